#include "services/treeherder/jobs_parser.h"
#include "tests/support/places.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

namespace {

/// The 18 columns of the current form, in its order.
const QStringList currentColumns{QStringLiteral("failure_classification_id"),
                                 QStringLiteral("id"),
                                 QStringLiteral("job_group_name"),
                                 QStringLiteral("job_group_symbol"),
                                 QStringLiteral("job_type_name"),
                                 QStringLiteral("job_type_symbol"),
                                 QStringLiteral("last_modified"),
                                 QStringLiteral("platform"),
                                 QStringLiteral("push_id"),
                                 QStringLiteral("push_revision"),
                                 QStringLiteral("result"),
                                 QStringLiteral("signature"),
                                 QStringLiteral("state"),
                                 QStringLiteral("tier"),
                                 QStringLiteral("task_id"),
                                 QStringLiteral("retry_id"),
                                 QStringLiteral("duration"),
                                 QStringLiteral("platform_option")};

QJsonArray currentRow(qint64 id = 700) {
    return {4,
            id,
            QStringLiteral("Mochitests"),
            QStringLiteral("M"),
            QStringLiteral("test-linux2404-64/opt-mochitest-plain-1"),
            QStringLiteral("1"),
            QStringLiteral("2026-08-01T10:20:30.123456"),
            QStringLiteral("linux2404-64"),
            31,
            QString(40, u'a'),
            QStringLiteral("testfailed"),
            QString(40, u'b'),
            QStringLiteral("completed"),
            2,
            QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"),
            3,
            17,
            QStringLiteral("opt")};
}

QJsonArray with(QJsonArray row, const char *column, const QJsonValue &value) {
    row[currentColumns.indexOf(QLatin1String(column))] = value;
    return row;
}

/// QJsonArray{row} would be a copy of the row.
template <class... Row>
QJsonArray rowsOf(const Row &...row) {
    QJsonArray rows;
    (rows.append(row), ...);
    return rows;
}

QByteArray page(const QJsonArray &rows, const QStringList &columns = currentColumns,
                const QJsonValue &count = QJsonValue(1)) {
    const QJsonObject object{{QStringLiteral("count"), count},
                             {QStringLiteral("next"), QJsonValue::Null},
                             {QStringLiteral("previous"), QJsonValue::Null},
                             {QStringLiteral("results"), rows},
                             {QStringLiteral("job_property_names"), QJsonArray::fromStringList(columns)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const JobBatch &batch, size_t row, quint32 JobBatch::Type::*member) {
    return batch.strings[batch.types[batch.rows[row].type].*member];
}

} // namespace

class TestJobsParser final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void readsTheCurrentForm() {
        const auto result = parseJobsPage(page(rowsOf(currentRow())));
        QVERIFY(result);
        const JobBatch &batch = result->batch;
        QVERIFY(batch.warnings.isEmpty());
        QCOMPARE(result->count, 1);
        QVERIFY(!result->hasNext);
        QCOMPARE(batch.rows.size(), size_t{1});
        const JobBatch::Row &row = batch.rows[0];
        QCOMPARE(row.id, 700);
        QCOMPARE(row.pushId, 31);
        QCOMPARE(row.lastModifiedUs, Q_INT64_C(1785579630123456));
        QCOMPARE(slugidFromBytes(row.taskId), QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"));
        QCOMPARE(row.runId, quint16{3});
        QCOMPARE(row.durationMinutes, 17);
        QCOMPARE(row.state, JobState::Completed);
        QCOMPARE(row.result, JobResult::TestFailed);
        QCOMPARE(row.tier, quint8{2});
        QCOMPARE(row.failureClassificationId, quint8{4});
        QCOMPARE(text(batch, 0, &JobBatch::Type::platform), QStringLiteral("linux2404-64"));
        QCOMPARE(text(batch, 0, &JobBatch::Type::platformOption), QStringLiteral("opt"));
        QCOMPARE(text(batch, 0, &JobBatch::Type::groupName), QStringLiteral("Mochitests"));
        QCOMPARE(text(batch, 0, &JobBatch::Type::groupSymbol), QStringLiteral("M"));
        QCOMPARE(text(batch, 0, &JobBatch::Type::typeName), QStringLiteral("test-linux2404-64/opt-mochitest-plain-1"));
        QCOMPARE(text(batch, 0, &JobBatch::Type::symbol), QStringLiteral("1"));
    }

    void readsRecordedAnswers_data() {
        QTest::addColumn<QString>("file");
        for (const char *file : {"job_1.json", "job_2.json", "pagination/page_1.json", "pagination/page_2.json"})
            QTest::newRow(file) << QStringLiteral("treeherder/ui/") + QLatin1String(file);
        const QStringList pages = QDir(test::sharedDataPath(QStringLiteral("treeherder/production")))
                                      .entryList({QStringLiteral("jobs_*.json")}, QDir::Files, QDir::Name);
        for (const QString &file : pages)
            QTest::newRow(qPrintable(file)) << QStringLiteral("treeherder/production/") + file;
    }

    /// Every value of every row, compared with another reader of JSON.
    void readsRecordedAnswers() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(QString, file);
        const QByteArray bytes = test::readSharedData(file);
        const QJsonObject expected = QJsonDocument::fromJson(bytes).object();
        const QJsonArray rows = expected[QStringLiteral("results")].toArray();
        QStringList columns;
        for (const QJsonValue &name : expected[QStringLiteral("job_property_names")].toArray())
            columns.append(name.toString());
        const auto result = parseJobsPage(bytes);
        QVERIFY(result);
        const JobBatch &batch = result->batch;
        QCOMPARE(batch.warnings, QStringList());
        QCOMPARE(result->count, expected[QStringLiteral("count")].toInt());
        QCOMPARE(result->hasNext, expected[QStringLiteral("next")].isString());
        QCOMPARE(batch.rows.size(), static_cast<size_t>(rows.size()));
        for (size_t i = 0; i < batch.rows.size(); ++i) {
            const QJsonArray cells = rows[static_cast<qsizetype>(i)].toArray();
            const auto cell = [&](const char *name) { return cells.at(columns.indexOf(QLatin1String(name))); };
            const JobBatch::Row &row = batch.rows[i];
            QCOMPARE(row.id, cell("id").toInteger());
            QCOMPARE(row.pushId, cell("push_id").toInteger());
            QCOMPARE(jobStateName(row.state), cell("state").toString());
            QCOMPARE(jobResultName(row.result), cell("result").toString());
            QCOMPARE(row.tier, cell("tier").toInt());
            QCOMPARE(row.failureClassificationId, cell("failure_classification_id").toInt());
            QCOMPARE(row.durationMinutes, cell("duration").toInt());
            QCOMPARE(row.lastModifiedUs / 1000,
                     QDateTime::fromString(cell("last_modified").toString().left(23) + u'Z', Qt::ISODateWithMs)
                         .toMSecsSinceEpoch());
            QCOMPARE(text(batch, i, &JobBatch::Type::platform), cell("platform").toString());
            QCOMPARE(text(batch, i, &JobBatch::Type::platformOption), cell("platform_option").toString());
            QCOMPARE(text(batch, i, &JobBatch::Type::groupName), cell("job_group_name").toString());
            QCOMPARE(text(batch, i, &JobBatch::Type::groupSymbol), cell("job_group_symbol").toString());
            QCOMPARE(text(batch, i, &JobBatch::Type::typeName), cell("job_type_name").toString());
            QCOMPARE(text(batch, i, &JobBatch::Type::symbol), cell("job_type_symbol").toString());
            if (columns.contains(QStringLiteral("task_id"))) {
                QCOMPARE(slugidFromBytes(row.taskId), cell("task_id").toString());
                QCOMPARE(row.runId, cell("retry_id").toInt());
            } else {
                QCOMPARE(row.taskId, UuidBytes{});
            }
        }
    }

    void orderOfColumnsAndUnknownOnesDoNotMatter() {
        QStringList columns = currentColumns;
        columns.prepend(QStringLiteral("something_new"));
        std::reverse(columns.begin(), columns.end());
        QJsonArray row;
        const QJsonArray old = currentRow();
        for (const QJsonValue &cell : old)
            row.prepend(cell);
        row.append(QJsonObject{{QStringLiteral("deep"), QJsonArray{1, 2, QJsonArray{}}}});
        const auto result = parseJobsPage(page(rowsOf(row), columns));
        QVERIFY(result);
        QCOMPARE(result->batch.rows.size(), size_t{1});
        QCOMPARE(result->batch.rows[0].id, 700);
        QCOMPARE(text(result->batch, 0, &JobBatch::Type::symbol), QStringLiteral("1"));
    }

    void missingColumnsAreNamed() {
        QStringList columns = currentColumns;
        columns[columns.indexOf(QStringLiteral("push_id"))] = QStringLiteral("push");
        columns[columns.indexOf(QStringLiteral("job_type_symbol"))] = QStringLiteral("type_symbol");
        for (const QJsonArray &rows : {rowsOf(currentRow()), QJsonArray{}}) {
            const auto result = parseJobsPage(page(rows, columns));
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::BadResponse);
            QVERIFY(result.error().message.contains(QStringLiteral("push_id")));
            QVERIFY(result.error().message.contains(QStringLiteral("job_type_symbol")));
            QVERIFY(!result.error().message.contains(QStringLiteral("platform")));
        }
    }

    void missingOptionalColumnsAreNot() {
        QStringList columns = currentColumns;
        for (const char *name : {"tier", "duration", "task_id", "retry_id", "platform_option", "job_group_name",
                                 "failure_classification_id"})
            columns[columns.indexOf(QLatin1String(name))] = QStringLiteral("x");
        const auto result = parseJobsPage(page(rowsOf(currentRow()), columns));
        QVERIFY(result);
        QCOMPARE(result->batch.rows.at(0).tier, quint8{1});
        QCOMPARE(result->batch.rows.at(0).failureClassificationId, quint8{1});
        QCOMPARE(text(result->batch, 0, &JobBatch::Type::groupName), QString());
    }

    void readsObjects() {
        QJsonObject job;
        for (qsizetype i = 0; i < currentColumns.size(); ++i)
            job[currentColumns[i]] = currentRow()[i];
        QJsonObject partial = job;
        partial.remove(QStringLiteral("state"));
        const QByteArray bytes =
            QJsonDocument(QJsonObject{{QStringLiteral("results"), QJsonArray{job, partial}}}).toJson();
        const auto result = parseJobsPage(bytes);
        QVERIFY(result);
        QCOMPARE(result->batch.rows.size(), size_t{1});
        QCOMPARE(result->batch.rows[0].pushId, 31);
        QCOMPARE(result->batch.warnings.size(), 1);

        const QByteArray none = QJsonDocument(QJsonObject{{QStringLiteral("results"), QJsonArray{partial}}}).toJson();
        const auto refused = parseJobsPage(none);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("state")));
    }

    void noSymbolIsAQuestionMark_data() {
        QTest::addColumn<QJsonValue>("symbol");
        QTest::newRow("null") << QJsonValue();
        QTest::newRow("empty") << QJsonValue(QString());
    }
    void noSymbolIsAQuestionMark() {
        QFETCH(QJsonValue, symbol);
        const auto row = with(with(currentRow(), "job_type_symbol", symbol), "job_group_symbol", symbol);
        const auto result = parseJobsPage(page(rowsOf(row)));
        QVERIFY(result);
        QCOMPARE(result->batch.rows.size(), size_t{1});
        QCOMPARE(text(result->batch, 0, &JobBatch::Type::symbol), QStringLiteral("?"));
        QCOMPARE(text(result->batch, 0, &JobBatch::Type::groupSymbol), QStringLiteral("?"));
    }

    void wrongRowsAreLeftOut_data() {
        QTest::addColumn<QJsonValue>("row");
        QTest::newRow("id is a word") << QJsonValue(with(currentRow(), "id", QStringLiteral("seven")));
        QTest::newRow("id is a text with a fraction") << QJsonValue(with(currentRow(), "id", QStringLiteral("1.5")));
        QTest::newRow("id is null") << QJsonValue(with(currentRow(), "id", QJsonValue()));
        QTest::newRow("id is zero") << QJsonValue(with(currentRow(), "id", 0));
        QTest::newRow("id has a fraction") << QJsonValue(with(currentRow(), "id", 1.5));
        QTest::newRow("id is huge") << QJsonValue(with(currentRow(), "id", 1e30));
        QTest::newRow("push is an object") << QJsonValue(with(currentRow(), "push_id", QJsonObject{}));
        QTest::newRow("push is missing") << QJsonValue(with(currentRow(), "push_id", QJsonValue()));
        QTest::newRow("run is out of range") << QJsonValue(with(currentRow(), "retry_id", 70000));
        QJsonArray longer = currentRow();
        longer.append(1);
        QTest::newRow("a cell too many") << QJsonValue(longer);
        QJsonArray shorter = currentRow();
        shorter.removeLast();
        QTest::newRow("a cell too few") << QJsonValue(shorter);
        QTest::newRow("empty") << QJsonValue(QJsonArray{});
        QTest::newRow("no row") << QJsonValue(5);
        QTest::newRow("null") << QJsonValue();
        QTest::newRow("text") << QJsonValue(QStringLiteral("job"));
    }
    void wrongRowsAreLeftOut() {
        QFETCH(QJsonValue, row);
        const auto result = parseJobsPage(page(rowsOf(currentRow(1), row, currentRow(2), row, currentRow(3))));
        QVERIFY(result);
        QCOMPARE(result->batch.rows.size(), size_t{3});
        QCOMPARE(result->batch.rows[2].id, 3);
        QCOMPARE(result->batch.rows[2].pushId, 31);
        QCOMPARE(result->batch.warnings,
                 QStringList{QStringLiteral("2 jobs could not be read from Treeherder's answer and are left out.")});
    }

    void oddTypesKeepTheJob_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QJsonValue>("value");
        for (const char *column : {"id", "push_id", "tier", "failure_classification_id", "duration", "retry_id"}) {
            QTest::addRow("%s as text", column) << QByteArray(column) << QJsonValue(QStringLiteral(" 2 "));
            QTest::addRow("%s as text with a fraction of 0", column)
                << QByteArray(column) << QJsonValue(QStringLiteral("2.0"));
        }
        for (const char *column : {"tier", "failure_classification_id", "duration"})
            QTest::addRow("%s with a fraction", column) << QByteArray(column) << QJsonValue(2.5);
        for (const char *column : {"state", "result", "platform", "platform_option", "job_type_name", "job_type_symbol",
                                   "job_group_name", "job_group_symbol", "last_modified", "task_id"}) {
            QTest::addRow("%s as a number", column) << QByteArray(column) << QJsonValue(2);
            QTest::addRow("%s as a fraction", column) << QByteArray(column) << QJsonValue(2.5);
        }
        for (const char *column : {"tier", "failure_classification_id", "duration", "retry_id", "state", "result",
                                   "platform", "platform_option", "job_type_name", "job_type_symbol", "job_group_name",
                                   "job_group_symbol", "last_modified", "task_id"}) {
            QTest::addRow("%s is null", column) << QByteArray(column) << QJsonValue();
            QTest::addRow("%s is true", column) << QByteArray(column) << QJsonValue(true);
            QTest::addRow("%s is a list", column) << QByteArray(column) << QJsonValue(QJsonArray{1, QJsonArray{2}});
            QTest::addRow("%s is an object", column)
                << QByteArray(column) << QJsonValue(QJsonObject{{QStringLiteral("id"), 9}});
        }
    }
    void oddTypesKeepTheJob() {
        QFETCH(QByteArray, column);
        QFETCH(QJsonValue, value);
        const auto result =
            parseJobsPage(page(rowsOf(currentRow(1), with(currentRow(2), column.constData(), value), currentRow(3))));
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        const auto &rows = result->batch.rows;
        QCOMPARE(rows.size(), size_t{3});
        QCOMPARE(rows[1].id, 2);
        QCOMPARE(rows[1].pushId, column == "push_id" ? 2 : 31);
        QCOMPARE(rows[2].id, 3);
        if (value.isString() || value.isDouble()) {
            if (column == "tier")
                QCOMPARE(rows[1].tier, quint8{2});
            if (column == "failure_classification_id")
                QCOMPARE(rows[1].failureClassificationId, quint8{2});
            if (column == "duration")
                QCOMPARE(rows[1].durationMinutes, 2);
            if (column == "retry_id")
                QCOMPARE(rows[1].runId, quint16{2});
            if (column == "job_type_symbol")
                QCOMPARE(text(result->batch, 1, &JobBatch::Type::symbol),
                         value.toDouble() == 2 ? QStringLiteral("2") : QStringLiteral("2.5"));
        }
        if (column == "state")
            QCOMPARE(rows[1].state, JobState::Completed);
    }

    void oddValuesAreTold() {
        QJsonArray row =
            with(with(currentRow(), "state", QStringLiteral("coalesced")), "result", QStringLiteral("odd"));
        row = with(with(row, "last_modified", QStringLiteral("yesterday")), "task_id", QStringLiteral("buildbot-7"));
        row = with(with(with(row, "tier", 9), "failure_classification_id", 1000), "duration", QJsonValue());
        const auto result = parseJobsPage(page(rowsOf(row, row)));
        QVERIFY(result);
        QCOMPARE(result->batch.rows.size(), size_t{2});
        QCOMPARE(result->batch.warnings.size(), 4);
        QCOMPARE(jobStatus(result->batch.rows[0].state, result->batch.rows[0].result), JobStatus::Unknown);
        QCOMPARE(result->batch.rows[0].lastModifiedUs, 0);
        QCOMPARE(result->batch.rows[0].taskId, UuidBytes{});
        QCOMPARE(result->batch.rows[0].tier, quint8{3});
    }

    void guidNamesTheTask() {
        QStringList columns = currentColumns;
        columns[columns.indexOf(QStringLiteral("task_id"))] = QStringLiteral("job_guid");
        columns[columns.indexOf(QStringLiteral("retry_id"))] = QStringLiteral("other");
        const auto guidRow = [](const char *guid) { return with(currentRow(), "task_id", QLatin1String(guid)); };
        const auto result = parseJobsPage(page(rowsOf(guidRow("3b960101-6c31-45fb-99fd-4951252e51aa/2"),
                                                      guidRow("VaQoWKTbSdGSwBJn6UZV9g/1"), guidRow("0123456789abcdef")),
                                               columns));
        QVERIFY(result);
        QCOMPARE(result->batch.rows.size(), size_t{3});
        QCOMPARE(slugidFromBytes(result->batch.rows[0].taskId), QStringLiteral("O5YBAWwxRfuZ_UlRJS5Rqg"));
        QCOMPARE(result->batch.rows[0].runId, quint16{2});
        QCOMPARE(slugidFromBytes(result->batch.rows[1].taskId), QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"));
        QCOMPARE(result->batch.rows[2].taskId, UuidBytes{});
    }

    void hugeCountsAreOnlyClaims() {
        QCOMPARE(parseJobsPage(page(rowsOf(currentRow()), currentColumns, 1e15))->count, Q_INT64_C(1000000000000000));
        QCOMPARE(parseJobsPage(page(rowsOf(currentRow()), currentColumns, -5))->count, 0);
        QCOMPARE(parseJobsPage(page(rowsOf(currentRow()), currentColumns, QJsonValue()))->count, 0);
    }

    void badDocuments_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QString notJson = QStringLiteral("is not the JSON it should be");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("spaces") << QByteArray(" \n ") << QStringLiteral("is empty");
        QTest::newRow("a page") << QByteArray("\n<!DOCTYPE html><html></html>") << QStringLiteral("web page");
        QTest::newRow("no JSON") << QByteArray("Server Error (500)") << notJson;
        QTest::newRow("a list") << QByteArray("[1]") << notJson;
        QTest::newRow("not UTF-8") << QByteArray("{\"results\":[],\"x\":\"\xff\xfe\"}") << notJson;
        QTest::newRow("a detail") << QByteArray("{\"detail\":\"Not found.\"}")
                                  << QStringLiteral("holds no list of jobs");
        QTest::newRow("results is no list")
            << QByteArray("{\"results\":{\"a\":1}}") << QStringLiteral("holds no list of jobs");
        QTest::newRow("nested") << QByteArray("{\"results\":") + QByteArray(100'000, '[') << notJson;
    }
    void badDocuments() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto result = parseJobsPage(bytes);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::BadResponse);
        QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
    }

    /// Wherever an answer breaks off, or whatever byte of it is wrong, there is an error or some rows, no crash.
    void brokenAnywhere() {
        const QByteArray whole = page(rowsOf(currentRow(1), currentRow(2)));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!parseJobsPage(whole.left(length)));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char c : {'"', '[', '}', ',', '\\', '7', '\0'}) {
                QByteArray damaged = whole;
                damaged[at] = c;
                const auto result = parseJobsPage(damaged);
                QVERIFY(!result || result->batch.rows.size() <= 2);
            }
        }
    }

    /// The same text is one, whether it is escaped or stands as it is.
    void readsEscapedTexts() {
        QByteArray bytes = page(rowsOf(currentRow(1), currentRow(2), with(currentRow(3), "platform", QString(u'"'))));
        bytes.replace(bytes.indexOf("Mochitests"), 1, "\\u004d");
        const auto result = parseJobsPage(bytes);
        QVERIFY(result);
        const JobBatch &batch = result->batch;
        QCOMPARE(batch.rows.size(), size_t{3});
        QCOMPARE(text(batch, 0, &JobBatch::Type::groupName), QStringLiteral("Mochitests"));
        QCOMPARE(batch.rows[0].type, batch.rows[1].type);
        QCOMPARE(text(batch, 2, &JobBatch::Type::platform), QString(u'"'));
    }

    void sharesStringsAndTypes() {
        QJsonArray rows;
        for (int i = 1; i <= 100; ++i)
            rows.append(with(currentRow(i), "job_type_symbol", QString::number(i % 4)));
        const auto result = parseJobsPage(page(rows));
        QVERIFY(result);
        QCOMPARE(result->batch.types.size(), size_t{4});
        QVERIFY(result->batch.strings.size() <= 11);
    }
};

QTEST_GUILESS_MAIN(TestJobsParser)
#include "test_jobs_parser.moc"
