#include "ui/priorities/priorities_pane.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/day_count.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace collie::ui {

using scheduling::JobValue;

namespace {

constexpr int mostDays = 365;
constexpr int nameWidth = 380; ///< Pixels.
constexpr int lostWidth = 130;

/// Heavy for what matters, muted for what may be skipped.
class ValueDelegate final : public QStyledItemDelegate {
  public:
    ValueDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto value = static_cast<JobValue>(index.data(models::PriorityModel::ValueRole).toInt());
        if (value == JobValue::High)
            option->font.setWeight(QFont::Bold);
        else if (!option->state.testFlag(QStyle::State_Selected))
            option->palette.setColor(QPalette::Text, m_theme.mutedText());
    }

  private:
    Theme &m_theme;
};

QToolButton *textButton(const QString &text, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

PrioritiesPane::PrioritiesPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, m_pages))
    , m_page(new QWidget(m_pages))
    , m_repositories(new QLineEdit(this))
    , m_days(new QSpinBox(this))
    , m_compute(textButton({}, this))
    , m_export(textButton(tr("&Export"), this))
    , m_text(new QLineEdit(m_page))
    , m_summary(new PlainLabel(m_page))
    , m_list(new QTreeView(m_page))
    , m_dim(new QCheckBox(tr("&Dim low value in the grid"), m_page))
    , m_missing(textButton({}, m_page))
    , m_skipped(textButton({}, m_page)) {
    m_filter.setSourceModel(&m_model);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(buildControls());
    whole->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(buildFilters());
    m_summary->setObjectName(QStringLiteral("prioritiesSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_summary);
    buildList();
    m_list->setItemDelegate(new ValueDelegate(theme, m_list));
    layout->addWidget(m_list, 1);
    layout->addWidget(buildScheduling());
    m_empty->setObjectName(QStringLiteral("noPriorities"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
    connect(m_empty, &EmptyState::actionTriggered, this, &PrioritiesPane::computeRequested);
    connect(&theme, &Theme::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
    setSchedulable(0, 0, {});
    showNothing();
}

Pane PrioritiesPane::make(Theme &theme, const Clock &) {
    auto *pane = new PrioritiesPane(theme);
    pane->setWindowTitle(tr("Priorities"));
    return {.id = QStringLiteral("priorities"),
            .key = QKeySequence(Qt::ALT | Qt::Key_8),
            .page = QStringLiteral("sheriffing"),
            .widget = pane,
            .needsTreeherder = true};
}

QWidget *PrioritiesPane::buildControls() {
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    auto *repositoriesLabel = new PlainLabel(tr("&Failures of"), row);
    repositoriesLabel->setBuddy(m_repositories);
    m_repositories->setObjectName(QStringLiteral("repositories"));
    m_repositories->setToolTip(tr("Repositories, separated by commas; the first is the one whose jobs are counted"));
    m_repositories->setAccessibleName(tr("Repositories"));
    m_repositories->setMinimumWidth(180);
    m_days->setRange(1, mostDays);
    m_days->setPrefix(tr("last "));
    countDays(*m_days);
    m_days->setAccessibleName(tr("Days to look back"));
    m_compute->setObjectName(QStringLiteral("compute"));
    m_compute->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Low-Value Labels as &JSON…"), this, [this] { chooseExport(Format::Json); });
    menu->addAction(tr("Everything as &CSV…"), this, [this] { chooseExport(Format::Csv); });
    m_export->setMenu(menu);
    layout->addWidget(repositoriesLabel);
    layout->addWidget(m_repositories, 1);
    layout->addWidget(m_days);
    layout->addWidget(m_compute);
    layout->addWidget(m_export);
    connect(m_compute, &QToolButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT stopRequested();
        else
            Q_EMIT computeRequested();
    });
    connect(m_repositories, &QLineEdit::returnPressed, this, &PrioritiesPane::computeRequested);
    return row;
}

QWidget *PrioritiesPane::buildFilters() {
    auto *row = new QWidget(m_page);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_text->setPlaceholderText(tr("Filter job types"));
    m_text->setAccessibleName(tr("Filter job types"));
    m_text->setClearButtonEnabled(true);
    layout->addWidget(m_text, 1);
    connect(m_text, &QLineEdit::textChanged, &m_filter, &models::PriorityFilter::setText);
    for (const JobValue value : {JobValue::High, JobValue::Low, JobValue::Always}) {
        auto *shown = new QCheckBox(models::plainCaption(models::valueText(value)), row);
        shown->setChecked(true);
        shown->setToolTip(tr("Show job types of this value"));
        connect(shown, &QCheckBox::toggled, this, [this, value](bool on) { m_filter.setShown(value, on); });
        layout->addWidget(shown);
    }
    layout->addWidget(m_dim);
    connect(m_dim, &QCheckBox::toggled, this, &PrioritiesPane::dimChanged);
    return row;
}

/// In a row of its own, so that the pane fits into a narrow window.
QWidget *PrioritiesPane::buildScheduling() {
    auto *row = new QWidget(m_page);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_missing);
    layout->addWidget(m_skipped);
    connect(m_missing, &QToolButton::clicked, this, &PrioritiesPane::scheduleMissingRequested);
    connect(m_skipped, &QToolButton::clicked, this, &PrioritiesPane::scheduleSkippedRequested);
    return row;
}

void PrioritiesPane::buildList() {
    m_list->setModel(&m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(static_cast<int>(models::PriorityModel::Column::Lost), Qt::DescendingOrder);
    m_list->setAccessibleName(tr("Job types and their value"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(static_cast<int>(models::PriorityModel::Column::Name), QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(60);
    m_list->header()->resizeSection(static_cast<int>(models::PriorityModel::Column::Name), nameWidth);
    // Room for the sign of the sorting beside the words.
    m_list->header()->resizeSection(static_cast<int>(models::PriorityModel::Column::Lost), lostWidth);
}

void PrioritiesPane::setQuery(const QStringList &repositories, int days) {
    m_repositories->setText(repositories.join(QStringLiteral(", ")));
    m_days->setValue(days);
}

QStringList PrioritiesPane::repositories() const {
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    return m_repositories->text().split(separators, Qt::SkipEmptyParts);
}

int PrioritiesPane::days() const {
    return m_days->value();
}

void PrioritiesPane::setBusy(bool busy) {
    m_busy = busy;
    m_compute->setText(busy ? tr("&Stop") : tr("Find &Out"));
    m_compute->setIcon(symbolIcon(busy ? QStringLiteral("close") : QStringLiteral("retrigger")));
    m_repositories->setEnabled(!busy);
    m_days->setEnabled(!busy);
    m_export->setEnabled(!busy && !m_model.priorities().types.isEmpty());
}

void PrioritiesPane::showProgress(const QString &what, int done, int of) {
    setBusy(true);
    const QString title = of > 0 ? tr("%1 (%2 of %3)", "what is done; how far it is")
                                       .arg(what, models::formatCount(done), models::formatCount(of))
                          : done > 0 ? tr("%1 (%2)", "what is done; how far it is").arg(what, models::formatCount(done))
                                     : what;
    m_empty->presentBusy(title);
    m_pages->setCurrentWidget(m_empty);
}

void PrioritiesPane::showNothing() {
    m_model.clear();
    setBusy(false);
    m_empty->present(tr("Which jobs matter"),
                     tr("From the failures that people noted as fixed by a commit, Collie finds the job types without "
                        "which one of them would have passed unseen."),
                     tr("Find Out"));
    m_pages->setCurrentWidget(m_empty);
}

void PrioritiesPane::showFailure(const QString &sentence) {
    setBusy(false);
    m_empty->present(tr("The priorities could not be found"), sentence, tr("Try Again"));
    m_pages->setCurrentWidget(m_empty);
}

void PrioritiesPane::showPriorities(const scheduling::JobPriorities &priorities, const QString &summary) {
    m_model.setPriorities(priorities);
    setBusy(false);
    m_summary->setText(summary);
    m_pages->setCurrentWidget(m_page);
}

void PrioritiesPane::setSchedulable(int missingHighValue, int skippedLowValue, const QString &push) {
    m_missing->setText(missingHighValue > 0 ? tr("Add %Ln Missing High-Value…", nullptr, missingHighValue)
                                            : tr("Add Missing High-Value…"));
    m_skipped->setText(skippedLowValue > 0 ? tr("Add %Ln Skipped Low-Value…", nullptr, skippedLowValue)
                                           : tr("Add Skipped Low-Value…"));
    m_missing->setEnabled(missingHighValue > 0);
    m_skipped->setEnabled(skippedLowValue > 0);
    const QString where = push.isEmpty() ? tr("Choose a push in the list of pushes first") : tr("To push %1").arg(push);
    m_missing->setToolTip(models::plainText(where));
    m_skipped->setToolTip(models::plainText(where));
}

void PrioritiesPane::chooseExport(Format format) {
    const bool json = format == Format::Json;
    auto *dialog = new QFileDialog(this, tr("Export priorities"), {}, json ? tr("JSON (*.json)") : tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(json ? QStringLiteral("json") : QStringLiteral("csv"));
    dialog->selectFile(json ? QStringLiteral("job-priorities.json") : QStringLiteral("job-priorities.csv"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { Q_EMIT exportRequested(format, path); });
    dialog->open();
}

} // namespace collie::ui
