// Prints one JSON object: how fast a log of 1 GiB is indexed and searched, and how long it takes until its first lines
// are painted. The log looks like a harness's and lies in a temporary folder; it is in the page cache, as a log that
// has just been downloaded is.
#include "services/logs/log_errors.h"
#include "services/logs/log_file.h"
#include "services/logs/log_search.h"
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

void writeLog(QFile &file) {
    qint64 written = 0;
    QByteArray block;
    for (int line = 0; written < logBytes; ++line) {
        block += "[task 2026-02-14T00:05:" + QByteArray::number(10 + line % 50) + ".399Z] 00:05:10     INFO - PID " +
                 QByteArray::number(1000 + line % 7919) + " | console.log: \"step " + QByteArray::number(line) +
                 " of the test\" of a suite\r\n";
        if (line % 1'000'003 == 5)
            block += "11:00:27     INFO - TEST-UNEXPECTED-FAIL | dom/x.html | no\n";
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

double searchMs(LogFile &log, const LogSearch::Matcher &matcher) {
    LogSearch search;
    QEventLoop loop;
    QObject::connect(&search, &LogSearch::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    search.start(log, matcher);
    loop.exec();
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

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    QTemporaryFile file;
    if (!file.open()) {
        std::fprintf(stderr, "No place for a temporary file.\n");
        return 1;
    }
    writeLog(file);
    ui::Theme theme;
    const double megabytes = static_cast<double>(file.size()) / 1e6;
    const double firstMs = medianMs([&] { return firstScreenMs(file.fileName(), theme); });
    const double indexed = medianMs([&] { return indexMs(file.fileName()); });

    LogFile log(file.fileName());
    QEventLoop loop;
    QObject::connect(&log, &LogFile::indexed, &loop, &QEventLoop::quit);
    log.setComplete();
    loop.exec();
    const auto pattern = [](const char *text, LogPattern::Options options) {
        return logs::patternMatcher(LogPattern::compile(QString::fromLatin1(text), options).value());
    };
    const double literal = medianMs([&] { return searchMs(log, pattern("TEST-UNEXPECTED-FAIL | dom", {})); });
    const double expression =
        medianMs([&] { return searchMs(log, pattern("PID 10\\d+ \\|.*step 777", {.regularExpression = true})); });
    const double errors = medianMs([&] { return searchMs(log, logs::errorMatcher()); });
    std::fprintf(stderr, "regular expression: %.0f MB/s, errors: %.0f MB/s\n", megabytes / expression * 1e3,
                 megabytes / errors * 1e3);
    std::printf("{\"log.index_mb_per_s\":{\"value\":%.0f,\"unit\":\"MB/s\",\"target\":\">= 500\"},"
                "\"log.search_mb_per_s\":{\"value\":%.0f,\"unit\":\"MB/s\",\"target\":\">= 1000\"},"
                "\"log.first_screen_ms\":{\"value\":%.1f,\"unit\":\"ms\",\"target\":\"<= 100\"}}\n",
                megabytes / indexed * 1e3, megabytes / literal * 1e3, firstMs);
    return 0;
}
