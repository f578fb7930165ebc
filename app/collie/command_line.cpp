#include "app/collie/command_line.h"

#include "app/collie/sandbox_host.h"
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

/// The options, in the order of the help.
struct Options {
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, CommandLineTexts::tr("Show this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               CommandLineTexts::tr("Show the version.")};
    QCommandLineOption sandbox{QStringLiteral("sandbox"), CommandLineTexts::tr("Open a sandbox with invented data.")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"), QString(), QStringLiteral("folder")};
    QCommandLineOption deployment{
        QStringLiteral("deployment"),
        CommandLineTexts::tr("Open a deployment: firefox-ci, community-tc or one of your own."),
        QStringLiteral("name")};
    QCommandLineOption root{QStringLiteral("root-url"), CommandLineTexts::tr("Taskcluster's root URL."),
                            QStringLiteral("url")};
    QCommandLineOption treeherder{QStringLiteral("treeherder-url"),
                                  CommandLineTexts::tr("Treeherder's address; with --root-url."),
                                  QStringLiteral("url")};
    QCommandLineOption repository{QStringLiteral("repo"), CommandLineTexts::tr("Open a repository."),
                                  QStringLiteral("name")};
    QCommandLineOption revision{QStringLiteral("revision"), CommandLineTexts::tr("Open the push of a revision."),
                                QStringLiteral("revision")};

    void addTo(QCommandLineParser &parser) {
        screenshot.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOptions({help, version});
        if (SandboxHost::isBuiltIn())
            parser.addOptions({sandbox, screenshot});
        parser.addOptions({deployment, root, treeherder, repository, revision});
    }
};

/// What is wrong with options that cannot be together; empty when nothing is.
QString contradiction(const QCommandLineParser &parser, const Options &options, const CommandLine &line) {
    const bool hasRoot = parser.isSet(options.root);
    const bool hasTreeherder = parser.isSet(options.treeherder);
    if (hasTreeherder && !hasRoot)
        return CommandLineTexts::tr("--treeherder-url goes with --root-url.");
    if ((hasRoot && !storage::isDeploymentAddress(line.rootUrl)) ||
        (hasTreeherder && !storage::isDeploymentAddress(line.treeherderUrl)))
        return CommandLineTexts::tr("--root-url and --treeherder-url take https addresses.");
    if (int(line.sandbox) + int(parser.isSet(options.deployment)) + int(hasRoot) > 1)
        return CommandLineTexts::tr("Give only one of --sandbox, --deployment and --root-url.");
    if (parser.positionalArguments().size() > 1)
        return CommandLineTexts::tr("Give only one address.");
    return {};
}

} // namespace

bool CommandLine::isPlain() const {
    return !sandbox && deployment.isEmpty() && rootUrl.isEmpty() && repository.isEmpty() && revision.isEmpty() &&
           !target.has_value() && screenshotFolder.isEmpty();
}

tl::expected<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTexts::tr("A native desktop client for Treeherder and Taskcluster."));
    Options options;
    options.addTo(parser);
    parser.addPositionalArgument(
        QStringLiteral("url"),
        CommandLineTexts::tr("An address of Treeherder, Taskcluster, Lando or a commit, also as "
                             "collie:…; the id of a task; or a revision."),
        QStringLiteral("[url]"));
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(options.help))
        return tl::unexpected(CommandLineEnd{0, parser.helpText()});
    if (parser.isSet(options.version))
        return tl::unexpected(CommandLineEnd{0, QStringLiteral("collie " COLLIE_VERSION "\n")});

    CommandLine line;
    if (SandboxHost::isBuiltIn()) {
        line.screenshotFolder = parser.value(options.screenshot);
        line.sandbox = parser.isSet(options.sandbox) || !line.screenshotFolder.isEmpty();
    }
    line.deployment = parser.value(options.deployment);
    line.rootUrl = address(parser.value(options.root));
    line.treeherderUrl = address(parser.value(options.treeherder));
    line.repository = parser.value(options.repository);
    line.revision = parser.value(options.revision);
    if (const QString wrong = contradiction(parser, options, line); !wrong.isEmpty())
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
