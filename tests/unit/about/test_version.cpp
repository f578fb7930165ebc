#include "services/about/version.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QTest>

using namespace collie;

class TestVersion : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theProgramComesFirst() {
        const QStringList lines = about::versionText(QStringLiteral("collie-cli")).split(u'\n');
        QCOMPARE(lines.constFirst(), QStringLiteral("collie-cli ") + about::version());
        QVERIFY(about::version().startsWith(QStringLiteral(COLLIE_VERSION)));
        static const QRegularExpression commit(QStringLiteral("^[0-9.]+( \\([0-9a-f]{12}\\))?$"));
        QVERIFY2(commit.match(about::version()).hasMatch(), qPrintable(about::version()));
        QCOMPARE(lines.size(), about::libraries().size() + 1);
    }

    void everyLibraryTellsAVersion() {
        static const QRegularExpression number(QStringLiteral("^[0-9]+(\\.[0-9]+)+"));
        QStringList names;
        const QVector<about::Library> libraries = about::libraries();
        for (const about::Library &library : libraries) {
            names.append(library.name);
            QVERIFY2(number.match(library.version).hasMatch(), qPrintable(library.name + u' ' + library.version));
        }
        const QStringList expected{
            QStringLiteral("Qt"),         QStringLiteral("QtKeychain"), QStringLiteral("libcurl"),
            QStringLiteral("OpenSSL"),    QStringLiteral("SQLite"),     QStringLiteral("rabbitmq-c"),
            QStringLiteral("simdjson"),   QStringLiteral("zstd"),       QStringLiteral("zlib"),
            QStringLiteral("PCRE2"),      QStringLiteral("libyaml"),    QStringLiteral("nlohmann-json"),
            QStringLiteral("tl-expected")};
        QCOMPARE(names, expected);
        QCOMPARE(libraries.constFirst().version, QString::fromLatin1(qVersion()));
    }

    void leavesNoConnectionBehind() {
        (void)about::libraries();
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVersion)
#include "test_version.moc"
