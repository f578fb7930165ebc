#include "services/storage/log_shelf.h"

#include "services/base/handed_over.h"
#include "services/base/kept_file.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/http/url_rules.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <filesystem>
#include <system_error>
#include <utility>

namespace collie::storage {

namespace {

namespace fs = std::filesystem;

const QString unfinished = QStringLiteral(".part");

fs::path nativePath(const QString &path) {
    return {QFile::encodeName(path).toStdString()};
}

/// A log's file has its address and its size in its name: one that lost its end when the machine broke down is none.
QString hashOf(const QUrl &url) {
    return QString::fromLatin1(
        QCryptographicHash::hash(url.toEncoded(QUrl::RemoveFragment), QCryptographicHash::Sha256).toHex());
}

bool isWhole(const QFileInfo &file) {
    return file.fileName().section(u'.', 1) == QString::number(file.size());
}

QFileInfo whole(const QString &folder, const QUrl &url) {
    const auto files = QDir(folder).entryInfoList({hashOf(url) + QStringLiteral(".*")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (isWhole(file))
            return file;
    }
    return {};
}

/// \param to  open.
bool copyBytes(QFile &from, QFile &to, const std::atomic_bool &ends) {
    constexpr qint64 pieceBytes = 1 << 20;
    to.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!from.seek(0))
        return false;
    while (!from.atEnd()) {
        const QByteArray piece = from.read(pieceBytes);
        if (ends || piece.isEmpty() || to.write(piece) != piece.size())
            return false;
    }
    return to.flush() && to.size() == from.size();
}

/// Gives the file another name, or where that cannot be (another disk), another file. \param from  open.
/// \param path  where no file is; one that is there stays, and counts as failure.
bool linkOrCopy(QFile &from, const QString &path, const std::atomic_bool &ends) {
    std::error_code error;
    fs::create_hard_link(nativePath(from.fileName()), nativePath(path), error);
    if (!error)
        return true;
    QFile to(path);
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    if (copyBytes(from, to, ends))
        return true;
    to.remove();
    return false;
}

QFileInfoList byUse(const QString &folder) {
    return QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time);
}

void trim(const QString &folder, const LogShelf::Limits &limits) {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime oldest = now.addSecs(-std::chrono::seconds(limits.age).count());
    // Nobody copies for so long: what is left of a program that was killed.
    const QDateTime abandoned = now.addSecs(-std::chrono::seconds(std::chrono::hours(1)).count());
    qint64 bytes = 0;
    for (const QFileInfo &file : byUse(folder)) {
        if (file.fileName().endsWith(unfinished)) {
            if (file.lastModified() < abandoned)
                QFile::remove(file.filePath());
            continue;
        }
        bytes += file.size();
        if (bytes > limits.bytes || file.lastModified() < oldest || !isWhole(file)) {
            QFile::remove(file.filePath());
            bytes -= file.size();
        }
    }
}

void noteUse(const QString &path) {
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

} // namespace

LogShelf::LogShelf(QString folder, const Limits &limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
    , m_ends(std::make_shared<std::atomic_bool>(false)) {
    m_pool.setMaxThreadCount(1);
    m_pool.start(HandedOver([folder = m_folder, limits] { trim(folder, limits); }));
}

LogShelf::~LogShelf() {
    *m_ends = true;
    m_pool.clear();
}

void LogShelf::setLimits(const Limits &limits) {
    if (std::exchange(m_limits, limits) != limits)
        m_pool.start(HandedOver([folder = m_folder, limits] { trim(folder, limits); }));
}

void LogShelf::keepFile(const QUrl &url, const QString &path) {
    const auto from = std::make_shared<QFile>(path);
    // Open, it can be copied also when its name is gone.
    if (http::hasCredentials(url) || !from->open(QIODevice::ReadOnly) || from->size() > m_limits.bytes / 2)
        return;
    m_pool.start(HandedOver([from, url, folder = m_folder, limits = m_limits, ends = m_ends] {
        const QString name = QStringLiteral("%1.%2").arg(hashOf(url)).arg(from->size());
        const QString part = QDir(folder).filePath(newSlugid() + unfinished);
        if (!makePrivateFolder(folder) || !linkOrCopy(*from, part, *ends))
            return;
        std::error_code error;
        fs::rename(nativePath(part), nativePath(QDir(folder).filePath(name)), error);
        // Where both names are of one file already, renaming does nothing.
        QFile::remove(part);
        if (error)
            return;
        noteUse(QDir(folder).filePath(name));
        trim(folder, limits);
    }));
}

Future<bool> LogShelf::findFile(const QUrl &url, const QString &path) {
    return runOnPool(
        [url, path, folder = m_folder, ends = m_ends](const std::function<bool()> &isCancelled) -> Result<bool> {
            const QFileInfo kept = whole(folder, url);
            QFile from(kept.filePath());
            if (!kept.exists() || !from.open(QIODevice::ReadOnly) || !linkOrCopy(from, path, *ends))
                return false;
            if (isCancelled()) {
                QFile::remove(path); // Whoever asked is gone.
                return false;
            }
            noteUse(kept.filePath());
            return true;
        },
        &m_pool);
}

Future<void> LogShelf::clear() {
    return runOnPool(
        [folder = m_folder]() -> Result<void> {
            bool isEmpty = true;
            for (const QFileInfo &file : byUse(folder))
                isEmpty = (QFile::remove(file.filePath()) || !file.exists()) && isEmpty;
            if (isEmpty)
                return {};
            return failure(ErrorKind::Storage,
                           Words::tr("Some logs in %1 could not be removed. Remove them there.").arg(folder));
        },
        &m_pool);
}

Future<qint64> LogShelf::size() {
    return runOnPool(
        [folder = m_folder]() -> Result<qint64> {
            qint64 bytes = 0;
            for (const QFileInfo &file : byUse(folder))
                bytes += file.size();
            return bytes;
        },
        &m_pool);
}

} // namespace collie::storage
