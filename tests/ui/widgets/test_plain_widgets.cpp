#include "services/treeherder/runnable_jobs.h"
#include "tests/support/named.h"
#include "ui/jobs/job_finder.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_message_box.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QTreeWidget>

using namespace collie;

namespace {

const QString markup = QStringLiteral("<img src='file:///dev/zero'>&lt; R&D");

/// What the tooltip over an item says once Qt has decided whether it is markup.
QString tipOver(QAbstractItemView *view, const QModelIndex &index) {
    const QPoint at = view->visualRect(index).center();
    QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view->viewport(), &help);
    const QString shown = QToolTip::text();
    return Qt::mightBeRichText(shown) ? QTextDocumentFragment::fromHtml(shown).toPlainText() : shown;
}

} // namespace

class TestPlainWidgets final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void labelsShowMarkupAsText() {
        ui::PlainLabel label(markup, nullptr);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), markup);
    }

    void boxesShowMarkupAsText() {
        QWidget window;
        auto *box = new ui::PlainMessageBox(QStringLiteral("Title"), markup, markup, &window);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(box->text(), markup);
        QVERIFY(!box->informativeText().contains(QStringLiteral("<img")));
        QCOMPARE(QTextDocumentFragment::fromHtml(box->informativeText()).toPlainText(), markup);
    }

    void labelsOfRunnableJobsAreText() {
        ui::Theme theme;
        models::JobPlan plan;
        models::RunnableJobModel model(plan);
        ui::JobFinder finder(theme, model, plan);
        finder.presentLoading(QStringLiteral("abcdef123456"));
        const QByteArray json = "{\"" + markup.toUtf8() +
                                "\": {\"platform\": \"linux\", \"groupName\": \"G\", \"groupSymbol\": \"M\", "
                                "\"symbol\": \"1\", \"collection\": {\"opt\": true}}}";
        model.setJobs(4, treeherder::parseRunnableJobs(json, 4).value(), {});
        finder.presentJobs();
        QVERIFY(QTest::qWaitForWindowExposed(&finder));
        QString tip;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(Qt::DisplayRole).toString() == markup)
                tip = tipOver(finder.list(), model.index(row, 0));
        }
        QVERIFY2(tip.startsWith(markup + u'\n'), qPrintable(tip));
    }

    void labelsOfPlannedTasksAreText() {
        ui::Theme theme;
        ui::LabelsDialog dialog(theme);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        using Step = ui::LabelsDialog::Step;
        dialog.setPlan({{.label = markup, .taskId = QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ")}});
        dialog.setStep(0, {.label = markup,
                           .taskId = QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ"),
                           .state = Step::State::Failed,
                           .problem = markup});
        auto *steps = test::named<QTreeWidget>(dialog, "steps");
        const QModelIndex first = steps->model()->index(0, 0);
        QCOMPARE(tipOver(steps, first), markup);
        QCOMPARE(tipOver(steps, first.siblingAtColumn(2)), markup);
    }
};

QTEST_MAIN(TestPlainWidgets)
#include "test_plain_widgets.moc"
