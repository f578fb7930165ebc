#include "services/actions/input_form.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <exception>

namespace collie::actions {

namespace {

constexpr int maxFormDepth = 8;
constexpr int maxFields = 300;
constexpr size_t maxChoices = 500;
constexpr size_t maxVariants = 20;
constexpr size_t maxText = 4096; ///< Characters of a title or description.
/// Whole numbers beyond these are not exact in a number field.
constexpr double exactInteger = 9007199254740992.0;

QString textOf(const Json &schema, const char *key) {
    return stringMember(schema, key).left(maxText).simplified();
}

std::optional<double> numberOf(const Json &schema, const char *key) {
    const Json *value = findMember(schema, key);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

/// "testPath" and "test_path" become "Test path".
QString titleOfKey(const std::string &key) {
    QString title;
    for (const QChar c : QString::fromStdString(key)) {
        if (c == u'_' || c == u'-')
            title += u' ';
        else if (c.isUpper() && !title.isEmpty() && title.back().isLower())
            title += u' ' + QString(c.toLower());
        else
            title += c;
    }
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title.simplified();
}

bool isWithin(const FormField &field, const Json &value) {
    return value.is_number() && value.get<double>() >= field.minimum.value_or(-widestNumber) &&
           value.get<double>() <= field.maximum.value_or(widestNumber);
}

/// Builds a form; counts fields, so that a small schema cannot unfold into a huge form.
class FormBuilder final {
  public:
    explicit FormBuilder(const Json &root)
        : m_root(root) {}

    FormField build(const Json &schemaOrReference, const std::string &key, int depth) {
        FormField field;
        field.key = key;
        field.title = titleOfKey(key);
        const Json *schema = resolve(schemaOrReference);
        if (++m_fields > maxFields)
            return yaml(field, Words::tr("This form would have more than %1 fields.").arg(maxFields));
        if (depth > maxFormDepth)
            return yaml(field, Words::tr("This is nested too deeply for a form."));
        if (schema == nullptr || !schema->is_object())
            return yaml(field, Words::tr("The schema does not say what belongs here."));
        if (const QString title = textOf(*schema, "title"); !title.isEmpty())
            field.title = title;
        field.description = textOf(*schema, "description");
        if (const Json *value = findMember(*schema, "default"); value != nullptr)
            field.defaultValue = *value;
        fill(field, *schema, depth);
        return field;
    }

  private:
    static FormField &yaml(FormField &field, const QString &reason) {
        field.kind = FormField::Kind::Yaml;
        field.children.clear();
        field.reason = reason;
        return field;
    }

    const Json *resolve(const Json &schema) const {
        const Json *at = &schema;
        for (int i = 0; i < maxFormDepth; ++i) {
            const Json *reference = findMember(*at, "$ref");
            if (reference == nullptr)
                return at;
            const std::string text = reference->is_string() ? reference->get<std::string>() : std::string();
            if (text.empty() || text.front() != '#')
                return nullptr;
            try {
                at = &m_root.at(Json::json_pointer(text.substr(1)));
            } catch (const std::exception &) {
                return nullptr;
            }
        }
        return nullptr;
    }

    void fill(FormField &field, const Json &schema, int depth) {
        for (const char *key : {"oneOf", "anyOf"}) {
            if (const Json *variants = findMember(schema, key); variants != nullptr && variants->is_array())
                return fillVariant(field, *variants, depth);
        }
        for (const char *key : {"allOf", "not", "if", "patternProperties"}) {
            if (findMember(schema, key) != nullptr) {
                yaml(field, Words::tr("A form cannot ask for what “%1” means.").arg(QLatin1String(key)));
                return;
            }
        }
        if (const Json *choices = findMember(schema, "enum"); choices != nullptr && choices->is_array())
            return fillChoices(field, *choices);
        if (const Json *constant = findMember(schema, "const"); constant != nullptr)
            return fillChoices(field, Json::array({*constant}));
        fillByType(field, schema, typeOf(schema), depth);
    }

    static QString typeOf(const Json &schema) {
        const Json *type = findMember(schema, "type");
        if (type != nullptr && type->is_string())
            return QString::fromStdString(type->get<std::string>());
        if (type != nullptr && type->is_array() && type->size() == 1 && type->front().is_string())
            return QString::fromStdString(type->front().get<std::string>());
        if (type == nullptr && findMember(schema, "properties") != nullptr)
            return QStringLiteral("object");
        if (type == nullptr && findMember(schema, "items") != nullptr)
            return QStringLiteral("array");
        return {};
    }

    void fillChoices(FormField &field, const Json &choices) {
        if (choices.empty() || choices.size() > maxChoices) {
            yaml(field, Words::tr("There are no choices, or too many for a form."));
            return;
        }
        field.kind = FormField::Kind::Choice;
        field.choices = QVector<Json>(choices.begin(), choices.end());
    }

    void fillVariant(FormField &field, const Json &variants, int depth) {
        if (variants.empty() || variants.size() > maxVariants) {
            yaml(field, Words::tr("There are no alternatives, or too many for a form."));
            return;
        }
        field.kind = FormField::Kind::Variant;
        int number = 0;
        for (const Json &variant : variants) {
            FormField child = build(variant, {}, depth + 1);
            ++number;
            if (child.title.isEmpty())
                child.title = Words::tr("Alternative %1").arg(number);
            field.children.append(std::move(child));
        }
    }

    void fillByType(FormField &field, const Json &schema, const QString &type, int depth) {
        if (type == u"string") {
            field.kind = FormField::Kind::Text;
            field.pattern = stringMember(schema, "pattern").left(maxText);
            field.maxLength = integerMember(schema, "maxLength", -1);
            field.minLength = integerMember(schema, "minLength");
        } else if (type == u"integer" || type == u"number") {
            fillNumber(field, schema, type == u"integer");
        } else if (type == u"boolean") {
            field.kind = FormField::Kind::Boolean;
        } else if (type == u"array") {
            fillList(field, schema, depth);
        } else if (type == u"object") {
            fillObject(field, schema, depth);
        } else if (type == u"null") {
            fillChoices(field, Json::array({nullptr}));
        } else {
            yaml(field, type.isEmpty() ? Words::tr("The schema allows values of several types.")
                                       : Words::tr("The schema names the unknown type “%1”.").arg(type.left(40)));
        }
    }

    static void fillNumber(FormField &field, const Json &schema, bool isInteger) {
        field.kind = isInteger ? FormField::Kind::Integer : FormField::Kind::Number;
        field.minimum = numberOf(schema, "minimum");
        field.maximum = numberOf(schema, "maximum");
        // Drafts 6 and later: a number of its own. Whole numbers have a next one.
        if (const auto above = numberOf(schema, "exclusiveMinimum"); above && isInteger)
            field.minimum = std::max(field.minimum.value_or(*above + 1), *above + 1);
        if (const auto below = numberOf(schema, "exclusiveMaximum"); below && isInteger)
            field.maximum = std::min(field.maximum.value_or(*below - 1), *below - 1);
        const auto isVast = [](const std::optional<double> &bound) {
            return bound && (*bound > exactInteger || *bound < -exactInteger);
        };
        if (isVast(field.minimum) || isVast(field.maximum) ||
            (field.minimum && field.maximum && *field.minimum > *field.maximum))
            yaml(field, Words::tr("The bounds of this number are beyond what a form shows."));
    }

    void fillList(FormField &field, const Json &schema, int depth) {
        const Json *items = findMember(schema, "items");
        if (items == nullptr || !items->is_object()) {
            yaml(field, Words::tr("The schema does not say what the list holds."));
            return;
        }
        field.kind = FormField::Kind::List;
        field.maxLength = integerMember(schema, "maxItems", -1);
        field.minLength = integerMember(schema, "minItems");
        field.children.append(build(*items, {}, depth + 1));
    }

    void fillObject(FormField &field, const Json &schema, int depth) {
        const Json *properties = findMember(schema, "properties");
        const Json *additional = findMember(schema, "additionalProperties");
        const bool any = properties != nullptr && properties->is_object() && !properties->empty();
        if (!any && additional != nullptr && additional->is_object()) {
            field.kind = FormField::Kind::Map;
            field.children.append(build(*additional, {}, depth + 1));
            return;
        }
        if (!any && depth > 0) {
            yaml(field, Words::tr("The schema does not say which members there are."));
            return;
        }
        field.kind = FormField::Kind::Object;
        QSet<QString> required;
        if (const Json *names = findMember(schema, "required"); names != nullptr && names->is_array()) {
            for (const Json &name : *names) {
                if (name.is_string())
                    required.insert(QString::fromStdString(name.get<std::string>()));
            }
        }
        if (!any)
            return;
        for (const auto &property : properties->items()) {
            if (m_fields > maxFields)
                break;
            FormField child = build(property.value(), property.key(), depth + 1);
            child.required = required.contains(QString::fromStdString(property.key()));
            field.children.append(std::move(child));
        }
        if (m_fields > maxFields)
            yaml(field, Words::tr("This form would have more than %1 fields.").arg(maxFields));
    }

    const Json &m_root;
    int m_fields = 0;
};

} // namespace

FormField formOf(const Json &schema) {
    if (!schema.is_object()) {
        FormField field;
        field.reason = Words::tr("The action's schema is not an object.");
        return field;
    }
    return FormBuilder(schema).build(schema, {}, 0);
}

Json startValue(const FormField &field) {
    if (field.defaultValue)
        return *field.defaultValue;
    switch (field.kind) {
    case FormField::Kind::Text:
        return std::string();
    case FormField::Kind::Integer:
        return static_cast<qint64>(std::max(field.minimum.value_or(0), std::min(0.0, field.maximum.value_or(0))));
    case FormField::Kind::Number:
        return std::max(field.minimum.value_or(0), std::min(0.0, field.maximum.value_or(0)));
    case FormField::Kind::Boolean:
        return false;
    case FormField::Kind::Choice:
        return field.choices.value(0);
    case FormField::Kind::List:
        return Json::array();
    case FormField::Kind::Variant:
        return field.children.isEmpty() ? Json() : startValue(field.children.constFirst());
    case FormField::Kind::Yaml:
        return nullptr;
    case FormField::Kind::Map:
        return Json::object();
    case FormField::Kind::Object:
        break;
    }
    Json object = Json::object();
    for (const FormField &child : field.children) {
        if (child.required || child.defaultValue)
            object[child.key] = startValue(child);
    }
    return object;
}

bool canShow(const FormField &field, const Json &value) {
    switch (field.kind) {
    case FormField::Kind::Text:
        return value.is_string() && value.get_ref<const std::string &>().find('\n') == std::string::npos;
    case FormField::Kind::Integer:
        return isWithin(field, value) && std::abs(value.get<double>()) <= exactInteger &&
               value.get<double>() == std::floor(value.get<double>());
    case FormField::Kind::Number:
        return isWithin(field, value);
    case FormField::Kind::Boolean:
        return value.is_boolean();
    case FormField::Kind::Choice:
        return field.choices.contains(value);
    case FormField::Kind::Yaml:
        return true;
    case FormField::Kind::List:
        return value.is_array() && value.size() <= static_cast<size_t>(maxFields) &&
               std::all_of(value.begin(), value.end(),
                           [&field](const Json &entry) { return canShow(field.children.constFirst(), entry); });
    case FormField::Kind::Map:
        return value.is_object() && value.size() <= static_cast<size_t>(maxFields) &&
               std::all_of(value.begin(), value.end(),
                           [&field](const Json &entry) { return canShow(field.children.constFirst(), entry); });
    case FormField::Kind::Variant:
        return std::any_of(field.children.begin(), field.children.end(),
                           [&value](const FormField &child) { return canShow(child, value); });
    case FormField::Kind::Object:
        break;
    }
    return value.is_object() && std::all_of(field.children.begin(), field.children.end(), [&](const FormField &child) {
               const auto member = value.find(child.key);
               return member == value.end() || canShow(child, *member);
           });
}

} // namespace collie::actions
