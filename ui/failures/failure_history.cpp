#include "ui/failures/failure_history.h"

#include "models/text/text_format.h"
#include "ui/details/result_strip.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QSet>

namespace collie::ui {

namespace {

/// Of pushes, as a job that was run again counts once. Runs that neither passed nor failed say nothing.
QString historySentence(const QVector<treeherder::SimilarJob> &jobs) {
    QSet<qint64> decided, failed;
    for (const treeherder::SimilarJob &similar : jobs) {
        const bool isFailed = treeherder::isFailure(similar.job.status());
        if (isFailed)
            failed.insert(similar.job.pushId);
        if (isFailed || similar.job.status() == treeherder::JobStatus::Success)
            decided.insert(similar.job.pushId);
    }
    if (decided.isEmpty())
        return FailureHistory::tr("This job has neither passed nor failed on other pushes yet");
    const int pushes = models::pluralOf(decided.size());
    return failed.isEmpty() ? FailureHistory::tr("This job did not fail on %Ln other push(es)", nullptr, pushes)
                            : FailureHistory::tr("This job failed on %1 of %Ln other push(es)", nullptr, pushes)
                                  .arg(models::formatCount(failed.size()));
}

} // namespace

FailureHistory::FailureHistory(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new models::SimilarJobModel(this))
    , m_sentence(new PlainLabel(this))
    , m_strip(new ResultStrip(theme, *m_model, this))
    , m_similar(new QToolButton(this)) {
    setObjectName(QStringLiteral("failureHistory"));
    m_sentence->setObjectName(QStringLiteral("failureHistorySentence"));
    m_strip->setObjectName(QStringLiteral("historyStrip")); // The list of similar jobs has one too.
    m_similar->setObjectName(QStringLiteral("showSimilar"));
    m_similar->setText(tr("› Similar"));
    m_similar->setToolTip(tr("Show the same job on other pushes"));
    m_similar->setAutoRaise(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 4, 4, 4);
    line->setSpacing(8);
    line->addWidget(m_sentence);
    line->addWidget(m_strip);
    line->addWidget(m_similar);
    line->addStretch(1);
    connect(m_similar, &QToolButton::clicked, this, [this] { Q_EMIT similarRequested(0); });
    connect(m_strip, &ResultStrip::rowClicked, this,
            [this](int row) { Q_EMIT similarRequested(m_model->jobAt(row).job.id); });
    const auto recolour = [this, &theme] {
        QPalette palette = m_similar->palette();
        palette.setColor(QPalette::ButtonText, theme.accent());
        m_similar->setPalette(palette);
        palette = m_sentence->palette();
        palette.setColor(QPalette::WindowText, theme.mutedText());
        m_sentence->setPalette(palette);
    };
    connect(&theme, &Theme::changed, this, recolour);
    recolour();
    hide();
}

void FailureHistory::setJobs(QVector<treeherder::SimilarJob> jobs, qint64 ownPush, qint64 nowMs) {
    jobs.removeIf([ownPush](const treeherder::SimilarJob &similar) { return similar.job.pushId == ownPush; });
    m_model->clear();
    m_model->setAgeText(relativeTime, nowMs);
    m_model->add(jobs);
    m_sentence->setText(historySentence(jobs));
    setVisible(!jobs.isEmpty());
}

} // namespace collie::ui
