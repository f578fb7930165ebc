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

} // namespace

bool CommandLine::isPlain() const {
    return !sandbox && deployment.isEmpty() && rootUrl.isEmpty() && repository.isEmpty() && revision.isEmpty() &&
           !target.has_value() && screenshotFolder.isEmpty();
}

tl::expected<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTexts::tr("A native desktop client for Treeherder and Taskcluster."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  CommandLineTexts::tr("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     CommandLineTexts::tr("Show the version."));
    const QCommandLineOption sandbox(QStringLiteral("sandbox"),
                                     CommandLineTexts::tr("Open a sandbox with invented data."));
    const QCommandLineOption deployment(QStringLiteral("deployment"),
                                        CommandLineTexts::tr("Open a deployment: firefox-ci, community-tc "
                                                             "or one of your own."),
                                        QStringLiteral("name"));
    const QCommandLineOption root(QStringLiteral("root-url"), CommandLineTexts::tr("Taskcluster's root URL."),
                                  QStringLiteral("url"));
    const QCommandLineOption treeherder(QStringLiteral("treeherder-url"),
                                        CommandLineTexts::tr("Treeherder's address; with --root-url."),
                                        QStringLiteral("url"));
    const QCommandLineOption repository(QStringLiteral("repo"), CommandLineTexts::tr("Open a repository."),
                                        QStringLiteral("name"));
    const QCommandLineOption revision(QStringLiteral("revision"), CommandLineTexts::tr("Open the push of a revision."),
                                      QStringLiteral("revision"));
    QCommandLineOption screenshot(QStringLiteral("screenshot"), QString(), QStringLiteral("folder"));
    screenshot.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({help, version});
    if (SandboxHost::isBuiltIn())
        parser.addOptions({sandbox, screenshot});
    parser.addOptions({deployment, root, treeherder, repository, revision});
    parser.addPositionalArgument(QStringLiteral("url"),
                                 CommandLineTexts::tr("An address of Treeherder's jobs or logs, or of a Taskcluster "
                                                      "task, task group, artifact or index path."),
                                 QStringLiteral("[url]"));
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(help))
        return tl::unexpected(CommandLineEnd{0, parser.helpText()});
    if (parser.isSet(version))
        return tl::unexpected(CommandLineEnd{0, QStringLiteral("collie " COLLIE_VERSION "\n")});

    CommandLine line;
    if (SandboxHost::isBuiltIn()) {
        line.screenshotFolder = parser.value(screenshot);
        line.sandbox = parser.isSet(sandbox) || !line.screenshotFolder.isEmpty();
    }
    line.deployment = parser.value(deployment);
    line.rootUrl = address(parser.value(root));
    line.treeherderUrl = address(parser.value(treeherder));
    line.repository = parser.value(repository);
    line.revision = parser.value(revision);
    if (parser.isSet(treeherder) && !parser.isSet(root))
        return usage(CommandLineTexts::tr("--treeherder-url goes with --root-url."));
    if ((parser.isSet(root) && !storage::isDeploymentAddress(line.rootUrl)) ||
        (parser.isSet(treeherder) && !storage::isDeploymentAddress(line.treeherderUrl)))
        return usage(CommandLineTexts::tr("--root-url and --treeherder-url take https addresses."));
    if ((line.sandbox ? 1 : 0) + (parser.isSet(deployment) ? 1 : 0) + (parser.isSet(root) ? 1 : 0) > 1)
        return usage(CommandLineTexts::tr("Give only one of --sandbox, --deployment and --root-url."));
    const QStringList urls = parser.positionalArguments();
    if (urls.size() > 1)
        return usage(CommandLineTexts::tr("Give only one address."));
    if (!urls.isEmpty()) {
        Result<session::OpenTarget> target = session::parseOpenTarget(urls.constFirst());
        if (!target)
            return usage(target.error().message);
        line.target = *std::move(target);
    }
    return line;
}

} // namespace collie::app
