#include "app/collie/settings_controller.h"
#include "tests/integration/small_window_fixture.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/open_question.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window_actions.h"
#include "ui/settings/settings_window.h"
#include "ui/widgets/banner.h"

#include <QDirIterator>
#include <QLabel>

using namespace collie;
using namespace collie::test;

namespace {
const QString author = QStringLiteral("me@example.com");
} // namespace

/// What was on show comes back at the next start before a server is asked, and stays readable without one.
class TestWindowFromCache final : public SmallWindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        makeTreeherder();
        for (qint64 id = 1; id <= 15; ++id)
            m_treeherder->addPush(id, author);
        m_proxy = std::make_unique<ChaosProxy>(static_cast<quint16>(m_treeherder->url().port()));
        startProgram();
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 10, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
    }

    void cleanup() {
        m_application.reset();
        m_proxy.reset();
        stopSmall();
    }

    void theLastViewComesBackWithoutANetwork() {
        window().actions()->loadMore->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 15, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
        type(QStringLiteral("linux"));
        click(7);
        click(12);
        restart(ChaosProxy::Mode::Refuse);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 15, patience);
        QCOMPARE(newestPush(), 15);
        QTRY_COMPARE_WITH_TIMEOUT(store().jobCount(), 15, patience);
        QTRY_COMPARE_WITH_TIMEOUT(selectedPush(), 12, patience);
        QCOMPARE(window().filterBar()->filter().text, QStringLiteral("linux"));
        QVERIFY(window().grid()->isVisible());
        // It is said what is the matter, how old this is, and what can be done.
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible(), patience);
        QVERIFY(freshness().contains(QStringLiteral("Not up to date")));
        // One goes on as ever.
        click(3);
        QTRY_COMPARE(selectedPush(), 3);
        m_proxy->setMode(ChaosProxy::Mode::Pass);
        m_treeherder->addPush(16, author);
        QTest::mouseClick(test::named<QAbstractButton>(window().problemBanner(), "bannerAction"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(newestPush(), 16, patience);
        QTRY_VERIFY_WITH_TIMEOUT(store().findById(160), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!window().problemBanner()->isVisible(), patience);
        QCOMPARE(pushIds().size(), 16);
        QCOMPARE(selectedPush(), 3);
    }

    void onlyWhatChangedIsFetched() {
        m_application.reset();
        const int before = m_treeherder->requests(QStringLiteral("jobs/?push_id="));
        m_treeherder->addPush(16, author);
        startProgram();
        QTRY_VERIFY_WITH_TIMEOUT(pushIds().size() == 11, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(store().jobCount(), 11, patience);
        // The jobs of the one push that was not kept.
        QCOMPARE(m_treeherder->requests(QStringLiteral("jobs/?push_id=")) - before, 1);
        QVERIFY(m_treeherder->requests(QStringLiteral("last_modified__gt=")) > 0);
    }

    void thereIsNoHoleBetweenWhatWasKeptAndWhatIsNew() {
        m_application.reset();
        for (qint64 id = 16; id <= 40; ++id)
            m_treeherder->addPush(id, author);
        startProgram();
        QTRY_VERIFY_WITH_TIMEOUT(newestPush() == 40, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
        QCOMPARE(pushIds(), (QVector<qint64>{40, 39, 38, 37, 36, 35, 34, 33, 32, 31}));
        QTRY_COMPARE_WITH_TIMEOUT(store().jobCount(), 10, patience);
        // What went comes back whole where one looks further.
        for (int size = 20; size <= 40; size += 10) {
            window().actions()->loadMore->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), size, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(store().jobCount(), 40, patience);
    }

    void aCacheOfNoUseIsSaidAndNothingElse() {
        m_application.reset();
        QDirIterator files(m_folder->filePath(QStringLiteral("cache")), {QStringLiteral("cache.sqlite*")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("wool ").repeated(2'000));
        }
        startProgram();
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 10, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().noticeBanner()->isVisible(), patience);
        QVERIFY2(window().noticeBanner()->message().contains(QStringLiteral("set aside")),
                 qPrintable(window().noticeBanner()->message()));
    }

    void onlyTheOwnerCanReadTheCacheAndClearingRemovesIt() {
        const QString cache = m_folder->filePath(QStringLiteral("cache"));
        m_application->preferences().openSettings(QStringLiteral("privacy/cache"));
        auto *settings = window().findChild<ui::SettingsWindow *>();
        QVERIFY(settings != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QAbstractButton>(settings, "clear:cache")->isEnabled(), patience);
        QDirIterator files(cache, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            QVERIFY2(!(file.permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup)),
                     qPrintable(file.filePath()));
        }
        QTest::mouseClick(test::named<QAbstractButton>(settings, "clear:cache"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::openQuestion(*settings) != nullptr, patience);
        const QList<QAbstractButton *> buttons = test::openQuestion(*settings)->buttons();
        for (QAbstractButton *button : buttons) {
            if (test::openQuestion(*settings)->buttonRole(button) == QMessageBox::DestructiveRole) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        // Only the mark stays that this program uses the folder of the stream.
        const auto kept = [&cache] {
            qint64 bytes = 0;
            for (QDirIterator left(cache, QDir::Files, QDirIterator::Subdirectories); left.hasNext();) {
                left.next();
                bytes += left.fileInfo().size();
            }
            return bytes;
        };
        QTRY_COMPARE_WITH_TIMEOUT(kept(), 0, patience);
        // What is on show stays.
        QCOMPARE(pushIds().size(), 10);
    }

  private:
    /// On the last view, if there is one.
    void startProgram() {
        app::CommandLine line;
        line.rootUrl = line.treeherderUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_proxy->serverPort()));
        startSmall(std::chrono::minutes(1), line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
    }
    void restart(ChaosProxy::Mode network) {
        m_application.reset();
        m_proxy->setMode(network);
        startProgram();
    }

    session::Feed &feed() { return m_application->repository()->feed(); }
    QString freshness() { return test::named<QLabel>(&window(), "freshnessText")->text(); }

    void type(const QString &text) {
        auto *field = window().filterBar()->findChild<QLineEdit *>();
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClicks(field, text);
        QTRY_COMPARE_WITH_TIMEOUT(window().filterBar()->filter().text, text, patience);
    }
    void click(qint64 push) {
        const auto job = store().findById(push * 10);
        QVERIFY(job);
        ui::JobGridView *grid = window().grid();
        const QModelIndex index = grid->model()->index(test::gridModel(grid)->rowOfStoreRow(*job), 0);
        grid->scrollTo(index);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(index).center());
        QCOMPARE(selectedPush(), push);
    }
    /// Of the only job that is selected; 0 for none or several.
    qint64 selectedPush() {
        const QVector<models::JobRow> jobs = window().grid()->selectedJobs();
        return jobs.size() == 1 ? store().pushIdAt(jobs.constFirst()) : 0;
    }

    std::unique_ptr<ChaosProxy> m_proxy;
};

QTEST_MAIN(TestWindowFromCache)
#include "test_window_from_cache.moc"
