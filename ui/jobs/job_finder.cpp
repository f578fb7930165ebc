#include "ui/jobs/job_finder.h"

#include "models/text/text_format.h"
#include "ui/jobs/runnable_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr QSize finderSize(1040, 640);
constexpr int chosenWidth = 280; ///< Pixels.

} // namespace

JobFinder::JobFinder(Theme &theme, models::RunnableJobModel &model, models::JobPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_model(model)
    , m_plan(plan)
    , m_title(new PlainLabel(this))
    , m_field(new QLineEdit(this))
    , m_grouping(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView(m_pages))
    , m_empty(new EmptyState(theme, m_pages))
    , m_count(new PlainLabel(this))
    , m_all(new QPushButton(tr("Tick &All"), this))
    , m_chosenTitle(new PlainLabel(this))
    , m_chosen(new QListView(this))
    , m_chosenLabels(new QStringListModel(this))
    , m_clear(new QPushButton(tr("&Untick All"), this))
    , m_schedule(new QPushButton(this)) {
    setObjectName(QStringLiteral("jobFinder"));
    setWindowTitle(tr("Add New Jobs"));
    resize(finderSize);
    setUpParts();
    layOut();
    connect(m_field, &QLineEdit::textChanged, this, &JobFinder::filter);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &JobFinder::filter);
    connect(m_list, &QListView::clicked, this, &JobFinder::toggle);
    connect(m_all, &QPushButton::clicked, this, &JobFinder::tickAllMatches);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_plan.clear(m_model.pushId()); });
    connect(m_schedule, &QPushButton::clicked, this, &JobFinder::schedule);
    connect(m_empty, &EmptyState::actionTriggered, this, &JobFinder::retryRequested);
    connect(&m_plan, &models::JobPlan::changed, this, &JobFinder::showPlan);
    connect(&theme, &Theme::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
    for (QWidget *watched :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_chosen)})
        watched->installEventFilter(this);
    showPlan();
}

void JobFinder::setUpParts() {
    m_field->setPlaceholderText(tr("Parts of a name in any order: mochitest win debug, !asan, ^build"));
    m_field->setAccessibleName(tr("Find jobs"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(symbolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_grouping->setObjectName(QStringLiteral("grouping"));
    m_grouping->addItem(tr("Best match first"));
    m_grouping->addItem(tr("By platform"));
    m_grouping->addItem(tr("By group"));
    m_grouping->setAccessibleName(tr("Order of the jobs"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RunnableDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Jobs that can be added"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chosen->setModel(m_chosenLabels);
    m_chosen->setUniformItemSizes(true);
    m_chosen->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_chosen->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_chosen->setTextElideMode(Qt::ElideMiddle);
    m_chosen->setAccessibleName(tr("Ticked jobs; Delete unticks"));
    m_count->setObjectName(QStringLiteral("countText"));
    m_all->setToolTip(tr("Tick every job that fits what is typed (Ctrl+A in the list)"));
    m_all->setAutoDefault(false);
    m_clear->setAutoDefault(false);
    m_schedule->setObjectName(QStringLiteral("scheduleButton"));
    m_schedule->setDefault(true);
}

void JobFinder::layOut() {
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *top = new QHBoxLayout;
    top->addWidget(m_field, 1);
    top->addWidget(m_grouping);
    auto *below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_all);
    auto *left = new QVBoxLayout;
    left->addLayout(top);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    left->addWidget(m_pages, 1);
    left->addLayout(below);
    auto *right = new QVBoxLayout;
    right->addWidget(m_chosenTitle);
    right->addWidget(m_chosen, 1);
    right->addWidget(m_clear, 0, Qt::AlignRight);
    m_chosen->setFixedWidth(chosenWidth);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addLayout(left, 1);
    middle->addLayout(right);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_schedule);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
}

void JobFinder::presentLoading(const QString &push) {
    m_ready = false;
    m_title->setText(tr("Add jobs to %1").arg(push));
    m_empty->presentBusy(tr("Loading the jobs that can be added"));
    m_pages->setCurrentWidget(m_empty);
    m_field->clear();
    m_count->clear();
    m_all->setEnabled(false);
    show();
    raise();
    activateWindow();
    m_field->setFocus(Qt::OtherFocusReason);
}

void JobFinder::presentProblem(const QString &sentence) {
    m_ready = false;
    m_empty->present(tr("The jobs could not be loaded"), sentence, tr("Try Again"));
    m_pages->setCurrentWidget(m_empty);
}

void JobFinder::presentJobs() {
    m_ready = true;
    filter();
    showPlan();
}

QString JobFinder::problem() const {
    return m_pages->currentWidget() == m_empty ? m_empty->title() + QLatin1Char(' ') + m_empty->sentence() : QString();
}

void JobFinder::filter() {
    m_model.setGrouping(static_cast<models::RunnableJobModel::Grouping>(m_grouping->currentIndex()));
    m_model.setPattern(m_field->text());
    if (!m_ready)
        return;
    const int first = m_model.firstJobRow();
    if (first >= 0) {
        m_list->setCurrentIndex(m_model.index(first));
        m_list->scrollToTop();
        m_pages->setCurrentWidget(m_list);
    } else {
        m_empty->present(m_model.total() == 0 ? tr("Nothing can be added to this push") : tr("No job fits"),
                         m_model.total() == 0 ? QString() : tr("Fewer or shorter parts find more."));
        m_pages->setCurrentWidget(m_empty);
    }
    showCounts();
}

void JobFinder::showCounts() {
    m_count->setText(
        tr("%1 of %Ln job(s) fit", nullptr, m_model.total()).arg(models::formatCount(m_model.matchCount())));
    m_all->setEnabled(m_ready && m_model.matchCount() > 0);
    m_all->setText(m_model.matchCount() > 0 ? tr("Tick &All %Ln", nullptr, m_model.matchCount()) : tr("Tick &All"));
}

void JobFinder::showPlan() {
    const QStringList labels = m_plan.labels(m_model.pushId());
    m_chosenLabels->setStringList(labels);
    m_chosenTitle->setText(labels.isEmpty() ? tr("Nothing ticked yet")
                                            : tr("%Ln job(s) ticked", nullptr, models::pluralOf(labels.size())));
    m_schedule->setText(labels.isEmpty() ? tr("Schedule")
                                         : tr("Schedule %Ln job(s)", nullptr, models::pluralOf(labels.size())));
    m_schedule->setEnabled(!labels.isEmpty());
    m_clear->setEnabled(!labels.isEmpty());
}

void JobFinder::toggle(const QModelIndex &index) {
    if (!index.isValid())
        return;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_model.setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void JobFinder::tickAllMatches() {
    m_plan.setTicked(m_model.pushId(), m_model.matchingLabels(), true);
}

void JobFinder::schedule() {
    if (m_schedule->isEnabled())
        Q_EMIT scheduleRequested(m_model.pushId());
}

bool JobFinder::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((watched == m_field && handleFieldKey(key)) || (watched == m_list && handleListKey(key)) ||
            (watched == m_chosen && handleChosenKey(key)))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

bool JobFinder::handleFieldKey(QKeyEvent *event) {
    const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown;
    if (!down || m_pages->currentWidget() != m_list)
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    return true;
}

bool JobFinder::handleListKey(QKeyEvent *event) {
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Space) {
        toggle(m_list->currentIndex());
        return true;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        schedule();
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        tickAllMatches();
        return true;
    }
    const bool backToField = event->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0;
    const bool typing =
        plain && (event->key() == Qt::Key_Backspace || (!event->text().isEmpty() && event->text().at(0).isPrint()));
    if (!backToField && !typing)
        return false;
    // What is typed belongs to the field, wherever the focus is.
    // A reason of tabbing would select all of it.
    m_field->setFocus(Qt::OtherFocusReason);
    if (typing) {
        if (event->key() == Qt::Key_Backspace)
            m_field->backspace();
        else
            m_field->insert(event->text());
    }
    return true;
}

bool JobFinder::handleChosenKey(QKeyEvent *event) {
    if (event->key() != Qt::Key_Delete && event->key() != Qt::Key_Backspace)
        return false;
    QStringList labels;
    const QModelIndexList selected = m_chosen->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        labels.append(index.data().toString());
    m_plan.setTicked(m_model.pushId(), labels, false);
    return true;
}

} // namespace collie::ui
