#include "services/taskcluster/distinct_paths.h"
#include "services/taskcluster/safe_name.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;

class TestDistinctPaths : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyNameHasAPath_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char *title, const QByteArray &names, const QByteArray &paths) {
            QTest::newRow(title) << QString::fromUtf8(names).split(u',') << QString::fromUtf8(paths).split(u',');
        };
        row("different", "public/a.txt,public/b.txt", "public/a.txt,public/b.txt");
        row("a sign no file may have", "public/a:b.txt,public/a_b.txt", "public/a_b.txt,public/a_b (2).txt");
        row("three", "a:b,a?b,a*b", "a_b,a_b (2),a_b (3)");
        row("a dot at the end", "public/trail.,public/trail", "public/trail,public/trail (2)");
        row("a name that is taken already", "a_b (2).txt,a:b.txt,a_b.txt", "a_b (2).txt,a_b.txt,a_b (3).txt");
        row("case", "public/README,public/ReadMe", "public/README,public/ReadMe (2)");
        row("folders of another case", "Public/a,public/a", "Public/a,public/a (2)");
        row("two ways to write é", "caf\xc3\xa9,cafe\xcc\x81", "caf\xc3\xa9,cafe\xcc\x81 (2)");
        row("a file, then its folder", "public/a,public/a/b,public/a/c", "public/a,public/a (2)/b,public/a (2)/c");
        row("a folder, then its file", "public/a/b,public/a", "public/a/b,public/a (2)");
        row("steps out", "../x,x,a/../x", "x,x (2),a/x");
        row("hidden", ".env,a/../.env", ".env,a/.env");
        row("the same twice", "a.tar.gz,a.tar.gz", "a.tar.gz,a.tar (2).gz");
    }
    void everyNameHasAPath() {
        QFETCH(QStringList, names);
        QFETCH(QStringList, paths);
        DistinctPaths distinct;
        QStringList taken;
        for (const QString &name : names)
            taken.append(distinct.take(safeRelativePath(name)));
        QCOMPARE(taken, paths);
    }
};

QTEST_APPLESS_MAIN(TestDistinctPaths)
#include "test_distinct_paths.moc"
