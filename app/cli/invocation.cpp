#include "app/cli/invocation.h"

#include "services/base/slugid.h"

#include <QCommandLineParser>

#include <array>

namespace collie::cli {

namespace {

struct VerbSpec {
    const char *verb;
    const char *operands; ///< For the help text; the words of taskIdWords among them are checked to be ids.
    int minOperands;
    int maxOperands;     ///< -1 without bound.
    const char *options; ///< Names of its own options, separated by spaces.
    const char *summary;
};

constexpr std::array verbs{
    VerbSpec{"signin", "", 0, 0, "no-browser", "Sign in through the browser and keep the credentials in the keychain"},
    VerbSpec{"signout", "", 0, 0, "", "Sign out; deletes the client if signing in made it"},
    VerbSpec{"whoami", "", 0, 0, "", "Show the client in use, its expiry and scopes"},
    VerbSpec{"repo list", "", 0, 0, "", "List repositories"},
    VerbSpec{"push list", "REPO", 1, 1, "count revision author", "List pushes, newest first"},
    VerbSpec{"job list", "REPO", 1, 1, "push revision filter", "List the jobs of a push"},
    VerbSpec{"action list", "GROUP", 1, 1, "task", "List the in-tree actions of a task group, or of one of its tasks"},
    VerbSpec{"action run", "NAME", 1, 1, "group task input dry-run", "Run an in-tree action, on a task or a group"},
    VerbSpec{"job retrigger", "TASKID…", 1, -1, "dry-run", "Run jobs again"},
    VerbSpec{"job cancel", "TASKID…", 1, -1, "dry-run", "Cancel jobs"},
    VerbSpec{"job add", "REPO LABEL…", 2, -1, "push times dry-run", "Add jobs to a push by their labels"},
    VerbSpec{"job backfill", "TASKID", 1, 1, "depth dry-run", "Run a job on earlier pushes that did not"},
    VerbSpec{"task create", "FILE", 1, 1, "task-id dry-run", "Create a task (JSON or YAML; - is standard input)"},
    VerbSpec{"task show", "TASKID", 1, 1, "", "Show a task and its runs"},
    VerbSpec{"task retrigger", "TASKID", 1, 1, "no-dependencies no-routes dry-run", "Create a copy of a task"},
    VerbSpec{"task rerun", "TASKID", 1, 1, "dry-run", "Run a task again as the same task"},
    VerbSpec{"task cancel", "TASKID", 1, 1, "dry-run", "Cancel a task"},
    VerbSpec{"task schedule", "TASKID", 1, 1, "dry-run", "Run a task although its dependencies have not"},
    VerbSpec{"task group list", "GROUP", 1, 1, "", "List the tasks of a group"},
    VerbSpec{"task group cancel", "GROUP", 1, 1, "dry-run", "Cancel every unresolved task of a group"},
    VerbSpec{"task graph schedule", "DECISION LABEL…", 2, -1, "plan dry-run",
             "Create tasks and what they need by the labels of a decision task"},
    VerbSpec{"render", "[TEMPLATE]", 0, 1, "context github batch",
             "Render a JSON-e template (JSON or YAML; - is standard input)"},
    VerbSpec{"upload", "FILE…", 1, -1, "s3 object task prefix pool gzip hidden follow-links s3-endpoint",
             "Upload files or folders to a bucket, the object service or a task; prints their addresses"},
    VerbSpec{"artifact list", "TASKID", 1, 1, "run", "List the artifacts of a run"},
    VerbSpec{"artifact download", "TASKID [NAME…]", 1, -1, "run folder force", "Download artifacts, all unless named"},
    VerbSpec{"artifact upload", "TASKID FILE…", 2, -1, "prefix gzip hidden follow-links",
             "Claim a waiting task, attach files, complete it"},
    VerbSpec{"log", "TASKID", 1, 1, "run follow grep", "Print the log of a run"},
    VerbSpec{"pulse exchanges", "", 0, 0, "", "List the exchanges of the deployment and of Treeherder"},
    VerbSpec{"pulse watch", "", 0, 0, "bind source broker queue-length count for",
             "Print messages as they come, one JSON object a line"},
    VerbSpec{"pulse record", "FILE", 1, 1, "bind queue ack source broker queue-length count for compress",
             "Record messages into a file"},
    VerbSpec{"pulse replay", "FILE [COMMAND|EXCHANGE]", 1, 2, "speed to each broker",
             "Send a recording to standard output, to a command or to an exchange"},
    VerbSpec{"pulse import", "FILE OUT", 2, 2, "config compress", "Turn messages of other tools into a recording"},
    VerbSpec{"pulse drain", "QUEUE", 1, 1, "ack broker count for",
             "Print what waits in a queue; with --ack it is gone from there"},
    VerbSpec{"pulse password", "", 0, 0, "broker",
             "Keep a broker's password, read from standard input, in the keychain"},
    VerbSpec{"watch", "TASKID|GROUP", 1, 1, "source broker",
             "Wait until a task, or a decision task's group, is resolved; the exit code tells its result"},
    VerbSpec{"priorities", "", 0, 0, "days repo",
             "List job types with their value: which caught failures that nothing else did"},
    VerbSpec{"submit start", "", 0, 0,
             "repo revision name symbol group-symbol group-name kind platform machine option tier product who way pool "
             "broker "
             "dry-run",
             "Show a job of your own on Treeherder as pending; prints its id"},
    VerbSpec{"submit run", "ID", 1, 1, "pool broker dry-run", "Show it as running"},
    VerbSpec{"submit complete", "ID", 1, 1, "result log link pool broker dry-run", "Show it as completed"},
    VerbSpec{"submit exec", "-- COMMAND…", 1, -1,
             "repo revision name symbol group-symbol group-name kind platform machine option tier product who way pool "
             "broker "
             "dry-run",
             "Run a command here and show on Treeherder how it goes"},
    VerbSpec{"url sign", "URL", 1, 1, "expires", "Print a URL that works without credentials until it expires"},
};

struct OptionSpec {
    const char *name;
    const char *valueName; ///< Empty for a switch.
    const char *summary;
};

constexpr std::array options{
    OptionSpec{"no-browser", "", "Print the sign-in address only"},
    OptionSpec{"count", "N", "How many pushes (default 10), or messages"},
    OptionSpec{"revision", "R", "Revision of a push"},
    OptionSpec{"author", "MAIL", "Pushes of one author"},
    OptionSpec{"push", "ID", "Treeherder's id of a push"},
    OptionSpec{"filter", "TEXT", "Words that must all occur in platform, option, group, symbol or name"},
    OptionSpec{"task", "ID", "The task an action is about; for uploads, one to claim, or a new one"},
    OptionSpec{"group", "ID", "The task group, that is its decision task"},
    OptionSpec{"input", "FILE", "Input of the action, JSON or YAML; - is standard input"},
    OptionSpec{"times", "N", "How often each job runs (default 1)"},
    OptionSpec{"depth", "N", "On how many earlier pushes (default: the action's)"},
    OptionSpec{"task-id", "ID", "Create under this id: creating again makes no second task"},
    OptionSpec{"no-dependencies", "", "Leave the dependencies out of the copy"},
    OptionSpec{"no-routes", "", "Leave the routes out of the copy"},
    OptionSpec{"plan", "FILE", "Keep the plan here; with the same file a broken run goes on where it stopped"},
    OptionSpec{"dry-run", "", "Print what would be sent and stop"},
    OptionSpec{"context", "FILE", "Context of the template, JSON or YAML"},
    OptionSpec{"github", "EVENT.json",
               "Render .taskcluster.yml, or TEMPLATE, as Taskcluster does for this event of GitHub's, or for "
               "{\"tasks_for\", \"event\"}"},
    OptionSpec{"batch", "", "Render one {\"template\", \"context\"} per line of standard input"},
    OptionSpec{"s3", "BUCKET/PREFIX", "Upload to a bucket with temporary credentials"},
    OptionSpec{"object", "PROJECT/NAME", "Upload to the object service; a name that ends with / is a prefix"},
    OptionSpec{"prefix", "PREFIX", "Of artifact names (default public/, which everybody can read)"},
    OptionSpec{"pool", "POOL",
               "Where a new task waits, provisionerId/workerType (default collie/uploads; of own "
               "jobs collie/own-jobs)"},
    OptionSpec{"gzip", "", "Send text compressed"},
    OptionSpec{"hidden", "", "Upload hidden files of folders too, such as .git and .env"},
    OptionSpec{"follow-links", "", "Upload what links in folders lead to, also outside of them"},
    OptionSpec{"s3-endpoint", "URL", "A store that speaks S3, in place of Amazon's"},
    OptionSpec{"run", "N", "A run, from 0 (default the newest)"},
    OptionSpec{"folder", "DIR", "Where downloads go (default here)"},
    OptionSpec{"force", "", "Replace files that are there"},
    OptionSpec{"follow", "", "Go on while the task runs"},
    OptionSpec{"grep", "RE", "Only lines that match"},
    OptionSpec{"bind", "EXCHANGE[:PATTERN]", "What to listen to; may be repeated"},
    OptionSpec{"queue", "NAME",
               "Record what a queue of the broker holds, in place of --bind; it stays there without --ack"},
    OptionSpec{"source", "KIND", "socket (Taskcluster's, the default) or amqp (the broker)"},
    OptionSpec{"broker", "URL",
               "Such as amqps://user@pulse.mozilla.org:5671/ (else PULSE_URL); the password is "
               "PULSE_PASSWORD or the keychain's"},
    OptionSpec{"queue-length", "N", "Most messages that wait at the broker (default 7500)"},
    OptionSpec{"for", "TIME", "How long, e.g. 30s, 5m, 1h"},
    OptionSpec{"compress", "", "Compress the recording (zstd)"},
    OptionSpec{"speed", "X", "How much faster than it was, from 0.1, or max (default 1)"},
    OptionSpec{"to", "WHERE", "stdout (the default), command or exchange"},
    OptionSpec{"each", "", "Run the command once per message, which is its standard input"},
    OptionSpec{"config", "FILE", "Queue configuration of pulse_replay"},
    OptionSpec{"ack", "", "Take the messages out of the queue"},
    OptionSpec{"days", "N", "How far back failures count (default 90)"},
    OptionSpec{"repo", "NAMES", "The repository; of priorities several, separated by commas"},
    OptionSpec{"name", "TEXT", "Name of the job, which everybody can read (default the program's)"},
    OptionSpec{"symbol", "TEXT", "Its symbol, at most 25 characters"},
    OptionSpec{"group-symbol", "TEXT", "Symbol of its group (default none)"},
    OptionSpec{"group-name", "TEXT", "Name of its group"},
    OptionSpec{"kind", "KIND", "build, test or other (default other)"},
    OptionSpec{"platform", "NAME", "Platform it is shown under (default this computer's)"},
    OptionSpec{"machine", "NAME", "Name of the machine (default this computer's)"},
    OptionSpec{"option", "NAMES", "Options of the build, separated by commas (default opt)"},
    OptionSpec{"tier", "N", "1, 2 or 3 (default 1)"},
    OptionSpec{"product", "NAME", "The product"},
    OptionSpec{"who", "NAME", "Who submits it"},
    OptionSpec{"way", "WAY", "taskcluster: as a task (default); pulse: as a message to exchange/USER/jobs"},
    OptionSpec{"result", "RESULT", "success, testfailed, busted, exception or canceled"},
    OptionSpec{"log", "FILE", "Its log"},
    OptionSpec{"link", "LABEL=URL", "Something to read about it"},
    OptionSpec{"expires", "TIME", "How long the URL works, e.g. 90s, 15m, 2h, 1d (default 15m)"},
};

constexpr std::array commonOptions{
    OptionSpec{"root-url", "URL", "Taskcluster's root URL (else TASKCLUSTER_ROOT_URL, else Firefox CI)"},
    OptionSpec{"treeherder-url", "URL", "Treeherder's address"},
    OptionSpec{"ca-file", "FILE", "Trust the certificates of this PEM file as well"},
    OptionSpec{"json", "", "Print JSON"},
    OptionSpec{"help", "", "Show this help"},
    OptionSpec{"version", "", "Show the version"},
};

/// Marks the errors of the command line itself.
constexpr QLatin1String usageCode("Usage");

QCommandLineOption toOption(const OptionSpec &spec) {
    QCommandLineOption option(QString::fromUtf8(spec.name), QString::fromUtf8(spec.summary));
    if (*spec.valueName != '\0')
        option.setValueName(QString::fromUtf8(spec.valueName));
    return option;
}

const VerbSpec *findVerb(const QStringList &words) {
    for (const VerbSpec &spec : verbs) {
        const QStringList parts = QString::fromUtf8(spec.verb).split(u' ');
        if (words.mid(0, parts.size()) == parts)
            return &spec;
    }
    return nullptr;
}

/// The option --task of uploads may stand alone, which the parser does not know.
QStringList withTaskValue(QStringList arguments) {
    const qsizetype place = arguments.indexOf(QStringLiteral("--task"));
    if (arguments.value(0) == u"upload" && place >= 0 && !isSlugid(arguments.value(place + 1)))
        arguments[place] = QStringLiteral("--task=") + newTask;
    return arguments;
}

QString optionLine(const OptionSpec &spec) {
    const QString name = QStringLiteral("--%1 %2").arg(QString::fromUtf8(spec.name), QString::fromUtf8(spec.valueName));
    return QStringLiteral("  %1 %2\n").arg(name, -22).arg(QString::fromUtf8(spec.summary));
}

tl::unexpected<Error> noSuchVerb(const QStringList &words) {
    return failure(ErrorKind::InvalidArgument,
                   QStringLiteral("There is no verb “%1”; --help lists the verbs.").arg(words.join(u' ')));
}

/// Operands that are ids of tasks or groups, and options that take one.
constexpr std::array taskIdWords{"TASKID", "TASKID…", "TASKID|GROUP", "GROUP", "DECISION"};
constexpr std::array taskIdOptions{"task", "task-id", "group"};

/// An id that none can be is told here: the server would answer with its regular expression.
Result<void> checkTaskIds(const VerbSpec &spec, const Invocation &invocation) {
    QStringList ids;
    const QString word = QString::fromUtf8(spec.operands).section(u' ', 0, 0);
    if (std::any_of(taskIdWords.begin(), taskIdWords.end(),
                    [&](const char *each) { return word == QString::fromUtf8(each); }))
        ids = invocation.operands().mid(0, word.endsWith(u'…') ? -1 : 1);
    for (const char *option : taskIdOptions) {
        if (const QString name = QLatin1String(option); invocation.has(name))
            ids.append(invocation.value(name));
    }
    for (const QString &id : std::as_const(ids)) {
        if (!isSlugid(id) && !(invocation.verb() == u"upload" && id == newTask))
            return failure(
                ErrorKind::InvalidArgument,
                QStringLiteral("“%1” is not the id of a task or task group: those have 22 letters, digits, - and _.")
                    .arg(id));
    }
    return {};
}

/// Usage, summary and options of every verb that begins with these words.
Result<QString> helpOfVerbs(const QStringList &words) {
    QStringList texts;
    for (const VerbSpec &spec : verbs) {
        const QString verb = QString::fromUtf8(spec.verb);
        if (verb.split(u' ').mid(0, words.size()) != words)
            continue;
        QString text = QStringLiteral("Usage: collie-cli %1 %2").arg(verb, QString::fromUtf8(spec.operands)).trimmed() +
                       QStringLiteral("\n  %1\n").arg(QString::fromUtf8(spec.summary));
        const QStringList own = QString::fromUtf8(spec.options).split(u' ', Qt::SkipEmptyParts);
        for (const OptionSpec &option : options) {
            if (own.contains(QLatin1String(option.name)))
                text += optionLine(option);
        }
        texts.append(text);
    }
    if (texts.isEmpty())
        return noSuchVerb(words);
    return texts.join(u'\n');
}

} // namespace

Error usageError(const QString &message) {
    return {.kind = ErrorKind::InvalidArgument, .message = message, .code = QString(usageCode)};
}

ExitCode exitCodeOf(const Error &error) {
    if (error.code == usageCode)
        return Usage;
    if (error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::AuthenticationFailed)
        return NotSignedIn;
    if (error.code == u"TaskException")
        return TaskException;
    return error.kind == ErrorKind::InsufficientScopes ? RefusedForScopes : Failed;
}

Result<QString> Invocation::helpText(const QStringList &words) {
    if (!words.isEmpty())
        return helpOfVerbs(words);
    QString text = QStringLiteral("Usage: collie-cli VERB [OPERAND…] [OPTION…]\n"
                                  "collie-cli help VERB tells more of one.\n\nVerbs:\n");
    for (const VerbSpec &spec : verbs) {
        const QString usage =
            QStringLiteral("%1 %2").arg(QString::fromUtf8(spec.verb), QString::fromUtf8(spec.operands));
        text += QStringLiteral("  %1 %2\n").arg(usage, -22).arg(QString::fromUtf8(spec.summary));
    }
    text += QStringLiteral("\nOptions of verbs:\n");
    for (const OptionSpec &spec : options)
        text += optionLine(spec);
    text += QStringLiteral("\nOptions of all:\n");
    for (const OptionSpec &spec : commonOptions)
        text += optionLine(spec);
    text += QStringLiteral(
        "\nExit codes:\n"
        "  0  done, and seen to be done\n"
        "  1  failed, or not known to be done; watch: the task, or one of the group, failed\n"
        "  2  the command line cannot be understood\n"
        "  3  not signed in, or credentials or a broker's password are not accepted\n"
        "  4  the credentials lack scopes\n"
        "  5  watch: the task, or one of the group, ended in an exception, and none failed\n"
        "\nA server that cannot be reached is given up after 20 seconds, one that says nothing after 45.\n"
        "On a terminal, control characters of servers and logs are left out, but for colours; pipes and files get "
        "every byte as it is.\n"
        "TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN and TASKCLUSTER_CERTIFICATE are used "
        "when set.\n");
    return text;
}

Result<Invocation> Invocation::parse(const QStringList &arguments) {
    QCommandLineParser parser;
    for (const OptionSpec &spec : commonOptions)
        parser.addOption(toOption(spec));
    for (const OptionSpec &spec : options)
        parser.addOption(toOption(spec));
    if (!parser.parse(QStringList(QStringLiteral("collie-cli")) + withTaskValue(arguments)))
        return failure(ErrorKind::InvalidArgument, parser.errorText());

    Invocation invocation;
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        invocation.m_verb = parser.isSet(QStringLiteral("help")) ? QStringLiteral("help") : QStringLiteral("version");
        return invocation;
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return failure(ErrorKind::InvalidArgument, QStringLiteral("Say what to do; --help lists the verbs."));
    if (words.first() == u"help") {
        invocation.m_verb = words.first();
        invocation.m_operands = words.mid(1);
        return invocation;
    }
    const VerbSpec *spec = findVerb(words);
    if (!spec)
        return noSuchVerb(words.mid(0, 2));
    invocation.m_verb = QString::fromUtf8(spec->verb);
    invocation.m_operands = words.mid(invocation.m_verb.count(u' ') + 1);
    const qsizetype operands = invocation.m_operands.size();
    if (operands < spec->minOperands || (spec->maxOperands >= 0 && operands > spec->maxOperands))
        return failure(
            ErrorKind::InvalidArgument,
            QStringLiteral("Usage: collie-cli %1 %2").arg(invocation.m_verb, QString::fromUtf8(spec->operands)));

    const QStringList own = QString::fromUtf8(spec->options).split(u' ');
    for (const QString &name : parser.optionNames()) {
        const bool common = std::any_of(commonOptions.begin(), commonOptions.end(),
                                        [&](const OptionSpec &option) { return name == QLatin1String(option.name); });
        if (!common && !own.contains(name))
            return failure(ErrorKind::InvalidArgument,
                           QStringLiteral("“%1” has no option --%2.").arg(invocation.m_verb, name));
        invocation.m_options.insert(name, parser.value(name));
        invocation.m_values.insert(name, parser.values(name));
    }
    if (const Result<void> checked = checkTaskIds(*spec, invocation); !checked)
        return failure(checked.error());
    return invocation;
}

} // namespace collie::cli
