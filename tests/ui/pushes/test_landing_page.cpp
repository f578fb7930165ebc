#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/pushes/landing_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace collie;
using collie::ui::LandingPage;

class TestLandingPage final : public QObject {
    Q_OBJECT

    struct Fixture {
        ui::Theme theme;
        LandingPage page{theme};
        Fixture() {
            page.resize(800, 600);
            page.show();
            test::activate(&page);
        }
        template <class T = QWidget>
        T *part(const char *name) {
            return test::named<T>(&page, name);
        }
    };
    static LandingPage::Content waiting() {
        return {.title = QStringLiteral("Landing 5 on try"),
                .state = QStringLiteral("Submitted."),
                .pace = QStringLiteral("asked for by <b>jane</b>"),
                .trouble = {},
                .commits = {{.author = QStringLiteral("Jane"),
                             .message = QStringLiteral("Bug 1 - <i>First</i>\n\nMore"),
                             .url = QUrl(QStringLiteral("https://example.com/D1"))},
                            {.author = QStringLiteral("Joe"), .message = QStringLiteral("Second"), .url = {}}},
                .page = QUrl(QStringLiteral("https://lando.moz.tools/landings/5/")),
                .isWaiting = true};
    }

  private Q_SLOTS:
    void saysHowFarItIs() {
        Fixture f;
        f.page.present(waiting());
        QCOMPARE(f.part<QLabel>("landingState")->text(), QStringLiteral("Submitted."));
        QCOMPARE(f.part<QLabel>("landingPace")->text(), QStringLiteral("asked for by <b>jane</b>"));
        QCOMPARE(f.part<QLabel>("landingPace")->textFormat(), Qt::PlainText);
        auto *commits = f.part<QTreeWidget>("landingCommits");
        QCOMPARE(commits->topLevelItemCount(), 2);
        QCOMPARE(commits->topLevelItem(0)->text(1), QStringLiteral("Bug 1 - <i>First</i>"));
        QVERIFY(!f.part("landingTrouble")->isVisible());
        QVERIFY(!f.part("landingOpen")->isVisible());
        QCOMPARE(f.page.accessibleName(), QStringLiteral("Landing 5 on try"));
        QCOMPARE(f.page.accessibleDescription(), QStringLiteral("Submitted."));
        QVERIFY(!commits->accessibleName().isEmpty());
    }

    void aWrongAddressLeadsToTheSettings() {
        Fixture f;
        QSignalSpy wanted(&f.page, &LandingPage::settingsRequested);
        LandingPage::Content content = waiting();
        f.page.present(content);
        QVERIFY(!f.part("landingSettings")->isVisible());
        content.isAddressWrong = true;
        f.page.present(content);
        QVERIFY(f.part("landingSettings")->isVisible());
        QTest::mouseClick(f.part("landingSettings"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void whatIsMarkedStaysMarked() {
        Fixture f;
        LandingPage::Content content = waiting();
        f.page.present(content);
        auto *commits = f.part<QTreeWidget>("landingCommits");
        commits->setCurrentItem(commits->topLevelItem(1));
        content.state = QStringLiteral("In progress.");
        f.page.present(content);
        QCOMPARE(commits->currentItem(), commits->topLevelItem(1));
        content.trouble = QStringLiteral("line one\nline <b>two</b>");
        f.page.present(content);
        auto *trouble = f.part<QPlainTextEdit>("landingTrouble");
        QVERIFY(trouble->isVisible());
        QCOMPARE(trouble->toPlainText(), content.trouble);
        trouble->selectAll();
        f.page.present(content);
        QVERIFY(trouble->textCursor().hasSelection());
    }

    void buttonsAskForWhatTheySay() {
        Fixture f;
        LandingPage::Content content = waiting();
        content.canOpen = true;
        f.page.present(content);
        QSignalSpy looks(&f.page, &LandingPage::lookRequested);
        QSignalSpy opens(&f.page, &LandingPage::openRequested);
        QSignalSpy links(&f.page, &LandingPage::linkActivated);
        QTest::mouseClick(f.part("landingLook"), Qt::LeftButton);
        QTest::mouseClick(f.part("landingLook"), Qt::LeftButton);
        QCOMPARE(looks.count(), 2);
        f.part("landingOpen")->setFocus();
        QTest::keyClick(f.part("landingOpen"), Qt::Key_Space);
        QCOMPARE(opens.count(), 1);
        QTest::mouseClick(f.part("landingPageLink"), Qt::LeftButton);
        QCOMPARE(links.at(0).at(0).toUrl(), content.page);
        // Only commits with a review have a page.
        auto *commits = f.part<QTreeWidget>("landingCommits");
        for (const int row : {0, 1}) {
            commits->setCurrentItem(commits->topLevelItem(row));
            QTest::keyClick(commits, Qt::Key_Return);
        }
        QCOMPARE(links.count(), 2);
        QCOMPARE(links.at(1).at(0).toUrl(), content.commits[0].url);
    }

    void theKeyboardReachesAllOfIt() {
        Fixture f;
        f.page.present(waiting());
        f.page.setFocus();
        QVERIFY(f.part("landingLook")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(f.part("landingPageLink")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(f.part("landingCommits")->hasFocus());
    }
};

QTEST_MAIN(TestLandingPage)
#include "test_landing_page.moc"
