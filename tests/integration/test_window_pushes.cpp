#include "app/sandbox/world/example_push.h"
#include "services/base/utc.h"
#include "tests/integration/pushes_in_window.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/menu_click.h"
#include "ui/widgets/repository_switcher.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <functional>

using namespace collie;
using namespace collie::test;
using treeherder::Push;

namespace {

constexpr qint64 secondsPerDay = 24 * 3600;

QString dayOf(const Push &push) {
    return utcFromSeconds(push.pushTimestamp).toString(QStringLiteral("yyyy-MM-dd"));
}

/// What is written into the range panel, and which pushes are to be listed then.
struct Range {
    QVector<std::pair<const char *, QString>> written;
    std::function<bool(const Push &)> fits;
    int limits = 1;         ///< Chips.
    qsizetype most = 100;   ///< Of those that fit, the newest.
    QString said = {};      ///< In some sentence, where nothing is listed.
    bool isNothing = false; ///< The server answers with an error.
};

} // namespace

/// Which pushes are listed, and what is told of each, as a person sees it in the window on a sandbox.
class TestWindowPushes final : public WindowFixture {
    Q_OBJECT

    session::Feed &feed() { return m_application->repository()->feed(); }
    ui::PushListView *list() { return window().pane<ui::PushPane>()->list(); }
    QVector<Push> listed() {
        QVector<Push> all;
        for (int row = 0; m_application->repository() != nullptr && row < feed().pushes().rowCount(); ++row)
            all.append(feed().pushes().pushAt(row));
        return all;
    }
    QStringList revisions() {
        QStringList all;
        for (const Push &push : listed())
            all.append(push.revision);
        return all;
    }
    static QStringList revisionsOf(const QVector<Push> &pushes, const Range &range) {
        QStringList all;
        for (const Push &push : pushes) {
            if (range.fits(push) && all.size() < range.most)
                all.append(push.revision);
        }
        return all;
    }
    bool said(const QString &text) {
        const QList<QLabel *> labels = window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    void open(const QString &repository) {
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = repository;
        m_application->open(line);
        waitFor(repository);
    }
    void waitFor(const QString &repository) {
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && feed().repository() == repository, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible() && store().size() > 0 && !feed().isLoading(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().description().url.isEmpty(), patience);
    }
    /// Finds a repository in the list by typing, and takes it.
    void choose(const QString &repository) {
        // A menu that is gone gives the keys back by and by.
        QCoreApplication::processEvents();
        test::activate(&window());
        QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier);
        auto *filter = named<QLineEdit>(window().repositories(), "repositoryFilter");
        QTest::keyClicks(filter, repository);
        QTest::keyClick(filter, Qt::Key_Return);
        test::activate(&window());
    }
    QString toolTipIn(QWidget *viewport, QPoint at) {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, at, viewport->mapToGlobal(at));
        QCoreApplication::sendEvent(viewport, &help);
        return QToolTip::text();
    }
    int rowOf(const QString &author) {
        const QVector<Push> pushes = listed();
        const auto found =
            std::find_if(pushes.begin(), pushes.end(), [&author](const Push &push) { return push.author == author; });
        return static_cast<int>(found - pushes.begin());
    }
    qsizetype shownJobs(qint64 pushId) {
        QAbstractItemModel *model = gridModel(window().grid());
        qsizetype count = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex job = model->index(row, 0);
            if (job.data(models::JobGridModel::PushIdRole).toLongLong() == pushId &&
                !window().grid()->visualRect(job).isEmpty())
                ++count;
        }
        return count;
    }
    /// An entry of the menu "Open in Browser" of a push.
    QUrl pageOf(int row, const QString &text) {
        pushMenuEntry(window(), row, "copyRevision");
        auto *pages = window().findChild<ui::PushMenu *>()->findChild<QMenu *>(QStringLiteral("pushPages"));
        m_browsed.clear();
        for (QAction *action : pages->actions()) {
            if (action->text().contains(text))
                action->trigger();
        }
        return m_browsed.isEmpty() ? QUrl() : m_browsed.takeFirst();
    }

    Range rangeOf(const QByteArray &kind, const QVector<Push> &all) const;

  private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init() {
        startAll({.pushes = 8, .jobsPerPush = 40, .frozen = true});
        open(QStringLiteral("autoland"));
    }
    void cleanup() { stopAll(); }

    void rangesOfEveryKind_data();
    void rangesOfEveryKind();
    void aSearchIsAlone();
    void moreOfTheNewestAndOfASearch();
    void topAndBottomAndAuthorByTheMenu();
    void theReviewBotIsHiddenFromNowOn();
    void branchesAreNamed();
    void pushLogsAreOpened();
    void groupsOfOnePush();
};

Range TestWindowPushes::rangeOf(const QByteArray &kind, const QVector<Push> &all) const {
    const Push &one = all.at(2), &older = all.at(5);
    const auto isOf = [](const QString &revision) {
        return [revision](const Push &push) { return push.revision == revision; };
    };
    const auto several = std::find_if(all.begin(), all.end(), [](const Push &push) { return push.commits.size() > 1; });
    const qint64 dayStart = one.pushTimestamp / secondsPerDay * secondsPerDay;
    const auto noneFits = [](const Push &) { return false; };
    if (kind == "tip")
        return {{{"rangeRevision", one.revision.left(12)}}, isOf(one.revision)};
    if (kind == "any commit" && several != all.end())
        return {{{"rangeRevision", several->commits.last().revision}}, isOf(several->revision)};
    if (kind == "author")
        return {{{"rangeAuthor", one.author}}, [one](const Push &push) { return push.author == one.author; }};
    if (kind == "from")
        return {{{"rangeFrom", older.revision.left(12)}},
                [older](const Push &push) { return push.pushTimestamp >= older.pushTimestamp; }};
    if (kind == "to")
        return {{{"rangeTo", one.revision}},
                [one](const Push &push) { return push.pushTimestamp <= one.pushTimestamp; }};
    if (kind == "from and to")
        return {{{"rangeFrom", older.revision}, {"rangeTo", one.revision}},
                [one, older](const Push &push) {
                    return push.pushTimestamp >= older.pushTimestamp && push.pushTimestamp <= one.pushTimestamp;
                },
                2};
    if (kind == "count")
        return {{{"rangeCount", QStringLiteral("3")}}, [](const Push &) { return true; }, 1, 3};
    if (kind == "since")
        return {{{"rangeSince", dayOf(one)}}, [dayStart](const Push &push) { return push.pushTimestamp >= dayStart; }};
    if (kind == "until")
        return {{{"rangeUntil", dayOf(older)}}, [older](const Push &push) {
                    return push.pushTimestamp <= (older.pushTimestamp / secondsPerDay + 1) * secondsPerDay;
                }};
    if (kind == "days before")
        return {{{"rangeSince", QStringLiteral("2001-09-01")}, {"rangeUntil", QStringLiteral("2001-09-30")}},
                noneFits,
                2,
                0,
                QStringLiteral("has no pushes that fit")};
    if (kind == "unknown change")
        return {{{"rangeFrom", one.revision}, {"rangeTo", QStringLiteral("abcdef0")}},
                noneFits,
                2,
                0,
                QStringLiteral("abcdef0"),
                true};
    return {{{"rangeRevision", QString(40, u'f')}}, noneFits, 1, 0, QString(40, u'f'), true};
}

void TestWindowPushes::rangesOfEveryKind_data() {
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"tip", "any commit", "author", "from", "to", "from and to", "count", "since", "until",
                             "days before", "unknown change", "unknown revision"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestWindowPushes::rangesOfEveryKind() {
    QFETCH(QByteArray, kind);
    const QVector<Push> all = listed();
    QCOMPARE(all.size(), 8);
    const Range range = rangeOf(kind, all);
    const QStringList newest = revisions();
    const QStringList expected = revisionsOf(all, range);
    // Twice: once the chips take it away again, once the repository does.
    for (int round = 0; round < 2; ++round) {
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window().pane<ui::PushPane>()->range()->isVisible());
        for (const auto &[name, text] : range.written)
            writeRange(window(), name, text);
        QTest::keyClick(rangeField(window(), range.written.constLast().first), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pushLimits(window()).size(), range.limits, patience);
        QTRY_COMPARE_WITH_TIMEOUT(revisions(), expected, patience);
        if (!range.said.isEmpty())
            QTRY_VERIFY2_WITH_TIMEOUT(said(range.said), qPrintable(range.said), patience);
        if (!range.isNothing)
            QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
        if (round == 0) {
            while (!pushLimitChips(window()).isEmpty()) {
                const qsizetype chips = pushLimitChips(window()).size();
                QTest::mouseClick(pushLimitChips(window()).constLast(), Qt::LeftButton);
                QTRY_VERIFY_WITH_TIMEOUT(pushLimitChips(window()).size() < chips, patience);
            }
        } else {
            choose(QStringLiteral("autoland"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(revisions(), newest, patience);
        QTRY_VERIFY_WITH_TIMEOUT(pushLimits(window()).isEmpty(), patience);
        for (const auto &[name, text] : range.written)
            QTRY_COMPARE_WITH_TIMEOUT(rangeField(window(), name)->text(), QString(), patience);
    }
}

void TestWindowPushes::aSearchIsAlone() {
    const QVector<Push> all = listed();
    const QString bug = all.at(3).commits.constFirst().comments.section(u' ', 0, 1);
    QVERIFY2(bug.startsWith(QStringLiteral("Bug ")), qPrintable(bug));
    const Range found{.written = {}, .fits = [&bug](const Push &push) {
                          return std::any_of(push.commits.begin(), push.commits.end(),
                                             [&bug](const auto &commit) { return commit.comments.contains(bug); });
                      }};
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    writeRange(window(), "rangeSearch", bug);
    // The server would refuse what is beside it.
    QVERIFY(!rangeField(window(), "rangeAuthor")->isEnabled() && !rangeField(window(), "rangeFrom")->isEnabled());
    QTest::keyClick(rangeField(window(), "rangeSearch"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), revisionsOf(all, found), patience);
    QCOMPARE(pushLimits(window()), QStringList{QStringLiteral("search: ") + bug});
    QVERIFY(!pushMenuEntry(window(), 0, "hideReviewBot")->isEnabled());
    window().findChild<ui::PushMenu *>()->close();
    QTest::mouseClick(pushLimitChips(window()).constFirst(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(revisions().size(), all.size(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(rangeField(window(), "rangeAuthor")->isEnabled(), patience);
}

void TestWindowPushes::moreOfTheNewestAndOfASearch() {
    startAll({.pushes = 26, .jobsPerPush = 4, .frozen = true});
    open(QStringLiteral("autoland"));
    QCOMPARE(revisions().size(), 10);
    const QStringList newest = revisions();
    for (const qsizetype wanted : {20, 26}) {
        QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(revisions().size(), wanted, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
        QCOMPARE(revisions().mid(0, 10), newest);
    }
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    writeRange(window(), "rangeSearch", QStringLiteral("Bug "));
    QTest::keyClick(rangeField(window(), "rangeSearch"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), newest, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
    // Pressed twice before the answer comes, it is one question.
    QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(revisions().size(), 20, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
    QCOMPARE(revisions().size(), 20);
}

void TestWindowPushes::topAndBottomAndAuthorByTheMenu() {
    const QVector<Push> all = listed();
    const QStringList newest = revisions();
    choosePushEntry(window(), 1, "rangeTop");
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), newest.mid(1), patience);
    // A right click on another push is about that one.
    QVERIFY(pushMenuEntry(window(), 5, "rangeBottom") != nullptr);
    choosePushEntry(window(), 3, "rangeBottom");
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), newest.mid(1, 4), patience);
    QCOMPARE(pushLimits(window()), (QStringList{QStringLiteral("from ") + all.at(4).revision.left(12),
                                                QStringLiteral("up to ") + all.at(1).revision.left(12)}));
    QTest::mouseClick(pushLimitChips(window()).constLast(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), newest.mid(0, 5), patience);
    choosePushEntry(window(), 2, "onlyAuthor");
    const Range ofAuthor{.written = {}, .fits = [&all](const Push &push) { return push.author == all.at(2).author; }};
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), revisionsOf(all, ofAuthor), patience);
    choose(QStringLiteral("autoland"));
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), newest, patience);
    QVERIFY(pushLimits(window()).isEmpty());
}

void TestWindowPushes::theReviewBotIsHiddenFromNowOn() {
    const QString bot = QString::fromLatin1(sandbox::ExamplePush::reviewer);
    choose(QStringLiteral("try"));
    waitFor(QStringLiteral("try"));
    const QStringList all = revisions();
    QStringList others = all;
    QVERIFY(rowOf(bot) < all.size());
    others.removeAt(rowOf(bot));
    choosePushEntry(window(), rowOf(QString::fromLatin1(sandbox::ExamplePush::author)), "hideReviewBot");
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), others, patience);
    QCOMPARE(pushLimits(window()), QStringList{QStringLiteral("no review-bot pushes")});
    QVERIFY(pushMenuEntry(window(), 0, "hideReviewBot")->isChecked());
    window().findChild<ui::PushMenu *>()->close();
    // In other repositories, after a return, and in the next start.
    choose(QStringLiteral("autoland"));
    waitFor(QStringLiteral("autoland"));
    QCOMPARE(pushLimits(window()), QStringList{QStringLiteral("no review-bot pushes")});
    choose(QStringLiteral("try"));
    waitFor(QStringLiteral("try"));
    QCOMPARE(revisions(), others);
    startApplication();
    open(QStringLiteral("try"));
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), others, patience);
    // The chip ends it for good.
    QTRY_COMPARE_WITH_TIMEOUT(pushLimitChips(window()).size(), 1, patience);
    QTest::mouseClick(pushLimitChips(window()).constFirst(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(revisions(), all, patience);
    choose(QStringLiteral("autoland"));
    waitFor(QStringLiteral("autoland"));
    QVERIFY(pushLimits(window()).isEmpty());
}

void TestWindowPushes::branchesAreNamed() {
    choose(QStringLiteral("staging-firefox"));
    waitFor(QStringLiteral("staging-firefox"));
    const QVector<Push> all = listed();
    QSet<QString> branches;
    for (int row = 0; row < all.size(); ++row) {
        const Push &push = all.at(row);
        branches.insert(push.branch);
        // In the list, and in the header of the grid.
        list()->setSelectedPushIds({push.id});
        const QModelIndex index = list()->model()->index(row, 0);
        list()->scrollTo(index);
        const QRect menu = window().grid()->pushMenuRect(push.id);
        QVERIFY(!menu.isEmpty());
        const QString branch =
            push.branch.isEmpty() ? QStringLiteral("branch ") : QStringLiteral("branch ") + push.branch;
        for (const QString &text : {toolTipIn(list()->viewport(), list()->visualRect(index).center()),
                                    toolTipIn(window().grid()->viewport(), {menu.left() / 2, menu.center().y()})}) {
            QVERIFY2(text.contains(push.revision), qPrintable(text));
            QVERIFY2(text.contains(branch) == !push.branch.isEmpty(), qPrintable(text));
        }
        const QUrl log = pageOf(row, QStringLiteral("Pushlog of staging-firefox"));
        const QString commits = feed().description().url.toString() + QStringLiteral("/commits");
        QCOMPARE(log.toString(), push.branch.isEmpty() ? commits : commits + u'/' + push.branch);
    }
    QVERIFY(branches.size() > 1);
}

void TestWindowPushes::pushLogsAreOpened() {
    const QString autoland = QStringLiteral("https://hg.mozilla.org/integration/autoland/pushloghtml");
    QCOMPARE(pageOf(0, QStringLiteral("Pushlog of autoland")).toString(), autoland);
    QCOMPARE(pageOf(2, QStringLiteral("Pushlog of autoland")).toString(), autoland);
    window().findChild<ui::PushMenu *>()->close();
    // Of any repository in the list, without a look at it.
    ui::RepositorySwitcher *switcher = window().repositories();
    const std::array<std::pair<QString, QString>, 3> pages{
        std::pair{QStringLiteral("mozilla-central"),
                  QStringLiteral("https://hg.mozilla.org/mozilla-central/pushloghtml")},
        std::pair{QStringLiteral("staging-firefox"),
                  QStringLiteral("https://github.com/mozilla-releng/staging-firefox/commits")},
        std::pair{QStringLiteral("mozilla-central"),
                  QStringLiteral("https://hg.mozilla.org/mozilla-central/pushloghtml")}};
    for (const auto &[name, page] : pages) {
        QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier);
        QTest::keyClicks(named<QLineEdit>(switcher, "repositoryFilter"), name);
        m_browsed.clear();
        Q_EMIT switcher->list()->customContextMenuRequested(
            switcher->list()->visualItemRect(switcher->list()->currentItem()).center());
        auto *menu = named<QMenu>(switcher, "repositoryMenu");
        QVERIFY(menu != nullptr);
        QAction *entry = menu->actions().constLast();
        QVERIFY2(entry->text().contains(QStringLiteral("Pushlog")), qPrintable(entry->text()));
        clickEntry(menu, entry);
        QCOMPARE(m_browsed, QVector<QUrl>{QUrl(page)});
        QTRY_VERIFY(named<QMenu>(switcher, "repositoryMenu") == nullptr);
        QVERIFY(!switcher->list()->isVisible());
        test::activate(&window());
    }
    QCOMPARE(feed().repository(), QStringLiteral("autoland"));
}

void TestWindowPushes::groupsOfOnePush() {
    const qint64 one = listed().at(0).id, other = listed().at(1).id;
    const auto closed = std::pair(shownJobs(one), shownJobs(other));
    for (int round = 0; round < 2; ++round) {
        choosePushEntry(window(), 1, "expandGroups");
        QVERIFY(shownJobs(other) > closed.second);
        QCOMPARE(shownJobs(one), closed.first);
        choosePushEntry(window(), 1, "collapseGroups");
        QCOMPARE(std::pair(shownJobs(one), shownJobs(other)), closed);
    }
    // Where its jobs are folded away there are no groups to open.
    choosePushEntry(window(), 1, "collapsePush");
    QVERIFY(pushMenuEntry(window(), 1, "expandGroups") == nullptr);
    QVERIFY(pushMenuEntry(window(), 0, "expandGroups") != nullptr);
    choosePushEntry(window(), 1, "collapsePush");
    QCOMPARE(shownJobs(other), closed.second);
}

QTEST_MAIN(TestWindowPushes)
#include "test_window_pushes.moc"
