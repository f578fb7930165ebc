#pragma once

#include "models/watches/watch_rule.h"

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>

namespace collie::ui {

/// What is watched, to be changed or ended. GUI thread.
class WatchesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchesDialog)
  public:
    explicit WatchesDialog(QWidget *parent = nullptr);

    void setRules(const QVector<models::WatchRule> &rules);

  Q_SIGNALS:
    void changeRequested(const collie::models::WatchRule &rule);
    void removeRequested(const QString &id);

  private:
    void itemChanged(QTreeWidgetItem *item);
    void removeSelected();

    QVector<models::WatchRule> m_rules;
    QTreeWidget *m_list;
    QPushButton *m_remove;
};

} // namespace collie::ui
