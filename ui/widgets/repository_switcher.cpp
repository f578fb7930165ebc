#include "ui/widgets/repository_switcher.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"

#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int popupWidth = 380;  ///< Pixels.
constexpr int popupHeight = 460; ///< Pixels.
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

/// Empty for what is no repository.
QString nameOf(const QTreeWidgetItem *item) {
    return item == nullptr || item->parent() == nullptr ? QString() : item->data(0, nameRole).toString();
}

bool isMoving(const QKeyEvent &key) {
    return key.modifiers().testFlag(Qt::AltModifier) && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
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
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setToolTip(tr("Ctrl+P pins the marked repository, Alt+Up and Alt+Down move a pinned one."));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("repositoryList"));
    m_list->setColumnCount(columnCount);
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(12);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Repositories"));
    m_list->setAccessibleDescription(tr("Space pins or unpins, Alt+Up and Alt+Down move a pinned one"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);

    connect(this, &QToolButton::clicked, this, &RepositorySwitcher::openList);
    connect(m_filter, &QLineEdit::textChanged, this, &RepositorySwitcher::narrow);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item, int column) {
        if (column == PinColumn)
            togglePin(item);
        else
            choose(item);
    });
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &RepositorySwitcher::openMenu);
}

void RepositorySwitcher::setRepositories(const QVector<treeherder::Repository> &repositories) {
    m_repositories = repositories;
    fill();
}

void RepositorySwitcher::setAtHand(const QStringList &pinned, const QStringList &recent) {
    const auto before = std::pair(m_pinned, m_recent);
    m_pinned = pinned.mid(0, mostPinned);
    m_recent = recent;
    m_recent.removeIf([this](const QString &name) { return m_pinned.contains(name); });
    if (before == std::pair(m_pinned, m_recent))
        return;
    fill();
    Q_EMIT atHandChanged();
}

void RepositorySwitcher::setUnclassified(const QString &name, std::optional<int> count) {
    if (count)
        m_unclassified.insert(name, *count);
    else
        m_unclassified.remove(name);
    const QList<QTreeWidgetItem *> rows = m_list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    for (QTreeWidgetItem *row : rows)
        showCount(row);
}

void RepositorySwitcher::forgetUnclassified() {
    m_unclassified.clear();
    fill();
}

void RepositorySwitcher::setCurrent(const QString &name) {
    m_current = name;
    setText((name.isEmpty() ? tr("Repository") : models::plainCaption(name)) + QStringLiteral(" ▾"));
}

void RepositorySwitcher::fill() {
    const QString marked = nameOf(m_list->currentItem());
    const int section = marked.isEmpty() ? -1 : m_list->indexOfTopLevelItem(m_list->currentItem()->parent());
    const int scroll = m_list->verticalScrollBar()->value();
    m_list->clear();
    fillAtHand(tr("Pinned"), m_pinned);
    fillAtHand(tr("Recent"), m_recent);
    fillGroups();
    m_list->expandAll();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->setFirstColumnSpanned(i, {}, true);
    narrow(m_filter->text());
    // The marked row stays so, where it was if it is still there.
    QTreeWidgetItem *again = nullptr;
    const QList<QTreeWidgetItem *> rows = m_list->findItems(marked, Qt::MatchExactly | Qt::MatchRecursive);
    for (QTreeWidgetItem *row : rows) {
        const bool isHere = row->parent() != nullptr && m_list->indexOfTopLevelItem(row->parent()) == section;
        if (row->parent() != nullptr && (again == nullptr || isHere))
            again = row;
    }
    if (again != nullptr)
        m_list->setCurrentItem(again);
    m_list->verticalScrollBar()->setValue(scroll);
}

QTreeWidgetItem *RepositorySwitcher::addHeading(const QString &title) {
    auto *section = new QTreeWidgetItem(m_list, {title});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    section->setFlags(Qt::ItemIsEnabled);
    section->setFont(NameColumn, bold);
    section->setSizeHint(NameColumn, QSize(0, rowHeight));
    return section;
}

QTreeWidgetItem *RepositorySwitcher::addRow(QTreeWidgetItem *section, const QString &name) {
    auto *row = new QTreeWidgetItem(section, {name});
    row->setData(NameColumn, nameRole, name);
    row->setSizeHint(NameColumn, QSize(0, rowHeight));
    const bool isPinned = m_pinned.contains(name);
    row->setIcon(PinColumn, symbolIcon(isPinned ? QStringLiteral("pinned") : QStringLiteral("pin")));
    const QString act = (isPinned ? tr("Unpin %1") : tr("Pin %1")).arg(name);
    row->setToolTip(PinColumn, models::plainText(act));
    row->setData(PinColumn, Qt::AccessibleTextRole, act);
    row->setData(NameColumn, Qt::AccessibleTextRole, name);
    return row;
}

void RepositorySwitcher::fillAtHand(const QString &title, const QStringList &names) {
    if (names.isEmpty())
        return;
    QTreeWidgetItem *section = addHeading(title);
    for (const QString &name : names) {
        QTreeWidgetItem *row = addRow(section, name);
        if (&names == &m_pinned)
            row->setText(KeyColumn, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + m_pinned.indexOf(name)))
                                        .toString(QKeySequence::NativeText));
        row->setTextAlignment(FailuresColumn, Qt::AlignRight | Qt::AlignVCenter);
        row->setForeground(KeyColumn, palette().brush(QPalette::PlaceholderText));
        // Only here a count is shown.
        row->setData(FailuresColumn, nameRole, true);
        showCount(row);
    }
}

void RepositorySwitcher::showCount(QTreeWidgetItem *row) const {
    if (!row->data(FailuresColumn, nameRole).toBool())
        return;
    const QString name = nameOf(row);
    const auto known = m_unclassified.constFind(name);
    const bool isKnown = known != m_unclassified.constEnd();
    const QString sentence = !isKnown      ? tr("Failures that nobody has classified: not known yet")
                             : *known == 0 ? tr("No failures that nobody has classified")
                                           : tr("%Ln failure(s) that nobody has classified", nullptr, *known);
    row->setText(FailuresColumn, isKnown ? models::formatCount(*known) : QStringLiteral("–"));
    row->setForeground(FailuresColumn,
                       palette().brush(isKnown && *known > 0 ? QPalette::Text : QPalette::PlaceholderText));
    row->setToolTip(FailuresColumn, models::plainText(sentence));
    row->setData(FailuresColumn, Qt::AccessibleTextRole, sentence);
    QStringList parts{name};
    if (const QString key = row->text(KeyColumn); !key.isEmpty())
        parts.append({tr("pinned"), key});
    parts.append(sentence);
    row->setData(NameColumn, Qt::AccessibleTextRole, parts.join(QStringLiteral(", ")));
}

void RepositorySwitcher::fillGroups() {
    QHash<QString, QTreeWidgetItem *> groups;
    for (const treeherder::Repository &repository : std::as_const(m_repositories)) {
        QTreeWidgetItem *&group = groups[repository.groupName];
        if (group == nullptr)
            group = addHeading(repository.groupName);
        addRow(group, repository.name)->setToolTip(NameColumn, models::plainText(repository.description));
    }
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
    m_list->setCurrentItem(nullptr);
    const QList<QTreeWidgetItem *> here = m_list->findItems(m_current, Qt::MatchExactly | Qt::MatchRecursive);
    for (QTreeWidgetItem *item : here) {
        if (item->parent() != nullptr && m_list->currentItem() == nullptr)
            m_list->setCurrentItem(item);
    }
    m_list->scrollToTop();
    if (m_list->currentItem() != nullptr)
        m_list->scrollToItem(m_list->currentItem());
}

void RepositorySwitcher::choose(const QTreeWidgetItem *item) {
    if (const QString name = nameOf(item); !name.isEmpty())
        choose(name);
}

void RepositorySwitcher::choose(const QString &name) {
    m_popup->hide();
    setCurrent(name);
    Q_EMIT repositoryChosen(name);
}

void RepositorySwitcher::togglePin(const QTreeWidgetItem *item) {
    const QString name = nameOf(item);
    QStringList pinned = m_pinned;
    if (name.isEmpty())
        return;
    if (!pinned.removeOne(name)) {
        if (pinned.size() == mostPinned) {
            Q_EMIT said(tr("Nine repositories are pinned, one for each key. Unpin one of them first."));
            return;
        }
        pinned.append(name);
    }
    setPinnedByPerson(pinned);
}

void RepositorySwitcher::move(const QTreeWidgetItem *item, int by) {
    const qsizetype from = m_pinned.indexOf(nameOf(item));
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= m_pinned.size())
        return;
    QStringList pinned = m_pinned;
    pinned.move(from, to);
    setPinnedByPerson(pinned);
}

void RepositorySwitcher::setPinnedByPerson(const QStringList &pinned) {
    setAtHand(pinned, m_recent + m_pinned);
    Q_EMIT pinnedByPerson();
}

void RepositorySwitcher::openMenu(const QPoint &point) {
    const QTreeWidgetItem *item = m_list->itemAt(point);
    const QString name = nameOf(item);
    if (name.isEmpty())
        return;
    // The list may be filled anew while the menu is open: what is chosen goes by the name.
    const auto rowOf = [this, name] {
        const QList<QTreeWidgetItem *> rows = m_list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return rows.isEmpty() ? nullptr : rows.constFirst();
    };
    const qsizetype place = m_pinned.indexOf(name);
    auto *menu = new QMenu(m_popup);
    menu->setObjectName(QStringLiteral("repositoryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(place < 0 ? tr("&Pin") : tr("Un&pin"), this, [this, rowOf] { togglePin(rowOf()); });
    QAction *up = menu->addAction(tr("Move &Up"), this, [this, rowOf] { move(rowOf(), -1); });
    QAction *down = menu->addAction(tr("Move &Down"), this, [this, rowOf] { move(rowOf(), 1); });
    up->setEnabled(place > 0);
    down->setEnabled(place >= 0 && place + 1 < m_pinned.size());
    const auto repository = std::find_if(m_repositories.cbegin(), m_repositories.cend(),
                                         [&name](const treeherder::Repository &each) { return each.name == name; });
    if (repository != m_repositories.cend() && !repository->url.isEmpty()) {
        menu->addSeparator();
        menu->addAction(symbolIcon(QStringLiteral("external")), tr("&Open Pushlog in Browser"), this,
                        [this, page = repository->pushLogUrl()] {
                            m_popup->hide();
                            Q_EMIT pageRequested(page);
                        });
    }
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

void RepositorySwitcher::step(int key) {
    QTreeWidgetItem *item = m_list->currentItem();
    do {
        item = item == nullptr       ? firstChoice(*m_list)
               : key == Qt::Key_Down ? m_list->itemBelow(item)
                                     : m_list->itemAbove(item);
    } while (item != nullptr && item->parent() == nullptr);
    if (item != nullptr)
        m_list->setCurrentItem(item);
}

/// \return whether the key means something here.
bool RepositorySwitcher::pressed(int key, Qt::KeyboardModifiers modifiers, bool inField) {
    QTreeWidgetItem *marked = m_list->currentItem();
    const bool isArrow = key == Qt::Key_Down || key == Qt::Key_Up;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        choose(nameOf(marked).isEmpty() ? firstChoice(*m_list) : marked);
    else if (isArrow && modifiers.testFlag(Qt::AltModifier))
        move(marked, key == Qt::Key_Down ? 1 : -1);
    else if (isArrow && inField)
        step(key); // The field keeps the focus while arrows move in the list, as in every list with a search field.
    else if ((key == Qt::Key_P && modifiers == Qt::ControlModifier) || (key == Qt::Key_Space && !inField))
        togglePin(marked);
    else
        return false;
    return true;
}

bool RepositorySwitcher::eventFilter(QObject *watched, QEvent *event) {
    const bool inField = watched == m_filter;
    if ((inField || watched == m_list) && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (pressed(key->key(), key->modifiers() & ~Qt::KeypadModifier, inField))
            return true;
        const bool isText = !key->text().isEmpty() && key->text().at(0).isPrint();
        if (inField || !isText || (key->modifiers() & ~Qt::ShiftModifier) != 0)
            return false;
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->insert(key->text());
        return true;
    }
    // The window has keys of the same name; what is typed in the list is looked for.
    if ((inField || watched == m_list) && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = (key->key() == Qt::Key_P && key->modifiers() == Qt::ControlModifier) || isMoving(*key) ||
                            (key->modifiers() & ~Qt::ShiftModifier) == 0;
        if (isOurs && key->key() != Qt::Key_Escape)
            event->accept();
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace collie::ui
