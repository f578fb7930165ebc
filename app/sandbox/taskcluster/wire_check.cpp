#include "app/sandbox/taskcluster/wire_check.h"

#include "services/base/json_members.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace collie::sandbox {

namespace {

/// Of a long list, so many of its items are checked: what one of them lacks, the others lack too.
constexpr size_t mostItems = 8;

/// Without the markers the sandbox adds to the names of parameters.
QString plainRoute(QString route) {
    static const QRegularExpression marker(QStringLiteral("[*?]>"));
    return route.replace(marker, QStringLiteral(">"));
}

Json thinned(const Json &document) {
    if (document.is_array()) {
        Json items = Json::array();
        for (size_t i = 0; i < document.size() && i < mostItems; ++i)
            items.push_back(thinned(document[i]));
        return items;
    }
    if (!document.is_object())
        return document;
    Json members = Json::object();
    for (const auto &member : document.items())
        members[member.key()] = thinned(member.value());
    return members;
}

/// "v1/task.json#" of the service queue as "schemas/queue/v1/task.json".
QString schemaFile(const QString &service, const QString &name) {
    return name.isEmpty() ? QString() : QStringLiteral("schemas/%1/%2").arg(service, name).remove(u'#');
}

/// A file of the references, and where in it, of a reference found in `file`.
std::pair<QString, QString> targetOf(const QString &reference, const QString &file) {
    const QString path = reference.section(u'#', 0, 0);
    const QString fragment = reference.section(u'#', 1);
    if (path.isEmpty())
        return {file, fragment};
    if (path.startsWith(u'/'))
        return {path.mid(1), fragment};
    return {QDir::cleanPath(file.left(file.lastIndexOf(u'/') + 1) + path), fragment};
}

QString pointerTo(const QString &file) {
    return QStringLiteral("#/definitions/") + QString(file).replace(u'/', QStringLiteral("~1"));
}

[[noreturn]] void endTest(const QString &sentence) {
    qFatal("The real service differs: %s", qPrintable(sentence));
}

} // namespace

std::shared_ptr<const WireCheck> WireCheck::fromEnvironment() {
    // The references are large; every sandbox of a process shares them.
    static const std::shared_ptr<const WireCheck> shared = []() -> std::shared_ptr<const WireCheck> {
        const QString path = qEnvironmentVariable(variable);
        if (path.isEmpty())
            return nullptr;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        const auto made = make(file.readAll(), endTest);
        if (!made)
            qFatal("%s: %s", qPrintable(path), qPrintable(made.error().message));
        return *made;
    }();
    return shared;
}

Result<std::shared_ptr<const WireCheck>> WireCheck::make(const QByteArray &references, Report report) {
    const auto refused = [] {
        return failure(ErrorKind::BadResponse, QStringLiteral("This is not a list of Taskcluster's references."));
    };
    const Result<Json> list = parseJson(references, QStringLiteral("The references"));
    if (!list || !list->is_array())
        return refused();
    const std::shared_ptr<WireCheck> check(new WireCheck(std::move(report)));
    for (const Json &file : *list) {
        const QString name = stringMember(file, "filename");
        const Json *content = findMember(file, "content");
        if (content == nullptr)
            return refused();
        if (name.startsWith(u"schemas/"))
            check->m_files.insert(name, *content);
        else if (name.startsWith(u"references/") && content->contains("entries"))
            check->readReference(*content);
    }
    if (check->m_methods.isEmpty())
        return refused();
    return check;
}

void WireCheck::readReference(const Json &reference) {
    const QString service = stringMember(reference, "serviceName");
    const QString prefix = stringMember(reference, "exchangePrefix");
    for (const Json &entry : reference.at("entries")) {
        if (!prefix.isEmpty()) {
            m_messages.insert(prefix + stringMember(entry, "exchange"),
                              schemaFile(service, stringMember(entry, "schema")));
            continue;
        }
        Entry method{.httpMethod = stringMember(entry, "method").toUpper(),
                     .route = stringMember(entry, "route"),
                     .input = schemaFile(service, stringMember(entry, "input")),
                     .output = schemaFile(service, stringMember(entry, "output")),
                     .query = {}};
        for (const Json &name : entry.value("query", Json::array()))
            method.query.append(QString::fromStdString(name.get<std::string>()));
        m_methods.insert(service + u'.' + stringMember(entry, "name"), method);
    }
}

void WireCheck::checkCall(const QString &service, const ApiMethod &method, const ApiCall &call,
                          const HttpReply &reply) const {
    const QString name = service + u'.' + method.name;
    const auto entry = m_methods.constFind(name);
    if (entry == m_methods.constEnd())
        return m_report(QStringLiteral("there is no method %1").arg(name));
    checkDescription(name, method, *entry);
    if (reply.status >= 400)
        return checkError(name, reply);
    if (!entry->input.isEmpty())
        checkDocument(call.payload, entry->input, QStringLiteral("what %1 was sent").arg(name));
    if (entry->output.isEmpty())
        return;
    const Result<Json> answer = parseJson(reply.body, QStringLiteral("The answer"));
    if (!answer)
        return m_report(QStringLiteral("%1 answers with a document").arg(name));
    checkDocument(*answer, entry->output, QStringLiteral("the answer of %1").arg(name));
}

void WireCheck::checkDescription(const QString &name, const ApiMethod &method, const Entry &entry) const {
    if (QString::fromLatin1(method.httpMethod) != entry.httpMethod || plainRoute(method.route) != entry.route)
        m_report(QStringLiteral("%1 is %2 %3").arg(name, entry.httpMethod, entry.route));
    for (const QString &parameter : method.query) {
        if (!entry.query.contains(parameter))
            m_report(QStringLiteral("%1 takes no query parameter %2").arg(name, parameter));
    }
}

void WireCheck::checkError(const QString &name, const HttpReply &reply) const {
    const Result<Json> error = parseJson(reply.body, QStringLiteral("The error"));
    // The one error of a method that is not an error of the service: an artifact that its task could not make.
    const bool isUnmade = reply.status == 424 && error && error->is_object() && error->contains("reason");
    const bool isUsual = error && error->is_object() && error->contains("code") && error->contains("message") &&
                         error->contains("requestInfo");
    if (!isUsual && !isUnmade)
        m_report(QStringLiteral("an error of %1 has code, message and requestInfo").arg(name));
}

void WireCheck::checkMessage(const QByteArray &exchange, const QByteArray &payload) const {
    const QString file = m_messages.value(QString::fromUtf8(exchange));
    if (file.isEmpty())
        return;
    const Result<Json> document = parseJson(payload, QStringLiteral("The message"));
    if (!document)
        return m_report(QStringLiteral("a message of %1 is JSON").arg(QString::fromUtf8(exchange)));
    checkDocument(*document, file, QStringLiteral("a message of %1").arg(QString::fromUtf8(exchange)));
}

void WireCheck::checkDocument(const Json &document, const QString &file, const QString &what) const {
    const JsonSchema *rules = schema(file);
    if (rules == nullptr)
        return m_report(QStringLiteral("%1 is not a schema that can be used").arg(file));
    const Json checked = thinned(document);
    if (const Result<void> fits = rules->check(checked, what); !fits)
        m_report(QStringLiteral("%1 (%2): %3")
                     .arg(fits.error().message, file, QString::fromUtf8(toJsonBytes(checked).left(4'000))));
}

const JsonSchema *WireCheck::schema(const QString &file) const {
    if (const auto known = m_compiled.constFind(file); known != m_compiled.constEnd())
        return known->get();
    Json definitions = Json::object();
    if (!gather(definitions, file))
        return nullptr;
    const auto compiled =
        JsonSchema::compile(Json{{"definitions", std::move(definitions)}, {"$ref", pointerTo(file).toStdString()}});
    if (!compiled)
        return nullptr;
    return m_compiled.insert(file, std::make_shared<const JsonSchema>(*compiled))->get();
}

bool WireCheck::gather(Json &definitions, const QString &file) const {
    const std::string key = file.toStdString();
    if (definitions.contains(key))
        return true;
    const auto found = m_files.constFind(file);
    if (found == m_files.constEnd())
        return false;
    QStringList referred;
    definitions[key] = rewritten(*found, file, referred);
    return std::all_of(referred.cbegin(), referred.cend(),
                       [&](const QString &other) { return gather(definitions, other); });
}

Json WireCheck::rewritten(const Json &node, const QString &file, QStringList &referred) const {
    // The one format that matters is checked as a pattern: what knows formats is too slow for long texts.
    static const std::string dateTime = R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$)";
    if (node.is_array()) {
        Json items = Json::array();
        for (const Json &item : node)
            items.push_back(rewritten(item, file, referred));
        return items;
    }
    if (!node.is_object())
        return node;
    Json out = Json::object();
    for (const auto &member : node.items()) {
        const Json &value = member.value();
        if (member.key() == "$ref" && value.is_string()) {
            const auto target = targetOf(QString::fromStdString(value.get<std::string>()), file);
            referred.append(target.first);
            out["$ref"] = (pointerTo(target.first) + target.second).toStdString();
        } else if (member.key() == "format" && value == "date-time") {
            out["pattern"] = dateTime;
        } else {
            out[member.key()] = rewritten(value, file, referred);
        }
    }
    return out;
}

} // namespace collie::sandbox
