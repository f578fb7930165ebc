#include "tests/robot/event_source.h"
#include "tests/robot/run.h"
#include "tests/robot/shrinker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>

#include <malloc.h>

#include <cstdio>
#include <optional>

using namespace collie::robot;

namespace {

constexpr int usageCode = 2;

/// The robot may press whatever it finds; what is not on this machine it must not reach.
class LoopbackOnly final : public QNetworkProxyFactory {
  public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override {
        const QString host = query.peerHostName();
        constexpr quint16 nobody = 9;
        if (host.isEmpty() || host == QStringLiteral("localhost") || host.startsWith(QStringLiteral("127.")) ||
            host == QStringLiteral("::1"))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), nobody)};
    }
};

void say(const QString &line) {
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// Of a sentence: which rule it is about.
QString kindOf(const QStringList &faults) {
    return faults.constFirst().section(u':', 0, 0);
}

std::optional<Events> readList(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Events events;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto event = eventFromText(QString::fromUtf8(line));
        if (!event)
            return std::nullopt;
        events.append(*event);
    }
    return events;
}

Events drawn(quint64 seed, int count) {
    EventSource source(seed);
    Events events;
    for (int i = 0; i < count; ++i)
        events.append(source.next());
    return events;
}

int tell(const Events &events, const RunResult &result, int mostReplays) {
    if (result.faults.isEmpty()) {
        say(QStringLiteral("%1 events in %2 s, %3 MiB more at the end: everything holds.")
                .arg(result.events)
                .arg(static_cast<double>(result.ms) / 1000, 0, 'f', 1)
                .arg(result.growth / 1024 / 1024));
        return 0;
    }
    say(QStringLiteral("After event %1, %2, this does not hold:")
            .arg(QString::number(result.events), toText(events.at(result.events - 1))));
    for (const QString &fault : result.faults)
        say(QStringLiteral("  ") + fault);
    const QString kind = kindOf(result.faults);
    say(QStringLiteral("Looking for the shortest list …"));
    Shrinker shrinker(
        [&kind](const Events &candidate) {
            const RunResult again = run(candidate);
            return !again.faults.isEmpty() && kindOf(again.faults) == kind;
        },
        mostReplays);
    const Events shortest = shrinker.shorten(events.first(result.events));
    say(QStringLiteral("%1 events show it; replay them with --list:").arg(shortest.size()));
    for (const Event &event : shortest)
        say(toText(event));
    return 1;
}

/// Lets freed memory go back at once: what the allocator keeps for later would look like memory that is held.
void keepNoFreedMemory() {
    constexpr int usualThreshold = 128 * 1024; // Setting it keeps it from growing.
    ::mallopt(M_MMAP_THRESHOLD, usualThreshold);
    ::mallopt(M_ARENA_MAX, 2);
}

/// What the offscreen plugin cannot do is said thousands of times and hides what matters.
void tellWhatMatters() {
    static QtMessageHandler usual = qInstallMessageHandler(nullptr);
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (!text.startsWith(QLatin1String("This plugin does not support ")))
            usual(type, context, text);
    });
}

} // namespace

int main(int argc, char **argv) {
    keepNoFreedMemory();
    tellWhatMatters();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Neither the developer's keychain nor their files are any of the robot's business.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(home.path()));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QCoreApplication::setApplicationName(QStringLiteral("collie-robot"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QNetworkProxyFactory::setApplicationProxyFactory(new LoopbackOnly);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Drives the whole window with random events and looks after each "
                                                    "whether what must hold still does."));
    parser.addHelpOption();
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("What the events are drawn from; 1."),
                                  QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption events(QStringLiteral("events"), QStringLiteral("How many; 3000."),
                                    QStringLiteral("number"), QStringLiteral("3000"));
    const QCommandLineOption list(QStringLiteral("list"), QStringLiteral("Replays a list instead, one event a line."),
                                  QStringLiteral("file"));
    const QCommandLineOption replays(QStringLiteral("replays"),
                                     QStringLiteral("How many to spend on the shortest failing list; 60."),
                                     QStringLiteral("number"), QStringLiteral("60"));
    parser.addOptions({seed, events, list, replays});
    parser.process(application);
    bool isSeed = false, isCount = false, isReplays = false;
    const quint64 number = parser.value(seed).toULongLong(&isSeed);
    const int count = parser.value(events).toInt(&isCount), mostReplays = parser.value(replays).toInt(&isReplays);
    const auto given = parser.isSet(list) ? readList(parser.value(list)) : drawn(number, count);
    if (!isSeed || !isCount || !isReplays || count < 1 || !given || !parser.positionalArguments().isEmpty()) {
        std::fputs("--seed, --events and --replays take numbers, --list a file that the robot wrote; see --help.\n",
                   stderr);
        return usageCode;
    }
    if (!parser.isSet(list))
        say(QStringLiteral("Seed %1:").arg(number));
    // What is written without a name is written here.
    QDir::setCurrent(home.path());
    return tell(*given, run(*given), mostReplays);
}
