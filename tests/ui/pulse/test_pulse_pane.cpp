#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "tests/support/pulse_messages.h"
#include "ui/pulse/message_inspector.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/stream_delegate.h"
#include "ui/pulse/stream_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace collie;
using models::StreamModel;
using ui::PulsePane;
using Kind = pulse::SourceState::Kind;

namespace {

const QByteArray task = "A35mWTRuQmyj88yMnIF0fA";

QVector<pulse::Message> some(int count, const char *event = "task-running") {
    return QVector<pulse::Message>(count, test::taskMessage(event, task));
}

pulse::SourceState state(Kind kind, const char *sentence) {
    return {.kind = kind, .sentence = QString::fromLatin1(sentence), .retryIn = {}, .since = 1'700'000'000'000};
}

} // namespace

class TestPulsePane final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_pane = std::make_unique<PulsePane>(m_theme, m_clock);
        m_model = std::make_unique<StreamModel>();
        m_pane->setModel(m_model.get());
        m_pane->resize(1000, 400);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() {
        m_pane.reset();
        m_model.reset();
    }

    void followsTheNewestUntilThePersonScrollsAway() {
        m_model->append(some(500));
        ui::StreamView *view = m_pane->view();
        QScrollBar *bar = view->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        view->setFocus();
        QTest::keyClick(view, Qt::Key_PageUp);
        view->verticalScrollBar()->setValue(10);
        m_model->append(some(100));
        QCOMPARE(bar->value(), 10);
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        m_model->append(some(100));
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void whatPeopleMostlyWantIsOneClickAway() {
        const QVector<pulse::Binding> failures{{QStringLiteral("e"), QStringLiteral("failed.#")}},
            push{{QStringLiteral("e"), QStringLiteral("push.#")}};
        m_pane->setStartChoices({{QStringLiteral("Failures on try"), QStringLiteral("<b>plain</b>"), failures},
                                 {QStringLiteral("This push"), QStringLiteral("abc by me"), push},
                                 {QStringLiteral("My tasks"), QStringLiteral("none"), {}}});
        QSignalSpy chosen(m_pane.get(), &PulsePane::bindingsChosen);
        const auto button = [this](int number) {
            return m_pane->findChild<QPushButton *>(QStringLiteral("pulseChoice%1").arg(number));
        };
        QTRY_VERIFY(button(1)->isVisible());
        QCOMPARE(button(1)->text(), QStringLiteral("Failures on try"));
        QVERIFY(!button(3)->isEnabled());
        QTest::mouseClick(button(1), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().at(0).value<QVector<pulse::Binding>>(), failures);
        // By keyboard: on to the next, and Enter.
        button(1)->setFocus();
        QTest::keyClick(button(1), Qt::Key_Tab);
        QVERIFY(button(2)->hasFocus());
        QTest::keyClick(button(2), Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).value<QVector<pulse::Binding>>(), push);
        QTest::keyClick(button(2), Qt::Key_Tab);
        auto *more = m_pane->findChild<QPushButton *>(QStringLiteral("chooseExchanges"));
        QVERIFY(more->hasFocus());
        QSignalSpy opening(m_pane.get(), &PulsePane::editorOpening);
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(opening.size(), 1);
        // A press means what is shown now.
        m_pane->setStartChoices({{QStringLiteral("Another"), {}, push}});
        QTest::mouseClick(button(1), Qt::LeftButton);
        QCOMPARE(chosen.takeFirst().at(0).value<QVector<pulse::Binding>>(), push);
        QVERIFY(button(2) == nullptr);
        m_pane->setBindings(push);
        QVERIFY(!button(1)->isVisible());
    }

    void pauseSaysHowManyAreNew() {
        m_model->append(some(5));
        QTest::mouseClick(test::named<QToolButton>(m_pane, "pauseStream"), Qt::LeftButton);
        QVERIFY(m_model->isPaused());
        m_model->append(some(1'200));
        QTRY_COMPARE(test::named<QToolButton>(m_pane, "pauseStream")->text(), QStringLiteral("+1,200 new"));
        QCOMPARE(m_model->rowCount(), 5);
        QTest::mouseClick(test::named<QToolButton>(m_pane, "pauseStream"), Qt::LeftButton);
        QCOMPARE(m_model->rowCount(), 1'205);
        QVERIFY(test::named<QToolButton>(m_pane, "pauseStream")->text().isEmpty());
    }

    void filtersWhileOneTypes() {
        m_model->append(some(90) + some(10, "task-failed"));
        QTest::keyClicks(test::named<QLineEdit>(m_pane, "messageFilter"), QStringLiteral("state:failed"));
        QTRY_COMPARE(m_model->rowCount(), 10);
        QTRY_VERIFY(test::named<QLabel>(m_pane, "messageCounts")->text().startsWith(QStringLiteral("10 of 100 fit")));
        test::named<QLineEdit>(m_pane, "messageFilter")->setText(QStringLiteral("/(/"));
        QTest::keyClick(test::named<QLineEdit>(m_pane, "messageFilter"), Qt::Key_Return);
        QVERIFY2(
            test::named<QLabel>(m_pane, "messageCounts")->text().contains(QStringLiteral("not a regular expression")),
            qPrintable(test::named<QLabel>(m_pane, "messageCounts")->text()));
        QCOMPARE(m_model->rowCount(), 10); // The last good one stays.
        test::named<QLineEdit>(m_pane, "messageFilter")->clear();
        QTRY_COMPARE(m_model->rowCount(), 100);
    }

    void theCurrentMessageIsInspectedAndSurvivesAFilter() {
        m_model->append(some(50) + some(1, "task-failed") + some(50));
        ui::StreamView *view = m_pane->view();
        view->setCurrentIndex(m_model->index(50, 0));
        QVERIFY(test::named<QLabel>(m_pane, "messageSummary")
                    ->text()
                    .startsWith(QStringLiteral("exchange/taskcluster-queue/v1/task-failed\n")));
        QVERIFY(test::named<QTreeView>(m_pane, "messageTree")->model()->rowCount() > 0);
        test::named<QLineEdit>(m_pane, "messageFilter")->setText(QStringLiteral("state:failed"));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(view->currentRow(), 0);
        test::named<QLineEdit>(m_pane, "messageFilter")->clear();
        QTRY_COMPARE(m_model->rowCount(), 101);
        QCOMPARE(view->currentRow(), 50);
        m_model->clear();
        QCOMPARE(view->currentRow(), -1);
        QCOMPARE(test::named<ui::MessageInspector>(m_pane, "messageInspector")->currentIndex(), 0);
    }

    void copiesMessagesAsTheyAreRecorded() {
        m_model->append(some(3));
        m_pane->view()->selectRow(1);
        QTest::keyClick(m_pane->view(), Qt::Key_C, Qt::ControlModifier);
        const Result<Json> copied =
            parseJson(QGuiApplication::clipboard()->text().toUtf8(), QStringLiteral("The clipboard"));
        QVERIFY(copied);
        QCOMPARE(stringMember(*copied, "exchange"), QStringLiteral("exchange/taskcluster-queue/v1/task-running"));
        QVERIFY(copied->at("payload").is_object());
    }

    void returnAsksForTheJob() {
        m_model->append(some(2));
        QSignalSpy asked(m_pane.get(), &PulsePane::jobRequested);
        m_pane->view()->setCurrentIndex(m_model->index(1, 0));
        QTest::keyClick(m_pane->view(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), QString::fromLatin1(task));
        QCOMPARE(asked.at(0).at(1).toInt(), 0);
    }

    void aRefusalIsSaidWithTheWayOut() {
        m_pane->setBindings({{.exchange = QStringLiteral("e")}});
        m_pane->setState(state(Kind::Refused, "You may not listen: the scope web:read-pulse is missing."),
                         PulsePane::WayOut::SignIn);
        QVERIFY(test::named<ui::Banner>(m_pane, "pulseBanner")->isVisible());
        QVERIFY(test::named<ui::Banner>(m_pane, "pulseBanner")->message().contains(QStringLiteral("web:read-pulse")));
        QCOMPARE(test::named<QLabel>(m_pane, "pulseState")->text(),
                 test::named<ui::Banner>(m_pane, "pulseBanner")->message());
        QSignalSpy signIn(m_pane.get(), &PulsePane::signInRequested);
        QTest::mouseClick(test::named<QPushButton>(test::named<ui::Banner>(m_pane, "pulseBanner"), "bannerAction"),
                          Qt::LeftButton);
        QCOMPARE(signIn.size(), 1);
        m_pane->setState(state(Kind::Live, "Live."), PulsePane::WayOut::None);
        QVERIFY(!test::named<ui::Banner>(m_pane, "pulseBanner")->isVisible());
        QCOMPARE(test::named<QLabel>(m_pane, "pulseState")->text(), QStringLiteral("Live."));
    }

    void waitingToReconnectCountsDown() {
        pulse::SourceState waiting = state(Kind::Reconnecting, "The connection was lost.");
        waiting.retryIn = std::chrono::seconds(12);
        m_clock.set(waiting.since);
        m_pane->setState(waiting, PulsePane::WayOut::None);
        QCOMPARE(test::named<QLabel>(test::named(m_pane, "pulseBanner"), "bannerCountdown")->text(),
                 QStringLiteral("Next try in 12 s"));
    }

    void aReplayCannotBeTakenForLive() {
        m_pane->setReplay(ui::ReplayStatus{.name = QStringLiteral("x.jsonl"),
                                           .beginMs = 1'000,
                                           .endMs = 11'000,
                                           .positionMs = 6'000,
                                           .playing = true,
                                           .speed = 5,
                                           .played = 7,
                                           .messages = 20});
        QVERIFY(m_pane->replayBar()->isVisible());
        QVERIFY(test::named<QLabel>(m_pane->replayBar(), "positionText")->text().endsWith(QStringLiteral("7 of 20")));
        QVERIFY(!test::named<QToolButton>(m_pane, "recordStream")->isEnabled());
        QSignalSpy paused(m_pane->replayBar(), &ui::ReplayBar::pauseRequested);
        QSignalSpy seeked(m_pane->replayBar(), &ui::ReplayBar::seekRequested);
        auto *line = m_pane->replayBar()->findChild<QSlider *>();
        QCOMPARE(line->value(), 5'000);
        QCOMPARE(seeked.size(), 0);
        line->setValue(2'500);
        QCOMPARE(seeked.size(), 1);
        QCOMPARE(seeked.at(0).at(0).toLongLong(), 3'500);
        m_pane->setReplay(std::nullopt);
        QVERIFY(!m_pane->replayBar()->isVisible());
        QVERIFY(test::named<QToolButton>(m_pane, "recordStream")->isEnabled());
        QCOMPARE(paused.size(), 0);
    }

    void countsWhatIsForgottenAndDropped() {
        StreamModel small(nullptr, 1'000);
        m_pane->setModel(&small);
        small.append(some(2'000));
        m_pane->setFlow({.perSecond = 3.2, .queueDepth = 12, .dropped = 1'234});
        QCOMPARE(test::named<QLabel>(m_pane, "messageCounts")->text(),
                 QStringLiteral("2,000 received · 1,000 older ones forgotten · 1,234 dropped · "
                                "3.2/s · 12 queued"));
        m_pane->setModel(m_model.get());
    }

    void marksAreToldApartByMoreThanColour() {
        QVERIFY(ui::StreamDelegate::ruleMark(0) != ui::StreamDelegate::ruleMark(1));
        for (const auto scheme : {ui::Theme::Scheme::Light, ui::Theme::Scheme::Dark}) {
            m_theme.setScheme(scheme);
            for (int rule = 1; rule < models::HighlightRules::most; ++rule)
                QVERIFY(ui::StreamDelegate::ruleColour(rule, m_theme) !=
                        ui::StreamDelegate::ruleColour(rule - 1, m_theme));
        }
        m_pane->setHighlights({QStringLiteral("state:failed")});
        m_model->append(some(1, "task-failed") + some(1));
        QCOMPARE(m_model->index(0, 0).data(StreamModel::HighlightRole).toInt(), 0);
        QVERIFY(!m_pane->grab().isNull());
    }

  private:
    test::FakeClock m_clock;
    ui::Theme m_theme;
    std::unique_ptr<PulsePane> m_pane;
    std::unique_ptr<StreamModel> m_model;
};

QTEST_MAIN(TestPulsePane)
#include "test_pulse_pane.moc"
