#include "tests/support/jsone_specification.h"

#include "services/base/yaml.h"
#include "tests/support/places.h"

namespace collie::test {

QVector<JsoneCase> jsoneSpecification() {
    const QByteArray bytes = readSharedData(QStringLiteral("json-e/specification.yml"));
    QVector<JsoneCase> cases;
    QString section;
    const QByteArray separator = "\n---\n";
    for (qsizetype at = bytes.indexOf(separator); at >= 0;) {
        const qsizetype start = at + separator.size();
        // One byte back: documents share their line ends.
        at = bytes.indexOf(separator, start - 1);
        const QByteArray one = bytes.mid(start, at < 0 ? -1 : at + 1 - start);
        const auto parsed = parseYaml(one, QStringLiteral("A case of the specification"));
        if (!parsed)
            qFatal("%s\n%s", qPrintable(parsed.error().message), one.constData());
        if (parsed->contains("section")) {
            section = stringMember(*parsed, "section");
            continue;
        }
        const auto member = [&](const char *key) { return parsed->contains(key) ? (*parsed)[key] : Json(); };
        JsoneCase each;
        each.name = QStringLiteral("%1 / %2 / %3").arg(section, stringMember(*parsed, "title")).arg(cases.size());
        each.context = member("context");
        each.document = member("template");
        each.result = member("result");
        each.error = member("error");
        cases.append(each);
    }
    return cases;
}

} // namespace collie::test
