#include "tests/support/guide_names.h"
#include "tests/support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace collie;

namespace {

QString readAll(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// What the guide names in bold (entries, buttons, settings) is called so in the programs.
class TestGuideNames final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void unknownNames_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("unknown");
        QTest::newRow("an entry") << QStringLiteral("Press **Open Log**.") << QString();
        QTest::newRow("a way") << QStringLiteral("**Jobs, Open Log** opens it.") << QString();
        QTest::newRow("over two lines") << QStringLiteral("**Open\nLog** opens it.") << QString();
        QTest::newRow("key") << QStringLiteral("**Ctrl+Shift+F** or **?** or **F1**") << QString();
        QTest::newRow("with something in it") << QStringLiteral("**Loaded** with a number") << QString();
        QTest::newRow("another name") << QStringLiteral("Press **Show Log**.") << QStringLiteral("Show Log");
        QTest::newRow("another menu") << QStringLiteral("**View, Open Log**") << QStringLiteral("View, Open Log");
        QTest::newRow("no key") << QStringLiteral("**Strg+F**") << QStringLiteral("Strg+F");
    }
    void unknownNames() {
        QFETCH(QString, page);
        QFETCH(QString, unknown);
        const QSet<QString> known =
            test::textsOf(QStringLiteral("add(tr(\"&Jobs\"));\nadd(tr(\"Open \"\n    \"&Log…\"), tr(\"Loaded %1\"));"));
        QCOMPARE(test::unknownNames(page, known).join(u';'), unknown);
    }

    void everyNameOfTheGuideIsOneOfThePrograms() {
        const QDir root(test::projectFolder());
        QSet<QString> known;
        for (const char *folder : {"ui", "models", "services", "app/session", "app/collie"}) {
            QDirIterator files(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                known += test::textsOf(readAll(files.next()));
        }
        QVERIFY(known.size() > 2'000);
        const QDir guide(root.filePath(QStringLiteral("docs/guide")));
        QStringList objections;
        for (const QString &page : guide.entryList({QStringLiteral("*.md")}, QDir::Files)) {
            for (const QString &name : test::unknownNames(readAll(guide.filePath(page)), known))
                objections.append(QStringLiteral("docs/guide/%1: the programs have no “%2”").arg(page, name));
        }
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestGuideNames)
#include "test_guide_names.moc"
