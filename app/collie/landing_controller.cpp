#include "app/collie/landing_controller.h"

#include "app/session/deployment_session.h"
#include "models/text/text_format.h"
#include "ui/main_window.h"
#include "ui/pushes/landing_page.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/window_sight.h"

#include <QCoreApplication>

#include <chrono>

namespace collie::app {
namespace {

using session::Landing;
using treeherder::LandingJob;
using Stage = Landing::Stage;

struct LandingTexts {
    Q_DECLARE_TR_FUNCTIONS(Landing)
};

constexpr std::chrono::seconds betweenTicks{5};
constexpr qint64 msInSecond = 1000;
constexpr qint64 soonMs = 10 * msInSecond; ///< What is nearer is “just now” to relativeTime().

QString titleOf(const Landing::Name &name) {
    return name.repository.isEmpty() ? LandingTexts::tr("Landing %1").arg(name.id)
                                     : LandingTexts::tr("Landing %1 on %2").arg(name.id, name.repository);
}

/// Of one that Lando has not pushed.
QString waitingText(const LandingJob &job) {
    if (job.state == LandingJob::State::Landed)
        return LandingTexts::tr("Landed. Lando has not told the revision of the push yet.");
    if (job.status == u"submitted" || job.status == u"created")
        return LandingTexts::tr("Submitted. Lando has not begun it yet.");
    if (job.status == u"in progress")
        return LandingTexts::tr("In progress. Lando is about to push it.");
    if (job.status == u"deferred")
        return LandingTexts::tr("Deferred. Lando will try again by itself.");
    return LandingTexts::tr("Lando says: %1.").arg(job.status);
}

QString endText(const Landing::State &state) {
    // How it ended stays true, also where asking once more fails.
    const auto ended = [&state](LandingJob::State how) { return state.job && state.job->state == how; };
    if (ended(LandingJob::State::Failed))
        return LandingTexts::tr("Failed, so that there is no push. Fix what Lando says below, and push again.");
    if (ended(LandingJob::State::Cancelled))
        return LandingTexts::tr("Cancelled, so that there is no push. Push again if it is wanted after all.");
    return LandingTexts::tr("This landing cannot be followed. Check its address; landings of an older Lando are not "
                            "kept.");
}

QString stateText(const Landing::State &state) {
    switch (state.stage) {
    case Stage::Asking:
        return state.failure ? LandingTexts::tr("Lando could not be asked yet.") : LandingTexts::tr("Asking Lando…");
    case Stage::UnderWay:
        return waitingText(*state.job);
    case Stage::AwaitsPush:
        return LandingTexts::tr("Landed as %1. Treeherder does not show the push yet; it is opened once it does.")
            .arg(models::shortRevision(state.job->revision));
    case Stage::PushMissing:
        return LandingTexts::tr("Landed as %1, but Treeherder does not show the push. Check now and then, or open the "
                                "revision as it is.")
            .arg(models::shortRevision(state.job->revision));
    case Stage::Ended:
        return endText(state);
    }
    return {};
}

/// Who asked for it, how long it waits, when it is looked again: what is known of it.
QString paceText(const Landing::State &state, qint64 nowMs) {
    QStringList parts;
    const auto ago = [nowMs](qint64 ms) { return ui::relativeTime(ms / msInSecond, nowMs); };
    const qint64 createdMs = state.job && state.job->created.isValid() ? state.job->created.toMSecsSinceEpoch() : 0;
    if (state.job && !state.job->requester.isEmpty())
        parts.append(createdMs > 0 ? LandingTexts::tr("asked for by %1, %2").arg(state.job->requester, ago(createdMs))
                                   : LandingTexts::tr("asked for by %1").arg(state.job->requester));
    else if (createdMs > 0)
        parts.append(LandingTexts::tr("asked for %1").arg(ago(createdMs)));
    if (state.stage == Stage::UnderWay || state.stage == Stage::AwaitsPush) {
        const qint64 waited = (nowMs - (createdMs > 0 ? createdMs : state.sinceMs)) / msInSecond;
        parts.append(LandingTexts::tr("waits for %1").arg(models::formatDurationSeconds(waited)));
    }
    if (state.isLooking)
        parts.append(LandingTexts::tr("looking now"));
    else if (state.nextMs > 0 && state.nextMs - nowMs < soonMs)
        parts.append(LandingTexts::tr("looked %1, again in a moment").arg(ago(state.askedMs)));
    else if (state.nextMs > 0)
        parts.append(LandingTexts::tr("looked %1, again %2").arg(ago(state.askedMs), ago(state.nextMs)));
    return parts.join(QStringLiteral(" · "));
}

ui::LandingPage::Content contentOf(const Landing &landing, qint64 nowMs) {
    const Landing::State &state = landing.state();
    ui::LandingPage::Content content{.title = titleOf(landing.name()),
                                     .state = stateText(state),
                                     .pace = paceText(state, nowMs),
                                     .trouble = state.failure ? state.failure->message : QString()};
    if (state.job) {
        content.commits = state.job->commits;
        content.page = state.job->page;
        // Lando keeps the error of an attempt that it put off; what has landed has none.
        if (!state.failure && state.job->state != LandingJob::State::Landed)
            content.trouble = state.job->error;
    }
    content.isAddressWrong = state.failure && state.failure->code == wrongAddressCode;
    content.isWaiting = state.stage != Stage::Ended && state.stage != Stage::PushMissing;
    content.canOpen = state.stage == Stage::PushMissing;
    return content;
}

/// The target once it is known which push is meant.
session::OpenTarget landed(session::OpenTarget target, const QString &revision) {
    using Kind = treeherder::Address::Kind;
    target.landing.clear();
    target.landoInstance.clear();
    if (target.repository.isEmpty()) {
        target.kind = Kind::Commit;
        target.query.commitRevision = revision;
    } else {
        target.kind = Kind::Jobs;
        target.query.revision = revision;
    }
    return target;
}

} // namespace

LandingController::LandingController(ui::MainWindow &window, session::DeploymentSession &deployment, const Clock &clock,
                                     const OpenBrowser &openBrowser, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(clock)
    , m_landing(deployment.lando, deployment.treeherder, clock) {
    const ui::LandingPage *page = m_window.landingPage();
    m_tick.setInterval(betweenTicks);
    connect(&m_tick, &QTimer::timeout, this, &LandingController::present);
    connect(&m_landing, &Landing::changed, this, &LandingController::present);
    connect(page, &ui::LandingPage::lookRequested, &m_landing, &Landing::look);
    connect(page, &ui::LandingPage::openRequested, &m_landing, &Landing::giveRevision);
    connect(page, &ui::LandingPage::linkActivated, this, openBrowser);
    connect(page, &ui::LandingPage::settingsRequested, this,
            [this] { Q_EMIT settingWanted(QStringLiteral("deployments/lando_url")); });
    connect(new ui::WindowSight(m_window, this), &ui::WindowSight::changed, this,
            [this](bool isSeen) { m_landing.setHidden(!isSeen); });
}

Future<session::OpenTarget> LandingController::follow(const session::OpenTarget &target) {
    const Future<QString> revision =
        m_landing.follow({.repository = target.repository, .id = target.landing, .instance = target.landoInstance});
    m_landing.setHidden(!ui::WindowSight::isSeen(m_window));
    present();
    m_window.showLanding();
    return andThen(revision, this,
                   [target](const QString &found) -> Result<session::OpenTarget> { return landed(target, found); });
}

void LandingController::present() {
    if (m_landing.name().id.isEmpty()) {
        m_tick.stop();
        return;
    }
    m_window.landingPage()->present(contentOf(m_landing, m_clock.nowMs()));
    if (m_landing.state().nextMs > 0)
        m_tick.start();
    else
        m_tick.stop();
}

} // namespace collie::app
