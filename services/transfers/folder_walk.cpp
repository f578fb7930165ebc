#include "services/transfers/folder_walk.h"

#include "services/base/platform/open_file.h"
#include "services/base/words.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace collie::transfers {

namespace fs = std::filesystem;
using Remedy = LeftOutFile::Remedy;

namespace {

/// Names looked at for each file that may be taken: links can make a small folder endless.
constexpr qsizetype namesPerFile = 20;

bool isDotted(const fs::path &path) {
    return path.filename().native().front() == '.';
}

QString reasonOf(const std::error_code &problem) {
    return Words::tr("cannot be read: %1").arg(QString::fromLocal8Bit(problem.message().c_str()));
}

} // namespace

QString shownName(const std::string &bytes) {
    const QByteArray raw = QByteArray::fromStdString(bytes);
    const QString text = QString::fromUtf8(raw);
    if (text.toUtf8() == raw)
        return text;
    QString shown;
    for (qsizetype at = 0; at < raw.size();) {
        // The longest run from here that is UTF-8 by itself: one character.
        qsizetype length = std::min<qsizetype>(4, raw.size() - at);
        while (length > 0 && (QString::fromUtf8(raw.mid(at, length)).toUtf8() != raw.mid(at, length)))
            --length;
        shown += length > 0 ? QString::fromUtf8(raw.mid(at, length))
                            : QStringLiteral("\\x%1").arg(uint(quint8(raw[at])), 2, 16, QLatin1Char('0'));
        at += std::max<qsizetype>(1, length);
    }
    return shown;
}

QString specialKind(fs::file_type type) {
    switch (type) {
    case fs::file_type::fifo:
        return Words::tr("is a pipe");
    case fs::file_type::socket:
        return Words::tr("is a socket");
    case fs::file_type::block:
    case fs::file_type::character:
        return Words::tr("is a device");
    case fs::file_type::regular:
    case fs::file_type::directory:
    case fs::file_type::symlink:
        return {};
    case fs::file_type::none:
    case fs::file_type::not_found:
    case fs::file_type::unknown:
        break;
    }
    return Words::tr("is not a file");
}

FolderWalk::FolderWalk(fs::path base, QString name, const CollectOptions &options)
    : m_base(std::move(base))
    , m_name(std::move(name))
    , m_options(options) {}

Result<void> FolderWalk::run(qsizetype limit) {
    m_mostFiles = limit;
    std::error_code problem;
    m_real = fs::canonical(m_base, problem);
    if (problem)
        leaveOut({}, reasonOf(problem));
    else
        enter(m_base, {});
    if (m_tooMany)
        return failure(ErrorKind::TooLarge, Words::tr("%1 has more than %2 files. Upload an archive of them instead.")
                                                .arg(m_name, QString::number(limit)));
    const auto byName = [](const auto &left, const auto &right) { return left.relative < right.relative; };
    std::sort(m_files.begin(), m_files.end(), byName);
    std::sort(m_leftOut.begin(), m_leftOut.end(),
              [](const LeftOutFile &left, const LeftOutFile &right) { return left.name < right.name; });
    return {};
}

void FolderWalk::leaveOut(const QString &relative, const QString &reason, Remedy remedy) {
    m_leftOut.append({.name = m_name + u'/' + relative, .reason = reason, .remedy = remedy});
}

void FolderWalk::enter(const fs::path &folder, const QString &below) {
    std::error_code problem;
    const fs::path real = fs::canonical(folder, problem);
    if (!problem && std::find(m_above.begin(), m_above.end(), real) != m_above.end())
        return leaveOut(below, Words::tr("leads back to a folder above it"));
    fs::directory_iterator entry(folder, problem);
    if (problem)
        return leaveOut(below, reasonOf(problem));
    m_above.push_back(real);
    while (entry != fs::directory_iterator() && !m_tooMany) {
        m_tooMany = ++m_seen > m_mostFiles * namesPerFile || m_files.size() > m_mostFiles;
        look(entry->path(), below);
        entry.increment(problem);
        if (problem) {
            leaveOut(below, reasonOf(problem));
            break;
        }
    }
    m_above.pop_back();
}

void FolderWalk::look(const fs::path &path, const QString &below) {
    std::error_code problem;
    const fs::file_type type = fs::symlink_status(path, problem).type();
    const std::string bytes = path.filename().native();
    const QString name = shownName(bytes);
    const QString relative = below + name + (type == fs::file_type::directory ? QStringLiteral("/") : QString());
    if (!m_options.hidden && isDotted(path))
        return leaveOut(relative, Words::tr("is hidden"), Remedy::Hidden);
    if (name.toUtf8().toStdString() != bytes)
        return leaveOut(relative, Words::tr("has a name that is not UTF-8"));
    if (problem)
        return leaveOut(relative, reasonOf(problem));
    if (const QString special = specialKind(type); !special.isEmpty())
        return leaveOut(relative, special);
    if (type == fs::file_type::symlink)
        return lookBehindLink(path, relative);
    if (type == fs::file_type::directory)
        return enter(path, relative);
    take(path, relative);
}

bool FolderWalk::isInside(const fs::path &real) const {
    return std::mismatch(m_real.begin(), m_real.end(), real.begin(), real.end()).first == m_real.end();
}

bool FolderWalk::isHiddenBelow(const fs::path &real) const {
    const fs::path below = isInside(real) ? real.lexically_relative(m_real) : real.filename();
    return std::any_of(below.begin(), below.end(), [](const fs::path &part) { return part.native().front() == '.'; });
}

void FolderWalk::lookBehindLink(const fs::path &link, const QString &relative) {
    std::error_code problem;
    const fs::path real = fs::canonical(link, problem);
    if (problem)
        return leaveOut(relative, Words::tr("is a link that leads nowhere"));
    const fs::file_type type = fs::status(real, problem).type();
    if (const QString special = specialKind(type); !special.isEmpty())
        return leaveOut(relative, special);
    if (!m_options.followLinks && type == fs::file_type::directory)
        return leaveOut(relative, Words::tr("is a link to a folder"), Remedy::FollowLinks);
    if (!m_options.followLinks && !isInside(real))
        return leaveOut(relative, Words::tr("is a link that leads out of the folder"), Remedy::FollowLinks);
    // What is hidden stays so under another name.
    if (!m_options.hidden && real != m_real && isHiddenBelow(real))
        return leaveOut(relative, Words::tr("is a link to something hidden"), Remedy::Hidden);
    if (type == fs::file_type::directory)
        return enter(link, relative + u'/');
    take(link, relative);
}

void FolderWalk::take(const fs::path &path, const QString &relative) {
    if (!isReadable(path.c_str()))
        return leaveOut(relative, reasonOf(std::error_code(errno, std::generic_category())));
    m_files.append({.path = QFile::decodeName(path.c_str()), .relative = relative});
}

} // namespace collie::transfers
