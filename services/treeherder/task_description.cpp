#include "services/base/words.h"
#include "services/treeherder/task_event.h"

#include "services/base/json_members.h"
#include "services/treeherder/treeherder_route.h"

#include <algorithm>

// Reads task definitions; what the fields may hold is Treeherder's schema of `extra.treeherder`.
namespace collie::treeherder {
namespace {

constexpr qsizetype maxName = 139;
constexpr qsizetype maxOwner = 50;
constexpr qsizetype maxLabels = 100;

tl::unexpected<Error> notShown(const QString &why) {
    return failure(ErrorKind::InvalidArgument, Words::tr("Treeherder does not show this task: %1.").arg(why));
}

bool isWord(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
               c == u'-';
    });
}

/// Reads strings of an object and remembers whether all of them were as they should be.
class StringReader final {
  public:
    explicit StringReader(const Json *object)
        : m_object(object) {}

    QString text(const char *key, qsizetype least, qsizetype most, const QString &fallback) {
        const Json *value = m_object == nullptr ? nullptr : findMember(*m_object, key);
        if (value == nullptr)
            return fallback;
        const QString text =
            value->is_string() ? QString::fromStdString(value->get_ref<const std::string &>()) : QString();
        if (!value->is_string() || text.size() < least || text.size() > most)
            m_bad = m_bad.isEmpty() ? QString::fromLatin1(key) : m_bad;
        return text;
    }
    QString word(const char *key, qsizetype most, const QString &fallback) {
        const QString found = text(key, 1, most, fallback);
        if (found != fallback && !isWord(found))
            m_bad = m_bad.isEmpty() ? QString::fromLatin1(key) : m_bad;
        return found;
    }
    void fail(const char *key) { m_bad = m_bad.isEmpty() ? QString::fromLatin1(key) : m_bad; }
    /// The first member that breaks the schema; empty when none does.
    [[nodiscard]] const QString &bad() const { return m_bad; }

  private:
    const Json *m_object;
    QString m_bad;
};

Result<void> readRoute(const Json &definition, TaskDescription &out) {
    QStringList routes = stringsMember(definition, "routes");
    routes.removeIf([](const QString &route) { return !route.startsWith(QLatin1String("tc-treeherder.")); });
    if (routes.size() != 1)
        return notShown(Words::tr("it has %n route(s) to Treeherder", nullptr, static_cast<int>(routes.size())));
    const auto route = TreeherderRoute::read(routes.constFirst());
    if (!route)
        return notShown(Words::tr("its route is not understood"));
    out.project = route->repository;
    out.revision = route->revision;
    out.pushNumber = route->pushNumber;
    return {};
}

QStringList readOptions(const Json &config, StringReader &reader) {
    QStringList options;
    if (const Json *labels = findMember(config, "labels"); labels != nullptr) {
        if (!labels->is_array() || labels->size() > maxLabels) {
            reader.fail("labels");
            return options;
        }
        for (const Json &label : *labels) {
            const QString text =
                label.is_string() ? QString::fromStdString(label.get_ref<const std::string &>()) : QString();
            if (text.isEmpty() || text.size() > 50 || !isWord(text))
                reader.fail("labels");
            options.append(text);
        }
    } else if (const Json *collection = findMember(config, "collection");
               collection != nullptr && collection->is_object() && collection->size() <= maxLabels) {
        for (const auto &entry : collection->items())
            options.append(QString::fromStdString(entry.key()));
    }
    if (options.isEmpty())
        options.append(QStringLiteral("opt"));
    options.sort();
    options.removeDuplicates();
    return options;
}

int readTier(const Json &config, StringReader &reader) {
    const Json *tier = findMember(config, "tier");
    if (tier == nullptr)
        return 1;
    const qint64 value = integerMember(config, "tier");
    if (!tier->is_number_integer() || value < 1 || value > 3)
        reader.fail("tier");
    return static_cast<int>(std::clamp<qint64>(value, 1, 3));
}

TaskDescription::JobKind readKind(StringReader &reader) {
    const QString kind = reader.text("jobKind", 1, 10, QStringLiteral("other"));
    if (kind == QLatin1String("build"))
        return TaskDescription::JobKind::Build;
    if (kind == QLatin1String("test"))
        return TaskDescription::JobKind::Test;
    if (kind != QLatin1String("other"))
        reader.fail("jobKind");
    return TaskDescription::JobKind::Other;
}

} // namespace

Result<TaskDescription> describeTask(const Json &definition) {
    TaskDescription out;
    if (const Result<void> route = readRoute(definition, out); !route)
        return failure(route.error());
    const Json *config = findMember(objectMember(definition, "extra"), "treeherder");
    if (config == nullptr || !config->is_object())
        return notShown(Words::tr("it has no extra.treeherder"));
    StringReader reader(config);
    if (findMember(*config, "symbol") == nullptr)
        reader.fail("symbol");
    out.symbol = reader.text("symbol", 0, 25, {});
    out.groupSymbol = reader.text("groupSymbol", 1, 25, QStringLiteral("?"));
    out.groupName = reader.text("groupName", 1, 255, QStringLiteral("unknown"));
    out.reason = reader.text("reason", 1, 125, QStringLiteral("scheduled"));
    out.productName = reader.text("productName", 1, 125, QStringLiteral("unknown"));
    out.jobKind = readKind(reader);
    out.tier = readTier(*config, reader);
    out.options = readOptions(*config, reader);
    const Json *machine = findMember(*config, "machine");
    StringReader machineReader(machine);
    const QString unknown = QStringLiteral("-");
    out.os = machineReader.word("os", 25, unknown);
    out.architecture = machineReader.word("architecture", 25, unknown);
    out.platform = machineReader.word("platform", 50, stringMember(definition, "workerType"));
    if (machine != nullptr && findMember(*machine, "platform") == nullptr)
        machineReader.fail("platform");
    const QString bad = reader.bad().isEmpty() ? machineReader.bad() : reader.bad();
    if (!bad.isEmpty())
        return notShown(Words::tr("its extra.treeherder has an invalid %1").arg(bad));
    out.name = taskcluster::taskName(definition).left(maxName);
    out.owner = stringMember(objectMember(definition, "metadata"), "owner").left(maxOwner);
    out.created = timeMember(definition, "created");
    return out;
}

} // namespace collie::treeherder
