#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/transfers/transfer_view.h"

#include "ui/transfers/add_artifact_dialog.h"
#include "ui/transfers/own_task_bar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWidget>

using namespace collie;
using namespace collie::taskcluster;
using namespace collie::transfers;
using ui::TransferView;
using Action = TransferView::Action;

namespace {

Transfer transfer(TransferId id, TransferState state) {
    Transfer made;
    made.id = id;
    made.state = state;
    made.file = QStringLiteral("/tmp/file-%1").arg(id);
    made.name = QStringLiteral("file-%1").arg(id);
    made.size = 1000;
    made.sent = 400;
    if (state == TransferState::Done)
        made.link = QUrl(QStringLiteral("https://host/%1").arg(id));
    return made;
}

} // namespace

class TestTransferView : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    Clock m_clock;
    models::TransferModel m_model;
    std::unique_ptr<TransferView> m_view;

    void select(TransferId id) { m_view->list()->setCurrentIndex(m_model.index(m_model.rowOf(id), 0)); }

  private Q_SLOTS:
    void init() {
        m_theme.setScheme(ui::Theme::Scheme::Light);
        m_model.reset({transfer(1, TransferState::Done), transfer(2, TransferState::Running),
                       transfer(3, TransferState::Failed), transfer(4, TransferState::Paused)});
        m_view = std::make_unique<TransferView>(m_theme, m_clock);
        m_view->resize(900, 240);
        m_view->setModel(&m_model);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void whatCanBeDoneFollowsTheState() {
        const auto enabled = [this] {
            QString letters;
            for (const auto &[action, letter] :
                 {std::pair(Action::Pause, u'p'), std::pair(Action::Resume, u'r'), std::pair(Action::Cancel, u'c'),
                  std::pair(Action::Retry, u'a'), std::pair(Action::Remove, u'x')})
                letters += m_view->button(action)->isEnabled() ? QString(letter) : QString();
            return letters;
        };
        QCOMPARE(enabled(), QString());
        select(1);
        QCOMPARE(enabled(), QStringLiteral("x"));
        select(2);
        QCOMPARE(enabled(), QStringLiteral("pc"));
        select(3);
        QCOMPARE(enabled(), QStringLiteral("ax"));
        select(4);
        QCOMPARE(enabled(), QStringLiteral("rc"));
        QSignalSpy asked(m_view.get(), &TransferView::actionRequested);
        QTest::mouseClick(m_view->button(Action::Resume), Qt::LeftButton);
        QCOMPARE(asked.first().at(0).value<Action>(), Action::Resume);
        QCOMPARE(asked.first().at(1).value<QVector<TransferId>>(), QVector<TransferId>({4}));
        m_model.update({transfer(4, TransferState::Running)});
        QCOMPARE(enabled(), QStringLiteral("pc"));
    }

    void linksAreCopied() {
        QSignalSpy copied(m_view.get(), &TransferView::linksCopied);
        m_view->copyLinks(false);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("https://host/1"));
        QCOMPARE(copied.first().first().toInt(), 1);
        m_view->copyLinks(true);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("[file-1](<https://host/1>)"));
        select(2);
        m_view->copyLinks(false);
        QCOMPARE(copied.last().first().toInt(), 0);
    }

    void aQuestionIsAskedWithoutABox() {
        QVERIFY(!test::named<QWidget>(m_view, "questionBar")->isVisible());
        Transfer asking = transfer(4, TransferState::Asking);
        asking.question = TransferQuestion::FileChanged;
        m_model.update({asking});
        QVERIFY(test::named<QWidget>(m_view, "questionBar")->isVisible());
        QVERIFY(test::named<QLabel>(m_view, "questionText")->text().startsWith(QStringLiteral("/tmp/file-4")));
        QSignalSpy answered(m_view.get(), &TransferView::answered);
        QTest::mouseClick(test::named<QToolButton>(m_view, "proceedButton"), Qt::LeftButton);
        QCOMPARE(answered.first().at(0).toLongLong(), 4);
        QCOMPARE(answered.first().at(1).value<TransferAnswer>(), TransferAnswer::Proceed);
        m_model.update({transfer(4, TransferState::Running)});
        QVERIFY(!test::named<QWidget>(m_view, "questionBar")->isVisible());
    }

    void doneOnesOpen() {
        QSignalSpy opened(m_view.get(), &TransferView::openRequested);
        Q_EMIT m_view->list()->activated(m_model.index(m_model.rowOf(2), 0));
        QCOMPARE(opened.size(), 0);
        Q_EMIT m_view->list()->activated(m_model.index(m_model.rowOf(1), 0));
        QCOMPARE(opened.first().first().toUrl(), QUrl(QStringLiteral("https://host/1")));
    }

    void anEmptyPaneOffersTheFirstStep() {
        QSignalSpy wanted(m_view.get(), &TransferView::uploadRequested);
        m_model.reset({});
        QTest::mouseClick(m_view->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void claimedTasksTakeDrops() {
        OwnTask task;
        task.taskId = QStringLiteral("abc");
        task.title = QStringLiteral("mine");
        m_view->ownTasks()->setTasks({task});
        QWidget *row = m_view->ownTasks()->row(QStringLiteral("abc"));
        QVERIFY(row != nullptr && row->isVisible());
        QSignalSpy dropped(m_view->ownTasks(), &ui::OwnTaskBar::dropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/x")), QUrl(QStringLiteral("https://elsewhere/y"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(row, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(row, &drop);
        QCOMPARE(dropped.first().at(0).toString(), QStringLiteral("abc"));
        QCOMPARE(dropped.first().at(1).value<ui::DropContent>().paths, QStringList(QStringLiteral("/tmp/x")));
        task.state = OwnTask::State::Resolved;
        m_view->ownTasks()->setTasks({task});
        QVERIFY(!m_view->ownTasks()->isVisible());
    }

    void limitsAreChosenFromAMenu() {
        m_view->setLimits(5, 2 * 1024 * 1024);
        QSignalSpy chosen(m_view.get(), &TransferView::limitsChosen);
        QMenu *menu = test::named<QToolButton>(m_view, "limitsButton")->menu();
        Q_EMIT menu->aboutToShow();
        QStringList checked;
        QAction *eight = nullptr;
        QAction *noLimit = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->isChecked())
                checked.append(action->text());
            if (action->text() == u"8")
                eight = action;
            if (action->text() == u"No limit")
                noLimit = action;
        }
        QCOMPARE(checked, (QStringList{QStringLiteral("5"), QStringLiteral("2 MiB/s")}));
        QVERIFY(eight != nullptr && noLimit != nullptr);
        eight->trigger();
        QCOMPARE(chosen.last(), (QVariantList{8, 2LL * 1024 * 1024}));
        noLimit->trigger();
        QCOMPARE(chosen.last(), (QVariantList{5, 0LL}));
    }

    void artifactsThatAreNoFilesAreDescribed() {
        ui::AddArtifactDialog dialog(m_theme, QStringLiteral("mine"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy asked(&dialog, &ui::AddArtifactDialog::addRequested);
        const auto choose = [&dialog](ui::PointerArtifact::Kind kind) {
            dialog.kind()->setCurrentIndex(dialog.kind()->findData(int(kind)));
        };
        QVERIFY(!dialog.reason()->isVisibleTo(&dialog));
        dialog.addButton()->click();
        QVERIFY(asked.isEmpty() && !dialog.problem().isEmpty());
        choose(ui::PointerArtifact::Kind::Error);
        QVERIFY(dialog.reason()->isVisibleTo(&dialog));
        dialog.reason()->setCurrentIndex(dialog.reason()->findData(int(ArtifactErrorReason::TooLarge)));
        dialog.name()->setText(QStringLiteral(" public/big "));
        dialog.value()->setText(QStringLiteral("It did not fit."));
        dialog.addButton()->click();
        QCOMPARE(asked.size(), 1);
        const auto artifact = asked.first().first().value<ui::PointerArtifact>();
        QCOMPARE(artifact.name, QStringLiteral("public/big"));
        QVERIFY(artifact.kind == ui::PointerArtifact::Kind::Error && artifact.reason == ArtifactErrorReason::TooLarge);
        // Pressed once: the answer decides whether it can be pressed again.
        QVERIFY(!dialog.addButton()->isEnabled());
        dialog.showProblem(QStringLiteral("No."));
        QVERIFY(dialog.addButton()->isEnabled());
        QCOMPARE(dialog.problem(), QStringLiteral("No."));
    }

    void whatCanBeDroppedIsKnown() {
        QMimeData remote;
        remote.setUrls({QUrl(QStringLiteral("https://elsewhere/y"))});
        QVERIFY(!ui::holdsContent(remote));
        QVERIFY(ui::contentOf(remote).isEmpty());
        QMimeData text;
        text.setText(QStringLiteral("words"));
        QVERIFY(ui::holdsContent(text));
        QCOMPARE(ui::contentOf(text).text, QStringLiteral("words"));
        QMimeData image;
        QImage picture(2, 2, QImage::Format_RGB32);
        picture.fill(Qt::red);
        image.setImageData(picture);
        image.setText(QStringLiteral("its name"));
        QVERIFY(!ui::contentOf(image).image.isNull() && ui::contentOf(image).text.isEmpty());
        QVERIFY(!ui::holdsContent(QMimeData()));
    }

    void tabGoesThroughWhetherThereAreTransfersOrNot() {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *before = new QToolButton(&window);
        auto *after = new QToolButton(&window);
        layout->addWidget(before);
        layout->addWidget(m_view.get());
        const auto apart = qScopeGuard([this] { m_view->setParent(nullptr); });
        layout->addWidget(after);
        for (QToolButton *each : {before, after})
            each->setFocusPolicy(Qt::StrongFocus);
        QWidget::setTabOrder(before, m_view.get());
        QWidget::setTabOrder(m_view->list(), after);
        window.show();
        test::activate(&window);
        for (const bool any : {true, false}) {
            if (!any)
                m_model.reset({});
            before->setFocus();
            bool within = false;
            for (int step = 0; step < 30 && !after->hasFocus(); ++step) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                within = within || m_view->isAncestorOf(QApplication::focusWidget());
            }
            QVERIFY2(after->hasFocus() && within, any ? "some" : "none");
        }
    }

    void bothThemesPaint() {
        for (const auto scheme : {ui::Theme::Scheme::Dark, ui::Theme::Scheme::HighContrast}) {
            m_theme.setScheme(scheme);
            QVERIFY(!m_view->grab().isNull());
        }
    }
};

QTEST_MAIN(TestTransferView)
#include "test_transfer_view.moc"
