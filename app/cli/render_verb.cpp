#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "services/jsone/render.h"

#include <QFile>

namespace collie::cli {

namespace {

/// One request and one answer a line, so that many templates can be checked without starting a process for each.
ExitCode renderLines() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Failed;
    const Clock clock;
    while (true) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return Done;
        const Result<Json> request = parseJson(line, QStringLiteral("The line"));
        Json answer = Json::object();
        if (!request || !request->is_object() || !request->contains("template")) {
            answer["error"] = "A line must be an object with the members template and context.";
        } else {
            const Result<Json> rendered =
                jsone::render(request->at("template"), request->value("context", Json::object()), clock);
            if (rendered)
                answer["result"] = *rendered;
            else
                answer["error"] = rendered.error().message.toStdString();
        }
        printLine(QString::fromUtf8(toJsonBytes(answer)));
    }
}

} // namespace

ExitCode renderTemplate(const Invocation &invocation) {
    if (invocation.has(QStringLiteral("batch")))
        return renderLines();
    const Result<Json> document = readDocument(invocation.operands().value(0), QStringLiteral("The template"));
    if (!document) {
        printError(document.error());
        return Failed;
    }
    Json context = Json::object();
    if (invocation.has(QStringLiteral("context"))) {
        Result<Json> read = readDocument(invocation.value(QStringLiteral("context")), QStringLiteral("The context"));
        if (!read) {
            printError(read.error());
            return Failed;
        }
        context = std::move(*read);
    }
    const Result<Json> rendered = jsone::render(*document, context, Clock());
    if (!rendered) {
        // The specification's own words, without anything before them.
        std::fprintf(stderr, "%s\n", qUtf8Printable(rendered.error().message));
        return Failed;
    }
    printJson(*rendered);
    return Done;
}

} // namespace collie::cli
