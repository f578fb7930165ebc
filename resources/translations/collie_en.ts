<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayCount</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number of days</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message numerus="yes">
        <source>%Ln subtest(s)</source>
        <translation>
            <numerusform>%Ln subtest</numerusform>
            <numerusform>%Ln subtests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s) in the log</source>
        <translation>
            <numerusform>and %Ln more line in the log</numerusform>
            <numerusform>and %Ln more lines in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %Ln time(s) in 7 days</source>
        <translation>
            <numerusform>seen %Ln time in 7 days</numerusform>
            <numerusform>seen %Ln times in 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more bug(s)</source>
        <translation>
            <numerusform>Show %Ln more bug</numerusform>
            <numerusform>Show %Ln more bugs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridPainter</name>
    <message numerus="yes">
        <source>%Ln job(s), loaded when you come here</source>
        <translation>
            <numerusform>%Ln job, loaded when you come here</numerusform>
            <numerusform>%Ln jobs, loaded when you come here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message numerus="yes">
        <source>… %Ln byte(s) in this line; saving the log keeps them all</source>
        <translation>
            <numerusform>… %Ln byte in this line; saving the log keeps them all</numerusform>
            <numerusform>… %Ln bytes in this line; saving the log keeps them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushCountsText</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (%1 new)</source>
        <translation>
            <numerusform>%Ln failed (%1 new)</numerusform>
            <numerusform>%Ln failed (%1 new)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more commit(s)</source>
        <translation>
            <numerusform>and %Ln more commit</numerusform>
            <numerusform>and %Ln more commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclassified</source>
        <translation>
            <numerusform>%Ln unclassified</numerusform>
            <numerusform>%Ln unclassified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln succeeded</source>
        <translation>
            <numerusform>%Ln succeeded</numerusform>
            <numerusform>%Ln succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (%1)</source>
        <translation>
            <numerusform>%Ln failed (%1)</numerusform>
            <numerusform>%Ln failed (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushHeader</name>
    <message numerus="yes">
        <source>%Ln job(s) hidden</source>
        <translation>
            <numerusform>%Ln job hidden</numerusform>
            <numerusform>%Ln jobs hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::Words</name>
    <message numerus="yes">
        <source>%n job(s): accepted</source>
        <translation>
            <numerusform>%n job: accepted</numerusform>
            <numerusform>%n jobs: accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the jobs could not be acted on.</source>
        <translation>
            <numerusform>One of the jobs could not be acted on.</numerusform>
            <numerusform>%n of the jobs could not be acted on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n artifact(s) were left out.</source>
        <translation>
            <numerusform>%n artifact was left out.</numerusform>
            <numerusform>%n artifacts were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No failed jobs on these platforms, %n on others.</source>
        <translation>
            <numerusform>No failed jobs on these platforms, %n on others.</numerusform>
            <numerusform>No failed jobs on these platforms, %n on others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s)</source>
        <translation>
            <numerusform>%n failed job</numerusform>
            <numerusform>%n failed jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s).</source>
        <translation>
            <numerusform>%n failed job.</numerusform>
            <numerusform>%n failed jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The failures of %n job(s) could not be loaded.</source>
        <translation>
            <numerusform>The failures of one job could not be loaded.</numerusform>
            <numerusform>The failures of %n jobs could not be loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s): cancelled</source>
        <translation>
            <numerusform>%n task: cancelled</numerusform>
            <numerusform>%n tasks: cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more line(s) match.</source>
        <extracomment>%1 is a job.</extracomment>
        <translation>
            <numerusform>%1: %n more line matches.</numerusform>
            <numerusform>%1: %n more lines match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) could not be searched.</source>
        <translation>
            <numerusform>%n log could not be searched.</numerusform>
            <numerusform>%n logs could not be searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Messages of %n second(s) may be missing.</source>
        <translation>
            <numerusform>Messages of %n second may be missing.</numerusform>
            <numerusform>Messages of %n seconds may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are not in the recording: there was no room for them.</source>
        <translation>
            <numerusform>%n message is not in the recording: there was no room for it.</numerusform>
            <numerusform>%n messages are not in the recording: there was no room for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more commit(s)</source>
        <translation>
            <numerusform>%n more commit</numerusform>
            <numerusform>%n more commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) are not classified.</source>
        <translation>
            <numerusform>%n failure is not classified.</numerusform>
            <numerusform>%n failures are not classified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file could not be read and were left out.</source>
        <translation>
            <numerusform>%n place of the file could not be read and was left out.</numerusform>
            <numerusform>%n places of the file could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>… %n more</numerusform>
            <numerusform>… %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %3/s, %n left</source>
        <comment>an amount, all of it, how fast, and files</comment>
        <translation>
            <numerusform>%1 of %2, %3/s, %n left</numerusform>
            <numerusform>%1 of %2, %3/s, %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking every %n second(s) instead.</source>
        <translation>
            <numerusform>Looking every %n second instead.</numerusform>
            <numerusform>Looking every %n seconds instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of the group did not succeed.</source>
        <translation>
            <numerusform>%n task of the group did not succeed.</numerusform>
            <numerusform>%n tasks of the group did not succeed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln push(es)</source>
        <translation>
            <numerusform>%Ln push</numerusform>
            <numerusform>%Ln pushes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run confirm-failures for %n failed test job(s)?</source>
        <translation>
            <numerusform>Run confirm-failures for %n failed test job?</numerusform>
            <numerusform>Run confirm-failures for %n failed test jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That schedules up to %n task(s), %1 for each job.</source>
        <translation>
            <numerusform>That schedules up to %n task, %1 for each job.</numerusform>
            <numerusform>That schedules up to %n tasks, %1 for each job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n failure(s) it runs already, or has run.</source>
        <translation>
            <numerusform>For %n failure it runs already, or has run.</numerusform>
            <numerusform>For %n failures it runs already, or has run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n more failure(s) it runs already, or has run.</source>
        <translation>
            <numerusform>For %n more failure it runs already, or has run.</numerusform>
            <numerusform>For %n more failures it runs already, or has run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other failure(s) need a look by hand: confirm-failures does not serve them.</source>
        <translation>
            <numerusform>%n other failure needs a look by hand: confirm-failures does not serve it.</numerusform>
            <numerusform>%n other failures need a look by hand: confirm-failures does not serve them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has not failed on %n other push(es).</source>
        <translation>
            <numerusform>It has not failed on %n other push.</numerusform>
            <numerusform>It has not failed on %n other pushes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed once on %n other push(es).</source>
        <translation>
            <numerusform>Failed once on %n other push.</numerusform>
            <numerusform>Failed once on %n other pushes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other push(es)</source>
        <comment>Failed 3 times on 5 other pushes</comment>
        <translation>
            <numerusform>%n other push</numerusform>
            <numerusform>%n other pushes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more frame(s)</source>
        <translation>
            <numerusform>… %n more frame</numerusform>
            <numerusform>… %n more frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more thread(s)</source>
        <translation>
            <numerusform>… %n more thread</numerusform>
            <numerusform>… %n more threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… (%n more character(s))</source>
        <translation>
            <numerusform>… (%n more character)</numerusform>
            <numerusform>… (%n more characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>after a number of failures</comment>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new here</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n new here</numerusform>
            <numerusform>%n new here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed in the parent push, too</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n failed in the parent push, too</numerusform>
            <numerusform>%n failed in the parent push, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intermittent</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n intermittent</numerusform>
            <numerusform>%n intermittent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet known</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n not yet known</numerusform>
            <numerusform>%n not yet known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>failures</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) in progress</source>
        <translation>
            <numerusform>%n job in progress</numerusform>
            <numerusform>%n jobs in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s) not read yet</source>
        <translation>
            <numerusform>%n failed job not read yet</numerusform>
            <numerusform>%n failed jobs not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of tasks</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next of the %Ln task(s) that wait in %1.</source>
        <translation>
            <numerusform>Next of the one task that waits in %1.</numerusform>
            <numerusform>Next of the %Ln tasks that wait in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No worker yet: its pool has none running and %Ln requested.</source>
        <translation>
            <numerusform>No worker yet: its pool has none running and %Ln requested.</numerusform>
            <numerusform>No worker yet: its pool has none running and %Ln requested.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its pool has %Ln worker(s) running and %1 requested.</source>
        <translation>
            <numerusform>Its pool has %Ln worker running and %1 requested.</numerusform>
            <numerusform>Its pool has %Ln workers running and %1 requested.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out</source>
        <translation>
            <numerusform>%n file was left out</numerusform>
            <numerusform>%n files were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>named in a text</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) could not be read from Treeherder&apos;s answer and are left out.</source>
        <translation>
            <numerusform>%n job could not be read from Treeherder&apos;s answer and is left out.</numerusform>
            <numerusform>%n jobs could not be read from Treeherder&apos;s answer and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the jobs that could be added cannot be read.</source>
        <translation>
            <numerusform>One of the jobs that could be added cannot be read.</numerusform>
            <numerusform>%n of the jobs that could be added cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has %n route(s) to Treeherder</source>
        <translation>
            <numerusform>it has %n route to Treeherder</numerusform>
            <numerusform>it has %n routes to Treeherder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intermittent job(s) left out; add --intermittent to see all.</source>
        <translation>
            <numerusform>%n intermittent job left out; add --intermittent to see all.</numerusform>
            <numerusform>%n intermittent jobs left out; add --intermittent to see all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) recorded</source>
        <translation>
            <numerusform>%Ln message recorded</numerusform>
            <numerusform>%Ln messages recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) imported</source>
        <translation>
            <numerusform>%Ln message imported</numerusform>
            <numerusform>%Ln messages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out</source>
        <translation>
            <numerusform>%Ln line left out</numerusform>
            <numerusform>%Ln lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::ActivityController</name>
    <message numerus="yes">
        <source>%Ln request(s) sent and not answered: looked up in the task group before anything is sent again.</source>
        <translation>
            <numerusform>%Ln request sent and not answered: looked up in the task group before anything is sent again.</numerusform>
            <numerusform>%Ln requests sent and not answered: looked up in the task group before anything is sent again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::AnnouncementController</name>
    <message numerus="yes">
        <source>%Ln new failure(s)</source>
        <translation>
            <numerusform>%Ln new failure</numerusform>
            <numerusform>%Ln new failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::DeploymentSettings</name>
    <message numerus="yes">
        <source>%Ln repository(s)</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::HistoryController</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln thing(s) that you have looked at here?</source>
        <translation>
            <numerusform>Forget %Ln thing that you have looked at here?</numerusform>
            <numerusform>Forget %Ln things that you have looked at here?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::JobActionController</name>
    <message numerus="yes">
        <source>Nothing to cancel: %Ln job(s) already over.</source>
        <translation>
            <numerusform>Nothing to cancel: %Ln job already over.</numerusform>
            <numerusform>Nothing to cancel: %Ln jobs already over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrigger %Ln failed job(s)</source>
        <translation>
            <numerusform>Retrigger %Ln failed job</numerusform>
            <numerusform>Retrigger %Ln failed jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::JobPagesController</name>
    <message numerus="yes">
        <source>%Ln job(s) pinned. The page is about %1.</source>
        <translation>
            <numerusform>%Ln job pinned. The page is about %1.</numerusform>
            <numerusform>%Ln jobs pinned. The page is about %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PinnedJobsController</name>
    <message numerus="yes">
        <source>Pinned %Ln job(s). The pane “Pinned” lists what is pinned.</source>
        <translation>
            <numerusform>Pinned %Ln job. The pane “Pinned” lists what is pinned.</numerusform>
            <numerusform>Pinned %Ln jobs. The pane “Pinned” lists what is pinned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpinned %Ln job(s). The pane “Pinned” can undo it.</source>
        <translation>
            <numerusform>Unpinned %Ln job. The pane “Pinned” can undo it.</numerusform>
            <numerusform>Unpinned %Ln jobs. The pane “Pinned” can undo it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) copied.</source>
        <translation>
            <numerusform>%Ln job copied.</numerusform>
            <numerusform>%Ln jobs copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PrioritiesController</name>
    <message numerus="yes">
        <source>Add %Ln job(s) of high value to %1</source>
        <translation>
            <numerusform>Add %Ln job of high value to %1</numerusform>
            <numerusform>Add %Ln jobs of high value to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of low value to %1</source>
        <translation>
            <numerusform>Add %Ln job of low value to %1</numerusform>
            <numerusform>Add %Ln jobs of low value to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of high value to %1?</source>
        <translation>
            <numerusform>Add %Ln job of high value to %1?</numerusform>
            <numerusform>Add %Ln jobs of high value to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of low value to %1?</source>
        <translation>
            <numerusform>Add %Ln job of low value to %1?</numerusform>
            <numerusform>Add %Ln jobs of low value to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s)</source>
        <translation>
            <numerusform>Add %Ln job</numerusform>
            <numerusform>Add %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PulseController</name>
    <message numerus="yes">
        <source>%1, %Ln lost</source>
        <translation>
            <numerusform>%1, %Ln lost</numerusform>
            <numerusform>%1, %Ln lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are not in %1: there was no room for them.</source>
        <translation>
            <numerusform>%Ln message is not in %1: there was no room for it.</numerusform>
            <numerusform>%Ln messages are not in %1: there was no room for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of %1 could not be read and are left out.</source>
        <translation>
            <numerusform>%Ln place of %1 could not be read and is left out.</numerusform>
            <numerusform>%Ln places of %1 could not be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::SelectedTaskController</name>
    <message numerus="yes">
        <source>%Ln task(s) cancelled.</source>
        <translation>
            <numerusform>%Ln task cancelled.</numerusform>
            <numerusform>%Ln tasks cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) cancelled, %1 not: %2</source>
        <translation>
            <numerusform>%Ln task cancelled, %1 not: %2</numerusform>
            <numerusform>%Ln tasks cancelled, %1 not: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Purge %Ln cache(s) of the worker pool %1?</source>
        <translation>
            <numerusform>Purge %Ln cache of the worker pool %1?</numerusform>
            <numerusform>Purge %Ln caches of the worker pool %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::SettingsController</name>
    <message numerus="yes">
        <source>Trusted: %Ln certificate(s).</source>
        <translation>
            <numerusform>Trusted: %Ln certificate.</numerusform>
            <numerusform>Trusted: %Ln certificates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::TransferController</name>
    <message numerus="yes">
        <source>Copied %Ln link(s).</source>
        <translation>
            <numerusform>Copied %Ln link.</numerusform>
            <numerusform>Copied %Ln links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed</source>
        <translation>
            <numerusform>%Ln file failed</numerusform>
            <numerusform>%Ln files failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln arrived</source>
        <translation>
            <numerusform>%Ln arrived</numerusform>
            <numerusform>%Ln arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %Ln file(s).</source>
        <translation>
            <numerusform>Downloaded %Ln file.</numerusform>
            <numerusform>Downloaded %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s) to a new task. Its link and those of its files were copied.</source>
        <translation>
            <numerusform>Uploaded %Ln file to a new task. Its link and that of the file were copied.</numerusform>
            <numerusform>Uploaded %Ln files to a new task. Its link and those of its files were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s).</source>
        <translation>
            <numerusform>Uploaded %Ln file.</numerusform>
            <numerusform>Uploaded %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s). The links were copied.</source>
        <translation>
            <numerusform>Uploaded %Ln file. The link was copied.</numerusform>
            <numerusform>Uploaded %Ln files. The links were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::models::FailureModel</name>
    <message numerus="yes">
        <source>Show all %Ln line(s)</source>
        <translation>
            <numerusform>Show %Ln line</numerusform>
            <numerusform>Show all %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::models::HealthModel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::models::JobGridModel</name>
    <message numerus="yes">
        <source>%1 - %2 - %Ln min</source>
        <comment>a job: name, result, duration in minutes</comment>
        <translation>
            <numerusform>%1 - %2 - %Ln min</numerusform>
            <numerusform>%1 - %2 - %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::models::PriorityModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::models::WatchList</name>
    <message numerus="yes">
        <source>%1: finished, %Ln failed</source>
        <translation>
            <numerusform>%1: finished, %Ln failed</numerusform>
            <numerusform>%1: finished, %Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collie: %Ln notice(s)</source>
        <translation>
            <numerusform>Collie: %Ln notice</numerusform>
            <numerusform>Collie: %Ln notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::pulse::SocketSource</name>
    <message numerus="yes">
        <source>%1 Trying again in %n s.</source>
        <translation>
            <numerusform>%1 Trying again in %n s.</numerusform>
            <numerusform>%1 Trying again in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::scheduling::PriorityLoader</name>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <comment>all … that a commit fixed</comment>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln push(es)</source>
        <comment>in … of the last 90 days</comment>
        <translation>
            <numerusform>%Ln push</numerusform>
            <numerusform>%Ln pushes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>of the last …</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::session::Activities</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln action task(s) ended</source>
        <translation>
            <numerusform>%1 of %Ln action task ended</numerusform>
            <numerusform>%1 of %Ln action tasks ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action task(s)</source>
        <translation>
            <numerusform>%Ln action task</numerusform>
            <numerusform>%Ln action tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) already ended and cannot be undone.</source>
        <translation>
            <numerusform>%Ln job already ended and cannot be undone.</numerusform>
            <numerusform>%Ln jobs already ended and cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undoing: cancelling %Ln task(s).</source>
        <translation>
            <numerusform>Undoing: cancelling %Ln task.</numerusform>
            <numerusform>Undoing: cancelling %Ln tasks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::session::Notices</name>
    <message numerus="yes">
        <source>Collie: %Ln notice(s) from the quiet hours</source>
        <translation>
            <numerusform>Collie: %Ln notice from the quiet hours</numerusform>
            <numerusform>Collie: %Ln notices from the quiet hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::session::OwnJobs</name>
    <message numerus="yes">
        <source>What was kept of %Ln of your jobs cannot be read and was left as it is: %1</source>
        <translation>
            <numerusform>What was kept of one of your jobs cannot be read and was left as it is: %1</numerusform>
            <numerusform>What was kept of %Ln of your jobs cannot be read and was left as it is: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::session::TargetFinder</name>
    <message numerus="yes">
        <source>the %Ln repositories of this Treeherder</source>
        <translation>
            <numerusform>the one repository of this Treeherder</numerusform>
            <numerusform>the %Ln repositories of this Treeherder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionPreview</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln; this is the first of them.</source>
        <translation>
            <numerusform>%Ln; this is the first of them.</numerusform>
            <numerusform>%Ln; this is the first of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::ActivityView</name>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended</source>
        <translation>
            <numerusform>%Ln ended</numerusform>
            <numerusform>%Ln ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::Announcer</name>
    <message numerus="yes">
        <source>There is more news: %Ln.</source>
        <translation>
            <numerusform>There is more news: %Ln.</numerusform>
            <numerusform>There is more news: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::ArtifactList</name>
    <message numerus="yes">
        <source>%Ln artifact(s)</source>
        <translation>
            <numerusform>%Ln artifact</numerusform>
            <numerusform>%Ln artifacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Download %Ln Artifact(s)…</source>
        <translation>
            <numerusform>&amp;Download %Ln Artifact…</numerusform>
            <numerusform>&amp;Download %Ln Artifacts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::BindingsEditor</name>
    <message numerus="yes">
        <source>Name of these %Ln binding(s):</source>
        <translation>
            <numerusform>Name of these %Ln binding:</numerusform>
            <numerusform>Name of these %Ln bindings:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::BulkPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln accepted</source>
        <translation>
            <numerusform>%1 of %Ln accepted</numerusform>
            <numerusform>%1 of %Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::CommitLines</name>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln job selected</numerusform>
            <numerusform>%Ln jobs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureComparison</name>
    <message numerus="yes">
        <source>and %Ln more, which are not compared</source>
        <translation>
            <numerusform>and %Ln more, which are not compared</numerusform>
            <numerusform>and %Ln more, which are not compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureHistory</name>
    <message numerus="yes">
        <source>This job did not fail on %Ln other push(es)</source>
        <translation>
            <numerusform>This job did not fail on %Ln other push</numerusform>
            <numerusform>This job did not fail on %Ln other pushes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This job failed on %1 of %Ln other push(es)</source>
        <translation>
            <numerusform>This job failed on %1 of %Ln other push</numerusform>
            <numerusform>This job failed on %1 of %Ln other pushes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::FailuresView</name>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as the others say the same: %Ln line(s).</source>
        <translation>
            <numerusform>Left out, as the others say the same: %Ln line.</numerusform>
            <numerusform>Left out, as the others say the same: %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::JobFinder</name>
    <message numerus="yes">
        <source>%1 of %Ln job(s) fit</source>
        <translation>
            <numerusform>%1 of %Ln job fits</numerusform>
            <numerusform>%1 of %Ln jobs fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick &amp;All %Ln</source>
        <translation>
            <numerusform>Tick &amp;All %Ln</numerusform>
            <numerusform>Tick &amp;All %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked</source>
        <translation>
            <numerusform>%Ln job ticked</numerusform>
            <numerusform>%Ln jobs ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %Ln job(s)</source>
        <translation>
            <numerusform>Schedule %Ln job</numerusform>
            <numerusform>Schedule %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::JobIntents</name>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <translation>
            <numerusform>Cancel %Ln job</numerusform>
            <numerusform>Cancel %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::LabelsDialog</name>
    <message numerus="yes">
        <source>&amp;Create %Ln task(s)</source>
        <translation>
            <numerusform>&amp;Create %Ln task</numerusform>
            <numerusform>&amp;Create %Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s), in this order.</source>
        <translation>
            <numerusform>%Ln task, in this order.</numerusform>
            <numerusform>%Ln tasks, in this order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) that they need exist already.</source>
        <translation>
            <numerusform>%Ln task that they need exists already.</numerusform>
            <numerusform>%Ln tasks that they need exist already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::LogHeader</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::LogPanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::LogSearchBar</name>
    <message numerus="yes">
        <source>%Ln line(s) so far</source>
        <translation>
            <numerusform>%Ln line so far</numerusform>
            <numerusform>%Ln lines so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindowStatus</name>
    <message numerus="yes">
        <source>%Ln selected · %1</source>
        <translation>
            <numerusform>%Ln selected · %1</numerusform>
            <numerusform>%Ln selected · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) under way</source>
        <translation>
            <numerusform>%Ln action under way</numerusform>
            <numerusform>%Ln actions under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::MyPushesPane</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to go</source>
        <translation>
            <numerusform>%Ln to go</numerusform>
            <numerusform>%Ln to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::OwnTaskBar</name>
    <message numerus="yes">
        <source>Your task “%1”: %Ln artifact(s); drop more here</source>
        <translation>
            <numerusform>Your task “%1”: %Ln artifact; drop more here</numerusform>
            <numerusform>Your task “%1”: %Ln artifacts; drop more here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PinnedJobsPane</name>
    <message numerus="yes">
        <source>Unpinned %Ln job(s).</source>
        <translation>
            <numerusform>Unpinned %Ln job.</numerusform>
            <numerusform>Unpinned %Ln jobs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PrioritiesPane</name>
    <message numerus="yes">
        <source>Add %Ln Missing High-Value…</source>
        <translation>
            <numerusform>Add %Ln Missing High-Value…</numerusform>
            <numerusform>Add %Ln Missing High-Value…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Skipped Low-Value…</source>
        <translation>
            <numerusform>Add %Ln Skipped Low-Value…</numerusform>
            <numerusform>Add %Ln Skipped Low-Value…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PulsePane</name>
    <message numerus="yes">
        <source>%1 of %Ln fit</source>
        <translation>
            <numerusform>%1 of %Ln fit</numerusform>
            <numerusform>%1 of %Ln fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) forgotten</source>
        <translation>
            <numerusform>%Ln older one forgotten</numerusform>
            <numerusform>%Ln older ones forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln dropped</numerusform>
            <numerusform>%Ln dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln queued</numerusform>
            <numerusform>%Ln queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseToolRow</name>
    <message numerus="yes">
        <source>%Ln binding(s)</source>
        <translation>
            <numerusform>%Ln binding</numerusform>
            <numerusform>%Ln bindings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln new</source>
        <translation>
            <numerusform>+%Ln new</numerusform>
            <numerusform>+%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PushHealthPane</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln intermittent</source>
        <translation>
            <numerusform>%Ln intermittent</numerusform>
            <numerusform>%Ln intermittent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in progress</source>
        <translation>
            <numerusform>%Ln in progress</numerusform>
            <numerusform>%Ln in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) in progress.</source>
        <translation>
            <numerusform>%Ln job in progress.</numerusform>
            <numerusform>%Ln jobs in progress.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln failed job(s) looked at</source>
        <translation>
            <numerusform>%1 of %Ln failed job looked at</numerusform>
            <numerusform>%1 of %Ln failed jobs looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PushMenu</name>
    <message numerus="yes">
        <source>&amp;Retrigger %Ln Failed Job(s)…</source>
        <translation>
            <numerusform>&amp;Retrigger %Ln Failed Job…</numerusform>
            <numerusform>&amp;Retrigger %Ln Failed Jobs…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::PushPane</name>
    <message numerus="yes">
        <source>All %Ln push(es)</source>
        <translation>
            <numerusform>%Ln push</numerusform>
            <numerusform>All %Ln pushes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Load %Ln More of the Range</source>
        <translation>
            <numerusform>Load %Ln More of the Range</numerusform>
            <numerusform>Load %Ln More of the Range</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::RepositorySwitcher</name>
    <message numerus="yes">
        <source>%Ln failure(s) that nobody has classified</source>
        <translation>
            <numerusform>%Ln failure that nobody has classified</numerusform>
            <numerusform>%Ln failures that nobody has classified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::ScheduleStrip</name>
    <message numerus="yes">
        <source>%Ln job(s) ticked to be added</source>
        <translation>
            <numerusform>%Ln job ticked to be added</numerusform>
            <numerusform>%Ln jobs ticked to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked to be added to %1</source>
        <comment>pushes</comment>
        <translation>
            <numerusform>%Ln job ticked to be added to %1</numerusform>
            <numerusform>%Ln jobs ticked to be added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %Ln job(s)</source>
        <translation>
            <numerusform>Schedule %Ln job</numerusform>
            <numerusform>Schedule %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::ScopesDialog</name>
    <message numerus="yes">
        <source>%1 has %Ln scope(s).</source>
        <translation>
            <numerusform>%1 has %Ln scope.</numerusform>
            <numerusform>%1 has %Ln scopes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::StreamView</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskOverview</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::TransferView</name>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::TrayNotifier</name>
    <message numerus="yes">
        <source>Collie: %Ln watch(es)</source>
        <translation>
            <numerusform>Collie: %Ln watch</numerusform>
            <numerusform>Collie: %Ln watches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::UploadFileList</name>
    <message numerus="yes">
        <source>and %Ln more, at the end of the list</source>
        <translation>
            <numerusform>and %Ln more, at the end of the list</numerusform>
            <numerusform>and %Ln more, at the end of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::UploadSheet</name>
    <message numerus="yes">
        <source>&amp;Upload %Ln file(s), %1</source>
        <comment>their size</comment>
        <translation>
            <numerusform>&amp;Upload %Ln file, %1</numerusform>
            <numerusform>&amp;Upload %Ln files, %1</numerusform>
        </translation>
    </message>
</context>
</TS>
