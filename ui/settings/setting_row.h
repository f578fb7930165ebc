#pragma once

#include <QLabel>
#include <QStringList>
#include <QToolButton>
#include <QWidget>

namespace collie::ui {

/// What a row of the settings says about itself. The texts are the page's own, translated.
struct SettingText {
    QString id;            ///< What leads there, unique in the window; a preference's name where it is about one.
    QString name;          ///< "Transfers at once".
    QString help;          ///< One line: what it does, in which unit.
    QString keywords = {}; ///< Other words people look for it by.
};

/// One setting: its name, what changes it, a line of help, and the way back to the default where it has been changed.
/// GUI thread.
class SettingRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingRow)
  public:
    /// How much room the editor takes: beside the name, or the whole width below it (lists and tables).
    enum class Width { Beside, Whole };

    /// \param editor  becomes the row's; it takes the row's name and help for screen readers, and the object name
    /// "setting:<id>" where it has none.
    SettingRow(const SettingText &text, QWidget *editor, Width width, QWidget *parent);

    [[nodiscard]] const QString &id() const { return m_text.id; }
    /// Name, help and the rest as they are on show.
    [[nodiscard]] const SettingText &text() const { return m_text; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    /// Whether each of the words is in its name, help, keywords or `pageTitle`, whatever the case.
    [[nodiscard]] bool matches(const QStringList &words, const QString &pageTitle) const;
    /// Offers the way back to the default. Whoever says so listens to
    /// resetRequested().
    void setChanged(bool changed);
    /// Changes the line of help, where it tells what the value means now.
    void setHelp(const QString &help);
    /// A sentence below the help: what is wrong with what was entered, or what came of a button. Empty for none.
    void setMessage(const QString &sentence);
    [[nodiscard]] QString message() const;
    /// Moves the focus to the editor.
    void focusEditor();

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    /// The person wants the default back.
    void resetRequested();

  private:
    SettingText m_text;
    QWidget *m_editor;
    QLabel *m_help;
    QLabel *m_message;
    QToolButton *m_reset;
};

} // namespace collie::ui
