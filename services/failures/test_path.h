#pragma once

#include "services/failures/failure.h"

#include <QString>

namespace collie::failures {

/// A test's name as it can be compared: lower case, without the address of the host or the folder that
/// web-platform-tests lie in, without a leading slash, what a reftest is compared with, and the manifest before it
/// (failures.md §4). \param test  "/css/a.html?x", "xpcshell.toml:dom/test_a.js", "layout/a.html == layout/b.html".
[[nodiscard]] QString testKey(const QString &test);

/// How far two testKey()s name the same test: 2 wholly, 1 when one is the end of the other (whole parts of the path),
/// 0 not at all. A variant ("?x") that only one of them tells makes no difference.
[[nodiscard]] int samenessOfTests(const QString &key, const QString &other);

/// The last part of a testKey(), without a variant: equal wherever samenessOfTests() is not 0.
[[nodiscard]] QString fileOfTest(const QString &key);

/// The last part of a test's name, by which bugs about it are found: "a.html" of "/css/a.html?x".
[[nodiscard]] QString lastPartOf(const QString &test);

/// Whether a text may be taken for a path in the source tree: relative, of several parts, without spaces, "..", control
/// characters, or a dash at its beginning.
[[nodiscard]] bool isPathOfTest(const QString &text);

/// Where a test or manifest lies in the source tree (failures.md §4): "testing/web-platform/tests/css/a.any.js" for
/// "/css/a.any.worker.html?x". Empty where the text tells no path.
[[nodiscard]] QString sourcePath(const QString &test);

/// Where the failure's test lies in the source tree; empty when it has none.
[[nodiscard]] QString testPathOf(const Failure &failure);

/// What to look for among the manifests of tasks to find those that run the failure's test: its manifest, else the
/// folder of the test as manifests name it. Empty when neither is known.
[[nodiscard]] QString filterPathOf(const Failure &failure);

} // namespace collie::failures
