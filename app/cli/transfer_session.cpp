#include "app/cli/transfer_session.h"

#include "app/cli/output.h"
#include "models/text/text_format.h"
#include "services/base/platform/terminal.h"
#include "services/base/words.h"

#include <QLocale>
#include <QProcessEnvironment>

#include <algorithm>
#include <cstdio>

namespace collie::cli {

using transfers::Transfer;
using transfers::TransferAnswer;
using transfers::TransferState;

namespace {

/// The store's address that Amazon's own tools read too.
QUrl s3Endpoint(const Invocation &invocation) {
    QString address = invocation.text(options::s3Endpoint);
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"}) {
        if (address.isEmpty())
            address = environment.value(QString::fromLatin1(name));
    }
    return QUrl(address);
}

/// More than in the window, where nobody waits for the last one: many small files wait for answers, not for the
/// network.
constexpr int atOnce = 6;

QString sizeText(double bytes) {
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace

TransferSession::TransferSession(Session &session, bool replace)
    : m_tasks(session.api())
    , m_transfers(session.api(), session.deployment().files, m_tasks, s3Endpoint(session.invocation()))
    , m_queue(m_transfers, m_store, session.clock())
    , m_replace(replace)
    , m_onTerminal(isTerminal(stderr) && !manner().isQuiet) {
    m_queue.setAtOnce(atOnce);
    connect(&m_queue, &transfers::TransferQueue::changed, this, &TransferSession::onChanged);
    connect(&m_transfers, &transfers::Transfers::taskResolved, this, [this](const QString &, bool reported) {
        m_taskOpen = false;
        if (!reported)
            printTrouble(Words::tr("The task could not be resolved; it ends when its claim does."));
        endIfOver();
    });
}

Future<QVector<Transfer>> TransferSession::finish(bool waitsForTask) {
    m_taskOpen = waitsForTask;
    return m_over.future();
}

void TransferSession::onChanged(const QVector<transfers::TransferId> &ids) {
    for (const transfers::TransferId id : ids) {
        const std::optional<Transfer> transfer = m_queue.transfer(id);
        if (!transfer)
            continue;
        if (transfer->state == TransferState::Asking) {
            if (m_replace) {
                m_queue.answer(id, TransferAnswer::Proceed);
                continue;
            }
            clearProgress();
            printTrouble(
                Words::tr("%1: %2 is there already; --force replaces it.").arg(transfer->name, transfer->file));
            m_queue.cancel(id);
        } else if (transfer->state == TransferState::Failed || transfer->state == TransferState::Retrying) {
            clearProgress();
            const bool isAgain = transfer->state == TransferState::Retrying;
            const QString sentence =
                models::joinSentences(transfer->error.message, isAgain ? Words::tr("Trying again.") : QString());
            printTrouble(Words::tr("%1: %2", "a file and what is wrong with it").arg(transfer->name, sentence));
        }
    }
    showProgress();
    m_transfersOver = m_queue.isOver();
    // A task that was never opened is not waited for.
    if (m_transfersOver && m_tasks.tasks().isEmpty())
        m_taskOpen = false;
    endIfOver();
}

void TransferSession::endIfOver() {
    if (!m_transfersOver || m_taskOpen)
        return;
    clearProgress();
    const QVector<Transfer> all = m_queue.transfers();
    for (const Transfer &transfer : all) {
        if (transfer.state == TransferState::Failed)
            return m_over.finish(failure(transfer.error));
        if (transfer.state == TransferState::Cancelled)
            return m_over.finish(failure(ErrorKind::Conflict, Words::tr("Not everything was transferred.")));
    }
    m_over.finish(all);
}

void TransferSession::showProgress() {
    if (!m_onTerminal)
        return;
    qint64 sent = 0, size = 0;
    double rate = 0;
    int left = 0;
    for (const Transfer &transfer : m_queue.transfers()) {
        sent += transfer.sent;
        size += std::max(transfer.size, transfer.sent);
        rate += transfer.bytesPerSecond;
        left += transfer.isOver() ? 0 : 1;
    }
    const QString progress = Words::tr("%1 of %2, %3/s, %n left", "an amount, all of it, how fast, and files", left)
                                 .arg(sizeText(double(sent)), sizeText(double(size)), sizeText(rate));
    const QString line = rate < 1 ? progress
                                  : Words::tr("%1, %2 s", "how far transfers are, and the time that is left")
                                        .arg(progress, QLocale().toString(qint64(double(size - sent) / rate) + 1));
    std::fprintf(stderr, "\r%s", qUtf8Printable(line.leftJustified(m_shown)));
    m_shown = line.size();
}

void TransferSession::clearProgress() {
    if (m_shown > 0)
        std::fprintf(stderr, "\r%s\r", qUtf8Printable(QString(m_shown, u' ')));
    m_shown = 0;
}

void printTransfers(bool json, const QVector<Transfer> &transfers) {
    Json list = Json::array();
    for (const Transfer &transfer : transfers) {
        // Why the others did not arrive stands on standard error.
        if (transfer.state != TransferState::Done)
            continue;
        const bool up = transfer.direction == transfers::Direction::Upload;
        const QString link = transfer.link.toString(QUrl::FullyEncoded);
        list.push_back({{"file", transfer.file.toStdString()},
                        {"name", transfer.name.toStdString()},
                        {"size", transfer.size},
                        {"url", link.toStdString()}});
        if (!json)
            printLine(up ? link : printable(transfer.file));
    }
    if (json)
        printJson(list);
}

} // namespace collie::cli
