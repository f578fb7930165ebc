#pragma once

#include "ui/failures/failure_run.h"
#include "ui/widgets/quiet_view.h"

#include <QPersistentModelIndex>
#include <QTreeView>
#include <QVector>

namespace collie::failures {
struct JobFailures;
}

namespace collie::models {
class FailureModel;
}

namespace collie::ui {

class FailureDelegate;
class Theme;

/// The failures of a job with their details below them. One click follows what is drawn as a link; Enter and a double
/// click open what a row is about. GUI thread.
class FailureTree final : public QuietView<QTreeView> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureTree)
  public:
    /// \param theme, model  must outlive the view.
    FailureTree(Theme &theme, models::FailureModel &model, QWidget *parent = nullptr);

    /// Gives them to the model and unfolds what is new; the row in use, or else what is at the top, stays where it is.
    void showFailures(const failures::JobFailures &found);

  Q_SIGNALS:
    /// \param lineNumber  from 0; -1 when it is not known.
    void logLineRequested(qint64 lineNumber);
    void bugRequested(qint64 bugId);
    void linkActivated(const QUrl &url);

  protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QVector<int> &roles) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    [[nodiscard]] FailureTarget targetAt(QPoint point) const;
    void follow(const FailureTarget &target, const QModelIndex &index);
    void open(const QModelIndex &index);
    void hover(QPoint point);
    void markFirst();

    models::FailureModel &m_model;
    FailureDelegate *m_delegate;
    QVector<QPersistentModelIndex> m_fresh; ///< Failures that came since what is new was unfolded.
    QPersistentModelIndex m_marked;         ///< The row that nobody chose; invalid once somebody did something.
    QPersistentModelIndex m_pressedRow;
    FailureTarget m_pressed;
    int m_width = 0; ///< That the heights of rows are for.
};

} // namespace collie::ui
