#pragma once

#include "ui/actions/field_editor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QVector>

namespace collie::ui {

/// The members of an object, one below the other; members the form does not know are kept as they are.
class ObjectEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObjectEditor)
  public:
    ObjectEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;
    [[nodiscard]] QString problem() const override;
    /// The editor of a member; nullptr when there is none.
    [[nodiscard]] FieldEditor *member(const std::string &key) const;

  private:
    QVector<FieldEditor *> m_editors;
    Json m_others = Json::object();
    bool m_present = false;
};

/// Entries of a list or, with names, of a map; rows are added and removed.
class RowsEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsEditor)
  public:
    /// \param field  of Kind::List or Kind::Map.
    RowsEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

  private:
    struct Row {
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr; ///< With a map.
        FieldEditor *editor = nullptr;
    };
    void addRow(const QString &name, const std::optional<Json> &value);
    void removeRow(const QWidget *widget);
    void clearRows();
    [[nodiscard]] bool isMap() const { return field().kind == actions::FormField::Kind::Map; }

    QVBoxLayout *m_layout;
    QPushButton *m_add;
    QVector<Row> m_rows;
    bool m_present = false;
};

/// One of several kinds of value.
class VariantEditor final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariantEditor)
  public:
    VariantEditor(const actions::FormField &field, QWidget *parent);
    [[nodiscard]] std::optional<Json> value() const override;
    void setValue(const std::optional<Json> &value) override;
    [[nodiscard]] QString problem() const override;

  private:
    void choose(int variant);
    QComboBox *m_choice;
    QStackedWidget *m_pages;
    int m_first = 0; ///< Of the alternatives; one more when "not set" stands before them.
};

} // namespace collie::ui
