#include "ui/links/history_list.h"

#include "ui/links/seen_view_columns.h"
#include "ui/links/seen_view_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {
constexpr int agesMs = 30'000;
} // namespace

HistoryList::HistoryList(Theme &theme, const Clock &clock, QWidget *window)
    : QDialog(window)
    , m_model(new SeenViewModel(clock, this))
    , m_search(new QLineEdit(this))
    , m_views(new QTreeView(this))
    , m_nothing(new PlainLabel(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_clear(new QPushButton(tr("&Clear History…"), this)) {
    setObjectName(QStringLiteral("historyList"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History"));
    resize(760, 480);
    layOut(theme);
    m_search->installEventFilter(this);
    m_views->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_current.clear();
        m_row = 0;
        m_model->setSearch(text);
        updateButtons();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryList::keepPlace);
    connect(m_views->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryList::updateButtons);
    connect(m_views->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_current = now.data(SeenViewModel::AddressRole).toString();
        m_row = std::max(0, now.row());
    });
    connect(m_views, &QTreeView::activated, this, &HistoryList::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &HistoryList::openCurrent);
    connect(m_remove, &QPushButton::clicked, this, &HistoryList::removeSelected);
    connect(m_clear, &QPushButton::clicked, this, &HistoryList::clearRequested);
    startTimer(agesMs);
    updateButtons();
}

void HistoryList::layOut(Theme &theme) {
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setPlaceholderText(tr("Search names and addresses"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_views->setObjectName(QStringLiteral("historyViews"));
    m_views->setAccessibleName(tr("Looked at before"));
    m_views->setModel(m_model);
    arrangeSeenViews(*m_views, theme);
    m_views->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_nothing->setObjectName(QStringLiteral("historyNothing"));
    m_nothing->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("historyOpen"));
    m_remove->setObjectName(QStringLiteral("historyRemove"));
    m_clear->setObjectName(QStringLiteral("historyClear"));
    // Enter opens what is chosen, wherever the keys are.
    for (QPushButton *button : {m_open, m_remove, m_clear})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_open);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 12);
    all->setSpacing(8);
    all->addWidget(m_search);
    all->addWidget(m_nothing);
    all->addWidget(m_views, 1);
    all->addLayout(buttons);
}

void HistoryList::setViews(const QVector<storage::SeenView> &views) {
    m_isEmpty = views.isEmpty();
    m_model->setViews(views);
    updateButtons();
}

/// What was current still is; of what was removed, the one in its place.
void HistoryList::keepPlace() {
    int row = m_current.isEmpty() ? -1 : m_model->rowOf(m_current);
    if (row < 0)
        row = std::min(m_row, m_model->rowCount() - 1);
    if (row >= 0)
        m_views->setCurrentIndex(m_model->index(row, 0));
    updateButtons();
}

void HistoryList::updateButtons() {
    const bool isChosen = m_views->selectionModel()->hasSelection();
    m_open->setEnabled(isChosen && m_views->selectionModel()->selectedRows().size() == 1);
    m_remove->setEnabled(isChosen);
    m_clear->setEnabled(!m_isEmpty);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_nothing->setText(m_isEmpty ? tr("What you look at is listed here: repositories, task groups, jobs and logs.")
                                 : tr("Nothing you looked at has these words in its name or address."));
}

void HistoryList::openCurrent() {
    const QModelIndex current = m_views->currentIndex();
    if (!current.isValid())
        return;
    Q_EMIT openRequested(current.data(SeenViewModel::AddressRole).toString());
    close();
}

void HistoryList::removeSelected() {
    QStringList addresses;
    const QModelIndexList rows = m_views->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        addresses.append(row.data(SeenViewModel::AddressRole).toString());
        m_row = addresses.size() == 1 ? row.row() : std::min(m_row, row.row());
    }
    if (!addresses.isEmpty())
        Q_EMIT removeRequested(addresses);
}

bool HistoryList::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_views && key->key() == Qt::Key_Delete) {
        removeSelected();
        return true;
    }
    if (watched == m_search && isEnter) {
        openCurrent();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int row = m_views->currentIndex().row() + (key->key() == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_model->rowCount())
            m_views->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void HistoryList::timerEvent(QTimerEvent *) {
    m_model->updateAges();
}

} // namespace collie::ui
