#include "ui/jobs/field_filter_editor.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace collie::ui {

using models::ChoiceField;
using models::FieldChoice;

namespace {

constexpr int editorWidth = 440;     ///< Pixels.
constexpr int editorHeight = 360;    ///< Pixels.
constexpr int mostSuggestions = 200; ///< Rows: more of them nobody reads.

QStringList valuesIn(const QString &text) {
    QStringList values;
    for (const QString &part : text.split(u',')) {
        if (const QString value = part.simplified(); !value.isEmpty())
            values.append(value);
    }
    return values;
}

/// Where the value begins that is being written.
qsizetype lastPartOf(const QString &text) {
    return text.lastIndexOf(u',') + 1;
}

} // namespace

FieldFilterEditor::FieldFilterEditor(Check check, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_check(std::move(check))
    , m_field(new QComboBox(this))
    , m_relation(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_note(new PlainLabel(this))
    , m_apply(new QPushButton(this)) {
    setObjectName(QStringLiteral("fieldFilterEditor"));
    setAccessibleName(tr("Filter of a field"));
    setFrameShape(QFrame::StyledPanel);
    for (const ChoiceField each : models::choiceFields())
        m_field->addItem(models::choiceFieldName(each), static_cast<int>(each));
    m_relation->addItems({tr("is"), tr("is not")});
    layOut();
    connect(m_field, &QComboBox::currentIndexChanged, this, &FieldFilterEditor::showField);
    connect(m_value, &QLineEdit::textChanged, this, &FieldFilterEditor::narrow);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { take(item); });
    connect(m_apply, &QPushButton::clicked, this, &FieldFilterEditor::apply);
    m_value->installEventFilter(this);
    m_list->installEventFilter(this);
}

void FieldFilterEditor::layOut() {
    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->setAccessibleName(tr("Field"));
    m_relation->setObjectName(QStringLiteral("filterRelation"));
    m_relation->setAccessibleName(tr("Is or is not"));
    m_value->setObjectName(QStringLiteral("filterValue"));
    m_value->setAccessibleName(tr("Values, separated by commas"));
    m_value->setPlaceholderText(tr("Values, separated by commas"));
    m_value->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("filterSuggestions"));
    m_list->setAccessibleName(tr("What the jobs on show have"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_note->setObjectName(QStringLiteral("filterNote"));
    m_note->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("filterApply"));
    auto *first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_field, 1);
    first->addWidget(m_relation);
    auto *last = new QHBoxLayout;
    last->addWidget(m_note, 1);
    last->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addWidget(m_value);
    layout->addWidget(m_list, 1);
    layout->addLayout(last);
}

void FieldFilterEditor::open(const QPoint &at, const FieldChoice &shown, bool isChange) {
    m_apply->setText(isChange ? tr("Change Filter") : tr("Add Filter"));
    {
        const QSignalBlocker blocker(m_field);
        m_field->setCurrentIndex(m_field->findData(static_cast<int>(shown.field)));
    }
    m_relation->setCurrentIndex(shown.isNegated ? 1 : 0);
    m_value->setText(shown.values.join(QStringLiteral(", ")));
    resize(editorWidth, editorHeight);
    QPoint corner = at;
    if (const QScreen *here = parentWidget()->screen()) {
        const QRect room = here->availableGeometry();
        corner.setX(std::max(room.left(), std::min(corner.x(), room.right() - editorWidth)));
        corner.setY(std::max(room.top(), std::min(corner.y(), room.bottom() - editorHeight)));
    }
    move(corner);
    show();
    m_value->setFocus(Qt::PopupFocusReason);
    m_value->selectAll();
    showField();
}

ChoiceField FieldFilterEditor::field() const {
    return static_cast<ChoiceField>(m_field->currentData().toInt());
}

FieldChoice FieldFilterEditor::choice() const {
    return {.field = field(), .values = valuesIn(m_value->text()), .isNegated = m_relation->currentIndex() == 1};
}

void FieldFilterEditor::showField() {
    m_suggestions.clear();
    m_list->clear();
    say({});
    Q_EMIT suggestionsWanted(field());
}

void FieldFilterEditor::say(const QString &sentence) {
    m_note->setText(sentence);
    // Screen readers read it out while the line has the keys.
    m_value->setAccessibleDescription(sentence);
}

void FieldFilterEditor::setSuggestions(ChoiceField of, const QVector<models::FieldValue> &values) {
    if (of != field())
        return;
    m_suggestions = values;
    say({});
    narrow();
}

void FieldFilterEditor::setNoSuggestions(ChoiceField of, const QString &why) {
    if (of == field())
        say(why);
}

/// Shows what holds the value that is being written; what was chosen in the list is chosen no more.
void FieldFilterEditor::narrow() {
    const QString text = m_value->text();
    const QString wanted = text.mid(lastPartOf(text)).simplified();
    const QStringList written = valuesIn(text);
    m_list->clear();
    for (const models::FieldValue &value : std::as_const(m_suggestions)) {
        if (!value.text.contains(wanted, Qt::CaseInsensitive) || written.contains(value.text))
            continue;
        auto *item =
            new QTreeWidgetItem(m_list, {value.text, value.count > 0 ? models::formatCount(value.count) : QString()});
        item->setToolTip(0, models::plainText(value.text));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::AccessibleTextRole,
                      value.count > 0
                          ? tr("%1, %2", "a value and its jobs").arg(value.text, models::formatJobCount(value.count))
                          : value.text);
        if (m_list->topLevelItemCount() >= mostSuggestions)
            break;
    }
    m_list->setCurrentItem(nullptr);
}

void FieldFilterEditor::take(const QTreeWidgetItem *item) {
    if (item == nullptr)
        return;
    QString text = m_value->text();
    text.truncate(lastPartOf(text));
    if (!text.isEmpty())
        text.append(u' ');
    m_value->setText(text + item->text(0));
    m_value->setFocus(Qt::OtherFocusReason);
}

void FieldFilterEditor::moveInList(int step) {
    const int rows = m_list->topLevelItemCount();
    const int row = m_list->currentItem() == nullptr ? -1 : m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = std::clamp(row + step, -1, rows - 1);
    m_list->setCurrentItem(next < 0 ? nullptr : m_list->topLevelItem(next));
}

void FieldFilterEditor::enter() {
    if (const QTreeWidgetItem *item = m_list->currentItem())
        take(item);
    else
        apply();
}

void FieldFilterEditor::apply() {
    const FieldChoice wanted = choice();
    if (const QString problem = m_check(wanted); !problem.isEmpty()) {
        say(problem);
        m_value->setFocus(Qt::OtherFocusReason);
        return;
    }
    close();
    Q_EMIT chosen(wanted);
}

bool FieldFilterEditor::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_list && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        // By Tab the first one is marked, so that Enter takes it; left again, Enter is about what is written.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            m_list->setCurrentItem(event->type() == QEvent::FocusIn ? m_list->topLevelItem(0) : nullptr);
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (watched == m_value && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        moveInList(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace collie::ui
