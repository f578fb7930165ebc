#pragma once

#include "ui/actions/field_editor.h"

#include <QScrollArea>

namespace collie::ui {

/// A form generated from a JSON schema. GUI thread.
class SchemaForm final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaForm)
  public:
    explicit SchemaForm(QWidget *parent = nullptr);

    /// Builds the form. \param form  as actions::formOf() makes it.
    void setForm(const actions::FormField &form);
    /// Why there is no form, in a sentence; empty when there is one.
    [[nodiscard]] QString reasonForNone() const;
    /// Shows a value, if the form can. \return whether it can.
    bool setValue(const Json &value);
    [[nodiscard]] Json value() const;
    /// What keeps value() from being what the person typed; empty when nothing does.
    [[nodiscard]] QString problem() const;
    /// The editor of a member of the input; nullptr when there is none.
    [[nodiscard]] FieldEditor *member(const std::string &key) const;

  Q_SIGNALS:
    /// The person changed something.
    void edited();

  private:
    actions::FormField m_form;
    FieldEditor *m_root = nullptr;
};

} // namespace collie::ui
