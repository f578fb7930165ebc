#pragma once

#include "ui/pane.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace collie {
class Clock;
}

namespace collie::models {
class PushListModel;
}

namespace collie::ui {

class LimitStrip;
class PushListView;
class RangePanel;
class Theme;

/// The list of pushes, what limits it, and the ways to all of them and to more. GUI thread.
class PushPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushPane)
  public:
    /// Both outlive the pane.
    PushPane(Theme &theme, const Clock &clock);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// \param pushes  not owned; null for nothing.
    void setModel(models::PushListModel *pushes);
    /// How many pushes are loaded.
    void setCount(int pushes);
    /// Whether a task group is shown in the place of pushes: the words follow.
    void setTaskGroups(bool shown);
    /// Chooses no push in particular, so that the jobs of all are shown.
    void chooseAll();

    [[nodiscard]] PushListView *list() const { return m_list; }
    /// What limits the pushes and jobs on show.
    [[nodiscard]] LimitStrip *limits() const { return m_limits; }
    /// Where the person says which pushes are listed.
    [[nodiscard]] RangePanel *range() const { return m_range; }
    /// Says below the list that some of what was asked for is missing, and offers it. \param sentence  empty for
    /// nothing. \param offer  how many pushes come at a click; 0 for no offer.
    void setMissing(const QString &sentence, int offer = 0);

  Q_SIGNALS:
    void loadMoreRequested();
    /// The person wants what setMissing() offers.
    void missingWanted();
    /// The person wants to see the jobs of all pushes again.
    void allChosen();
    /// The person wants to say which pushes are listed.
    void rangeWanted();

  private:
    PushListView *m_list;
    LimitStrip *m_limits;
    RangePanel *m_range;
    QLabel *m_missing;
    QToolButton *m_offer;    ///< Of what is missing.
    QToolButton *m_all;      ///< In the title bar.
    QToolButton *m_addRange; ///< Likewise.
    QToolButton *m_more;
    bool m_taskGroups = false;
    int m_count = 0;
};

} // namespace collie::ui
