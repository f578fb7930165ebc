#pragma once

#include "services/base/async.h"
#include "services/base/json.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVector>
#include <QWidget>

#include <memory>

namespace collie::ui {

/// A definition as JSON or YAML, read only, with a field to find something in it. GUI thread.
class TaskDocument final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskDocument)
  public:
    explicit TaskDocument(QWidget *parent = nullptr);

    /// Shows a document; it is written on a pool thread. The one on show already stays as it is.
    /// \param document  null for none.
    void present(const std::shared_ptr<const Json> &document);
    /// Puts the focus into the field.
    void beginFind();

    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    void addRow();
    void write();
    void show(const QString &text);
    void find();
    /// \param step  1 for the next match, -1 for the one before.
    void go(int step);
    void mark();

    std::shared_ptr<const Json> m_document;
    QString m_shown; ///< The text without the note that it is cut.
    QToolButton *m_json;
    QToolButton *m_yaml;
    QLineEdit *m_field;
    QLabel *m_count; ///< "2 of 14"
    QPlainTextEdit *m_text;
    QVector<int> m_matches; ///< Where each begins in m_shown.
    qsizetype m_at = -1;    ///< The match that is marked.
    int m_writing = 0;      ///< Counts texts asked for: only the newest is shown.
    CancelGuard m_guard;
};

} // namespace collie::ui
