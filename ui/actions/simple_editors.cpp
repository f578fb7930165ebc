#include "ui/actions/simple_editors.h"

#include "models/text/text_format.h"
#include "services/base/yaml.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace collie::ui {

using actions::FormField;

namespace {

constexpr qsizetype mostRead = 64 * 1024; ///< Characters of a YAML field.
constexpr int yamlLines = 4;              ///< Shown of a YAML field.
constexpr int fractionDigits = 6;         ///< Of a number that need not be whole.

/// Makes the only child fill the editor.
void fillWith(FieldEditor *editor, QWidget *child) {
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(child);
    editor->setFocusProxy(child);
    child->setAccessibleName(editor->field().title);
    child->setAccessibleDescription(editor->field().description);
}

QString choiceText(const Json &choice) {
    return choice.is_string() ? QString::fromStdString(choice.get<std::string>())
                              : QString::fromUtf8(toJsonBytes(choice));
}

} // namespace

TextEditor::TextEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_edit(new QLineEdit(this)) {
    fillWith(this, m_edit);
    if (field.maxLength >= 0 && field.maxLength < std::numeric_limits<int>::max())
        m_edit->setMaxLength(static_cast<int>(field.maxLength));
    if (mayBeUnset())
        m_edit->setPlaceholderText(tr("Not set"));
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_present = !text.isEmpty() || !mayBeUnset();
        Q_EMIT edited();
    });
}

std::optional<Json> TextEditor::value() const {
    return m_present ? std::optional<Json>(m_edit->text().toStdString()) : std::nullopt;
}

void TextEditor::setValue(const std::optional<Json> &value) {
    m_present = value.has_value();
    m_edit->setText(value && value->is_string() ? QString::fromStdString(value->get<std::string>()) : QString());
}

NumberEditor::NumberEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new QDoubleSpinBox(this)) {
    fillWith(this, m_box);
    const bool whole = field.kind == FormField::Kind::Integer;
    m_box->setDecimals(whole ? 0 : fractionDigits);
    const double least = field.minimum.value_or(-actions::widestNumber);
    // One below the least value stands for none.
    m_box->setRange(mayBeUnset() ? least - 1 : least, field.maximum.value_or(actions::widestNumber));
    if (mayBeUnset())
        m_box->setSpecialValueText(tr("Not set"));
    if (!whole)
        m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &FieldEditor::edited);
}

bool NumberEditor::isUnset() const {
    return mayBeUnset() && m_box->value() < m_box->minimum() + 0.5;
}

std::optional<Json> NumberEditor::value() const {
    if (isUnset())
        return std::nullopt;
    if (field().kind == FormField::Kind::Integer)
        return Json(static_cast<qint64>(std::llround(m_box->value())));
    return Json(m_box->value());
}

void NumberEditor::setValue(const std::optional<Json> &value) {
    const QSignalBlocker blocker(m_box);
    if (value && value->is_number())
        m_box->setValue(value->get<double>());
    else if (mayBeUnset())
        m_box->setValue(m_box->minimum());
    else
        m_box->setValue(actions::startValue(field()).get<double>());
}

BooleanEditor::BooleanEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new QCheckBox(this)) {
    fillWith(this, m_box);
    m_box->setTristate(mayBeUnset() && !field.defaultValue);
    showState();
    connect(m_box, &QCheckBox::clicked, this, [this] {
        // Showing "not set" once has made it one of the states a click goes through.
        if (this->field().defaultValue)
            m_box->setTristate(false);
        showState();
        Q_EMIT edited();
    });
}

std::optional<Json> BooleanEditor::value() const {
    if (m_box->checkState() == Qt::PartiallyChecked)
        return std::nullopt;
    return Json(m_box->isChecked());
}

void BooleanEditor::setValue(const std::optional<Json> &value) {
    if (value && value->is_boolean())
        m_box->setChecked(value->get<bool>());
    else
        m_box->setCheckState(mayBeUnset() ? Qt::PartiallyChecked : Qt::Unchecked);
    showState();
}

void BooleanEditor::showState() {
    m_box->setText(m_box->checkState() == Qt::PartiallyChecked ? tr("Not set")
                   : m_box->isChecked()                        ? tr("Yes")
                                                               : tr("No"));
}

ChoiceEditor::ChoiceEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new QComboBox(this)) {
    fillWith(this, m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (mayBeUnset()) {
        m_box->addItem(tr("Not set"));
        m_first = 1;
    }
    for (const Json &choice : field.choices)
        m_box->addItem(choiceText(choice));
    connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
}

std::optional<Json> ChoiceEditor::value() const {
    const int chosen = m_box->currentIndex() - m_first;
    return chosen < 0 ? std::nullopt : std::optional(field().choices.value(chosen));
}

void ChoiceEditor::setValue(const std::optional<Json> &value) {
    m_box->setCurrentIndex(value ? static_cast<int>(field().choices.indexOf(*value)) + m_first : 0);
}

YamlEditor::YamlEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_edit(new QPlainTextEdit(this)) {
    fillWith(this, m_edit);
    auto *reason = new PlainLabel(models::joinSentences(field.reason, tr("Write it as YAML.")), this);
    reason->setWordWrap(true);
    reason->setEnabled(false);
    layout()->addWidget(reason);
    useFixedFont(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(QFontMetrics(m_edit->font()).lineSpacing() * yamlLines + 12);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        read();
        Q_EMIT edited();
    });
}

void YamlEditor::read() {
    m_problem.clear();
    const QString text = m_edit->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_value = std::nullopt;
        return;
    }
    if (text.size() > mostRead) {
        m_problem = tr("This is longer than a field takes. Write the whole input as YAML instead.");
        return;
    }
    const Result<Json> read = parseYaml(text.toUtf8(), field().title.isEmpty() ? tr("The text") : field().title);
    if (read)
        m_value = *read;
    else
        m_problem = read.error().message;
}

void YamlEditor::setValue(const std::optional<Json> &value) {
    m_value = value;
    m_problem.clear();
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(value ? QString::fromUtf8(toYamlBytes(*value)) : QString());
}

} // namespace collie::ui
