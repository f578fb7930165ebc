#pragma once

#include "models/failures/health_model.h"
#include "ui/widgets/quiet_view.h"

#include <QPersistentModelIndex>
#include <QTreeView>

#include <optional>

namespace collie::ui {

class HealthDelegate;
class Theme;

/// The failures of a push by test. A click on a chip, or Enter, opens the job; what is being read stays where it is
/// while more comes. GUI thread.
class HealthTree final : public QuietView<QTreeView> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthTree)
  public:
    /// \param theme, model  must outlive the view.
    HealthTree(Theme &theme, models::HealthModel &model, QWidget *parent = nullptr);

    /// Gives the report to the model and unfolds what is new; the row in use, or else the one at the top, stays.
    void showReport(const failures::PushReport &report, const QSet<failures::RunKey> &intermittent);
    /// Whether the column about what came of confirming is there.
    void setOutcomesShown(bool shown);
    /// The job of the chip under a point of the viewport; nothing beside the chips.
    [[nodiscard]] std::optional<treeherder::Job> jobAt(QPoint point) const;

  Q_SIGNALS:
    void jobRequested(const QString &taskId, int runId);

  protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QVector<int> &roles) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    [[nodiscard]] int chipAt(QPoint point) const;
    void request(const treeherder::Job &job);
    void hover(QPoint point);
    void unfoldFresh();
    /// Where there is little room, failures leave half of it to their jobs, or the least where the person has made
    /// them wider.
    void fitColumns();

    models::HealthModel &m_model;
    Theme &m_theme;
    HealthDelegate *m_delegate;
    QVector<QPersistentModelIndex> m_fresh; ///< Entries that came since what is new was unfolded.
    QPersistentModelIndex m_pressedRow;
    int m_pressedChip = -1;
    std::optional<int> m_failureWidth; ///< Pixels; what the person made of it.
    bool m_isFitting = false;
    bool m_isFirst = true; ///< Nothing was shown yet.
};

} // namespace collie::ui
