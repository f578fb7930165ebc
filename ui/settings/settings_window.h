#pragma once

#include "ui/settings/settings_page.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>

namespace collie::ui {

/// The settings: sections at the left, a field above that searches all of them, the rows of one section or those that
/// were found. Changes take effect at once, so there is nothing to confirm; Escape ends a search, then closes. It knows
/// no section by name. GUI thread.
class SettingsWindow final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsWindow)
  public:
    explicit SettingsWindow(QWidget *parent);

    /// Adds a section at the end. \param page  becomes the window's.
    void addPage(SettingsPage *page);
    /// Shows a section; the first one where none has that id.
    void showPage(const QString &id);
    /// Shows the section of a row, with the row in view and the focus in it; does nothing for an unknown one.
    void showSetting(const QString &id);
    /// Shows what has that id: a row, or a section.
    void showAny(const QString &id);

    /// The sections, in their order.
    [[nodiscard]] const QVector<SettingsPage *> &pages() const { return m_pages; }
    /// The section of that kind; null where there is none.
    template <class T>
    [[nodiscard]] T *page() const {
        for (SettingsPage *each : m_pages) {
            if (auto *found = qobject_cast<T *>(each))
                return found;
        }
        return nullptr;
    }

  Q_SIGNALS:
    /// The window went out of sight; its size is as the person left it.
    void closed();

  protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    void search(const QString &text);
    /// No scrolling aside, and the window as wide as what it shows, until large text makes it wider than a small
    /// screen.
    void fitWidth();
    void leaveSearch();
    void focusFirstRow();

    QLineEdit *m_search;
    QListWidget *m_sections;
    QScrollArea *m_area;
    QVBoxLayout *m_column; ///< In the area: the sections, of which one or those found are on show.
    QLabel *m_nothing;     ///< Says that no row was found.
    QVector<SettingsPage *> m_pages;
};

} // namespace collie::ui
