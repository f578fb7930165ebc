#include "app/collie/transfer_controller.h"

#include "app/collie/repository_controller.h"
#include "models/text/text_format.h"
#include "services/storage/preferences.h"
#include "services/taskcluster/safe_name.h"
#include "services/transfers/file_collection.h"
#include "services/transfers/s3_places.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/transfers/add_artifact_dialog.h"
#include "ui/transfers/own_task_bar.h"
#include "ui/transfers/transfer_view.h"
#include "ui/transfers/upload_sheet.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStandardPaths>

#include <algorithm>

namespace collie::app {

using transfers::FileCollection;
using transfers::Transfer;
using transfers::TransferId;
using ui::TransferView;

namespace {

/// A name for something that has none: its time.
QString pastedName(const Clock &clock, const QString &suffix) {
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs()).toString(QStringLiteral("'pasted-'yyyyMMdd-HHmmss'.'")) +
           suffix;
}

/// Writes what was pasted to a file of its own, so that its upload can begin again after a restart: two things pasted
/// within a second do not take each other's place. Any thread.
Result<QString> keepPasted(const ui::DropContent &content, const QString &path) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(taskcluster::freePath(path));
    constexpr int mostTries = 100; // Another may take the free name first.
    for (int tries = 0; tries < mostTries && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly); ++tries)
        file.setFileName(taskcluster::freePath(path));
    bool written = file.isOpen();
    if (written && !content.image.isNull())
        written = content.image.save(&file, "PNG");
    else if (written)
        written = file.write(content.text.toUtf8()) >= 0;
    if (!written || !file.flush()) {
        if (file.isOpen())
            file.remove();
        return failure(ErrorKind::Storage, TransferController::tr("What was pasted could not be kept in %1.").arg(path),
                       file.errorString());
    }
    return file.fileName();
}

/// With what was dropped beside the files.
FileCollection withOthers(FileCollection files, const QStringList &others) {
    for (const QString &other : others)
        files.leftOut.append({.name = other, .reason = TransferController::tr("is not a file on this computer")});
    return files;
}

QUrl folderOf(const QUrl &file) {
    return QUrl::fromLocalFile(QFileInfo(file.toLocalFile()).path());
}

} // namespace

TransferController::TransferController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                       storage::Settings &settings, const Clock &clock, const QString &folder,
                                       const QUrl &s3Endpoint, OpenLink openLink, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_settings(settings)
    , m_clock(clock)
    , m_folder(folder)
    , m_openLink(std::move(openLink))
    , m_ownTasks(deployment.api)
    , m_transfers(deployment.api, deployment.files, m_ownTasks, s3Endpoint)
    , m_file(QDir(folder).filePath(QStringLiteral("transfers.json")))
    , m_queue(m_transfers, m_file, clock) {
    m_model.reset(m_queue.transfers());
    connectQueue();
    connectView();
    connectOwnTasks();
    followSettings();
    view().setModel(&m_model);
    m_window.status()->setTransfers(m_model.underWay());
}

TransferController::~TransferController() {
    view().setModel(nullptr);
    view().ownTasks()->setTasks({});
    m_window.status()->setTransfers(0);
    if (m_sheet)
        m_sheet->close();
    if (m_artifactDialog)
        m_artifactDialog->close();
}

TransferView &TransferController::view() const {
    return *m_window.pane<TransferView>();
}

QVector<Transfer> TransferController::transfersOf(const QVector<TransferId> &ids) const {
    QVector<Transfer> found;
    for (const TransferId id : ids) {
        if (const auto transfer = m_queue.transfer(id))
            found.append(*transfer);
    }
    return found;
}

void TransferController::connectQueue() {
    using transfers::TransferQueue;
    connect(&m_queue, &TransferQueue::added, this,
            [this](const QVector<TransferId> &ids) { m_model.add(transfersOf(ids)); });
    connect(&m_queue, &TransferQueue::changed, this,
            [this](const QVector<TransferId> &ids) { m_model.update(transfersOf(ids)); });
    connect(&m_queue, &TransferQueue::removed, this, [this](const QVector<TransferId> &ids) { m_model.remove(ids); });
    connect(&m_queue, &TransferQueue::batchFinished, this, &TransferController::tellFinished);
    connect(&m_ownTasks, &taskcluster::OwnTasks::changed, this,
            [this] { view().ownTasks()->setTasks(m_ownTasks.tasks()); });
    connect(&m_transfers, &transfers::Transfers::taskResolved, this, [this](const QString &taskId, bool reported) {
        if (!reported)
            say(tr("The task %1 could not be reported completed; it ends at its deadline.").arg(taskId));
    });
}

void TransferController::connectView() {
    TransferView *pane = &view();
    connect(&m_window, &ui::MainWindow::contentDropped, this,
            [this](const ui::DropContent &content) { offer(content); });
    connect(m_window.actions()->uploadFiles, &QAction::triggered, this, &TransferController::chooseFiles);
    connect(pane, &TransferView::uploadRequested, this, &TransferController::chooseFiles);
    connect(pane, &TransferView::actionRequested, this,
            [this](TransferView::Action action, const QVector<TransferId> &ids) {
                for (const TransferId id : ids) {
                    switch (action) {
                    case TransferView::Action::Pause:
                        m_queue.pause(id);
                        break;
                    case TransferView::Action::Resume:
                        m_queue.resume(id);
                        break;
                    case TransferView::Action::Cancel:
                        m_queue.cancel(id);
                        break;
                    case TransferView::Action::Retry:
                        m_queue.retry(id);
                        break;
                    case TransferView::Action::Remove:
                        m_queue.remove(id);
                        break;
                    }
                }
            });
    connect(pane, &TransferView::answered, &m_queue, &transfers::TransferQueue::answer);
    connect(pane, &TransferView::clearRequested, &m_queue, &transfers::TransferQueue::removeFinished);
    connect(pane, &TransferView::openRequested, this,
            [this](const QUrl &url) { m_openLink(url.isLocalFile() ? folderOf(url) : url); });
    connect(pane, &TransferView::linksCopied, this, [this](int count) {
        m_window.notify(count == 0 ? tr("There is no link yet.") : tr("Copied %Ln link(s).", nullptr, count));
    });
    connect(pane, &TransferView::limitsChosen, this, [this](int atOnce, qint64 bytesPerSecond) {
        m_settings.setTransfersAtOnce(atOnce);
        m_settings.setTransferRateLimit(bytesPerSecond);
    });
    connect(pane, &TransferView::taskRequested, this, [this](const QString &taskId, bool copy) {
        const QUrl link = m_deployment.api.rootUrl().taskUrl(taskId);
        if (!copy) {
            m_openLink(link);
            return;
        }
        QGuiApplication::clipboard()->setText(QString::fromLatin1(link.toEncoded()));
        m_window.notify(tr("The link of the task was copied."));
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, [this] { m_window.status()->setTransfers(m_model.underWay()); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this] { m_window.status()->setTransfers(m_model.underWay()); });
}

void TransferController::followSettings() {
    namespace preferences = storage::preferences;
    m_settings.follow(preferences::transfersAtOnce, this, [this](int count) {
        m_queue.setAtOnce(count);
        view().setLimits(count, m_settings.transferRateLimit());
    });
    m_settings.follow(preferences::transferRate, this, [this](qint64 bytesPerSecond) {
        m_deployment.files.setRateLimit(bytesPerSecond);
        view().setLimits(m_settings.transfersAtOnce(), bytesPerSecond);
    });
    m_settings.follow(preferences::connectSeconds, this,
                      [this](int seconds) { m_queue.setPatience(std::chrono::seconds(seconds)); });
}

void TransferController::clear() {
    m_queue.removeFinished();
    removePasted(m_folder, m_queue.transfers());
}

void TransferController::removePasted(const QString &folder, const QVector<Transfer> &left) {
    QSet<QString> needed;
    for (const Transfer &transfer : left)
        needed.insert(transfer.file);
    const QFileInfoList pasted = QDir(folder + QStringLiteral("/pasted")).entryInfoList(QDir::Files);
    for (const QFileInfo &file : pasted) {
        if (!needed.contains(file.filePath()))
            QFile::remove(file.filePath());
    }
}

void TransferController::connectOwnTasks() {
    TransferView *pane = &view();
    connect(pane->ownTasks(), &ui::OwnTaskBar::addRequested, this, &TransferController::openArtifactDialog);
    connect(pane->ownTasks(), &ui::OwnTaskBar::dropped, this,
            [this](const QString &taskId, const ui::DropContent &content) { offer(content, taskId); });
    connect(pane->ownTasks(), &ui::OwnTaskBar::linkActivated, this, [this](const QUrl &url) { m_openLink(url); });
    connect(pane->ownTasks(), &ui::OwnTaskBar::reportRequested, this,
            [this](const QString &taskId, taskcluster::TaskOutcome outcome) {
                onDone(m_ownTasks.report(taskId, outcome), this, [this](const Result<void> &reported) {
                    if (!reported)
                        say(reported.error().message);
                });
            });
}

void TransferController::openArtifactDialog(const QString &taskId, const QString &title) {
    if (m_artifactDialog)
        m_artifactDialog->close();
    m_artifactDialog = new ui::AddArtifactDialog(m_window.theme(), title, &m_window);
    connect(m_artifactDialog, &ui::AddArtifactDialog::addRequested, this,
            [this, taskId](const ui::PointerArtifact &artifact) {
                Future<void> added;
                switch (artifact.kind) {
                case ui::PointerArtifact::Kind::Link:
                    added = m_ownTasks.addLink(taskId, artifact.name, artifact.value);
                    break;
                case ui::PointerArtifact::Kind::Reference:
                    added = m_ownTasks.addReference(taskId, artifact.name, QUrl(artifact.value, QUrl::StrictMode),
                                                    "application/octet-stream");
                    break;
                case ui::PointerArtifact::Kind::Error:
                    added = m_ownTasks.addError(taskId, artifact.name, artifact.reason, artifact.value);
                    break;
                }
                onDone(added, m_artifactDialog, [this, name = artifact.name](const Result<void> &done) {
                    if (!done) {
                        m_artifactDialog->showProblem(done.error().message);
                        return;
                    }
                    m_artifactDialog->accept();
                    m_window.notify(tr("Added %1.").arg(name));
                });
            });
    m_artifactDialog->open();
}

void TransferController::say(const QString &problem) {
    m_window.noticeBanner()->present(ui::Banner::Kind::Problem, problem);
}

void TransferController::show(RepositoryController *view) {
    if (view == nullptr)
        return;
    connect(&view->details(), &DetailsController::downloadRequested, this, &TransferController::chooseFolder);
    connect(&view->details(), &DetailsController::signedLinkRequested, this, &TransferController::copySignedLink);
}

void TransferController::offer(const ui::DropContent &content, const QString &taskId) {
    if (!content.paths.isEmpty()) {
        offerFiles(content.paths, taskId, content.others);
        return;
    }
    if (content.tooLong)
        say(tr("A text of more than 16 MiB is too long to be dropped. Save it to a file and drop that."));
    if (content.isEmpty())
        return;
    const QString name = pastedName(m_clock, content.image.isNull() ? QStringLiteral("txt") : QStringLiteral("png"));
    const QString path = QDir(m_folder).filePath(QStringLiteral("pasted/") + name);
    m_dropped.ask(runOnPool([content, path] { return keepPasted(content, path); }), this,
                  [this, taskId](const Result<QString> &kept) {
                      if (kept)
                          offerFiles({*kept}, taskId);
                      else
                          say(kept.error().message);
                  });
}

void TransferController::offerFiles(const QStringList &paths, const QString &taskId, const QStringList &others) {
    m_dropped.ask(transfers::collectFiles(paths), this,
                  [this, paths, taskId, others](const Result<transfers::FileCollection> &found) {
                      if (!found) {
                          say(found.error().message);
                          return;
                      }
                      const transfers::FileCollection files = withOthers(*found, others);
                      // With something left out the sheet says so, and may offer to take it.
                      if (files.items.isEmpty() && files.leftOut.isEmpty())
                          say(tr("There is no file in what was dropped."));
                      else
                          openSheet(files, {paths, others}, taskId);
                  });
}

void TransferController::openSheet(const transfers::FileCollection &files, const Dropped &dropped,
                                   const QString &taskId) {
    if (m_sheet)
        m_sheet->close();
    QVector<ui::UploadSheet::ClaimedTask> claimed;
    for (const taskcluster::OwnTask &task : m_ownTasks.tasks()) {
        if (task.state == taskcluster::OwnTask::State::Claimed)
            claimed.append({task.taskId, task.runId, task.title});
    }
    m_sheet = new ui::UploadSheet(m_window.theme(), m_deployment.api.clock(),
                                  {.files = files,
                                   .choices = m_settings.uploadChoices(m_deployment.deployment.name),
                                   .tasks = claimed,
                                   .places = transfers::s3PlacesOf(m_deployment.account.scopes())},
                                  &m_window);
    connect(m_sheet, &ui::UploadSheet::collectAgain, this,
            [this, dropped, sheet = m_sheet.data()](const transfers::CollectOptions &options) {
                const auto collected = transfers::collectFiles(dropped.paths, options);
                // A second change of mind does not wait for the first.
                m_collecting.ask(collected, sheet,
                                 [this, sheet, dropped](const Result<transfers::FileCollection> &found) {
                                     if (found)
                                         sheet->setFiles(withOthers(*found, dropped.others));
                                     else
                                         say(found.error().message);
                                 });
            });
    if (!taskId.isEmpty())
        m_sheet->chooseTask(taskId);
    connect(m_sheet, &ui::UploadSheet::uploadRequested, this,
            [this](const transfers::UploadRequest &request, const storage::UploadChoices &choices) {
                m_settings.setUploadChoices(m_deployment.deployment.name, choices);
                m_queue.upload(request);
                m_window.showPane(&view());
            });
    m_sheet->open();
}

void TransferController::chooseFiles() {
    auto *dialog = new QFileDialog(&m_window, tr("Upload files"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_lastFolder = QFileInfo(paths.value(0)).path();
        offerFiles(paths, {});
    });
    dialog->open();
}

void TransferController::chooseFolder(const QString &taskId, int runId, const QStringList &names) {
    auto *dialog = new QFileDialog(&m_window, tr("Download into"),
                                   QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, taskId, runId, names](const QString &folder) {
        m_queue.download({.taskId = taskId, .runId = runId, .names = names, .folder = folder});
        m_window.showPane(&view());
    });
    dialog->open();
}

void TransferController::copySignedLink(const QString &taskId, int runId, const QString &name) {
    const Result<QUrl> link = m_transfers.signedLink(taskId, runId, name);
    if (!link) {
        say(link.error().message);
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromLatin1(link->toEncoded()));
    m_window.notify(tr("Copied. For 15 minutes whoever has this link can read %1 without signing in.").arg(name));
}

void TransferController::tellFinished(const QVector<TransferId> &ids) {
    qsizetype done = 0, failed = 0;
    const QVector<Transfer> batch = transfersOf(ids);
    for (const Transfer &transfer : batch) {
        done += transfer.state == transfers::TransferState::Done ? 1 : 0;
        failed += transfer.state == transfers::TransferState::Failed ? 1 : 0;
    }
    const int files = models::pluralOf(done);
    if (failed > 0) {
        const QString whatFailed = tr("%Ln file(s) failed", nullptr, models::pluralOf(failed));
        const QString sentence =
            done > 0 ? tr("%1, %2. Transfers shows why, and can try again.", "failed, arrived")
                           .arg(whatFailed, tr("%Ln arrived", nullptr, files))
                     : tr("%1. Transfers shows why, and can try again.", "files failed").arg(whatFailed);
        say(sentence);
        Q_EMIT batchFinished(sentence, true);
        return;
    }
    if (done == 0)
        return;
    const auto tell = [this](const QString &sentence) {
        m_window.notify(sentence);
        Q_EMIT batchFinished(sentence, false);
    };
    if (batch.constFirst().direction == transfers::Direction::Download)
        return tell(tr("Downloaded %Ln file(s).", nullptr, files));
    QString links = models::transferLinks(batch, false);
    const auto *task = std::get_if<transfers::TaskTarget>(&batch.constFirst().target);
    const auto withTask =
        std::find_if(batch.begin(), batch.end(), [](const Transfer &each) { return !each.taskId.isEmpty(); });
    // Of a new task the link to all is as good as those to each, so that it comes first.
    const bool isNew = task != nullptr && task->taskId.isEmpty() && withTask != batch.end();
    if (isNew)
        links.prepend(QString::fromLatin1(m_deployment.api.rootUrl().taskUrl(withTask->taskId).toEncoded()) + u'\n');
    if (!links.isEmpty())
        QGuiApplication::clipboard()->setText(links);
    if (isNew)
        return tell(
            tr("Uploaded %Ln file(s) to a new task. Its link and those of its files were copied.", nullptr, files));
    tell(links.isEmpty() ? tr("Uploaded %Ln file(s).", nullptr, files)
         : done == 1     ? tr("Uploaded. The link was copied.")
                         : tr("Uploaded %Ln file(s). The links were copied.", nullptr, files));
}

} // namespace collie::app
