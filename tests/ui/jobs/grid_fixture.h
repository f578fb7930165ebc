#pragma once

#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "tests/support/job_batches.h"
#include "tests/support/sample_tree.h"
#include "ui/jobs/job_grid_accessible.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/widgets/theme.h"

#include <QTest>

namespace collie::test {

constexpr int gridPushes = 4;
constexpr int gridJobsPerPush = 900;

/// A view speaks to screen readers as soon as it is made.
inline ui::Theme &withAccessible(ui::Theme &theme) {
    ui::JobGridAccessible::install();
    return theme;
}

/// A grid over its own store and models, on the screen with the focus.
struct GridFixture {
    ui::Theme theme;
    models::JobStore store;
    models::PushListModel pushes{store};
    models::JobGridModel model{store};
    ui::JobGridView view{withAccessible(theme)};

    /// An empty grid of a settled size.
    GridFixture() {
        theme.setScheme(ui::Theme::Scheme::Light);
        view.setPushListModel(&pushes);
        view.setGridModel(&model);
        view.resize(900, 500);
        view.show();
        view.activateWindow();
        view.setFocus();
    }

    /// Four pushes as autoland has them.
    void fill() {
        pushes.apply(samplePushes(gridPushes));
        for (const qint64 id : pushes.pushIds())
            addJobs(id);
        model.setPushes(pushes.pushIds());
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    void addJobs(qint64 pushId) {
        store.apply(sampleJobs(pushId, gridJobsPerPush));
        pushes.setJobsLoaded(pushId);
    }
    /// One push with these jobs of one platform and group.
    void fill(const QVector<treeherder::Job> &jobs) {
        pushes.apply(samplePushes(1));
        store.apply(batchOf(jobs));
        pushes.setJobsLoaded(1);
        model.setPushes({1});
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    [[nodiscard]] bool isShown(int row) const { return !view.visualRect(model.index(row)).isEmpty(); }
    [[nodiscard]] QVector<int> shownRows() const {
        QVector<int> rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (isShown(row))
                rows.append(row);
        }
        return rows;
    }
    [[nodiscard]] QVector<int> selectedRows() const {
        QVector<int> rows;
        const auto jobs = view.selectedJobs();
        for (const models::JobRow job : jobs)
            rows.append(model.rowOfStoreRow(job));
        return rows;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(model.index(row)).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, key, modifiers); }
    [[nodiscard]] int current() const { return view.currentIndex().row(); }
};

/// `count` jobs of group M with ids from 1; every fifth failed.
inline QVector<treeherder::Job> someJobs(int count) {
    QVector<treeherder::Job> jobs;
    for (int i = 1; i <= count; ++i) {
        treeherder::Job job = makeJob(i, 1, QString::number(i));
        if (i % 5 == 0)
            job.result = treeherder::JobResult::TestFailed;
        jobs.append(job);
    }
    return jobs;
}

/// The same job, a moment later. \param classification  failure classification id.
inline treeherder::Job changed(treeherder::Job job, treeherder::JobState state, treeherder::JobResult result,
                               int classification = 1) {
    job.state = state;
    job.result = result;
    job.failureClassificationId = classification;
    job.lastModifiedUs += 1;
    return job;
}

} // namespace collie::test
