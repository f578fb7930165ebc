#pragma once

#include "services/base/deployment.h"
#include "ui/settings/settings_page.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <optional>

namespace collie::ui {

/// The deployments there are, and the addresses of the one that is chosen. Of a public one only those of Bugzilla,
/// Lando and the states of trees can be changed. A change is told when its field is left, if it makes sense. GUI
/// thread.
class DeploymentsPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeploymentsPage)
  public:
    struct Entry {
        Deployment deployment;
        std::optional<Deployment> standard = {}; ///< A public one as everybody has it; nothing for the person's own.
        bool isOpen = false;
    };

    explicit DeploymentsPage(QWidget *parent = nullptr);

    /// The one that was chosen stays chosen, by its name.
    void setEntries(const QVector<Entry> &entries);
    /// Chooses one by its name.
    void choose(const QString &name);
    /// A sentence below the list: what a test found, what was done.
    void say(const QString &sentence);

  Q_SIGNALS:
    /// A new one, whose addresses are in order.
    void added(const collie::Deployment &deployment);
    /// One of the list has other addresses, or another title.
    void edited(const collie::Deployment &deployment);
    void removeRequested(const QString &name);
    void testRequested(const collie::Deployment &deployment);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    /// One line of what a deployment is made of: an address, or a text.
    struct Field {
        SettingRow *row;
        QLineEdit *edit;
        QUrl Deployment::*url;     ///< Null for a text.
        QString Deployment::*text; ///< Null for an address.
        bool isPublic;             ///< Can be changed of a public one too.
    };

    void addList();
    void addField(const SettingText &text, QUrl Deployment::*url, QString Deployment::*member, bool isPublic);
    void showChosen();
    void beginNew();
    void take(const Field &field);
    void takeNew(Deployment deployment);
    void reset(const Field &field);
    [[nodiscard]] const Entry *chosen() const;
    [[nodiscard]] int rowOf(const QString &name) const; ///< -1 for none.

    QVector<Entry> m_entries;
    QListWidget *m_list;
    QPushButton *m_remove;
    QPushButton *m_test;
    SettingRow *m_listRow = nullptr;
    QVector<Field> m_fields;
    std::optional<Deployment> m_new; ///< While one is being added: as far as it has come.
};

} // namespace collie::ui
