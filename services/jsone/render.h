#pragma once

#include "services/base/clock.h"
#include "services/base/json.h"
#include "services/base/result.h"
#include "services/jsone/limits.h"

#include <QString>

/// JSON-e 4.8.4 (https://json-e.js.org), following the JavaScript implementation where implementations differ.
namespace collie::jsone {

/// Renders a template.
/// \param document  the template.
/// \param context  an object; its keys must be identifiers.
/// \param clock  gives `now` and what $fromNow starts from, once per render.
/// \return the rendered document (null when it renders to nothing); InvalidArgument whose message is the
/// specification's text, e.g. "TemplateError at template.foo[1]: …"; TooLarge when a limit was met. \thread any
[[nodiscard]] Result<Json> render(const Json &document, const Json &context, const Clock &clock,
                                  const Limits &limits = {});

/// As render(), with the function that Taskcluster's services give to the templates of a .taskcluster.yml besides the
/// builtins: `as_slugid(label)`, a new slugid for each label of a render. A name `as_slugid` of the context counts
/// more.
[[nodiscard]] Result<Json> renderTaskclusterYml(const Json &document, const Json &context, const Clock &clock,
                                                const Limits &limits = {});

} // namespace collie::jsone
