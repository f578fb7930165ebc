#include "app/collie/kept_things.h"

#include "app/collie/history_controller.h"
#include "app/collie/own_jobs_controller.h"
#include "app/collie/pinned_jobs_controller.h"
#include "app/collie/settings_context.h"
#include "app/collie/transfer_controller.h"
#include "services/base/kept_file.h"
#include "services/base/platform/scratch_folder.h"
#include "services/ownjobs/own_job_store.h"
#include "services/transfers/transfer_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace collie::app {
namespace {

struct KeptThingTexts {
    Q_DECLARE_TR_FUNCTIONS(KeptThings)
};

const QString transfersFileName = QStringLiteral("transfers.json");
const QString pastedFolderName = QStringLiteral("pasted");

/// A file, or folder, of that name of every deployment; without a name the deployment's own folder.
QStringList ofEveryDeployment(const QString &dataFolder, const QString &name) {
    QStringList paths;
    const QStringList deployments = QDir(dataFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &deployment : deployments)
        paths.append(dataFolder + u'/' + deployment + (name.isEmpty() ? name : u'/' + name));
    return paths;
}

/// \param left  files that could not be cleared.
Result<void> clearedUnless(const QStringList &left) {
    if (left.isEmpty())
        return {};
    return failure(ErrorKind::Storage,
                   KeptThingTexts::tr("%1 is in use, or cannot be removed.").arg(left.join(QStringLiteral(", "))));
}

/// Removes files that no program has in use. \thread any
Result<void> removeUnused(const QStringList &paths) {
    QStringList left;
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            continue;
        const auto lock = KeptFile(path).lock(0);
        if (!lock || !QFile::remove(path))
            left.append(path);
    }
    return clearedUnless(left);
}

/// The open deployment's, where what it keeps is among the person's own things: a sandbox's is not.
template <class Controller>
Controller *featureOf(const SettingsContext &context) {
    OpenDeployment *open = context.open();
    const auto *transfers = open == nullptr ? nullptr : open->features.find<TransferController>();
    const bool isHere = transfers != nullptr && transfers->folder() == context.folderOf(open->session.deployment);
    return isHere ? open->features.find<Controller>() : nullptr;
}

/// The folder of the open deployment, whose own controllers clear it.
QString folderOfOpen(const SettingsContext &context) {
    const auto *transfers = featureOf<TransferController>(context);
    return transfers == nullptr ? QString() : transfers->folder();
}

/// Forgets the transfers that are over of a deployment that no program has open. \thread any
bool clearTransfers(const QString &folder) {
    const QString path = folder + u'/' + transfersFileName;
    if (!QFileInfo::exists(path) && !QFileInfo::exists(folder + u'/' + pastedFolderName))
        return true;
    transfers::TransferFile file(path);
    QVector<transfers::Transfer> left = file.load();
    // What was not understood may need what was pasted.
    if (!file.problem().isEmpty())
        return false;
    left.removeIf([](const transfers::Transfer &transfer) { return transfer.isOver(); });
    if (!file.save(left))
        return false;
    TransferController::removePasted(folder, left);
    return true;
}

KeptThings transfersOf(const SettingsContext &context) {
    return {
        .id = QStringLiteral("transfers"),
        .title = KeptThingTexts::tr("Transfers"),
        .what =
            KeptThingTexts::tr("Those that have ended, and what was pasted for them. In %1.").arg(context.dataFolder),
        .paths =
            [folder = context.dataFolder] {
                return ofEveryDeployment(folder, transfersFileName) + ofEveryDeployment(folder, pastedFolderName);
            },
        .clear =
            [context] {
                if (auto *transfers = featureOf<TransferController>(context))
                    transfers->clear();
                return runOnPool([all = context.dataFolder, open = folderOfOpen(context)]() -> Result<void> {
                    QStringList left;
                    const QStringList folders = ofEveryDeployment(all, {});
                    for (const QString &folder : folders) {
                        if (folder != open && !clearTransfers(folder))
                            left.append(folder + u'/' + transfersFileName);
                    }
                    return clearedUnless(left);
                });
            }};
}

/// One file of every deployment, which goes whole.
template <class Controller>
KeptThings keptFileOf(const SettingsContext &context, const QString &name, KeptThings things) {
    things.paths = [folder = context.dataFolder, name] { return ofEveryDeployment(folder, name); };
    things.clear = [context, name] {
        if (auto *controller = featureOf<Controller>(context))
            controller->clear();
        return runOnPool([all = context.dataFolder, name, open = folderOfOpen(context)] {
            QStringList others = ofEveryDeployment(all, name);
            others.removeAll(open + u'/' + name);
            return removeUnused(others);
        });
    };
    return things;
}

KeptThings pinsOf(const SettingsContext &context) {
    return keptFileOf<PinnedJobsController>(
        context, QStringLiteral("pinned-jobs.json"),
        {.id = QStringLiteral("pins"),
         .title = KeptThingTexts::tr("Pinned jobs"),
         .what = KeptThingTexts::tr("Of every deployment. In %1.").arg(context.dataFolder),
         .paths = {},
         .clear = {}});
}

KeptThings historyOf(const SettingsContext &context) {
    return keptFileOf<HistoryController>(
        context, QStringLiteral("view-history.json"),
        {.id = QStringLiteral("history"),
         .title = KeptThingTexts::tr("History"),
         .what = KeptThingTexts::tr("What you have looked at, of every deployment. In %1.").arg(context.dataFolder),
         .paths = {},
         .clear = {}});
}

KeptThings ownJobsOf(const SettingsContext &context) {
    return {.id = QStringLiteral("own-jobs"),
            .title = KeptThingTexts::tr("Own jobs"),
            .what = KeptThingTexts::tr("Those that have ended, with their logs. In %1.").arg(context.ownJobsFolder),
            .paths = [folder = context.ownJobsFolder] { return QStringList(folder); },
            .clear =
                [context] {
                    OpenDeployment *open = context.open();
                    auto *jobs = open == nullptr ? nullptr : open->features.find<OwnJobsController>();
                    if (jobs != nullptr && jobs->folder() == context.ownJobsFolder)
                        return jobs->jobs().forgetCompleted();
                    return runOnPool(
                        [store = ownjobs::OwnJobStore(context.ownJobsFolder)] { return store.removeCompleted(); });
                }};
}

} // namespace

std::vector<KeptThings> keptThings(const SettingsContext &context) {
    std::vector<KeptThings> all;
    all.push_back({.id = QStringLiteral("cache"),
                   .title = KeptThingTexts::tr("Cache"),
                   .what = KeptThingTexts::tr(
                               "Pushes, jobs, tasks, failures and logs that you have seen, so that they show at once "
                               "and without a network. In %1.")
                               .arg(context.cacheFolder),
                   .paths = [folder = context.cacheFolder] { return QStringList(folder); },
                   .clear = context.clearCache});
    all.push_back(historyOf(context));
    all.push_back({.id = QStringLiteral("drafts"),
                   .title = KeptThingTexts::tr("Drafts and created tasks"),
                   .what = KeptThingTexts::tr("Drafts of tasks, and the definitions of those created last. In %1.")
                               .arg(context.libraryPath),
                   .paths = [path = context.libraryPath] { return QStringList(path); },
                   .clear = [context] { return readyFuture<void>(context.library().clear()); }});
    all.push_back(ownJobsOf(context));
    all.push_back(transfersOf(context));
    all.push_back(pinsOf(context));
    all.push_back(
        {.id = QStringLiteral("scratch"),
         .title = KeptThingTexts::tr("Logs and compressed copies"),
         .what = KeptThingTexts::tr(
                     "Kept only while they are looked at or sent: they go when the log is closed or Collie quits. "
                     "In %1.")
                     .arg(QDir::tempPath()),
         .paths = [] { return ScratchFolder::all(); },
         .clear = nullptr});
    return all;
}

} // namespace collie::app
