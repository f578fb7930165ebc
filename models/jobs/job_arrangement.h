#pragma once

#include "models/jobs/job_matcher.h"
#include "models/jobs/job_order.h"

#include <QHash>
#include <QVector>

#include <span>
#include <utility>
#include <vector>

namespace collie::models {

/// The jobs of some pushes in the order of the grid, and those among them that pass a filter. Knows nothing of item
/// models. It keeps the sort keys as of its last update, so that positions can be found although the store has changed.
class JobArrangement final {
  public:
    using Rows = std::vector<JobRow>;

    /// What apply() found out.
    struct Delta {
        std::vector<int> removed; ///< Rows of the visible list whose jobs leave it or move, ascending.
        Rows inserted;            ///< Jobs that come into the visible list, in order.
        Rows repainted;           ///< Jobs that are visible before and after, in their place.
        bool moves = false;       ///< Some job is both removed and inserted.
    };

    explicit JobArrangement(const JobStore &store);

    /// Which pushes are arranged, in order; repeated ones count once. The visible list is unchanged until show().
    void setPushes(const QVector<qint64> &pushIds);
    [[nodiscard]] const QVector<qint64> &pushes() const { return m_pushIds; }
    /// \return false when the filter was set already. The visible list is unchanged until show().
    bool setFilter(const JobFilter &filter) { return m_matcher.setFilter(filter); }
    /// As setFilter(), for what could be added to these pushes.
    bool setRunnablePushes(const QSet<qint64> &pushIds) { return m_matcher.setRunnablePushes(pushIds); }
    [[nodiscard]] const QSet<qint64> &runnablePushes() const { return m_matcher.runnablePushes(); }
    [[nodiscard]] const JobFilter &filter() const { return m_matcher.filter(); }
    /// Of which pushes no job is shown; ids need not be known. \return false when they are set already. The visible
    /// list is unchanged until show().
    bool setCollapsedPushes(const QSet<qint64> &pushIds);
    [[nodiscard]] const QSet<qint64> &collapsedPushes() const { return m_collapsed; }
    /// The jobs that pass the filter in pushes that are not collapsed, in order.
    [[nodiscard]] Rows filtered() const;
    /// The jobs that pass the filter in a collapsed push, in order; none of others. \param place  among pushes().
    [[nodiscard]] Rows hiddenIn(int place) const;
    /// Whether a job passes the filter, and only its push hides it.
    [[nodiscard]] bool isHidden(JobRow job) const;
    /// Makes `jobs` the visible list.
    void show(Rows jobs);
    /// After the store was reset: arranges anew what it holds now; nothing is visible until show().
    void restart();

    /// Takes in what the store added and changed. The visible list is unchanged until removeAt() and insertAt().
    [[nodiscard]] Delta apply(const QVector<JobRow> &added, const QVector<JobRow> &changed);
    /// Lets go of jobs that the store is about to give back, all of some pushes. The visible list is unchanged until
    /// removeAt().
    [[nodiscard]] Delta remove(const QVector<JobRow> &jobs);
    void removeAt(int row, int count);
    void removeAt(const std::vector<int> &rows);
    void insertAt(int row, const JobRow *jobs, int count);
    void insert(const Rows &jobs);
    /// Where a job that is not visible would stand.
    [[nodiscard]] int insertionRow(JobRow job) const;
    /// Whether a job that is not visible would stand at a row: as insertionRow(), where that is likely.
    [[nodiscard]] bool wouldStandAt(JobRow job, int row) const;

    [[nodiscard]] const Rows &visible() const { return m_visible; }
    /// Where the visible jobs of the push at a place among pushes() begin; the place behind the last one is the end.
    [[nodiscard]] int firstRow(int place) const { return m_firstRows[static_cast<size_t>(place)]; }
    /// Whether the visible jobs of the push at a place are others than at the last forgetTouched().
    [[nodiscard]] bool isTouched(int place) const { return m_isTouched[static_cast<size_t>(place)] != 0; }
    void forgetTouched() { m_isTouched.assign(m_isTouched.size(), 0); }
    [[nodiscard]] int rowOf(JobRow job) const; ///< -1 when not visible.
    [[nodiscard]] const JobOrder &order() const { return m_order; }
    [[nodiscard]] quint32 slotOf(JobRow job) const { return m_cells[static_cast<size_t>(job)].slot; }
    /// The place of the job's push among pushes(), -1 for others.
    [[nodiscard]] int pushPlaceOf(JobRow job) const { return placeOfPush(m_cells[static_cast<size_t>(job)].push); }

  private:
    /// What decides where a job stands.
    struct Cell {
        qint64 sequence = 0; ///< Treeherder's id; jobs that have none yet are the newest.
        quint32 slot = 0;
        quint32 push = 0;
    };
    struct Moved {
        JobRow job = 0;
        Cell cell;
    };
    struct Pending;

    [[nodiscard]] Cell makeCell(JobRow job) const;
    [[nodiscard]] int placeOfPush(quint32 pushIndex) const { return m_pushPlaces[pushIndex]; }
    [[nodiscard]] bool before(JobRow left, JobRow right) const;
    [[nodiscard]] bool isVisible(JobRow job) const { return m_isVisible[static_cast<size_t>(job)] != 0; }
    [[nodiscard]] bool isWanted(JobRow job) const {
        return m_matcher.matches(job) && m_isCollapsed[m_cells[static_cast<size_t>(job)].push] == 0;
    }
    [[nodiscard]] bool fitsInPlace(JobRow job, const Cell &cell) const;
    [[nodiscard]] Rows &allOf(int place) { return m_all[static_cast<size_t>(place)]; }
    void countGone(int row);
    void countCome(JobRow job);
    void stackRows();
    void eraseFromAll(std::vector<std::pair<int, size_t>> &places);
    void notePushes();
    void takeNote(const QVector<JobRow> &jobs);
    void applyChanged(JobRow job, Pending &pending);
    void noteAll();
    void sortJobs(Rows &jobs) const;
    void mergeInto(Rows &list, std::span<const JobRow> sorted) const;
    [[nodiscard]] Rows::const_iterator visiblePlace(JobRow job) const;
    [[nodiscard]] size_t placeInAll(JobRow job) const;

    const JobStore &m_store;
    JobOrder m_order;
    JobMatcher m_matcher;
    QVector<qint64> m_pushIds;
    QHash<qint64, int> m_placeOfPushId;
    QSet<qint64> m_collapsed;
    std::vector<int> m_pushPlaces;     ///< By push index of the store; -1 for pushes that are not shown.
    std::vector<quint8> m_isCollapsed; ///< By push index of the store.
    std::vector<Cell> m_cells;         ///< By job.
    std::vector<quint8> m_isVisible;   ///< By job.
    std::vector<Rows> m_all;           ///< All jobs of each of the pushes, in order.
    Rows m_visible;                    ///< Those that are shown.
    std::vector<int> m_visibleCounts;  ///< By place of the push.
    std::vector<int> m_firstRows{0};   ///< By place of the push, with the end.
    std::vector<quint8> m_isTouched;   ///< By place of the push.
};

} // namespace collie::models
