// What happens anywhere in the window but the grid and the pushes, and to the world around it.
#include "tests/robot/driver.h"

#include "app/collie/repository_controller.h"
#include "app/sandbox/pulse/pulse_socket_server.h"
#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/repository_switcher.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>

#include <array>

namespace collie::robot {
namespace {

constexpr int restMs = 60'000; ///< Longer than a silent answer is waited for.
constexpr int restRounds = 5;  ///< What an answer leads to comes in a later round of the event loop.

constexpr std::array windowKeys{
    std::pair(Qt::Key_J, Qt::NoModifier),         std::pair(Qt::Key_K, Qt::NoModifier),
    std::pair(Qt::Key_N, Qt::NoModifier),         std::pair(Qt::Key_P, Qt::NoModifier),
    std::pair(Qt::Key_U, Qt::NoModifier),         std::pair(Qt::Key_I, Qt::NoModifier),
    std::pair(Qt::Key_T, Qt::NoModifier),         std::pair(Qt::Key_L, Qt::NoModifier),
    std::pair(Qt::Key_W, Qt::NoModifier),         std::pair(Qt::Key_W, Qt::ShiftModifier),
    std::pair(Qt::Key_F, Qt::NoModifier),         std::pair(Qt::Key_F5, Qt::NoModifier),
    std::pair(Qt::Key_E, Qt::ControlModifier),    std::pair(Qt::Key_M, Qt::ControlModifier),
    std::pair(Qt::Key_B, Qt::ControlModifier),    std::pair(Qt::Key_Period, Qt::ControlModifier),
    std::pair(Qt::Key_F1, Qt::NoModifier),        std::pair(Qt::Key_Tab, Qt::NoModifier),
    std::pair(Qt::Key_Backtab, Qt::ShiftModifier)};

constexpr std::array filterTexts{"linux", "windows", "mochi", "build", "opt", "zzz", "", "", ""};

template <class List>
auto pick(const List &list, quint32 which) {
    return list.at(static_cast<qsizetype>(which % static_cast<quint32>(list.size())));
}

/// Would end the robot, leave the sandbox, or look into the developer's own files.
bool isOutOfBounds(const QAction *entry) {
    QString text = entry->text();
    text.remove(u'&');
    return entry->isSeparator() || text.startsWith(QStringLiteral("Quit")) ||
           text.startsWith(QStringLiteral("Switch Deployment")) || text.startsWith(QStringLiteral("Import From"));
}

/// Small numbers of a big one, for places.
QPoint placeIn(const QRect &area, const Event &event) {
    return area.topLeft() + QPoint(static_cast<int>(event.which % static_cast<quint32>(std::max(1, area.width()))),
                                   static_cast<int>(event.second % static_cast<quint32>(std::max(1, area.height()))));
}

} // namespace

QVector<QWidget *> Driver::otherWindows() const {
    QVector<QWidget *> others;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each != &m_world.window() && each->isVisible() && each->windowType() != Qt::ToolTip)
            others.append(each);
    }
    return others;
}

/// Chooses from the list of a combo box that the event has opened.
void Driver::chooseFromComboBox() {
    const QWidget *popup = QApplication::activePopupWidget();
    if (popup == nullptr || !popup->inherits("QComboBoxPrivateContainer"))
        return;
    m_hand.key(m_which % 2 == 0 ? Qt::Key_Down : Qt::Key_Up);
    m_hand.key(Qt::Key_Return);
}

/// The robot neither reads nor writes files; and Qt's own dialog, let loose, reads devices to find their icons.
void Driver::leaveFileDialogs() const {
    for (QWidget *window : otherWindows()) {
        if (auto *dialog = qobject_cast<QFileDialog *>(window))
            dialog->reject();
    }
}

void Driver::windowKey(Gesture &gesture) {
    focusGrid(gesture);
    const auto &[key, modifiers] = windowKeys[gesture.event.which % windowKeys.size()];
    if (key == Qt::Key_L && !gesture.mayConfirm && m_world.grid().selectedCount() == 1)
        gesture.log = m_world.grid().selectedJobs().constFirst();
    m_hand.key(key, modifiers);
}

void Driver::escape(Gesture &gesture) {
    gesture.mayConfirm = true;
    m_hand.key(Qt::Key_Escape);
}

void Driver::detailsTab(Gesture &gesture) {
    QTabBar *bar = test::named<QTabWidget>(m_world.window().pane<ui::DetailsPanel>(), "detailsTabs")->tabBar();
    m_hand.click(bar, bar->tabRect(static_cast<int>(gesture.event.which % 4)).center());
}

void Driver::chooseFrom(QMenu *menu, quint32 which) {
    QVector<QAction *> entries;
    for (QAction *entry : menu != nullptr ? menu->actions() : QList<QAction *>()) {
        if (entry->isVisible() && entry->isEnabled() && !isOutOfBounds(entry))
            entries.append(entry);
    }
    if (!entries.isEmpty())
        m_hand.choose(menu, pick(entries, which));
}

void Driver::chooseEntry(Gesture &gesture) {
    gesture.mayConfirm = true;
    chooseFrom(qobject_cast<QMenu *>(QApplication::activePopupWidget()), gesture.event.which);
}

void Driver::chooseFromMenuBar(Gesture &gesture) {
    const Event &event = gesture.event;
    gesture.mayConfirm = true;
    QMenuBar *bar = m_world.window().menuBar();
    const QList<QAction *> titles = bar->actions();
    if (titles.isEmpty())
        return;
    m_hand.click(bar, bar->actionGeometry(pick(titles, event.which)).center());
    World::breathe();
    chooseFrom(qobject_cast<QMenu *>(QApplication::activePopupWidget()), event.second);
}

void Driver::answer(Gesture &gesture) {
    const Event &event = gesture.event;
    gesture.mayConfirm = true;
    QVector<QAbstractButton *> buttons;
    for (QWidget *window : otherWindows()) {
        if (qobject_cast<QMenu *>(window) != nullptr)
            continue;
        for (auto *button : window->findChildren<QAbstractButton *>()) {
            if (button->isEnabled() && Hand::isSeen(button, button->rect().center()))
                buttons.append(button);
        }
    }
    if (!buttons.isEmpty()) {
        QAbstractButton *button = pick(buttons, event.which);
        m_hand.click(button, button->rect().center());
    }
}

void Driver::clickRow(Gesture &gesture) {
    const Event &event = gesture.event;
    gesture.mayConfirm = true;
    QVector<QAbstractItemView *> views;
    for (auto *view : m_world.window().findChildren<QAbstractItemView *>()) {
        if (view != &m_world.grid() && view != m_world.window().pane<ui::PushPane>()->list() && view->isVisible() &&
            view->model() != nullptr && view->model()->rowCount() > 0)
            views.append(view);
    }
    if (views.isEmpty())
        return;
    QAbstractItemView *view = pick(views, event.which);
    const QAbstractItemModel *model = view->model();
    const QModelIndex index = model->index(static_cast<int>(event.second % static_cast<quint32>(model->rowCount())), 0);
    m_hand.click(view->viewport(), view->visualRect(index).center(),
                 event.second % 5 == 0 ? Qt::RightButton : Qt::LeftButton);
}

void Driver::clickAnywhere(Gesture &gesture) {
    const Event &event = gesture.event;
    gesture.mayConfirm = true;
    const QPoint at = placeIn(m_world.window().rect(), event);
    if (event.action == Action::DoubleClickAnywhere)
        m_hand.doubleClickAt(at);
    else
        m_hand.clickAt(at, event.action == Action::ClickAnywhere ? Qt::LeftButton : Qt::RightButton);
}

void Driver::showPane(Gesture &gesture) {
    const Event &event = gesture.event;
    constexpr int panes = 10;
    m_hand.key(static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(event.which % panes)), Qt::AltModifier);
}

void Driver::typeFilter(Gesture &gesture) {
    const Event &event = gesture.event;
    gesture.mayConfirm = true;
    if (!m_hand.isFree() || m_world.jobs() == nullptr)
        return;
    m_world.window().filterBar()->focusText();
    m_hand.key(Qt::Key_A, Qt::ControlModifier);
    m_hand.key(Qt::Key_Backspace);
    m_hand.type(QString::fromLatin1(filterTexts[event.which % filterTexts.size()]));
}

void Driver::chooseRepository(Gesture &gesture) {
    const Event &event = gesture.event;
    gesture.mayConfirm = true;
    ui::RepositorySwitcher *switcher = m_world.window().repositories();
    m_hand.click(switcher, switcher->rect().center());
    World::breathe();
    QTreeWidget *list = switcher->list();
    if (!list->isVisible() || list->topLevelItemCount() == 0)
        return;
    const QTreeWidgetItem *group =
        list->topLevelItem(static_cast<int>(event.which % static_cast<quint32>(list->topLevelItemCount())));
    const QTreeWidgetItem *item =
        group->childCount() == 0
            ? group
            : group->child(static_cast<int>(event.second % static_cast<quint32>(group->childCount())));
    m_hand.click(list->viewport(), list->visualItemRect(item).center());
}

void Driver::resize(Gesture &gesture) {
    m_world.window().resize(700 + static_cast<int>(gesture.event.which % 900),
                            420 + static_cast<int>(gesture.event.second % 600));
}

void Driver::touch(Gesture &gesture) {
    m_world.server().touch(1 + static_cast<int>(gesture.event.which % 12));
}

void Driver::land(Gesture &) {
    m_world.server().land();
}

void Driver::cutSockets(Gesture &gesture) {
    constexpr std::array codes{1001, 1011, 4401};
    m_world.server().pulse().closeAll(codes[gesture.event.which % codes.size()]);
}

void Driver::breakAnswers(Gesture &gesture) {
    const Event &event = gesture.event;
    using Kind = sandbox::Fault::Kind;
    constexpr std::array kinds{Kind::Cut,  Kind::ServerError, Kind::Latency,   Kind::Truncate,
                               Kind::Html, Kind::WrongTypes,  Kind::RateLimit, Kind::Cut};
    sandbox::Fault fault{.kind = kinds[event.which % kinds.size()],
                         .remaining = 1 + static_cast<int>(event.second % 4)};
    fault.value = fault.kind == Kind::Latency ? 30 : fault.kind == Kind::Cut ? event.second % 2 : 0;
    m_world.server().faults().add(fault);
}

/// Closes one of what lies over the window, as Escape does.
void Driver::closeOne() {
    const QVector<QWidget *> others = otherWindows();
    if (!m_hand.isFree()) {
        m_hand.key(Qt::Key_Escape);
    } else if (!others.isEmpty()) {
        const QPointer<QWidget> newest(others.constLast());
        test::activate(newest);
        m_hand.key(Qt::Key_Escape);
        if (newest && newest->isVisible())
            newest->close();
    }
    World::breathe();
}

/// Closes what lies over the window, also what was asked for earlier and opens only now, until nothing is under way.
void Driver::rest(Gesture &gesture) {
    m_world.server().faults().clear();
    // What failed is tried again after a pause that grows to a minute; a person asks for it now.
    m_world.window().actions()->reload->trigger();
    int quiet = 0;
    gesture.rested = World::waitFor(
        [this, &quiet] {
            const bool isCovered = !otherWindows().isEmpty();
            if (isCovered)
                closeOne();
            quiet = isCovered || m_world.isAsking() || !m_world.isIdle() ? 0 : quiet + 1;
            return quiet >= restRounds;
        },
        restMs);
    test::activate(&m_world.window());
    for (QWidget *left : otherWindows())
        gesture.problem = QStringLiteral("dialog: %1 “%2” does not close")
                              .arg(QString::fromLatin1(left->metaObject()->className()), left->windowTitle());
    if (!gesture.rested && gesture.problem.isEmpty())
        gesture.problem = QStringLiteral("rest: %1 %2").arg(m_world.whatIsAsked(), m_world.whyNotIdle());
}

} // namespace collie::robot
