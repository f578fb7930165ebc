#include "ui/pushes/push_pane.h"

#include "models/text/text_format.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/range_panel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

namespace collie::ui {
namespace {
constexpr int leastWidth = 224; ///< Pixels; below that a push says nothing.
constexpr int firstWidth = 320; ///< Likewise, on the first start.
} // namespace

PushPane::PushPane(Theme &theme, const Clock &clock)
    : m_list(new PushListView(theme, this))
    , m_limits(new LimitStrip(theme, this))
    , m_range(new RangePanel(theme, this))
    , m_missing(new PlainLabel(this))
    , m_offer(new QToolButton(this))
    , m_all(new QToolButton(this))
    , m_addRange(new QToolButton(this))
    , m_more(new QToolButton(this)) {
    m_list->setClock(clock);
    m_list->setFrameShape(QFrame::NoFrame);
    m_all->setObjectName(QStringLiteral("allPushes"));
    m_all->setCheckable(true);
    m_all->setChecked(true);
    m_all->setAutoRaise(true);
    m_addRange->setObjectName(QStringLiteral("addRange"));
    m_addRange->setText(tr("+ Range"));
    m_addRange->setAutoRaise(true);
    m_addRange->setToolTip(tr("Say which pushes are listed: author, dates, revisions… (Ctrl+Shift+R)"));
    m_addRange->setAccessibleName(tr("Range of pushes"));
    m_missing->setObjectName(QStringLiteral("pushesMissing"));
    m_missing->setWordWrap(true);
    m_missing->setContentsMargins(8, 4, 8, 4);
    m_missing->hide();
    m_offer->setObjectName(QStringLiteral("loadMissingPushes"));
    m_offer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offer->setAutoRaise(true);
    m_offer->setIcon(symbolIcon(QStringLiteral("more")));
    m_offer->setToolTip(tr("Load older pushes of the range"));
    m_offer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_offer->hide();
    m_more->setObjectName(QStringLiteral("loadMore"));
    m_more->setText(tr("Load 10 More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setIcon(symbolIcon(QStringLiteral("more")));
    m_more->setToolTip(tr("Load 10 more pushes (Ctrl+M)"));
    m_more->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_limits);
    layout->addWidget(m_range);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_missing);
    layout->addWidget(m_offer);
    layout->addWidget(m_more);
    setMinimumWidth(leastWidth);
    connect(m_more, &QToolButton::clicked, this, &PushPane::loadMoreRequested);
    connect(m_offer, &QToolButton::clicked, this, &PushPane::missingWanted);
    connect(m_all, &QToolButton::clicked, this, &PushPane::chooseAll);
    connect(m_addRange, &QToolButton::clicked, this, &PushPane::rangeWanted);
    connect(m_range, &RangePanel::closed, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &PushListView::pushSelectionChanged, this,
            [this] { m_all->setChecked(m_list->selectedPushIds().isEmpty()); });
    setTaskGroups(false);
}

Pane PushPane::make(Theme &theme, const Clock &clock) {
    auto *pane = new PushPane(theme, clock);
    auto *header = new QWidget(pane);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pane->m_all);
    layout->addStretch(1);
    layout->addWidget(pane->m_addRange);
    return {.id = QStringLiteral("pushes"),
            .key = QKeySequence(Qt::ALT | Qt::Key_1),
            .area = Qt::LeftDockWidgetArea,
            .page = QStringLiteral("watching-a-push"),
            .widget = pane,
            .header = header,
            .extent = firstWidth};
}

void PushPane::setModel(models::PushListModel *pushes) {
    m_list->setPushModel(pushes);
    m_all->setChecked(m_list->selectedPushIds().isEmpty());
}

void PushPane::setCount(int pushes) {
    m_count = pushes;
    m_more->setEnabled(pushes > 0);
    m_all->setEnabled(pushes > 0);
    if (m_taskGroups)
        m_all->setText(pushes == 0 ? tr("No task group loaded") : tr("All tasks"));
    else
        m_all->setText(pushes == 0 ? tr("No pushes loaded") : tr("All %Ln push(es)", nullptr, pushes));
}

void PushPane::setTaskGroups(bool shown) {
    m_taskGroups = shown;
    setWindowTitle(shown ? tr("Task Group") : tr("Pushes"));
    m_more->setVisible(!shown);
    m_addRange->setVisible(!shown);
    if (shown)
        m_range->hide();
    m_all->setToolTip(shown ? tr("Show every task of the group (Esc)")
                            : tr("Show the jobs of every loaded push (Esc)"));
    m_list->setAccessibleName(windowTitle());
    m_list->setEmptyText(shown ? tr("No task group to show.\nOpen one by its id or address.")
                               : tr("No pushes to show.\nChoose a repository, or another range of pushes."));
    setCount(m_count);
}

void PushPane::setMissing(const QString &sentence, int offer) {
    m_missing->setText(sentence);
    m_missing->setVisible(!sentence.isEmpty());
    m_offer->setText(tr("Load %Ln More of the Range", nullptr, offer));
    m_offer->setVisible(offer > 0);
}

void PushPane::chooseAll() {
    m_list->setSelectedPushIds({});
    m_all->setChecked(true);
    Q_EMIT allChosen();
}

} // namespace collie::ui
