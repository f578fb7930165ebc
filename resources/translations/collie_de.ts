<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountStatus</name>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>läuft %1 ab</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Sign-in of %1 has expired</source>
        <translation>Die Anmeldung von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2)</source>
        <translation>Angemeldet als %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>%1 Missing: %2.</source>
        <translation>%1 Es fehlen: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 could not be done: %3</source>
        <comment>a number of jobs: why</comment>
        <translation>%1 von %2 nicht möglich: %3</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Try --help.</source>
        <translation>Versuchen Sie --help.</translation>
    </message>
    <message>
        <source>--treeherder-url goes with --root-url.</source>
        <translation>--treeherder-url gehört zu --root-url.</translation>
    </message>
    <message>
        <source>--root-url and --treeherder-url take https addresses.</source>
        <translation>--root-url und --treeherder-url erwarten https-Adressen.</translation>
    </message>
    <message>
        <source>Give only one of --sandbox, --deployment and --root-url.</source>
        <translation>Geben Sie nur eins von --sandbox, --deployment und --root-url an.</translation>
    </message>
    <message>
        <source>Give only one address.</source>
        <translation>Geben Sie nur eine Adresse an.</translation>
    </message>
</context>
<context>
    <name>DayCount</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number of days</comment>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorPatterns</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1: only the first %2 are used.</source>
        <translation>Zeile %1: nur die ersten %2 werden benutzt.</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>crashed in %1</source>
        <translation>abgestürzt in %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>got %1</source>
        <translation>erhalten: %1</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet: %1, erhalten: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtest(s)</source>
        <translation>
            <numerusform>%Ln Subtest</numerusform>
            <numerusform>%Ln Subtests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s) in the log</source>
        <translation>
            <numerusform>und %Ln weitere Zeile im Log</numerusform>
            <numerusform>und %Ln weitere Zeilen im Log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %Ln time(s) in 7 days</source>
        <translation>
            <numerusform>%Ln-mal in 7 Tagen gesehen</numerusform>
            <numerusform>%Ln-mal in 7 Tagen gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>not filed</source>
        <translation>kein Bug eingetragen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>resolved %1</source>
        <translation>erledigt: %1</translation>
    </message>
    <message>
        <source>So many bugs fit this line that most are about something else. Search Bugzilla instead.</source>
        <translation>So viele Bugs passen zu dieser Zeile, dass es in den meisten um etwas anderes geht. Suchen Sie stattdessen in Bugzilla.</translation>
    </message>
    <message>
        <source>Show fewer bugs</source>
        <translation>Weniger Bugs zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more bug(s)</source>
        <translation>
            <numerusform>%Ln weiteren Bug zeigen</numerusform>
            <numerusform>%Ln weitere Bugs zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>“%1” is not a %2.</source>
        <translation>„%1“ gilt nicht als Angabe für: %2.</translation>
    </message>
    <message>
        <source>That would leave no job.</source>
        <translation>Das ließe keinen Job übrig.</translation>
    </message>
    <message>
        <source>job name</source>
        <translation>Jobname</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>group name</source>
        <translation>Gruppenname</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Write what the %1 is, or choose it below.</source>
        <translation>Schreiben Sie, was gemeint ist (%1), oder wählen Sie es unten aus.</translation>
    </message>
</context>
<context>
    <name>FilterActions</name>
    <message>
        <source>&amp;Filter Jobs</source>
        <translation>&amp;Jobs filtern</translation>
    </message>
    <message>
        <source>R&amp;eset Filter</source>
        <translation>Filter &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Add a Field…</source>
        <translation>&amp;Feld hinzufügen…</translation>
    </message>
    <message>
        <source>All &amp;Jobs</source>
        <translation>Alle &amp;Jobs</translation>
    </message>
    <message>
        <source>All Fa&amp;ilures</source>
        <translation>Alle Fe&amp;hlschläge</translation>
    </message>
    <message>
        <source>Only &amp;Unclassified Failures</source>
        <translation>Nur &amp;unklassifizierte Fehlschläge</translation>
    </message>
    <message>
        <source>Only C&amp;lassified Failures</source>
        <translation>Nur &amp;klassifizierte Fehlschläge</translation>
    </message>
    <message>
        <source>Only &amp;Superseded Jobs</source>
        <translation>Nur ü&amp;berholte Jobs</translation>
    </message>
    <message>
        <source>Pending and &amp;Running Jobs</source>
        <translation>&amp;Wartende und laufende Jobs</translation>
    </message>
    <message>
        <source>&amp;Duplicates Shown One by One</source>
        <translation>&amp;Duplikate einzeln zeigen</translation>
    </message>
    <message>
        <source>Save Filter as &amp;Preset…</source>
        <translation>Filter als &amp;Vorlage speichern…</translation>
    </message>
    <message>
        <source>&amp;Change Presets…</source>
        <translation>Vorlagen &amp;ändern…</translation>
    </message>
    <message>
        <source>Prese&amp;ts</source>
        <translation>Vorla&amp;gen</translation>
    </message>
    <message>
        <source>Si&amp;ngle Results</source>
        <translation>Ei&amp;nzelne Ergebnisse</translation>
    </message>
    <message>
        <source>Fil&amp;ter</source>
        <translation>Fil&amp;ter</translation>
    </message>
</context>
<context>
    <name>GridKeys</name>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go to the next job</source>
        <translation>Zum nächsten Job gehen</translation>
    </message>
    <message>
        <source>Enter, Double Click</source>
        <translation>Eingabetaste, Doppelklick</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Das Log öffnen</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>Einen Bereich auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Click</source>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Select what the frame touches</source>
        <translation>Auswählen, was der Rahmen berührt</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Select every job in view</source>
        <translation>Alle Jobs der Ansicht auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Save a classification: at Treeherder only (%1)</source>
        <translation>Eine Klassifikation speichern: nur in Treeherder (%1)</translation>
    </message>
    <message>
        <source>Ctrl+Backspace</source>
        <translation>Strg+Rücktaste</translation>
    </message>
    <message>
        <source>Remove one: at Treeherder only (%1)</source>
        <translation>Eine entfernen: nur in Treeherder (%1)</translation>
    </message>
</context>
<context>
    <name>GridPainter</name>
    <message>
        <source>Loading jobs…</source>
        <translation>Jobs werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s), loaded when you come here</source>
        <translation>
            <numerusform>%Ln Job, der geladen wird, wenn Sie hierher kommen</numerusform>
            <numerusform>%Ln Jobs, die geladen werden, wenn Sie hierher kommen</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs match the filter.</source>
        <translation>Kein Job passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>&amp;Retrigger</source>
        <translation>&amp;Neu auslösen</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>&amp;Abbrechen…</translation>
    </message>
    <message>
        <source>&amp;Next Failure</source>
        <translation>Nä&amp;chster Fehlschlag</translation>
    </message>
    <message>
        <source>&amp;Previous Failure</source>
        <translation>&amp;Vorheriger Fehlschlag</translation>
    </message>
    <message>
        <source>Next &amp;Job</source>
        <translation>Nächster &amp;Job</translation>
    </message>
    <message>
        <source>Previous J&amp;ob</source>
        <translation>Vorheriger J&amp;ob</translation>
    </message>
    <message>
        <source>Open &amp;Log</source>
        <translation>&amp;Log öffnen</translation>
    </message>
    <message>
        <source>Open R&amp;aw Log in Browser</source>
        <translation>&amp;Rohes Log im Browser öffnen</translation>
    </message>
    <message>
        <source>Open Pro&amp;file</source>
        <translation>&amp;Profil öffnen</translation>
    </message>
    <message>
        <source>Open Tas&amp;k in Browser</source>
        <translation>Tas&amp;k im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in Tree&amp;herder</source>
        <translation>In Tree&amp;herder öffnen</translation>
    </message>
    <message>
        <source>Copy Task I&amp;d</source>
        <translation>Task-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Unpin All…</source>
        <translation>Alle lö&amp;sen…</translation>
    </message>
    <message>
        <source>Pin and File a &amp;Bug…</source>
        <translation>Anheften und Bu&amp;g eintragen…</translation>
    </message>
    <message>
        <source>Pin and Classify in Tr&amp;eeherder</source>
        <translation>Anheften und in Treeherder klassi&amp;fizieren</translation>
    </message>
    <message>
        <source>Copy Task I&amp;ds</source>
        <translation>Task-&amp;IDs kopieren</translation>
    </message>
    <message>
        <source>Unp&amp;in</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>Anh&amp;eften</translation>
    </message>
</context>
<context>
    <name>JobGrid</name>
    <message>
        <source>[tier %1](</source>
        <translation>[Tier %1](</translation>
    </message>
</context>
<context>
    <name>KeptThings</name>
    <message>
        <source>%1 is in use, or cannot be removed.</source>
        <translation>%1 ist in Gebrauch oder lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Those that have ended, and what was pasted for them. In %1.</source>
        <translation>Die beendeten, und was für sie eingefügt wurde. In %1.</translation>
    </message>
    <message>
        <source>Pinned jobs</source>
        <translation>Angeheftete Jobs</translation>
    </message>
    <message>
        <source>Of every deployment. In %1.</source>
        <translation>Von allen Deployments. In %1.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What you have looked at, of every deployment. In %1.</source>
        <translation>Was Sie angesehen haben, von allen Deployments. In %1.</translation>
    </message>
    <message>
        <source>Own jobs</source>
        <translation>Eigene Jobs</translation>
    </message>
    <message>
        <source>Those that have ended, with their logs. In %1.</source>
        <translation>Die beendeten, mit ihren Logs. In %1.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Pushes, jobs, tasks, failures and logs that you have seen, so that they show at once and without a network. In %1.</source>
        <translation>Pushes, Jobs, Tasks, Fehlschläge und Logs, die Sie gesehen haben, damit sie sofort und ohne Netz zu sehen sind. In %1.</translation>
    </message>
    <message>
        <source>Drafts and created tasks</source>
        <translation>Entwürfe und erstellte Tasks</translation>
    </message>
    <message>
        <source>Drafts of tasks, and the definitions of those created last. In %1.</source>
        <translation>Entwürfe von Tasks und die Definitionen der zuletzt erstellten. In %1.</translation>
    </message>
    <message>
        <source>Logs and compressed copies</source>
        <translation>Logs und komprimierte Kopien</translation>
    </message>
    <message>
        <source>Kept only while they are looked at or sent: they go when the log is closed or Collie quits. In %1.</source>
        <translation>Nur aufbewahrt, solange sie angesehen oder gesendet werden: Sie gehen, wenn das Log geschlossen oder Collie beendet wird. In %1.</translation>
    </message>
</context>
<context>
    <name>Landing</name>
    <message>
        <source>Landing %1</source>
        <translation>Landung %1</translation>
    </message>
    <message>
        <source>Landing %1 on %2</source>
        <translation>Landung %1 auf %2</translation>
    </message>
    <message>
        <source>Landed. Lando has not told the revision of the push yet.</source>
        <translation>Gelandet. Lando hat die Revision des Pushes noch nicht genannt.</translation>
    </message>
    <message>
        <source>Submitted. Lando has not begun it yet.</source>
        <translation>Eingereicht. Lando hat noch nicht damit begonnen.</translation>
    </message>
    <message>
        <source>In progress. Lando is about to push it.</source>
        <translation>In Arbeit. Lando ist dabei, sie zu pushen.</translation>
    </message>
    <message>
        <source>Deferred. Lando will try again by itself.</source>
        <translation>Aufgeschoben. Lando versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Lando says: %1.</source>
        <translation>Lando sagt: %1.</translation>
    </message>
    <message>
        <source>Failed, so that there is no push. Fix what Lando says below, and push again.</source>
        <translation>Fehlgeschlagen, daher gibt es keinen Push. Beheben Sie, was Lando unten sagt, und pushen Sie erneut.</translation>
    </message>
    <message>
        <source>Cancelled, so that there is no push. Push again if it is wanted after all.</source>
        <translation>Abgebrochen, daher gibt es keinen Push. Pushen Sie erneut, wenn er doch gebraucht wird.</translation>
    </message>
    <message>
        <source>This landing cannot be followed. Check its address; landings of an older Lando are not kept.</source>
        <translation>Diese Landung lässt sich nicht verfolgen. Prüfen Sie die Adresse; Landungen eines älteren Lando werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Lando could not be asked yet.</source>
        <translation>Lando konnte noch nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Asking Lando…</source>
        <translation>Lando wird gefragt…</translation>
    </message>
    <message>
        <source>Landed as %1. Treeherder does not show the push yet; it is opened once it does.</source>
        <translation>Gelandet als %1. Treeherder zeigt den Push noch nicht; er wird geöffnet, sobald es ihn zeigt.</translation>
    </message>
    <message>
        <source>Landed as %1, but Treeherder does not show the push. Check now and then, or open the revision as it is.</source>
        <translation>Gelandet als %1, aber Treeherder zeigt den Push nicht. Sehen Sie ab und zu nach, oder öffnen Sie die Revision so, wie sie ist.</translation>
    </message>
    <message>
        <source>asked for by %1, %2</source>
        <translation>angefordert von %1, %2</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>angefordert von %1</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation>angefordert %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet seit %1</translation>
    </message>
    <message>
        <source>looking now</source>
        <translation>wird gerade abgefragt</translation>
    </message>
    <message>
        <source>looked %1, again in a moment</source>
        <translation>abgefragt %1, gleich noch einmal</translation>
    </message>
    <message>
        <source>looked %1, again %2</source>
        <translation>abgefragt %1, wieder %2</translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>Open &amp;Link…</source>
        <translation>&amp;Link öffnen…</translation>
    </message>
    <message>
        <source>Open Link from Cl&amp;ipboard</source>
        <translation>Link aus der &amp;Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Fo&amp;rward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;All History…</source>
        <translation>&amp;Ganzer Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>Verlauf &amp;leeren…</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k to This View</source>
        <translation>Lin&amp;k zu dieser Ansicht kopieren</translation>
    </message>
    <message>
        <source>Copy as c&amp;ollie: Link</source>
        <translation>Als c&amp;ollie:-Link kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y Link to Job</source>
        <translation>Link &amp;zum Job kopieren</translation>
    </message>
    <message>
        <source>Copy Link to Ta&amp;sk</source>
        <translation>Link z&amp;um Task kopieren</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>With Shift held: a link that opens in Collie.</source>
        <translation>Mit gedrückter Umschalttaste: ein Link, der in Collie öffnet.</translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>task %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Push %1 of %2</source>
        <translation>Push %1 von %2</translation>
    </message>
    <message>
        <source>Push of %2 with the commit %1</source>
        <translation>Push von %2 mit dem Commit %1</translation>
    </message>
    <message>
        <source>One push of %1</source>
        <translation>Ein Push von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pushes of a repository</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>by others than %1</source>
        <translation>von anderen als %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>with “%1” in them</source>
        <translation>die „%1“ enthalten</translation>
    </message>
    <message>
        <source>all repositories</source>
        <translation>alle Repositorys</translation>
    </message>
    <message>
        <source>Newest pushes of %1</source>
        <translation>Neueste Pushes von %1</translation>
    </message>
    <message>
        <source>Pushes of %1 %2</source>
        <comment>of a repository; which they are</comment>
        <translation>Pushes von %1 %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation>%1, Zeilen %2 bis %3</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>Log of %1 of %2</source>
        <comment>a job of a repository</comment>
        <translation>Log von %1 auf %2</translation>
    </message>
    <message>
        <source>Push of %2 with %1</source>
        <translation>Push von %2 mit %1</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1, gefiltert</translation>
    </message>
    <message>
        <source>%1, with one job selected</source>
        <translation>%1, mit einem ausgewählten Job</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>an artifact of a task</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>Commits %1</source>
        <translation>Commits %1</translation>
    </message>
    <message>
        <source>Repository %1</source>
        <translation>Repository %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>commits of a repository</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Landing %1</source>
        <translation>Landung %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Hooks of %1</source>
        <translation>Hooks von %1</translation>
    </message>
    <message>
        <source>Hook %1/%2</source>
        <translation>Hook %1/%2</translation>
    </message>
    <message>
        <source>task %1 of the index</source>
        <translation>Task %1 des Index</translation>
    </message>
    <message>
        <source>task group %1</source>
        <translation>Task-Gruppe %1</translation>
    </message>
    <message>
        <source>%1, with one task selected</source>
        <translation>%1, mit einem ausgewählten Task</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message numerus="yes">
        <source>… %Ln byte(s) in this line; saving the log keeps them all</source>
        <translation>
            <numerusform>… %Ln Byte in dieser Zeile; beim Speichern bleibt das ganze Log erhalten</numerusform>
            <numerusform>… %Ln Bytes in dieser Zeile; beim Speichern bleibt das ganze Log erhalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogMapping</name>
    <message>
        <source>The log could not be read from %1.</source>
        <translation>Das Log konnte aus %1 nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>LogPattern</name>
    <message>
        <source>Say what to look for first.</source>
        <translation>Sagen Sie zuerst, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>This is not a regular expression: %1, at character %2.</source>
        <translation>Das ist kein regulärer Ausdruck: %1, bei Zeichen %2.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>OpenTarget</name>
    <message>
        <source>This task does not report to Treeherder, so there is no push to show. Open it in the browser instead.</source>
        <translation>Dieser Task meldet sich nicht bei Treeherder, also gibt es keinen Push zu zeigen. Öffnen Sie ihn stattdessen im Browser.</translation>
    </message>
</context>
<context>
    <name>ProgramActions</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;About Collie</source>
        <translation>Ü&amp;ber Collie</translation>
    </message>
</context>
<context>
    <name>PushActions</name>
    <message>
        <source>Ran&amp;ge of Pushes…</source>
        <translation>Bereich von &amp;Pushes…</translation>
    </message>
    <message>
        <source>M&amp;y Pushes</source>
        <translation>&amp;Meine Pushes</translation>
    </message>
</context>
<context>
    <name>PushCountsText</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (%1 new)</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen (%1 neu)</numerusform>
            <numerusform>%Ln fehlgeschlagen (%1 neu)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% complete</source>
        <translation>%1&#xa0;% fertig</translation>
    </message>
    <message>
        <source>loading jobs…</source>
        <translation>Jobs werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more commit(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Commit</numerusform>
            <numerusform>und %Ln weitere Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>test: %1</source>
        <translation>Test: %1</translation>
    </message>
    <message>
        <source>build: %1</source>
        <translation>Build: %1</translation>
    </message>
    <message>
        <source>lint: %1</source>
        <translation>Lint: %1</translation>
    </message>
    <message>
        <source>intermittent: %1</source>
        <translation>sporadisch: %1</translation>
    </message>
    <message>
        <source>fixed by commit: %1</source>
        <translation>durch Commit behoben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclassified</source>
        <translation>
            <numerusform>%Ln unklassifiziert</numerusform>
            <numerusform>%Ln unklassifiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln succeeded</source>
        <translation>
            <numerusform>%Ln erfolgreich</numerusform>
            <numerusform>%Ln erfolgreich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (%1)</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen (%1)</numerusform>
            <numerusform>%Ln fehlgeschlagen (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushHeader</name>
    <message>
        <source>▾ actions</source>
        <translation>▾ Aktionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) hidden</source>
        <translation>
            <numerusform>%Ln Job ausgeblendet</numerusform>
            <numerusform>%Ln Jobs ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>review bot</source>
        <translation>Review-Bot</translation>
    </message>
</context>
<context>
    <name>PushPages</name>
    <message>
        <source>Taskcluster</source>
        <translation>Taskcluster</translation>
    </message>
    <message>
        <source>Newest commit</source>
        <translation>Neuester Commit</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Pushlog of %1</source>
        <translation>Pushlog von %1</translation>
    </message>
    <message>
        <source>Failed tests</source>
        <translation>Fehlgeschlagene Tests</translation>
    </message>
    <message>
        <source>Compare performance</source>
        <translation>Leistung vergleichen</translation>
    </message>
    <message>
        <source>Bugherder</source>
        <translation>Bugherder</translation>
    </message>
    <message>
        <source>Profile of the task group</source>
        <translation>Profil der Task-Gruppe</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>Treeherder can only search by itself, so the other fields do not count until this one is empty.</source>
        <translation>Treeherder kann nur allein suchen, daher zählen die anderen Felder erst, wenn dieses leer ist.</translation>
    </message>
    <message>
        <source>Treeherder can only search by itself: empty the other fields to search.</source>
        <translation>Treeherder kann nur allein suchen: Leeren Sie die anderen Felder, um zu suchen.</translation>
    </message>
    <message>
        <source>Write how many as a number from 1.</source>
        <translation>Geben Sie die Anzahl als Zahl ab 1 an.</translation>
    </message>
    <message>
        <source>Treeherder finds at most the newest %1 pushes.</source>
        <translation>Treeherder findet höchstens die neuesten %1 Pushes.</translation>
    </message>
    <message>
        <source>Treeherder gives at most %1 pushes at once.</source>
        <translation>Treeherder gibt höchstens %1 Pushes auf einmal.</translation>
    </message>
    <message>
        <source>A revision has 7 to 40 digits from 0 to 9 and a to f.</source>
        <translation>Eine Revision hat 7 bis 40 Ziffern von 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>Give one address, such as me@example.com; with a - before it, its pushes are left out.</source>
        <translation>Geben Sie eine Adresse an, etwa ich@example.com; mit einem - davor werden deren Pushes ausgelassen.</translation>
    </message>
    <message>
        <source>Write the day as 2026-01-31.</source>
        <translation>Schreiben Sie den Tag als 2026-01-31.</translation>
    </message>
    <message>
        <source>This day is before the first one.</source>
        <translation>Dieser Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>line %1 ›</source>
        <translation>Zeile %1 ›</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>internal issue</source>
        <translation>internes Problem</translation>
    </message>
</context>
<context>
    <name>TreeStatus</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>approval required</source>
        <translation>Freigabe nötig</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Last known, %2: %1.</source>
        <translation>Zuletzt bekannt, %2: %1.</translation>
    </message>
</context>
<context>
    <name>ViewLimits</name>
    <message>
        <source>search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>push with %1</source>
        <translation>Push mit %1</translation>
    </message>
    <message>
        <source>author: %1</source>
        <translation>Autor: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>one push</source>
        <translation>ein Push</translation>
    </message>
    <message>
        <source>of all repositories</source>
        <translation>aus allen Repositorys</translation>
    </message>
    <message>
        <source>no review-bot pushes</source>
        <translation>keine Review-Bot-Pushes</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>pushes</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 is not: %2</source>
        <translation>%1 ungültig: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (looking…)</source>
        <translation>%1 (wird gesucht…)</translation>
    </message>
</context>
<context>
    <name>collie::Words</name>
    <message>
        <source>The decision task&apos;s actions.json is not an object.</source>
        <translation>Die actions.json des Decision-Tasks ist kein Objekt.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json is of a version other than 1, which Collie does not know.</source>
        <translation>Die actions.json des Decision-Tasks hat eine andere Version als 1; diese kennt Collie nicht.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json has the unknown member “%1”.</source>
        <translation>Die actions.json des Decision-Tasks hat das unbekannte Feld „%1“.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json has no object “variables”.</source>
        <translation>Der actions.json des Decision-Tasks fehlt das Objekt „variables“.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json has no list “actions”.</source>
        <translation>Der actions.json des Decision-Tasks fehlt die Liste „actions“.</translation>
    </message>
    <message>
        <source>The decision task offers more than %1 actions.</source>
        <translation>Der Decision-Task bietet mehr als %1 Aktionen an.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json is larger than 16 MiB.</source>
        <translation>Die actions.json des Decision-Tasks ist größer als 16 MiB.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json</source>
        <translation>Die actions.json des Decision-Tasks</translation>
    </message>
    <message>
        <source>Action %1 of the decision task&apos;s actions.json</source>
        <translation>Aktion %1 in der actions.json des Decision-Tasks</translation>
    </message>
    <message>
        <source>%1 has more than %2 tag sets.</source>
        <translation>%1 hat mehr als %2 Tag-Sätze.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>It names a hook that the push&apos;s decision task may not use.</source>
        <translation>Sie nennt einen Hook, den der Decision-Task des Pushes nicht benutzen darf.</translation>
    </message>
    <message>
        <source>Your credentials lack the scope %1.</source>
        <translation>Ihren Zugangsdaten fehlt der Scope %1.</translation>
    </message>
    <message>
        <source>More than %1 jobs are selected; choose fewer to see their actions.</source>
        <translation>Es sind mehr als %1 Jobs ausgewählt; wählen Sie weniger aus, um ihre Aktionen zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Job</numerusform>
            <numerusform>%n Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>This task group offers no actions: it has no decision task with an actions.json, or that has expired.</source>
        <translation>Diese Task-Gruppe bietet keine Aktionen an: Sie hat keinen Decision-Task mit actions.json, oder diese ist abgelaufen.</translation>
    </message>
    <message>
        <source>The action “%1” is broken in this push: %2</source>
        <translation>Die Aktion „%1“ ist in diesem Push defekt: %2</translation>
    </message>
    <message>
        <source>The action “%1” would send more than %2 KiB, which no service takes.</source>
        <translation>Die Aktion „%1“ würde mehr als %2 KiB senden; das nimmt kein Dienst an.</translation>
    </message>
    <message>
        <source>The action “%1” is broken in this push: its task is not an object.</source>
        <translation>Die Aktion „%1“ ist in diesem Push defekt: Ihr Task ist kein Objekt.</translation>
    </message>
    <message>
        <source>This task group has no actions of its own, and “%1” takes no input without them.</source>
        <translation>Diese Task-Gruppe hat keine eigenen Aktionen, und ohne sie nimmt „%1“ keine Eingabe.</translation>
    </message>
    <message>
        <source>The decision task offers no action “%1” for this push.</source>
        <translation>Der Decision-Task bietet für diesen Push keine Aktion „%1“ an.</translation>
    </message>
    <message>
        <source>The decision task offers no action “%1” for this task.</source>
        <translation>Der Decision-Task bietet für diesen Task keine Aktion „%1“ an.</translation>
    </message>
    <message>
        <source>The action “%1” names a hook that the push&apos;s decision task may not use, so it is not run.</source>
        <translation>Die Aktion „%1“ nennt einen Hook, den der Decision-Task des Pushes nicht benutzen darf; sie wird daher nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The action “%1” creates a task that the push&apos;s decision task may not create, so it is not run.</source>
        <translation>Die Aktion „%1“ erstellt einen Task, den der Decision-Task des Pushes nicht erstellen darf; sie wird daher nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Sign in first; actions are run with your own credentials.</source>
        <translation>Melden Sie sich zuerst an; Aktionen werden mit Ihren eigenen Zugangsdaten ausgeführt.</translation>
    </message>
    <message>
        <source>Taskcluster took the action “%1” but made no task for it.</source>
        <translation>Taskcluster hat die Aktion „%1“ angenommen, aber keinen Task dafür erstellt.</translation>
    </message>
    <message>
        <source>No longer followed.</source>
        <translation>Wird nicht mehr verfolgt.</translation>
    </message>
    <message>
        <source>No answer came, and whether it was done could not be looked up: %1 Look at task group %2 before you ask for it again.</source>
        <translation>Es kam keine Antwort, und ob es ausgeführt wurde, ließ sich nicht feststellen: %1 Sehen Sie in der Task-Gruppe %2 nach, bevor Sie es noch einmal anfordern.</translation>
    </message>
    <message>
        <source>The task graph</source>
        <translation>Der Task-Graph</translation>
    </message>
    <message>
        <source>This form would have more than %1 fields.</source>
        <translation>Dieses Formular hätte mehr als %1 Felder.</translation>
    </message>
    <message>
        <source>This is nested too deeply for a form.</source>
        <translation>Das ist für ein Formular zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The schema does not say what belongs here.</source>
        <translation>Das Schema sagt nicht, was hierher gehört.</translation>
    </message>
    <message>
        <source>A form cannot ask for what “%1” means.</source>
        <translation>Ein Formular kann nicht abfragen, was „%1“ bedeutet.</translation>
    </message>
    <message>
        <source>There are no choices, or too many for a form.</source>
        <translation>Es gibt keine Auswahl oder eine zu große für ein Formular.</translation>
    </message>
    <message>
        <source>There are no alternatives, or too many for a form.</source>
        <translation>Es gibt keine Alternativen oder zu viele für ein Formular.</translation>
    </message>
    <message>
        <source>Alternative %1</source>
        <translation>Alternative %1</translation>
    </message>
    <message>
        <source>The schema allows values of several types.</source>
        <translation>Das Schema erlaubt Werte mehrerer Typen.</translation>
    </message>
    <message>
        <source>The schema names the unknown type “%1”.</source>
        <translation>Das Schema nennt den unbekannten Typ „%1“.</translation>
    </message>
    <message>
        <source>The bounds of this number are beyond what a form shows.</source>
        <translation>Die Grenzen dieser Zahl liegen außerhalb dessen, was ein Formular darstellt.</translation>
    </message>
    <message>
        <source>The schema does not say what the list holds.</source>
        <translation>Das Schema sagt nicht, was die Liste enthält.</translation>
    </message>
    <message>
        <source>The schema does not say which members there are.</source>
        <translation>Das Schema sagt nicht, welche Felder es gibt.</translation>
    </message>
    <message>
        <source>The action&apos;s schema is not an object.</source>
        <translation>Das Schema der Aktion ist kein Objekt.</translation>
    </message>
    <message>
        <source>This action takes no input.</source>
        <translation>Diese Aktion nimmt keine Eingabe.</translation>
    </message>
    <message>
        <source>The input is larger than an action takes.</source>
        <translation>Die Eingabe ist größer, als eine Aktion annimmt.</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>Select at least one job.</source>
        <translation>Wählen Sie mindestens einen Job aus.</translation>
    </message>
    <message>
        <source>“%1” did not run on Taskcluster, so it cannot be acted on here.</source>
        <translation>„%1“ lief nicht auf Taskcluster und lässt sich hier daher nicht bearbeiten.</translation>
    </message>
    <message>
        <source>This push has no decision task yet, so it offers no actions. Try again when it has run.</source>
        <translation>Dieser Push hat noch keinen Decision-Task und bietet daher keine Aktionen an. Versuchen Sie es noch einmal, wenn er gelaufen ist.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is not wanted any more.</source>
        <translation>%1 wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>There is no option %1. Did you mean %2?</source>
        <translation>Es gibt keine Option %1. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>Nach %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>%1 nests deeper than %2 levels.</source>
        <translation>%1 ist tiefer als %2 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>%1 is not JSON.</source>
        <translation>%1 ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 does not fit its schema.</source>
        <translation>%1 entspricht nicht dem Schema.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 does not match “%2”.</source>
        <translation>%1 entspricht nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 at %2 does not match “%3”.</source>
        <translation>%1 bei %2 entspricht nicht „%3“.</translation>
    </message>
    <message>
        <source>The schema is unusable.</source>
        <translation>Das Schema ist unbrauchbar.</translation>
    </message>
    <message>
        <source>%1 cannot be checked.</source>
        <translation>%1 lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot be checked: its schema is unusable.</source>
        <translation>%1 lässt sich nicht prüfen: Das Schema ist unbrauchbar.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation>%1 lässt sich nicht entfernen: %2.</translation>
    </message>
    <message>
        <source>%1 could not be understood. It was kept as %2, and a new one was begun.</source>
        <translation>%1 war nicht verständlich. Der alte Stand wurde als %2 aufbewahrt, ein neuer begonnen.</translation>
    </message>
    <message>
        <source>%1 could not be understood and could not be moved out of the way.</source>
        <translation>%1 war nicht verständlich und ließ sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>Not all of %1 could be understood. A copy of it was kept as %2.</source>
        <translation>%1 war nicht ganz verständlich. Eine Kopie wurde als %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>Not all of %1 could be understood, and no copy could be made of it.</source>
        <translation>%1 war nicht ganz verständlich, und eine Kopie war nicht möglich.</translation>
    </message>
    <message>
        <source>%1 (default %2)</source>
        <translation>%1 (Vorgabe: %2)</translation>
    </message>
    <message>
        <source>%1 (may be repeated)</source>
        <translation>%1 (mehrfach möglich)</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Operands:</source>
        <translation>Operanden:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>A desktop client for Treeherder and Taskcluster</source>
        <translation>Ein Desktop-Client für Treeherder und Taskcluster</translation>
    </message>
    <message>
        <source>Collie shows the pushes of a repository and their jobs, follows them live through Pulse, and does what Treeherder&apos;s and Taskcluster&apos;s pages do: retrigger, cancel, backfill, add jobs, read logs and failures, create tasks, upload files.</source>
        <translation>Collie zeigt die Pushes eines Repositorys und ihre Jobs, verfolgt sie live über Pulse und kann, was die Seiten von Treeherder und Taskcluster können: neu auslösen, abbrechen, Backfill, Jobs hinzufügen, Logs und Fehlschläge lesen, Tasks erstellen, Dateien hochladen.</translation>
    </message>
    <message>
        <source>Without an address or options it opens as it was left. Where a window is open already, that one opens what is asked for.</source>
        <translation>Ohne Adresse und Optionen öffnet es so, wie es verlassen wurde. Ist schon ein Fenster offen, öffnet dieses das Gewünschte.</translation>
    </message>
    <message>
        <source>An address of Treeherder, Taskcluster, Lando or a commit, also as collie:…; the id of a task; or a revision</source>
        <translation>Adresse von Treeherder, Taskcluster, Lando oder eines Commits, auch als collie:…; ID eines Tasks; oder Revision</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Version zeigen</translation>
    </message>
    <message>
        <source>Open a push to try</source>
        <translation>Einen Push auf try öffnen</translation>
    </message>
    <message>
        <source>Open what an address of Treeherder shows</source>
        <translation>Öffnen, was eine Adresse von Treeherder zeigt</translation>
    </message>
    <message>
        <source>Open a task by its id</source>
        <translation>Einen Task über seine ID öffnen</translation>
    </message>
    <message>
        <source>The language, where the settings name none</source>
        <translation>Sprache, wenn die Einstellungen keine nennen</translation>
    </message>
    <message>
        <source>Which log lines are written to standard error, as collie.http.debug=true</source>
        <translation>Welche Logzeilen auf die Standardfehlerausgabe gehen, etwa collie.http.debug=true</translation>
    </message>
    <message>
        <source>The settings, below XDG_CONFIG_HOME where that is set. Credentials are in the system&apos;s keychain and never in files.</source>
        <translation>Die Einstellungen, unter XDG_CONFIG_HOME, falls gesetzt. Zugangsdaten liegen im Schlüsselbund des Systems und nie in Dateien.</translation>
    </message>
    <message>
        <source>What was seen, for the next start and for times without a network, below XDG_CACHE_HOME where that is set. It may be removed at any time.</source>
        <translation>Bereits Gesehenes, für den nächsten Start und für Zeiten ohne Netz, unter XDG_CACHE_HOME, falls gesetzt. Darf jederzeit gelöscht werden.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Collie is open already but does not answer</source>
        <translation>Collie ist schon offen, antwortet aber nicht</translation>
    </message>
    <message>
        <source>The command line cannot be understood</source>
        <translation>Die Befehlszeile ist nicht verständlich</translation>
    </message>
    <message>
        <source>Open a sandbox with invented data, to look around</source>
        <translation>Eine Sandbox mit erfundenen Daten öffnen, zum Umsehen</translation>
    </message>
    <message>
        <source>Write pictures of the window into a folder and quit</source>
        <translation>Bilder des Fensters in einen Ordner schreiben und beenden</translation>
    </message>
    <message>
        <source>Say what the pictures show: all, guide, or names of scenes</source>
        <translation>Was die Bilder zeigen: all, guide oder Namen von Szenen</translation>
    </message>
    <message>
        <source>Try Collie without an account or a network</source>
        <translation>Collie ohne Konto und ohne Netz ausprobieren</translation>
    </message>
    <message>
        <source>Write the guide&apos;s pages of menus, keys and settings and quit</source>
        <translation>Die Handbuchseiten zu Menüs, Tasten und Einstellungen schreiben und beenden</translation>
    </message>
    <message>
        <source>Open a deployment: firefox-ci, community-tc or one of your own</source>
        <translation>Ein Deployment öffnen: firefox-ci, community-tc oder ein eigenes</translation>
    </message>
    <message>
        <source>Open the deployment with this root URL of Taskcluster</source>
        <translation>Das Deployment mit dieser Root-URL von Taskcluster öffnen</translation>
    </message>
    <message>
        <source>Treeherder&apos;s address; goes with --root-url</source>
        <translation>Adresse von Treeherder; gehört zu --root-url</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Ein Repository öffnen</translation>
    </message>
    <message>
        <source>Open the push of a revision</source>
        <translation>Den Push einer Revision öffnen</translation>
    </message>
    <message>
        <source>Treeherder and Taskcluster with invented data, on this machine</source>
        <translation>Treeherder und Taskcluster mit erfundenen Daten, auf diesem Rechner</translation>
    </message>
    <message>
        <source>The sandbox answers as Treeherder, Taskcluster, Pulse, Lando and S3 do, for development and tests of programs that talk to them. It listens on this machine only. Its jobs run, actions make new ones, and uploads arrive, all in memory: what was done is gone when it ends.</source>
        <translation>Die Sandbox antwortet wie Treeherder, Taskcluster, Pulse, Lando und S3, für die Entwicklung und Tests von Programmen, die mit ihnen sprechen. Sie ist nur auf diesem Rechner erreichbar. Ihre Jobs laufen, Aktionen erzeugen neue, und Uploads kommen an, alles im Speicher: Mit ihrem Ende ist alles wieder weg.</translation>
    </message>
    <message>
        <source>It prints one line of JSON with its addresses and with credentials that open nothing else, and goes on until it is stopped by SIGINT or SIGTERM.</source>
        <translation>Sie gibt eine Zeile JSON mit ihren Adressen und mit Zugangsdaten aus, die sonst nirgends gelten, und läuft, bis SIGINT oder SIGTERM sie beendet.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 for any free one</source>
        <translation>Port auf 127.0.0.1; 0 für einen beliebigen freien</translation>
    </message>
    <message>
        <source>Pushes on autoland at the start</source>
        <translation>Pushes auf autoland beim Start</translation>
    </message>
    <message>
        <source>Jobs of each of them</source>
        <translation>Jobs je Push</translation>
    </message>
    <message>
        <source>The same seed invents the same data</source>
        <translation>Gleicher Seed, gleiche erfundene Daten</translation>
    </message>
    <message>
        <source>How much faster than life time passes</source>
        <translation>Um wie viel schneller die Zeit vergeht als in Wirklichkeit</translation>
    </message>
    <message>
        <source>Nothing changes on its own; actions still run</source>
        <translation>Nichts ändert sich von selbst; Aktionen laufen trotzdem</translation>
    </message>
    <message>
        <source>What goes wrong, as kind[=value][@path][*count]; the kinds are latency (ms), rate-limit (s), server-error (status), cut, truncate, oversize (bytes), html, wrong-types, no-symbol, no-symbol-column and huge-count</source>
        <translation>Was schiefgeht, als ART[=WERT][@PFAD][*ANZAHL]; Arten: latency (ms), rate-limit (s), server-error (Status), cut, truncate, oversize (Byte), html, wrong-types, no-symbol, no-symbol-column und huge-count</translation>
    </message>
    <message>
        <source>A scope that everybody has, in place of those usual at deployments; &quot;&quot; for none</source>
        <translation>Ein Scope, den alle haben, statt der auf Deployments üblichen; &quot;&quot; für keinen</translation>
    </message>
    <message>
        <source>Listen on ::1 in place of 127.0.0.1</source>
        <translation>Auf ::1 statt auf 127.0.0.1 lauschen</translation>
    </message>
    <message>
        <source>Seconds that the server&apos;s clock is ahead</source>
        <translation>Um wie viele Sekunden die Uhr des Servers vorgeht</translation>
    </message>
    <message>
        <source>A small tree whose jobs go on</source>
        <translation>Ein kleiner Tree, dessen Jobs weiterlaufen</translation>
    </message>
    <message>
        <source>Refuse the queue&apos;s next three calls for five seconds each</source>
        <translation>Die nächsten drei Aufrufe der Queue je fünf Sekunden lang ablehnen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>The port cannot be listened on</source>
        <translation>Der Port lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>this belongs to nothing before it, and only one document is taken</source>
        <translation>das gehört zu nichts davor, und nur ein Dokument wird angenommen</translation>
    </message>
    <message>
        <source>a text cannot begin like this; put it in quotes, and indent with spaces, not with tabs</source>
        <translation>so kann ein Text nicht beginnen; setzen Sie ihn in Anführungszeichen, und rücken Sie mit Leerzeichen statt Tabulatoren ein</translation>
    </message>
    <message>
        <source>a colon inside brackets is followed by a space, or the text is in quotes</source>
        <translation>auf einen Doppelpunkt in Klammern folgt ein Leerzeichen, sonst gehört der Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>this line is indented with a tab; YAML takes spaces only</source>
        <translation>diese Zeile ist mit einem Tabulator eingerückt; YAML erlaubt nur Leerzeichen</translation>
    </message>
    <message>
        <source>%1 cannot be read: there is no memory.</source>
        <translation>%1 lässt sich nicht lesen: Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>%1 is neither JSON nor YAML: line %2, column %3: %4.</source>
        <translation>%1 ist weder JSON noch YAML: Zeile %2, Spalte %3: %4.</translation>
    </message>
    <message>
        <source>the bytes here are not UTF-8</source>
        <translation>die Bytes hier sind kein UTF-8</translation>
    </message>
    <message>
        <source>this is a control character; write it as an escape in double quotes</source>
        <translation>das ist ein Steuerzeichen; schreiben Sie es als Escape in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>this text has characters of every plane of Unicode, which Collie does not take</source>
        <translation>dieser Text enthält Zeichen aus allen Unicode-Ebenen; das nimmt Collie nicht an</translation>
    </message>
    <message>
        <source>another document begins here, and only one is taken</source>
        <translation>hier beginnt ein weiteres Dokument, und nur eines wird angenommen</translation>
    </message>
    <message>
        <source>an escape of this text is half a surrogate pair without the other half</source>
        <translation>ein Escape in diesem Text ist ein halbes Surrogatpaar ohne die andere Hälfte</translation>
    </message>
    <message>
        <source>there is no anchor &amp;%1 before this</source>
        <translation>davor gibt es keinen Anker &amp;%1</translation>
    </message>
    <message>
        <source>*%1 is inside of what it names, which JSON cannot hold</source>
        <translation>*%1 steht in dem, was es benennt; das kann JSON nicht darstellen</translation>
    </message>
    <message>
        <source>the tag %1 is not one that Collie takes here</source>
        <translation>das Tag %1 nimmt Collie hier nicht an</translation>
    </message>
    <message>
        <source>a list or an object is the key here, and JSON has only texts as keys; put it in quotes if it is a text</source>
        <translation>der Schlüssel ist hier eine Liste oder ein Objekt, in JSON sind Schlüssel aber nur Texte; ist es ein Text, gehört er in Anführungszeichen</translation>
    </message>
    <message>
        <source>the key here stands for a list or an object, and JSON has only texts as keys</source>
        <translation>der Schlüssel steht hier für eine Liste oder ein Objekt, in JSON sind Schlüssel aber nur Texte</translation>
    </message>
    <message>
        <source>a text that begins with a question mark must be in quotes</source>
        <translation>ein Text, der mit einem Fragezeichen beginnt, gehört in Anführungszeichen</translation>
    </message>
    <message>
        <source>the key “%1” is twice in one object, and only one of them would count</source>
        <translation>der Schlüssel „%1“ steht zweimal in einem Objekt, und nur einer würde zählen</translation>
    </message>
    <message>
        <source>the merge key &lt;&lt; takes an object or a list of objects, and this is neither</source>
        <translation>der Merge-Schlüssel &lt;&lt; nimmt ein Objekt oder eine Liste von Objekten, und das hier ist keins von beiden</translation>
    </message>
    <message>
        <source>%1 unfolds to more than %2 values.</source>
        <translation>%1 entfaltet sich zu mehr als %2 Werten.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4.</source>
        <translation>%1, Zeile %2, Spalte %3: %4.</translation>
    </message>
    <message>
        <source>the quotes that open here are never closed</source>
        <translation>die Anführungszeichen, die hier beginnen, werden nie geschlossen</translation>
    </message>
    <message>
        <source>it breaks off</source>
        <translation>es bricht ab</translation>
    </message>
    <message>
        <source>%1 is not a number that JSON has; put it in quotes if it is a text</source>
        <translation>%1 ist keine Zahl, die JSON kennt; ist es ein Text, gehört er in Anführungszeichen</translation>
    </message>
    <message>
        <source>the tag %1 is not one that Collie takes; there are !!str, !!int, !!float, !!bool, !!null, !!map and !!seq</source>
        <translation>das Tag %1 nimmt Collie nicht an; es gibt !!str, !!int, !!float, !!bool, !!null, !!map und !!seq</translation>
    </message>
    <message>
        <source>%1 is not what its tag !!%2 says</source>
        <translation>%1 ist nicht, was das Tag !!%2 sagt</translation>
    </message>
    <message>
        <source>The certificate of these credentials is damaged. Copy all of them again.</source>
        <translation>Das Zertifikat dieser Zugangsdaten ist beschädigt. Kopieren Sie alle noch einmal.</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Das Zertifikat</translation>
    </message>
    <message>
        <source>The keychain refused access. Allow Collie to use it, or unlock it.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Erlauben Sie ihn Collie, oder entsperren Sie den Schlüsselbund.</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Start a secret service such as GNOME Keyring or KWallet.</source>
        <translation>Auf diesem System gibt es keinen Schlüsselbund. Starten Sie einen Secret Service wie GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>The keychain did not work. Check that it is running and unlocked.</source>
        <translation>Der Schlüsselbund hat nicht funktioniert. Prüfen Sie, ob er läuft und entsperrt ist.</translation>
    </message>
    <message>
        <source>The keychain is locked or does not answer. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder antwortet nicht. Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry</source>
        <translation>Der Eintrag im Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry cannot be read. Sign in again.</source>
        <translation>Der Eintrag im Schlüsselbund ist nicht lesbar. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 is not a certificate of temporary credentials. Copy all of it again, or remove it if the credentials are not temporary.</source>
        <translation>%1 ist kein Zertifikat temporärer Zugangsdaten. Kopieren Sie es noch einmal ganz, oder entfernen Sie es, wenn die Zugangsdaten nicht temporär sind.</translation>
    </message>
    <message>
        <source>TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN are not set in the environment.</source>
        <translation>TASKCLUSTER_CLIENT_ID und TASKCLUSTER_ACCESS_TOKEN sind nicht in der Umgebung gesetzt.</translation>
    </message>
    <message>
        <source>There is no Taskcluster configuration at %1.</source>
        <translation>Unter %1 gibt es keine Taskcluster-Konfiguration.</translation>
    </message>
    <message>
        <source>%1 is too large for a configuration.</source>
        <translation>%1 ist zu groß für eine Konfiguration.</translation>
    </message>
    <message>
        <source>The certificate in %1</source>
        <translation>Das Zertifikat in %1</translation>
    </message>
    <message>
        <source>%1 holds no client ID and access token.</source>
        <translation>%1 enthält weder Client-ID noch Access-Token.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>The certificate in this text</source>
        <translation>Das Zertifikat in diesem Text</translation>
    </message>
    <message>
        <source>This holds no credentials. Paste a JSON object with clientId and accessToken, or the lines that “taskcluster signin” printed.</source>
        <translation>Das enthält keine Zugangsdaten. Fügen Sie ein JSON-Objekt mit clientId und accessToken ein, oder die Zeilen, die „taskcluster signin“ ausgegeben hat.</translation>
    </message>
    <message>
        <source>Nobody signed in within %1 minutes. Try again.</source>
        <translation>Innerhalb von %1 Minuten hat sich niemand angemeldet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in was given up.</source>
        <translation>Die Anmeldung wurde aufgegeben.</translation>
    </message>
    <message>
        <source>A newer sign-in took its place.</source>
        <translation>Eine neuere Anmeldung ist an ihre Stelle getreten.</translation>
    </message>
    <message>
        <source>No local port could be opened for the sign-in.</source>
        <translation>Für die Anmeldung ließ sich kein lokaler Port öffnen.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>The deployment&apos;s answer was not understood.</source>
        <translation>Die Antwort des Deployments war nicht verständlich.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Collie waits for a sign-in at another address.</source>
        <translation>Collie wartet unter einer anderen Adresse auf eine Anmeldung.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>Collie has what it needs. You can close this page.</source>
        <translation>Collie hat alles Nötige. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days.</source>
        <translation>Bug %1 schlug in %3 Tagen %2 fehl.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, but never on %4.</source>
        <translation>Bug %1 schlug in %3 Tagen %2 fehl, aber nie auf %4.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, but on %4 only in other build types than %5.</source>
        <translation>Bug %1 schlug in %3 Tagen %2 fehl, auf %4 aber nur in anderen Build-Typen als %5.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, but on %4 only in other variants.</source>
        <translation>Bug %1 schlug in %3 Tagen %2 fehl, auf %4 aber nur in anderen Varianten.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, here too.</source>
        <translation>Bug %1 schlug in %3 Tagen %2 fehl, auch hier.</translation>
    </message>
    <message>
        <source>Bug %1 has not failed on other pushes in %2 days.</source>
        <translation>Bug %1 schlug in %2 Tagen auf keinem anderen Push fehl.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no failure that confirm-failures could run for.</source>
        <translation>Es gibt keinen Fehlschlag, für den confirm-failures laufen könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Run confirm-failures for %n failed test job(s)?</source>
        <translation>
            <numerusform>confirm-failures für %n fehlgeschlagenen Testjob ausführen?</numerusform>
            <numerusform>confirm-failures für %n fehlgeschlagene Testjobs ausführen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That schedules up to %n task(s), %1 for each job.</source>
        <translation>
            <numerusform>Das plant bis zu %n Task ein, %1 je Job.</numerusform>
            <numerusform>Das plant bis zu %n Tasks ein, %1 je Job.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each runs one failed path ten times and takes a few minutes.</source>
        <translation>Jeder führt einen fehlgeschlagenen Pfad zehnmal aus und braucht einige Minuten.</translation>
    </message>
    <message numerus="yes">
        <source>For %n failure(s) it runs already, or has run.</source>
        <translation>
            <numerusform>Für %n Fehlschlag läuft es schon oder ist gelaufen.</numerusform>
            <numerusform>Für %n Fehlschläge läuft es schon oder ist gelaufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n more failure(s) it runs already, or has run.</source>
        <translation>
            <numerusform>Für %n weiteren Fehlschlag läuft es schon oder ist gelaufen.</numerusform>
            <numerusform>Für %n weitere Fehlschläge läuft es schon oder ist gelaufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other failure(s) need a look by hand: confirm-failures does not serve them.</source>
        <translation>
            <numerusform>%n anderer Fehlschlag ist von Hand zu prüfen: confirm-failures ist nicht dafür gemacht.</numerusform>
            <numerusform>%n andere Fehlschläge sind von Hand zu prüfen: confirm-failures ist nicht dafür gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Intermittent</source>
        <translation>Sporadisch</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message numerus="yes">
        <source>It has not failed on %n other push(es).</source>
        <translation>
            <numerusform>Auf %n anderem Push nicht fehlgeschlagen.</numerusform>
            <numerusform>Auf %n anderen Pushes nicht fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed once on %n other push(es).</source>
        <translation>
            <numerusform>Einmal fehlgeschlagen, auf %n anderem Push.</numerusform>
            <numerusform>Einmal fehlgeschlagen, auf %n anderen Pushes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed %1 on %2.</source>
        <extracomment>%1 is &quot;3 times&quot;, %2 is &quot;5 other pushes&quot;.</extracomment>
        <translation>%1 fehlgeschlagen, auf %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other push(es)</source>
        <comment>Failed 3 times on 5 other pushes</comment>
        <translation>
            <numerusform>%n anderem Push</numerusform>
            <numerusform>%n anderen Pushes</numerusform>
        </translation>
    </message>
    <message>
        <source>The stacks of the crash</source>
        <translation>Die Stacks des Absturzes</translation>
    </message>
    <message>
        <source>The artifact holds no stacks of a crash. The dump beside it may be read by other programs.</source>
        <translation>Das Artefakt enthält keine Stacks eines Absturzes. Den Dump daneben lesen vielleicht andere Programme.</translation>
    </message>
    <message numerus="yes">
        <source>… %n more frame(s)</source>
        <translation>
            <numerusform>… %n weiterer Frame</numerusform>
            <numerusform>… %n weitere Frames</numerusform>
        </translation>
    </message>
    <message>
        <source>No frames are known.</source>
        <translation>Es sind keine Frames bekannt.</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Signatur: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a crash&apos;s reason and its address</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Assertion: %1</source>
        <translation>Assertion: %1</translation>
    </message>
    <message>
        <source>Thread %1, crashed</source>
        <translation>Thread %1, abgestürzt</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>Thread %1</translation>
    </message>
    <message numerus="yes">
        <source>… %n more thread(s)</source>
        <translation>
            <numerusform>… %n weiterer Thread</numerusform>
            <numerusform>… %n weitere Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… (%n more character(s))</source>
        <translation>
            <numerusform>… (%n weiteres Zeichen)</numerusform>
            <numerusform>… (%n weitere Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many bugs fit this line to be about it.</source>
        <translation>Zu viele Bugs passen zu dieser Zeile, als dass es um sie ginge.</translation>
    </message>
    <message>
        <source>Bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>Internal issue %1</source>
        <translation>Internes Problem %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <comment>results of a test</comment>
        <translation>%1, erwartet: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n Fehlschlag</numerusform>
            <numerusform>%n Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>after a number of failures</comment>
        <translation>
            <numerusform>%1, %n neu</numerusform>
            <numerusform>%1, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <comment>a failure</comment>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>Crash: %1</source>
        <translation>Absturz: %1</translation>
    </message>
    <message>
        <source>%1 (NEW)</source>
        <comment>a failure</comment>
        <translation>%1 (NEU)</translation>
    </message>
    <message>
        <source>Log, line %1</source>
        <translation>Log, Zeile %1</translation>
    </message>
    <message>
        <source>%1 (task %2, run %3): %4</source>
        <translation>%1 (Task %2, Lauf %3): %4</translation>
    </message>
    <message>
        <source>Task %1, run %2: %3</source>
        <translation>Task %1, Lauf %2: %3</translation>
    </message>
    <message>
        <source>Treeherder knows it.</source>
        <translation>Treeherder kennt ihn.</translation>
    </message>
    <message>
        <source>Treeherder knows it: %1.</source>
        <translation>Treeherder kennt ihn: %1.</translation>
    </message>
    <message>
        <source>Treeherder has not seen it before.</source>
        <translation>Treeherder hat ihn noch nie gesehen.</translation>
    </message>
    <message>
        <source>Only %1 of %2 failures are listed; the log has all of them.</source>
        <translation>Nur %1 von %2 Fehlschlägen sind aufgeführt; das Log enthält alle.</translation>
    </message>
    <message>
        <source>No failure was found in the log of this job.</source>
        <translation>Im Log dieses Jobs wurde kein Fehlschlag gefunden.</translation>
    </message>
    <message>
        <source>Some test results could not be read; the log has all of them.</source>
        <translation>Einige Testergebnisse waren nicht lesbar; das Log enthält alle.</translation>
    </message>
    <message>
        <source>The test results could not be read. Open the log to see what failed.</source>
        <translation>Die Testergebnisse waren nicht lesbar. Öffnen Sie das Log, um zu sehen, was fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Looking for what failed.</source>
        <translation>Fehlschläge werden gesucht.</translation>
    </message>
    <message>
        <source>Treeherder has not read the log yet. Collie looks again by itself.</source>
        <translation>Treeherder hat das Log noch nicht gelesen. Collie sieht von selbst wieder nach.</translation>
    </message>
    <message>
        <source>Treeherder could not read the log. Open the log to see what failed.</source>
        <translation>Treeherder konnte das Log nicht lesen. Öffnen Sie das Log, um zu sehen, was fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>The log is too large for Treeherder to read. Open the log to see what failed.</source>
        <translation>Das Log ist zu groß für Treeherder. Öffnen Sie das Log, um zu sehen, was fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>This job has no log.</source>
        <translation>Dieser Job hat kein Log.</translation>
    </message>
    <message>
        <source>The task has expired: its log and artifacts are gone.</source>
        <translation>Der Task ist abgelaufen: Log und Artefakte sind weg.</translation>
    </message>
    <message>
        <source>The failures could not be loaded. Try again later.</source>
        <translation>Die Fehlschläge ließen sich nicht laden. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>It failed in the parent push, too.</source>
        <translation>Auch im Vorgänger-Push fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The job failed in the parent push, too; why is not known there.</source>
        <translation>Der Job ist auch im Vorgänger-Push fehlgeschlagen; warum, ist dort nicht bekannt.</translation>
    </message>
    <message>
        <source>The job passed in the parent push.</source>
        <translation>Im Vorgänger-Push war der Job erfolgreich.</translation>
    </message>
    <message>
        <source>The job failed in the parent push, but differently.</source>
        <translation>Der Job ist auch im Vorgänger-Push fehlgeschlagen, aber anders.</translation>
    </message>
    <message>
        <source>It is classified: %1.</source>
        <translation>Klassifiziert: %1.</translation>
    </message>
    <message>
        <source>It passed when it ran again.</source>
        <translation>Bei erneuter Ausführung erfolgreich.</translation>
    </message>
    <message>
        <source>Nobody has seen it before this push.</source>
        <translation>Vor diesem Push hat ihn niemand gesehen.</translation>
    </message>
    <message>
        <source>It is classified: fixed by commit.</source>
        <translation>Klassifiziert: durch Commit behoben.</translation>
    </message>
    <message>
        <source>Bug %1 may be about it. That does not prove that this push is not to blame.</source>
        <translation>Vielleicht geht es in Bug %1 darum. Das beweist nicht, dass dieser Push unschuldig ist.</translation>
    </message>
    <message>
        <source>The task ended with an exception: rather the machine than the push. Retrigger it.</source>
        <translation>Der Task endete mit einer Exception: eher die Maschine als der Push. Lösen Sie ihn neu aus.</translation>
    </message>
    <message>
        <source>Nobody classified it, and it has not passed.</source>
        <translation>Niemand hat ihn klassifiziert, und erfolgreich war er nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n new here</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n neu hier</numerusform>
            <numerusform>%n neu hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed in the parent push, too</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n auch im Vorgänger-Push fehlgeschlagen</numerusform>
            <numerusform>%n auch im Vorgänger-Push fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intermittent</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n sporadisch</numerusform>
            <numerusform>%n sporadisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet known</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n noch unbekannt</numerusform>
            <numerusform>%n noch unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>failures</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% complete</source>
        <translation>%1&#xa0;% fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) in progress</source>
        <translation>
            <numerusform>%n Job in Arbeit</numerusform>
            <numerusform>%n Jobs in Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s) not read yet</source>
        <translation>
            <numerusform>%n fehlgeschlagener Job noch nicht gelesen</numerusform>
            <numerusform>%n fehlgeschlagene Jobs noch nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures of %1 %2</source>
        <comment>repository and revision</comment>
        <translation>Fehlschläge von %1 %2</translation>
    </message>
    <message>
        <source>No failures.</source>
        <translation>Keine Fehlschläge.</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Neu hier</translation>
    </message>
    <message>
        <source>Failed in the parent push, too</source>
        <translation>Auch im Vorgänger-Push fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not yet known</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 seconds. Check the network connection and try again.</source>
        <translation>%1 war innerhalb von %2 Sekunden nicht erreichbar. Prüfen Sie die Netzverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 said nothing for %2 seconds. Check the network connection and try again.</source>
        <translation>%1 blieb %2 Sekunden lang stumm. Prüfen Sie die Netzverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 seconds. Check the network connection and try again.</source>
        <translation>%1 wurde innerhalb von %2 Sekunden nicht mit der Antwort fertig. Prüfen Sie die Netzverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 announced an answer of %2; at most %3 are accepted.</source>
        <translation>%1 hat eine Antwort von %2 angekündigt; angenommen werden höchstens %3.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 that are accepted.</source>
        <translation>Die Antwort von %1 ist größer als die zulässigen %2.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a password. Set one in the system&apos;s proxy settings.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt ein Passwort. Hinterlegen Sie es in den Proxy-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read: %2.</source>
        <translation>Die Zertifikatsdatei %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>Die Datei %1 enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>Files cannot be sent or fetched: the library libcurl could not be loaded. Install it (libcurl4), then start Collie again.</source>
        <translation>Dateien lassen sich nicht übertragen: Die Bibliothek libcurl war nicht zu laden. Installieren Sie sie (libcurl4), und starten Sie Collie neu.</translation>
    </message>
    <message>
        <source>%1 changed after it was chosen. Add it again.</source>
        <translation>%1 hat sich seit der Auswahl geändert. Fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be continued.</source>
        <translation>%1 lässt sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was sent. Add it again.</source>
        <translation>%1 wurde während des Sendens kürzer. Fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>%1 sent another part of the file than it was asked for.</source>
        <translation>%1 hat einen anderen Teil der Datei gesendet als den verlangten.</translation>
    </message>
    <message>
        <source>%1 packed its answer in a way that was not asked for, so it cannot be read.</source>
        <translation>%1 hat die Antwort auf eine Weise gepackt, die nicht verlangt war; sie ist daher nicht lesbar.</translation>
    </message>
    <message>
        <source>What %1 sent arrived damaged or incomplete. Try again.</source>
        <translation>Was %1 gesendet hat, kam beschädigt oder unvollständig an. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What %1 sends unpacks to far more than its compressed size makes likely, so it is not read further.</source>
        <translation>Was %1 sendet, wird beim Entpacken weit größer, als seine komprimierte Größe erwarten lässt; es wird daher nicht weitergelesen.</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 that are accepted.</source>
        <translation>%1 sendet mehr als die zulässigen %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Make room and try again.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 changed while it was sent, so what arrived may be a mixture. Upload it again.</source>
        <translation>%1 hat sich während des Sendens geändert; was ankam, kann ein Gemisch sein. Laden Sie die Datei noch einmal hoch.</translation>
    </message>
    <message>
        <source>The address at %1 leads to this machine or into a private network, where Collie does not follow it from a deployment on the internet. Open it in a browser if you trust it.</source>
        <translation>Die Adresse bei %1 führt auf diesen Rechner oder in ein privates Netz; dorthin folgt Collie ihr von einem Deployment im Internet nicht. Öffnen Sie sie im Browser, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>%1 said nothing for too long. Check the network connection and try again.</source>
        <translation>%1 blieb zu lange stumm. Prüfen Sie die Netzverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 leads to an address that is not followed.</source>
        <translation>%1 führt zu einer Adresse, der nicht gefolgt wird.</translation>
    </message>
    <message>
        <source>What %1 sent cannot be unpacked.</source>
        <translation>Was %1 gesendet hat, lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The request to %1 holds characters that cannot be sent.</source>
        <translation>Die Anfrage an %1 enthält Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <source>A proxy that asks for a password cannot be used here. Set it up in the system&apos;s proxy settings, and choose those.</source>
        <translation>Ein Proxy, der ein Passwort verlangt, ist hier nicht möglich. Richten Sie ihn in den Proxy-Einstellungen des Systems ein, und wählen Sie diese.</translation>
    </message>
    <message>
        <source>Enter the proxy as host:port, for example proxy.example.org:3128.</source>
        <translation>Geben Sie den Proxy als Host:Port an, zum Beispiel proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>No server named %1 was found. Check the address and the network connection.</source>
        <translation>Es wurde kein Server namens %1 gefunden. Prüfen Sie die Adresse und die Netzverbindung.</translation>
    </message>
    <message>
        <source>%1 refused the connection. It may be down; try again later.</source>
        <translation>%1 hat die Verbindung abgelehnt. Vielleicht ist der Server ausgefallen; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified, so nothing was sent. If your network uses its own certificate authority, add its certificate file.</source>
        <translation>Die Identität von %1 ließ sich nicht prüfen; es wurde nichts gesendet. Hat Ihr Netz eine eigene Zertifizierungsstelle, fügen Sie deren Zertifikatsdatei hinzu.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the transfer was complete. Try again.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Übertragung fertig war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 arrived damaged or incomplete. Try again.</source>
        <translation>Die Antwort von %1 kam beschädigt oder unvollständig an. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 unpacks to more than the %2 that are accepted.</source>
        <translation>Die Antwort von %1 ist entpackt größer als die zulässigen %2.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server.</source>
        <translation>„%1“ ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>The address of %1 contains a user name or password; remove it.</source>
        <translation>Die Adresse von %1 enthält einen Benutzernamen oder ein Passwort; entfernen Sie beides.</translation>
    </message>
    <message>
        <source>“%1” is not a web address; it must begin with https.</source>
        <translation>„%1“ ist keine Webadresse; sie muss mit https beginnen.</translation>
    </message>
    <message>
        <source>%1 would be reached without encryption. Use https; plain http is for servers on this machine only.</source>
        <translation>%1 wäre nur unverschlüsselt erreichbar. Benutzen Sie https; einfaches http ist nur für Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The template takes more than %1 steps to render. Make it simpler, or give it less data.</source>
        <translation>Die Vorlage braucht mehr als %1 Schritte. Vereinfachen Sie sie, oder geben Sie ihr weniger Daten.</translation>
    </message>
    <message>
        <source>The template makes more than %1 values and characters. Let it make less.</source>
        <translation>Die Vorlage erzeugt mehr als %1 Werte und Zeichen. Lassen Sie sie weniger erzeugen.</translation>
    </message>
    <message>
        <source>The template or what it makes nests deeper than %1 levels.</source>
        <translation>Die Vorlage oder ihr Ergebnis ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>There is no room for the log: %1.</source>
        <translation>Für das Log ist kein Platz: %1.</translation>
    </message>
    <message>
        <source>The task has no run %1.</source>
        <translation>Der Task hat keinen Lauf %1.</translation>
    </message>
    <message>
        <source>The run is not scheduled yet: the task waits for others.</source>
        <translation>Der Lauf ist noch nicht eingeplant: Der Task wartet auf andere.</translation>
    </message>
    <message>
        <source>The run has not begun yet: it waits for a worker.</source>
        <translation>Der Lauf hat noch nicht begonnen: Er wartet auf einen Worker.</translation>
    </message>
    <message>
        <source>The run has begun and has written no log yet.</source>
        <translation>Der Lauf hat begonnen, aber noch kein Log geschrieben.</translation>
    </message>
    <message>
        <source>Run %1 of the task has no log.</source>
        <translation>Lauf %1 des Tasks hat kein Log.</translation>
    </message>
    <message>
        <source>The log cannot be read: its server answers with status %1.</source>
        <translation>Das Log lässt sich nicht lesen: Der Server antwortet mit Status %1.</translation>
    </message>
    <message>
        <source>The log is gone from its store.</source>
        <translation>Das Log ist nicht mehr in seinem Speicher.</translation>
    </message>
    <message>
        <source>%1 has %2 characters; Treeherder takes at most %3.</source>
        <translation>%1 hat %2 Zeichen; Treeherder nimmt höchstens %3.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; may hold only letters, digits, - and _, and not be empty.</source>
        <translation>%1 „%2“ darf nur Buchstaben, Ziffern, - und _ enthalten und nicht leer sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a repository.</source>
        <translation>„%1“ ist kein Name eines Repositorys.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a revision: that has 12 to 40 hex digits.</source>
        <translation>„%1“ ist keine Revision: Diese hat 12 bis 40 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>Give the job a name.</source>
        <translation>Geben Sie dem Job einen Namen.</translation>
    </message>
    <message>
        <source>Give the job a symbol: one to %1 characters.</source>
        <translation>Geben Sie dem Job ein Symbol: ein bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>Give the group a symbol, or &quot;?&quot; for no group.</source>
        <translation>Geben Sie der Gruppe ein Symbol, oder „?“ für keine Gruppe.</translation>
    </message>
    <message>
        <source>Tiers are 1, 2 and 3.</source>
        <translation>Es gibt die Tiers 1, 2 und 3.</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>The symbol</source>
        <translation>Das Symbol</translation>
    </message>
    <message>
        <source>The group&apos;s symbol</source>
        <translation>Das Symbol der Gruppe</translation>
    </message>
    <message>
        <source>The group&apos;s name</source>
        <translation>Der Name der Gruppe</translation>
    </message>
    <message>
        <source>The product</source>
        <translation>Das Produkt</translation>
    </message>
    <message>
        <source>The name of who submits</source>
        <translation>Der Name des Einreichers</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>Die Plattform</translation>
    </message>
    <message>
        <source>The operating system</source>
        <translation>Das Betriebssystem</translation>
    </message>
    <message>
        <source>The architecture</source>
        <translation>Die Architektur</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>Die Maschine</translation>
    </message>
    <message>
        <source>Name at least one option, such as opt or debug.</source>
        <translation>Nennen Sie mindestens eine Option, etwa opt oder debug.</translation>
    </message>
    <message>
        <source>The option</source>
        <translation>Die Option</translation>
    </message>
    <message>
        <source>This job has no push yet.</source>
        <translation>Dieser Job hat noch keinen Push.</translation>
    </message>
    <message>
        <source>This job is completed already; nothing comes after that.</source>
        <translation>Dieser Job ist schon abgeschlossen; danach kommt nichts mehr.</translation>
    </message>
    <message>
        <source>This job is %1; it can become %2 next, not %3.</source>
        <translation>Dieser Job ist %1; als Nächstes kann er %2 werden, nicht %3.</translation>
    </message>
    <message>
        <source>Say how the job ended: success, testfailed, busted, exception or canceled.</source>
        <translation>Geben Sie an, wie der Job endete: success, testfailed, busted, exception oder canceled.</translation>
    </message>
    <message>
        <source>Only a completed job has a result.</source>
        <translation>Nur ein abgeschlossener Job hat ein Ergebnis.</translation>
    </message>
    <message>
        <source>Only tests can be testfailed; Treeherder shows failures of anything else as busted. Submit the job as a test, or say busted.</source>
        <translation>Nur Tests können testfailed sein; andere Fehlschläge zeigt Treeherder als busted. Reichen Sie den Job als Test ein, oder geben Sie busted an.</translation>
    </message>
    <message>
        <source>Treeherder shows failures of tests as testfailed. Say testfailed, or submit the job as a build or as other.</source>
        <translation>Fehlgeschlagene Tests zeigt Treeherder als testfailed. Geben Sie testfailed an, oder reichen Sie den Job als Build oder als other ein.</translation>
    </message>
    <message>
        <source>What was kept of this job cannot be read any more.</source>
        <translation>Was von diesem Job aufbewahrt wurde, ist nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>A job without an id cannot be kept.</source>
        <translation>Ein Job ohne ID lässt sich nicht aufbewahren.</translation>
    </message>
    <message>
        <source>The job could not be kept: %1</source>
        <translation>Der Job ließ sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of a job.</source>
        <translation>„%1“ ist keine ID eines Jobs.</translation>
    </message>
    <message>
        <source>No job with the id %1 was begun on this computer.</source>
        <translation>Auf diesem Computer wurde kein Job mit der ID %1 begonnen.</translation>
    </message>
    <message>
        <source>What was kept of this job</source>
        <translation>Was von diesem Job aufbewahrt wurde</translation>
    </message>
    <message>
        <source>What was kept of this job belongs to another one.</source>
        <translation>Was von diesem Job aufbewahrt wurde, gehört zu einem anderen.</translation>
    </message>
    <message>
        <source>Not all completed jobs could be removed. Check that %1 can be written.</source>
        <translation>Nicht alle abgeschlossenen Jobs ließen sich entfernen. Prüfen Sie, ob %1 beschreibbar ist.</translation>
    </message>
    <message>
        <source>A new job has nothing to tell.</source>
        <translation>Ein neuer Job hat nichts zu melden.</translation>
    </message>
    <message>
        <source>The queue has taken this run back, because its claim was not renewed in time or the task was cancelled. Treeherder shows what the queue made of it.</source>
        <translation>Die Queue hat diesen Lauf zurückgenommen, weil sein Claim nicht rechtzeitig erneuert oder der Task abgebrochen wurde. Treeherder zeigt, was die Queue daraus gemacht hat.</translation>
    </message>
    <message>
        <source>A broker&apos;s address looks like amqps://user@pulse.mozilla.org:5671/.</source>
        <translation>Die Adresse eines Brokers sieht so aus: amqps://user@pulse.mozilla.org:5671/.</translation>
    </message>
    <message>
        <source>Leave the password out of the broker&apos;s address.</source>
        <translation>Lassen Sie das Passwort in der Adresse des Brokers weg.</translation>
    </message>
    <message>
        <source>Without TLS, a broker must be on this machine; use amqps://.</source>
        <translation>Ohne TLS muss ein Broker auf diesem Rechner sein; benutzen Sie amqps://.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>There is no memory left.</source>
        <translation>Der Arbeitsspeicher ist erschöpft.</translation>
    </message>
    <message>
        <source>TLS is not available.</source>
        <translation>TLS ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>The certificates that brokers are checked against cannot be read.</source>
        <translation>Die Zertifikate, mit denen Broker geprüft werden, sind nicht lesbar.</translation>
    </message>
    <message>
        <source>No name server says where %1 is. Check the network connection.</source>
        <translation>Kein Nameserver weiß, wo %1 ist. Prüfen Sie die Netzverbindung.</translation>
    </message>
    <message>
        <source>There is no connection to %1, port %2. Check the address and the network connection.</source>
        <translation>Es gibt keine Verbindung zu %1, Port %2. Prüfen Sie die Adresse und die Netzverbindung.</translation>
    </message>
    <message>
        <source>The broker answered something unexpected.</source>
        <translation>Der Broker hat etwas Unerwartetes geantwortet.</translation>
    </message>
    <message>
        <source>The broker answered nothing.</source>
        <translation>Der Broker hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>The broker&apos;s name is not known; check the address and the connection.</source>
        <translation>Der Name des Brokers ist nicht bekannt; prüfen Sie die Adresse und die Verbindung.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate was not accepted.</source>
        <translation>Das Zertifikat des Brokers wurde nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The broker does not answer.</source>
        <translation>Der Broker antwortet nicht.</translation>
    </message>
    <message>
        <source>The connection to the broker was lost.</source>
        <translation>Die Verbindung zum Broker ging verloren.</translation>
    </message>
    <message>
        <source>The connection to the broker failed: %1.</source>
        <translation>Die Verbindung zum Broker ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The broker does not accept this user name and password.</source>
        <translation>Der Broker akzeptiert Benutzernamen und Passwort nicht.</translation>
    </message>
    <message>
        <source>The broker is short of memory or disk and takes no messages now. Try again later.</source>
        <translation>Dem Broker fehlt Speicher oder Plattenplatz; er nimmt gerade keine Nachrichten an. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The broker could not keep a message.</source>
        <translation>Der Broker konnte eine Nachricht nicht aufbewahren.</translation>
    </message>
    <message>
        <source>The broker ended the connection.</source>
        <translation>Der Broker hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>You can publish to exchanges that begin with exchange/%1/ only.</source>
        <translation>Sie können nur an Exchanges senden, die mit exchange/%1/ beginnen.</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Neuer Versuch in %2 s.</translation>
    </message>
    <message>
        <source>The connection ended.</source>
        <translation>Die Verbindung ist beendet.</translation>
    </message>
    <message>
        <source>%1 does not accept this user name and password.</source>
        <translation>%1 akzeptiert Benutzernamen und Passwort nicht.</translation>
    </message>
    <message>
        <source>%1 does not let this user into “%2”.</source>
        <translation>%1 lässt diesen Benutzer nicht in „%2“.</translation>
    </message>
    <message>
        <source>Live through %1, but there is no exchange %2.</source>
        <translation>Live über %1, aber es gibt keinen Exchange %2.</translation>
    </message>
    <message>
        <source>Emptying the queue %1 of %2.</source>
        <translation>Die Queue %1 von %2 wird geleert.</translation>
    </message>
    <message>
        <source>Looking into the queue %1 of %2; everything stays there.</source>
        <translation>Einblick in die Queue %1 von %2; alles bleibt dort.</translation>
    </message>
    <message>
        <source>Live through %1.</source>
        <translation>Live über %1.</translation>
    </message>
    <message>
        <source>The broker does not let this user make queues: %1</source>
        <translation>Der Broker lässt diesen Benutzer keine Queues anlegen: %1</translation>
    </message>
    <message>
        <source>There is no queue %1.</source>
        <translation>Es gibt keine Queue %1.</translation>
    </message>
    <message>
        <source>The broker does not give the queue %1: %2</source>
        <translation>Der Broker gibt die Queue %1 nicht her: %2</translation>
    </message>
    <message>
        <source>There is no exchange %1.</source>
        <translation>Es gibt keinen Exchange %1.</translation>
    </message>
    <message>
        <source>The broker sent something unexpected.</source>
        <translation>Der Broker hat etwas Unerwartetes gesendet.</translation>
    </message>
    <message>
        <source>The queue %1 was deleted.</source>
        <translation>Die Queue %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The broker deleted the queue.</source>
        <translation>Der Broker hat die Queue gelöscht.</translation>
    </message>
    <message>
        <source>The broker ended the channel: %1.</source>
        <translation>Der Broker hat den Kanal beendet: %1.</translation>
    </message>
    <message>
        <source>The broker ended the connection: %1.</source>
        <translation>Der Broker hat die Verbindung beendet: %1.</translation>
    </message>
    <message>
        <source>Live, but the broker is short of memory or disk and takes no messages now.</source>
        <translation>Live, aber dem Broker fehlt Speicher oder Plattenplatz; er nimmt gerade keine Nachrichten an.</translation>
    </message>
    <message>
        <source>The broker sent a message that cannot be read.</source>
        <translation>Der Broker hat eine nicht lesbare Nachricht gesendet.</translation>
    </message>
    <message>
        <source>The broker sent a message that is too large.</source>
        <translation>Der Broker hat eine zu große Nachricht gesendet.</translation>
    </message>
    <message>
        <source>The broker fell silent.</source>
        <translation>Der Broker ist verstummt.</translation>
    </message>
    <message>
        <source>The broker has been silent for a while.</source>
        <translation>Der Broker ist seit einer Weile stumm.</translation>
    </message>
    <message>
        <source>There is no password for %1.</source>
        <translation>Für %1 gibt es kein Passwort.</translation>
    </message>
    <message>
        <source>The deployment does not tell its exchanges. Type the exchange&apos;s name instead.</source>
        <translation>Das Deployment nennt seine Exchanges nicht. Geben Sie stattdessen den Namen des Exchanges ein.</translation>
    </message>
    <message>
        <source>The list of exchanges</source>
        <translation>Die Liste der Exchanges</translation>
    </message>
    <message>
        <source>The list of exchanges cannot be understood.</source>
        <translation>Die Liste der Exchanges ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Pushes to hg.mozilla.org</source>
        <translation>Pushes nach hg.mozilla.org</translation>
    </message>
    <message>
        <source>Jobs submitted to Treeherder</source>
        <translation>Bei Treeherder eingereichte Jobs</translation>
    </message>
    <message>
        <source>The deployment&apos;s list of references names no exchanges. Type the exchange&apos;s name instead.</source>
        <translation>Die Referenzliste des Deployments nennt keine Exchanges. Geben Sie stattdessen den Namen des Exchanges ein.</translation>
    </message>
    <message>
        <source>The queue configuration names no sources.</source>
        <translation>Die Queue-Konfiguration nennt keine Quellen.</translation>
    </message>
    <message>
        <source>The source “%1” of the queue configuration names no exchange.</source>
        <translation>Die Quelle „%1“ der Queue-Konfiguration nennt keinen Exchange.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The list of messages is not JSON.</source>
        <translation>Die Liste der Nachrichten ist kein JSON.</translation>
    </message>
    <message>
        <source>Entry %1 of the list is not a message.</source>
        <translation>Eintrag %1 der Liste ist keine Nachricht.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Die Zeile</translation>
    </message>
    <message>
        <source>The line is not an object.</source>
        <translation>Die Zeile ist kein Objekt.</translation>
    </message>
    <message>
        <source>The line holds no message.</source>
        <translation>Die Zeile enthält keine Nachricht.</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>Something follows the value.</source>
        <translation>Auf den Wert folgt noch etwas.</translation>
    </message>
    <message>
        <source>The value nests too deeply.</source>
        <translation>Der Wert ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>This is not a value.</source>
        <translation>Das ist kein Wert.</translation>
    </message>
    <message>
        <source>A comma is missing.</source>
        <translation>Ein Komma fehlt.</translation>
    </message>
    <message>
        <source>This cannot be a key.</source>
        <translation>Das kann kein Schlüssel sein.</translation>
    </message>
    <message>
        <source>A colon is missing.</source>
        <translation>Ein Doppelpunkt fehlt.</translation>
    </message>
    <message>
        <source>The string does not end.</source>
        <translation>Die Zeichenkette hat kein Ende.</translation>
    </message>
    <message>
        <source>Names of characters are not understood.</source>
        <translation>Namen von Zeichen werden nicht verstanden.</translation>
    </message>
    <message>
        <source>The escape is incomplete.</source>
        <translation>Das Escape ist unvollständig.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The line is of another format.</source>
        <translation>Die Zeile hat ein anderes Format.</translation>
    </message>
    <message>
        <source>A newer Collie wrote this recording.</source>
        <translation>Diese Aufzeichnung stammt von einem neueren Collie.</translation>
    </message>
    <message>
        <source>%1 is not a recording, or damaged at its beginning; nothing was changed. Name another file.</source>
        <translation>%1 ist keine Aufzeichnung oder am Anfang beschädigt; es wurde nichts geändert. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no space left for the recording %1. Free some; it goes on then.</source>
        <translation>Für die Aufzeichnung %1 ist kein Platz mehr. Schaffen Sie welchen; dann geht sie weiter.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be written: %2.</source>
        <translation>Die Aufzeichnung %1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Another program records into %1. Name another file.</source>
        <translation>Ein anderes Programm zeichnet in %1 auf. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be continued: %2.</source>
        <translation>Die Aufzeichnung %1 lässt sich nicht fortsetzen: %2.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be compressed: %2.</source>
        <translation>Die Aufzeichnung %1 lässt sich nicht komprimieren: %2.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be read: %2.</source>
        <translation>Die Aufzeichnung %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%L1 bytes from byte %L2 on are damaged; the messages in them are lost.</source>
        <translation>%L1 Bytes ab Byte %L2 sind beschädigt; die Nachrichten darin sind verloren.</translation>
    </message>
    <message>
        <source>The server accepts connections but does not answer.</source>
        <translation>Der Server nimmt Verbindungen an, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>The server takes no such pattern.</source>
        <translation>Der Server nimmt ein solches Muster nicht an.</translation>
    </message>
    <message>
        <source>The server ended the subscription.</source>
        <translation>Der Server hat das Abonnement beendet.</translation>
    </message>
    <message>
        <source>The server reports one error after the other.</source>
        <translation>Der Server meldet einen Fehler nach dem anderen.</translation>
    </message>
    <message>
        <source>The connection fell silent.</source>
        <translation>Die Verbindung ist verstummt.</translation>
    </message>
    <message>
        <source>The server does not read what it is sent.</source>
        <translation>Der Server liest nicht, was ihm gesendet wird.</translation>
    </message>
    <message>
        <source>The server ends every connection after some hours.</source>
        <translation>Der Server beendet jede Verbindung nach einigen Stunden.</translation>
    </message>
    <message>
        <source>The server does not understand Collie.</source>
        <translation>Der Server versteht Collie nicht.</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read.</source>
        <translation>Der Server hat etwas nicht Lesbares gesendet.</translation>
    </message>
    <message>
        <source>The server had an error of its own.</source>
        <translation>Beim Server ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The server offers no live messages there.</source>
        <translation>Der Server bietet dort keine Live-Nachrichten an.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es gibt keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>The frame</source>
        <translation>Der Frame</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>another Collie keeps its own there</source>
        <translation>ein anderes Collie bewahrt dort seine auf</translation>
    </message>
    <message>
        <source>Older Pulse messages are not kept on the disk: %1. The newest stay on show.</source>
        <translation>Ältere Pulse-Nachrichten werden nicht auf der Platte aufbewahrt: %1. Die neuesten bleiben zu sehen.</translation>
    </message>
    <message>
        <source>it is too slow</source>
        <translation>sie ist zu langsam</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write one like “in 3 hours”.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie sie etwa so: „in 3 hours“.</translation>
    </message>
    <message>
        <source>A task definition is an object.</source>
        <translation>Eine Task-Definition ist ein Objekt.</translation>
    </message>
    <message>
        <source>“%1” in %2 is not a time. Write one like “in 3 hours” or 2026-11-24T04:51:27.054Z.</source>
        <translation>„%1“ in %2 ist keine Zeit. Schreiben Sie sie etwa so: „in 3 hours“ oder 2026-11-24T04:51:27.054Z.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Der Task</translation>
    </message>
    <message>
        <source>No failure of this time was noted as fixed by a commit, so nothing tells which jobs matter. Choose a longer time or other repositories.</source>
        <translation>Kein Fehlschlag dieser Zeit wurde als durch einen Commit behoben vermerkt; daher ist offen, welche Jobs zählen. Wählen Sie eine längere Zeit oder andere Repositorys.</translation>
    </message>
    <message>
        <source>Only jobs that run on every push caught the failures that were noted, so nothing tells which of the others matter. Choose a longer time.</source>
        <translation>Die vermerkten Fehlschläge fanden nur Jobs, die auf jedem Push laufen; daher ist offen, welche der anderen zählen. Wählen Sie eine längere Zeit.</translation>
    </message>
    <message>
        <source>None of the %1 notes of this time names the commit that fixed the failure, so nothing tells which jobs matter. Choose a longer time or other repositories.</source>
        <translation>Keiner der %1 Vermerke dieser Zeit nennt den Commit, der den Fehlschlag behoben hat; daher ist offen, welche Jobs zählen. Wählen Sie eine längere Zeit oder andere Repositorys.</translation>
    </message>
    <message>
        <source>There are no runnable jobs to judge. Choose a repository whose decision tasks publish runnable-jobs.json.</source>
        <translation>Es gibt keine einplanbaren Jobs zu beurteilen. Wählen Sie ein Repository, dessen Decision-Tasks runnable-jobs.json veröffentlichen.</translation>
    </message>
    <message>
        <source>label-to-taskid.json is not an object.</source>
        <translation>label-to-taskid.json ist kein Objekt.</translation>
    </message>
    <message>
        <source>Choose at least one repository and between 1 and 365 days.</source>
        <translation>Wählen Sie mindestens ein Repository und 1 bis 365 Tage.</translation>
    </message>
    <message>
        <source>The task graph is broken: %1</source>
        <translation>Der Task-Graph ist defekt: %1</translation>
    </message>
    <message>
        <source>its task %1 is gone</source>
        <translation>sein Task %1 ist weg</translation>
    </message>
    <message>
        <source>its task %1 failed</source>
        <translation>sein Task %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>its task %1 ended in an exception</source>
        <translation>sein Task %1 endete mit einer Exception</translation>
    </message>
    <message>
        <source>its task %1 expires before the new tasks&apos; deadline</source>
        <translation>sein Task %1 läuft vor der Frist der neuen Tasks ab</translation>
    </message>
    <message>
        <source>This is not a plan of a task graph.</source>
        <translation>Das ist kein Plan eines Task-Graphen.</translation>
    </message>
    <message>
        <source>it is not an object.</source>
        <translation>er ist kein Objekt.</translation>
    </message>
    <message>
        <source>“%1” has no task.</source>
        <translation>„%1“ hat keinen Task.</translation>
    </message>
    <message>
        <source>The task graph goes in a circle: %1.</source>
        <translation>Der Task-Graph hat einen Kreis: %1.</translation>
    </message>
    <message>
        <source>The decision task knows no label “%1”.</source>
        <translation>Der Decision-Task kennt kein Label „%1“.</translation>
    </message>
    <message>
        <source>“%1” needs “%2”, which the decision task does not know.</source>
        <translation>„%1“ braucht „%2“, was der Decision-Task nicht kennt.</translation>
    </message>
    <message>
        <source>its dependencies go too deep.</source>
        <translation>seine Abhängigkeiten gehen zu tief.</translation>
    </message>
    <message>
        <source>has no task yet</source>
        <translation>hat noch keinen Task</translation>
    </message>
    <message>
        <source>%1, in the index as %2</source>
        <translation>%1, im Index als %2</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>needs “%1”, which is made</source>
        <translation>braucht „%1“, das erstellt wird</translation>
    </message>
    <message>
        <source>“%1” refers to &lt;%2&gt;, which it does not depend on.</source>
        <translation>„%1“ verweist auf &lt;%2&gt;, hängt aber nicht davon ab.</translation>
    </message>
    <message>
        <source>“%1” refers to an artifact of its own, which does not exist before it has run.</source>
        <translation>„%1“ verweist auf ein eigenes Artefakt, das es vor dem Lauf nicht gibt.</translation>
    </message>
    <message>
        <source>“%1” needs the private artifact %2, which its worker fetches through a proxy whose address the decision task does not tell. Schedule it with an action of the decision task instead.</source>
        <translation>„%1“ braucht das private Artefakt %2; der Worker holt es über einen Proxy, dessen Adresse der Decision-Task nicht nennt. Planen Sie es stattdessen mit einer Aktion des Decision-Tasks ein.</translation>
    </message>
    <message>
        <source>“%1” has a reference that is neither a text nor an object.</source>
        <translation>„%1“ hat einen Verweis, der weder Text noch Objekt ist.</translation>
    </message>
    <message>
        <source>“%1” is nested too deeply to be read.</source>
        <translation>„%1“ ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The deployment publishes no schema of tasks.</source>
        <translation>Das Deployment veröffentlicht kein Schema für Tasks.</translation>
    </message>
    <message>
        <source>The schema of tasks</source>
        <translation>Das Schema für Tasks</translation>
    </message>
    <message>
        <source>The deployment&apos;s schema of tasks is not a schema.</source>
        <translation>Das Task-Schema des Deployments ist kein Schema.</translation>
    </message>
    <message>
        <source>Your credentials do not allow creating this task.</source>
        <translation>Ihre Zugangsdaten erlauben es nicht, diesen Task zu erstellen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The cache in %1 cannot be used.</source>
        <translation>Der Cache in %1 lässt sich nicht benutzen.</translation>
    </message>
    <message>
        <source>The cache was made by a newer Collie.</source>
        <translation>Der Cache stammt von einem neueren Collie.</translation>
    </message>
    <message>
        <source>The cache in %1 cannot be used: %2</source>
        <translation>Der Cache in %1 lässt sich nicht benutzen: %2</translation>
    </message>
    <message>
        <source>The cache was damaged.</source>
        <translation>Der Cache war beschädigt.</translation>
    </message>
    <message>
        <source>Another program holds the cache in %1. Close it to have what you look at kept.</source>
        <translation>Ein anderes Programm belegt den Cache in %1. Schließen Sie es, damit aufbewahrt wird, was Sie ansehen.</translation>
    </message>
    <message>
        <source>There is no room for the cache in %1. Free some, or clear the cache in the settings.</source>
        <translation>Für den Cache in %1 ist kein Platz. Schaffen Sie welchen, oder leeren Sie den Cache in den Einstellungen.</translation>
    </message>
    <message>
        <source>The cache in %1 cannot be written. Check who may write there.</source>
        <translation>Der Cache in %1 lässt sich nicht schreiben. Prüfen Sie, wer dort schreiben darf.</translation>
    </message>
    <message>
        <source>%1 It was set aside as %2.set-aside, and another begun; nothing of yours is lost.</source>
        <translation>%1 Er wurde als %2.set-aside beiseitegelegt und ein neuer begonnen; von Ihnen ging nichts verloren.</translation>
    </message>
    <message>
        <source>The cache in %1 could not be removed. Remove it there.</source>
        <translation>Der Cache in %1 ließ sich nicht entfernen. Entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Some logs in %1 could not be removed. Remove them there.</source>
        <translation>Einige Logs in %1 ließen sich nicht entfernen. Entfernen Sie sie dort.</translation>
    </message>
    <message>
        <source>The settings could not be saved. Check that %1 can be written.</source>
        <translation>Die Einstellungen ließen sich nicht speichern. Prüfen Sie, ob %1 beschreibbar ist.</translation>
    </message>
    <message>
        <source>The task library</source>
        <translation>Die Task-Bibliothek</translation>
    </message>
    <message>
        <source>Drafts and history cannot be kept: %1</source>
        <translation>Entwürfe und Verlauf lassen sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>Drafts and history cannot be kept in %1: another program is using it.</source>
        <translation>Entwürfe und Verlauf lassen sich nicht in %1 aufbewahren: Ein anderes Programm benutzt es.</translation>
    </message>
    <message>
        <source>The history</source>
        <translation>Der Verlauf</translation>
    </message>
    <message>
        <source>The history cannot be kept in %1: another program is using it.</source>
        <translation>Der Verlauf lässt sich nicht in %1 aufbewahren: Ein anderes Programm benutzt es.</translation>
    </message>
    <message>
        <source>The history cannot be kept: %1</source>
        <translation>Der Verlauf lässt sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>These credentials have expired. Sign in for new ones.</source>
        <translation>Diese Zugangsdaten sind abgelaufen. Melden Sie sich an, um neue zu bekommen.</translation>
    </message>
    <message>
        <source>A client ID and an access token are needed.</source>
        <translation>Client-ID und Access-Token werden gebraucht.</translation>
    </message>
    <message>
        <source>You are signed out here, but the credentials may still be in the keychain.</source>
        <translation>Sie sind hier abgemeldet, die Zugangsdaten liegen aber vielleicht noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>You are signed out here, but the client %1 could not be deleted on the server. It ends by itself when it expires.</source>
        <translation>Sie sind hier abgemeldet, aber der Client %1 ließ sich auf dem Server nicht löschen. Er endet mit seinem Ablauf von selbst.</translation>
    </message>
    <message>
        <source>The answer holds no usable credentials.</source>
        <translation>Die Antwort enthält keine brauchbaren Zugangsdaten.</translation>
    </message>
    <message>
        <source>The credentials are limited to scopes this action does not use.</source>
        <translation>Die Zugangsdaten sind auf Scopes beschränkt, die diese Aktion nicht benutzt.</translation>
    </message>
    <message>
        <source>The address of this request would be %1 characters long, and the server accepts %2. Use shorter names.</source>
        <translation>Die Adresse dieser Anfrage wäre %1 Zeichen lang, der Server nimmt %2. Benutzen Sie kürzere Namen.</translation>
    </message>
    <message>
        <source>The sign-in has expired. Sign in again.</source>
        <translation>Die Anmeldung ist abgelaufen. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Sign in to make a signed link.</source>
        <translation>Melden Sie sich an, um einen signierten Link zu erstellen.</translation>
    </message>
    <message>
        <source>A signed link must be valid for a second at least.</source>
        <translation>Ein signierter Link muss mindestens eine Sekunde gelten.</translation>
    </message>
    <message>
        <source>The %1 service did not accept the credentials. Sign in again.</source>
        <translation>Der Dienst %1 hat die Zugangsdaten nicht akzeptiert. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The %1 service does not know this address. Check the root URL.</source>
        <translation>Der Dienst %1 kennt diese Adresse nicht. Prüfen Sie die Root-URL.</translation>
    </message>
    <message>
        <source>The %1 service asks for fewer requests. Wait a little and try again.</source>
        <translation>Der Dienst %1 bittet um weniger Anfragen. Warten Sie etwas, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 service is in trouble (status %2). Try again later.</source>
        <translation>Der Dienst %1 hat eine Störung (Status %2). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The %1 service refused the request (status %2).</source>
        <translation>Der Dienst %1 hat die Anfrage abgelehnt (Status %2).</translation>
    </message>
    <message>
        <source>The %1 service answered with status %2, which is not expected. Check the root URL.</source>
        <translation>Der Dienst %1 hat mit dem unerwarteten Status %2 geantwortet. Prüfen Sie die Root-URL.</translation>
    </message>
    <message>
        <source>The clock of this computer is too far from the server&apos;s. Set the clock and try again.</source>
        <translation>Die Uhr dieses Computers weicht zu weit von der des Servers ab. Stellen Sie die Uhr, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The access token is wrong. Sign in again.</source>
        <translation>Das Access-Token ist falsch. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The credentials do not hold the scopes they were to be used with. Sign in again, with more scopes.</source>
        <translation>Die Zugangsdaten haben nicht die Scopes, mit denen sie benutzt werden sollten. Melden Sie sich mit mehr Scopes neu an.</translation>
    </message>
    <message>
        <source>The server does not know this client any more. Sign in again.</source>
        <translation>Der Server kennt diesen Client nicht mehr. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The server did not accept the credentials: %1</source>
        <translation>Der Server hat die Zugangsdaten nicht akzeptiert: %1</translation>
    </message>
    <message>
        <source>Sign in to do this.</source>
        <translation>Melden Sie sich dafür an.</translation>
    </message>
    <message>
        <source>You are not allowed to do this: the credentials lack scopes.</source>
        <translation>Das ist Ihnen nicht erlaubt: Den Zugangsdaten fehlen Scopes.</translation>
    </message>
    <message>
        <source>Sign in to do this. Needed scopes:</source>
        <translation>Melden Sie sich dafür an. Nötige Scopes:</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Sign in with a client that has the missing scopes, or ask for them:</source>
        <translation>Das ist Ihnen nicht erlaubt. Melden Sie sich mit einem Client an, der die fehlenden Scopes hat, oder bitten Sie um sie:</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The artifact was not made: %1</source>
        <translation>Das Artefakt wurde nicht erstellt: %1</translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation>Die Antwort von %1</translation>
    </message>
    <message>
        <source>%1 does not answer as Taskcluster does. Check the root URL, or sign in to the network if it asks for that in a browser.</source>
        <translation>%1 antwortet nicht wie Taskcluster. Prüfen Sie die Root-URL, oder melden Sie sich am Netz an, falls es das in einem Browser verlangt.</translation>
    </message>
    <message>
        <source>The answer of %1 is empty. Try again.</source>
        <translation>Die Antwort von %1 ist leer. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The queue gave no usable address for the artifact %1.</source>
        <translation>Die Queue hat keine brauchbare Adresse für das Artefakt %1 genannt.</translation>
    </message>
    <message>
        <source>The artifact %1 is gone from its store.</source>
        <translation>Das Artefakt %1 ist nicht mehr in seinem Speicher.</translation>
    </message>
    <message>
        <source>The store of the artifact %1 refused it (status %2). Try again.</source>
        <translation>Der Speicher des Artefakts %1 hat es verweigert (Status %2). Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The artifact %1 cannot be fetched from the object service.</source>
        <translation>Das Artefakt %1 lässt sich nicht vom Object-Dienst holen.</translation>
    </message>
    <message>
        <source>The task did not make the artifact %1: %2</source>
        <translation>Der Task hat das Artefakt %1 nicht erstellt: %2</translation>
    </message>
    <message>
        <source>The artifact %1 lies on another server, and Collie does not read it from there.</source>
        <translation>Das Artefakt %1 liegt auf einem anderen Server; von dort liest Collie es nicht.</translation>
    </message>
    <message>
        <source>The artifact %1 is kept in a way Collie does not know.</source>
        <translation>Das Artefakt %1 wird auf eine Weise aufbewahrt, die Collie nicht kennt.</translation>
    </message>
    <message>
        <source>The auth service gave an answer without scopes.</source>
        <translation>Der Auth-Dienst hat eine Antwort ohne Scopes gegeben.</translation>
    </message>
    <message>
        <source>The auth service gave no access token.</source>
        <translation>Der Auth-Dienst hat kein Access-Token gegeben.</translation>
    </message>
    <message>
        <source>Taskcluster makes tasks for a push, pull request, release or comment as GitHub sends it; this event is none of them. Give {&quot;tasks_for&quot;: …, &quot;event&quot;: …} to say what it is.</source>
        <translation>Taskcluster erstellt Tasks für einen Push, Pull Request, ein Release oder einen Kommentar, wie GitHub sie sendet; dieses Ereignis ist nichts davon. Geben Sie {&quot;tasks_for&quot;: …, &quot;event&quot;: …} an, um zu sagen, was es ist.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The client ID contains characters that no client of Taskcluster has.</source>
        <translation>Die Client-ID enthält Zeichen, die in Taskcluster kein Client hat.</translation>
    </message>
    <message>
        <source>The request would need %1 characters to prove who you are, and the server accepts %2, because these credentials list many scopes. Sign in with fewer scopes.</source>
        <translation>Die Anfrage bräuchte %1 Zeichen, um Sie auszuweisen, der Server nimmt %2: Diese Zugangsdaten führen viele Scopes auf. Melden Sie sich mit weniger Scopes an.</translation>
    </message>
    <message>
        <source>The signed link would be %1 characters long, and the server accepts %2. Sign in with fewer scopes.</source>
        <translation>Der signierte Link wäre %1 Zeichen lang, der Server nimmt %2. Melden Sie sich mit weniger Scopes an.</translation>
    </message>
    <message>
        <source>The hooks service did not say what became of the hook.</source>
        <translation>Der Hooks-Dienst hat nicht gesagt, was aus dem Hook wurde.</translation>
    </message>
    <message>
        <source>The index named no task.</source>
        <translation>Der Index hat keinen Task genannt.</translation>
    </message>
    <message>
        <source>The object service offers no way to upload that Collie knows.</source>
        <translation>Der Object-Dienst bietet keinen Weg zum Hochladen, den Collie kennt.</translation>
    </message>
    <message>
        <source>The object service offers no way to download that Collie knows.</source>
        <translation>Der Object-Dienst bietet keinen Weg zum Herunterladen, den Collie kennt.</translation>
    </message>
    <message>
        <source>This task is not claimed here.</source>
        <translation>Für diesen Task gibt es hier keinen Claim.</translation>
    </message>
    <message>
        <source>“%1” is not a pool; write provisionerId/workerType.</source>
        <translation>„%1“ ist kein Pool; schreiben Sie provisionerId/workerType.</translation>
    </message>
    <message>
        <source>Files can be attached to a task only while it waits for a worker, and this one is %1.</source>
        <translation>Dateien lassen sich nur an einen Task anhängen, der auf einen Worker wartet; dieser ist %1.</translation>
    </message>
    <message>
        <source>A reference needs an address that begins with https.</source>
        <translation>Ein Verweis braucht eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>The %1 service gave a list that is not whole (%2). Try again.</source>
        <translation>Der Dienst %1 hat eine unvollständige Liste gegeben (%2). Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 service lists more than the %2 entries that Collie takes.</source>
        <translation>Der Dienst %1 führt mehr als die %2 Einträge auf, die Collie annimmt.</translation>
    </message>
    <message>
        <source>The %1 service gave a list that does not end. Try again.</source>
        <translation>Der Dienst %1 hat eine Liste gegeben, die nicht endet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The queue gave an answer without a task. Try again.</source>
        <translation>Die Queue hat eine Antwort ohne Task gegeben. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Whether task %1 was made is not known. Look for it before you ask for another.</source>
        <translation>Ob Task %1 erstellt wurde, ist nicht bekannt. Suchen Sie ihn, bevor Sie einen weiteren anfordern.</translation>
    </message>
    <message>
        <source>The queue gave an answer without a task group.</source>
        <translation>Die Queue hat eine Antwort ohne Task-Gruppe gegeben.</translation>
    </message>
    <message>
        <source>The queue did not say which tasks it cancelled.</source>
        <translation>Die Queue hat nicht gesagt, welche Tasks sie abgebrochen hat.</translation>
    </message>
    <message>
        <source>“%1” is not a root URL. Give the whole address, such as https://tc.example.com.</source>
        <translation>„%1“ ist keine Root-URL. Geben Sie die ganze Adresse an, etwa https://tc.example.com.</translation>
    </message>
    <message>
        <source>The root URL of %1 must end with the host or a path; remove what follows “?” or “#”.</source>
        <translation>Die Root-URL von %1 muss mit dem Host oder einem Pfad enden; entfernen Sie, was auf „?“ oder „#“ folgt.</translation>
    </message>
    <message>
        <source>The auth service gave no credentials for the bucket.</source>
        <translation>Der Auth-Dienst hat keine Zugangsdaten für den Bucket gegeben.</translation>
    </message>
    <message>
        <source>This deployment gives no access to a bucket named “%1”. Check its name.</source>
        <translation>Dieses Deployment gibt keinen Zugang zu einem Bucket namens „%1“. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>An artifact needs a name.</source>
        <translation>Ein Artefakt braucht einen Namen.</translation>
    </message>
    <message>
        <source>An artifact&apos;s name may have %1 characters; this one has %2: “%3…”. Shorten it.</source>
        <translation>Der Name eines Artefakts darf %1 Zeichen haben; dieser hat %2: „%3…“. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The queue takes names in plain ASCII only, and “%1” is not. Rename it.</source>
        <translation>Die Queue nimmt nur Namen in einfachem ASCII; „%1“ ist keiner. Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>A key in a bucket cannot begin with a slash.</source>
        <translation>Ein Schlüssel in einem Bucket kann nicht mit einem Schrägstrich beginnen.</translation>
    </message>
    <message>
        <source>A key in a bucket may have %1 bytes; this one has %2: “%3…”. Shorten it.</source>
        <translation>Ein Schlüssel in einem Bucket darf %1 Bytes haben; dieser hat %2: „%3…“. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The task is no longer ours: its claim has ended. Upload to a new task.</source>
        <translation>Der Task gehört uns nicht mehr: Sein Claim ist beendet. Laden Sie in einen neuen Task hoch.</translation>
    </message>
    <message>
        <source>The queue does not take this artifact: another one of this name is there, or the task is no longer running.</source>
        <translation>Die Queue nimmt dieses Artefakt nicht an: Es gibt schon eines dieses Namens, oder der Task läuft nicht mehr.</translation>
    </message>
    <message>
        <source>The queue gave a claim without credentials or end.</source>
        <translation>Die Queue hat einen Claim ohne Zugangsdaten oder Ende gegeben.</translation>
    </message>
    <message>
        <source>What is to be copied is not a task definition.</source>
        <translation>Was kopiert werden soll, ist keine Task-Definition.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of tasks</comment>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for the tasks it depends on.</source>
        <translation>Wartet auf die Tasks, von denen er abhängt.</translation>
    </message>
    <message>
        <source>It depends on itself: it runs only once somebody schedules it.</source>
        <translation>Er hängt von sich selbst ab: Er läuft erst, wenn ihn jemand einplant.</translation>
    </message>
    <message>
        <source>It will not run by itself, because it needs what did not complete: %1.</source>
        <translation>Er läuft nicht von selbst, denn er braucht, was nicht erfolgreich war: %1.</translation>
    </message>
    <message>
        <source>Nothing that it depends on holds it up: it runs once somebody schedules it.</source>
        <translation>Nichts, wovon er abhängt, hält ihn auf: Er läuft, sobald ihn jemand einplant.</translation>
    </message>
    <message>
        <source>Waits for %1.</source>
        <translation>Wartet auf %1.</translation>
    </message>
    <message>
        <source>Waits for %1 of the %2 tasks it depends on: %3.</source>
        <translation>Wartet auf %1 der %2 Tasks, von denen er abhängt: %3.</translation>
    </message>
    <message>
        <source>At best number %1 of the more than %2 tasks that wait in %3.</source>
        <translation>Bestenfalls Nummer %1 der über %2 Tasks, die in %3 warten.</translation>
    </message>
    <message numerus="yes">
        <source>Next of the %Ln task(s) that wait in %1.</source>
        <translation>
            <numerusform>Als Nächster dran (%Ln wartender Task in %1).</numerusform>
            <numerusform>Als Nächster dran (%Ln wartende Tasks in %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Number %1 of the %2 tasks that wait in %3.</source>
        <translation>Nummer %1 der %2 Tasks, die in %3 warten.</translation>
    </message>
    <message>
        <source>More than %1 tasks have waited longer in %2.</source>
        <translation>In %2 warten mehr als %1 Tasks schon länger.</translation>
    </message>
    <message>
        <source>Waits for a worker of %1, where %2 are pending and %3 claimed.</source>
        <translation>Wartet auf einen Worker von %1; dort warten %2, und %3 sind übernommen.</translation>
    </message>
    <message>
        <source>Waits for a worker of %1.</source>
        <translation>Wartet auf einen Worker von %1.</translation>
    </message>
    <message>
        <source>Taskcluster does not start its workers: one has to be running somewhere.</source>
        <translation>Taskcluster startet dessen Worker nicht: Irgendwo muss einer laufen.</translation>
    </message>
    <message>
        <source>Its worker pool is being deleted: no new workers come.</source>
        <translation>Der Worker-Pool wird gerade gelöscht: Es kommen keine neuen Worker.</translation>
    </message>
    <message numerus="yes">
        <source>No worker yet: its pool has none running and %Ln requested.</source>
        <translation>
            <numerusform>Noch kein Worker: Im Pool läuft keiner, und %Ln ist angefordert.</numerusform>
            <numerusform>Noch kein Worker: Im Pool läuft keiner, und %Ln sind angefordert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its pool has %Ln worker(s) running and %1 requested.</source>
        <translation>
            <numerusform>Im Pool läuft %Ln Worker, angefordert: %1.</numerusform>
            <numerusform>Im Pool laufen %Ln Worker, angefordert: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The task has expired: Taskcluster has deleted it or soon will, and nothing can be done with it any more.</source>
        <translation>Der Task ist abgelaufen: Taskcluster hat ihn gelöscht oder wird es bald tun, und mit ihm lässt sich nichts mehr anfangen.</translation>
    </message>
    <message>
        <source>Sign in to see this: it takes %1.</source>
        <translation>Melden Sie sich an, um das zu sehen: Nötig ist %1.</translation>
    </message>
    <message>
        <source>Your sign-in lacks %1.</source>
        <translation>Ihrer Anmeldung fehlt %1.</translation>
    </message>
    <message>
        <source>The queue did not say how many tasks wait. Try again.</source>
        <translation>Die Queue hat nicht gesagt, wie viele Tasks warten. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The queue gave an answer without the state of the task. Try again.</source>
        <translation>Die Queue hat eine Antwort ohne den Zustand des Tasks gegeben. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Temporary credentials cannot issue temporary credentials. Sign in with a permanent client.</source>
        <translation>Temporäre Zugangsdaten können keine temporären Zugangsdaten ausstellen. Melden Sie sich mit einem dauerhaften Client an.</translation>
    </message>
    <message>
        <source>Temporary credentials must end after they begin.</source>
        <translation>Temporäre Zugangsdaten müssen nach ihrem Beginn enden.</translation>
    </message>
    <message>
        <source>Temporary credentials last 31 days at most.</source>
        <translation>Temporäre Zugangsdaten gelten höchstens 31 Tage.</translation>
    </message>
    <message>
        <source>Named temporary credentials need another client ID than the client that issues them.</source>
        <translation>Benannte temporäre Zugangsdaten brauchen eine andere Client-ID als der Client, der sie ausstellt.</translation>
    </message>
    <message>
        <source>Scopes and client IDs consist of printable ASCII characters only.</source>
        <translation>Scopes und Client-IDs bestehen nur aus druckbaren ASCII-Zeichen.</translation>
    </message>
    <message>
        <source>A seed has 44 characters.</source>
        <translation>Ein Seed hat 44 Zeichen.</translation>
    </message>
    <message>
        <source>The worker manager did not say how many workers there are. Try again.</source>
        <translation>Der Worker-Manager hat nicht gesagt, wie viele Worker es gibt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 has %L2 bytes; the queue&apos;s store takes at most %L3 (5 GiB). Split it or compress it.</source>
        <translation>%1 hat %L2 Bytes; der Speicher der Queue nimmt höchstens %L3 (5 GiB). Teilen oder komprimieren Sie die Datei.</translation>
    </message>
    <message>
        <source>The queue gave no address to send the file to.</source>
        <translation>Die Queue hat keine Adresse genannt, an die die Datei zu senden ist.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>The store of the artifact %1 refused it (%2).</source>
        <translation>Der Speicher des Artefakts %1 hat es verweigert (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The claim of this task has ended.</source>
        <translation>Der Claim dieses Tasks ist beendet.</translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation>hat einen Namen, der kein UTF-8 ist</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ist nicht lesbar</translation>
    </message>
    <message>
        <source>At most %1 files can be uploaded together.</source>
        <translation>Höchstens %1 Dateien lassen sich zusammen hochladen.</translation>
    </message>
    <message>
        <source>%1 and %2 would both be called “%3”, and one of them would be lost. Give one another name.</source>
        <translation>%1 und %2 hießen beide „%3“, und eine davon ginge verloren. Geben Sie einer einen anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out</source>
        <translation>
            <numerusform>%n Datei wurde ausgelassen</numerusform>
            <numerusform>%n Dateien wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed while it was read. Upload it again when it is complete.</source>
        <translation>%1 hat sich während des Lesens geändert. Laden Sie die Datei noch einmal hoch, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>The hash of a file could not be computed.</source>
        <translation>Der Hash einer Datei ließ sich nicht berechnen.</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>is a pipe</source>
        <translation>ist eine Pipe</translation>
    </message>
    <message>
        <source>is a socket</source>
        <translation>ist ein Socket</translation>
    </message>
    <message>
        <source>is a device</source>
        <translation>ist ein Gerät</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>%1 has more than %2 files. Upload an archive of them instead.</source>
        <translation>%1 hat mehr als %2 Dateien. Laden Sie stattdessen ein Archiv davon hoch.</translation>
    </message>
    <message>
        <source>leads back to a folder above it</source>
        <translation>führt zurück in einen übergeordneten Ordner</translation>
    </message>
    <message>
        <source>is hidden</source>
        <translation>ist versteckt</translation>
    </message>
    <message>
        <source>is a link that leads nowhere</source>
        <translation>ist ein Link, der ins Leere führt</translation>
    </message>
    <message>
        <source>is a link to a folder</source>
        <translation>ist ein Link auf einen Ordner</translation>
    </message>
    <message>
        <source>is a link that leads out of the folder</source>
        <translation>ist ein Link, der aus dem Ordner hinausführt</translation>
    </message>
    <message>
        <source>is a link to something hidden</source>
        <translation>ist ein Link auf etwas Verstecktes</translation>
    </message>
    <message>
        <source>What arrived is not complete, or not compressed as it claims. Try again.</source>
        <translation>Was ankam, ist nicht vollständig oder nicht so komprimiert wie angegeben. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The compression could not be started.</source>
        <translation>Die Komprimierung ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The file unpacks to more than %1, far more than its compressed size makes likely, so it was not kept.</source>
        <translation>Die Datei ist entpackt größer als %1, weit mehr, als ihre komprimierte Größe erwarten lässt; sie wurde daher nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The object service asked for another number of bytes than the file has.</source>
        <translation>Der Object-Dienst hat eine andere Zahl von Bytes verlangt, als die Datei hat.</translation>
    </message>
    <message>
        <source>No file can be made in %1: %2.</source>
        <translation>In %1 lässt sich keine Datei anlegen: %2.</translation>
    </message>
    <message>
        <source>There is no room for a compressed copy in %1.</source>
        <translation>In %1 ist kein Platz für eine komprimierte Kopie.</translation>
    </message>
    <message>
        <source>There is no file %1 any more.</source>
        <translation>Die Datei %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The file is packed as “%1”, which Collie cannot unpack, so it was not kept. A browser may open its address.</source>
        <translation>Die Datei ist als „%1“ gepackt; das kann Collie nicht entpacken, sie wurde daher nicht aufbewahrt. Ein Browser kann ihre Adresse vielleicht öffnen.</translation>
    </message>
    <message>
        <source>The file claims to be packed %1 times over, so it was not kept.</source>
        <translation>Die Datei ist angeblich %1-fach gepackt; sie wurde daher nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The object service gave no hash to check the file against, so it was not kept.</source>
        <translation>Der Object-Dienst hat keinen Hash gegeben, mit dem die Datei zu prüfen wäre; sie wurde daher nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>What arrived is not what was uploaded: its hash is another one. The file was not kept; try again.</source>
        <translation>Was ankam, ist nicht, was hochgeladen wurde: Der Hash ist ein anderer. Die Datei wurde nicht aufbewahrt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A prefix in a bucket cannot begin with a slash.</source>
        <translation>Ein Präfix in einem Bucket kann nicht mit einem Schrägstrich beginnen.</translation>
    </message>
    <message>
        <source>%1 has %L2 bytes; a bucket takes at most %L3 (5 GiB) in one upload. Split it or compress it.</source>
        <translation>%1 hat %L2 Bytes; ein Bucket nimmt höchstens %L3 (5 GiB) je Upload. Teilen oder komprimieren Sie die Datei.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a bucket.</source>
        <translation>„%1“ ist kein Name eines Buckets.</translation>
    </message>
    <message>
        <source>%1 waited too long for the bytes of the file. Try again.</source>
        <translation>%1 hat zu lange auf die Bytes der Datei gewartet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 asks to send more slowly.</source>
        <translation>%1 bittet, langsamer zu senden.</translation>
    </message>
    <message>
        <source>%1 could not store the file (%2). Try again.</source>
        <translation>%1 konnte die Datei nicht speichern (%2). Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The permission to send the file to %1 ran out before it was sent. Try again.</source>
        <translation>Die Erlaubnis, die Datei an %1 zu senden, lief vorher ab. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 refused the file because this computer&apos;s clock is wrong. Set it right and try again.</source>
        <translation>%1 hat die Datei abgelehnt, weil die Uhr dieses Computers falsch geht. Stellen Sie sie richtig, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 refused the file: %2</source>
        <translation>%1 hat die Datei abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 does not know the place the file should go to: %2</source>
        <translation>%1 kennt den Ort nicht, an den die Datei gehen soll: %2</translation>
    </message>
    <message>
        <source>Another Collie keeps the list of transfers. Those of this window are forgotten when it is closed.</source>
        <translation>Ein anderes Collie führt die Liste der Übertragungen. Die dieses Fensters werden vergessen, wenn es geschlossen wird.</translation>
    </message>
    <message>
        <source>The list of transfers</source>
        <translation>Die Liste der Übertragungen</translation>
    </message>
    <message>
        <source>The task&apos;s claim has ended.</source>
        <translation>Der Claim des Tasks ist beendet.</translation>
    </message>
    <message>
        <source>This address is not understood. Give an address of Treeherder&apos;s jobs or logs, of a Taskcluster task, task group, artifact, hook or index path, or of a commit.</source>
        <translation>Diese Adresse ist nicht verständlich. Geben Sie eine Adresse von Treeherders Jobs oder Logs, von Task, Task-Gruppe, Artefakt, Hook oder Indexpfad in Taskcluster oder von einem Commit an.</translation>
    </message>
    <message>
        <source>Nothing that Collie can open is named here. Give an address of Treeherder or Taskcluster, the id of a task, or a revision.</source>
        <translation>Hier ist nichts genannt, was Collie öffnen kann. Geben Sie eine Adresse von Treeherder oder Taskcluster, die ID eines Tasks oder eine Revision an.</translation>
    </message>
    <message>
        <source>This address of Treeherder names no repository. Copy it again, with its “repo=”.</source>
        <translation>Diese Adresse von Treeherder nennt kein Repository. Kopieren Sie sie noch einmal, mit ihrem „repo=“.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s page “%1” is gone; the push that it was about is shown.</source>
        <translation>Treeherders Seite „%1“ gibt es nicht mehr; gezeigt wird der Push, um den es dort ging.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s page “%1” has no counterpart in Collie. Open it in the browser.</source>
        <translation>Treeherders Seite „%1“ hat keine Entsprechung in Collie. Öffnen Sie sie im Browser.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>named in a text</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The text names more than this: %1.</source>
        <translation>Der Text nennt noch mehr: %1.</translation>
    </message>
    <message>
        <source>Treeherder does not know %1.</source>
        <translation>Treeherder kennt %1 nicht.</translation>
    </message>
    <message>
        <source>Treeherder is asked too often. Wait a minute and try again.</source>
        <translation>Treeherder wird zu oft gefragt. Warten Sie eine Minute, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Treeherder refused to answer. Check its address, and whether this network may use it.</source>
        <translation>Treeherder hat die Antwort verweigert. Prüfen Sie die Adresse und ob dieses Netz Treeherder benutzen darf.</translation>
    </message>
    <message>
        <source>Treeherder did not accept the request for %1.</source>
        <translation>Treeherder hat die Anfrage für %1 nicht angenommen.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s address leads elsewhere. Check it in the settings, or give the right one with --treeherder-url.</source>
        <translation>Treeherders Adresse führt woandershin. Prüfen Sie sie in den Einstellungen, oder geben Sie die richtige mit --treeherder-url an.</translation>
    </message>
    <message>
        <source>Treeherder has a problem on its side (%1). Try again in a while.</source>
        <translation>Treeherder hat selbst ein Problem (%1). Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Treeherder answered with the unexpected status %1.</source>
        <translation>Treeherder hat mit dem unerwarteten Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Die Meldung: %1</translation>
    </message>
    <message>
        <source>The server sent a web page instead of data. Check Treeherder&apos;s address, or try again in a while.</source>
        <translation>Der Server hat eine Webseite statt Daten gesendet. Prüfen Sie Treeherders Adresse, oder versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>%1 is empty. Try again in a while.</source>
        <translation>%1 ist leer. Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>%1 arrived damaged or incomplete. Try again.</source>
        <translation>%1 kam beschädigt oder unvollständig an. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not have the form Collie knows. A newer Collie may understand it.</source>
        <translation>%1 hat nicht die Form, die Collie kennt. Ein neueres Collie versteht sie vielleicht.</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries, which no answer of Treeherder should have. Try again in a while.</source>
        <translation>%1 hat mehr als %2 Einträge; das sollte keine Antwort von Treeherder haben. Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of repositories</source>
        <translation>Treeherders Liste der Repositorys</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of pushes</source>
        <translation>Treeherders Liste der Pushes</translation>
    </message>
    <message>
        <source>Treeherder&apos;s counts of the push</source>
        <translation>Treeherders Zählung für den Push</translation>
    </message>
    <message>
        <source>Treeherder&apos;s description of the job</source>
        <translation>Treeherders Beschreibung des Jobs</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of logs</source>
        <translation>Treeherders Liste der Logs</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of errors in a log</source>
        <translation>Treeherders Liste der Fehler in einem Log</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of notes</source>
        <translation>Treeherders Liste der Notizen</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of decision tasks</source>
        <translation>Treeherders Liste der Decision-Tasks</translation>
    </message>
    <message>
        <source>Bugzilla could not tell the titles of bugs (%1). Try again in a while.</source>
        <translation>Bugzilla konnte die Titel von Bugs nicht nennen (%1). Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Bugzilla is asked too often. Wait a minute and try again.</source>
        <translation>Bugzilla wird zu oft gefragt. Warten Sie eine Minute, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Bugzilla refused to answer. Check whether this network may use it.</source>
        <translation>Bugzilla hat die Antwort verweigert. Prüfen Sie, ob dieses Netz Bugzilla benutzen darf.</translation>
    </message>
    <message>
        <source>Bugzilla sent a web page instead of data. Try again in a while.</source>
        <translation>Bugzilla hat eine Webseite statt Daten gesendet. Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Bugzilla&apos;s list of bugs arrived damaged or incomplete. Try again.</source>
        <translation>Bugzillas Liste der Bugs kam beschädigt oder unvollständig an. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Bugzilla&apos;s list of bugs</source>
        <translation>Bugzillas Liste der Bugs</translation>
    </message>
    <message>
        <source>No Bugzilla is known for this deployment, so bugs have no titles here.</source>
        <translation>Für dieses Deployment ist kein Bugzilla bekannt; Bugs haben hier daher keine Titel.</translation>
    </message>
    <message>
        <source>This address names no commit: “%1” is not one. Give one that does, or a push.</source>
        <translation>Diese Adresse nennt keinen Commit: „%1“ ist keiner. Geben Sie eine an, die einen nennt, oder einen Push.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of bug suggestions</source>
        <translation>Treeherders Liste der Bug-Vorschläge</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of bugs of jobs</source>
        <translation>Treeherders Liste der Bugs von Jobs</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of similar jobs</source>
        <translation>Treeherders Liste ähnlicher Jobs</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of measurements</source>
        <translation>Treeherders Liste der Messwerte</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of performance frameworks</source>
        <translation>Treeherders Liste der Performance-Frameworks</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of the failures of a bug</source>
        <translation>Treeherders Liste der Fehlschläge eines Bugs</translation>
    </message>
    <message>
        <source>Treeherder could not tell %1 (it has a problem on its side, %2). Try again in a while.</source>
        <translation>Treeherder konnte %1 nicht nennen (es hat selbst ein Problem, %2). Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>diesen Job des Repositorys %1</translation>
    </message>
    <message>
        <source>which bugs the error lines of this job may be about</source>
        <comment>Treeherder could not tell …</comment>
        <translation>die möglichen Bugs zu den Fehlerzeilen dieses Jobs</translation>
    </message>
    <message>
        <source>what was noted about this job</source>
        <comment>Treeherder could not tell …</comment>
        <translation>die Notizen zu diesem Job</translation>
    </message>
    <message>
        <source>the bugs of these jobs of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>die Bugs dieser Jobs des Repositorys %1</translation>
    </message>
    <message>
        <source>the measurements of this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>die Messwerte dieses Jobs des Repositorys %1</translation>
    </message>
    <message>
        <source>its performance frameworks</source>
        <comment>Treeherder does not know …</comment>
        <translation>seine Performance-Frameworks</translation>
    </message>
    <message>
        <source>this push of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>diesen Push des Repositorys %1</translation>
    </message>
    <message>
        <source>the health of this push</source>
        <comment>Treeherder could not tell …</comment>
        <translation>den Zustand dieses Pushes</translation>
    </message>
    <message>
        <source>the failures of bug %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>die Fehlschläge von Bug %1</translation>
    </message>
    <message>
        <source>these jobs</source>
        <comment>Treeherder does not know …</comment>
        <translation>diese Jobs</translation>
    </message>
    <message>
        <source>Treeherder claims to have %1 jobs here, which is more than Collie loads. Choose fewer pushes, or check Treeherder&apos;s address.</source>
        <translation>Treeherder hat hier angeblich %1 Jobs, mehr als Collie lädt. Wählen Sie weniger Pushes, oder prüfen Sie Treeherders Adresse.</translation>
    </message>
    <message>
        <source>This address of Treeherder&apos;s log viewer names no job. Copy it again, whole.</source>
        <translation>Diese Adresse von Treeherders Log-Anzeige nennt keinen Job. Kopieren Sie sie noch einmal, und zwar ganz.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer holds times that Collie cannot read.</source>
        <translation>Treeherders Antwort enthält Zeiten, die Collie nicht lesen kann.</translation>
    </message>
    <message>
        <source>Some jobs are not from Taskcluster; they can be seen but not acted on.</source>
        <translation>Einige Jobs sind nicht von Taskcluster; sie lassen sich ansehen, aber nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Collie does not know the job state &quot;%1&quot; and shows such jobs as unknown.</source>
        <translation>Collie kennt den Jobzustand „%1“ nicht und zeigt solche Jobs als unbekannt.</translation>
    </message>
    <message>
        <source>Collie does not know the job result &quot;%1&quot; and shows such jobs as unknown.</source>
        <translation>Collie kennt das Jobergebnis „%1“ nicht und zeigt solche Jobs als unbekannt.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer holds no list of jobs. Check Treeherder&apos;s address, or try again in a while.</source>
        <translation>Treeherders Antwort enthält keine Liste von Jobs. Prüfen Sie Treeherders Adresse, oder versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) could not be read from Treeherder&apos;s answer and are left out.</source>
        <translation>
            <numerusform>%n Job in Treeherders Antwort war nicht lesbar und ist ausgelassen.</numerusform>
            <numerusform>%n Jobs in Treeherders Antwort waren nicht lesbar und sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer about jobs lacks what Collie needs: %1. A newer Collie may understand it.</source>
        <translation>In Treeherders Antwort über Jobs fehlt, was Collie braucht: %1. Ein neueres Collie versteht sie vielleicht.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer about jobs is not the JSON it should be, or breaks off. Try again in a while.</source>
        <translation>Treeherders Antwort über Jobs ist nicht das erwartete JSON oder bricht ab. Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer about jobs is empty. Try again in a while.</source>
        <translation>Treeherders Antwort über Jobs ist leer. Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of jobs. Check Treeherder&apos;s address, or try again in a while.</source>
        <translation>Der Server hat eine Webseite statt Jobs gesendet. Prüfen Sie Treeherders Adresse, oder versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Lando could not tell of landing %1 (%2). Try again in a while.</source>
        <translation>Lando konnte zur Landung %1 nichts sagen (%2). Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>Lando knows no landing %1.</source>
        <translation>Lando kennt keine Landung %1.</translation>
    </message>
    <message>
        <source>Lando is asked too often. Wait a minute and try again.</source>
        <translation>Lando wird zu oft gefragt. Warten Sie eine Minute, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Lando&apos;s address leads elsewhere. Check Lando&apos;s address in the settings.</source>
        <translation>Landos Adresse führt woandershin. Prüfen Sie Landos Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>Lando&apos;s answer about landing %1</source>
        <translation>Landos Antwort zur Landung %1</translation>
    </message>
    <message>
        <source>Lando sent a web page instead of data. Check Lando&apos;s address in the settings, or try again in a while.</source>
        <translation>Lando hat eine Webseite statt Daten gesendet. Prüfen Sie Landos Adresse in den Einstellungen, oder versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a landing in Lando.</source>
        <translation>„%1“ ist keine ID einer Landung in Lando.</translation>
    </message>
    <message>
        <source>“%1” is no Lando that is known here.</source>
        <translation>„%1“ ist kein hier bekanntes Lando.</translation>
    </message>
    <message>
        <source>The part “%1” of the address is not understood and was left out.</source>
        <translation>Der Teil „%1“ der Adresse ist nicht verständlich und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s health of the push</source>
        <translation>Treeherders Angabe zum Push-Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%n of the jobs that could be added cannot be read.</source>
        <translation>
            <numerusform>%n der Jobs, die sich hinzufügen ließen, ist nicht lesbar.</numerusform>
            <numerusform>%n der Jobs, die sich hinzufügen ließen, sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of jobs that could be added is not the JSON it should be.</source>
        <translation>Die Liste der Jobs, die sich hinzufügen ließen, ist nicht das erwartete JSON.</translation>
    </message>
    <message>
        <source>The list of jobs that could be added has more than %1 entries.</source>
        <translation>Die Liste der Jobs, die sich hinzufügen ließen, hat mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>This push has no decision task yet; without one no job can be added.</source>
        <translation>Dieser Push hat noch keinen Decision-Task; ohne ihn lassen sich keine Jobs hinzufügen.</translation>
    </message>
    <message>
        <source>The decision task of this push does not say which jobs could be added. It may not be done yet.</source>
        <translation>Der Decision-Task dieses Pushes sagt nicht, welche Jobs sich hinzufügen ließen. Vielleicht ist er noch nicht fertig.</translation>
    </message>
    <message>
        <source>Treeherder does not show this task: %1.</source>
        <translation>Treeherder zeigt diesen Task nicht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>it has %n route(s) to Treeherder</source>
        <translation>
            <numerusform>er hat %n Route zu Treeherder</numerusform>
            <numerusform>er hat %n Routen zu Treeherder</numerusform>
        </translation>
    </message>
    <message>
        <source>its route is not understood</source>
        <translation>seine Route ist nicht verständlich</translation>
    </message>
    <message>
        <source>it has no extra.treeherder</source>
        <translation>er hat kein extra.treeherder</translation>
    </message>
    <message>
        <source>its extra.treeherder has an invalid %1</source>
        <translation>sein extra.treeherder hat ein ungültiges %1</translation>
    </message>
    <message>
        <source>A message of the queue is not understood.</source>
        <translation>Eine Nachricht der Queue ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Collie has no page “%1” of a task; the task itself is shown.</source>
        <translation>Collie hat für einen Task keine Seite „%1“; gezeigt wird der Task selbst.</translation>
    </message>
    <message>
        <source>Collie has no page “%1” of a task group; the group itself is shown.</source>
        <translation>Collie hat für eine Task-Gruppe keine Seite „%1“; gezeigt wird die Gruppe selbst.</translation>
    </message>
    <message>
        <source>The server %1 is gone; its tasks are looked for at Firefox CI.</source>
        <translation>Den Server %1 gibt es nicht mehr; seine Tasks werden auf Firefox CI gesucht.</translation>
    </message>
    <message>
        <source>The state of the tree %1</source>
        <translation>Der Zustand des Trees %1</translation>
    </message>
    <message>
        <source>A web page came where the state of the tree %1 should be. Check the address of the tree status in the settings.</source>
        <translation>Statt des Zustands des Trees %1 kam eine Webseite. Prüfen Sie die Adresse des Tree-Status in den Einstellungen.</translation>
    </message>
    <message>
        <source>No address is known for this deployment that tells which trees are open.</source>
        <translation>Für dieses Deployment ist keine Adresse bekannt, die sagt, welche Trees offen sind.</translation>
    </message>
    <message>
        <source>Whether the tree %1 is open could not be found out (%2). It is tried again by itself.</source>
        <translation>Ob der Tree %1 offen ist, ließ sich nicht feststellen (%2). Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>No Treeherder is known for this deployment. Name one with --treeherder-url, or in the window under Another Deployment.</source>
        <translation>Für dieses Deployment ist kein Treeherder bekannt. Nennen Sie eines mit --treeherder-url, oder im Fenster unter „Anderes Deployment“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a repository. Choose one from the list.</source>
        <translation>„%1“ ist kein Name eines Repositorys. Wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>No push of %1 has the revision %2 as its newest commit. Give all 40 digits to have the other commits of the pushes looked at too.</source>
        <translation>Kein Push von %1 hat die Revision %2 als neuesten Commit. Geben Sie alle 40 Ziffern an, damit auch die anderen Commits der Pushes durchsucht werden.</translation>
    </message>
    <message>
        <source>No push of %1 has the revision %2. Check the revision and the repository; a push that is very new may need a minute.</source>
        <translation>Kein Push von %1 hat die Revision %2. Prüfen Sie Revision und Repository; ein ganz neuer Push braucht vielleicht eine Minute.</translation>
    </message>
    <message>
        <source>Treeherder does not know this task (yet). Tasks appear there some seconds after they are scheduled.</source>
        <translation>Treeherder kennt diesen Task (noch) nicht. Tasks erscheinen dort einige Sekunden, nachdem sie eingeplant wurden.</translation>
    </message>
    <message>
        <source>its repositories</source>
        <comment>Treeherder does not know …</comment>
        <translation>seine Repositorys</translation>
    </message>
    <message>
        <source>the repository %1; it may have been renamed</source>
        <comment>Treeherder does not know …</comment>
        <translation>das Repository %1 (vielleicht wurde es umbenannt)</translation>
    </message>
    <message>
        <source>pushes of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>Pushes des Repositorys %1</translation>
    </message>
    <message>
        <source>%1 has no push with the revision %2 as its newest commit, where the range is to begin; check the revision and the repository.</source>
        <translation>%1 hat keinen Push mit der Revision %2 als neuestem Commit, mit dem der Bereich beginnen soll; prüfen Sie Revision und Repository.</translation>
    </message>
    <message>
        <source>%1 has no push with the revision %2 as its newest commit, where the range is to end; check the revision and the repository.</source>
        <translation>%1 hat keinen Push mit der Revision %2 als neuestem Commit, mit dem der Bereich enden soll; prüfen Sie Revision und Repository.</translation>
    </message>
    <message>
        <source>More than one revision of %1 begins with %2, where the range is to begin; give more of its digits.</source>
        <translation>Der Bereich soll mit %2 beginnen, doch so beginnt mehr als eine Revision von %1; geben Sie mehr Ziffern an.</translation>
    </message>
    <message>
        <source>More than one revision of %1 begins with %2, where the range is to end; give more of its digits.</source>
        <translation>Der Bereich soll mit %2 enden, doch so beginnt mehr als eine Revision von %1; geben Sie mehr Ziffern an.</translation>
    </message>
    <message>
        <source>the notes of this push of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>die Notizen zu diesem Push des Repositorys %1</translation>
    </message>
    <message>
        <source>this task</source>
        <comment>Treeherder does not know …</comment>
        <translation>diesen Task</translation>
    </message>
    <message>
        <source>the logs of this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>die Logs dieses Jobs des Repositorys %1</translation>
    </message>
    <message>
        <source>the errors of this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>die Fehler dieses Jobs des Repositorys %1</translation>
    </message>
    <message>
        <source>a decision task of this push; without one there are no actions</source>
        <comment>Treeherder does not know …</comment>
        <translation>einen Decision-Task dieses Pushes (ohne ihn gibt es keine Aktionen)</translation>
    </message>
    <message>
        <source>The preset</source>
        <translation>Die Filtervorlage</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>jobs of pushes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 is not a regular expression: %2.</source>
        <translation>%1 ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job</numerusform>
            <numerusform>%Ln Jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln push(es)</source>
        <translation>
            <numerusform>%Ln Push</numerusform>
            <numerusform>%Ln Pushes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after the other</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a number in per cent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <comment>form of a date with its time</comment>
        <translation>dd.MM.yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>form of a date</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>form of a time</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>%1m</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1d %2h</source>
        <comment>days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1m %2s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Trying again soon: %1</source>
        <translation>Gleich ein neuer Versuch: %1</translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>The file has changed since it was added</source>
        <translation>Die Datei hat sich seit dem Hinzufügen geändert</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>task %1, run %2</source>
        <translation>Task %1, Lauf %2</translation>
    </message>
    <message>
        <source>S3 %1</source>
        <translation>S3 %1</translation>
    </message>
    <message>
        <source>objects of %1</source>
        <translation>Objekte von %1</translation>
    </message>
    <message>
        <source>a new task</source>
        <translation>ein neuer Task</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>in the push</source>
        <translation>im Push</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Print the sign-in address only</source>
        <translation>Nur die Anmeldeadresse ausgeben</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>when credentials expire</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Sign in here, then come back:</source>
        <translation>Melden Sie sich hier an, und kommen Sie dann zurück:</translation>
    </message>
    <message>
        <source>No browser could be started; copy the address into one.</source>
        <translation>Es ließ sich kein Browser starten; kopieren Sie die Adresse in einen.</translation>
    </message>
    <message>
        <source>You were signed in, but the credentials cannot be kept: %1 Unlock or start the keychain, or set TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.</source>
        <translation>Sie wurden angemeldet, aber die Zugangsdaten lassen sich nicht aufbewahren: %1 Entsperren oder starten Sie den Schlüsselbund, oder setzen Sie TASKCLUSTER_CLIENT_ID und TASKCLUSTER_ACCESS_TOKEN.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>unknown: the client lacks auth:current-scopes</source>
        <comment>the scopes of a client</comment>
        <translation>unbekannt: dem Client fehlt auth:current-scopes</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>The credentials could not be kept: %1 Or set TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.</source>
        <translation>Die Zugangsdaten ließen sich nicht aufbewahren: %1 Oder setzen Sie TASKCLUSTER_CLIENT_ID und TASKCLUSTER_ACCESS_TOKEN.</translation>
    </message>
    <message>
        <source>Signed in as %1 until %2.</source>
        <translation>Angemeldet als %1 bis %2.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Sign in through the browser and keep the credentials in the keychain</source>
        <translation>Im Browser anmelden und die Zugangsdaten im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Opens the browser at Taskcluster, waits until you have signed in there, and keeps the credentials in the keychain for later calls and for the window.</source>
        <translation>Öffnet den Browser bei Taskcluster, wartet auf Ihre Anmeldung dort und bewahrt die Zugangsdaten für spätere Aufrufe und für das Fenster im Schlüsselbund auf.</translation>
    </message>
    <message>
        <source>Sign in to Firefox CI</source>
        <translation>Bei Firefox CI anmelden</translation>
    </message>
    <message>
        <source>Sign in to another deployment</source>
        <translation>Bei einem anderen Deployment anmelden</translation>
    </message>
    <message>
        <source>Print the address only, to open it in a browser elsewhere</source>
        <translation>Nur die Adresse ausgeben, um sie anderswo im Browser zu öffnen</translation>
    </message>
    <message>
        <source>Sign out; deletes the client if signing in made it</source>
        <translation>Abmelden; löscht den Client, wenn ihn die Anmeldung erstellt hat</translation>
    </message>
    <message>
        <source>Takes the credentials of the deployment out of the keychain.</source>
        <translation>Nimmt die Zugangsdaten des Deployments aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Sign out of Firefox CI</source>
        <translation>Von Firefox CI abmelden</translation>
    </message>
    <message>
        <source>Show the client in use, its expiry and scopes</source>
        <translation>Den benutzten Client, seinen Ablauf und seine Scopes zeigen</translation>
    </message>
    <message>
        <source>Show the client in use</source>
        <translation>Den benutzten Client zeigen</translation>
    </message>
    <message>
        <source>The same for a script</source>
        <translation>Dasselbe für ein Skript</translation>
    </message>
    <message>
        <source>The server does not accept your credentials. Sign in with: collie-cli signin</source>
        <translation>Der Server akzeptiert Ihre Zugangsdaten nicht. Melden Sie sich an mit: collie-cli signin</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in with: collie-cli signin</source>
        <translation>Sie sind nicht angemeldet. Melden Sie sich an mit: collie-cli signin</translation>
    </message>
    <message>
        <source>No answer came; looking up what was done before anything is sent again.</source>
        <translation>Es kam keine Antwort; bevor etwas noch einmal gesendet wird, wird nachgesehen, was ausgeführt wurde.</translation>
    </message>
    <message>
        <source>The task that the action is about</source>
        <translation>Task, um den es bei der Aktion geht</translation>
    </message>
    <message>
        <source>The task group, that is its decision task</source>
        <translation>Task-Gruppe, also ihr Decision-Task</translation>
    </message>
    <message>
        <source>Input of the action, JSON or YAML; - is standard input</source>
        <translation>Eingabe der Aktion, JSON oder YAML; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s): accepted</source>
        <translation>
            <numerusform>%n Job: angenommen</numerusform>
            <numerusform>%n Jobs: angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>action task %1</source>
        <translation>Aktions-Task %1</translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <comment>a job and why</comment>
        <translation>fehlgeschlagen: %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of the jobs could not be acted on.</source>
        <translation>
            <numerusform>Bei %n Job war das nicht möglich.</numerusform>
            <numerusform>Bei %n Jobs war das nicht möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what it is about: --task with a task&apos;s id, or --group with the decision task&apos;s id of a push.</source>
        <translation>Geben Sie an, worum es geht: --task mit der ID eines Tasks oder --group mit der ID des Decision-Tasks eines Pushes.</translation>
    </message>
    <message>
        <source>Ids of the jobs&apos; tasks</source>
        <translation>IDs der Tasks der Jobs</translation>
    </message>
    <message>
        <source>Name of the action, as action list shows it</source>
        <translation>Name der Aktion, wie action list ihn zeigt</translation>
    </message>
    <message>
        <source>In-tree actions</source>
        <translation>In-Tree-Aktionen</translation>
    </message>
    <message>
        <source>What the repository offers to do with a push or a task, such as retrigger and add-new-jobs.</source>
        <translation>Was das Repository mit einem Push oder Task zu tun anbietet, etwa retrigger und add-new-jobs.</translation>
    </message>
    <message>
        <source>List the in-tree actions of a task group, or of one of its tasks</source>
        <translation>In-Tree-Aktionen einer Task-Gruppe oder eines ihrer Tasks auflisten</translation>
    </message>
    <message>
        <source>The actions are those that the decision task of the push published. With --task only those are listed that may be run on that task.</source>
        <translation>Es sind die Aktionen, die der Decision-Task des Pushes veröffentlicht hat. Mit --task nur die, die auf diesem Task ausgeführt werden dürfen.</translation>
    </message>
    <message>
        <source>List the actions of a whole push</source>
        <translation>Die Aktionen eines ganzen Pushes auflisten</translation>
    </message>
    <message>
        <source>List what can be done to one of its tasks</source>
        <translation>Auflisten, was mit einem seiner Tasks möglich ist</translation>
    </message>
    <message>
        <source>Run an in-tree action, on a task or a group</source>
        <translation>Eine In-Tree-Aktion auf einem Task oder einer Gruppe ausführen</translation>
    </message>
    <message>
        <source>The input is checked against the schema of the action, and your scopes are, before anything is sent.</source>
        <translation>Bevor etwas gesendet wird, werden die Eingabe gegen das Schema der Aktion und Ihre Scopes geprüft.</translation>
    </message>
    <message>
        <source>Run the action retrigger on a task</source>
        <translation>Die Aktion retrigger auf einem Task ausführen</translation>
    </message>
    <message>
        <source>Show what would be sent for a push</source>
        <translation>Zeigen, was für einen Push gesendet würde</translation>
    </message>
    <message>
        <source>Run jobs again</source>
        <translation>Jobs noch einmal ausführen</translation>
    </message>
    <message>
        <source>Uses the action of the push, or where there is none creates a copy of the task.</source>
        <translation>Benutzt die Aktion des Pushes; wo es keine gibt, wird eine Kopie des Tasks erstellt.</translation>
    </message>
    <message>
        <source>Run a job again</source>
        <translation>Einen Job noch einmal ausführen</translation>
    </message>
    <message>
        <source>Show what would be sent for two jobs</source>
        <translation>Zeigen, was für zwei Jobs gesendet würde</translation>
    </message>
    <message>
        <source>Cancel jobs</source>
        <translation>Jobs abbrechen</translation>
    </message>
    <message>
        <source>Cancel a job that waits or runs</source>
        <translation>Einen wartenden oder laufenden Job abbrechen</translation>
    </message>
    <message>
        <source>Where downloads go (default here)</source>
        <translation>Zielordner für Downloads (Vorgabe: hier)</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Vorhandene Dateien ersetzen</translation>
    </message>
    <message>
        <source>Of all artifacts, those whose name matches</source>
        <translation>Von allen Artefakten die mit passendem Namen</translation>
    </message>
    <message>
        <source>STORAGE</source>
        <translation>SPEICHER</translation>
    </message>
    <message>
        <source>EXPIRES</source>
        <translation>ABLAUF</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>The task made none of the run&apos;s artifacts.</source>
        <translation>Der Task hat keines der Artefakte des Laufs erstellt.</translation>
    </message>
    <message>
        <source>No artifact of the run has a name that matches.</source>
        <translation>Kein Artefakt des Laufs hat einen passenden Namen.</translation>
    </message>
    <message>
        <source>The run has no artifacts.</source>
        <translation>Der Lauf hat keine Artefakte.</translation>
    </message>
    <message>
        <source>Name artifacts or give --match, not both.</source>
        <translation>Geben Sie Namen von Artefakten oder --match an, nicht beides.</translation>
    </message>
    <message>
        <source>left out: %1 was not made by the task</source>
        <translation>ausgelassen: %1 wurde vom Task nicht erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%n artifact(s) were left out.</source>
        <translation>
            <numerusform>%n Artefakt wurde ausgelassen.</numerusform>
            <numerusform>%n Artefakte wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Names of artifacts (default all)</source>
        <translation>Namen von Artefakten (Vorgabe: alle)</translation>
    </message>
    <message>
        <source>Files of tasks</source>
        <translation>Dateien von Tasks</translation>
    </message>
    <message>
        <source>List the artifacts of a run</source>
        <translation>Die Artefakte eines Laufs auflisten</translation>
    </message>
    <message>
        <source>List the artifacts of the newest run</source>
        <translation>Die Artefakte des neuesten Laufs auflisten</translation>
    </message>
    <message>
        <source>Those of the first run, with their addresses</source>
        <translation>Die des ersten Laufs, mit ihren Adressen</translation>
    </message>
    <message>
        <source>Download artifacts, all unless named or matched</source>
        <translation>Artefakte herunterladen, alle, wenn nicht genannt oder gefiltert</translation>
    </message>
    <message>
        <source>Files that are there already are left alone unless --force is given.</source>
        <translation>Vorhandene Dateien bleiben unberührt, außer mit --force.</translation>
    </message>
    <message>
        <source>Download one artifact</source>
        <translation>Ein Artefakt herunterladen</translation>
    </message>
    <message>
        <source>Download those whose name matches</source>
        <translation>Die mit passendem Namen herunterladen</translation>
    </message>
    <message>
        <source>bash, zsh or fish</source>
        <translation>bash, zsh oder fish</translation>
    </message>
    <message>
        <source>Words of a command line behind the program&apos;s name; the last one is completed</source>
        <translation>Wörter einer Befehlszeile nach dem Programmnamen; das letzte wird vervollständigt</translation>
    </message>
    <message>
        <source>There is no completion for “%1”. Choose bash, zsh or fish.</source>
        <translation>Für „%1“ gibt es keine Vervollständigung. Wählen Sie bash, zsh oder fish.</translation>
    </message>
    <message>
        <source>Print the script that makes a shell complete collie-cli</source>
        <translation>Das Skript ausgeben, mit dem eine Shell collie-cli vervollständigt</translation>
    </message>
    <message>
        <source>Completed are verbs, options and their values, and names of repositories, labels, exchanges and actions that were on show in the window. No server is asked.</source>
        <translation>Vervollständigt werden Verben, Optionen und ihre Werte sowie Namen von Repositorys, Labels, Exchanges und Aktionen, die im Fenster zu sehen waren. Kein Server wird gefragt.</translation>
    </message>
    <message>
        <source>Have it in every bash</source>
        <translation>In jeder bash haben</translation>
    </message>
    <message>
        <source>Have it in every fish</source>
        <translation>In jeder fish haben</translation>
    </message>
    <message>
        <source>Print what may stand at the end of a command line</source>
        <translation>Ausgeben, was am Ende einer Befehlszeile stehen kann</translation>
    </message>
    <message>
        <source>Print the stacks of all threads, not only of the one that crashed</source>
        <translation>Die Stacks aller Threads ausgeben, nicht nur des abgestürzten</translation>
    </message>
    <message>
        <source>Crash %1</source>
        <comment>an id</comment>
        <translation>Absturz %1</translation>
    </message>
    <message>
        <source>The run has a dump of this crash and no stacks.</source>
        <translation>Der Lauf hat zu diesem Absturz einen Dump und keine Stacks.</translation>
    </message>
    <message>
        <source>Run %1 of the task left no crashes.</source>
        <translation>Lauf %1 des Tasks hat keine Abstürze hinterlassen.</translation>
    </message>
    <message>
        <source>The run left %1 crashes; these are the first %2.</source>
        <translation>Der Lauf hat %1 Abstürze hinterlassen; das sind die ersten %2.</translation>
    </message>
    <message>
        <source>Print the stacks of the crashes of a run</source>
        <translation>Die Stacks der Abstürze eines Laufs ausgeben</translation>
    </message>
    <message>
        <source>The stacks are those that the run left as artifacts; no symbols are loaded.</source>
        <translation>Es sind die Stacks, die der Lauf als Artefakte hinterlassen hat; Symbole werden nicht geladen.</translation>
    </message>
    <message>
        <source>Print the stack of the thread that crashed</source>
        <translation>Den Stack des abgestürzten Threads ausgeben</translation>
    </message>
    <message>
        <source>Print the stacks of all threads</source>
        <translation>Die Stacks aller Threads ausgeben</translation>
    </message>
    <message>
        <source>There are no credentials, so it is not known whether yours are enough. Sign in with: collie-cli signin</source>
        <translation>Es gibt keine Zugangsdaten; ob Ihre ausreichen, ist daher nicht bekannt. Melden Sie sich an mit: collie-cli signin</translation>
    </message>
    <message>
        <source>Your credentials may not list their scopes, so it is not known whether they are enough.</source>
        <translation>Ihre Zugangsdaten dürfen ihre Scopes nicht auflisten; ob sie ausreichen, ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>No failure was found in the log.</source>
        <translation>Im Log wurde kein Fehlschlag gefunden.</translation>
    </message>
    <message>
        <source>Treeherder has not read the log yet. Ask again in a minute.</source>
        <translation>Treeherder hat das Log noch nicht gelesen. Fragen Sie in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>What is known of these jobs is incomplete</source>
        <translation>Was über diese Jobs bekannt ist, ist unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>No failed jobs on these platforms, %n on others.</source>
        <translation>
            <numerusform>Keine fehlgeschlagenen Jobs auf diesen Plattformen, %n auf anderen.</numerusform>
            <numerusform>Keine fehlgeschlagenen Jobs auf diesen Plattformen, %n auf anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on these platforms, %2 on others.</source>
        <extracomment>%1 is &quot;3 failed jobs&quot;, %2 how many there are on other platforms.</extracomment>
        <translation>%1 auf diesen Plattformen, %2 auf anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s)</source>
        <translation>
            <numerusform>%n fehlgeschlagener Job</numerusform>
            <numerusform>%n fehlgeschlagene Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>No failed jobs.</source>
        <translation>Keine fehlgeschlagenen Jobs.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s).</source>
        <translation>
            <numerusform>%n fehlgeschlagener Job.</numerusform>
            <numerusform>%n fehlgeschlagene Jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intermittent job(s) left out; add --intermittent to see all.</source>
        <translation>
            <numerusform>%n sporadischer Job ausgelassen; mit --intermittent sehen Sie alle.</numerusform>
            <numerusform>%n sporadische Jobs ausgelassen; mit --intermittent sehen Sie alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures of %1</source>
        <comment>a push</comment>
        <translation>Fehlschläge von %1</translation>
    </message>
    <message>
        <source>What the failures of a push are put together by: test (the default), job or platform</source>
        <translation>Wonach die Fehlschläge eines Pushes zusammengefasst werden: test (Vorgabe), job oder platform</translation>
    </message>
    <message>
        <source>Of a push, only jobs whose platform matches, as in linux.*debug</source>
        <translation>Von einem Push nur Jobs mit passender Plattform, etwa linux.*debug</translation>
    </message>
    <message>
        <source>Of a push, also jobs that are classified intermittent or passed when they ran again</source>
        <translation>Von einem Push auch Jobs, die als sporadisch klassifiziert oder bei erneuter Ausführung erfolgreich waren</translation>
    </message>
    <message numerus="yes">
        <source>The failures of %n job(s) could not be loaded.</source>
        <translation>
            <numerusform>Die Fehlschläge von %n Job ließen sich nicht laden.</numerusform>
            <numerusform>Die Fehlschläge von %n Jobs ließen sich nicht laden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known why this job failed.</source>
        <translation>Warum dieser Job fehlgeschlagen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is not known why any of these jobs failed.</source>
        <translation>Von keinem dieser Jobs ist bekannt, warum er fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>--run and --bugzilla-url are for a single task, not for a push.</source>
        <translation>--run und --bugzilla-url sind für einen einzelnen Task, nicht für einen Push.</translation>
    </message>
    <message>
        <source>Run %1 of %2 did not fail: %3.</source>
        <translation>Lauf %1 von %2 ist nicht fehlgeschlagen: %3.</translation>
    </message>
    <message>
        <source>Run %1 of %2 has not ended yet: %3.</source>
        <translation>Lauf %1 von %2 ist noch nicht zu Ende: %3.</translation>
    </message>
    <message>
        <source>The run left no results of tests, and Treeherder does not tell of it. See its log: collie-cli log %1</source>
        <translation>Der Lauf hat keine Testergebnisse hinterlassen, und Treeherder weiß nichts davon. Siehe sein Log: collie-cli log %1</translation>
    </message>
    <message>
        <source>--group-by, --platform, --intermittent and what names a push are not for a single task.</source>
        <translation>--group-by, --platform, --intermittent und was einen Push nennt, sind nicht für einen einzelnen Task.</translation>
    </message>
    <message>
        <source>The address says which run: leave --run out.</source>
        <translation>Die Adresse sagt, welcher Lauf: Lassen Sie --run weg.</translation>
    </message>
    <message>
        <source>Id of a task; name of a repository, with one of --push, --revision and --lando; or an address of Treeherder or Taskcluster that names a task or a push</source>
        <translation>ID eines Tasks; Name eines Repositorys, mit --push, --revision oder --lando; oder Adresse von Treeherder oder Taskcluster, die einen Task oder Push nennt</translation>
    </message>
    <message>
        <source>Print why a task failed, with the bugs it may be; or why the jobs of a push failed</source>
        <translation>Ausgeben, warum ein Task fehlschlug, mit den möglichen Bugs; oder warum die Jobs eines Pushes fehlschlugen</translation>
    </message>
    <message>
        <source>Of a task it prints what failed and the bugs that it may be. Of a push the failures of all its jobs are put together, so that the same failure on many platforms is read once.</source>
        <translation>Zu einem Task wird ausgegeben, was fehlschlug und welche Bugs es sein können. Zu einem Push werden die Fehlschläge aller Jobs zusammengefasst, damit derselbe Fehlschlag auf vielen Plattformen nur einmal zu lesen ist.</translation>
    </message>
    <message>
        <source>Why a task failed, for a comment in a bug</source>
        <translation>Warum ein Task fehlschlug, für einen Kommentar in einem Bug</translation>
    </message>
    <message>
        <source>Why the debug jobs on Linux of a push failed</source>
        <translation>Warum die debug-Jobs eines Pushes auf Linux fehlschlugen</translation>
    </message>
    <message>
        <source>The same of the push of an address, platform by platform</source>
        <translation>Dasselbe zum Push einer Adresse, Plattform für Plattform</translation>
    </message>
    <message>
        <source>Keep the plan here; with the same file a broken run goes on where it stopped</source>
        <translation>Den Plan hier aufbewahren; mit derselben Datei geht ein abgebrochener Durchgang dort weiter, wo er stand</translation>
    </message>
    <message>
        <source>TASK</source>
        <translation>TASK</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>LÄUFE</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s): cancelled</source>
        <translation>
            <numerusform>%n Task: abgebrochen</numerusform>
            <numerusform>%n Tasks: abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <comment>a task and why</comment>
        <translation>fehlgeschlagen: %1: %2</translation>
    </message>
    <message>
        <source>The plan cannot be kept in %1: %2.</source>
        <translation>Der Plan lässt sich nicht in %1 aufbewahren: %2.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>%1 holds a plan of another decision task.</source>
        <translation>%1 enthält einen Plan eines anderen Decision-Tasks.</translation>
    </message>
    <message>
        <source>reuses %1 %2: %3</source>
        <comment>a task, its label and why</comment>
        <translation>übernommen: %1 %2: %3</translation>
    </message>
    <message>
        <source>Id of a decision task</source>
        <translation>ID eines Decision-Tasks</translation>
    </message>
    <message>
        <source>The task graph of a push</source>
        <translation>Der Task-Graph eines Pushes</translation>
    </message>
    <message>
        <source>The graph is the one that the decision task of the push made.</source>
        <translation>Es ist der Graph, den der Decision-Task des Pushes erstellt hat.</translation>
    </message>
    <message>
        <source>All tasks of a group</source>
        <translation>Alle Tasks einer Gruppe</translation>
    </message>
    <message>
        <source>The group of a push has the id of its decision task.</source>
        <translation>Die Gruppe eines Pushes hat die ID seines Decision-Tasks.</translation>
    </message>
    <message>
        <source>List the tasks of a group</source>
        <translation>Die Tasks einer Gruppe auflisten</translation>
    </message>
    <message>
        <source>List the tasks of a push</source>
        <translation>Die Tasks eines Pushes auflisten</translation>
    </message>
    <message>
        <source>Cancel every unresolved task of a group</source>
        <translation>Jeden unerledigten Task einer Gruppe abbrechen</translation>
    </message>
    <message>
        <source>A sealed group is cancelled as a whole, any other task by task.</source>
        <translation>Eine versiegelte Gruppe wird als Ganzes abgebrochen, jede andere Task für Task.</translation>
    </message>
    <message>
        <source>Cancel what has not ended</source>
        <translation>Abbrechen, was nicht zu Ende ist</translation>
    </message>
    <message>
        <source>Show what would be cancelled</source>
        <translation>Zeigen, was abgebrochen würde</translation>
    </message>
    <message>
        <source>Create the tasks of a decision task with these labels, and what they need</source>
        <translation>Die Tasks eines Decision-Tasks mit diesen Labels erstellen, und was sie brauchen</translation>
    </message>
    <message>
        <source>Tasks that the labels need are created too, unless the push or an earlier one has them already.</source>
        <translation>Tasks, die die Labels brauchen, werden mit erstellt, außer der Push oder ein früherer hat sie schon.</translation>
    </message>
    <message>
        <source>Show which tasks would be created</source>
        <translation>Zeigen, welche Tasks erstellt würden</translation>
    </message>
    <message>
        <source>Create them, able to go on after a broken connection</source>
        <translation>Sie erstellen, fortsetzbar nach einem Verbindungsabbruch</translation>
    </message>
    <message>
        <source>Print the page of the guide about the command line</source>
        <translation>Die Handbuchseite über die Befehlszeile ausgeben</translation>
    </message>
    <message>
        <source>Usage: collie-cli VERB [OPERAND…] [OPTION…]
collie-cli help VERB tells more about one.
</source>
        <translation>Aufruf: collie-cli VERB [OPERAND…] [OPTION…]
collie-cli help VERB sagt mehr zu einem Verb.
</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verben:</translation>
    </message>
    <message>
        <source>General options, where they mean something:</source>
        <translation>Allgemeine Optionen, wo sie etwas bedeuten:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Exit-Codes:</translation>
    </message>
    <message>
        <source>A server that cannot be reached is given up after 20 seconds, one that says nothing after 45.
On a terminal, control characters of servers and logs are left out, but for colours; pipes and files get every byte as it is. Tables are cut to its width, and what has no room on it goes through COLLIE_PAGER, PAGER or less.
TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN and TASKCLUSTER_CERTIFICATE are used when set; NO_COLOR and CLICOLOR_FORCE are minded; QT_LOGGING_RULES chooses among the log lines.
</source>
        <translation>Ein nicht erreichbarer Server wird nach 20 Sekunden aufgegeben, ein stummer nach 45.
Auf einem Terminal fallen Steuerzeichen von Servern und Logs weg, außer für Farben; Pipes und Dateien bekommen jedes Byte, wie es ist. Tabellen werden auf die Breite des Terminals gekürzt, und was nicht darauf passt, geht durch COLLIE_PAGER, PAGER oder less.
TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN und TASKCLUSTER_CERTIFICATE werden benutzt, wenn gesetzt; NO_COLOR und CLICOLOR_FORCE werden beachtet; QT_LOGGING_RULES wählt unter den Logzeilen aus.
</translation>
    </message>
    <message>
        <source>Usage: collie-cli %1 VERB [OPERAND…] [OPTION…]</source>
        <translation>Aufruf: collie-cli %1 VERB [OPERAND…] [OPTION…]</translation>
    </message>
    <message>
        <source>Usage: collie-cli %1</source>
        <translation>Aufruf: collie-cli %1</translation>
    </message>
    <message>
        <source>General options:</source>
        <translation>Allgemeine Optionen:</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>Geben Sie an, was zu tun ist.</translation>
    </message>
    <message>
        <source>Say what to do: “%1” is the beginning of these verbs.</source>
        <translation>Geben Sie an, was zu tun ist: Mit „%1“ beginnen diese Verben.</translation>
    </message>
    <message>
        <source>There is no verb “%1”. Did you mean %2?</source>
        <translation>Es gibt kein Verb „%1“. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>There is no verb “%1”; --help lists the verbs.</source>
        <translation>Es gibt kein Verb „%1“; --help listet die Verben auf.</translation>
    </message>
    <message>
        <source>There is no verb “%1”; these begin with “%2”.</source>
        <translation>Es gibt kein Verb „%1“; diese beginnen mit „%2“.</translation>
    </message>
    <message>
        <source>Words of a verb or of a family, such as task create</source>
        <translation>Wörter eines Verbs oder einer Familie, etwa task create</translation>
    </message>
    <message>
        <source>Show the help of a verb, of a family, or of all</source>
        <translation>Die Hilfe zu einem Verb, einer Familie oder allem zeigen</translation>
    </message>
    <message>
        <source>List all verbs</source>
        <translation>Alle Verben auflisten</translation>
    </message>
    <message>
        <source>Show everything about one verb</source>
        <translation>Alles zu einem Verb zeigen</translation>
    </message>
    <message>
        <source>Show the verbs of a family</source>
        <translation>Die Verben einer Familie zeigen</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>Die Standardeingabe lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Standard input is larger than 64 MiB.</source>
        <translation>Die Standardeingabe ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the last of a list of choices</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>“%1” has no option %2. Did you mean %3?</source>
        <translation>„%1“ hat keine Option %2. Meinten Sie %3?</translation>
    </message>
    <message>
        <source>“%1” has no option %2. It takes general options only; collie-cli help %1 lists them.</source>
        <translation>„%1“ hat keine Option %2. Es nimmt nur allgemeine Optionen; collie-cli help %1 listet sie auf.</translation>
    </message>
    <message>
        <source>“%1” has no option %2. It takes %3, and general options; collie-cli help %1 lists them.</source>
        <translation>„%1“ hat keine Option %2. Es nimmt %3 und allgemeine Optionen; collie-cli help %1 listet sie auf.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a task or task group: those have 22 letters, digits, - and _.</source>
        <translation>„%1“ ist keine ID eines Tasks oder einer Task-Gruppe: Diese haben 22 Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>--%1 takes %2.</source>
        <translation>--%1 nimmt %2.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 nimmt eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2.</source>
        <translation>--%1 nimmt eine Zahl ab %2.</translation>
    </message>
    <message>
        <source>--%1 takes a time such as 90s, 15m, 2h or 1d.</source>
        <translation>--%1 nimmt eine Zeit wie 90s, 15m, 2h oder 1d.</translation>
    </message>
    <message>
        <source>--%1 is only for %2.</source>
        <translation>--%1 ist nur für %2.</translation>
    </message>
    <message>
        <source>Choose one of --quiet and --verbose.</source>
        <translation>Wählen Sie --quiet oder --verbose.</translation>
    </message>
    <message>
        <source>How often each job runs (default 1)</source>
        <translation>Wie oft jeder Job läuft (Vorgabe: 1)</translation>
    </message>
    <message>
        <source>On how many earlier pushes (default: the action&apos;s)</source>
        <translation>Auf wie vielen früheren Pushes (Vorgabe: wie die Aktion)</translation>
    </message>
    <message>
        <source>That push has no decision task.</source>
        <translation>Dieser Push hat keinen Decision-Task.</translation>
    </message>
    <message>
        <source>Jobs on Treeherder</source>
        <translation>Jobs auf Treeherder</translation>
    </message>
    <message>
        <source>Lists the jobs of a push, adds to them, runs them again and cancels them.</source>
        <translation>Listet die Jobs eines Pushes auf, fügt welche hinzu, führt sie noch einmal aus und bricht sie ab.</translation>
    </message>
    <message>
        <source>Add jobs to a push by their labels</source>
        <translation>Einem Push Jobs nach ihren Labels hinzufügen</translation>
    </message>
    <message>
        <source>The push must have a decision task that is known to Treeherder.</source>
        <translation>Der Push muss einen Decision-Task haben, den Treeherder kennt.</translation>
    </message>
    <message>
        <source>Add a job to a push, five times</source>
        <translation>Einem Push einen Job hinzufügen, fünfmal</translation>
    </message>
    <message>
        <source>Run a job on earlier pushes that did not run it</source>
        <translation>Einen Job auf früheren Pushes ausführen, auf denen er nicht lief</translation>
    </message>
    <message>
        <source>Shows which push a failure began with.</source>
        <translation>Zeigt, mit welchem Push ein Fehlschlag begann.</translation>
    </message>
    <message>
        <source>Run the job on as many earlier pushes as the action does by itself</source>
        <translation>Den Job auf so vielen früheren Pushes ausführen, wie es die Aktion von sich aus tut</translation>
    </message>
    <message>
        <source>Run it on five earlier pushes</source>
        <translation>Ihn auf fünf früheren Pushes ausführen</translation>
    </message>
    <message>
        <source>How many pushes (default 10)</source>
        <translation>Wie viele Pushes (Vorgabe: 10)</translation>
    </message>
    <message>
        <source>Pushes of one author</source>
        <translation>Pushes eines Autors</translation>
    </message>
    <message>
        <source>Words that must all occur in platform, option, group, symbol or name</source>
        <translation>Wörter, die alle in Plattform, Option, Gruppe, Symbol oder Name vorkommen müssen</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>REVISION</source>
        <translation>REVISION</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>AUTHOR</source>
        <translation>AUTOR</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>BETREFF</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>PLATFORM</source>
        <translation>PLATTFORM</translation>
    </message>
    <message>
        <source>SYMBOL</source>
        <translation>SYMBOL</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>List repositories</source>
        <translation>Repositorys auflisten</translation>
    </message>
    <message>
        <source>List the repositories that Treeherder knows</source>
        <translation>Die Repositorys auflisten, die Treeherder kennt</translation>
    </message>
    <message>
        <source>List pushes, newest first</source>
        <translation>Pushes auflisten, neueste zuerst</translation>
    </message>
    <message>
        <source>List the three newest pushes</source>
        <translation>Die drei neuesten Pushes auflisten</translation>
    </message>
    <message>
        <source>List the newest pushes of one author</source>
        <translation>Die neuesten Pushes eines Autors auflisten</translation>
    </message>
    <message>
        <source>List the jobs of a push</source>
        <translation>Die Jobs eines Pushes auflisten</translation>
    </message>
    <message>
        <source>List the jobs of a push that have both words</source>
        <translation>Die Jobs eines Pushes auflisten, in denen beide Wörter vorkommen</translation>
    </message>
    <message>
        <source>List all jobs of a push for a script</source>
        <translation>Alle Jobs eines Pushes für ein Skript auflisten</translation>
    </message>
    <message>
        <source>The log cannot be read back: %1.</source>
        <translation>Das Log lässt sich nicht wieder lesen: %1.</translation>
    </message>
    <message>
        <source>A line of more than %1 MiB is searched, and printed, in parts.</source>
        <translation>Eine Zeile von mehr als %1 MiB wird in Teilen durchsucht und ausgegeben.</translation>
    </message>
    <message>
        <source>The run goes on; with --follow its end is waited for.</source>
        <translation>Der Lauf geht weiter; mit --follow wird auf sein Ende gewartet.</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>Go on while the task runs</source>
        <translation>Weiterlesen, solange der Task läuft</translation>
    </message>
    <message>
        <source>Of the log of a task, only lines that match this regular expression</source>
        <translation>Vom Log eines Tasks nur Zeilen, die zu diesem regulären Ausdruck passen</translation>
    </message>
    <message>
        <source>Search the logs of all failed jobs of a push for this regular expression</source>
        <translation>Die Logs aller fehlgeschlagenen Jobs eines Pushes nach diesem regulären Ausdruck durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more line(s) match.</source>
        <extracomment>%1 is a job.</extracomment>
        <translation>
            <numerusform>%1: %n weitere Zeile passt.</numerusform>
            <numerusform>%1: %n weitere Zeilen passen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) could not be searched.</source>
        <translation>
            <numerusform>%n Log ließ sich nicht durchsuchen.</numerusform>
            <numerusform>%n Logs ließen sich nicht durchsuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The push has no failed jobs.</source>
        <translation>Der Push hat keine fehlgeschlagenen Jobs.</translation>
    </message>
    <message>
        <source>The job is not of Taskcluster, which is where logs are read from.</source>
        <translation>Der Job ist nicht von Taskcluster; nur von dort werden Logs gelesen.</translation>
    </message>
    <message>
        <source>The logs of a push are searched with --match RE; --run, --follow and --grep are for the log of one task, whose id has 22 letters, digits, - and _.</source>
        <translation>Die Logs eines Pushes werden mit --match RE durchsucht; --run, --follow und --grep sind für das Log eines Tasks, dessen ID 22 Buchstaben, Ziffern, - und _ hat.</translation>
    </message>
    <message>
        <source>--match searches the logs of a push; for the log of one task there is --grep.</source>
        <translation>--match durchsucht die Logs eines Pushes; für das Log eines Tasks gibt es --grep.</translation>
    </message>
    <message>
        <source>--json and --markdown are for the lines that --match finds.</source>
        <translation>--json und --markdown sind für die Zeilen, die --match findet.</translation>
    </message>
    <message>
        <source>--grep takes a regular expression: %1.</source>
        <translation>--grep nimmt einen regulären Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Id of a task; or with --match the name of a repository, with one of --push, --revision and --lando, or an address that names a push</source>
        <translation>ID eines Tasks; oder mit --match der Name eines Repositorys, mit --push, --revision oder --lando, oder eine Adresse, die einen Push nennt</translation>
    </message>
    <message>
        <source>Print the log of a run, or the lines of all failed jobs of a push that match</source>
        <translation>Das Log eines Laufs ausgeben, oder die passenden Zeilen aller fehlgeschlagenen Jobs eines Pushes</translation>
    </message>
    <message>
        <source>On a terminal control characters of the log are left out; a pipe or a file gets every byte of it.</source>
        <translation>Auf einem Terminal fallen Steuerzeichen des Logs weg; eine Pipe oder Datei bekommt jedes Byte.</translation>
    </message>
    <message>
        <source>Print the lines with ERROR while the task runs</source>
        <translation>Die Zeilen mit ERROR ausgeben, während der Task läuft</translation>
    </message>
    <message>
        <source>Search the logs of all failed jobs of a push</source>
        <translation>Die Logs aller fehlgeschlagenen Jobs eines Pushes durchsuchen</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>what an example does</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>SIEHE AUCH</translation>
    </message>
    <message>
        <source>Verbs of collie-cli</source>
        <translation>Verben von collie-cli</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>General options: %1</source>
        <translation>Allgemeine Optionen: %1</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>BEISPIELE</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>ÜBERSICHT</translation>
    </message>
    <message>
        <source>collie-cli %1 [OPTION…]</source>
        <translation>collie-cli %1 [OPTION…]</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>BESCHREIBUNG</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>BEFEHLE</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>EXIT-STATUS</translation>
    </message>
    <message>
        <source>As %1 tells, which tells of general options, variables and files as well.</source>
        <translation>Wie in %1 beschrieben; dort stehen auch allgemeine Optionen, Variablen und Dateien.</translation>
    </message>
    <message>
        <source>collie-cli VERB [OPERAND…] [OPTION…]</source>
        <translation>collie-cli VERB [OPERAND…] [OPTION…]</translation>
    </message>
    <message>
        <source>collie-cli help [VERB]</source>
        <translation>collie-cli help [VERB]</translation>
    </message>
    <message>
        <source>%1: see %2.</source>
        <translation>%1: siehe %2.</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>Each verb takes those of them that mean something to it.</source>
        <translation>Jedes Verb nimmt diejenigen, die für es etwas bedeuten.</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>UMGEBUNGSVARIABLEN</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>DATEIEN</translation>
    </message>
    <message>
        <source>Treeherder, Taskcluster and Pulse from the command line</source>
        <translation>Treeherder, Taskcluster und Pulse auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Lists pushes and jobs, runs actions, makes and watches tasks, reads logs and failures, uploads files, listens to Pulse, and shows on Treeherder what runs on your machine.</source>
        <translation>Listet Pushes und Jobs auf, führt Aktionen aus, erstellt und beobachtet Tasks, liest Logs und Fehlschläge, lädt Dateien hoch, hört Pulse mit und zeigt auf Treeherder, was auf Ihrem Rechner läuft.</translation>
    </message>
    <message>
        <source>Answers go to standard output, as text for people or, with --json, for programs; everything else goes to standard error.</source>
        <translation>Antworten gehen auf die Standardausgabe, als Text für Menschen oder mit --json für Programme; alles andere geht auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>A server that cannot be reached is given up after 20 seconds, one that says nothing after 45.</source>
        <translation>Ein nicht erreichbarer Server wird nach 20 Sekunden aufgegeben, ein stummer nach 45.</translation>
    </message>
    <message>
        <source>On a terminal, control characters of servers and logs are left out, but for colours; pipes and files get every byte as it is. Tables are cut to the terminal&apos;s width, and what has no room on it goes through a pager.</source>
        <translation>Auf einem Terminal fallen Steuerzeichen von Servern und Logs weg, außer für Farben; Pipes und Dateien bekommen jedes Byte, wie es ist. Tabellen werden auf die Breite des Terminals gekürzt, und was nicht darauf passt, geht durch einen Pager.</translation>
    </message>
    <message>
        <source>The deployment, where --root-url names none</source>
        <translation>Das Deployment, wenn --root-url keines nennt</translation>
    </message>
    <message>
        <source>Credentials, before those in the keychain</source>
        <translation>Zugangsdaten, vor denen im Schlüsselbund</translation>
    </message>
    <message>
        <source>The broker, where --broker names none, and its account</source>
        <translation>Der Broker, wenn --broker keinen nennt, und sein Konto</translation>
    </message>
    <message>
        <source>The store for uploads, where --s3-endpoint names none</source>
        <translation>Der Speicher für Uploads, wenn --s3-endpoint keinen nennt</translation>
    </message>
    <message>
        <source>The pager for what has no room on the terminal; where neither is set, less</source>
        <translation>Der Pager für das, was nicht auf das Terminal passt; ist keiner gesetzt, less</translation>
    </message>
    <message>
        <source>No colours, or colours also where no terminal is; --color goes before both</source>
        <translation>Keine Farben, oder Farben auch ohne Terminal; --color geht beiden vor</translation>
    </message>
    <message>
        <source>Width of tables, in place of the terminal&apos;s</source>
        <translation>Breite von Tabellen, statt der des Terminals</translation>
    </message>
    <message>
        <source>The language of all texts</source>
        <translation>Die Sprache aller Texte</translation>
    </message>
    <message>
        <source>Credentials of Taskcluster&apos;s own command line, used where there are no others for the deployment</source>
        <translation>Zugangsdaten von Taskclusters eigener Befehlszeile, benutzt, wenn es für das Deployment keine anderen gibt</translation>
    </message>
    <message>
        <source>Jobs of your own that are not completed</source>
        <translation>Eigene Jobs, die nicht abgeschlossen sind</translation>
    </message>
    <message>
        <source>What the window kept; names are completed from it, and nothing is written</source>
        <translation>Was das Fenster aufbewahrt hat; daraus werden Namen vervollständigt, geschrieben wird nichts</translation>
    </message>
    <message>
        <source>done, and seen to be done</source>
        <translation>erledigt, nachweislich</translation>
    </message>
    <message>
        <source>failed, or not known to be done; watch: the task, or one of the group, failed; push watch: failures are not classified</source>
        <translation>fehlgeschlagen, oder Erfolg nicht bekannt; watch: der Task oder einer der Gruppe ist fehlgeschlagen; push watch: Fehlschläge sind nicht klassifiziert</translation>
    </message>
    <message>
        <source>the command line cannot be understood</source>
        <translation>die Befehlszeile ist nicht verständlich</translation>
    </message>
    <message>
        <source>not signed in, or credentials or a broker&apos;s password are not accepted</source>
        <translation>nicht angemeldet, oder Zugangsdaten oder das Passwort eines Brokers werden nicht akzeptiert</translation>
    </message>
    <message>
        <source>the credentials lack scopes</source>
        <translation>den Zugangsdaten fehlen Scopes</translation>
    </message>
    <message>
        <source>watch: the task, or one of the group, ended in an exception, and none failed</source>
        <translation>watch: der Task oder einer der Gruppe endete mit einer Exception, und keiner ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>List the names of all pages</source>
        <translation>Die Namen aller Seiten auflisten</translation>
    </message>
    <message>
        <source>Write all pages into a folder, as PAGE.1</source>
        <translation>Alle Seiten in einen Ordner schreiben, als PAGE.1</translation>
    </message>
    <message>
        <source>The date of the pages, as 2026-12-24 (else that of SOURCE_DATE_EPOCH, else none)</source>
        <translation>Datum der Seiten, etwa 2026-12-24 (sonst das von SOURCE_DATE_EPOCH, sonst keines)</translation>
    </message>
    <message>
        <source>Name of a page (default collie-cli)</source>
        <translation>Name einer Seite (Vorgabe: collie-cli)</translation>
    </message>
    <message>
        <source>The page %1 cannot be written: %2</source>
        <translation>Die Seite %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>--date takes a date such as 2026-12-24.</source>
        <translation>--date nimmt ein Datum wie 2026-12-24.</translation>
    </message>
    <message>
        <source>There is no page “%1”; --list names all.</source>
        <translation>Es gibt keine Seite „%1“; --list nennt alle.</translation>
    </message>
    <message>
        <source>Print a manual page, for man to show</source>
        <translation>Eine Handbuchseite ausgeben, zur Anzeige mit man</translation>
    </message>
    <message>
        <source>Taskcluster&apos;s root URL (else TASKCLUSTER_ROOT_URL, else Firefox CI)</source>
        <translation>Root-URL von Taskcluster (sonst TASKCLUSTER_ROOT_URL, sonst Firefox CI)</translation>
    </message>
    <message>
        <source>Treeherder&apos;s address</source>
        <translation>Adresse von Treeherder</translation>
    </message>
    <message>
        <source>Bugzilla&apos;s address, where it is not Mozilla&apos;s</source>
        <translation>Adresse von Bugzilla, wenn es nicht das von Mozilla ist</translation>
    </message>
    <message>
        <source>Trust the certificates of this PEM file as well</source>
        <translation>Auch den Zertifikaten dieser PEM-Datei vertrauen</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>JSON ausgeben</translation>
    </message>
    <message>
        <source>Print nothing but the answer and errors</source>
        <translation>Nur die Antwort und Fehler ausgeben</translation>
    </message>
    <message>
        <source>Tell on standard error what is asked and answered</source>
        <translation>Auf der Standardfehlerausgabe melden, was gefragt und geantwortet wird</translation>
    </message>
    <message>
        <source>When to print colours: auto (on a terminal, the default), always or never</source>
        <translation>Wann farbig ausgeben: auto (auf einem Terminal, Vorgabe), always oder never</translation>
    </message>
    <message>
        <source>Show the help of a verb or of a family</source>
        <translation>Die Hilfe zu einem Verb oder einer Familie zeigen</translation>
    </message>
    <message>
        <source>Print what would be sent and stop</source>
        <translation>Nur ausgeben, was gesendet würde</translation>
    </message>
    <message>
        <source>Treeherder&apos;s id of a push</source>
        <translation>Treeherders ID eines Pushes</translation>
    </message>
    <message>
        <source>Revision of a push</source>
        <translation>Revision eines Pushes</translation>
    </message>
    <message>
        <source>A run, from 0 (default the newest)</source>
        <translation>Ein Lauf, ab 0 (Vorgabe: der neueste)</translation>
    </message>
    <message>
        <source>Compress the recording (zstd)</source>
        <translation>Die Aufzeichnung komprimieren (zstd)</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Die Ausgabe lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>  missing: %1</source>
        <comment>a scope</comment>
        <translation>  fehlt: %1</translation>
    </message>
    <message>
        <source>--pool is for jobs that are tasks, not for --way pulse.</source>
        <translation>--pool ist für Jobs, die Tasks sind, nicht für --way pulse.</translation>
    </message>
    <message>
        <source>Say how the job ended: --result with success, testfailed, busted, exception or canceled.</source>
        <translation>Geben Sie an, wie der Job endete: --result mit success, testfailed, busted, exception oder canceled.</translation>
    </message>
    <message>
        <source>The log %1 cannot be read.</source>
        <translation>Das Log %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>--link takes a label and an address: LABEL=https://…</source>
        <translation>--link nimmt ein Label und eine Adresse: LABEL=https://…</translation>
    </message>
    <message>
        <source>The repository</source>
        <translation>Das Repository</translation>
    </message>
    <message>
        <source>Name of the job, which everybody can read (default the program&apos;s)</source>
        <translation>Name des Jobs, für alle lesbar (Vorgabe: der des Programms)</translation>
    </message>
    <message>
        <source>Symbol of the job, at most 25 characters</source>
        <translation>Symbol des Jobs, höchstens 25 Zeichen</translation>
    </message>
    <message>
        <source>Symbol of the group (default none)</source>
        <translation>Symbol der Gruppe (Vorgabe: keines)</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>build, test or other (default other)</source>
        <translation>build, test oder other (Vorgabe: other)</translation>
    </message>
    <message>
        <source>Platform that the job is shown under (default this computer&apos;s)</source>
        <translation>Plattform, unter der der Job gezeigt wird (Vorgabe: die dieses Computers)</translation>
    </message>
    <message>
        <source>Name of the machine (default this computer&apos;s)</source>
        <translation>Name der Maschine (Vorgabe: der dieses Computers)</translation>
    </message>
    <message>
        <source>Options of the build, separated by commas (default opt)</source>
        <translation>Optionen des Builds, durch Kommas getrennt (Vorgabe: opt)</translation>
    </message>
    <message>
        <source>1, 2 or 3 (default 1)</source>
        <translation>1, 2 oder 3 (Vorgabe: 1)</translation>
    </message>
    <message>
        <source>Who submits the job</source>
        <translation>Wer den Job einreicht</translation>
    </message>
    <message>
        <source>taskcluster: as a task (default); pulse: as a message to exchange/USER/jobs</source>
        <translation>taskcluster: als Task (Vorgabe); pulse: als Nachricht an exchange/USER/jobs</translation>
    </message>
    <message>
        <source>Where the task waits, provisionerId/workerType (default collie/own-jobs)</source>
        <translation>Wo der Task wartet, provisionerId/workerType (Vorgabe: collie/own-jobs)</translation>
    </message>
    <message>
        <source>success, testfailed, busted, exception or canceled</source>
        <translation>success, testfailed, busted, exception oder canceled</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Log des Jobs</translation>
    </message>
    <message>
        <source>Something to read about the job</source>
        <translation>Etwas zum Lesen über den Job</translation>
    </message>
    <message>
        <source>How far back failures count (default 90)</source>
        <translation>Wie weit zurück Fehlschläge zählen (Vorgabe: 90)</translation>
    </message>
    <message>
        <source>Repositories, separated by commas</source>
        <translation>Repositorys, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>CAUGHT</source>
        <translation>GEFUNDEN</translation>
    </message>
    <message>
        <source>LOST IF SKIPPED</source>
        <translation>SONST VERLOREN</translation>
    </message>
    <message>
        <source>HOURS</source>
        <translation>STUNDEN</translation>
    </message>
    <message>
        <source>JOB TYPE</source>
        <translation>JOBTYP</translation>
    </message>
    <message>
        <source>List job types with their value: which caught failures that nothing else did</source>
        <translation>Jobtypen mit ihrem Wert auflisten: welche Fehlschläge fanden, die sonst nichts fand</translation>
    </message>
    <message>
        <source>A job type has value when it caught failures that no other caught.</source>
        <translation>Ein Jobtyp hat Wert, wenn er Fehlschläge fand, die kein anderer fand.</translation>
    </message>
    <message>
        <source>List what caught failures on autoland in 30 days</source>
        <translation>Auflisten, was auf autoland in 30 Tagen Fehlschläge fand</translation>
    </message>
    <message>
        <source>Say which user: --broker amqps://USER@%1/, or PULSE_USER.</source>
        <translation>Geben Sie den Benutzer an: --broker amqps://USER@%1/ oder PULSE_USER.</translation>
    </message>
    <message>
        <source>Keep one with: collie-cli pulse password, or set PULSE_PASSWORD.</source>
        <translation>Hinterlegen Sie eines mit: collie-cli pulse password, oder setzen Sie PULSE_PASSWORD.</translation>
    </message>
    <message>
        <source>--bind takes EXCHANGE or EXCHANGE:PATTERN.</source>
        <translation>--bind nimmt EXCHANGE oder EXCHANGE:PATTERN.</translation>
    </message>
    <message>
        <source>Say what to listen to: --bind EXCHANGE[:PATTERN].</source>
        <translation>Geben Sie an, was mitzuhören ist: --bind EXCHANGE[:PATTERN].</translation>
    </message>
    <message>
        <source>There was no answer of %1 within %2 seconds. Check the address and the network connection.</source>
        <translation>Von %1 kam innerhalb von %2 Sekunden keine Antwort. Prüfen Sie die Adresse und die Netzverbindung.</translation>
    </message>
    <message numerus="yes">
        <source>Messages of %n second(s) may be missing.</source>
        <translation>
            <numerusform>Nachrichten von %n Sekunde fehlen vielleicht.</numerusform>
            <numerusform>Nachrichten von %n Sekunden fehlen vielleicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting again until it works.</source>
        <translation>Neue Verbindungsversuche, bis es klappt.</translation>
    </message>
    <message>
        <source>Interrupted before the end was seen.</source>
        <translation>Unterbrochen, bevor das Ende zu sehen war.</translation>
    </message>
    <message>
        <source>There was no connection to %1 in that time.</source>
        <translation>In dieser Zeit gab es keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The connection to %1 is lost, so that messages may be missing at the end.</source>
        <translation>Die Verbindung zu %1 ist verloren; am Ende fehlen daher vielleicht Nachrichten.</translation>
    </message>
    <message>
        <source>What to listen to; may be repeated</source>
        <translation>Was mitzuhören ist; mehrfach möglich</translation>
    </message>
    <message>
        <source>socket (Taskcluster&apos;s, the default) or amqp (the broker)</source>
        <translation>socket (der von Taskcluster, Vorgabe) oder amqp (der Broker)</translation>
    </message>
    <message>
        <source>Such as amqps://user@pulse.mozilla.org:5671/ (else PULSE_URL); the password is PULSE_PASSWORD or the keychain&apos;s</source>
        <translation>Etwa amqps://user@pulse.mozilla.org:5671/ (sonst PULSE_URL); das Passwort ist PULSE_PASSWORD oder das im Schlüsselbund</translation>
    </message>
    <message>
        <source>Most messages that wait at the broker (default 7500)</source>
        <translation>Wie viele Nachrichten höchstens am Broker warten (Vorgabe: 7500)</translation>
    </message>
    <message>
        <source>End after so many messages</source>
        <translation>Nach so vielen Nachrichten enden</translation>
    </message>
    <message>
        <source>How long, e.g. 30s, 5m, 1h</source>
        <translation>Wie lange, z.&#xa0;B. 30s, 5m, 1h</translation>
    </message>
    <message>
        <source>Record what a queue of the broker holds, in place of --bind; it stays there without --ack</source>
        <translation>Aufzeichnen, was eine Queue des Brokers enthält, statt --bind; ohne --ack bleibt es dort</translation>
    </message>
    <message>
        <source>Take the messages out of the queue</source>
        <translation>Die Nachrichten aus der Queue nehmen</translation>
    </message>
    <message>
        <source>EXCHANGE</source>
        <translation>EXCHANGE</translation>
    </message>
    <message>
        <source>ROUTING KEY</source>
        <translation>ROUTING-KEY</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) recorded</source>
        <translation>
            <numerusform>%Ln Nachricht aufgezeichnet</numerusform>
            <numerusform>%Ln Nachrichten aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are not in the recording: there was no room for them.</source>
        <translation>
            <numerusform>%n Nachricht ist nicht in der Aufzeichnung: Dafür war kein Platz.</numerusform>
            <numerusform>%n Nachrichten sind nicht in der Aufzeichnung: Dafür war kein Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one of --bind and --queue.</source>
        <translation>Wählen Sie --bind oder --queue.</translation>
    </message>
    <message>
        <source>The password cannot be read.</source>
        <translation>Das Passwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Write the password to standard input.</source>
        <translation>Schreiben Sie das Passwort auf die Standardeingabe.</translation>
    </message>
    <message>
        <source>Where the recording goes</source>
        <translation>Wohin die Aufzeichnung geht</translation>
    </message>
    <message>
        <source>Name of a queue at the broker</source>
        <translation>Name einer Queue am Broker</translation>
    </message>
    <message>
        <source>Messages of Pulse</source>
        <translation>Nachrichten von Pulse</translation>
    </message>
    <message>
        <source>Listens to exchanges, records what comes, and plays recordings.</source>
        <translation>Hört Exchanges mit, zeichnet auf, was kommt, und spielt Aufzeichnungen ab.</translation>
    </message>
    <message>
        <source>List the exchanges of the deployment and of Treeherder</source>
        <translation>Die Exchanges des Deployments und von Treeherder auflisten</translation>
    </message>
    <message>
        <source>Each is listed with the words of its routing keys.</source>
        <translation>Zu jedem stehen die Wörter seiner Routing-Keys.</translation>
    </message>
    <message>
        <source>List what can be listened to</source>
        <translation>Auflisten, was sich mithören lässt</translation>
    </message>
    <message>
        <source>Print messages as they come, one JSON object a line</source>
        <translation>Eintreffende Nachrichten ausgeben, ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <source>Goes on until it is interrupted, or as long as --for and --count say.</source>
        <translation>Läuft, bis es unterbrochen wird, oder wie --for und --count es sagen.</translation>
    </message>
    <message>
        <source>Print every task that fails</source>
        <translation>Jeden Task ausgeben, der fehlschlägt</translation>
    </message>
    <message>
        <source>Print the next ten messages of Treeherder</source>
        <translation>Die nächsten zehn Nachrichten von Treeherder ausgeben</translation>
    </message>
    <message>
        <source>Record messages into a file</source>
        <translation>Nachrichten in eine Datei aufzeichnen</translation>
    </message>
    <message>
        <source>A recording can be read while it grows and after a crash; pulse replay plays it.</source>
        <translation>Eine Aufzeichnung ist lesbar, während sie wächst, und nach einem Absturz; pulse replay spielt sie ab.</translation>
    </message>
    <message>
        <source>Record an hour of messages</source>
        <translation>Eine Stunde lang Nachrichten aufzeichnen</translation>
    </message>
    <message>
        <source>Print what waits in a queue; with --ack it is gone from there</source>
        <translation>Ausgeben, was in einer Queue wartet; mit --ack ist es dort weg</translation>
    </message>
    <message>
        <source>Without --ack the messages stay in the queue.</source>
        <translation>Ohne --ack bleiben die Nachrichten in der Queue.</translation>
    </message>
    <message>
        <source>Print what waits in a queue</source>
        <translation>Ausgeben, was in einer Queue wartet</translation>
    </message>
    <message>
        <source>Print it and take it out</source>
        <translation>Es ausgeben und herausnehmen</translation>
    </message>
    <message>
        <source>Keep a broker&apos;s password, read from standard input, in the keychain</source>
        <translation>Das Passwort eines Brokers von der Standardeingabe lesen und im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>The password is read from standard input, so that it is in no list of processes and in no history of a shell.</source>
        <translation>Das Passwort wird von der Standardeingabe gelesen; so steht es in keiner Prozessliste und in keinem Verlauf einer Shell.</translation>
    </message>
    <message>
        <source>Keep the password of a broker</source>
        <translation>Das Passwort eines Brokers aufbewahren</translation>
    </message>
    <message>
        <source>backout</source>
        <comment>what a commit is</comment>
        <translation>Backout</translation>
    </message>
    <message numerus="yes">
        <source>%n more commit(s)</source>
        <translation>
            <numerusform>%n weiterer Commit</numerusform>
            <numerusform>%n weitere Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% complete, %2 in progress. Failed: %3 lint, %4 build, %5 test; %6 intermittent, %7 fixed by commit, %8 unclassified.</source>
        <translation>%1&#xa0;% fertig, %2 in Arbeit. Fehlgeschlagen: %3 Lint, %4 Build, %5 Test; %6 sporadisch, %7 durch Commit behoben, %8 unklassifiziert.</translation>
    </message>
    <message>
        <source>%1 %2  push %3</source>
        <comment>repository, revision and number</comment>
        <translation>%1 %2  Push %3</translation>
    </message>
    <message>
        <source>Bug %1: %2</source>
        <comment>number and title</comment>
        <translation>Bug %1: %2</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>Say which push, in one way: --push ID, --revision R or --lando ID, or give its address.</source>
        <translation>Geben Sie auf eine Weise an, welcher Push: --push ID, --revision R oder --lando ID, oder seine Adresse.</translation>
    </message>
    <message>
        <source>The address says which push: leave --push, --revision and --lando out, or name a repository.</source>
        <translation>Die Adresse sagt, welcher Push: Lassen Sie --push, --revision und --lando weg, oder nennen Sie ein Repository.</translation>
    </message>
    <message>
        <source>Choose one of --json and --markdown.</source>
        <translation>Wählen Sie --json oder --markdown.</translation>
    </message>
    <message>
        <source>--%1 takes a regular expression: %2.</source>
        <translation>--%1 nimmt einen regulären Ausdruck: %2.</translation>
    </message>
    <message>
        <source>Lando&apos;s id of the landing that made a push</source>
        <translation>Landos ID der Landung, aus der ein Push entstand</translation>
    </message>
    <message>
        <source>Lando&apos;s address, where it is not Mozilla&apos;s</source>
        <translation>Adresse von Lando, wenn es nicht das von Mozilla ist</translation>
    </message>
    <message>
        <source>Print Markdown, for comments in bugs and reviews</source>
        <translation>Markdown ausgeben, für Kommentare in Bugs und Reviews</translation>
    </message>
    <message>
        <source>Name of a repository, with one of --push, --revision and --lando; or an address of Treeherder or Taskcluster that names the push</source>
        <translation>Name eines Repositorys, mit --push, --revision oder --lando; oder Adresse von Treeherder oder Taskcluster, die den Push nennt</translation>
    </message>
    <message>
        <source>Bugs are shown without titles: no Bugzilla is known for this deployment. Name it with --bugzilla-url.</source>
        <translation>Bugs erscheinen ohne Titel: Für dieses Deployment ist kein Bugzilla bekannt. Nennen Sie es mit --bugzilla-url.</translation>
    </message>
    <message>
        <source>Bugs are shown without titles.</source>
        <translation>Bugs erscheinen ohne Titel.</translation>
    </message>
    <message>
        <source>The push is not compared with the one before it.</source>
        <translation>Der Push wird nicht mit dem davor verglichen.</translation>
    </message>
    <message>
        <source>Pushes of a repository</source>
        <translation>Pushes eines Repositorys</translation>
    </message>
    <message>
        <source>Sort the failures of a push: new here, failed in the parent push too, intermittent, not yet known</source>
        <translation>Die Fehlschläge eines Pushes sortieren: neu hier, auch im Vorgänger-Push fehlgeschlagen, sporadisch, noch unbekannt</translation>
    </message>
    <message>
        <source>On try nothing is compared with the push before, which is somebody else&apos;s.</source>
        <translation>Auf try wird nicht mit dem Push davor verglichen; der ist von jemand anderem.</translation>
    </message>
    <message>
        <source>Sort the failures of a push, for a comment in a review</source>
        <translation>Die Fehlschläge eines Pushes sortieren, für einen Kommentar in einem Review</translation>
    </message>
    <message>
        <source>Show the commits of a push, the bugs they name and how its jobs stand</source>
        <translation>Die Commits eines Pushes zeigen, die Bugs, die sie nennen, und wie es um seine Jobs steht</translation>
    </message>
    <message>
        <source>Show a push</source>
        <translation>Einen Push zeigen</translation>
    </message>
    <message>
        <source>Show the push of a landing, for a script</source>
        <translation>Den Push einer Landung zeigen, für ein Skript</translation>
    </message>
    <message>
        <source>The push has no jobs.</source>
        <translation>Der Push hat keine Jobs.</translation>
    </message>
    <message>
        <source>The push has no jobs yet. Waiting for them.</source>
        <translation>Der Push hat noch keine Jobs. Auf sie wird gewartet.</translation>
    </message>
    <message>
        <source>Looking again until Treeherder answers.</source>
        <translation>Es wird wieder nachgesehen, bis Treeherder antwortet.</translation>
    </message>
    <message>
        <source>Print each failure as it comes; with --json a document a line</source>
        <translation>Jeden Fehlschlag ausgeben, sobald er kommt; mit --json ein Dokument je Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) are not classified.</source>
        <translation>
            <numerusform>%n Fehlschlag ist nicht klassifiziert.</numerusform>
            <numerusform>%n Fehlschläge sind nicht klassifiziert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until all jobs of a push are complete; the exit code is 1 when failures are not classified, else 0</source>
        <translation>Warten, bis alle Jobs eines Pushes abgeschlossen sind; der Exit-Code ist 1, wenn Fehlschläge nicht klassifiziert sind, sonst 0</translation>
    </message>
    <message>
        <source>At the end the failures are counted; with --stream each is printed as it comes.</source>
        <translation>Am Ende werden die Fehlschläge gezählt; mit --stream wird jeder ausgegeben, sobald er kommt.</translation>
    </message>
    <message>
        <source>Print each failure as it comes</source>
        <translation>Jeden Fehlschlag ausgeben, sobald er kommt</translation>
    </message>
    <message>
        <source>Wait for the push of a landing, then do something</source>
        <translation>Auf den Push einer Landung warten, dann etwas tun</translation>
    </message>
    <message>
        <source>Context of the template, JSON or YAML</source>
        <translation>Kontext der Vorlage, JSON oder YAML</translation>
    </message>
    <message>
        <source>Render .taskcluster.yml, or TEMPLATE, as Taskcluster does for this event of GitHub&apos;s, or for {&quot;tasks_for&quot;, &quot;event&quot;}</source>
        <translation>.taskcluster.yml oder TEMPLATE so rendern, wie es Taskcluster für dieses Ereignis von GitHub tut, oder für {&quot;tasks_for&quot;, &quot;event&quot;}</translation>
    </message>
    <message>
        <source>Render one {&quot;template&quot;, &quot;context&quot;} per line of standard input</source>
        <translation>Ein {&quot;template&quot;, &quot;context&quot;} je Zeile der Standardeingabe rendern</translation>
    </message>
    <message>
        <source>--github and --context both say what the template is rendered with; give one.</source>
        <translation>--github und --context sagen beide, womit die Vorlage gerendert wird; geben Sie eines an.</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>Das Ereignis</translation>
    </message>
    <message>
        <source>The context</source>
        <translation>Der Kontext</translation>
    </message>
    <message>
        <source>--batch reads templates and contexts from standard input only.</source>
        <translation>--batch liest Vorlagen und Kontexte nur von der Standardeingabe.</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>Die Vorlage</translation>
    </message>
    <message>
        <source>The template (default standard input; with --github .taskcluster.yml)</source>
        <translation>Die Vorlage (Vorgabe: Standardeingabe; mit --github .taskcluster.yml)</translation>
    </message>
    <message>
        <source>Render a JSON-e template (JSON or YAML; - is standard input)</source>
        <translation>Eine JSON-e-Vorlage rendern (JSON oder YAML; - ist die Standardeingabe)</translation>
    </message>
    <message>
        <source>Knows all of JSON-e, and what Taskcluster adds for events of GitHub. Needs no network.</source>
        <translation>Kennt ganz JSON-e und was Taskcluster für Ereignisse von GitHub ergänzt. Braucht kein Netz.</translation>
    </message>
    <message>
        <source>Render a template</source>
        <translation>Eine Vorlage rendern</translation>
    </message>
    <message>
        <source>Render .taskcluster.yml for an event</source>
        <translation>.taskcluster.yml für ein Ereignis rendern</translation>
    </message>
    <message>
        <source>“%1” cannot be started.</source>
        <translation>„%1“ lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>“%1” failed.</source>
        <translation>„%1“ ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>“%1” failed for %2 of the messages.</source>
        <translation>„%1“ ist für %2 der Nachrichten fehlgeschlagen.</translation>
    </message>
    <message>
        <source>How much faster than it was, from 0.1, or max (default 1)</source>
        <translation>Um wie viel schneller als damals, ab 0.1, oder max (Vorgabe: 1)</translation>
    </message>
    <message>
        <source>stdout (the default), command or exchange</source>
        <translation>stdout (Vorgabe), command oder exchange</translation>
    </message>
    <message>
        <source>Run the command once per message, which is its standard input</source>
        <translation>Den Befehl einmal je Nachricht ausführen; sie ist seine Standardeingabe</translation>
    </message>
    <message>
        <source>Queue configuration of pulse_replay</source>
        <translation>Queue-Konfiguration von pulse_replay</translation>
    </message>
    <message>
        <source>--speed takes a number from 0.1, or max.</source>
        <translation>--speed nimmt eine Zahl ab 0.1 oder max.</translation>
    </message>
    <message>
        <source>--to is stdout, command with a command after the file, or exchange with its name.</source>
        <translation>--to ist stdout, command mit einem Befehl nach der Datei oder exchange mit seinem Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file could not be read and were left out.</source>
        <translation>
            <numerusform>%n Stelle der Datei war nicht lesbar und wurde ausgelassen.</numerusform>
            <numerusform>%n Stellen der Datei waren nicht lesbar und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the file is cut off.</source>
        <translation>Das Ende der Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>What is beyond the first gigabyte of messages was left out.</source>
        <translation>Was über das erste Gigabyte an Nachrichten hinausgeht, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The queue configuration</source>
        <translation>Die Queue-Konfiguration</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) imported</source>
        <translation>
            <numerusform>%Ln Nachricht importiert</numerusform>
            <numerusform>%Ln Nachrichten importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen</numerusform>
            <numerusform>%Ln Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no messages in %1.</source>
        <translation>In %1 sind keine Nachrichten.</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>Die Aufzeichnung</translation>
    </message>
    <message>
        <source>Where --to sends it</source>
        <translation>Wohin --to sie sendet</translation>
    </message>
    <message>
        <source>Messages of another tool</source>
        <translation>Nachrichten eines anderen Werkzeugs</translation>
    </message>
    <message>
        <source>Send a recording to standard output, to a command or to an exchange</source>
        <translation>Eine Aufzeichnung an Standardausgabe, Befehl oder Exchange senden</translation>
    </message>
    <message>
        <source>Keeps the time between the messages, or as --speed says.</source>
        <translation>Hält die Zeit zwischen den Nachrichten ein, oder wie --speed es sagt.</translation>
    </message>
    <message>
        <source>Print a recording</source>
        <translation>Eine Aufzeichnung ausgeben</translation>
    </message>
    <message>
        <source>Give it to the standard input of a command</source>
        <translation>Sie einem Befehl auf die Standardeingabe geben</translation>
    </message>
    <message>
        <source>Turn messages of other tools into a recording</source>
        <translation>Nachrichten anderer Werkzeuge in eine Aufzeichnung umwandeln</translation>
    </message>
    <message>
        <source>Turn a file of messages into a recording</source>
        <translation>Eine Datei mit Nachrichten in eine Aufzeichnung umwandeln</translation>
    </message>
    <message>
        <source>The credentials have expired. Sign in with: collie-cli signin</source>
        <translation>Die Zugangsdaten sind abgelaufen. Melden Sie sich an mit: collie-cli signin</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>(The credentials of the Taskcluster command line are for %1.)</source>
        <translation>(Die Zugangsdaten der Taskcluster-Befehlszeile sind für %1.)</translation>
    </message>
    <message>
        <source>How many (default 20)</source>
        <translation>Wie viele (Vorgabe: 20)</translation>
    </message>
    <message>
        <source>Only those that failed</source>
        <translation>Nur die fehlgeschlagenen</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>an age in minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>an age in hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>AGE</source>
        <translation>ALTER</translation>
    </message>
    <message>
        <source>CLASS</source>
        <translation>KLASSE</translation>
    </message>
    <message>
        <source>Treeherder does not show this task, so it has no similar jobs.</source>
        <translation>Treeherder zeigt diesen Task nicht; er hat daher keine ähnlichen Jobs.</translation>
    </message>
    <message>
        <source>The task has expired, and with it what says in which repository it ran.</source>
        <translation>Der Task ist abgelaufen, und damit auch die Angabe, in welchem Repository er lief.</translation>
    </message>
    <message>
        <source>List how the same job ended on other pushes, newest first</source>
        <translation>Auflisten, wie derselbe Job auf anderen Pushes endete, neueste zuerst</translation>
    </message>
    <message>
        <source>List the latest failures of the same job</source>
        <translation>Die letzten Fehlschläge desselben Jobs auflisten</translation>
    </message>
    <message>
        <source>Treeherder could not be told how the command ended.</source>
        <translation>Wie der Befehl endete, ließ sich Treeherder nicht mitteilen.</translation>
    </message>
    <message>
        <source>The command ended as %1; Treeherder was told.</source>
        <translation>Der Befehl endete als %1; Treeherder wurde es mitgeteilt.</translation>
    </message>
    <message>
        <source>Id of the job, as submit start printed it</source>
        <translation>ID des Jobs, wie submit start sie ausgegeben hat</translation>
    </message>
    <message>
        <source>Program and arguments; no shell is involved</source>
        <translation>Programm und Argumente; ohne Shell</translation>
    </message>
    <message>
        <source>Jobs of your own</source>
        <translation>Eigene Jobs</translation>
    </message>
    <message>
        <source>Shows on Treeherder what runs on your machine. The jobs are public.</source>
        <translation>Zeigt auf Treeherder, was auf Ihrem Rechner läuft. Die Jobs sind öffentlich.</translation>
    </message>
    <message>
        <source>Show a job of your own on Treeherder as pending; prints its id</source>
        <translation>Einen eigenen Job auf Treeherder als pending zeigen; gibt seine ID aus</translation>
    </message>
    <message>
        <source>The job is shown to everybody. Its id is what submit run and submit complete take.</source>
        <translation>Der Job ist für alle zu sehen. Seine ID nehmen submit run und submit complete.</translation>
    </message>
    <message>
        <source>Show a job as pending and print its id</source>
        <translation>Einen Job als pending zeigen und seine ID ausgeben</translation>
    </message>
    <message>
        <source>Show a job of your own as running</source>
        <translation>Einen eigenen Job als running zeigen</translation>
    </message>
    <message>
        <source>Say that the job has begun</source>
        <translation>Melden, dass der Job begonnen hat</translation>
    </message>
    <message>
        <source>Show a job of your own as completed</source>
        <translation>Einen eigenen Job als completed zeigen</translation>
    </message>
    <message>
        <source>Say that it succeeded, with its log</source>
        <translation>Melden, dass er erfolgreich war, mit seinem Log</translation>
    </message>
    <message>
        <source>Run a command here and show on Treeherder how it goes</source>
        <translation>Einen Befehl hier ausführen und auf Treeherder zeigen, wie es läuft</translation>
    </message>
    <message>
        <source>What the command prints is printed here too and becomes the log of the job.</source>
        <translation>Was der Befehl ausgibt, erscheint auch hier und wird zum Log des Jobs.</translation>
    </message>
    <message>
        <source>Run a test here and show it on a push</source>
        <translation>Einen Test hier ausführen und auf einem Push zeigen</translation>
    </message>
    <message>
        <source>The task has not run yet.</source>
        <translation>Der Task ist noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>There is no task %1: its id is wrong, or it has expired.</source>
        <translation>Es gibt keinen Task %1: Die ID ist falsch, oder er ist abgelaufen.</translation>
    </message>
    <message>
        <source>not known. %1</source>
        <comment>why tasks are not known</comment>
        <translation>nicht bekannt. %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>the state of a task</comment>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>… %n weiterer</numerusform>
            <numerusform>… %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1/%2</source>
        <comment>a worker</comment>
        <translation>auf %1/%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>braucht</translation>
    </message>
    <message>
        <source>needed by</source>
        <translation>gebraucht von</translation>
    </message>
    <message>
        <source>Show a task, its runs, what it needs and what needs it, and why it waits</source>
        <translation>Einen Task zeigen, seine Läufe, was er braucht und was ihn braucht, und warum er wartet</translation>
    </message>
    <message>
        <source>Show a task</source>
        <translation>Einen Task zeigen</translation>
    </message>
    <message>
        <source>Create under this id: creating again makes no second task</source>
        <translation>Unter dieser ID erstellen: noch einmal erstellen ergibt keinen zweiten Task</translation>
    </message>
    <message>
        <source>Leave the dependencies out of the copy</source>
        <translation>Die Abhängigkeiten in der Kopie weglassen</translation>
    </message>
    <message>
        <source>Leave the routes out of the copy</source>
        <translation>Die Routes in der Kopie weglassen</translation>
    </message>
    <message>
        <source>The task definition</source>
        <translation>Die Task-Definition</translation>
    </message>
    <message>
        <source>The definition, JSON or YAML; - is standard input</source>
        <translation>Die Definition, JSON oder YAML; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Tasks of Taskcluster</source>
        <translation>Tasks in Taskcluster</translation>
    </message>
    <message>
        <source>Shows, creates, runs again and cancels single tasks, groups of them, and parts of the task graph of a push.</source>
        <translation>Zeigt, erstellt, wiederholt und bricht einzelne Tasks, Gruppen davon und Teile des Task-Graphen eines Pushes ab.</translation>
    </message>
    <message>
        <source>Create a task (JSON or YAML; - is standard input)</source>
        <translation>Einen Task erstellen (JSON oder YAML; - ist die Standardeingabe)</translation>
    </message>
    <message>
        <source>Check a definition and show what would be sent</source>
        <translation>Eine Definition prüfen und zeigen, was gesendet würde</translation>
    </message>
    <message>
        <source>Create the task and print its id</source>
        <translation>Den Task erstellen und seine ID ausgeben</translation>
    </message>
    <message>
        <source>Create a copy of a task</source>
        <translation>Eine Kopie eines Tasks erstellen</translation>
    </message>
    <message>
        <source>The copy is a task of its own with new times.</source>
        <translation>Die Kopie ist ein eigener Task mit neuen Zeiten.</translation>
    </message>
    <message>
        <source>Create a copy that nothing listens for</source>
        <translation>Eine Kopie erstellen, auf die nichts lauscht</translation>
    </message>
    <message>
        <source>Run a task again as the same task</source>
        <translation>Einen Task als denselben Task noch einmal ausführen</translation>
    </message>
    <message>
        <source>The task keeps its id and gets another run.</source>
        <translation>Der Task behält seine ID und bekommt einen weiteren Lauf.</translation>
    </message>
    <message>
        <source>Run a task again</source>
        <translation>Einen Task noch einmal ausführen</translation>
    </message>
    <message>
        <source>Cancel a task</source>
        <translation>Einen Task abbrechen</translation>
    </message>
    <message>
        <source>Run a task even if its dependencies have not</source>
        <translation>Einen Task ausführen, auch wenn seine Abhängigkeiten nicht gelaufen sind</translation>
    </message>
    <message>
        <source>Run a task without what it waits for</source>
        <translation>Einen Task ohne das ausführen, worauf er wartet</translation>
    </message>
    <message>
        <source>The task could not be resolved; it ends when its claim does.</source>
        <translation>Der Task ließ sich nicht abschließen; er endet mit seinem Claim.</translation>
    </message>
    <message>
        <source>%1: %2 is there already; --force replaces it.</source>
        <translation>%1: %2 gibt es schon; --force ersetzt es.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Neuer Versuch.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not everything was transferred.</source>
        <translation>Nicht alles wurde übertragen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %3/s, %n left</source>
        <comment>an amount, all of it, how fast, and files</comment>
        <translation>
            <numerusform>%1 von %2, %3/s, noch %n</numerusform>
            <numerusform>%1 von %2, %3/s, noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <comment>how far transfers are, and the time that is left</comment>
        <translation>%1, %2 s</translation>
    </message>
    <message>
        <source>A store that speaks S3, in place of Amazon&apos;s</source>
        <translation>Ein Speicher, der S3 spricht, statt dem von Amazon</translation>
    </message>
    <message>
        <source>Upload to a bucket with temporary credentials</source>
        <translation>Mit temporären Zugangsdaten in einen Bucket hochladen</translation>
    </message>
    <message>
        <source>Upload to the object service; a name that ends with / is a prefix</source>
        <translation>Zum Object-Dienst hochladen; ein Name, der mit / endet, ist ein Präfix</translation>
    </message>
    <message>
        <source>Upload to a task: one to claim, or without an id a new one</source>
        <translation>In einen Task hochladen: einen zu übernehmenden, oder ohne ID einen neuen</translation>
    </message>
    <message>
        <source>How the artifacts&apos; names begin (default public/, which everybody can read)</source>
        <translation>Wie die Namen der Artefakte beginnen (Vorgabe: public/, für alle lesbar)</translation>
    </message>
    <message>
        <source>Where a new task waits, provisionerId/workerType (default collie/uploads)</source>
        <translation>Wo ein neuer Task wartet, provisionerId/workerType (Vorgabe: collie/uploads)</translation>
    </message>
    <message>
        <source>Send text compressed</source>
        <translation>Text komprimiert senden</translation>
    </message>
    <message>
        <source>Upload hidden files of folders too, such as .git and .env</source>
        <translation>Auch versteckte Dateien von Ordnern hochladen, etwa .git und .env</translation>
    </message>
    <message>
        <source>Upload what links in folders lead to, also outside of them</source>
        <translation>Hochladen, worauf Links in Ordnern verweisen, auch außerhalb davon</translation>
    </message>
    <message>
        <source>Say where the files go: --s3 BUCKET/PREFIX, --object PROJECT/NAME or --task.</source>
        <translation>Geben Sie an, wohin die Dateien gehen: --s3 BUCKET/PREFIX, --object PROJECT/NAME oder --task.</translation>
    </message>
    <message>
        <source>--s3 takes a bucket and a prefix: BUCKET/PREFIX.</source>
        <translation>--s3 nimmt einen Bucket und ein Präfix: BUCKET/PREFIX.</translation>
    </message>
    <message>
        <source>--object takes a project and a name: PROJECT/NAME.</source>
        <translation>--object nimmt ein Projekt und einen Namen: PROJECT/NAME.</translation>
    </message>
    <message>
        <source>--pool is for a new task, not for one that is there.</source>
        <translation>--pool ist für einen neuen Task, nicht für einen vorhandenen.</translation>
    </message>
    <message>
        <source>Names that begin with public/ can be read by everybody; --prefix private/ keeps the files to those with scopes.</source>
        <translation>Namen, die mit public/ beginnen, sind für alle lesbar; --prefix private/ beschränkt die Dateien auf die, die Scopes dafür haben.</translation>
    </message>
    <message>
        <source>--hidden uploads hidden files too.</source>
        <translation>--hidden lädt auch versteckte Dateien hoch.</translation>
    </message>
    <message>
        <source>--follow-links uploads what links lead to.</source>
        <translation>--follow-links lädt hoch, worauf Links verweisen.</translation>
    </message>
    <message>
        <source>left out: %1 %2</source>
        <comment>a file and why</comment>
        <translation>ausgelassen: %1 %2</translation>
    </message>
    <message>
        <source>There is no file to upload.</source>
        <translation>Es gibt keine Datei zum Hochladen.</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Dateien und Ordner</translation>
    </message>
    <message>
        <source>Upload files or folders to a bucket, the object service or a task; prints their addresses</source>
        <translation>Dateien oder Ordner in einen Bucket, den Object-Dienst oder einen Task hochladen; gibt ihre Adressen aus</translation>
    </message>
    <message>
        <source>Say where to by one of --s3, --object and --task.</source>
        <translation>Das Ziel geben --s3, --object oder --task an.</translation>
    </message>
    <message>
        <source>Upload to a new task</source>
        <translation>In einen neuen Task hochladen</translation>
    </message>
    <message>
        <source>Upload to a bucket</source>
        <translation>In einen Bucket hochladen</translation>
    </message>
    <message>
        <source>Claim a waiting task, attach files, complete it</source>
        <translation>Einen wartenden Task übernehmen, Dateien anhängen, ihn abschließen</translation>
    </message>
    <message>
        <source>The task must wait in a queue that your scopes may claim from.</source>
        <translation>Der Task muss in einer Queue warten, aus der Ihre Scopes übernehmen dürfen.</translation>
    </message>
    <message>
        <source>Attach a file and a folder to a task that waits</source>
        <translation>Eine Datei und einen Ordner an einen wartenden Task anhängen</translation>
    </message>
    <message>
        <source>How long the URL works, e.g. 90s, 15m, 2h, 1d (default 15m)</source>
        <translation>Wie lange die URL gilt, z.&#xa0;B. 90s, 15m, 2h, 1d (Vorgabe: 15m)</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>An address, the id of a task or a revision, also within a text</source>
        <translation>Adresse, ID eines Tasks oder Revision, auch innerhalb eines Textes</translation>
    </message>
    <message>
        <source>An address of the deployment</source>
        <translation>Eine Adresse des Deployments</translation>
    </message>
    <message>
        <source>Addresses of Treeherder and Taskcluster</source>
        <translation>Adressen von Treeherder und Taskcluster</translation>
    </message>
    <message>
        <source>Say what an address names, and write it as others do; with --json every part that it says</source>
        <translation>Sagen, was eine Adresse nennt, und sie schreiben wie andere; mit --json jeden Teil darin</translation>
    </message>
    <message>
        <source>Asks no server.</source>
        <translation>Fragt keinen Server.</translation>
    </message>
    <message>
        <source>Say what an address names</source>
        <translation>Sagen, was eine Adresse nennt</translation>
    </message>
    <message>
        <source>The parts of a revision, for a script</source>
        <translation>Die Teile einer Revision, für ein Skript</translation>
    </message>
    <message>
        <source>Print a URL that works without credentials until it expires</source>
        <translation>Eine URL ausgeben, die bis zu ihrem Ablauf ohne Zugangsdaten gilt</translation>
    </message>
    <message>
        <source>Whoever has the URL may read what your credentials may read there.</source>
        <translation>Wer die URL hat, kann lesen, was Ihre Zugangsdaten dort lesen dürfen.</translation>
    </message>
    <message>
        <source>Make an artifact readable for a quarter of an hour</source>
        <translation>Ein Artefakt eine Viertelstunde lang lesbar machen</translation>
    </message>
    <message>
        <source>Id of a task</source>
        <translation>ID eines Tasks</translation>
    </message>
    <message>
        <source>Id of a task group, that is of its decision task</source>
        <translation>ID einer Task-Gruppe, also ihres Decision-Tasks</translation>
    </message>
    <message>
        <source>Name of a repository, such as autoland</source>
        <translation>Name eines Repositorys, etwa autoland</translation>
    </message>
    <message>
        <source>Label of a task</source>
        <translation>Label eines Tasks</translation>
    </message>
    <message numerus="yes">
        <source>Looking every %n second(s) instead.</source>
        <translation>
            <numerusform>Stattdessen wird im Abstand von %n Sekunde nachgesehen.</numerusform>
            <numerusform>Stattdessen wird im Abstand von %n Sekunden nachgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking again until the queue answers.</source>
        <translation>Es wird wieder nachgesehen, bis die Queue antwortet.</translation>
    </message>
    <message>
        <source>The queue&apos;s list of the group lacks the task it is named for, so that nobody knows whether the group is done. Try again.</source>
        <translation>In der Liste der Queue fehlt der Task, nach dem die Gruppe benannt ist; niemand weiß daher, ob die Gruppe fertig ist. Versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of the group did not succeed.</source>
        <translation>
            <numerusform>%n Task der Gruppe war nicht erfolgreich.</numerusform>
            <numerusform>%n Tasks der Gruppe waren nicht erfolgreich.</numerusform>
        </translation>
    </message>
    <message>
        <source>The task did not succeed.</source>
        <translation>Der Task war nicht erfolgreich.</translation>
    </message>
    <message>
        <source>Id of a task, or of a decision task</source>
        <translation>ID eines Tasks oder eines Decision-Tasks</translation>
    </message>
    <message>
        <source>Wait until a task, or a decision task&apos;s group, is resolved; the exit code tells its result</source>
        <translation>Warten, bis ein Task oder die Gruppe eines Decision-Tasks erledigt ist; der Exit-Code nennt das Ergebnis</translation>
    </message>
    <message>
        <source>Looks at the queue, and at once when Pulse tells of a change.</source>
        <translation>Sieht bei der Queue nach, und sofort, wenn Pulse eine Änderung meldet.</translation>
    </message>
    <message>
        <source>Wait for a task, then do something</source>
        <translation>Auf einen Task warten, dann etwas tun</translation>
    </message>
    <message>
        <source>Wait for a whole push</source>
        <translation>Auf einen ganzen Push warten</translation>
    </message>
    <message>
        <source>Collie is open already but does not answer. Close it and start again.</source>
        <translation>Collie ist schon offen, antwortet aber nicht. Schließen Sie es, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The list of pinned jobs</source>
        <translation>Die Liste der angehefteten Jobs</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>This Collie was built without a sandbox.</source>
        <translation>Dieses Collie wurde ohne Sandbox gebaut.</translation>
    </message>
    <message>
        <source>The last view</source>
        <translation>Die letzte Ansicht</translation>
    </message>
    <message>
        <source>There is no fault &quot;%1&quot;. Use one of: %2.</source>
        <translation>Es gibt keinen Fehler „%1“. Verwenden Sie einen von: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form kind[=value][@path][*count].</source>
        <translation>„%1“ hat nicht die Form kind[=value][@path][*count].</translation>
    </message>
    <message>
        <source>Port %1 of this machine cannot be used: %2. Choose another port.</source>
        <translation>Port %1 dieses Rechners kann nicht benutzt werden: %2. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>An option&apos;s value is not a number in its range. See --help.</source>
        <translation>Der Wert einer Option ist keine Zahl in ihrem Bereich. Siehe --help.</translation>
    </message>
</context>
<context>
    <name>collie::app::AccountController</name>
    <message>
        <source>“%1” goes on once you are signed in.</source>
        <translation>„%1“ geht weiter, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>You will be signed in until Collie quits. %1</source>
        <translation>Sie bleiben angemeldet, bis Collie beendet wird. %1</translation>
    </message>
    <message>
        <source>The Sandbox&apos;s Developer</source>
        <translation>Entwickler der Sandbox</translation>
    </message>
    <message>
        <source>Environment Variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Taskcluster Command Line</source>
        <translation>Taskcluster-Befehlszeile</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <translation>der Sandbox</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>der Umgebung</translation>
    </message>
    <message>
        <source>the Taskcluster command line</source>
        <translation>der Taskcluster-Befehlszeile</translation>
    </message>
    <message>
        <source>The credentials from %1 are for %2, not for %3. Switch to that deployment first.</source>
        <translation>Die Zugangsdaten aus %1 sind für %2, nicht für %3. Wechseln Sie zuerst zu jenem Deployment.</translation>
    </message>
    <message>
        <source>The credentials from %1 were not accepted. %2</source>
        <translation>Die Zugangsdaten aus %1 wurden nicht akzeptiert. %2</translation>
    </message>
</context>
<context>
    <name>collie::app::ActivityController</name>
    <message>
        <source>Waiting for sign-in; goes on once you are signed in.</source>
        <translation>Wartet auf die Anmeldung; geht weiter, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>The server asks us to wait for %1 s.</source>
        <translation>Der Server bittet, %1 s zu warten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) sent and not answered: looked up in the task group before anything is sent again.</source>
        <translation>
            <numerusform>%Ln Anfrage gesendet und unbeantwortet: Bevor etwas noch einmal gesendet wird, wird in der Task-Gruppe nachgesehen.</numerusform>
            <numerusform>%Ln Anfragen gesendet und unbeantwortet: Bevor etwas noch einmal gesendet wird, wird in der Task-Gruppe nachgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this did cannot be undone.</source>
        <translation>Was das bewirkt hat, lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Das wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>There is nothing to undo yet.</source>
        <translation>Es gibt noch nichts rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>collie::app::AddJobsController</name>
    <message>
        <source>Schedule %1 on %2?</source>
        <comment>jobs on pushes</comment>
        <translation>%1 auf %2 einplanen?</translation>
    </message>
    <message>
        <source>Schedule %1?</source>
        <translation>%1 einplanen?</translation>
    </message>
    <message>
        <source>Schedule jobs</source>
        <translation>Jobs einplanen</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>%1 einplanen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>collie::app::AnnouncementController</name>
    <message>
        <source>%1: %2</source>
        <comment>what was asked for: how far it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what was asked for: how far it is. A sentence about it</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Your job %1 ended: %2</source>
        <translation>Ihr Job %1 ist zu Ende: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new failure(s)</source>
        <translation>
            <numerusform>%Ln neuer Fehlschlag</numerusform>
            <numerusform>%Ln neue Fehlschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>Neuer Fehlschlag: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a job: name, platform</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>collie::app::Application</name>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>%1 is not among the deployments you have set up. Add it in the settings first.</source>
        <translation>%1 gehört nicht zu Ihren eingerichteten Deployments. Fügen Sie es zuerst in den Einstellungen hinzu.</translation>
    </message>
    <message>
        <source>There is no deployment named %1 in the settings.</source>
        <translation>In den Einstellungen gibt es kein Deployment namens %1.</translation>
    </message>
    <message>
        <source>Opening the sandbox</source>
        <translation>Die Sandbox wird geöffnet</translation>
    </message>
    <message>
        <source>The sandbox did not start</source>
        <translation>Die Sandbox ist nicht gestartet</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Invented pushes and jobs, to try things out</source>
        <translation>Erfundene Pushes und Jobs, zum Ausprobieren</translation>
    </message>
    <message>
        <source>Looking for the push with this commit</source>
        <translation>Der Push mit diesem Commit wird gesucht</translation>
    </message>
    <message>
        <source>The commit was not found</source>
        <translation>Der Commit wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The commit could not be looked for</source>
        <translation>Der Commit ließ sich nicht suchen</translation>
    </message>
    <message>
        <source>Looking for the push of this job</source>
        <translation>Der Push dieses Jobs wird gesucht</translation>
    </message>
    <message>
        <source>Looking for the push of this task</source>
        <translation>Der Push dieses Tasks wird gesucht</translation>
    </message>
    <message>
        <source>Looking for the group of this task</source>
        <translation>Die Gruppe dieses Tasks wird gesucht</translation>
    </message>
    <message>
        <source>%1 was not found in the index</source>
        <translation>%1 wurde im Index nicht gefunden</translation>
    </message>
    <message>
        <source>The task was not found</source>
        <translation>Der Task wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Task group %1</source>
        <translation>Task-Gruppe %1</translation>
    </message>
    <message>
        <source>Open a push or a task group first.</source>
        <translation>Öffnen Sie zuerst einen Push oder eine Task-Gruppe.</translation>
    </message>
    <message>
        <source>Open a task group first.</source>
        <translation>Öffnen Sie zuerst eine Task-Gruppe.</translation>
    </message>
    <message>
        <source>Open a task group</source>
        <translation>Task-Gruppe öffnen</translation>
    </message>
    <message>
        <source>Give its id or address; it is shown with its tasks as jobs.</source>
        <translation>Geben Sie ID oder Adresse an; gezeigt wird die Gruppe mit ihren Tasks als Jobs.</translation>
    </message>
    <message>
        <source>Open Task or Group…</source>
        <translation>Task oder Gruppe öffnen…</translation>
    </message>
    <message>
        <source>The repositories could not be loaded</source>
        <translation>Die Repositorys ließen sich nicht laden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No repositories</source>
        <translation>Keine Repositorys</translation>
    </message>
    <message>
        <source>This Treeherder shows none.</source>
        <translation>Dieses Treeherder zeigt keine.</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
</context>
<context>
    <name>collie::app::CacheController</name>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 lässt sich nicht entfernen.</translation>
    </message>
</context>
<context>
    <name>collie::app::CommitsController</name>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>collie::app::DeploymentSettings</name>
    <message>
        <source>Something you began at %1 is still under way, so it goes on with its old addresses until it is opened again.</source>
        <translation>Etwas, das Sie auf %1 begonnen haben, läuft noch; bis zum nächsten Öffnen gelten daher die alten Adressen.</translation>
    </message>
    <message>
        <source>%1 was opened again with this.</source>
        <translation>%1 wurde damit neu geöffnet.</translation>
    </message>
    <message>
        <source>What Collie remembers of it goes: its addresses, repositories at hand, the account you sign in with and the password of its Pulse broker. What is kept in files, such as transfers and logs, stays; Privacy clears it.</source>
        <translation>Was sich Collie davon merkt, geht verloren: Adressen, bereitgehaltene Repositorys, das Konto, mit dem Sie sich anmelden, und das Passwort des Pulse-Brokers. Was in Dateien aufbewahrt wird, etwa Übertragungen und Logs, bleibt; „Datenschutz“ löscht es.</translation>
    </message>
    <message>
        <source>It is open. Whatever you began there and is not over will end, and you will be signed out. %1</source>
        <translation>Es ist offen. Was Sie dort begonnen haben und noch läuft, wird beendet, und Sie werden abgemeldet. %1</translation>
    </message>
    <message>
        <source>It is open. It will be closed, and you will be signed out. %1</source>
        <translation>Es ist offen. Es wird geschlossen, und Sie werden abgemeldet. %1</translation>
    </message>
    <message>
        <source>Remove deployment</source>
        <translation>Deployment entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>Entfernt: %1.</translation>
    </message>
    <message>
        <source>Taskcluster</source>
        <translation>Taskcluster</translation>
    </message>
    <message>
        <source>Treeherder</source>
        <translation>Treeherder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repository(s)</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>The tree status</source>
        <translation>Der Tree-Status</translation>
    </message>
    <message>
        <source>Bugzilla</source>
        <translation>Bugzilla</translation>
    </message>
    <message>
        <source>Lando</source>
        <translation>Lando</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 answered.</source>
        <translation>%1 hat geantwortet.</translation>
    </message>
    <message>
        <source>%1 answered with %2.</source>
        <translation>%1 hat mit %2 geantwortet.</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 hat nicht geantwortet: %2</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>collie::app::DetailsController</name>
    <message>
        <source>The job does not come from Taskcluster.</source>
        <translation>Der Job ist nicht von Taskcluster.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Reftest analyser</source>
        <translation>Reftest-Analyse</translation>
    </message>
    <message>
        <source>Pernosco</source>
        <translation>Pernosco</translation>
    </message>
    <message>
        <source>Task profile</source>
        <translation>Task-Profil</translation>
    </message>
</context>
<context>
    <name>collie::app::FailuresController</name>
    <message>
        <source>The failure was copied as Markdown.</source>
        <translation>Der Fehlschlag wurde als Markdown kopiert.</translation>
    </message>
    <message>
        <source>The failure was copied.</source>
        <translation>Der Fehlschlag wurde kopiert.</translation>
    </message>
    <message>
        <source>Neither the failure nor its task names a test that could be run here.</source>
        <translation>Weder der Fehlschlag noch sein Task nennt einen Test, der hier ausgeführt werden könnte.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>This failure names no test.</source>
        <translation>Dieser Fehlschlag nennt keinen Test.</translation>
    </message>
    <message>
        <source>It is not known which jobs run it. %1</source>
        <translation>Es ist nicht bekannt, welche Jobs ihn ausführen. %1</translation>
    </message>
</context>
<context>
    <name>collie::app::FilterController</name>
    <message>
        <source>It is not known which jobs run %1. %2</source>
        <translation>Es ist nicht bekannt, welche Jobs %1 ausführen. %2</translation>
    </message>
    <message>
        <source>It is not known which jobs ran on %1. %2</source>
        <translation>Es ist nicht bekannt, welche Jobs auf %1 liefen. %2</translation>
    </message>
    <message>
        <source>Machines of jobs that were looked at are listed here.</source>
        <translation>Hier stehen die Maschinen der Jobs, die angesehen wurden.</translation>
    </message>
    <message>
        <source>Looking for the tests of the push…</source>
        <translation>Die Tests des Pushes werden gesucht…</translation>
    </message>
    <message>
        <source>It is not known which tests there are. %1</source>
        <translation>Es ist nicht bekannt, welche Tests es gibt. %1</translation>
    </message>
</context>
<context>
    <name>collie::app::HelpController</name>
    <message>
        <source>Choose where you work</source>
        <translation>Wählen, wo Sie arbeiten</translation>
    </message>
    <message>
        <source>Open a deployment. The sandbox is invented: nothing you do there leaves this computer. The account button at the top right signs you in; Collie asks when that is needed.</source>
        <translation>Öffnen Sie ein Deployment. Die Sandbox ist erfunden: Nichts, was Sie dort tun, verlässt diesen Computer. Mit dem Kontoknopf rechts oben melden Sie sich an; Collie fragt, wenn es nötig ist.</translation>
    </message>
    <message>
        <source>Find your push</source>
        <translation>Den eigenen Push finden</translation>
    </message>
    <message>
        <source>Here are the pushes of the repository: a click shows the jobs of one. %1 lists your own, wherever they are; %2 takes any link, id or revision.</source>
        <translation>Hier sind die Pushes des Repositorys: Ein Klick zeigt die Jobs eines Pushes. %1 listet Ihre eigenen auf, wo auch immer sie sind; %2 nimmt jeden Link, jede ID und jede Revision.</translation>
    </message>
    <message>
        <source>Act on a job</source>
        <translation>Etwas mit einem Job tun</translation>
    </message>
    <message>
        <source>Click a job to see what failed. %1 runs it again, %2 opens its log, and a right click offers the rest. %3 opens the guide, wherever you are.</source>
        <translation>Klicken Sie auf einen Job, um zu sehen, was fehlschlug. %1 löst ihn neu aus, %2 öffnet sein Log, und ein Rechtsklick bietet den Rest. %3 öffnet das Handbuch, wo auch immer Sie sind.</translation>
    </message>
</context>
<context>
    <name>collie::app::HistoryController</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln in Arbeit</numerusform>
            <numerusform>%Ln in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>no failures</source>
        <translation>keine Fehlschläge</translation>
    </message>
    <message>
        <source>Task group %1</source>
        <translation>Task-Gruppe %1</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln thing(s) that you have looked at here?</source>
        <translation>
            <numerusform>%Ln hier angesehenen Eintrag vergessen?</numerusform>
            <numerusform>%Ln hier angesehene Einträge vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The links themselves stay valid.</source>
        <translation>Die Links selbst bleiben gültig.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Verlauf leeren</translation>
    </message>
</context>
<context>
    <name>collie::app::JobActionController</name>
    <message>
        <source>These jobs do not come from Taskcluster, so nothing can be done with them here.</source>
        <translation>Diese Jobs sind nicht von Taskcluster; hier lässt sich daher nichts mit ihnen tun.</translation>
    </message>
    <message>
        <source>Retrigger %1</source>
        <translation>%1 neu auslösen</translation>
    </message>
    <message>
        <source>Retrigger %1, × %2</source>
        <translation>%1 neu auslösen, × %2</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to cancel: %Ln job(s) already over.</source>
        <translation>
            <numerusform>Nichts abzubrechen: %Ln Job ist schon zu Ende.</numerusform>
            <numerusform>Nichts abzubrechen: %Ln Jobs sind schon zu Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Not all of these jobs come from Taskcluster</source>
        <translation>Nicht alle diese Jobs sind von Taskcluster</translation>
    </message>
    <message>
        <source>The jobs of this push are not loaded. Choose the push first, so that they come back.</source>
        <translation>Die Jobs dieses Pushes sind nicht geladen. Wählen Sie zuerst den Push, damit sie wiederkommen.</translation>
    </message>
    <message>
        <source>None of these jobs has failed.</source>
        <translation>Keiner dieser Jobs ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>Retrigger %Ln failed job(s)</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenen Job neu auslösen</numerusform>
            <numerusform>%Ln fehlgeschlagene Jobs neu auslösen</numerusform>
        </translation>
    </message>
    <message>
        <source>The action “%1” does not exist here.</source>
        <translation>Die Aktion „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
</context>
<context>
    <name>collie::app::JobPagesController</name>
    <message>
        <source>This job has no page at Treeherder.</source>
        <translation>Dieser Job hat keine Seite bei Treeherder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) pinned. The page is about %1.</source>
        <translation>
            <numerusform>%Ln Job angeheftet. Die Seite handelt von %1.</numerusform>
            <numerusform>%Ln Jobs angeheftet. Die Seite handelt von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This job has no log.</source>
        <translation>Dieser Job hat kein Log.</translation>
    </message>
    <message>
        <source>No Bugzilla is known for this deployment, so the jobs were only pinned.</source>
        <translation>Für dieses Deployment ist kein Bugzilla bekannt; die Jobs wurden daher nur angeheftet.</translation>
    </message>
</context>
<context>
    <name>collie::app::LinkController</name>
    <message>
        <source>On the clipboard: %1</source>
        <translation>In der Zwischenablage: %1</translation>
    </message>
    <message>
        <source>Any link, task id or revision</source>
        <translation>Beliebiger Link, Task-ID oder Revision</translation>
    </message>
    <message>
        <source>Id or address of a task or task group</source>
        <translation>ID oder Adresse eines Tasks oder einer Task-Gruppe</translation>
    </message>
    <message>
        <source>The clipboard holds no link. %1 uploads what it holds.</source>
        <translation>In der Zwischenablage ist kein Link. %1 lädt ihren Inhalt hoch.</translation>
    </message>
    <message>
        <source>What the clipboard holds is not a link that Collie opens. %1 uploads it.</source>
        <translation>In der Zwischenablage ist kein Link, den Collie öffnet. %1 lädt ihren Inhalt hoch.</translation>
    </message>
    <message>
        <source>What it names is said here before you go there.</source>
        <translation>Hier steht, wohin es geht, bevor Sie es öffnen.</translation>
    </message>
    <message>
        <source>%1. Collie does not show it: Enter opens it in the browser.</source>
        <translation>%1. Collie zeigt das nicht: Die Eingabetaste öffnet es im Browser.</translation>
    </message>
    <message>
        <source>%1. It is at %2, which is not among the deployments you have set up.</source>
        <translation>%1. Zu finden auf %2, was nicht zu Ihren eingerichteten Deployments gehört.</translation>
    </message>
    <message>
        <source>Add This Deployment…</source>
        <translation>Dieses Deployment hinzufügen…</translation>
    </message>
    <message>
        <source>%1. Enter goes there.</source>
        <translation>%1. Die Eingabetaste führt dorthin.</translation>
    </message>
    <message>
        <source>%1, of %2. Enter goes there.</source>
        <translation>%1, von %2. Die Eingabetaste führt dorthin.</translation>
    </message>
    <message>
        <source>Open as Task Group</source>
        <translation>Als Task-Gruppe öffnen</translation>
    </message>
    <message>
        <source>A page that Collie does not show: Enter opens it in the browser.</source>
        <translation>Eine Seite, die Collie nicht zeigt: Die Eingabetaste öffnet sie im Browser.</translation>
    </message>
    <message>
        <source>this view</source>
        <translation>dieser Ansicht</translation>
    </message>
    <message>
        <source>This job does not come from Taskcluster, so it has no task.</source>
        <translation>Dieser Job ist nicht von Taskcluster und hat daher keinen Task.</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>Zu %1 gibt es keinen Link.</translation>
    </message>
    <message>
        <source>The collie: link to %1 was copied.</source>
        <translation>Der collie:-Link zu %1 wurde kopiert.</translation>
    </message>
    <message>
        <source>The link to %1 was copied.</source>
        <translation>Der Link zu %1 wurde kopiert.</translation>
    </message>
    <message>
        <source>In a browser it shows more: only Collie can leave out what fits a field.</source>
        <translation>Im Browser zeigt er mehr: Nur Collie kann auslassen, was zu einem Feld passt.</translation>
    </message>
    <message>
        <source>In a browser it shows more: Treeherder&apos;s page does not know all of these limits.</source>
        <translation>Im Browser zeigt er mehr: Treeherders Seite kennt nicht alle diese Einschränkungen.</translation>
    </message>
</context>
<context>
    <name>collie::app::LogController</name>
    <message>
        <source>The link to line %1 was copied.</source>
        <translation>Der Link zu Zeile %1 wurde kopiert.</translation>
    </message>
    <message>
        <source>The link to lines %1 to %2 was copied.</source>
        <translation>Der Link zu den Zeilen %1 bis %2 wurde kopiert.</translation>
    </message>
    <message>
        <source>The log has no line %1; it ends with line %2.</source>
        <translation>Das Log hat keine Zeile %1; es endet mit Zeile %2.</translation>
    </message>
    <message>
        <source>%1 does not come from Taskcluster; its logs open in the browser.</source>
        <translation>%1 ist nicht von Taskcluster; die Logs öffnen im Browser.</translation>
    </message>
    <message>
        <source>%1 (has not begun yet)</source>
        <translation>%1 (noch nicht begonnen)</translation>
    </message>
    <message>
        <source>The rest of the log could not be loaded. %1</source>
        <translation>Der Rest des Logs ließ sich nicht laden. %1</translation>
    </message>
</context>
<context>
    <name>collie::app::MineController</name>
    <message>
        <source>The jobs of this push are still loading. Ask again when they are there.</source>
        <translation>Die Jobs dieses Pushes werden noch geladen. Fragen Sie noch einmal, wenn sie da sind.</translation>
    </message>
    <message>
        <source>There is nothing left to confirm on this push.</source>
        <translation>Auf diesem Push gibt es nichts mehr zu bestätigen.</translation>
    </message>
    <message>
        <source>Is it mine?</source>
        <translation>Liegt es an mir?</translation>
    </message>
    <message>
        <source>A failure whose run turns green is intermittent; one that stays red needs a look. What is made can be undone in Activity.</source>
        <translation>Ein Fehlschlag, dessen Lauf grün wird, ist sporadisch; einer, der rot bleibt, ist zu prüfen. Was erstellt wird, lässt sich unter „Aktivität“ rückgängig machen.</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>The push is no longer on show, or loading again: nothing was scheduled.</source>
        <translation>Der Push ist nicht mehr zu sehen oder wird neu geladen: Es wurde nichts eingeplant.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>collie::app::MyPushesController</name>
    <message>
        <source>Treeherder does not list the repository of this push, so that it cannot be opened.</source>
        <translation>Treeherder führt das Repository dieses Pushes nicht auf; er lässt sich daher nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>collie::app::OwnJobsController</name>
    <message>
        <source>Reporting through Pulse needs an account at its broker; the Pulse pane takes it.</source>
        <translation>Für Meldungen über Pulse brauchen Sie ein Konto bei dessen Broker; einzugeben ist es im Bereich „Pulse“.</translation>
    </message>
    <message>
        <source>Say which command to run.</source>
        <translation>Geben Sie an, welcher Befehl auszuführen ist.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The account at the Pulse broker is gone. Enter it again in the Pulse pane.</source>
        <translation>Das Konto beim Pulse-Broker ist weg. Geben Sie es im Bereich „Pulse“ neu ein.</translation>
    </message>
</context>
<context>
    <name>collie::app::PinnedJobsController</name>
    <message numerus="yes">
        <source>Pinned %Ln job(s). The pane “Pinned” lists what is pinned.</source>
        <translation>
            <numerusform>%Ln Job angeheftet. Der Bereich „Angeheftet“ zeigt, was angeheftet ist.</numerusform>
            <numerusform>%Ln Jobs angeheftet. Der Bereich „Angeheftet“ zeigt, was angeheftet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned already. The pane “Pinned” lists what is pinned.</source>
        <translation>Schon angeheftet. Der Bereich „Angeheftet“ zeigt, was angeheftet ist.</translation>
    </message>
    <message numerus="yes">
        <source>Unpinned %Ln job(s). The pane “Pinned” can undo it.</source>
        <translation>
            <numerusform>%Ln Job gelöst. Rückgängig machen lässt es sich im Bereich „Angeheftet“.</numerusform>
            <numerusform>%Ln Jobs gelöst. Rückgängig machen lässt es sich im Bereich „Angeheftet“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>Nichts ist angeheftet.</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation>Alle lösen</translation>
    </message>
    <message>
        <source>Unpin %1?</source>
        <comment>jobs</comment>
        <translation>%1 lösen?</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <comment>jobs</comment>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Retrigger %1</source>
        <comment>jobs</comment>
        <translation>%1 neu auslösen</translation>
    </message>
    <message>
        <source>The filter hides this job.</source>
        <translation>Der Filter verbirgt diesen Job.</translation>
    </message>
    <message>
        <source>Nothing to cancel: what is selected is over already.</source>
        <translation>Nichts abzubrechen: Was ausgewählt ist, ist schon zu Ende.</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>These jobs do not come from Taskcluster, so nothing can be done with them here.</source>
        <translation>Diese Jobs sind nicht von Taskcluster; hier lässt sich daher nichts mit ihnen tun.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) copied.</source>
        <translation>
            <numerusform>%Ln Job kopiert.</numerusform>
            <numerusform>%Ln Jobs kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PresetController</name>
    <message>
        <source>Saved as “%1”. The menu View, Filter, Presets has it.</source>
        <translation>Als „%1“ gespeichert. Zu finden im Menü unter „Ansicht“, „Filter“, „Vorlagen“.</translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>Eine Filtervorlage dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another one.</source>
        <translation>%1 ist die Taste von „%2“. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Open a repository first: a link is to its pushes.</source>
        <translation>Öffnen Sie zuerst ein Repository: Ein Link führt zu dessen Pushes.</translation>
    </message>
    <message>
        <source>The link of “%1” was copied.</source>
        <translation>Der Link zu „%1“ wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>collie::app::PrioritiesController</name>
    <message>
        <source>Asking Treeherder</source>
        <translation>Treeherder wird gefragt</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The priorities are in %1.</source>
        <translation>Die Prioritäten sind in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of high value to %1</source>
        <translation>
            <numerusform>%Ln Job von hohem Wert zu %1 hinzufügen</numerusform>
            <numerusform>%Ln Jobs von hohem Wert zu %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of low value to %1</source>
        <translation>
            <numerusform>%Ln Job von geringem Wert zu %1 hinzufügen</numerusform>
            <numerusform>%Ln Jobs von geringem Wert zu %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Jobs hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of high value to %1?</source>
        <translation>
            <numerusform>%Ln Job von hohem Wert zu %1 hinzufügen?</numerusform>
            <numerusform>%Ln Jobs von hohem Wert zu %1 hinzufügen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of low value to %1?</source>
        <translation>
            <numerusform>%Ln Job von geringem Wert zu %1 hinzufügen?</numerusform>
            <numerusform>%Ln Jobs von geringem Wert zu %1 hinzufügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>With them, the push has every job type that matters.</source>
        <translation>Damit hat der Push jeden Jobtyp, der zählt.</translation>
    </message>
    <message>
        <source>These are all job types of low value that the push has not run.</source>
        <translation>Das sind alle Jobtypen von geringem Wert, die der Push nicht ausgeführt hat.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job hinzufügen</numerusform>
            <numerusform>%Ln Jobs hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PrivacySettings</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clear this: %1?</source>
        <translation>Löschen: %1?</translation>
    </message>
    <message>
        <source>Clear all of this?</source>
        <translation>Alles davon löschen?</translation>
    </message>
    <message>
        <source>%1. This cannot be undone.</source>
        <translation>%1. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cleared: %1.</source>
        <translation>Gelöscht: %1.</translation>
    </message>
</context>
<context>
    <name>collie::app::PulseController</name>
    <message>
        <source>Listen to Pulse</source>
        <translation>Pulse mithören</translation>
    </message>
    <message>
        <source>This task group</source>
        <translation>Diese Task-Gruppe</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Open a repository first.</source>
        <translation>Öffnen Sie zuerst ein Repository.</translation>
    </message>
    <message>
        <source>This push</source>
        <translation>Dieser Push</translation>
    </message>
    <message>
        <source>Select a push first.</source>
        <translation>Wählen Sie zuerst einen Push aus.</translation>
    </message>
    <message>
        <source>Open a task group first.</source>
        <translation>Öffnen Sie zuerst eine Task-Gruppe.</translation>
    </message>
    <message>
        <source>There are none yet: no push of yours is on show, and you created no task.</source>
        <translation>Noch gibt es keine: Keiner Ihrer Pushes ist zu sehen, und Sie haben keinen Task erstellt.</translation>
    </message>
    <message>
        <source>There are none yet: you created no task.</source>
        <translation>Noch gibt es keine: Sie haben keinen Task erstellt.</translation>
    </message>
    <message>
        <source>The jobs of your pushes on show, and the tasks you created</source>
        <translation>Die Jobs Ihrer sichtbaren Pushes und die von Ihnen erstellten Tasks</translation>
    </message>
    <message>
        <source>The tasks you created</source>
        <translation>Die von Ihnen erstellten Tasks</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Meine Tasks</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>messages in a file</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln lost</source>
        <translation>
            <numerusform>%1, %Ln verloren</numerusform>
            <numerusform>%1, %Ln verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are not in %1: there was no room for them.</source>
        <translation>
            <numerusform>%Ln Nachricht ist nicht in %1: Dafür war kein Platz.</numerusform>
            <numerusform>%Ln Nachrichten sind nicht in %1: Dafür war kein Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>First choose what to listen to: that is what is recorded.</source>
        <translation>Wählen Sie zuerst, was mitzuhören ist: Das wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 holds no messages.</source>
        <translation>%1 enthält keine Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of %1 could not be read and are left out.</source>
        <translation>
            <numerusform>%Ln Stelle von %1 war nicht lesbar und ist ausgelassen.</numerusform>
            <numerusform>%Ln Stellen von %1 waren nicht lesbar und sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds more than a gigabyte of messages. Only the first gigabyte is played.</source>
        <translation>%1 enthält mehr als ein Gigabyte an Nachrichten. Abgespielt wird nur das erste Gigabyte.</translation>
    </message>
</context>
<context>
    <name>collie::app::PushHealthController</name>
    <message>
        <source>Worked out from the failures of its jobs.</source>
        <translation>Ermittelt aus den Fehlschlägen der Jobs.</translation>
    </message>
    <message>
        <source>With what Treeherder itself sorts; offline, as it was %1.</source>
        <translation>Mit dem, was Treeherder selbst sortiert; offline, Stand %1.</translation>
    </message>
    <message>
        <source>With what Treeherder itself sorts.</source>
        <translation>Mit dem, was Treeherder selbst sortiert.</translation>
    </message>
    <message>
        <source>A push to try is not compared with the push before it.</source>
        <translation>Ein Push auf try wird nicht mit dem davor verglichen.</translation>
    </message>
    <message>
        <source>Nothing is known of the push before: %1</source>
        <translation>Über den Push davor ist nichts bekannt: %1</translation>
    </message>
    <message>
        <source>The failures of this push were copied as Markdown.</source>
        <translation>Die Fehlschläge dieses Pushes wurden als Markdown kopiert.</translation>
    </message>
    <message>
        <source>The filter or the choice of pushes hides this job.</source>
        <translation>Der Filter oder die Auswahl der Pushes verbirgt diesen Job.</translation>
    </message>
</context>
<context>
    <name>collie::app::RepositoryController</name>
    <message>
        <source>No pushes</source>
        <translation>Keine Pushes</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>This job has no profile.</source>
        <translation>Dieser Job hat kein Profil.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry Now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>collie::app::Screenshot</name>
    <message>
        <source>There is no such scene.</source>
        <translation>Eine solche Szene gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 does not come to be seen.</source>
        <translation>%1 wird nicht sichtbar.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>collie::app::SelectedTaskController</name>
    <message>
        <source>Rerun the task</source>
        <translation>Den Task erneut ausführen</translation>
    </message>
    <message>
        <source>The task runs again.</source>
        <translation>Der Task läuft noch einmal.</translation>
    </message>
    <message>
        <source>Schedule the task</source>
        <translation>Den Task einplanen</translation>
    </message>
    <message>
        <source>The task is scheduled.</source>
        <translation>Der Task ist eingeplant.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The priority of the task is not known: %1</source>
        <translation>Die Priorität des Tasks ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Change Priority of %1</source>
        <translation>Priorität von %1 ändern</translation>
    </message>
    <message>
        <source>Priority of the task:</source>
        <translation>Priorität des Tasks:</translation>
    </message>
    <message>
        <source>Change Priority</source>
        <translation>Priorität ändern</translation>
    </message>
    <message>
        <source>The priority is %1 already: nothing was changed.</source>
        <translation>Die Priorität ist schon %1: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Die Priorität ändern</translation>
    </message>
    <message>
        <source>The priority is %1 now.</source>
        <translation>Die Priorität ist jetzt %1.</translation>
    </message>
    <message>
        <source>The task is over, or somebody made its priority %1 meanwhile. Look at the task again.</source>
        <translation>Der Task ist zu Ende, oder jemand hat seine Priorität inzwischen auf %1 gesetzt. Sehen Sie sich den Task noch einmal an.</translation>
    </message>
    <message>
        <source>Cancel Task</source>
        <translation>Task abbrechen</translation>
    </message>
    <message>
        <source>Cancel the task %1?</source>
        <translation>Den Task %1 abbrechen?</translation>
    </message>
    <message>
        <source>What was done so far is lost.</source>
        <translation>Was bisher getan wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>Den Task abbrechen</translation>
    </message>
    <message>
        <source>The task is cancelled.</source>
        <translation>Der Task ist abgebrochen.</translation>
    </message>
    <message>
        <source>Cancel Task Group</source>
        <translation>Task-Gruppe abbrechen</translation>
    </message>
    <message>
        <source>Cancel every unresolved task of the group %1?</source>
        <translation>Jeden unerledigten Task der Gruppe %1 abbrechen?</translation>
    </message>
    <message>
        <source>Cancel Group</source>
        <translation>Gruppe abbrechen</translation>
    </message>
    <message>
        <source>Cancel the group</source>
        <translation>Die Gruppe abbrechen</translation>
    </message>
    <message>
        <source>The tasks of the group are being cancelled.</source>
        <translation>Die Tasks der Gruppe werden abgebrochen.</translation>
    </message>
    <message>
        <source>Cancel the group: %1</source>
        <translation>Die Gruppe abbrechen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) cancelled.</source>
        <translation>
            <numerusform>%Ln Task abgebrochen.</numerusform>
            <numerusform>%Ln Tasks abgebrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) cancelled, %1 not: %2</source>
        <translation>
            <numerusform>%Ln Task abgebrochen, %1 nicht: %2</numerusform>
            <numerusform>%Ln Tasks abgebrochen, %1 nicht: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The task uses no caches.</source>
        <translation>Der Task benutzt keine Caches.</translation>
    </message>
    <message>
        <source>Purge Caches</source>
        <translation>Caches leeren</translation>
    </message>
    <message numerus="yes">
        <source>Purge %Ln cache(s) of the worker pool %1?</source>
        <translation>
            <numerusform>%Ln Cache des Worker-Pools %1 leeren?</numerusform>
            <numerusform>%Ln Caches des Worker-Pools %1 leeren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Before their next task, workers throw away: %1</source>
        <translation>Vor ihrem nächsten Task werfen Worker weg: %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Purge the caches</source>
        <translation>Die Caches leeren</translation>
    </message>
    <message>
        <source>The caches are purged.</source>
        <translation>Die Caches sind geleert.</translation>
    </message>
    <message>
        <source>Purge the cache %1: %2</source>
        <translation>Den Cache %1 leeren: %2</translation>
    </message>
</context>
<context>
    <name>collie::app::SettingsController</name>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>The proxy in the settings is not used. %1</source>
        <translation>Der Proxy in den Einstellungen wird nicht benutzt. %1</translation>
    </message>
    <message>
        <source>The certificates in the settings are not trusted. %1</source>
        <translation>Den Zertifikaten in den Einstellungen wird nicht vertraut. %1</translation>
    </message>
    <message numerus="yes">
        <source>Trusted: %Ln certificate(s).</source>
        <translation>
            <numerusform>Vertraut: %Ln Zertifikat.</numerusform>
            <numerusform>Vertraut: %Ln Zertifikate.</numerusform>
        </translation>
    </message>
    <message>
        <source>No deployment is open.</source>
        <translation>Es ist kein Deployment offen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a user at a server</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>collie::app::SingleInstance</name>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
</context>
<context>
    <name>collie::app::TaskController</name>
    <message>
        <source>Hello world</source>
        <translation>Hallo Welt</translation>
    </message>
    <message>
        <source>Linux 64 test task</source>
        <translation>Testtask für Linux 64</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neuer Task</translation>
    </message>
    <message>
        <source>Interactive copy of %1</source>
        <translation>Interaktive Kopie von %1</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>You are not signed in. Creating the task asks you to.</source>
        <translation>Sie sind nicht angemeldet. Beim Erstellen des Tasks werden Sie darum gebeten.</translation>
    </message>
    <message>
        <source>Only the queue can say whether %1 may create this task: the client may not ask for its scopes.</source>
        <translation>Nur die Queue weiß, ob %1 diesen Task erstellen darf: Der Client darf seine Scopes nicht abfragen.</translation>
    </message>
    <message>
        <source>Your scopes are being looked up.</source>
        <translation>Ihre Scopes werden nachgesehen.</translation>
    </message>
    <message>
        <source>%1 may create this task.</source>
        <translation>%1 darf diesen Task erstellen.</translation>
    </message>
    <message>
        <source>%1 may not create this task: the marked scopes are missing.</source>
        <translation>%1 darf diesen Task nicht erstellen: Die markierten Scopes fehlen.</translation>
    </message>
    <message>
        <source>Create a task</source>
        <translation>Task erstellen</translation>
    </message>
    <message>
        <source>Create tasks</source>
        <translation>Tasks erstellen</translation>
    </message>
    <message>
        <source>%1 could not be created: %2</source>
        <translation>%1 ließ sich nicht erstellen: %2</translation>
    </message>
</context>
<context>
    <name>collie::app::TransferController</name>
    <message>
        <source>What was pasted could not be kept in %1.</source>
        <translation>Was eingefügt wurde, ließ sich nicht in %1 aufbewahren.</translation>
    </message>
    <message>
        <source>is not a file on this computer</source>
        <translation>ist keine Datei auf diesem Computer</translation>
    </message>
    <message>
        <source>The task %1 could not be reported completed; it ends at its deadline.</source>
        <translation>Der Task %1 ließ sich nicht als abgeschlossen melden; er endet mit seiner Frist.</translation>
    </message>
    <message>
        <source>There is no link yet.</source>
        <translation>Es gibt noch keinen Link.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln link(s).</source>
        <translation>
            <numerusform>%Ln Link kopiert.</numerusform>
            <numerusform>%Ln Links kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The link of the task was copied.</source>
        <translation>Der Link zum Task wurde kopiert.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>Hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>A text of more than 16 MiB is too long to be dropped. Save it to a file and drop that.</source>
        <translation>Ein Text von mehr als 16 MiB ist zum Ablegen zu lang. Speichern Sie ihn in einer Datei, und legen Sie diese ab.</translation>
    </message>
    <message>
        <source>There is no file in what was dropped.</source>
        <translation>Was abgelegt wurde, enthält keine Datei.</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>Dateien hochladen</translation>
    </message>
    <message>
        <source>Download into</source>
        <translation>Herunterladen nach</translation>
    </message>
    <message>
        <source>Copied. For 15 minutes whoever has this link can read %1 without signing in.</source>
        <translation>Kopiert. Wer diesen Link hat, kann %1 15 Minuten lang ohne Anmeldung lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed</source>
        <translation>
            <numerusform>%Ln Datei fehlgeschlagen</numerusform>
            <numerusform>%Ln Dateien fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. Transfers shows why, and can try again.</source>
        <comment>failed, arrived</comment>
        <translation>%1, %2. „Übertragungen“ zeigt, warum, und kann es noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln arrived</source>
        <translation>
            <numerusform>%Ln angekommen</numerusform>
            <numerusform>%Ln angekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Transfers shows why, and can try again.</source>
        <comment>files failed</comment>
        <translation>%1. „Übertragungen“ zeigt, warum, und kann es noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %Ln file(s).</source>
        <translation>
            <numerusform>%Ln Datei heruntergeladen.</numerusform>
            <numerusform>%Ln Dateien heruntergeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s) to a new task. Its link and those of its files were copied.</source>
        <translation>
            <numerusform>%Ln Datei in einen neuen Task hochgeladen. Die Links zum Task und zu seinen Dateien wurden kopiert.</numerusform>
            <numerusform>%Ln Dateien in einen neuen Task hochgeladen. Die Links zum Task und zu seinen Dateien wurden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s).</source>
        <translation>
            <numerusform>%Ln Datei hochgeladen.</numerusform>
            <numerusform>%Ln Dateien hochgeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploaded. The link was copied.</source>
        <translation>Hochgeladen. Der Link wurde kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s). The links were copied.</source>
        <translation>
            <numerusform>%Ln Datei hochgeladen. Die Links wurden kopiert.</numerusform>
            <numerusform>%Ln Dateien hochgeladen. Die Links wurden kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::WatchController</name>
    <message>
        <source>Collie is still looking up which jobs this filter means. Watch it when that is known.</source>
        <translation>Collie ermittelt noch, welche Jobs dieser Filter meint. Beobachten Sie ihn, wenn das bekannt ist.</translation>
    </message>
    <message>
        <source>A filter with a machine cannot be watched: which machine runs a job is known only once it has begun. Take the machine out of the filter first.</source>
        <translation>Ein Filter mit einer Maschine lässt sich nicht beobachten: Welche Maschine einen Job ausführt, ist erst bekannt, wenn er begonnen hat. Nehmen Sie die Maschine zuerst aus dem Filter.</translation>
    </message>
    <message>
        <source>Too much is watched already. End some watches first.</source>
        <translation>Es wird schon zu viel beobachtet. Beenden Sie zuerst einige Beobachtungen.</translation>
    </message>
    <message>
        <source>Watching: %1. Collie tells you when it fails, turns green or is finished, also with its window closed.</source>
        <translation>Beobachtet: %1. Collie meldet, wenn es fehlschlägt, grün wird oder fertig ist, auch bei geschlossenem Fenster.</translation>
    </message>
    <message>
        <source>Watching: %1. This desktop has no system tray, so Collie tells you in its window only.</source>
        <translation>Beobachtet: %1. Dieser Desktop hat keinen Infobereich; Collie meldet sich daher nur in seinem Fenster.</translation>
    </message>
    <message>
        <source>Collie</source>
        <translation>Collie</translation>
    </message>
    <message>
        <source>This is how Collie tells you something.</source>
        <translation>So meldet sich Collie bei Ihnen.</translation>
    </message>
    <message>
        <source>A notice was shown. If you did not see it, your desktop holds notices back.</source>
        <translation>Eine Mitteilung wurde gezeigt. Haben Sie sie nicht gesehen, hält Ihr Desktop Mitteilungen zurück.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so Collie tells you in its window only.</source>
        <translation>Dieser Desktop hat keinen Infobereich; Collie meldet sich daher nur in seinem Fenster.</translation>
    </message>
</context>
<context>
    <name>collie::logs::LogFile</name>
    <message>
        <source>The log became shorter while it was read. Open it again.</source>
        <translation>Das Log wurde während des Lesens kürzer. Öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place or make room.</source>
        <translation>%1 ließ sich nicht schreiben. Wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>collie::models::ActivityModel</name>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Wartet auf die Anmeldung</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>collie::models::ArchivedRows</name>
    <message>
        <source>This message is not on the disk any more.</source>
        <translation>Diese Nachricht ist nicht mehr auf der Platte.</translation>
    </message>
</context>
<context>
    <name>collie::models::BulkModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Unknown, being looked up</source>
        <translation>Unbekannt, wird nachgesehen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Action task</source>
        <translation>Aktions-Task</translation>
    </message>
</context>
<context>
    <name>collie::models::FailureModel</name>
    <message>
        <source>new failure</source>
        <translation>neuer Fehlschlag</translation>
    </message>
    <message>
        <source>bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>internal issue</source>
        <translation>internes Problem</translation>
    </message>
    <message>
        <source>duplicate of bug %1</source>
        <translation>Duplikat von Bug %1</translation>
    </message>
    <message>
        <source>line %1 of the log</source>
        <translation>Zeile %1 des Logs</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln line(s)</source>
        <translation>
            <numerusform>Ganz zeigen (%Ln Zeile)</numerusform>
            <numerusform>Alle %Ln Zeilen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>collie::models::HealthModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a verdict and how many failures have it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Failed jobs</source>
        <translation>Fehlgeschlagene Jobs</translation>
    </message>
    <message>
        <source>Is it mine?</source>
        <translation>Liegt es an mir?</translation>
    </message>
</context>
<context>
    <name>collie::models::JobGridModel</name>
    <message>
        <source>%1 %2, %3, %4</source>
        <comment>a job: symbol, result, platform, name</comment>
        <translation>%1 %2, %3, %4</translation>
    </message>
    <message>
        <source>ticked to be added</source>
        <translation>zum Hinzufügen angehakt</translation>
    </message>
    <message>
        <source>can be added</source>
        <translation>lässt sich hinzufügen</translation>
    </message>
    <message>
        <source>%1 - not in this push yet; click to tick it</source>
        <translation>%1 – noch nicht in diesem Push; zum Anhaken klicken</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>a job: name, result</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 - %2 - %Ln min</source>
        <comment>a job: name, result, duration in minutes</comment>
        <translation>
            <numerusform>%1 – %2 – %Ln min</numerusform>
            <numerusform>%1 – %2 – %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>intermittent: it passed when it ran again</source>
        <translation>sporadisch: beim erneuten Lauf erfolgreich</translation>
    </message>
</context>
<context>
    <name>collie::models::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>collie::models::OwnJobModel</name>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>Test fehlgeschlagen</translation>
    </message>
    <message>
        <source>Busted</source>
        <translation>Busted</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1(%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Reported through</source>
        <translation>Gemeldet über</translation>
    </message>
</context>
<context>
    <name>collie::models::PinnedJobModel</name>
    <message>
        <source>task group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>%1
%2
Enter or a double click shows it among the jobs of its push.</source>
        <translation>%1
%2
Eingabetaste oder Doppelklick zeigt ihn unter den Jobs seines Pushes.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
</context>
<context>
    <name>collie::models::PriorityModel</name>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Always runs</source>
        <translation>Läuft immer</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, entfallen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision tasks no longer offer it.</source>
        <translation>Decision-Tasks bieten ihn nicht mehr an.</translation>
    </message>
    <message>
        <source>Without it, what these fixed would have passed unseen:</source>
        <translation>Ohne ihn wäre unbemerkt geblieben, was diese behoben haben:</translation>
    </message>
    <message>
        <source>It caught no failure that a commit fixed.</source>
        <translation>Er fand keinen Fehlschlag, den ein Commit behoben hat.</translation>
    </message>
    <message>
        <source>What it caught, job types of high value caught as well.</source>
        <translation>Was er fand, fanden auch Jobtypen von hohem Wert.</translation>
    </message>
    <message>
        <source>Job type</source>
        <translation>Jobtyp</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Failures caught</source>
        <translation>Gefundene Fehlschläge</translation>
    </message>
    <message>
        <source>Lost if skipped</source>
        <translation>Ohne ihn verloren</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Machine hours</source>
        <translation>Maschinenstunden</translation>
    </message>
</context>
<context>
    <name>collie::models::PushListModel</name>
    <message>
        <source>%1, %2, %3, %4, %5, %6</source>
        <comment>a push: subject, author, failed, running, pending, complete</comment>
        <translation>%1, %2, %3, %4, %5, %6</translation>
    </message>
</context>
<context>
    <name>collie::models::RunnableJobModel</name>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a heading and its jobs</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2 %3
This push has this job already. Ticked, it gets another one.</source>
        <translation>%1
%2 %3
Dieser Push hat diesen Job schon. Angehakt bekommt er einen weiteren.</translation>
    </message>
</context>
<context>
    <name>collie::models::SimilarJobModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Klassifiziert</translation>
    </message>
</context>
<context>
    <name>collie::models::StreamModel</name>
    <message>
        <source>Nothing was heard from %1 to %2; messages of that time are missing.</source>
        <translation>Von %1 bis %2 kam nichts an; Nachrichten aus dieser Zeit fehlen.</translation>
    </message>
    <message>
        <source>The connection was lost from %1 to %2; messages of that time may be missing.</source>
        <translation>Von %1 bis %2 war die Verbindung unterbrochen; Nachrichten aus dieser Zeit fehlen vielleicht.</translation>
    </message>
    <message>
        <source>again</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>redelivered</source>
        <translation>erneut zugestellt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Routing key</source>
        <translation>Routing-Key</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>CC routes</source>
        <translation>CC-Routen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
</context>
<context>
    <name>collie::models::TransferModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>collie::models::WatchList</name>
    <message>
        <source>%1: first failure</source>
        <translation>%1: erster Fehlschlag</translation>
    </message>
    <message>
        <source>%1: turned green</source>
        <translation>%1: wieder grün</translation>
    </message>
    <message>
        <source>%1: finished, all green</source>
        <translation>%1: fertig, alles grün</translation>
    </message>
    <message numerus="yes">
        <source>%1: finished, %Ln failed</source>
        <translation>
            <numerusform>%1: fertig, %Ln fehlgeschlagen</numerusform>
            <numerusform>%1: fertig, %Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Collie</source>
        <translation>Collie</translation>
    </message>
    <message numerus="yes">
        <source>Collie: %Ln notice(s)</source>
        <translation>
            <numerusform>Collie: %Ln Meldung</numerusform>
            <numerusform>Collie: %Ln Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ownjobs::OwnJobRun</name>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>Das Log %1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>collie::pulse::AmqpSource</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut…</translation>
    </message>
    <message>
        <source>Not listening.</source>
        <translation>Es wird nichts mitgehört.</translation>
    </message>
</context>
<context>
    <name>collie::pulse::Player</name>
    <message>
        <source>a recording</source>
        <translation>eine Aufzeichnung</translation>
    </message>
    <message>
        <source>a recording of %1</source>
        <translation>eine Aufzeichnung von %1</translation>
    </message>
    <message>
        <source>Playing %1.</source>
        <translation>Wiedergabe: %1.</translation>
    </message>
    <message>
        <source>The replay has ended.</source>
        <translation>Die Wiedergabe ist zu Ende.</translation>
    </message>
    <message>
        <source>Paused in %1.</source>
        <translation>Angehalten: %1.</translation>
    </message>
</context>
<context>
    <name>collie::pulse::SocketSource</name>
    <message>
        <source>The server has been silent for a while; messages may be late.</source>
        <translation>Der Server schweigt seit einer Weile; Nachrichten kommen vielleicht verspätet.</translation>
    </message>
    <message>
        <source>Live through %1.</source>
        <translation>Live über %1.</translation>
    </message>
    <message>
        <source>Live, but a message of %1 could not be read and is left out.</source>
        <translation>Live, aber eine Nachricht von %1 war nicht lesbar und fehlt.</translation>
    </message>
    <message>
        <source>Live, but the server refused a binding: %1</source>
        <translation>Live, aber der Server hat eine Bindung abgelehnt: %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut…</translation>
    </message>
    <message>
        <source>Not listening.</source>
        <translation>Es wird nichts mitgehört.</translation>
    </message>
    <message>
        <source>The server does not accept your credentials. Sign in again for live messages.</source>
        <translation>Der Server nimmt Ihre Zugangsdaten nicht an. Melden Sie sich für Live-Nachrichten erneut an.</translation>
    </message>
    <message>
        <source>Live messages need you to sign in: without credentials this deployment does not give %1.</source>
        <translation>Für Live-Nachrichten müssen Sie sich anmelden: Ohne Zugangsdaten gewährt dieses Deployment %1 nicht.</translation>
    </message>
    <message>
        <source>Live messages need the scope %1, which you do not have. Ask for it, or use a Pulse account.</source>
        <translation>Live-Nachrichten brauchen den Scope %1, den Sie nicht haben. Beantragen Sie ihn, oder nutzen Sie ein Pulse-Konto.</translation>
    </message>
    <message>
        <source>The deployment takes no such patterns.</source>
        <translation>Das Deployment nimmt solche Muster nicht an.</translation>
    </message>
    <message>
        <source>The server refused the subscription: %1</source>
        <translation>Der Server hat das Abonnement abgelehnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n s.</source>
        <translation>
            <numerusform>%1 Neuer Versuch in %n s.</numerusform>
            <numerusform>%1 Neuer Versuch in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::scheduling::PriorityLoader</name>
    <message>
        <source>%1 of %2 job types caught all %3 that a commit fixed in %4 of the last %5.</source>
        <extracomment>%3 is &quot;1,200 failures&quot;, %4 &quot;300 pushes&quot;, %5 &quot;90 days&quot;.</extracomment>
        <translation>In %4 der letzten %5 fanden %1 von %2 Jobtypen alle %3, die ein Commit behoben hat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <comment>all … that a commit fixed</comment>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln push(es)</source>
        <comment>in … of the last 90 days</comment>
        <translation>
            <numerusform>%Ln Push</numerusform>
            <numerusform>%Ln Pushes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>of the last …</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether fewer would do is not known: proving it takes longer than a second.</source>
        <translation>Ob weniger genügen, ist nicht bekannt: Der Nachweis dauert länger als eine Sekunde.</translation>
    </message>
    <message>
        <source>No fewer could.</source>
        <translation>Weniger genügen nicht.</translation>
    </message>
    <message>
        <source>The fewest that could are %1: %2 fewer.</source>
        <translation>Mindestens nötig sind %1: %2 weniger.</translation>
    </message>
    <message>
        <source>Skipping the others saves %1 of %2 machine hours and loses none of the failures.</source>
        <translation>Die anderen auszulassen spart %1 von %2 Maschinenstunden und verliert keinen der Fehlschläge.</translation>
    </message>
    <message>
        <source>Costs are based on %1 of %2 pushes.</source>
        <translation>Die Kosten beruhen auf %1 von %2 Pushes.</translation>
    </message>
    <message>
        <source>%1 of %2 notes name no revision and are left out.</source>
        <translation>%1 von %2 Notizen nennen keine Revision und bleiben außer Acht.</translation>
    </message>
    <message>
        <source>Listing pushes</source>
        <translation>Pushes werden aufgelistet</translation>
    </message>
    <message>
        <source>There are more than %1 pushes in this time. Choose fewer days.</source>
        <translation>In dieser Zeit gibt es mehr als %1 Pushes. Wählen Sie weniger Tage.</translation>
    </message>
    <message>
        <source>Looking for failures that a commit fixed</source>
        <translation>Fehlschläge, die ein Commit behoben hat, werden gesucht</translation>
    </message>
    <message>
        <source>Reading notes of pushes</source>
        <translation>Notizen zu den Pushes werden gelesen</translation>
    </message>
    <message>
        <source>Reading which jobs can run</source>
        <translation>Mögliche Jobs werden gelesen</translation>
    </message>
    <message>
        <source>%1 had no push in the last %2 days. Choose a longer time.</source>
        <translation>%1 hatte in den letzten %2 Tagen keinen Push. Wählen Sie eine längere Zeit.</translation>
    </message>
    <message>
        <source>None of the newest pushes of %1 tells which jobs can run; their decision tasks have no runnable-jobs.json.</source>
        <translation>Keiner der neuesten Pushes von %1 nennt die möglichen Jobs; ihre Decision-Tasks haben keine runnable-jobs.json.</translation>
    </message>
    <message>
        <source>Reading what jobs cost</source>
        <translation>Kosten der Jobs werden gelesen</translation>
    </message>
    <message>
        <source>Finding which jobs matter</source>
        <translation>Wichtige Jobs werden ermittelt</translation>
    </message>
</context>
<context>
    <name>collie::session::Activities</name>
    <message>
        <source>Given up: another deployment was opened.</source>
        <translation>Aufgegeben: Ein anderes Deployment wurde geöffnet.</translation>
    </message>
    <message>
        <source>The server does not accept your credentials. Sign in again and retry.</source>
        <translation>Der Server nimmt Ihre Zugangsdaten nicht an. Melden Sie sich erneut an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>requests</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The action task %1 ended as %2.</source>
        <translation>Der Aktions-Task %1 endete mit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln action task(s) ended</source>
        <translation>
            <numerusform>%1 von %Ln Aktions-Task beendet</numerusform>
            <numerusform>%1 von %Ln Aktions-Tasks beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Its log says why.</source>
        <translation>Sein Log sagt, warum.</translation>
    </message>
    <message>
        <source>Its log ends: %1</source>
        <translation>Sein Log endet so: %1</translation>
    </message>
    <message>
        <source>Made %1: %2.</source>
        <translation>%1 erstellt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action task(s)</source>
        <translation>
            <numerusform>%Ln Aktions-Task</numerusform>
            <numerusform>%Ln Aktions-Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the jobs this has made…</source>
        <translation>Die daraus entstandenen Jobs werden gesucht…</translation>
    </message>
    <message>
        <source>Nothing was undone: %1</source>
        <translation>Nichts wurde rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>action task %1</source>
        <translation>Aktions-Task %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) already ended and cannot be undone.</source>
        <translation>
            <numerusform>%Ln Job ist schon zu Ende und lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Jobs sind schon zu Ende und lassen sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo: no job was made.</source>
        <translation>Es gibt nichts rückgängig zu machen: Es ist kein Job entstanden.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>Undoing: cancelling %Ln task(s).</source>
        <translation>
            <numerusform>Wird rückgängig gemacht: %Ln Task wird abgebrochen.</numerusform>
            <numerusform>Wird rückgängig gemacht: %Ln Tasks werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>„%1“ rückgängig machen</translation>
    </message>
</context>
<context>
    <name>collie::session::ConfirmRun</name>
    <message>
        <source>No run of confirm-failures came for it.</source>
        <translation>Es kam kein Lauf von confirm-failures dafür.</translation>
    </message>
    <message>
        <source>Is it mine? Confirm failures of %1</source>
        <translation>Liegt es an mir? Fehlschläge von %1 bestätigen</translation>
    </message>
    <message>
        <source>It was asked again.</source>
        <translation>Es wurde noch einmal gefragt.</translation>
    </message>
    <message>
        <source>Its runs were undone.</source>
        <translation>Die Läufe wurden rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Nothing was scheduled.</source>
        <translation>Es wurde nichts eingeplant.</translation>
    </message>
    <message>
        <source>Is it mine? Sign in to schedule the runs.</source>
        <translation>Liegt es an mir? Melden Sie sich an, um die Läufe einzuplanen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and its jobs</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Is it mine? %1</source>
        <translation>Liegt es an mir? %1</translation>
    </message>
    <message>
        <source>Is it mine? Nothing was scheduled: %1</source>
        <translation>Liegt es an mir? Es wurde nichts eingeplant: %1</translation>
    </message>
    <message>
        <source>Is it mine? %1 %2</source>
        <translation>Liegt es an mir? %1 %2</translation>
    </message>
    <message>
        <source>Nothing was scheduled: %1</source>
        <translation>Es wurde nichts eingeplant: %1</translation>
    </message>
</context>
<context>
    <name>collie::session::MyPushes</name>
    <message>
        <source>This Treeherder shows no repositories.</source>
        <translation>Dieses Treeherder zeigt keine Repositorys.</translation>
    </message>
</context>
<context>
    <name>collie::session::Notices</name>
    <message numerus="yes">
        <source>Collie: %Ln notice(s) from the quiet hours</source>
        <translation>
            <numerusform>Collie: %Ln Meldung aus der Ruhezeit</numerusform>
            <numerusform>Collie: %Ln Meldungen aus der Ruhezeit</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
</context>
<context>
    <name>collie::session::OwnJobs</name>
    <message>
        <source>There is no log of this job on this computer.</source>
        <translation>Auf diesem Computer gibt es kein Log dieses Jobs.</translation>
    </message>
    <message>
        <source>The action could not be shown on Treeherder: %1</source>
        <translation>Die Aktion ließ sich auf Treeherder nicht zeigen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The log stays here only: %1</source>
        <translation>Das Log bleibt nur hier: %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message numerus="yes">
        <source>What was kept of %Ln of your jobs cannot be read and was left as it is: %1</source>
        <translation>
            <numerusform>Was von %Ln Ihrer Jobs gespeichert war, ist nicht lesbar und bleibt, wie es ist: %1</numerusform>
            <numerusform>Was von %Ln Ihrer Jobs gespeichert war, ist nicht lesbar und bleibt, wie es ist: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Taskcluster</source>
        <translation>Taskcluster</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>It was never sent.</source>
        <translation>Er wurde nie gesendet.</translation>
    </message>
    <message>
        <source>The command ended together with Collie.</source>
        <translation>Der Befehl endete zusammen mit Collie.</translation>
    </message>
    <message>
        <source>Treeherder could not be told: %1</source>
        <translation>Treeherder ließ sich nicht benachrichtigen: %1</translation>
    </message>
</context>
<context>
    <name>collie::session::PushFinder</name>
    <message>
        <source>Landing %1 failed, so that it has no push.</source>
        <translation>Landung %1 ist fehlgeschlagen und hat daher keinen Push.</translation>
    </message>
    <message>
        <source>Landing %1 was cancelled, so that it has no push.</source>
        <translation>Landung %1 wurde abgebrochen und hat daher keinen Push.</translation>
    </message>
    <message>
        <source>Landing %1 has no revision yet (%2). Try again when it has landed.</source>
        <translation>Landung %1 hat noch keine Revision (%2). Versuchen Sie es nach der Landung noch einmal.</translation>
    </message>
    <message>
        <source>%1 has no push with id %2.</source>
        <translation>%1 hat keinen Push mit der ID %2.</translation>
    </message>
    <message>
        <source>%1 has more than one push with id %2.</source>
        <translation>%1 hat mehr als einen Push mit der ID %2.</translation>
    </message>
    <message>
        <source>The address is of %1, and the deployment that is asked has no Treeherder. Name the other with --root-url and --treeherder-url.</source>
        <translation>Die Adresse gehört zu %1, und das angefragte Deployment hat kein Treeherder. Geben Sie das andere mit --root-url und --treeherder-url an.</translation>
    </message>
    <message>
        <source>The address is of %1, and the deployment that is asked has %2. Name the other with --root-url and --treeherder-url.</source>
        <translation>Die Adresse gehört zu %1, und das angefragte Deployment hat %2. Geben Sie das andere mit --root-url und --treeherder-url an.</translation>
    </message>
    <message>
        <source>The address names no push and no task.</source>
        <translation>Die Adresse nennt keinen Push und keinen Task.</translation>
    </message>
    <message>
        <source>Treeherder shows no push for task %1.</source>
        <translation>Treeherder zeigt keinen Push zu Task %1.</translation>
    </message>
    <message>
        <source>The address names the repository %1 and no push of it.</source>
        <translation>Die Adresse nennt das Repository %1, aber keinen Push daraus.</translation>
    </message>
    <message>
        <source>%1 has no push as the address says.</source>
        <translation>%1 hat keinen Push, auf den die Adresse passt.</translation>
    </message>
    <message>
        <source>%1 has more than one push as the address says. Name one of them in full.</source>
        <translation>%1 hat mehr als einen Push, auf den die Adresse passt. Geben Sie einen davon vollständig an.</translation>
    </message>
    <message>
        <source>“%1” is not a revision. A revision has 7 to 40 digits from 0 to 9 and a to f.</source>
        <translation>„%1“ ist keine Revision. Eine Revision hat 7 bis 40 Stellen aus 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>%1 has no push with revision %2.</source>
        <translation>%1 hat keinen Push mit der Revision %2.</translation>
    </message>
    <message>
        <source>%1 has more than one push with revision %2. Name it in full.</source>
        <translation>%1 hat mehr als einen Push mit der Revision %2. Geben Sie sie vollständig an.</translation>
    </message>
</context>
<context>
    <name>collie::session::SummaryDownload</name>
    <message>
        <source>The test results could not be kept on this computer: %1.</source>
        <translation>Die Testergebnisse ließen sich auf diesem Computer nicht speichern: %1.</translation>
    </message>
    <message>
        <source>The test results could not be read back on this computer: %1.</source>
        <translation>Die Testergebnisse ließen sich auf diesem Computer nicht wieder lesen: %1.</translation>
    </message>
</context>
<context>
    <name>collie::session::TargetFinder</name>
    <message>
        <source>Treeherder does not tell the push of the job that the address names. These are the newest pushes.</source>
        <translation>Treeherder gibt den Push des Jobs nicht an, den die Adresse nennt. Dies sind die neuesten Pushes.</translation>
    </message>
    <message>
        <source>Treeherder has no repositories.</source>
        <translation>Treeherder hat keine Repositorys.</translation>
    </message>
    <message>
        <source>Treeherder shows no repository %1.</source>
        <translation>Treeherder zeigt kein Repository %1.</translation>
    </message>
    <message>
        <source>%1, which Treeherder shows as %2</source>
        <translation>%1 (bei Treeherder: %2)</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln repositories of this Treeherder</source>
        <translation>
            <numerusform>dem %Ln Repository dieses Treeherders</numerusform>
            <numerusform>den %Ln Repositorys dieses Treeherders</numerusform>
        </translation>
    </message>
    <message>
        <source>No push of %1 has the commit %2. A push that is very new may need a minute.</source>
        <translation>Kein Push von %1 hat den Commit %2. Ein ganz neuer Push braucht vielleicht eine Minute.</translation>
    </message>
    <message>
        <source>No push of %1 ends with a commit that begins with %2. Give all 40 digits to find a commit within a push.</source>
        <translation>Kein Push von %1 endet mit einem Commit, der mit %2 beginnt. Geben Sie alle 40 Stellen an, um einen Commit innerhalb eines Pushes zu finden.</translation>
    </message>
</context>
<context>
    <name>collie::session::TaskGroupFeed</name>
    <message>
        <source>Loading the task group %1</source>
        <translation>Task-Gruppe %1 wird geladen</translation>
    </message>
    <message>
        <source>The task group could not be loaded</source>
        <translation>Die Task-Gruppe ließ sich nicht laden</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Tasks</translation>
    </message>
    <message>
        <source>They appear here as soon as Taskcluster answers.</source>
        <translation>Sie erscheinen hier, sobald Taskcluster antwortet.</translation>
    </message>
    <message>
        <source>The task group has no tasks.</source>
        <translation>Die Task-Gruppe hat keine Tasks.</translation>
    </message>
    <message>
        <source>The task that was asked for is not in this task group.</source>
        <translation>Der gesuchte Task ist nicht in dieser Task-Gruppe.</translation>
    </message>
    <message>
        <source>Runs every task of this group that has failed once more.</source>
        <translation>Führt jeden fehlgeschlagenen Task dieser Gruppe noch einmal aus.</translation>
    </message>
    <message>
        <source>Task group %1</source>
        <translation>Task-Gruppe %1</translation>
    </message>
    <message>
        <source>This task group</source>
        <translation>Diese Task-Gruppe</translation>
    </message>
</context>
<context>
    <name>collie::session::TestJobs</name>
    <message>
        <source>the artifact store</source>
        <translation>der Artefaktspeicher</translation>
    </message>
    <message>
        <source>The list of what the jobs run</source>
        <translation>Die Liste dessen, was die Jobs ausführen</translation>
    </message>
    <message>
        <source>The list of what the jobs run has a form that Collie does not know. A newer Collie may.</source>
        <translation>Die Liste dessen, was die Jobs ausführen, hat eine Form, die Collie nicht kennt. Ein neueres Collie kennt sie vielleicht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>collie::session::TreeherderFeed</name>
    <message>
        <source>The range may have more pushes than these newest ones.</source>
        <translation>Der Bereich hat vielleicht mehr Pushes als diese neuesten.</translation>
    </message>
    <message>
        <source>Treeherder finds at most the newest %1 pushes. Older ones may fit too.</source>
        <translation>Treeherder findet höchstens die neuesten %1 Pushes. Auch ältere können passen.</translation>
    </message>
    <message>
        <source>Loading the pushes of %1</source>
        <translation>Pushes von %1 werden geladen</translation>
    </message>
    <message>
        <source>The pushes could not be loaded</source>
        <translation>Die Pushes ließen sich nicht laden</translation>
    </message>
    <message>
        <source>No pushes yet</source>
        <translation>Noch keine Pushes</translation>
    </message>
    <message>
        <source>They appear here as soon as Treeherder answers.</source>
        <translation>Sie erscheinen hier, sobald Treeherder antwortet.</translation>
    </message>
    <message>
        <source>%1 has no pushes that fit.</source>
        <translation>%1 hat keine passenden Pushes.</translation>
    </message>
    <message>
        <source>The job that was asked for is in none of these pushes. Look for its task with Open Task or Group.</source>
        <translation>Der gesuchte Job ist in keinem dieser Pushes. Suchen Sie seinen Task mit „Task oder Gruppe öffnen“.</translation>
    </message>
    <message>
        <source>Runs every job of this push that has failed once more.</source>
        <translation>Führt jeden fehlgeschlagenen Job dieses Pushes noch einmal aus.</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>%1 of one push</source>
        <comment>jobs</comment>
        <translation>%1 eines Pushes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>jobs of pushes</comment>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>My pushes</source>
        <translation>Meine Pushes</translation>
    </message>
    <message>
        <source>Failures on %1</source>
        <translation>Fehlschläge auf %1</translation>
    </message>
    <message>
        <source>All jobs of %1</source>
        <translation>Alle Jobs von %1</translation>
    </message>
    <message>
        <source>Every job there that fails or ends in an exception</source>
        <translation>Jeder Job dort, der fehlschlägt oder mit einer Exception endet</translation>
    </message>
    <message>
        <source>This push</source>
        <translation>Dieser Push</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Select a push first.</source>
        <translation>Wählen Sie zuerst einen Push aus.</translation>
    </message>
</context>
<context>
    <name>collie::session::Watches</name>
    <message>
        <source>A watch</source>
        <translation>Eine Beobachtung</translation>
    </message>
    <message>
        <source>The jobs shown</source>
        <translation>Die gezeigten Jobs</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 on %2 of %3</source>
        <translation>%1 auf %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::AccountButton</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Sign In…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>S&amp;top Signing In</source>
        <translation>Anmelden ab&amp;brechen</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>S&amp;copes…</source>
        <translation>&amp;Scopes…</translation>
    </message>
    <message>
        <source>&amp;Paste Credentials…</source>
        <translation>&amp;Zugangsdaten einfügen…</translation>
    </message>
    <message>
        <source>&amp;Import From</source>
        <translation>&amp;Importieren aus</translation>
    </message>
    <message>
        <source>Switch &amp;Deployment</source>
        <translation>&amp;Deployment wechseln</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Signed out of %1</source>
        <translation>Von %1 abgemeldet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not kept: gone when Collie quits</source>
        <translation>Nicht gespeichert: Nach dem Beenden von Collie sind sie weg</translation>
    </message>
    <message>
        <source>Another Deployment…</source>
        <translation>Anderes Deployment…</translation>
    </message>
</context>
<context>
    <name>collie::ui::AccountPage</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>sign in sign out log in login credentials client expires</source>
        <translation>anmelden abmelden einloggen ausloggen login zugangsdaten client läuft ab</translation>
    </message>
    <message>
        <source>What signing in asks for</source>
        <translation>Was die Anmeldung verlangt</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>One per line. You get those of them that you have. Fewer is safer, and what needs more says so. The next sign-in asks for them.</source>
        <translation>Einer je Zeile. Sie bekommen diejenigen, die Sie haben. Weniger ist sicherer, und was mehr braucht, sagt es. Die nächste Anmeldung verlangt sie.</translation>
    </message>
    <message>
        <source>permissions rights authorisation</source>
        <translation>berechtigungen rechte autorisierung</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>How long the credentials of the next sign-in are valid. After that you sign in again.</source>
        <translation>Wie lange die Zugangsdaten der nächsten Anmeldung gelten. Danach melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>expiry expires lifetime days</source>
        <translation>ablauf ablaufen gültigkeit lebensdauer tage</translation>
    </message>
    <message>
        <source>With none named, the usual scopes are asked for.</source>
        <translation>Sind keine angegeben, werden die üblichen Scopes verlangt.</translation>
    </message>
    <message>
        <source>“%1” is not a scope: scopes are made of plain letters, digits and signs.</source>
        <translation>„%1“ ist kein Scope: Scopes bestehen aus einfachen Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open a deployment first: each has an account of its own.</source>
        <translation>Öffnen Sie zuerst ein Deployment: Jedes hat ein eigenes Konto.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Kept until Collie quits.</source>
        <translation>Gespeichert, bis Collie beendet wird.</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Im Schlüsselbund gespeichert.</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionDialog</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Nothing can be sent with this input.</source>
        <translation>Mit dieser Eingabe lässt sich nichts senden.</translation>
    </message>
    <message>
        <source>Sign In and Run</source>
        <translation>Anmelden und ausführen</translation>
    </message>
    <message>
        <source>See the preview for what is missing</source>
        <translation>Was fehlt, zeigt die Vorschau</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionMenu</name>
    <message>
        <source>Looking for what is offered here…</source>
        <translation>Verfügbare Aktionen werden gesucht…</translation>
    </message>
    <message>
        <source>All Actio&amp;ns Offered Here</source>
        <translation>Alle hier verfügbaren Ak&amp;tionen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No action exists for all of these</source>
        <translation>Für alle zusammen gibt es keine Aktion</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionPreview</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>hook %1/%2</source>
        <translation>Hook %1/%2</translation>
    </message>
    <message>
        <source>new task %1</source>
        <translation>neuer Task %1</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>One; this is it.</source>
        <translation>Eine; diese hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln; this is the first of them.</source>
        <translation>
            <numerusform>%Ln; dies ist die erste davon.</numerusform>
            <numerusform>%Ln; dies ist die erste davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to see whether your credentials hold this.</source>
        <translation>Melden Sie sich an, um zu sehen, ob Ihre Zugangsdaten dies abdecken.</translation>
    </message>
    <message>
        <source>Your credentials hold this.</source>
        <translation>Ihre Zugangsdaten decken dies ab.</translation>
    </message>
    <message>
        <source>Your credentials lack: %1. Sign in with them, or ask for them.</source>
        <translation>Ihren Zugangsdaten fehlt: %1. Melden Sie sich damit an, oder beantragen Sie es.</translation>
    </message>
    <message>
        <source>Working out what would be sent…</source>
        <translation>Was gesendet würde, wird ermittelt…</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Noch keine Aktivität</translation>
    </message>
    <message>
        <source>Retrigger or cancel jobs, and this list shows how far each request got.</source>
        <translation>Lösen Sie Jobs neu aus oder brechen Sie welche ab; diese Liste zeigt, wie weit jede Anforderung gekommen ist.</translation>
    </message>
    <message>
        <source>Next Failure</source>
        <translation>Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>actions under way, ended</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln in Arbeit</numerusform>
            <numerusform>%Ln in Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended</source>
        <translation>
            <numerusform>%Ln beendet</numerusform>
            <numerusform>%Ln beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::AddArtifactDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add an artifact to “%1”</source>
        <translation>Artefakt zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Link to another artifact of the task</source>
        <translation>Verweis auf ein anderes Artefakt des Tasks</translation>
    </message>
    <message>
        <source>Reference to an address</source>
        <translation>Verweis auf eine Adresse</translation>
    </message>
    <message>
        <source>Error: why there is no file</source>
        <translation>Fehler: warum es keine Datei gibt</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>It is not a file</source>
        <translation>Es ist keine Datei</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Führt zu</translation>
    </message>
    <message>
        <source>name of the other artifact</source>
        <translation>Name des anderen Artefakts</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Meldung</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschehen ist</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>Geben Sie an, was geschehen ist.</translation>
    </message>
    <message>
        <source>Say where it leads.</source>
        <translation>Geben Sie an, wohin es führt.</translation>
    </message>
</context>
<context>
    <name>collie::ui::AgeStrip</name>
    <message>
        <source>Offline: as it was %1</source>
        <translation>Offline: Stand %1</translation>
    </message>
    <message>
        <source>The network is away, so this is what was seen then. It is asked for again as soon as the network is back.</source>
        <translation>Das Netz ist weg; dies ist der damalige Stand. Sobald das Netz wieder da ist, wird neu abgefragt.</translation>
    </message>
</context>
<context>
    <name>collie::ui::AnnotationList</name>
    <message>
        <source>Classification or bug</source>
        <translation>Klassifikation oder Bug</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Loading the annotations</source>
        <translation>Anmerkungen werden geladen</translation>
    </message>
    <message>
        <source>Bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>Internal issue %1</source>
        <translation>Internes Problem %1</translation>
    </message>
    <message>
        <source>Known to Treeherder only: nobody filed a bug yet.</source>
        <translation>Nur Treeherder bekannt: Es hat noch niemand einen Bug eingetragen.</translation>
    </message>
    <message>
        <source>Open in Bugzilla</source>
        <translation>In Bugzilla öffnen</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>The annotations could not be loaded</source>
        <translation>Die Anmerkungen ließen sich nicht laden</translation>
    </message>
    <message>
        <source>No annotations</source>
        <translation>Keine Anmerkungen</translation>
    </message>
    <message>
        <source>Nobody has classified this job or attached a bug to it.</source>
        <translation>Niemand hat diesen Job klassifiziert oder ihm einen Bug zugeordnet.</translation>
    </message>
    <message>
        <source>&amp;Open in Bugzilla</source>
        <translation>In Bugzilla ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>collie::ui::Announcer</name>
    <message numerus="yes">
        <source>There is more news: %Ln.</source>
        <translation>
            <numerusform>Weitere Neuigkeiten: %Ln.</numerusform>
            <numerusform>Weitere Neuigkeiten: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start. Also decides how numbers and dates are written.</source>
        <translation>Gilt ab dem nächsten Start. Bestimmt auch, wie Zahlen und Daten geschrieben werden.</translation>
    </message>
    <message>
        <source>translation locale English German French</source>
        <translation>übersetzung sprache locale english englisch german deutsch french französisch</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As in the View menu.</source>
        <translation>Wie im Menü „Ansicht“.</translation>
    </message>
    <message>
        <source>theme scheme dark light contrast colour-blind</source>
        <translation>design theme farbschema dunkel hell kontrast farbenblind</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Für Farbfehlsichtige</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Of the whole window; lines and rows follow.</source>
        <translation>Im ganzen Fenster; Zeilen und Abstände richten sich danach.</translation>
    </message>
    <message>
        <source>font zoom large small points</source>
        <translation>schrift zoom groß klein punkt</translation>
    </message>
    <message>
        <source>Size of fixed-width text</source>
        <translation>Größe der Festbreitenschrift</translation>
    </message>
    <message>
        <source>Of definitions, messages and identifiers. Logs can have another one.</source>
        <translation>In Definitionen, Nachrichten und Kennungen. Logs können eine andere haben.</translation>
    </message>
    <message>
        <source>font monospace code points</source>
        <translation>schrift festbreite monospace code punkt</translation>
    </message>
    <message>
        <source>As other text</source>
        <translation>Wie anderer Text</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How close lines stand in the grid and in lists.</source>
        <translation>Wie dicht Zeilen im Raster und in Listen stehen.</translation>
    </message>
    <message>
        <source>spacing rows compact comfortable</source>
        <translation>abstand zeilen kompakt bequem</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Without it nothing moves by itself: no animation, no running bar, no blinking cursor.</source>
        <translation>Ohne sie bewegt sich nichts von selbst: keine Animation, kein laufender Balken, kein blinkender Cursor.</translation>
    </message>
    <message>
        <source>reduced animation blink accessibility</source>
        <translation>weniger animation blinken barrierefreiheit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>collie::ui::ArtifactList</name>
    <message>
        <source>Crash %1</source>
        <translation>Absturz %1</translation>
    </message>
    <message>
        <source>Show the stacks in the crash viewer</source>
        <translation>Die Stacks im Absturzbetrachter zeigen</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Loading the artifacts</source>
        <translation>Artefakte werden geladen</translation>
    </message>
    <message>
        <source>No artifacts</source>
        <translation>Keine Artefakte</translation>
    </message>
    <message>
        <source>The task has expired or this run never started.</source>
        <translation>Der Task ist abgelaufen, oder dieser Lauf hat nie begonnen.</translation>
    </message>
    <message>
        <source>The artifacts could not be loaded</source>
        <translation>Die Artefakte ließen sich nicht laden</translation>
    </message>
    <message>
        <source>No artifacts yet</source>
        <translation>Noch keine Artefakte</translation>
    </message>
    <message>
        <source>They appear while the job runs.</source>
        <translation>Sie erscheinen, während der Job läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln artifact(s)</source>
        <translation>
            <numerusform>%Ln Artefakt</numerusform>
            <numerusform>%Ln Artefakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Download %Ln Artifact(s)…</source>
        <translation>
            <numerusform>%Ln Artefakt &amp;herunterladen…</numerusform>
            <numerusform>%Ln Artefakte &amp;herunterladen…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Herunterladen…</translation>
    </message>
    <message>
        <source>Download &amp;All…</source>
        <translation>&amp;Alle herunterladen…</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in Firefox &amp;Profiler</source>
        <translation>Im Firefox &amp;Profiler öffnen</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Signed Link (15 min)</source>
        <translation>&amp;Signierten Link kopieren (15 min)</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Namen kopieren</translation>
    </message>
</context>
<context>
    <name>collie::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Nächster Versuch in %1 s</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Neuer Versuch…</translation>
    </message>
</context>
<context>
    <name>collie::ui::BindingsEditor</name>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>Was mitzuhören ist</translation>
    </message>
    <message>
        <source>Sets of bindings</source>
        <translation>Sätze von Bindungen</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Routing key pattern</source>
        <translation>Muster für den Routing-Key</translation>
    </message>
    <message>
        <source>Words between dots; * is any word, # any number of words. The words above write it.</source>
        <translation>Wörter zwischen Punkten; * steht für ein Wort, # für beliebig viele. Die Wörter darüber schreiben es.</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Bindungen</translation>
    </message>
    <message>
        <source>S&amp;et:</source>
        <translation>Sa&amp;tz:</translation>
    </message>
    <message>
        <source>E&amp;xchange:</source>
        <translation>E&amp;xchange:</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Wörter:</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>M&amp;ithören</translation>
    </message>
    <message>
        <source>Choose a set…</source>
        <translation>Satz wählen…</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>Satz speichern</translation>
    </message>
    <message numerus="yes">
        <source>Name of these %Ln binding(s):</source>
        <translation>
            <numerusform>Name für diese %Ln Bindung:</numerusform>
            <numerusform>Name für diese %Ln Bindungen:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Listening</source>
        <translation>Mithören &amp;beenden</translation>
    </message>
</context>
<context>
    <name>collie::ui::BooleanEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>collie::ui::BulkPanel</name>
    <message>
        <source>Cancel the Re&amp;st</source>
        <translation>&amp;Rest abbrechen</translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>&amp;Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln accepted</source>
        <translation>
            <numerusform>%1 von %Ln angenommen</numerusform>
            <numerusform>%1 von %Ln angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Cancel the jobs this has made</source>
        <translation>Die daraus entstandenen Jobs abbrechen</translation>
    </message>
</context>
<context>
    <name>collie::ui::ButtonOverflow</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Buttons that do not fit here</source>
        <translation>Schaltflächen, die hier keinen Platz haben</translation>
    </message>
</context>
<context>
    <name>collie::ui::CentralArea</name>
    <message>
        <source>What limits the jobs on show</source>
        <translation>Was die gezeigten Jobs einschränkt</translation>
    </message>
</context>
<context>
    <name>collie::ui::ChipOverflow</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Filters that do not fit here</source>
        <translation>Filter, die hier keinen Platz haben</translation>
    </message>
</context>
<context>
    <name>collie::ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>collie::ui::CommitLines</name>
    <message>
        <source>backout</source>
        <translation>Backout</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>%Ln weiterer…</numerusform>
            <numerusform>%Ln weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Backs an earlier change out</source>
        <translation>Nimmt eine frühere Änderung zurück</translation>
    </message>
    <message>
        <source>Bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>a bug and its title</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Only the newest commits of a push are known.</source>
        <translation>Von einem Push sind nur die neuesten Commits bekannt.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DeploymentsPage</name>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As menus show it.</source>
        <translation>Wie Menüs es nennen.</translation>
    </message>
    <message>
        <source>Taskcluster</source>
        <translation>Taskcluster</translation>
    </message>
    <message>
        <source>Its root URL.</source>
        <translation>Die Root-URL.</translation>
    </message>
    <message>
        <source>address server</source>
        <translation>adresse server</translation>
    </message>
    <message>
        <source>Treeherder</source>
        <translation>Treeherder</translation>
    </message>
    <message>
        <source>Empty if there is none: then task groups are shown.</source>
        <translation>Leer, wenn es keins gibt: Dann werden Task-Gruppen gezeigt.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>What is opened first; may be empty.</source>
        <translation>Was zuerst geöffnet wird; darf leer sein.</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>Tree status</source>
        <translation>Tree-Status</translation>
    </message>
    <message>
        <source>Tells whether a repository is open. Empty if there is none.</source>
        <translation>Sagt, ob ein Repository offen ist. Leer, wenn es keinen gibt.</translation>
    </message>
    <message>
        <source>treestatus address closed</source>
        <translation>treestatus adresse geschlossen</translation>
    </message>
    <message>
        <source>Bugzilla</source>
        <translation>Bugzilla</translation>
    </message>
    <message>
        <source>Where its bugs are. Empty if there is none.</source>
        <translation>Wo die Bugs sind. Leer, wenn es keins gibt.</translation>
    </message>
    <message>
        <source>address bugs</source>
        <translation>adresse bugs</translation>
    </message>
    <message>
        <source>Lando</source>
        <translation>Lando</translation>
    </message>
    <message>
        <source>What lands its commits. Empty if there is none.</source>
        <translation>Was die Commits landet. Leer, wenn es keins gibt.</translation>
    </message>
    <message>
        <source>address landing</source>
        <translation>adresse landung landing</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Each is a Taskcluster, with the Treeherder that shows it.</source>
        <translation>Jedes ist ein Taskcluster mit dem Treeherder, das es zeigt.</translation>
    </message>
    <message>
        <source>add remove test connection ping server firefox-ci community</source>
        <translation>hinzufügen entfernen verbindung testen ping server firefox-ci community</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Neues Deployment</translation>
    </message>
    <message>
        <source>Enter at least the address of its Taskcluster.</source>
        <translation>Geben Sie mindestens die Adresse des Taskclusters ein.</translation>
    </message>
    <message>
        <source>Enter an https:// address, or leave it empty.</source>
        <translation>Geben Sie eine https://-Adresse ein, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Enter the Taskcluster root URL as an https:// address.</source>
        <translation>Geben Sie die Taskcluster-Root-URL als https://-Adresse ein.</translation>
    </message>
    <message>
        <source>This deployment is in the list already.</source>
        <translation>Dieses Deployment steht schon in der Liste.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>Hinzugefügt: %1.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DetailsPanel</name>
    <message>
        <source>Retrigger</source>
        <translation>Neu auslösen</translation>
    </message>
    <message>
        <source>Run this job again (R)</source>
        <translation>Diesen Job noch einmal ausführen (R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this job (Del)</source>
        <translation>Diesen Job abbrechen (Entf)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the task in the browser</source>
        <translation>Den Task im Browser öffnen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Annotations %1</source>
        <comment>their number</comment>
        <translation>Anmerkungen %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No job selected</source>
        <translation>Kein Job ausgewählt</translation>
    </message>
    <message>
        <source>Select a job to see its result, logs, artifacts and task.</source>
        <translation>Wählen Sie einen Job aus, um Ergebnis, Logs, Artefakte und Task zu sehen.</translation>
    </message>
    <message>
        <source>Next Failure</source>
        <translation>Nächster Fehlschlag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln Job ausgewählt</numerusform>
            <numerusform>%Ln Jobs ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrigger (R) and Cancel (Del) act on all of them.</source>
        <translation>Neu auslösen (R) und Abbrechen (Entf) wirken auf alle.</translation>
    </message>
    <message>
        <source>Failures %1</source>
        <comment>their number</comment>
        <translation>Fehlschläge %1</translation>
    </message>
    <message>
        <source>The task has expired: nothing can be done with it any more.</source>
        <translation>Der Task ist abgelaufen: Damit lässt sich nichts mehr tun.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DockTitle</name>
    <message>
        <source>Detach or attach this pane</source>
        <translation>Diesen Bereich lösen oder andocken</translation>
    </message>
    <message>
        <source>Hide this pane</source>
        <translation>Diesen Bereich ausblenden</translation>
    </message>
</context>
<context>
    <name>collie::ui::DocumentEditor</name>
    <message>
        <source>Task as YAML</source>
        <translation>Task als YAML</translation>
    </message>
    <message>
        <source>Task as JSON</source>
        <translation>Task als JSON</translation>
    </message>
    <message>
        <source>&amp;YAML</source>
        <translation>&amp;YAML</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>This text is too long for a task.</source>
        <translation>Dieser Text ist zu lang für einen Task.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Der Task</translation>
    </message>
    <message>
        <source>A task is a list of names and values, as in “payload: …”.</source>
        <translation>Ein Task ist eine Liste von Namen und Werten, etwa „payload: …“.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DropHint</name>
    <message>
        <source>Drop to upload</source>
        <translation>Zum Hochladen ablegen</translation>
    </message>
    <message>
        <source>Next you choose where it goes. Nothing is sent before that.</source>
        <translation>Danach wählen Sie, wohin es geht. Vorher wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureComparison</name>
    <message>
        <source>This job</source>
        <translation>Dieser Job</translation>
    </message>
    <message>
        <source>Failures of this job</source>
        <translation>Fehlschläge dieses Jobs</translation>
    </message>
    <message>
        <source>Failures of the chosen job</source>
        <translation>Fehlschläge des gewählten Jobs</translation>
    </message>
    <message>
        <source>In both jobs: %1</source>
        <translation>In beiden Jobs: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, which are not compared</source>
        <translation>
            <numerusform>und %Ln weiterer, der nicht verglichen wird</numerusform>
            <numerusform>und %Ln weitere, die nicht verglichen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureDelegate</name>
    <message>
        <source>Open the log at this line</source>
        <translation>Das Log an dieser Zeile öffnen</translation>
    </message>
    <message>
        <source>Open bug %1 in Bugzilla</source>
        <translation>Bug %1 in Bugzilla öffnen</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureHistory</name>
    <message>
        <source>This job has neither passed nor failed on other pushes yet</source>
        <translation>Dieser Job lief auf anderen Pushes noch nicht bis zu einem Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>This job did not fail on %Ln other push(es)</source>
        <translation>
            <numerusform>Dieser Job ist auf %Ln anderen Push nicht fehlgeschlagen</numerusform>
            <numerusform>Dieser Job ist auf %Ln anderen Pushes nicht fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This job failed on %1 of %Ln other push(es)</source>
        <translation>
            <numerusform>Dieser Job ist auf %1 von %Ln anderen Push fehlgeschlagen</numerusform>
            <numerusform>Dieser Job ist auf %1 von %Ln anderen Pushes fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>› Similar</source>
        <translation>› Ähnliche</translation>
    </message>
    <message>
        <source>Show the same job on other pushes</source>
        <translation>Denselben Job auf anderen Pushes zeigen</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureTree</name>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailuresView</name>
    <message>
        <source>Looking for what failed</source>
        <translation>Fehlschläge werden gesucht</translation>
    </message>
    <message>
        <source>No failures found</source>
        <translation>Keine Fehlschläge gefunden</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>The log was not read</source>
        <translation>Das Log wurde nicht gelesen</translation>
    </message>
    <message>
        <source>No log</source>
        <translation>Kein Log</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>The failures could not be loaded</source>
        <translation>Die Fehlschläge ließen sich nicht laden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>failures, new ones</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looking for more…</source>
        <translation>%1 · weitere werden gesucht…</translation>
    </message>
    <message>
        <source>The tests are from %1.</source>
        <translation>Die Tests stammen aus %1.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as the others say the same: %Ln line(s).</source>
        <translation>
            <numerusform>Ausgelassen, da die anderen dasselbe sagen: %Ln Zeile.</numerusform>
            <numerusform>Ausgelassen, da die anderen dasselbe sagen: %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Run Locally</source>
        <translation>Lokal aus&amp;führen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>F&amp;iltern</translation>
    </message>
    <message>
        <source>&amp;Search Bugzilla</source>
        <translation>In &amp;Bugzilla suchen</translation>
    </message>
    <message>
        <source>Open the log at this failure (Enter)</source>
        <translation>Das Log an diesem Fehlschlag öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Copy the failure as text</source>
        <translation>Den Fehlschlag als Text kopieren</translation>
    </message>
    <message>
        <source>Show the jobs that run this test</source>
        <translation>Die Jobs zeigen, die diesen Test ausführen</translation>
    </message>
    <message>
        <source>Look for bugs about this failure</source>
        <translation>Bugs zu diesem Fehlschlag suchen</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Open the Log</source>
        <translation>Log öffnen</translation>
    </message>
    <message>
        <source>Open in Treeherder</source>
        <translation>In Treeherder öffnen</translation>
    </message>
    <message>
        <source>It is not known how this runs on your machine.</source>
        <translation>Wie dies auf Ihrem Computer läuft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>Befehl kopieren: %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::FieldFilterEditor</name>
    <message>
        <source>Filter of a field</source>
        <translation>Filter eines Felds</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>Ist oder ist nicht</translation>
    </message>
    <message>
        <source>Values, separated by commas</source>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>What the jobs on show have</source>
        <translation>Was bei den gezeigten Jobs vorkommt</translation>
    </message>
    <message>
        <source>Change Filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Add Filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a value and its jobs</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::FileDrop</name>
    <message>
        <source>There is nothing to upload on the clipboard: copy files, an image or a text first.</source>
        <translation>In der Zwischenablage ist nichts zum Hochladen: Kopieren Sie zuerst Dateien, ein Bild oder einen Text.</translation>
    </message>
</context>
<context>
    <name>collie::ui::FilterBar</name>
    <message>
        <source>Job filter</source>
        <translation>Jobfilter</translation>
    </message>
    <message>
        <source>Filter by platform, group, symbol or name</source>
        <translation>Nach Plattform, Gruppe, Symbol oder Name filtern</translation>
    </message>
    <message>
        <source>Filter jobs by platform, group, symbol or name</source>
        <translation>Jobs nach Plattform, Gruppe, Symbol oder Name filtern</translation>
    </message>
    <message>
        <source>Jobs that have every word, in any order</source>
        <translation>Jobs mit allen Wörtern, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Show only jobs of a platform, a group, a test, a machine … (Shift+F)</source>
        <translation>Nur Jobs einer Plattform, einer Gruppe, eines Tests, einer Maschine … zeigen (Umschalt+F)</translation>
    </message>
    <message>
        <source>Add a filter of a field</source>
        <translation>Filter für ein Feld hinzufügen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>Fehlschläge zeigen</translation>
    </message>
    <message>
        <source>success</source>
        <translation>success</translation>
    </message>
    <message>
        <source>Show success</source>
        <translation>success zeigen</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>retry</translation>
    </message>
    <message>
        <source>Show retry</source>
        <translation>retry zeigen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Show cancelled</source>
        <translation>Abgebrochene zeigen</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>superseded</translation>
    </message>
    <message>
        <source>Show superseded</source>
        <translation>superseded zeigen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>Show in progress</source>
        <translation>Wartende und laufende zeigen</translation>
    </message>
    <message>
        <source>unscheduled</source>
        <translation>unscheduled</translation>
    </message>
    <message>
        <source>Show unscheduled</source>
        <translation>unscheduled zeigen</translation>
    </message>
    <message>
        <source>&amp;Only These</source>
        <translation>N&amp;ur diese</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>Tier %1</translation>
    </message>
    <message>
        <source>Show jobs of tier %1</source>
        <translation>Jobs von Tier %1 zeigen</translation>
    </message>
    <message>
        <source>classified</source>
        <translation>klassifiziert</translation>
    </message>
    <message>
        <source>Show failures that somebody has classified</source>
        <translation>Fehlschläge zeigen, die jemand klassifiziert hat</translation>
    </message>
    <message>
        <source>unclassified</source>
        <translation>unklassifiziert</translation>
    </message>
    <message>
        <source>Show failures that nobody has classified, and jobs that did not fail</source>
        <translation>Fehlschläge zeigen, die niemand klassifiziert hat, und Jobs, die nicht fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>only new</source>
        <translation>nur neue</translation>
    </message>
    <message>
        <source>Show only failures that nobody has seen before</source>
        <translation>Nur Fehlschläge zeigen, die noch niemand gesehen hat</translation>
    </message>
</context>
<context>
    <name>collie::ui::FilterChip</name>
    <message>
        <source>The menu key chooses single ones</source>
        <translation>Die Menütaste wählt einzelne</translation>
    </message>
</context>
<context>
    <name>collie::ui::FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorherige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>collie::ui::FirstSteps</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close the first steps (Esc)</source>
        <translation>Erste Schritte schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>First steps: %1 of %2</source>
        <translation>Erste Schritte: %1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how far the first steps are, and what this one is about</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::HealthDelegate</name>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
</context>
<context>
    <name>collie::ui::HealthTree</name>
    <message>
        <source>Failures by test</source>
        <translation>Fehlschläge nach Test</translation>
    </message>
</context>
<context>
    <name>collie::ui::HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>All pages (Alt+Home)</source>
        <translation>Alle Seiten (Alt+Pos1)</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Found in the guide</source>
        <translation>Im Handbuch gefunden</translation>
    </message>
    <message>
        <source>The guide is in English.</source>
        <translation>Das Handbuch ist auf Englisch.</translation>
    </message>
    <message>
        <source>Search all pages (Ctrl+Shift+F)</source>
        <translation>Alle Seiten durchsuchen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>%1 – Guide – Collie</source>
        <translation>%1 – Handbuch – Collie</translation>
    </message>
    <message>
        <source>Nothing in the guide has “%1”.</source>
        <translation>Im Handbuch kommt „%1“ nicht vor.</translation>
    </message>
</context>
<context>
    <name>collie::ui::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>Verlauf &amp;leeren…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search names and addresses</source>
        <translation>Namen und Adressen durchsuchen</translation>
    </message>
    <message>
        <source>Looked at before</source>
        <translation>Früher angesehen</translation>
    </message>
    <message>
        <source>What you look at is listed here: repositories, task groups, jobs and logs.</source>
        <translation>Was Sie ansehen, steht hier: Repositorys, Task-Gruppen, Jobs und Logs.</translation>
    </message>
    <message>
        <source>Nothing you looked at has these words in its name or address.</source>
        <translation>Nichts, was Sie angesehen haben, hat diese Wörter im Namen oder in der Adresse.</translation>
    </message>
</context>
<context>
    <name>collie::ui::IndexBrowser</name>
    <message>
        <source>Open Task</source>
        <translation>Task öffnen</translation>
    </message>
    <message>
        <source>Browse Index</source>
        <translation>Index durchsuchen</translation>
    </message>
    <message>
        <source>Path of a task, as in gecko.v2.autoland.latest.taskgraph.decision</source>
        <translation>Pfad eines Tasks, etwa gecko.v2.autoland.latest.taskgraph.decision</translation>
    </message>
    <message>
        <source>Path in the index</source>
        <translation>Pfad im Index</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Nothing is indexed here.</source>
        <translation>Hier ist nichts im Index.</translation>
    </message>
</context>
<context>
    <name>collie::ui::InputEditor</name>
    <message>
        <source>Input as YAML</source>
        <translation>Eingabe als YAML</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Formular</translation>
    </message>
    <message>
        <source>&amp;YAML</source>
        <translation>&amp;YAML</translation>
    </message>
    <message>
        <source>The input is longer than an action takes.</source>
        <translation>Die Eingabe ist länger, als eine Aktion annimmt.</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>The input is being read.</source>
        <translation>Die Eingabe wird gelesen.</translation>
    </message>
    <message>
        <source>This value does not fit into the form. Go on as YAML.</source>
        <translation>Dieser Wert passt nicht in das Formular. Fahren Sie als YAML fort.</translation>
    </message>
    <message>
        <source>Write the input as YAML.</source>
        <translation>Schreiben Sie die Eingabe als YAML.</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobFinder</name>
    <message>
        <source>Tick &amp;All</source>
        <translation>&amp;Alle anhaken</translation>
    </message>
    <message>
        <source>&amp;Untick All</source>
        <translation>Alle &amp;Haken entfernen</translation>
    </message>
    <message>
        <source>Add New Jobs</source>
        <translation>Neue Jobs hinzufügen</translation>
    </message>
    <message>
        <source>Parts of a name in any order: mochitest win debug, !asan, ^build</source>
        <translation>Teile eines Namens in beliebiger Reihenfolge: mochitest win debug, !asan, ^build</translation>
    </message>
    <message>
        <source>Find jobs</source>
        <translation>Jobs suchen</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Nach Plattform</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>Order of the jobs</source>
        <translation>Reihenfolge der Jobs</translation>
    </message>
    <message>
        <source>Jobs that can be added</source>
        <translation>Jobs, die sich hinzufügen lassen</translation>
    </message>
    <message>
        <source>Ticked jobs; Delete unticks</source>
        <translation>Angehakte Jobs; Entf entfernt den Haken</translation>
    </message>
    <message>
        <source>Tick every job that fits what is typed (Ctrl+A in the list)</source>
        <translation>Jeden Job anhaken, der zur Eingabe passt (Strg+A in der Liste)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add jobs to %1</source>
        <translation>Jobs zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Loading the jobs that can be added</source>
        <translation>Verfügbare Jobs werden geladen</translation>
    </message>
    <message>
        <source>The jobs could not be loaded</source>
        <translation>Die Jobs ließen sich nicht laden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing can be added to this push</source>
        <translation>Zu diesem Push lässt sich nichts hinzufügen</translation>
    </message>
    <message>
        <source>No job fits</source>
        <translation>Kein Job passt</translation>
    </message>
    <message>
        <source>Fewer or shorter parts find more.</source>
        <translation>Weniger oder kürzere Teile finden mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s) fit</source>
        <translation>
            <numerusform>%1 von %Ln Job passt</numerusform>
            <numerusform>%1 von %Ln Jobs passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick &amp;All %Ln</source>
        <translation>
            <numerusform>&amp;Alle %Ln anhaken</numerusform>
            <numerusform>&amp;Alle %Ln anhaken</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing ticked yet</source>
        <translation>Noch nichts angehakt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked</source>
        <translation>
            <numerusform>%Ln Job angehakt</numerusform>
            <numerusform>%Ln Jobs angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Einplanen</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job einplanen</numerusform>
            <numerusform>%Ln Jobs einplanen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::JobGridView</name>
    <message>
        <source>Push: %1, %2</source>
        <translation>Push: %1, %2</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>The chosen jobs, by platform and group</source>
        <translation>Die gewählten Jobs, nach Plattform und Gruppe</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist gewählt.</translation>
    </message>
    <message>
        <source>Choose in the list beside this.</source>
        <translation>Wählen Sie in der Liste daneben.</translation>
    </message>
    <message>
        <source>No jobs match the filter.</source>
        <translation>Kein Job passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter, or choose others in the list.</source>
        <translation>Setzen Sie den Filter zurück, oder wählen Sie andere in der Liste.</translation>
    </message>
    <message>
        <source>No jobs yet.</source>
        <translation>Noch keine Jobs.</translation>
    </message>
    <message>
        <source>They appear here as soon as they are scheduled.</source>
        <translation>Sie erscheinen hier, sobald sie eingeplant sind.</translation>
    </message>
    <message>
        <source>Hide the commits</source>
        <translation>Commits ausblenden</translation>
    </message>
    <message>
        <source>Show the commits</source>
        <translation>Commits zeigen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Double-click to show its jobs.</source>
        <translation>Doppelklicken, um die Jobs zu zeigen.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>a group: number and result of jobs</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Click to fold the group.</source>
        <translation>Klicken, um die Gruppe einzuklappen.</translation>
    </message>
    <message>
        <source>Click to show every job.</source>
        <translation>Klicken, um jeden Job zu zeigen.</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobIntents</name>
    <message>
        <source>%1 of %2</source>
        <comment>jobs of pushes</comment>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>Nothing to cancel: what is selected is over already.</source>
        <translation>Nichts abzubrechen: Was ausgewählt ist, ist schon zu Ende.</translation>
    </message>
    <message>
        <source>Cancel jobs</source>
        <translation>Jobs abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <comment>jobs</comment>
        <translation>%1 abbrechen?</translation>
    </message>
    <message>
        <source>What was done so far is lost.</source>
        <translation>Was bisher getan wurde, geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job abbrechen</numerusform>
            <numerusform>%Ln Jobs abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobMenu</name>
    <message>
        <source>Retrigger Several Ti&amp;mes</source>
        <translation>&amp;Mehrmals neu auslösen</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>It is not offered for this job.</source>
        <translation>Wird für diesen Job nicht angeboten.</translation>
    </message>
    <message>
        <source>It is not offered for all of these jobs.</source>
        <translation>Wird nicht für alle diese Jobs angeboten.</translation>
    </message>
    <message>
        <source>Only for performance tests, where it is offered.</source>
        <translation>Nur für Leistungstests, wo es angeboten wird.</translation>
    </message>
    <message>
        <source>Only for tests, where it is offered.</source>
        <translation>Nur für Tests, wo es angeboten wird.</translation>
    </message>
    <message>
        <source>Backfill…</source>
        <translation>Backfill…</translation>
    </message>
    <message>
        <source>C&amp;onfirm Failures…</source>
        <translation>Fehl&amp;schläge bestätigen…</translation>
    </message>
    <message>
        <source>Rer&amp;un…</source>
        <translation>Erneut ausführen…</translation>
    </message>
    <message>
        <source>Create Interacti&amp;ve Task…</source>
        <translation>Interakti&amp;ven Task erstellen…</translation>
    </message>
    <message>
        <source>&amp;Gecko Profile…</source>
        <translation>Geck&amp;o-Profil…</translation>
    </message>
    <message>
        <source>Side by Side…</source>
        <translation>Gegenüberstellen…</translation>
    </message>
    <message>
        <source>&amp;Purge Caches…</source>
        <translation>&amp;Caches leeren…</translation>
    </message>
    <message>
        <source>Only &amp;Jobs Like This One</source>
        <translation>Nur Jobs &amp;wie dieser</translation>
    </message>
    <message>
        <source>Name Holds: %1</source>
        <translation>Name enthält: %1</translation>
    </message>
    <message>
        <source>Symbol: %1</source>
        <translation>Symbol: %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobSummary</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Show only jobs whose name holds this one</source>
        <translation>Nur Jobs zeigen, deren Name diesen enthält</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Show only jobs of this symbol</source>
        <translation>Nur Jobs mit diesem Symbol zeigen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Treeherder</source>
        <translation>Treeherder</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keins</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Klassifiziert</translation>
    </message>
    <message>
        <source>Machine and times could not be loaded. %1</source>
        <translation>Maschine und Zeiten ließen sich nicht laden. %1</translation>
    </message>
    <message>
        <source>Show only jobs that ran on this machine</source>
        <translation>Nur Jobs zeigen, die auf dieser Maschine liefen</translation>
    </message>
    <message>
        <source>Classified by</source>
        <translation>Klassifiziert von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>internal issue %1</source>
        <translation>internes Problem %1</translation>
    </message>
    <message>
        <source>Bugs</source>
        <translation>Bugs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeyBuilder</name>
    <message>
        <source>any words</source>
        <translation>beliebige Wörter</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeyField</name>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeyboardSheet</name>
    <message>
        <source>%1 or %2</source>
        <comment>keys</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Treeherder&apos;s Keys</source>
        <translation>Tasten von Treeherder</translation>
    </message>
    <message>
        <source>Collie&apos;s Keys</source>
        <translation>Tasten von Collie</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Treeherder&apos;s: what its page can do gets the keys it has there, the rest stays. Collie&apos;s: all keys as on the first start.</source>
        <translation>Von Treeherder: Was dessen Seite kann, bekommt die Tasten von dort, der Rest bleibt. Von Collie: alle Tasten wie beim ersten Start.</translation>
    </message>
    <message>
        <source>shortcuts keyboard reset default set</source>
        <translation>tastenkürzel kürzel tastatur zurücksetzen standard setzen shortcuts</translation>
    </message>
    <message>
        <source>Treeherder&apos;s keys are set.</source>
        <translation>Die Tasten von Treeherder sind gesetzt.</translation>
    </message>
    <message>
        <source>All keys are Collie&apos;s own.</source>
        <translation>Alle Tasten sind die von Collie.</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Taste für %1</translation>
    </message>
    <message>
        <source>Other key of %1</source>
        <translation>Zweite Taste für %1</translation>
    </message>
    <message>
        <source>Take It from There</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <source>shortcuts keyboard</source>
        <translation>tastenkürzel kürzel tastatur shortcuts</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”; choose another key.</source>
        <translation>%1 gehört zu „%2“; wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; take it from there?</source>
        <translation>%1 ist die Taste von „%2“; dort wegnehmen?</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; give that another one first.</source>
        <translation>%1 ist die Taste von „%2“; geben Sie diesem zuerst eine andere.</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 von %2 entfernen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” as well; choose another key.</source>
        <translation>%1 gehört auch zu „%2“; wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” as well, so it does neither.</source>
        <translation>%1 ist auch die Taste von „%2“ und bewirkt daher keins von beiden.</translation>
    </message>
</context>
<context>
    <name>collie::ui::LabelsDialog</name>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planen</translation>
    </message>
    <message>
        <source>Schedule Tasks from Labels</source>
        <translation>Tasks aus Labels einplanen</translation>
    </message>
    <message>
        <source>Id of the decision task</source>
        <translation>ID des Decision-Tasks</translation>
    </message>
    <message>
        <source>One label per line</source>
        <translation>Ein Label je Zeile</translation>
    </message>
    <message>
        <source>Labels, one per line</source>
        <translation>Labels, eins je Zeile</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Tasks in the order they are created</source>
        <translation>Tasks in der Reihenfolge, in der sie erstellt werden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Decision task:</source>
        <translation>&amp;Decision-Task:</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>&amp;Labels:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Erstellen</translation>
    </message>
    <message>
        <source>Plan first: nothing is created before you have seen what.</source>
        <translation>Zuerst planen: Es wird nichts erstellt, bevor Sie gesehen haben, was.</translation>
    </message>
    <message>
        <source>Give a decision task and at least one label.</source>
        <translation>Geben Sie einen Decision-Task und mindestens ein Label an.</translation>
    </message>
    <message>
        <source>Loading the graph…</source>
        <translation>Graph wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %Ln task(s)</source>
        <translation>
            <numerusform>%Ln Task &amp;erstellen</numerusform>
            <numerusform>%Ln Tasks &amp;erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s), in this order.</source>
        <translation>
            <numerusform>%Ln Task, in dieser Reihenfolge.</numerusform>
            <numerusform>%Ln Tasks, in dieser Reihenfolge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) that they need exist already.</source>
        <translation>
            <numerusform>%Ln Task, den sie brauchen, gibt es schon.</numerusform>
            <numerusform>%Ln Tasks, die sie brauchen, gibt es schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>All created.</source>
        <translation>Alle erstellt.</translation>
    </message>
</context>
<context>
    <name>collie::ui::LandingPage</name>
    <message>
        <source>&amp;Check Now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Open the &amp;Revision</source>
        <translation>&amp;Revision öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Lando&apos;s Page</source>
        <translation>Seite in &amp;Lando öffnen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Commit, the oldest first</source>
        <translation>Commit, der älteste zuerst</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
</context>
<context>
    <name>collie::ui::LimitChip</name>
    <message>
        <source>Take this limit away</source>
        <translation>Diese Einschränkung aufheben</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Einschränkung: %1</translation>
    </message>
    <message>
        <source>Change this limit; the cross takes it away</source>
        <translation>Diese Einschränkung ändern; das Kreuz hebt sie auf</translation>
    </message>
    <message>
        <source>Enter changes this limit, Delete takes it away</source>
        <translation>Die Eingabetaste ändert diese Einschränkung, Entf hebt sie auf</translation>
    </message>
</context>
<context>
    <name>collie::ui::LimitStrip</name>
    <message>
        <source>What limits the pushes on show</source>
        <translation>Was die gezeigten Pushes einschränkt</translation>
    </message>
</context>
<context>
    <name>collie::ui::LinkField</name>
    <message>
        <source>Looked at before</source>
        <translation>Früher angesehen</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogHeader</name>
    <message>
        <source>Errors in this log</source>
        <translation>Fehler in diesem Log</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line on the screen (Ctrl+End)</source>
        <translation>Die neueste Zeile im Blick behalten (Strg+Ende)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Log speichern</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy a link to the selected lines</source>
        <translation>Link zu den ausgewählten Zeilen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for errors…</source>
        <translation>Fehler werden gesucht…</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogList</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Loading the logs</source>
        <translation>Logs werden geladen</translation>
    </message>
    <message>
        <source>The logs could not be loaded</source>
        <translation>Die Logs ließen sich nicht laden</translation>
    </message>
    <message>
        <source>No logs</source>
        <translation>Keine Logs</translation>
    </message>
    <message>
        <source>They appear once the job has run.</source>
        <translation>Sie erscheinen, wenn der Job gelaufen ist.</translation>
    </message>
    <message>
        <source>No address is known for this log.</source>
        <translation>Zu diesem Log ist keine Adresse bekannt.</translation>
    </message>
    <message>
        <source>Open in the log viewer (L)</source>
        <translation>In der Log-Ansicht öffnen (L)</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Only the first %1 were copied; save the log to have it all.</source>
        <translation>Nur die ersten %1 wurden kopiert; speichern Sie das Log, um alles zu haben.</translation>
    </message>
    <message>
        <source>No log open</source>
        <translation>Kein Log offen</translation>
    </message>
    <message>
        <source>Select a job and press L, or open one of its logs in the details.</source>
        <translation>Wählen Sie einen Job aus und drücken Sie L, oder öffnen Sie eins seiner Logs in den Details.</translation>
    </message>
    <message>
        <source>Open the Log</source>
        <translation>Log öffnen</translation>
    </message>
    <message>
        <source>Loading the log</source>
        <translation>Log wird geladen</translation>
    </message>
    <message>
        <source>The log could not be loaded</source>
        <translation>Das Log ließ sich nicht laden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes of a log</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>● live, %1</source>
        <translation>● live, %1</translation>
    </message>
    <message>
        <source>waiting for more, %1</source>
        <translation>wartet auf mehr, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line, 1 to %1:</source>
        <translation>Zeile, 1 bis %1:</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Log speichern</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>Logs (*.log *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation>%1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Find in the Log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next Error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Previous Error</source>
        <translation>Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Go to Line…</source>
        <translation>Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Save the Log…</source>
        <translation>Log speichern…</translation>
    </message>
    <message>
        <source>Copy Link to Lines</source>
        <translation>Link zu Zeilen kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link to Lines</source>
        <translation>&amp;Link zu Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>&amp;Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Next &amp;Error</source>
        <translation>Nächster &amp;Fehler</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>S&amp;peichern unter…</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogSearchBar</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Nur Treffer</translation>
    </message>
    <message>
        <source>Show only the lines that match</source>
        <translation>Nur die Zeilen mit Treffern zeigen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <comment>matches</comment>
        <translation>%1 von bisher %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) so far</source>
        <translation>
            <numerusform>bisher %Ln Zeile</numerusform>
            <numerusform>bisher %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Size of text in logs</source>
        <translation>Schriftgröße in Logs</translation>
    </message>
    <message>
        <source>Of logs alone, in points.</source>
        <translation>Nur für Logs, in Punkt.</translation>
    </message>
    <message>
        <source>font zoom large small points</source>
        <translation>schrift zoom groß klein punkt</translation>
    </message>
    <message>
        <source>As other fixed-width text</source>
        <translation>Wie andere Festbreitenschrift</translation>
    </message>
    <message>
        <source>Colours of programs</source>
        <translation>Farben von Programmen</translation>
    </message>
    <message>
        <source>Show in colour what programs print in colour.</source>
        <translation>In Farbe zeigen, was Programme in Farbe ausgeben.</translation>
    </message>
    <message>
        <source>ansi escape colour</source>
        <translation>ansi escape farbe farben</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Long lines go on below instead of scrolling sideways. What is copied and the line numbers stay the same.</source>
        <translation>Lange Zeilen gehen darunter weiter, statt seitwärts zu rollen. Was kopiert wird und die Zeilennummern bleiben gleich.</translation>
    </message>
    <message>
        <source>break fold width horizontal scroll</source>
        <translation>umbruch falten breite waagerecht scrollen</translation>
    </message>
    <message>
        <source>A log opens</source>
        <translation>Ein Log öffnet sich</translation>
    </message>
    <message>
        <source>If no error is found, at its beginning. The next log opens so.</source>
        <translation>Findet sich kein Fehler, am Anfang. Gilt ab dem nächsten Log.</translation>
    </message>
    <message>
        <source>first error end top bottom scroll</source>
        <translation>erster fehler ende oben unten scrollen</translation>
    </message>
    <message>
        <source>At the first error</source>
        <translation>Beim ersten Fehler</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>The system&apos;s fixed-width font</source>
        <translation>Die Festbreitenschrift des Systems</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Only fonts whose characters all have the same width.</source>
        <translation>Nur Schriften, deren Zeichen alle gleich breit sind.</translation>
    </message>
    <message>
        <source>family monospace typeface</source>
        <translation>familie monospace schrift festbreite</translation>
    </message>
    <message>
        <source>The font that was chosen is not on this computer; the system&apos;s is used.</source>
        <translation>Die gewählte Schrift gibt es auf diesem Computer nicht; benutzt wird die des Systems.</translation>
    </message>
    <message>
        <source>Lines that are errors</source>
        <translation>Zeilen, die Fehler sind</translation>
    </message>
    <message>
        <source>Regular expressions of your own, one per line, beside the rules of Treeherder. Upper and lower case differ. The whole line is searched.</source>
        <translation>Eigene reguläre Ausdrücke, einer je Zeile, neben den Regeln von Treeherder. Groß- und Kleinschreibung zählt. Durchsucht wird die ganze Zeile.</translation>
    </message>
    <message>
        <source>pattern regex regexp error failure mark</source>
        <translation>muster regex regexp regulärer ausdruck fehler fehlschlag markieren</translation>
    </message>
    <message>
        <source>%1 It is not used.</source>
        <translation>%1 Er wird nicht benutzt.</translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindow</name>
    <message>
        <source>About Collie</source>
        <translation>Über Collie</translation>
    </message>
    <message>
        <source>Collie %1: a native desktop client for Treeherder and Taskcluster.</source>
        <translation>Collie %1: ein nativer Desktop-Client für Treeherder und Taskcluster.</translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindowActions</name>
    <message>
        <source>&amp;Repository…</source>
        <translation>&amp;Repository…</translation>
    </message>
    <message>
        <source>Load 10 &amp;More Pushes</source>
        <translation>10 &amp;weitere Pushes laden</translation>
    </message>
    <message>
        <source>Check for &amp;News Now</source>
        <translation>Jetzt nach &amp;Neuem sehen</translation>
    </message>
    <message>
        <source>&amp;Upload Files…</source>
        <translation>Dateien &amp;hochladen…</translation>
    </message>
    <message>
        <source>Upload from Clip&amp;board</source>
        <translation>Aus Zwischenablage ho&amp;chladen</translation>
    </message>
    <message>
        <source>&amp;Expand All Groups</source>
        <translation>Alle Gruppen a&amp;usklappen</translation>
    </message>
    <message>
        <source>&amp;All Loaded Pushes</source>
        <translation>Alle ge&amp;ladenen Pushes</translation>
    </message>
    <message>
        <source>Ac&amp;tions of the Push…</source>
        <translation>Ak&amp;tionen des Pushes…</translation>
    </message>
    <message>
        <source>Ne&amp;xt Details Tab</source>
        <translation>Nächster &amp;Detail-Tab</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Colour-Blind Safe</source>
        <translation>Für &amp;Farbfehlsichtige</translation>
    </message>
    <message>
        <source>&amp;All Tasks</source>
        <translation>&amp;Alle Tasks</translation>
    </message>
    <message>
        <source>Ac&amp;tions of the Task Group…</source>
        <translation>Ak&amp;tionen der Task-Gruppe…</translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindowStatus</name>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected · %1</source>
        <translation>
            <numerusform>%Ln ausgewählt · %1</numerusform>
            <numerusform>%Ln ausgewählt · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) under way</source>
        <translation>
            <numerusform>%Ln Aktion läuft</numerusform>
            <numerusform>%Ln Aktionen laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln Übertragung</numerusform>
            <numerusform>%Ln Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading… Shown as it was %1</source>
        <translation>Wird geladen… Stand: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Live via Pulse</source>
        <translation>Live über Pulse</translation>
    </message>
    <message>
        <source>Live via Pulse, %1</source>
        <translation>Live über Pulse, %1</translation>
    </message>
    <message>
        <source>Polled, checked %1</source>
        <translation>Regelmäßig abgefragt, zuletzt %1</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Not up to date: as it was %1</source>
        <translation>Nicht aktuell: Stand %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::MessageInspector</name>
    <message>
        <source>Exchange and keys of the message</source>
        <translation>Exchange und Keys der Nachricht</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Select the job of this message in the grid</source>
        <translation>Den Job dieser Nachricht im Raster auswählen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Open the task in the browser</source>
        <translation>Den Task im Browser öffnen</translation>
    </message>
    <message>
        <source>Body of the message</source>
        <translation>Inhalt der Nachricht</translation>
    </message>
    <message>
        <source>Body of the message as it came</source>
        <translation>Inhalt der Nachricht, wie er ankam</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>No message chosen</source>
        <translation>Keine Nachricht gewählt</translation>
    </message>
    <message>
        <source>Choose a message to read its body.</source>
        <translation>Wählen Sie eine Nachricht, um ihren Inhalt zu lesen.</translation>
    </message>
    <message>
        <source>A gap</source>
        <translation>Eine Lücke</translation>
    </message>
    <message>
        <source>… the rest is not shown</source>
        <translation>… der Rest wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Unfold All Below</source>
        <translation>Alles darunter &amp;ausklappen</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Alles &amp;einklappen</translation>
    </message>
</context>
<context>
    <name>collie::ui::MyPushesPane</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to go</source>
        <translation>
            <numerusform>noch %Ln</numerusform>
            <numerusform>noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>no jobs yet</source>
        <translation>noch keine Jobs</translation>
    </message>
    <message>
        <source>My Pushes</source>
        <translation>Meine Pushes</translation>
    </message>
    <message>
        <source>Other Address…</source>
        <translation>Andere Adresse…</translation>
    </message>
    <message>
        <source>Look for new pushes now</source>
        <translation>Jetzt nach neuen Pushes sehen</translation>
    </message>
    <message>
        <source>Your newest pushes in all repositories are listed here, with how they are doing. Which mail address do you push with? It is kept on this computer and sent to Treeherder only.</source>
        <translation>Hier stehen Ihre neuesten Pushes in allen Repositorys und wie es um sie steht. Mit welcher E-Mail-Adresse pushen Sie? Sie bleibt auf diesem Computer und geht nur an Treeherder.</translation>
    </message>
    <message>
        <source>me@example.com</source>
        <translation>ich@example.com</translation>
    </message>
    <message>
        <source>Mail address you push with</source>
        <translation>E-Mail-Adresse, mit der Sie pushen</translation>
    </message>
    <message>
        <source>Show My Pushes</source>
        <translation>Meine Pushes zeigen</translation>
    </message>
    <message>
        <source>My pushes</source>
        <translation>Meine Pushes</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Pushes of %1</source>
        <translation>Pushes von %1</translation>
    </message>
    <message>
        <source>Looking for the pushes of %1</source>
        <translation>Pushes von %1 werden gesucht</translation>
    </message>
    <message>
        <source>Give one address, as Treeherder shows it at your pushes.</source>
        <translation>Geben Sie eine Adresse an, wie Treeherder sie bei Ihren Pushes zeigt.</translation>
    </message>
    <message>
        <source>No pushes</source>
        <translation>Keine Pushes</translation>
    </message>
    <message>
        <source>Treeherder has none by %1. Is that the address it shows at your pushes?</source>
        <translation>Treeherder hat keine von %1. Ist das die Adresse, die es bei Ihren Pushes zeigt?</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Jobs of tiers 1 and 2 that nobody has classified</source>
        <translation>Jobs von Tier 1 und 2, die niemand klassifiziert hat</translation>
    </message>
    <message>
        <source>Your pushes could not be loaded</source>
        <translation>Ihre Pushes ließen sich nicht laden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>collie::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>For requests, transfers and web sockets. This computer itself is always reached directly, and so is a broker of Pulse.</source>
        <translation>Für Anfragen, Übertragungen und WebSockets. Dieser Computer selbst wird immer direkt erreicht, ebenso ein Broker von Pulse.</translation>
    </message>
    <message>
        <source>http socks connection firewall</source>
        <translation>http socks verbindung firewall</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Proxy-Adresse</translation>
    </message>
    <message>
        <source>Host and port. A proxy that asks for a password works only as the system&apos;s proxy: Collie keeps none.</source>
        <translation>Host und Port. Ein Proxy, der ein Passwort verlangt, geht nur als Proxy des Systems: Collie speichert keins.</translation>
    </message>
    <message>
        <source>http socks port password</source>
        <translation>http socks port passwort</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>Verbindungsaufbau aufgeben nach</translation>
    </message>
    <message>
        <source>How long a host that cannot be reached is tried, all attempts together.</source>
        <translation>Wie lange ein unerreichbarer Host versucht wird, alle Versuche zusammen.</translation>
    </message>
    <message>
        <source>timeout connect seconds slow</source>
        <translation>timeout zeitlimit verbinden sekunden langsam</translation>
    </message>
    <message>
        <source>Give up waiting after</source>
        <translation>Warten aufgeben nach</translation>
    </message>
    <message>
        <source>How long a host that says nothing is waited for, all attempts together.</source>
        <translation>Wie lange auf einen schweigenden Host gewartet wird, alle Versuche zusammen.</translation>
    </message>
    <message>
        <source>timeout answer inactivity seconds slow</source>
        <translation>timeout zeitlimit antwort inaktivität sekunden langsam</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>A PEM file whose authorities are trusted beside the system&apos;s, for networks with one of their own.</source>
        <translation>Eine PEM-Datei, deren Aussteller neben denen des Systems als vertrauenswürdig gelten, für Netze mit eigenem Aussteller.</translation>
    </message>
    <message>
        <source>ca file tls ssl authority company</source>
        <translation>ca datei tls ssl zertifizierungsstelle firma</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 Until then the system&apos;s is used.</source>
        <translation>%1 Bis dahin gilt der des Systems.</translation>
    </message>
</context>
<context>
    <name>collie::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Was beobachtet wird</translation>
    </message>
    <message>
        <source>Tells when a job, a group or a push that you watch fails, turns green or is finished.</source>
        <translation>Meldet, wenn ein Job, eine Gruppe oder ein Push, den Sie beobachten, fehlschlägt, grün wird oder fertig ist.</translation>
    </message>
    <message>
        <source>notify desktop failure green finish</source>
        <translation>benachrichtigen melden desktop fehlschlag grün fertig</translation>
    </message>
    <message>
        <source>Pushes of yours and transfers</source>
        <translation>Eigene Pushes und Übertragungen</translation>
    </message>
    <message>
        <source>Tells when one has ended while you look at another window.</source>
        <translation>Meldet, wenn einer oder eine zu Ende ist, während Sie ein anderes Fenster ansehen.</translation>
    </message>
    <message>
        <source>notify desktop upload download finish</source>
        <translation>benachrichtigen melden desktop hochladen herunterladen upload download fertig</translation>
    </message>
    <message>
        <source>Watches…</source>
        <translation>Beobachtungen…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What is watched, and which of it is told.</source>
        <translation>Was beobachtet und was davon gemeldet wird.</translation>
    </message>
    <message>
        <source>watch list</source>
        <translation>beobachten liste watch</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>The desktop&apos;s, with every notice.</source>
        <translation>Der des Desktops, bei jeder Meldung.</translation>
    </message>
    <message>
        <source>beep</source>
        <translation>piepen klang</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Wait in quiet hours</source>
        <translation>In der Ruhezeit warten</translation>
    </message>
    <message>
        <source>What comes then is told in one notice afterwards.</source>
        <translation>Was dann kommt, steht danach in einer einzigen Meldung.</translation>
    </message>
    <message>
        <source>do not disturb night silence</source>
        <translation>nicht stören nacht stille</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By the clock of this computer.</source>
        <translation>Nach der Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>On the next day if it is before the beginning. The same time means all day.</source>
        <translation>Am nächsten Tag, wenn es vor dem Beginn liegt. Dieselbe Zeit bedeutet den ganzen Tag.</translation>
    </message>
    <message>
        <source>Try It</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Shows a notice now, also in quiet hours.</source>
        <translation>Zeigt jetzt eine Meldung, auch in der Ruhezeit.</translation>
    </message>
    <message>
        <source>try sample</source>
        <translation>ausprobieren probe test</translation>
    </message>
    <message>
        <source>quiet hours time</source>
        <translation>ruhezeit uhrzeit</translation>
    </message>
    <message>
        <source>“%1” is not a time of day, so there are no quiet hours.</source>
        <translation>„%1“ ist keine Uhrzeit, daher gibt es keine Ruhezeit.</translation>
    </message>
</context>
<context>
    <name>collie::ui::NumberEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>collie::ui::ObjectEditor</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (erforderlich)</translation>
    </message>
</context>
<context>
    <name>collie::ui::OwnJobsPane</name>
    <message>
        <source>Show my &amp;actions on Treeherder</source>
        <translation>Meine A&amp;ktionen auf Treeherder zeigen</translation>
    </message>
    <message>
        <source>&amp;Run Here and Report…</source>
        <translation>&amp;Hier ausführen und melden…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Open &amp;Task</source>
        <translation>&amp;Task öffnen</translation>
    </message>
    <message>
        <source>Each action you run from here appears as a job “Sch” on its push</source>
        <translation>Jede Aktion, die Sie von hier ausführen, erscheint als Job „Sch“ auf ihrem Push</translation>
    </message>
    <message>
        <source>Own jobs</source>
        <translation>Eigene Jobs</translation>
    </message>
    <message>
        <source>What the command prints</source>
        <translation>Was der Befehl ausgibt</translation>
    </message>
    <message>
        <source>What the command prints appears here</source>
        <translation>Was der Befehl ausgibt, erscheint hier</translation>
    </message>
    <message>
        <source>No jobs of your own yet</source>
        <translation>Noch keine eigenen Jobs</translation>
    </message>
    <message>
        <source>Run a command on this computer and let Treeherder show how it goes.</source>
        <translation>Führen Sie einen Befehl auf diesem Computer aus, und Treeherder zeigt, wie es läuft.</translation>
    </message>
    <message>
        <source>Run Here and Report…</source>
        <translation>Hier ausführen und melden…</translation>
    </message>
    <message>
        <source>Own Jobs</source>
        <translation>Eigene Jobs</translation>
    </message>
</context>
<context>
    <name>collie::ui::OwnTaskBar</name>
    <message numerus="yes">
        <source>Your task “%1”: %Ln artifact(s); drop more here</source>
        <translation>
            <numerusform>Ihr Task „%1“: %Ln Artefakt; weitere hier ablegen</numerusform>
            <numerusform>Ihr Task „%1“: %Ln Artefakte; weitere hier ablegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a link, a reference or an error</source>
        <translation>Einen Link, einen Verweis oder einen Fehler hinzufügen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Report the task completed</source>
        <translation>Den Task als abgeschlossen melden</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Report the task failed</source>
        <translation>Den Task als fehlgeschlagen melden</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Report an exception</source>
        <translation>Eine Exception melden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the task in the browser</source>
        <translation>Den Task im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>collie::ui::PaneKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>collie::ui::PasteDialog</name>
    <message>
        <source>Paste credentials for %1</source>
        <translation>Zugangsdaten für %1 einfügen</translation>
    </message>
    <message>
        <source>Only for temporary credentials</source>
        <translation>Nur bei befristeten Zugangsdaten</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;Client:</source>
        <translation>&amp;Client:</translation>
    </message>
    <message>
        <source>Access &amp;token:</source>
        <translation>Access-&amp;Token:</translation>
    </message>
    <message>
        <source>C&amp;ertificate:</source>
        <translation>&amp;Zertifikat:</translation>
    </message>
</context>
<context>
    <name>collie::ui::PerformanceList</name>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>The measurements could not be loaded</source>
        <translation>Die Messungen ließen sich nicht laden</translation>
    </message>
    <message>
        <source>No measurements</source>
        <translation>Keine Messungen</translation>
    </message>
    <message>
        <source>This job measured nothing that Treeherder keeps.</source>
        <translation>Dieser Job hat nichts gemessen, was Treeherder speichert.</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>Open the graph of %1</source>
        <translation>Graph von %1 öffnen</translation>
    </message>
</context>
<context>
    <name>collie::ui::PinnedJobsPane</name>
    <message>
        <source>Unpin &amp;All</source>
        <translation>All&amp;e lösen</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Open in Tree&amp;herder</source>
        <translation>In Tree&amp;herder öffnen</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>No pinned jobs</source>
        <translation>Keine angehefteten Jobs</translation>
    </message>
    <message>
        <source>Select jobs and press Space, or choose Pin from their menu. They stay here until you unpin them, whatever you look at.</source>
        <translation>Wählen Sie Jobs aus und drücken Sie die Leertaste, oder wählen Sie „Anheften“ in ihrem Menü. Sie bleiben hier, bis Sie sie lösen, was immer Sie ansehen.</translation>
    </message>
    <message>
        <source>Pin the Marked Job</source>
        <translation>Markierten Job anheften</translation>
    </message>
    <message>
        <source>Pinned jobs</source>
        <translation>Angeheftete Jobs</translation>
    </message>
    <message numerus="yes">
        <source>Unpinned %Ln job(s).</source>
        <translation>
            <numerusform>%Ln Job gelöst.</numerusform>
            <numerusform>%Ln Jobs gelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Pinned (%1)</source>
        <translation>Angeheftet (%1)</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>&amp;Retrigger</source>
        <translation>&amp;Neu auslösen</translation>
    </message>
    <message>
        <source>&amp;Retrigger All</source>
        <translation>Alle &amp;neu auslösen</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>A&amp;bbrechen…</translation>
    </message>
    <message>
        <source>&amp;Cancel All…</source>
        <translation>Alle a&amp;bbrechen…</translation>
    </message>
    <message>
        <source>&amp;Show in Grid</source>
        <translation>Im &amp;Raster zeigen</translation>
    </message>
</context>
<context>
    <name>collie::ui::PresetForm</name>
    <message>
        <source>No Key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen an.</translation>
    </message>
</context>
<context>
    <name>collie::ui::PresetsDialog</name>
    <message>
        <source>&amp;Change</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>L&amp;öschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Filtervorlagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>„%1“ gelöscht.</translation>
    </message>
</context>
<context>
    <name>collie::ui::PrioritiesPane</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Dim low value in the grid</source>
        <translation>&amp;Geringen Wert im Raster abblenden</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>&amp;Failures of</source>
        <translation>&amp;Fehlschläge von</translation>
    </message>
    <message>
        <source>Repositories, separated by commas; the first is the one whose jobs are counted</source>
        <translation>Repositorys, durch Kommas getrennt; gezählt werden die Jobs des ersten</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>last </source>
        <translation>letzte </translation>
    </message>
    <message>
        <source>Days to look back</source>
        <translation>Tage, die zurückgeblickt wird</translation>
    </message>
    <message>
        <source>Low-Value Labels as &amp;JSON…</source>
        <translation>Labels von geringem Wert als &amp;JSON…</translation>
    </message>
    <message>
        <source>Everything as &amp;CSV…</source>
        <translation>Alles als &amp;CSV…</translation>
    </message>
    <message>
        <source>Filter job types</source>
        <translation>Jobtypen filtern</translation>
    </message>
    <message>
        <source>Show job types of this value</source>
        <translation>Jobtypen mit diesem Wert zeigen</translation>
    </message>
    <message>
        <source>Job types and their value</source>
        <translation>Jobtypen und ihr Wert</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Find &amp;Out</source>
        <translation>Er&amp;mitteln</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>what is done; how far it is</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is done; how far it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Which jobs matter</source>
        <translation>Welche Jobs wichtig sind</translation>
    </message>
    <message>
        <source>From the failures that people noted as fixed by a commit, Collie finds the job types without which one of them would have passed unseen.</source>
        <translation>Aus den Fehlschlägen, die jemand als von einem Commit behoben notiert hat, ermittelt Collie die Jobtypen, ohne die einer davon unbemerkt geblieben wäre.</translation>
    </message>
    <message>
        <source>Find Out</source>
        <translation>Ermitteln</translation>
    </message>
    <message>
        <source>The priorities could not be found</source>
        <translation>Die Prioritäten ließen sich nicht ermitteln</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Missing High-Value…</source>
        <translation>
            <numerusform>%Ln fehlenden mit hohem Wert hinzufügen…</numerusform>
            <numerusform>%Ln fehlende mit hohem Wert hinzufügen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Missing High-Value…</source>
        <translation>Fehlende mit hohem Wert hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Skipped Low-Value…</source>
        <translation>
            <numerusform>%Ln ausgelassenen mit geringem Wert hinzufügen…</numerusform>
            <numerusform>%Ln ausgelassene mit geringem Wert hinzufügen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Skipped Low-Value…</source>
        <translation>Ausgelassene mit geringem Wert hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a push in the list of pushes first</source>
        <translation>Wählen Sie zuerst einen Push in der Liste der Pushes</translation>
    </message>
    <message>
        <source>To push %1</source>
        <translation>Zum Push %1</translation>
    </message>
    <message>
        <source>Export priorities</source>
        <translation>Prioritäten exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>collie::ui::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Größe des Caches</translation>
    </message>
    <message>
        <source>For each deployment. What you have not looked at for longest goes first. 0 keeps nothing.</source>
        <translation>Je Deployment. Was Sie am längsten nicht angesehen haben, geht zuerst. 0 speichert nichts.</translation>
    </message>
    <message>
        <source>disk space limit offline keep storage</source>
        <translation>festplatte platz limit offline behalten speicher</translation>
    </message>
    <message>
        <source>Keep in the cache for</source>
        <translation>Im Cache behalten für</translation>
    </message>
    <message>
        <source>Counted from when you looked at it last.</source>
        <translation>Gezählt ab dem letzten Ansehen.</translation>
    </message>
    <message>
        <source>age limit offline expire old</source>
        <translation>alter limit offline ablaufen alt</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>data disk delete clear forget file folder</source>
        <translation>daten festplatte löschen leeren vergessen datei ordner</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <source>Clear All…</source>
        <translation>Alles löschen…</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything above that can be cleared. Settings and sign-in stay.</source>
        <translation>Alles darüber, was sich löschen lässt. Einstellungen und Anmeldung bleiben.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Forget my credentials</source>
        <translation>Meine Zugangsdaten vergessen</translation>
    </message>
    <message>
        <source>sign out log out keychain password token</source>
        <translation>abmelden ausloggen schlüsselbund passwort token</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>They are in the system&apos;s keychain or in memory, never in a file. Signing out deletes them there and, where Collie made them, at Taskcluster. %1</source>
        <translation>Sie liegen im Schlüsselbund des Systems oder im Arbeitsspeicher, nie in einer Datei. Abmelden löscht sie dort und, wo Collie sie angelegt hat, auch bei Taskcluster. %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseAccountDialog</name>
    <message>
        <source>Pulse account</source>
        <translation>Pulse-Konto</translation>
    </message>
    <message>
        <source>With an account at the broker Collie listens there, without the detour through Taskcluster&apos;s web server. Accounts are made at pulseguardian.mozilla.org.</source>
        <translation>Mit einem Konto beim Broker hört Collie dort mit, ohne den Umweg über den Webserver von Taskcluster. Konten gibt es auf pulseguardian.mozilla.org.</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Ben&amp;utzer:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>Use This Account</source>
        <translation>Dieses Konto benutzen</translation>
    </message>
    <message>
        <source>Remove Account</source>
        <translation>Konto entfernen</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulsePage</name>
    <message>
        <source>Pulse</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Messages kept in memory</source>
        <translation>Nachrichten im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>How many messages the stream holds in memory. Each takes some kilobytes.</source>
        <translation>Wie viele Nachrichten im Arbeitsspeicher bleiben. Jede braucht einige Kilobyte.</translation>
    </message>
    <message>
        <source>ring buffer size history memory stream kept</source>
        <translation>ringpuffer puffer größe verlauf speicher strom behalten</translation>
    </message>
    <message>
        <source>Messages kept on the disk</source>
        <translation>Nachrichten auf der Festplatte</translation>
    </message>
    <message>
        <source>How many messages you can scroll back through and filter, also after a restart; older ones go. A million takes about two gigabytes. 0 keeps none.</source>
        <translation>Durch wie viele Nachrichten Sie zurückblättern und filtern können, auch nach einem Neustart; ältere gehen. Eine Million braucht etwa zwei Gigabyte. 0 speichert keine.</translation>
    </message>
    <message>
        <source>archive history size disk stream kept scroll back</source>
        <translation>archiv verlauf größe festplatte strom behalten zurückblättern</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Konto…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>broker amqp address user password pulseguardian</source>
        <translation>broker amqp adresse benutzer passwort pulseguardian</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Länge der Queue</translation>
    </message>
    <message>
        <source>How many messages may wait at the broker while Collie does not read; older ones are dropped. Brokers delete queues that grow too long.</source>
        <translation>Wie viele Nachrichten beim Broker warten dürfen, während Collie nicht liest; ältere werden verworfen. Broker löschen Queues, die zu lang werden.</translation>
    </message>
    <message>
        <source>amqp limit bound</source>
        <translation>amqp limit grenze queue warteschlange</translation>
    </message>
    <message>
        <source>Open a deployment first: each has an account of its own.</source>
        <translation>Öffnen Sie zuerst ein Deployment: Jedes hat ein eigenes Konto.</translation>
    </message>
    <message>
        <source>%1: none. Messages come through Taskcluster&apos;s web sockets.</source>
        <translation>%1: keins. Nachrichten kommen über die WebSockets von Taskcluster.</translation>
    </message>
    <message>
        <source>%1: %2. The password is in the keychain.</source>
        <translation>%1: %2. Das Passwort ist im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulsePane</name>
    <message>
        <source>Pulse</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>Jobs as they were</source>
        <translation>Jobs zum damaligen Stand</translation>
    </message>
    <message>
        <source>Messages received, kept and dropped</source>
        <translation>Empfangene, behaltene und verworfene Nachrichten</translation>
    </message>
    <message>
        <source>Marked messages</source>
        <translation>Markierte Nachrichten</translation>
    </message>
    <message>
        <source>One filter per line, at most %1. The first that fits marks a message.</source>
        <translation>Ein Filter je Zeile, höchstens %1. Der erste passende markiert eine Nachricht.</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Es wird nichts mitgehört</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln fit</source>
        <translation>
            <numerusform>%1 von %Ln passt</numerusform>
            <numerusform>%1 von %Ln passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln empfangen</numerusform>
            <numerusform>%Ln empfangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) forgotten</source>
        <translation>
            <numerusform>%Ln ältere vergessen</numerusform>
            <numerusform>%Ln ältere vergessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln verworfen</numerusform>
            <numerusform>%Ln verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>messages a second</comment>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln wartend</numerusform>
            <numerusform>%Ln wartend</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>They appear here as soon as something happens.</source>
        <translation>Sie erscheinen hier, sobald etwas geschieht.</translation>
    </message>
    <message>
        <source>Choose Exchanges…</source>
        <translation>Exchanges wählen…</translation>
    </message>
    <message>
        <source>Record to</source>
        <translation>Aufzeichnen in</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.jsonl.zst)</source>
        <translation>Aufzeichnungen (*.jsonl *.jsonl.zst)</translation>
    </message>
    <message>
        <source>Replay a recording</source>
        <translation>Aufzeichnung wiedergeben</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.jsonl.zst *.json);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl *.jsonl.zst *.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseStart</name>
    <message>
        <source>Every state change of every task, as the deployment tells it.</source>
        <translation>Jede Zustandsänderung jedes Tasks, wie das Deployment sie meldet.</translation>
    </message>
    <message>
        <source>Choose e&amp;xchanges…</source>
        <translation>E&amp;xchanges wählen…</translation>
    </message>
    <message>
        <source>Pulse, live</source>
        <translation>Pulse, live</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseToolRow</name>
    <message>
        <source>Listen…</source>
        <translation>Mithören…</translation>
    </message>
    <message>
        <source>Choose what to listen to</source>
        <translation>Wählen, was mitzuhören ist</translation>
    </message>
    <message>
        <source>Mark messages that fit certain filters…</source>
        <translation>Nachrichten markieren, die zu bestimmten Filtern passen…</translation>
    </message>
    <message>
        <source>Follow the newest message (Ctrl+End)</source>
        <translation>Der neuesten Nachricht folgen (Strg+Ende)</translation>
    </message>
    <message>
        <source>Freeze what is shown; messages go on coming in</source>
        <translation>Die Anzeige einfrieren; Nachrichten kommen weiter an</translation>
    </message>
    <message>
        <source>Forget the messages shown</source>
        <translation>Die gezeigten Nachrichten vergessen</translation>
    </message>
    <message>
        <source>Record what comes in to a file…</source>
        <translation>Was ankommt, in eine Datei aufzeichnen…</translation>
    </message>
    <message>
        <source>Replay a recording…</source>
        <translation>Eine Aufzeichnung wiedergeben…</translation>
    </message>
    <message>
        <source>Pulse account…</source>
        <translation>Pulse-Konto…</translation>
    </message>
    <message>
        <source>Filter: text  -not  /regex/  state:failed  label:mochitest</source>
        <translation>Filter: text  -nicht  /regex/  state:failed  label:mochitest</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Nachrichten filtern</translation>
    </message>
    <message>
        <source>Looked for in every column and in the body.&lt;br&gt;Fields: exchange, key, cc, task, label, state, body, redelivered, duplicate.</source>
        <translation>Gesucht wird in jeder Spalte und im Inhalt.&lt;br&gt;Felder: exchange, key, cc, task, label, state, body, redelivered, duplicate.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln binding(s)</source>
        <translation>
            <numerusform>%Ln Bindung</numerusform>
            <numerusform>%Ln Bindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln new</source>
        <translation>
            <numerusform>+%Ln neue</numerusform>
            <numerusform>+%Ln neue</numerusform>
        </translation>
    </message>
    <message>
        <source>End the recording: %1</source>
        <translation>Aufzeichnung beenden: %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushHealthPane</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln intermittent</source>
        <translation>
            <numerusform>%Ln sporadisch</numerusform>
            <numerusform>%Ln sporadisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in progress</source>
        <translation>
            <numerusform>%Ln in Arbeit</numerusform>
            <numerusform>%Ln in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Push Health</source>
        <translation>Push-Zustand</translation>
    </message>
    <message>
        <source>&amp;Is It Mine?</source>
        <translation>&amp;Liegt es an mir?</translation>
    </message>
    <message>
        <source>Run confirm-failures for every failed test job that it serves</source>
        <translation>confirm-failures für jeden fehlgeschlagenen Testjob ausführen, für den es das gibt</translation>
    </message>
    <message>
        <source>&amp;Retrigger</source>
        <translation>&amp;Neu auslösen</translation>
    </message>
    <message>
        <source>Run the failed jobs of this test again</source>
        <translation>Die fehlgeschlagenen Jobs dieses Tests noch einmal ausführen</translation>
    </message>
    <message>
        <source>C&amp;onfirm Failures</source>
        <translation>Fehlschläge &amp;bestätigen</translation>
    </message>
    <message>
        <source>Run the failed paths of these jobs ten times each</source>
        <translation>Die fehlgeschlagenen Pfade dieser Jobs je zehnmal ausführen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Keep these jobs among the pinned ones</source>
        <translation>Diese Jobs bei den angehefteten behalten</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Show the jobs that run this test</source>
        <translation>Die Jobs zeigen, die diesen Test ausführen</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy what is known of these failures, for a bug or a review</source>
        <translation>Was über diese Fehlschläge bekannt ist, für einen Bug oder ein Review kopieren</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Erneut abfragen</translation>
    </message>
    <message>
        <source>Ask again for what could not be loaded</source>
        <translation>Noch einmal abfragen, was sich nicht laden ließ</translation>
    </message>
    <message>
        <source>No push</source>
        <translation>Kein Push</translation>
    </message>
    <message>
        <source>Choose a push in the list of pushes: what failed there is sorted here.</source>
        <translation>Wählen Sie einen Push in der Liste der Pushes: Was dort fehlschlug, wird hier sortiert.</translation>
    </message>
    <message>
        <source>Newest Push</source>
        <translation>Neuester Push</translation>
    </message>
    <message>
        <source>Looking at the failures of %1</source>
        <translation>Fehlschläge von %1 werden untersucht</translation>
    </message>
    <message>
        <source>No failed tests on this push</source>
        <translation>Keine fehlgeschlagenen Tests auf diesem Push</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) in progress.</source>
        <translation>
            <numerusform>%Ln Job in Arbeit.</numerusform>
            <numerusform>%Ln Jobs in Arbeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln failed job(s) looked at</source>
        <translation>
            <numerusform>%1 von %Ln fehlgeschlagenem Job untersucht</numerusform>
            <numerusform>%1 von %Ln fehlgeschlagenen Jobs untersucht</numerusform>
        </translation>
    </message>
    <message>
        <source>The failures could not be loaded</source>
        <translation>Die Fehlschläge ließen sich nicht laden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a test and its jobs</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushListView</name>
    <message>
        <source>Pushes</source>
        <translation>Pushes</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushMenu</name>
    <message>
        <source>It is not offered here.</source>
        <translation>Wird hier nicht angeboten.</translation>
    </message>
    <message>
        <source>&amp;Add New Jobs…</source>
        <translation>&amp;Neue Jobs hinzufügen…</translation>
    </message>
    <message>
        <source>Trigger &amp;Missing Jobs…</source>
        <translation>&amp;Fehlende Jobs auslösen…</translation>
    </message>
    <message>
        <source>&amp;Retrigger All Failed…</source>
        <translation>Alle fehlgeschlagenen neu &amp;auslösen…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retrigger %Ln Failed Job(s)…</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenen Job neu &amp;auslösen…</numerusform>
            <numerusform>%Ln fehlgeschlagene Jobs neu &amp;auslösen…</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these jobs has failed.</source>
        <translation>Keiner dieser Jobs ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>&amp;Cancel All…</source>
        <translation>Alle abbre&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Hide Commits</source>
        <translation>Commits ausblen&amp;den</translation>
    </message>
    <message>
        <source>S&amp;how Commits</source>
        <translation>Commits &amp;zeigen</translation>
    </message>
    <message>
        <source>Only This A&amp;uthor&apos;s Pushes</source>
        <translation>N&amp;ur Pushes dieses Autors</translation>
    </message>
    <message>
        <source>Set as &amp;Top of Range</source>
        <translation>Als &amp;oberes Ende des Bereichs</translation>
    </message>
    <message>
        <source>Set as &amp;Bottom of Range</source>
        <translation>Als unteres &amp;Ende des Bereichs</translation>
    </message>
    <message>
        <source>Hide Re&amp;view-Bot Pushes</source>
        <translation>Pushes des Re&amp;view-Bots ausblenden</translation>
    </message>
    <message>
        <source>Treeherder can only search by itself: end the search first.</source>
        <translation>Treeherder kann nur für sich allein suchen: Beenden Sie zuerst die Suche.</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y Revision</source>
        <translation>&amp;Revision kopieren</translation>
    </message>
    <message>
        <source>Open &amp;in Treeherder</source>
        <translation>In Tree&amp;herder öffnen</translation>
    </message>
    <message>
        <source>&amp;Expand Push</source>
        <translation>&amp;Push ausklappen</translation>
    </message>
    <message>
        <source>Collapse &amp;Push</source>
        <translation>&amp;Push einklappen</translation>
    </message>
    <message>
        <source>E&amp;xpand All Groups</source>
        <translation>Alle &amp;Gruppen ausklappen</translation>
    </message>
    <message>
        <source>Co&amp;llapse All Groups</source>
        <translation>Alle Gruppen e&amp;inklappen</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushPane</name>
    <message>
        <source>+ Range</source>
        <translation>+ Bereich</translation>
    </message>
    <message>
        <source>Say which pushes are listed: author, dates, revisions… (Ctrl+Shift+R)</source>
        <translation>Angeben, welche Pushes aufgelistet werden: Autor, Daten, Revisionen… (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Range of pushes</source>
        <translation>Bereich von Pushes</translation>
    </message>
    <message>
        <source>Load older pushes of the range</source>
        <translation>Ältere Pushes des Bereichs laden</translation>
    </message>
    <message>
        <source>Load 10 More</source>
        <translation>10 weitere laden</translation>
    </message>
    <message>
        <source>Load 10 more pushes (Ctrl+M)</source>
        <translation>10 weitere Pushes laden (Strg+M)</translation>
    </message>
    <message>
        <source>No task group loaded</source>
        <translation>Keine Task-Gruppe geladen</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Tasks</translation>
    </message>
    <message>
        <source>No pushes loaded</source>
        <translation>Keine Pushes geladen</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln push(es)</source>
        <translation>
            <numerusform>%Ln Push</numerusform>
            <numerusform>Alle %Ln Pushes</numerusform>
        </translation>
    </message>
    <message>
        <source>Task Group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>Pushes</translation>
    </message>
    <message>
        <source>Show every task of the group (Esc)</source>
        <translation>Jeden Task der Gruppe zeigen (Esc)</translation>
    </message>
    <message>
        <source>Show the jobs of every loaded push (Esc)</source>
        <translation>Die Jobs aller geladenen Pushes zeigen (Esc)</translation>
    </message>
    <message>
        <source>No task group to show.
Open one by its id or address.</source>
        <translation>Keine Task-Gruppe zu zeigen.
Öffnen Sie eine über ihre ID oder Adresse.</translation>
    </message>
    <message>
        <source>No pushes to show.
Choose a repository, or another range of pushes.</source>
        <translation>Keine Pushes zu zeigen.
Wählen Sie ein Repository oder einen anderen Bereich von Pushes.</translation>
    </message>
    <message numerus="yes">
        <source>Load %Ln More of the Range</source>
        <translation>
            <numerusform>%Ln weiteren aus dem Bereich laden</numerusform>
            <numerusform>%Ln weitere aus dem Bereich laden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::RangePanel</name>
    <message>
        <source>Hide review-bot pushes</source>
        <translation>Pushes des Review-Bots ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Range of pushes</source>
        <translation>Bereich von Pushes</translation>
    </message>
    <message>
        <source>Revision:</source>
        <translation>Revision:</translation>
    </message>
    <message>
        <source>newest or any commit</source>
        <translation>neuester oder beliebiger Commit</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>Autor:</translation>
    </message>
    <message>
        <source>me@example.com, or -reviewbot</source>
        <translation>ich@example.com oder -reviewbot</translation>
    </message>
    <message>
        <source>Search in commits:</source>
        <translation>In Commits suchen:</translation>
    </message>
    <message>
        <source>words, bug numbers</source>
        <translation>Wörter, Bugnummern</translation>
    </message>
    <message>
        <source>From change:</source>
        <translation>Ab Änderung:</translation>
    </message>
    <message>
        <source>oldest push</source>
        <translation>ältester Push</translation>
    </message>
    <message>
        <source>To change:</source>
        <translation>Bis Änderung:</translation>
    </message>
    <message>
        <source>newest push</source>
        <translation>neuester Push</translation>
    </message>
    <message>
        <source>Since:</source>
        <translation>Seit:</translation>
    </message>
    <message>
        <source>2026-01-31</source>
        <translation>2026-01-31</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Bis:</translation>
    </message>
    <message>
        <source>2026-01-31, that day included</source>
        <translation>2026-01-31, dieser Tag eingeschlossen</translation>
    </message>
    <message>
        <source>How many:</source>
        <translation>Wie viele:</translation>
    </message>
    <message>
        <source>%1, or %2 of a range</source>
        <translation>%1, oder %2 aus einem Bereich</translation>
    </message>
    <message>
        <source>Range of Pushes</source>
        <translation>Bereich von Pushes</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the range panel</source>
        <translation>Angaben zum Bereich schließen</translation>
    </message>
    <message>
        <source>Show these pushes (Enter)</source>
        <translation>Diese Pushes zeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Show the newest pushes of the repository</source>
        <translation>Die neuesten Pushes des Repositorys zeigen</translation>
    </message>
</context>
<context>
    <name>collie::ui::RelatedTaskList</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No task.</source>
        <translation>Kein Task.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tasks; their number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 or more</source>
        <comment>tasks; their number</comment>
        <translation>%1 %2 oder mehr</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>collie::ui::ReplayBar</name>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>as fast</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Play one message</source>
        <translation>Eine Nachricht abspielen</translation>
    </message>
    <message>
        <source>End the replay</source>
        <translation>Wiedergabe beenden</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Show the jobs as they were at that moment, instead of the messages</source>
        <translation>Statt der Nachrichten die Jobs zum damaligen Stand zeigen</translation>
    </message>
    <message>
        <source>Position in the recording</source>
        <translation>Position in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Tempo der Wiedergabe</translation>
    </message>
    <message>
        <source>REPLAY  %1</source>
        <translation>WIEDERGABE  %1</translation>
    </message>
    <message>
        <source>What is shown is of the past. Nothing can be triggered from it.</source>
        <translation>Was gezeigt wird, ist vergangen. Daraus lässt sich nichts auslösen.</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Wiedergabe anhalten</translation>
    </message>
    <message>
        <source>Go on with the replay</source>
        <translation>Wiedergabe fortsetzen</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
</context>
<context>
    <name>collie::ui::RepositoryMenu</name>
    <message>
        <source>Reposi&amp;tories at Hand</source>
        <translation>Reposi&amp;torys zur Hand</translation>
    </message>
    <message>
        <source>Pinned repository %1</source>
        <translation>Angeheftetes Repository %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::RepositorySwitcher</name>
    <message>
        <source>Choose a repository</source>
        <translation>Repository wählen</translation>
    </message>
    <message>
        <source>Find a repository</source>
        <translation>Repository suchen</translation>
    </message>
    <message>
        <source>Ctrl+P pins the marked repository, Alt+Up and Alt+Down move a pinned one.</source>
        <translation>Strg+P heftet das markierte Repository an, Alt+Hoch und Alt+Runter verschieben ein angeheftetes.</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Space pins or unpins, Alt+Up and Alt+Down move a pinned one</source>
        <translation>Die Leertaste heftet an oder löst, Alt+Hoch und Alt+Runter verschieben ein angeheftetes</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Failures that nobody has classified: not known yet</source>
        <translation>Fehlschläge, die niemand klassifiziert hat: noch nicht bekannt</translation>
    </message>
    <message>
        <source>No failures that nobody has classified</source>
        <translation>Keine Fehlschläge, die niemand klassifiziert hat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) that nobody has classified</source>
        <translation>
            <numerusform>%Ln Fehlschlag, den niemand klassifiziert hat</numerusform>
            <numerusform>%Ln Fehlschläge, die niemand klassifiziert hat</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Nine repositories are pinned, one for each key. Unpin one of them first.</source>
        <translation>Neun Repositorys sind angeheftet, eins je Taste. Lösen Sie zuerst eins davon.</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Open Pushlog in Browser</source>
        <translation>&amp;Pushlog im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>collie::ui::ResultStrip</name>
    <message>
        <source>Results of this job over pushes</source>
        <translation>Ergebnisse dieses Jobs über die Pushes</translation>
    </message>
</context>
<context>
    <name>collie::ui::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1, Eintrag %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>collie::ui::RunHereDialog</name>
    <message>
        <source>&amp;Run and Report</source>
        <translation>&amp;Ausführen und melden</translation>
    </message>
    <message>
        <source>&amp;Show What Is Sent</source>
        <translation>&amp;Zeigen, was gesendet wird</translation>
    </message>
    <message>
        <source>Run here and report</source>
        <translation>Hier ausführen und melden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>A Taskcluster task</source>
        <translation>Ein Taskcluster-Task</translation>
    </message>
    <message>
        <source>A Pulse message</source>
        <translation>Eine Pulse-Nachricht</translation>
    </message>
    <message>
        <source>./mach test dom/example</source>
        <translation>./mach test dom/example</translation>
    </message>
    <message>
        <source>Where the command runs</source>
        <translation>Wo der Befehl läuft</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Re&amp;pository</source>
        <translation>Re&amp;pository</translation>
    </message>
    <message>
        <source>Re&amp;vision</source>
        <translation>Re&amp;vision</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>S&amp;ymbol</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>&amp;Tier</translation>
    </message>
    <message>
        <source>P&amp;latform</source>
        <translation>P&amp;lattform</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>Opt&amp;ionen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Report thro&amp;ugh</source>
        <translation>&amp;Melden über</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
</context>
<context>
    <name>collie::ui::SavePresetDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save Filter as Preset</source>
        <translation>Filter als Vorlage speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>collie::ui::ScheduleStrip</name>
    <message>
        <source>Untick All</source>
        <translation>Alle Haken entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked to be added</source>
        <translation>
            <numerusform>%Ln Job zum Hinzufügen angehakt</numerusform>
            <numerusform>%Ln Jobs zum Hinzufügen angehakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked to be added to %1</source>
        <comment>pushes</comment>
        <translation>
            <numerusform>%Ln Job zum Hinzufügen zu %1 angehakt</numerusform>
            <numerusform>%Ln Jobs zum Hinzufügen zu %1 angehakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Job einplanen</numerusform>
            <numerusform>%Ln Jobs einplanen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them through the push&apos;s own action (Ctrl+Return)</source>
        <translation>Über die eigene Aktion des Pushes hinzufügen (Strg+Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>collie::ui::ScopesDialog</name>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>The scopes of %1 are not known yet.</source>
        <translation>Die Scopes von %1 sind noch nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln scope(s).</source>
        <translation>
            <numerusform>%1 hat %Ln Scope.</numerusform>
            <numerusform>%1 hat %Ln Scopes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a scope</source>
        <translation>Scope suchen</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alle kopieren</translation>
    </message>
</context>
<context>
    <name>collie::ui::SeenViewModel</name>
    <message>
        <source>1,234 failed, under way</source>
        <translation>1.234 fehlgeschlagen, läuft</translation>
    </message>
    <message>
        <source>task group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>59 min ago</source>
        <translation>vor 59 min</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>collie::ui::SettingRow</name>
    <message>
        <source>Back to Default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>%1: back to default</source>
        <translation>%1: auf Standard zurücksetzen</translation>
    </message>
</context>
<context>
    <name>collie::ui::SettingsPage</name>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind their number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes, behind their number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <comment>behind their number</comment>
        <translation> KiB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
</context>
<context>
    <name>collie::ui::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>No setting has “%1” in it.</source>
        <translation>Keine Einstellung enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>collie::ui::SignInStrip</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Address for signing in</source>
        <translation>Adresse für die Anmeldung</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. If it did not open, copy this address into one on this computer.</source>
        <translation>Schließen Sie die Anmeldung im Browser ab. Hat er sich nicht geöffnet, kopieren Sie diese Adresse in einen Browser auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>collie::ui::SimilarJobsView</name>
    <message>
        <source>&amp;Failures only</source>
        <translation>Nur &amp;Fehlschläge</translation>
    </message>
    <message>
        <source>Load &amp;More</source>
        <translation>&amp;Mehr laden</translation>
    </message>
    <message>
        <source>Similar jobs</source>
        <translation>Ähnliche Jobs</translation>
    </message>
    <message>
        <source>It has not failed.</source>
        <translation>Er ist nicht fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Looking for the same job on other pushes</source>
        <translation>Derselbe Job auf anderen Pushes wird gesucht</translation>
    </message>
    <message>
        <source>There are no older ones.</source>
        <translation>Ältere gibt es nicht.</translation>
    </message>
    <message>
        <source>No similar jobs</source>
        <translation>Keine ähnlichen Jobs</translation>
    </message>
    <message>
        <source>This job did not run on other pushes that Treeherder remembers.</source>
        <translation>Dieser Job lief auf keinem anderen Push, den Treeherder noch kennt.</translation>
    </message>
    <message>
        <source>It did not fail on other pushes.</source>
        <translation>Er ist auf anderen Pushes nicht fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Choose a failed job to see what failed in both.</source>
        <translation>Wählen Sie einen fehlgeschlagenen Job, um zu sehen, was in beiden fehlschlug.</translation>
    </message>
    <message>
        <source>Similar jobs could not be loaded</source>
        <translation>Ähnliche Jobs ließen sich nicht laden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No more could be loaded. %1</source>
        <translation>Weitere ließen sich nicht laden. %1</translation>
    </message>
    <message>
        <source>The chosen job</source>
        <translation>Der gewählte Job</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>It did not fail here.</source>
        <translation>Hier ist er nicht fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Loading what failed…</source>
        <translation>Fehlschläge werden geladen…</translation>
    </message>
    <message>
        <source>&amp;Show on Its Push</source>
        <translation>Auf seinem Push &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy Task ID</source>
        <translation>&amp;Task-ID kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Revision</source>
        <translation>&amp;Revision kopieren</translation>
    </message>
</context>
<context>
    <name>collie::ui::StartPage</name>
    <message>
        <source>Welcome to Collie</source>
        <translation>Willkommen bei Collie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pushes, jobs and what you do about them, in one window.
Which deployment do you work with?</source>
        <translation>Pushes, Jobs und was Sie damit tun, in einem Fenster.
Mit welchem Deployment arbeiten Sie?</translation>
    </message>
    <message>
        <source>Or one of your own:</source>
        <translation>Oder ein eigenes:</translation>
    </message>
    <message>
        <source>https://treeherder.example.org, or empty for none</source>
        <translation>https://treeherder.example.org, oder leer für keins</translation>
    </message>
    <message>
        <source>Taskcluster &amp;root URL:</source>
        <translation>Taskcluster-&amp;Root-URL:</translation>
    </message>
    <message>
        <source>&amp;Treeherder URL:</source>
        <translation>&amp;Treeherder-URL:</translation>
    </message>
    <message>
        <source>Enter the Taskcluster root URL as an https:// address.</source>
        <translation>Geben Sie die Taskcluster-Root-URL als https://-Adresse ein.</translation>
    </message>
    <message>
        <source>Enter the Treeherder URL as an https:// address, or leave it empty.</source>
        <translation>Geben Sie die Treeherder-URL als https://-Adresse ein, oder lassen Sie das Feld leer.</translation>
    </message>
</context>
<context>
    <name>collie::ui::StreamView</name>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>Pulse messages</source>
        <translation>Pulse-Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the &amp;Job</source>
        <translation>&amp;Job zeigen</translation>
    </message>
    <message>
        <source>&amp;Open Task in Browser</source>
        <translation>&amp;Task im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Messages as JSON</source>
        <translation>&amp;Nachrichten als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Body</source>
        <translation>&amp;Inhalt kopieren</translation>
    </message>
    <message>
        <source>Copy Routing &amp;Key</source>
        <translation>Routing-&amp;Key kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Task Id</source>
        <translation>Task-I&amp;D kopieren</translation>
    </message>
    <message>
        <source>Only This &amp;Exchange</source>
        <translation>Nur dieser &amp;Exchange</translation>
    </message>
    <message>
        <source>Only This T&amp;ask</source>
        <translation>Nur dieser Ta&amp;sk</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskDocument</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Task definition</source>
        <translation>Task-Definition</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the definition</source>
        <translation>In der Definition suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabetaste)</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabetaste)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>… the rest is not shown</source>
        <translation>… der Rest wird nicht gezeigt</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskEditor</name>
    <message>
        <source>&amp;New From</source>
        <translation>&amp;Neu aus</translation>
    </message>
    <message>
        <source>&amp;Sent Before</source>
        <translation>Früher &amp;gesendet</translation>
    </message>
    <message>
        <source>Keep &amp;dependencies</source>
        <translation>&amp;Abhängigkeiten behalten</translation>
    </message>
    <message>
        <source>Keep &amp;routes</source>
        <translation>&amp;Routen behalten</translation>
    </message>
    <message>
        <source>Sho&amp;w Task</source>
        <translation>Task &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Create Task</source>
        <translation>Task &amp;erstellen</translation>
    </message>
    <message>
        <source>Create Task</source>
        <translation>Task erstellen</translation>
    </message>
    <message>
        <source>The copy waits for the tasks the original waited for</source>
        <translation>Die Kopie wartet auf dieselben Tasks wie das Original</translation>
    </message>
    <message>
        <source>The copy is indexed and reported where the original was</source>
        <translation>Die Kopie wird wie das Original in den Index eingetragen und gemeldet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is wrong with the task</source>
        <translation>Was am Task nicht stimmt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Scopes needed</source>
        <translation>Nötige Scopes</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Restored what was not sent last time.</source>
        <translation>Wiederhergestellt, was beim letzten Mal nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>You have this scope</source>
        <translation>Sie haben diesen Scope</translation>
    </message>
    <message>
        <source>You do not have this scope</source>
        <translation>Sie haben diesen Scope nicht</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>%1 erstellt.</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskMenu</name>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Tasks</translation>
    </message>
    <message>
        <source>&amp;Add New Jobs…</source>
        <translation>&amp;Neue Jobs hinzufügen…</translation>
    </message>
    <message>
        <source>Find jobs that can be added, and add them</source>
        <translation>Jobs suchen, die sich hinzufügen lassen, und sie hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Show What Can Be Added</source>
        <translation>&amp;Zeigen, was sich hinzufügen lässt</translation>
    </message>
    <message>
        <source>Show the jobs that could be added as hollow cells, to be ticked by a click</source>
        <translation>Jobs, die sich hinzufügen lassen, als hohle Zellen zeigen, die ein Klick anhakt</translation>
    </message>
    <message>
        <source>Schedule Tasks from &amp;Labels…</source>
        <translation>Tasks aus &amp;Labels einplanen…</translation>
    </message>
    <message>
        <source>Create tasks of a decision task&apos;s graph, with what they depend on</source>
        <translation>Tasks aus dem Graphen eines Decision-Tasks erstellen, samt ihren Abhängigkeiten</translation>
    </message>
    <message>
        <source>&amp;Create Task…</source>
        <translation>Task &amp;erstellen…</translation>
    </message>
    <message>
        <source>Write a task and create it</source>
        <translation>Einen Task schreiben und erstellen</translation>
    </message>
    <message>
        <source>&amp;Open Task or Group…</source>
        <translation>Task oder Gruppe ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Show a task or a task group by its id</source>
        <translation>Einen Task oder eine Task-Gruppe über die ID zeigen</translation>
    </message>
    <message>
        <source>&amp;Browse Index…</source>
        <translation>&amp;Index durchsuchen…</translation>
    </message>
    <message>
        <source>Find tasks by their namespace in the index</source>
        <translation>Tasks über ihren Namensraum im Index finden</translation>
    </message>
    <message>
        <source>Re&amp;trigger by Copy…</source>
        <translation>Durch &amp;Kopie neu auslösen…</translation>
    </message>
    <message>
        <source>Create the selected job&apos;s task once more</source>
        <translation>Den Task des ausgewählten Jobs noch einmal erstellen</translation>
    </message>
    <message>
        <source>&amp;Edit and Create…</source>
        <translation>&amp;Bearbeiten und erstellen…</translation>
    </message>
    <message>
        <source>Change a copy of the selected job&apos;s task and create it</source>
        <translation>Eine Kopie vom Task des ausgewählten Jobs ändern und erstellen</translation>
    </message>
    <message>
        <source>Create &amp;Interactive Copy…</source>
        <translation>Interaktive Ko&amp;pie erstellen…</translation>
    </message>
    <message>
        <source>A copy of the task to log in to</source>
        <translation>Eine Kopie des Tasks, in der man sich anmelden kann</translation>
    </message>
    <message>
        <source>&amp;Rerun Task</source>
        <translation>Task erneut a&amp;usführen</translation>
    </message>
    <message>
        <source>Another run of the same task</source>
        <translation>Ein weiterer Lauf desselben Tasks</translation>
    </message>
    <message>
        <source>Schedule Task &amp;Now</source>
        <translation>Task &amp;jetzt einplanen</translation>
    </message>
    <message>
        <source>Schedule the task although what it depends on is not done</source>
        <translation>Den Task einplanen, obwohl seine Abhängigkeiten nicht fertig sind</translation>
    </message>
    <message>
        <source>Change &amp;Priority…</source>
        <translation>P&amp;riorität ändern…</translation>
    </message>
    <message>
        <source>P&amp;urge Caches…</source>
        <translation>&amp;Caches leeren…</translation>
    </message>
    <message>
        <source>Make workers throw away the caches that the task uses</source>
        <translation>Worker die Caches verwerfen lassen, die der Task benutzt</translation>
    </message>
    <message>
        <source>Cancel Tas&amp;k…</source>
        <translation>Task &amp;abbrechen…</translation>
    </message>
    <message>
        <source>Cancel Task &amp;Group…</source>
        <translation>Task-&amp;Gruppe abbrechen…</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskOverview</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Task Group</source>
        <translation>Task-Gruppe öffnen</translation>
    </message>
    <message>
        <source>Copy Task ID</source>
        <translation>Task-ID kopieren</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Queue</translation>
    </message>
    <message>
        <source>%1 pending, %2 claimed</source>
        <translation>%1 wartend, %2 übernommen</translation>
    </message>
    <message>
        <source>Its place</source>
        <translation>Platz darin</translation>
    </message>
    <message>
        <source>%1 at best</source>
        <translation>bestenfalls %1</translation>
    </message>
    <message>
        <source>behind the first %1</source>
        <translation>hinter den ersten %1</translation>
    </message>
    <message>
        <source>no longer in the list</source>
        <translation>nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>%1 running, %2 requested, %3 stopping (%4)</source>
        <translation>%1 laufend, %2 angefordert, %3 stoppend (%4)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <comment>retries</comment>
        <translation>noch %1 von %2</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskRuns</name>
    <message>
        <source>%1, ended: %2</source>
        <translation>%1, Ende: %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Loading the runs</source>
        <translation>Läufe werden geladen</translation>
    </message>
    <message>
        <source>The runs could not be loaded</source>
        <translation>Die Läufe ließen sich nicht laden</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>The first one comes once the task is scheduled.</source>
        <translation>Der erste kommt, sobald der Task eingeplant ist.</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskView</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Find in the Definition</source>
        <translation>In der Definition suchen</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Loading the task</source>
        <translation>Task wird geladen</translation>
    </message>
    <message>
        <source>The task has expired</source>
        <translation>Der Task ist abgelaufen</translation>
    </message>
    <message>
        <source>No task definition</source>
        <translation>Keine Task-Definition</translation>
    </message>
    <message>
        <source>The task has expired, or the job does not come from Taskcluster.</source>
        <translation>Der Task ist abgelaufen, oder der Job stammt nicht aus Taskcluster.</translation>
    </message>
    <message>
        <source>The task could not be loaded</source>
        <translation>Der Task ließ sich nicht laden</translation>
    </message>
    <message>
        <source>The definition could not be loaded. %1</source>
        <translation>Die Definition ließ sich nicht laden. %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::TextEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>collie::ui::ToolBars</name>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>collie::ui::TransferView</name>
    <message>
        <source>Copy Links</source>
        <translation>Links kopieren</translation>
    </message>
    <message>
        <source>Copy the links of what was uploaded</source>
        <translation>Die Links des Hochgeladenen kopieren</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>How many move at once, and how fast</source>
        <translation>Wie viele zugleich laufen und wie schnell</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Forget all that are over</source>
        <translation>Alle beendeten vergessen</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Download under a name that is free</source>
        <translation>Unter einem freien Namen herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>No transfers yet</source>
        <translation>Noch keine Übertragungen</translation>
    </message>
    <message>
        <source>Drop files here, paste an image or a text, or download artifacts of a job.</source>
        <translation>Legen Sie hier Dateien ab, fügen Sie ein Bild oder einen Text ein, oder laden Sie Artefakte eines Jobs herunter.</translation>
    </message>
    <message>
        <source>Upload Files…</source>
        <translation>Dateien hochladen…</translation>
    </message>
    <message>
        <source>Choose files to upload</source>
        <translation>Dateien zum Hochladen wählen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold the selected ones</source>
        <translation>Die ausgewählten anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the selected ones</source>
        <translation>Die ausgewählten fortsetzen</translation>
    </message>
    <message>
        <source>Give the selected ones up</source>
        <translation>Die ausgewählten aufgeben</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Begin the selected ones again</source>
        <translation>Die ausgewählten neu beginnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget the selected ones</source>
        <translation>Die ausgewählten vergessen</translation>
    </message>
    <message>
        <source>As &amp;Text</source>
        <translation>Als &amp;Text</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>Als &amp;Markdown</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>Each way, all together</source>
        <translation>Je Richtung, alle zusammen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1 MiB/s</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 has changed since it was added: its size, time or content is another.</source>
        <translation>%1 hat sich seit dem Hinzufügen geändert: Größe, Zeit oder Inhalt ist anders.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Upload It As It Is Now</source>
        <translation>Im jetzigen Stand hochladen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln Übertragung</numerusform>
            <numerusform>%Ln Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Copy Link as &amp;Markdown</source>
        <translation>Link als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Open &amp;Task</source>
        <translation>&amp;Task öffnen</translation>
    </message>
    <message>
        <source>Copy T&amp;ask Link</source>
        <translation>Link zum T&amp;ask kopieren</translation>
    </message>
</context>
<context>
    <name>collie::ui::TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Übertragungen zugleich</translation>
    </message>
    <message>
        <source>How many uploads and downloads move at the same time; the others wait.</source>
        <translation>Wie viele Dateien gleichzeitig hoch- und heruntergeladen werden; die anderen warten.</translation>
    </message>
    <message>
        <source>parallel concurrent limit</source>
        <translation>parallel gleichzeitig limit grenze</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>For all transfers together, in each direction.</source>
        <translation>Für alle Übertragungen zusammen, je Richtung.</translation>
    </message>
    <message>
        <source>bandwidth speed limit bytes per second</source>
        <translation>bandbreite tempo geschwindigkeit limit grenze bytes pro sekunde</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Netzwerk…</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Transfers go through the same proxy as everything else.</source>
        <translation>Übertragungen gehen durch denselben Proxy wie alles andere.</translation>
    </message>
</context>
<context>
    <name>collie::ui::TrayNotifier</name>
    <message>
        <source>Collie</source>
        <translation>Collie</translation>
    </message>
    <message>
        <source>&amp;Show Collie</source>
        <translation>Collie &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Watches…</source>
        <translation>&amp;Beobachtungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message numerus="yes">
        <source>Collie: %Ln watch(es)</source>
        <translation>
            <numerusform>Collie: %Ln Beobachtung</numerusform>
            <numerusform>Collie: %Ln Beobachtungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::TreeStatusButton</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>approval required</source>
        <translation>Freigabe nötig</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>The tree %1: %2</source>
        <translation>Tree %1: %2</translation>
    </message>
    <message>
        <source>Open Tree Status &amp;Page</source>
        <translation>&amp;Seite zum Tree-Status öffnen</translation>
    </message>
    <message>
        <source>&amp;Check Again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
</context>
<context>
    <name>collie::ui::UploadFileList</name>
    <message>
        <source>Take &amp;hidden files too</source>
        <translation>Auch &amp;versteckte Dateien nehmen</translation>
    </message>
    <message>
        <source>Take what &amp;links lead to</source>
        <translation>Nehmen, worauf &amp;Links zeigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Files to upload</source>
        <translation>Dateien zum Hochladen</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a file; why it is left out</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, at the end of the list</source>
        <translation>
            <numerusform>und %Ln weitere, am Ende der Liste</numerusform>
            <numerusform>und %Ln weitere, am Ende der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many files are left out; which</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>collie::ui::UploadSheet</name>
    <message>
        <source>&amp;Keep the task open for more files</source>
        <translation>Task für weitere Dateien &amp;offen halten</translation>
    </message>
    <message>
        <source>Send &amp;text compressed</source>
        <translation>&amp;Text komprimiert senden</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Upload %Ln file(s), %1</source>
        <comment>their size</comment>
        <translation>
            <numerusform>%Ln Datei &amp;hochladen, %1</numerusform>
            <numerusform>%Ln Dateien &amp;hochladen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Buckets and folders of your scopes</source>
        <translation>Buckets und Ordner Ihrer Scopes</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>ein anderer</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>S3, with temporary credentials</source>
        <translation>S3, mit befristeten Zugangsdaten</translation>
    </message>
    <message>
        <source>Object service</source>
        <translation>Object-Dienst</translation>
    </message>
    <message>
        <source>A new task of your own</source>
        <translation>Ein eigener neuer Task</translation>
    </message>
    <message>
        <source>A task that waits for a worker</source>
        <translation>Ein Task, der auf einen Worker wartet</translation>
    </message>
    <message>
        <source>Your task “%1”</source>
        <translation>Ihr Task „%1“</translation>
    </message>
    <message>
        <source>Files uploaded with Collie</source>
        <translation>Mit Collie hochgeladene Dateien</translation>
    </message>
    <message>
        <source>one that no worker serves</source>
        <translation>eine, die kein Worker bedient</translation>
    </message>
    <message>
        <source>as your scopes allow it</source>
        <translation>wie Ihre Scopes es erlauben</translation>
    </message>
    <message>
        <source>Everybody (public/)</source>
        <translation>Alle (public/)</translation>
    </message>
    <message>
        <source>Those who have the scope (private/)</source>
        <translation>Wer den Scope hat (private/)</translation>
    </message>
    <message>
        <source>Other people&apos;s tasks take no files: only those who claimed a task may add artifacts to it.</source>
        <translation>Tasks anderer nehmen keine Dateien an: Nur wer einen Task übernommen hat, darf ihm Artefakte hinzufügen.</translation>
    </message>
    <message>
        <source>&amp;Where to</source>
        <translation>&amp;Wohin</translation>
    </message>
    <message>
        <source>Your &amp;scopes name</source>
        <translation>Ihre &amp;Scopes nennen</translation>
    </message>
    <message>
        <source>&amp;Bucket</source>
        <translation>&amp;Bucket</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Or&amp;dner</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Task &amp;queue</source>
        <translation>Task-&amp;Queue</translation>
    </message>
    <message>
        <source>Task &amp;id</source>
        <translation>Task-&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Expires after</source>
        <translation>Läuft &amp;ab nach</translation>
    </message>
    <message>
        <source>&amp;Readable by</source>
        <translation>Lesba&amp;r für</translation>
    </message>
    <message>
        <source>Taskcluster gives credentials for an hour to a bucket and folder that your scopes name. How long files stay is the bucket&apos;s own rule.</source>
        <translation>Taskcluster gibt für eine Stunde Zugangsdaten für einen Bucket und Ordner aus, die Ihre Scopes nennen. Wie lange Dateien bleiben, regelt der Bucket selbst.</translation>
    </message>
    <message>
        <source>Needs the scope to upload objects of the project.</source>
        <translation>Braucht den Scope, Objekte des Projekts hochzuladen.</translation>
    </message>
    <message>
        <source>Collie makes a small task, claims it, adds the files and reports it completed.</source>
        <translation>Collie erstellt einen kleinen Task, übernimmt ihn, fügt die Dateien hinzu und meldet ihn als abgeschlossen.</translation>
    </message>
    <message>
        <source>Collie claims the task in a worker&apos;s place, adds the files and reports it completed. Needs the scopes of a worker of its pool.</source>
        <translation>Collie übernimmt den Task anstelle eines Workers, fügt die Dateien hinzu und meldet ihn als abgeschlossen. Braucht die Scopes eines Workers aus dessen Pool.</translation>
    </message>
    <message>
        <source>The files are added to this task; it stays yours until you report it.</source>
        <translation>Die Dateien werden diesem Task hinzugefügt; er bleibt Ihrer, bis Sie sein Ergebnis melden.</translation>
    </message>
    <message>
        <source>⚠ Everybody on the Internet can read public/ artifacts, without signing in.</source>
        <translation>⚠ Alle im Internet können public/-Artefakte lesen, ohne Anmeldung.</translation>
    </message>
    <message>
        <source>Name the bucket.</source>
        <translation>Geben Sie den Bucket an.</translation>
    </message>
    <message>
        <source>Name the project of the objects.</source>
        <translation>Geben Sie das Projekt der Objekte an.</translation>
    </message>
    <message>
        <source>A task queue is named provisioner/worker-type.</source>
        <translation>Eine Task-Queue heißt provisioner/worker-type.</translation>
    </message>
    <message>
        <source>Name the task by its id, which has 22 characters.</source>
        <translation>Geben Sie den Task mit seiner ID an, die 22 Zeichen hat.</translation>
    </message>
    <message>
        <source>Every file needs a name.</source>
        <translation>Jede Datei braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>collie::ui::VariantEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>collie::ui::WatchMenu</name>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Beobachten</translation>
    </message>
    <message>
        <source>This &amp;Job</source>
        <translation>Diesen &amp;Job</translation>
    </message>
    <message>
        <source>This &amp;Group</source>
        <translation>Diese &amp;Gruppe</translation>
    </message>
    <message>
        <source>The Whole &amp;Push</source>
        <translation>Den ganzen &amp;Push</translation>
    </message>
    <message>
        <source>Whatever the &amp;Filter Shows</source>
        <translation>Was immer der &amp;Filter zeigt</translation>
    </message>
    <message>
        <source>&amp;All Watches…</source>
        <translation>&amp;Alle Beobachtungen…</translation>
    </message>
    <message>
        <source>The Whole &amp;Task Group</source>
        <translation>Die ganze &amp;Task-Gruppe</translation>
    </message>
</context>
<context>
    <name>collie::ui::WatchesDialog</name>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>Erster Fehlschlag</translation>
    </message>
    <message>
        <source>Turns green</source>
        <translation>Wird grün</translation>
    </message>
    <message>
        <source>Finishes</source>
        <translation>Wird fertig</translation>
    </message>
    <message>
        <source>Watch a job, all that belongs to it or whatever the filter shows from the Jobs menu; Collie tells you when it fails first, turns green or is finished, also while its window is closed.</source>
        <translation>Beobachten Sie aus dem Menü „Jobs“ einen Job, alles, was zu ihm gehört, oder was immer der Filter zeigt; Collie meldet, wenn es zuerst fehlschlägt, grün wird oder fertig ist, auch bei geschlossenem Fenster.</translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation>Nicht mehr &amp;beobachten</translation>
    </message>
</context>
<context>
    <name>collie::ui::YamlEditor</name>
    <message>
        <source>Write it as YAML.</source>
        <translation>Schreiben Sie es als YAML.</translation>
    </message>
    <message>
        <source>This is longer than a field takes. Write the whole input as YAML instead.</source>
        <translation>Das ist länger, als ein Feld annimmt. Schreiben Sie stattdessen die ganze Eingabe als YAML.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
</context>
</TS>
