#pragma once

#include <QString>
#include <QVector>

namespace collie::about {

/// A library that Collie uses.
struct Library {
    QString name = {};
    QString version = {}; ///< Of the library that runs; of the one it was built with where no other can be told.
};

/// "0.1.0", and in brackets the commit it was built from, where that is known: "0.1.0 (1f2e3d4c5b6a)". Any thread.
[[nodiscard]] QString version();

/// The libraries in the order they matter in; what is loaded late and is not there is left out. Loads libcurl and Qt's
/// driver for SQLite, some ten milliseconds. Needs an application. Any thread.
[[nodiscard]] QVector<Library> libraries();

/// What `--version` prints: a line with the program and its version, then a line for each library; ends without a line
/// feed. Without an application, the first line alone. As libraries(). \param program  as it is called: "collie-cli".
[[nodiscard]] QString versionText(const QString &program);

} // namespace collie::about
