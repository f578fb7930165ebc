#pragma once

#include "app/collie/screenshot_scenes.h"
#include "app/collie/screenshot_stage.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>

#include <optional>

namespace collie::app {

class Application;

/// Takes pictures of the window on its sandbox, each in light and in dark colours: NAME-light.png and NAME-dark.png.
/// GUI thread.
class Screenshot final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Screenshot)
  public:
    /// \param application  must not have been started. \param folder  made when it is not there.
    /// \param scenes  what screenshotScenes() takes; those of the guide are made small (withPalette()).
    Screenshot(Application &application, const QString &folder, const QString &scenes, QObject *parent = nullptr);

  Q_SIGNALS:
    /// \param problem  empty when every picture was written.
    void finished(const QString &problem);

  private:
    void begin();
    void look();
    void next();
    void take();
    void takeOne(QVector<ui::Theme::Scheme> left);
    void end(const QString &problem);
    [[nodiscard]] bool save(QWidget &shown, const QString &path) const;

    Application &m_application;
    QString m_folder;
    bool m_isSmall;
    QVector<ScreenshotScene> m_scenes;
    std::optional<ScreenshotStage> m_stage; ///< Once there is something to see.
    qsizetype m_scene = -1;
    qsizetype m_step = 0;
    int m_quiet = 0;         ///< How often in a row nothing was under way.
    QElapsedTimer m_waiting; ///< For this step.
    QTimer m_look;
};

} // namespace collie::app
