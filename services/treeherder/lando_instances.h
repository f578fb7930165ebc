#pragma once

#include <QString>
#include <QUrl>

namespace collie::treeherder {

/// Where a landing is asked for (treeherder.md §2.13).
/// \param base  a deployment's Lando; empty for Mozilla's of today. \param id  of the landing.
/// \param name  which of Mozilla's Landos, as Treeherder's addresses name it; empty for that at `base`. A Lando that is
/// none of Mozilla's has all landings, whatever it is called.
/// \return empty for a name that is not known.
[[nodiscard]] QUrl landingUrl(const QUrl &base, const QString &id, const QString &name);

/// What Treeherder's addresses call the Lando that serves an address; empty for one that is none of Mozilla's.
[[nodiscard]] QString landoInstanceAt(const QUrl &url);

} // namespace collie::treeherder
