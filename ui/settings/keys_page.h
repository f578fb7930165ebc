#pragma once

#include "ui/settings/settings_page.h"

#include <QHash>
#include <QPushButton>
#include <QVector>

namespace collie::ui {

class KeyBindings;
class KeyField;

/// The keys of every action. A key that another action has is not taken before the person says so. GUI thread.
class KeysPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysPage)
  public:
    /// \param keys  outlive the page.
    explicit KeysPage(KeyBindings &keys, QWidget *parent = nullptr);

  private:
    struct Row {
        SettingRow *row;
        QVector<KeyField *> fields;
        QVector<QToolButton *> removals;
        QPushButton *take;   ///< Shown while another action has the key that was entered.
        QKeySequence wanted; ///< That key.
        int place = 0;       ///< The field it was entered in.
    };

    void addSets();
    void addRow(qsizetype entry);
    void enter(qsizetype entry, int place, const QKeySequence &key);
    void show(qsizetype entry);

    KeyBindings &m_keys;
    SettingRow *m_sets = nullptr;
    QVector<Row> m_rows; ///< As the entries of the bindings.
};

} // namespace collie::ui
