#pragma once

#include "app/sandbox/treeherder/bug_book.h"

#include <QString>

#include <vector>

namespace collie::sandbox {

/// A test that did not do in a job what was expected of it.
struct StoryTest {
    QString path = {}, manifest = {}, subtest = {};
    QString status = QStringLiteral("FAIL"), expected = QStringLiteral("PASS");
    QString message = {}, stack = {};
    QString crashSignature = {}, crashId = {}; ///< Of one that crashed.
    int durationMs = 0;
    qint64 lineNumber = 0; ///< Of the log, from 0.
};

/// An error line as bug_suggestions tells it.
struct StoryLine {
    QString search = {};
    QString term = {};    ///< Empty for null.
    QString pathEnd = {}; ///< Empty for null.
    qint64 lineNumber = 0;
    int counter = 1;
    bool isNew = false;
    std::vector<const KnownBug *> openRecent = {}, allOthers = {};
};

/// What went wrong in a job: the one source of its log, its artifacts and all that Treeherder knows about it.
struct FailureStory {
    enum class Log : std::uint8_t { Parsed, Pending, Failed, TooLarge, None };
    /// What the suite left about its tests.
    enum class Told : std::uint8_t { BySummary, ByErrorSummary, Not };

    std::vector<StoryTest> tests;
    std::vector<StoryLine> lines;
    /// What the run wrote about it, in one place of its log.
    QStringList logged;
    qint64 firstLine = 0;     ///< Of `logged` in the log, from 0.
    bool hasExitLine = false; ///< Whether "[taskcluster:error] exit status 1" is the last but one line of the log.
    Log log = Log::Parsed;
    Told told = Told::ByErrorSummary;

    /// The first crash; nullptr when there is none.
    [[nodiscard]] const StoryTest *crash() const {
        for (const StoryTest &test : tests) {
            if (!test.crashId.isEmpty())
                return &test;
        }
        return nullptr;
    }
};

} // namespace collie::sandbox
