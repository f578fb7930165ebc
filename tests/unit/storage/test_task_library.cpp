#include "services/base/utc.h"
#include "services/storage/task_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::storage;

namespace {

constexpr QFileDevice::Permissions nobodyElse = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                                QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                                QFileDevice::WriteOther | QFileDevice::ExeOther;
const QDateTime when = collie::utcAt({2026, 11, 24}, {4, 52, 33, 314});

} // namespace

/// Drafts come back after a restart, the history forgets the oldest, and a broken file is kept aside.
class TestTaskLibrary final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void draftsComeBack() {
        const QString path = newPath();
        {
            TaskLibrary library(path);
            QVERIFY(library.drafts().isEmpty());
            QVERIFY(library.saveDraft(QStringLiteral("first"), QStringLiteral("a: [half"), when));
            QVERIFY(library.saveDraft(QStringLiteral("second"), QStringLiteral("{}"), when));
            QVERIFY(library.saveDraft(QStringLiteral("first"), QStringLiteral("a: [1]"), when.addSecs(5)));
        }
        TaskLibrary library(path);
        QCOMPARE(library.drafts().size(), 2);
        QCOMPARE(library.drafts().first().name, QStringLiteral("first"));
        QCOMPARE(library.drafts().first().text, QStringLiteral("a: [1]"));
        QCOMPARE(library.drafts().first().when, when.addSecs(5));
        QVERIFY(library.removeDraft(QStringLiteral("first")));
        QVERIFY(library.removeDraft(QStringLiteral("first")));
        QCOMPARE(TaskLibrary(path).drafts().size(), 1);
        // Definitions may hold what is nobody else's business.
        QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }
    void whatIsClearedIsGoneForEverybody() {
        const QString path = newPath();
        TaskLibrary here(path), there(path);
        QVERIFY(here.clear()); // Of nothing.
        QVERIFY(here.saveDraft(QStringLiteral("first"), QStringLiteral("{}"), when));
        QVERIFY(there.remember(QStringLiteral("a"), collie::Json::object(), when));
        QVERIFY(here.clear());
        QVERIFY(here.drafts().isEmpty() && here.history().isEmpty());
        QVERIFY2(!QFileInfo::exists(path), "nothing is kept, not even an empty list");
        // The other does not bring it back with its next change.
        QVERIFY(there.saveDraft(QStringLiteral("second"), QStringLiteral("{}"), when));
        QCOMPARE(TaskLibrary(path).drafts().size(), 1);
        QVERIFY(TaskLibrary(path).history().isEmpty());
    }
    void historyKeepsTheLastFifty() {
        const QString path = newPath();
        TaskLibrary library(path);
        for (int i = 0; i < 60; ++i)
            QVERIFY(library.remember(QStringLiteral("task%1").arg(i), Json{{"number", i}}, when.addSecs(i)));
        QVERIFY(library.remember(QStringLiteral("task30"), Json{{"number", 30}}, when.addSecs(99)));
        const TaskLibrary again(path);
        QCOMPARE(again.history().size(), TaskLibrary::historyLength);
        QCOMPARE(again.history().first().taskId, QStringLiteral("task30"));
        QCOMPARE(again.history().last().taskId, QStringLiteral("task10"));
        QVERIFY(again.history().first().definition == Json({{"number", 30}}));
    }
    void brokenFilesAreKeptAside_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{\"drafts\": [");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("wrong types") << QByteArray(R"({"drafts": 5, "history": {"a": 1}})");
        QTest::newRow("wrong entries") << QByteArray(R"({"drafts": [1, {}, {"name": 2}], "history": [null, {}]})");
    }
    void brokenFilesAreKeptAside() {
        QFETCH(QByteArray, content);
        const QString path = newPath();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        TaskLibrary library(path);
        QVERIFY(library.drafts().isEmpty());
        QVERIFY(library.history().isEmpty());
        QVERIFY(library.problem().contains(path));
        QVERIFY(library.saveDraft(QStringLiteral("new"), QStringLiteral("{}"), when));
        const QDir folder = QFileInfo(path).dir();
        const QStringList aside = folder.entryList({QStringLiteral("tasks.json.unreadable-*")});
        QCOMPARE(aside.size(), 1);
        QVERIFY(library.problem().contains(aside.constFirst()));
        QFile kept(folder.filePath(aside.constFirst()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
        QCOMPARE(TaskLibrary(path).drafts().size(), 1);
        QVERIFY(TaskLibrary(path).problem().isEmpty());
    }
    void anEmptyFileIsNoProblem() {
        const QString path = newPath();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        QVERIFY(TaskLibrary(path).problem().isEmpty());
    }
    void twoProgramsKeepEachOthersWork() {
        const QString path = newPath();
        TaskLibrary one(path), other(path);
        QVERIFY(one.saveDraft(QStringLiteral("mine"), QStringLiteral("1"), when));
        QVERIFY(other.saveDraft(QStringLiteral("theirs"), QStringLiteral("2"), when));
        QVERIFY(one.remember(QStringLiteral("a"), Json{{"n", 1}}, when));
        QVERIFY(other.remember(QStringLiteral("b"), Json{{"n", 2}}, when));
        QVERIFY(one.removeDraft(QStringLiteral("mine")));
        QVERIFY(other.saveDraft(QStringLiteral("third"), QStringLiteral("3"), when));
        const TaskLibrary both(path);
        QStringList names;
        for (const StoredDraft &draft : both.drafts())
            names.append(draft.name);
        QCOMPARE(names, (QStringList{QStringLiteral("third"), QStringLiteral("theirs")}));
        QCOMPARE(both.history().size(), 2);
    }
    void nobodyElseCanLookIntoTheFolder() {
        const QString path = newPath();
        QVERIFY(TaskLibrary(path).saveDraft(QStringLiteral("a"), QStringLiteral("b"), when));
        QCOMPARE(QFileInfo(QFileInfo(path).path()).permissions() & nobodyElse, QFileDevice::Permissions());
    }
    void whatCannotBeWrittenIsSaid() {
        TaskLibrary library(QStringLiteral("/proc/no/such/folder/tasks.json"));
        const auto saved = library.saveDraft(QStringLiteral("a"), QStringLiteral("b"), when);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
    }

  private:
    QString newPath() { return m_folder.filePath(QStringLiteral("folder%1/tasks.json").arg(++m_count)); }
    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestTaskLibrary)
#include "test_task_library.moc"
