#pragma once

#include "app/collie/feature.h"
#include "app/session/deployment_session.h"
#include "app/session/latest_question.h"
#include "models/transfers/transfer_model.h"
#include "services/storage/settings.h"
#include "services/taskcluster/own_tasks.h"
#include "services/transfers/file_collection.h"
#include "services/transfers/transfer_file.h"
#include "services/transfers/transfer_queue.h"
#include "services/transfers/transfers.h"
#include "ui/transfers/drop_content.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace collie::ui {
class AddArtifactDialog;
class MainWindow;
class TransferView;
class UploadSheet;
} // namespace collie::ui

namespace collie::app {

/// Uploads and downloads of one deployment: from drops, pastes and lists of artifacts through the sheet into the queue,
/// and what came of them back to the pane, the clipboard and the notice. GUI thread.
class TransferController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferController)
  public:
    using OpenLink = std::function<void(const QUrl &)>;

    /// All references outlive the controller. \param folder  where the queue is remembered and pasted things are kept.
    /// \param s3Endpoint  of a store that speaks S3; empty for Amazon's.
    TransferController(ui::MainWindow &window, session::DeploymentSession &deployment, storage::Settings &settings,
                       const Clock &clock, const QString &folder, const QUrl &s3Endpoint, OpenLink openLink,
                       QObject *parent = nullptr);
    ~TransferController() override;

    /// Asks where this goes. \param taskId  of a claimed task that is meant; empty for none.
    void offer(const ui::DropContent &content, const QString &taskId = {});
    /// Asks which files, and then where they go.
    void chooseFiles();
    /// Asks for a folder for artifacts of the job on show.
    void chooseFolder(const QString &taskId, int runId, const QStringList &names);
    /// Copies an address that works for 15 minutes without signing in.
    void copySignedLink(const QString &taskId, int runId, const QString &name);

    /// Forgets the transfers that are over, and what was pasted for them.
    void clear();

    /// Removes what was pasted into a folder of transfers, but for what those that are left need. Any thread.
    static void removePasted(const QString &folder, const QVector<transfers::Transfer> &left);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] transfers::TransferQueue &queue() { return m_queue; }
    /// What became of a list of transfers that could not be read; empty when all is well.
    [[nodiscard]] QString storeProblem() const { return m_file.problem(); }
    [[nodiscard]] const models::TransferModel &model() const { return m_model; }

    void show(RepositoryController *view) override;

  Q_SIGNALS:
    /// All of what was started together has ended. \param sentence  how. \param bad  when something failed.
    void batchFinished(const QString &sentence, bool bad);

  private:
    void connectQueue();
    void connectView();
    void connectOwnTasks();
    void followSettings();
    void openArtifactDialog(const QString &taskId, const QString &title);
    void offerFiles(const QStringList &paths, const QString &taskId, const QStringList &others = {});
    /// What a sheet's files come from.
    struct Dropped {
        QStringList paths;
        QStringList others; ///< Addresses that are no files.
    };
    void openSheet(const transfers::FileCollection &files, const Dropped &dropped, const QString &taskId);
    void tellFinished(const QVector<transfers::TransferId> &ids);
    void say(const QString &problem);
    [[nodiscard]] QVector<transfers::Transfer> transfersOf(const QVector<transfers::TransferId> &ids) const;
    [[nodiscard]] ui::TransferView &view() const;

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    storage::Settings &m_settings;
    const Clock &m_clock;
    QString m_folder;
    OpenLink m_openLink;
    taskcluster::OwnTasks m_ownTasks;
    transfers::Transfers m_transfers;
    transfers::TransferFile m_file;
    transfers::TransferQueue m_queue;
    models::TransferModel m_model;
    QPointer<ui::UploadSheet> m_sheet;
    QPointer<ui::AddArtifactDialog> m_artifactDialog;
    session::LatestQuestion
        m_dropped; ///< What was dropped or pasted last; its sheet takes the place of the one before.
    session::LatestQuestion m_collecting; ///< Files for the open sheet.
    QString m_lastFolder;
};

} // namespace collie::app
