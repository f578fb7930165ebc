#include "tests/support/named.h"
#include "ui/transfers/upload_sheet.h"

#include "tests/support/fake_clock.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace collie;
using ui::UploadSheet;

class TestUploadSheet : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    test::FakeClock m_clock{1'700'000'000'000};
    std::unique_ptr<UploadSheet> m_sheet;

    static storage::UploadChoices bucketOfLastTime() {
        storage::UploadChoices choices;
        choices.bucket = QStringLiteral("last");
        choices.s3Prefix = QStringLiteral("time");
        return choices;
    }
    void open(const storage::UploadChoices &choices = bucketOfLastTime(),
              const QVector<transfers::S3Target> &places = {}) {
        const QVector<transfers::UploadItem> items{{.file = QStringLiteral("/tmp/a.txt"),
                                                    .name = QStringLiteral("a.txt"),
                                                    .size = 1000,
                                                    .contentType = "text/plain"},
                                                   {.file = QStringLiteral("/tmp/b.bin"),
                                                    .name = QStringLiteral("deep/b.bin"),
                                                    .size = 1048,
                                                    .contentType = "application/zip"}};
        m_sheet = std::make_unique<UploadSheet>(
            m_theme, m_clock,
            UploadSheet::Offer{.files = {.items = items, .leftOut = m_leftOut},
                               .choices = choices,
                               .tasks = {{QStringLiteral("abc"), 1, QStringLiteral("mine")}},
                               .places = places});
        m_sheet->setAttribute(Qt::WA_DeleteOnClose, false);
        m_sheet->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sheet.get()));
    }
    /// What is left out, as a sentence; empty when nothing is.
    QString leftOut() const {
        const auto *label = test::named<QLabel>(m_sheet, "leftOut");
        return label->isHidden() ? QString() : label->text();
    }

    void choose(storage::UploadChoices::Target target) {
        test::named<QComboBox>(m_sheet, "target")
            ->setCurrentIndex(test::named<QComboBox>(m_sheet, "target")->findData(int(target)));
    }
    transfers::UploadRequest press() {
        QSignalSpy requested(m_sheet.get(), &UploadSheet::uploadRequested);
        QTest::mouseClick(test::named<QPushButton>(m_sheet, "uploadButton"), Qt::LeftButton);
        if (requested.isEmpty())
            return {};
        m_choices = requested.first().at(1).value<storage::UploadChoices>();
        return requested.first().at(0).value<transfers::UploadRequest>();
    }
    storage::UploadChoices m_choices;
    QVector<transfers::LeftOutFile> m_leftOut;

  private Q_SLOTS:
    void cleanup() {
        m_sheet.reset();
        m_leftOut.clear();
    }

    void namesAndSizesAreShown() {
        open();
        QCOMPARE(test::named<QPushButton>(m_sheet, "uploadButton")->text(),
                 QStringLiteral("&Upload 2 files, 2.00 KiB"));
        QCOMPARE(test::named<QTreeWidget>(m_sheet, "filesToUpload")->topLevelItem(1)->text(0),
                 QStringLiteral("deep/b.bin"));
        QVERIFY(!test::named<QLabel>(m_sheet, "explanation")->text().isEmpty());
    }

    void whatIsMissingIsSaidBeforeAnythingIsSent() {
        open();
        test::named<QLineEdit>(m_sheet, "bucket")->clear();
        QVERIFY(press().items.isEmpty());
        QVERIFY(!m_sheet->problem().isEmpty());
        test::named<QLineEdit>(m_sheet, "bucket")->setText(QStringLiteral("bucket"));
        QVERIFY(m_sheet->problem().isEmpty());
        test::named<QTreeWidget>(m_sheet, "filesToUpload")->topLevelItem(0)->setText(0, QStringLiteral(" "));
        QVERIFY(press().items.isEmpty());
        test::named<QTreeWidget>(m_sheet, "filesToUpload")->topLevelItem(0)->setText(0, QStringLiteral("new.txt"));
        test::named<QLineEdit>(m_sheet, "s3Prefix")->setText(QStringLiteral("/my/folder"));
        const transfers::UploadRequest request = press();
        QCOMPARE(request.items.size(), qsizetype{2});
        QCOMPARE(request.items.constFirst().name, QStringLiteral("new.txt"));
        QCOMPARE(std::get<transfers::S3Target>(request.target),
                 (transfers::S3Target{QStringLiteral("bucket"), QStringLiteral("my/folder/")}));
        QVERIFY(!m_sheet->isVisible());
    }

    void placesOfTheScopesAreOffered() {
        const QVector<transfers::S3Target> places{{QStringLiteral("one"), QStringLiteral("me/")},
                                                  {QStringLiteral("two"), QString()}};
        open({}, places);
        auto *offered = m_sheet->findChild<QComboBox *>(QStringLiteral("s3Places"));
        QVERIFY(offered->isVisible());
        QCOMPARE(offered->currentText(), QStringLiteral("one/me/"));
        QCOMPARE(test::named<QLineEdit>(m_sheet, "bucket")->text(), QStringLiteral("one"));
        // One click from here is an upload.
        QCOMPARE(std::get<transfers::S3Target>(press().target), places[0]);
        open({}, places);
        offered = m_sheet->findChild<QComboBox *>(QStringLiteral("s3Places"));
        offered->setFocus();
        QTest::keyClick(offered, Qt::Key_Down);
        QCOMPARE(std::get<transfers::S3Target>(press().target), places[1]);
        // What was chosen last time goes before.
        open(bucketOfLastTime(), places);
        QCOMPARE(test::named<QLineEdit>(m_sheet, "bucket")->text(), QStringLiteral("last"));
        QCOMPARE(m_sheet->findChild<QComboBox *>(QStringLiteral("s3Places"))->currentText(), QString());
    }

    void withoutAPlaceItOpensOnATaskOfOnesOwn() {
        open({});
        QCOMPARE(test::named<QComboBox>(m_sheet, "target")->currentData().toInt(),
                 int(storage::UploadChoices::Target::NewTask));
        QVERIFY(std::get<transfers::TaskTarget>(press().target).taskId.isEmpty());
    }

    void whatIsLeftOutIsSaid() {
        open();
        QVERIFY(leftOut().isEmpty());
        m_leftOut = {{QStringLiteral("f/.env"), QStringLiteral("is hidden"), transfers::LeftOutFile::Remedy::Hidden},
                     {QStringLiteral("f/pipe"), QStringLiteral("is a pipe")}};
        open();
        QVERIFY(leftOut().contains(QStringLiteral("2 files were left out")));
        QVERIFY(leftOut().contains(QStringLiteral("f/.env is hidden")));
        QCOMPARE(test::named<QTreeWidget>(m_sheet, "filesToUpload")->topLevelItemCount(), 4);
        auto *hidden = m_sheet->findChild<QCheckBox *>(QStringLiteral("hiddenFiles"));
        QVERIFY(hidden->isVisible());
        QVERIFY(!m_sheet->findChild<QCheckBox *>(QStringLiteral("followLinks"))->isVisible());
        QSignalSpy again(m_sheet.get(), &UploadSheet::collectAgain);
        QTest::mouseClick(hidden, Qt::LeftButton, {}, QPoint(8, hidden->height() / 2));
        QCOMPARE(again.size(), 1);
        QVERIFY(again.first().at(0).value<transfers::CollectOptions>().hidden);
        m_sheet->setFiles({.items = {{.file = QStringLiteral("/f/.env"), .name = QStringLiteral("f/.env"), .size = 1}},
                           .leftOut = {}});
        QVERIFY(leftOut().isEmpty());
        QVERIFY(hidden->isVisible());
        QCOMPARE(press().items.size(), 1);
    }

    void namesMadeEqualAreRefused() {
        open();
        test::named<QTreeWidget>(m_sheet, "filesToUpload")->topLevelItem(1)->setText(0, QStringLiteral(" a.txt"));
        QVERIFY(press().items.isEmpty());
        QVERIFY(m_sheet->problem().contains(QStringLiteral("a.txt")));
    }

    void publicIsWarnedAbout() {
        open();
        const auto *warning = test::named<QLabel>(m_sheet, "publicWarning");
        QVERIFY(!warning->isVisible());
        choose(storage::UploadChoices::Target::NewTask);
        QVERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(QStringLiteral("Everybody")));
        test::named<QComboBox>(m_sheet, "visibility")->setCurrentIndex(1);
        QVERIFY(!warning->isVisible());
        test::named<QSpinBox>(m_sheet, "expiry")->setValue(3);
        const transfers::UploadRequest request = press();
        const auto &task = std::get<transfers::TaskTarget>(request.target);
        QVERIFY(task.taskId.isEmpty() && task.resolveWhenDone);
        QCOMPARE(task.prefix, QStringLiteral("private/"));
        QCOMPARE(request.expires.toMSecsSinceEpoch(), 1'700'000'000'000 + 3LL * 86'400'000);
        QCOMPARE(m_choices.isPublic, false);
        QCOMPARE(m_choices.expiryDays, 3);
    }

    void lastChoicesComeBack() {
        storage::UploadChoices choices;
        choices.target = storage::UploadChoices::Target::Object;
        choices.projectId = QStringLiteral("project");
        choices.objectPrefix = QStringLiteral("x");
        choices.gzip = true;
        open(choices);
        const transfers::UploadRequest request = press();
        QCOMPARE(std::get<transfers::ObjectTarget>(request.target),
                 (transfers::ObjectTarget{QStringLiteral("project"), QStringLiteral("x/")}));
        // The object service takes bytes as they are.
        QVERIFY(!test::named<QCheckBox>(m_sheet, "gzip")->isVisibleTo(m_sheet.get()) && !request.items.at(0).gzip);
        QCOMPARE(request.expires.toMSecsSinceEpoch(), 1'700'000'000'000 + 31LL * 86'400'000);
        choices.target = storage::UploadChoices::Target::NewTask;
        open(choices);
        const transfers::UploadRequest packed = press();
        // Only text is worth compressing.
        QVERIFY(packed.items.at(0).gzip && !packed.items.at(1).gzip);
    }

    void aTaskCanBeKeptOpenForMore() {
        open();
        choose(storage::UploadChoices::Target::NewTask);
        QVERIFY(test::named<QCheckBox>(m_sheet, "keepOpen")->isVisible());
        test::named<QCheckBox>(m_sheet, "keepOpen")->setChecked(true);
        QVERIFY(!std::get<transfers::TaskTarget>(press().target).resolveWhenDone);
    }

    void aTaskThatWaitsCanBeClaimed() {
        open();
        test::named<QComboBox>(m_sheet, "target")
            ->setCurrentIndex(
                test::named<QComboBox>(m_sheet, "target")->findText(QStringLiteral("A task that waits for a worker")));
        QVERIFY(test::named<QLineEdit>(m_sheet, "waitingTask")->isVisible());
        test::named<QLineEdit>(m_sheet, "waitingTask")->setText(QStringLiteral("no id"));
        QVERIFY(press().items.isEmpty());
        QVERIFY(!m_sheet->problem().isEmpty());
        const QString id = QStringLiteral("fN1SbArXTPSVFNUvaOlinQ");
        test::named<QLineEdit>(m_sheet, "waitingTask")->setText(id);
        const transfers::UploadRequest asked = press();
        const auto &task = std::get<transfers::TaskTarget>(asked.target);
        QCOMPARE(task.taskId, id);
        QVERIFY(task.resolveWhenDone);
        QVERIFY(m_choices.target == storage::UploadChoices::Target::NewTask);
    }

    void aClaimedTaskCanBeMeant() {
        open();
        m_sheet->chooseTask(QStringLiteral("abc"));
        const transfers::UploadRequest request = press();
        const auto &task = std::get<transfers::TaskTarget>(request.target);
        QCOMPARE(task.taskId, QStringLiteral("abc"));
        QCOMPARE(task.runId, 1);
        QCOMPARE(task.prefix, QStringLiteral("public/"));
        QVERIFY(!task.resolveWhenDone);
    }

    void everythingHasANameForReaders() {
        open();
        for (const QWidget *each : {static_cast<QWidget *>(test::named<QTreeWidget>(m_sheet, "filesToUpload")),
                                    static_cast<QWidget *>(test::named<QComboBox>(m_sheet, "target"))})
            QVERIFY(!each->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestUploadSheet)
#include "test_upload_sheet.moc"
