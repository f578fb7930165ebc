#include "tests/support/places.h"
#include "ui/help/guide.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace collie;
using namespace collie::ui;

namespace {

void writeFile(const QString &path, const QByteArray &content) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList namesOf(const Guide &guide) {
    QStringList names;
    for (const GuidePage &page : guide.pages())
        names.append(page.name);
    return names;
}

} // namespace

/// The pages that the program brings along: all are there, what they link to is too, and words in them are found.
class TestGuide final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

  private Q_SLOTS:
    void init() {
        QDir(m_folder.path()).removeRecursively();
        writeFile(m_folder.filePath(QStringLiteral("index.md")),
                  "# Guide\n\n- [Second](b-page.md#dogs): more\n- [First](a.md)\n- [Gone](gone.md)\n");
        writeFile(m_folder.filePath(QStringLiteral("a.md")),
                  "# Sheep\n\nSheep are **herded** by [a dog](b-page.md).\n\n## Dogs\n\nA `collie` herds.\n\n```\n# no "
                  "heading\n"
                  "bark --loud\n```\n\n## Dogs\n\nAgain.\n");
        writeFile(m_folder.filePath(QStringLiteral("b-page.md")),
                  "# Dogs, mostly\n\nNothing.\n\n| key | what |\n|---|---|\n| R | Retrigger the job |\n");
        writeFile(m_folder.filePath(QStringLiteral("z.md")), "# Left over\n");
    }

    void everyFileOfTheGuideIsBroughtAlong() {
        const QDir folder(collie::test::projectFolder() + QStringLiteral("/docs/guide"));
        const Guide guide;
        const QStringList names = namesOf(guide);
        const QStringList files = folder.entryList({QStringLiteral("*.md")}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const GuidePage *page = guide.page(file.chopped(3));
            QVERIFY2(page != nullptr, qPrintable(file));
            QVERIFY2(!page->sections.isEmpty() && page->sections.constFirst().level == 1, qPrintable(file));
        }
        QCOMPARE(names.size(), files.size());
        QCOMPARE(names.constFirst(), QStringLiteral("index"));
    }

    void whatPagesLinkToIsThere() {
        static const QRegularExpression links(QStringLiteral("(!?)\\[[^\\]]*\\]\\(([^)]*)\\)"));
        static const QRegularExpression toPage(QStringLiteral("^(?:([a-z0-9-]+)\\.md)?(?:#(.*))?$"));
        const Guide guide;
        for (const GuidePage &page : guide.pages()) {
            for (auto found = links.globalMatch(page.markdown); found.hasNext();) {
                const auto link = found.next();
                const QString target = link.captured(2);
                const QByteArray where = (page.name + QStringLiteral(": ") + target).toUtf8();
                if (link.captured(1) == QLatin1String("!")) {
                    QVERIFY2(!guide.pictureFile(target, false).isEmpty(), where.constData());
                    QVERIFY2(guide.pictureFile(target, true) != guide.pictureFile(target, false), where.constData());
                    continue;
                }
                if (target.startsWith(QLatin1String("https://")))
                    continue;
                const auto parts = toPage.match(target);
                QVERIFY2(parts.hasMatch(), where.constData());
                const GuidePage *there = parts.captured(1).isEmpty() ? &page : guide.page(parts.captured(1));
                QVERIFY2(there != nullptr, where.constData());
                const auto isThere = [&parts](const GuideSection &each) { return each.anchor == parts.captured(2); };
                QVERIFY2(parts.captured(2).isEmpty() ||
                             std::any_of(there->sections.cbegin(), there->sections.cend(), isThere),
                         where.constData());
            }
        }
    }

    void pagesComeInTheOrderOfTheIndex() {
        const Guide guide(m_folder.path());
        QCOMPARE(namesOf(guide), (QStringList{QStringLiteral("index"), QStringLiteral("b-page"), QStringLiteral("a"),
                                              QStringLiteral("z")}));
        QCOMPARE(guide.page(QStringLiteral("b-page"))->title, QStringLiteral("Dogs, mostly"));
        QVERIFY(guide.page(QStringLiteral("gone")) == nullptr);
        QVERIFY(Guide(m_folder.filePath(QStringLiteral("none"))).pages().isEmpty());
    }

    void headingsHaveTheAnchorsOfForges() {
        const Guide guide(m_folder.path());
        QStringList anchors;
        for (const GuideSection &section : guide.page(QStringLiteral("a"))->sections)
            anchors.append(section.anchor);
        QCOMPARE(anchors, (QStringList{QStringLiteral("sheep"), QStringLiteral("dogs"), QStringLiteral("dogs-1")}));
        QCOMPARE(Guide::anchorOf(QStringLiteral("Why did it fail? (R)")), QStringLiteral("why-did-it-fail-r"));
        QCOMPARE(Guide::anchorOf(QStringLiteral("a_b – C")), QStringLiteral("a_b--c"));
    }

    void wordsAreFoundWhereAllOfThemAre() {
        const Guide guide(m_folder.path());
        const QVector<GuideHit> hits = guide.search(QStringLiteral("  HERDED dog "));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.constFirst().page, QStringLiteral("a"));
        QCOMPARE(hits.constFirst().anchor, QStringLiteral("sheep"));
        // As it is read, without what marks it.
        QCOMPARE(hits.constFirst().snippet, QStringLiteral("Sheep are herded by a dog."));
        QCOMPARE(guide.search(QStringLiteral("retrigger")).constFirst().snippet,
                 QStringLiteral("Nothing. key what R Retrigger the job"));
        QCOMPARE(guide.search(QStringLiteral("bark --loud")).size(), 1);
        QVERIFY(guide.search(QStringLiteral("herded cat")).isEmpty());
        QVERIFY(guide.search(QStringLiteral(" ")).isEmpty());
    }

    void titlesComeBeforeTexts() {
        const Guide guide(m_folder.path());
        const QVector<GuideHit> hits = guide.search(QStringLiteral("dog"));
        QCOMPARE(hits.size(), 4);
        QCOMPARE(hits.at(0).title, QStringLiteral("Dogs, mostly"));
        QCOMPARE(hits.at(1).title, QStringLiteral("Sheep: Dogs"));
        QCOMPARE(hits.at(3).title, QStringLiteral("Sheep"));
    }

    void aSnippetIsAboutTheWord() {
        QByteArray text("# Long\n\n");
        for (int i = 0; i < 200; ++i)
            text += "word" + QByteArray::number(i) + ' ';
        writeFile(m_folder.filePath(QStringLiteral("index.md")), text);
        const QString snippet = Guide(m_folder.path()).search(QStringLiteral("word100")).constFirst().snippet;
        QVERIFY2(snippet.contains(QStringLiteral(" word100 ")), qPrintable(snippet));
        QVERIFY2(snippet.startsWith(QStringLiteral("…word")) && snippet.endsWith(u'…'), qPrintable(snippet));
        QVERIFY2(snippet.size() < 200, qPrintable(snippet));
    }

    void darkColoursHaveTheirOwnPicture() {
        for (const char *name : {"pictures/both-light.png", "pictures/both-dark.png", "pictures/one-light.png"})
            writeFile(m_folder.filePath(QLatin1String(name)), "x");
        const Guide guide(m_folder.path());
        const QString both = QStringLiteral("pictures/both-light.png");
        QCOMPARE(guide.pictureFile(both, false), m_folder.filePath(both));
        QCOMPARE(guide.pictureFile(both, true), m_folder.filePath(QStringLiteral("pictures/both-dark.png")));
        QCOMPARE(guide.pictureFile(QStringLiteral("pictures/one-light.png"), true),
                 m_folder.filePath(QStringLiteral("pictures/one-light.png")));
        for (const char *other : {"pictures/none-light.png", "pictures/../both-light.png", "/etc/passwd", "a.md"})
            QVERIFY2(guide.pictureFile(QLatin1String(other), false).isEmpty(), other);
    }
};

QTEST_GUILESS_MAIN(TestGuide)
#include "test_guide.moc"
