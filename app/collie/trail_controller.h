#pragma once

#include "app/session/view_trail.h"
#include "models/jobs/job_store.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

class FilterController;
class RepositoryController;

/// Back and forward through what was on show: notes the steps, and brings back what was chosen at each. GUI thread.
class TrailController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrailController)
  public:
    /// \param window  outlives the controller.
    explicit TrailController(ui::MainWindow &window, QObject *parent = nullptr);
    ~TrailController() override;

    /// Those of the deployment that is open, while nothing is on show. \param filters  null for none: they live until
    /// the next call.
    void setFilters(FilterController *filters);
    /// What is on show now. \param view  null for nothing: it lives until the next call.
    void show(RepositoryController *view);
    /// Something is looked for in the place of what was on show, or being brought back. Until that is found, back leads
    /// to what was.
    void leave();
    /// Brings back a view of the place on show, without loading anything.
    /// \return false where another place is on show, so that it must be opened; restored by show() then.
    [[nodiscard]] bool restoreHere(const session::TrailView &view);

  Q_SIGNALS:
    /// The person wants to see this view again.
    void viewWanted(const collie::session::TrailView &view);
    /// Where one is has changed.
    void noted(const collie::session::TrailView &view);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void go(bool forward);
    void changed();
    void filterChanged();
    void filterGivenUp();
    void note();
    void restore();
    bool restoreSelection();
    bool restoreLog();
    void noteDone();
    void updateActions();
    [[nodiscard]] session::TrailView viewOnShow() const;
    [[nodiscard]] std::optional<session::LogName> logOnShow() const;
    [[nodiscard]] std::optional<models::JobRow> rowOf(const session::JobName &name) const;

    ui::MainWindow &m_window;
    session::ViewTrail m_trail;
    FilterController *m_filters = nullptr; ///< There while m_view is.
    RepositoryController *m_view = nullptr;
    std::optional<session::TrailView> m_wanted; ///< Being brought back: what of it is not loaded yet still comes.
    bool m_isOpening = false;                   ///< m_wanted is of a place that is not on show yet.
    bool m_isNew = false;                       ///< What is on show has not been noted yet.
    bool m_isRestoring = false;                 ///< What changes now is done here.
    QTimer m_note;                              ///< Several changes at once are one step.
};

} // namespace collie::app
