#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

class Application;

/// The window as scenes of pictures use it: by its actions and the names of its parts. GUI thread.
class ScreenshotStage final {
  public:
    /// \param application  outlives the stage; its window has been shown.
    explicit ScreenshotStage(Application &application);

    [[nodiscard]] Application &application() { return m_application; }
    [[nodiscard]] ui::MainWindow &window() const;
    /// As at first: of this size, light, with its panes in their places and nothing over it.
    void clear(const QSize &size);
    /// Whether nothing is being asked of a server, loaded, sent or followed.
    [[nodiscard]] bool isQuiet();

    /// Does what an action of the window does. \param id  its object name.
    void trigger(const char *id) const;
    /// A part that is seen, in whichever window; null for none.
    [[nodiscard]] QWidget *part(const char *name) const;
    void click(const char *name) const;
    /// Writes into a field in place of what is in it. \param field  null for nothing to do.
    static void write(QWidget *field, const QString &text);
    static void press(QWidget *widget, int key);
    /// What was opened last over the window, or beside it; null for nothing.
    [[nodiscard]] QWidget *over() const;
    /// The part of that kind that is seen over the window or beside it; null for none.
    template <class T>
    [[nodiscard]] T *over() const {
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget *each : all) {
            if (auto *found = qobject_cast<T *>(each); found != nullptr && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Shows a pane alone below the jobs, as wide as the window. \param id  its Pane::id. \param height  in pixels.
    void showPane(const char *id, int height) const;
    [[nodiscard]] QWidget *pane(const char *id) const;
    /// A file with that name and content, in a folder that goes with the stage. \return its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

  private:
    Application &m_application;
    QByteArray m_layout; ///< Of the panes at first.
    QTemporaryDir m_folder;
};

} // namespace collie::app
