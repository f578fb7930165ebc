#include "tests/support/log_recorder.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QMutexLocker>

namespace collie::test {

namespace {
// Qt calls a plain function, from any thread.
QMutex mutex;
QStringList recorded;
QtMessageHandler previous = nullptr;

void record(QtMsgType, const QMessageLogContext &context, const QString &text) {
    const QMutexLocker locker(&mutex);
    recorded.append(QLatin1String(context.category) + QLatin1String(": ") + text);
}
} // namespace

LogRecorder::LogRecorder() {
    recorded.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("collie.*=true\nqt.network.*=true"));
    previous = qInstallMessageHandler(record);
}

LogRecorder::~LogRecorder() {
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
}

QStringList LogRecorder::lines() const {
    const QMutexLocker locker(&mutex);
    return recorded;
}

} // namespace collie::test
