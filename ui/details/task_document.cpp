#include "ui/details/task_document.h"

#include "models/failures/shown_text.h"
#include "models/text/text_format.h"
#include "services/base/yaml.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

/// Characters shown; longer definitions would stall the layout of the text.
constexpr qsizetype mostDocumentCharacters = 512 * 1024;
/// Matches counted.
constexpr qsizetype mostDocumentMatches = 10'000;
constexpr int findFieldWidth = 240;

QToolButton *formatButton(const QString &text, const char *name, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

} // namespace

TaskDocument::TaskDocument(QWidget *parent)
    : QWidget(parent)
    , m_json(formatButton(tr("JSON"), "taskAsJson", this))
    , m_yaml(formatButton(tr("YAML"), "taskAsYaml", this))
    , m_field(new QLineEdit(this))
    , m_count(new PlainLabel(this))
    , m_text(new QPlainTextEdit(this)) {
    m_text->setObjectName(QStringLiteral("taskText"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    useFixedFont(m_text);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Task definition"));
    m_json->setChecked(true);
    auto *formats = new QButtonGroup(this);
    formats->addButton(m_json);
    formats->addButton(m_yaml);
    addRow();
    connect(m_yaml, &QToolButton::toggled, this, &TaskDocument::write);
    connect(m_field, &QLineEdit::textChanged, this, &TaskDocument::find);
}

void TaskDocument::addRow() {
    m_field->setObjectName(QStringLiteral("taskFindField"));
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find in the definition"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(findFieldWidth);
    m_count->setObjectName(QStringLiteral("taskFindCount"));
    m_count->setAccessibleName(tr("Matches"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(4);
    row->addWidget(m_json);
    row->addWidget(m_yaml);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_field);
    const auto add = [this, row](const char *name, const QString &icon, int step) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setIcon(symbolIcon(icon));
        button->setToolTip(step > 0 ? tr("Next match (Enter)") : tr("Previous match (Shift+Enter)"));
        button->setAccessibleName(step > 0 ? tr("Next match") : tr("Previous match"));
        button->setAutoRaise(true);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, step] { go(step); });
    };
    add("taskFindPrevious", QStringLiteral("previous"), -1);
    add("taskFindNext", QStringLiteral("next"), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
}

void TaskDocument::present(const std::shared_ptr<const Json> &document) {
    if (document == m_document)
        return;
    m_document = document;
    write();
}

void TaskDocument::write() {
    const int number = ++m_writing;
    if (!m_document) {
        m_guard.cancel();
        return show({});
    }
    const auto text = runOnPool([document = m_document, asYaml = m_yaml->isChecked()]() -> Result<QString> {
        return QString::fromUtf8(asYaml ? toYamlBytes(*document) : toJsonBytes(*document, 2));
    });
    m_guard = CancelGuard(text);
    onDone(text, this, [this, number](const Result<QString> &written) {
        if (written && number == m_writing)
            show(*written);
    });
}

void TaskDocument::show(const QString &text) {
    const QString shown = models::headOf(text, mostDocumentCharacters);
    // The same text again keeps what is being read in its place.
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_text->setPlainText(shown.size() < text.size() ? shown + QStringLiteral("\n") + tr("… the rest is not shown")
                                                    : shown);
    find();
}

void TaskDocument::find() {
    m_matches.clear();
    m_at = -1;
    const QString wanted = m_field->text();
    for (qsizetype at = 0; !wanted.isEmpty() && m_matches.size() < mostDocumentMatches; at += wanted.size()) {
        at = m_shown.indexOf(wanted, at, Qt::CaseInsensitive);
        if (at < 0)
            break;
        m_matches.append(static_cast<int>(at));
    }
    // The first one from where the person is.
    const int from = m_text->textCursor().selectionStart();
    const auto next = std::lower_bound(m_matches.cbegin(), m_matches.cend(), from);
    if (!m_matches.isEmpty())
        m_at = next == m_matches.cend() ? 0 : next - m_matches.cbegin();
    mark();
}

void TaskDocument::go(int step) {
    if (m_matches.isEmpty())
        return;
    m_at = (m_at + step + m_matches.size()) % m_matches.size();
    mark();
}

void TaskDocument::mark() {
    QTextCursor cursor = m_text->textCursor();
    if (m_at < 0) {
        m_count->setText(m_field->text().isEmpty() ? QString() : tr("No matches"));
        cursor.clearSelection();
        m_text->setTextCursor(cursor);
        return;
    }
    m_count->setText(
        tr("%1 of %2", "matches").arg(models::formatCount(m_at + 1), models::formatCount(m_matches.size())));
    cursor.setPosition(m_matches.at(m_at));
    cursor.setPosition(m_matches.at(m_at) + static_cast<int>(m_field->text().size()), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
}

void TaskDocument::beginFind() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TaskDocument::keyPressEvent(QKeyEvent *event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_field->hasFocus())
        go(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace collie::ui
