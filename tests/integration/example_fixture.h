#pragma once

#include "app/sandbox/world/example_push.h"
#include "tests/integration/window_fixture.h"

namespace collie::test {

/// The window on try, with the jobs of the push that has an example of every kind of failure, all of them drawn.
class ExampleFixture : public WindowFixture {
  protected:
    void openExamples(const sandbox::Sandbox::Options &options) {
        startAll(options);
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = QStringLiteral("try");
        showExamples(line);
    }

    /// \param line  leads to try.
    void showExamples(const app::CommandLine &line) {
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
        session::Feed &feed = m_application->repository()->feed();
        QTRY_VERIFY_WITH_TIMEOUT(store().size() > 0 && !feed.isLoading(), patience);
        for (int row = 0; row < feed.pushes().rowCount(); ++row) {
            if (feed.pushes().pushAt(row).author == QLatin1String(sandbox::ExamplePush::author))
                m_pushId = feed.pushes().pushAt(row).id;
        }
        QVERIFY(m_pushId > 0);
        feed.showPushes({m_pushId});
        window().grid()->setAllGroupsExpanded(true);
        QTRY_VERIFY_WITH_TIMEOUT(example(sandbox::ExampleCase::ExpectedFail) >= 0, patience);
    }

    /// The job that shows a case; -1 when it is not there.
    JobRow example(sandbox::ExampleCase which) {
        for (JobRow row = 0; row < store().size(); ++row) {
            if (store().job(row).typeName == sandbox::exampleLabel(which) && store().pushIdAt(row) == m_pushId)
                return row;
        }
        return -1;
    }

    qint64 m_pushId = 0;
};

} // namespace collie::test
