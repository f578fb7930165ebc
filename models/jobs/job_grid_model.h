#pragma once

#include "models/jobs/job_filter.h"
#include "models/jobs/job_plan.h"
#include "models/jobs/job_store.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

namespace collie::models {

class JobArrangement;

/// The visible jobs as a flat list in the order of the grid: push (as given), platform (Treeherder's order), group,
/// symbol. Beside the list it tells the structure: which runs of rows are a push, a platform, a group. GUI thread.
class JobGridModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobGridModel)
  public:
    enum Role {
        JobIdRole = Qt::UserRole + 1, ///< qint64
        TaskIdRole,                   ///< QString
        RunIdRole,                    ///< int
        PushIdRole,                   ///< qint64
        SymbolRole,                   ///< QString, as DisplayRole
        GroupSymbolRole,              ///< QString
        PlatformRole,                 ///< QString for people: "Linux 24.04 x64 opt"
        NameRole,                     ///< QString, job type name
        StatusRole,                   ///< int of treeherder::JobStatus
        TierRole,                     ///< int
        ClassificationRole,           ///< int, failure classification id
        UnclassifiedFailureRole,      ///< bool
        RunnableRole,                 ///< bool: not a job yet; Qt::CheckStateRole tells whether it is ticked.
    };

    /// A run of rows with one (group symbol, tier). Rows [firstRow, firstRow + count).
    struct Group {
        int firstRow = 0;
        int count = 0;
        QString symbol; ///< "?" for jobs without a group, which are drawn bare.
        QString name;
        int tier = 1;
        quint64 key = 0;      ///< Same for the same group after updates, for remembering what is expanded.
        quint32 symbolId = 0; ///< Of `symbol`, for symbolText(); 0 for none.
    };
    /// Groups [firstGroup, firstGroup + groupCount).
    struct Platform {
        QString name; ///< "Linux 24.04 x64 opt"
        int firstGroup = 0;
        int groupCount = 0;
    };
    /// Every push given to setPushes(), in order. Platforms [firstPlatform, firstPlatform + platformCount). A push
    /// without visible jobs has none; a collapsed one neither.
    struct PushBlock {
        qint64 pushId = 0;
        int firstPlatform = 0;
        int platformCount = 0;
        int firstRow = 0;
        int rowCount = 0;
        bool isCollapsed = false;
        int jobCount = 0;     ///< Of its rows, those that are jobs.
        quint64 revision = 0; ///< Another one whenever its rows, platforms or groups are others.
        // Of a collapsed push: what would be seen if it were opened.
        int hiddenJobs = 0;
        int hiddenFailures = 0; ///< Unclassified ones among hiddenJobs. Likewise of a push that rests.
        int restingJobs = 0;    ///< Of a push that rests: how many come back when somebody looks at it.
        friend bool operator==(const PushBlock &, const PushBlock &) = default;
    };
    struct Structure {
        std::vector<PushBlock> pushes;
        std::vector<Platform> platforms;
        std::vector<Group> groups;
        int jobCount = 0; ///< Rows that are jobs; the others only could be. Those of collapsed pushes are no rows.
    };

    explicit JobGridModel(JobStore &store, QObject *parent = nullptr);
    ~JobGridModel() override;

    /// Which pushes are shown, in order. Jobs of others stay in the store.
    void setPushes(const QVector<qint64> &pushIds);
    void setFilter(const JobFilter &filter);
    [[nodiscard]] const JobFilter &filter() const;

    /// The pushes of which only the header is shown; ids that are not known count as soon as they are. They stay when
    /// the store is reset.
    void setCollapsedPushes(const QSet<qint64> &pushIds);
    [[nodiscard]] const QSet<qint64> &collapsedPushes() const;
    /// Collapses or opens one push and leaves the others as they are.
    void setPushCollapsed(qint64 pushId, bool collapsed);
    /// Opens the push of a job that is hidden by nothing but that it is collapsed. Whoever wants to show a job asks
    /// this, not rowOfStoreRow(). \return whether the job is visible now.
    bool reveal(JobRow storeRow);

    /// Whether what could be added to a push is shown beside its jobs, once the store has it. Showing opens the push.
    void setRunnableShown(qint64 pushId, bool shown);
    [[nodiscard]] bool isRunnableShown(qint64 pushId) const;
    /// What is ticked; ticking goes through setData(). \param plan  outlives its use here; null for none.
    void setPlan(JobPlan *plan);

    [[nodiscard]] const Structure &structure() const;
    /// The same to be kept: what changes later is in another one.
    [[nodiscard]] std::shared_ptr<const Structure> sharedStructure() const { return m_structure; }
    [[nodiscard]] JobRow storeRow(int row) const;
    [[nodiscard]] int rowOfStoreRow(JobRow storeRow) const; ///< -1 when not visible.
    /// For painting: no QVariant, no copy.
    [[nodiscard]] treeherder::JobStatus statusAt(int row) const;
    [[nodiscard]] bool isUnclassifiedFailureAt(int row) const;
    [[nodiscard]] int classificationAt(int row) const;
    /// A failure that a green rerun in its push shows to be intermittent.
    [[nodiscard]] bool isIntermittentAt(int row) const;
    [[nodiscard]] bool isRunnableAt(int row) const { return m_store.isRunnableAt(storeRow(row)); }
    [[nodiscard]] bool isTickedAt(int row) const; ///< Only what is runnable can be.
    /// What decides how wide a cell is and whether it is shown, at one call.
    struct Look {
        quint32 symbolId = 0;
        treeherder::JobStatus status = treeherder::JobStatus::Unknown;
        int classification = 1;
        bool isIntermittent = false;
        bool isTicked = false;
    };
    [[nodiscard]] Look lookAt(int row) const;
    [[nodiscard]] quint32 symbolIdAt(int row) const; ///< Same id, same text: key for cached widths.
    [[nodiscard]] const QString &symbolText(quint32 symbolId) const;
    [[nodiscard]] quint32 typeIdAt(int row) const; ///< Same id, same name; void after a reset.
    [[nodiscard]] const QString &nameOfType(quint32 typeId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Ticks what is runnable: Qt::CheckStateRole.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    /// After rows came, went or moved: structure() is new. Not emitted for changes that only repaint (dataChanged).
    void structureChanged();
    /// filter() is another.
    void filterChanged();
    /// These handles, ascending, are void from now on: their pushes rest.
    void jobsRemoved(const QVector<collie::models::JobRow> &storeRows);
    /// collapsedPushes() are others; structureChanged() came before if any of them is shown.
    void collapsedPushesChanged();

  private:
    using Rows = std::vector<JobRow>;

    void onApplied(const QVector<JobRow> &added, const QVector<JobRow> &changed);
    void onRemoved(const QVector<JobRow> &jobs);
    void onReset();
    void onPlanChanged(qint64 pushId, const QStringList &labels);
    void rearrange(const std::function<void()> &change);
    void removeRuns(const std::vector<int> &rows);
    void insertRuns(const Rows &jobs);
    [[nodiscard]] int insertRunCount(const Rows &jobs) const;
    void emitRepaint(const Rows &jobs);
    bool showFiltered();
    void takeDelta(const std::vector<int> &removed, const Rows &inserted, bool moves);
    void rebuildStructure();
    void keepBlock(const Structure &old, size_t place);
    void buildBlock(int place);
    void recountHidden();
    void countHidden(PushBlock &block, int place) const;
    [[nodiscard]] bool isUnclassifiedFailure(JobRow job) const;
    [[nodiscard]] QString accessibleText(JobRow job) const;
    [[nodiscard]] QString toolTip(JobRow job) const;
    [[nodiscard]] QString failureText(JobRow job, const QString &lead) const;
    [[nodiscard]] const treeherder::JobBatch::Type &typeOf(JobRow job) const;

    JobStore &m_store;
    std::unique_ptr<JobArrangement> m_arrangement;
    std::shared_ptr<Structure> m_structure = std::make_shared<Structure>();
    QPointer<JobPlan> m_plan;
};

} // namespace collie::models
