#include "models/pulse/stream_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace collie::models {
namespace {

constexpr int cachedRows = 4'000;         ///< Several screens full.
constexpr quint64 rowsBetweenLooks = 256; ///< A superseded filter is given up after so many rows.

QString textOf(QByteArrayView bytes) {
    return QString::fromUtf8(bytes.data(), bytes.size());
}

QString clockTime(qint64 atMs) {
    return QDateTime::fromMSecsSinceEpoch(atMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

std::vector<quint64> fittingOf(const StreamFilter &filter, const StreamRows &rows, quint64 begin, quint64 end) {
    std::vector<quint64> numbers;
    for (quint64 number = begin; number < end; ++number) {
        if (filter.matches(rows.at(number)))
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace

StreamModel::StreamModel(QObject *parent, qint64 capacity)
    : QAbstractTableModel(parent)
    , m_capacity(capacity)
    , m_texts(cachedRows) {}

StreamModel::~StreamModel() {
    ++*m_generation;
}

void StreamModel::setArchive(pulse::StreamArchive *archive) {
    if (m_archived.hasArchive())
        m_archived.archive()->disconnect(this);
    m_archived.setArchive(archive);
    if (archive == nullptr)
        return;
    m_live.startAt(pulse::StreamArchive::firstNumber);
    m_view = m_live;
    m_viewBegin = m_viewEnd = m_clearedUpTo = m_live.begin();
    // What was kept comes before the first row, so that all rows are others.
    connect(archive, &pulse::StreamArchive::opened, this, [this] {
        if (!m_paused)
            applyFilter();
    });
}

void StreamModel::forgetArchived() {
    if (!m_archived.hasArchive())
        return;
    m_archived.archive()->clear(m_live.end());
    m_archived.forgetRead();
    applyFilter();
}

QString StreamModel::gapSentence(qint64 fromMs, qint64 toMs) {
    const auto time = [](qint64 atMs) { return formatDateTime(QDateTime::fromMSecsSinceEpoch(atMs)); };
    return tr("Nothing was heard from %1 to %2; messages of that time are missing.").arg(time(fromMs), time(toMs));
}

quint64 StreamModel::oldest() const {
    return m_archived.beginBefore(m_live.begin());
}

const StreamRow &StreamModel::rowNumbered(quint64 number) const {
    return number >= m_view.begin() && number < m_view.end() ? m_view.at(number) : m_archived.at(number);
}

StreamModel::Numbers StreamModel::fitting(quint64 begin, quint64 end) const {
    Numbers numbers;
    for (quint64 number = begin; number < end; ++number) {
        if (m_filter.matches(rowNumbered(number)))
            numbers.push_back(number);
    }
    return numbers;
}

void StreamModel::append(const QVector<pulse::Message> &messages) {
    if (messages.isEmpty())
        return;
    if (m_archived.hasArchive())
        m_archived.archive()->append(m_live.end(), messages);
    m_live.append(messages, m_capacity);
    arrived(static_cast<quint64>(messages.size()));
}

void StreamModel::setCapacity(qint64 rows) {
    if (rows == m_capacity)
        return;
    m_capacity = rows;
    m_live.append({}, m_capacity);
    arrived(0);
}

void StreamModel::appendGap(qint64 fromMs, qint64 toMs) {
    const QString sentence = tr("The connection was lost from %1 to %2; messages of that time may be missing.")
                                 .arg(clockTime(fromMs), clockTime(toMs));
    if (m_archived.hasArchive())
        m_archived.archive()->appendGap(m_live.end(), toMs, sentence);
    m_live.appendGap(toMs, sentence, m_capacity);
    arrived(0);
}

void StreamModel::arrived(quint64 messages) {
    m_received += messages;
    if (m_paused)
        m_whilePaused += messages;
    else if (!m_filtering)
        syncView();
    Q_EMIT countsChanged();
}

void StreamModel::syncView() {
    const bool all = m_filter.isEmpty();
    // Rows come at the end only; those that come back before the first one do so with the next filter.
    const quint64 begin = std::max(oldest(), m_viewBegin);
    const quint64 gone =
        all ? std::min(begin, m_viewEnd) - std::min(m_viewBegin, std::min(begin, m_viewEnd))
            : static_cast<quint64>(std::lower_bound(m_shown.begin(), m_shown.end(), begin) - m_shown.begin());
    if (gone > 0)
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
    m_view = m_live;
    m_viewBegin = begin;
    m_viewEnd = std::max(m_viewEnd, begin);
    if (gone > 0) {
        if (!all)
            m_shown.erase(m_shown.begin(), m_shown.begin() + static_cast<qptrdiff>(gone));
        endRemoveRows();
    }
    const Numbers more = all ? Numbers() : fitting(m_viewEnd, m_view.end());
    const auto count = all ? static_cast<int>(m_view.end() - m_viewEnd) : static_cast<int>(more.size());
    if (count > 0)
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_viewEnd = m_view.end();
    m_shown.insert(m_shown.end(), more.begin(), more.end());
    if (count > 0)
        endInsertRows();
}

void StreamModel::clear() {
    beginResetModel();
    m_live.clear();
    if (m_archived.hasArchive())
        m_archived.archive()->clear(m_live.begin());
    m_archived.forgetRead();
    m_view = m_live;
    m_viewBegin = m_viewEnd = m_clearedUpTo = m_live.begin();
    m_shown.clear();
    m_received = m_whilePaused = 0;
    m_texts.clear();
    endResetModel();
    if (m_filtering)
        applyFilter();
    Q_EMIT countsChanged();
}

void StreamModel::setPaused(bool paused) {
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused)
        m_whilePaused = 0;
    // With a filter there may be much to look through, and one under way looks through something else from now on.
    if (m_filtering || (!paused && (!m_filter.isEmpty() || oldest() < m_viewBegin)))
        applyFilter();
    else if (!paused)
        syncView();
    Q_EMIT countsChanged();
}

void StreamModel::setFilter(const StreamFilter &filter) {
    if (filter == m_wanted)
        return;
    m_wanted = filter;
    applyFilter();
}

void StreamModel::applyFilter() {
    const quint64 generation = ++*m_generation;
    const StreamRows rows = m_paused ? m_view : m_live;
    const quint64 begin = m_paused ? m_viewBegin : oldest();
    const quint64 end = m_paused ? m_viewEnd : rows.end();
    if (m_wanted.isEmpty()) {
        takeFilter({}, end);
        return;
    }
    m_filtering = true;
    std::shared_ptr<pulse::StreamArchive::Reader> reader;
    if (m_archived.hasArchive())
        reader = std::make_shared<pulse::StreamArchive::Reader>(*m_archived.archive());
    const auto search = [filter = m_wanted, rows, reader, begin, end, generation,
                         current = m_generation]() -> Result<std::shared_ptr<Numbers>> {
        auto numbers = std::make_shared<Numbers>();
        const quint64 inMemory = std::max(begin, rows.begin());
        if (reader)
            *numbers =
                fittingRows(filter, *reader, begin, std::min(end, inMemory), [&] { return *current == generation; });
        for (quint64 from = inMemory; from < end && *current == generation; from += rowsBetweenLooks) {
            const Numbers some = fittingOf(filter, rows, from, std::min(end, from + rowsBetweenLooks));
            numbers->insert(numbers->end(), some.begin(), some.end());
        }
        return numbers;
    };
    const Future<std::shared_ptr<Numbers>> found = runOnPool(search);
    m_job = CancelGuard(found);
    onDone(found, this, [this, generation, end](const Result<std::shared_ptr<Numbers>> &numbers) {
        if (numbers && *m_generation == generation)
            takeFilter(std::move(**numbers), end);
    });
}

void StreamModel::takeFilter(Numbers numbers, quint64 coveredEnd) {
    beginResetModel();
    m_filtering = false;
    m_filter = m_wanted;
    if (!m_paused) {
        m_view = m_live;
        m_viewBegin = oldest();
        m_viewEnd = m_view.end();
    }
    numbers.erase(numbers.begin(), std::lower_bound(numbers.begin(), numbers.end(), m_viewBegin));
    if (!m_filter.isEmpty()) {
        const Numbers more = fitting(std::max(coveredEnd, m_viewBegin), m_viewEnd);
        numbers.insert(numbers.end(), more.begin(), more.end());
    }
    m_shown = std::move(numbers);
    endResetModel();
    Q_EMIT filterApplied();
    Q_EMIT countsChanged();
}

void StreamModel::setHighlightRules(const HighlightRules &rules) {
    m_rules = rules;
    changed();
}

void StreamModel::setLabels(std::function<QString(const QString &)> labelOf) {
    m_labelOf = std::move(labelOf);
    changed();
}

void StreamModel::changed() {
    m_texts.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {Qt::DisplayRole, HighlightRole});
}

StreamModel::Counts StreamModel::counts() const {
    return {.received = m_received,
            .evicted = std::max(oldest(), m_clearedUpTo) - m_clearedUpTo,
            .kept = static_cast<qint64>(m_live.end() - oldest()),
            .shown = rowCount(),
            .whilePaused = m_whilePaused};
}

qint64 StreamModel::memoryBytes() const {
    return m_live.memoryBytes() + m_archived.memoryBytes() + static_cast<qint64>(m_shown.capacity() * sizeof(quint64));
}

quint64 StreamModel::numberAt(int row) const {
    return m_filter.isEmpty() ? m_viewBegin + static_cast<quint64>(row) : m_shown[static_cast<size_t>(row)];
}

const StreamRow &StreamModel::rowAt(int row) const {
    return rowNumbered(numberAt(row));
}

int StreamModel::rowOf(quint64 number) const {
    if (m_filter.isEmpty())
        return number >= m_viewBegin && number < m_viewEnd ? static_cast<int>(number - m_viewBegin) : -1;
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), number);
    return found != m_shown.end() && *found == number ? static_cast<int>(found - m_shown.begin()) : -1;
}

int StreamModel::rowCount(const QModelIndex &parent) const {
    if (parent.isValid())
        return 0;
    return m_filter.isEmpty() ? static_cast<int>(m_viewEnd - m_viewBegin) : static_cast<int>(m_shown.size());
}

int StreamModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

const StreamModel::Texts &StreamModel::textsOf(quint64 number) const {
    if (const Texts *known = m_texts.object(number))
        return *known;
    const StreamRow &row = rowNumbered(number);
    auto texts = std::make_unique<Texts>();
    texts->time = clockTime(row.receivedAtMs);
    texts->key = textOf(row.routingKey());
    if (!row.isGap) {
        texts->exchange = textOf(shortExchange(row.exchange()));
        texts->taskId = textOf(taskIdOf(row));
        texts->task = textOf(labelOf(row));
        if (texts->task.isEmpty() && m_labelOf && !texts->taskId.isEmpty())
            texts->task = m_labelOf(texts->taskId);
        if (texts->task.isEmpty())
            texts->task = texts->taskId;
        texts->state = textOf(stateOf(row));
        texts->cc = textOf(row.cc());
        texts->highlight = m_rules.ruleFor(row);
    }
    const Texts *kept = texts.get();
    m_texts.insert(number, texts.release());
    return *kept;
}

QVariant StreamModel::display(quint64 number, Column column) const {
    const Texts &texts = textsOf(number);
    switch (column) {
    case Column::Time:
        return texts.time;
    case Column::Exchange:
        return texts.exchange;
    case Column::RoutingKey:
        return texts.key;
    case Column::Task:
        return texts.task;
    case Column::State:
        return texts.state;
    case Column::Cc:
        return texts.cc;
    case Column::Redelivered: {
        const StreamRow &row = rowNumbered(number);
        return row.duplicate ? tr("again") : row.redelivered ? tr("redelivered") : QString();
    }
    }
    return {};
}

QVariant StreamModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint64 number = numberAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(number, static_cast<Column>(index.column()));
    case Qt::ToolTipRole: {
        if (static_cast<Column>(index.column()) == Column::Time)
            return QDateTime::fromMSecsSinceEpoch(rowNumbered(number).receivedAtMs).toUTC().toString(Qt::ISODateWithMs);
        return plainText(display(number, static_cast<Column>(index.column())).toString());
    }
    case NumberRole:
        return number;
    case TaskIdRole:
        return textsOf(number).taskId;
    case StateRole:
        return textsOf(number).state;
    case HighlightRole:
        return textsOf(number).highlight;
    case IsGapRole:
        return rowNumbered(number).isGap;
    default:
        return {};
    }
}

QVariant StreamModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Exchange:
        return tr("Exchange");
    case Column::RoutingKey:
        return tr("Routing key");
    case Column::Task:
        return tr("Task");
    case Column::State:
        return tr("State");
    case Column::Cc:
        return tr("CC routes");
    case Column::Redelivered:
        return tr("Delivery");
    }
    return {};
}

} // namespace collie::models
