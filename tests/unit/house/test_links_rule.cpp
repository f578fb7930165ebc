#include "tests/support/doc_links.h"
#include "tests/support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;

namespace {

const QString guideFolder = QStringLiteral("docs/guide");

QString readText(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All pages for people, relative to the project.
QStringList pages() {
    const QDir root(test::projectFolder());
    QStringList paths{QStringLiteral("README.md"), QStringLiteral("CONTRIBUTING.md"), QStringLiteral("SECURITY.md"),
                      QStringLiteral("CHANGELOG.md")};
    QDirIterator files(root.filePath(QStringLiteral("docs")), {QStringLiteral("*.md")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(root.relativeFilePath(files.next()));
    return paths;
}

} // namespace

/// Links and pictures of the documents lead where something is; the guide shows every picture it has, and each of its
/// pages can be reached from the first one.
class TestLinksRule final : public QObject {
    Q_OBJECT

    static void write(const QTemporaryDir &folder, const QString &name, const char *text) {
        QVERIFY(QDir(folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

  private Q_SLOTS:
    void objectsToWhatLeadsNowhere_data() {
        QTest::addColumn<QString>("link");
        QTest::newRow("no file") << QStringLiteral("[a](none.md)");
        QTest::newRow("no picture") << QStringLiteral("![a](pictures/none.png)");
        QTest::newRow("picture of a link") << QStringLiteral("[![a](none.png)](other.md)");
        QTest::newRow("link of a picture") << QStringLiteral("[![a](there.png)](none.md)");
        QTest::newRow("no heading") << QStringLiteral("[a](other.md#four)");
        QTest::newRow("no heading here") << QStringLiteral("[a](#two)");
        QTest::newRow("outside") << QStringLiteral("[a](../../../etc/passwd)");
        QTest::newRow("not secure") << QStringLiteral("[a](http://example.com/)");
        QTest::newRow("second of a line") << QStringLiteral("[a](other.md) and [b](none.md)");
    }
    void objectsToWhatLeadsNowhere() {
        QFETCH(QString, link);
        const QTemporaryDir folder;
        write(folder, QStringLiteral("docs/other.md"), "# One\n\n## Two, `too`\n\n## One\n");
        write(folder, QStringLiteral("docs/there.png"), "");
        write(folder, QStringLiteral("docs/page.md"), qPrintable(QStringLiteral("# Page\n\n%1\n").arg(link)));
        const QStringList objections = test::linkObjections(folder.path(), QStringLiteral("docs/page.md"));
        QCOMPARE(objections.size(), 1);
        QVERIFY2(objections.constFirst().startsWith(QLatin1String("docs/page.md:3: ")), qPrintable(objections.at(0)));
    }

    void takesWhatIsThere() {
        const QTemporaryDir folder;
        write(folder, QStringLiteral("docs/other.md"), "# One\n\n## Two, `too`\n\n## One\n");
        write(folder, QStringLiteral("docs/there.png"), "");
        write(folder, QStringLiteral("docs/page.md"),
              "# Page\n\n[a](other.md), [b](other.md#two-too), [c](other.md#one-1), [d](#page), [e](../docs/other.md)\n"
              "![f](there.png) [![g](there.png)](other.md) [h](https://example.com/x) `[i](none.md)`\n\n"
              "```\n[j](none.md)\n# No heading\n```\n");
        QCOMPARE(test::linkObjections(folder.path(), QStringLiteral("docs/page.md")), QStringList());
    }

    void everyLinkLeadsSomewhere() {
        QStringList objections;
        const QStringList all = pages();
        QVERIFY(all.size() > 20);
        for (const QString &page : all) {
            QVERIFY2(QFile::exists(QDir(test::projectFolder()).filePath(page)), qPrintable(page));
            objections += test::linkObjections(test::projectFolder(), page);
        }
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }

    void everyPictureIsShownInBothThemes() {
        const QDir guide(QDir(test::projectFolder()).filePath(guideFolder));
        QSet<QString> shown;
        for (const QString &page : guide.entryList({QStringLiteral("*.md")}, QDir::Files)) {
            for (const test::DocLink &link : test::linksOf(readText(guide.filePath(page)))) {
                if (link.isPicture)
                    shown.insert(link.target);
            }
        }
        QStringList objections;
        for (const QString &picture : std::as_const(shown)) {
            const QString light = QStringLiteral("-light.png");
            if (!picture.endsWith(light) || !guide.exists(picture.chopped(light.size()) + QStringLiteral("-dark.png")))
                objections.append(picture + QStringLiteral(" is not the light one of two"));
        }
        const QDir pictures(guide.filePath(QStringLiteral("pictures")));
        for (const QString &picture : pictures.entryList({QStringLiteral("*-light.png")}, QDir::Files)) {
            if (!shown.contains(QStringLiteral("pictures/") + picture))
                objections.append(picture + QStringLiteral(" is on no page"));
        }
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }

    void everyPageOfTheGuideIsInItsContents() {
        const QDir guide(QDir(test::projectFolder()).filePath(guideFolder));
        QStringList linked{QStringLiteral("index.md")};
        for (const test::DocLink &link : test::linksOf(readText(guide.filePath(QStringLiteral("index.md")))))
            linked.append(link.target);
        for (const QString &page : guide.entryList({QStringLiteral("*.md")}, QDir::Files))
            QVERIFY2(linked.contains(page), qPrintable(page));
    }
};

QTEST_GUILESS_MAIN(TestLinksRule)
#include "test_links_rule.moc"
