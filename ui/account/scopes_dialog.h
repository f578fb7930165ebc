#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>

namespace collie::ui {

/// What the person's credentials may do, one scope a line, with a field to find some. Open with open().
class ScopesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScopesDialog)
  public:
    ScopesDialog(const QString &clientId, const QStringList &scopes, QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *list() const { return m_list; }

  private:
    void narrow(const QString &text);

    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace collie::ui
