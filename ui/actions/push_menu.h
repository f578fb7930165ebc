#pragma once

#include "ui/actions/action_menu.h"

#include <QUrl>
#include <QVector>

#include <optional>
#include <utility>

namespace collie::ui {

/// The menu of a push, which is a task group: what acts on all of it. GUI thread.
class PushMenu final : public ActionMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushMenu)
  public:
    /// \param failures  failed jobs of the push that are loaded.
    PushMenu(qint64 pushId, int failures, const QString &about, QWidget *parent);

    /// Offers to show the commits of the push in the grid, or to hide them. \param shown  whether they are.
    void addCommits(bool shown);
    /// Offers to limit the pushes by this one. \param author  of the push; empty where it is not known.
    /// \param hidesReviewBot  whether review-bot pushes are left out; unset where that cannot be chosen.
    void addLimits(const QString &author, std::optional<bool> hidesReviewBot);
    /// Offers to copy what names the push, and to open its page at Treeherder.
    void addLinks();
    /// Offers to fold the jobs of the push away, or to unfold them, and to open or close all its groups where they are
    /// on show. \param collapsed  whether the jobs are folded.
    void addCollapse(bool collapsed);
    /// Pages of other programs about the push, by what they show; those without an address are left out.
    void addPages(const QVector<std::pair<QString, QUrl>> &pages);

    [[nodiscard]] qint64 pushId() const { return m_pushId; }

  Q_SIGNALS:
    /// The person wants to choose jobs to add.
    void addJobsChosen();
    void retriggerFailedChosen();
    void linkActivated(const QUrl &url);
    void commitsToggled(bool shown);
    void onlyAuthorChosen();
    /// The push is to be the newest, or the oldest, of those on show.
    void topChosen();
    void bottomChosen();
    void reviewBotToggled(bool hides);
    void linkCopyChosen();
    void revisionCopyChosen();
    void treeherderChosen();
    void collapseToggled(bool collapsed);
    void groupsExpandChosen();
    void groupsCollapseChosen();

  private:
    QAction *addEntry(const char *name, const QString &icon, const QString &text, void (PushMenu::*chosen)());

    qint64 m_pushId;
};

} // namespace collie::ui
