// How fast a log of 1 GiB is indexed and searched, and how long it takes until its first lines are painted. The log
// looks like a harness's and lies in a temporary folder; it is in the page cache, as a log that has just been
// downloaded is. For measure_logs.py:
//   bench_log write FILE          makes such a log
//   bench_log open FILE           prints seconds until all of it is indexed
//   bench_log search FILE [FLAGS PATTERN]...
//                                 prints seconds and the count of lines for each; FLAGS has "e" for an expression, "i"
//                                 for either case
#include "services/logs/log_errors.h"
#include "services/logs/log_file.h"
#include "services/logs/log_search.h"
#include "tests/bench/bench.h"
#include "ui/logs/log_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;
using logs::LogFile;
using logs::LogPattern;
using logs::LogSearch;

namespace {

constexpr qint64 logBytes = 1LL << 30;
constexpr int repetitions = 5;

/// Lines of a harness; some that people look for, rarely.
QByteArray lineOf(int line) {
    const auto two = [](int number) { return QByteArray::number(100 + number % 60).last(2); };
    const QByteArray stamp = "[task 2026-02-14T" + two(line / 360'000 % 24) + ':' + two(line / 6'000) + ':' +
                             two(line / 100) + '.' + QByteArray::number(100 + line % 900) + "Z] ";
    const QByteArray number = QByteArray::number(line);
    if (line % 1'000'003 == 5)
        return "11:00:27     INFO - TEST-UNEXPECTED-FAIL | dom/x" + number + ".html | no\n";
    if (line % 500'009 == 7)
        return stamp + "PROCESS-CRASH | application crashed [@ foo]\r\n";
    if (line % 200'003 == 9)
        return stamp + "Error: request" + number + " timed out after 30 s\n";
    return stamp + "00:05:10     INFO - PID " + QByteArray::number(1000 + line % 7919) + " | console.log: \"step " +
           number + " of the test\" of a suite\r\n";
}

void writeLog(QFile &file) {
    qint64 written = 0;
    QByteArray block;
    for (int line = 0; written < logBytes; ++line) {
        block += lineOf(line);
        if (block.size() > 1'000'000 || written + block.size() >= logBytes) {
            written += file.write(block);
            block.clear();
        }
    }
    file.flush();
}

/// The median of several measurements, in milliseconds.
template <class Function>
double medianMs(Function measure) {
    std::vector<double> all;
    for (int i = 0; i < repetitions; ++i)
        all.push_back(measure());
    std::sort(all.begin(), all.end());
    return all.at(repetitions / 2);
}

double elapsedMs(const QElapsedTimer &timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double indexMs(const QString &path) {
    LogFile log(path);
    QEventLoop loop;
    QObject::connect(&log, &LogFile::indexed, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    log.setComplete();
    loop.exec();
    return elapsedMs(timer);
}

template <class What>
double searchMs(LogFile &log, const What &what, qsizetype *lines = nullptr) {
    LogSearch search;
    QEventLoop loop;
    QObject::connect(&search, &LogSearch::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    search.start(log, what);
    loop.exec();
    if (lines != nullptr)
        *lines = search.lines().size();
    return elapsedMs(timer);
}

/// Notices the first paint of a view that has lines to show.
class FirstLines final : public QObject {
  public:
    FirstLines(ui::LogView &view, QEventLoop &loop)
        : m_view(view)
        , m_loop(loop) {
        view.viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override {
        const bool lines = event->type() == QEvent::Paint && m_view.rowCount() > 0;
        if (lines)
            QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

  private:
    ui::LogView &m_view;
    QEventLoop &m_loop;
};

double firstScreenMs(const QString &path, ui::Theme &theme) {
    ui::LogView view(theme);
    view.resize(1200, 800);
    view.show();
    QEventLoop loop;
    const FirstLines notice(view, loop);
    QElapsedTimer timer;
    timer.start();
    LogFile log(path);
    view.setLog(&log);
    log.refresh();
    loop.exec();
    const double elapsed = elapsedMs(timer);
    view.setLog(nullptr);
    return elapsed;
}

/// A log in a temporary folder, made once, where something wants it.
class SampleLog final {
  public:
    SampleLog() {
        if (!m_file.open())
            bench::giveUp("There is no place for a temporary file.");
        writeLog(m_file);
    }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] double megabytes() const { return static_cast<double>(m_file.size()) / 1e6; }

    static const SampleLog &instance() {
        static const SampleLog log;
        return log;
    }

  private:
    QTemporaryFile m_file;
};

void readAll(LogFile &log) {
    QEventLoop loop;
    QObject::connect(&log, &LogFile::indexed, &loop, &QEventLoop::quit);
    log.setComplete();
    loop.exec();
}

LogPattern patternOf(const QString &text, LogPattern::Options options) {
    const Result<LogPattern> pattern = LogPattern::compile(text, options);
    if (!pattern)
        bench::giveUp(pattern.error().message.toStdString());
    return *pattern;
}

bench::Values searchRates() {
    const SampleLog &sample = SampleLog::instance();
    LogFile log(sample.path());
    readAll(log);
    const LogPattern literal = patternOf(QStringLiteral("TEST-UNEXPECTED-FAIL | dom"), {});
    const double literalMs = medianMs([&] { return searchMs(log, literal); });
    const double errorsMs = medianMs([&] { return searchMs(log, logs::errorMatcher()); });
    return {{"log.search_mb_per_s", sample.megabytes() / literalMs * 1e3},
            {"log.errors_mb_per_s", sample.megabytes() / errorsMs * 1e3}};
}

/// See the top of this file. \return whether the arguments ask for it.
bool isForComparison(const QStringList &arguments) {
    if (arguments.size() < 3 || arguments.at(1).contains(u'.'))
        return false;
    const QString what = arguments.at(1), path = arguments.at(2);
    if (what == u"write") {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            bench::giveUp(file.errorString().toStdString());
        writeLog(file);
    } else if (what == u"open") {
        std::printf("%.6f\n", indexMs(path) / 1e3);
    } else if (what == u"search") {
        LogFile log(path);
        readAll(log);
        for (qsizetype i = 3; i + 1 < arguments.size(); i += 2) {
            const LogPattern pattern =
                patternOf(arguments.at(i + 1), {.regularExpression = arguments.at(i).contains(u'e'),
                                                .caseSensitive = !arguments.at(i).contains(u'i')});
            qsizetype lines = 0;
            const double ms = searchMs(log, pattern, &lines);
            std::printf("%.6f %lld\n", ms / 1e3, static_cast<long long>(lines));
        }
    } else {
        return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    if (isForComparison(QCoreApplication::arguments()))
        return 0;
    bench::Bench bench;
    bench.add({"log.first_screen_ms", "ms", "<= 100"}, [] {
        ui::Theme theme;
        return medianMs([&] { return firstScreenMs(SampleLog::instance().path(), theme); });
    });
    bench.add({"log.index_mb_per_s", "MB/s", ">= 500"}, [] {
        return SampleLog::instance().megabytes() / medianMs([] { return indexMs(SampleLog::instance().path()); }) * 1e3;
    });
    bench.add({{"log.search_mb_per_s", "MB/s", ">= 1000"}, {"log.errors_mb_per_s", "MB/s", "-"}}, searchRates);
    return bench.run(argc, argv);
}
