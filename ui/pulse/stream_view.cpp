#include "ui/pulse/stream_view.h"

#include "models/text/text_format.h"
#include "ui/pulse/stream_delegate.h"
#include "ui/widgets/application_style.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

namespace collie::ui {
namespace {

using models::StreamModel;
using Column = StreamModel::Column;

constexpr int rowPadding = 6;                 ///< Pixels, above and below together.
constexpr qsizetype mostCopied = 1'000;       ///< Messages.
constexpr qsizetype mostReadHere = 64 * 1024; ///< Bytes; more are read on a pool thread.

/// A row that outlives the model's.
struct CopiedMessage {
    QByteArray exchange;
    QByteArray routingKey;
    QByteArray cc;
    QByteArray payload;
    bool redelivered = false;
};

/// A line of JSON a message.
QString asJson(const QVector<CopiedMessage> &messages) {
    QStringList lines;
    for (const CopiedMessage &row : messages) {
        Json cc = Json::array();
        const QStringList routes = QString::fromUtf8(row.cc).split(u' ', Qt::SkipEmptyParts);
        for (const QString &route : routes)
            cc.push_back(route.toStdString());
        const Result<Json> payload = parseJson(row.payload, StreamView::tr("The message"));
        const Json message{{"exchange", row.exchange.toStdString()},
                           {"routingKey", row.routingKey.toStdString()},
                           {"cc", std::move(cc)},
                           {"redelivered", row.redelivered},
                           {"payload", payload ? *payload : Json(row.payload.toStdString())}};
        lines.append(QString::fromUtf8(toJsonBytes(message)));
    }
    return lines.join(u'\n');
}

} // namespace

int runIdOf(const QString &routingKey) {
    bool isNumber = false;
    const int run = routingKey.section(u'.', 2, 2).toInt(&isNumber);
    return isNumber && run >= 0 ? run : 0;
}

StreamView::StreamView(Theme &theme, QWidget *parent)
    : QTableView(parent) {
    setItemDelegate(new StreamDelegate(theme, this));
    setAccessibleName(tr("Pulse messages"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    useFixedFont(this);
    // One height for all: measuring each row would cost more than painting it.
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setRowHeight();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &StreamView::noteScroll);
    connect(&theme, &Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
}

void StreamView::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

void StreamView::setRowHeight() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding + ApplicationStyle::rowGap());
}

void StreamView::setStreamModel(StreamModel *model) {
    if (m_model != nullptr)
        m_model->disconnect(this);
    m_model = model;
    setModel(model);
    if (model == nullptr)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &StreamView::keepUp);
    connect(model, &QAbstractItemModel::modelReset, this, &StreamView::restoreCurrent);
    const int letter = fontMetrics().averageCharWidth();
    const std::array<int, StreamModel::columns> letters{16, 26, 28, 36, 12, 40, 12};
    for (int column = 0; column < StreamModel::columns; ++column)
        setColumnWidth(column, letters.at(static_cast<size_t>(column)) * letter);
    keepUp();
}

void StreamView::setFollowing(bool following) {
    if (m_following == following)
        return;
    m_following = following;
    keepUp();
    Q_EMIT followingChanged(following);
}

void StreamView::keepUp() {
    if (!m_following || m_model == nullptr)
        return;
    m_scrolling = true;
    scrollToBottom();
    m_scrolling = false;
}

void StreamView::noteScroll(int value) {
    // The range grows before the view has followed, so only what the person does counts.
    if (m_scrolling || !(verticalScrollBar()->isSliderDown() || underMouse() || hasFocus()))
        return;
    const bool atEnd = value >= verticalScrollBar()->maximum();
    if (atEnd != m_following) {
        m_following = atEnd;
        Q_EMIT followingChanged(atEnd);
    }
}

void StreamView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTableView::currentChanged(current, previous);
    m_hasCurrent = current.isValid();
    if (m_hasCurrent) {
        m_current = current.data(StreamModel::NumberRole).toULongLong();
        // Whoever reads one message does not want it to run away.
        if (current.row() < m_model->rowCount() - 1)
            setFollowing(false);
    }
    Q_EMIT currentMessageChanged();
}

void StreamView::restoreCurrent() {
    const int row = m_hasCurrent && m_model != nullptr ? m_model->rowOf(m_current) : -1;
    if (row >= 0) {
        const QModelIndex index = m_model->index(row, 0);
        setCurrentIndex(index);
        scrollTo(index, PositionAtCenter);
    } else {
        Q_EMIT currentMessageChanged();
        keepUp();
    }
}

void StreamView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_End && event->modifiers() == Qt::ControlModifier)
        setFollowing(true);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        const QString taskId = currentIndex().data(StreamModel::TaskIdRole).toString();
        if (!taskId.isEmpty())
            Q_EMIT jobRequested(
                taskId,
                runIdOf(currentIndex().siblingAtColumn(static_cast<int>(Column::RoutingKey)).data().toString()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void StreamView::copySelection() {
    if (m_model == nullptr || !selectionModel()->hasSelection())
        return;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QVector<CopiedMessage> messages;
    qsizetype size = 0;
    for (const QModelIndex &index : std::as_const(rows)) {
        const models::StreamRow &row = m_model->rowAt(index.row());
        if (row.isGap || messages.size() >= mostCopied)
            continue;
        size += row.payload.size();
        messages.append({.exchange = row.exchange().toByteArray(),
                         .routingKey = row.routingKey().toByteArray(),
                         .cc = row.cc().toByteArray(),
                         .payload = row.payload,
                         .redelivered = row.redelivered});
    }
    m_copying.cancel();
    if (size <= mostReadHere) {
        QApplication::clipboard()->setText(asJson(messages));
        return;
    }
    const Future<QString> text = runOnPool([messages]() -> Result<QString> { return asJson(messages); });
    m_copying = CancelGuard(text);
    onDone(text, this, [](const Result<QString> &done) {
        if (done)
            QApplication::clipboard()->setText(*done);
    });
}

void StreamView::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || index.data(StreamModel::IsGapRole).toBool())
        return;
    if (!selectionModel()->isRowSelected(index.row()))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const qsizetype chosen = selectionModel()->selectedRows().size();
    const bool one = chosen == 1;
    const auto text = [index](Column column) {
        return index.siblingAtColumn(static_cast<int>(column)).data().toString();
    };
    const QString taskId = index.data(StreamModel::TaskIdRole).toString();
    const QString key = text(Column::RoutingKey);
    const QString exchange = text(Column::Exchange);
    const QString body = QString::fromUtf8(m_model->rowAt(index.row()).payload);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMenuHeading(*menu, one ? key : tr("%Ln message(s)", nullptr, models::pluralOf(chosen)));
    const auto copy = [menu, one](const QString &title, const QString &what) {
        QAction *action = menu->addAction(title);
        action->setEnabled(one && !what.isEmpty());
        connect(action, &QAction::triggered, menu, [what] { QApplication::clipboard()->setText(what); });
    };
    // What is about one message says nothing of several.
    if (one && !taskId.isEmpty()) {
        connect(menu->addAction(tr("Show the &Job")), &QAction::triggered, this,
                [this, taskId, key] { Q_EMIT jobRequested(taskId, runIdOf(key)); });
        connect(menu->addAction(tr("&Open Task in Browser")), &QAction::triggered, this,
                [this, taskId] { Q_EMIT taskRequested(taskId); });
        menu->addSeparator();
    }
    connect(menu->addAction(tr("&Copy Messages as JSON")), &QAction::triggered, this, &StreamView::copySelection);
    copy(tr("Copy &Body"), body);
    copy(tr("Copy Routing &Key"), key);
    copy(tr("Copy &Task Id"), taskId);
    if (one) {
        menu->addSeparator();
        connect(menu->addAction(tr("Only This &Exchange")), &QAction::triggered, this,
                [this, exchange] { Q_EMIT filterRequested(QStringLiteral("exchange:") + exchange); });
        if (!taskId.isEmpty())
            connect(menu->addAction(tr("Only This T&ask")), &QAction::triggered, this,
                    [this, taskId] { Q_EMIT filterRequested(QStringLiteral("task:") + taskId); });
    }
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace collie::ui
