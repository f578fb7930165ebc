#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>

namespace collie::ui {

/// A part of the window that can be shown, hidden, moved and detached. Its title is the widget's window title, and
/// follows that.
struct Pane {
    QString id = {};                                    ///< "pulse"; names the pane in a stored layout.
    QKeySequence key = {};                              ///< Shows it, or hides it when it is seen.
    Qt::DockWidgetArea area = Qt::BottomDockWidgetArea; ///< Where it is at first; those of one area are tabs.
    QString page = {};                                  ///< Of the guide, that is about it: "pulse".
    QWidget *widget = nullptr;                          ///< Becomes the window's; has a title.
    QWidget *header = nullptr;                          ///< Stands in the pane's title bar; null for nothing.
    int extent = 0; ///< Width at the left, height at the bottom, at first, in pixels; 0 for whatever comes.
    bool needsTreeherder = false; ///< Without one it could only say so, and is not offered.
};

} // namespace collie::ui
