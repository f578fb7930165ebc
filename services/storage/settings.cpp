#include "services/storage/settings.h"

#include "services/http/url_rules.h"
#include "services/storage/preferences.h"

#include <QSettings>

#include <algorithm>

namespace collie::storage {
namespace {

const Preference<bool> groupsExpandedKey{QStringLiteral("grid/groups_expanded")};
const Preference<bool> reportsActionsKey{QStringLiteral("own_jobs/report_actions")};
const Preference<QString> lastDeploymentKey{QStringLiteral("deployment/last")};
const Preference<QByteArray> geometryKey{QStringLiteral("window/geometry")};
const Preference<QByteArray> stateKey{QStringLiteral("window/state")};
const Preference<QStringList> highlightsKey{QStringLiteral("pulse/highlights")};
const Preference<QStringList> watchesKey{QStringLiteral("watches")};
const Preference<QString> repositoryKey{QStringLiteral("repository/%1")};
const Preference<QStringList> pinnedRepositoriesKey{QStringLiteral("pinned_repositories/%1")};
const Preference<QStringList> recentRepositoriesKey{QStringLiteral("recent_repositories/%1")};
const Preference<QString> pushAuthorKey{QStringLiteral("push_author/%1")};
const Preference<bool> hidesReviewBotKey{QStringLiteral("pushes/hides_review_bot")};
const Preference<QStringList> filterPresetsKey{QStringLiteral("filter_presets")};
const Preference<QString> brokerKey{QStringLiteral("pulse_broker/%1")};
const Preference<QString> uploadTargetKey{QStringLiteral("uploads/%1/target")};
const Preference<QString> bucketKey{QStringLiteral("uploads/%1/bucket")};
const Preference<QString> s3PrefixKey{QStringLiteral("uploads/%1/s3_prefix")};
const Preference<QString> projectKey{QStringLiteral("uploads/%1/project_id")};
const Preference<QString> objectPrefixKey{QStringLiteral("uploads/%1/object_prefix")};
const Preference<QString> taskQueueKey{QStringLiteral("uploads/%1/task_queue_id")};
const Preference<int> expiryDaysKey{QStringLiteral("uploads/%1/expiry_days")};
const Preference<bool> isPublicKey{QStringLiteral("uploads/%1/is_public"), UploadChoices().isPublic};
const Preference<bool> gzipKey{QStringLiteral("uploads/%1/gzip"), UploadChoices().gzip};
// Arrays.
const QString customDeploymentsArray = QStringLiteral("custom_deployments");
const QString bindingSetsArray = QStringLiteral("pulse_sets");
// Of a deployment: where it is, and where its public ones are for this person.
const QString bugzillaName = QStringLiteral("bugzilla_url");
const QString landoName = QStringLiteral("lando_url");
const QString treestatusName = QStringLiteral("treestatus_url");
const QString addressKey = QStringLiteral("deployment_addresses/%1/%2");
const QString unset = QStringLiteral("-"); ///< No address; an empty one says that there is no such service.

/// An address that the person may give a public deployment.
struct ServiceAddress {
    const QString &name;
    QUrl Deployment::*url;
};
const ServiceAddress serviceAddresses[] = {{bugzillaName, &Deployment::bugzillaUrl},
                                           {landoName, &Deployment::landoUrl},
                                           {treestatusName, &Deployment::treestatusUrl}};

constexpr int mostPinnedRepositories = 9; // They have the keys Ctrl+1 to Ctrl+9.
constexpr int mostBindingSets = 100;
constexpr int mostBindings = 100;

/// An address may have been pasted with a password in it, which does not belong on disk.
QString withoutPassword(const QUrl &url) {
    return url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

/// One binding a line: exchange and pattern, which hold no space.
QStringList linesOf(const pulse::BindingSet &set) {
    QStringList lines;
    for (const pulse::Binding &binding : set.bindings)
        lines.append(binding.exchange + u' ' + binding.pattern);
    return lines;
}

QVector<pulse::Binding> bindingsIn(const QStringList &lines) {
    QVector<pulse::Binding> bindings;
    for (const QString &line : lines.mid(0, mostBindings)) {
        const pulse::Binding binding{.exchange = line.section(u' ', 0, 0), .pattern = line.section(u' ', 1)};
        if (!binding.exchange.isEmpty() && !binding.pattern.isEmpty())
            bindings.append(binding);
    }
    return bindings;
}

/// Each set as a text, to be told from others: its name and its lines.
QStringList textsOf(const QVector<pulse::BindingSet> &sets) {
    QStringList texts;
    for (const pulse::BindingSet &set : sets) {
        // A name of several lines is none that people can enter.
        const QString name = QString(set.name).replace(u'\n', u' ');
        texts.append((QStringList(name) + linesOf(set)).join(u'\n'));
    }
    return texts;
}

} // namespace

bool isDeploymentAddress(const QUrl &url) {
    return http::checkUrl(url).has_value();
}

QString Settings::lastDeployment() const {
    return get(lastDeploymentKey);
}

void Settings::setLastDeployment(const QString &name) {
    set(lastDeploymentKey, name);
}

Deployment Settings::readDeployment() const {
    const auto text = [this](const QString &name) { return m_settings->value(name).toString(); };
    const auto other = [&](const QString &name) {
        const QUrl url(text(name));
        return isDeploymentAddress(url) ? url : QUrl();
    };
    return {.name = text(QStringLiteral("name")),
            .title = text(QStringLiteral("title")),
            .rootUrl = QUrl(text(QStringLiteral("root_url"))),
            .treeherderUrl = QUrl(text(QStringLiteral("treeherder_url"))),
            .defaultRepository = text(QStringLiteral("default_repository")),
            .bugzillaUrl = other(bugzillaName),
            .landoUrl = other(landoName),
            .treestatusUrl = other(treestatusName)};
}

QVector<Deployment> Settings::customDeployments() const {
    QVector<Deployment> found;
    // A file edited by hand may claim any number of entries.
    const int count = qMin(m_settings->beginReadArray(customDeploymentsArray), 100);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        Deployment deployment = readDeployment();
        if (!deployment.name.isEmpty() && isDeploymentAddress(deployment.rootUrl) &&
            (deployment.treeherderUrl.isEmpty() || isDeploymentAddress(deployment.treeherderUrl)))
            found.append(std::move(deployment));
    }
    m_settings->endArray();
    return found;
}

void Settings::writeDeployments(const QVector<Deployment> &deployments) {
    m_settings->remove(customDeploymentsArray);
    m_settings->beginWriteArray(customDeploymentsArray, static_cast<int>(deployments.size()));
    for (int i = 0; i < deployments.size(); ++i) {
        const Deployment &deployment = deployments.at(i);
        m_settings->setArrayIndex(i);
        m_settings->setValue(QStringLiteral("name"), deployment.name);
        m_settings->setValue(QStringLiteral("title"), deployment.title);
        m_settings->setValue(QStringLiteral("root_url"), withoutPassword(deployment.rootUrl));
        m_settings->setValue(QStringLiteral("treeherder_url"), withoutPassword(deployment.treeherderUrl));
        m_settings->setValue(QStringLiteral("default_repository"), deployment.defaultRepository);
        m_settings->setValue(bugzillaName, withoutPassword(deployment.bugzillaUrl));
        m_settings->setValue(landoName, withoutPassword(deployment.landoUrl));
        m_settings->setValue(treestatusName, withoutPassword(deployment.treestatusUrl));
    }
    m_settings->endArray();
    wroteArray(customDeploymentsArray);
}

void Settings::addCustomDeployment(const Deployment &deployment) {
    // With what another program added.
    m_settings->sync();
    QVector<Deployment> all = customDeployments();
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const Deployment &d) { return d.name == deployment.name; });
    if (same != all.end())
        *same = deployment;
    else
        all.append(deployment);
    writeDeployments(all);
}

void Settings::removeCustomDeployment(const QString &name) {
    m_settings->sync();
    QVector<Deployment> all = customDeployments();
    if (all.removeIf([&](const Deployment &each) { return each.name == name; }) == 0)
        return;
    writeDeployments(all);
    for (const QString &kept : {repositoryKey.name, pinnedRepositoriesKey.name, recentRepositoriesKey.name,
                                pushAuthorKey.name, brokerKey.name})
        forget(kept.arg(name));
    m_settings->remove(QStringLiteral("uploads/") + name);
    if (lastDeployment() == name)
        forget(lastDeploymentKey.name);
}

QVector<Deployment> Settings::deployments() const {
    QVector<Deployment> all = publicDeployments();
    for (Deployment &each : all) {
        for (const ServiceAddress &address : serviceAddresses) {
            const Preference<QString> key{addressKey.arg(each.name, address.name), unset};
            const QString kept = get(key);
            if (kept.isEmpty() || isDeploymentAddress(QUrl(kept)))
                each.*address.url = QUrl(kept);
        }
    }
    return all + customDeployments();
}

void Settings::setPublicAddresses(const Deployment &deployment) {
    const QVector<Deployment> known = publicDeployments();
    const auto own =
        std::find_if(known.begin(), known.end(), [&](const Deployment &each) { return each.name == deployment.name; });
    if (own == known.end())
        return;
    for (const ServiceAddress &address : serviceAddresses) {
        const Preference<QString> key{addressKey.arg(deployment.name, address.name), unset};
        if (deployment.*address.url == (*own).*address.url)
            forget(key.name);
        else
            set(key, withoutPassword(deployment.*address.url));
    }
}

QString Settings::lastRepository(const QString &deployment) const {
    return get(repositoryKey.of(deployment));
}

void Settings::setLastRepository(const QString &deployment, const QString &repository) {
    set(repositoryKey.of(deployment), repository);
}

QStringList Settings::pinnedRepositories(const QString &deployment) const {
    const QStringList pinned = get(pinnedRepositoriesKey.of(deployment)).mid(0, mostPinnedRepositories);
    m_known.insert(pinnedRepositoriesKey.of(deployment).name, pinned);
    return pinned;
}

void Settings::setPinnedRepositories(const QString &deployment, const QStringList &repositories) {
    const auto key = pinnedRepositoriesKey.of(deployment);
    set(key, mergedList(key.name, repositories.mid(0, mostPinnedRepositories)).mid(0, mostPinnedRepositories));
}

QStringList Settings::recentRepositories(const QString &deployment) const {
    return get(recentRepositoriesKey.of(deployment)).mid(0, mostRecentRepositories);
}

void Settings::addRecentRepository(const QString &deployment, const QString &repository) {
    m_settings->sync();
    const auto key = recentRepositoriesKey.of(deployment);
    QStringList recent = get(key);
    recent.removeAll(repository);
    recent.prepend(repository);
    set(key, recent.mid(0, mostRecentRepositories));
}

QString Settings::pushAuthor(const QString &deployment) const {
    return get(pushAuthorKey.of(deployment));
}

void Settings::setPushAuthor(const QString &deployment, const QString &address) {
    set(pushAuthorKey.of(deployment), address);
}

bool Settings::hidesReviewBot() const {
    return get(hidesReviewBotKey);
}

void Settings::setHidesReviewBot(bool hides) {
    set(hidesReviewBotKey, hides);
}

QStringList Settings::filterPresets() const {
    const QStringList presets = get(filterPresetsKey);
    m_known.insert(filterPresetsKey.name, presets);
    return presets;
}

void Settings::setFilterPresets(const QStringList &presets) {
    set(filterPresetsKey, mergedList(filterPresetsKey.name, presets));
}

UploadChoices Settings::uploadChoices(const QString &deployment) const {
    UploadChoices choices;
    const auto value = [&](const auto &key) { return get(key.of(deployment)); };
    const QString target = value(uploadTargetKey);
    choices.target = target == u"object"     ? UploadChoices::Target::Object
                     : target == u"new-task" ? UploadChoices::Target::NewTask
                                             : UploadChoices::Target::S3;
    choices.bucket = value(bucketKey);
    choices.s3Prefix = value(s3PrefixKey);
    choices.projectId = value(projectKey);
    choices.objectPrefix = value(objectPrefixKey);
    choices.taskQueueId = value(taskQueueKey);
    const int days = value(expiryDaysKey);
    choices.expiryDays = days >= 1 && days <= 366 ? days : UploadChoices().expiryDays;
    choices.isPublic = value(isPublicKey);
    choices.gzip = value(gzipKey);
    return choices;
}

void Settings::setUploadChoices(const QString &deployment, const UploadChoices &choices) {
    const auto keep = [&](const auto &key, const auto &value) { set(key.of(deployment), value); };
    keep(uploadTargetKey, choices.target == UploadChoices::Target::Object    ? QStringLiteral("object")
                          : choices.target == UploadChoices::Target::NewTask ? QStringLiteral("new-task")
                                                                             : QStringLiteral("s3"));
    keep(bucketKey, choices.bucket);
    keep(s3PrefixKey, choices.s3Prefix);
    keep(projectKey, choices.projectId);
    keep(objectPrefixKey, choices.objectPrefix);
    keep(taskQueueKey, choices.taskQueueId);
    keep(expiryDaysKey, choices.expiryDays);
    keep(isPublicKey, choices.isPublic);
    keep(gzipKey, choices.gzip);
}

int Settings::transfersAtOnce() const {
    return get(preferences::transfersAtOnce);
}

void Settings::setTransfersAtOnce(int count) {
    set(preferences::transfersAtOnce, count);
}

qint64 Settings::transferRateLimit() const {
    return get(preferences::transferRate);
}

void Settings::setTransferRateLimit(qint64 bytesPerSecond) {
    set(preferences::transferRate, bytesPerSecond);
}

QByteArray Settings::windowGeometry() const {
    return get(geometryKey);
}

QByteArray Settings::windowState() const {
    return get(stateKey);
}

void Settings::setWindowLayout(const QByteArray &geometry, const QByteArray &state) {
    set(geometryKey, geometry);
    set(stateKey, state);
}

bool Settings::groupsExpanded() const {
    return get(groupsExpandedKey);
}

void Settings::setGroupsExpanded(bool expanded) {
    set(groupsExpandedKey, expanded);
}

QVector<pulse::BindingSet> Settings::pulseBindingSets() const {
    const QVector<pulse::BindingSet> sets = readBindingSets();
    m_known.insert(bindingSetsArray, textsOf(sets));
    return sets;
}

QVector<pulse::BindingSet> Settings::readBindingSets() const {
    QVector<pulse::BindingSet> sets;
    const int count = qMin(m_settings->beginReadArray(bindingSetsArray), mostBindingSets);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        pulse::BindingSet set{.name = m_settings->value(QStringLiteral("name")).toString(), .bindings = {}};
        set.bindings = bindingsIn(m_settings->value(QStringLiteral("bindings")).toStringList());
        if (!set.name.isEmpty() && !set.bindings.isEmpty())
            sets.append(std::move(set));
    }
    m_settings->endArray();
    return sets;
}

void Settings::setPulseBindingSets(const QVector<pulse::BindingSet> &sets) {
    m_settings->sync();
    QVector<pulse::BindingSet> all;
    const QStringList merged = mergedWith(textsOf(readBindingSets()), bindingSetsArray, textsOf(sets));
    for (const QString &text : merged) {
        const QStringList lines = text.split(u'\n');
        const bool isThere =
            std::any_of(all.cbegin(), all.cend(), [&](const auto &set) { return set.name == lines.at(0); });
        if (!isThere)
            all.append({.name = lines.at(0), .bindings = bindingsIn(lines.mid(1))});
    }
    m_settings->remove(bindingSetsArray);
    m_settings->beginWriteArray(bindingSetsArray, static_cast<int>(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(QStringLiteral("name"), all.at(i).name);
        m_settings->setValue(QStringLiteral("bindings"), linesOf(all.at(i)));
    }
    m_settings->endArray();
    wroteArray(bindingSetsArray);
}

QStringList Settings::mergedList(const QString &name, const QStringList &list) {
    m_settings->sync();
    return mergedWith(m_settings->value(name).toStringList(), name, list);
}

QStringList Settings::mergedWith(const QStringList &there, const QString &name, const QStringList &list) {
    const QStringList known = m_known.value(name);
    QStringList merged;
    for (const QString &one : list) {
        // Gone from the file since it was read: removed by another program.
        if (there.contains(one) || !known.contains(one))
            merged.append(one);
    }
    for (const QString &one : there) {
        if (!known.contains(one) && !merged.contains(one))
            merged.append(one);
    }
    // Of what another program added the caller does not know before it reads the list again.
    m_known.insert(name, list);
    return merged;
}

QStringList Settings::pulseHighlights() const {
    const QStringList filters = get(highlightsKey);
    m_known.insert(highlightsKey.name, filters);
    return filters;
}

void Settings::setPulseHighlights(const QStringList &filters) {
    set(highlightsKey, mergedList(highlightsKey.name, filters));
}

QString Settings::pulseBroker(const QString &deployment) const {
    return get(brokerKey.of(deployment));
}

void Settings::setPulseBroker(const QString &deployment, const QString &address) {
    const QUrl url(address, QUrl::StrictMode);
    set(brokerKey.of(deployment), url.toString(QUrl::RemovePassword | QUrl::FullyEncoded));
}

QStringList Settings::watchRules() const {
    const QStringList rules = get(watchesKey);
    m_known.insert(watchesKey.name, rules);
    return rules;
}

void Settings::setWatchRules(const QStringList &rules) {
    set(watchesKey, mergedList(watchesKey.name, rules));
}

bool Settings::reportsActions() const {
    return get(reportsActionsKey);
}

void Settings::setReportsActions(bool reports) {
    set(reportsActionsKey, reports);
}

} // namespace collie::storage
