#include "services/scheduling/job_priorities.h"

#include <QtTest>

#include <random>

using namespace collie;
using namespace collie::scheduling;

namespace {

QString revision(int number) {
    return QStringLiteral("%1").arg(number, 12, 16, QLatin1Char('0')).append(QString(28, u'a'));
}

QString label(int number) {
    return QStringLiteral("test-linux64/opt-suite-%1").arg(number, 4, 10, QLatin1Char('0'));
}

RunnableLabel runnable(const QString &name) {
    return {.label = name, .platform = {}, .buildType = {}};
}

PriorityInput inputOf(const QStringList &labels, const QVector<QPair<QString, QString>> &notes) {
    PriorityInput input;
    for (const QString &each : labels)
        input.runnable.append(runnable(each));
    for (const auto &[name, text] : notes)
        input.notes.append({.label = name, .text = text});
    return input;
}

PriorityInput randomInput(std::mt19937 &random, int types, int failures) {
    PriorityInput input;
    for (int i = 0; i < types; ++i)
        input.runnable.append(runnable(label(i)));
    for (int failure = 0; failure < failures; ++failure) {
        const int detectors = 1 + static_cast<int>(random() % 6);
        for (int i = 0; i < detectors; ++i) {
            // Now and then a type that went, and a text that names nothing.
            const int type = static_cast<int>(random() % static_cast<unsigned>(types + 5));
            const bool isShort = random() % 3 == 0;
            input.notes.append({label(type), isShort ? revision(failure).left(12) : revision(failure)});
            if (random() % 20 == 0)
                input.notes.append({label(type), QStringLiteral("Backed out")});
        }
    }
    return input;
}

/// Whether the types of high value catch failure number `failure`.
bool isCaught(const JobPriorities &priorities, quint32 failure, const JobType *without = nullptr) {
    return std::any_of(priorities.types.begin(), priorities.types.end(), [&](const JobType &type) {
        return &type != without && type.value == JobValue::High &&
               std::binary_search(type.failures.begin(), type.failures.end(), failure);
    });
}

QStringList describe(const JobPriorities &priorities) {
    QStringList lines = priorities.failures;
    for (const JobType &type : priorities.types) {
        lines.append(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(type.labels.join(u','))
                         .arg(static_cast<int>(type.value))
                         .arg(type.failures.size())
                         .arg(type.lostBySkipping.size())
                         .arg(type.cost.machineHours));
    }
    return lines;
}

} // namespace

class TestJobPriorities final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsRevisions_data();
    void readsRevisions();
    void keepsTheOneDetector();
    void countsLongAndShortRevisionsOnce();
    void breaksTiesByName();
    void prefersTypesThatCanBeScheduled();
    void neverSkipsWhatAlwaysRuns();
    void addsUpCosts();
    void keepsADetectorOfEveryFailure();
    void needsEveryTypeOfHighValue();
    void doesNotDependOnOrder();
    void comparesWithTheLeast();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
};

void TestJobPriorities::readsRevisions_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString twelve = QStringLiteral("0123456789ab");
    const QString forty = revision(7);
    QTest::newRow("12 digits") << twelve << twelve;
    QTest::newRow("40 digits") << forty << forty;
    QTest::newRow("address") << QStringLiteral("https://hg.mozilla.org/integration/autoland/rev/") + twelve << twelve;
    QTest::newRow("address that ends in a slash")
        << QStringLiteral("https://hg.mozilla.org/mozilla-central/rev/") + forty + u'/' << forty;
    QTest::newRow("capitals and blanks") << QStringLiteral(" 0123456789AB\n") << twelve;
    QTest::newRow("too short") << QStringLiteral("0123456789a") << QString();
    QTest::newRow("too long") << forty + u'0' << QString();
    QTest::newRow("a sentence") << QStringLiteral("Backed out for failures") << QString();
    QTest::newRow("a bug") << QStringLiteral("https://bugzilla.mozilla.org/show_bug.cgi?id=1900000") << QString();
    QTest::newRow("other letters") << QStringLiteral("0123456789az") << QString();
    QTest::newRow("digits of another script") << QString(12, QChar(0x0663)) << QString();
    QTest::newRow("slashes") << QStringLiteral("///") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestJobPriorities::readsRevisions() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(revisionOfNote(text), expected);
}

void TestJobPriorities::keepsTheOneDetector() {
    const auto priorities = jobPriorities(inputOf(
        {label(1), label(2), label(3)}, {{label(1), revision(1)}, {label(1), revision(2)}, {label(2), revision(2)}}));
    QVERIFY(priorities.has_value());
    QCOMPARE(priorities->labels(JobValue::High), QStringList{label(1)});
    QCOMPARE(priorities->labels(JobValue::Low), (QStringList{label(2), label(3)}));
    QCOMPARE(priorities->types.at(0).lostBySkipping, (std::vector<quint32>{0, 1}));
    QVERIFY(priorities->types.at(1).lostBySkipping.empty());
    QCOMPARE(priorities->failures, (QStringList{revision(1), revision(2)}));
}

void TestJobPriorities::countsLongAndShortRevisionsOnce() {
    // As two failures each type would be the one detector of its own.
    const auto priorities = jobPriorities(
        inputOf({label(1), label(2)}, {{label(1), revision(9).left(12)},
                                       {label(2), QStringLiteral("https://hg.mozilla.org/try/rev/") + revision(9)}}));
    QVERIFY(priorities.has_value());
    QCOMPARE(priorities->failures, QStringList{revision(9)});
    QCOMPARE(priorities->count(JobValue::High), 1);
}

void TestJobPriorities::breaksTiesByName() {
    const auto priorities =
        jobPriorities(inputOf({label(2), label(1)}, {{label(2), revision(1)}, {label(1), revision(1)}}));
    QVERIFY(priorities.has_value());
    QCOMPARE(priorities->labels(JobValue::High), QStringList{label(1)});
}

void TestJobPriorities::prefersTypesThatCanBeScheduled() {
    const auto priorities =
        jobPriorities(inputOf({label(2)}, {{label(1), revision(1)}, {label(1), revision(2)}, {label(2), revision(1)}}));
    QVERIFY(priorities.has_value());
    // Only what went caught the second failure, so it keeps its value, and with it the first is caught too.
    const JobType &gone = priorities->types.at(0);
    QVERIFY(!gone.isRunnable);
    QCOMPARE(gone.value, JobValue::High);
    const auto both = jobPriorities(inputOf({label(2)}, {{label(1), revision(1)}, {label(2), revision(1)}}));
    QVERIFY(both.has_value());
    QCOMPARE(both->types.at(0).value, JobValue::Low);
    QCOMPARE(both->types.at(1).value, JobValue::High);
}

void TestJobPriorities::neverSkipsWhatAlwaysRuns() {
    const QString build = QStringLiteral("build-linux64/opt");
    const auto priorities = jobPriorities(
        inputOf({build, label(1)}, {{build, revision(1)}, {build, revision(2)}, {label(1), revision(2)}}));
    QVERIFY(priorities.has_value());
    QCOMPARE(priorities->labels(JobValue::Always), QStringList{build});
    QCOMPARE(priorities->otherFailures, 1);
    QCOMPARE(priorities->failures, QStringList{revision(2)});
    QCOMPARE(priorities->labels(JobValue::High), QStringList{label(1)});
}

void TestJobPriorities::addsUpCosts() {
    PriorityInput input = inputOf({label(1), label(2), label(3)}, {{label(1), revision(1)}});
    input.costs = {{label(2), {.runs = 4, .machineHours = 1.5}}, {label(3), {.runs = 1, .machineHours = 0.25}}};
    const auto priorities = jobPriorities(input);
    QVERIFY(priorities.has_value());
    QCOMPARE(priorities->cost(JobValue::Low).runs, 5.0);
    QCOMPARE(priorities->cost(JobValue::Low).machineHours, 1.75);
    QCOMPARE(priorities->cost(JobValue::High).runs, 0.0);
}

void TestJobPriorities::keepsADetectorOfEveryFailure() {
    std::mt19937 random(1);
    for (int round = 0; round < 100; ++round) {
        const auto priorities = jobPriorities(randomInput(random, 30, 40));
        QVERIFY(priorities.has_value());
        for (quint32 failure = 0; failure < static_cast<quint32>(priorities->failures.size()); ++failure)
            QVERIFY(isCaught(*priorities, failure));
    }
}

void TestJobPriorities::needsEveryTypeOfHighValue() {
    std::mt19937 random(2);
    for (int round = 0; round < 100; ++round) {
        const auto priorities = jobPriorities(randomInput(random, 30, 40));
        QVERIFY(priorities.has_value());
        QVERIFY(priorities->count(JobValue::High) > 0);
        for (const JobType &type : priorities->types) {
            std::vector<quint32> lost;
            for (const quint32 failure : type.failures) {
                if (!isCaught(*priorities, failure, &type))
                    lost.push_back(failure);
            }
            QCOMPARE(lost.empty(), type.value != JobValue::High);
            QCOMPARE(type.lostBySkipping, lost);
        }
    }
}

void TestJobPriorities::doesNotDependOnOrder() {
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        PriorityInput input = randomInput(random, 30, 40);
        input.costs = {{label(3), {.runs = 4, .machineHours = 1.5}}};
        const auto first = jobPriorities(input);
        std::shuffle(input.notes.begin(), input.notes.end(), random);
        std::shuffle(input.runnable.begin(), input.runnable.end(), random);
        const auto second = jobPriorities(input);
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(describe(*second), describe(*first));
    }
}

void TestJobPriorities::comparesWithTheLeast() {
    std::mt19937 random(4);
    const Clock clock;
    for (int round = 0; round < 20; ++round) {
        const auto priorities = jobPriorities(randomInput(random, 40, 40));
        QVERIFY(priorities.has_value());
        const auto least = leastHighValueTypes(*priorities, clock, std::chrono::minutes(2));
        QVERIFY(least.has_value());
        QVERIFY(*least > 0);
        QVERIFY(*least <= priorities->count(JobValue::High));
    }
}

void TestJobPriorities::saysWhatIsMissing_data() {
    QTest::addColumn<int>("runnable");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing runnable") << 0 << label(1) << revision(1) << QStringLiteral("runnable");
    QTest::newRow("no history") << 3 << QString() << QString() << QStringLiteral("No failure");
    QTest::newRow("no revision") << 3 << label(1) << QStringLiteral("Backed out") << QStringLiteral("None of the 1");
    QTest::newRow("only builds failed") << 3 << QStringLiteral("build-linux64/opt") << revision(1)
                                        << QStringLiteral("every push");
}

void TestJobPriorities::saysWhatIsMissing() {
    QFETCH(int, runnable);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, part);
    QStringList labels;
    for (int i = 0; i < runnable; ++i)
        labels.append(label(i));
    QVector<QPair<QString, QString>> notes;
    if (!name.isEmpty())
        notes.append({name, text});
    const auto priorities = jobPriorities(inputOf(labels, notes));
    QVERIFY(!priorities.has_value());
    QVERIFY2(priorities.error().message.contains(part), qUtf8Printable(priorities.error().message));
}

QTEST_GUILESS_MAIN(TestJobPriorities)
#include "test_job_priorities.moc"
