#include "tests/integration/sandbox_deployment.h"
#include "tests/support/named.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/landing_page.h"
#include "ui/widgets/repository_switcher.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeWidget>

using namespace collie;
using namespace collie::test;

/// A link of `mach try` before its push is there, in the whole window on a sandbox, whose landings go on when they are
/// told to.
class TestWindowLanding final : public LandoFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() { openWithLando(); }
    void cleanup() { stopAll(); }

    void waitsAndOpensThePush() {
        const int id = handIn("landed");
        openLink(id);
        QTRY_VERIFY_WITH_TIMEOUT(page()->isVisible(), patience);
        QVERIFY(m_application->repository() == nullptr);
        QVERIFY(window().windowTitle().contains(QStringLiteral("try")));
        QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
        QVERIFY(part<QLabel>("landingTitle")->text().contains(QString::number(id)));
        QVERIFY(part<QLabel>("landingPace")->text().contains(QLatin1Char('@')));
        QVERIFY(part<QTreeWidget>("landingCommits")->topLevelItemCount() > 0);
        QVERIFY(part("landingLook")->hasFocus());
        goOn(id);
        check();
        QTRY_VERIFY_WITH_TIMEOUT(says("In progress"), patience);
        // Lando has pushed it, and Treeherder does not show it yet.
        goOn(id);
        QTest::keyClick(part("landingLook"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(says("does not show the push yet"), patience);
        QTest::mouseClick(part("landingPageLink"), Qt::LeftButton);
        QVERIFY(!m_browsed.isEmpty() && m_browsed.constLast().path().endsWith(QStringLiteral("/%1/").arg(id)));
        QVERIFY(page()->isVisible());
        goOn(id);
        check();
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        QCOMPARE(m_application->repository()->feed().repository(), QStringLiteral("try"));
        QCOMPARE(m_application->repository()->feed().query().revision.size(), 40);
        QCOMPARE(m_application->repository()->feed().pushes().rowCount(), 1);
    }

    void aSecondLinkTakesThePlaceOfTheFirst() {
        const int first = handIn("landed");
        openLink(first);
        QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
        const int second = handIn("failed");
        openLink(second);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("landingTitle")->text().contains(QString::number(second)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
        // The first one comes, and nobody waits for it.
        for (int step = 0; step < 3; ++step)
            goOn(first);
        goOn(second);
        goOn(second);
        check();
        QTRY_VERIFY_WITH_TIMEOUT(says("Failed"), patience);
        QVERIFY(part("landingTrouble")->isVisible());
        QVERIFY(trouble().contains(QStringLiteral("patch failed")));
        // How it ended stays, also where Lando cannot be asked once more.
        const auto fault = sandbox::Faults::parse(QStringLiteral("server-error=500@/lando/landing_jobs"));
        QVERIFY(fault.has_value());
        m_sandbox->faults().add(*fault);
        check();
        QTRY_VERIFY_WITH_TIMEOUT(trouble().contains(QStringLiteral("(500)")), patience);
        QVERIFY(says("Failed"));
        m_sandbox->faults().clear();
        check();
        QTRY_VERIFY_WITH_TIMEOUT(trouble().contains(QStringLiteral("patch failed")), patience);
        // Back to the first, which is there at once.
        openLink(first);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        QCOMPARE(m_application->repository()->feed().repository(), QStringLiteral("try"));
    }

    void choosingARepositoryEndsIt() {
        const int id = handIn("landed");
        openLink(id);
        QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
        Q_EMIT window().repositories()->repositoryChosen(QStringLiteral("autoland"));
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        for (int step = 0; step < 3; ++step)
            goOn(id);
        // Nobody asks for it any more, not even when told to look. The question of the next link is the later one.
        QByteArrayList asked;
        m_sandbox->setObserver([&asked](const QByteArray &, const QByteArray &path, const QByteArray &) {
            if (path.contains("landing_jobs"))
                asked.append(path);
        });
        Q_EMIT page()->lookRequested();
        const int next = handIn("cancelled");
        openLink(next);
        QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
        m_sandbox->setObserver({});
        QCOMPARE(asked, QByteArrayList{"/lando/landing_jobs/" + QByteArray::number(next) + "/"});
        window().actions()->links.back->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        QCOMPARE(m_application->repository()->feed().repository(), QStringLiteral("autoland"));
        QVERIFY(!m_application->repository()->feed().query().isLimited());
    }

    void aPageOfTheBrowserDoesNotEndIt() {
        const int id = handIn("landed");
        openLink(id);
        QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
        openText(m_sandbox->rootUrl().toString() + QStringLiteral("/hooks/project-x/y"));
        QCOMPARE(m_browsed.size(), 1);
        QVERIFY(m_application->repository() == nullptr);
        for (int step = 0; step < 3; ++step)
            goOn(id);
        check();
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        QCOMPARE(m_application->repository()->feed().repository(), QStringLiteral("try"));
    }

    void landosOwnPageLeadsThereToo() {
        const int id = handIn("landed");
        for (const char *path : {"/lando/landings/%1", "/lando/D5/landings/%1/"}) {
            openText(m_sandbox->rootUrl().toString() + QString::fromLatin1(path).arg(id));
            QTRY_VERIFY_WITH_TIMEOUT(says("Submitted"), patience);
            QVERIFY(part<QLabel>("landingTitle")->text().contains(QString::number(id)));
            Q_EMIT window().repositories()->repositoryChosen(QStringLiteral("autoland"));
            QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        }
    }

    void whatLandoDoesNotKnowIsSaid() {
        openLink(4711);
        QTRY_VERIFY_WITH_TIMEOUT(says("cannot be followed"), patience);
        QVERIFY(trouble().contains(QStringLiteral("4711")));
        QVERIFY(window().filterBar()->isVisible());
    }

  private:
    ui::LandingPage *page() { return window().landingPage(); }
    template <class T = QWidget>
    T *part(const char *name) {
        return test::named<T>(page(), name);
    }
    QString trouble() { return part<QPlainTextEdit>("landingTrouble")->toPlainText(); }
    bool says(const char *words) {
        return page()->isVisible() && part<QLabel>("landingState")->text().contains(QLatin1String(words));
    }
    void check() { QTest::mouseClick(part("landingLook"), Qt::LeftButton); }

    int handIn(const char *outcome) {
        return int(integerMember(tellSandbox(*m_sandbox, QStringLiteral("land"), Json{{"outcome", outcome}}), "id"));
    }
    void goOn(int id) { tellSandbox(*m_sandbox, QStringLiteral("land"), Json{{"id", id}}); }
    void openLink(int id) {
        openText(QStringLiteral("%1/jobs?repo=try&landoCommitID=%2&landoInstance=lando-prod-2025")
                     .arg(m_sandbox->treeherderUrl().toString())
                     .arg(id));
    }
    void openText(const QString &text) {
        const auto target = session::parseOpenTarget(text);
        QVERIFY(target.has_value());
        app::CommandLine line;
        line.target = *target;
        m_application->open(line);
    }
};

QTEST_MAIN(TestWindowLanding)
#include "test_window_landing.moc"
