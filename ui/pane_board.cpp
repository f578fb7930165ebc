#include "ui/pane_board.h"

#include "ui/help/help_page.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/roomy_scroll.h"

#include <QAction>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <memory>
#include <utility>

namespace collie::ui {
namespace {

/// On the keyboard 0 comes after 9.
bool isZero(const QKeySequence &key) {
    return !key.isEmpty() && key[0].key() == Qt::Key_0;
}

bool isSeen(const QDockWidget *dock) {
    return dock->isVisible() && !dock->visibleRegion().isEmpty();
}

/// As QWidget::focusNextPrevChild() has it.
bool takesTab(const QWidget *widget) {
    const bool all = QGuiApplication::styleHints()->tabFocusBehavior() == Qt::TabFocusAllControls;
    const Qt::FocusPolicy policy = all ? Qt::TabFocus : Qt::StrongFocus;
    return (widget->focusPolicy() & policy) == policy && widget->focusProxy() == nullptr && widget->isVisible() &&
           widget->isEnabled();
}

/// Qt lays out docks from left to right in every language.
Qt::DockWidgetArea sideOf(Qt::DockWidgetArea area, const QWidget &window) {
    if (!window.isRightToLeft())
        return area;
    return area == Qt::LeftDockWidgetArea    ? Qt::RightDockWidgetArea
           : area == Qt::RightDockWidgetArea ? Qt::LeftDockWidgetArea
                                             : area;
}

} // namespace

PaneBoard::PaneBoard(QMainWindow &window, QWidget &middle)
    : QObject(&window)
    , m_window(window)
    , m_middle(middle) {
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    // What stands at the left runs the whole height: it is read from top to bottom.
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void PaneBoard::add(const QVector<Pane> &panes) {
    QHash<Qt::DockWidgetArea, QDockWidget *> firsts;
    QHash<Qt::DockWidgetArea, QDockWidget *> lasts;
    for (const Pane &pane : panes) {
        QDockWidget *dock = place(pane);
        if (QDockWidget *before = lasts.value(pane.area))
            m_window.tabifyDockWidget(before, dock);
        else
            firsts.insert(pane.area, dock);
        lasts.insert(pane.area, dock);
        m_panes.append({pane, dock});
    }
    for (QDockWidget *first : std::as_const(firsts))
        first->raise();
    for (const Placed &each : std::as_const(m_panes)) {
        const bool isColumn = each.pane.area == Qt::LeftDockWidgetArea || each.pane.area == Qt::RightDockWidgetArea;
        if (each.pane.extent > 0)
            m_window.resizeDocks({each.dock}, {each.pane.extent}, isColumn ? Qt::Horizontal : Qt::Vertical);
    }
}

QDockWidget *PaneBoard::place(const Pane &pane) {
    auto *dock = new QDockWidget(pane.widget->windowTitle(), &m_window);
    dock->setObjectName(pane.id);
    // Large text on a small screen leaves a pane less than it needs: it is scrolled then, and the window stays small.
    dock->setWidget(new RoomyScroll(pane.widget, dock));
    setHelpPage(dock, pane.page);
    connect(pane.widget, &QWidget::windowTitleChanged, dock, &QWidget::setWindowTitle);
    new DockTitle(dock, pane.header != nullptr ? pane.header : new QWidget(dock));
    // A pane that another covers keeps the focus out of sight, and with it the keys.
    connect(dock, &QDockWidget::visibilityChanged, &m_middle, [middle = &m_middle, dock](bool isSeen) {
        const QWidget *window = dock->window();
        if (!isSeen && window->isVisible() && dock->isAncestorOf(window->focusWidget()))
            middle->setFocus(Qt::OtherFocusReason);
    });
    addToggle(dock, pane.key);
    m_window.addDockWidget(sideOf(pane.area, m_window), dock);
    return dock;
}

void PaneBoard::addToggle(QDockWidget *dock, const QKeySequence &key) {
    QAction *toggle = dock->toggleViewAction();
    // A pane behind another comes forward; only one that is seen is hidden. The action toggles before the pane goes.
    const auto wasSeen = std::make_shared<bool>(false);
    connect(toggle, &QAction::toggled, dock, [dock, wasSeen] { *wasSeen = isSeen(dock); });
    connect(toggle, &QAction::triggered, dock, [dock, wasSeen](bool wanted) {
        if (!wanted && *wasSeen)
            return;
        dock->show();
        dock->raise();
    });
    toggle->setObjectName(QStringLiteral("pane-") + dock->objectName());
    toggle->setShortcut(key);
    m_window.addAction(toggle);
}

QList<QAction *> PaneBoard::toggles() const {
    QList<QAction *> actions;
    for (const Placed &each : m_panes)
        actions.append(each.dock->toggleViewAction());
    std::sort(actions.begin(), actions.end(), [](const QAction *one, const QAction *other) {
        return std::pair(isZero(one->shortcut()), one->shortcut()) <
               std::pair(isZero(other->shortcut()), other->shortcut());
    });
    return actions;
}

QWidgetList PaneBoard::widgets() const {
    QWidgetList widgets;
    for (const Placed &each : m_panes)
        widgets.append(each.pane.widget);
    return widgets;
}

void PaneBoard::show(const QWidget *widget) {
    for (const Placed &each : std::as_const(m_panes)) {
        if (each.dock->isAncestorOf(widget)) {
            each.dock->show();
            each.dock->raise();
        }
    }
}

bool PaneBoard::isCovered(const QWidget *widget) const {
    return std::any_of(m_panes.cbegin(), m_panes.cend(),
                       [widget](const Placed &each) { return each.dock->isAncestorOf(widget) && !isSeen(each.dock); });
}

bool PaneBoard::moveFocus(bool next) {
    QWidget *from = m_window.focusWidget() != nullptr ? m_window.focusWidget() : &m_window;
    const auto step = [next](const QWidget *at) { return next ? at->nextInFocusChain() : at->previousInFocusChain(); };
    for (QWidget *to = step(from); to != from; to = step(to)) {
        if (to->window() == &m_window && takesTab(to) && !isCovered(to)) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

void PaneBoard::setAway(bool away) {
    if (away == !m_layoutBeforeAway.isEmpty())
        return;
    if (away) {
        m_layoutBeforeAway = m_window.saveState(layoutVersion());
        for (const Placed &each : std::as_const(m_panes))
            each.dock->hide();
    } else {
        m_window.restoreState(std::exchange(m_layoutBeforeAway, {}), layoutVersion());
        restoreLayout(std::exchange(m_wantedLayout, {}));
        arrangeForTreeherder();
    }
}

void PaneBoard::setTreeherder(bool has) {
    m_hasTreeherder = has;
    arrangeForTreeherder();
}

void PaneBoard::arrangeForTreeherder() {
    for (const Placed &each : std::as_const(m_panes)) {
        if (!each.pane.needsTreeherder)
            continue;
        each.dock->toggleViewAction()->setVisible(m_hasTreeherder);
        if (m_hasTreeherder && m_goneWithTreeherder.remove(each.dock)) {
            each.dock->show();
        } else if (!m_hasTreeherder && !each.dock->isHidden()) {
            m_goneWithTreeherder.insert(each.dock);
            each.dock->hide();
        }
    }
}

void PaneBoard::restoreLayout(const QByteArray &state) {
    if (state.isEmpty())
        return;
    // A layout of other panes is not understood, and changes nothing then.
    if (m_layoutBeforeAway.isEmpty())
        m_window.restoreState(state, layoutVersion());
    else
        m_wantedLayout = state;
}

QByteArray PaneBoard::layout() const {
    if (!m_layoutBeforeAway.isEmpty())
        return m_wantedLayout.isEmpty() ? m_layoutBeforeAway : m_wantedLayout;
    // The next deployment may have a Treeherder, and its panes are where they were.
    for (QDockWidget *dock : m_goneWithTreeherder)
        dock->show();
    const QByteArray state = m_window.saveState(layoutVersion());
    for (QDockWidget *dock : m_goneWithTreeherder)
        dock->hide();
    return state;
}

/// Another one for another set of panes, so that a layout that was stored with other panes is not misread.
int PaneBoard::layoutVersion() const {
    quint32 version = 0;
    for (const Placed &each : m_panes) {
        for (const QChar letter : each.pane.id)
            version = version * 31 + letter.unicode();
    }
    return static_cast<int>(version & 0x7fffffffU);
}

} // namespace collie::ui
