#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "services/base/words.h"
#include "services/jsone/render.h"
#include "services/taskcluster/github_event.h"

#include <QFile>

namespace collie::cli {

namespace options {
constexpr TextOption renderContext("context", "FILE",
                                   QT_TRANSLATE_NOOP("collie::Words", "Context of the template, JSON or YAML"),
                                   Completes::File);
constexpr TextOption githubEvent(
    "github", "EVENT.json",
    QT_TRANSLATE_NOOP("collie::Words", "Render .taskcluster.yml, or TEMPLATE, as Taskcluster does for this event of "
                                       "GitHub's, or for {\"tasks_for\", \"event\"}"),
    Completes::File);
constexpr Flag batch("batch", QT_TRANSLATE_NOOP("collie::Words",
                                                "Render one {\"template\", \"context\"} per line of standard input"));
} // namespace options

namespace {

/// Who says what the tasks are for means a .taskcluster.yml.
Result<Json> renderWith(const Json &document, const Json &context) {
    const bool isTaskclusterYml = context.is_object() && context.contains("tasks_for");
    return isTaskclusterYml ? jsone::renderTaskclusterYml(document, context, Clock())
                            : jsone::render(document, context, Clock());
}

/// One request and one answer a line, so that many templates can be checked without starting a process for each.
ExitCode renderLines() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Failed;
    while (true) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return Done;
        const Result<Json> request = parseJson(line, Words::tr("The line"));
        Json answer = Json::object();
        if (!request || !request->is_object() || !request->contains("template")) {
            answer["error"] = "A line must be an object with the members template and context.";
        } else {
            const Result<Json> rendered =
                renderWith(request->at("template"), request->value("context", Json::object()));
            if (rendered)
                answer["result"] = *rendered;
            else
                answer["error"] = rendered.error().message.toStdString();
        }
        printLine(QString::fromUtf8(toJsonBytes(answer)));
    }
}

/// What the template is rendered with.
Result<Json> contextOf(const Invocation &invocation) {
    const bool isForGithub = invocation.isSet(options::githubEvent);
    if (isForGithub && invocation.isSet(options::renderContext))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("--github and --context both say what the template is rendered with; give one."));
    if (!isForGithub && !invocation.isSet(options::renderContext))
        return Json::object();
    const Result<Json> read = readDocument(invocation.text(isForGithub ? options::githubEvent : options::renderContext),
                                           isForGithub ? Words::tr("The event") : Words::tr("The context"));
    // A context that says what the tasks are for is completed as an event is.
    const bool isTaskclusterYml = read && read->is_object() && read->contains("tasks_for") && read->contains("event") &&
                                  read->at("event").is_object();
    if (!read || (!isForGithub && !isTaskclusterYml))
        return read;
    const Result<Deployment> deployment = chooseDeployment(invocation);
    if (!deployment)
        return failure(deployment.error());
    return taskcluster::githubContext(*read, deployment->rootUrl.toString());
}

ExitCode renderTemplate(const Invocation &invocation) {
    if (invocation.isSet(options::batch)) {
        if (invocation.operands().isEmpty() && !invocation.isSet(options::renderContext) &&
            !invocation.isSet(options::githubEvent))
            return renderLines();
        printError(usageError(Words::tr("--batch reads templates and contexts from standard input only.")));
        return Usage;
    }
    const bool isForGithub = invocation.isSet(options::githubEvent);
    // A repository has one such template, under this name.
    const QString fallback = isForGithub ? QStringLiteral(".taskcluster.yml") : QString();
    const Result<Json> document = readDocument(invocation.operands().value(0, fallback), Words::tr("The template"));
    const Result<Json> context = document ? contextOf(invocation) : Result<Json>(Json());
    if (!document || !context) {
        printError(document ? context.error() : document.error());
        return document && context.error().kind == ErrorKind::InvalidArgument ? Usage : Failed;
    }
    const Result<Json> rendered = renderWith(*document, *context);
    if (!rendered) {
        // The specification's own words, without anything before them.
        printBytes(printable(rendered.error().message).toUtf8() + '\n', true);
        return Failed;
    }
    printJson(*rendered);
    return Done;
}

constexpr Operand templateFile{
    .name = "TEMPLATE",
    .help = QT_TRANSLATE_NOOP("collie::Words", "The template (default standard input; with --github .taskcluster.yml)"),
    .count = Operand::Count::Maybe,
    .completes = Completes::File};

const VerbFamily renderVerb{
    {.name = "render",
     .operands = {templateFile},
     .options = {options::renderContext, options::githubEvent, options::batch, options::rootUrl},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Render a JSON-e template (JSON or YAML; - is standard input)"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words", "Knows all of JSON-e, and what Taskcluster adds for events of GitHub. Needs no network."),
     .examples = {{"render task.yml --context context.json", QT_TRANSLATE_NOOP("collie::Words", "Render a template")},
                  {"render --github event.json",
                   QT_TRANSLATE_NOOP("collie::Words", "Render .taskcluster.yml for an event")}},
     .runAlone = renderTemplate},
};

} // namespace

} // namespace collie::cli
