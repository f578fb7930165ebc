#pragma once

#include "services/base/json.h"
#include "services/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace collie::sandbox {

/// One thing that goes wrong on purpose.
struct Fault {
    enum class Kind {
        Latency,        ///< The answer waits; value: milliseconds.
        RateLimit,      ///< 429; value: seconds of Retry-After.
        ServerError,    ///< 500 as Taskcluster words it; value: another status, such as 503.
        Cut,            ///< Half of the answer, then the connection ends; value 1: before any byte.
        Truncate,       ///< A complete answer whose body lacks its second half.
        Oversize,       ///< A body of `value` bytes (2 GiB unless told) is claimed and streamed.
        Html,           ///< 200 with a page instead of JSON.
        WrongTypes,     ///< Rows and documents with other types than promised.
        NoSymbol,       ///< Every tenth job has null for a symbol.
        NoSymbolColumn, ///< Jobs without the column job_type_symbol.
        HugeCount,      ///< Lists claim ten million entries; value: another number.
    };
    Kind kind = Kind::ServerError;
    QByteArray pathPrefix = {}; ///< Only paths that start with it; empty for all.
    int remaining = -1;         ///< How many requests it meets yet; -1 without end.
    qint64 value = 0;           ///< See Kind; 0 for its default.
};

/// What goes wrong with one request.
struct FaultPlan {
    qint64 latencyMs = 0;
    std::optional<qint64> retryAfterSeconds;
    std::optional<int> errorStatus;
    bool cut = false, cutAtOnce = false, truncate = false, html = false;
    bool wrongTypes = false, noSymbol = false, noSymbolColumn = false;
    std::optional<qint64> oversizeBytes;
    std::optional<qint64> hugeCount;
};

/// The fault switches of the sandbox. Everything is off at first.
class Faults final {
  public:
    void add(const Fault &fault) { m_faults.push_back(fault); }
    /// Switches everything off, the clock's skew included.
    void clear();
    /// Shifts the clock of the whole sandbox: the Date header, what signatures and times of tasks are checked with, and
    /// when what happens by itself is due.
    void setClockSkewSeconds(qint64 seconds) { m_clockSkewSeconds = seconds; }
    [[nodiscard]] qint64 clockSkewSeconds() const { return m_clockSkewSeconds; }

    /// Decides about one request and uses up the counts of the faults that meet it.
    /// \param path  percent-encoded path.
    [[nodiscard]] FaultPlan take(const QByteArray &path);

    /// Reads a switch as written on the command line: `kind[=value][@path][*count]`, e.g. `latency=500@/api/jobs*3`.
    /// \return InvalidArgument with what is wrong.
    [[nodiscard]] static Result<Fault> parse(const QString &text);
    /// Applies `{"faults": [{"kind", "value", "path", "count"}], "clockSkew": seconds}`; both members are optional, and
    /// `faults` replaces the ones before.
    /// \return InvalidArgument with what is wrong; nothing is changed then.
    [[nodiscard]] Result<void> apply(const Json &document);

  private:
    std::vector<Fault> m_faults;
    qint64 m_clockSkewSeconds = 0;
};

} // namespace collie::sandbox
