#pragma once

#include "app/collie/feature.h"
#include "app/session/activities.h"
#include "models/actions/bulk_model.h"

#include <QObject>

namespace collie::ui {
class ActivityView;
struct BulkStatus;
} // namespace collie::ui

namespace collie::app {

struct FeatureContext;

/// Between the activities and their pane: the requests of the one that is chosen in the list, and the buttons for it.
/// GUI thread.
class ActivityController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityController)
  public:
    /// All outlive the controller.
    ActivityController(session::Activities &activities, ui::ActivityView &view, const Clock &clock,
                       QObject *parent = nullptr);
    ~ActivityController() override;
    [[nodiscard]] static std::unique_ptr<Feature> make(const FeatureContext &context);

  private:
    void showChosen();
    void present();
    [[nodiscard]] ui::BulkStatus statusOf(const session::Activity &activity) const;

    session::Activities &m_activities;
    ui::ActivityView &m_view;
    const Clock &m_clock;
    models::BulkModel m_rows;
    quint64 m_shown = 0; ///< The activity; 0 for none.
};

} // namespace collie::app
