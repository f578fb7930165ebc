#pragma once

#include "services/storage/settings.h"
#include "ui/widgets/theme.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace collie::app {

/// How the application looks, as the settings say it: colours, sizes of text, density. GUI thread.
class AppearanceSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearanceSettings)
  public:
    /// The settings outlive this; it does nothing with the theme, which is given to the application, once that goes.
    AppearanceSettings(QApplication &application, storage::Settings &settings, ui::Theme &theme,
                       QObject *parent = nullptr);
    /// Leaves the application with the desktop's font.
    ~AppearanceSettings() override;

  private:
    void applyFonts();

    storage::Settings &m_settings;
    const QFont m_desktopFont;
};

} // namespace collie::app
