#include "services/base/program_record.h"

#include "services/base/help_lines.h"
#include "services/base/option_mistake.h"
#include "services/base/words.h"

#include <QCommandLineParser>

namespace collie {
namespace {

QVector<ProgramOption> helpOptions() {
    return {{.name = "help", .help = QT_TRANSLATE_NOOP("collie::Words", "Show this help"), .hasShortName = true},
            {.name = "version", .help = QT_TRANSLATE_NOOP("collie::Words", "Show the version"), .hasShortName = true}};
}

QVector<ProgramOption> collieOptions(bool hasSandbox) {
    QVector<ProgramOption> options = helpOptions();
    if (hasSandbox) {
        options.append(
            {{.name = "sandbox",
              .help = QT_TRANSLATE_NOOP("collie::Words", "Open a sandbox with invented data, to look around")},
             {.name = "screenshot",
              .help = QT_TRANSLATE_NOOP("collie::Words", "Write pictures of the window into a folder and quit"),
              .valueName = "FOLDER",
              .isHidden = true},
             {.name = "scenes",
              .help = QT_TRANSLATE_NOOP("collie::Words", "Say what the pictures show: all, guide, or names of scenes"),
              .valueName = "SCENES",
              .isHidden = true}});
    }
    options.append(
        {{.name = "reference",
          .help = QT_TRANSLATE_NOOP("collie::Words", "Write the guide's pages of menus, keys and settings and quit"),
          .valueName = "FOLDER",
          .isHidden = true},
         {.name = "deployment",
          .help = QT_TRANSLATE_NOOP("collie::Words", "Open a deployment: firefox-ci, community-tc or one of your own"),
          .valueName = "NAME"},
         {.name = "root-url",
          .help = QT_TRANSLATE_NOOP("collie::Words", "Open the deployment with this root URL of Taskcluster"),
          .valueName = "URL"},
         {.name = "treeherder-url",
          .help = QT_TRANSLATE_NOOP("collie::Words", "Treeherder's address; goes with --root-url"),
          .valueName = "URL"},
         {.name = "repo", .help = QT_TRANSLATE_NOOP("collie::Words", "Open a repository"), .valueName = "NAME"},
         {.name = "revision",
          .help = QT_TRANSLATE_NOOP("collie::Words", "Open the push of a revision"),
          .valueName = "REVISION"}});
    return options;
}

QVector<ProgramOption> sandboxOptions() {
    return helpOptions() +
           QVector<ProgramOption>{
               {.name = "port",
                .help = QT_TRANSLATE_NOOP("collie::Words", "Port on 127.0.0.1; 0 for any free one"),
                .valueName = "NUMBER",
                .fallback = "0"},
               {.name = "pushes",
                .help = QT_TRANSLATE_NOOP("collie::Words", "Pushes on autoland at the start"),
                .valueName = "NUMBER",
                .fallback = "10"},
               {.name = "jobs",
                .help = QT_TRANSLATE_NOOP("collie::Words", "Jobs of each of them"),
                .valueName = "NUMBER",
                .fallback = "500"},
               {.name = "seed",
                .help = QT_TRANSLATE_NOOP("collie::Words", "The same seed invents the same data"),
                .valueName = "NUMBER",
                .fallback = "1"},
               {.name = "speed",
                .help = QT_TRANSLATE_NOOP("collie::Words", "How much faster than life time passes"),
                .valueName = "FACTOR",
                .fallback = "1"},
               {.name = "frozen",
                .help = QT_TRANSLATE_NOOP("collie::Words", "Nothing changes on its own; actions still run")},
               {.name = "fault",
                .help = QT_TRANSLATE_NOOP(
                    "collie::Words",
                    "What goes wrong, as kind[=value][@path][*count]; the kinds are latency (ms), rate-limit (s), "
                    "server-error (status), cut, truncate, oversize (bytes), html, wrong-types, no-symbol, "
                    "no-symbol-column and huge-count"),
                .valueName = "FAULT",
                .isRepeated = true},
               {.name = "anonymous-scope",
                .help = QT_TRANSLATE_NOOP(
                    "collie::Words", "A scope that everybody has, in place of those usual at deployments; \"\" for "
                                     "none"),
                .valueName = "SCOPE",
                .isRepeated = true},
               {.name = "ipv6", .help = QT_TRANSLATE_NOOP("collie::Words", "Listen on ::1 in place of 127.0.0.1")},
               {.name = "clock-skew",
                .help = QT_TRANSLATE_NOOP("collie::Words", "Seconds that the server's clock is ahead"),
                .valueName = "SECONDS",
                .fallback = "0"}};
}

} // namespace

QString textOf(const char *text) {
    return Words::tr(text);
}

QString ProgramOption::term() const {
    QString text = QStringLiteral("--%1 %2").arg(QString::fromUtf8(name), QString::fromUtf8(valueName)).trimmed();
    if (hasShortName)
        text.prepend(QStringLiteral("-%1, ").arg(QLatin1Char(name[0])));
    return text;
}

QString ProgramOption::meaning() const {
    const QString text = textOf(help);
    if (*fallback != '\0')
        return Words::tr("%1 (default %2)").arg(text, QString::fromUtf8(fallback));
    return isRepeated ? Words::tr("%1 (may be repeated)").arg(text) : text;
}

QString ProgramRecord::usage() const {
    QString text = QString::fromUtf8(name) + QStringLiteral(" [OPTION…]");
    for (const ProgramNote &operand : operands)
        text += QStringLiteral(" [%1]").arg(QString::fromUtf8(operand.term));
    return text;
}

QString ProgramRecord::read(const QStringList &arguments, QCommandLineParser &parser) const {
    QList<QCommandLineOption> known;
    for (const ProgramOption &option : options) {
        QStringList names{QString::fromUtf8(option.name)};
        if (option.hasShortName)
            names.append(names.constFirst().left(1));
        QCommandLineOption parsed(names);
        parsed.setValueName(QString::fromUtf8(option.valueName));
        if (*option.fallback != '\0')
            parsed.setDefaultValue(QString::fromUtf8(option.fallback));
        if (option.isHidden)
            parsed.setFlags(QCommandLineOption::HiddenFromHelp);
        known.append(parsed);
    }
    parser.addOptions(known);
    return parser.parse(arguments) ? QString() : optionMistake(parser, known, arguments);
}

QString ProgramRecord::help() const {
    QString text = Words::tr("Usage: %1").arg(usage()) + u'\n' + wrapped(textOf(summary)) + u'\n';
    QVector<std::pair<QString, QString>> lines;
    for (const ProgramNote &operand : operands)
        lines.append({QString::fromUtf8(operand.term), textOf(operand.text)});
    if (!lines.isEmpty())
        text += u'\n' + Words::tr("Operands:") + u'\n' + termLines(lines);
    lines.clear();
    for (const ProgramOption &option : options) {
        if (option.isHidden)
            continue;
        lines.append({option.term(), option.meaning()});
    }
    text += u'\n' + Words::tr("Options:") + u'\n' + termLines(lines);
    if (!examples.isEmpty())
        text += u'\n' + Words::tr("Examples:") + u'\n';
    for (const ProgramNote &example : examples)
        text += QStringLiteral("  %1\n      %2\n")
                    .arg(QStringLiteral("%1 %2").arg(QString::fromUtf8(name), QString::fromUtf8(example.term)),
                         wrapped(textOf(example.text), 6));
    return text;
}

ProgramRecord collieProgram(bool hasSandbox) {
    ProgramRecord record{
        .name = "collie",
        .summary = QT_TRANSLATE_NOOP("collie::Words", "A desktop client for Treeherder and Taskcluster"),
        .description =
            {QT_TRANSLATE_NOOP("collie::Words",
                               "Collie shows the pushes of a repository and their jobs, follows them live through "
                               "Pulse, and does what Treeherder's and Taskcluster's pages do: retrigger, cancel, "
                               "backfill, add jobs, read logs and failures, create tasks, upload files."),
             QT_TRANSLATE_NOOP("collie::Words",
                               "Without an address or options it opens as it was left. Where a window is open "
                               "already, that one opens what is asked for.")},
        .operands = {{.term = "ADDRESS",
                      .text = QT_TRANSLATE_NOOP("collie::Words",
                                                "An address of Treeherder, Taskcluster, Lando or a commit, also as "
                                                "collie:…; the id of a task; or a revision")}},
        .options = collieOptions(hasSandbox),
        .examples = {{.term = "--repo try --revision f2c97aac3c4b",
                      .text = QT_TRANSLATE_NOOP("collie::Words", "Open a push to try")},
                     {.term = "'https://treeherder.mozilla.org/jobs?repo=autoland'",
                      .text = QT_TRANSLATE_NOOP("collie::Words", "Open what an address of Treeherder shows")},
                     {.term = "V6UeHF_4SiGUtGBgIr35Iw",
                      .text = QT_TRANSLATE_NOOP("collie::Words", "Open a task by its id")}},
        .environment = {{.term = "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
                         .text = QT_TRANSLATE_NOOP("collie::Words", "The language, where the settings name none")},
                        {.term = "QT_LOGGING_RULES",
                         .text = QT_TRANSLATE_NOOP(
                             "collie::Words",
                             "Which log lines are written to standard error, as collie.http.debug=true")}},
        .files = {{.term = "~/.config/collie/collie.ini",
                   .text = QT_TRANSLATE_NOOP("collie::Words",
                                             "The settings, below XDG_CONFIG_HOME where that is set. Credentials are "
                                             "in the system's keychain and never in files.")},
                  {.term = "~/.cache/collie/",
                   .text = QT_TRANSLATE_NOOP(
                       "collie::Words", "What was seen, for the next start and for times without a network, "
                                        "below XDG_CACHE_HOME where that is set. It may be removed at any time.")}},
        .exitCodes = {{.term = "0", .text = QT_TRANSLATE_NOOP("collie::Words", "Done")},
                      {.term = "1",
                       .text = QT_TRANSLATE_NOOP("collie::Words", "Collie is open already but does not answer")},
                      {.term = "2",
                       .text = QT_TRANSLATE_NOOP("collie::Words", "The command line cannot be understood")}},
    };
    if (hasSandbox)
        record.examples.prepend(
            {.term = "--sandbox",
             .text = QT_TRANSLATE_NOOP("collie::Words", "Try Collie without an account or a network")});
    return record;
}

ProgramRecord sandboxProgram() {
    return {
        .name = "collie-sandbox",
        .summary = QT_TRANSLATE_NOOP("collie::Words", "Treeherder and Taskcluster with invented data, on this machine"),
        .description = {QT_TRANSLATE_NOOP(
                            "collie::Words",
                            "The sandbox answers as Treeherder, Taskcluster, Pulse, Lando and S3 do, for development "
                            "and tests of programs that talk to them. It listens on this machine only. Its jobs "
                            "run, actions make new ones, and uploads arrive, all in memory: what was done is gone "
                            "when it ends."),
                        QT_TRANSLATE_NOOP(
                            "collie::Words",
                            "It prints one line of JSON with its addresses and with credentials that open nothing "
                            "else, and goes on until it is stopped by SIGINT or SIGTERM.")},
        .options = sandboxOptions(),
        .examples = {{.term = "--pushes 3 --jobs 20",
                      .text = QT_TRANSLATE_NOOP("collie::Words", "A small tree whose jobs go on")},
                     {.term = "--frozen --fault 'rate-limit=5@/api/queue*3'",
                      .text = QT_TRANSLATE_NOOP("collie::Words",
                                                "Refuse the queue's next three calls for five seconds each")}},
        .exitCodes = {{.term = "0", .text = QT_TRANSLATE_NOOP("collie::Words", "Stopped")},
                      {.term = "1", .text = QT_TRANSLATE_NOOP("collie::Words", "The port cannot be listened on")},
                      {.term = "2",
                       .text = QT_TRANSLATE_NOOP("collie::Words", "The command line cannot be understood")}},
    };
}

} // namespace collie
