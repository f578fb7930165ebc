#pragma once

#include "services/base/async.h"
#include "services/base/json.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace collie::ui {

class SchemaForm;
class Theme;

/// The input of an action, as a form and as YAML: two views of one value that stay in step. Checked while it is typed.
/// GUI thread.
class InputEditor final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InputEditor)
  public:
    explicit InputEditor(Theme &theme, QWidget *parent = nullptr);

    /// Asks for input of this schema. \param value  what is there at first.
    void begin(const Json &schema, const Json &value);
    [[nodiscard]] const Json &value() const { return m_value; }
    /// Whether value() is what is on show and fits the schema.
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    /// What is wrong and where, in a sentence; empty when nothing is.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] QPlainTextEdit *yaml() const { return m_yaml; }

  Q_SIGNALS:
    /// The person changed the value, or whether it is valid.
    void changed();

  private:
    void takeForm();
    void takeYaml();
    void take(const Result<Json> &read);
    void forgetReading();
    void showInForm();
    void check(const QString &unread);
    void recolour();

    Theme &m_theme;
    QTabWidget *m_tabs;
    QWidget *m_formPage;
    QLabel *m_noForm; ///< Why there is no form, in its place.
    SchemaForm *m_form;
    QPlainTextEdit *m_yaml;
    QLabel *m_message;
    Json m_schema;
    Json m_value;
    QString m_problem;
    quint64 m_generation = 0; ///< Of what is to be read: a newer text wins.
    CancelGuard m_reading;
};

} // namespace collie::ui
