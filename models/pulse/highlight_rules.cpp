#include "models/pulse/highlight_rules.h"

#include <algorithm>

namespace collie::models {

Result<HighlightRules> HighlightRules::parse(const QStringList &texts) {
    HighlightRules rules;
    for (const QString &text : texts) {
        Result<StreamFilter> filter = StreamFilter::parse(text);
        if (!filter)
            return failure(filter.error());
        if (!filter->isEmpty() && rules.m_rules.size() < static_cast<size_t>(most))
            rules.m_rules.push_back(std::move(*filter));
    }
    return rules;
}

QStringList HighlightRules::texts() const {
    QStringList texts;
    for (const StreamFilter &rule : m_rules)
        texts.append(rule.text());
    return texts;
}

int HighlightRules::ruleFor(const StreamRow &row) const {
    if (row.isGap)
        return -1;
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const StreamFilter &rule) { return rule.matches(row); });
    return found == m_rules.end() ? -1 : static_cast<int>(found - m_rules.begin());
}

} // namespace collie::models
