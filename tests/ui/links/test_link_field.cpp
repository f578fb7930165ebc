#include "services/base/utc.h"
#include "tests/support/activate.h"
#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "ui/links/link_field.h"
#include "ui/links/seen_view_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace collie;
using namespace collie::ui;
using storage::SeenView;

namespace {

const QString first = QStringLiteral("https://th.org/jobs?repo=autoland");
const QString second = QStringLiteral("https://th.org/jobs?repo=try");

QVector<SeenView> someViews(qint64 nowMs) {
    return {{.kind = SeenView::Kind::Pushes,
             .address = first,
             .name = QStringLiteral("autoland"),
             .state = QStringLiteral("3 failed"),
             .status = treeherder::JobStatus::TestFailed,
             .when = utcFromMs(nowMs - 120'000)},
            {.kind = SeenView::Kind::Job,
             .address = second,
             .name = QStringLiteral("<b>mochitest</b> on try"),
             .state = QStringLiteral("success"),
             .status = treeherder::JobStatus::Success,
             .when = utcFromMs(nowMs - 3'600'000)}};
}

} // namespace

/// The field in which links are entered: keys, what was found, what was looked at before.
class TestLinkField final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_before = new QLineEdit(m_window.get());
        m_field = new LinkField(m_theme, m_clock, m_window.get());
        connect(m_field, &LinkField::subjectChanged, this, [this](const QString &text) {
            m_field->setFinding({.sentence = QStringLiteral("found ") + text, .canGo = text.contains(u'/')});
        });
        m_field->setViews(someViews(m_clock.nowMs()));
        m_window->show();
        test::activate(m_window.get());
        m_before->setFocus();
        m_field->open(QStringLiteral("Enter a link"));
    }
    void cleanup() { m_window.reset(); }

    void takesTheKeysAndGivesThemBack() {
        QVERIFY(m_field->isVisible() && text()->hasFocus());
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(!m_field->isVisible());
        QVERIFY(m_before->hasFocus());
        // Opened twice it still knows who had them.
        m_field->open({});
        m_field->open({});
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(m_before->hasFocus());
    }

    void aClickElsewhereCloses() {
        m_before->move(0, 560);
        QTest::mouseClick(m_before, Qt::LeftButton);
        m_before->setFocus();
        QVERIFY(!m_field->isVisible());
    }

    void saysWhatItFinds() {
        QTest::keyClicks(text(), QStringLiteral("abc"));
        QCOMPARE(sentence(), QStringLiteral("found abc"));
        QSignalSpy wanted(m_field, &LinkField::wanted);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        QTest::keyClicks(text(), QStringLiteral("/d"));
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("abc/d"));
    }

    void theButtonIsThereWhenItHasAText() {
        auto *button = test::named<QPushButton>(m_field, "linkAction");
        QVERIFY(!button->isVisible());
        QSignalSpy pressed(m_field, &LinkField::actionWanted);
        QTest::keyClicks(text(), QStringLiteral("x"));
        m_field->setFinding({.sentence = QStringLiteral("Unknown"), .action = QStringLiteral("Add & go")});
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("Add && go"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pressed.value(0).value(0).toString(), QStringLiteral("x"));
        QVERIFY(m_field->isVisible());
    }

    void completesFromWhatWasSeen() {
        QCOMPARE(views()->model()->rowCount(), 2);
        QTest::keyClicks(text(), QStringLiteral("try mochi"));
        QCOMPARE(views()->model()->rowCount(), 1);
        QCOMPARE(cell(0, SeenViewModel::Name), QStringLiteral("<b>mochitest</b> on try"));
        QCOMPARE(cell(0, SeenViewModel::Kind), QStringLiteral("job"));
        QCOMPARE(cell(0, SeenViewModel::State), QStringLiteral("success"));
        QCOMPARE(cell(0, SeenViewModel::When), QStringLiteral("1 h ago"));
        QVERIFY(views()->isVisible());
        QSignalSpy wanted(m_field, &LinkField::wanted);
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).toString(), second);
        QTest::keyClicks(text(), QStringLiteral(" nothing"));
        QVERIFY(!views()->isVisible());
    }

    void upAndDownChoose() {
        QSignalSpy wanted(m_field, &LinkField::wanted);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Return})
            QTest::keyClick(text(), key);
        QCOMPARE(wanted.value(0).value(0).toString(), first);
        // Back in the line nothing is chosen.
        QTest::keyClick(text(), Qt::Key_Up);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QTest::mouseClick(views()->viewport(), Qt::LeftButton, {},
                          views()->visualRect(views()->model()->index(1, 0)).center());
        QCOMPARE(wanted.value(1).value(0).toString(), second);
    }

    void theChosenRowStaysAndIsSpokenOf() {
        QTest::keyClicks(text(), QStringLiteral("th.org/"));
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Down);
        QCOMPARE(sentence(), QStringLiteral("found ") + second);
        // What was looked at just now comes before it.
        QVector<SeenView> more = someViews(m_clock.nowMs());
        more.prepend({.address = QStringLiteral("https://th.org/jobs?repo=new"), .name = QStringLiteral("new")});
        m_field->setViews(more);
        QCOMPARE(views()->currentIndex().row(), 2);
        QCOMPARE(sentence(), QStringLiteral("found ") + second);
        QSignalSpy wanted(m_field, &LinkField::wanted);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).toString(), second);
        // One that is gone is not gone to.
        more.removeLast();
        m_field->setViews(more);
        QVERIFY(!views()->currentIndex().isValid());
        QCOMPARE(sentence(), QStringLiteral("found th.org/"));
        QTest::keyClick(text(), Qt::Key_Down);
        QCOMPARE(sentence(), QStringLiteral("found https://th.org/jobs?repo=new"));
        QTest::keyClick(text(), Qt::Key_Up);
        QCOMPARE(sentence(), QStringLiteral("found th.org/"));
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClicks(text(), QStringLiteral("j"));
        QCOMPARE(sentence(), QStringLiteral("found th.org/j"));
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.value(1).value(0).toString(), QStringLiteral("th.org/j"));
    }

    void whatTheClipboardHoldsIsOfferedOnly() {
        m_field->setOffer(QStringLiteral("https://tc.org/tasks/x"), QStringLiteral("From the clipboard"));
        QCOMPARE(text()->text(), QString());
        QCOMPARE(views()->model()->rowCount(), 3);
        QCOMPARE(cell(0, SeenViewModel::Name), QStringLiteral("From the clipboard"));
        QSignalSpy wanted(m_field, &LinkField::wanted);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("https://tc.org/tasks/x"));
        QTest::keyClicks(text(), QStringLiteral("t"));
        QCOMPARE(views()->model()->rowCount(), 2);
    }

    void isSeenWhole() {
        for (const int width : {900, 420}) {
            m_window->resize(width, 600);
            m_field->setFinding({.sentence = QString(300, u'w').replace(QStringLiteral("www"), QStringLiteral("ww ")),
                                 .action = QStringLiteral("Add This Deployment…")});
            QVERIFY(m_window->rect().contains(m_field->geometry()));
            const auto *label = test::named<QLabel>(m_field, "linkFinding");
            QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
            QVERIFY(m_field->rect().contains(views()->geometry()));
            QVERIFY(!views()->geometry().intersects(label->geometry()));
        }
    }

    void theModelIsOne() {
        SeenViewModel model(m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVector<SeenView> views = someViews(m_clock.nowMs());
        model.setViews(views);
        model.setOffer(QStringLiteral("a"), QStringLiteral("b"));
        QCOMPARE(model.rowCount(), 3);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        // A new state moves nothing.
        views[1].state = QStringLiteral("busted");
        model.setViews(views);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        model.setSearch(QStringLiteral("AUTO"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(first), 0);
        QCOMPARE(model.rowOf(second), -1);
        model.updateAges();
        model.setSearch({});
        model.setOffer({}, {});
        QCOMPARE(model.rowCount(), 2);
    }

  private:
    QLineEdit *text() { return test::named<QLineEdit>(m_field, "linkText"); }
    QTreeView *views() { return test::named<QTreeView>(m_field, "linkViews"); }
    QString sentence() { return test::named<QLabel>(m_field, "linkFinding")->text(); }
    QString cell(int row, int column) { return views()->model()->index(row, column).data().toString(); }

    Theme m_theme;
    test::FakeClock m_clock;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    LinkField *m_field = nullptr;
};

QTEST_MAIN(TestLinkField)
#include "test_link_field.moc"
