// Prints one JSON object: what Pulse takes through Taskcluster's web socket, served by the sandbox in a process of its
// own, and through a RabbitMQ that COLLIE_TEST_BROKER names (tests/broker/broker.sh); without one, its numbers are left
// out. Everything is measured up to rows of the stream's view, which is shown and follows the newest.
#include "models/pulse/stream_model.h"
#include "services/base/slugid.h"
#include "services/http/http_client.h"
#include "services/pulse/amqp_source.h"
#include "services/pulse/socket_source.h"
#include "services/pulse/stream_archive.h"
#include "tests/bench/bench.h"
#include "tests/support/test_broker.h"
#include "ui/pulse/stream_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;

namespace {

constexpr int bodyBytes = 1'500;
constexpr int sustainedSeconds = 60;
constexpr int sustainedRate = 20'400; // A little above the target, or a send that ends late would miss it.
constexpr int archivedSeconds = 30;
constexpr int archivedRows = 1'000'000;
constexpr int backlog = 20'000;

double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

double residentMb() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ')[0].toDouble() / 1024;
    }
    return 0;
}

/// Runs the event loop until `done` or for that long. \return whether it was done.
bool waitUntil(const std::function<bool()> &done, int timeoutMs) {
    QEventLoop loop;
    QTimer check, deadline;
    deadline.setSingleShot(true);
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.exit(1);
    });
    QObject::connect(&deadline, &QTimer::timeout, &loop, [&loop] { loop.exit(0); });
    check.start(1);
    deadline.start(timeoutMs);
    return done() || loop.exec() == 1;
}

/// How late the event loop comes round, measured by a timer that is due every 5 ms.
class StallMeter final : public QObject {
  public:
    StallMeter() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            m_late.push_back(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - everyMs));
            m_since.start();
        });
        m_since.start();
        m_timer.start(everyMs);
    }
    [[nodiscard]] const std::vector<double> &late() const { return m_late; }

  private:
    static constexpr int everyMs = 5;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

/// The view of a stream on a screen of its own, and what came of the messages in it.
class Screen final : public QObject {
  public:
    Screen()
        : m_view(m_theme) {
        m_view.setStreamModel(&m_model);
        m_view.resize(1'600, 900);
        m_view.show();
        m_view.viewport()->installEventFilter(this);
    }
    void show(pulse::Source &source) {
        QObject::connect(&source, &pulse::Source::messages, this,
                         [this](const QVector<pulse::Message> &batch) { append(batch); });
    }
    /// Messages that are rows, or have been.
    [[nodiscard]] qint64 rows() const { return qint64(m_model.counts().received); }
    /// Milliseconds from when the server made a message to when its row was painted; only of messages that tell.
    [[nodiscard]] const std::vector<double> &late() const { return m_late; }
    void setMeasuring(bool measuring) { m_measuring = measuring; }
    [[nodiscard]] models::StreamModel &model() { return m_model; }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        // The queued call comes after this frame has been painted and flushed.
        if (m_measuring && event->type() == QEvent::Paint && !m_sentAt.empty())
            QMetaObject::invokeMethod(
                this, [this, sentAt = std::exchange(m_sentAt, {})] { painted(sentAt); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

  private:
    void append(const QVector<pulse::Message> &batch) {
        m_model.append(batch);
        if (!m_measuring)
            return;
        for (const pulse::Message &message : batch) {
            const qsizetype at = message.payload.indexOf("\"sentAt\":");
            m_sentAt.push_back(message.payload.mid(at + 9, 13).toLongLong());
        }
    }
    void painted(const std::vector<qint64> &sentAt) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (const qint64 sent : sentAt)
            m_late.push_back(double(now - sent));
    }

    ui::Theme m_theme;
    models::StreamModel m_model;
    ui::StreamView m_view;
    bool m_measuring = false;
    std::vector<qint64> m_sentAt; ///< Of rows that no frame has shown yet.
    std::vector<double> m_late;
};

/// A sandbox in a process of its own, and a source that listens to it.
class SandboxRig final {
  public:
    SandboxRig() {
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../collie-sandbox"),
                        {QStringLiteral("--pushes"), QStringLiteral("1"), QStringLiteral("--jobs"), QStringLiteral("1"),
                         QStringLiteral("--frozen")});
        if (!m_process.waitForReadyRead(60'000))
            qFatal("no sandbox");
        m_address = stringMember(parseJson(m_process.readLine(), QStringLiteral("It")).value_or(Json()), "rootUrl");
        m_api = std::make_unique<taskcluster::ApiClient>(m_http, *taskcluster::RootUrl::parse(m_address), m_clock);
        m_source = std::make_unique<pulse::SocketSource>(*m_api, m_clock, pulse::SocketSource::Options{});
        QVector<pulse::Binding> bindings;
        for (const char *event : {"task-pending", "task-running", "task-completed", "task-failed"})
            bindings.append(
                {QStringLiteral("exchange/taskcluster-queue/v1/") + QString::fromLatin1(event), QStringLiteral("#")});
        m_source->start(bindings);
        if (!waitUntil([this] { return m_source->state().kind == pulse::SourceState::Kind::Live; }, 30'000))
            qFatal("not live");
    }
    ~SandboxRig() {
        m_source.reset();
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SandboxRig)

    [[nodiscard]] pulse::Source &source() { return *m_source; }
    void flood(int perSecond, int messages) {
        QNetworkReply *reply =
            m_network.post(QNetworkRequest(QUrl(QStringLiteral("%1/sandbox/flood?rate=%2&messages=%3&bytes=%4")
                                                    .arg(m_address)
                                                    .arg(perSecond)
                                                    .arg(messages)
                                                    .arg(bodyBytes))),
                           QByteArray());
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

  private:
    QProcess m_process;
    QString m_address;
    Clock m_clock;
    http::HttpClient m_http;
    QNetworkAccessManager m_network;
    std::unique_ptr<taskcluster::ApiClient> m_api;
    std::unique_ptr<pulse::SocketSource> m_source;
};

/// 60 s at the target's rate: what became rows a second, how the event loop fared, and how memory grew over the last
/// million messages.
bench::Values measureSustained() {
    SandboxRig rig;
    Screen screen;
    QElapsedTimer since;
    qint64 lastAt = 0;
    double rssAtFifth = 0;
    constexpr qint64 total = qint64(sustainedRate) * sustainedSeconds;
    screen.show(rig.source());
    QObject::connect(&rig.source(), &pulse::Source::messages, &screen, [&] {
        if (!since.isValid())
            since.start();
        lastAt = since.elapsed();
        if (rssAtFifth == 0 && screen.rows() > total / 6)
            rssAtFifth = residentMb();
    });
    StallMeter stalls;
    rig.flood(sustainedRate, int(total));
    waitUntil([&] { return screen.rows() >= total; }, sustainedSeconds * 3'000);
    const bool complete = screen.rows() == total && rig.source().counters().dropped == 0;
    const double perSecond = lastAt > 0 ? double(screen.rows()) * 1000 / double(lastAt) : 0;
    return {{"pulse.sustained_per_s", complete ? perSecond : 0},
            {"pulse.stall_p99_ms", percentile(stalls.late(), 0.99)},
            {"pulse.stall_max_ms", percentile(stalls.late(), 1)},
            {"pulse.rss_growth_1m_mb", residentMb() - rssAtFifth}};
}

/// A million rows, on the disk as well, before any come by the socket.
void fillArchive(models::StreamModel &model, const pulse::StreamArchive &archive) {
    constexpr int perFlush = 400;
    QVector<pulse::Message> messages;
    for (int i = 0; i < perFlush; ++i) {
        pulse::Message message;
        message.receivedAt = 1'790'000'000'000 + i;
        message.exchange = "exchange/taskcluster-queue/v1/task-completed";
        message.routingKey = "primary." + newSlugid().toLatin1() + ".0.us-west1.i-1.gecko-t.t-linux._";
        message.payload = "{\"filling\":\"" + QByteArray(bodyBytes - 14, 'x') + "\"}";
        messages.append(message);
    }
    for (quint64 written = 0; written < archivedRows; written += perFlush) {
        model.append(messages);
        while (archive.range().end + backlog < pulse::StreamArchive::firstNumber + written)
            QThread::msleep(1);
    }
    while (archive.range().end < pulse::StreamArchive::firstNumber + archivedRows)
        QThread::msleep(1);
}

/// How the event loop fares at the target's rate while every row goes to the disk as well, where a million are: for
/// each that comes one has to go.
double measureArchived() {
    const QTemporaryDir folder;
    pulse::StreamArchive archive(folder.filePath(QStringLiteral("pulse")), {.mostRows = archivedRows});
    QObject::connect(&archive, &pulse::StreamArchive::failed,
                     [](const QString &why) { bench::giveUp(why.toStdString()); });
    Screen screen;
    screen.model().setArchive(&archive);
    fillArchive(screen.model(), archive);
    SandboxRig rig;
    screen.show(rig.source());
    constexpr qint64 total = qint64(sustainedRate) * archivedSeconds;
    QElapsedTimer since;
    since.start();
    StallMeter stalls;
    rig.flood(sustainedRate, int(total));
    waitUntil([&] { return screen.rows() >= archivedRows + total; }, archivedSeconds * 3'000);
    std::fprintf(stderr, "%.0f rows a second beside the archive, longest stall %.1f ms\n",
                 double(screen.rows() - archivedRows) * 1000 / double(since.elapsed()), percentile(stalls.late(), 1));
    const pulse::StreamArchive::Range kept = archive.range();
    if (screen.rows() < archivedRows + total || kept.end - kept.begin < archivedRows * 19 / 20)
        bench::giveUp("Rows are missing.");
    return percentile(stalls.late(), 0.99);
}

/// From the moment the server sends to the moment the row is painted, at 1,000 a second.
double measureLatency() {
    SandboxRig rig;
    Screen screen;
    screen.setMeasuring(true);
    screen.show(rig.source());
    rig.flood(1'000, 10'000);
    waitUntil([&] { return screen.late().size() >= 10'000; }, 60'000);
    return percentile(screen.late(), 0.99);
}

/// From start() to the last row of 20,000 messages that waited in a queue, connecting included.
bench::Values measureBacklog(const test::TestBroker &broker) {
    if (!broker.isThere())
        return {};
    const QString queue = QStringLiteral("queue/tester/bench-backlog");
    broker.deleteQueue(queue);
    broker.fillQueue(queue, QVector<QByteArray>(backlog, "{\"filling\":\"" + QByteArray(bodyBytes - 14, 'x') + "\"}"));
    const Clock clock;
    pulse::AmqpSource source(broker.tester(), {.mode = pulse::AmqpPlan::Mode::Drain, .queue = queue}, clock);
    Screen screen;
    screen.show(source);
    QElapsedTimer timer;
    timer.start();
    source.start({});
    waitUntil([&] { return screen.rows() >= backlog; }, 60'000);
    if (screen.rows() < backlog)
        bench::giveUp("The messages that wait in a queue do not come.");
    return {{"pulse.backlog_20k_ms", double(timer.elapsed())}};
}

} // namespace

int main(int argc, char **argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const test::TestBroker broker;
    // For the comparison of recorders, which measure_pulse.py makes: fills a queue and ends.
    if (argc == 4 && qstrcmp(argv[1], "fill") == 0) {
        broker.deleteQueue(QString::fromUtf8(argv[2]));
        broker.fillQueue(QString::fromUtf8(argv[2]),
                         QVector<QByteArray>(QByteArray(argv[3]).toInt(),
                                             "{\"filling\":\"" + QByteArray(bodyBytes - 14, 'x') + "\"}"));
        return 0;
    }
    bench::Bench bench;
    bench.add({{"pulse.backlog_20k_ms", "ms", "<= 1000", "broker"}}, [&broker] { return measureBacklog(broker); });
    bench.add({"pulse.latency_p99_ms", "ms", "<= 150"}, measureLatency);
    bench.add({{"pulse.sustained_per_s", "1/s", ">= 20000"},
               {"pulse.stall_p99_ms", "ms", "<= 12"},
               {"pulse.stall_max_ms", "ms", "<= 100"},
               {"pulse.rss_growth_1m_mb", "MB", "<= 20"}},
              measureSustained);
    bench.add({"pulse.stall_archived_p99_ms", "ms", "<= 12"}, measureArchived);
    return bench.run(argc, argv);
}
