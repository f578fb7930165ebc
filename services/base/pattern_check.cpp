#include "services/base/pattern_check.h"

#include "services/base/json_members.h"
#include "services/base/schema_unfolder.h"

#include <QRegularExpression>

namespace collie {

namespace {

constexpr qint64 patienceMs = 1'000;
constexpr qsizetype longestText = 10'000; ///< Characters; longer ones are not checked.

bool matches(const QString &text, const QString &pattern) {
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid() || text.size() > longestText)
        return true;
    const QRegularExpressionMatch match = expression.match(text);
    // Invalid: the engine gave up.
    return match.hasMatch() || !match.isValid();
}

} // namespace

std::optional<PatternCheck::Mistake> PatternCheck::firstMistake(const Json &document, const Json &schema) {
    m_timer.start();
    return check(document, schema, QString());
}

std::optional<PatternCheck::Mistake> PatternCheck::check(const Json &document, const Json &schema,
                                                         const QString &path) {
    if (m_timer.elapsed() > patienceMs || !schema.is_object())
        return std::nullopt;
    const QString pattern = stringMember(schema, SchemaUnfolder::patternKey);
    if (document.is_string() && !pattern.isEmpty() &&
        !matches(QString::fromStdString(document.get_ref<const std::string &>()), pattern))
        return Mistake{path, pattern};
    if (document.is_object())
        return checkMembers(document, schema, path);
    const Json *items = findMember(schema, "items");
    if (!document.is_array() || items == nullptr)
        return std::nullopt;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const Json *item = items->is_array() ? (i < items->size() ? &items->at(i) : nullptr) : items;
        if (item == nullptr)
            break;
        if (auto mistake = check(document[i], *item, QStringLiteral("%1/%2").arg(path, QString::number(i))))
            return mistake;
    }
    return std::nullopt;
}

std::optional<PatternCheck::Mistake> PatternCheck::checkMembers(const Json &document, const Json &schema,
                                                                const QString &path) {
    const Json *properties = findMember(schema, "properties");
    const Json *additional = findMember(schema, "additionalProperties");
    for (const auto &[key, value] : document.get_ref<const Json::object_t &>()) {
        const Json *known = properties == nullptr ? nullptr : findMember(*properties, key.c_str());
        const Json *applies = known != nullptr ? known : additional;
        if (applies == nullptr)
            continue;
        if (auto mistake = check(value, *applies, QStringLiteral("%1/%2").arg(path, QString::fromStdString(key))))
            return mistake;
    }
    return std::nullopt;
}

} // namespace collie
