#include "services/transfers/file_collection.h"

#include "services/base/platform/open_file.h"
#include "services/base/words.h"
#include "services/transfers/content_type.h"
#include "services/transfers/folder_walk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace collie::transfers {

namespace {

constexpr qsizetype mostFiles = 10'000;

/// Something the person named, with what was found there.
struct Operand {
    QStringList parts; ///< Of its absolute path.
    QVector<FoundFile> files;
    qsizetype depth = 1; ///< How many parts, from the end, its files' names begin with.

    [[nodiscard]] QString nameOf(const FoundFile &file) const {
        QStringList name = parts.mid(std::max<qsizetype>(0, parts.size() - depth));
        if (!file.relative.isEmpty())
            name.append(file.relative);
        return name.join(u'/');
    }
};

UploadItem itemOf(const FoundFile &file, const QString &name) {
    const FileState state = fileState(QFile::encodeName(file.path));
    return {.file = file.path,
            .name = name,
            .size = std::max<qint64>(0, state.size),
            .modifiedMs = state.modifiedMs,
            .contentType = mediaTypeOf(file.path)};
}

/// Adds what is at `path` to `operand`, or what is not taken of it to `leftOut`.
Result<void> lookAt(const QString &path, const CollectOptions &options, qsizetype room, Operand &operand,
                    QVector<LeftOutFile> &leftOut) {
    const QFileInfo info(path);
    const std::filesystem::path native(QFile::encodeName(path).toStdString());
    std::error_code problem;
    const std::filesystem::file_type type = std::filesystem::status(native, problem).type();
    if (type == std::filesystem::file_type::not_found) {
        // What a program is given as an argument lost the bytes that are not UTF-8 on its way.
        if (path.contains(QChar::ReplacementCharacter)) {
            leftOut.append({.name = info.fileName(), .reason = Words::tr("has a name that is not UTF-8")});
            return {};
        }
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("There is no file or folder %1.").arg(QDir::toNativeSeparators(path)));
    }
    if (type == std::filesystem::file_type::directory) {
        FolderWalk walk(native, operand.parts.isEmpty() ? QString() : operand.parts.constLast(), options);
        if (const Result<void> walked = walk.run(room); !walked)
            return walked;
        operand.files = walk.files();
        leftOut += walk.leftOut();
        return {};
    }
    if (const QString special = specialKind(type); !special.isEmpty())
        leftOut.append({.name = info.fileName(), .reason = special});
    else if (!isReadable(native.c_str()))
        leftOut.append({.name = info.fileName(), .reason = Words::tr("cannot be read")});
    else
        operand.files.append({.path = path, .relative = {}});
    return {};
}

/// Puts folders before the names of what would have the same ones, as long as there are any.
void tellApart(QVector<Operand> &operands) {
    for (bool again = true; again;) {
        again = false;
        QHash<QString, qsizetype> first; // Name to operand.
        QSet<qsizetype> clashing;
        for (qsizetype i = 0; i < operands.size(); ++i) {
            for (const FoundFile &file : operands[i].files) {
                const auto [place, isNew] = [&] {
                    const QString name = operands[i].nameOf(file);
                    const auto found = first.constFind(name);
                    const bool fresh = found == first.constEnd();
                    return std::pair(fresh ? *first.insert(name, i) : *found, fresh);
                }();
                if (!isNew) {
                    clashing.insert(place);
                    clashing.insert(i);
                }
            }
        }
        for (const qsizetype i : clashing) {
            if (operands[i].depth < operands[i].parts.size()) {
                ++operands[i].depth;
                again = true;
            }
        }
    }
}

Result<FileCollection> collect(const QStringList &paths, const CollectOptions &options) {
    FileCollection collection;
    QVector<Operand> operands;
    QSet<QString> named;
    qsizetype count = 0;
    for (const QString &given : paths) {
        const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
        if (named.contains(path))
            continue;
        named.insert(path);
        Operand operand{.parts = path.split(u'/', Qt::SkipEmptyParts), .files = {}};
        if (const Result<void> looked = lookAt(path, options, mostFiles - count, operand, collection.leftOut); !looked)
            return failure(looked.error());
        count += operand.files.size();
        operands.append(std::move(operand));
        if (count > mostFiles)
            return failure(ErrorKind::TooLarge, Words::tr("At most %1 files can be uploaded together.").arg(mostFiles));
    }
    tellApart(operands);
    for (const Operand &operand : operands) {
        for (const FoundFile &file : operand.files)
            collection.items.append(itemOf(file, operand.nameOf(file)));
    }
    if (const Result<void> distinct = checkDistinctNames(collection.items); !distinct)
        return failure(distinct.error());
    return collection;
}

} // namespace

Future<FileCollection> collectFiles(const QStringList &paths, const CollectOptions &options) {
    return runOnPool([paths, options] { return collect(paths, options); });
}

Result<void> checkDistinctNames(const QVector<UploadItem> &items) {
    QHash<QString, QString> files; // By name.
    for (const UploadItem &item : items) {
        if (const auto other = files.constFind(item.name); other != files.constEnd())
            return failure(ErrorKind::Conflict,
                           Words::tr("%1 and %2 would both be called “%3”, and one of them would be lost. Give "
                                     "one another name.")
                               .arg(*other, item.file, item.name));
        files.insert(item.name, item.file);
    }
    return {};
}

QString leftOutCount(const QVector<LeftOutFile> &leftOut) {
    if (leftOut.isEmpty())
        return {};
    return Words::tr("%n file(s) were left out", nullptr, static_cast<int>(leftOut.size()));
}

} // namespace collie::transfers
