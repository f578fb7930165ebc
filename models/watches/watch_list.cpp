#include "models/watches/watch_list.h"
#include "models/text/text_format.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace collie::models {
namespace {

using treeherder::JobState;
using treeherder::JobStatus;

bool isUnfinished(JobStatus status) {
    // What was never scheduled may stay so for ever.
    return status == JobStatus::Running || status == JobStatus::Pending;
}

} // namespace

WatchList::WatchList(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WatchList::look);
}

WatchList::~WatchList() = default;

bool WatchList::add(const WatchRule &rule) {
    const auto same =
        std::find_if(m_watches.begin(), m_watches.end(), [&](const Watch &each) { return each.rule.id == rule.id; });
    if (same == m_watches.end() && m_watches.size() >= static_cast<size_t>(mostRules))
        return false;
    Watch &watch = same == m_watches.end() ? m_watches.emplace_back() : *same;
    watch.rule = rule;
    watch.last.reset();
    prepare(watch);
    becomeDirty();
    Q_EMIT rulesChanged();
    return true;
}

void WatchList::remove(const QString &id) {
    std::erase_if(m_watches, [&](const Watch &each) { return each.rule.id == id; });
    Q_EMIT rulesChanged();
}

void WatchList::setRules(const QVector<WatchRule> &rules) {
    m_watches.clear();
    for (const WatchRule &rule : rules.mid(0, mostRules)) {
        Watch &watch = m_watches.emplace_back();
        watch.rule = rule;
        prepare(watch);
    }
    becomeDirty();
    Q_EMIT rulesChanged();
}

QVector<WatchRule> WatchList::rules() const {
    QVector<WatchRule> rules;
    for (const Watch &watch : m_watches)
        rules.append(watch.rule);
    return rules;
}

std::optional<WatchRule> WatchList::rule(const QString &id) const {
    const auto found =
        std::find_if(m_watches.begin(), m_watches.end(), [&](const Watch &each) { return each.rule.id == id; });
    return found == m_watches.end() ? std::nullopt : std::optional(found->rule);
}

bool WatchList::isHere(const WatchRule &rule) const {
    return m_store != nullptr && rule.deployment == m_deployment && rule.repository == m_repository;
}

void WatchList::prepare(Watch &watch) const {
    watch.matcher.reset();
    if (watch.rule.kind != WatchRule::Kind::Filter || !isHere(watch.rule))
        return;
    watch.matcher = std::make_unique<JobMatcher>(*m_store);
    watch.matcher->setFilter(watch.rule.filter);
}

void WatchList::setStore(const JobStore *store, const QString &deployment, const QString &repository) {
    if (m_store != nullptr)
        m_store->disconnect(this);
    m_store = store;
    m_deployment = deployment;
    m_repository = repository;
    m_loaded = false;
    for (Watch &watch : m_watches) {
        watch.last.reset();
        prepare(watch);
    }
    if (store == nullptr)
        return;
    connect(store, &JobStore::applied, this, &WatchList::becomeDirty);
    connect(store, &JobStore::reset, this, [this] {
        // The numbers of types mean something else now.
        for (Watch &watch : m_watches) {
            if (watch.matcher)
                watch.matcher->clear();
            watch.last.reset();
        }
        becomeDirty();
    });
}

void WatchList::setLoaded(bool loaded) {
    m_loaded = loaded;
    becomeDirty();
}

void WatchList::becomeDirty() {
    if (m_watches.empty() || m_store == nullptr || !m_loaded)
        return;
    m_dirty = true;
    if (!m_timer.isActive())
        m_timer.start(static_cast<int>(std::clamp<qint64>(m_lastLookMs + betweenMs - m_clock.nowMs(), 0, betweenMs)));
}

bool WatchList::concerns(const Watch &watch, JobRow row) const {
    const WatchRule &rule = watch.rule;
    if (rule.kind == WatchRule::Kind::Filter)
        return watch.matcher->matches(row);
    if (m_store->pushIdAt(row) != rule.pushId)
        return false;
    if (rule.kind == WatchRule::Kind::Push)
        return m_store->tierAt(row) <= 2;
    const treeherder::JobBatch::Type &type = m_store->type(m_store->typeAt(row));
    if (m_store->text(type.platform) != rule.platform || m_store->text(type.platformOption) != rule.platformOption)
        return false;
    return rule.kind == WatchRule::Kind::Job ? m_store->text(type.typeName) == rule.label
                                             : m_store->text(type.groupSymbol) == rule.groupSymbol;
}

WatchList::Standing WatchList::standingOf(Watch &watch) const {
    Standing standing;
    if (watch.matcher)
        watch.matcher->update();
    struct Label {
        bool failed = false, succeeded = false;
    };
    QHash<QPair<quint32, quint32>, Label> labels; // By push and type.
    for (JobRow row = 0; row < m_store->size(); ++row) {
        if (!concerns(watch, row))
            continue;
        const JobStatus status = m_store->statusAt(row);
        if (status == JobStatus::Runnable)
            continue;
        ++standing.jobs;
        if (isUnfinished(status))
            ++standing.unfinished;
        if (treeherder::isFailure(status)) {
            ++standing.failed;
            labels[{m_store->pushIndexAt(row), m_store->typeAt(row)}].failed = true;
        } else if (status == JobStatus::Success) {
            labels[{m_store->pushIndexAt(row), m_store->typeAt(row)}].succeeded = true;
        }
    }
    standing.redLabels = static_cast<int>(std::count_if(
        labels.begin(), labels.end(), [](const Label &label) { return label.failed && !label.succeeded; }));
    return standing;
}

void WatchList::look() {
    const qint64 now = m_clock.nowMs();
    if (!m_dirty || m_store == nullptr || !m_loaded)
        return;
    if (now < m_lastLookMs + betweenMs) {
        becomeDirty();
        return;
    }
    m_dirty = false;
    m_lastLookMs = now;
    m_timer.stop();
    QStringList lines;
    QString first;
    bool bad = false;
    for (Watch &watch : m_watches) {
        if (!isHere(watch.rule))
            continue;
        const Standing is = standingOf(watch);
        const std::optional<Standing> was = std::exchange(watch.last, is);
        if (!was)
            continue;
        const qsizetype before = lines.size();
        if (watch.rule.onFirstFailure && was->failed == 0 && is.failed > 0) {
            lines.append(tr("%1: first failure").arg(watch.rule.title));
            bad = true;
        }
        if (watch.rule.onGreen && was->redLabels > 0 && is.redLabels == 0)
            lines.append(tr("%1: turned green").arg(watch.rule.title));
        // A job may have come and ended between two looks. What a filter fits grows with older pushes too.
        const bool hasMore = watch.rule.kind != WatchRule::Kind::Filter && is.jobs > was->jobs;
        const bool hadNews = !was->isFinished() || hasMore;
        if (watch.rule.onFinish && hadNews && is.isFinished())
            lines.append(is.redLabels == 0
                             ? tr("%1: finished, all green").arg(watch.rule.title)
                             : tr("%1: finished, %Ln failed", nullptr, pluralOf(is.failed)).arg(watch.rule.title));
        if (first.isEmpty() && lines.size() > before)
            first = watch.rule.id;
    }
    if (!lines.isEmpty())
        tell(lines, first, bad);
}

void WatchList::tell(const QStringList &lines, const QString &ruleId, bool bad) {
    QStringList shown = lines.mid(0, mostLines);
    if (lines.size() > mostLines)
        shown.append(tr("and %Ln more", nullptr, pluralOf(lines.size() - mostLines)));
    Q_EMIT noticed(
        {.title = lines.size() == 1 ? tr("Collie") : tr("Collie: %Ln notice(s)", nullptr, pluralOf(lines.size())),
         .text = shown.join(u'\n'),
         .ruleId = ruleId,
         .bad = bad});
}

} // namespace collie::models
