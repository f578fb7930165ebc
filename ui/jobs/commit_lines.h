#pragma once

#include "ui/jobs/push_links.h"

#include <QFont>
#include <QHash>
#include <QObject>
#include <QPoint>
#include <QSet>

#include <optional>
#include <vector>

namespace collie::models {
class PushListModel;
}

namespace collie::ui {

/// One piece of a commit's line: what is drawn, and what a click on it does.
struct CommitPart {
    enum class Kind : quint8 { Revision, Copy, Backout, Subject, Bug, Review, Author, More };
    Kind kind = Kind::Subject;
    int x = 0;          ///< From the left edge of the grid.
    int width = 0;      ///< Device-independent pixels.
    QString text = {};  ///< As much of it as fits.
    QString whole = {}; ///< All of it: for the tooltip; of a Copy, what is copied.
    QUrl url = {};      ///< http or https; empty where nothing is to be opened.
    qint64 bug = 0;
};

/// A commit as it is shown: revision, subject with its bugs, review, author.
struct CommitLine {
    std::vector<CommitPart> parts; ///< From left to right.
    bool isBackout = false;
};

/// The commits below the headers of the grid: which pushes show theirs, where each piece of a line is, what a click on
/// it asks for. It opens and copies nothing itself. GUI thread.
class CommitLines final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommitLines)
  public:
    /// A piece on the screen.
    struct Place {
        qint64 pushId = 0;
        int line = 0;
        int part = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };

    explicit CommitLines(QObject *parent = nullptr);

    void setFont(const QFont &font);
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QFont &fixedFont() const { return m_fixed; }
    /// Where the commits come from. \param pushes  may be null; must outlive its use here.
    void setPushes(const models::PushListModel *pushes);
    void setLinks(const PushLinks &links);

    /// Whether a push has commits to show.
    [[nodiscard]] bool canUnfold(qint64 pushId) const;
    [[nodiscard]] bool isUnfolded(qint64 pushId) const { return m_unfolded.contains(pushId); }
    /// Kept for as long as the grid lives, also while the push is not shown.
    void setUnfolded(qint64 pushId, bool unfolded);
    /// How many lines the push takes: a commit each, and one for those that are not told. 0 when it is folded.
    [[nodiscard]] int lineCount(qint64 pushId) const;
    /// The lines of an unfolded push; the reference holds until the next call.
    /// \param width  of the grid, device-independent pixels.
    [[nodiscard]] const std::vector<CommitLine> &lines(qint64 pushId, int width) const;

    /// The piece at a point. \param point  from the left edge of the grid and the top of the push's first line.
    [[nodiscard]] std::optional<Place> placeAt(qint64 pushId, QPoint point, int width, int lineHeight) const;
    /// Text for a tooltip, as others wrote it: whoever shows it passes it through models::plainText().
    [[nodiscard]] QString toolTip(const Place &place) const;
    /// Whether a click there does something.
    [[nodiscard]] bool isActive(const Place &place) const;
    /// What a click there asks for, if anything.
    void activate(const Place &place);
    /// Asks for a copy of the revision of a push; nothing while the push is not known.
    void copyRevision(qint64 pushId);

    /// The piece under the pointer.
    void setHovered(const std::optional<Place> &place) { m_hovered = place; }
    [[nodiscard]] const std::optional<Place> &hovered() const { return m_hovered; }

  Q_SIGNALS:
    /// A click on a revision, a bug, a review or what leads to more commits.
    void linkActivated(const QUrl &url);
    /// A click on a sign that copies a whole revision.
    void copyRequested(const QString &text);
    /// The lines are others: links or commits came.
    void changed();

  private:
    /// The lines of a push as last laid out.
    struct Layout {
        int width = -1;
        std::vector<CommitLine> lines;
    };

    [[nodiscard]] const treeherder::Push *pushOf(qint64 pushId) const;
    [[nodiscard]] const CommitPart *partAt(const Place &place) const;
    void pushesChanged();

    const models::PushListModel *m_pushes = nullptr;
    PushLinks m_links;
    QFont m_font;
    QFont m_fixed;
    QSet<qint64> m_unfolded;
    std::optional<Place> m_hovered;
    mutable QHash<qint64, Layout> m_layouts; ///< A cache, of unfolded pushes.
};

} // namespace collie::ui
