#include "ui/main_window_status.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QLocale>

namespace collie::ui {
namespace {

constexpr qint64 oldAfterMs = 60'000; ///< What is shown while more is loading may be old; then its age is said.

/// "0.4 s ago" for what has just happened, where a second makes a difference.
QString shortAge(qint64 thenMs, qint64 nowMs) {
    constexpr qint64 withTenths = 10'000; // Milliseconds.
    const qint64 age = qMax<qint64>(0, nowMs - thenMs);
    return age < withTenths
               ? MainWindowStatus::tr("%1 s ago").arg(QLocale().toString(static_cast<double>(age) / 1000, 'f', 1))
               : relativeTime(thenMs / 1000, nowMs);
}

} // namespace

MainWindowStatus::MainWindowStatus(Theme &theme, const Clock &clock, QWidget *parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_dot(new PlainLabel(this))
    , m_freshnessLabel(new ElidedLabel(this))
    , m_accountLabel(new ElidedLabel(this))
    , m_underWayLabel(new ElidedLabel(this))
    , m_transfersLabel(new ElidedLabel(this))
    , m_countsLabel(new ElidedLabel(this)) {
    m_countsLabel->setObjectName(QStringLiteral("countsText"));
    m_transfersLabel->setObjectName(QStringLiteral("transfersText"));
    m_freshnessLabel->setObjectName(QStringLiteral("freshnessText"));
    m_accountLabel->setObjectName(QStringLiteral("accountText"));
    setSizeGripEnabled(false);
    m_dot->setContentsMargins(8, 0, 0, 0);
    m_freshnessLabel->setContentsMargins(0, 0, 12, 0);
    m_accountLabel->setContentsMargins(4, 0, 12, 0);
    m_transfersLabel->setContentsMargins(4, 0, 12, 0);
    m_countsLabel->setContentsMargins(0, 0, 8, 0);
    addWidget(m_dot);
    addWidget(m_freshnessLabel);
    addWidget(m_accountLabel);
    addWidget(m_underWayLabel);
    addWidget(m_transfersLabel);
    addPermanentWidget(m_countsLabel);
    m_underWayLabel->hide();
    m_transfersLabel->hide();
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &MainWindowStatus::refresh);
    connect(&m_theme, &Theme::changed, this, &MainWindowStatus::refresh);
    m_tick.start();
    refresh();
}

void MainWindowStatus::setFreshness(const Freshness &freshness) {
    m_freshness = freshness;
    refresh();
}

void MainWindowStatus::setAccount(const AccountStatus &account) {
    m_account = account;
    refresh();
}

void MainWindowStatus::setCounts(qint64 shownJobs, qint64 selectedJobs) {
    const QString jobs = models::formatJobCount(shownJobs);
    m_countsLabel->setText(selectedJobs > 0 ? tr("%Ln selected · %1", nullptr, models::pluralOf(selectedJobs)).arg(jobs)
                                            : jobs);
    m_countsLabel->setVisible(shownJobs > 0 || selectedJobs > 0);
}

void MainWindowStatus::setUnderWay(int actions) {
    m_underWayLabel->setText(tr("%Ln action(s) under way", nullptr, actions));
    m_underWayLabel->setVisible(actions > 0);
}

void MainWindowStatus::setTransfers(int transfers) {
    m_transfersLabel->setText(transfers > 0 ? tr("%Ln transfer(s)", nullptr, transfers) : QString());
    m_transfersLabel->setVisible(transfers > 0);
}

void MainWindowStatus::refresh() {
    using State = Freshness::State;
    const QString age = m_freshness.newsMs == 0 ? QString() : relativeTime(m_freshness.newsMs / 1000, m_clock.nowMs());
    const bool isOld = m_freshness.newsMs != 0 && m_clock.nowMs() - m_freshness.newsMs > oldAfterMs;
    QString mark;
    QString text;
    QColor colour = m_theme.mutedText();
    switch (m_freshness.state) {
    case State::Nothing:
        break;
    case State::Loading:
        mark = QStringLiteral("○");
        text = isOld ? tr("Loading… Shown as it was %1").arg(age) : tr("Loading…");
        break;
    case State::Live:
        mark = QStringLiteral("●");
        text = m_freshness.newsMs == 0 ? tr("Live via Pulse")
                                       : tr("Live via Pulse, %1").arg(shortAge(m_freshness.newsMs, m_clock.nowMs()));
        colour = m_theme.statusColour(treeherder::JobStatus::Success);
        break;
    case State::Polled:
        mark = QStringLiteral("◐");
        text = tr("Polled, checked %1").arg(age);
        colour = m_theme.statusColour(treeherder::JobStatus::Success);
        break;
    case State::Stale:
        mark = QStringLiteral("▲");
        text = age.isEmpty() ? tr("No data yet") : tr("Not up to date: as it was %1").arg(age);
        colour = m_theme.statusColour(treeherder::JobStatus::TestFailed);
        break;
    }
    m_dot->setText(mark);
    m_dot->setVisible(!mark.isEmpty());
    m_freshnessLabel->setVisible(!text.isEmpty());
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    m_dot->setPalette(own);
    m_freshnessLabel->setText(text);
    QStringList tip;
    if (!m_freshness.why.isEmpty())
        tip.append(m_freshness.why);
    if (m_freshness.newsMs != 0)
        tip.append(exactTime(m_freshness.newsMs / 1000));
    m_freshnessLabel->setToolTip(models::plainText(tip.join(u'\n')));
    m_accountLabel->setText(accountSentence(m_account, m_clock.nowMs()));
    m_accountLabel->setToolTip(models::plainText(m_account.keychainProblem));
}

} // namespace collie::ui
