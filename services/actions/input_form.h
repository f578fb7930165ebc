#pragma once

#include "services/base/json.h"

#include <QString>
#include <QVector>

#include <optional>

/// A form for the input of an action, as its JSON schema describes it. Pure: no widgets.
namespace collie::actions {

/// How far a number without bounds goes in a form.
constexpr double widestNumber = 1e12;

/// One question of a form.
struct FormField {
    enum class Kind {
        Text,
        Integer,
        Number,
        Boolean,
        Choice,  ///< One of `choices`.
        List,    ///< Any number of `children[0]`.
        Map,     ///< Names the person chooses, each with a `children[0]`.
        Object,  ///< `children` by their keys.
        Variant, ///< One of `children`.
        Yaml,    ///< Anything; `reason` says why there is no better question.
    };
    Kind kind = Kind::Yaml;
    std::string key = {};     ///< Member of the object it belongs to; empty elsewhere.
    QString title = {};       ///< Never empty but for the whole form; plain text.
    QString description = {}; ///< Plain text; may be empty.
    bool required = false;
    std::optional<Json> defaultValue = {}; ///< What it holds at first; nothing leaves the member out.
    std::optional<double> minimum = {}, maximum = {};
    QString pattern = {};  ///< For a hint; the schema decides.
    qint64 maxLength = -1; ///< Of Text in characters or of List in entries; -1 for none.
    qint64 minLength = 0;
    QVector<Json> choices = {};
    QVector<FormField> children = {};
    QString reason = {}; ///< Plain text, with Yaml.
};

/// The form of a schema. References within the schema are followed; what is too deep (8 levels), too much (300 fields)
/// or of a kind a form cannot ask for becomes Kind::Yaml with its reason. A schema that is not an object gives
/// Kind::Yaml.
[[nodiscard]] FormField formOf(const Json &schema);

/// What a field that has to have a value begins with: its default, else the least value of its kind.
[[nodiscard]] Json startValue(const FormField &field);

/// Whether a value is of the kind the field asks for and within its bounds, so that its editor can show it.
[[nodiscard]] bool canShow(const FormField &field, const Json &value);

} // namespace collie::actions
