#include "services/taskcluster/scopes.h"

#include "services/base/json_members.h"

#include <algorithm>

namespace collie::taskcluster::scopes {

namespace {

/// Deepest expression followed; a server's are two or three levels deep.
constexpr int maxDepth = 64;

const Json *members(const Json &expression, const char *key) {
    if (!expression.is_object() || expression.size() != 1)
        return nullptr;
    const auto found = expression.find(key);
    return found != expression.end() && found->is_array() ? &*found : nullptr;
}

QString text(const Json &scope) {
    return QString::fromStdString(scope.get_ref<const std::string &>());
}

bool satisfied(const QStringList &held, const Json &expression, int depth) {
    if (depth > maxDepth)
        return false;
    if (expression.is_string())
        return satisfies(held, {text(expression)});
    const auto holds = [&](const Json &part) { return satisfied(held, part, depth + 1); };
    if (const Json *all = members(expression, "AllOf"))
        return std::all_of(all->begin(), all->end(), holds);
    if (const Json *any = members(expression, "AnyOf"))
        return std::any_of(any->begin(), any->end(), holds);
    return false;
}

QStringList missingParts(const QStringList &held, const Json &expression, int depth) {
    if (satisfied(held, expression, depth))
        return {};
    if (expression.is_string())
        return {text(expression)};
    QStringList parts;
    if (const Json *all = members(expression, "AllOf"); all && depth <= maxDepth) {
        for (const Json &part : *all)
            parts += missingParts(held, part, depth + 1);
        parts.removeDuplicates();
        return parts;
    }
    if (const Json *any = members(expression, "AnyOf"); any && depth <= maxDepth) {
        for (const Json &part : *any)
            parts.append(missingParts(held, part, depth + 1).join(QLatin1String(" and ")));
        parts.removeDuplicates();
        if (!parts.isEmpty())
            return {parts.join(QLatin1String(", or "))};
    }
    return {QStringLiteral("something that no scope can satisfy")};
}

} // namespace

bool covers(const QString &pattern, const QString &scope) {
    if (pattern == scope)
        return true;
    return pattern.endsWith(u'*') && scope.startsWith(QStringView(pattern).chopped(1));
}

bool satisfies(const QStringList &held, const QStringList &required) {
    return std::all_of(required.begin(), required.end(), [&](const QString &scope) {
        return std::any_of(held.begin(), held.end(), [&](const QString &pattern) { return covers(pattern, scope); });
    });
}

bool satisfiesExpression(const QStringList &held, const Json &expression) {
    return satisfied(held, expression, 0);
}

QStringList missing(const QStringList &held, const Json &expression) {
    return missingParts(held, expression, 0);
}

std::optional<QStringList> chosen(const QStringList &held, const Json &expression) {
    if (!satisfiesExpression(held, expression))
        return std::nullopt;
    if (expression.is_string())
        return QStringList{text(expression)};
    QStringList all;
    if (const Json *parts = members(expression, "AllOf")) {
        for (const Json &part : *parts)
            all += chosen(held, part).value_or(QStringList());
    } else if (const Json *alternatives = members(expression, "AnyOf")) {
        for (const Json &part : *alternatives) {
            if (const auto one = chosen(held, part))
                return one;
        }
    }
    all.removeDuplicates();
    return all;
}

QStringList named(const QStringList &held, const Json &expression) {
    if (expression.is_string())
        return {QString::fromStdString(expression.get<std::string>())};
    QStringList all;
    for (const Json &part : arrayMember(expression, "AllOf"))
        all += named(held, part);
    const Json &alternatives = arrayMember(expression, "AnyOf");
    for (const Json &part : alternatives) {
        if (satisfiesExpression(held, part))
            return all + named(held, part);
    }
    if (!alternatives.empty())
        all += named(held, alternatives.back());
    return all;
}

QStringList intersection(const QStringList &left, const QStringList &right) {
    QStringList both;
    for (const QString &scope : left + right) {
        if (satisfies(left, {scope}) && satisfies(right, {scope}))
            both.append(scope);
    }
    return normalise(both);
}

int compare(const QString &left, const QString &right) {
    const bool leftStar = left.endsWith(u'*');
    const bool rightStar = right.endsWith(u'*');
    const QStringView leftStem = QStringView(left).chopped(leftStar ? 1 : 0);
    const QStringView rightStem = QStringView(right).chopped(rightStar ? 1 : 0);
    if (const int order = leftStem.compare(rightStem); order != 0)
        return order;
    return static_cast<int>(rightStar) - static_cast<int>(leftStar);
}

QStringList normalise(QStringList scopes) {
    std::sort(scopes.begin(), scopes.end(),
              [](const QString &left, const QString &right) { return compare(left, right) < 0; });
    // Sorted like this, whatever a pattern covers follows it without a gap.
    QStringList kept;
    for (const QString &scope : scopes) {
        if (kept.isEmpty() || !covers(kept.constLast(), scope))
            kept.append(scope);
    }
    return kept;
}

} // namespace collie::taskcluster::scopes
