#include "services/transfers/transfer_queue.h"

#include "services/base/backoff.h"
#include "services/base/logging.h"
#include "services/base/utc.h"
#include "services/http/file_request.h"
#include "services/http/transient.h"
#include "services/taskcluster/distinct_paths.h"
#include "services/taskcluster/safe_name.h"

#include <QDir>

#include <algorithm>
#include <set>
#include <utility>

namespace collie::transfers {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds progressInterval{100};
constexpr milliseconds saveDelay{500};
constexpr int mostAtOnce = 16;
constexpr int defaultExpiryDays = 31;

QDateTime timeOf(qint64 ms) {
    return utcFromMs(ms);
}

QString prefixOf(const UploadTarget &target) {
    return std::visit([](const auto &one) { return one.prefix; }, target);
}

} // namespace

TransferQueue::TransferQueue(TransferJobs &jobs, TransferStore &store, const Clock &clock, QObject *parent)
    : TransferQueue(jobs, store, clock, Policy(), parent) {}

TransferQueue::TransferQueue(TransferJobs &jobs, TransferStore &store, const Clock &clock, Policy policy,
                             QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_store(store)
    , m_clock(clock)
    , m_policy(policy) {
    m_flush.setSingleShot(true);
    m_retry.setSingleShot(true);
    m_save.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &TransferQueue::flush);
    connect(&m_progress, &QTimer::timeout, this, &TransferQueue::onProgress);
    connect(&m_retry, &QTimer::timeout, this, &TransferQueue::startSome);
    connect(&m_save, &QTimer::timeout, this, &TransferQueue::save);
    restore();
}

TransferQueue::~TransferQueue() {
    // What is under way is saved as it would be found after a crash.
    save();
}

void TransferQueue::restore() {
    for (Transfer &transfer : m_store.load()) {
        if (!transfer.isOver() && transfer.state != TransferState::Paused) {
            transfer.state = TransferState::Waiting;
            transfer.question = TransferQuestion::None;
        }
        if (!transfer.isOver())
            transfer.sent = 0;
        transfer.bytesPerSecond = 0;
        transfer.timeLeft.reset();
        m_nextId = std::max(m_nextId, transfer.id + 1);
        m_nextBatch = std::max(m_nextBatch, transfer.batch + 1);
        const TransferId id = transfer.id;
        if (m_entries.contains(id))
            continue;
        m_states.add(transfer);
        m_entries[id].transfer = std::move(transfer);
    }
    // Not at once: whoever made the queue has yet to connect to it.
    m_retry.start(0);
}

TransferId TransferQueue::append(Transfer transfer) {
    transfer.id = m_nextId++;
    transfer.batch = m_nextBatch;
    transfer.added = timeOf(m_clock.nowMs());
    const TransferId id = transfer.id;
    m_states.add(transfer);
    m_entries[id].transfer = std::move(transfer);
    return id;
}

void TransferQueue::afterAdding(const QVector<TransferId> &ids) {
    if (ids.isEmpty())
        return;
    ++m_nextBatch;
    Q_EMIT added(ids);
    saveSoon();
    m_retry.start(0);
}

QVector<TransferId> TransferQueue::upload(const UploadRequest &request) {
    const QDateTime expires =
        request.expires.isValid() ? request.expires : timeOf(m_clock.nowMs()).addDays(defaultExpiryDays);
    QVector<TransferId> ids;
    for (const UploadItem &item : request.items)
        ids.append(append({.direction = Direction::Upload,
                           .file = item.file,
                           .name = prefixOf(request.target) + item.name,
                           .target = request.target,
                           .contentType = item.contentType,
                           .gzip = item.gzip,
                           .expires = expires,
                           .stamp = {.size = item.modifiedMs > 0 ? item.size : -1, .modifiedMs = item.modifiedMs},
                           .size = item.size}));
    afterAdding(ids);
    return ids;
}

QVector<TransferId> TransferQueue::download(const DownloadRequest &request) {
    QVector<TransferId> ids;
    taskcluster::DistinctPaths paths;
    for (const QString &name : request.names)
        ids.append(
            append({.direction = Direction::Download,
                    .file = QDir(request.folder).absoluteFilePath(paths.take(taskcluster::safeRelativePath(name))),
                    .name = name,
                    .source = {.taskId = request.taskId, .runId = request.runId, .name = name}}));
    afterAdding(ids);
    return ids;
}

TransferQueue::Entry *TransferQueue::find(TransferId id) {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

void TransferQueue::touch(TransferId id) {
    m_touched.insert(id);
    if (!m_flush.isActive())
        m_flush.start(0);
}

void TransferQueue::flush() {
    QVector<TransferId> ids;
    for (const TransferId id : std::exchange(m_touched, {})) {
        if (m_entries.contains(id))
            ids.append(id);
    }
    std::sort(ids.begin(), ids.end());
    if (!ids.isEmpty())
        Q_EMIT changed(ids);
}

void TransferQueue::setState(Entry &entry, TransferState state) {
    Transfer &transfer = entry.transfer;
    m_states.move(transfer, state);
    if (state != TransferState::Running) {
        transfer.bytesPerSecond = 0;
        transfer.timeLeft.reset();
    }
    if (state != TransferState::Asking)
        transfer.question = TransferQuestion::None;
    if (state != TransferState::Retrying)
        transfer.nextAttempt = {};
    if (transfer.isOver()) {
        transfer.finished = timeOf(m_clock.nowMs());
        entry.answer.reset();
        m_jobs.over(transfer);
    }
    touch(transfer.id);
    saveSoon();
    m_retry.start(0);
}

void TransferQueue::startSome() {
    const qint64 now = m_clock.nowMs();
    qint64 soonest = -1;
    for (const TransferId id : std::set(m_states.in(TransferState::Retrying))) {
        Entry &entry = m_entries.at(id);
        const qint64 wait = entry.transfer.nextAttempt.toMSecsSinceEpoch() - now;
        if (wait <= 0)
            setState(entry, TransferState::Waiting);
        else
            soonest = soonest < 0 ? wait : std::min(soonest, wait);
    }
    const std::set<TransferId> &waiting = m_states.in(TransferState::Waiting);
    while (!waiting.empty() && m_states.active() < m_policy.atOnce)
        begin(m_entries.at(*waiting.begin()));
    if (m_states.active() == 0)
        m_progress.stop();
    else if (!m_progress.isActive())
        m_progress.start(progressInterval);
    if (soonest >= 0)
        m_retry.start(milliseconds(soonest));
    else
        m_retry.stop();
}

void TransferQueue::begin(Entry &entry) {
    const TransferId id = entry.transfer.id;
    entry.sampleMs = 0;
    if (entry.job) {
        // Paused before.
        entry.job->setPaused(false);
        m_states.move(entry.transfer, entry.job->progress().moving ? TransferState::Running : TransferState::Preparing);
        touch(id);
        return;
    }
    entry.transfer.sent = 0;
    entry.begunMs = m_clock.nowMs();
    ++entry.transfer.attempts;
    m_states.move(entry.transfer, TransferState::Preparing);
    entry.job = m_jobs.make(entry.transfer, entry.answer);
    connect(entry.job.get(), &TransferJob::succeeded, this, [this, id] { onSucceeded(id); });
    connect(entry.job.get(), &TransferJob::failed, this, [this, id](const Error &error) { onFailed(id, error); });
    connect(entry.job.get(), &TransferJob::asks, this, [this, id](TransferQuestion question) { onAsks(id, question); });
    entry.job->start();
    touch(id);
}

void TransferQueue::endJob(Entry &entry) {
    if (!entry.job)
        return;
    if (const FileStamp stamp = entry.job->stamp(); stamp.size >= 0)
        entry.transfer.stamp = stamp;
    if (const QString file = entry.job->file(); !file.isEmpty())
        entry.transfer.file = file;
    if (const QUrl link = entry.job->link(); !link.isEmpty())
        entry.transfer.link = link;
    if (const QString taskId = entry.job->taskId(); !taskId.isEmpty())
        entry.transfer.taskId = taskId;
    entry.job->disconnect(this);
    // This can run inside one of its signals.
    entry.job.release()->deleteLater();
}

void TransferQueue::onSucceeded(TransferId id) {
    Entry *entry = find(id);
    if (!entry)
        return;
    const JobProgress progress = entry->job->progress();
    endJob(*entry);
    entry->transfer.error = {};
    entry->transfer.size = progress.size >= 0 ? progress.size : progress.sent;
    entry->transfer.sent = entry->transfer.size;
    setState(*entry, TransferState::Done);
    closeBatch(entry->transfer.batch);
}

void TransferQueue::onFailed(TransferId id, const Error &error) {
    Entry *found = find(id);
    if (!found)
        return;
    Entry &entry = *found;
    Transfer &transfer = entry.transfer;
    transfer.sent = std::max(transfer.sent, entry.job->progress().sent);
    endJob(entry);
    transfer.error = error;
    if (transfer.state == TransferState::Paused) {
        // The server did not wait; resume() begins another attempt.
        touch(transfer.id);
        saveSoon();
        return;
    }
    const milliseconds delay =
        std::max(doubled(m_policy.firstDelay, transfer.attempts - 1, m_policy.maxDelay), error.retryAfter);
    if (http::isTransient(error) && transfer.attempts <= m_policy.retries && isWorthWaiting(entry, error, delay)) {
        setState(entry, TransferState::Retrying);
        transfer.nextAttempt = timeOf(m_clock.nowMs() + delay.count());
        return;
    }
    setState(entry, error.kind == ErrorKind::Cancelled ? TransferState::Cancelled : TransferState::Failed);
    closeBatch(transfer.batch);
}

/// Whether another attempt fits into what a person waits for a server that cannot be reached or says nothing. Where the
/// service was asked before bytes moved, that patience is used up already; where bytes moved, it begins anew.
bool TransferQueue::isWorthWaiting(Entry &entry, const Error &error, milliseconds delay) const {
    const bool answered =
        error.httpStatus != 0 || (error.kind != ErrorKind::Network && error.kind != ErrorKind::Timeout);
    // What is sent lies in buffers for a while; what is received was sent by somebody.
    constexpr qint64 mostBuffered = 16 * 1024 * 1024;
    const qint64 sent = entry.transfer.sent;
    const bool moved = entry.transfer.direction == Direction::Download ? sent > entry.mostSent
                       : error.kind == ErrorKind::Network              ? sent > 0
                                                                       : sent > mostBuffered;
    entry.mostSent = std::max(entry.mostSent, sent);
    if (answered || moved) {
        entry.wasted = milliseconds(0);
        return true;
    }
    entry.wasted += milliseconds(m_clock.nowMs() - entry.begunMs) + delay;
    return entry.wasted + http::FileRequest().connect <= m_policy.patience;
}

void TransferQueue::onAsks(TransferId id, TransferQuestion question) {
    Entry *entry = find(id);
    if (!entry)
        return;
    endJob(*entry);
    entry->answer.reset();
    setState(*entry, TransferState::Asking);
    entry->transfer.question = question;
}

void TransferQueue::onProgress() {
    const qint64 now = m_clock.nowMs();
    std::set<TransferId> active = m_states.in(TransferState::Preparing);
    active.merge(std::set(m_states.in(TransferState::Running)));
    for (const TransferId id : active) {
        Entry &entry = m_entries.at(id);
        const JobProgress progress = entry.job->progress();
        m_states.move(entry.transfer, progress.moving ? TransferState::Running : TransferState::Preparing);
        entry.transfer.sent = progress.sent;
        if (progress.size >= 0)
            entry.transfer.size = progress.size;
        measure(entry, now);
        touch(id);
    }
}

void TransferQueue::measure(Entry &entry, qint64 nowMs) {
    Transfer &transfer = entry.transfer;
    constexpr qint64 sampleEveryMs = 500;
    if (transfer.state != TransferState::Running || entry.sampleMs == 0) {
        entry.sampleMs = nowMs;
        entry.sampleBytes = transfer.sent;
        return;
    }
    const qint64 passed = nowMs - entry.sampleMs;
    if (passed < sampleEveryMs)
        return;
    const double rate = double(transfer.sent - entry.sampleBytes) * 1000.0 / double(passed);
    // Smoothed, so that the number can be read; the first one counts in full.
    transfer.bytesPerSecond = transfer.bytesPerSecond > 0 ? 0.7 * transfer.bytesPerSecond + 0.3 * rate : rate;
    entry.sampleMs = nowMs;
    entry.sampleBytes = transfer.sent;
    transfer.timeLeft.reset();
    if (transfer.size > 0 && transfer.bytesPerSecond >= 1)
        transfer.timeLeft = std::chrono::seconds(
            qint64(double(std::max<qint64>(0, transfer.size - transfer.sent)) / transfer.bytesPerSecond) + 1);
}

void TransferQueue::closeBatch(int batch) {
    if (m_states.left(batch) > 0)
        return;
    QVector<Transfer> all;
    QVector<TransferId> ids;
    for (const auto &[id, entry] : m_entries) {
        if (entry.transfer.batch != batch)
            continue;
        all.append(entry.transfer);
        ids.append(id);
    }
    m_jobs.batchOver(all);
    Q_EMIT batchFinished(ids);
}

void TransferQueue::pause(TransferId id) {
    Entry *entry = find(id);
    if (!entry || entry->transfer.isOver() || entry->transfer.state == TransferState::Asking)
        return;
    if (entry->job)
        entry->job->setPaused(true);
    setState(*entry, TransferState::Paused);
}

void TransferQueue::resume(TransferId id) {
    Entry *entry = find(id);
    if (entry && entry->transfer.state == TransferState::Paused)
        setState(*entry, TransferState::Waiting);
}

void TransferQueue::cancel(TransferId id) {
    Entry *entry = find(id);
    if (!entry || entry->transfer.isOver())
        return;
    // Gone at once, so that it makes no file after this.
    entry->job.reset();
    setState(*entry, TransferState::Cancelled);
    closeBatch(entry->transfer.batch);
}

void TransferQueue::retry(TransferId id) {
    Entry *entry = find(id);
    if (!entry ||
        (entry->transfer.state != TransferState::Failed && entry->transfer.state != TransferState::Cancelled &&
         entry->transfer.state != TransferState::Retrying))
        return;
    entry->transfer.attempts = 0;
    entry->wasted = milliseconds(0);
    entry->transfer.error = {};
    entry->transfer.finished = {};
    setState(*entry, TransferState::Waiting);
}

void TransferQueue::answer(TransferId id, TransferAnswer answer) {
    Entry *entry = find(id);
    if (!entry || entry->transfer.state != TransferState::Asking)
        return;
    if (answer == TransferAnswer::Cancel)
        return cancel(id);
    entry->answer = answer;
    setState(*entry, TransferState::Waiting);
}

void TransferQueue::remove(TransferId id) {
    const Entry *entry = find(id);
    if (!entry || !entry->transfer.isOver())
        return;
    m_states.remove(entry->transfer);
    m_entries.erase(id);
    Q_EMIT removed({id});
    saveSoon();
}

void TransferQueue::removeFinished() {
    QVector<TransferId> ids;
    for (const auto &[id, entry] : m_entries) {
        if (entry.transfer.isOver())
            ids.append(id);
    }
    for (const TransferId id : ids) {
        m_states.remove(m_entries.at(id).transfer);
        m_entries.erase(id);
    }
    if (ids.isEmpty())
        return;
    Q_EMIT removed(ids);
    saveSoon();
}

void TransferQueue::setAtOnce(int count) {
    m_policy.atOnce = std::clamp(count, 1, mostAtOnce);
    m_retry.start(0);
}

QVector<Transfer> TransferQueue::transfers() const {
    QVector<Transfer> all;
    all.reserve(qsizetype(m_entries.size()));
    for (const auto &[id, entry] : m_entries)
        all.append(entry.transfer);
    return all;
}

std::optional<Transfer> TransferQueue::transfer(TransferId id) const {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.transfer);
}

bool TransferQueue::isBusy() const {
    return m_states.active() > 0 || !m_states.in(TransferState::Waiting).empty() ||
           !m_states.in(TransferState::Retrying).empty();
}

void TransferQueue::saveSoon() {
    if (!m_save.isActive())
        m_save.start(saveDelay);
}

void TransferQueue::save() {
    if (const Result<void> saved = m_store.save(transfers()); !saved)
        qCWarning(logTransfers).noquote() << "The list of transfers cannot be kept:" << saved.error().message;
}

} // namespace collie::transfers
