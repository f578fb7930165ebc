#pragma once

#include "app/session/deployment_session.h"
#include "app/session/job_batch_collector.h"
#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/pulse/binding_set.h"
#include "services/pulse/message.h"
#include "services/treeherder/kept_jobs.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace collie::session {

/// Pushes and their jobs on show, loaded and kept up to date. Where they come from is the affair of the classes that
/// inherit this one; whoever shows them asks it what to say and whom to ask. GUI thread.
class Feed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Feed)
  public:
    /// Sentences about what is on show, each by itself.
    struct Texts {
        QString loading;
        QString failed; ///< Nothing could be loaded.
        QString nothingYet;
        QString whenItComes; ///< Goes with `nothingYet`.
        QString nothingFits; ///< Loaded, and empty.
        QString jobMissing;  ///< The job that was asked for is not on show.
        QString rerunFailed; ///< What it does to retrigger all that failed.
    };
    /// Something that can be listened to in Pulse.
    struct Listening {
        QString title;
        QString about;
        QVector<pulse::Binding> bindings;
    };

    ~Feed() override;

    /// Begins to load what the query names, and to look for news that fit it.
    virtual void start(const treeherder::PushQuery &query) = 0;
    /// What limits the pushes on show.
    [[nodiscard]] const treeherder::PushQuery &query() const { return m_query; }
    /// Loads older pushes of the same author, where there are any. What named one push or the older end of a range
    /// gives way to that: query() changes.
    virtual void loadMore(int count) = 0;
    /// Shows the jobs of these pushes only; of all that are loaded when empty.
    void showPushes(const QVector<qint64> &pushIds);
    /// Those that were chosen so; empty for all.
    [[nodiscard]] const QVector<qint64> &chosenPushes() const { return m_chosen; }
    /// Looks for news often for a while, because some is expected.
    void expectNews();
    /// Whether Pulse tells the states of the jobs on show.
    virtual void setLive(bool live);
    /// Looks for news at once, and tries again what failed.
    virtual void refresh() = 0;
    /// What is on the screen: where there are very many jobs, those far away leave memory. \param seen  pushes of which
    /// jobs would be seen. \param spared  those that stay wherever they are, beside the chosen ones.
    virtual void setSight(const QVector<qint64> &seen, const QSet<qint64> &spared);
    /// A window nobody sees need not be kept up to date to the second.
    virtual void setHidden(bool hidden) = 0;
    /// Nobody sees it, and maybe nobody will: asks for nothing from now on but what is under way, until
    /// setHidden(false) or a refresh().
    virtual void rest();
    /// Tells anew of all that there is, as if it had just come: to those that listen only now.
    void tellAnew();

    /// What to listen to for the states of what is on show; no more than a subscription may have.
    [[nodiscard]] virtual QVector<pulse::Binding> bindings() const = 0;
    /// Takes what the queue says of tasks; what is not on show is ignored.
    virtual void take(const QVector<pulse::Message> &messages) = 0;
    /// Asks for what happened while nobody told. \param watched  pushes somebody waits for, most important first.
    virtual void closeGap(const QVector<qint64> &watched);

    /// Whose pushes these are.
    [[nodiscard]] const Deployment &deployment() const { return m_deployment.deployment; }
    /// Treeherder's name of the repository; empty where the pushes are of none.
    [[nodiscard]] virtual QString repository() const { return {}; }
    /// Whether people try there what has not landed.
    [[nodiscard]] virtual bool isTry() const { return false; }
    /// As the server describes the repository; empty members while that is not known.
    [[nodiscard]] virtual treeherder::Repository description() const { return {}; }
    [[nodiscard]] virtual Texts texts() const = 0;
    /// That some of the pushes that were asked for are not on show, where one would think that all are: a sentence;
    /// empty otherwise.
    [[nodiscard]] virtual QString missingText() const { return {}; }
    /// How many of those to offer at one click, which loadMore() loads; 0 where they cannot be had.
    [[nodiscard]] virtual int missingOffer() const { return 0; }
    /// "Push 0123456789ab". \param revision  as the push has it, or its number.
    [[nodiscard]] virtual QString nameOf(const QString &revision) const = 0;
    /// As nameOf(), of a push on show; by its number for others.
    [[nodiscard]] QString nameOfPush(qint64 pushId) const;
    /// "3 jobs of one push": how many jobs, and of how many pushes where that says something.
    [[nodiscard]] virtual QString nameOfJobs(qsizetype jobs, qsizetype pushes) const = 0;
    /// Whether a task is what is on show as a whole, so that no job need be its.
    [[nodiscard]] virtual bool isNamedBy(const QString &taskId) const;
    /// The page of a push; empty where there is none.
    [[nodiscard]] virtual QUrl pageOf(const treeherder::Push &push) const = 0;
    /// As the server describes the repository, for its links.
    virtual void setDescription(const treeherder::Repository &description);
    /// Sets of bindings to offer. \param mine  what the person's own pushes need, see ownBindings().
    [[nodiscard]] virtual QVector<pulse::BindingSet> bindingSets(const QVector<pulse::Binding> &mine) const = 0;
    /// What can be listened to at one click. \param shown  the push that is meant, where there is one.
    [[nodiscard]] virtual QVector<Listening> listenings(const std::optional<treeherder::Push> &shown) const = 0;
    /// What to listen to for the pushes on show of one person. \param login  what stands before the @ of an author.
    [[nodiscard]] virtual QVector<pulse::Binding> ownBindings(const QString &login) const = 0;

    /// Finds the task group of a push, also when the feed is gone by then.
    using FindGroup = std::function<Future<QString>()>;
    [[nodiscard]] virtual FindGroup findGroup(qint64 pushId) const = 0;
    [[nodiscard]] Future<QString> groupOf(qint64 pushId) const { return findGroup(pushId)(); }
    /// What can be done with a push.
    [[nodiscard]] virtual Future<actions::Offer> offersFor(qint64 pushId) = 0;
    [[nodiscard]] virtual Future<treeherder::JobDetails> detailsOf(const treeherder::Job &job) = 0;
    [[nodiscard]] virtual Future<QVector<treeherder::LogUrl>> logsOf(const treeherder::Job &job) = 0;

    /// What could be added to a push.
    [[nodiscard]] virtual Future<treeherder::RunnableCatalogue> runnableOf(qint64 pushId) = 0;

    /// Whether all jobs of a push are there; they come in pages, and those of a push that rests have gone.
    [[nodiscard]] bool hasJobs(qint64 pushId) const;
    /// The jobs a push has, those that could be added left out.
    [[nodiscard]] QVector<treeherder::Job> jobsOf(qint64 pushId) const;
    /// Their names.
    [[nodiscard]] QSet<QString> labelsOn(qint64 pushId) const;
    [[nodiscard]] models::JobStore &store() { return m_store; }
    [[nodiscard]] const models::JobStore &store() const { return m_store; }
    [[nodiscard]] models::PushListModel &pushes() { return m_pushes; }
    [[nodiscard]] const models::PushListModel &pushes() const { return m_pushes; }
    [[nodiscard]] models::JobGridModel &jobs() { return m_jobs; }
    [[nodiscard]] const models::JobGridModel &jobs() const { return m_jobs; }
    [[nodiscard]] virtual bool isLoading() const = 0;
    /// Failures of tiers 1 and 2 that nobody has classified, in all loaded pushes.
    [[nodiscard]] int unclassifiedFailures() const;
    /// When the server last answered, milliseconds since the epoch; 0 never.
    [[nodiscard]] qint64 newsMs() const { return m_newsMs; }

    [[nodiscard]] const Clock &clock() const { return m_clock; }

  Q_SIGNALS:
    /// The first pushes are there; maybe none.
    void pushesLoaded(int count);
    /// query() is another.
    void queryChanged();
    /// More or fewer pushes are loaded than before.
    void pushCountChanged(int count);
    /// Jobs came or changed.
    void jobsApplied();
    /// All jobs of all loaded pushes are in the store.
    void jobsLoaded();
    /// Something did not come; tried again at nextTryAtMs (milliseconds since the epoch), never when 0.
    void failed(const collie::Error &error, qint64 nextTryAtMs);
    /// The server answers again, or still.
    void succeeded();
    /// What was kept of the view is on show, before the server was asked. \param keptMs  milliseconds since the epoch.
    void restored(qint64 keptMs);

  protected:
    /// How often to look while news is expected: at first, and after the first sign of it is late.
    struct Pace {
        std::chrono::milliseconds keen;
        std::chrono::milliseconds later;
    };
    /// \param deployment,clock  outlive the feed.
    Feed(DeploymentSession &deployment, const Clock &clock, Pace pace, QObject *parent);

    /// Looks for news at once.
    virtual void look() = 0;
    /// Whether looking is worth it while news is expected.
    [[nodiscard]] virtual bool looks() const { return true; }
    /// Pushes that came, known ones included.
    void takePushes(const QVector<treeherder::Push> &pushes);
    /// Shows what was kept of the view. \param keptMs  when it was, milliseconds since the epoch.
    void showKept(const QVector<treeherder::Push> &pushes, std::vector<treeherder::KeptJobs> jobs, qint64 keptMs);
    /// Lets go of pushes and their jobs.
    void dropPushes(const QVector<qint64> &pushIds);
    /// They are in pushes(), and nobody was told yet. \param areFirst  of all.
    virtual void pushesTaken(const QVector<treeherder::Push> &pushes, bool areFirst);
    [[nodiscard]] bool hasPushes() const { return !m_firstPushes; }
    void setQuery(const treeherder::PushQuery &query);
    /// A load begins: jobsLoaded() will be told of it.
    void beginLoading() { m_allLoaded = false; }
    /// Whether a load has brought jobs that are not in the store yet.
    [[nodiscard]] bool isApplying() const { return !m_allLoaded && m_collector.isWaiting(); }
    /// Tells of jobsLoaded(), once for each load.
    virtual void finishLoading();
    void noteNews() { m_newsMs = m_clock.nowMs(); }
    void stopExpecting() { m_expecting.stop(); }
    [[nodiscard]] JobBatchCollector &collector() { return m_collector; }
    [[nodiscard]] DeploymentSession &services() const { return m_deployment; }

  private:
    DeploymentSession &m_deployment;
    const Clock &m_clock;
    const Pace m_pace;
    models::JobStore m_store;
    models::PushListModel m_pushes;
    models::JobGridModel m_jobs;
    JobBatchCollector m_collector;
    QTimer m_expecting;         ///< Looks often while news is expected.
    qint64 m_expectUntilMs = 0; ///< Milliseconds since the epoch.
    QVector<qint64> m_chosen;   ///< Empty: all.
    bool m_firstPushes = true;
    bool m_allLoaded = false; ///< jobsLoaded() was told.
    treeherder::PushQuery m_query;
    qint64 m_newsMs = 0;
};

} // namespace collie::session
