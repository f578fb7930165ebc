#pragma once

#include "models/pulse/stream_model.h"
#include "services/base/async.h"

#include <QPointer>
#include <QTableView>

namespace collie::ui {

class Theme;

/// The messages of a stream, one a line. Follows the newest until the person scrolls away from it. GUI thread.
class StreamView final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamView)
  public:
    explicit StreamView(Theme &theme, QWidget *parent = nullptr);

    /// \param model  not owned; null for none.
    void setStreamModel(models::StreamModel *model);

    void setFollowing(bool following);
    /// The message the person reads; -1 for none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }

  Q_SIGNALS:
    void followingChanged(bool following);
    /// Another message is current, or none.
    void currentMessageChanged();
    /// \param filter  what to look for, as typed: "exchange:…".
    void filterRequested(const QString &filter);
    void taskRequested(const QString &taskId);
    void jobRequested(const QString &taskId, int runId);

  protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

  private:
    void setRowHeight();
    void keepUp();
    void noteScroll(int value);
    void restoreCurrent();
    void copySelection();

    QPointer<models::StreamModel> m_model;
    bool m_following = true;
    bool m_scrolling = false; ///< By the view itself, not by the person.
    quint64 m_current = 0;    ///< NumberRole of the current message, to find it again after a filter.
    bool m_hasCurrent = false;
    CancelGuard m_copying;
};

/// The run a routing key of the queue is about; 0 when it tells none.
[[nodiscard]] int runIdOf(const QString &routingKey);

} // namespace collie::ui
