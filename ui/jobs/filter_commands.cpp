#include "ui/jobs/filter_commands.h"

#include "ui/jobs/filter_bar.h"

#include <QMenu>

#include <initializer_list>

namespace collie::ui {

using models::JobFilter;
using treeherder::JobStatus;

namespace {

using Statuses = decltype(JobFilter::statuses);

Statuses statusesOf(std::initializer_list<JobStatus> statuses) {
    Statuses bits;
    for (const JobStatus status : statuses)
        bits.set(static_cast<size_t>(status));
    return bits;
}

Statuses failureStatuses() {
    return statusesOf({JobStatus::TestFailed, JobStatus::Busted, JobStatus::Exception});
}

} // namespace

FilterCommands::FilterCommands(const FilterActions &actions, FilterBar &bar, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_bar(bar) {
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(actions.focus, [this] { m_bar.focusText(); });
    on(actions.clear, [this] { m_bar.reset(); });
    on(actions.allJobs, [this] {
        JobFilter filter = m_bar.filter();
        filter.statuses.set();
        filter.showClassified = filter.showUnclassified = true;
        m_bar.apply(filter);
    });
    // Treeherder's words for all failures are wider than its own chip (treeherder.md §1.1).
    on(actions.allFailures, [this] {
        toggleOnly(failureStatuses() | statusesOf({JobStatus::Retry, JobStatus::UserCancel}), true, true);
    });
    on(actions.onlyUnclassified, [this] { toggleOnly(failureStatuses(), false, true); });
    on(actions.onlyClassified, [this] { toggleOnly(failureStatuses(), true, false); });
    on(actions.onlySuperseded, [this] { toggleOnly(statusesOf({JobStatus::Superseded}), true, true); });
    on(actions.toggleInProgress, [this] { toggleInProgress(); });
    on(actions.duplicates, [this](bool shown) {
        JobFilter filter = m_bar.filter();
        filter.showsDuplicates = shown;
        m_bar.apply(filter);
    });
    for (QAction *single : actions.results->actions()) {
        on(single, [this, bit = static_cast<size_t>(single->data().toInt())](bool shown) {
            JobFilter filter = m_bar.filter();
            filter.statuses.set(bit, shown);
            m_bar.apply(filter);
        });
    }
    connect(&bar, &FilterBar::shown, this, &FilterCommands::showChecks);
    showChecks();
}

void FilterCommands::toggleOnly(Statuses statuses, bool classified, bool unclassified) {
    JobFilter filter = m_bar.filter();
    const bool already =
        filter.statuses == statuses && filter.showClassified == classified && filter.showUnclassified == unclassified;
    filter.statuses = already ? JobFilter::defaultStatuses() : statuses;
    filter.showClassified = already || classified;
    filter.showUnclassified = already || unclassified;
    m_bar.apply(filter);
}

void FilterCommands::toggleInProgress() {
    JobFilter filter = m_bar.filter();
    const auto inProgress = statusesOf({JobStatus::Pending, JobStatus::Running});
    if (filter.statuses.test(static_cast<size_t>(JobStatus::Pending)))
        filter.statuses &= ~inProgress;
    else
        filter.statuses |= inProgress;
    m_bar.apply(filter);
}

void FilterCommands::showChecks() {
    const JobFilter filter = m_bar.filter();
    m_actions.duplicates->setChecked(filter.showsDuplicates);
    for (QAction *single : m_actions.results->actions())
        single->setChecked(filter.statuses.test(static_cast<size_t>(single->data().toInt())));
}

} // namespace collie::ui
