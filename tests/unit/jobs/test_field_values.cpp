#include "models/jobs/field_values.h"
#include "tests/support/job_batches.h"

#include <QTest>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::Job;

namespace {

QString textOf(const QVector<FieldValue> &values) {
    QStringList texts;
    for (const FieldValue &value : values)
        texts.append(QStringLiteral("%1 %2").arg(value.count).arg(value.text));
    return texts.join(QStringLiteral(", "));
}

} // namespace

class TestFieldValues final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void mostJobsFirst_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, JobField field, const char *expected) {
            QTest::newRow(name) << int(field) << QString::fromLatin1(expected);
        };
        row("names", JobField::Name, "3 mochitest, 2 reftest, 1 build");
        row("symbols", JobField::Symbol, "3 1, 1 2");
        row("group names", JobField::GroupName, "3 Mochitests, 2 Reftests");
        row("group symbols", JobField::GroupSymbol, "3 M, 2 R");
        row("platforms", JobField::Platform, "5 Linux 24.04 opt, 1 Linux 24.04");
        row("tests", JobField::Test, "");
        row("machines", JobField::Machine, "");
    }
    void mostJobsFirst() {
        QFETCH(int, field);
        JobStore store;
        const auto add = [&](int id, const QString &symbol, const QString &group, const QString &name,
                             const QString &type) {
            Job job = makeJob(id, 1, symbol, group);
            job.groupName = name;
            job.typeName = type;
            return job;
        };
        const QString mochitests = QStringLiteral("Mochitests");
        const QString reftests = QStringLiteral("Reftests");
        Job build =
            add(6, QStringLiteral("?"), QStringLiteral("?"), QStringLiteral("unknown"), QStringLiteral("build"));
        build.platformOption.clear();
        Job runnable = add(7, QStringLiteral("9"), QStringLiteral("Z"), mochitests, QStringLiteral("later"));
        runnable.state = treeherder::JobState::Runnable;
        store.apply(batchOf({
            add(1, QStringLiteral("1"), QStringLiteral("M"), mochitests, QStringLiteral("mochitest")),
            add(2, QStringLiteral("1"), QStringLiteral("M"), mochitests, QStringLiteral("mochitest")),
            add(3, QStringLiteral("2"), QStringLiteral("M"), mochitests, QStringLiteral("mochitest")),
            add(4, QStringLiteral("1"), QStringLiteral("R"), reftests, QStringLiteral("reftest")),
            add(5, QString(), QStringLiteral("R"), reftests, QStringLiteral("reftest")),
            build,
            runnable,
        }));
        QTEST(textOf(valuesOf(store, static_cast<JobField>(field))), "expected");
    }

    void equalOnesByText() {
        JobStore store;
        QVERIFY(valuesOf(store, JobField::Symbol).isEmpty());
        store.apply(batchOf({makeJob(1, 1, QStringLiteral("b")), makeJob(2, 1, QStringLiteral("a"))}));
        QCOMPARE(textOf(valuesOf(store, JobField::Symbol)), QStringLiteral("1 a, 1 b"));
    }
};

QTEST_GUILESS_MAIN(TestFieldValues)
#include "test_field_values.moc"
