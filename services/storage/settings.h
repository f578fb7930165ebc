#pragma once

#include "services/base/deployment.h"
#include "services/base/result.h"
#include "services/pulse/binding_set.h"
#include "services/storage/preference.h"
#include "services/storage/upload_choices.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVector>

#include <memory>

class QSettings;

namespace collie::storage {

/// What Collie remembers between two starts, in one INI file: typed, versioned, never a secret. Values that make no
/// sense (a file edited by hand, an older version) read as their defaults. A file that cannot be read is kept aside.
/// Two programs may use one file: each writes only what it changes, and of a list what it added or removed. One thread.
class Settings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)
  public:
    /// The layout of the file this program writes.
    static constexpr int currentVersion = 2;
    static constexpr int mostRecentRepositories = 8;

    /// \param path  of the INI file; it and its folder are made on the first change. Reads it at once: a few hundred
    /// bytes.
    explicit Settings(const QString &path);
    ~Settings() override;

    /// Where this user's settings are: `<config folder>/collie/collie.ini`.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] QString path() const;
    /// The version of the file; above currentVersion when a newer Collie wrote it, whose values are then left alone.
    [[nodiscard]] int version() const;

    /// The value of a preference: the fallback where none is kept, or one that is not allowed.
    template <class T>
    [[nodiscard]] T get(const Preference<T> &preference) const;
    /// Keeps a value, and tells changed() if it is another one.
    template <class T>
    void set(const Preference<T> &preference, const T &value);
    /// Forgets what is kept, so that the fallback holds.
    template <class T>
    void reset(const Preference<T> &preference) {
        forget(preference.name);
    }
    /// Whether the value is another than the fallback.
    template <class T>
    [[nodiscard]] bool isChanged(const Preference<T> &preference) const {
        return get(preference) != preference.fallback;
    }
    /// Calls `apply` with the value now, and again whenever it changes, as long as `context` lives.
    template <class T, class Function>
    void follow(const Preference<T> &preference, QObject *context, const Function &apply) {
        apply(get(preference));
        connect(this, &Settings::changed, context, [this, preference, apply](const QString &name) {
            if (name == preference.name)
                apply(get(preference));
        });
    }
    /// Sees from now on what other programs change in the file, and saves every change soon: for a program that goes
    /// on running. Needs an event loop.
    void watch();

    /// Name of the deployment used last; empty on the first start.
    [[nodiscard]] QString lastDeployment() const;
    void setLastDeployment(const QString &name);

    /// Deployments the person added, in the order added. Entries without a name or with an address that is neither
    /// https nor loopback are left out; an empty address of Treeherder, Lando, Bugzilla or the states of trees means
    /// that there is none.
    [[nodiscard]] QVector<Deployment> customDeployments() const;
    /// Adds or replaces (by name) a deployment.
    void addCustomDeployment(const Deployment &deployment);
    /// Forgets a deployment the person added, and what was kept for it; does nothing for any other.
    void removeCustomDeployment(const QString &name);
    /// Every deployment there is to choose from: the public ones, with addresses that the person gave them, then those
    /// they added.
    [[nodiscard]] QVector<Deployment> deployments() const;
    /// Gives a public deployment the addresses of Lando, Bugzilla and the states of trees that `deployment` has; those
    /// that are its own anyway are not kept.
    void setPublicAddresses(const Deployment &deployment);

    /// Repository used last at a deployment; empty when none was.
    [[nodiscard]] QString lastRepository(const QString &deployment) const;
    void setLastRepository(const QString &deployment, const QString &repository);

    /// Repositories that stay at hand, in the order of their keys, at most 9.
    [[nodiscard]] QStringList pinnedRepositories(const QString &deployment) const;
    void setPinnedRepositories(const QString &deployment, const QStringList &repositories);
    /// Repositories looked at last, the newest first, at most mostRecentRepositories.
    [[nodiscard]] QStringList recentRepositories(const QString &deployment) const;
    /// Puts a repository first among them, before those that another program has looked at meanwhile.
    void addRecentRepository(const QString &deployment, const QString &repository);
    /// The mail address the person pushes with; empty until they said so.
    [[nodiscard]] QString pushAuthor(const QString &deployment) const;
    void setPushAuthor(const QString &deployment, const QString &address);
    /// Whether pushes that a bot made for a review are left out.
    [[nodiscard]] bool hidesReviewBot() const;
    void setHidesReviewBot(bool hides);
    /// The person's named filters of jobs, one JSON object each; opaque here.
    [[nodiscard]] QStringList filterPresets() const;
    void setFilterPresets(const QStringList &presets);

    /// What was chosen for the last upload at a deployment; the defaults when there was none.
    [[nodiscard]] UploadChoices uploadChoices(const QString &deployment) const;
    void setUploadChoices(const QString &deployment, const UploadChoices &choices);

    /// How many transfers move at once: 1 to 16.
    [[nodiscard]] int transfersAtOnce() const;
    void setTransfersAtOnce(int count);
    /// Bytes a second for all transfers together in each direction; 0 for no limit.
    [[nodiscard]] qint64 transferRateLimit() const;
    void setTransferRateLimit(qint64 bytesPerSecond);

    /// QWidget::saveGeometry() of the main window; empty when unknown.
    [[nodiscard]] QByteArray windowGeometry() const;
    /// QMainWindow::saveState() of the main window; empty when unknown.
    [[nodiscard]] QByteArray windowState() const;
    void setWindowLayout(const QByteArray &geometry, const QByteArray &state);

    /// Whether groups of jobs are shown expanded.
    [[nodiscard]] bool groupsExpanded() const;
    void setGroupsExpanded(bool expanded);

    /// The person's own sets of Pulse bindings, in the order kept.
    [[nodiscard]] QVector<pulse::BindingSet> pulseBindingSets() const;
    /// Two of one name are one: the first.
    void setPulseBindingSets(const QVector<pulse::BindingSet> &sets);
    /// Filters whose messages are marked in the Pulse pane.
    [[nodiscard]] QStringList pulseHighlights() const;
    void setPulseHighlights(const QStringList &filters);

    /// Address of the Pulse broker to use at a deployment, "amqps://user@host:port"; empty for none. Never a password.
    [[nodiscard]] QString pulseBroker(const QString &deployment) const;
    void setPulseBroker(const QString &deployment, const QString &address);
    /// What is watched, one JSON object each; opaque here.
    [[nodiscard]] QStringList watchRules() const;
    void setWatchRules(const QStringList &rules);
    /// Whether actions are shown on Treeherder as jobs of one's own; off unless the person wants it.
    [[nodiscard]] bool reportsActions() const;
    void setReportsActions(bool reports);

    /// What became of a file that could not be read, for the person; empty when all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Writes changes to the file now; otherwise the event loop does.
    /// \return Storage with a sentence when the file cannot be written.
    [[nodiscard]] Result<void> flush();

  Q_SIGNALS:
    /// A value is another one now, written by this program or, with watch(), by another.
    /// \param name  a preference's; of a list of records its own, "custom_deployments".
    void changed(const QString &name);
    /// With watch(): changes could not be saved, in a sentence; said once until they can be again.
    void saveFailed(const QString &sentence);

  private:
    void load();
    void reopen();
    void migrate();
    void stampVersion();
    void forget(const QString &name);
    [[nodiscard]] Deployment readDeployment() const;
    void writeDeployments(const QVector<Deployment> &deployments);
    void wroteArray(const QString &name);
    [[nodiscard]] QVector<pulse::BindingSet> readBindingSets() const;
    [[nodiscard]] QStringList mergedWith(const QStringList &there, const QString &name, const QStringList &list);
    [[nodiscard]] QStringList mergedList(const QString &name, const QStringList &list);
    [[nodiscard]] QHash<QString, QStringList> snapshot() const;
    void wrote(const QString &name);
    void saveSoon();
    void lookAgain();
    void watchPaths();

    std::unique_ptr<QSettings> m_settings;
    QString m_path;
    QString m_problem;
    /// Lists as this program last read or wrote them: what differs now, another one has added or removed.
    mutable QHash<QString, QStringList> m_known;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< Null until watch().
    QHash<QString, QStringList> m_seen;            ///< With watch(): every value as told of last, in words.
    QTimer m_save, m_look;
    bool m_toldFailure = false;
};

/// Whether an address may be that of a deployment: https, or http to this machine.
[[nodiscard]] bool isDeploymentAddress(const QUrl &url);

} // namespace collie::storage
