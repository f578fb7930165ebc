#pragma once

#include "models/jobs/field_choice.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <functional>

namespace collie::ui {

/// Where a person says what a field of the jobs has to be like: field, is or is not, and values parted by commas, with
/// what there is to choose from below. Enter takes the chosen value, or what is written; Escape closes. GUI thread.
class FieldFilterEditor final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldFilterEditor)
  public:
    /// Says what is wrong with a choice, in a sentence; empty for nothing.
    using Check = std::function<QString(const models::FieldChoice &)>;

    explicit FieldFilterEditor(Check check, QWidget *parent);

    /// Opens it there. \param at  its upper left corner, on the screen. \param isChange  whether the choice is one that
    /// holds already.
    void open(const QPoint &at, const models::FieldChoice &choice, bool isChange);
    /// What there is to choose from for a field; forgotten when another field is on show by then.
    void setSuggestions(models::ChoiceField field, const QVector<models::FieldValue> &values);
    /// Why there is nothing to choose from, in a sentence.
    void setNoSuggestions(models::ChoiceField field, const QString &why);

  Q_SIGNALS:
    /// Another field is on show: what is there to choose from?
    void suggestionsWanted(collie::models::ChoiceField field);
    void chosen(const collie::models::FieldChoice &choice);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void layOut();
    [[nodiscard]] models::FieldChoice choice() const;
    [[nodiscard]] models::ChoiceField field() const;
    void showField();
    void say(const QString &sentence);
    void narrow();
    void take(const QTreeWidgetItem *item);
    void moveInList(int step);
    void enter();
    void apply();

    Check m_check;
    QComboBox *m_field;
    QComboBox *m_relation;
    QLineEdit *m_value;
    QTreeWidget *m_list;
    QLabel *m_note;
    QPushButton *m_apply;
    QVector<models::FieldValue> m_suggestions;
};

} // namespace collie::ui
