#include "services/storage/settings.h"

#include "services/base/kept_file.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace collie::storage {
namespace {

/// A value of the file: its key and what an absent or unusable one means.
template <class T>
struct Key {
    const char *name;
    T fallback;
};

constexpr Key<int> versionKey{"version", 0};
constexpr Key<bool> groupsExpandedKey{"grid/groups_expanded", false};
constexpr Key<bool> reportsActionsKey{"own_jobs/report_actions", false};
constexpr const char *lastDeploymentKey = "deployment/last";
constexpr const char *atOnceKey = "transfers/atOnce";
constexpr const char *rateLimitKey = "transfers/bytesPerSecond";
constexpr const char *geometryKey = "window/geometry";
constexpr const char *stateKey = "window/state";
constexpr const char *schemeKey = "window/scheme";
constexpr const char *customKey = "custom_deployments";
constexpr const char *repositoryKey = "repository/";
constexpr const char *bindingSetsKey = "pulse_sets";
constexpr const char *highlightsKey = "pulse/highlights";
constexpr const char *brokerKey = "pulse_broker/";
constexpr const char *watchesKey = "watches";
constexpr int mostBindingSets = 100;
constexpr int mostBindings = 100;

QStringList schemes() {
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast"),
            QStringLiteral("colour-blind")};
}

QString latin1(const char *name) {
    return QString::fromLatin1(name);
}

} // namespace

bool isDeploymentAddress(const QUrl &url) {
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    return url.scheme() == QLatin1String("http") &&
           (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

Settings::Settings(const QString &path) {
    const KeptFile file(path);
    // Before QSettings would take it for empty.
    if (!file.read())
        m_problem = file.setAside();
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    m_settings->setFallbacksEnabled(false);
    static_cast<void>(m_settings->allKeys());
    if (m_settings->status() == QSettings::FormatError) {
        m_problem = file.keepCopy();
        // Its status would stay for good.
        m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
        m_settings->setFallbacksEnabled(false);
    }
    migrate();
}

Settings::~Settings() = default;

QString Settings::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/collie/collie.ini");
}

QString Settings::path() const {
    return m_settings->fileName();
}

int Settings::version() const {
    return m_settings->value(latin1(versionKey.name), versionKey.fallback).toInt();
}

void Settings::migrate() {
    // Each step lifts the file by one version; a file of a newer Collie is read as far as it is understood and keeps
    // its number.
    if (version() < 1 && !m_settings->allKeys().isEmpty())
        m_settings->setValue(latin1(versionKey.name), 1);
}

QString Settings::lastDeployment() const {
    return m_settings->value(latin1(lastDeploymentKey)).toString();
}

void Settings::setLastDeployment(const QString &name) {
    m_settings->setValue(latin1(versionKey.name), qMax(version(), currentVersion));
    m_settings->setValue(latin1(lastDeploymentKey), name);
}

QVector<Deployment> Settings::customDeployments() const {
    QVector<Deployment> found;
    // A file edited by hand may claim any number of entries.
    const int count = qMin(m_settings->beginReadArray(latin1(customKey)), 100);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        const auto text = [this](QLatin1String name) { return m_settings->value(name).toString(); };
        Deployment deployment{.name = text(QLatin1String("name")),
                              .title = text(QLatin1String("title")),
                              .rootUrl = QUrl(text(QLatin1String("root_url"))),
                              .treeherderUrl = QUrl(text(QLatin1String("treeherder_url"))),
                              .defaultRepository = text(QLatin1String("default_repository"))};
        if (!deployment.name.isEmpty() && isDeploymentAddress(deployment.rootUrl) &&
            (deployment.treeherderUrl.isEmpty() || isDeploymentAddress(deployment.treeherderUrl)))
            found.append(std::move(deployment));
    }
    m_settings->endArray();
    return found;
}

namespace {

void writeDeployments(QSettings &settings, const QVector<Deployment> &deployments) {
    settings.remove(latin1(customKey));
    settings.beginWriteArray(latin1(customKey), static_cast<int>(deployments.size()));
    for (int i = 0; i < deployments.size(); ++i) {
        const Deployment &deployment = deployments.at(i);
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("name"), deployment.name);
        settings.setValue(QStringLiteral("title"), deployment.title);
        // An address may have been pasted with a password in it, which does not belong on disk.
        const auto address = [](const QUrl &url) { return url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded); };
        settings.setValue(QStringLiteral("root_url"), address(deployment.rootUrl));
        settings.setValue(QStringLiteral("treeherder_url"), address(deployment.treeherderUrl));
        settings.setValue(QStringLiteral("default_repository"), deployment.defaultRepository);
    }
    settings.endArray();
    settings.setValue(latin1(versionKey.name),
                      qMax(settings.value(latin1(versionKey.name)).toInt(), Settings::currentVersion));
}

} // namespace

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
    writeDeployments(*m_settings, all);
}

void Settings::removeCustomDeployment(const QString &name) {
    m_settings->sync();
    QVector<Deployment> all = customDeployments();
    all.removeIf([&](const Deployment &d) { return d.name == name; });
    writeDeployments(*m_settings, all);
}

QString Settings::lastRepository(const QString &deployment) const {
    return m_settings->value(latin1(repositoryKey) + deployment).toString();
}

void Settings::setLastRepository(const QString &deployment, const QString &repository) {
    m_settings->setValue(latin1(repositoryKey) + deployment, repository);
}

UploadChoices Settings::uploadChoices(const QString &deployment) const {
    UploadChoices choices;
    const QString group = QStringLiteral("uploads/%1/").arg(deployment);
    const auto text = [&](const char *key) { return m_settings->value(group + latin1(key)).toString(); };
    const QString target = text("target");
    choices.target = target == u"object"     ? UploadChoices::Target::Object
                     : target == u"new-task" ? UploadChoices::Target::NewTask
                                             : UploadChoices::Target::S3;
    choices.bucket = text("bucket");
    choices.s3Prefix = text("s3Prefix");
    choices.projectId = text("projectId");
    choices.objectPrefix = text("objectPrefix");
    choices.taskQueueId = text("taskQueueId");
    const int days = m_settings->value(group + latin1("expiryDays")).toInt();
    choices.expiryDays = days >= 1 && days <= 366 ? days : UploadChoices().expiryDays;
    choices.isPublic = m_settings->value(group + latin1("isPublic"), choices.isPublic).toBool();
    choices.gzip = m_settings->value(group + latin1("gzip"), choices.gzip).toBool();
    return choices;
}

void Settings::setUploadChoices(const QString &deployment, const UploadChoices &choices) {
    const QString group = QStringLiteral("uploads/%1/").arg(deployment);
    const auto set = [&](const char *key, const QVariant &value) { m_settings->setValue(group + latin1(key), value); };
    set("target", choices.target == UploadChoices::Target::Object    ? QStringLiteral("object")
                  : choices.target == UploadChoices::Target::NewTask ? QStringLiteral("new-task")
                                                                     : QStringLiteral("s3"));
    set("bucket", choices.bucket);
    set("s3Prefix", choices.s3Prefix);
    set("projectId", choices.projectId);
    set("objectPrefix", choices.objectPrefix);
    set("taskQueueId", choices.taskQueueId);
    set("expiryDays", choices.expiryDays);
    set("isPublic", choices.isPublic);
    set("gzip", choices.gzip);
}

int Settings::transfersAtOnce() const {
    const int count = m_settings->value(latin1(atOnceKey)).toInt();
    return count >= 1 && count <= 16 ? count : 3;
}

void Settings::setTransfersAtOnce(int count) {
    m_settings->setValue(latin1(atOnceKey), count);
}

qint64 Settings::transferRateLimit() const {
    return std::max<qint64>(0, m_settings->value(latin1(rateLimitKey)).toLongLong());
}

void Settings::setTransferRateLimit(qint64 bytesPerSecond) {
    m_settings->setValue(latin1(rateLimitKey), bytesPerSecond);
}

QByteArray Settings::windowGeometry() const {
    return m_settings->value(latin1(geometryKey)).toByteArray();
}

QByteArray Settings::windowState() const {
    return m_settings->value(latin1(stateKey)).toByteArray();
}

void Settings::setWindowLayout(const QByteArray &geometry, const QByteArray &state) {
    m_settings->setValue(latin1(geometryKey), geometry);
    m_settings->setValue(latin1(stateKey), state);
}

QString Settings::scheme() const {
    const QString stored = m_settings->value(latin1(schemeKey)).toString();
    return schemes().contains(stored) ? stored : schemes().constFirst();
}

void Settings::setScheme(const QString &scheme) {
    m_settings->setValue(latin1(schemeKey), scheme);
}

bool Settings::groupsExpanded() const {
    return m_settings->value(latin1(groupsExpandedKey.name), groupsExpandedKey.fallback).toBool();
}

void Settings::setGroupsExpanded(bool expanded) {
    m_settings->setValue(latin1(groupsExpandedKey.name), expanded);
}

QVector<pulse::BindingSet> Settings::pulseBindingSets() const {
    QVector<pulse::BindingSet> sets;
    const int count = qMin(m_settings->beginReadArray(latin1(bindingSetsKey)), mostBindingSets);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        pulse::BindingSet set{.name = m_settings->value(latin1("name")).toString(), .bindings = {}};
        // One binding an entry: exchange and pattern, which hold no space.
        const QStringList lines = m_settings->value(latin1("bindings")).toStringList();
        for (const QString &line : lines.mid(0, mostBindings)) {
            const pulse::Binding binding{.exchange = line.section(u' ', 0, 0), .pattern = line.section(u' ', 1)};
            if (!binding.exchange.isEmpty() && !binding.pattern.isEmpty())
                set.bindings.append(binding);
        }
        if (!set.name.isEmpty() && !set.bindings.isEmpty())
            sets.append(std::move(set));
    }
    m_settings->endArray();
    return sets;
}

void Settings::setPulseBindingSets(const QVector<pulse::BindingSet> &sets) {
    m_settings->remove(latin1(bindingSetsKey));
    m_settings->beginWriteArray(latin1(bindingSetsKey), static_cast<int>(sets.size()));
    for (int i = 0; i < sets.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(latin1("name"), sets.at(i).name);
        QStringList lines;
        for (const pulse::Binding &binding : sets.at(i).bindings)
            lines.append(binding.exchange + u' ' + binding.pattern);
        m_settings->setValue(latin1("bindings"), lines);
    }
    m_settings->endArray();
}

QStringList Settings::mergedList(const char *key, const QStringList &list) {
    const QStringList known = m_known.value(latin1(key));
    m_settings->sync();
    const QStringList there = m_settings->value(latin1(key)).toStringList();
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
    m_known.insert(latin1(key), merged);
    return merged;
}

QStringList Settings::pulseHighlights() const {
    const QStringList filters = m_settings->value(latin1(highlightsKey)).toStringList();
    m_known.insert(latin1(highlightsKey), filters);
    return filters;
}

void Settings::setPulseHighlights(const QStringList &filters) {
    m_settings->setValue(latin1(highlightsKey), mergedList(highlightsKey, filters));
}

QString Settings::pulseBroker(const QString &deployment) const {
    return m_settings->value(latin1(brokerKey) + deployment).toString();
}

void Settings::setPulseBroker(const QString &deployment, const QString &address) {
    const QUrl url(address, QUrl::StrictMode);
    m_settings->setValue(latin1(brokerKey) + deployment, url.toString(QUrl::RemovePassword | QUrl::FullyEncoded));
}

QStringList Settings::watchRules() const {
    const QStringList rules = m_settings->value(latin1(watchesKey)).toStringList();
    m_known.insert(latin1(watchesKey), rules);
    return rules;
}

void Settings::setWatchRules(const QStringList &rules) {
    m_settings->setValue(latin1(watchesKey), mergedList(watchesKey, rules));
}

bool Settings::reportsActions() const {
    return m_settings->value(latin1(reportsActionsKey.name), reportsActionsKey.fallback).toBool();
}

void Settings::setReportsActions(bool reports) {
    m_settings->setValue(latin1(reportsActionsKey.name), reports);
}

Result<void> Settings::flush() {
    makePrivateFolder(QFileInfo(path()).absolutePath());
    m_settings->sync();
    if (m_settings->status() == QSettings::NoError) {
        // A new file is made as the umask says; afterwards its permissions are kept.
        QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return {};
    }
    return failure(ErrorKind::Storage,
                   QStringLiteral("The settings could not be saved. Check that %1 can be written.").arg(path()));
}

} // namespace collie::storage
