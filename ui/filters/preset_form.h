#pragma once

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include <functional>

namespace collie::ui {

/// The name and the key of a preset, and what is wrong with them. GUI thread.
class PresetForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetForm)
  public:
    /// Says in a sentence what is wrong; empty for nothing. \param preset  the one that is changed; empty for a new
    /// one. \param name,key  what it is to have; the key as QKeySequence::PortableText.
    using Check = std::function<QString(const QString &preset, const QString &name, const QString &key)>;

    PresetForm(Check check, QWidget *parent);

    /// Shows a preset. \param preset  its name; empty for a new one.
    void present(const QString &preset, const QString &key);
    /// As written, without blanks around it.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString key() const;
    /// Checks what is written and says what is wrong with it. \return whether nothing is.
    [[nodiscard]] bool isRight();

  Q_SIGNALS:
    void edited();

  private:
    Check m_check;
    QString m_preset;
    QLineEdit *m_name;
    QKeySequenceEdit *m_key;
    QLabel *m_problem;
};

} // namespace collie::ui
