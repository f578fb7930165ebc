#include "tests/screen_reader/screen_reader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QHash>

#include <algorithm>
#include <utility>

namespace collie::test {
namespace {

const QString accessibleInterface = QStringLiteral("org.a11y.atspi.Accessible");
const QString registry = QStringLiteral("org.a11y.atspi.Registry");
constexpr int replyWithinMs = 10'000;

// AtspiKeySynthType.
constexpr uint keyPress = 0;
constexpr uint keyRelease = 1;
constexpr uint keySymbol = 3;

/// Codes of the keys that X servers of this kind share (evdev's, 8 more).
constexpr int controlKey = 37;
constexpr int shiftKey = 50;
constexpr int altKey = 64;

Accessible readReference(const QDBusArgument &argument) {
    Accessible reference;
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> reference.service >> path;
    argument.endStructure();
    reference.path = path.path();
    return reference;
}

/// X's symbol of a key.
int symbolOf(const QString &key) {
    static const QHash<QString, int> named{
        {QStringLiteral("Tab"), 0xff09},       {QStringLiteral("Return"), 0xff0d}, {QStringLiteral("Escape"), 0xff1b},
        {QStringLiteral("Left"), 0xff51},      {QStringLiteral("Up"), 0xff52},     {QStringLiteral("Right"), 0xff53},
        {QStringLiteral("Down"), 0xff54},      {QStringLiteral("space"), 0x20},    {QStringLiteral("Home"), 0xff50},
        {QStringLiteral("BackSpace"), 0xff08}, {QStringLiteral("Delete"), 0xffff}, {QStringLiteral("F10"), 0xffc7}};
    return named.value(key, key.isEmpty() ? 0 : key.at(0).unicode());
}

} // namespace

std::optional<ScreenReader> ScreenReader::start() {
    const QDBusMessage ask =
        QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                       QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
    const QDBusMessage answer = QDBusConnection::sessionBus().call(ask, QDBus::Block, replyWithinMs);
    if (answer.type() != QDBusMessage::ReplyMessage)
        return std::nullopt;
    const QDBusConnection bus =
        QDBusConnection::connectToBus(answer.arguments().value(0).toString(), QStringLiteral("screen reader"));
    return bus.isConnected() ? std::optional(ScreenReader(bus)) : std::nullopt;
}

ScreenReader::ScreenReader(const QDBusConnection &bus)
    : m_bus(bus)
    , m_heard(std::make_unique<Heard>()) {
    m_bus.connect({}, {}, QStringLiteral("org.a11y.atspi.Event.Object"), QStringLiteral("StateChanged"), m_heard.get(),
                  SLOT(stateChanged(QDBusMessage)));
    // Programs tell nothing that nobody has asked for.
    static_cast<void>(call({registry, QStringLiteral("/org/a11y/atspi/registry")}, registry,
                           QStringLiteral("RegisterEvent"), {QStringLiteral("object:")}));
}

QVariantList ScreenReader::call(const Accessible &of, const QString &interface, const QString &method,
                                const QVariantList &arguments) const {
    QDBusMessage ask = QDBusMessage::createMethodCall(of.service, of.path, interface, method);
    ask.setArguments(arguments);
    const QDBusMessage answer = m_bus.call(ask, QDBus::Block, replyWithinMs);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments() : QVariantList();
}

QVariant ScreenReader::property(const Accessible &of, const QString &interface, const QString &name) const {
    const QVariantList answer =
        call(of, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {interface, name});
    return answer.isEmpty() ? QVariant() : answer.first().value<QDBusVariant>().variant();
}

QVector<Accessible> ScreenReader::children(const Accessible &of) const {
    QVector<Accessible> all;
    const QVariantList answer = call(of, accessibleInterface, QStringLiteral("GetChildren"));
    if (answer.isEmpty())
        return all;
    const auto list = answer.first().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd())
        all.append(readReference(list));
    list.endArray();
    return all;
}

Accessible ScreenReader::parent(const Accessible &of) const {
    const QVariant answer = property(of, accessibleInterface, QStringLiteral("Parent"));
    return answer.isValid() ? readReference(answer.value<QDBusArgument>()) : Accessible();
}

Accessible ScreenReader::program(const QString &name) const {
    const QVector<Accessible> all = children({registry, QStringLiteral("/org/a11y/atspi/accessible/root")});
    for (const Accessible &each : all) {
        if (this->name(each).compare(name, Qt::CaseInsensitive) == 0)
            return each;
    }
    return {};
}

QString ScreenReader::name(const Accessible &of) const {
    return property(of, accessibleInterface, QStringLiteral("Name")).toString();
}

QString ScreenReader::description(const Accessible &of) const {
    return property(of, accessibleInterface, QStringLiteral("Description")).toString();
}

QString ScreenReader::text(const Accessible &of) const {
    return call(of, QStringLiteral("org.a11y.atspi.Text"), QStringLiteral("GetText"), {0, -1}).value(0).toString();
}

QString ScreenReader::role(const Accessible &of) const {
    return call(of, accessibleInterface, QStringLiteral("GetRoleName")).value(0).toString();
}

bool ScreenReader::hasState(const Accessible &of, int state) const {
    const QVariantList answer = call(of, accessibleInterface, QStringLiteral("GetState"));
    if (answer.isEmpty())
        return false;
    QVector<quint32> words;
    const auto list = answer.first().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        quint32 word = 0;
        list >> word;
        words.append(word);
    }
    list.endArray();
    return ((words.value(state / 32) >> (state % 32)) & 1u) != 0;
}

QStringList ScreenReader::labels(const Accessible &of) const {
    constexpr uint labelledBy = 2; // AtspiRelationType.
    QStringList names;
    const QVariantList answer = call(of, accessibleInterface, QStringLiteral("GetRelationSet"));
    if (answer.isEmpty())
        return names;
    const auto relations = answer.first().value<QDBusArgument>();
    relations.beginArray();
    while (!relations.atEnd()) {
        uint type = 0;
        relations.beginStructure();
        relations >> type;
        relations.beginArray();
        while (!relations.atEnd()) {
            const Accessible other = readReference(relations);
            if (type == labelledBy)
                names.append(name(other));
        }
        relations.endArray();
        relations.endStructure();
    }
    relations.endArray();
    return names;
}

std::pair<int, int> ScreenReader::position(const Accessible &of) const {
    const QVariantList index = call(of, accessibleInterface, QStringLiteral("GetIndexInParent"));
    const int count = property(parent(of), accessibleInterface, QStringLiteral("ChildCount")).toInt();
    const int place = index.isEmpty() ? -1 : index.first().toInt();
    return place < 0 || place >= count ? std::pair(0, 0) : std::pair(place + 1, count);
}

QString ScreenReader::speech(const Accessible &of) const {
    static const QStringList namedKinds{QStringLiteral("push button"), QStringLiteral("page tab"),
                                        QStringLiteral("text"),        QStringLiteral("combo box"),
                                        QStringLiteral("check box"),   QStringLiteral("list"),
                                        QStringLiteral("tree"),        QStringLiteral("notification")};
    const QString kind = role(of);
    QStringList parts = labels(of);
    if (parts.isEmpty())
        parts.append(name(of));
    if (namedKinds.contains(kind))
        parts.append(kind);
    if (const QString written = text(of); kind == QLatin1String("text") && !written.isEmpty())
        parts.append(written);
    if (hasState(of, checkable))
        parts.append(hasState(of, checked) ? QStringLiteral("checked") : QStringLiteral("not checked"));
    if (hasState(of, selectable) && !hasState(of, selected) && kind == QLatin1String("list item"))
        parts.append(QStringLiteral("not selected"));
    if (hasState(of, expandable))
        parts.append(hasState(of, expanded) ? QStringLiteral("expanded") : QStringLiteral("collapsed"));
    if (!hasState(of, sensitive))
        parts.append(QStringLiteral("grayed"));
    const QString more = description(of);
    if (!more.isEmpty() && !parts.contains(more))
        parts.append(more);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" | "));
}

QStringList ScreenReader::announcements() {
    const QVector<Accessible> arrivals = std::exchange(m_heard->arrivals, {});
    for (const Accessible &each : arrivals) {
        if (role(each) == QLatin1String("notification"))
            m_announced.append(name(each));
    }
    return m_announced;
}

Accessible ScreenReader::focus() const {
    return m_heard->focus.isNull() || !isFocused(m_heard->focus) ? Accessible() : m_heard->focus;
}

bool ScreenReader::hasCome(const QString &role, const QString &name) const {
    return std::any_of(m_heard->shown.cbegin(), m_heard->shown.cend(), [&](const Accessible &each) {
        return this->role(each) == role && this->name(each).startsWith(name);
    });
}

QString ScreenReader::describe(const Accessible &of) const {
    return of.isNull() ? QStringLiteral("nothing") : QStringLiteral("%1 “%2”").arg(role(of), name(of));
}

void ScreenReader::sendKey(int code, const QString &text, uint kind) const {
    static_cast<void>(call({registry, QStringLiteral("/org/a11y/atspi/registry/deviceeventcontroller")},
                           QStringLiteral("org.a11y.atspi.DeviceEventController"),
                           QStringLiteral("GenerateKeyboardEvent"), {code, text, kind}));
}

void ScreenReader::press(const QString &key) const {
    QStringList parts = key.split(u'+');
    const QString last = parts.takeLast();
    static const QHash<QString, int> modifiers{
        {QStringLiteral("ctrl"), controlKey}, {QStringLiteral("shift"), shiftKey}, {QStringLiteral("alt"), altKey}};
    for (const QString &modifier : std::as_const(parts))
        sendKey(modifiers.value(modifier), QString(), keyPress);
    sendKey(symbolOf(last), QString(), keySymbol);
    for (const QString &modifier : std::as_const(parts))
        sendKey(modifiers.value(modifier), QString(), keyRelease);
}

void ScreenReader::type(const QString &text) const {
    for (const QChar letter : text)
        press(QString(letter));
}

} // namespace collie::test
