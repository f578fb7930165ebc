#include "ui/widgets/spoken_sentence.h"

#include <QAccessible>
#include <QAccessibleObject>

namespace collie::ui {
namespace {

class SpokenInterface final : public QAccessibleObject {
  public:
    explicit SpokenInterface(SpokenSentence *sentence)
        : QAccessibleObject(sentence) {}

    [[nodiscard]] QAccessibleInterface *parent() const override {
        return QAccessible::queryAccessibleInterface(&sentence()->window());
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text text) const override {
        return text == QAccessible::Name ? sentence()->text() : QString();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Notification; }
    [[nodiscard]] QAccessible::State state() const override { return {}; }

  private:
    [[nodiscard]] SpokenSentence *sentence() const { return qobject_cast<SpokenSentence *>(object()); }
};

QAccessibleInterface *makeSpokenInterface(const QString &, QObject *object) {
    auto *sentence = qobject_cast<SpokenSentence *>(object);
    return sentence != nullptr ? new SpokenInterface(sentence) : nullptr;
}

void installSpokenAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(makeSpokenInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace

SpokenSentence::SpokenSentence(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window) {
    installSpokenAccessible();
}

void SpokenSentence::say(const QString &text) {
    m_text = text;
    // Readers keep the names of what they know.
    QAccessibleEvent name(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

} // namespace collie::ui
