#pragma once

#include "models/jobs/fuzzy_filter.h"
#include "models/jobs/job_plan.h"
#include "services/treeherder/job_batch.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace collie::models {

/// What could be added to a push, as the finder lists it: those that fit what is typed, best first, or under headings.
/// Ticks are in a JobPlan and outlast every filter; a heading is ticked with all that is below it. GUI thread.
class RunnableJobModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunnableJobModel)
  public:
    enum class Grouping { None, Platform, Symbol };
    enum Role {
        LabelRole = Qt::UserRole + 1, ///< QString, as DisplayRole; of a heading its text.
        PlatformRole,                 ///< QString for people: "Linux 24.04 x64 opt"
        SymbolRole,                   ///< QString: "M(bc1)"
        HeadingRole,                  ///< bool
        CountRole,                    ///< int, jobs below a heading
        PresentRole,                  ///< bool: the push has a job of this label already.
    };

    /// \param plan  outlives the model.
    explicit RunnableJobModel(JobPlan &plan, QObject *parent = nullptr);

    /// \param jobs  rows of state Runnable. \param present  labels the push has jobs of.
    void setJobs(qint64 pushId, const treeherder::JobBatch &jobs, const QSet<QString> &present);
    void setPattern(const QString &pattern);
    void setGrouping(Grouping grouping);
    [[nodiscard]] const QString &pattern() const { return m_pattern; }
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    [[nodiscard]] qint64 pushId() const { return m_pushId; }

    /// All, and those that fit.
    [[nodiscard]] int total() const { return static_cast<int>(m_jobs.size()); }
    [[nodiscard]] int matchCount() const { return m_matchCount; }
    /// Of those that fit, in the order shown.
    [[nodiscard]] QStringList matchingLabels() const;
    /// The first row that is a job; -1 without any.
    [[nodiscard]] int firstJobRow() const;
    /// Which characters of a row's label the pattern hit.
    [[nodiscard]] std::vector<int> positions(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Qt::CheckStateRole.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    struct Entry {
        QString label;
        QString platform;
        QString symbol;
        quint32 platformGroup = 0; ///< Into m_platforms.
        quint32 symbolGroup = 0;   ///< Into m_symbols.
        bool present = false;
    };
    struct Heading {
        QString text;
        int firstRow = 0; ///< Of the job after it.
        int count = 0;
    };

    void rebuild();
    void arrange(const std::vector<FuzzyFilter::Match> &matches);
    void onPlanChanged(qint64 pushId);
    [[nodiscard]] bool isHeading(int row) const { return m_rows[static_cast<size_t>(row)] < 0; }
    [[nodiscard]] const Heading &headingAt(int row) const {
        return m_headings[static_cast<size_t>(-(m_rows[static_cast<size_t>(row)] + 1))];
    }
    [[nodiscard]] const Entry &entryAt(int row) const {
        return m_jobs[static_cast<size_t>(m_rows[static_cast<size_t>(row)])];
    }
    [[nodiscard]] Qt::CheckState checkState(int row) const;
    [[nodiscard]] QVariant headingData(int row, int role) const;
    [[nodiscard]] QStringList labelsOf(const Heading &heading) const;

    JobPlan &m_plan;
    FuzzyFilter m_filter;
    qint64 m_pushId = 0;
    QString m_pattern;
    Grouping m_grouping = Grouping::None;
    std::vector<Entry> m_jobs;        ///< By platform, group and symbol, as the grid.
    std::vector<QString> m_platforms; ///< In the order of the grid.
    std::vector<QString> m_symbols;   ///< Groups, by name.
    std::vector<qint32> m_rows;       ///< Into m_jobs; -1 - n is heading n.
    std::vector<Heading> m_headings;
    int m_matchCount = 0;
};

} // namespace collie::models
