#include "ui/tool_bars.h"

#include "ui/account/account_button.h"
#include "ui/jobs/filter_bar.h"
#include "ui/widgets/repository_switcher.h"
#include "ui/widgets/tree_status_button.h"

#include <QEvent>
#include <QHBoxLayout>

namespace collie::ui {
namespace {

QHBoxLayout *rowOf(QWidget *content, int sideMargin) {
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(sideMargin, 2, sideMargin, 2);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    return row;
}

} // namespace

ToolBars::ToolBars(Theme &theme, const Clock &clock, QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_repositories(new RepositorySwitcher(&window))
    , m_treeStatus(new TreeStatusButton(theme, &window))
    , m_filter(new FilterBar(theme, &window))
    , m_account(new AccountButton(clock, &window)) {
    auto *first = new QWidget(&window);
    m_first = rowOf(first, 4);
    m_first->setSpacing(8);
    m_first->addWidget(m_repositories);
    m_first->addWidget(m_treeStatus);
    m_first->addWidget(m_filter, 1);
    m_first->addStretch();
    m_first->addWidget(m_account);
    m_repositories->setAutoRaise(true);
    m_account->setAutoRaise(true);
    addBar(tr("Toolbar"), QStringLiteral("toolbar"), first);
    auto *second = new QWidget(&window);
    m_second = rowOf(second, 8);
    window.addToolBarBreak();
    m_secondRow = addBar(tr("Filter"), QStringLiteral("filter"), second);
    m_secondRow->hide();
    window.installEventFilter(this);
    m_treeStatus->installEventFilter(this);
}

QToolBar *ToolBars::addBar(const QString &title, const QString &id, QWidget *content) {
    // One widget fills a bar: a bar that runs out of room would hide whole widgets, and the filter is one of them.
    QToolBar *bar = m_window.addToolBar(title);
    bar->setObjectName(id);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    content->setMinimumWidth(1);
    bar->addWidget(content);
    return bar;
}

void ToolBars::arrange() {
    constexpr int margins = 48; // Pixels, all together.
    const int status = m_treeStatus->isHidden() ? 0 : m_treeStatus->sizeHint().width() + m_first->spacing();
    const int room =
        m_window.width() - m_repositories->sizeHint().width() - status - m_account->sizeHint().width() - margins;
    const bool ownRow = room < m_filter->fullWidth();
    if (ownRow && m_second->indexOf(m_filter) < 0)
        m_second->addWidget(m_filter);
    else if (!ownRow && m_first->indexOf(m_filter) < 0)
        m_first->insertWidget(2, m_filter, 1);
    // A layout that is restored shows the bars as another width had them.
    if (ownRow == m_secondRow->isHidden())
        m_secondRow->setVisible(ownRow);
}

bool ToolBars::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_window && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        arrange();
    else if (watched == m_treeStatus && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace collie::ui
