#pragma once

#include <QString>

#include <span>

namespace collie::sandbox {

/// A test that fails now and then.
struct KnownTest {
    const char *testType; ///< As in task.tags.test-type.
    const char *path;     ///< As logs name it.
    const char *manifest;
    const char *subtest; ///< Or an empty text.
    const char *message;
};

/// The tests that fail in the sandbox.
class KnownTests final {
  public:
    /// All, in an order that never changes.
    [[nodiscard]] static std::span<const KnownTest> all();
    /// Those of a type; never empty, for a type of which none is known is served with mochitests.
    [[nodiscard]] static std::span<const KnownTest> ofType(const QString &testType);
    /// "test_example.html" of "dom/base/test/test_example.html".
    [[nodiscard]] static QString fileName(const KnownTest &test);
};

} // namespace collie::sandbox
