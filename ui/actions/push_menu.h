#pragma once

#include "ui/actions/action_menu.h"

namespace collie::ui {

/// The menu of a push, which is a task group: what acts on all of it. GUI thread.
class PushMenu final : public ActionMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushMenu)
  public:
    /// \param failures  failed jobs of the push that are loaded.
    PushMenu(qint64 pushId, int failures, const QString &about, QWidget *parent);

    [[nodiscard]] qint64 pushId() const { return m_pushId; }

  Q_SIGNALS:
    /// The person wants to choose jobs to add.
    void addJobsChosen();
    void retriggerFailedChosen();

  private:
    qint64 m_pushId;
};

} // namespace collie::ui
