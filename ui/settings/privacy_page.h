#pragma once

#include "ui/settings/settings_page.h"

#include <QLabel>
#include <QPushButton>

namespace collie::ui {

/// What Collie keeps on this computer, by kind, with where it is and how much. GUI thread.
class PrivacyPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrivacyPage)
  public:
    struct Kind {
        QString id;
        QString title;
        QString what; ///< One line: what it is, and where.
        bool canClear = true;
    };

    /// \param settings  outlive the page. \param kinds  in the order shown.
    PrivacyPage(storage::Settings &settings, const QVector<Kind> &kinds, QWidget *parent = nullptr);

    /// Shows how much there is of a kind. \param bytes  on the disk.
    void setSize(const QString &id, qint64 bytes);
    /// What signing out is about. \param sentence  who is signed in; \param canForget  whether there is anybody.
    void setCredentials(const QString &sentence, bool canForget);
    /// Says what went, or what did not.
    void say(const QString &sentence);

  Q_SIGNALS:
    /// The person wants these kinds gone; nobody has asked yet whether they mean it.
    void clearRequested(const QStringList &ids);
    void signOutRequested();

  private:
    struct Line {
        QString id;
        QLabel *size;
        QPushButton *clear;
    };

    QVector<Line> m_lines;
    SettingRow *m_all;
    SettingRow *m_credentials;
};

} // namespace collie::ui
