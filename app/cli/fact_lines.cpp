#include "app/cli/fact_lines.h"

#include "app/cli/verb.h"
#include "services/failures/markdown.h"

#include <QStringList>

#include <algorithm>

namespace collie::cli {

void FactLines::add(const char *name, const QString &value) {
    if (const QString plain = value.simplified(); !plain.isEmpty())
        m_facts.append({told(name), plain});
}

QString FactLines::text() const {
    qsizetype width = 0;
    for (const auto &fact : m_facts)
        width = std::max(width, fact.first.size());
    QStringList lines;
    for (const auto &[name, value] : m_facts)
        lines.append(m_isMarkdown ? QStringLiteral("- %1: %2").arg(name, failures::markdownCode(value))
                                  : QStringLiteral("%1  %2").arg(name.leftJustified(width), value));
    return lines.join(u'\n');
}

} // namespace collie::cli
