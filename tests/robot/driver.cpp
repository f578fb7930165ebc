// What happens in the grid and in the list of pushes; driver_window.cpp has everything else.
#include "tests/robot/driver.h"

#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "tests/support/activate.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <QApplication>
#include <QMenu>

#include <array>

namespace collie::robot {
namespace {

constexpr std::array gridKeys{
    std::pair(Qt::Key_Down, Qt::NoModifier),        std::pair(Qt::Key_Up, Qt::NoModifier),
    std::pair(Qt::Key_Left, Qt::NoModifier),        std::pair(Qt::Key_Right, Qt::NoModifier),
    std::pair(Qt::Key_Down, Qt::ShiftModifier),     std::pair(Qt::Key_Right, Qt::ShiftModifier),
    std::pair(Qt::Key_Left, Qt::ShiftModifier),     std::pair(Qt::Key_Right, Qt::ControlModifier),
    std::pair(Qt::Key_Down, Qt::ControlModifier),   std::pair(Qt::Key_Space, Qt::NoModifier),
    std::pair(Qt::Key_Space, Qt::ControlModifier),  std::pair(Qt::Key_Home, Qt::NoModifier),
    std::pair(Qt::Key_End, Qt::NoModifier),         std::pair(Qt::Key_Home, Qt::ControlModifier),
    std::pair(Qt::Key_PageDown, Qt::NoModifier),    std::pair(Qt::Key_PageUp, Qt::NoModifier),
    std::pair(Qt::Key_PageDown, Qt::ShiftModifier), std::pair(Qt::Key_A, Qt::ControlModifier)};

constexpr std::array pushKeys{std::pair(Qt::Key_Down, Qt::NoModifier),    std::pair(Qt::Key_Up, Qt::NoModifier),
                              std::pair(Qt::Key_Right, Qt::NoModifier),   std::pair(Qt::Key_Left, Qt::NoModifier),
                              std::pair(Qt::Key_Down, Qt::ShiftModifier), std::pair(Qt::Key_A, Qt::ControlModifier),
                              std::pair(Qt::Key_Home, Qt::NoModifier),    std::pair(Qt::Key_End, Qt::NoModifier)};

} // namespace

Driver::Driver(World &world)
    : m_world(world)
    , m_hand(world.window()) {
    // The menu of a button lets nothing return before it is closed: what is chosen from it is part of the same event.
    constexpr int shown = 60; // Milliseconds; anything else is over by then.
    m_button.setInterval(shown);
    QObject::connect(&m_button, &QTimer::timeout, &m_context, [this] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            m_choseInside = true;
            chooseFrom(menu, m_which);
        }
        if (QApplication::activePopupWidget() != nullptr)
            m_hand.key(Qt::Key_Escape);
    });
}

/// In the order of Action.
const std::array<Driver::Way, actionCount> &Driver::ways() {
    static constexpr std::array<Way, actionCount> all{
        [](Driver &me, Gesture &gesture) { me.clickJob(gesture, Qt::LeftButton, {}); },
        [](Driver &me, Gesture &gesture) { me.clickJob(gesture, Qt::LeftButton, Qt::ControlModifier); },
        [](Driver &me, Gesture &gesture) { me.clickJob(gesture, Qt::LeftButton, Qt::ShiftModifier); },
        [](Driver &me, Gesture &gesture) { me.clickJob(gesture, Qt::RightButton, {}); },
        [](Driver &me, Gesture &gesture) { me.clickJob(gesture, Qt::MiddleButton, {}); },
        [](Driver &me, Gesture &gesture) { me.doubleClickJob(gesture); },
        [](Driver &me, Gesture &gesture) { me.dragOverJobs(gesture); },
        [](Driver &me, Gesture &gesture) { me.dragFrame(gesture); },
        [](Driver &me, Gesture &gesture) { me.gridKey(gesture); },
        [](Driver &me, Gesture &gesture) { me.activateKey(gesture); },
        [](Driver &me, Gesture &gesture) { me.retriggerKey(gesture); },
        [](Driver &me, Gesture &gesture) { me.cancelKey(gesture); },
        [](Driver &me, Gesture &gesture) { me.windowKey(gesture); },
        [](Driver &me, Gesture &gesture) { me.wheel(gesture); },
        [](Driver &me, Gesture &gesture) { me.clickPush(gesture, {}); },
        [](Driver &me, Gesture &gesture) { me.clickPush(gesture, Qt::ControlModifier); },
        [](Driver &me, Gesture &gesture) { me.clickPush(gesture, Qt::ShiftModifier); },
        [](Driver &me, Gesture &gesture) { me.doubleClickPush(gesture); },
        [](Driver &me, Gesture &gesture) { me.pushKey(gesture); },
        [](Driver &me, Gesture &gesture) { me.pushMenu(gesture); },
        [](Driver &me, Gesture &gesture) { me.chooseEntry(gesture); },
        [](Driver &me, Gesture &gesture) { me.answer(gesture); },
        [](Driver &me, Gesture &gesture) { me.escape(gesture); },
        [](Driver &me, Gesture &gesture) { me.clickAnywhere(gesture); },
        [](Driver &me, Gesture &gesture) { me.clickAnywhere(gesture); },
        [](Driver &me, Gesture &gesture) { me.clickAnywhere(gesture); },
        [](Driver &me, Gesture &gesture) { me.chooseFromMenuBar(gesture); },
        [](Driver &me, Gesture &gesture) { me.showPane(gesture); },
        [](Driver &me, Gesture &gesture) { me.detailsTab(gesture); },
        [](Driver &me, Gesture &gesture) { me.clickRow(gesture); },
        [](Driver &me, Gesture &gesture) { me.typeFilter(gesture); },
        [](Driver &me, Gesture &gesture) { me.chooseRepository(gesture); },
        [](Driver &me, Gesture &gesture) { me.resize(gesture); },
        [](Driver &me, Gesture &gesture) { me.touch(gesture); },
        [](Driver &me, Gesture &gesture) { me.land(gesture); },
        [](Driver &me, Gesture &gesture) { me.cutSockets(gesture); },
        [](Driver &me, Gesture &gesture) { me.breakAnswers(gesture); },
        [](Driver &me, Gesture &gesture) { me.rest(gesture); },
    };
    return all;
}

Gesture Driver::perform(const Event &event) {
    // Whoever found Quit starts the program again.
    if (!m_world.window().isVisible())
        m_world.window().show();
    // What is clicked through a menu or beside it may be an entry of it.
    Gesture gesture{.event = event, .isDirect = m_hand.isFree(), .mayConfirm = !m_hand.isFree()};
    countChanges();
    look();
    m_which = event.second;
    m_choseInside = false;
    m_button.start();
    ways()[static_cast<size_t>(event.action)](*this, gesture);
    m_button.stop();
    // On a slow machine that is any menu the event has opened, and what was chosen from it is asked for.
    if (m_choseInside)
        gesture = Gesture{.event = event, .mayConfirm = true, .rested = gesture.rested, .problem = gesture.problem};
    // News that came between looking and pressing moves things: then nobody knows what was under the mouse.
    if (m_seen != Sight{m_fillings, m_changes, placeOfGrid()})
        gesture = Gesture{
            .event = event, .mayConfirm = gesture.mayConfirm, .rested = gesture.rested, .problem = gesture.problem};
    chooseFromComboBox();
    leaveFileDialogs();
    World::breathe();
    dropHidden(gesture);
    return gesture;
}

/// What a filter or another push hides the moment after is selected by nobody.
void Driver::dropHidden(Gesture &gesture) {
    countChanges();
    // Other jobs, or the same under other numbers.
    if (m_counted == nullptr || m_seen.fillings != m_fillings) {
        gesture.selection.reset();
        gesture.log.reset();
    }
    if (gesture.selection)
        gesture.selection->removeIf([this](models::JobRow row) { return m_counted->rowOfStoreRow(row) < 0; });
}

void Driver::look() {
    m_seen = {m_fillings, m_changes, placeOfGrid()};
}

QRect Driver::placeOfGrid() const {
    const QWidget *viewport = m_world.grid().viewport();
    return {viewport->mapTo(&m_world.window(), QPoint()), viewport->size()};
}

void Driver::countChanges() {
    models::JobGridModel *model = m_world.jobs();
    if (model == m_counted)
        return;
    m_counted = model;
    ++m_fillings;
    if (model == nullptr)
        return;
    QObject::connect(model, &models::JobGridModel::structureChanged, &m_context, [this] { ++m_changes; });
    QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, [this] { ++m_fillings; });
    QObject::connect(model, &QAbstractItemModel::dataChanged, &m_context, [this] { ++m_changes; });
}

QVector<QModelIndex> Driver::seenJobs() const {
    QVector<QModelIndex> seen;
    const models::JobGridModel *model = m_world.jobs();
    if (model == nullptr)
        return seen;
    const ui::JobGridView &grid = m_world.grid();
    const QRegion onScreen = grid.isVisible() ? grid.viewport()->visibleRegion() : QRegion();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row);
        const QPoint centre = grid.visualRect(index).center();
        if (!model->isRunnableAt(row) && grid.indexAt(centre) == index && onScreen.contains(centre))
            seen.append(index);
    }
    return seen;
}

QModelIndex Driver::jobFor(quint32 which) const {
    const QVector<QModelIndex> seen = seenJobs();
    return seen.isEmpty() ? QModelIndex() : seen.at(which % static_cast<quint32>(seen.size()));
}

QPoint Driver::placeOf(const QModelIndex &job) const {
    return m_world.grid().visualRect(job).center();
}

/// Whatever comes while the mouse is on its way may move what it was sent to: it follows, as a person does.
QModelIndex Driver::pointAtJob(Gesture &gesture) {
    constexpr int patience = 5;
    for (int i = 0; i < patience; ++i) {
        const QModelIndex index = jobFor(gesture.event.which);
        look();
        gesture.isDirect = gesture.isDirect && m_hand.isFree();
        if (!index.isValid() || m_hand.isAt(m_world.grid().viewport(), placeOf(index)))
            return index;
        m_hand.moveTo(m_world.grid().viewport(), placeOf(index));
    }
    return {};
}

QSet<models::JobRow> Driver::selected() const {
    const QVector<models::JobRow> rows = m_world.grid().selectedJobs();
    return {rows.begin(), rows.end()};
}

void Driver::clickJob(Gesture &gesture, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    const QModelIndex index = pointAtJob(gesture);
    if (!index.isValid())
        return;
    const models::JobRow job = m_world.jobs()->storeRow(index.row());
    QSet<models::JobRow> after = selected();
    if (modifiers == Qt::ControlModifier) {
        if (!after.remove(job))
            after.insert(job);
    } else if (button != Qt::RightButton || !after.contains(job)) {
        after = {job};
    }
    // Where a range began is the grid's own business, and that only some lists know.
    if (gesture.isDirect && modifiers != Qt::ShiftModifier)
        gesture.selection = after;
    m_hand.click(m_world.grid().viewport(), placeOf(index), button, modifiers);
}

void Driver::doubleClickJob(Gesture &gesture) {
    const QModelIndex index = pointAtJob(gesture);
    if (!index.isValid())
        return;
    if (gesture.isDirect) {
        gesture.log = m_world.jobs()->storeRow(index.row());
        gesture.selection = QSet<models::JobRow>{*gesture.log};
    }
    m_hand.doubleClick(m_world.grid().viewport(), placeOf(index));
}

void Driver::dragOverJobs(Gesture &gesture) {
    const QModelIndex from = jobFor(gesture.event.which), to = jobFor(gesture.event.second);
    if (from.isValid() && to.isValid())
        m_hand.drag(m_world.grid().viewport(), placeOf(from), placeOf(to));
}

void Driver::dragFrame(Gesture &gesture) {
    const QRect area = m_world.grid().viewport()->rect();
    if (m_world.jobs() == nullptr || area.isEmpty())
        return;
    const auto draw = [&area](quint32 number) {
        return QPoint(static_cast<int>(number % static_cast<quint32>(area.width())),
                      static_cast<int>(number / 4096 % static_cast<quint32>(area.height())));
    };
    m_hand.drag(m_world.grid().viewport(), draw(gesture.event.which), draw(gesture.event.second));
}

void Driver::wheel(Gesture &gesture) {
    QWidget *viewport = m_world.grid().viewport();
    m_hand.wheel(viewport, viewport->rect().center(), gesture.event.which % 2 == 0 ? -2 : 2);
}

/// Lets the grid have the keys. \return whether it does.
bool Driver::focusGrid(Gesture &gesture) {
    if (gesture.isDirect && m_world.jobs() != nullptr) {
        // A pane that floats shares the window's activation, but keeps the keys to itself.
        if (QApplication::activeWindow() != &m_world.window())
            test::activate(&m_world.window());
        m_world.grid().setFocus(Qt::TabFocusReason);
    }
    gesture.isDirect = gesture.isDirect && m_world.jobs() != nullptr && m_world.grid().hasFocus();
    gesture.mayConfirm = !gesture.isDirect;
    return gesture.isDirect;
}

void Driver::gridKey(Gesture &gesture) {
    focusGrid(gesture);
    const auto &[key, modifiers] = gridKeys[gesture.event.which % gridKeys.size()];
    m_hand.key(key, modifiers);
}

void Driver::activateKey(Gesture &gesture) {
    const bool isGrids = focusGrid(gesture);
    const QModelIndex focused = m_world.grid().currentIndex();
    if (isGrids && focused.isValid() && !m_world.jobs()->isRunnableAt(focused.row())) {
        gesture.log = m_world.grid().currentJob().value_or(m_world.jobs()->storeRow(focused.row()));
        gesture.selection = selected();
    }
    m_hand.key(Qt::Key_Return);
}

void Driver::retriggerKey(Gesture &gesture) {
    if (focusGrid(gesture))
        expectRetrigger(gesture);
    gesture.mayConfirm = true;
    m_hand.key(Qt::Key_R);
}

void Driver::cancelKey(Gesture &gesture) {
    if (focusGrid(gesture))
        expectQuestion(gesture);
    m_hand.key(Qt::Key_Delete);
}

void Driver::expectRetrigger(Gesture &gesture) const {
    QStringList names;
    for (const models::JobRow row : m_world.grid().selectedJobs()) {
        if (const auto job = m_world.job(row); job && !job->taskId.isEmpty())
            names.append(job->typeName);
    }
    if (!names.isEmpty())
        gesture.activity = QStringLiteral("Retrigger ") +
                           (names.size() == 1 ? names.constFirst() : models::formatJobCount(names.size()));
}

void Driver::expectQuestion(Gesture &gesture) const {
    QStringList names;
    QSet<qint64> pushes;
    for (const models::JobRow row : m_world.grid().selectedJobs()) {
        const auto job = m_world.job(row);
        if (!job || job->state == treeherder::JobState::Completed)
            continue;
        names.append(job->typeName);
        pushes.insert(job->pushId);
    }
    const QString jobs = models::formatJobCount(names.size());
    gesture.question = names.isEmpty()     ? QString()
                       : names.size() == 1 ? QStringLiteral("Cancel %1?").arg(names.constFirst())
                       : pushes.size() == 1
                           ? QStringLiteral("Cancel %1?").arg(jobs)
                           : QStringLiteral("Cancel %1 of %2?").arg(jobs, models::formatPushCount(pushes.size()));
}

/// Where to press for a push: on the sign that unfolds it, or right of that. Nothing while there is none.
std::optional<QPoint> Driver::placeOfPush(const Event &event) const {
    const ui::PushListView *list = m_world.window().pane<ui::PushPane>()->list();
    if (!list->isVisible() || list->model() == nullptr || list->model()->rowCount() == 0)
        return std::nullopt;
    const int row = static_cast<int>(event.which % static_cast<quint32>(list->model()->rowCount()));
    const QRect place = list->visualRect(list->model()->index(row, 0));
    constexpr int sign = 10;
    return QPoint(event.second % 4 == 0 ? sign : place.center().x(), place.center().y());
}

void Driver::clickPush(Gesture &gesture, Qt::KeyboardModifiers modifiers) {
    if (const auto place = placeOfPush(gesture.event))
        m_hand.click(m_world.window().pane<ui::PushPane>()->list()->viewport(), *place, Qt::LeftButton, modifiers);
}

void Driver::doubleClickPush(Gesture &gesture) {
    if (const auto place = placeOfPush(gesture.event))
        m_hand.doubleClick(m_world.window().pane<ui::PushPane>()->list()->viewport(), *place);
}

void Driver::pushKey(Gesture &gesture) {
    ui::PushListView *list = m_world.window().pane<ui::PushPane>()->list();
    if (gesture.isDirect)
        list->setFocus(Qt::TabFocusReason);
    gesture.mayConfirm = gesture.mayConfirm || !list->hasFocus();
    const auto &[key, modifiers] = pushKeys[gesture.event.which % pushKeys.size()];
    m_hand.key(key, modifiers);
}

void Driver::pushMenu(Gesture &gesture) {
    const auto pushes = m_world.jobs() != nullptr ? m_world.jobs()->structure().pushes.size() : 0;
    if (pushes == 0)
        return;
    const qint64 push = m_world.jobs()->structure().pushes.at(gesture.event.which % pushes).pushId;
    m_hand.click(m_world.grid().viewport(), m_world.grid().pushMenuRect(push).center());
}

} // namespace collie::robot
