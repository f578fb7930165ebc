#include "app/session/watches.h"

#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "services/treeherder/platform_names.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace collie::session {

using models::WatchRule;
using WatchKind = WatchRule::Kind;

Watches::Watches(storage::Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_list(clock) {
    m_list.setRules(readRules());
    connect(&m_list, &models::WatchList::rulesChanged, this, &Watches::keep);
    connect(&settings, &storage::Settings::changed, this, [this](const QString &name) {
        if (name == u"watches")
            follow();
    });
}

QVector<WatchRule> Watches::readRules() {
    m_read.clear();
    QVector<WatchRule> rules;
    const QStringList lines = m_settings.watchRules();
    for (const QString &line : lines) {
        const Result<Json> json = parseJson(line.toUtf8(), tr("A watch"));
        const auto rule = json ? models::watchRuleFromJson(*json) : std::nullopt;
        m_read.append({line, rule});
        if (rule)
            rules.append(*rule);
    }
    return rules;
}

/// Another program has changed them. What is watched on goes on: what it has told of is not told again.
void Watches::follow() {
    const QScopedValueRollback guard(m_isReading, true);
    const QVector<WatchRule> now = readRules();
    const QVector<WatchRule> before = m_list.rules();
    // By what is kept of them: what a filter was found to mean is less there.
    const auto has = [](const QVector<WatchRule> &rules, const WatchRule &rule) {
        return std::any_of(rules.begin(), rules.end(), [kept = models::toJson(rule)](const WatchRule &each) {
            return models::toJson(each) == kept;
        });
    };
    for (const WatchRule &rule : before) {
        if (!has(now, rule))
            m_list.remove(rule.id);
    }
    for (const WatchRule &rule : now) {
        if (!has(before, rule))
            static_cast<void>(m_list.add(rule));
    }
}

void Watches::keep() {
    if (m_isReading)
        return;
    QStringList lines;
    for (const Line &line : std::as_const(m_read)) {
        if (!line.rule)
            lines.append(line.text);
    }
    const QVector<WatchRule> rules = m_list.rules();
    for (const WatchRule &rule : rules)
        lines.append(lineOf(rule));
    m_settings.setWatchRules(lines);
}

QString Watches::lineOf(const WatchRule &rule) const {
    for (const Line &line : m_read) {
        if (line.rule == rule)
            return line.text;
    }
    return QString::fromUtf8(toJsonBytes(models::toJson(rule)));
}

void Watches::setFeed(Feed *feed) {
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = feed;
    if (feed == nullptr) {
        m_list.setStore(nullptr, {}, {});
        return;
    }
    m_list.setStore(&feed->store(), feed->deployment().name, feed->repository());
    connect(feed, &Feed::jobsLoaded, this, [this] { m_list.setLoaded(true); });
}

WatchRule Watches::ruleFor(const models::JobFilter &filter) const {
    WatchRule rule;
    rule.id = newSlugid();
    rule.kind = WatchKind::Filter;
    if (m_feed) {
        rule.deployment = m_feed->deployment().name;
        rule.repository = m_feed->repository();
    }
    rule.filter = filter;
    rule.title = filter.text.isEmpty() ? tr("The jobs shown") : tr("“%1”").arg(filter.text);
    return rule;
}

WatchRule Watches::ruleFor(WatchKind kind, models::JobRow row) const {
    WatchRule rule = ruleFor(models::JobFilter());
    rule.kind = kind;
    if (!m_feed)
        return rule;
    const treeherder::Job job = m_feed->store().job(row);
    rule.pushId = job.pushId;
    const int push = m_feed->pushes().rowOfPush(job.pushId);
    if (push >= 0)
        rule.revision = m_feed->pushes().pushAt(push).revision;
    const QString of = models::shortRevision(rule.revision);
    const QString platform = treeherder::platformDisplayName(job.platform) + u' ' + job.platformOption;
    switch (kind) {
    case WatchKind::Push:
        rule.title = m_feed->nameOf(rule.revision);
        return rule;
    case WatchKind::Group:
        rule.title = tr("%1 on %2 of %3").arg(job.groupSymbol, platform, of);
        break;
    case WatchKind::Job:
        rule.title = tr("%1 of %2").arg(job.typeName, of);
        break;
    case WatchKind::Filter:
        break;
    }
    rule.platform = job.platform;
    rule.platformOption = job.platformOption;
    rule.groupSymbol = job.groupSymbol;
    rule.label = job.typeName;
    return rule;
}

QVector<qint64> Watches::watchedPushes() const {
    if (!m_feed)
        return {};
    QVector<qint64> watched;
    const QVector<WatchRule> rules = m_list.rules();
    for (const qint64 push : m_feed->pushes().pushIds()) {
        if (std::any_of(rules.begin(), rules.end(), [&](const WatchRule &rule) {
                return rule.deployment == m_feed->deployment().name && rule.repository == m_feed->repository() &&
                       (rule.kind == WatchKind::Filter || rule.pushId == push);
            }))
            watched.append(push);
    }
    return watched;
}

} // namespace collie::session
