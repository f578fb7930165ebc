#pragma once

#include "services/actions/input_form.h"

#include <QWidget>

#include <optional>

namespace collie::ui {

/// Edits the value of one field of a form. GUI thread.
class FieldEditor : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)
  public:
    explicit FieldEditor(const actions::FormField &field, QWidget *parent)
        : QWidget(parent)
        , m_field(field) {}

    [[nodiscard]] const actions::FormField &field() const { return m_field; }
    /// What it holds; nothing leaves the member out.
    [[nodiscard]] virtual std::optional<Json> value() const = 0;
    /// Shows a value for which actions::canShow() is true, or none. Does not emit edited().
    virtual void setValue(const std::optional<Json> &value) = 0;
    /// What keeps value() from being what the person typed, in a sentence; empty when nothing does.
    [[nodiscard]] virtual QString problem() const { return {}; }

    /// The editor for a field's kind.
    [[nodiscard]] static FieldEditor *make(const actions::FormField &field, QWidget *parent);

  Q_SIGNALS:
    /// The person changed something.
    void edited();

  protected:
    /// A field that may be left out can show "not set".
    [[nodiscard]] bool mayBeUnset() const { return !m_field.required; }

  private:
    actions::FormField m_field;
};

} // namespace collie::ui
