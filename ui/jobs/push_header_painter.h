#pragma once

#include <QFont>
#include <QPersistentModelIndex>
#include <QRect>

class QPainter;

namespace collie::ui {

class Theme;

/// Draws the header of one push in the grid: author, age, revision, subject, and the counts at the right.
class PushHeaderPainter final {
  public:
    explicit PushHeaderPainter(const Theme &theme)
        : m_theme(theme) {}

    void setFont(const QFont &font);

    /// Where the sign that opens the push's menu is, in a header at `rect`.
    [[nodiscard]] QRect menuRect(const QRect &rect) const;

    /// \param push   of a models::PushListModel; when invalid only `pushId` is shown.
    /// \param nowMs  milliseconds since the epoch, UTC: what the age is reckoned from.
    /// \param menuHovered  the pointer is on the sign that opens the menu.
    void paint(QPainter &painter, const QRect &rect, const QModelIndex &push, qint64 pushId, qint64 nowMs,
               bool menuHovered) const;

  private:
    /// Draws the counts against the right edge. \return where they begin.
    int paintCounts(QPainter &painter, const QRect &rect, const QModelIndex &push) const;
    void paintMenu(QPainter &painter, const QRect &rect, bool hovered) const;

    const Theme &m_theme;
    QFont m_font;
    QFont m_bold;
    QFont m_fixed;
};

} // namespace collie::ui
