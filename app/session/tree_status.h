#pragma once

#include "app/session/latest_question.h"
#include "services/base/clock.h"
#include "services/treeherder/tree_status_client.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace collie::session {

/// Keeps up to date whether a tree is open, as long as somebody sees it (treeherder.md §2.15). One thread.
class TreeStatus final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeStatus)
  public:
    /// What is known of the tree.
    struct State {
        QString tree;                                   ///< Empty for none: nothing is to be shown.
        std::optional<treeherder::TreeState> last = {}; ///< What was told last.
        qint64 lastMs = 0;                              ///< When; milliseconds since the epoch.
        std::optional<Error> failure = {};              ///< Why it is not known now; `last` is old then.
        bool isListed = true;                           ///< The server knows the tree.

        /// Nothing to show: no tree, none that is listed, or no answer yet.
        [[nodiscard]] bool isEmpty() const { return tree.isEmpty() || !isListed || (!last && !failure); }
    };

    /// \param client,clock  outlive this. \param interval  between two looks.
    TreeStatus(treeherder::TreeStatusClient &client, const Clock &clock,
               std::chrono::milliseconds interval = std::chrono::minutes(2), QObject *parent = nullptr);

    /// Turns to the tree of another repository and asks at once, unless it is hidden.
    /// \param tree  see TreeStatusClient::treeOf(); empty for none.
    void watch(const QString &tree);
    /// Nobody sees it, so that nobody asks; seen again it is asked at once, when that is late.
    void setHidden(bool hidden);
    /// Asks at once.
    void refresh();

    [[nodiscard]] const State &state() const { return m_state; }

  Q_SIGNALS:
    /// state() is another.
    void changed();

  private:
    void take(const Result<std::optional<treeherder::TreeState>> &answer);

    treeherder::TreeStatusClient &m_client;
    const Clock &m_clock;
    const std::chrono::milliseconds m_interval;
    State m_state;
    LatestQuestion m_asking;
    QTimer m_timer;
    qint64 m_askedMs = 0;
    bool m_isHidden = false;
};

} // namespace collie::session
