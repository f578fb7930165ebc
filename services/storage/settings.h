#pragma once

#include "services/base/deployment.h"
#include "services/base/result.h"
#include "services/pulse/binding_set.h"
#include "services/storage/upload_choices.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>

class QSettings;

namespace collie::storage {

/// What Collie remembers between two starts, in one INI file: typed, versioned, never a secret. Values that make no
/// sense (a file edited by hand, an older version) read as their defaults. A file that cannot be read is kept aside.
/// Two programs may use one file: each writes only what it changes, and of a list what it added or removed. One thread.
class Settings final {
  public:
    /// The layout of the file this program writes.
    static constexpr int currentVersion = 2;

    /// \param path  of the INI file; it and its folder are made on the first change. Reads it at once: a few hundred
    /// bytes.
    explicit Settings(const QString &path);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    /// Where this user's settings are: `<config folder>/collie/collie.ini`.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] QString path() const;
    /// The version of the file; above currentVersion when a newer Collie wrote it, whose values are then left alone.
    [[nodiscard]] int version() const;

    /// Name of the deployment used last; empty on the first start.
    [[nodiscard]] QString lastDeployment() const;
    void setLastDeployment(const QString &name);

    /// Deployments the person added, in the order added. Entries without a name or with an address that is neither
    /// https nor loopback are left out; an empty address of Treeherder means that there is none.
    [[nodiscard]] QVector<Deployment> customDeployments() const;
    /// Adds or replaces (by name) a deployment.
    void addCustomDeployment(const Deployment &deployment);

    /// Repository used last at a deployment; empty when none was.
    [[nodiscard]] QString lastRepository(const QString &deployment) const;
    void setLastRepository(const QString &deployment, const QString &repository);

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

    /// The colours, by the names that the window has for them; "system" where nothing is kept.
    [[nodiscard]] QString scheme() const;
    void setScheme(const QString &scheme);

    /// Whether groups of jobs are shown expanded.
    [[nodiscard]] bool groupsExpanded() const;
    void setGroupsExpanded(bool expanded);

    /// The person's own sets of Pulse bindings, in the order kept.
    [[nodiscard]] QVector<pulse::BindingSet> pulseBindingSets() const;
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

  private:
    void migrate();
    [[nodiscard]] QStringList mergedList(const QString &name, const QStringList &list);

    std::unique_ptr<QSettings> m_settings;
    QString m_problem;
    /// Lists as this program last read or wrote them: what differs now, another one has added or removed.
    mutable QHash<QString, QStringList> m_known;
};

/// Whether an address may be that of a deployment: https, or http to this machine.
[[nodiscard]] bool isDeploymentAddress(const QUrl &url);

} // namespace collie::storage
