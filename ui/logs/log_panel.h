#pragma once

#include "services/base/clock.h"
#include "services/logs/log_errors.h"
#include "services/logs/log_search.h"
#include "ui/pane.h"

#include <QPointer>
#include <QStackedWidget>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class EmptyState;
class LogHeader;
class LogSearchBar;
class LogView;
class PaneKeys;
class Theme;

/// The log viewer: a log, what can be looked for in it, and its errors. Its keys are its own while it has the focus.
/// GUI thread.
class LogPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogPanel)
  public:
    /// What becomes of the log.
    enum class Feed {
        Loading,  ///< Bytes of a log that is complete elsewhere.
        Live,     ///< The task writes it.
        Waiting,  ///< Nothing comes at the moment.
        Complete, ///< All of it is here.
    };

    explicit LogPanel(Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// No log was asked for yet.
    void showNothing();
    /// A log is on its way. \param title  what it is the log of.
    void showLoading(const QString &title);
    /// Shows a log; it begins to be looked through for errors. \param log  not owned; outlives the panel or is
    /// replaced. \param linkable  whether its lines have addresses.
    void showLog(logs::LogFile *log, const QString &title, bool linkable);
    void showProblem(const QString &sentence, bool canRetry);
    /// \param available,expected  bytes; expected -1 for unknown.
    void setFeed(Feed feed, qint64 available, qint64 expected);
    /// Goes to the first error of the log on show as soon as it is known, unless the person has begun to read.
    void beginAtFirstError();
    /// Looks for errors by these expressions as well, also in the log on show.
    void setErrorPatterns(const QVector<logs::LogPattern> &patterns);
    /// Whether logs open at their end, whatever beginAtFirstError() says.
    void setOpensAtEnd(bool atEnd) { m_opensAtEnd = atEnd; }
    /// Errors a server knows, marked beside those found here.
    void setKnownErrors(const QVector<logs::KnownError> &errors);

    /// Line with title and buttons, to be placed above the panel. Belongs to it until it is given another parent.
    [[nodiscard]] QWidget *header() const;
    [[nodiscard]] LogView *view() const { return m_view; }

  Q_SIGNALS:
    /// The person wants the address of these lines, from 0.
    void linkRequested(qint64 first, qint64 last);
    void retryRequested();
    /// There is no log on show, and that of the job marked would do.
    void logWanted();
    /// Something to tell: a sentence.
    void said(const QString &sentence);

  protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

  private:
    void openSearch();
    void closeSearch();
    void goToNextError();
    void goToPreviousError();
    void goToNextMatch();
    void goToPreviousMatch();
    /// Asks for a line number, or a time or text for the search.
    void askForLine();
    void askWhereToSave();
    void connectHeader();
    void makeKeys();
    void enableKeys();
    void requestLink();
    void giveUp();
    void search(const std::optional<logs::LogPattern> &pattern);
    void showMatches();
    void showErrors();
    void seekFirstError();
    void showState();
    void applyFilter(bool only);
    [[nodiscard]] bool closesSearch(const QKeyEvent &event) const;
    void saveTo(const QString &path);

    Theme &m_theme;
    LogHeader *m_header;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_page;
    LogSearchBar *m_bar;
    LogView *m_view;
    PaneKeys *m_keys;
    QPointer<logs::LogFile> m_log;
    logs::LogSearch m_search;
    logs::LogSearch m_errorSearch;
    QVector<logs::LogPattern> m_errorPatterns;
    QVector<logs::KnownError> m_known;
    QVector<quint32> m_errors;
    Feed m_feed = Feed::Loading;
    qint64 m_available = 0;
    qint64 m_expected = -1;
    bool m_linkable = false;
    bool m_opensAtEnd = false;
    bool m_offersLog = false; ///< Where there is none.
    bool m_goesToFirstMatch = false;
    bool m_goesToFirstError = false;
};

} // namespace collie::ui
