#include "services/storage/settings.h"

#include "services/base/kept_file.h"
#include "services/http/url_rules.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace collie::storage {
namespace {

/// A value of the file: its name, in words parted by "_", and what an absent or unusable one means.
template <class T>
struct Key {
    QString name;
    T fallback = {};

    /// The same value of one deployment.
    [[nodiscard]] Key of(const QString &deployment) const { return {name.arg(deployment), fallback}; }
};

const Key<int> versionKey{QStringLiteral("version")};
const Key<bool> groupsExpandedKey{QStringLiteral("grid/groups_expanded")};
const Key<bool> reportsActionsKey{QStringLiteral("own_jobs/report_actions")};
const Key<QString> lastDeploymentKey{QStringLiteral("deployment/last")};
const Key<int> atOnceKey{QStringLiteral("transfers/at_once")};
const Key<qint64> rateLimitKey{QStringLiteral("transfers/bytes_per_second")};
const Key<QByteArray> geometryKey{QStringLiteral("window/geometry")};
const Key<QByteArray> stateKey{QStringLiteral("window/state")};
const Key<QString> schemeKey{QStringLiteral("window/scheme"), QStringLiteral("system")};
const Key<QStringList> highlightsKey{QStringLiteral("pulse/highlights")};
const Key<QStringList> watchesKey{QStringLiteral("watches")};
const Key<QString> repositoryKey{QStringLiteral("repository/%1")};
const Key<QString> brokerKey{QStringLiteral("pulse_broker/%1")};
const Key<QString> uploadTargetKey{QStringLiteral("uploads/%1/target")};
const Key<QString> bucketKey{QStringLiteral("uploads/%1/bucket")};
const Key<QString> s3PrefixKey{QStringLiteral("uploads/%1/s3_prefix")};
const Key<QString> projectKey{QStringLiteral("uploads/%1/project_id")};
const Key<QString> objectPrefixKey{QStringLiteral("uploads/%1/object_prefix")};
const Key<QString> taskQueueKey{QStringLiteral("uploads/%1/task_queue_id")};
const Key<int> expiryDaysKey{QStringLiteral("uploads/%1/expiry_days")};
const Key<bool> isPublicKey{QStringLiteral("uploads/%1/is_public"), UploadChoices().isPublic};
const Key<bool> gzipKey{QStringLiteral("uploads/%1/gzip"), UploadChoices().gzip};
// Arrays.
const QString customDeploymentsArray = QStringLiteral("custom_deployments");
const QString bindingSetsArray = QStringLiteral("pulse_sets");
constexpr int mostBindingSets = 100;
constexpr int mostBindings = 100;

template <class T>
T read(const QSettings &settings, const Key<T> &key) {
    return settings.value(key.name, QVariant::fromValue(key.fallback)).template value<T>();
}

/// Every change goes through here, so that a file says which layout it has.
void stampVersion(QSettings &settings) {
    if (read(settings, versionKey) < Settings::currentVersion)
        settings.setValue(versionKey.name, Settings::currentVersion);
}

template <class T>
void write(QSettings &settings, const Key<T> &key, const T &value) {
    stampVersion(settings);
    settings.setValue(key.name, QVariant::fromValue(value));
}

/// Version 2 writes all names alike: "transfers/atOnce" became "transfers/at_once".
void renameKeys(QSettings &settings) {
    static const QRegularExpression capital(QStringLiteral("([A-Z])"));
    const QStringList all = settings.allKeys();
    for (const QString &old : all) {
        if (!old.startsWith(u"transfers/") && !old.startsWith(u"uploads/"))
            continue;
        // What stands before the last name may be a deployment's, which is the person's own.
        const qsizetype last = old.lastIndexOf(u'/') + 1;
        const QString name = old.left(last) + old.mid(last).replace(capital, QStringLiteral("_\\1")).toLower();
        if (name == old)
            continue;
        settings.setValue(name, settings.value(old));
        settings.remove(old);
    }
}

} // namespace

bool isDeploymentAddress(const QUrl &url) {
    return http::checkUrl(url).has_value();
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
    return read(*m_settings, versionKey);
}

void Settings::migrate() {
    // Each step lifts the file by one version; a file of a newer Collie is read as far as it is understood and keeps
    // its number.
    if (version() >= currentVersion || m_settings->allKeys().isEmpty())
        return;
    if (version() < 2)
        renameKeys(*m_settings);
    stampVersion(*m_settings);
}

QString Settings::lastDeployment() const {
    return read(*m_settings, lastDeploymentKey);
}

void Settings::setLastDeployment(const QString &name) {
    write(*m_settings, lastDeploymentKey, name);
}

QVector<Deployment> Settings::customDeployments() const {
    QVector<Deployment> found;
    // A file edited by hand may claim any number of entries.
    const int count = qMin(m_settings->beginReadArray(customDeploymentsArray), 100);
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
    settings.remove(customDeploymentsArray);
    settings.beginWriteArray(customDeploymentsArray, static_cast<int>(deployments.size()));
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
    stampVersion(settings);
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

QString Settings::lastRepository(const QString &deployment) const {
    return read(*m_settings, repositoryKey.of(deployment));
}

void Settings::setLastRepository(const QString &deployment, const QString &repository) {
    write(*m_settings, repositoryKey.of(deployment), repository);
}

UploadChoices Settings::uploadChoices(const QString &deployment) const {
    UploadChoices choices;
    const auto value = [&](const auto &key) { return read(*m_settings, key.of(deployment)); };
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
    const auto set = [&](const auto &key, const auto &value) { write(*m_settings, key.of(deployment), value); };
    set(uploadTargetKey, choices.target == UploadChoices::Target::Object    ? QStringLiteral("object")
                         : choices.target == UploadChoices::Target::NewTask ? QStringLiteral("new-task")
                                                                            : QStringLiteral("s3"));
    set(bucketKey, choices.bucket);
    set(s3PrefixKey, choices.s3Prefix);
    set(projectKey, choices.projectId);
    set(objectPrefixKey, choices.objectPrefix);
    set(taskQueueKey, choices.taskQueueId);
    set(expiryDaysKey, choices.expiryDays);
    set(isPublicKey, choices.isPublic);
    set(gzipKey, choices.gzip);
}

int Settings::transfersAtOnce() const {
    const int count = read(*m_settings, atOnceKey);
    return count >= 1 && count <= 16 ? count : 3;
}

void Settings::setTransfersAtOnce(int count) {
    write(*m_settings, atOnceKey, count);
}

qint64 Settings::transferRateLimit() const {
    return std::max<qint64>(0, read(*m_settings, rateLimitKey));
}

void Settings::setTransferRateLimit(qint64 bytesPerSecond) {
    write(*m_settings, rateLimitKey, bytesPerSecond);
}

QByteArray Settings::windowGeometry() const {
    return read(*m_settings, geometryKey);
}

QByteArray Settings::windowState() const {
    return read(*m_settings, stateKey);
}

void Settings::setWindowLayout(const QByteArray &geometry, const QByteArray &state) {
    write(*m_settings, geometryKey, geometry);
    write(*m_settings, stateKey, state);
}

QString Settings::scheme() const {
    return read(*m_settings, schemeKey);
}

void Settings::setScheme(const QString &scheme) {
    write(*m_settings, schemeKey, scheme);
}

bool Settings::groupsExpanded() const {
    return read(*m_settings, groupsExpandedKey);
}

void Settings::setGroupsExpanded(bool expanded) {
    write(*m_settings, groupsExpandedKey, expanded);
}

QVector<pulse::BindingSet> Settings::pulseBindingSets() const {
    QVector<pulse::BindingSet> sets;
    const int count = qMin(m_settings->beginReadArray(bindingSetsArray), mostBindingSets);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        pulse::BindingSet set{.name = m_settings->value(QStringLiteral("name")).toString(), .bindings = {}};
        // One binding an entry: exchange and pattern, which hold no space.
        const QStringList lines = m_settings->value(QStringLiteral("bindings")).toStringList();
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
    m_settings->remove(bindingSetsArray);
    m_settings->beginWriteArray(bindingSetsArray, static_cast<int>(sets.size()));
    for (int i = 0; i < sets.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(QStringLiteral("name"), sets.at(i).name);
        QStringList lines;
        for (const pulse::Binding &binding : sets.at(i).bindings)
            lines.append(binding.exchange + u' ' + binding.pattern);
        m_settings->setValue(QStringLiteral("bindings"), lines);
    }
    m_settings->endArray();
    stampVersion(*m_settings);
}

QStringList Settings::mergedList(const QString &name, const QStringList &list) {
    const QStringList known = m_known.value(name);
    m_settings->sync();
    const QStringList there = m_settings->value(name).toStringList();
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
    m_known.insert(name, merged);
    return merged;
}

QStringList Settings::pulseHighlights() const {
    const QStringList filters = read(*m_settings, highlightsKey);
    m_known.insert(highlightsKey.name, filters);
    return filters;
}

void Settings::setPulseHighlights(const QStringList &filters) {
    write(*m_settings, highlightsKey, mergedList(highlightsKey.name, filters));
}

QString Settings::pulseBroker(const QString &deployment) const {
    return read(*m_settings, brokerKey.of(deployment));
}

void Settings::setPulseBroker(const QString &deployment, const QString &address) {
    const QUrl url(address, QUrl::StrictMode);
    write(*m_settings, brokerKey.of(deployment), url.toString(QUrl::RemovePassword | QUrl::FullyEncoded));
}

QStringList Settings::watchRules() const {
    const QStringList rules = read(*m_settings, watchesKey);
    m_known.insert(watchesKey.name, rules);
    return rules;
}

void Settings::setWatchRules(const QStringList &rules) {
    write(*m_settings, watchesKey, mergedList(watchesKey.name, rules));
}

bool Settings::reportsActions() const {
    return read(*m_settings, reportsActionsKey);
}

void Settings::setReportsActions(bool reports) {
    write(*m_settings, reportsActionsKey, reports);
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
