#pragma once

#include "ui/actions/action_menu.h"

#include <QUrl>
#include <QVector>

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
    /// Pages of other programs about the push, by what they show; those without an address are left out.
    void addPages(const QVector<std::pair<QString, QUrl>> &pages);

    [[nodiscard]] qint64 pushId() const { return m_pushId; }

  Q_SIGNALS:
    /// The person wants to choose jobs to add.
    void addJobsChosen();
    void retriggerFailedChosen();
    void linkActivated(const QUrl &url);
    void commitsToggled(bool shown);

  private:
    qint64 m_pushId;
};

} // namespace collie::ui
