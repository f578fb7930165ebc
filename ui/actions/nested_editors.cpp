#include "ui/actions/nested_editors.h"

#include "ui/actions/simple_editors.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace collie::ui {

using actions::FormField;

namespace {

constexpr int nestedIndent = 12; ///< Pixels, of what belongs to a field.
constexpr int editorSpacing = 4;

QLabel *descriptionLabel(const QString &text, QWidget *parent) {
    auto *label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

FieldEditor *FieldEditor::make(const FormField &field, QWidget *parent) {
    switch (field.kind) {
    case FormField::Kind::Text:
        return new TextEditor(field, parent);
    case FormField::Kind::Integer:
    case FormField::Kind::Number:
        return new NumberEditor(field, parent);
    case FormField::Kind::Boolean:
        return new BooleanEditor(field, parent);
    case FormField::Kind::Choice:
        return new ChoiceEditor(field, parent);
    case FormField::Kind::List:
    case FormField::Kind::Map:
        return new RowsEditor(field, parent);
    case FormField::Kind::Object:
        return new ObjectEditor(field, parent);
    case FormField::Kind::Variant:
        return new VariantEditor(field, parent);
    case FormField::Kind::Yaml:
        return new YamlEditor(field, parent);
    }
    return nullptr;
}

ObjectEditor::ObjectEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent) {
    auto *form = new QFormLayout(this);
    form->setContentsMargins(field.key.empty() ? 0 : nestedIndent, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(editorSpacing * 2);
    for (const FormField &child : field.children) {
        FieldEditor *editor = FieldEditor::make(child, this);
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(editorSpacing);
        column->addWidget(editor);
        if (!child.description.isEmpty())
            column->addWidget(descriptionLabel(child.description, cell));
        auto *label = new PlainLabel(child.required ? tr("%1 (required)").arg(child.title) : child.title, this);
        label->setBuddy(editor);
        form->addRow(label, cell);
        connect(editor, &FieldEditor::edited, this, [this] {
            m_present = true;
            Q_EMIT edited();
        });
        m_editors.append(editor);
    }
}

std::optional<Json> ObjectEditor::value() const {
    Json object = Json::object();
    for (const FieldEditor *editor : m_editors) {
        if (std::optional<Json> member = editor->value())
            object[editor->field().key] = std::move(*member);
    }
    object.update(m_others);
    if (!m_present && object.empty() && mayBeUnset())
        return std::nullopt;
    return object;
}

void ObjectEditor::setValue(const std::optional<Json> &value) {
    m_present = value.has_value();
    m_others = value && value->is_object() ? *value : Json::object();
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const auto member = m_others.find(editor->field().key);
        if (member == m_others.end()) {
            editor->setValue(std::nullopt);
            continue;
        }
        editor->setValue(*member);
        m_others.erase(member);
    }
}

QString ObjectEditor::problem() const {
    for (const FieldEditor *editor : m_editors) {
        if (const QString problem = editor->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

FieldEditor *ObjectEditor::member(const std::string &key) const {
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [&key](const FieldEditor *editor) { return editor->field().key == key; });
    return found == m_editors.end() ? nullptr : *found;
}

RowsEditor::RowsEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(tr("Add"), this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(editorSpacing);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setAutoDefault(false);
    m_add->setAccessibleName(tr("Add to %1").arg(field.title));
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_present = true;
        addRow({}, actions::startValue(this->field().children.constFirst()));
        QWidget *first = m_rows.constLast().name != nullptr ? static_cast<QWidget *>(m_rows.constLast().name)
                                                            : m_rows.constLast().editor;
        first->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
}

void RowsEditor::addRow(const QString &name, const std::optional<Json> &value) {
    FormField entry = field().children.constFirst();
    entry.required = true;
    entry.title = tr("%1, entry %2").arg(field().title, QString::number(m_rows.size() + 1));
    Row row;
    row.widget = new QWidget(this);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(editorSpacing);
    if (isMap()) {
        row.name = new QLineEdit(name, row.widget);
        row.name->setPlaceholderText(tr("Name"));
        row.name->setAccessibleName(tr("Name of %1").arg(entry.title));
        connect(row.name, &QLineEdit::textEdited, this, &FieldEditor::edited);
        line->addWidget(row.name, 1);
    }
    row.editor = FieldEditor::make(entry, row.widget);
    row.editor->setValue(value);
    connect(row.editor, &FieldEditor::edited, this, &FieldEditor::edited);
    line->addWidget(row.editor, 2);
    auto *remove = new QToolButton(row.widget);
    remove->setIcon(symbolIcon(QStringLiteral("close")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove %1").arg(entry.title));
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        removeRow(widget);
        Q_EMIT edited();
    });
    line->addWidget(remove, 0, Qt::AlignTop);
    m_layout->insertWidget(static_cast<int>(m_rows.size()), row.widget);
    m_rows.append(row);
}

void RowsEditor::removeRow(const QWidget *widget) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [widget](const Row &row) { return row.widget == widget; });
    if (found == m_rows.end())
        return;
    found->widget->hide();
    found->widget->deleteLater();
    m_rows.erase(found);
}

void RowsEditor::clearRows() {
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
}

std::optional<Json> RowsEditor::value() const {
    if (m_rows.isEmpty() && !m_present && mayBeUnset())
        return std::nullopt;
    Json entries = isMap() ? Json::object() : Json::array();
    for (const Row &row : m_rows) {
        const Json value = row.editor->value().value_or(Json());
        if (!isMap())
            entries.push_back(value);
        else if (!row.name->text().isEmpty())
            entries[row.name->text().toStdString()] = value;
    }
    return entries;
}

void RowsEditor::setValue(const std::optional<Json> &value) {
    // What is being typed keeps its place when it says the same already.
    if (value == this->value())
        return;
    m_present = value.has_value();
    clearRows();
    if (!value)
        return;
    if (isMap()) {
        for (const auto &entry : value->items())
            addRow(QString::fromStdString(entry.key()), entry.value());
    } else {
        for (const Json &entry : *value)
            addRow({}, entry);
    }
}

QString RowsEditor::problem() const {
    for (const Row &row : m_rows) {
        if (const QString problem = row.editor->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

VariantEditor::VariantEditor(const FormField &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_choice(new QComboBox(this))
    , m_pages(new QStackedWidget(this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(editorSpacing);
    layout->addWidget(m_choice);
    layout->addWidget(m_pages);
    setFocusProxy(m_choice);
    m_choice->setAccessibleName(field.title);
    m_choice->setAccessibleDescription(field.description);
    if (mayBeUnset()) {
        m_choice->addItem(tr("Not set"));
        m_pages->addWidget(new QWidget(m_pages));
        m_first = 1;
    }
    for (const FormField &child : field.children) {
        FormField variant = child;
        variant.required = true;
        FieldEditor *editor = FieldEditor::make(variant, m_pages);
        m_choice->addItem(child.title);
        m_pages->addWidget(editor);
        connect(editor, &FieldEditor::edited, this, &FieldEditor::edited);
    }
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (index >= m_first) {
            auto *editor = static_cast<FieldEditor *>(m_pages->widget(index));
            if (!editor->value() || !actions::canShow(editor->field(), *editor->value()))
                editor->setValue(actions::startValue(editor->field()));
        }
        choose(index - m_first);
        Q_EMIT edited();
    });
    choose(-m_first);
}

void VariantEditor::choose(int variant) {
    m_choice->setCurrentIndex(variant + m_first);
    m_pages->setCurrentIndex(variant + m_first);
    // Pages that are not on show take no room.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == variant + m_first ? QSizePolicy::Preferred : QSizePolicy::Ignored);
}

std::optional<Json> VariantEditor::value() const {
    if (m_choice->currentIndex() < m_first)
        return std::nullopt;
    return static_cast<FieldEditor *>(m_pages->currentWidget())->value();
}

void VariantEditor::setValue(const std::optional<Json> &value) {
    if (!value)
        return choose(m_first > 0 ? -1 : 0);
    for (int i = 0; i < field().children.size(); ++i) {
        auto *editor = static_cast<FieldEditor *>(m_pages->widget(i + m_first));
        if (!actions::canShow(editor->field(), *value))
            continue;
        editor->setValue(value);
        return choose(i);
    }
}

QString VariantEditor::problem() const {
    if (m_choice->currentIndex() < m_first)
        return {};
    return static_cast<FieldEditor *>(m_pages->currentWidget())->problem();
}

} // namespace collie::ui
