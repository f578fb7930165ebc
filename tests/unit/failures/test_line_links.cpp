#include "services/failures/line_links.h"

#include <QTest>

using namespace collie::failures;
using Kind = LineLink::Kind;

namespace {

const QString crash = QStringLiteral("0d9e1b5c-1111-2222-3333-0123456789ab");

LinkContext context() {
    return {{QStringLiteral("public/test_info/profile_test_a.js.json"),
             QStringLiteral("public/test_info/%1.json").arg(crash),
             QStringLiteral("public/test_info/%1.dmp").arg(crash)},
            [](const QString &name) { return QUrl(QStringLiteral("https://tc.example.com/") + name); },
            QUrl(QStringLiteral("https://bugs.example.com"))};
}

/// The texts of the links, and where they lead.
QStringList described(const QString &line, const LinkContext &with = context()) {
    QStringList all;
    for (const LineLink &link : linksOfLine(line, with))
        all.append(line.mid(link.span.from, link.span.length) + QStringLiteral(" -> ") +
                   QString::fromLatin1(link.url.toEncoded()));
    return all;
}

} // namespace

class TestLineLinks final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void profile() {
        const QString line = QStringLiteral("Found: profile uploaded in profile_test_a.js.json. Bug 1234567!");
        const QVector<LineLink> links = linksOfLine(line, context());
        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0].kind, Kind::Profile);
        QCOMPARE(links[1].kind, Kind::Bug);
        QCOMPARE(
            described(line),
            (QStringList{QStringLiteral("profile_test_a.js.json -> https://profiler.firefox.com/from-url/"
                                        "https%3A%2F%2Ftc.example.com%2Fpublic%2Ftest_info%2Fprofile_test_a.js.json"),
                         QStringLiteral("Bug 1234567 -> https://bugs.example.com/show_bug.cgi?id=1234567")}));
        // One that the run does not have.
        QVERIFY(described(QStringLiteral("profile uploaded in profile_other.json")).isEmpty());
        QVERIFY(described(QStringLiteral("profile uploaded in profile_test_a.js.json"), {}).isEmpty());
    }

    void crashes_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("count");
        QTest::newRow("crash") << QStringLiteral("PROCESS-CRASH | %1 | x").arg(crash) << 1;
        QTest::newRow("process") << QStringLiteral("mozcrash INFO crashed process | %1").arg(crash.toUpper()) << 1;
        QTest::newRow("elsewhere") << QStringLiteral("the id %1").arg(crash) << 0;
        QTest::newRow("without artifact") << QStringLiteral("PROCESS-CRASH | 1%1").arg(crash.mid(1)) << 0;
    }
    void crashes() {
        QFETCH(QString, line);
        const QVector<LineLink> links = linksOfLine(line, context());
        QTEST(int(links.size()), "count");
        if (!links.isEmpty()) {
            QCOMPARE(links[0].kind, Kind::Crash);
            QCOMPARE(line.mid(links[0].span.from, links[0].span.length).toLower(), crash);
            QVERIFY(
                links[0].url.toString().startsWith(QStringLiteral("https://tests.firefox.dev/crash-viewer.html?url=")));
        }
    }

    void web_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("addresses");
        const auto row = [](const char *line, const QStringList &addresses) {
            QTest::newRow(line) << QString::fromUtf8(line) << addresses;
        };
        const QString a = QStringLiteral("https://a.example.com/b");
        row("see https://a.example.com/b.", {a});
        row("(https://a.example.com/b), then", {a});
        row("https://a.example.com/b?bug=1234567&c=(d)", {a + QStringLiteral("?bug=1234567&c=(d)")});
        row("'https://a.example.com/b' | \"https://a.example.com/b\"", {a, a});
        row("<a href=https://a.example.com/b>x</a>", {a});
        row("[https://a.example.com/b?c=(d)))], [x](https://a.example.com/b)", {a + QStringLiteral("?c=(d)"), a});
        row("http://localhost:8888/x:3:1", {QStringLiteral("http://localhost:8888/x:3:1")});
        row("javascript:alert(1) file:///etc/passwd ftp://x.example.com/ https:// https://u:p@x.example.com/", {});
        row("nothing", {});
    }
    void web() {
        QFETCH(QString, line);
        QStringList found;
        for (const LineLink &link : linksOfLine(line, context())) {
            QCOMPARE(link.kind, Kind::Web);
            found.append(QString::fromLatin1(link.url.toEncoded()));
        }
        QTEST(found, "addresses");
    }

    void bugs() {
        QCOMPARE(described(QStringLiteral("bug 123456, Bug #654321, debug 111111, bug 12")),
                 (QStringList{QStringLiteral("bug 123456 -> https://bugs.example.com/show_bug.cgi?id=123456"),
                              QStringLiteral("Bug #654321 -> https://bugs.example.com/show_bug.cgi?id=654321")}));
        QVERIFY(described(QStringLiteral("bug 123456"), {}).isEmpty());
    }

    void hugeLinesAreBounded() {
        const QString line = QStringLiteral("https://a.example.com/ ").repeated(50'000);
        QVERIFY(linksOfLine(line, context()).size() <= 50);
    }
};

QTEST_GUILESS_MAIN(TestLineLinks)
#include "test_line_links.moc"
