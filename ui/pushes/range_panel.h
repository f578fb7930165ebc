#pragma once

#include "ui/pushes/range_fields.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include <array>

class QGridLayout;

namespace collie::ui {

class Theme;

/// Where a person says which pushes to list. What is written is checked at once, a sentence below the field says what
/// is wrong; Enter shows the pushes, Escape closes. GUI thread.
class RangePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RangePanel)
  public:
    /// \param theme  must outlive the panel. It is hidden at first.
    explicit RangePanel(Theme &theme, QWidget *parent = nullptr);

    /// Shows the panel with what limits the pushes now, the focus in its first field.
    void open(const treeherder::PushQuery &query);
    /// Follows what limits the pushes, unless the person is writing something else or the panel is hidden.
    void follow(const treeherder::PushQuery &query);
    /// Hides it.
    void close();

  Q_SIGNALS:
    /// The person wants these pushes.
    void applied(const collie::treeherder::PushQuery &query);
    /// The person wants the newest pushes.
    void newestRequested();
    void closed();

  protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    /// A field and the sentence below it.
    struct Row {
        QLineEdit *edit = nullptr;
        QLabel *problem = nullptr;
    };
    void addField(QGridLayout &form, RangeField field, const char *name, const QString &label, const QString &hint);
    [[nodiscard]] Row &row(RangeField field) { return m_rows[static_cast<size_t>(field)]; }
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeButtons();
    void present(const treeherder::PushQuery &query);
    void check();
    void showProblem(RangeField field);
    void apply();
    void recolour();

    Theme &m_theme;
    RangeFields m_fields;
    std::array<Row, rangeFields.size()> m_rows;
    QLabel *m_reason;
    QCheckBox *m_bot;
    QPushButton *m_show;
    QPushButton *m_newest;
    QToolButton *m_close;
    treeherder::PushQuery m_presented; ///< What the fields were filled with last.
    bool m_isFilling = false;
};

} // namespace collie::ui
