#pragma once

#include "models/text/plain_text.h"

#include <QAction>
#include <QAnyStringView>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QWidget>

class QKeyEvent;

namespace collie::ui {

/// The keys of one part of the window. While the focus is in it, they do what its actions say, whatever the window uses
/// them for; what has the focus takes letters that are typed into it first. GUI thread.
class PaneKeys final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneKeys)
  public:
    /// \param part  owns this. \param title  names it where keys are listed.
    PaneKeys(QWidget *part, const QString &title);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// Makes an action. \param id  its object name, under which keys of the person's own are kept: it never changes and
    /// is unique in the window. \param text  as people read it where keys are listed.
    [[nodiscard]] QAction *add(QAnyStringView id, const QString &text, const QList<QKeySequence> &keys);

    /// Shows a tip with the key of an action behind it, now and when it gets another one.
    /// \param teller  a button, or the action.
    template <class Teller>
    static void tellKey(Teller *teller, const QAction *action, const QString &tip) {
        const auto tell = [teller, action, tip] { teller->setToolTip(models::plainText(tipWithKey(tip, *action))); };
        connect(action, &QAction::changed, teller, tell);
        tell();
    }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    [[nodiscard]] static QString tipWithKey(const QString &tip, const QAction &action);
    [[nodiscard]] QAction *actionOf(const QKeyEvent &event) const;

    QString m_title;
    QList<QAction *> m_actions;
    QKeySequence m_claimed; ///< The key that is pressed next is one of these.
};

} // namespace collie::ui
