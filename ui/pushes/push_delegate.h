#pragma once

#include "services/base/clock.h"

#include <QSet>
#include <QStyledItemDelegate>

namespace collie::ui {

class Theme;

/// Draws a push in two lines above a thin bar of its results: author, revision, age; subject, counts. An expanded one
/// lists the first line of each commit below.
class PushDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushDelegate)
  public:
    /// \param theme  must outlive the delegate.
    PushDelegate(const Theme &theme, QObject *parent);

    /// What ages are reckoned from; must outlive the delegate.
    void setClock(const Clock &clock) { m_clock = &clock; }
    [[nodiscard]] bool isExpanded(const QModelIndex &push) const;
    void setExpanded(const QModelIndex &push, bool expanded);
    /// Whether a push has more commits to show than its subject.
    [[nodiscard]] static bool isExpandable(const QModelIndex &push);
    /// The sign that expands a push, within its row. \param row  the row's rectangle.
    [[nodiscard]] QRect chevronRect(const QRect &row, const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) override;

  private:
    void paintFirstLine(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                        const QModelIndex &push) const;
    /// \return where the room behind the badge begins; that of `room` for a push without a branch.
    int paintBranch(QPainter &painter, const QRect &room, const QFont &font, const QModelIndex &push) const;
    void paintSecondLine(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                         const QModelIndex &push) const;
    /// \return where the counts begin.
    int paintCounts(QPainter &painter, const QRect &line, const QFont &font, const QModelIndex &push,
                    bool selected) const;
    void paintBar(QPainter &painter, const QRect &bar, const QModelIndex &push) const;
    void paintCommits(QPainter &painter, const QRect &area, const QFont &font, const QModelIndex &push) const;
    [[nodiscard]] QStringList commitLines(const QModelIndex &push) const;

    const Theme &m_theme;
    const Clock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    QSet<qint64> m_expanded;
};

} // namespace collie::ui
