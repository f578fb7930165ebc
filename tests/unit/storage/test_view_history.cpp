#include "services/base/utc.h"
#include "services/storage/view_history.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::storage;
using Kind = SeenView::Kind;

namespace {

const QDateTime when = utcAt({2026, 11, 24}, {4, 52, 33, 314});

SeenView seen(const QString &address, int second, const QString &state = {}) {
    return {.kind = Kind::Job,
            .address = address,
            .name = QStringLiteral("Job ") + address,
            .state = state,
            .status = treeherder::JobStatus::TestFailed,
            .when = when.addSecs(second)};
}

QStringList addressesOf(const QVector<SeenView> &views) {
    QStringList addresses;
    for (const SeenView &view : views)
        addresses.append(view.address);
    return addresses;
}

} // namespace

/// What was looked at comes back after a restart, whoever else writes it; a broken file is kept aside.
class TestViewHistory final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void viewsComeBackNewestFirst() {
        const QString path = newPath();
        QVERIFY(readViews(path).views.isEmpty());
        ViewChanges changes;
        for (const Kind kind : {Kind::Pushes, Kind::Push, Kind::Group, Kind::Job, Kind::Log}) {
            SeenView view =
                seen(QStringLiteral("https://th.org/%1").arg(int(kind)), int(kind), QStringLiteral("busted"));
            view.kind = kind;
            changes.see(view);
        }
        const Result<KeptViews> written = changeViews(path, changes);
        QVERIFY(written.has_value());
        const KeptViews kept = readViews(path);
        QCOMPARE(kept.problem, QString());
        QCOMPARE(kept.views, written->views);
        QCOMPARE(kept.views.size(), 5);
        QCOMPARE(kept.views.constFirst().kind, Kind::Log);
        QCOMPARE(kept.views.constFirst().state, QStringLiteral("busted"));
        QCOMPARE(kept.views.constFirst().status, treeherder::JobStatus::TestFailed);
        QCOMPARE(kept.views.constFirst().when, when.addSecs(int(Kind::Log)));
        QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void theSameMovesUp() {
        ViewChanges changes;
        changes.see(seen(QStringLiteral("a"), 1));
        changes.see(seen(QStringLiteral("b"), 2));
        changes.see(seen(QStringLiteral("a"), 3, QStringLiteral("success")));
        const QVector<SeenView> views =
            changes.appliedTo({seen(QStringLiteral("c"), 0), seen(QStringLiteral("b"), -1)});
        QCOMPARE(addressesOf(views), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(views.constFirst().state, QStringLiteral("success"));
    }

    void twoProgramsKeepOneList() {
        const QString path = newPath();
        ViewChanges one, other;
        one.see(seen(QStringLiteral("a"), 1));
        one.see(seen(QStringLiteral("both"), 2));
        other.see(seen(QStringLiteral("b"), 3));
        other.see(seen(QStringLiteral("both"), 1, QStringLiteral("older")));
        QVERIFY(changeViews(path, one).has_value());
        QVERIFY(changeViews(path, other).has_value());
        const QVector<SeenView> views = readViews(path).views;
        QCOMPARE(addressesOf(views), QStringList({QStringLiteral("b"), QStringLiteral("both"), QStringLiteral("a")}));
        QCOMPARE(views.at(1).state, QString());
        ViewChanges gone;
        gone.remove(QStringLiteral("a"));
        QVERIFY(changeViews(path, gone).has_value());
        QCOMPARE(addressesOf(readViews(path).views), QStringList({QStringLiteral("b"), QStringLiteral("both")}));
    }

    void whatIsClearedIsGone() {
        const QString path = newPath();
        ViewChanges changes;
        changes.see(seen(QStringLiteral("a"), 1));
        QVERIFY(changeViews(path, changes).has_value());
        ViewChanges later;
        later.see(seen(QStringLiteral("b"), 2));
        later.clear();
        later.see(seen(QStringLiteral("c"), 3));
        QVERIFY(changeViews(path, later).has_value());
        QCOMPARE(addressesOf(readViews(path).views), QStringList({QStringLiteral("c")}));
    }

    void changesFollowEachOther() {
        ViewChanges first, later;
        first.see(seen(QStringLiteral("a"), 1));
        first.remove(QStringLiteral("old"));
        later.remove(QStringLiteral("a"));
        later.see(seen(QStringLiteral("old"), 2));
        later.see(seen(QStringLiteral("new"), 3));
        first.append(later);
        QCOMPARE(addressesOf(first.appliedTo({seen(QStringLiteral("old"), 0)})),
                 QStringList({QStringLiteral("new"), QStringLiteral("old")}));
        ViewChanges cleared;
        cleared.clear();
        first.append(cleared);
        QVERIFY(!first.isEmpty());
        QVERIFY(first.appliedTo({seen(QStringLiteral("x"), 0)}).isEmpty());
    }

    void theOldestGo() {
        ViewChanges changes;
        for (int i = 0; i < 600; ++i)
            changes.see(seen(QString::number(i), i));
        const QVector<SeenView> views = changes.appliedTo({});
        QCOMPARE(views.size(), ViewChanges::mostViews);
        QCOMPARE(views.constLast().address, QStringLiteral("100"));
    }

    void whatGivesAccessIsNotKept() {
        ViewChanges changes;
        changes.see(seen(QStringLiteral("https://tc.org/api/queue/v1/task/x/artifacts/private/a?bewit=c2VjcmV0"), 1));
        changes.see(seen(QString(), 1));
        QVERIFY(changes.isEmpty());
    }

    void brokenFilesAreKeptAside_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("understood");
        QTest::newRow("no JSON") << QByteArray("{\"views\": [") << 0;
        QTest::newRow("array") << QByteArray("[]") << 0;
        QTest::newRow("wrong type") << QByteArray(R"({"views": {"a": 1}})") << 0;
        QTest::newRow("wrong entries") << QByteArray(
                                              R"({"views": [1, null, {}, {"kind": "job", "address": "a", "when": 7},
                              {"kind": "new", "address": "a", "when": "2026-11-24T04:52:33.314Z"},
                              {"kind": "job", "address": "a", "when": "2026-11-24T04:52:33.314Z", "name": null}]})")
                                       << 1;
    }
    void brokenFilesAreKeptAside() {
        QFETCH(QByteArray, content);
        QFETCH(int, understood);
        const QString path = newPath();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const KeptViews kept = readViews(path);
        QCOMPARE(kept.views.size(), understood);
        QVERIFY(kept.problem.contains(path));
        ViewChanges changes;
        changes.see(seen(QStringLiteral("new"), 1));
        QVERIFY(changeViews(path, changes).has_value());
        const QDir folder = QFileInfo(path).dir();
        const QStringList aside = folder.entryList({QStringLiteral("*.unreadable-*")});
        QVERIFY(!aside.isEmpty());
        QFile copy(folder.filePath(aside.constFirst()));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), content);
        QCOMPARE(readViews(path).views.size(), understood + 1);
        QVERIFY(readViews(path).problem.isEmpty());
    }

    void whatCannotBeWrittenIsSaid() {
        QFile file(m_folder.filePath(QStringLiteral("no-folder")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString path = file.fileName() + QStringLiteral("/view-history.json");
        ViewChanges changes;
        changes.see(seen(QStringLiteral("a"), 1));
        const Result<KeptViews> written = changeViews(path, changes);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
    }

  private:
    QString newPath() { return m_folder.filePath(QStringLiteral("%1/view-history.json").arg(++m_number)); }

    QTemporaryDir m_folder;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(TestViewHistory)
#include "test_view_history.moc"
