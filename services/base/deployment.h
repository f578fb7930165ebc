#pragma once

#include <QLatin1String>
#include <QString>
#include <QUrl>
#include <QVector>

namespace collie {

/// One Taskcluster with the Treeherder that shows it, if there is one.
struct Deployment {
    QString name;              ///< Short and stable, used on the command line and in settings: "firefox-ci".
    QString title;             ///< For people: "Firefox CI".
    QUrl rootUrl;              ///< Taskcluster's root URL, without a trailing slash.
    QUrl treeherderUrl;        ///< Treeherder's address, without a trailing slash; empty for none.
    QString defaultRepository; ///< What is opened first; may be empty.
    QUrl bugzillaUrl = {};     ///< The Bugzilla that its bugs are in, without a trailing slash; empty for none.
    QUrl landoUrl = {};        ///< The Lando that lands its commits, without a trailing slash; empty for none.
    QUrl treestatusUrl = {};   ///< Where the states of its trees are, without a trailing slash; empty for none.

    [[nodiscard]] bool hasTreeherder() const { return !treeherderUrl.isEmpty(); }
    friend bool operator==(const Deployment &, const Deployment &) = default;
};

/// Error::code where an address of the deployment is wrong: it is mended in the settings.
constexpr QLatin1String wrongAddressCode("WrongAddress");

/// The deployments everyone can use: Firefox CI and Community TC.
[[nodiscard]] QVector<Deployment> publicDeployments();

} // namespace collie
