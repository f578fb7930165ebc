#pragma once

#include "ui/jobs/commit_lines.h"

#include <QRect>

class QPainter;

namespace collie::ui {

class Theme;

/// Draws the commits of one push below its header.
class CommitPainter final {
  public:
    CommitPainter(const Theme &theme, const CommitLines &commits)
        : m_theme(theme)
        , m_commits(commits) {}

    /// \param rect        all lines of the push, in the viewport. \param exposed  what is to be painted.
    /// \param lineHeight  device-independent pixels.
    void paint(QPainter &painter, const QRect &rect, const QRect &exposed, qint64 pushId, int lineHeight) const;

  private:
    void paintPart(QPainter &painter, const CommitPart &part, const QRect &rect, bool isBackout, bool hovered) const;

    const Theme &m_theme;
    const CommitLines &m_commits;
};

} // namespace collie::ui
