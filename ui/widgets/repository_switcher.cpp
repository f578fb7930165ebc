#include "ui/widgets/repository_switcher.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"

#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr int popupWidth = 320;  ///< Pixels.
constexpr int popupHeight = 420; ///< Pixels.
constexpr int rowHeight = 22;    ///< Likewise.
constexpr int nameRole = Qt::UserRole;

QTreeWidgetItem *firstChoice(const QTreeWidget &list) {
    for (int group = 0; group < list.topLevelItemCount(); ++group) {
        const QTreeWidgetItem *parent = list.topLevelItem(group);
        for (int i = 0; i < parent->childCount(); ++i) {
            if (!parent->child(i)->isHidden())
                return parent->child(i);
        }
    }
    return nullptr;
}

} // namespace

RepositorySwitcher::RepositorySwitcher(QWidget *parent)
    : QToolButton(parent)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_filter(new QLineEdit(m_popup))
    , m_list(new QTreeWidget(m_popup)) {
    setObjectName(QStringLiteral("repositorySwitcher"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(symbolIcon(QStringLiteral("repository")));
    setToolTip(tr("Choose a repository"));
    setAccessibleName(toolTip());
    setCurrent({});

    m_filter->setObjectName(QStringLiteral("repositoryFilter"));
    m_filter->setPlaceholderText(tr("Find a repository"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(12);
    m_list->setAccessibleName(tr("Repositories"));
    m_popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);

    connect(this, &QToolButton::clicked, this, &RepositorySwitcher::openList);
    connect(m_filter, &QLineEdit::textChanged, this, &RepositorySwitcher::narrow);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { choose(item); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { choose(item); });
}

void RepositorySwitcher::setRepositories(const QVector<treeherder::Repository> &repositories) {
    m_repositories = repositories;
    fill();
}

void RepositorySwitcher::setCurrent(const QString &name) {
    m_current = name;
    setText((name.isEmpty() ? tr("Repository") : models::plainCaption(name)) + QStringLiteral(" ▾"));
}

void RepositorySwitcher::fill() {
    m_list->clear();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (const treeherder::Repository &repository : m_repositories) {
        QTreeWidgetItem *group = nullptr;
        for (int i = 0; i < m_list->topLevelItemCount() && group == nullptr; ++i) {
            if (m_list->topLevelItem(i)->text(0) == repository.groupName)
                group = m_list->topLevelItem(i);
        }
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_list, {repository.groupName});
            group->setFlags(Qt::ItemIsEnabled);
            group->setFont(0, bold);
            group->setSizeHint(0, QSize(0, rowHeight));
        }
        auto *item = new QTreeWidgetItem(group, {repository.name});
        item->setData(0, nameRole, repository.name);
        item->setSizeHint(0, QSize(0, rowHeight));
        item->setToolTip(0, models::plainText(repository.description));
    }
    m_list->expandAll();
    narrow(m_filter->text());
}

void RepositorySwitcher::narrow(const QString &text) {
    const QString wanted = text.trimmed();
    for (int g = 0; g < m_list->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_list->topLevelItem(g);
        const bool wholeGroup = group->text(0).contains(wanted, Qt::CaseInsensitive);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const bool match = wholeGroup || group->child(i)->text(0).contains(wanted, Qt::CaseInsensitive);
            group->child(i)->setHidden(!match);
            any = any || match;
        }
        group->setHidden(!any);
    }
    m_list->setCurrentItem(wanted.isEmpty() ? nullptr : firstChoice(*m_list));
}

void RepositorySwitcher::openList() {
    m_filter->clear();
    m_popup->resize(popupWidth, popupHeight);
    QPoint corner = mapToGlobal(QPoint(0, height() + 2));
    if (const QScreen *here = screen()) {
        const QRect room = here->availableGeometry();
        corner.setX(qMax(room.left(), qMin(corner.x(), room.right() - popupWidth)));
        corner.setY(qMax(room.top(), qMin(corner.y(), room.bottom() - popupHeight)));
    }
    m_popup->move(corner);
    m_popup->show();
    m_filter->setFocus(Qt::PopupFocusReason);
    const QList<QTreeWidgetItem *> here = m_list->findItems(m_current, Qt::MatchExactly | Qt::MatchRecursive);
    for (QTreeWidgetItem *item : here) {
        if (item->parent() != nullptr)
            m_list->setCurrentItem(item);
    }
}

void RepositorySwitcher::choose(const QTreeWidgetItem *item) {
    if (item == nullptr || item->parent() == nullptr)
        return;
    m_popup->hide();
    const QString name = item->data(0, nameRole).toString();
    setCurrent(name);
    Q_EMIT repositoryChosen(name);
}

bool RepositorySwitcher::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QToolButton::eventFilter(watched, event);
    // The field keeps the focus while arrows move in the list, as in every list with a search field.
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        const QTreeWidgetItem *chosen = m_list->currentItem();
        choose(chosen != nullptr && chosen->parent() != nullptr ? chosen : firstChoice(*m_list));
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        QTreeWidgetItem *item = m_list->currentItem();
        do {
            item = item == nullptr       ? firstChoice(*m_list)
                   : key == Qt::Key_Down ? m_list->itemBelow(item)
                                         : m_list->itemAbove(item);
        } while (item != nullptr && item->parent() == nullptr);
        if (item != nullptr)
            m_list->setCurrentItem(item);
        return true;
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace collie::ui
