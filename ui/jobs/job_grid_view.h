#pragma once

#include "models/jobs/job_grid_model.h"
#include "services/base/clock.h"
#include "ui/jobs/commit_lines.h"
#include "ui/jobs/grid_anchor.h"
#include "ui/jobs/grid_collapsed.h"
#include "ui/jobs/grid_painter.h"
#include "ui/jobs/grid_place.h"
#include "ui/jobs/job_grid_content.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QSet>

#include <optional>

namespace collie::models {
class PushListModel;
}

namespace collie::ui {

class Theme;

/// The jobs of the chosen pushes: one block per push under a header that stays while its push is read, a row per
/// platform, groups of one cell a job. Selection, keyboard and screen readers work as in any item view. Collapsed
/// groups show failures, single jobs and what is selected, and count the rest. What could be added to a push is drawn
/// hollow and is ticked instead of selected. GUI thread.
class JobGridView final : public QAbstractItemView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobGridView)
  public:
    /// \param theme  must outlive the view.
    explicit JobGridView(Theme &theme, QWidget *parent = nullptr);
    ~JobGridView() override;

    /// \param model  may be null; not owned.
    void setGridModel(models::JobGridModel *model);
    /// What the headers tell of a push. \param model  may be null; must outlive its use here.
    void setPushListModel(const models::PushListModel *model);
    [[nodiscard]] const models::PushListModel *pushes() const { return m_pushes; }
    /// What the ages in the headers are reckoned from; must outlive the view.
    void setClock(const Clock &clock);

    /// In the order of the grid.
    [[nodiscard]] QVector<models::JobRow> selectedJobs() const;
    [[nodiscard]] int selectedCount() const { return m_content.selectedCount(); }
    /// The job that details, log, menus and keys are about: the only selected one. Nothing when none or several are.
    [[nodiscard]] std::optional<models::JobRow> currentJob() const;
    /// The push of the cell the keyboard is on, also while it is collapsed; nothing when it is on none.
    [[nodiscard]] std::optional<qint64> currentPush() const;
    /// The pushes of which jobs are on the screen, or would be if they did not rest; from top to bottom.
    [[nodiscard]] QVector<qint64> pushesInSight() const;
    /// Makes this the only selected job, showing it where it was only counted and opening its push where that is
    /// collapsed. Nothing when it is filtered out.
    void selectJob(models::JobRow job);
    /// Collapses or opens a push, as a double click on its header does. The header keeps its place; jobs that were
    /// selected in the push are so again when it is opened, unless others were chosen meanwhile.
    void setPushCollapsed(qint64 pushId, bool collapsed);

    /// Marks jobs, those an action just made, until others are marked; they are shown in collapsed groups too.
    void setHighlightedJobs(const QSet<models::JobRow> &jobs);
    [[nodiscard]] const QSet<models::JobRow> &highlightedJobs() const { return m_content.highlighted(); }
    /// The commits below the headers: where their links lead, and the intents that a click on them tells.
    [[nodiscard]] CommitLines &commits() { return m_commits; }
    /// Shows or hides the commits of a push, as a click on the sign in its header does. The header keeps its place.
    void setCommitsUnfolded(qint64 pushId, bool unfolded);
    /// Where the sign is that opens a push's menu, in the viewport; empty when the push is not on the screen.
    [[nodiscard]] QRect pushMenuRect(qint64 pushId) const;
    /// Draws jobs of these names muted, unless they failed; an empty set draws all as they are.
    void setDimmedNames(const QSet<QString> &names);

    /// How the jobs are looked at, for a return to the same model.
    [[nodiscard]] GridPlace place() const;
    /// Puts a model that was set anew back to a place, with what was selected there. \param current  may be invalid.
    void goBackTo(const GridPlace &place, const QItemSelection &selection, const QModelIndex &current);

    [[nodiscard]] bool allGroupsExpanded() const { return m_content.allExpanded(); }
    /// Opens or closes every group and forgets what was opened by hand.
    void setAllGroupsExpanded(bool expanded);
    /// Opens or closes every group of a push whose jobs are on show. The header keeps its place.
    void setPushGroupsExpanded(qint64 pushId, bool expanded);
    /// Opens or closes the group of a job; a failure and a lonely job are shown either way.
    void setGroupExpanded(const QModelIndex &job, bool expanded);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Invalid under a header that covers the job.
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    /// Every job that is drawn; those that are only counted stay unselected.
    void selectAll() override;
    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    /// Letters are shortcuts of the window here, not a search.
    void keyboardSearch(const QString &) override {}

  public Q_SLOTS:
    /// The next failure nobody has classified; begins again at the top after the last. Opens the push that has it.
    void selectNextFailure();
    void selectPreviousFailure();

  Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPos);
    /// A click on a header's menu sign, or a context click on the header.
    void pushMenuRequested(qint64 pushId, const QPoint &globalPos);
    /// Double click or Enter.
    void jobActivated(collie::models::JobRow job);
    /// Other jobs are selected, and so currentJob() may be another one; whoever shows them asks which they are. Told
    /// once the change is complete, never between the press and the selection it makes.
    void selectedJobsChanged();
    /// A step to the next failure came to this push, whose jobs left memory: it is on the screen now. Its jobs, or
    /// those of another push, are got to with the same step once they are back. \param direction  -1 for previous, 1.
    void failureRests(qint64 pushId, int direction);
    /// After a paint that showed jobs.
    void painted();

  protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

  private:
    void rowsWillChange() { m_rowsChanging = true; }
    void tellFocus();
    void structureChanged();
    void forgetJobs(const QVector<models::JobRow> &jobs);
    void filterChanged();
    void tellSelection();
    void readSelection();
    void themeChanged();
    void setUpFont();
    /// Measures what changed, keeping what is being read where it is. Cheap when nothing did.
    void settle() const;
    void updateScrollBar() const;
    void shiftViewport(int dy);
    [[nodiscard]] GridAnchor takeAnchor() const;
    void keepPlace() const;
    void anchorHeader(qint64 pushId);
    void commitsChanged();

    [[nodiscard]] QModelIndex rowIndex(int row) const;
    void selectRow(int row, ScrollHint hint);
    void selectOnly(const QModelIndex &index);
    void stepToFailure(int direction);
    void selectRange(int from, int to, QItemSelectionModel::SelectionFlags command);
    [[nodiscard]] static QItemSelection selectionOf(const QAbstractItemModel &model,
                                                    const std::vector<std::pair<int, int>> &runs);
    bool toggleTick(const QModelIndex &index);
    void moveTo(const QModelIndex &index, const QKeyEvent &event);
    bool handleCursorKey(QKeyEvent *event);
    bool handleActionKey(QKeyEvent *event);
    [[nodiscard]] int coveredHeight() const;
    [[nodiscard]] bool isUnderHeader(const QPoint &point) const;
    [[nodiscard]] std::optional<HeaderSign> signAt(const QPoint &point) const;
    [[nodiscard]] std::optional<CommitLines::Place> commitAt(const QPoint &point) const;
    [[nodiscard]] int blockOfPush(qint64 pushId) const;
    void pressHeader(const QPoint &point);
    [[nodiscard]] std::optional<qint64> freeHeaderAt(const QPoint &point) const;
    bool openPushMenu(const QPoint &point, const QPoint &globalPos);
    [[nodiscard]] std::optional<GridLayout::MarkRef> markAt(const QPoint &point) const;
    [[nodiscard]] int goalColumn() const;
    void toggleGroup(int group);
    void selectGroup(int group);
    void setHover(const QPoint &point);
    void clearHover();
    [[nodiscard]] QString toolTipAt(const QPoint &point) const;
    [[nodiscard]] std::pair<QString, QString> emptyText() const;
    void paintBand(QPainter &painter) const;
    [[nodiscard]] QPoint toContent(const QPoint &point) const { return point + QPoint(0, verticalOffset()); }

    Theme &m_theme;
    const Clock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    models::JobGridModel *m_model = nullptr;
    const models::PushListModel *m_pushes = nullptr;
    CommitLines m_commits;
    JobGridContent m_content;
    // Questions of geometry may come between a change and its paint; they settle the layout first.
    mutable GridLayout m_layout;
    mutable GridAnchor m_anchor;
    mutable bool m_settling = false;
    GridPainter m_painter;

    int m_hoveredRow = -1;
    std::optional<GridLayout::MarkRef> m_hoveredMark;
    std::optional<HeaderSign> m_hoveredSign;
    QPersistentModelIndex m_rangeStart;    ///< Where shift extends from.
    QPersistentModelIndex m_pressedOn;     ///< The job under the last press.
    std::optional<qint64> m_pressedHeader; ///< The push in whose header, beside its signs, the last press was.
    GridCollapsed m_collapsed;
    std::optional<QPoint> m_band; ///< Start of the rubber band, in the content.
    bool m_pressed = false;       ///< The button went down where a selection may begin.
    QRect m_bandRect;             ///< In the content.
    int m_goalX = -1;             ///< Column that up and down keep to.
    int m_toldCount = 0;          ///< Selected jobs when selectedJobsChanged() was last told.
    bool m_rowsChanging = false;  ///< Between a change of the model's rows and its new structure.
    QBasicTimer m_ageTimer;       ///< Also for what is far away and not measured yet.
};

} // namespace collie::ui
