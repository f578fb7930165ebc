#pragma once

#include "ui/actions/field_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace collie::ui {

/// A line of text.
class TextEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextEditor)
  public:
    TextEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;

  private:
    QLineEdit *m_edit;
    bool m_present = false; ///< Holds a value, maybe an empty one.
};

/// A number with arrows.
class NumberEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberEditor)
  public:
    NumberEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;

  private:
    [[nodiscard]] bool isUnset() const;
    QDoubleSpinBox *m_box;
};

/// A tick; a third state where nothing is said.
class BooleanEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BooleanEditor)
  public:
    BooleanEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;

  private:
    void showState();

    QCheckBox *m_box;
};

/// One of a few values.
class ChoiceEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceEditor)
  public:
    ChoiceEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;

  private:
    QComboBox *m_box;
    int m_first = 0; ///< Of the choices; one more when "not set" stands before them.
};

/// Any value, as YAML, with the reason why there is no better way to ask.
class YamlEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(YamlEditor)
  public:
    YamlEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override { return m_value; }
    void setValue(const std::optional<Json> &value) override;
    [[nodiscard]] QString problem() const override { return m_problem; }

  private:
    void read();
    QPlainTextEdit *m_edit;
    std::optional<Json> m_value; ///< The last text that could be read.
    QString m_problem;
};

} // namespace collie::ui
