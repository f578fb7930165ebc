#include "ui/pulse/message_inspector.h"

#include "models/text/plain_text.h"
#include "ui/pulse/stream_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

/// Bytes of a body shown as it came; longer ones would stall the layout of the text.
constexpr qsizetype mostRaw = 512 * 1024;

using models::JsonTreeModel;

} // namespace

MessageInspector::MessageInspector(Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new EmptyState(theme, this))
    , m_summary(new PlainLabel(this))
    , m_job(new QToolButton(this))
    , m_task(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_tree(new QTreeView(m_tabs))
    , m_raw(new QPlainTextEdit(m_tabs)) {
    m_summary->setObjectName(QStringLiteral("messageSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setWordWrap(true);
    useFixedFont(m_summary);
    m_summary->setAccessibleName(tr("Exchange and keys of the message"));
    const auto setUp = [](QToolButton *button, const QString &icon, const QString &text, const QString &tip) {
        button->setIcon(symbolIcon(icon));
        button->setText(text);
        button->setToolTip(models::plainText(tip));
        button->setAccessibleName(tip);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    };
    setUp(m_job, QStringLiteral("next"), tr("Job"), tr("Select the job of this message in the grid"));
    setUp(m_task, QStringLiteral("external"), tr("Task"), tr("Open the task in the browser"));
    m_tree->setObjectName(QStringLiteral("messageTree"));
    m_tree->setModel(&m_document);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    useFixedFont(m_tree);
    m_tree->setAccessibleName(tr("Body of the message"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    useFixedFont(m_raw);
    m_raw->setAccessibleName(tr("Body of the message as it came"));
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_tree, tr("Tree"));
    m_tabs->addTab(m_raw, tr("Raw"));
    auto *corner = new QWidget(m_tabs);
    auto *buttons = new QHBoxLayout(corner);
    buttons->setContentsMargins(0, 0, 4, 0);
    buttons->setSpacing(0);
    buttons->addWidget(m_job);
    buttons->addWidget(m_task);
    m_tabs->setCornerWidget(corner);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_summary->setContentsMargins(8, 4, 8, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    addWidget(m_empty);
    addWidget(page);
    m_empty->present(tr("No message chosen"), tr("Choose a message to read its body."));
    connect(m_tabs, &QTabWidget::currentChanged, this, &MessageInspector::showRaw);
    connect(&m_document, &JsonTreeModel::ready, this, &MessageInspector::unfold);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &MessageInspector::openTreeMenu);
    connect(m_task, &QToolButton::clicked, this, [this] { Q_EMIT taskRequested(m_taskId); });
    connect(m_job, &QToolButton::clicked, this, [this] { Q_EMIT jobRequested(m_taskId, m_runId); });
}

void MessageInspector::showMessage(const models::StreamRow &row) {
    const auto text = [](QByteArrayView bytes) { return QString::fromUtf8(bytes.data(), bytes.size()); };
    const QString key = text(row.routingKey());
    if (row.isGap) {
        m_empty->present(tr("A gap"), key);
        setCurrentIndex(0);
        return;
    }
    QStringList lines{text(row.exchange()), key};
    lines += text(row.cc()).split(u' ', Qt::SkipEmptyParts);
    m_summary->setText(lines.join(u'\n'));
    m_taskId = text(models::taskIdOf(row));
    m_runId = runIdOf(key);
    m_job->setVisible(!m_taskId.isEmpty());
    m_task->setVisible(!m_taskId.isEmpty());
    m_body = row.payload;
    m_rawShown = false;
    m_document.setBytes(m_body);
    showRaw();
    setCurrentIndex(1);
}

void MessageInspector::showNothing() {
    m_body.clear();
    m_document.clear();
    m_raw->clear();
    m_empty->present(tr("No message chosen"), tr("Choose a message to read its body."));
    setCurrentIndex(0);
}

void MessageInspector::showRaw() {
    if (m_rawShown || m_tabs->currentWidget() != m_raw)
        return;
    QString text = QString::fromUtf8(m_body.left(mostRaw));
    if (m_body.size() > mostRaw)
        text += QStringLiteral("\n") + tr("… the rest is not shown");
    m_raw->setPlainText(text);
    m_rawShown = true;
}

void MessageInspector::unfold() {
    if (!m_document.problem().isEmpty()) {
        m_tabs->setCurrentWidget(m_raw);
        return;
    }
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, qMax(m_tree->columnWidth(0), 160));
    m_tree->expandToDepth(0);
}

void MessageInspector::openTreeMenu(const QPoint &position) {
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [&](const QString &title, int role) {
        connect(menu->addAction(title), &QAction::triggered, this,
                [what = index.data(role).toString()] { QApplication::clipboard()->setText(what); });
    };
    copy(tr("Copy &Value"), JsonTreeModel::RawRole);
    copy(tr("Copy &Path"), JsonTreeModel::PathRole);
    menu->addSeparator();
    connect(menu->addAction(tr("&Unfold All Below")), &QAction::triggered, m_tree,
            [this, at = QPersistentModelIndex(index)] { m_tree->expandRecursively(at.sibling(at.row(), 0), 8); });
    connect(menu->addAction(tr("&Fold All")), &QAction::triggered, m_tree, &QTreeView::collapseAll);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace collie::ui
