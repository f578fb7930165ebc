#pragma once

#include "services/pulse/recording_file.h"

namespace collie::pulse {

/// The queue configuration of the 2016 pulse_replay tool (taskcluster.md §9.1).
struct LegacyQueueConfig {
    QString appLabel;     ///< Empty for an unnamed queue.
    bool durable = false; ///< The file says it as a string.
    QVector<Binding> bindings;

    /// \return BadResponse when it is none.
    [[nodiscard]] static Result<LegacyQueueConfig> read(const Json &document);
};

/// Reads messages that other tools wrote: dumps of pulse_replay (one Python 2 dict literal a line, the body alone), the
/// Taskcluster UI's pulse-messages.json (one JSON array), and JSON Lines of messages or of bodies. Bodies that stand
/// alone get the exchange their `_meta` names, else the configuration's only one.
class LegacyImport final {
  public:
    explicit LegacyImport(LegacyQueueConfig config = {})
        : m_config(std::move(config)) {}

    /// \return Storage when the file cannot be read; lines that cannot be understood are in `problems`. Blocks; for a
    /// pool thread.
    [[nodiscard]] Result<Recording> read(const QString &path) const;

    /// One line of a dump. \return where it is wrong.
    [[nodiscard]] tl::expected<Message, RecordingProblem> readLine(const QByteArray &line) const;

  private:
    [[nodiscard]] Message fromBody(const Json &body) const;
    static void readArray(const Json &array, Recording &recording);

    LegacyQueueConfig m_config;
};

} // namespace collie::pulse
