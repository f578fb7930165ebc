#pragma once

#include "ui/settings/setting_row.h"

#include <QVBoxLayout>
#include <QVector>

namespace collie::ui {

/// One section of the settings window: rows under headings. Sections derive from it, or are filled from outside by
/// addSetting() and the functions of preference_rows.h. GUI thread.
class SettingsPage : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)
  public:
    /// \param id  what showPage() takes: "transfers". \param title  for people, translated.
    SettingsPage(QString id, QString title, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QVector<SettingRow *> &rows() const { return m_rows; }

    /// Adds a row at the end. \param editor  becomes the row's. \return the row, which is the page's.
    SettingRow *addSetting(const SettingText &text, QWidget *editor,
                           SettingRow::Width width = SettingRow::Width::Beside);
    /// Adds a heading that parts rows; it is on show while one of the rows below it is.
    void addHeading(const QString &text);

    /// Shows the rows that hold each of the words, with the headings above them; all for no words.
    /// \return how many rows are on show.
    int filter(const QStringList &words);
    /// The row of that id; null where the page has none.
    [[nodiscard]] SettingRow *row(const QString &id) const;

  Q_SIGNALS:
    /// A row of this or another section is meant.
    void settingRequested(const QString &id);

  protected:
    void changeEvent(QEvent *event) override;

  private:
    struct Heading {
        QWidget *label;
        qsizetype firstRow; ///< The row below it, in m_rows.
    };
    void sizeHeading();

    QString m_id;
    QString m_title;
    QVBoxLayout *m_layout;
    QVector<SettingRow *> m_rows;
    QVector<Heading> m_headings;
    QLabel *m_heading = nullptr; ///< The title.
};

} // namespace collie::ui
