#include "services/taskcluster/safe_name.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::taskcluster;

class TestSafeName : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void relativePath_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *path) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(path);
        };
        row("public/logs/live.log", "public/logs/live.log");
        row("../../etc/passwd", "etc/passwd");
        row("/etc/passwd", "etc/passwd");
        row("a//b/./c/../d", "a/b/c/d");
        row("..", "artifact");
        row("...", "artifact");
        row("C:\\windows\\x", "C__windows_x");
        row("con", "_con");
        row("a/NUL.txt", "a/_NUL.txt");
        row("COM1.log", "_COM1.log");
        row("console.log", "console.log");
        row("trailing. . ", "trailing");
        row("new\nline\x7f|pipe?", "new_line__pipe_");
        // Right-to-left override, which makes a name look like another.
        row("evil\xe2\x80\xae"
            "gpj.exe",
            "evil_gpj.exe");
    }
    void relativePath() {
        QFETCH(QString, name);
        QFETCH(QString, path);
        QCOMPARE(safeRelativePath(name), path);
    }

    void longNamesKeepBeginningAndSuffix() {
        const QString path = safeRelativePath(QStringLiteral("a") + QString(1'019, u'ü') + QStringLiteral(".log"));
        QVERIFY(path.toUtf8().size() <= 200);
        QVERIFY(path.startsWith(u'a'));
        QVERIFY(path.endsWith(QStringLiteral(".log")));
        const QString pairs = safeRelativePath(QString::fromUtf8("\xf0\x9f\x90\x95").repeated(300));
        QCOMPARE(QString::fromUtf8(pairs.toUtf8()), pairs);
        QVERIFY(!pairs.contains(QChar::ReplacementCharacter));
        const QString deep = safeRelativePath(QStringLiteral("x/").repeated(500) + QStringLiteral("last.txt"));
        QVERIFY(deep.endsWith(QStringLiteral("x/last.txt")));
        QVERIFY(deep.count(u'/') < 32);
    }

    void freePathCountsUp() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.txt"));
        QCOMPARE(freePath(path), path);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        QCOMPARE(freePath(path), folder.filePath(QStringLiteral("log (2).txt")));
        QVERIFY(QFile(folder.filePath(QStringLiteral("log (2).txt"))).open(QIODevice::WriteOnly));
        QCOMPARE(freePath(path), folder.filePath(QStringLiteral("log (3).txt")));
    }

    void artifactNames() {
        QVERIFY(checkArtifactName(QStringLiteral("public/a b+c%~#?&.txt")));
        QVERIFY(checkArtifactName(QString(1'024, u'x')));
        QVERIFY(!checkArtifactName(QString(1'025, u'x')));
        QVERIFY(!checkArtifactName(QString()));
        QVERIFY(!checkArtifactName(QStringLiteral("public/größe")));
        QVERIFY(!checkArtifactName(QStringLiteral("a\tb")));
    }

    void s3Keys() {
        QVERIFY(checkS3Key(QStringLiteral("prefix/größe.txt")));
        QVERIFY(checkS3Key(QString(1'024, u'x')));
        QVERIFY(!checkS3Key(QString(1'025, u'x')));
        QVERIFY(!checkS3Key(QString(513, u'ü')));
        QVERIFY(!checkS3Key(QStringLiteral("/x")));
        QVERIFY(!checkS3Key(QString()));
    }
};

QTEST_GUILESS_MAIN(TestSafeName)
#include "test_safe_name.moc"
