#pragma once

#include "services/base/async.h"
#include "services/logs/log_file.h"
#include "services/logs/log_pattern.h"

#include <QObject>
#include <QPointer>
#include <QVector>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

namespace collie::logs {

/// Looks through the lines of a log in the background, follows the log as it grows, and keeps the numbers of the lines
/// that fit. The newest search wins: starting another ends the one before. Lives on the log's thread.
class LogSearch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSearch)
  public:
    /// Adds the numbers of the lines of a stretch that fit, ascending. Called on pool threads; may end early once
    /// `stop` is set.
    using Matcher = std::function<void(const LogText &text, const LogStretch &stretch, QVector<quint32> &lines,
                                       const std::atomic_bool &stop)>;

    explicit LogSearch(QObject *parent = nullptr);
    ~LogSearch() override;

    /// Forgets what was found and looks through this log, one stretch after the other.
    /// \param log  outlives the search or is replaced.
    void start(LogFile &log, Matcher matcher);
    /// Looks for a pattern, in several stretches at once.
    void start(LogFile &log, const LogPattern &pattern);
    /// Ends the search and forgets what was found.
    void clear();

    /// Numbers of lines from 0, ascending; lines beyond the first four billion are not looked at.
    [[nodiscard]] const QVector<quint32> &lines() const { return m_lines; }
    /// Whether there is more to look at right now.
    [[nodiscard]] bool isRunning() const { return !m_steps.empty(); }

  Q_SIGNALS:
    /// More lines were found, or they were forgotten.
    void changed();
    /// Everything known of the log has been looked at; once each time it grew.
    void finished();

  private:
    /// A stretch that is looked through.
    struct Step {
        QVector<quint32> lines = {};
        bool isDone = false;
        CancelGuard guard = {};
    };
    void start(LogFile &log, Matcher matcher, size_t atOnce);
    void goOn();
    void beginSteps();
    [[nodiscard]] bool beginStep();
    void collect();

    QPointer<LogFile> m_log;
    std::shared_ptr<Matcher> m_matcher;
    size_t m_atOnce = 1; ///< Stretches.
    QVector<quint32> m_lines;
    LogMark m_next;                            ///< Where the next step begins.
    std::deque<std::shared_ptr<Step>> m_steps; ///< In the order of their stretches.
    std::shared_ptr<std::atomic_bool> m_stop;
};

/// What a pattern means as a matcher.
[[nodiscard]] LogSearch::Matcher patternMatcher(const LogPattern &pattern);

} // namespace collie::logs
