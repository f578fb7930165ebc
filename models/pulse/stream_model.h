#pragma once

#include "models/pulse/archived_rows.h"
#include "models/pulse/highlight_rules.h"
#include "models/pulse/stream_filter.h"
#include "models/pulse/stream_rows.h"
#include "services/base/async.h"

#include <QAbstractTableModel>
#include <QCache>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace collie::models {

/// The messages of a stream, oldest first: a ring of the newest, what is older in an archive on the disk, a filter over
/// both, and a pause that freezes what is shown while messages go on coming in. GUI thread; filters are applied on a
/// pool thread, and the last one wins.
class StreamModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamModel)
  public:
    enum class Column { Time, Exchange, RoutingKey, Task, State, Cc, Redelivered };
    static constexpr int columns = 7;
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< quint64: the message's own, for as long as the model lives
        TaskIdRole,                    ///< QString; empty when the message is about none
        StateRole,                     ///< QString: "pending"; empty when the message tells none
        HighlightRole,                 ///< int: number of the rule, -1 for none
        IsGapRole,                     ///< bool
    };
    static constexpr qint64 defaultCapacity = 50'000; ///< Rows in memory.

    /// Since the last clear().
    struct Counts {
        quint64 received = 0;
        quint64 evicted = 0; ///< To make room, and not on the disk.
        qint64 kept = 0;
        qint64 shown = 0;        ///< Fit the filter, at the time the view was frozen when it is.
        quint64 whilePaused = 0; ///< Came in since then, not shown yet.
    };

    explicit StreamModel(QObject *parent = nullptr, qint64 capacity = defaultCapacity);
    ~StreamModel() override;

    /// Keeps every row on the disk too, so that those that leave the ring stay rows. Before the first message.
    /// \param archive  null for none any more.
    void setArchive(pulse::StreamArchive *archive);
    /// Removes what is on the disk; what is in memory stays.
    void forgetArchived();
    /// What says that messages between two runs of the program are missing.
    [[nodiscard]] static QString gapSentence(qint64 fromMs, qint64 toMs);

    /// One insertion for all of them, after at most one removal.
    void append(const QVector<pulse::Message> &messages);
    /// Marks that messages may be missing here. \param fromMs,toMs  milliseconds since the epoch.
    void appendGap(qint64 fromMs, qint64 toMs);
    void clear();
    /// How many rows are kept; the oldest beyond that go at once, from a view that is frozen once it is not.
    void setCapacity(qint64 rows);
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// Takes effect with filterApplied(), at once for the empty one.
    void setFilter(const StreamFilter &filter);
    /// The one in effect.
    [[nodiscard]] const StreamFilter &filter() const { return m_filter; }
    void setHighlightRules(const HighlightRules &rules);
    [[nodiscard]] const HighlightRules &highlightRules() const { return m_rules; }
    /// Who knows the labels of tasks whose messages do not tell them. \param labelOf  empty for a task it does not
    /// know.
    void setLabels(std::function<QString(const QString &taskId)> labelOf);

    [[nodiscard]] Counts counts() const;
    /// Bytes held, without bodies.
    [[nodiscard]] qint64 memoryBytes() const;
    /// Stays until other rows are asked for.
    [[nodiscard]] const StreamRow &rowAt(int row) const;
    /// The row of a message by NumberRole; -1 when it is not shown.
    [[nodiscard]] int rowOf(quint64 number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    void countsChanged();
    /// The filter set last is in effect.
    void filterApplied();

  private:
    using Numbers = std::vector<quint64>;
    /// What a visible row shows, made once.
    struct Texts {
        QString time, exchange, key, task, taskId, state, cc;
        int highlight = -1;
    };

    [[nodiscard]] quint64 numberAt(int row) const;
    [[nodiscard]] const Texts &textsOf(quint64 number) const;
    [[nodiscard]] QVariant display(quint64 number, Column column) const;
    void arrived(quint64 messages);
    void syncView();
    void applyFilter();
    void takeFilter(Numbers numbers, quint64 coveredEnd);
    void changed();
    [[nodiscard]] quint64 oldest() const;
    [[nodiscard]] const StreamRow &rowNumbered(quint64 number) const;
    [[nodiscard]] Numbers fitting(quint64 begin, quint64 end) const;

    qint64 m_capacity;
    mutable ArchivedRows m_archived;
    StreamRows m_live;        ///< What comes in.
    StreamRows m_view;        ///< What is shown of; the same, unless frozen.
    quint64 m_viewBegin = 0;  ///< Of m_view, the rows from here...
    quint64 m_viewEnd = 0;    ///< ...to here are rows of the model, if they fit.
    Numbers m_shown;          ///< Those that fit, ascending; unused with an empty filter.
    StreamFilter m_filter;    ///< In effect.
    StreamFilter m_wanted;    ///< Set last.
    bool m_filtering = false; ///< The view stands still until the result is there.
    std::shared_ptr<std::atomic<quint64>> m_generation = std::make_shared<std::atomic<quint64>>(0);
    CancelGuard m_job;
    HighlightRules m_rules;
    std::function<QString(const QString &)> m_labelOf;
    bool m_paused = false;
    quint64 m_received = 0;
    quint64 m_whilePaused = 0;
    quint64 m_clearedUpTo = 0;
    mutable QCache<quint64, Texts> m_texts;
};

} // namespace collie::models
