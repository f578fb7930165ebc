#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVector>

namespace collie::models {

/// One thing the person asked for and how far it got.
struct Activity {
    enum class Stage { WaitingForSignIn, Sending, Accepted, Pending, Running, Done, Failed };
    quint64 id = 0;
    QString title; ///< "Retrigger 3 jobs"
    Stage stage = Stage::Sending;
    QString message = {}; ///< A sentence; empty when the stage says it all.
    QString taskId = {};  ///< Of the action task; empty until there is one.
    qint64 startedMs = 0; ///< Since the epoch, UTC.
};

/// For people: "Sending…".
[[nodiscard]] QString stageText(Activity::Stage stage);
/// Nothing more will come.
[[nodiscard]] constexpr bool isOver(Activity::Stage stage) {
    return stage == Activity::Stage::Done || stage == Activity::Stage::Failed;
}

/// What the person asked for, newest first. Keeps all that is under way and the last `maxRows` in all. GUI thread.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityModel)
  public:
    enum class Column { Title, Stage, Started };
    static constexpr int columns = 3;
    enum Role {
        StageRole = Qt::UserRole + 1, ///< int of Activity::Stage
        TaskIdRole,                   ///< QString
        MessageRole,                  ///< QString
        StartedRole,                  ///< qint64, milliseconds since the epoch
        IdRole,                       ///< quint64
    };
    static constexpr int maxRows = 200;

    explicit ActivityModel(QObject *parent = nullptr);

    /// Adds a row at the top. \return its id.
    quint64 begin(const QString &title, Activity::Stage stage, qint64 nowMs);
    /// Moves a row on; an unknown id or a row that is over is left alone. An empty taskId or message keeps the one
    /// known.
    void advance(quint64 id, Activity::Stage stage, const QString &message = {}, const QString &taskId = {});

    /// Puts a row that is over back under way; an unknown id is left alone.
    void reopen(quint64 id, Activity::Stage stage);

    [[nodiscard]] const Activity &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int underWay() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void set(int row, Activity::Stage stage, const QString &message, const QString &taskId);
    void evict();

    QVector<Activity> m_rows;
    quint64 m_lastId = 0;
};

} // namespace collie::models
