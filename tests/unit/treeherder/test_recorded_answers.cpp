#include "services/treeherder/answers.h"
#include "services/treeherder/bugzilla_client.h"
#include "services/treeherder/failure_answers.h"
#include "tests/support/places.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

namespace {

QByteArray bytesOf(const QJsonValue &value) {
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

QJsonObject objectOf(const QString &file) {
    return QJsonDocument::fromJson(test::readSharedData(file)).object();
}

/// A member of an object of the recorded answer, as text.
QString textOf(const QJsonValue &object, const char *key) {
    return object.toObject().value(QLatin1String(key)).toString();
}

qint64 numberOf(const QJsonValue &object, const char *key) {
    return object.toObject().value(QLatin1String(key)).toInteger();
}

} // namespace

/// Real answers, each value compared with what another reader of JSON says.
class TestRecordedAnswers final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
    }

    void pushes_data() {
        QTest::addColumn<QString>("file");
        for (const char *file : {"push_list", "poll_push_list", "pushListFromchange"})
            QTest::newRow(file) << QStringLiteral("treeherder/ui/%1.json").arg(QLatin1String(file));
    }
    void pushes() {
        QFETCH(QString, file);
        const QJsonArray expected = objectOf(file).value(QStringLiteral("results")).toArray();
        const auto read = parsePushes(test::readSharedData(file));
        QVERIFY(read);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(read->size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QJsonValue push = expected.at(i);
            QCOMPARE(read->at(i).id, numberOf(push, "id"));
            QCOMPARE(read->at(i).revision, textOf(push, "revision"));
            QCOMPARE(read->at(i).author, textOf(push, "author"));
            QCOMPARE(read->at(i).pushTimestamp, numberOf(push, "push_timestamp"));
            QCOMPARE(read->at(i).revisionCount, numberOf(push, "revision_count"));
            const QJsonArray commits = push.toObject().value(QStringLiteral("revisions")).toArray();
            QCOMPARE(read->at(i).commits.size(), commits.size());
            for (qsizetype c = 0; c < commits.size(); ++c) {
                QCOMPARE(read->at(i).commits.at(c).revision, textOf(commits.at(c), "revision"));
                QCOMPARE(read->at(i).commits.at(c).author, textOf(commits.at(c), "author"));
                QCOMPARE(read->at(i).commits.at(c).comments, textOf(commits.at(c), "comments"));
            }
        }
    }

    void repositories() {
        const QByteArray bytes = test::readSharedData(QStringLiteral("treeherder/ui/repositories.json"));
        const QJsonArray expected = QJsonDocument::fromJson(bytes).array();
        const auto read = parseRepositories(bytes);
        QVERIFY(read);
        QCOMPARE(read->size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QJsonValue one = expected.at(i);
            QCOMPARE(read->at(i).name, textOf(one, "name"));
            QCOMPARE(read->at(i).url.toString(), textOf(one, "url"));
            // The page adds these for itself, so that ours can be compared with them.
            QCOMPARE(read->at(i).revisionUrl(QStringLiteral("ab")).toString(),
                     textOf(one, "revisionHrefPrefix") + QStringLiteral("ab"));
            QCOMPARE(read->at(i).pushUrl(QStringLiteral("ab")).toString(),
                     textOf(one, "pushLogUrl") + QStringLiteral("?changeset=ab"));
        }
    }

    /// There is no recorded list, but its entries have the members of this job.
    void similarJobs() {
        const QJsonObject job = objectOf(QStringLiteral("treeherder/ui/full_job.json"));
        QJsonObject broken = job;
        broken[QStringLiteral("id")] = QJsonValue::Null;
        const auto read = parseSimilarJobs(bytesOf(QJsonObject{{QStringLiteral("results"), QJsonArray{job, broken}},
                                                               {QStringLiteral("meta"), QJsonObject()}}));
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QVERIFY(!read->at(1));
        const SimilarJob &similar = *read->at(0);
        QCOMPARE(similar.job.id, numberOf(job, "id"));
        QCOMPARE(similar.job.pushId, numberOf(job, "push_id"));
        QCOMPARE(similar.job.typeName, textOf(job, "job_type_name"));
        QCOMPARE(similar.job.taskId, textOf(job, "task_id"));
        QCOMPARE(similar.job.runId, numberOf(job, "retry_id"));
        QCOMPARE(similar.started.toSecsSinceEpoch(), numberOf(job, "start_timestamp"));
        QCOMPARE(similar.ended.toSecsSinceEpoch(), numberOf(job, "end_timestamp"));
    }

    void bugSuggestions() {
        const QByteArray bytes = test::readSharedData(QStringLiteral("treeherder/ui/bug_suggestions.json"));
        const QJsonArray expected = QJsonDocument::fromJson(bytes).array();
        const auto read = parseBugSuggestions(bytes);
        QVERIFY(read);
        QCOMPARE(read->size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(read->at(i).search, textOf(expected.at(i), "search"));
            QCOMPARE(read->at(i).pathEnd, textOf(expected.at(i), "path_end"));
            const QJsonObject bugs = expected.at(i).toObject().value(QStringLiteral("bugs")).toObject();
            QCOMPARE(read->at(i).openRecent.size(), bugs.value(QStringLiteral("open_recent")).toArray().size());
            const QJsonArray others = bugs.value(QStringLiteral("all_others")).toArray();
            QCOMPARE(read->at(i).allOthers.size(), others.size());
            for (qsizetype b = 0; b < others.size(); ++b) {
                QCOMPARE(read->at(i).allOthers.at(b).id.value_or(0), numberOf(others.at(b), "id"));
                QCOMPARE(read->at(i).allOthers.at(b).summary, textOf(others.at(b), "summary"));
            }
        }
    }

    /// Every test of every answer, also of those that come to be recorded later.
    void health() {
        const QDir folder(test::sharedDataPath(QStringLiteral("treeherder/production")));
        const QStringList files = folder.entryList({QStringLiteral("health_*.json")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 10);
        for (const QString &file : files) {
            const QString path = QStringLiteral("treeherder/production/") + file;
            const QJsonObject expected = objectOf(path);
            const auto read = parsePushHealth(test::readSharedData(path));
            QVERIFY2(read, qPrintable(file));
            QCOMPARE(read->revision, textOf(expected, "revision"));
            const QJsonObject metrics = expected.value(QStringLiteral("metrics")).toObject();
            const QJsonObject tests = metrics.value(QStringLiteral("tests")).toObject();
            const QJsonObject details = tests.value(QStringLiteral("details")).toObject();
            for (const auto &[name, list] : {std::pair{QStringLiteral("needInvestigation"), read->needInvestigation},
                                             std::pair{QStringLiteral("knownIssues"), read->knownIssues}}) {
                const QJsonArray all = details.value(name).toArray();
                QCOMPARE(list.size(), all.size());
                for (qsizetype i = 0; i < all.size(); ++i) {
                    QCOMPARE(list.at(i).testName, textOf(all.at(i), "testName").trimmed());
                    QCOMPARE(list.at(i).jobName, textOf(all.at(i), "jobName"));
                    QCOMPARE(list.at(i).platform, textOf(all.at(i), "platform"));
                    QCOMPARE(list.at(i).tier, numberOf(all.at(i), "tier"));
                    QCOMPARE(list.at(i).suggestedClassification, textOf(all.at(i), "suggestedClassification"));
                }
            }
        }
    }

    void titlesOfBugs() {
        const QByteArray bytes = test::readSharedData(QStringLiteral("treeherder/bug_list.json"));
        const QJsonArray expected = QJsonDocument::fromJson(bytes).object().value(QStringLiteral("bugs")).toArray();
        QVector<qint64> ids;
        for (const QJsonValue &bug : expected)
            ids.append(numberOf(bug, "id"));
        test::ScriptedServer server;
        server.enqueue(200, bytes);
        http::HttpClient http;
        BugzillaClient bugzilla(http, server.url(QStringLiteral("/")));
        const auto titles = test::waitFor(bugzilla.bugs(ids));
        QVERIFY(titles);
        QVERIFY(expected.size() > 10);
        QCOMPARE(titles->size(), expected.size());
        for (const QJsonValue &bug : expected)
            QCOMPARE(titles->value(numberOf(bug, "id")).summary, textOf(bug, "summary"));
    }
};

QTEST_GUILESS_MAIN(TestRecordedAnswers)
#include "test_recorded_answers.moc"
