#include "services/transfers/part_files.h"

#include "services/base/platform/file_lock.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace collie::transfers {

namespace {

const QString partPattern = QStringLiteral(".collie-*.part");

void removeAbandoned(const QDir &folder) {
    for (const QString &name : folder.entryList({partPattern}, QDir::Files | QDir::Hidden)) {
        const QString path = folder.filePath(name);
        const int descriptor = openLocked(QFile::encodeName(path), false);
        if (descriptor < 0)
            continue;
        // What it was being unpacked to.
        for (const QString &more : folder.entryList({name + QStringLiteral(".*")}, QDir::Files | QDir::Hidden))
            QFile::remove(folder.filePath(more));
        QFile::remove(path);
        closeFile(descriptor);
    }
}

} // namespace

PartFiles::PartFiles()
    : m_name(newSlugid()) {}

PartFiles::~PartFiles() {
    while (!m_parts.empty())
        remove(m_parts.begin()->first);
}

Result<QString> PartFiles::take(const Transfer &transfer) {
    if (const auto kept = m_parts.find(transfer.id); kept != m_parts.end()) {
        if (QFileInfo::exists(kept->second.path))
            return kept->second.path;
        remove(transfer.id);
    }
    const QDir folder = QFileInfo(transfer.file).dir();
    if (!QDir().mkpath(folder.absolutePath()))
        return failure(ErrorKind::Storage, Words::tr("The folder %1 cannot be made.").arg(folder.absolutePath()));
    removeAbandoned(folder);
    Part part{.path = folder.filePath(QStringLiteral(".collie-%1-%2.part").arg(m_name, QString::number(transfer.id)))};
    part.lock = openLocked(QFile::encodeName(part.path), true);
    if (part.lock < 0) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        return failure(ErrorKind::Storage, Words::tr("No file can be made in %1: %2.").arg(folder.absolutePath(), why));
    }
    return m_parts.emplace(transfer.id, std::move(part)).first->second.path;
}

QByteArray PartFiles::tag(TransferId id) const {
    const auto found = m_parts.find(id);
    return found == m_parts.end() ? QByteArray() : found->second.tag;
}

void PartFiles::setTag(TransferId id, const QByteArray &tag) {
    if (const auto found = m_parts.find(id); found != m_parts.end())
        found->second.tag = tag;
}

void PartFiles::remove(TransferId id) {
    const auto found = m_parts.find(id);
    if (found == m_parts.end())
        return;
    QFile::remove(found->second.path);
    closeFile(found->second.lock);
    m_parts.erase(found);
}

} // namespace collie::transfers
