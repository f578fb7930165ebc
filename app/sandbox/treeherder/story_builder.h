#pragma once

#include "app/sandbox/treeherder/failure_story.h"

namespace collie::sandbox {

/// Puts a story together, so that its tests, lines and log agree.
class StoryBuilder final {
  public:
    /// \param firstLine  where in the log it is written, from 0.
    /// \param seed  decides durations, crash ids and the like.
    StoryBuilder(const BugBook &book, qint64 firstLine, quint64 seed);

    /// Bugs that the lines to come are about.
    enum class Bugs : std::uint8_t { Usual, OnlyResolved, Internal, TooMany, None };
    void suggest(Bugs bugs) { m_bugs = bugs; }
    /// Whether nobody has seen the lines to come. \param isTry  which the server does not count.
    void setNew(bool isNew, bool isTry);

    /// A test that failed as it does, in its log, with a stack.
    void fail(const KnownTest &test);
    /// Another subtest of it that failed.
    void failSubtest(const KnownTest &test, const QString &subtest, const QString &message);
    void timeOut(const KnownTest &test);
    /// The test's process crashed.
    void crash(const KnownTest &test);
    /// The line that follows a failed test and says nothing more.
    void finish(const KnownTest &test);
    /// Any test with any text.
    /// \param test  whose bugs are suggested.
    void add(const KnownTest &test, StoryTest told);
    /// A line of no test. \param term  to search for; empty for null.
    void line(const QString &text, const QString &term = {}, std::vector<const KnownBug *> bugs = {});
    /// A line of the log that is no error.
    void note(const QString &text);

    [[nodiscard]] FailureStory take(bool hasExitLine, qint64 lastStepLine);

  private:
    void errorLine(const KnownTest *test, const QString &text, const QString &pathEnd, const QString &term);
    [[nodiscard]] StoryTest told(const KnownTest &test) const;

    const BugBook &m_book;
    quint64 m_seed;
    FailureStory m_story;
    Bugs m_bugs = Bugs::Usual;
    bool m_isNew = false, m_isTry = false;
};

} // namespace collie::sandbox
