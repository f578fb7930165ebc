#include "app/collie/transfer_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/main_window_status.h"
#include "ui/transfers/add_artifact_dialog.h"
#include "ui/transfers/drop_hint.h"
#include "ui/transfers/own_task_bar.h"
#include "ui/transfers/transfer_view.h"
#include "ui/transfers/upload_sheet.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QWidget>

using namespace collie;
using namespace collie::test;
using storage::UploadChoices;
using transfers::TransferState;

class TestWindowTransfers : public WindowFixture {
    Q_OBJECT

    app::TransferController &transfers() { return *m_application->feature<app::TransferController>(); }
    const models::TransferModel &model() { return transfers().model(); }
    ui::UploadSheet *sheet() { return window().findChild<ui::UploadSheet *>(); }

    QString makeFile(const QString &name, const QByteArray &content) {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("No place for a file.");
        return path;
    }

    /// What a file manager does when files are let go over a widget.
    static bool drop(QWidget *target, const QMimeData &data) {
        const QPoint at = target->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted() || enter.dropAction() != Qt::CopyAction)
            return false;
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        return event.isAccepted();
    }
    static bool dropFiles(QWidget *target, const QStringList &paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        return drop(target, data);
    }

    void agreeOnS3(const QString &prefix = QStringLiteral("developer")) {
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        test::named<QComboBox>(sheet(), "target")
            ->setCurrentIndex(test::named<QComboBox>(sheet(), "target")->findData(int(UploadChoices::Target::S3)));
        test::named<QLineEdit>(sheet(), "bucket")->setText(QStringLiteral("collie-uploads"));
        test::named<QLineEdit>(sheet(), "s3Prefix")->setText(prefix);
        QTest::mouseClick(test::named<QPushButton>(sheet(), "uploadButton"), Qt::LeftButton);
        QTRY_VERIFY(sheet() == nullptr);
    }
    void waitForAll(TransferState state) {
        for (int row = 0; row < model().rowCount(); ++row)
            QTRY_COMPARE_WITH_TIMEOUT(model().at(row).state, state, patience);
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 2, .jobsPerPush = 60});
        openSandbox();
        signIn();
        QApplication::clipboard()->clear();
    }
    void cleanup() { stopAll(); }

    void filesAndFoldersDroppedOnTheWindowArrive() {
        const QString file = makeFile(QStringLiteral("report.txt"), "all is well\n");
        makeFile(QStringLiteral("shots/one.png"), QByteArray(100'000, 'p'));
        makeFile(QStringLiteral("shots/deep/two.png"), QByteArray(1'000, 'q'));
        QVERIFY(dropFiles(&window(), {file, m_folder->filePath(QStringLiteral("shots"))}));
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        QCOMPARE(test::named<QTreeWidget>(sheet(), "filesToUpload")->topLevelItemCount(), 3);
        agreeOnS3();
        QTRY_COMPARE(model().rowCount(), 3);
        waitForAll(TransferState::Done);
        QTRY_VERIFY_WITH_TIMEOUT(window().noticeBanner()->isVisible(), patience);
        QVERIFY(window().noticeBanner()->message().contains(QStringLiteral("3 files")));
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("developer/report.txt")));
        QVERIFY(window().pane<ui::TransferView>()->isVisible());
        // The next drop begins where this one left off.
        QVERIFY(dropFiles(&window(), {file}));
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        QCOMPARE(test::named<QLineEdit>(sheet(), "bucket")->text(), QStringLiteral("collie-uploads"));
    }

    void whatTheScopesAllowIsOffered() {
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->deployment()->session.account.scopes().isEmpty(), patience);
        QVERIFY(dropFiles(&window(), {makeFile(QStringLiteral("report.txt"), "all is well\n")}));
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        const auto *places = sheet()->findChild<QComboBox *>(QStringLiteral("s3Places"));
        QVERIFY(places->isVisible());
        QVERIFY(places->findText(QStringLiteral("collie-uploads/developer/")) >= 0);
        QVERIFY(places->findText(QStringLiteral("collie-uploads-west/developer/")) >= 0);
        QCOMPARE(test::named<QComboBox>(sheet(), "target")->currentData().toInt(), int(UploadChoices::Target::S3));
        // Nothing has to be typed.
        QCOMPARE(test::named<QLineEdit>(sheet(), "bucket")->text() + u'/' +
                     test::named<QLineEdit>(sheet(), "s3Prefix")->text(),
                 places->currentText());
        QVERIFY(test::named<QPushButton>(sheet(), "uploadButton")->isEnabled());
    }

    void aDragOverTheWindowSaysWhatADropDoes() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(makeFile(QStringLiteral("report.txt"), "all is well\n"))});
        const auto *hint = window().findChild<ui::DropHint *>();
        QVERIFY(!hint->isVisible());
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->size(), window().size());
        QDragLeaveEvent leave;
        QApplication::sendEvent(&window(), &leave);
        QVERIFY(!hint->isVisible());
    }

    void aNewTaskGetsWhatIsDroppedOnThePane() {
        window().showPane(window().pane<ui::TransferView>());
        const QString file = makeFile(QStringLiteral("proof.txt"), "it crashed\n");
        // The pane leaves drops to the window.
        QVERIFY(!window().pane<ui::TransferView>()->acceptDrops());
        QVERIFY(dropFiles(&window(), {file}));
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        test::named<QComboBox>(sheet(), "target")
            ->setCurrentIndex(test::named<QComboBox>(sheet(), "target")->findData(int(UploadChoices::Target::NewTask)));
        QVERIFY(test::named<QLabel>(sheet(), "publicWarning")->isVisible());
        QTest::mouseClick(test::named<QPushButton>(sheet(), "uploadButton"), Qt::LeftButton);
        QTRY_COMPARE(model().rowCount(), 1);
        waitForAll(TransferState::Done);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().contains(QStringLiteral("public/proof.txt")),
                                 patience);
    }

    void aTaskKeptOpenTakesMoreUntilItIsReported() {
        QVERIFY(dropFiles(&window(), {makeFile(QStringLiteral("first.txt"), "1\n")}));
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        test::named<QComboBox>(sheet(), "target")
            ->setCurrentIndex(test::named<QComboBox>(sheet(), "target")->findData(int(UploadChoices::Target::NewTask)));
        test::named<QCheckBox>(sheet(), "keepOpen")->setChecked(true);
        QTest::mouseClick(test::named<QPushButton>(sheet(), "uploadButton"), Qt::LeftButton);
        QTRY_COMPARE(model().rowCount(), 1);
        waitForAll(TransferState::Done);
        const QString taskId = model().at(0).taskId;
        ui::OwnTaskBar *tasks = window().pane<ui::TransferView>()->ownTasks();
        QTRY_VERIFY_WITH_TIMEOUT(tasks->row(taskId) != nullptr, patience);
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(m_sandbox->rootUrl().toString() +
                                                                 QStringLiteral("/tasks/") + taskId));
        // A drop on the task means the task.
        QVERIFY(dropFiles(tasks->row(taskId), {makeFile(QStringLiteral("second.txt"), "2\n")}));
        QTRY_VERIFY_WITH_TIMEOUT(sheet() != nullptr, patience);
        QVERIFY(!test::named<QCheckBox>(sheet(), "keepOpen")->isVisible());
        QTest::mouseClick(test::named<QPushButton>(sheet(), "uploadButton"), Qt::LeftButton);
        QTRY_COMPARE(model().rowCount(), 2);
        waitForAll(TransferState::Done);
        QCOMPARE(model().at(0).taskId, taskId);
        // So does an artifact that is no file.
        Q_EMIT tasks->addRequested(taskId, QStringLiteral("mine"));
        ui::AddArtifactDialog *dialog = window().findChild<ui::AddArtifactDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->name()->setText(QStringLiteral("public/latest.txt"));
        QTest::mouseClick(dialog->addButton(), Qt::LeftButton);
        QVERIFY(!dialog->problem().isEmpty());
        dialog->value()->setText(QStringLiteral("public/second.txt"));
        QTest::mouseClick(dialog->addButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<ui::AddArtifactDialog *>() == nullptr, patience);
        Q_EMIT tasks->reportRequested(taskId, taskcluster::TaskOutcome::Failed);
        QTRY_VERIFY_WITH_TIMEOUT(tasks->row(taskId) == nullptr, patience);
    }

    void limitsAreKeptAndTheStatusCounts() {
        Q_EMIT window().pane<ui::TransferView>()->limitsChosen(1, 1024);
        QCOMPARE(transfers().queue().atOnce(), 1);
        QVERIFY(dropFiles(&window(), {makeFile(QStringLiteral("slow.bin"), QByteArray(1'000'000, 's'))}));
        agreeOnS3();
        QTRY_COMPARE_WITH_TIMEOUT(test::named<QLabel>(window().status(), "transfersText")->text(),
                                  QStringLiteral("1 transfer"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(model().at(0).state, TransferState::Running, patience);
        Q_EMIT window().pane<ui::TransferView>()->limitsChosen(3, 0);
        waitForAll(TransferState::Done);
        QTRY_COMPARE_WITH_TIMEOUT(test::named<QLabel>(window().status(), "transfersText")->text(), QString(), patience);
    }

    void pastedTextAndImagesBecomeFiles() {
        QMimeData text;
        text.setText(QStringLiteral("only words"));
        QVERIFY(drop(&window(), text));
        agreeOnS3();
        QTRY_COMPARE(model().rowCount(), 1);
        auto *image = new QMimeData;
        QImage picture(20, 20, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        image->setImageData(picture);
        QApplication::clipboard()->setMimeData(image);
        test::activate(&window());
        QTest::keyClick(&window(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        agreeOnS3();
        QTRY_COMPARE(model().rowCount(), 2);
        waitForAll(TransferState::Done);
        QVERIFY(model().at(0).name.endsWith(QStringLiteral(".png")));
        QVERIFY(model().at(1).name.endsWith(QStringLiteral(".txt")));
    }

    void whatCannotBeIsSaidAndCanBeTriedAgain() {
        const QString file = makeFile(QStringLiteral("a.txt"), "x");
        QVERIFY(dropFiles(&window(), {file}));
        agreeOnS3(QStringLiteral("somebody-else"));
        QTRY_COMPARE(model().rowCount(), 1);
        waitForAll(TransferState::Failed);
        QVERIFY(!model().at(0).error.message.isEmpty());
        QTRY_VERIFY(window().noticeBanner()->message().contains(QStringLiteral("failed")));
        window().pane<ui::TransferView>()->list()->setCurrentIndex(
            window().pane<ui::TransferView>()->list()->model()->index(0, 0));
        QVERIFY(window().pane<ui::TransferView>()->button(ui::TransferView::Action::Retry)->isEnabled());
        QMimeData nothing;
        nothing.setUrls({QUrl(QStringLiteral("https://elsewhere/file"))});
        QVERIFY(!drop(&window(), nothing));
    }

    void artifactsAreFetchedIntoAFolder() {
        window().grid()->selectJob(completedJob(firstPush()));
        ui::ArtifactList *list = window().pane<ui::DetailsPanel>()->artifacts();
        QTRY_VERIFY_WITH_TIMEOUT(list->list()->topLevelItemCount() > 0, patience);
        QStringList names;
        for (int i = 0; i < list->list()->topLevelItemCount(); ++i) {
            if (list->list()->topLevelItem(i)->text(0).contains(QStringLiteral("live_backing")))
                names.append(list->list()->topLevelItem(i)->text(0));
        }
        QCOMPARE(names.size(), 1);
        Q_EMIT list->downloadRequested(names);
        auto *dialog = window().findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        const QString folder = m_folder->filePath(QStringLiteral("fetched"));
        Q_EMIT dialog->fileSelected(folder);
        dialog->close();
        QTRY_COMPARE(model().rowCount(), 1);
        waitForAll(TransferState::Done);
        QFile fetched(model().at(0).file);
        QVERIFY(fetched.fileName().startsWith(folder));
        QVERIFY(fetched.open(QIODevice::ReadOnly));
        QVERIFY(fetched.readAll().contains("Task ID"));
        Q_EMIT list->signedLinkRequested(names.constFirst());
        QTRY_VERIFY(QApplication::clipboard()->text().contains(QStringLiteral("bewit=")));
    }

    void aChangedFileIsAskedAboutAfterARestart() {
        const QString file = makeFile(QStringLiteral("changes.txt"), "before");
        m_sandbox->faults().add({.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/auth/v1/aws"});
        QVERIFY(dropFiles(&window(), {file}));
        agreeOnS3();
        QTRY_COMPARE(model().rowCount(), 1);
        transfers().queue().pause(model().at(0).id);
        QTRY_COMPARE(model().at(0).state, TransferState::Paused);
        m_sandbox->faults().clear();
        makeFile(QStringLiteral("changes.txt"), "after and longer");
        startApplication();
        openSandbox();
        signIn();
        QCOMPARE(model().rowCount(), 1);
        transfers().queue().resume(model().at(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QWidget>(window().pane<ui::TransferView>(), "questionBar")
                                     ->isVisibleTo(window().pane<ui::TransferView>()),
                                 patience);
        window().showPane(window().pane<ui::TransferView>());
        QTest::mouseClick(test::named<QToolButton>(window().pane<ui::TransferView>(), "proceedButton"), Qt::LeftButton);
        waitForAll(TransferState::Done);
    }
};

QTEST_MAIN(TestWindowTransfers)
#include "test_window_transfers.moc"
