#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class SpokenSentence;

/// Has screen readers say what happens, wherever the focus is: the result of an action, a new failure. What it says is
/// shown elsewhere too, for this is heard only. GUI thread.
class Announcer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Announcer)
  public:
    /// \param window  in whose name it speaks; owns it.
    explicit Announcer(QWidget &window);

    /// Says a sentence within a moment, together with others of that moment. \param sentence  plain text.
    void say(const QString &sentence);

  private:
    void speak();

    QStringList m_waiting;
    QTimer m_gathering;
    QVector<SpokenSentence *> m_sentences; ///< Take turns: one may still be read while the next is said.
    qsizetype m_next = 0;
};

} // namespace collie::ui
