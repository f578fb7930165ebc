#pragma once

#include <QColor>
#include <QFont>
#include <QPersistentModelIndex>
#include <QRect>
#include <QString>
#include <QVector>

#include <optional>

class QPainter;

namespace collie::ui {

class CommitLines;
class Theme;

/// What can be pointed at in the header of a push.
struct HeaderSign {
    enum class Kind : quint8 {
        Fold,   ///< Shows and hides the commits.
        Copy,   ///< Copies the revision.
        Counts, ///< Tells more of the counts.
        Menu,   ///< Opens the push's menu.
    };
    qint64 pushId = 0;
    Kind kind = Kind::Fold;
    friend bool operator==(const HeaderSign &, const HeaderSign &) = default;
};

/// What a header tells of.
struct PushHeader {
    qint64 pushId = 0;
    QModelIndex push = {};              ///< Of a models::PushListModel; when invalid only the id is shown.
    qint64 nowMs = 0;                   ///< Since the epoch, UTC: what the age is reckoned from.
    std::optional<int> hiddenJobs = {}; ///< Of a collapsed push: how many jobs opening it would show.
};

/// Draws the header of one push in the grid: sign of its commits, author, age, revision and the sign that copies it,
/// branch, subject, and at the right the counts, those of what is hidden included.
class PushHeaderPainter final {
  public:
    /// \param commits  which pushes show theirs; must outlive this.
    PushHeaderPainter(const Theme &theme, const CommitLines &commits)
        : m_theme(theme)
        , m_commits(commits) {}

    void setFont(const QFont &font);

    /// Where the sign is that shows and hides the push's commits, in a header at `rect`.
    [[nodiscard]] static QRect foldRect(const QRect &rect);
    /// Where the sign is that opens the push's menu, in a header at `rect`.
    [[nodiscard]] QRect menuRect(const QRect &rect) const;
    /// \param point  in or beside the header at `rect`.
    [[nodiscard]] std::optional<HeaderSign> signAt(const QRect &rect, const PushHeader &header, QPoint point) const;

    /// \param hovered  what the pointer is on, in this header or another.
    void paint(QPainter &painter, const QRect &rect, const PushHeader &header,
               const std::optional<HeaderSign> &hovered) const;

  private:
    /// A text of the header, and where it is.
    struct Piece {
        QString text;
        QFont font;
        QColor colour;
        QRect rect;
    };
    /// Author, age and revision, as many of them as there is room for, and the sign that copies the revision.
    struct Title {
        QVector<Piece> pieces;
        QRect copy;  ///< Empty when there is no room for it.
        int end = 0; ///< Where there is room for more.
    };
    [[nodiscard]] Title titleIn(const QRect &room, const QModelIndex &push, qint64 nowMs) const;
    /// Between the sign of the commits and the counts. \param counts  where they begin.
    [[nodiscard]] static QRect titleRoom(const QRect &rect, int counts);
    /// The header without the sign of the menu.
    [[nodiscard]] QRect besideMenu(const QRect &rect) const;
    /// Draws the counts against the right edge; without a painter it only measures. \return where they begin.
    int paintCounts(QPainter *painter, const QRect &rect, const PushHeader &header) const;
    void paintSign(QPainter &painter, const QRect &rect, const QString &text, bool hovered) const;
    void paintSignGround(QPainter &painter, const QRect &rect) const;
    /// \return the width it took.
    int paintBadge(QPainter &painter, const QRect &room, const QString &text) const;

    const Theme &m_theme;
    const CommitLines &m_commits;
    QFont m_font;
    QFont m_bold;
    QFont m_fixed;
};

} // namespace collie::ui
