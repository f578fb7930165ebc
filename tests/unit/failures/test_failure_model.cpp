#include "models/failures/failure_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace collie;
using failures::Failure;
using failures::JobFailures;
using models::FailureModel;
using Kind = models::FailureRow::Kind;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

treeherder::Bug bugOf(qint64 id, const char *summary, const char *resolution = "") {
    treeherder::Bug bug;
    if (id > 0)
        bug.id = id;
    bug.internalId = 100 + id;
    bug.summary = text(summary);
    bug.status = *resolution == '\0' ? text("NEW") : text("RESOLVED");
    bug.resolution = text(resolution);
    return bug;
}

Failure testFailure(const char *test, const char *message = "1 != 2", const char *subtest = "") {
    Failure failure;
    failure.kind = Failure::Kind::Test;
    failure.test = text(test);
    failure.subtest = text(subtest);
    failure.status = text("FAIL");
    failure.expected = text("PASS");
    failure.message = text(message);
    return failure;
}

Failure lineFailure(const QString &line, qint64 number = 7) {
    Failure failure;
    failure.lines = {{line, number}};
    return failure;
}

JobFailures jobOf(const QVector<Failure> &failures) {
    JobFailures job;
    job.failures = failures;
    job.failureCount = failures.size();
    return job;
}

/// The rows in their order, indented by their depth: what they are, and their text.
QStringList shape(const FailureModel &model, const QModelIndex &parent = {}, const QString &indent = {}) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(indent + index.data().toString());
        rows += shape(model, index, indent + u' ');
    }
    return rows;
}

} // namespace

class TestFailureModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_model = std::make_unique<FailureModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
    }

    void tellsOfATest() {
        Failure failure = testFailure("dom/test_a.html", "expected 1\ngot 2", "opens");
        failure.isNew = true;
        failure.durationMs = 12400;
        failure.lines = {{text("TEST-UNEXPECTED-FAIL | dom/test_a.html | opens - expected 1"), 4210},
                         {text("profile uploaded"), 4300}};
        show({failure});
        const QModelIndex top = m_model->index(0, 0);
        QCOMPARE(top.data(FailureModel::KindRole).toInt(), int(Kind::Failure));
        QCOMPARE(top.data().toString(), text("dom/test_a.html"));
        QCOMPARE(top.data(FailureModel::SubtestRole).toString(), text("opens"));
        QCOMPARE(top.data(FailureModel::StatusRole).toString(), text("expected PASS, got FAIL"));
        QCOMPARE(top.data(FailureModel::MessageRole).toString(), text("opens - expected 1"));
        QCOMPARE(top.data(FailureModel::DurationRole).toString(), text("12.4 s"));
        QCOMPARE(top.data(FailureModel::LineNumberRole).toLongLong(), 4210);
        QVERIFY(top.data(FailureModel::IsNewRole).toBool());
        // The line that the row itself tells is not told again.
        QCOMPARE(shape(*m_model), (QStringList{text("dom/test_a.html"), text(" got 2"), text(" profile uploaded")}));
        QCOMPARE(m_model->index(1, 0, top).data(FailureModel::LineNumberRole).toLongLong(), 4300);
        QCOMPARE(
            top.data(Qt::AccessibleTextRole).toString(),
            text("new failure, dom/test_a.html, expected PASS, got FAIL, opens - expected 1, line 4,211 of the log"));
    }

    void durations_data() {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("shown");
        QTest::newRow("unknown") << qint64{-1} << QString();
        QTest::newRow("not measured") << qint64{0} << QString();
        QTest::newRow("a moment") << qint64{7} << text("7 ms");
        QTest::newRow("tenths") << qint64{140} << text("0.1 s");
        QTest::newRow("seconds") << qint64{59'940} << text("59.9 s");
        QTest::newRow("nearly a minute") << qint64{59'960} << text("1m 00s");
        QTest::newRow("minutes") << qint64{125'000} << text("2m 05s");
    }
    void durations() {
        QFETCH(qint64, ms);
        Failure failure = testFailure("a.js");
        failure.durationMs = ms;
        show({failure});
        QTEST(m_model->index(0, 0).data(FailureModel::DurationRole).toString(), "shown");
    }

    void tellsOfCrashesAndLines() {
        Failure crash;
        crash.kind = Failure::Kind::Crash;
        crash.crashSignature = text("mozilla::Foo()");
        crash.test = text("dom/test_a.html");
        show({crash, lineFailure(text("Return code: 1"))});
        QCOMPARE(m_model->index(0, 0).data(FailureModel::StatusRole).toString(), text("crashed"));
        QCOMPARE(m_model->index(0, 0).data(FailureModel::MessageRole).toString(), text("crashed in mozilla::Foo()"));
        QCOMPARE(m_model->index(1, 0).data().toString(), text("Return code: 1"));
        QVERIFY(m_model->index(1, 0).data(FailureModel::TitleIsLineRole).toBool());
        QCOMPARE(m_model->rowCount(m_model->index(1, 0)), 0);
    }

    void subtestsOfOneTestAreAGroup() {
        Failure second = testFailure("dom/test_a.html", "3 != 4", "closes");
        second.bugs = {bugOf(12, "Intermittent test_a.html")};
        show({testFailure("dom/test_a.html", "1 != 2", "opens"), testFailure("dom/test_b.html"), second});
        QCOMPARE(shape(*m_model), (QStringList{text("dom/test_a.html"), text(" opens"), text(" closes"),
                                               text(" Intermittent test_a.html"), text("dom/test_b.html")}));
        const QModelIndex group = m_model->index(0, 0);
        QCOMPARE(group.data(FailureModel::KindRole).toInt(), int(Kind::Group));
        QCOMPARE(group.data(FailureModel::StatusRole).toString(), text("2 subtests"));
        QCOMPARE(m_model->failureAt(m_model->index(1, 0, group))->subtest, text("closes"));
        const Failure whole = m_model->failureAt(group).value();
        QCOMPARE(whole.message, text("opens - 1 != 2\ncloses - 3 != 4"));
        QCOMPARE(whole.bugs.size(), 1);
    }

    void bugsSayWhatTheyAre() {
        Failure failure = testFailure("dom/test_a.html");
        treeherder::Bug internal = bugOf(0, "Known to Treeherder");
        internal.occurrences = 5;
        failure.bugs = {bugOf(12, "Open"), bugOf(13, "Closed", "FIXED"), internal};
        failure.bugs[1].duplicateOf = 12;
        show({failure});
        const QModelIndex top = m_model->index(0, 0);
        const auto data = [&](int row, int role) { return m_model->index(row, 0, top).data(role); };
        QCOMPARE(data(0, FailureModel::BugIdRole).toLongLong(), 12);
        QCOMPARE(data(0, FailureModel::StatusRole).toString(), text("open"));
        QVERIFY(!data(0, FailureModel::IsResolvedRole).toBool());
        QCOMPARE(data(1, FailureModel::StatusRole).toString(), text("resolved FIXED"));
        QVERIFY(data(1, FailureModel::IsResolvedRole).toBool());
        QCOMPARE(data(1, FailureModel::DuplicateOfRole).toLongLong(), 12);
        QCOMPARE(data(2, FailureModel::BugIdRole).toLongLong(), 0);
        QCOMPARE(data(2, FailureModel::StatusRole).toString(), text("seen 5 times in 7 days"));
        QCOMPARE(data(1, Qt::AccessibleTextRole).toString(),
                 text("bug 13, Closed, duplicate of bug 12, resolved FIXED"));
    }

    void otherBugsAreShownWhenAskedFor() {
        Failure failure = testFailure("dom/test_a.html");
        failure.bugs = {bugOf(12, "Open")};
        failure.others = {bugOf(13, "Old", "FIXED"), bugOf(14, "Older", "FIXED")};
        show({failure});
        const QModelIndex top = m_model->index(0, 0);
        QCOMPARE(shape(*m_model, top), (QStringList{text("Open"), text("Show 2 more bugs")}));
        m_model->toggle(m_model->index(1, 0, top));
        const QStringList all{text("Open"), text("Old"), text("Older"), text("Show fewer bugs")};
        QCOMPARE(shape(*m_model, top), all);
        // Asked for once, they stay when the same is told again.
        show({failure});
        QCOMPARE(shape(*m_model, top), all);
        m_model->toggle(m_model->index(3, 0, top));
        QCOMPARE(m_model->rowCount(top), 2);
    }

    void otherBugsAreShownWhenNoneIsOpen() {
        Failure failure = testFailure("dom/test_a.html");
        failure.bugs = {bugOf(12, "Closed", "FIXED")};
        failure.others = {bugOf(13, "Old", "FIXED")};
        show({failure});
        QCOMPARE(shape(*m_model, m_model->index(0, 0)), (QStringList{text("Closed"), text("Old")}));
        failure.bugs.clear();
        failure.others.clear();
        failure.hasTooManyBugs = true;
        show({failure});
        QCOMPARE(m_model->index(0, 0, m_model->index(0, 0)).data(FailureModel::KindRole).toInt(), int(Kind::Note));
    }

    void whatIsThereStaysWhenMoreIsKnown() {
        show({testFailure("a.js"), testFailure("b.js"), lineFailure(text("exit 1"))});
        const QPersistentModelIndex a = m_model->index(0, 0), b = m_model->index(1, 0), line = m_model->index(2, 0);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
        Failure known = testFailure("a.js");
        known.bugs = {bugOf(12, "About a.js")};
        Failure subtest = testFailure("b.js", "5 != 6", "late");
        show({testFailure("new.js"), known, testFailure("b.js"), subtest, lineFailure(text("exit 1"))});
        QCOMPARE(a.row(), 1);
        QCOMPARE(b.row(), 2);
        QCOMPARE(line.row(), 3);
        QCOMPARE(m_model->index(0, 0, a).data().toString(), text("About a.js"));
        QCOMPARE(m_model->rowCount(b), 2);
        QVERIFY(resets.isEmpty());
        QVERIFY(removals.isEmpty());
    }

    void followsAnyOrder() {
        show({testFailure("a.js"), testFailure("b.js"), testFailure("c.js"), testFailure("d.js")});
        const QPersistentModelIndex d = m_model->index(3, 0);
        show({testFailure("d.js"), testFailure("x.js"), testFailure("b.js"), testFailure("a.js")});
        QCOMPARE(shape(*m_model), (QStringList{text("d.js"), text("x.js"), text("b.js"), text("a.js")}));
        QCOMPARE(d.row(), 0);
        QCOMPARE(m_model->failureAt(d)->test, text("d.js"));
        QCOMPARE(m_model->failureAt(m_model->index(3, 0))->test, text("a.js"));
        show({});
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!d.isValid());
        QVERIFY(!m_model->failureAt({}));
    }

    void equalLinesAreTwoRows() {
        show({lineFailure(text("exit 1"), 5), lineFailure(text("exit 1"), 9)});
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(1, 0).data(FailureModel::LineNumberRole).toLongLong(), 9);
    }

    void aLineThatLooksLikeANumberedOneIsItself() {
        const QVector<Failure> all{lineFailure(text("exit")), lineFailure(text("exit")), lineFailure(text("exit #1"))};
        show(all);
        show({all.at(0), all.at(2)});
        QCOMPARE(shape(*m_model), (QStringList{text("exit"), text("exit #1")}));
        show(all);
        show({all.at(2)});
        QCOMPARE(shape(*m_model), QStringList{text("exit #1")});
    }

    void longTextIsFolded() {
        Failure failure = testFailure("a.js");
        for (int frame = 0; frame < 40; ++frame)
            failure.stack += QStringLiteral("\tframe%1\n").arg(frame);
        show({failure});
        const QModelIndex row = m_model->index(0, 0, m_model->index(0, 0));
        QCOMPARE(row.data(FailureModel::LineCountRole).toInt(), 40);
        QCOMPARE(row.data(FailureModel::TextRole).toString().count(u'\n') + 1, 8);
        QCOMPARE(row.data(FailureModel::FoldRole).toString(), text("Show all 40 lines"));
        m_model->toggle(row);
        QCOMPARE(row.data(FailureModel::TextRole).toString().count(u'\n') + 1, 40);
        QCOMPARE(row.data(FailureModel::FoldRole).toString(), text("Show less"));
    }

    void hugeTextIsBounded() {
        Failure failure = testFailure("a.js");
        failure.test = QString(1'000'000, u't');
        failure.message = QString(1'000'000, u'm');
        failure.bugs = {bugOf(12, "")};
        failure.bugs[0].summary = QString(1'000'000, u's');
        show({failure, lineFailure(QString(1'000'000, u'l') + u'\n')});
        for (int row = 0; row < 2; ++row) {
            const QModelIndex top = m_model->index(row, 0);
            for (int detail = 0; detail < m_model->rowCount(top); ++detail)
                m_model->toggle(m_model->index(detail, 0, top));
        }
        for (const QString &shown : shape(*m_model))
            QVERIFY2(shown.size() <= 17'000, qPrintable(QString::number(shown.size())));
        QVERIFY(m_model->index(0, 0).data(Qt::ToolTipRole).toString().size() < 3000);
        // What is copied is whole.
        QCOMPARE(m_model->failureAt(m_model->index(0, 0))->message.size(), 1'000'000);
    }

    void controlCharactersAndMarkupAreText() {
        show({lineFailure(text("<b>bold</b>\x1b[31m & \r red\nnext"))});
        const QModelIndex top = m_model->index(0, 0);
        QCOMPARE(top.data().toString(), text("<b>bold</b> [31m &   red"));
        QVERIFY(!top.data(Qt::ToolTipRole).toString().contains(text("<b>")));
    }

    void linksAndWordsAreAskedFor() {
        m_model->setLinkFinder([](const QString &line) {
            const int at = static_cast<int>(line.indexOf(text("http")));
            return at < 0 ? QVector<models::LineSpan>()
                          : QVector<models::LineSpan>{{at, static_cast<int>(line.size()) - at, QUrl(line.mid(at))}};
        });
        m_model->setWordFinder([](const QString &line, const QString &summary) {
            const int at = static_cast<int>(summary.indexOf(line));
            return QVector<models::LineSpan>{{at, static_cast<int>(line.size()), {}}};
        });
        Failure failure = lineFailure(text("see http://example.org/a"));
        failure.bugs = {bugOf(12, "Bug: see http://example.org/a")};
        show({failure});
        const QModelIndex top = m_model->index(0, 0);
        const auto spans = [](const QModelIndex &index, int role) {
            return index.data(role).value<QVector<models::LineSpan>>();
        };
        QCOMPARE(spans(top, FailureModel::LinksRole).value(0).url, QUrl(text("http://example.org/a")));
        QCOMPARE(spans(m_model->index(0, 0, top), FailureModel::BoldRole).value(0).start, 5);
        QVERIFY(spans(m_model->index(0, 0, top), FailureModel::LinksRole).isEmpty());
    }

  private:
    void show(const QVector<Failure> &failures) { m_model->setFailures(jobOf(failures)); }

    std::unique_ptr<FailureModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestFailureModel)
#include "test_failure_model.moc"
