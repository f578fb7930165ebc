#include "models/actions/activity_model.h"
#include "models/jobs/job_store.h"
#include "models/jobs/runnable_job_model.h"
#include "models/pulse/stream_model.h"
#include "models/pushes/push_list_model.h"
#include "models/transfers/transfer_model.h"
#include "services/base/slugid.h"
#include "services/treeherder/runnable_jobs.h"
#include "tests/support/fake_clock.h"
#include "tests/support/gestures.h"
#include "tests/support/named.h"
#include "tests/support/pulse_messages.h"
#include "tests/support/sample_tree.h"
#include "ui/actions/activity_view.h"
#include "ui/jobs/job_finder.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/stream_view.h"
#include "ui/pushes/push_list_view.h"
#include "ui/transfers/transfer_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

#include <array>
#include <functional>
#include <memory>

using namespace collie;
using test::Gesture;

namespace {

constexpr int listRows = 12;

/// A list of the application beside Qt's own view of the same rows, which is taken for right.
struct Lists {
    std::shared_ptr<void> keeper;
    QWidget *window = nullptr;
    QAbstractItemView *view = nullptr;
    std::unique_ptr<QAbstractItemView> oracle;
    /// What the pane around the list shows or acts upon that is not what the list marks; empty when all agree.
    std::function<QString()> disagreement = [] { return QString(); };
    /// Gestures that mean something else in this list, by its own documentation.
    QSet<QByteArray> excepted = {};
};

template <class View>
std::unique_ptr<View> oracleOf(const QAbstractItemView &view) {
    auto oracle = std::make_unique<View>();
    oracle->setModel(view.model());
    oracle->setSelectionMode(view.selectionMode());
    oracle->setSelectionBehavior(view.selectionBehavior());
    oracle->setEditTriggers(view.editTriggers());
    return oracle;
}

std::unique_ptr<QTreeView> treeOracleOf(const QAbstractItemView &view) {
    auto tree = oracleOf<QTreeView>(view);
    tree->setRootIsDecorated(false);
    return tree;
}

Lists pushGestures(ui::Theme &theme) {
    struct Parts {
        test::FakeClock clock;
        models::JobStore store;
        models::PushListModel model{store};
        ui::PushListView view;
        QVector<qint64> told;
        explicit Parts(ui::Theme &of)
            : view(of) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    parts->model.apply(test::samplePushes(listRows));
    parts->view.setClock(parts->clock);
    parts->view.setPushModel(&parts->model);
    QObject::connect(&parts->view, &ui::PushListView::pushSelectionChanged, &parts->view,
                     [p = parts.get()] { p->told = p->view.selectedPushIds(); });
    Lists lists{parts, &parts->view, &parts->view, oracleOf<QListView>(parts->view)};
    lists.disagreement = [p = parts.get()] {
        return p->told == p->view.selectedPushIds() ? QString() : QStringLiteral("other pushes were told");
    };
    return lists;
}

Lists activityGestures(ui::Theme &theme) {
    struct Parts {
        models::ActivityModel model;
        ui::ActivityView view;
        std::optional<quint64> told;
        explicit Parts(ui::Theme &of)
            : view(of) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    for (int i = 0; i < listRows; ++i)
        parts->model.begin(QStringLiteral("Retrigger job %1").arg(i), models::Activity::Stage::Running, 1);
    parts->view.setModel(&parts->model);
    QObject::connect(&parts->view, &ui::ActivityView::activityChosen, &parts->view,
                     [p = parts.get()] { p->told = p->view.chosenActivity(); });
    Lists lists{parts, &parts->view, parts->view.list(), treeOracleOf(*parts->view.list())};
    lists.disagreement = [p = parts.get()] {
        const QVector<int> rows = test::selectedRowsOf(*p->view.list());
        const auto right =
            rows.isEmpty()
                ? std::nullopt
                : std::optional(p->model.index(rows.first(), 0).data(models::ActivityModel::IdRole).toULongLong());
        return p->told == right ? QString() : QStringLiteral("another activity was told");
    };
    return lists;
}

Lists transferGestures(ui::Theme &theme) {
    struct Parts {
        test::FakeClock clock;
        models::TransferModel model;
        ui::TransferView view;
        explicit Parts(ui::Theme &of)
            : view(of, clock) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    QVector<transfers::Transfer> all;
    for (int i = 1; i <= listRows; ++i) {
        transfers::Transfer transfer;
        transfer.id = i;
        transfer.state = i % 2 == 0 ? transfers::TransferState::Failed : transfers::TransferState::Running;
        transfer.name = transfer.file = QStringLiteral("file-%1").arg(i);
        all.append(transfer);
    }
    parts->model.reset(all);
    parts->view.setModel(&parts->model);
    Lists lists{parts, &parts->view, parts->view.list(), treeOracleOf(*parts->view.list())};
    lists.disagreement = [p = parts.get()] {
        bool failed = false, running = false;
        for (const int row : test::selectedRowsOf(*p->view.list())) {
            failed = failed || p->model.at(row).state == transfers::TransferState::Failed;
            running = running || p->model.at(row).state == transfers::TransferState::Running;
        }
        const bool agrees = p->view.button(ui::TransferView::Action::Retry)->isEnabled() == failed &&
                            p->view.button(ui::TransferView::Action::Pause)->isEnabled() == running;
        return agrees ? QString() : QStringLiteral("the buttons are about others");
    };
    return lists;
}

Lists messageGestures(ui::Theme &theme) {
    struct Parts {
        test::FakeClock clock;
        models::StreamModel model;
        ui::PulsePane pane;
        explicit Parts(ui::Theme &of)
            : pane(of, clock) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    for (int i = 0; i < listRows; ++i)
        parts->model.append({test::taskMessage("task-running", newSlugid().toUtf8())});
    parts->pane.setModel(&parts->model);
    Lists lists{parts, &parts->pane, parts->pane.view(), oracleOf<QTableView>(*parts->pane.view())};
    lists.disagreement = [p = parts.get()] {
        const QModelIndex current = p->pane.view()->currentIndex();
        const auto *summary = test::named<QLabel>(p->pane, "messageSummary");
        const bool agrees =
            !current.isValid() ||
            summary->text().contains(
                current.siblingAtColumn(int(models::StreamModel::Column::RoutingKey)).data().toString());
        return agrees ? QString() : QStringLiteral("another message is inspected");
    };
    return lists;
}

Lists finderGestures(ui::Theme &theme) {
    struct Parts {
        models::JobPlan plan;
        models::RunnableJobModel model{plan};
        ui::JobFinder dialog;
        explicit Parts(ui::Theme &of)
            : dialog(of, model, plan) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    QByteArray document;
    for (int i = 10; i < 10 + listRows; ++i)
        document += (i == 10 ? "{\"mochitest-" : ",\"mochitest-") + QByteArray::number(i) +
                    "\": {\"platform\": \"linux\", \"symbol\": \"1\", \"groupSymbol\": \"M\"}";
    parts->dialog.presentLoading(QStringLiteral("abcdef123456"));
    parts->model.setJobs(4, treeherder::parseRunnableJobs(document + "}", 4).value(), {});
    parts->dialog.presentJobs();
    Lists lists{parts, &parts->dialog, parts->dialog.list(), oracleOf<QListView>(*parts->dialog.list())};
    // Space ticks, Escape closes.
    lists.excepted = {"Space", "Escape"};
    return lists;
}

constexpr std::array<std::pair<const char *, Lists (*)(ui::Theme &)>, 5> gestureLists{
    {{"pushes", pushGestures},
     {"activities", activityGestures},
     {"transfers", transferGestures},
     {"Pulse messages", messageGestures},
     {"finder", finderGestures}}};

void closeMenus() {
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
}

} // namespace

/// Every list against Qt's own view: every gesture after every other.
class TestListGestures final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyPairDoesWhatQtsOwnViewDoes_data();
    void everyPairDoesWhatQtsOwnViewDoes();
    void menusSayOnHowManyTheyAct();
    void clicksInTheFinderTickWhatIsClicked();
    void theSignOfAPushIsNoPartOfTheList();
};

void TestListGestures::everyPairDoesWhatQtsOwnViewDoes_data() {
    QTest::addColumn<size_t>("which");
    for (size_t i = 0; i < gestureLists.size(); ++i)
        QTest::newRow(gestureLists.at(i).first) << i;
}

void TestListGestures::everyPairDoesWhatQtsOwnViewDoes() {
    QFETCH(size_t, which);
    ui::Theme theme;
    const Lists lists = gestureLists.at(which).second(theme);
    QAbstractItemView &view = *lists.view;
    QAbstractItemView &oracle = *lists.oracle;
    lists.window->resize(1000, 1100);
    lists.window->show();
    oracle.resize(1000, 1100);
    oracle.show();
    QVERIFY(QTest::qWaitForWindowExposed(lists.window));
    const auto both = [&](const Gesture &gesture) {
        for (QAbstractItemView *each : {&oracle, &view}) {
            test::perform(gesture, *each, each->viewport()->rect().bottomLeft() + QPoint(60, -4));
            closeMenus();
        }
    };
    QVector<Gesture> all;
    for (const Gesture &gesture : test::allGestures()) {
        if (!lists.excepted.contains(gesture.name))
            all.append(gesture);
    }
    for (const Gesture &first : std::as_const(all)) {
        for (const Gesture &second : std::as_const(all)) {
            for (QAbstractItemView *each : {&oracle, &view}) {
                each->clearSelection();
                each->setCurrentIndex({});
            }
            both({.name = "start", .row = 4});
            for (const Gesture &gesture : {first, second}) {
                both(gesture);
                const QByteArray where = QByteArray(first.name) + ", " + second.name + "; after " + gesture.name;
                QVERIFY2(test::selectedRowsOf(view) == test::selectedRowsOf(oracle), where.constData());
                QVERIFY2(view.currentIndex().row() == oracle.currentIndex().row(), where.constData());
                const QString disagreement = lists.disagreement();
                QVERIFY2(disagreement.isEmpty(), qPrintable(QString::fromLatin1(where + ": ") + disagreement));
            }
        }
    }
}

void TestListGestures::menusSayOnHowManyTheyAct() {
    ui::Theme theme;
    for (const auto make : {transferGestures, messageGestures}) {
        const Lists lists = make(theme);
        QAbstractItemView &view = *lists.view;
        lists.window->resize(1000, 700);
        lists.window->show();
        QVERIFY(QTest::qWaitForWindowExposed(lists.window));
        const auto headingAfter = [&](const Gesture &gesture) {
            test::perform(gesture, view, {});
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            const QString heading = menu != nullptr ? menu->actions().constFirst()->text() : QString();
            closeMenus();
            return heading;
        };
        test::perform({.name = "click", .row = 2}, view, {});
        test::perform({.name = "shift", .row = 4, .modifiers = Qt::ShiftModifier}, view, {});
        const Gesture inside{.name = "inside", .kind = Gesture::Kind::RightClick, .row = 3};
        QVERIFY2(headingAfter(inside).startsWith(QStringLiteral("3 ")), qPrintable(headingAfter(inside)));
        QCOMPARE(test::selectedRowsOf(view), (QVector<int>{2, 3, 4}));
        for (const Qt::KeyboardModifiers modifiers :
             {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier)}) {
            const QString heading =
                headingAfter({.name = "outside", .kind = Gesture::Kind::RightClick, .row = 8, .modifiers = modifiers});
            QVERIFY2(!heading.isEmpty() && !heading.startsWith(QStringLiteral("3 ")), qPrintable(heading));
            QCOMPARE(test::selectedRowsOf(view), QVector<int>{8});
            test::perform({.name = "click", .row = 2}, view, {});
            test::perform({.name = "shift", .row = 4, .modifiers = Qt::ShiftModifier}, view, {});
        }
    }
}

void TestListGestures::clicksInTheFinderTickWhatIsClicked() {
    ui::Theme theme;
    const Lists lists = finderGestures(theme);
    lists.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(lists.window));
    const auto ticked = [&] {
        QVector<int> rows;
        for (int row = 0; row < listRows; ++row) {
            if (lists.view->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                rows.append(row);
        }
        return rows;
    };
    for (const Gesture &gesture : test::allGestures()) {
        if (gesture.kind == Gesture::Kind::Key)
            continue;
        const QVector<int> before = ticked();
        test::perform(gesture, *lists.view, lists.view->viewport()->rect().bottomLeft() + QPoint(60, -4));
        closeMenus();
        QVector<int> right = before;
        const bool ticks = gesture.kind == Gesture::Kind::Click || gesture.kind == Gesture::Kind::DoubleClick;
        if (ticks && !right.removeOne(gesture.row))
            right.append(gesture.row);
        std::sort(right.begin(), right.end());
        QVERIFY2(ticked() == right, gesture.name);
    }
}

void TestListGestures::theSignOfAPushIsNoPartOfTheList() {
    ui::Theme theme;
    const Lists lists = pushGestures(theme);
    auto &view = *static_cast<ui::PushListView *>(lists.view);
    view.resize(400, 900);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QModelIndex push;
    for (int row = 0; row < listRows && !push.isValid(); ++row) {
        const QModelIndex each = view.model()->index(row, 0);
        if (each.data(models::PushListModel::CommitSubjectsRole).toStringList().size() > 1)
            push = each;
    }
    QVERIFY(push.isValid());
    test::perform({.name = "click", .row = 5}, view, {});
    test::perform({.name = "shift", .row = 8, .modifiers = Qt::ShiftModifier}, view, {});
    const QVector<int> selected = test::selectedRowsOf(view);
    const QRect row = view.visualRect(push);
    const QPoint sign(row.left() + 8, row.top() + 4 + (row.height() - 16) * 3 / 4);
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &event);
    };
    // Pressed with an unsteady hand, twice.
    send(QEvent::MouseButtonPress, sign, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, sign + QPoint(20, 60), Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, sign + QPoint(20, 60), Qt::LeftButton, Qt::NoButton);
    QVERIFY(view.isExpanded(push));
    QCOMPARE(test::selectedRowsOf(view), selected);
    send(QEvent::MouseButtonDblClick, sign, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, sign, Qt::LeftButton, Qt::NoButton);
    QVERIFY(!view.isExpanded(push));
    QCOMPARE(test::selectedRowsOf(view), selected);
}

QTEST_MAIN(TestListGestures)
#include "test_list_gestures.moc"
