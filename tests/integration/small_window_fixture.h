#pragma once

#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/small_treeherder.h"
#include "ui/widgets/repository_switcher.h"

#include <QLineEdit>
#include <QTreeWidget>

namespace collie::test {

/// The whole application on a Treeherder that tells what it was asked, for tests of what is asked for and when. It
/// hears no messages and asks nothing twice.
class SmallWindowFixture : public WindowFixture {
  protected:
    /// A Treeherder without pushes, and settings of its own; the program is started by startSmall().
    void makeTreeherder() {
        // The developer's own keychain is none of a test's business.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_folder = std::make_unique<QTemporaryDir>();
        m_treeherder = std::make_unique<SmallTreeherder>();
        m_browsed.clear();
    }

    void stopSmall() {
        stopAll();
        m_treeherder.reset();
    }

    /// With the settings of the last one, on what `line` names.
    void startSmall(std::chrono::milliseconds pollInterval, const app::CommandLine &line = {}) {
        m_application.reset();
        Application::Options options = optionsIn(*m_folder);
        options.openBrowser = [this](const QUrl &url) { m_browsed.append(url); };
        options.pollInterval = pollInterval;
        options.retries = {.retries = 0};
        options.live = false;
        start(std::move(options), line);
    }

    /// The page `path` of that Treeherder, as a link to it does.
    void open(const QString &path) { open(*m_treeherder, path); }
    void open(const SmallTreeherder &treeherder, const QString &path) {
        app::CommandLine line;
        line.rootUrl = treeherder.url();
        line.treeherderUrl = treeherder.url();
        const auto target = session::parseOpenTarget(treeherder.url().toString() + path);
        QVERIFY2(target.has_value(), qPrintable(path));
        line.target = *target;
        m_application->open(line);
    }

    void chooseAutoland() {
        QTRY_VERIFY_WITH_TIMEOUT(window().repositories()->list()->topLevelItemCount() > 0, patience);
        window().repositories()->openList();
        auto *filter = named<QLineEdit>(window().repositories(), "repositoryFilter");
        QTest::keyClicks(filter, QStringLiteral("autoland"));
        QTest::keyClick(filter, Qt::Key_Return);
    }

    /// In their order on show, the newest first; none while no repository is open.
    QVector<qint64> pushIds() {
        return m_application->repository() != nullptr ? m_application->repository()->feed().pushes().pushIds()
                                                      : QVector<qint64>();
    }
    qint64 newestPush() { return pushIds().value(0); }

    std::unique_ptr<SmallTreeherder> m_treeherder;
};

} // namespace collie::test
