#pragma once

#include "services/base/json.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringList>
#include <QToolButton>
#include <QVector>

#include <optional>

namespace collie::ui {

class DocumentEditor;
class Theme;

/// What sending a task would mean.
struct TaskAssessment {
    struct Time {
        QString name;  ///< "deadline"
        QString typed; ///< "in 3 hours"; equal to `exact` where the exact time was typed.
        QString exact; ///< "2026-11-24T21:00:00.000Z"
    };
    struct Scope {
        QString scope;
        std::optional<bool> held; ///< Nothing while it is not known who would send it.
    };
    QVector<Time> times;
    QStringList problems; ///< One sentence each, with the path it is about; nothing can be sent while there are any.
    QVector<Scope> scopes;
    QString verdict; ///< Who would send it, and whether that will do; a sentence.
    Json request;    ///< The exact body; null while there are problems.
};

/// Writes a task and creates it: text in two tabs, templates, what was sent before, and a preview of what would be sent
/// and with which scopes. Not modal. GUI thread.
class TaskEditor final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskEditor)
  public:
    struct Choice {
        QString id;
        QString title;
    };

    explicit TaskEditor(Theme &theme, QWidget *parent = nullptr);

    /// What can be begun with, and what was sent, newest first.
    void setTemplates(const QVector<Choice> &templates);
    void setHistory(const QVector<Choice> &sent);

    /// Begins with a document. \param title  "Copy of build-linux64/opt". \param isCopy  offers to keep or drop what
    /// ties the task to others.
    void begin(const QString &title, const Json &document, bool isCopy);
    /// Begins with what was typed before and not sent.
    void restore(const QString &title, const QString &text);
    [[nodiscard]] Json document() const;
    [[nodiscard]] bool keepsDependencies() const { return m_dependencies->isChecked(); }
    [[nodiscard]] bool keepsRoutes() const { return m_routes->isChecked(); }

    /// About the document last told by documentChanged().
    void setAssessment(const TaskAssessment &assessment);
    void setSending();
    void setSent(const QString &taskId);
    /// \param problem  a sentence.
    void setFailed(const QString &problem);

    [[nodiscard]] DocumentEditor *editor() const { return m_editor; }
    [[nodiscard]] QPushButton *createButton() const { return m_create; }
    [[nodiscard]] QCheckBox *dependenciesBox() const { return m_dependencies; }
    [[nodiscard]] QCheckBox *routesBox() const { return m_routes; }
    [[nodiscard]] QString problems() const { return m_problems->text(); }
    [[nodiscard]] QString times() const { return m_times->text(); }
    [[nodiscard]] QString state() const { return m_state->text(); }
    [[nodiscard]] QListWidget *scopes() const { return m_scopes; }

  Q_SIGNALS:
    /// An assessment of this document is wanted. \param text  as typed, to be kept as a draft.
    void documentChanged(const collie::Json &document, const QString &text);
    void templateChosen(const QString &id);
    void historyChosen(const QString &id);
    /// The person ticked or unticked what the copy keeps.
    void switchesChanged();
    void createRequested();
    void taskRequested(const QString &taskId);

  private:
    [[nodiscard]] QWidget *buildPreview();
    void fill(QToolButton &button, const QVector<Choice> &choices, void (TaskEditor::*chosen)(const QString &));
    void changed();
    void updateButton();
    void recolour();

    Theme &m_theme;
    QLabel *m_title;
    QToolButton *m_templates;
    QToolButton *m_history;
    QCheckBox *m_dependencies;
    QCheckBox *m_routes;
    DocumentEditor *m_editor;
    QLabel *m_times;
    QLabel *m_problems;
    QListWidget *m_scopes;
    QLabel *m_verdict;
    QPlainTextEdit *m_request;
    QLabel *m_state;
    QPushButton *m_show;
    QPushButton *m_create;
    QString m_sentId;
    bool m_ready = false;   ///< The assessment is of what is on show, and nothing speaks against it.
    bool m_sending = false; ///< An answer is awaited.
};

} // namespace collie::ui
