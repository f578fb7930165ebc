#pragma once

#include "services/base/json.h"
#include "tests/support/cli_run.h"
#include "tests/support/scripted_server.h"

#include <QTemporaryDir>
#include <QUrlQuery>

namespace collie::test {

/// A push of autoland, "101", with failed jobs as the servers tell of it that the command line asks: Treeherder, the
/// queue, Lando and Bugzilla in one. What is answered may be changed at any time.
class FailedPush final {
  public:
    FailedPush();

    // Slugids of version 4.
    static inline const QByteArray firstTask = "VWAJCxhmQ4iFEUS-d6zfBA";
    static inline const QByteArray secondTask = "VWAJCxhmQ4iFEUS-d6zfBQ";
    static inline const QByteArray thirdTask = "VWAJCxhmQ4iFEUS-d6zfBg";
    static inline const QByteArray greenTask = "VWAJCxhmQ4iFEUS-d6zfBw";
    /// The revision of the push, and that of push 100.
    static inline const QByteArray tip = QByteArray(40, 'a'), older = QByteArray(40, 'b');
    /// Of every job that has one.
    static inline const QByteArray errorLine = "TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2";

    QByteArray landing;   ///< Lando's answer.
    QByteArray artifacts; ///< Entries of the list of a run.
    QByteArray content;   ///< Of any artifact.
    QByteArray bugs;      ///< Bugzilla's answer; empty for none.
    QByteArrayList jobs;  ///< Rows, see jobRow().
    QByteArray details;   ///< Treeherder's answer for a job by its number; empty for none.
    QByteArray runState;  ///< Of the task and its run; empty for a task without runs.
    qint64 firstTimestamp = 1'795'000'000;
    bool isTaskKnown = true;
    bool isBroken = false;               ///< Whatever tells of failures is a web page.
    bool isJobBroken = false;            ///< Treeherder's answer for a task is a web page.
    bool isTry = false;                  ///< The repository is one for trying.
    bool isLineKnown = true;             ///< Treeherder found a line in the logs.
    bool hasLog = true;                  ///< Treeherder lists the log of a job.
    int counter = 3;                     ///< How often Treeherder has seen the line.
    int unreadLogs = 0, unreadLines = 0; ///< How often a log is told not to be read yet.

    /// A document with quotation marks for apostrophes.
    [[nodiscard]] static QByteArray json(const char *text);
    /// A row of the compact format of jobs.
    [[nodiscard]] static QByteArray jobRow(int id, const QByteArray &result, const QByteArray &platform,
                                           int classification, const QByteArray &task);

    [[nodiscard]] QString base() const { return m_server.url(QString()).toString(); }
    /// Runs collie-cli. \param line  its words. \param more  words that have spaces.
    [[nodiscard]] CliOutcome run(const QString &line, const QStringList &more = {}, const CliRun &how = {}) const;
    /// The same with --json. \return what it printed; null when that was none.
    [[nodiscard]] Json runJson(const QString &line, const QStringList &more = {}) const;
    [[nodiscard]] bool wasAsked(const QByteArray &part) const;
    /// What was asked more than once.
    [[nodiscard]] QByteArrayList askedTwice() const;

    /// Failed, with these words; else what was said, for QCOMPARE with an empty text.
    [[nodiscard]] static QByteArray failsOtherwise(const CliOutcome &outcome, const char *words);

  private:
    [[nodiscard]] QByteArray pushes(const QUrlQuery &query) const;
    [[nodiscard]] QByteArray failuresOfJob(const QString &path);
    [[nodiscard]] QByteArray treeherder(const QString &path, const QUrlQuery &query);
    [[nodiscard]] QByteArray queue(const QString &path) const;
    [[nodiscard]] QByteArray status(const QByteArray &task) const;
    [[nodiscard]] static QByteArray group();
    [[nodiscard]] QByteArray answer(const ScriptedServer::Received &request);

    ScriptedServer m_server;
    QTemporaryDir m_folder;
};

} // namespace collie::test
