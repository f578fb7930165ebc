#pragma once

#include "services/base/clock.h"
#include "ui/account/account_status.h"

#include <QLabel>
#include <QStatusBar>
#include <QTimer>

namespace collie::ui {

class Theme;

/// How fresh what is on show is, and where it comes from.
struct Freshness {
    enum class State { Nothing, Loading, Live, Polled, Stale };
    State state = State::Nothing;
    /// When the last message came (Live) or the server last answered (else), milliseconds since the epoch; 0 never.
    qint64 newsMs = 0;
    QString why = {}; ///< Why it is not live; a sentence, may be empty.
};

/// The line at the bottom: how fresh the data is, who is signed in, what is under way, how much is selected and shown.
/// GUI thread.
class MainWindowStatus final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindowStatus)
  public:
    MainWindowStatus(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setFreshness(const Freshness &freshness);
    void setAccount(const AccountStatus &account);
    void setCounts(qint64 shownJobs, qint64 selectedJobs);
    /// Actions that have not ended yet.
    void setUnderWay(int actions);
    /// Uploads and downloads that have not ended yet.
    void setTransfers(int transfers);

  private:
    void refresh();

    Theme &m_theme;
    const Clock &m_clock;
    Freshness m_freshness;
    AccountStatus m_account;
    QLabel *m_dot;
    QLabel *m_freshnessLabel;
    QLabel *m_accountLabel;
    QLabel *m_underWayLabel;
    QLabel *m_transfersLabel;
    QLabel *m_countsLabel;
    QTimer m_tick;
};

} // namespace collie::ui
