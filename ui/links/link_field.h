#pragma once

#include "services/storage/view_history.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeView>

namespace collie {
class Clock;
}

namespace collie::ui {

class SeenViewModel;
class Theme;

/// One line over the top of the window that takes whatever names something to look at; below it what was found in it,
/// and what was looked at before. GUI thread.
class LinkField final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkField)
  public:
    /// What is known of the subject: of the text, or of the address that is chosen below it.
    struct Finding {
        QString sentence = {}; ///< What it names, or what is wrong with it; plain text.
        bool canGo = false;    ///< Enter goes there.
        QString action = {};   ///< Text of a button for something else that can be done; empty for none.
    };

    /// Hidden at first. \param theme,clock  outlive the field. \param window  over which it is.
    LinkField(Theme &theme, const Clock &clock, QWidget *window);
    ~LinkField() override;

    /// Shows it with the keys in it, all of its text selected. \param hint  what to enter. \param text  to begin with.
    void open(const QString &hint, const QString &text = {});
    /// Hides it, and gives the keys back to whoever had them.
    void leave();
    /// What was looked at before, newest first.
    void setViews(const QVector<storage::SeenView> &views);
    /// An address that is at hand and offered as the first of these; empty for none. \param name  says where it is
    /// from.
    void setOffer(const QString &address, const QString &name);
    /// Says what was found in the subject.
    void setFinding(const Finding &finding);

  Q_SIGNALS:
    /// It is another; whoever understands it answers by setFinding() at once.
    void subjectChanged(const QString &subject);
    /// The person wants to go there.
    void wanted(const QString &subject);
    /// The button of what was found.
    void actionWanted(const QString &subject);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void layOut(Theme &theme);
    [[nodiscard]] QString subject() const;
    void choose(const QString &address);
    void chooseAgain();
    void go();
    void step(int rows);
    void place();
    void focusMoved(const QWidget *now);

    QWidget &m_window;
    SeenViewModel *m_model;
    QLineEdit *m_text;
    QLabel *m_sentence;
    QPushButton *m_action;
    QTreeView *m_views;
    QString m_chosen; ///< Address of the row that is chosen; empty where the text is the subject.
    bool m_canGo = false;
    QPointer<QWidget> m_before; ///< Had the keys when the field was opened.
};

} // namespace collie::ui
