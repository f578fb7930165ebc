#include "ui/transfers/transfer_view.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/transfers/own_task_bar.h"
#include "ui/widgets/button_overflow.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

using models::TransferModel;
using transfers::TransferState;

TransferState stateOf(const QModelIndex &index) {
    return static_cast<TransferState>(index.data(TransferModel::StateRole).toInt());
}

/// Draws progress as a bar with its number, and marks states.
class TransferDelegate final : public QStyledItemDelegate {
  public:
    TransferDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const double fraction = index.data(TransferModel::FractionRole).toDouble();
        if (index.column() != int(TransferModel::Column::Progress) || fraction < 0 ||
            stateOf(index) == TransferState::Done)
            return;
        QRectF track(option.rect.left() + 4, option.rect.bottom() - 4, option.rect.width() - 8, 2);
        painter->fillRect(track, m_theme.hairline());
        track.setWidth(track.width() * fraction);
        painter->fillRect(track, m_theme.accent());
    }

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const TransferState state = stateOf(index);
        if (index.column() == int(TransferModel::Column::Name)) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(16, 16);
            option->icon = symbolIcon(iconName(state));
        }
        const bool over = state == TransferState::Done || state == TransferState::Failed;
        if (index.column() == int(TransferModel::Column::State) && over &&
            !option->state.testFlag(QStyle::State_Selected)) {
            const auto status =
                state == TransferState::Failed ? treeherder::JobStatus::Busted : treeherder::JobStatus::Success;
            option->palette.setColor(QPalette::Text, m_theme.statusColour(status));
        }
    }

  private:
    static QString iconName(TransferState state) {
        switch (state) {
        case TransferState::Waiting:
        case TransferState::Paused:
        case TransferState::Retrying:
            return QStringLiteral("clock");
        case TransferState::Preparing:
        case TransferState::Running:
            return QStringLiteral("activity");
        case TransferState::Asking:
            return QStringLiteral("help");
        case TransferState::Done:
            return QStringLiteral("check");
        case TransferState::Failed:
            return QStringLiteral("warning");
        case TransferState::Cancelled:
            return QStringLiteral("cancel");
        }
        return {};
    }

    Theme &m_theme;
};

QToolButton *barButton(const QString &icon, const QString &text, const QString &tooltip, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(models::plainText(tooltip));
    button->setAutoRaise(true);
    button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!icon.isEmpty())
        button->setIcon(symbolIcon(icon));
    return button;
}

bool allows(TransferView::Action action, TransferState state) {
    const bool over =
        state == TransferState::Done || state == TransferState::Failed || state == TransferState::Cancelled;
    switch (action) {
    case TransferView::Action::Pause:
        return !over && state != TransferState::Paused && state != TransferState::Asking;
    case TransferView::Action::Resume:
        return state == TransferState::Paused;
    case TransferView::Action::Cancel:
        return !over;
    case TransferView::Action::Retry:
        return state == TransferState::Failed || state == TransferState::Cancelled;
    case TransferView::Action::Remove:
        return over;
    }
    return false;
}

} // namespace

TransferView::TransferView(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(new QWidget(this))
    , m_copy(barButton(QStringLiteral("copy"), tr("Copy Links"), tr("Copy the links of what was uploaded"), m_bar))
    , m_limits(barButton({}, tr("Limits"), tr("How many move at once, and how fast"), m_bar))
    , m_clear(barButton({}, tr("Clear"), tr("Forget all that are over"), m_bar))
    , m_question(new QFrame(this))
    , m_questionText(new PlainLabel(m_question))
    , m_proceed(barButton({}, {}, {}, m_question))
    , m_keepBoth(barButton({}, tr("Keep Both"), tr("Download under a name that is free"), m_question))
    , m_giveUp(barButton({}, tr("Cancel"), {}, m_question))
    , m_tasks(new OwnTaskBar(theme, clock, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, m_pages))
    , m_list(new QTreeView(m_pages)) {
    m_question->setObjectName(QStringLiteral("questionBar"));
    m_proceed->setObjectName(QStringLiteral("proceedButton"));
    m_limits->setObjectName(QStringLiteral("limitsButton"));
    buildBar();
    buildQuestion();
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new TransferDelegate(theme, m_list));
    m_list->setAccessibleName(tr("Transfers"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->present(tr("No transfers yet"),
                     tr("Drop files here, paste an image or a text, or download artifacts of a job."),
                     tr("Upload Files…"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *each : {m_bar, static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_tasks)})
        layout->addWidget(each);
    layout->addWidget(m_pages, 1);
    connect(m_empty, &EmptyState::actionTriggered, this, &TransferView::uploadRequested);
    connect(m_list, &QTreeView::customContextMenuRequested, this, &TransferView::openMenu);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (stateOf(index) != TransferState::Done)
            return;
        const bool download =
            index.data(TransferModel::DirectionRole).toInt() == static_cast<int>(transfers::Direction::Download);
        Q_EMIT openRequested(download ? QUrl::fromLocalFile(index.data(TransferModel::FileRole).toString())
                                      : index.data(TransferModel::LinkRole).toUrl());
    });
    connect(&theme, &Theme::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
    showWhatThereIs();
}

Pane TransferView::make(Theme &theme, const Clock &clock) {
    auto *pane = new TransferView(theme, clock);
    pane->setWindowTitle(tr("Transfers"));
    return {.id = QStringLiteral("transfers"),
            .key = QKeySequence(Qt::ALT | Qt::Key_6),
            .page = QStringLiteral("uploading"),
            .widget = pane,
            .header = pane->header()};
}

void TransferView::buildBar() {
    auto *layout = new QHBoxLayout(m_bar);
    // A narrow window is worth more than its buttons, which fold.
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    auto *upload = barButton(QStringLiteral("add"), tr("Upload Files…"), tr("Choose files to upload"), m_bar);
    layout->addWidget(upload);
    connect(upload, &QToolButton::clicked, this, &TransferView::uploadRequested);
    const std::array<std::pair<QString, QString>, 5> texts{{{tr("Pause"), tr("Hold the selected ones")},
                                                            {tr("Resume"), tr("Go on with the selected ones")},
                                                            {tr("Cancel"), tr("Give the selected ones up")},
                                                            {tr("Retry"), tr("Begin the selected ones again")},
                                                            {tr("Remove"), tr("Forget the selected ones")}}};
    for (size_t i = 0; i < texts.size(); ++i) {
        m_buttons[i] = barButton({}, texts[i].first, texts[i].second, m_bar);
        layout->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QToolButton::clicked, this,
                [this, i] { Q_EMIT actionRequested(static_cast<Action>(i), selected()); });
    }
    auto *menu = new QMenu(m_copy);
    menu->addAction(tr("As &Text"), this, [this] { copyLinks(false); });
    menu->addAction(tr("As &Markdown"), this, [this] { copyLinks(true); });
    m_copy->setMenu(menu);
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    layout->addWidget(m_limits);
    layout->addWidget(m_clear);
    std::vector<QToolButton *> all{upload};
    all.insert(all.end(), m_buttons.begin(), m_buttons.end());
    all.insert(all.end(), {m_copy, m_limits, m_clear});
    new ButtonOverflow(*m_bar, std::move(all));
    buildLimits();
    connect(m_copy, &QToolButton::clicked, this, [this] { copyLinks(false); });
    connect(m_clear, &QToolButton::clicked, this, &TransferView::clearRequested);
}

void TransferView::buildLimits() {
    auto *menu = new QMenu(m_limits);
    m_limits->setMenu(menu);
    m_limits->setPopupMode(QToolButton::InstantPopup);
    // Filled when it opens, so that it shows what holds by then.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addSection(tr("At once"));
        for (const int count : {1, 2, 3, 5, 8, 16}) {
            QAction *choice = menu->addAction(models::formatCount(count));
            choice->setCheckable(true);
            choice->setChecked(count == m_atOnce);
            connect(choice, &QAction::triggered, this, [this, count] { Q_EMIT limitsChosen(count, m_bytesPerSecond); });
        }
        menu->addSection(tr("Each way, all together"));
        for (const qint64 mebibytes : {0, 1, 2, 5, 10, 50}) {
            const qint64 bytes = mebibytes * 1024 * 1024;
            QAction *choice = menu->addAction(bytes == 0 ? tr("No limit") : tr("%1 MiB/s").arg(mebibytes));
            choice->setCheckable(true);
            choice->setChecked(bytes == m_bytesPerSecond);
            connect(choice, &QAction::triggered, this, [this, bytes] { Q_EMIT limitsChosen(m_atOnce, bytes); });
        }
    });
}

void TransferView::setLimits(int atOnce, qint64 bytesPerSecond) {
    m_atOnce = atOnce;
    m_bytesPerSecond = bytesPerSecond;
}

void TransferView::buildQuestion() {
    auto *layout = new QHBoxLayout(m_question);
    layout->setContentsMargins(8, 4, 8, 4);
    m_questionText->setObjectName(QStringLiteral("questionText"));
    m_questionText->setWordWrap(true);
    layout->addWidget(m_questionText, 1);
    const auto answer = [this](QToolButton *button, transfers::TransferAnswer what) {
        button->setAutoRaise(false);
        connect(button, &QToolButton::clicked, this, [this, what] {
            const int row = m_model ? m_model->firstQuestion() : -1;
            if (row >= 0)
                Q_EMIT answered(m_model->at(row).id, what);
        });
    };
    for (QToolButton *button : {m_proceed, m_keepBoth, m_giveUp})
        layout->addWidget(button);
    answer(m_proceed, transfers::TransferAnswer::Proceed);
    answer(m_keepBoth, transfers::TransferAnswer::KeepBoth);
    answer(m_giveUp, transfers::TransferAnswer::Cancel);
    m_question->hide();
}

void TransferView::setModel(models::TransferModel *model) {
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_list->setModel(model);
    if (model != nullptr) {
        QHeaderView *header = m_list->header();
        header->setStretchLastSection(false);
        header->setSectionResizeMode(int(TransferModel::Column::State), QHeaderView::Stretch);
        header->resizeSection(int(TransferModel::Column::Name), 320);
        header->resizeSection(int(TransferModel::Column::Where), 180);
        header->resizeSection(int(TransferModel::Column::Size), 88);
        header->resizeSection(int(TransferModel::Column::Progress), 88);
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, signal, this, &TransferView::showWhatThereIs);
        connect(model, &QAbstractItemModel::modelReset, this, &TransferView::showWhatThereIs);
        connect(model, &QAbstractItemModel::dataChanged, this, [this] {
            showButtons();
            showQuestion();
        });
        connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransferView::showButtons);
    }
    showWhatThereIs();
}

TransferView::Ids TransferView::selected() const {
    Ids ids;
    if (m_list->selectionModel() == nullptr)
        return ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids.append(index.data(TransferModel::IdRole).toLongLong());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void TransferView::showWhatThereIs() {
    const bool any = m_model && m_model->rowCount() > 0;
    m_pages->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_empty);
    // A list that is hidden takes no focus: Tab would end here.
    setFocusProxy(any ? m_list : nullptr);
    m_copy->setEnabled(any);
    m_clear->setEnabled(any);
    showButtons();
    showQuestion();
}

void TransferView::showButtons() {
    std::array<bool, 5> allowed{};
    if (m_model) {
        for (const transfers::TransferId id : selected()) {
            const int row = m_model->rowOf(id);
            for (size_t i = 0; row >= 0 && i < allowed.size(); ++i)
                allowed[i] = allowed[i] || allows(static_cast<Action>(i), m_model->at(row).state);
        }
    }
    for (size_t i = 0; i < allowed.size(); ++i)
        m_buttons[i]->setEnabled(allowed[i]);
}

void TransferView::showQuestion() {
    const int row = m_model ? m_model->firstQuestion() : -1;
    m_question->setVisible(row >= 0);
    if (row < 0)
        return;
    const transfers::Transfer &asking = m_model->at(row);
    const bool exists = asking.question == transfers::TransferQuestion::FileExists;
    m_questionText->setText(
        exists ? tr("%1 exists already.").arg(asking.file)
               : tr("%1 has changed since it was added: its size, time or content is another.").arg(asking.file));
    m_proceed->setText(exists ? tr("Replace") : tr("Upload It As It Is Now"));
    m_keepBoth->setVisible(exists);
}

void TransferView::copyLinks(bool markdown) {
    if (!m_model)
        return;
    QVector<transfers::Transfer> chosen;
    const Ids ids = selected();
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        if (ids.isEmpty() || ids.contains(m_model->at(row).id))
            chosen.append(m_model->at(row));
    }
    const QString links = models::transferLinks(chosen, markdown);
    if (!links.isEmpty())
        QApplication::clipboard()->setText(links);
    Q_EMIT linksCopied(links.isEmpty() ? 0 : static_cast<int>(links.count(u'\n')) + 1);
}

void TransferView::openMenu(const QPoint &at) {
    const QModelIndex index = m_list->indexAt(at).siblingAtColumn(0);
    if (!index.isValid())
        return;
    if (!m_list->selectionModel()->isRowSelected(index.row()))
        m_list->selectionModel()->setCurrentIndex(index,
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("transferMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const qsizetype chosen = selected().size();
    addMenuHeading(*menu, chosen == 1 ? m_model->at(index.row()).name
                                      : tr("%Ln transfer(s)", nullptr, models::pluralOf(chosen)));
    menu->addAction(symbolIcon(QStringLiteral("external")), tr("&Open"), this,
                    [this, row = QPersistentModelIndex(index)] { Q_EMIT m_list->activated(row); })
        ->setEnabled(chosen == 1 && stateOf(index) == TransferState::Done);
    menu->addAction(symbolIcon(QStringLiteral("copy")), tr("Copy &Link"), this, [this] { copyLinks(false); });
    menu->addAction(tr("Copy Link as &Markdown"), this, [this] { copyLinks(true); });
    const int row = index.row();
    if (const QString taskId = m_model->at(row).taskId; chosen == 1 && !taskId.isEmpty()) {
        menu->addAction(tr("Open &Task"), this, [this, taskId] { Q_EMIT taskRequested(taskId, false); });
        menu->addAction(tr("Copy T&ask Link"), this, [this, taskId] { Q_EMIT taskRequested(taskId, true); });
    }
    menu->addSeparator();
    for (QToolButton *button : m_buttons)
        menu->addAction(button->text(), button, &QToolButton::click)->setEnabled(button->isEnabled());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace collie::ui
