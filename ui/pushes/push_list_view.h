#pragma once

#include "services/base/clock.h"
#include "ui/widgets/quiet_view.h"

#include <QBasicTimer>
#include <QListView>
#include <QVector>

namespace collie::models {
class PushListModel;
}

namespace collie::ui {

class PushDelegate;
class Theme;

/// The pushes of a repository, newest first; several can be selected. GUI thread.
class PushListView final : public QuietView<QListView> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushListView)
  public:
    /// \param theme  must outlive the view.
    explicit PushListView(Theme &theme, QWidget *parent = nullptr);

    /// \param model  may be null; not owned.
    void setPushModel(models::PushListModel *model);
    /// What ages are reckoned from; must outlive the view.
    void setClock(const Clock &clock);
    /// What is said while there is nothing to list; plain text.
    void setEmptyText(const QString &text);
    /// Newest first.
    [[nodiscard]] QVector<qint64> selectedPushIds() const;
    /// Selects these and no others; unknown ids are ignored.
    void setSelectedPushIds(const QVector<qint64> &pushIds);
    /// Shows or folds the first line of each commit below a push.
    void setExpanded(const QModelIndex &push, bool expanded);
    [[nodiscard]] bool isExpanded(const QModelIndex &push) const;

  Q_SIGNALS:
    /// Other pushes are selected; selectedPushIds() tells which.
    void pushSelectionChanged();
    /// The menu of a push is asked for.
    void menuRequested(qint64 pushId, const QPoint &globalPos);

  protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

  private:
    void keepPlace();
    /// Whether a press there opens or folds the commits of a push.
    [[nodiscard]] bool isOnSign(const QMouseEvent &event) const;

    Theme &m_theme;
    PushDelegate *m_delegate;
    QString m_emptyText;
    QPersistentModelIndex m_topPush; ///< Being read while rows come in above.
    int m_topY = 0;
    bool m_signPressed = false; ///< What follows until the release is not a gesture of the list.
    QBasicTimer m_ageTimer;
};

} // namespace collie::ui
