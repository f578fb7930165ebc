#pragma once

#include "services/storage/settings.h"
#include "ui/help/help_window.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace collie::ui {
class FirstSteps;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// The guide, opened for whatever has the keys, and the tour of the first start. GUI thread.
class HelpController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpController)
  public:
    /// \param window,settings  outlive the controller. \param openLink  follows a link that leads out of the guide.
    HelpController(ui::MainWindow &window, storage::Settings &settings, std::function<void(const QUrl &)> openLink,
                   QObject *parent = nullptr);
    ~HelpController() override;

    /// Shows a page of the guide in its window. \param page  its name; the first page for one that is not known.
    void openGuide(const QString &page);
    /// Begins the tour where this is the first start; once.
    void offerFirstSteps();
    /// A deployment is open and has something on show: the tour goes on to what there is to see.
    void placeOpened();

    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void begin();
    void endTour();

    ui::MainWindow &m_window;
    storage::Settings &m_settings;
    std::function<void(const QUrl &)> m_openLink;
    std::unique_ptr<ui::HelpWindow> m_guide; ///< Null until it is opened; closed, it keeps its place.
    ui::FirstSteps *m_steps;                 ///< The window's.
};

} // namespace collie::app
