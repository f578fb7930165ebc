#pragma once

#include "services/base/result.h"
#include "services/jsone/arena.h"
#include "services/jsone/limits.h"
#include "services/jsone/value.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace collie::jsone {

/// The kinds of failure of the specification; Plain is one without a place in the template.
enum class FaultName { Template, Syntax, Interpreter, Builtin, Plain };

/// What everything in one render shares: memory, what is left of the limits, the first failure. One thread.
class Session final {
  public:
    Session(const Limits &limits, qint64 nowMs)
        : m_limits(limits)
        , m_nowMs(nowMs)
        , m_stepsLeft(limits.maxSteps)
        , m_valuesLeft(limits.maxValues) {}
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] Arena &arena() { return m_arena; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

    /// Pays for work. \return false when there is no more, and the render has failed.
    [[nodiscard]] bool step(std::size_t count = 1) {
        m_stepsLeft -= static_cast<qint64>(count);
        return m_stepsLeft >= 0 || outOfSteps();
    }
    /// Pays for looking at all of a text.
    [[nodiscard]] bool stepOver(std::string_view text) { return step(1 + (text.size() >> 5)); }
    /// Pays for values or characters to be made. \return false when there are too many, and the render has failed.
    [[nodiscard]] bool make(std::size_t count) {
        m_valuesLeft -= static_cast<qint64>(count);
        return m_valuesLeft >= 0 || outOfValues();
    }
    /// Whether `count` more could be made; for sizes that must not be added up first.
    [[nodiscard]] bool canMake(double count) { return count <= static_cast<double>(m_valuesLeft) || outOfValues(); }

    /// Goes one level down until it is destroyed.
    class Deeper final {
      public:
        explicit Deeper(Session &session)
            : m_session(session)
            , m_fine(++session.m_depth <= session.m_limits.maxDepth || session.outOfDepth()) {}
        ~Deeper() { --m_session.m_depth; }
        Q_DISABLE_COPY_MOVE(Deeper)
        [[nodiscard]] bool isFine() const { return m_fine; }

      private:
        Session &m_session;
        bool m_fine;
    };
    /// Whether a value may nest this deep; templates and what they make of the context can add up.
    [[nodiscard]] bool mayNest(int depth) { return depth <= 2 * m_limits.maxDepth || outOfDepth(); }

    /// Fails the render; the first failure counts. \return Value::failed()
    Value fail(FaultName name, std::string message);
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Puts ".key" or "[0]" before the place of the failure. Callers go outwards.
    void addLocation(std::string location);
    /// The failure as the specification words it.
    [[nodiscard]] Error error() const;

    /// A text that lives as long as the render; failed when too many characters were made.
    [[nodiscard]] Value text(std::string_view text);

    /// The id that as_slugid() gives to a label: one per label and render.
    [[nodiscard]] const std::string &slugidFor(const std::string &label);

    /// Stacks on which lists and objects grow before they get their final place.
    [[nodiscard]] std::vector<Value> &valueStack() { return m_valueStack; }
    [[nodiscard]] std::vector<Entry> &entryStack() { return m_entryStack; }

  private:
    bool outOfSteps();
    bool outOfValues();
    bool outOfDepth();
    void failLimit(QString message);

    Arena m_arena;
    Limits m_limits;
    qint64 m_nowMs;
    qint64 m_stepsLeft;
    qint64 m_valuesLeft;
    int m_depth = 0;
    std::vector<Value> m_valueStack;
    std::vector<Entry> m_entryStack;
    std::map<std::string, std::string> m_slugids;

    bool m_failed = false;
    FaultName m_name = FaultName::Plain;
    std::string m_message;
    QString m_limitMessage;               ///< Set when a limit was met.
    std::vector<std::string> m_locations; ///< Innermost first.
};

} // namespace collie::jsone
