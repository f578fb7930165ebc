#include "ui/logs/log_search_bar.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace collie::ui {
namespace {

constexpr int settleMs = 120; ///< Typing is over, below what a person takes for a delay.
constexpr int fieldWidth = 240;

QToolButton *searchButton(const QString &text, const QString &tooltip, bool checkable, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(models::plainText(tooltip));
    button->setAccessibleName(tooltip);
    button->setCheckable(checkable);
    button->setAutoRaise(true);
    return button;
}

} // namespace

LogSearchBar::LogSearchBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new QLineEdit(this))
    , m_case(searchButton(tr("Aa"), tr("Match case"), true, this))
    , m_expression(searchButton(tr(".*"), tr("Regular expression"), true, this))
    , m_filter(searchButton(tr("Only matches"), tr("Show only the lines that match"), true, this))
    , m_previous(searchButton(tr("Previous"), tr("Previous match"), false, this))
    , m_next(searchButton(tr("Next"), tr("Next match"), false, this))
    , m_count(new PlainLabel(this)) {
    m_expression->setObjectName(QStringLiteral("expressionButton"));
    m_case->setObjectName(QStringLiteral("caseButton"));
    m_field->setPlaceholderText(tr("Find in log"));
    m_field->setAccessibleName(tr("Find in log"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(fieldWidth / 2);
    m_field->setMaximumWidth(fieldWidth * 2);
    m_count->setObjectName(QStringLiteral("matchCount"));
    m_count->setAccessibleName(tr("Matches"));
    m_previous->setIcon(symbolIcon(QStringLiteral("previous")));
    m_next->setIcon(symbolIcon(QStringLiteral("next")));
    auto *close = searchButton(tr("Close"), tr("Close the search (Esc)"), false, this);
    close->setIcon(symbolIcon(QStringLiteral("close")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_field, 2);
    for (QWidget *each : {m_case, m_expression, m_filter, m_previous, m_next})
        layout->addWidget(each);
    layout->addWidget(m_count, 1);
    layout->addWidget(close);
    setFocusProxy(m_field);

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &LogSearchBar::compile);
    connect(m_field, &QLineEdit::textChanged, &m_settle, QOverload<>::of(&QTimer::start));
    connect(m_case, &QToolButton::toggled, this, &LogSearchBar::compile);
    connect(m_expression, &QToolButton::toggled, this, &LogSearchBar::compile);
    connect(m_filter, &QToolButton::toggled, this, &LogSearchBar::filterToggled);
    connect(m_next, &QToolButton::clicked, this, &LogSearchBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &LogSearchBar::previousRequested);
    connect(close, &QToolButton::clicked, this, &LogSearchBar::closed);
}

void LogSearchBar::tellKeys(const QAction &previous, const QAction &next) {
    PaneKeys::tellKey(m_previous, &previous, tr("Previous match"));
    PaneKeys::tellKey(m_next, &next, tr("Next match"));
}

void LogSearchBar::begin(const QString &text) {
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LogSearchBar::compile() {
    m_settle.stop();
    m_wrong = false;
    if (m_field->text().isEmpty()) {
        m_count->clear();
        Q_EMIT patternChanged(std::nullopt);
        return;
    }
    const auto pattern = logs::LogPattern::compile(
        m_field->text(), {.regularExpression = m_expression->isChecked(), .caseSensitive = m_case->isChecked()});
    if (pattern) {
        Q_EMIT patternChanged(*pattern);
        return;
    }
    Q_EMIT patternChanged(std::nullopt);
    m_wrong = true;
    m_count->setText(pattern.error().message);
    QPalette own;
    own.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_count->setPalette(own);
}

void LogSearchBar::setCount(qsizetype matches, qsizetype at, bool searching) {
    if (m_wrong || m_field->text().isEmpty())
        return;
    m_count->setPalette({});
    const int count = models::pluralOf(matches);
    if (matches == 0)
        m_count->setText(searching ? tr("Searching…") : tr("No matches"));
    else if (at >= 0)
        m_count->setText((searching ? tr("%1 of %2 so far", "matches") : tr("%1 of %2", "matches"))
                             .arg(models::formatCount(at + 1), models::formatCount(matches)));
    else
        m_count->setText(searching ? tr("%Ln line(s) so far", nullptr, count) : tr("%Ln line(s)", nullptr, count));
}

void LogSearchBar::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_settle.isActive())
        compile();
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previousRequested();
    else if (enter)
        Q_EMIT nextRequested();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace collie::ui
