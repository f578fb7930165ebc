#pragma once

#include "models/jobs/job_filter.h"
#include "ui/jobs/filter_actions.h"

#include <QObject>

namespace collie::ui {

class FilterBar;

/// Carries out the menus and keys that change the filter as a whole, on the filter bar. GUI thread.
class FilterCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterCommands)
  public:
    /// Both outlive this.
    FilterCommands(const FilterActions &actions, FilterBar &bar, QObject *parent);

  private:
    /// Shows these statuses only, and these failures; all of the default where it is so already.
    void toggleOnly(std::bitset<treeherder::jobStatusCount> statuses, bool classified, bool unclassified);
    void toggleInProgress();
    void showChecks();

    const FilterActions m_actions;
    FilterBar &m_bar;
};

} // namespace collie::ui
