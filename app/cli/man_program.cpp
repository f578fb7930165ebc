#include "app/cli/man_program.h"

namespace collie::cli {

namespace {

QVector<ProgramNote> cliEnvironment() {
    return {
        {.term = "TASKCLUSTER_ROOT_URL",
         .text = QT_TRANSLATE_NOOP("collie::Words", "The deployment, where --root-url names none")},
        {.term = "TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN, TASKCLUSTER_CERTIFICATE",
         .text = QT_TRANSLATE_NOOP("collie::Words", "Credentials, before those in the keychain")},
        {.term = "PULSE_URL, PULSE_USER, PULSE_PASSWORD",
         .text = QT_TRANSLATE_NOOP("collie::Words", "The broker, where --broker names none, and its account")},
        {.term = "AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL",
         .text = QT_TRANSLATE_NOOP("collie::Words", "The store for uploads, where --s3-endpoint names none")},
        {.term = "COLLIE_PAGER, PAGER",
         .text = QT_TRANSLATE_NOOP("collie::Words",
                                   "The pager for what has no room on the terminal; where neither is set, less")},
        {.term = "NO_COLOR, CLICOLOR_FORCE",
         .text = QT_TRANSLATE_NOOP("collie::Words", "No colours, or colours also where no terminal is; --color "
                                                    "goes before both")},
        {.term = "COLUMNS", .text = QT_TRANSLATE_NOOP("collie::Words", "Width of tables, in place of the terminal's")},
        {.term = "QT_LOGGING_RULES",
         .text = QT_TRANSLATE_NOOP("collie::Words",
                                   "Which log lines are written to standard error, as collie.http.debug=true")},
        {.term = "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
         .text = QT_TRANSLATE_NOOP("collie::Words", "The language of all texts")}};
}

} // namespace

const ProgramRecord &cliProgram() {
    static const ProgramRecord record{
        .name = "collie-cli",
        .summary = QT_TRANSLATE_NOOP("collie::Words", "Treeherder, Taskcluster and Pulse from the command line"),
        .description =
            {QT_TRANSLATE_NOOP("collie::Words",
                               "Lists pushes and jobs, runs actions, makes and watches tasks, reads logs and failures, "
                               "uploads files, listens to Pulse, and shows on Treeherder what runs on your machine."),
             QT_TRANSLATE_NOOP("collie::Words",
                               "Answers go to standard output, as text for people or, with --json, for programs; "
                               "everything else goes to standard error."),
             QT_TRANSLATE_NOOP("collie::Words",
                               "A server that cannot be reached is given up after 20 seconds, one that says nothing "
                               "after 45."),
             QT_TRANSLATE_NOOP("collie::Words",
                               "On a terminal, control characters of servers and logs are left out, but for colours; "
                               "pipes and files get every byte as it is. Tables are cut to the terminal's width, and "
                               "what has no room on it goes through a pager.")},
        .environment = cliEnvironment(),
        .files = {{.term = "~/.config/taskcluster.yml",
                   .text = QT_TRANSLATE_NOOP(
                       "collie::Words", "Credentials of Taskcluster's own command line, used where there are no others "
                                        "for the deployment")},
                  {.term = "~/.local/share/collie/own-jobs/",
                   .text = QT_TRANSLATE_NOOP("collie::Words", "Jobs of your own that are not completed")},
                  {.term = "~/.cache/collie/",
                   .text = QT_TRANSLATE_NOOP(
                       "collie::Words", "What the window kept; names are completed from it, and nothing is written")}},
        .exitCodes =
            {{.term = "0", .text = QT_TRANSLATE_NOOP("collie::Words", "done, and seen to be done")},
             {.term = "1",
              .text = QT_TRANSLATE_NOOP(
                  "collie::Words", "failed, or not known to be done; watch: the task, or one of the group, failed; "
                                   "push watch: failures are not classified")},
             {.term = "2", .text = QT_TRANSLATE_NOOP("collie::Words", "the command line cannot be understood")},
             {.term = "3",
              .text = QT_TRANSLATE_NOOP("collie::Words",
                                        "not signed in, or credentials or a broker's password are not accepted")},
             {.term = "4", .text = QT_TRANSLATE_NOOP("collie::Words", "the credentials lack scopes")},
             {.term = "5",
              .text = QT_TRANSLATE_NOOP("collie::Words", "watch: the task, or one of the group, ended in an exception, "
                                                         "and none failed")}},
    };
    return record;
}

} // namespace collie::cli
