#pragma once

#include "services/http/http_client.h"
#include "services/taskcluster/api_client.h"
#include "services/transfers/transfer_queue.h"
#include "services/transfers/transfers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace collie::test {

/// Keeps transfers for as long as it lives.
class MemoryStore final : public transfers::TransferStore {
  public:
    [[nodiscard]] QVector<transfers::Transfer> load() override { return m_saved; }
    [[nodiscard]] Result<void> save(const QVector<transfers::Transfer> &transfers) override {
        m_saved = transfers;
        return {};
    }

  private:
    QVector<transfers::Transfer> m_saved;
};

/// Everything that moves files at one deployment, with a folder to move them from and to.
struct TransferFixture {
    TransferFixture(const QUrl &rootUrl, credentials::Credentials credentials, const QUrl &s3Endpoint)
        : api(http, *taskcluster::RootUrl::parse(rootUrl.toString()), clock)
        , transfers(api, transport, tasks, s3Endpoint) {
        api.setCredentials(std::move(credentials));
        // Files for a while are made where nobody else's are.
        qputenv("TMPDIR", m_temporary.path().toLocal8Bit());
    }
    ~TransferFixture() { qputenv("TMPDIR", m_before); }
    Q_DISABLE_COPY_MOVE(TransferFixture)

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(path(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    [[nodiscard]] static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    [[nodiscard]] transfers::UploadItem item(const QString &name, const QByteArray &bytes) const {
        return {.file = write(name, bytes), .name = name, .size = bytes.size()};
    }
    /// Runs until a transfer is over or asks. \return it.
    [[nodiscard]] transfers::Transfer settled(transfers::TransferId id) const {
        const auto rests = [this, id] {
            const auto transfer = queue.transfer(id);
            return !transfer || transfer->isOver() || transfer->state == transfers::TransferState::Asking;
        };
        if (!QTest::qWaitFor(rests, 20'000))
            qWarning("The transfer is not over.");
        return queue.transfer(id).value_or(transfers::Transfer());
    }
    [[nodiscard]] QVector<transfers::Transfer> settled(const QVector<transfers::TransferId> &ids) const {
        QVector<transfers::Transfer> all;
        for (const transfers::TransferId id : ids)
            all.append(settled(id));
        return all;
    }
    /// Files in the folder, and those that were made for a while.
    [[nodiscard]] QStringList files() const {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name) +
               QDir(m_temporary.path()).entryList(QDir::Files | QDir::Hidden);
    }

    QTemporaryDir folder;
    Clock clock;
    http::HttpClient http{{.firstDelay = std::chrono::milliseconds(1), .maxDelay = std::chrono::milliseconds(5)}};
    taskcluster::ApiClient api;
    http::FileTransport transport;
    taskcluster::OwnTasks tasks{api};
    transfers::Transfers transfers;
    MemoryStore store;
    transfers::TransferQueue queue{transfers, store, clock,
                                   transfers::TransferQueue::Policy{.firstDelay = std::chrono::milliseconds(1),
                                                                    .maxDelay = std::chrono::milliseconds(10)}};

  private:
    QByteArray m_before = qgetenv("TMPDIR");
    QTemporaryDir m_temporary;
};

} // namespace collie::test
