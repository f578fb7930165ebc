#pragma once

#include "services/treeherder/lando_client.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class Theme;

/// In the place of the grid: how far something is that Lando has been asked to push. Says what it is given, plain text
/// all of it. GUI thread.
class LandingPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LandingPage)
  public:
    struct Content {
        QString title;
        QString state;   ///< A sentence or two.
        QString pace;    ///< Who asked for it, how long it waits, when it is looked again.
        QString trouble; ///< What went wrong, maybe of many lines; empty for nothing.
        QVector<treeherder::LandingCommit> commits = {};
        QUrl page = {};              ///< Of Lando; empty for none.
        bool isWaiting = false;      ///< Something is on its way.
        bool canOpen = false;        ///< The revision may be opened though its push is not there.
        bool isAddressWrong = false; ///< What went wrong is mended in the settings.
    };

    explicit LandingPage(Theme &theme, QWidget *parent = nullptr);

    void present(const Content &content);

  Q_SIGNALS:
    /// It is to be looked at once.
    void lookRequested();
    /// The revision is to be opened as it is.
    void openRequested();
    /// Lando's page, or that of a commit's review.
    void linkActivated(const QUrl &url);
    /// Where Lando's address is set is to be shown.
    void settingsRequested();

  private:
    void showCommits(const QVector<treeherder::LandingCommit> &commits);
    void recolour();

    Theme &m_theme;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_pace;
    QProgressBar *m_progress;
    QPlainTextEdit *m_trouble;
    QTreeWidget *m_commits;
    QPushButton *m_look;
    QPushButton *m_open;
    QPushButton *m_page;
    QPushButton *m_settings;
    QUrl m_pageUrl;
    QVector<treeherder::LandingCommit> m_shown;
};

} // namespace collie::ui
