#include "ui/details/job_summary.h"

#include "models/failures/shown_text.h"
#include "models/jobs/field_choice.h"
#include "models/jobs/job_names.h"
#include "models/text/text_format.h"
#include "ui/details/fact_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {

JobSummary::JobSummary(Theme &theme, const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_clock(clock) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Job"));
    auto *page = new QWidget(this);
    m_left = new FactTable(theme, page);
    m_right = new FactTable(theme, page);
    m_problem = new PlainLabel(page);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_left, 1, Qt::AlignTop);
    columns->addWidget(m_right, 1, Qt::AlignTop);
    layout->addWidget(m_problem);
    layout->addLayout(columns);
    layout->addStretch(1);
    setWidget(page);
    for (const FactTable *table : {m_left, m_right})
        connect(table, &FactTable::linkActivated, this, &JobSummary::linkActivated);
    connect(&m_theme, &Theme::changed, this, &JobSummary::recolour);
    recolour();
}

void JobSummary::recolour() {
    // Links carry the accent in their text, so that the area's own palette need not be touched.
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    QPalette problem;
    problem.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_problem->setPalette(problem);
    m_left->setValueColour(tr("Result"), m_theme.statusColour(m_status));
}

void JobSummary::setJob(const treeherder::Job &job, const QString &platform, const JobLinks &links) {
    m_left->clear();
    m_right->clear();
    m_tools.clear();
    m_problem->hide();
    updateJob(job);
    m_job = job;
    m_left->setCommand(tr("Name"), job.typeName, tr("Show only jobs whose name holds this one"),
                       [this] { Q_EMIT jobsLikeRequested(models::termsLikeName(m_job)); });
    m_left->setCommand(tr("Symbol"), models::symbolOf(job), tr("Show only jobs of this symbol"),
                       [this] { Q_EMIT jobsLikeRequested(models::termsLikeSymbol(m_job)); });
    m_left->setText(tr("Platform"), platform);
    m_left->setText(tr("Group"), job.groupSymbol == QLatin1String("?")
                                     ? QString()
                                     : tr("%1 (%2)").arg(job.groupName, job.groupSymbol));
    m_left->setText(tr("Tier"), QString::number(job.tier));
    const QString unknown = QStringLiteral("…");
    m_left->setText(tr("Machine"), unknown);
    m_right->setText(tr("Requested"), unknown);
    m_right->setText(tr("Started"), unknown);
    m_right->setText(tr("Ended"), unknown);
    m_right->setText(tr("Duration"),
                     job.durationMinutes > 0 ? models::formatDurationMinutes(job.durationMinutes) : QString());
    if (job.taskId.isEmpty())
        m_right->setText(tr("Task"), {});
    else if (links.task.isEmpty())
        m_right->setCode(tr("Task"), job.taskId);
    else
        m_right->setLink(tr("Task"), job.taskId, links.task);
    m_right->setText(tr("Run"), job.taskId.isEmpty() ? QString() : QString::number(job.runId));
    // A group that no Treeherder shows has an id, which is not cut like a revision.
    const bool isGroup = links.treeherder.isEmpty() && !links.revision.isEmpty();
    m_right->setLink(tr("Push"), isGroup ? QString() : models::shortRevision(links.revision),
                     isGroup ? QUrl() : links.push);
    m_right->setLink(tr("Task group"), isGroup ? links.revision : QString(), isGroup ? links.push : QUrl());
    m_right->setLink(tr("Web"), links.treeherder.isEmpty() ? QString() : tr("Treeherder"), links.treeherder);
}

void JobSummary::updateJob(const treeherder::Job &job) {
    m_status = job.status();
    const bool completed = job.state == treeherder::JobState::Completed;
    m_left->setText(tr("Result"), completed ? treeherder::jobResultName(job.result) : tr("none yet"));
    m_left->setText(tr("State"), treeherder::jobStateName(job.state));
    const bool saysNothing = job.failureClassificationId <= 1 && !treeherder::isFailure(m_status);
    m_left->setText(tr("Classified"),
                    saysNothing ? QString() : treeherder::classificationName(std::max(1, job.failureClassificationId)));
    m_left->setValueColour(tr("Result"), m_theme.statusColour(m_status));
}

void JobSummary::setDetails(const Result<treeherder::JobDetails> &details) {
    m_problem->setVisible(!details.has_value());
    if (!details) {
        m_problem->setText(tr("Machine and times could not be loaded. %1").arg(details.error().message));
        for (const QString &name : {tr("Requested"), tr("Started"), tr("Ended")})
            m_right->setText(name, {});
        m_left->setText(tr("Machine"), {});
        return;
    }
    m_left->setCommand(tr("Machine"), details->machineName, tr("Show only jobs that ran on this machine"),
                       [this, machine = details->machineName] {
                           Q_EMIT jobsLikeRequested({{.field = models::JobField::Machine, .values = {machine}}});
                       });
    if (!details->machineName.isEmpty())
        Q_EMIT machineShown(details->machineName);
    const auto setTime = [this](const QString &name, const QDateTime &time) {
        const qint64 seconds = time.toSecsSinceEpoch();
        m_right->setText(name, time.isValid() ? relativeTime(seconds, m_clock.nowMs()) : QString(),
                         time.isValid() ? exactTime(seconds) : QString());
    };
    setTime(tr("Requested"), details->submitted);
    setTime(tr("Started"), details->started);
    setTime(tr("Ended"), details->ended);
    if (details->started.isValid() && details->ended.isValid())
        m_right->setText(tr("Duration"), models::formatDurationSeconds(details->started.secsTo(details->ended)));
}

void JobSummary::setNotes(const QVector<treeherder::JobNote> &notes) {
    if (notes.isEmpty()) {
        m_left->setText(tr("Classified by"), {});
        return;
    }
    const treeherder::JobNote &newest = notes.first();
    const qint64 seconds = newest.created.isValid() ? newest.created.toSecsSinceEpoch() : 0;
    QString who = seconds == 0 ? newest.who : tr("%1, %2").arg(newest.who, relativeTime(seconds, m_clock.nowMs()));
    if (!newest.text.isEmpty())
        who = tr("%1: %2").arg(who, models::shownLine(newest.text));
    m_left->setText(tr("Classified by"), who, seconds == 0 ? QString() : exactTime(seconds));
}

void JobSummary::setBugs(const QVector<treeherder::JobBug> &bugs, const std::function<QUrl(qint64)> &bugUrl) {
    QStringList numbers;
    QUrl first;
    for (const treeherder::JobBug &bug : bugs) {
        numbers.append(bug.bugId ? QString::number(*bug.bugId) : tr("internal issue %1").arg(bug.internalId));
        if (bug.bugId && first.isEmpty())
            first = bugUrl(*bug.bugId);
    }
    m_left->setLink(tr("Bugs"), numbers.join(QStringLiteral(", ")), numbers.size() == 1 ? first : QUrl());
}

void JobSummary::setTools(const QVector<std::pair<QString, QUrl>> &tools) {
    for (const QString &name : std::as_const(m_tools))
        m_right->setText(name, {});
    m_tools.clear();
    for (const auto &[name, url] : tools) {
        m_right->setLink(name, tr("Open"), url);
        m_tools.append(name);
    }
}

QString JobSummary::value(const QString &name) const {
    const QString left = m_left->value(name);
    return left.isEmpty() ? m_right->value(name) : left;
}

} // namespace collie::ui
