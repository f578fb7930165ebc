#pragma once

#include "services/taskcluster/objects.h"
#include "services/transfers/upload_job.h"

#include <functional>
#include <memory>

namespace collie::transfers {

/// What an upload to the object service talks to.
struct ObjectSession {
    taskcluster::NewObject upload;
    taskcluster::ApiClient *api = nullptr;            ///< With credentials that allow the upload.
    QString taskId = {};                              ///< Of an artifact.
    std::shared_ptr<taskcluster::ApiClient> own = {}; ///< Where `api` is there for this upload alone.
};

/// Puts a file into the object service: createUpload, the bytes, finishUpload with the hashes. An address that has
/// expired is asked for again with the same uploadId.
class ObjectUpload final : public UploadJob {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObjectUpload)
  public:
    /// What comes before and after: for an artifact, the queue's part.
    struct Hooks {
        std::function<Future<ObjectSession>(const PreparedFile &)> begin;
        std::function<Future<void>(const ObjectSession &)> end = {}; ///< May be empty.
        std::function<QUrl(const ObjectSession &)> link;
    };
    ObjectUpload(http::FileTransport &files, const Transfer &transfer, bool acceptChanges, Hooks hooks);

    [[nodiscard]] QUrl link() const override { return m_link; }
    [[nodiscard]] QString taskId() const override { return m_session.taskId; }

  protected:
    [[nodiscard]] Result<void> check() const override;
    void onPrepared() override;
    void onPut(const http::FileAnswer &answer) override;

  private:
    void createUpload();
    void send(const taskcluster::UploadMethod &method);
    void finishUpload();
    void end();

    Hooks m_hooks;
    ObjectSession m_session;
    QUrl m_link;
    QString m_host;
    bool m_renewed = false;
};

} // namespace collie::transfers
