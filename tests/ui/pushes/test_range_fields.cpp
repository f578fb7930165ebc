#include "ui/pushes/range_fields.h"

#include <QTest>

using namespace collie;
using treeherder::PushQuery;
using ui::RangeField;
using ui::RangeFields;

/// What may be written into the range panel, and what is asked for then.
class TestRangeFields final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void saysWhatIsWrong_data() {
        QTest::addColumn<int>("field"); // Of RangeField;
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says"); // Empty for nothing.
        const QString digits = QStringLiteral("digits");
        QTest::newRow("whole revision") << int(RangeField::Revision) << QString(40, u'A') << QString();
        QTest::newRow("short revision") << int(RangeField::Revision) << QStringLiteral(" 0123456 ") << QString();
        QTest::newRow("too short") << int(RangeField::Revision) << QStringLiteral("012345") << digits;
        QTest::newRow("too long") << int(RangeField::FromChange) << QString(41, u'a') << digits;
        QTest::newRow("no digits") << int(RangeField::ToChange) << QStringLiteral("tip-of-it") << digits;
        QTest::newRow("nothing") << int(RangeField::Revision) << QStringLiteral("  ") << QString();
        QTest::newRow("author") << int(RangeField::Author) << QStringLiteral("me@example.com") << QString();
        QTest::newRow("left out") << int(RangeField::Author) << QStringLiteral("-reviewbot") << QString();
        QTest::newRow("two authors") << int(RangeField::Author) << QStringLiteral("a@b.c,d@e.f")
                                     << QStringLiteral("one");
        QTest::newRow("name") << int(RangeField::Author) << QStringLiteral("Ada Njord")
                              << QStringLiteral("one address");
        QTest::newRow("lone minus") << int(RangeField::Author) << QStringLiteral("-") << QStringLiteral("one address");
        QTest::newRow("day") << int(RangeField::StartDate) << QStringLiteral("2026-02-28") << QString();
        QTest::newRow("no such day") << int(RangeField::StartDate) << QStringLiteral("2026-02-30")
                                     << QStringLiteral("day");
        QTest::newRow("other form") << int(RangeField::EndDate) << QStringLiteral("30.11.2026")
                                    << QStringLiteral("day");
        QTest::newRow("count") << int(RangeField::Count) << QStringLiteral("1000") << QString();
        QTest::newRow("too many") << int(RangeField::Count) << QStringLiteral("1001")
                                  << QStringLiteral("at most 1,000");
        QTest::newRow("none") << int(RangeField::Count) << QStringLiteral("0") << QStringLiteral("from 1");
        QTest::newRow("word") << int(RangeField::Count) << QStringLiteral("ten") << QStringLiteral("from 1");
        QTest::newRow("beyond numbers") << int(RangeField::Count) << QStringLiteral("99999999999999")
                                        << QStringLiteral("from 1");
    }
    void saysWhatIsWrong() {
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(QString, says);
        RangeFields fields;
        fields.set(static_cast<RangeField>(field), text);
        QCOMPARE(fields.problem(static_cast<RangeField>(field)).isEmpty(), says.isEmpty());
        QVERIFY2(fields.problem(static_cast<RangeField>(field)).contains(says),
                 qPrintable(fields.problem(static_cast<RangeField>(field))));
    }

    void theLastDayIsNotBeforeTheFirst() {
        RangeFields fields;
        fields.set(RangeField::StartDate, QStringLiteral("2026-11-30"));
        fields.set(RangeField::EndDate, QStringLiteral("2026-11-30"));
        QVERIFY(fields.problem(RangeField::EndDate).isEmpty());
        fields.set(RangeField::EndDate, QStringLiteral("2026-11-29"));
        QVERIFY(!fields.problem(RangeField::EndDate).isEmpty());
    }

    void aSearchStandsAlone() {
        RangeFields fields;
        QVERIFY(fields.reason().isEmpty());
        fields.set(RangeField::Author, QStringLiteral("me@example.com"));
        fields.setHidesReviewBot(true);
        QVERIFY(!fields.isUsed(RangeField::Search));
        QVERIFY(!fields.reason().isEmpty());
        fields.set(RangeField::Author, {});
        QVERIFY(fields.isUsed(RangeField::Search));
        fields.set(RangeField::Search, QStringLiteral("Bug 1950000"));
        for (const RangeField field : ui::rangeFields)
            QCOMPARE(fields.isUsed(field), field == RangeField::Search || field == RangeField::Count);
        QVERIFY(!fields.isBotUsed());
        // What stands in a field that is not used does no harm.
        fields.set(RangeField::FromChange, QStringLiteral("nonsense"));
        QVERIFY(fields.problem(RangeField::FromChange).isEmpty());
        fields.set(RangeField::Count, QStringLiteral("200"));
        QVERIFY(fields.problem(RangeField::Count).isEmpty());
        PushQuery expected;
        expected.search = QStringLiteral("Bug 1950000");
        expected.count = 200;
        QVERIFY(fields.query() == expected);
        fields.set(RangeField::Count, QStringLiteral("201"));
        QVERIFY(fields.problem(RangeField::Count).contains(QStringLiteral("200")));
        // Empty again, the others are back, the tick among them.
        fields.set(RangeField::Search, {});
        fields.set(RangeField::Count, {});
        QVERIFY(fields.problem(RangeField::FromChange).contains(QStringLiteral("digits")));
        QVERIFY(fields.query().hidesReviewBot);
    }

    void aQueryIsWrittenAndReadAgain() {
        PushQuery query;
        query.revision = QString(12, u'a');
        query.author = QStringLiteral("me@example.com");
        query.fromChange = QString(12, u'b');
        query.toChange = QString(12, u'c');
        query.startDate = QStringLiteral("2026-11-01");
        query.endDate = QStringLiteral("2026-11-30");
        query.count = 50;
        query.hidesReviewBot = true;
        const RangeFields fields(query);
        for (const RangeField field : ui::rangeFields)
            QCOMPARE(fields.problem(field), QString());
        QVERIFY(fields.query() == query);
        QVERIFY(RangeFields(PushQuery()).query() == PushQuery());
        QVERIFY(RangeFields(PushQuery()).text(RangeField::Count).isEmpty());
        // Any commit of a push stands in the field of its revision.
        PushQuery commit;
        commit.commitRevision = QString(40, u'd');
        QCOMPARE(RangeFields(commit).text(RangeField::Revision), commit.commitRevision);
    }
};

QTEST_GUILESS_MAIN(TestRangeFields)
#include "test_range_fields.moc"
