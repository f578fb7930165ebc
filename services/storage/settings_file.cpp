#include "services/base/kept_file.h"
#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/storage/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <optional>

// The file of the settings: read, kept aside where it is damaged, written, watched.

namespace collie::storage {
namespace {

const Preference<int> versionKey{QStringLiteral("version")};
constexpr auto saveAfter = std::chrono::milliseconds(300);
constexpr auto lookAfter = std::chrono::milliseconds(50); ///< A file that is replaced makes several events.

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

/// What a value of the file is as a T; nothing when it is none. From the file itself every value comes as text.
template <class T>
std::optional<T> valueAs(const QVariant &value) {
    if (!value.canConvert<T>())
        return std::nullopt;
    return value.value<T>();
}

template <>
std::optional<bool> valueAs(const QVariant &value) {
    const QString text = value.toString();
    if (text == u"true" || text == u"1")
        return true;
    return text == u"false" || text == u"0" ? std::optional(false) : std::nullopt;
}

template <>
std::optional<int> valueAs(const QVariant &value) {
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

template <>
std::optional<qint64> valueAs(const QVariant &value) {
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// The same words for a value as it was written, and as it is read again.
QStringList wordsOf(const QVariant &value) {
    QStringList words = value.typeId() == QMetaType::QStringList ? value.toStringList() : QStringList{value.toString()};
    if (words.isEmpty())
        words.append(QString());
    return words;
}

} // namespace

Settings::Settings(const QString &path)
    : m_path(path) {
    for (QTimer *timer : {&m_save, &m_look})
        timer->setSingleShot(true);
    m_save.setInterval(saveAfter);
    m_look.setInterval(lookAfter);
    connect(&m_save, &QTimer::timeout, this, [this] {
        const Result<void> saved = flush();
        if (!saved && !m_toldFailure)
            Q_EMIT saveFailed(saved.error().message);
        m_toldFailure = !saved;
    });
    connect(&m_look, &QTimer::timeout, this, &Settings::lookAgain);
    load();
    migrate();
}

Settings::~Settings() = default;

void Settings::reopen() {
    // The new one before the old one goes: they share what has not been written yet.
    auto fresh = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    fresh->setFallbacksEnabled(false);
    m_settings = std::move(fresh);
}

void Settings::load() {
    const KeptFile file(m_path);
    // Before QSettings would take it for empty. It writes no zero byte, which a broken disk is full of.
    const Result<QByteArray> bytes = file.read();
    if (!bytes || bytes->contains('\0'))
        m_problem = file.setAside();
    reopen();
    static_cast<void>(m_settings->allKeys());
    if (m_settings->status() != QSettings::FormatError)
        return;
    m_problem = file.keepCopy();
    // Its status would stay for good.
    reopen();
    // What was understood is written once, so that the next start has nothing to say.
    m_settings->setValue(versionKey.name, qMax(version(), currentVersion));
    m_settings->sync();
}

QString Settings::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/collie/collie.ini");
}

QString Settings::path() const {
    return m_settings->fileName();
}

int Settings::version() const {
    return get(versionKey);
}

/// Every change goes through here, so that a file says which layout it has.
void Settings::stampVersion() {
    if (version() >= currentVersion)
        return;
    m_settings->setValue(versionKey.name, currentVersion);
    if (m_watcher)
        m_seen.insert(versionKey.name, wordsOf(currentVersion));
}

void Settings::migrate() {
    // Each step lifts the file by one version; a file of a newer Collie is read as far as it is understood and keeps
    // its number.
    if (version() >= currentVersion || m_settings->allKeys().isEmpty())
        return;
    if (version() < 2)
        renameKeys(*m_settings);
    stampVersion();
}

template <class T>
T Settings::get(const Preference<T> &preference) const {
    const QVariant kept = m_settings->value(preference.name);
    const std::optional<T> value = kept.isNull() ? std::nullopt : valueAs<T>(kept);
    return value && preference.allowed.holds(*value) ? *value : preference.fallback;
}

template <class T>
void Settings::set(const Preference<T> &preference, const T &value) {
    const T before = get(preference);
    stampVersion();
    m_settings->setValue(preference.name, QVariant::fromValue(value));
    wrote(preference.name);
    if (get(preference) != before)
        Q_EMIT changed(preference.name);
}

template bool Settings::get(const Preference<bool> &) const;
template int Settings::get(const Preference<int> &) const;
template qint64 Settings::get(const Preference<qint64> &) const;
template QString Settings::get(const Preference<QString> &) const;
template QStringList Settings::get(const Preference<QStringList> &) const;
template QByteArray Settings::get(const Preference<QByteArray> &) const;
template void Settings::set(const Preference<bool> &, const bool &);
template void Settings::set(const Preference<int> &, const int &);
template void Settings::set(const Preference<qint64> &, const qint64 &);
template void Settings::set(const Preference<QString> &, const QString &);
template void Settings::set(const Preference<QStringList> &, const QStringList &);
template void Settings::set(const Preference<QByteArray> &, const QByteArray &);

void Settings::forget(const QString &name) {
    if (!m_settings->contains(name))
        return;
    stampVersion();
    m_settings->remove(name);
    wrote(name);
    Q_EMIT changed(name);
}

void Settings::wroteArray(const QString &name) {
    stampVersion();
    if (m_watcher) {
        // Of nothing else: what another program changed meanwhile has not been told yet.
        const auto isOfArray = [start = name + u'/'](const QString &key) { return key.startsWith(start); };
        m_seen.removeIf([&](const auto &each) { return isOfArray(each.key()); });
        const QHash<QString, QStringList> now = snapshot();
        for (auto it = now.cbegin(); it != now.cend(); ++it) {
            if (isOfArray(it.key()))
                m_seen.insert(it.key(), it.value());
        }
    }
    saveSoon();
    Q_EMIT changed(name);
}

void Settings::wrote(const QString &name) {
    if (m_watcher && m_settings->contains(name))
        m_seen.insert(name, wordsOf(m_settings->value(name)));
    else if (m_watcher)
        m_seen.remove(name);
    saveSoon();
}

void Settings::saveSoon() {
    if (m_watcher && !m_save.isActive())
        m_save.start();
}

QHash<QString, QStringList> Settings::snapshot() const {
    QHash<QString, QStringList> values;
    const QStringList names = m_settings->allKeys();
    for (const QString &name : names)
        values.insert(name, wordsOf(m_settings->value(name)));
    return values;
}

void Settings::watch() {
    if (m_watcher)
        return;
    m_watcher = std::make_unique<QFileSystemWatcher>();
    m_seen = snapshot();
    // Whoever writes the file puts another in its place, so that the folder tells, and the file is looked up anew.
    for (const auto signal : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(m_watcher.get(), signal, this, [this] { m_look.start(); });
    watchPaths();
}

void Settings::watchPaths() {
    for (const QString &path : {m_path, QFileInfo(m_path).absolutePath()}) {
        if (QFileInfo::exists(path) && !m_watcher->files().contains(path) && !m_watcher->directories().contains(path))
            m_watcher->addPath(path);
    }
}

void Settings::lookAgain() {
    watchPaths();
    m_settings->sync();
    const QHash<QString, QStringList> before = std::exchange(m_seen, snapshot());
    QStringList others;
    const auto compare = [&](const QHash<QString, QStringList> &all, const QHash<QString, QStringList> &against) {
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            const auto same = against.constFind(it.key());
            if (same != against.cend() && same.value() == it.value())
                continue;
            // "custom_deployments/1/name" is of a list of records.
            static const QRegularExpression ofList(QStringLiteral("\\A([^/]+)/(size\\z|[0-9]+/)"));
            const auto match = ofList.match(it.key());
            const QString name = match.hasMatch() ? match.captured(1) : it.key();
            if (!others.contains(name))
                others.append(name);
        }
    };
    compare(m_seen, before);
    compare(before, m_seen);
    for (const QString &name : std::as_const(others))
        Q_EMIT changed(name);
}

Result<void> Settings::flush() {
    m_save.stop();
    makePrivateFolder(QFileInfo(path()).absolutePath());
    // Of a failure before, the status would stay for good.
    if (m_settings->status() != QSettings::NoError)
        reopen();
    m_settings->sync();
    if (m_settings->status() == QSettings::NoError) {
        // A new file is made as the umask says; afterwards its permissions are kept.
        QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        if (m_watcher)
            watchPaths();
        return {};
    }
    return failure(ErrorKind::Storage,
                   Words::tr("The settings could not be saved. Check that %1 can be written.").arg(path()));
}

} // namespace collie::storage
