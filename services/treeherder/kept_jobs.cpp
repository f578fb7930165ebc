#include "services/treeherder/kept_jobs.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <vector>

namespace collie::treeherder {
namespace {

/// At the beginning, with the version of what follows.
constexpr quint32 jobsMark = 0x434a'0001, pushesMark = 0x4350'0002;
constexpr quint32 mostRows = 1'000'000, mostTexts = 1'000'000; ///< More was not written here.

using Row = JobBatch::Row;
using Type = JobBatch::Type;

/// One number of each row, one after the other in little-endian order.
template <class T, class Get>
void writeColumn(QByteArray &to, const std::vector<Row> &rows, Get get) {
    const qsizetype begin = to.size();
    to.resize(begin + static_cast<qsizetype>(rows.size() * sizeof(T)));
    char *at = to.data() + begin;
    for (const Row &row : rows) {
        qToLittleEndian<T>(static_cast<T>(get(row)), at);
        at += sizeof(T);
    }
}

/// Takes bytes from the front, as far as there are any.
class Reader final {
  public:
    explicit Reader(QByteArrayView bytes)
        : m_left(bytes) {}

    [[nodiscard]] bool isWhole() const { return m_isGood && m_left.isEmpty(); }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] QByteArrayView take(size_t size) {
        m_isGood = m_isGood && static_cast<size_t>(m_left.size()) >= size;
        if (!m_isGood)
            return {};
        const QByteArrayView taken = m_left.first(static_cast<qsizetype>(size));
        m_left = m_left.sliced(static_cast<qsizetype>(size));
        return taken;
    }
    template <class T>
    [[nodiscard]] T number() {
        const QByteArrayView bytes = take(sizeof(T));
        return m_isGood ? qFromLittleEndian<T>(bytes.data()) : T();
    }
    template <class T, class Set>
    void column(std::vector<Row> &rows, Set set) {
        const QByteArrayView bytes = take(rows.size() * sizeof(T));
        if (!m_isGood)
            return;
        const char *at = bytes.data();
        for (Row &row : rows) {
            set(row, qFromLittleEndian<T>(at));
            at += sizeof(T);
        }
    }

  private:
    QByteArrayView m_left;
    bool m_isGood = true;
};

void writeNumber(QByteArray &to, quint32 number) {
    char bytes[sizeof(number)];
    qToLittleEndian(number, bytes);
    to.append(bytes, sizeof(bytes));
}

void writeRows(QByteArray &to, const std::vector<Row> &rows) {
    writeColumn<qint64>(to, rows, [](const Row &row) { return row.id; });
    writeColumn<qint64>(to, rows, [](const Row &row) { return row.lastModifiedUs; });
    for (const Row &row : rows)
        to.append(reinterpret_cast<const char *>(row.taskId.data()), static_cast<qsizetype>(row.taskId.size()));
    writeColumn<quint32>(to, rows, [](const Row &row) { return row.type; });
    writeColumn<qint32>(to, rows, [](const Row &row) { return row.durationMinutes; });
    writeColumn<quint16>(to, rows, [](const Row &row) { return row.runId; });
    writeColumn<quint8>(to, rows, [](const Row &row) { return static_cast<quint8>(row.state); });
    writeColumn<quint8>(to, rows, [](const Row &row) { return static_cast<quint8>(row.result); });
    writeColumn<quint8>(to, rows, [](const Row &row) { return row.tier; });
    writeColumn<quint8>(to, rows, [](const Row &row) { return row.failureClassificationId; });
}

void readRows(Reader &from, std::vector<Row> &rows) {
    from.column<qint64>(rows, [](Row &row, qint64 id) { row.id = id; });
    from.column<qint64>(rows, [](Row &row, qint64 time) { row.lastModifiedUs = time; });
    const QByteArrayView ids = from.take(rows.size() * sizeof(UuidBytes));
    for (size_t i = 0; from.isGood() && i < rows.size(); ++i)
        std::copy_n(ids.begin() + static_cast<qsizetype>(i * sizeof(UuidBytes)), sizeof(UuidBytes),
                    rows[i].taskId.begin());
    from.column<quint32>(rows, [](Row &row, quint32 type) { row.type = type; });
    from.column<qint32>(rows, [](Row &row, qint32 minutes) { row.durationMinutes = minutes; });
    from.column<quint16>(rows, [](Row &row, quint16 run) { row.runId = run; });
    from.column<quint8>(rows, [](Row &row, quint8 state) { row.state = static_cast<JobState>(state); });
    from.column<quint8>(rows, [](Row &row, quint8 result) { row.result = static_cast<JobResult>(result); });
    from.column<quint8>(rows, [](Row &row, quint8 tier) { row.tier = tier; });
    from.column<quint8>(rows, [](Row &row, quint8 id) { row.failureClassificationId = id; });
}

/// Whether every number means something: what is not so was written by something else.
bool isSound(const JobBatch &jobs) {
    const auto strings = static_cast<quint32>(jobs.strings.size());
    const auto types = static_cast<quint32>(jobs.types.size());
    return std::all_of(jobs.rows.begin(), jobs.rows.end(),
                       [types](const Row &row) {
                           return row.type < types && row.state <= JobState::Completed &&
                                  row.result <= JobResult::Superseded;
                       }) &&
           std::all_of(jobs.types.begin(), jobs.types.end(), [strings](const Type &type) {
               return std::max({type.platform, type.platformOption, type.groupName, type.groupSymbol, type.typeName,
                                type.symbol}) < strings;
           });
}

} // namespace

QByteArray toBytes(const KeptJobs &kept) {
    constexpr qsizetype bytesOfRow = 60, bytesOfType = 120;
    const JobBatch &jobs = kept.jobs;
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(jobs.rows.size()) * bytesOfRow +
                  static_cast<qsizetype>(jobs.types.size()) * bytesOfType);
    writeNumber(bytes, jobsMark);
    for (const qint64 number : {kept.pushId, kept.newsUs}) {
        char wide[sizeof(number)];
        qToLittleEndian(number, wide);
        bytes.append(wide, sizeof(wide));
    }
    writeNumber(bytes, static_cast<quint32>(jobs.rows.size()));
    writeNumber(bytes, static_cast<quint32>(jobs.types.size()));
    writeNumber(bytes, static_cast<quint32>(jobs.strings.size()));
    writeRows(bytes, jobs.rows);
    for (const Type &type : jobs.types) {
        for (const quint32 text :
             {type.platform, type.platformOption, type.groupName, type.groupSymbol, type.typeName, type.symbol})
            writeNumber(bytes, text);
    }
    for (const QString &string : jobs.strings) {
        const QByteArray text = string.toUtf8();
        writeNumber(bytes, static_cast<quint32>(text.size()));
        bytes.append(text);
    }
    return bytes;
}

std::optional<KeptJobs> jobsFromBytes(const QByteArray &bytes) {
    Reader reader(bytes);
    if (reader.number<quint32>() != jobsMark)
        return std::nullopt;
    KeptJobs kept;
    kept.pushId = reader.number<qint64>();
    kept.newsUs = reader.number<qint64>();
    const auto rows = reader.number<quint32>();
    const auto types = reader.number<quint32>();
    const auto strings = reader.number<quint32>();
    if (!reader.isGood() || rows > mostRows || types > mostTexts || strings > mostTexts)
        return std::nullopt;
    JobBatch &jobs = kept.jobs;
    jobs.rows.resize(rows);
    readRows(reader, jobs.rows);
    for (Row &row : jobs.rows)
        row.pushId = kept.pushId;
    jobs.types.resize(types);
    for (Type &type : jobs.types) {
        for (quint32 *text :
             {&type.platform, &type.platformOption, &type.groupName, &type.groupSymbol, &type.typeName, &type.symbol})
            *text = reader.number<quint32>();
    }
    jobs.strings.reserve(static_cast<qsizetype>(strings));
    for (quint32 i = 0; i < strings && reader.isGood(); ++i)
        jobs.strings.append(QString::fromUtf8(reader.take(reader.number<quint32>())));
    if (!reader.isWhole() || !isSound(jobs))
        return std::nullopt;
    return kept;
}

QByteArray toBytes(const QVector<Push> &pushes) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << pushesMark << static_cast<quint32>(pushes.size());
    for (const Push &push : pushes) {
        stream << push.id << push.revision << push.author << push.branch << push.pushTimestamp << push.repositoryId
               << push.revisionCount << static_cast<quint32>(push.commits.size());
        for (const Commit &commit : push.commits)
            stream << commit.revision << commit.author << commit.comments;
    }
    return bytes;
}

std::optional<QVector<Push>> pushesFromBytes(const QByteArray &bytes) {
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0, count = 0;
    QVector<Push> pushes;
    stream >> mark >> count;
    for (quint32 i = 0; mark == pushesMark && i < count && stream.status() == QDataStream::Ok; ++i) {
        Push push;
        quint32 commits = 0;
        stream >> push.id >> push.revision >> push.author >> push.branch >> push.pushTimestamp >> push.repositoryId >>
            push.revisionCount >> commits;
        for (quint32 j = 0; j < commits && stream.status() == QDataStream::Ok; ++j) {
            Commit commit;
            stream >> commit.revision >> commit.author >> commit.comments;
            push.commits.append(commit);
        }
        pushes.append(push);
    }
    if (mark != pushesMark || stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return pushes;
}

} // namespace collie::treeherder
