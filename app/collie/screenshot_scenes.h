#pragma once

#include <QSize>
#include <QString>
#include <QVector>
#include <QWidget>

#include <functional>

namespace collie::app {

class ScreenshotStage;

/// What a picture shows, and how the window comes to show it.
struct ScreenshotScene {
    using Step = std::function<void(ScreenshotStage &)>;

    QString name;                                           ///< Of its files: "pulse" for pulse-light.png.
    bool inGuide = false;                                   ///< Whether a page of the guide has it.
    QVector<Step> steps = {};                               ///< Each once the one before has come to rest.
    std::function<QWidget *(ScreenshotStage &)> shown = {}; ///< What is pictured; null while it is not there.
    QSize window = {960, 680};                              ///< Of the main window.
};

/// Every scene, in the order they are to be taken: some go on from what others have left.
[[nodiscard]] QVector<ScreenshotScene> screenshotScenes();
/// Those that are wanted. \param wanted  "all"; "guide"; names parted by commas; or empty for the window alone, as
/// "main". \return none where a name is not known.
[[nodiscard]] QVector<ScreenshotScene> screenshotScenes(const QString &wanted);

} // namespace collie::app
