#pragma once

#include "services/storage/view_history.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace collie {
class Clock;
}

namespace collie::ui {

class SeenViewModel;
class Theme;

/// Everything that was looked at, with a search. Not modal; deletes itself when closed. GUI thread.
class HistoryList final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryList)
  public:
    /// \param theme,clock  outlive the list.
    HistoryList(Theme &theme, const Clock &clock, QWidget *window);

    /// \param views  newest first.
    void setViews(const QVector<storage::SeenView> &views);

  Q_SIGNALS:
    void openRequested(const QString &address);
    void removeRequested(const QStringList &addresses);
    /// Not confirmed yet.
    void clearRequested();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

  private:
    void layOut(Theme &theme);
    void openCurrent();
    void removeSelected();
    void keepPlace();
    void updateButtons();

    SeenViewModel *m_model;
    QLineEdit *m_search;
    QTreeView *m_views;
    QLabel *m_nothing; ///< Says why the list is empty.
    QPushButton *m_open;
    QPushButton *m_remove;
    QPushButton *m_clear;
    QString m_current; ///< Address of the current row; the rows are made anew.
    int m_row = 0;     ///< Where that is.
    bool m_isEmpty = true;
};

} // namespace collie::ui
