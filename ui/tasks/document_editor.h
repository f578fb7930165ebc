#pragma once

#include "services/base/async.h"
#include "services/base/json.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTimer>

namespace collie::ui {

/// One document as YAML and as JSON, in two tabs that stay in step: what is typed in one shows in the other as soon as
/// it can be read. Read on a pool thread, latest wins. GUI thread.
class DocumentEditor final : public QTabWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentEditor)
  public:
    /// A longer text is not read.
    static constexpr qsizetype maxLength = 4 * 1024 * 1024;

    explicit DocumentEditor(QWidget *parent = nullptr);

    /// Shows a document in both tabs. Does not emit edited().
    void setDocument(const Json &document);
    /// Shows a text as it was typed, which may not be a document. Emits edited() once it is read.
    void setText(const QString &yaml);
    /// The last document that could be read.
    [[nodiscard]] const Json &document() const { return m_document; }
    /// What is in the tab on show, readable or not.
    [[nodiscard]] QString text() const;
    /// Why the text on show is not a document, with line and column; empty when it is one.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Whether a text is still being read.
    [[nodiscard]] bool isReading() const { return m_reading; }

    [[nodiscard]] QPlainTextEdit *yaml() const { return m_yaml; }
    [[nodiscard]] QPlainTextEdit *json() const { return m_json; }

  Q_SIGNALS:
    /// The person changed the text, and document() or problem() says what became of it.
    void edited();

  private:
    void readSoon();
    void read();
    void take(const Result<Json> &document, bool fromYaml);

    QPlainTextEdit *m_yaml;
    QPlainTextEdit *m_json;
    Json m_document;
    QString m_problem;
    QTimer m_settle;
    CancelGuard m_guard;
    int m_generation = 0;
    bool m_reading = false;
};

} // namespace collie::ui
