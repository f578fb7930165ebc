#include "ui/jobs/filter_bar.h"

#include "models/text/plain_text.h"
#include "ui/jobs/chip_overflow.h"
#include "ui/jobs/filter_chip.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace collie::ui {

using models::JobFilter;
using treeherder::JobStatus;

namespace {

constexpr int typingDelayMs = 30;
constexpr int chipGroupGap = 8;
constexpr int chipGroups = 3;
constexpr int resetGap = 4;
/// A failure that Treeherder has not seen before (treeherder.md §1.1).
constexpr size_t newFailure = 6;

using Classifications = decltype(JobFilter::classifications);

size_t bit(JobStatus status) {
    return static_cast<size_t>(status);
}

} // namespace

FilterBar::FilterBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_overflow(new ChipOverflow(this))
    , m_text(new QLineEdit(this))
    , m_add(new QToolButton(this))
    , m_reset(new QToolButton(this)) {
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Job filter"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    // The bar may get narrower than its chips: those without room move into a menu.
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setPlaceholderText(tr("Filter by platform, group, symbol or name"));
    m_text->setAccessibleName(tr("Filter jobs by platform, group, symbol or name"));
    m_text->setToolTip(tr("Jobs that have every word, in any order"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(QFontMetrics(font()).averageCharWidth() * 20);
    m_text->setMaximumWidth(QFontMetrics(font()).averageCharWidth() * 60);
    m_text->installEventFilter(this);
    m_row->addWidget(m_text, 1);
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setText(tr("+ Filter"));
    m_add->setAutoRaise(true);
    m_add->setToolTip(tr("Show only jobs of a platform, a group, a test, a machine … (Shift+F)"));
    m_add->setAccessibleName(tr("Add a filter of a field"));
    m_row->addWidget(m_add);
    addStatusChips();
    addTierChips();
    addClassificationChips();
    m_reset->setObjectName(QStringLiteral("resetFilter"));
    m_reset->setText(tr("Reset"));
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Reset the filter"));
    m_reset->setAccessibleName(tr("Reset the filter"));
    QSizePolicy keepsPlace = m_reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsPlace);
    m_row->addWidget(m_overflow->button());
    m_row->addSpacing(resetGap);
    m_row->addWidget(m_reset);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::tell);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text == m_filter.text)
            return;
        m_filter.text = text;
        m_typing.start();
    });
    connect(m_reset, &QToolButton::clicked, this, &FilterBar::reset);
    showFilter();
}

FilterChip *FilterBar::addChip(const QString &text, std::function<QColor()> colourOf, const QString &accessibleName) {
    auto *chip = new FilterChip(m_theme, text, std::move(colourOf), this);
    chip->setAccessibleName(accessibleName);
    chip->setToolTip(models::plainText(accessibleName));
    m_row->addWidget(chip);
    m_overflow->add(chip);
    return chip;
}

void FilterBar::addGap() {
    m_row->addSpacing(chipGroupGap);
}

int FilterBar::widthWithoutChips() const {
    return m_text->minimumWidth() + m_add->sizeHint().width() + chipGroups * chipGroupGap + resetGap +
           m_reset->sizeHint().width();
}

int FilterBar::fullWidth() const {
    return widthWithoutChips() + m_overflow->fullWidth();
}

QSize FilterBar::minimumSizeHint() const {
    return {widthWithoutChips() + m_overflow->button()->sizeHint().width(), m_row->minimumSize().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event) {
    m_overflow->fit(width() - widthWithoutChips());
    QWidget::resizeEvent(event);
}

void FilterBar::addStatusChips() {
    addGap();
    struct Chip {
        QString text;
        QString what;
        std::vector<JobStatus> statuses;
    };
    const std::vector<Chip> chips{
        {tr("failures"), tr("Show failures"), {JobStatus::TestFailed, JobStatus::Busted, JobStatus::Exception}},
        {tr("success"), tr("Show success"), {JobStatus::Success}},
        {tr("retry"), tr("Show retry"), {JobStatus::Retry}},
        {tr("cancelled"), tr("Show cancelled"), {JobStatus::UserCancel}},
        {tr("superseded"), tr("Show superseded"), {JobStatus::Superseded}},
        {tr("in progress"), tr("Show in progress"), {JobStatus::Running, JobStatus::Pending}},
        {tr("unscheduled"), tr("Show unscheduled"), {JobStatus::Unscheduled}}};
    for (const auto &[text, what, statuses] : chips) {
        const JobStatus first = statuses.front();
        auto *chip = addChip(
            text, [this, first] { return m_theme.statusFill(first); }, what);
        m_statusChips.push_back({chip, statuses});
        const size_t place = m_statusChips.size() - 1;
        chip->setArrow(statuses.size() > 1);
        connect(chip, &FilterChip::menuWanted, this,
                [this, place](const QPoint &at) { openStatusMenu(m_statusChips[place], at); });
        connect(chip, &FilterChip::clicked, this, [this, place](bool on) { toggleStatus(m_statusChips[place], on); });
    }
}

void FilterBar::openStatusMenu(const StatusChip &entry, const QPoint &at) {
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("statusMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<JobStatus> &statuses = entry.statuses;
    for (const JobStatus status : statuses) {
        QAction *single = menu->addAction(models::plainCaption(treeherder::jobStatusName(status)));
        single->setCheckable(true);
        single->setChecked(m_filter.statuses.test(bit(status)));
        connect(single, &QAction::triggered, this, [this, status](bool on) {
            m_filter.statuses.set(bit(status), on);
            tell();
        });
    }
    menu->addSeparator();
    QAction *only = menu->addAction(tr("&Only These"));
    only->setObjectName(QStringLiteral("onlyThese"));
    connect(only, &QAction::triggered, this, [this, statuses] {
        m_filter.statuses.reset();
        for (const JobStatus status : statuses)
            m_filter.statuses.set(bit(status));
        tell();
    });
    menu->popup(at);
}

void FilterBar::addTierChips() {
    addGap();
    for (int tier = 1; tier <= 3; ++tier) {
        auto *chip = addChip(tr("tier %1").arg(tier), {}, tr("Show jobs of tier %1").arg(tier));
        m_tierChips.push_back(chip);
        connect(chip, &FilterChip::clicked, this, [this, tier](bool on) { toggleTier(tier, on); });
    }
}

void FilterBar::addClassificationChips() {
    addGap();
    m_classified = addChip(tr("classified"), {}, tr("Show failures that somebody has classified"));
    m_unclassified =
        addChip(tr("unclassified"), {}, tr("Show failures that nobody has classified, and jobs that did not fail"));
    connect(m_classified, &FilterChip::clicked, this, [this](bool on) { toggleClassification(true, on); });
    m_newFailures = addChip(tr("only new"), {}, tr("Show only failures that nobody has seen before"));
    connect(m_unclassified, &FilterChip::clicked, this, [this](bool on) { toggleClassification(false, on); });
    connect(m_newFailures, &FilterChip::clicked, this, &FilterBar::toggleNewFailures);
}

void FilterBar::toggleStatus(const StatusChip &entry, bool on) {
    // A chip that was on in part is switched on whole.
    const bool partial = entry.chip->isPartial();
    for (const JobStatus status : entry.statuses)
        m_filter.statuses.set(bit(status), on || partial);
    tell();
}

void FilterBar::toggleTier(int tier, bool on) {
    m_filter.tiers.set(static_cast<size_t>(tier), on);
    // One tier must stay, or nothing would ever be shown.
    if (m_filter.tiers.none())
        m_filter.tiers.set(static_cast<size_t>(tier));
    tell();
}

void FilterBar::toggleClassification(bool classified, bool on) {
    (classified ? m_filter.showClassified : m_filter.showUnclassified) = on;
    // With neither there would be nothing to see: switching one off leaves the other.
    if (!m_filter.showClassified && !m_filter.showUnclassified)
        (classified ? m_filter.showUnclassified : m_filter.showClassified) = true;
    tell();
}

/// A new failure is one that nobody has classified, which must be shown for it to be seen.
void FilterBar::toggleNewFailures(bool on) {
    m_filter.classifications = on ? Classifications().set(newFailure) : Classifications().set();
    m_filter.showUnclassified = m_filter.showUnclassified || on;
    tell();
}

void FilterBar::setFilter(const JobFilter &filter) {
    m_typing.stop();
    m_filter = filter;
    m_told = filter;
    showFilter();
}

void FilterBar::apply(const JobFilter &filter) {
    m_filter = filter;
    tell();
}

JobFilter FilterBar::filter() const {
    return m_filter;
}

void FilterBar::focusText() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clearText() {
    m_text->clear();
    m_filter.text.clear();
    tell();
}

void FilterBar::reset() {
    m_filter = JobFilter();
    tell();
    Q_EMIT wasReset();
}

void FilterBar::tell() {
    m_typing.stop();
    showFilter();
    if (m_filter == m_told)
        return;
    m_told = m_filter;
    // Whoever hears of it may set another one, which the others must not take for this one.
    const JobFilter told = m_filter;
    Q_EMIT filterChanged(told);
}

void FilterBar::showFilter() {
    m_text->setText(m_filter.text);
    for (const StatusChip &entry : m_statusChips) {
        const auto on = std::count_if(entry.statuses.begin(), entry.statuses.end(),
                                      [&](JobStatus status) { return m_filter.statuses.test(bit(status)); });
        entry.chip->setChecked(on > 0);
        entry.chip->setPartial(on > 0 && static_cast<size_t>(on) < entry.statuses.size());
    }
    for (size_t i = 0; i < m_tierChips.size(); ++i)
        m_tierChips[i]->setChecked(m_filter.tiers.test(i + 1));
    m_classified->setChecked(m_filter.showClassified);
    m_unclassified->setChecked(m_filter.showUnclassified);
    m_newFailures->setChecked(m_filter.classifications == Classifications().set(newFailure));
    m_reset->setVisible(m_filter != JobFilter());
    Q_EMIT shown();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event) {
    // Escape clears first; only an empty line lets it through to whoever waits for it.
    if (watched == m_text && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
        clearText();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace collie::ui
