#include "app/collie/menu_lines.h"

#include "ui/widgets/key_bindings.h"

#include <QTextDocumentFragment>

#include <algorithm>
#include <array>

namespace collie::app {
namespace {

struct MenuLine {
    const char *id;
    const char *line;
};

constexpr std::array menuLines{
    // File
    MenuLine{"chooseRepository", "List the repositories; the pin beside a name keeps it at hand."},
    MenuLine{"repositoriesAtHand", "The pinned repositories (Ctrl+1 to Ctrl+9) and those looked at last."},
    MenuLine{"myPushes", "Show the pane with your pushes of all repositories."},
    MenuLine{"loadMore", "Load ten older pushes."},
    MenuLine{"reload", "Ask the server now instead of at the next interval."},
    MenuLine{"openLink", "A field for any address, task id or revision; it says what it found before it goes there."},
    MenuLine{"pasteLink", "Open what is on the clipboard."},
    MenuLine{"allHistory", "List the repositories, pushes, groups, jobs and logs you looked at."},
    MenuLine{"clearHistory", "Forget them, after a question."},
    MenuLine{"uploadFiles", "Choose files, then say where they go; nothing is sent before."},
    MenuLine{"pasteToUpload", "The same for files, an image or a text on the clipboard."},
    MenuLine{"openSettings", "Everything that can be chosen, with a search field."},
    MenuLine{"quitCollie", "End Collie, also where closing the window would leave it watching."},
    // View
    MenuLine{"pane-pushes", "The pushes on show."},
    MenuLine{"pane-details", "Why the marked job failed, and everything else about it."},
    MenuLine{"pane-activity", "What you asked for, and how far it got."},
    MenuLine{"pane-pulse", "Messages of Pulse as they come."},
    MenuLine{"pane-log", "The log of a job."},
    MenuLine{"pane-transfers", "Uploads and downloads."},
    MenuLine{"pane-ownJobs", "Commands on your computer that Treeherder shows as jobs."},
    MenuLine{"pane-priorities", "Which job types caught what nothing else did."},
    MenuLine{"pane-health", "The failures of a push, sorted by test."},
    MenuLine{"pane-pinned", "Jobs you keep together."},
    MenuLine{"pane-my-pushes", "Your pushes of all repositories."},
    MenuLine{"View/Colours/As the Desktop", "Light or dark, as the desktop is."},
    MenuLine{"View/Colours/Light", "Treeherder's own colours."},
    MenuLine{"View/Colours/Dark", "The same hues on a dark ground."},
    MenuLine{"View/Colours/High Contrast", "For eyes that need it."},
    MenuLine{"View/Colours/Colour-Blind Safe", "Hues that everybody can tell apart."},
    MenuLine{"filterJobs", "Go to the filter field above the grid."},
    MenuLine{"addFilterField", "Ask for a field, such as a platform or a test, and add a chip."},
    MenuLine{"allJobs", "Show every result, classified or not."},
    MenuLine{"allFailures", "Show failed jobs alone."},
    MenuLine{"onlyUnclassified", "Show the failures that nobody has classified."},
    MenuLine{"onlyClassified", "Show the failures that somebody has classified."},
    MenuLine{"onlySuperseded", "Show the jobs that newer ones took the place of."},
    MenuLine{"toggleInProgress", "Show or hide what has not ended yet."},
    MenuLine{"result-testfailed", "Show or hide jobs whose tests failed."},
    MenuLine{"result-busted", "Show or hide jobs that broke, such as builds that failed."},
    MenuLine{"result-exception", "Show or hide jobs that ended for reasons of the infrastructure."},
    MenuLine{"result-success", "Show or hide green jobs."},
    MenuLine{"result-retry", "Show or hide runs that were run again by themselves."},
    MenuLine{"result-usercancel", "Show or hide jobs that people cancelled."},
    MenuLine{"result-superseded", "Show or hide jobs that newer ones took the place of."},
    MenuLine{"result-running", "Show or hide running jobs."},
    MenuLine{"result-pending", "Show or hide jobs that wait for a worker."},
    MenuLine{"result-unscheduled", "Show or hide jobs that wait for what they depend on."},
    MenuLine{"showDuplicates", "Show jobs of one type each for itself instead of as a count."},
    MenuLine{"presets", "Filters you have saved, each with its key."},
    MenuLine{"savePreset", "Save the filter under a name and, if you like, a key."},
    MenuLine{"managePresets", "Rename, delete and copy saved filters."},
    MenuLine{"resetFilter", "Take all limits of the filter away."},
    MenuLine{"rangeOfPushes", "Say which pushes are listed: author, words, dates, changes, count."},
    MenuLine{"allPushes", "Show the jobs of every loaded push again, after one was chosen."},
    MenuLine{"expandAll", "Open all groups of jobs, or close them."},
    MenuLine{"goBack", "The view before, with its selection."},
    MenuLine{"goForward", "The view after it."},
    MenuLine{"copyView", "A link to what is on show that opens in Treeherder; with Shift held, in Collie."},
    MenuLine{"copyCollieView", "A link to what is on show that opens in Collie."},
    // Jobs
    MenuLine{"retrigger", "Run the selected jobs once more."},
    MenuLine{"cancel", "Cancel the selected jobs, after a question."},
    MenuLine{"pushActions", "Open the menu of the push: everything its decision task offers."},
    MenuLine{"nextFailure", "Go to the next failure that nobody has classified."},
    MenuLine{"previousFailure", "Go to the one before."},
    MenuLine{"nextJob", "Go to the job at the right."},
    MenuLine{"previousJob", "Go to the job at the left."},
    MenuLine{"nextTab", "Show the next tab of the details."},
    MenuLine{"openLog", "Open the log of the marked job; of a failed one at its first error."},
    MenuLine{"openRawLog", "Open the log as it is kept, in the browser."},
    MenuLine{"openProfile", "Open the profile of the job in the Firefox Profiler."},
    MenuLine{"openTask", "Open the page of the task at Taskcluster."},
    MenuLine{"openTreeherder", "Open the job at Treeherder."},
    MenuLine{"copyTaskIds", "Copy the ids of the selected jobs' tasks, one a line."},
    MenuLine{"copyJob", "A link to the job that opens in Treeherder; with Shift held, in Collie."},
    MenuLine{"copyTask", "A link to the task that opens at Taskcluster; with Shift held, in Collie."},
    MenuLine{"pin", "Put the selected jobs into the Pinned pane, or take them out."},
    MenuLine{"newBug", "Pin the selected jobs and open Bugzilla for a new bug about the marked one."},
    MenuLine{"classify", "Pin the selected jobs and open the marked one at Treeherder, which alone can classify."},
    MenuLine{"unpinAll", "Empty the Pinned pane, after a question."},
    MenuLine{"watchJob", "Be told when the marked job is over."},
    MenuLine{"watchGroup", "Be told about the jobs of the same group."},
    MenuLine{"watchPush", "Be told about all jobs of the push."},
    MenuLine{"watchFilter", "Be told about every job the filter shows, those to come too."},
    MenuLine{"allWatches", "List what is watched; what shall not be told, and what shall not be watched any more."},
    // Tasks, where the entry has no tip
    MenuLine{"changePriority", "Give a task that waits another priority."},
    MenuLine{"cancelTask", "Cancel the marked job's task, after a question."},
    MenuLine{"cancelGroup", "Cancel every task of the group, after a question."},
    // Account
    MenuLine{"Account/Sign In", "Open the browser at the deployment, where you press one button."},
    MenuLine{"Account/Stop Signing In", "Give a sign-in up that is under way."},
    MenuLine{"Account/Sign Out", "Delete the credentials here and, where Collie made them, at Taskcluster."},
    MenuLine{"Account/Scopes", "List what you may do, with a search field."},
    MenuLine{"Account/Paste Credentials", "Sign in with credentials you have."},
    MenuLine{"Account/Import From", "Credentials of the Taskcluster command line or of TASKCLUSTER_* variables."},
    MenuLine{"Account/Switch Deployment", "The deployments you know, and a way to another one."},
    // Help
    MenuLine{"openGuide", "This guide, at the page of the pane in use."},
    MenuLine{"firstSteps", "The tour of the first start once more."},
    MenuLine{"keyboardSheet", "All keys on one sheet."},
    MenuLine{"aboutCollie", "Which Collie this is."},
};

} // namespace

QString menuLine(const QAction &action, QStringView id) {
    const auto *const found = std::find_if(menuLines.begin(), menuLines.end(),
                                           [id](const MenuLine &each) { return id == QLatin1String(each.id); });
    if (found != menuLines.end())
        return QString::fromUtf8(found->line);
    // Without a tip of its own an action shows its text there.
    const QString tip = QTextDocumentFragment::fromHtml(action.toolTip()).toPlainText();
    if (!tip.isEmpty() && tip != ui::actionTitle(action) && QString(tip).remove(u'…') != ui::actionTitle(action))
        return tip + u'.';
    return id.startsWith(QLatin1String("pane-")) ? QStringLiteral("Show the pane, or hide it.") : QString();
}

} // namespace collie::app
