#include "app/session/treeherder_feed.h"

#include "app/session/task_details.h"
#include "app/session/view_address.h"
#include "models/text/text_format.h"
#include "services/pulse/queue_bindings.h"
#include "services/treeherder/address_text.h"

#include <algorithm>
#include <utility>

namespace collie::session {
namespace {

/// Each push takes six bindings of the hundred that a subscription may have; with more pushes than fit, the whole
/// project is listened to.
constexpr int mostPushesBound = 16;
constexpr qsizetype mostBindings = 100;
constexpr qsizetype bindingsOfPush = 6; ///< One for each state.
/// Task groups caught up with after a gap; each is some pages of a thousand tasks.
constexpr qsizetype mostCaughtUp = 5;
constexpr qint64 overlapUs = 60'000'000; ///< Changes become visible late.

} // namespace

TreeherderFeed::TreeherderFeed(DeploymentSession &deployment, const Clock &clock, const QString &repository,
                               std::chrono::milliseconds pollInterval, QObject *parent)
    : Feed(deployment, clock, {.keen = std::chrono::seconds(1), .later = std::chrono::seconds(4)}, parent)
    , m_repository(repository)
    , m_loader(deployment.treeherder, clock, repository)
    , m_poller(deployment.treeherder, clock, treeherder::Poller::Timing{.interval = pollInterval})
    , m_resting(restingPlace())
    , m_mirror(
          deployment.queue,
          JobMirror::Place{.store = store(), .pushes = pushes(), .apply = [this](const treeherder::JobBatch &jobs) {
                               collector().add(m_resting.withoutResting(jobs));
                           }}) {
    connect(&m_loader, &PushLoader::pushesLoaded, this, &TreeherderFeed::takeLoaded);
    connect(&m_loader, &PushLoader::jobsLoaded, &collector(), &JobBatchCollector::add);
    connect(&m_loader, &PushLoader::pushFinished, &collector(), &JobBatchCollector::finishPush);
    connect(&m_loader, &PushLoader::succeeded, this, &TreeherderFeed::answered);
    connect(&m_loader, &PushLoader::failed, this, &TreeherderFeed::failed);
    connect(&m_poller, &treeherder::Poller::pushesArrived, this, &TreeherderFeed::takeNewPushes);
    connect(&m_poller, &treeherder::Poller::jobsArrived, this,
            [this](const treeherder::JobBatch &jobs) { collector().add(m_resting.withoutResting(jobs)); });
    connect(&collector(), &JobBatchCollector::flushed, this, [this] {
        if (m_isKnown)
            m_newsUs = m_poller.newestLastModifiedUs();
        m_resting.look();
    });
    connect(&m_poller, &treeherder::Poller::failed, this, &TreeherderFeed::failed);
    connect(&m_poller, &treeherder::Poller::succeeded, this, [this] {
        answered();
        askForMissed();
        if (!std::exchange(m_isCatchingUp, false))
            return;
        m_hasCaughtUp = true;
        collector().flush();
    });
    if (deployment.cache != nullptr)
        m_keeper = std::make_unique<FeedKeeper>(
            *deployment.cache,
            FeedKeeper::Place{.store = store(),
                              .pushes = pushes(),
                              .viewKey = [this] { return viewKey(); },
                              .newsUs = [this](qint64 pushId) { return m_missedUs.value(pushId, m_newsUs); },
                              .newsMs = [this] { return newsMs(); }});
}

TreeherderFeed::~TreeherderFeed() = default;

void TreeherderFeed::start(const treeherder::PushQuery &query) {
    setQuery(query);
    m_loadBeganMs = clock().nowMs();
    if (!m_keeper)
        return loadFirst();
    m_isRestoring = true;
    onDone(m_keeper->restore(viewKey()), this, [this](const Result<FeedKeeper::Kept> &kept) {
        m_isRestoring = false;
        if (kept && !kept->pushes.isEmpty())
            takeKept(*kept);
        loadFirst();
    });
}

RestingPushes::Place TreeherderFeed::restingPlace() {
    using Kept = std::optional<treeherder::KeptJobs>;
    return {.store = store(),
            .pushes = pushes(),
            .keep =
                [this](qint64 pushId) {
                    if (m_keeper)
                        m_keeper->keepNow(pushId);
                },
            .fetchKept = [this](qint64 pushId) -> Future<Kept> {
                return m_keeper ? m_keeper->jobsOf(pushId) : readyFuture<Kept>(std::nullopt);
            },
            .load =
                [this](qint64 pushId) {
                    pushes().setJobsMissing(pushId);
                    m_loader.forget({pushId});
                    m_loader.loadJobs({pushId});
                },
            .catchUp =
                [this](qint64 pushId, qint64 sinceUs) {
                    m_missedUs.insert(pushId, sinceUs);
                    askForMissed(pushId);
                },
            // Before it is known how far the news reach, nothing can be kept.
            .mayRest = [this] { return (!m_keeper || m_isKnown) && !collector().isWaiting(); }};
}

/// Looks for what happened in a push while it rested.
void TreeherderFeed::askForMissed(qint64 pushId) {
    const qint64 sinceUs = m_missedUs.value(pushId) - overlapUs;
    const Future<qint64> news =
        services().treeherder.jobsModifiedSince({pushId}, sinceUs, [this](const treeherder::JobBatch &jobs) {
            collector().add(m_resting.withoutResting(jobs));
        });
    m_wakings.insert_or_assign(pushId, CancelGuard(news));
    onDone(news, this, [this, pushId](const Result<qint64> &count) {
        if (!count && count.error().kind == ErrorKind::Cancelled)
            return;
        m_wakings.erase(pushId);
        // It is asked for again once the server answers.
        if (!count)
            return;
        if (collector().isWaiting())
            collector().flush();
        m_missedUs.remove(pushId);
    });
}

void TreeherderFeed::askForMissed() {
    const QList<qint64> missed = m_missedUs.keys();
    for (const qint64 pushId : missed) {
        if (!m_wakings.contains(pushId))
            askForMissed(pushId);
    }
}

void TreeherderFeed::setSight(const QVector<qint64> &seen, const QSet<qint64> &spared) {
    m_resting.setSight(seen, spared + QSet<qint64>(chosenPushes().cbegin(), chosenPushes().cend()));
}

QByteArray TreeherderFeed::viewKey() const {
    return treeherder::viewUrl(
               viewAddress(deployment(), {.repository = m_repository, .taskGroupId = {}, .query = query()}))
        .toEncoded();
}

void TreeherderFeed::takeKept(const FeedKeeper::Kept &kept) {
    QVector<qint64> whole;
    for (const treeherder::KeptJobs &jobs : kept.jobs)
        whole.append(jobs.pushId);
    m_loader.noteFinished(whole);
    m_keptNewsUs = kept.newsUs();
    m_isCatchingUp = m_keptNewsUs > 0;
    showKept(kept.pushes, kept.jobs, kept.keptMs);
    m_keeper->noteRestored(kept);
}

/// Those of pushes that were kept without them, and are too old to come with the first load.
void TreeherderFeed::loadMissingJobs(const QVector<treeherder::Push> &loaded) {
    QSet<qint64> coming;
    for (const treeherder::Push &push : loaded)
        coming.insert(push.id);
    QVector<qint64> missing;
    const QVector<qint64> known = pushes().pushIds();
    for (const qint64 id : known) {
        if (!coming.contains(id) && store().restingJobs(id) == 0 && !hasJobs(id))
            missing.append(id);
    }
    m_loader.loadJobs(missing);
}

/// Pushes that were kept, and older than all that came: what was pushed between them is not known, so that they would
/// seem to follow each other.
void TreeherderFeed::dropWhatIsPartedFrom(const QVector<treeherder::Push> &loaded) {
    if (!m_isCut || loaded.isEmpty() || pushes().rowCount() == 0 ||
        pushes().pushAt(0).pushTimestamp >= loaded.constLast().pushTimestamp)
        return;
    const QVector<qint64> parted = pushes().pushIds();
    m_loader.forget(parted);
    dropPushes(parted);
}

void TreeherderFeed::loadFirst() {
    treeherder::PushQuery wanted = query();
    wanted.count = wanted.wantedCount();
    load(wanted);
}

void TreeherderFeed::load(const treeherder::PushQuery &wanted) {
    m_asked = wanted.count;
    m_loader.load(wanted);
}

void TreeherderFeed::takeLoaded(const QVector<treeherder::Push> &loaded) {
    m_isCut = loaded.size() >= m_asked;
    const bool areFirst = !hasPushes();
    if (areFirst)
        dropWhatIsPartedFrom(loaded);
    takePushes(loaded);
    // After those of newer pushes.
    if (areFirst)
        callLater(this, [this, loaded] { loadMissingJobs(loaded); });
}

QString TreeherderFeed::missingText() const {
    if (missingOffer() > 0)
        return tr("The range may have more pushes than these newest ones.");
    if (!query().search.isEmpty() && pushes().rowCount() >= treeherder::PushQuery::mostFound)
        return tr("Treeherder finds at most the newest %1 pushes. Older ones may fit too.")
            .arg(models::formatCount(treeherder::PushQuery::mostFound));
    return {};
}

int TreeherderFeed::missingOffer() const {
    constexpr int atOneClick = 100;
    const QString &end = query().fromChange;
    const bool isWhole = !end.isEmpty() && pushes().rowCount() > 0 &&
                         pushes().pushAt(pushes().rowCount() - 1).revision.startsWith(end, Qt::CaseInsensitive);
    return m_isCut && !isWhole && query().isRange() && query().search.isEmpty() ? atOneClick : 0;
}

void TreeherderFeed::loadMore(int count) {
    if (pushes().rowCount() == 0)
        return;
    treeherder::PushQuery wider = query();
    if (!wider.search.isEmpty()) {
        // Nothing can be asked beside a search: what is known comes along once more.
        wider.count = std::min(pushes().rowCount() + count, treeherder::PushQuery::mostFound);
        beginLoading();
        load(wider);
        return;
    }
    if (!wider.revision.isEmpty() || !wider.commitRevision.isEmpty() || !wider.ids.isEmpty())
        wider.toChange = pushes().pushAt(0).revision;
    wider.revision.clear();
    wider.commitRevision.clear();
    wider.ids.clear();
    // More of a range that is not whole yet is more of the range.
    if (!m_isCut) {
        wider.fromChange.clear();
        wider.startDate.clear();
    }
    if (wider != query())
        m_poller.setLimits(wider);
    setQuery(wider);
    treeherder::PushQuery older = wider;
    // The newer end of the range is newer than the oldest push.
    older.toChange.clear();
    older.endDate.clear();
    // Pushes of the same second as the oldest one may be missing still; known ones do no harm.
    older.pushTimestampLte = pushes().pushAt(pushes().rowCount() - 1).pushTimestamp;
    older.count = count + 1;
    beginLoading();
    load(older);
}

void TreeherderFeed::rest() {
    Feed::rest();
    m_poller.rest();
}

void TreeherderFeed::refresh() {
    if (m_isRestoring)
        return;
    m_loader.retryNow();
    if (!hasPushes() || pushes().rowCount() == 0)
        loadFirst();
    else
        m_poller.retryNow();
}

/// A push that was asked for by its number is one that people know by its revision; one that was found by another
/// commit than its newest is said to be.
void TreeherderFeed::nameThePush(const QVector<treeherder::Push> &pushes) {
    treeherder::PushQuery named = query();
    if (named.ids.size() == 1 && pushes.size() == 1) {
        named.ids.clear();
        named.revision = pushes.constFirst().revision;
    } else if (!named.revision.isEmpty() && !pushes.isEmpty() &&
               !pushes.constFirst().revision.startsWith(named.revision, Qt::CaseInsensitive)) {
        named.commitRevision = std::exchange(named.revision, QString());
    }
    setQuery(named);
}

void TreeherderFeed::pushesTaken(const QVector<treeherder::Push> &taken, bool areFirst) {
    if (areFirst) {
        nameThePush(taken);
        m_poller.watch(m_repository, taken, query());
        m_poller.setPushes(pushes().pushIds());
        if (m_isCatchingUp) {
            m_poller.noteLastModified(std::exchange(m_keptNewsUs, 0));
            m_poller.retryNow();
        }
    } else {
        m_poller.setPushes(pushes().pushIds());
    }
}

void TreeherderFeed::answered() {
    noteNews();
    // What is missing stays said while the rest goes on.
    if (!m_loader.hasGivenUp())
        Q_EMIT succeeded();
}

void TreeherderFeed::takeNewPushes(const QVector<treeherder::Push> &pushes) {
    takePushes(pushes);
    QVector<qint64> ids;
    for (const treeherder::Push &push : pushes)
        ids.append(push.id);
    m_loader.loadJobs(ids);
}

void TreeherderFeed::finishLoading() {
    // A job of the first page may have changed while the last one came, so news is asked for from before the load on.
    const qint64 tookUs = (clock().nowMs() - m_loadBeganMs) * 1000;
    if (store().newestLastModifiedUs() > 0 && !m_hasCaughtUp)
        m_poller.noteLastModified(store().newestLastModifiedUs() - tookUs);
    m_isKnown = true;
    Feed::finishLoading();
}

QVector<pulse::Binding> TreeherderFeed::bindings() const {
    // The route to Treeherder names every task that becomes a job of a push, also those of other task groups than the
    // decision task's: of nightly and other scheduled decisions.
    if (pushes().rowCount() > mostPushesBound)
        return pulse::treeherderBindings(m_repository);
    QVector<pulse::Binding> bindings;
    for (int row = 0; row < pushes().rowCount(); ++row)
        bindings += pulse::treeherderBindings(m_repository, pushes().pushAt(row).revision);
    return bindings;
}

void TreeherderFeed::closeGap(const QVector<qint64> &watched) {
    refresh();
    m_catchUps.clear();
    for (const qint64 push : watched.first(std::min(watched.size(), mostCaughtUp))) {
        const Future<QString> found = groupOf(push);
        m_catchUps.push_back(CancelGuard(found));
        onDone(found, this, [this](const Result<QString> &group) {
            if (group)
                m_mirror.catchUp(*group);
        });
    }
}

Feed::Texts TreeherderFeed::texts() const {
    return {.loading = tr("Loading the pushes of %1").arg(m_repository),
            .failed = tr("The pushes could not be loaded"),
            .nothingYet = tr("No pushes yet"),
            .whenItComes = tr("They appear here as soon as Treeherder answers."),
            .nothingFits = tr("%1 has no pushes that fit.").arg(m_repository),
            .jobMissing = tr("The job that was asked for is in none of these pushes. Look for its task with Open Task "
                             "or Group."),
            .rerunFailed = tr("Runs every job of this push that has failed once more.")};
}

QString TreeherderFeed::nameOf(const QString &revision) const {
    return tr("Push %1").arg(models::shortRevision(revision));
}

QString TreeherderFeed::nameOfJobs(qsizetype jobs, qsizetype pushes) const {
    const QString count = models::formatJobCount(jobs);
    return pushes == 1 ? tr("%1 of one push", "jobs").arg(count)
                       : tr("%1 of %2", "jobs of pushes").arg(count, models::formatPushCount(pushes));
}

QUrl TreeherderFeed::pageOf(const treeherder::Push &push) const {
    return m_description.revisionUrl(push.revision);
}

QVector<pulse::BindingSet> TreeherderFeed::bindingSets(const QVector<pulse::Binding> &mine) const {
    QVector<pulse::BindingSet> sets;
    if (!mine.isEmpty())
        sets.append({.name = tr("My pushes"), .bindings = mine});
    sets.append({.name = tr("Failures on %1").arg(m_repository), .bindings = pulse::failureBindings(m_repository)});
    sets.append({.name = tr("All jobs of %1").arg(m_repository), .bindings = pulse::treeherderBindings(m_repository)});
    return sets;
}

QVector<Feed::Listening> TreeherderFeed::listenings(const std::optional<treeherder::Push> &shown) const {
    return {
        {.title = tr("Failures on %1").arg(m_repository),
         .about = tr("Every job there that fails or ends in an exception"),
         .bindings = pulse::failureBindings(m_repository)},
        {.title = tr("This push"),
         .about = shown ? tr("%1 by %2").arg(models::shortRevision(shown->revision), models::shortAuthor(shown->author))
                        : tr("Select a push first."),
         .bindings = shown ? pulse::treeherderBindings(m_repository, shown->revision) : QVector<pulse::Binding>()}};
}

QVector<pulse::Binding> TreeherderFeed::ownBindings(const QString &login) const {
    QVector<pulse::Binding> mine;
    for (int row = 0; row < pushes().rowCount() && mine.size() + bindingsOfPush <= mostBindings; ++row) {
        if (models::shortAuthor(pushes().pushAt(row).author) == login)
            mine += pulse::treeherderBindings(m_repository, pushes().pushAt(row).revision);
    }
    return mine;
}

Feed::FindGroup TreeherderFeed::findGroup(qint64 pushId) const {
    return [groups = &services().taskGroups, repository = m_repository, pushId] {
        return groups->ofPush(repository, pushId);
    };
}

Future<actions::Offer> TreeherderFeed::offersFor(qint64 pushId) {
    return services().offers.forPush(m_repository, pushId);
}

Future<treeherder::JobDetails> TreeherderFeed::detailsOf(const treeherder::Job &job) {
    // Treeherder knows nothing yet of a job that Pulse told of first.
    return job.id == 0 ? detailsOfTask(services().queue, job, this)
                       : services().treeherder.jobDetails(m_repository, job.id);
}

Future<QVector<treeherder::LogUrl>> TreeherderFeed::logsOf(const treeherder::Job &job) {
    return job.id == 0 ? logsOfTask(services().queue, services().artifacts, job, this)
                       : services().treeherder.logUrls(m_repository, job.id);
}

Future<treeherder::RunnableCatalogue> TreeherderFeed::runnableOf(qint64 pushId) {
    return services().runnable.load(m_repository, pushId);
}

} // namespace collie::session
