#pragma once

#include "services/logs/log_pattern.h"

#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <optional>

namespace collie::ui {

class Theme;

/// What to look for in a log, and how often it is there. GUI thread.
class LogSearchBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSearchBar)
  public:
    explicit LogSearchBar(Theme &theme, QWidget *parent = nullptr);

    /// Puts the focus into the field. \param text  to begin with; empty keeps what is there.
    void begin(const QString &text);
    /// Looks for the same again: another log is on show.
    void repeat() { compile(); }
    /// \param at  the match the caret is at, from 0; -1 for none.
    void setCount(qsizetype matches, qsizetype at, bool searching);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QToolButton *filterButton() const { return m_filter; }

    /// Names the keys of what the buttons do in their tips. \param previous,next  match.
    void tellKeys(const QAction &previous, const QAction &next);

  Q_SIGNALS:
    /// Unset when there is nothing to look for.
    void patternChanged(const std::optional<collie::logs::LogPattern> &pattern);
    void nextRequested();
    void previousRequested();
    void filterToggled(bool only);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    void compile();

    Theme &m_theme;
    QLineEdit *m_field;
    QToolButton *m_case;
    QToolButton *m_expression;
    QToolButton *m_filter;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_count; ///< "3 of 1,204", or what is wrong with the expression.
    QTimer m_settle;
    bool m_wrong = false;
};

} // namespace collie::ui
