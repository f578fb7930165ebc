#pragma once

#include "models/pushes/my_push.h"
#include "ui/pane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVector>
#include <QWidget>

namespace collie {
class Clock;
}

namespace collie::ui {

class EmptyState;
class Theme;

/// The newest pushes of the person in all repositories. Asks for their address where it is not known. GUI thread.
class MyPushesPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MyPushesPane)
  public:
    /// Both outlive the pane.
    MyPushesPane(Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// Whose pushes are to come; asks where it is empty. What was listed goes.
    void setAddress(const QString &address);
    /// Newest first. The marked one stays marked.
    void setPushes(const QVector<models::MyPush> &pushes);
    /// Nothing came, and what is listed is old. \param sentence  why.
    void showFailure(const QString &sentence);
    /// Puts the focus where the next step is.
    void focusContent();

  Q_SIGNALS:
    /// The person says what address they push with.
    void addressGiven(const QString &address);
    void pushChosen(const QString &repository, const QString &revision);
    void refreshRequested();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

  private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeQuestion();
    [[nodiscard]] QWidget *makeList();
    void fill(QTreeWidgetItem &row, const models::MyPush &mine) const;
    void showAges();
    void ask();
    void endQuestion();
    void give();
    void recolour();

    Theme &m_theme;
    const Clock &m_clock;
    QWidget *m_head;
    QLabel *m_whose;
    QToolButton *m_change;
    QToolButton *m_refresh;
    QStackedWidget *m_pages;
    QWidget *m_question;
    QLineEdit *m_field;
    QLabel *m_problem;
    QPushButton *m_show;
    EmptyState *m_empty;
    QTreeWidget *m_list;
    QLabel *m_failure;
    QString m_address;
    int m_ageTimer = 0;
};

} // namespace collie::ui
