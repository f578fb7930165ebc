#include "ui/actions/schema_form.h"

#include "ui/actions/nested_editors.h"

#include <QVBoxLayout>

namespace collie::ui {

namespace {
constexpr int formMargin = 8;
} // namespace

SchemaForm::SchemaForm(QWidget *parent)
    : QScrollArea(parent) {
    setObjectName(QStringLiteral("schemaForm"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void SchemaForm::setForm(const actions::FormField &form) {
    m_form = form;
    m_form.required = true;
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(formMargin, formMargin, formMargin, formMargin);
    m_root = FieldEditor::make(m_form, content);
    layout->addWidget(m_root);
    layout->addStretch(1);
    connect(m_root, &FieldEditor::edited, this, &SchemaForm::edited);
    setWidget(content);
}

QString SchemaForm::reasonForNone() const {
    return m_form.kind == actions::FormField::Kind::Yaml ? m_form.reason : QString();
}

bool SchemaForm::setValue(const Json &value) {
    if (m_root == nullptr || !actions::canShow(m_form, value))
        return false;
    m_root->setValue(value);
    return true;
}

Json SchemaForm::value() const {
    return m_root == nullptr ? Json() : m_root->value().value_or(Json());
}

QString SchemaForm::problem() const {
    return m_root == nullptr ? QString() : m_root->problem();
}

FieldEditor *SchemaForm::member(const std::string &key) const {
    const auto *object = qobject_cast<const ObjectEditor *>(m_root);
    return object == nullptr ? nullptr : object->member(key);
}

} // namespace collie::ui
