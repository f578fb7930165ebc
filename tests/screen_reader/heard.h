#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QVector>

namespace collie::test {

/// A thing on the screen as a screen reader knows it.
struct Accessible {
    QString service; ///< The program's name on the bus.
    QString path;

    [[nodiscard]] bool isNull() const { return path.isEmpty(); }
    friend bool operator==(const Accessible &, const Accessible &) = default;
};

/// What programs tell of by themselves: a screen reader reads out little else. Source: org.a11y.atspi.Event.Object of
/// https://gitlab.gnome.org/GNOME/at-spi2-core, xml/Event.xml. One thread.
class Heard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Heard)
  public:
    Heard() = default;

    Accessible focus;
    QVector<Accessible> shown;    ///< What came to be seen and has not gone since.
    QVector<Accessible> arrivals; ///< What came to be seen, each time, until somebody takes it from here.

  public Q_SLOTS:
    void stateChanged(const QDBusMessage &message);
};

} // namespace collie::test
