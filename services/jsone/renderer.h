#pragma once

#include "services/base/json.h"
#include "services/jsone/evaluator.h"
#include "services/jsone/scope.h"
#include "services/jsone/session.h"

#include <optional>
#include <string_view>
#include <vector>

namespace collie::jsone {

class Renderer;
class TemplateObject;

/// What an object with a key such as `$if` renders to.
struct Operator {
    std::string_view key;
    Value (*apply)(const TemplateObject &object, const Scope &scope, Renderer &renderer);
};

/// Renders templates and parts of them. One thread.
class Renderer final {
  public:
    /// The operator of a key; nullptr when the key is none.
    using FindOperator = const Operator *(*)(std::string_view key);

    Renderer(Session &session, FindOperator findOperator)
        : m_session(session)
        , m_evaluator(session)
        , m_findOperator(findOperator) {}

    /// \param node  part of the template, which outlives this.
    [[nodiscard]] Value render(const Json &node, const Scope &scope);
    /// Replaces every ${…} of `text`, which is part of the template.
    [[nodiscard]] Value interpolate(std::string_view text, const Scope &scope);

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Evaluator &evaluator() { return m_evaluator; }

  private:
    [[nodiscard]] Value renderList(const Json::array_t &items, const Scope &scope);
    [[nodiscard]] Value renderObject(const Json &node, const Scope &scope);
    [[nodiscard]] Value renderMembers(const Json::object_t &members, const Scope &scope);
    [[nodiscard]] Value renderKey(std::string_view key, const Scope &scope);

    Session &m_session;
    Evaluator m_evaluator;
    FindOperator m_findOperator;
};

} // namespace collie::jsone
