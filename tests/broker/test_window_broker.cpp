#include "app/collie/own_jobs_controller.h"
#include "app/collie/pulse_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/test_broker.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/pulse/pulse_account_dialog.h"
#include "ui/pulse/pulse_pane.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace collie;
using namespace collie::test;
using ownjobs::OwnJobState;

/// The whole window with an account at a real RabbitMQ.
class TestWindowBroker final : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        // The developer's own keychain is none of a test's business.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        if (!m_broker.isThere())
            QSKIP(TestBroker::notThere);
    }
    void init() {
        startAll({.pushes = 2, .jobsPerPush = 40, .frozen = true});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void withoutAnAccountPulseIsNoWayToReport() {
        Q_EMIT window().pane<ui::OwnJobsPane>()->runRequested();
        QCOMPARE(wayChoice()->count(), 1);
        QVERIFY(wayChoice()->toolTip().contains(QStringLiteral("account")));
        window().findChild<ui::RunHereDialog *>()->reject();
    }

    void anOwnJobIsReportedAndHeardThroughTheBroker() {
        enterAccount();
        run(); // Its first message makes the exchange.
        models::OwnJobModel &jobs = m_application->feature<app::OwnJobsController>()->jobs().model();
        QTRY_COMPARE_WITH_TIMEOUT(jobs.rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(jobs.at(0).job.state, OwnJobState::Completed, patience);
        QCOMPARE(jobs.at(0).problem, QString());
        QVERIFY(!jobs.at(0).isTask);

        ui::PulsePane *pane = window().pane<ui::PulsePane>();
        Q_EMIT pane->bindingsChosen({{QStringLiteral("exchange/tester/jobs"), QStringLiteral("#")}});
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(pane, "pulseState")->text().startsWith(QStringLiteral("Live")),
                                 patience);
        run();
        models::StreamModel &stream = m_application->feature<app::PulseController>()->stream();
        QTRY_COMPARE_WITH_TIMEOUT(stream.rowCount(), 3, patience);
        QStringList states;
        for (int row = 0; row < 3; ++row)
            states += stringMember(parseJson(stream.rowAt(row).payload, QStringLiteral("The message")).value_or(Json()),
                                   "state");
        QCOMPARE(states,
                 (QStringList{QStringLiteral("pending"), QStringLiteral("running"), QStringLiteral("completed")}));
    }

  private:
    void enterAccount() {
        Q_EMIT window().pane<ui::PulsePane>()->accountRequested();
        auto *dialog = window().findChild<ui::PulseAccountDialog *>();
        QVERIFY(dialog != nullptr);
        const pulse::Broker tester = m_broker.tester();
        Q_EMIT dialog->submitted(QStringLiteral("amqp://tester@127.0.0.1:%1").arg(m_broker.port()), tester.password);
        QVERIFY(m_application->feature<app::BrokerController>()->broker().has_value());
    }
    QComboBox *wayChoice() {
        for (QComboBox *each : window().findChild<ui::RunHereDialog *>()->findChildren<QComboBox *>()) {
            if (each->accessibleName() == QStringLiteral("Report through"))
                return each;
        }
        return nullptr;
    }
    void run() {
        Q_EMIT window().pane<ui::OwnJobsPane>()->runRequested();
        wayChoice()->setCurrentIndex(1);
        for (QLineEdit *field : window().findChild<ui::RunHereDialog *>()->findChildren<QLineEdit *>()) {
            const QString name = field->accessibleName();
            if (name == QStringLiteral("Command"))
                field->setText(QStringLiteral("true"));
            else if (name == QStringLiteral("Name") || name == QStringLiteral("Symbol"))
                field->setText(QStringLiteral("lab"));
        }
        Q_EMIT window().findChild<ui::RunHereDialog *>()->runRequested();
    }

    TestBroker m_broker;
};

QTEST_MAIN(TestWindowBroker)
#include "test_window_broker.moc"
