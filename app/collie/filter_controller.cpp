#include "app/collie/filter_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/open_deployment.h"
#include "app/collie/repository_controller.h"
#include "app/collie/view_limits.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/job_intents.h"
#include "ui/jobs/field_filter_editor.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/limit_strip.h"

#include <QToolButton>

#include <algorithm>
#include <utility>

namespace collie::app {

using models::ChoiceField;
using models::FieldChoice;
using models::FieldTerm;
using models::JobField;
using models::JobFilter;
using session::FieldLookup;

namespace {

constexpr std::chrono::seconds lookAgain{60};
constexpr qsizetype mostMachines = 50;
const QString pendingPrefix = QStringLiteral("pending");

bool isLookedUp(const FieldTerm &term) {
    return term.field == JobField::Test || term.field == JobField::Machine;
}

/// A term that nothing was found for yet would hide every job.
bool saysNothing(const FieldTerm &term) {
    return isLookedUp(term) && term.names.isEmpty() && term.jobIds.isEmpty();
}

/// Without what the limit of this text says. \param text  as limitText() has it; empty for none.
JobFilter withoutText(JobFilter filter, const QString &text) {
    filter.fields.removeIf([&text](const FieldTerm &term) { return limitText(models::choiceOf(term)) == text; });
    if (limitText(models::classificationChoice(filter)) == text)
        filter.classifications.set();
    return filter;
}

} // namespace

FilterController::FilterController(ui::MainWindow &window, OpenDeployment &open, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_open(open)
    , m_editor(new ui::FieldFilterEditor(
          [this](const FieldChoice &choice) {
              const auto filter = models::withChoice(withoutText(wanted(), m_edited), choice);
              return filter ? QString() : filter.error().message;
          },
          &window)) {
    const ui::FilterActions &actions = window.actions()->filter;
    connect(actions.addField, &QAction::triggered, this, &FilterController::openEditor);
    connect(m_editor, &ui::FieldFilterEditor::suggestionsWanted, this, &FilterController::suggest);
    connect(m_editor, &ui::FieldFilterEditor::chosen, this, &FilterController::choose);
    connect(window.jobLimits(), &ui::LimitStrip::edited, this, &FilterController::editLimit);
    connect(window.jobLimits(), &ui::LimitStrip::removed, this, &FilterController::removeLimit);
    connect(window.filterBar(), &ui::FilterBar::wasReset, this, &FilterController::dropPending);
    const auto likeThis = [this](const QVector<FieldTerm> &terms) {
        JobFilter filter = wanted();
        for (const FieldTerm &term : terms)
            filter = models::withoutField(filter, term.field);
        filter.fields += terms;
        apply(filter);
    };
    connect(window.intents(), &ui::JobIntents::jobsLikeRequested, this, likeThis);
    const ui::JobSummary *summary = window.pane<ui::DetailsPanel>()->summary();
    connect(summary, &ui::JobSummary::jobsLikeRequested, this, likeThis);
    connect(summary, &ui::JobSummary::machineShown, this, [this](const QString &name) {
        m_machines.removeAll(name);
        m_machines.prepend(name);
        m_machines = m_machines.mid(0, mostMachines);
    });
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, this, &FilterController::look);
}

FilterController::~FilterController() {
    delete m_editor;
}

void FilterController::show(RepositoryController *view) {
    JobFilter filter = wanted();
    if (m_feed) {
        m_feed->disconnect(this);
        m_feed->jobs().disconnect(this);
    }
    m_editor->close();
    m_manifests.cancel();
    m_lookups.clear();
    m_machines.clear();
    m_feed = view == nullptr ? nullptr : &view->feed();
    if (!m_feed) {
        // What was being looked up is wanted in the next view too, unless that comes with a filter of its own.
        m_window.filterBar()->setFilter(filter);
        m_window.jobLimits()->setLimits({});
        return;
    }
    connect(&m_feed->jobs(), &models::JobGridModel::filterChanged, this, &FilterController::follow);
    connect(m_feed, &session::Feed::pushCountChanged, this, &FilterController::look);
    // What was found in another view says nothing of this one.
    for (FieldTerm &term : filter.fields) {
        term.names.clear();
        term.namesOfPush.clear();
        term.jobIds.clear();
    }
    apply(filter);
}

JobFilter FilterController::wanted() const {
    JobFilter filter = m_window.filterBar()->filter();
    for (const Lookup &lookup : m_lookups) {
        if (!lookup.isApplied)
            filter.fields.append(lookup.of->term());
    }
    return filter;
}

void FilterController::setFilter(const JobFilter &filter) {
    m_window.filterBar()->setFilter(filter);
    if (m_feed)
        m_feed->jobs().setFilter(filter);
}

void FilterController::apply(const JobFilter &filter) {
    if (!m_feed)
        return setFilter(filter);
    // Those that are pending and wanted no more go; those that are wanted still go on.
    drop([&filter](const Lookup &lookup) {
        return !lookup.isApplied && std::none_of(filter.fields.begin(), filter.fields.end(),
                                                 [&](const FieldTerm &term) { return lookup.of->isOf(term); });
    });
    JobFilter known = filter;
    known.fields.clear();
    QVector<FieldTerm> unknown;
    for (const FieldTerm &term : filter.fields) {
        FieldTerm found = term;
        bool isUnknown = saysNothing(term);
        for (Lookup &lookup : m_lookups) {
            if (!lookup.of->isOf(term))
                continue;
            // Whoever wants it may know jobs that are not found yet.
            lookup.of->add(term);
            found = lookup.of->term();
            isUnknown = saysNothing(found) && !lookup.of->isKnown();
            lookup.isApplied = lookup.isApplied || !isUnknown;
        }
        (isUnknown ? unknown : known.fields).append(found);
    }
    setFilter(known);
    for (const FieldTerm &term : std::as_const(unknown)) {
        if (lookupOf(term) == nullptr)
            lookUp(term, false);
    }
    follow();
}

/// The filter on show is another one, whoever set it: what its terms mean is looked up where that is not known, and
/// until then they do not limit the jobs.
void FilterController::follow() {
    if (!m_feed)
        return;
    JobFilter filter = m_window.filterBar()->filter();
    for (const FieldTerm &term : std::as_const(filter.fields)) {
        if (isLookedUp(term) && lookupOf(term) == nullptr)
            lookUp(term, !saysNothing(term));
    }
    drop([&filter](const Lookup &lookup) {
        return lookup.isApplied && std::none_of(filter.fields.begin(), filter.fields.end(),
                                                [&](const FieldTerm &term) { return lookup.of->isOf(term); });
    });
    const auto gone = filter.fields.removeIf([this](const FieldTerm &term) {
        const Lookup *lookup = isLookedUp(term) ? lookupOf(term) : nullptr;
        return lookup != nullptr && !lookup->of->isKnown() && saysNothing(term);
    });
    if (gone > 0)
        setFilter(filter);
    showLimits();
}

void FilterController::lookUp(const FieldTerm &term, bool isApplied) {
    auto lookup = std::make_unique<FieldLookup>(m_open.session, *m_feed, term);
    const FieldLookup *which = lookup.get();
    connect(which, &FieldLookup::found, this, [this, which] { takeFound(which); });
    connect(which, &FieldLookup::failed, this, [this, which](const Error &error) { giveUp(which, error); });
    m_lookups.push_back({std::move(lookup), isApplied});
    m_again.start();
    m_lookups.back().of->look();
}

void FilterController::takeFound(const FieldLookup *which) {
    JobFilter filter = m_window.filterBar()->filter();
    const auto term = std::find_if(filter.fields.begin(), filter.fields.end(),
                                   [which](const FieldTerm &each) { return which->isOf(each); });
    if (term == filter.fields.end())
        filter.fields.append(which->term());
    else
        *term = which->term();
    for (Lookup &lookup : m_lookups) {
        if (lookup.of.get() == which)
            lookup.isApplied = true;
    }
    setFilter(filter);
    showLimits();
}

void FilterController::giveUp(const FieldLookup *which, const Error &error) {
    const auto lookup = std::find_if(m_lookups.begin(), m_lookups.end(),
                                     [which](const Lookup &each) { return each.of.get() == which; });
    // What names jobs already says enough.
    if (lookup == m_lookups.end() || lookup->isApplied)
        return;
    const QString what = which->term().values.join(QStringLiteral(", "));
    m_window.notify(which->term().field == JobField::Test
                        ? tr("It is not known which jobs run %1. %2").arg(what, error.message)
                        : tr("It is not known which jobs ran on %1. %2").arg(what, error.message));
    drop([which](const Lookup &each) { return each.of.get() == which; });
    Q_EMIT gaveUp();
    showLimits();
}

void FilterController::drop(const std::function<bool(const Lookup &)> &which) {
    for (Lookup &lookup : m_lookups) {
        // It may be telling something just now.
        if (!which(lookup))
            continue;
        lookup.of->disconnect(this);
        std::exchange(lookup.of, nullptr).release()->deleteLater();
    }
    std::erase_if(m_lookups, [](const Lookup &lookup) { return lookup.of == nullptr; });
    if (m_lookups.empty())
        m_again.stop();
}

void FilterController::dropPending() {
    drop([](const Lookup &lookup) { return !lookup.isApplied; });
    showLimits();
}

void FilterController::look() {
    for (const Lookup &lookup : m_lookups)
        lookup.of->look();
}

const FilterController::Lookup *FilterController::lookupOf(const FieldTerm &term) const {
    const auto found = std::find_if(m_lookups.begin(), m_lookups.end(),
                                    [&term](const Lookup &lookup) { return lookup.of->isOf(term); });
    return found == m_lookups.end() ? nullptr : &*found;
}

const FilterController::Lookup *FilterController::pendingOf(const QString &id) const {
    for (size_t i = 0; i < m_lookups.size(); ++i) {
        if (!m_lookups[i].isApplied && id == pendingPrefix + QString::number(i))
            return &m_lookups[i];
    }
    return nullptr;
}

void FilterController::showLimits() {
    QVector<ui::LimitStrip::Limit> limits;
    if (m_feed)
        limits = limitsOf(m_window.filterBar()->filter());
    for (size_t i = 0; i < m_lookups.size(); ++i) {
        if (!m_lookups[i].isApplied)
            limits.append({.id = pendingPrefix + QString::number(i),
                           .text = limitText(models::choiceOf(m_lookups[i].of->term()), true),
                           .isEditable = true});
    }
    m_window.jobLimits()->setLimits(limits);
    Q_EMIT changed();
}

void FilterController::removeLimit(const QString &id) {
    if (const Lookup *pending = pendingOf(id)) {
        drop([pending](const Lookup &lookup) { return &lookup == pending; });
        showLimits();
        return;
    }
    setFilter(withoutLimit(m_window.filterBar()->filter(), id));
    showLimits();
}

void FilterController::openEditor() {
    m_edited.clear();
    const QWidget *button = m_window.filterBar()->addButton();
    m_editor->open(button->mapToGlobal(button->rect().bottomLeft()), {}, false);
}

void FilterController::editLimit(const QString &id) {
    const Lookup *pending = pendingOf(id);
    const auto choice = pending != nullptr ? std::optional(models::choiceOf(pending->of->term()))
                                           : limitChoice(m_window.filterBar()->filter(), id);
    if (!choice)
        return;
    // Its id may be another one's by the time it is changed.
    m_edited = limitText(*choice);
    const ui::LimitStrip *strip = m_window.jobLimits();
    m_editor->open(strip->mapToGlobal(strip->rect().bottomLeft()), *choice, true);
}

void FilterController::choose(const FieldChoice &choice) {
    const auto changed = models::withChoice(withoutText(wanted(), m_edited), choice);
    if (changed)
        apply(*changed);
    else
        m_window.notify(changed.error().message);
}

void FilterController::suggest(ChoiceField field) {
    m_manifests.cancel();
    if (!m_feed)
        return;
    if (field == ChoiceField::Test) {
        suggestTests();
    } else if (field == ChoiceField::Machine) {
        QVector<models::FieldValue> machines;
        for (const QString &name : std::as_const(m_machines))
            machines.append({name});
        m_editor->setSuggestions(field, machines);
        if (machines.isEmpty())
            m_editor->setNoSuggestions(field, tr("Machines of jobs that were looked at are listed here."));
    } else if (const auto jobField = models::jobFieldOf(field)) {
        m_editor->setSuggestions(field, models::valuesOf(m_feed->store(), *jobField));
    } else {
        m_editor->setSuggestions(field, models::choiceWords(field));
    }
}

void FilterController::suggestTests() {
    const auto row = currentPushRow(m_window, *m_feed);
    if (!row)
        return;
    m_editor->setNoSuggestions(ChoiceField::Test, tr("Looking for the tests of the push…"));
    const auto list = m_open.session.testJobs.manifestsOf(m_feed->findGroup(m_feed->pushes().pushAt(*row).id), this);
    m_manifests.ask(list, this, [this](const Result<QVector<models::FieldValue>> &manifests) {
        if (manifests)
            m_editor->setSuggestions(ChoiceField::Test, *manifests);
        else
            m_editor->setNoSuggestions(ChoiceField::Test,
                                       tr("It is not known which tests there are. %1").arg(manifests.error().message));
    });
}

} // namespace collie::app
