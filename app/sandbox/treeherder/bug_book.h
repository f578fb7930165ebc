#pragma once

#include "app/sandbox/treeherder/known_tests.h"
#include "app/sandbox/world/world.h"
#include "services/base/json.h"

#include <QString>

#include <optional>
#include <vector>

namespace collie::sandbox {

/// A bug of Bugzilla, or an internal issue of Treeherder, which has no id.
struct KnownBug {
    std::optional<qint64> id = {};
    qint64 internalId = 0;
    QString summary = {}, status = {}, resolution = {};
    std::optional<qint64> duplicateOf = {};
    QString crashSignature = {}, keywords = {}, whiteboard = {};
    std::optional<int> occurrences = {};

    [[nodiscard]] bool isOpen() const { return resolution.isEmpty(); }
    /// As bug_suggestions lists it.
    [[nodiscard]] Json suggestion() const;
};

/// Every bug there is in the sandbox: those of the tests that fail, and those that commits name.
class BugBook final {
  public:
    explicit BugBook(const World &world);

    /// Those about a test.
    /// \param test  one of KnownTests::all().
    [[nodiscard]] std::vector<const KnownBug *> ofTest(const KnownTest &test) const;
    /// An open bug about that test.
    [[nodiscard]] const KnownBug &openOf(const KnownTest &test) const;
    /// The internal issue about that test.
    [[nodiscard]] const KnownBug &internalOf(const KnownTest &test) const;
    /// More open ones than Treeherder shows of a line.
    [[nodiscard]] std::vector<const KnownBug *> tooMany() const;

    /// The answer of Bugzilla's GET rest/bug?id=…: private bugs and such as nobody named are missing.
    /// \param fields  to answer with; empty: all.
    [[nodiscard]] Json bugzilla(const QStringList &ids, const QStringList &fields) const;
    /// Whether the public may not see a bug that a commit names.
    [[nodiscard]] static bool isPrivate(qint64 id) { return id % 13 == 0; }

  private:
    [[nodiscard]] const KnownBug *find(qint64 id) const;
    /// The bug of a commit; nothing when none names it.
    [[nodiscard]] std::optional<KnownBug> namedByCommit(qint64 id) const;

    const World &m_world;
    std::vector<KnownBug> m_bugs; ///< `perTest` for each known test, then those that are too many.
};

} // namespace collie::sandbox
