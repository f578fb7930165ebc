#pragma once

#include "services/pulse/binding_set.h"
#include "services/pulse/exchange_catalogue.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace collie::ui {

class KeyBuilder;

/// Chooses what the Pulse pane listens to: exchanges of the catalogue or typed ones, patterns put together word by
/// word, and sets of both under a name. Not modal in the way: the window stays usable. GUI thread.
class BindingsEditor final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BindingsEditor)
  public:
    static constexpr int mostBindings = 100; ///< As many as a subscription may have (taskcluster.md §8.5).

    explicit BindingsEditor(QWidget *parent = nullptr);

    void setCatalogue(const QVector<pulse::Exchange> &exchanges);
    /// Why the catalogue is empty; an empty sentence when it is not.
    void setCatalogueProblem(const QString &sentence);
    void setBindings(const QVector<pulse::Binding> &bindings);
    [[nodiscard]] QVector<pulse::Binding> bindings() const { return m_bindings; }
    /// \param offered  made from what is on show, cannot be changed. \param saved  the person's own.
    void setSets(const QVector<pulse::BindingSet> &offered, const QVector<pulse::BindingSet> &saved);

  Q_SIGNALS:
    void chosen(const QVector<collie::pulse::Binding> &bindings);
    /// The person's sets, all of them, after one was kept or deleted.
    void setsChanged(const QVector<collie::pulse::BindingSet> &saved);

  private:
    void setUpParts();
    void layOut();
    [[nodiscard]] QLayout *buildForm();
    void chooseExchange();
    void addBinding();
    void removeBindings();
    void useSet(int index);
    void keepSet();
    void deleteSet();
    void showBindings();
    void fillSets();
    void updateButtons();
    [[nodiscard]] QString exchangeText() const;

    QVector<pulse::Exchange> m_catalogue;
    QVector<pulse::Binding> m_bindings;
    bool m_listening = false; ///< There were bindings to begin with, so that none means to stop.
    QVector<pulse::BindingSet> m_offered;
    QVector<pulse::BindingSet> m_saved;
    QComboBox *m_sets;
    QPushButton *m_keep;
    QPushButton *m_delete;
    QComboBox *m_exchange;
    QLabel *m_description;
    KeyBuilder *m_words;
    QLabel *m_wordsLabel = nullptr;
    QLineEdit *m_pattern;
    QPushButton *m_add;
    QListWidget *m_list;
    QPushButton *m_remove;
    QPushButton *m_listen = nullptr;
};

} // namespace collie::ui
