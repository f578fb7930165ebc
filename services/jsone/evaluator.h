#pragma once

#include "services/jsone/interpreter.h"
#include "services/jsone/scope.h"
#include "services/jsone/session.h"

#include <string_view>
#include <unordered_map>

namespace collie::jsone {

/// Parses and computes expressions of one template. Inside loops each is parsed once. One thread.
class Evaluator final {
  public:
    explicit Evaluator(Session &session)
        : m_session(session)
        , m_interpreter(session) {}

    /// The value of an expression. \param source  part of the template, which outlives this.
    [[nodiscard]] Value evaluate(std::string_view source, const Scope &scope);

    /// The value of the expression `source` begins with and a `}` ends. \param end  offset of that `}`.
    [[nodiscard]] Value evaluateInterpolation(std::string_view source, const Scope &scope, std::size_t &end);

    /// While one lives, what is parsed is remembered.
    class Loop final {
      public:
        explicit Loop(Evaluator &evaluator)
            : m_evaluator(evaluator) {
            ++evaluator.m_loops;
        }
        ~Loop() { --m_evaluator.m_loops; }
        Q_DISABLE_COPY_MOVE(Loop)

      private:
        Evaluator &m_evaluator;
    };

  private:
    struct Parsed {
        const Node *node = nullptr;
        std::size_t end = 0;
    };
    [[nodiscard]] Parsed parse(std::string_view source, bool isInterpolation);

    Session &m_session;
    Interpreter m_interpreter;
    int m_loops = 0;
    std::unordered_map<const char *, Parsed> m_parsed; ///< By place in the template: one place, one expression.
};

} // namespace collie::jsone
