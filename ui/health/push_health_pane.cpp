#include "ui/health/push_health_pane.h"

#include "models/failures/shown_text.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/failures/health_sighting.h"
#include "ui/health/health_tree.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {

using models::HealthModel;
using treeherder::Job;

namespace {

constexpr int leastPushWidth = 240;          ///< Pixels: buttons without room go into a menu.
constexpr qsizetype mostOfPushSubject = 200; ///< Characters: others wrote it, and it stands above what is read.

/// The newest run of each label; those without a task cannot be acted on.
QVector<Job> oneOfEachLabel(const QVector<models::HealthChip> &chips) {
    QVector<Job> jobs;
    QSet<QString> labels;
    for (auto chip = chips.crbegin(); chip != chips.crend(); ++chip) {
        const QString label = failures::rowAndLabel(chip->job);
        if (!chip->job.taskId.isEmpty() && !labels.contains(label))
            jobs.prepend(chip->job);
        labels.insert(label);
    }
    return jobs;
}

QVector<Job> confirmable(const QVector<Job> &jobs) {
    QVector<Job> served;
    std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(served), [](const Job &job) {
        return job.status() == treeherder::JobStatus::TestFailed && failures::canConfirm(job.typeName);
    });
    return served;
}

QString tallyText(const failures::JobTally &tally) {
    QStringList parts{PushHealthPane::tr("%Ln failed", nullptr, tally.failed())};
    if (tally.intermittents() > 0)
        parts.append(PushHealthPane::tr("%Ln intermittent", nullptr, tally.intermittents()));
    if (tally.inProgress() > 0)
        parts.append(PushHealthPane::tr("%Ln in progress", nullptr, tally.inProgress()));
    parts.append(models::formatPercent(tally.percentComplete()));
    return parts.join(QStringLiteral(" · "));
}

QLabel *wrapping(const char *name, QWidget *parent) {
    auto *label = new PlainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

PushHealthPane::PushHealthPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_tree(new HealthTree(theme, m_model, this))
    , m_empty(new EmptyState(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_head(new QWidget(this))
    , m_push(wrapping("healthPush", m_head))
    , m_state(wrapping("healthState", m_head))
    , m_source(wrapping("healthSource", m_head))
    , m_outcome(wrapping("healthOutcome", m_head))
    , m_menu(new QMenu(this))
    , m_heading(new MenuHeading(*m_menu)) {
    m_empty->setObjectName(QStringLiteral("noHealth"));
    m_menu->setObjectName(QStringLiteral("healthMenu"));
    makeActions();
    layOut();
    connect(m_tree, &HealthTree::jobRequested, this, &PushHealthPane::jobRequested);
    connect(m_tree, &HealthTree::customContextMenuRequested, this, &PushHealthPane::openMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PushHealthPane::chooseTarget);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_hasPush ? Q_EMIT againRequested() : Q_EMIT newestWanted(); });
    // What was chosen in the menu is done after it has closed.
    connect(m_menu, &QMenu::aboutToHide, this, &PushHealthPane::chooseTarget, Qt::QueuedConnection);
    const auto recolour = [this, &theme] {
        for (QLabel *label : {m_state, m_source}) {
            QPalette palette = label->palette();
            palette.setColor(QPalette::WindowText, theme.mutedText());
            label->setPalette(palette);
        }
    };
    connect(&theme, &Theme::changed, this, recolour);
    recolour();
    showNothing();
}

Pane PushHealthPane::make(Theme &theme, const Clock &) {
    auto *pane = new PushHealthPane(theme);
    pane->setWindowTitle(tr("Push Health"));
    return {.id = QStringLiteral("health"),
            .key = QKeySequence(Qt::ALT | Qt::Key_9),
            .page = QStringLiteral("why-did-it-fail"),
            .widget = pane,
            .needsTreeherder = true};
}

void PushHealthPane::makeActions() {
    const auto make = [this](const char *name, const QString &text, const QString &tip, const QString &icon) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(models::plainText(tip));
        if (!icon.isEmpty())
            action->setIcon(symbolIcon(icon));
        return action;
    };
    m_mine = make("mine", tr("&Is It Mine?"), tr("Run confirm-failures for every failed test job that it serves"),
                  QStringLiteral("help"));
    m_retrigger = make("healthRetrigger", tr("&Retrigger"), tr("Run the failed jobs of this test again"),
                       QStringLiteral("retrigger"));
    m_confirm =
        make("healthConfirm", tr("C&onfirm Failures"), tr("Run the failed paths of these jobs ten times each"), {});
    m_pin = make("healthPin", tr("&Pin"), tr("Keep these jobs among the pinned ones"), {});
    m_filter = make("healthFilter", tr("&Filter"), tr("Show the jobs that run this test"), {});
    m_copy = make("healthCopy", tr("Copy as &Markdown"),
                  tr("Copy what is known of these failures, for a bug or a review"), QStringLiteral("copy"));
    m_again = make("healthAgain", tr("&Look Again"), tr("Ask again for what could not be loaded"), {});
    connect(m_mine, &QAction::triggered, this, &PushHealthPane::mineRequested);
    connect(m_retrigger, &QAction::triggered, this, [this] { Q_EMIT retriggerRequested(m_targetJobs); });
    connect(m_confirm, &QAction::triggered, this, [this] { Q_EMIT confirmRequested(confirmable(m_targetJobs)); });
    connect(m_pin, &QAction::triggered, this, [this] { Q_EMIT pinRequested(m_targetJobs); });
    connect(m_filter, &QAction::triggered, this, [this] { Q_EMIT filterRequested(m_targetTest, m_targetLabels); });
    connect(m_copy, &QAction::triggered, this, &PushHealthPane::copyRequested);
    connect(m_again, &QAction::triggered, this, &PushHealthPane::againRequested);
    m_menu->addAction(m_heading);
    m_menu->addSeparator();
    m_menu->addActions({m_retrigger, m_confirm, m_pin, m_filter});
    m_menu->addSeparator();
    m_menu->addAction(m_copy);
}

void PushHealthPane::layOut() {
    auto *tools = new QToolBar(m_head);
    tools->setIconSize({16, 16});
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addAction(m_mine);
    tools->addSeparator();
    tools->addActions({m_retrigger, m_confirm, m_pin, m_filter});
    tools->addSeparator();
    tools->addActions({m_copy, m_again});
    QFont bold = m_outcome->font();
    bold.setWeight(QFont::Bold);
    m_push->setFont(bold);
    m_push->setMinimumWidth(leastPushWidth);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(12, 4, 4, 4);
    head->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_push, 1);
    first->addWidget(tools);
    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    m_state->setWordWrap(false);
    second->addWidget(m_state);
    second->addWidget(m_source, 1);
    head->addLayout(first);
    head->addLayout(second);
    head->addWidget(m_outcome);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_head);
    whole->addWidget(m_pages, 1);
}

void PushHealthPane::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void PushHealthPane::showNothing() {
    showPush({});
    m_hasPush = false;
    m_head->hide();
    m_empty->present(tr("No push"), tr("Choose a push in the list of pushes: what failed there is sorted here."),
                     tr("Newest Push"));
}

void PushHealthPane::showPush(const Heading &push) {
    // A menu about the push before would act on this one.
    m_menu->close();
    m_model.clear();
    m_tally.clear();
    m_progress.clear();
    const QString revision = models::shortRevision(push.revision);
    QStringList parts{push.repository, revision, models::shortAuthor(push.author),
                      models::headOf(push.subject, mostOfPushSubject)};
    parts.removeAll(QString());
    m_push->setText(parts.join(QStringLiteral(" · ")));
    setSource({});
    setMineOffered(false);
    showOutcomes({}, {});
    m_copy->setEnabled(false);
    m_again->setEnabled(false);
    tellState();
    m_hasPush = true;
    m_head->show();
    m_looking = tr("Looking at the failures of %1").arg(revision);
    m_empty->presentBusy(m_looking);
    m_pages->setCurrentWidget(m_empty);
    chooseTarget();
}

void PushHealthPane::showReport(const failures::PushReport &report, const QSet<failures::RunKey> &intermittent,
                                bool isComplete) {
    m_tree->showReport(report, intermittent);
    m_tally = tallyText(report.tally);
    m_copy->setEnabled(true);
    m_again->setEnabled(isComplete);
    if (!report.entries.isEmpty()) {
        m_pages->setCurrentWidget(m_tree);
    } else if (!isComplete) {
        // After a failure it is being asked for again.
        m_empty->presentBusy(m_looking);
    } else {
        const int left = report.tally.inProgress();
        m_empty->present(tr("No failed tests on this push"),
                         left > 0 ? tr("%Ln job(s) in progress.", nullptr, left) : QString());
        m_pages->setCurrentWidget(m_empty);
    }
    tellState();
    // The current row may tell of more.
    chooseTarget();
}

void PushHealthPane::showProgress(int done, int total) {
    m_progress = done < total ? tr("%1 of %Ln failed job(s) looked at", nullptr, total).arg(models::formatCount(done))
                              : QString();
    tellState();
}

void PushHealthPane::tellState() {
    QStringList parts{m_tally, m_progress};
    parts.removeAll(QString());
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_state->setVisible(!parts.isEmpty());
}

void PushHealthPane::setSource(const QString &sentence) {
    m_source->setText(sentence);
    m_source->setVisible(!sentence.isEmpty());
}

void PushHealthPane::showFailure(const QString &sentence) {
    m_empty->present(tr("The failures could not be loaded"), sentence, tr("Try Again"));
    m_pages->setCurrentWidget(m_empty);
}

void PushHealthPane::setMineOffered(bool offered) {
    m_mine->setEnabled(offered);
}

void PushHealthPane::showOutcomes(const QHash<QString, models::HealthOutcome> &byLabel, const QString &sentence) {
    m_model.setOutcomes(byLabel);
    m_tree->setOutcomesShown(!byLabel.isEmpty());
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void PushHealthPane::setTarget(const QModelIndex &index, const std::optional<Job> &job) {
    const failures::HealthEntry *entry = m_model.entryAt(index);
    if (job)
        m_targetJobs = job->taskId.isEmpty() ? QVector<Job>() : QVector<Job>{*job};
    else
        m_targetJobs = oneOfEachLabel(index.data(HealthModel::ChipsRole).value<QVector<models::HealthChip>>());
    m_targetTest = entry != nullptr && !entry->isJob ? entry->test : QString();
    m_targetLabels.clear();
    for (const Job &failed : entry != nullptr ? entry->jobs : QVector<Job>())
        m_targetLabels.append(failed.typeName);
    m_retrigger->setEnabled(!m_targetJobs.isEmpty());
    m_pin->setEnabled(!m_targetJobs.isEmpty());
    m_confirm->setEnabled(!confirmable(m_targetJobs).isEmpty());
    m_filter->setEnabled(!m_targetTest.isEmpty());
}

void PushHealthPane::chooseTarget() {
    // What the open menu is about stays, whatever rows come and go.
    if (m_menu->isVisible())
        return;
    setTarget(m_tree->currentIndex(), {});
}

void PushHealthPane::openMenu(const QPoint &at) {
    const QModelIndex index = m_tree->indexAt(at);
    const failures::HealthEntry *entry = m_model.entryAt(index);
    if (entry == nullptr)
        return;
    const std::optional<Job> job = m_tree->jobAt(at);
    const QString about = job ? job->typeName : entry->test;
    setTarget(index, job);
    m_heading->setAbout(
        m_targetJobs.size() > 1
            ? tr("%1: %2", "a test and its jobs").arg(about, models::formatJobCount(m_targetJobs.size()))
            : about);
    m_menu->popup(m_tree->viewport()->mapToGlobal(at));
}

} // namespace collie::ui
