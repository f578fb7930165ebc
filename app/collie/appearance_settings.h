#pragma once

#include "app/collie/desktop_motion.h"
#include "services/storage/settings.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/theme.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace collie::app {

/// How the application looks, as the settings say it: colours, sizes of text, density, motion. GUI thread.
class AppearanceSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearanceSettings)
  public:
    /// The settings outlive this; it does nothing with the theme, which is given to the application, once that goes.
    AppearanceSettings(QApplication &application, storage::Settings &settings, ui::Theme &theme,
                       QObject *parent = nullptr);
    /// Leaves the application with the desktop's font and motion.
    ~AppearanceSettings() override;

  private:
    void applyFonts();
    void applyMotion();

    storage::Settings &m_settings;
    DesktopMotion m_desktopMotion;
    ui::FocusRing m_focusRing;
    const QFont m_desktopFont;
};

} // namespace collie::app
