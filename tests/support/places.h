#pragma once

#include <QByteArray>
#include <QString>

namespace collie::test {

/// Path of a file of the shared data ("json-e/specification.yml").
[[nodiscard]] QString sharedDataPath(const QString &relative);

/// Whether the shared data is on this machine. A test that needs it begins initTestCase() with:
///   if (!test::hasSharedData()) QSKIP(test::noSharedData);
[[nodiscard]] bool hasSharedData();
constexpr const char *noSharedData = "The shared data is not here; set COLLIE_SHARED_DATA to its folder.";

/// The bytes of a file of the shared data; ends the program when it cannot be read.
[[nodiscard]] QByteArray readSharedData(const QString &relative);

/// The project's own folder.
[[nodiscard]] QString projectFolder();

/// Path of a program of this build ("collie-cli").
[[nodiscard]] QString programPath(const QString &name);

} // namespace collie::test
