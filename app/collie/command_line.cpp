#include "app/collie/command_line.h"

#include "app/collie/sandbox_host.h"
#include "services/about/version.h"
#include "services/base/program_record.h"
#include "services/storage/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace collie::app {
namespace {

struct CommandLineTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

tl::unexpected<CommandLineEnd> usage(const QString &text) {
    return tl::unexpected(CommandLineEnd{2, text + u'\n' + CommandLineTexts::tr("Try --help.") + u'\n'});
}

QUrl address(QString text) {
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text);
}

/// What is wrong with options that cannot be together; empty when nothing is.
QString contradiction(const QCommandLineParser &parser, const CommandLine &line) {
    const bool hasRoot = parser.isSet(QStringLiteral("root-url"));
    const bool hasTreeherder = parser.isSet(QStringLiteral("treeherder-url"));
    if (hasTreeherder && !hasRoot)
        return CommandLineTexts::tr("--treeherder-url goes with --root-url.");
    if ((hasRoot && !storage::isDeploymentAddress(line.rootUrl)) ||
        (hasTreeherder && !storage::isDeploymentAddress(line.treeherderUrl)))
        return CommandLineTexts::tr("--root-url and --treeherder-url take https addresses.");
    if (int(line.sandbox) + int(parser.isSet(QStringLiteral("deployment"))) + int(hasRoot) > 1)
        return CommandLineTexts::tr("Give only one of --sandbox, --deployment and --root-url.");
    if (parser.positionalArguments().size() > 1)
        return CommandLineTexts::tr("Give only one address.");
    return {};
}

} // namespace

bool CommandLine::isPlain() const {
    return !sandbox && deployment.isEmpty() && rootUrl.isEmpty() && repository.isEmpty() && revision.isEmpty() &&
           !target.has_value() && screenshotFolder.isEmpty() && referenceFolder.isEmpty();
}

tl::expected<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments) {
    const ProgramRecord record = collieProgram(SandboxHost::isBuiltIn());
    QCommandLineParser parser;
    if (const QString wrong = record.read(arguments, parser); !wrong.isEmpty())
        return usage(wrong);
    if (parser.isSet(QStringLiteral("help")))
        return tl::unexpected(CommandLineEnd{0, record.help()});
    if (parser.isSet(QStringLiteral("version")))
        return tl::unexpected(CommandLineEnd{0, about::versionText(QStringLiteral("collie")) + u'\n'});

    CommandLine line;
    if (SandboxHost::isBuiltIn()) {
        line.screenshotFolder = parser.value(QStringLiteral("screenshot"));
        line.scenes = parser.value(QStringLiteral("scenes"));
        line.sandbox = parser.isSet(QStringLiteral("sandbox")) || !line.screenshotFolder.isEmpty();
    }
    line.referenceFolder = parser.value(QStringLiteral("reference"));
    line.deployment = parser.value(QStringLiteral("deployment"));
    line.rootUrl = address(parser.value(QStringLiteral("root-url")));
    line.treeherderUrl = address(parser.value(QStringLiteral("treeherder-url")));
    line.repository = parser.value(QStringLiteral("repo"));
    line.revision = parser.value(QStringLiteral("revision"));
    if (const QString wrong = contradiction(parser, line); !wrong.isEmpty())
        return usage(wrong);
    if (const QStringList urls = parser.positionalArguments(); !urls.isEmpty()) {
        Result<session::OpenTarget> target = session::parseOpenTarget(urls.constFirst());
        if (!target)
            return usage(target.error().message);
        line.target = *std::move(target);
    }
    return line;
}

} // namespace collie::app
