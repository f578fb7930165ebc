#include "services/base/utc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "ui/details/task_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

using namespace collie;
using taskcluster::RelatedTask;
using taskcluster::TaskFacts;
using ui::TaskView;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;

std::string iso(qint64 secondsFromNow) {
    return timeText(nowMs + secondsFromNow * 1000);
}

TaskFacts factsOf(const char *taskId) {
    TaskFacts facts;
    facts.taskId = QLatin1String(taskId);
    facts.definition = std::make_shared<const Json>(
        Json{{"taskQueueId", "gecko-t/t-linux"},
             {"taskGroupId", "group"},
             {"priority", "low"},
             {"retries", 5},
             {"created", iso(-7200)},
             {"deadline", iso(86'400)},
             {"routes", Json::array({"tc-treeherder.v2.autoland.abc"})},
             {"scopes", Json::array({"queue:scheduler-id:gecko"})},
             {"payload", Json{{"cache", Json{{"checkouts", "/x"}}}, {"env", Json{{"MOZ_AUTOMATION", "1"}}}}},
             {"metadata", Json{{"name", std::string("name of ") + taskId},
                               {"owner", "dev@example.com"},
                               {"description", "<b>not bold</b>"},
                               {"source", "https://hg.example.org/source"}}}});
    return facts;
}

taskcluster::TaskStatus statusIn(const char *taskId, const char *state) {
    taskcluster::TaskStatus status;
    status.taskId = QLatin1String(taskId);
    status.taskGroupId = QStringLiteral("group");
    status.taskQueueId = QStringLiteral("gecko-t/t-linux");
    status.state = QLatin1String(state);
    status.retriesLeft = 4;
    return status;
}

} // namespace

/// The task behind a job, by mouse and keys.
class TestTaskView final : public QObject {
    Q_OBJECT

    test::FakeClock m_clock{nowMs};
    ui::Theme m_theme;
    std::unique_ptr<TaskView> m_view;

    void click(const char *name) {
        auto *button = test::named<QWidget>(m_view, name);
        QVERIFY(button != nullptr && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void clickRow(QTreeWidget *list, int row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->topLevelItem(row)).center());
    }
    /// Whether a label that can be seen has this text.
    [[nodiscard]] bool shows(const QString &text) const {
        const auto labels = m_view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    [[nodiscard]] QString definition() const { return m_view->text()->toPlainText(); }

  private Q_SLOTS:
    void init() {
        m_view = std::make_unique<TaskView>(m_theme, m_clock);
        m_view->resize(900, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setLoading(QStringLiteral("own"));
    }

    void fieldsAreShown() {
        TaskFacts facts = factsOf("own");
        facts.status = statusIn("own", "running");
        facts.counts = taskcluster::TaskQueueCounts{.pending = 1'234, .claimed = 60};
        m_view->setFacts(facts);
        for (const char *text : {"name of own", "dev@example.com", "gecko-t/t-linux", "running",
                                 "1,234 pending, 60 claimed", "4 of 5 left", "2 h ago"})
            QVERIFY2(shows(QLatin1String(text)), text);
        QVERIFY(shows(QStringLiteral("<b>not bold</b>")));
        const auto lines = [this](const char *name) {
            return test::named<QPlainTextEdit>(m_view, name)->toPlainText();
        };
        QCOMPARE(lines("taskRoutes"), QStringLiteral("tc-treeherder.v2.autoland.abc"));
        QCOMPARE(lines("taskScopes"), QStringLiteral("queue:scheduler-id:gecko"));
        QCOMPARE(lines("taskCaches"), QStringLiteral("checkouts"));
        QCOMPARE(lines("taskEnvironment"), QStringLiteral("MOZ_AUTOMATION=1"));
        QSignalSpy groups(m_view.get(), &TaskView::groupRequested);
        QSignalSpy copies(m_view.get(), &TaskView::copyRequested);
        click("taskOpenGroup");
        click("taskCopyId");
        QCOMPARE(groups.at(0).at(0).toString(), QStringLiteral("group"));
        QCOMPARE(copies.at(0).at(0).toString(), QStringLiteral("own"));
    }

    void runsAreListedNewestFirst() {
        TaskFacts facts = factsOf("own");
        facts.status = statusIn("own", "failed");
        facts.status->value().runs = {{.runId = 0,
                                       .state = QStringLiteral("exception"),
                                       .reasonCreated = QStringLiteral("scheduled"),
                                       .reasonResolved = QStringLiteral("worker-shutdown"),
                                       .workerGroup = QStringLiteral("us-west1"),
                                       .workerId = QStringLiteral("i-0"),
                                       .scheduled = utcFromMs(nowMs - 7'200'000),
                                       .started = utcFromMs(nowMs - 3'600'000),
                                       .resolved = utcFromMs(nowMs - 3'600'000 + 252'000)},
                                      {.runId = 1,
                                       .state = QStringLiteral("pending"),
                                       .reasonCreated = QStringLiteral("retry"),
                                       .reasonResolved = {},
                                       .workerGroup = {},
                                       .workerId = {},
                                       .scheduled = utcFromMs(nowMs - 60'000),
                                       .started = {},
                                       .resolved = {}}};
        m_view->setFacts(facts);
        click("taskRuns");
        const auto *list = test::named<QTreeWidget>(m_view, "taskRunList");
        QVERIFY(list->isVisible());
        QStringList older, newer;
        for (int column = 0; column < list->columnCount(); ++column) {
            newer.append(list->topLevelItem(0)->text(column));
            older.append(list->topLevelItem(1)->text(column));
        }
        QCOMPARE(newer.join(u'|'), QStringLiteral("1|pending||1 min ago||||retry"));
        QCOMPARE(older.join(u'|'),
                 QStringLiteral("0|exception|us-west1/i-0|2 h ago|1 h ago|55 min ago|4m 12s|scheduled, "
                                "ended: worker-shutdown"));
    }

    void runsSayWhyThereAreNone() {
        TaskFacts facts = factsOf("own");
        m_view->setFacts(facts);
        click("taskRuns");
        const auto *empty = test::named<ui::EmptyState>(m_view, "noTaskRuns");
        QCOMPARE(empty->title(), QStringLiteral("Loading the runs"));
        facts.status = failure(ErrorKind::Network, QStringLiteral("No answer came."));
        m_view->setFacts(facts);
        QCOMPARE(empty->sentence(), QStringLiteral("No answer came."));
        facts.status = statusIn("own", "unscheduled");
        m_view->setFacts(facts);
        QCOMPARE(empty->title(), QStringLiteral("No runs yet"));
    }

    void theMarkedRunStaysMarkedWhenANewOneComes() {
        const auto run = [](int id) {
            taskcluster::Run made;
            made.runId = id;
            made.state = QStringLiteral("running");
            return made;
        };
        TaskFacts facts = factsOf("own");
        facts.status = statusIn("own", "running");
        facts.status->value().runs = {run(0), run(1)};
        m_view->setFacts(facts);
        auto *list = test::named<QTreeWidget>(m_view, "taskRunList");
        list->setCurrentItem(list->topLevelItem(1));
        facts.status->value().runs.append(run(2));
        m_view->setFacts(facts);
        QCOMPARE(list->topLevelItemCount(), 3);
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("0"));
        m_view->setLoading(QStringLiteral("second"));
        QCOMPARE(list->topLevelItemCount(), 0);
    }

    void aMissingDefinitionIsSaid() {
        TaskFacts facts;
        facts.taskId = QStringLiteral("own");
        facts.status = statusIn("own", "running");
        facts.definition = failure(ErrorKind::Network, QStringLiteral("No answer came."));
        m_view->setFacts(facts);
        const auto *banner = test::named<ui::Banner>(m_view, "taskNotice");
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->message(), QStringLiteral("The definition could not be loaded. No answer came."));
        click("taskDependencies");
        // Nobody asks for the dependencies of a task whose definition is not known.
        QVERIFY(shows(QStringLiteral("No answer came.")));
        facts.dependents = QVector<RelatedTask>();
        m_view->setFacts(facts);
        QVERIFY(!shows(QStringLiteral("Loading…")));
        facts.definition = factsOf("own").definition;
        m_view->setFacts(facts);
        QVERIFY(!banner->isVisible());
        QVERIFY(shows(QStringLiteral("Loading…")));
    }

    void ofAnExpiredTaskNothingIsOnItsWay() {
        TaskFacts facts = factsOf("own");
        facts.isExpired = true;
        m_view->setFacts(facts);
        click("taskDependencies");
        QVERIFY(!shows(QStringLiteral("Loading…")));
        click("taskRuns");
        QVERIFY(test::named<ui::EmptyState>(m_view, "noTaskRuns")->sentence().contains(QStringLiteral("has expired")));
    }

    void hugeTextsOfOthersAreCut() {
        TaskFacts facts = factsOf("own");
        Json definition = **facts.definition.value();
        definition["metadata"]["description"] = std::string(1'000'000, 'd');
        definition["scopes"] = Json::array({std::string(1'000'000, 's')});
        facts.definition = std::make_shared<const Json>(definition);
        facts.dependencies =
            QVector<RelatedTask>{{.taskId = QStringLiteral("a"), .name = QString(1'000'000, u'n'), .state = {}}};
        m_view->setFacts(facts);
        for (const QLabel *label : m_view->findChildren<QLabel *>())
            QVERIFY(label->text().size() < 3'000);
        QVERIFY(test::named<QPlainTextEdit>(m_view, "taskScopes")->toPlainText().size() < 1'000);
        QVERIFY(test::named<QTreeWidget>(m_view, "taskNeeds")->topLevelItem(0)->text(0).size() < 1'000);
    }

    void aClickAsksForTheOtherTask() {
        TaskFacts facts = factsOf("own");
        facts.dependencies = QVector<RelatedTask>{{.taskId = QStringLiteral("build"),
                                                   .name = QStringLiteral("the build"),
                                                   .state = QStringLiteral("completed")},
                                                  {.taskId = QStringLiteral("other"), .name = {}, .state = {}}};
        facts.dependents = QVector<RelatedTask>{
            {.taskId = QStringLiteral("test"), .name = QStringLiteral("a test"), .state = QStringLiteral("running")}};
        m_view->setFacts(facts);
        click("taskDependencies");
        QVERIFY(shows(QStringLiteral("Depends on 2")));
        QVERIFY(shows(QStringLiteral("Needed by 1")));
        QSignalSpy wanted(m_view.get(), &TaskView::taskRequested);
        auto *needs = test::named<QTreeWidget>(m_view, "taskNeeds");
        QCOMPARE(needs->topLevelItem(0)->text(1), QStringLiteral("completed"));
        QCOMPARE(needs->topLevelItem(1)->text(0), QStringLiteral("other"));
        QCOMPARE(needs->topLevelItem(1)->text(1), QStringLiteral("unknown"));
        clickRow(needs, 0);
        clickRow(test::named<QTreeWidget>(m_view, "taskNeededBy"), 0);
        needs->setFocus();
        QTest::keyClick(needs, Qt::Key_Down);
        QTest::keyClick(needs, Qt::Key_Return);
        QStringList ids;
        for (const auto &one : wanted)
            ids.append(one.at(0).toString());
        QCOMPARE(ids, (QStringList{QStringLiteral("build"), QStringLiteral("test"), QStringLiteral("other")}));
    }

    void missingScopesAreNamedInTheirPlace() {
        TaskFacts facts = factsOf("own");
        facts.status = statusIn("own", "pending");
        Error refused{.kind = ErrorKind::NotSignedIn, .message = QStringLiteral("long")};
        refused.missingScopes = {QStringLiteral("queue:pending-list:gecko-t/t-linux")};
        facts.place = failure(refused);
        facts.dependents = failure(refused);
        m_view->setFacts(facts);
        const QString sentence = QStringLiteral("Sign in to see this: it takes queue:pending-list:gecko-t/t-linux.");
        QVERIFY(shows(sentence));
        click("taskDependencies");
        QVERIFY(shows(sentence));
        QVERIFY2(shows(QStringLiteral("Loading…")), "what it depends on is on its way");
    }

    void theBannerSaysWhyItWaits() {
        TaskFacts facts = factsOf("own");
        facts.status = statusIn("own", "pending");
        m_view->setFacts(facts);
        const auto *banner = test::named<ui::Banner>(m_view, "taskNotice");
        QVERIFY(banner->isVisible());
        QVERIFY(banner->message().contains(QStringLiteral("gecko-t/t-linux")));
        facts.status = statusIn("own", "running");
        m_view->setFacts(facts);
        QVERIFY(!banner->isVisible());
    }

    void anExpiredTaskSaysSoAndOffersNothing() {
        TaskFacts facts = factsOf("own");
        facts.isExpired = true;
        m_view->setFacts(facts);
        QVERIFY(test::named<ui::Banner>(m_view, "taskNotice")->message().contains(QStringLiteral("has expired")));
        QVERIFY(!test::named<QWidget>(m_view, "taskOpenGroup")->isVisible());
        TaskFacts gone;
        gone.taskId = QStringLiteral("own");
        gone.isExpired = true;
        gone.definition = failure(ErrorKind::NotFound, QStringLiteral("no such task"));
        m_view->setLoading(QStringLiteral("own"));
        m_view->setFacts(gone);
        const auto *empty = test::named<ui::EmptyState>(m_view, "noTask");
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("The task has expired"));
    }

    void lateFactsOfAnotherTaskAreNotShown() {
        TaskFacts first = factsOf("own");
        first.dependencies = QVector<RelatedTask>{
            {.taskId = QStringLiteral("a"), .name = QStringLiteral("first's"), .state = QStringLiteral("pending")}};
        m_view->setFacts(first);
        QTRY_VERIFY(definition().contains(QStringLiteral("name of own")));
        m_view->setLoading(QStringLiteral("second"));
        QCOMPARE(definition(), QString());
        m_view->setFacts(first);
        QVERIFY(test::named<ui::EmptyState>(m_view, "noTask")->isVisible());
        m_view->setFacts(factsOf("second"));
        first.status = statusIn("own", "pending");
        m_view->setFacts(first);
        QVERIFY(shows(QStringLiteral("name of second")));
        QVERIFY(!shows(QStringLiteral("name of own")));
        QVERIFY(!test::named<ui::Banner>(m_view, "taskNotice")->isVisible());
        click("taskDependencies");
        QVERIFY(!test::named<QTreeWidget>(m_view, "taskNeeds")->isVisible());
        QTRY_VERIFY(definition().contains(QStringLiteral("name of second")));
        QVERIFY(!definition().contains(QStringLiteral("name of own")));
    }

    void theDefinitionIsJsonOrYaml() {
        m_view->setFacts(factsOf("own"));
        click("taskDefinition");
        QTRY_VERIFY(definition().contains(QStringLiteral("\"priority\": \"low\"")));
        click("taskAsYaml");
        QTRY_VERIFY(definition().contains(QStringLiteral("priority: low")));
        click("taskAsJson");
        QTRY_VERIFY(definition().startsWith(u'{'));
    }

    void somethingIsFoundInTheDefinition() {
        m_view->setFacts(factsOf("own"));
        QTRY_VERIFY(!definition().isEmpty());
        click("taskRuns");
        QTest::keyClick(test::named<QWidget>(m_view, "taskRunList"), Qt::Key_F, Qt::ControlModifier);
        auto *field = test::named<QLineEdit>(m_view, "taskFindField");
        QVERIFY(field->isVisible());
        const auto *count = test::named<QLabel>(m_view, "taskFindCount");
        const auto *text = m_view->text();
        QTest::keyClicks(field, QStringLiteral("GECKO"));
        QCOMPARE(count->text(), QStringLiteral("1 of 2"));
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("gecko"));
        const int first = text->textCursor().selectionStart();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(count->text(), QStringLiteral("2 of 2"));
        QVERIFY(text->textCursor().selectionStart() > first);
        click("taskFindNext");
        QCOMPARE(text->textCursor().selectionStart(), first);
        click("taskFindPrevious");
        QCOMPARE(count->text(), QStringLiteral("2 of 2"));
        QTest::keyClicks(field, QStringLiteral("s"));
        QCOMPARE(count->text(), QStringLiteral("No matches"));
        QVERIFY(!text->textCursor().hasSelection());
        field->clear();
        QCOMPARE(count->text(), QString());
    }

    void aHugeDefinitionIsCut() {
        m_view->setTask(Json{{"payload", std::string(2'000'000, 'x')}});
        QTRY_VERIFY(definition().size() > 500'000);
        QVERIFY(definition().size() < 600'000);
    }

    void theSameDefinitionAgainKeepsItsPlace() {
        m_view->setFacts(factsOf("own"));
        click("taskDefinition");
        QTRY_VERIFY(!definition().isEmpty());
        QTextCursor cursor = m_view->text()->textCursor();
        cursor.setPosition(40);
        m_view->text()->setTextCursor(cursor);
        TaskFacts again = factsOf("own");
        again.status = statusIn("own", "running");
        m_view->setFacts(again);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_view->text()->textCursor().position(), 40);
    }
};

QTEST_MAIN(TestTaskView)
#include "test_task_view.moc"
