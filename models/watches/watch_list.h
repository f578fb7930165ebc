#pragma once

#include "models/jobs/job_matcher.h"
#include "models/jobs/job_store.h"
#include "models/watches/watch_rule.h"
#include "services/base/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace collie::models {

/// Something to tell a person who does not look.
struct WatchNotice {
    QString title;
    QString text;     ///< One line for each thing that happened, a few at most.
    QString ruleId;   ///< Of the first rule it is about: what a click opens.
    bool bad = false; ///< There is a failure in it.

    friend bool operator==(const WatchNotice &, const WatchNotice &) = default;
};

/// What is watched, and when it is worth a notice. Looks at the jobs at most once a second and puts everything that
/// happened meanwhile into one notice. What was so before a rule could be looked at is no news. GUI thread.
class WatchList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchList)
  public:
    static constexpr int mostRules = 200;
    static constexpr int mostLines = 4;        ///< Of a notice; the rest is counted.
    static constexpr qint64 betweenMs = 1'000; ///< Two notices.

    explicit WatchList(const Clock &clock, QObject *parent = nullptr);
    ~WatchList() override;

    /// Replaces a rule of the same id, else adds one. \return false when there are too many.
    bool add(const WatchRule &rule);
    void remove(const QString &id);
    void setRules(const QVector<WatchRule> &rules);
    [[nodiscard]] QVector<WatchRule> rules() const;
    [[nodiscard]] bool isEmpty() const { return m_watches.empty(); }
    [[nodiscard]] std::optional<WatchRule> rule(const QString &id) const;

    /// The jobs to look at. \param store  not owned; null for none. Rules of other places rest.
    void setStore(const JobStore *store, const QString &deployment, const QString &repository);
    /// Whether all jobs are there: before that nothing can be said to be finished, or to be news.
    void setLoaded(bool loaded);
    /// Looks now at what the clock says is due; also called by a timer.
    void look();

  Q_SIGNALS:
    void rulesChanged();
    void noticed(const collie::models::WatchNotice &notice);

  private:
    /// How the jobs of a rule are doing.
    struct Standing {
        int jobs = 0;
        int unfinished = 0;
        int failed = 0;    ///< Unclassified or not.
        int redLabels = 0; ///< Labels that failed and have not succeeded since.

        [[nodiscard]] bool isFinished() const { return jobs > 0 && unfinished == 0; }
    };
    struct Watch {
        WatchRule rule;
        std::unique_ptr<JobMatcher> matcher; ///< With Filter.
        std::optional<Standing> last;        ///< Nothing until it was looked at once.
    };
    [[nodiscard]] Standing standingOf(Watch &watch) const;
    [[nodiscard]] bool concerns(const Watch &watch, JobRow row) const;
    [[nodiscard]] bool isHere(const WatchRule &rule) const;
    void prepare(Watch &watch) const;
    void becomeDirty();
    void tell(const QStringList &lines, const QString &ruleId, bool bad);

    const Clock &m_clock;
    QPointer<const JobStore> m_store;
    QString m_deployment;
    QString m_repository;
    std::vector<Watch> m_watches;
    bool m_loaded = false;
    bool m_dirty = false;
    qint64 m_lastLookMs = 0;
    QTimer m_timer;
};

} // namespace collie::models
