#include "services/ownjobs/own_job.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QRegularExpression>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace collie::ownjobs {

namespace {

// Bounds of Treeherder's schemas of jobs (task-treeherder-config.yml, pulse-job.yml); a name is cut at 139 there.
constexpr qsizetype longestSymbol = 25;
constexpr qsizetype longestName = 139;
constexpr qsizetype longestGroupName = 255;
constexpr qsizetype longestPlatform = 50;
constexpr qsizetype longestSystem = 25;
constexpr qsizetype longestMachine = 50;
constexpr qsizetype longestProduct = 125;
constexpr qsizetype longestWho = 50;

constexpr std::array stateNames{std::pair{OwnJobState::New, ""}, std::pair{OwnJobState::Pending, "pending"},
                                std::pair{OwnJobState::Running, "running"},
                                std::pair{OwnJobState::Completed, "completed"}};
constexpr std::array resultNames{
    std::pair{OwnJobResult::Success, "success"}, std::pair{OwnJobResult::TestFailed, "testfailed"},
    std::pair{OwnJobResult::Busted, "busted"}, std::pair{OwnJobResult::Exception, "exception"},
    std::pair{OwnJobResult::Canceled, "canceled"}};
constexpr std::array kindNames{std::pair{OwnJobKind::Build, "build"}, std::pair{OwnJobKind::Test, "test"},
                               std::pair{OwnJobKind::Other, "other"}};
constexpr std::array channelNames{std::pair{Channel::Taskcluster, "taskcluster"}, std::pair{Channel::Pulse, "pulse"}};

template <class Names, class Value>
QString nameIn(const Names &names, Value value) {
    for (const auto &[each, name] : names) {
        if (each == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template <class Names>
auto valueIn(const Names &names, QStringView name) {
    std::optional<typename Names::value_type::first_type> found;
    for (const auto &[value, each] : names) {
        if (name == QLatin1String(each))
            found = value;
    }
    return found;
}

tl::unexpected<Error> refused(const QString &sentence) {
    return failure(ErrorKind::InvalidArgument, sentence);
}

bool isSchemaWord(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

/// What is left of a text in letters Treeherder takes.
QString wordOf(const QString &text, qsizetype longest) {
    QString word = text;
    for (QChar &c : word) {
        if (!isSchemaWord(QStringView(&c, 1)))
            c = u'-';
    }
    return word.left(longest);
}

Result<void> checkLength(const QString &text, qsizetype longest, const QString &what) {
    if (text.size() > longest)
        return refused(Words::tr("%1 has %2 characters; Treeherder takes at most %3.")
                           .arg(what, QString::number(text.size()), QString::number(longest)));
    return {};
}

Result<void> checkWord(const QString &text, qsizetype longest, const QString &what) {
    if (!isSchemaWord(text))
        return refused(
            Words::tr("%1 \"%2\" may hold only letters, digits, - and _, and not be empty.").arg(what, text));
    return checkLength(text, longest, what);
}

Json linksToJson(const QVector<OwnJobLink> &links) {
    Json list = Json::array();
    for (const OwnJobLink &link : links)
        list.push_back({{"label", link.label.toStdString()},
                        {"text", link.text.toStdString()},
                        {"url", link.url.toString().toStdString()}});
    return list;
}

QVector<OwnJobLink> linksFromJson(const Json &document, const char *key) {
    QVector<OwnJobLink> links;
    for (const Json &each : arrayMember(document, key))
        links.append({stringMember(each, "label"), stringMember(each, "text"), QUrl(stringMember(each, "url"))});
    return links;
}

} // namespace

QString ownJobStateName(OwnJobState state) {
    return nameIn(stateNames, state);
}

QString ownJobResultName(OwnJobResult result) {
    return nameIn(resultNames, result);
}

QString ownJobKindName(OwnJobKind kind) {
    return nameIn(kindNames, kind);
}

std::optional<OwnJobResult> ownJobResultFromName(QStringView name) {
    return valueIn(resultNames, name);
}

std::optional<OwnJobKind> ownJobKindFromName(QStringView name) {
    return valueIn(kindNames, name);
}

QString channelName(Channel channel) {
    return nameIn(channelNames, channel);
}

std::optional<Channel> channelFromName(QStringView name) {
    return valueIn(channelNames, name);
}

OwnJobMachine thisMachine() {
    const QString kernel = QSysInfo::kernelType();
    const bool windows = kernel == u"winnt";
    const bool mac = kernel == u"darwin";
    const bool wide = QSysInfo::WordSize == 64;
    const QString os = windows ? QStringLiteral("win") : mac ? QStringLiteral("mac") : kernel;
    // Treeherder's own names for these; another one is shown as it is.
    const QString platform = windows ? (wide ? QStringLiteral("windows10-64") : QStringLiteral("windows10-32"))
                             : mac   ? QStringLiteral("macosx64")
                                     : os + (wide ? QStringLiteral("64") : QStringLiteral("32"));
    return {.name = wordOf(QSysInfo::machineHostName(), longestMachine),
            .platform = wordOf(platform, longestPlatform),
            .os = wordOf(os, longestSystem),
            .architecture = wordOf(QSysInfo::currentCpuArchitecture(), longestSystem)};
}

Result<void> checkOwnJob(const OwnJob &job) {
    static const QRegularExpression repositoryForm(QStringLiteral("\\A[\\w-]{1,50}\\z"));
    static const QRegularExpression revisionForm(QStringLiteral("\\A[0-9a-f]{12,40}\\z"));
    if (!repositoryForm.match(job.repository).hasMatch())
        return refused(Words::tr("\"%1\" is not the name of a repository.").arg(job.repository));
    if (!revisionForm.match(job.revision).hasMatch())
        return refused(Words::tr("\"%1\" is not a revision: that has 12 to 40 hex digits.").arg(job.revision));
    if (job.name.trimmed().isEmpty())
        return refused(Words::tr("Give the job a name."));
    if (job.symbol.trimmed().isEmpty())
        return refused(Words::tr("Give the job a symbol: one to %1 characters.").arg(longestSymbol));
    if (job.groupSymbol.isEmpty())
        return refused(Words::tr("Give the group a symbol, or \"?\" for no group."));
    if (job.tier < 1 || job.tier > 3)
        return refused(Words::tr("Tiers are 1, 2 and 3."));
    const std::array lengths{checkLength(job.name, longestName, Words::tr("The name")),
                             checkLength(job.symbol, longestSymbol, Words::tr("The symbol")),
                             checkLength(job.groupSymbol, longestSymbol, Words::tr("The group's symbol")),
                             checkLength(job.groupName, longestGroupName, Words::tr("The group's name")),
                             checkLength(job.product, longestProduct, Words::tr("The product")),
                             checkLength(job.who, longestWho, Words::tr("The name of who submits")),
                             checkWord(job.machine.platform, longestPlatform, Words::tr("The platform")),
                             checkWord(job.machine.os, longestSystem, Words::tr("The operating system")),
                             checkWord(job.machine.architecture, longestSystem, Words::tr("The architecture"))};
    for (const Result<void> &length : lengths) {
        if (!length)
            return length;
    }
    if (!job.machine.name.isEmpty()) {
        if (const auto name = checkWord(job.machine.name, longestMachine, Words::tr("The machine")); !name)
            return name;
    }
    if (job.options.isEmpty())
        return refused(Words::tr("Name at least one option, such as opt or debug."));
    for (const QString &option : job.options) {
        if (const auto word = checkWord(option, longestPlatform, Words::tr("The option")); !word)
            return word;
    }
    return {};
}

Result<void> advance(OwnJob &job, OwnJobState to, const QDateTime &now, std::optional<OwnJobResult> result) {
    if (job.taskId.isEmpty())
        return refused(Words::tr("This job has no push yet."));
    if (job.state == OwnJobState::Completed)
        return refused(Words::tr("This job is completed already; nothing comes after that."));
    const auto next = static_cast<OwnJobState>(static_cast<int>(job.state) + 1);
    if (to != next) {
        const QString current = job.state == OwnJobState::New ? QStringLiteral("new") : ownJobStateName(job.state);
        const QString wanted = to == OwnJobState::New ? QStringLiteral("new") : ownJobStateName(to);
        return refused(
            Words::tr("This job is %1; it can become %2 next, not %3.").arg(current, ownJobStateName(next), wanted));
    }
    if ((to == OwnJobState::Completed) != result.has_value())
        return refused(to == OwnJobState::Completed
                           ? Words::tr("Say how the job ended: success, testfailed, busted, exception or canceled.")
                           : Words::tr("Only a completed job has a result."));
    if (result == OwnJobResult::TestFailed && job.kind != OwnJobKind::Test)
        return refused(Words::tr("Only tests can be testfailed; Treeherder shows failures of anything else as "
                                 "busted. Submit the job as a test, or say busted."));
    if (result == OwnJobResult::Busted && job.kind == OwnJobKind::Test)
        return refused(Words::tr("Treeherder shows failures of tests as testfailed. Say testfailed, or submit the "
                                 "job as a build or as other."));
    job.state = to;
    job.result = result;
    switch (to) {
    case OwnJobState::New:
        break;
    case OwnJobState::Pending:
        job.scheduled = now.toUTC();
        break;
    case OwnJobState::Running:
        job.started = now.toUTC();
        break;
    case OwnJobState::Completed:
        job.ended = now.toUTC();
        break;
    }
    return {};
}

Json ownJobToJson(const OwnJob &job) {
    return {{"version", 1},
            {"repository", job.repository.toStdString()},
            {"revision", job.revision.toStdString()},
            {"name", job.name.toStdString()},
            {"symbol", job.symbol.toStdString()},
            {"groupName", job.groupName.toStdString()},
            {"groupSymbol", job.groupSymbol.toStdString()},
            {"kind", ownJobKindName(job.kind).toStdString()},
            {"machine",
             {{"name", job.machine.name.toStdString()},
              {"platform", job.machine.platform.toStdString()},
              {"os", job.machine.os.toStdString()},
              {"architecture", job.machine.architecture.toStdString()}}},
            {"tier", job.tier},
            {"options", stringsToJson(job.options)},
            {"product", job.product.toStdString()},
            {"who", job.who.toStdString()},
            {"pushId", job.pushId},
            {"pushNumber", job.pushNumber.toStdString()},
            {"taskId", job.taskId.toStdString()},
            {"runId", job.runId},
            {"state", ownJobStateName(job.state).toStdString()},
            {"result", job.result ? ownJobResultName(*job.result).toStdString() : std::string()},
            {"scheduled", timeText(job.scheduled)},
            {"started", timeText(job.started)},
            {"ended", timeText(job.ended)},
            {"logs", linksToJson(job.logs)},
            {"links", linksToJson(job.links)}};
}

Result<OwnJob> ownJobFromJson(const Json &document) {
    OwnJob job;
    job.repository = stringMember(document, "repository");
    job.revision = stringMember(document, "revision");
    job.name = stringMember(document, "name");
    job.symbol = stringMember(document, "symbol");
    job.groupName = stringMember(document, "groupName");
    job.groupSymbol = stringMember(document, "groupSymbol");
    const Json &machine = objectMember(document, "machine");
    job.machine = {stringMember(machine, "name"), stringMember(machine, "platform"), stringMember(machine, "os"),
                   stringMember(machine, "architecture")};
    job.tier = static_cast<int>(std::clamp<qint64>(integerMember(document, "tier", 1), 0, 9));
    job.options = stringsMember(document, "options");
    job.product = stringMember(document, "product");
    job.who = stringMember(document, "who");
    job.pushId = integerMember(document, "pushId");
    job.pushNumber = stringMember(document, "pushNumber");
    job.taskId = stringMember(document, "taskId");
    job.runId = static_cast<int>(std::clamp<qint64>(integerMember(document, "runId"), 0, 1000));
    const QString result = stringMember(document, "result");
    const auto kind = ownJobKindFromName(stringMember(document, "kind"));
    // An empty word is a state too, but what is not a word is not one.
    const Json *said = findMember(document, "state");
    const auto state =
        said != nullptr && said->is_string() ? valueIn(stateNames, stringMember(document, "state")) : std::nullopt;
    job.result = ownJobResultFromName(result);
    const bool isKnown = kind && state && isSlugid(job.taskId) && (result.isEmpty() || job.result) &&
                         (state == OwnJobState::Completed) == job.result.has_value();
    if (!isKnown || !checkOwnJob(job))
        return failure(ErrorKind::BadResponse, Words::tr("What was kept of this job cannot be read any more."));
    job.kind = *kind;
    job.state = *state;
    job.scheduled = timeMember(document, "scheduled");
    job.started = timeMember(document, "started");
    job.ended = timeMember(document, "ended");
    job.logs = linksFromJson(document, "logs");
    job.links = linksFromJson(document, "links");
    return job;
}

} // namespace collie::ownjobs
