<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountStatus</name>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>expire %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Sign-in of %1 has expired</source>
        <translation>La connexion de %1 a expiré</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2)</source>
        <translation>Connecté en tant que %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>%1 Missing: %2.</source>
        <translation>%1 Il manque&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 could not be done: %3</source>
        <comment>a number of jobs: why</comment>
        <translation>%1 sur %2&#xa0;: échec (%3)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Try --help.</source>
        <translation>Essayez --help.</translation>
    </message>
    <message>
        <source>--treeherder-url goes with --root-url.</source>
        <translation>--treeherder-url va avec --root-url.</translation>
    </message>
    <message>
        <source>--root-url and --treeherder-url take https addresses.</source>
        <translation>--root-url et --treeherder-url attendent des adresses https.</translation>
    </message>
    <message>
        <source>Give only one of --sandbox, --deployment and --root-url.</source>
        <translation>N’indiquez qu’une seule option parmi --sandbox, --deployment et --root-url.</translation>
    </message>
    <message>
        <source>Give only one address.</source>
        <translation>N’indiquez qu’une seule adresse.</translation>
    </message>
</context>
<context>
    <name>DayCount</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number of days</comment>
        <translation>
            <numerusform> jour</numerusform>
            <numerusform> jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorPatterns</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Line %1: only the first %2 are used.</source>
        <translation>Ligne %1&#xa0;: seuls les %2 premiers sont utilisés.</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>crashed in %1</source>
        <translation>plantage dans %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>plantage</translation>
    </message>
    <message>
        <source>got %1</source>
        <translation>obtenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>attendu&#xa0;: %1, obtenu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtest(s)</source>
        <translation>
            <numerusform>%Ln sous-test</numerusform>
            <numerusform>%Ln sous-tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s) in the log</source>
        <translation>
            <numerusform>et %Ln ligne de plus dans le journal</numerusform>
            <numerusform>et %Ln lignes de plus dans le journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %Ln time(s) in 7 days</source>
        <translation>
            <numerusform>vu %Ln fois en 7 jours</numerusform>
            <numerusform>vu %Ln fois en 7 jours</numerusform>
        </translation>
    </message>
    <message>
        <source>not filed</source>
        <translation>non signalé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>resolved %1</source>
        <translation>résolu&#xa0;: %1</translation>
    </message>
    <message>
        <source>So many bugs fit this line that most are about something else. Search Bugzilla instead.</source>
        <translation>Tant de bugs correspondent à cette ligne que la plupart portent sur autre chose. Cherchez plutôt dans Bugzilla.</translation>
    </message>
    <message>
        <source>Show fewer bugs</source>
        <translation>Afficher moins de bugs</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more bug(s)</source>
        <translation>
            <numerusform>Afficher %Ln bug de plus</numerusform>
            <numerusform>Afficher %Ln bugs de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>“%1” is not a %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas pour&#xa0;: %2.</translation>
    </message>
    <message>
        <source>That would leave no job.</source>
        <translation>Il ne resterait aucun job.</translation>
    </message>
    <message>
        <source>job name</source>
        <translation>nom du job</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>symbole</translation>
    </message>
    <message>
        <source>group name</source>
        <translation>nom du groupe</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>plateforme</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>tier</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>classification</translation>
    </message>
    <message>
        <source>result</source>
        <translation>résultat</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>Write what the %1 is, or choose it below.</source>
        <translation>Saisissez la valeur (%1) ou choisissez-la ci-dessous.</translation>
    </message>
</context>
<context>
    <name>FilterActions</name>
    <message>
        <source>&amp;Filter Jobs</source>
        <translation>&amp;Filtrer les jobs</translation>
    </message>
    <message>
        <source>R&amp;eset Filter</source>
        <translation>&amp;Réinitialiser le filtre</translation>
    </message>
    <message>
        <source>&amp;Add a Field…</source>
        <translation>&amp;Ajouter un champ…</translation>
    </message>
    <message>
        <source>All &amp;Jobs</source>
        <translation>Tous les &amp;jobs</translation>
    </message>
    <message>
        <source>All Fa&amp;ilures</source>
        <translation>Tous les é&amp;checs</translation>
    </message>
    <message>
        <source>Only &amp;Unclassified Failures</source>
        <translation>Échecs &amp;non classés uniquement</translation>
    </message>
    <message>
        <source>Only C&amp;lassified Failures</source>
        <translation>Échecs c&amp;lassés uniquement</translation>
    </message>
    <message>
        <source>Only &amp;Superseded Jobs</source>
        <translation>Jobs rem&amp;placés uniquement</translation>
    </message>
    <message>
        <source>Pending and &amp;Running Jobs</source>
        <translation>Jobs en attente &amp;ou en cours</translation>
    </message>
    <message>
        <source>&amp;Duplicates Shown One by One</source>
        <translation>Afficher les &amp;doublons un par un</translation>
    </message>
    <message>
        <source>Save Filter as &amp;Preset…</source>
        <translation>&amp;Enregistrer le filtre…</translation>
    </message>
    <message>
        <source>&amp;Change Presets…</source>
        <translation>&amp;Modifier les filtres enregistrés…</translation>
    </message>
    <message>
        <source>Prese&amp;ts</source>
        <translation>Filtres enregi&amp;strés</translation>
    </message>
    <message>
        <source>Si&amp;ngle Results</source>
        <translation>Rés&amp;ultats un par un</translation>
    </message>
    <message>
        <source>Fil&amp;ter</source>
        <translation>Fil&amp;tre</translation>
    </message>
</context>
<context>
    <name>GridKeys</name>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Go to the next job</source>
        <translation>Aller au job suivant</translation>
    </message>
    <message>
        <source>Enter, Double Click</source>
        <translation>Entrée, double-clic</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Maj+Flèches</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>Sélectionner une plage</translation>
    </message>
    <message>
        <source>Ctrl+Click</source>
        <translation>Ctrl+Clic</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Ajouter à la sélection</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Select what the frame touches</source>
        <translation>Sélectionner ce que touche le cadre</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Select every job in view</source>
        <translation>Sélectionner tous les jobs affichés</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Save a classification: at Treeherder only (%1)</source>
        <translation>Enregistrer une classification&#xa0;: dans Treeherder uniquement (%1)</translation>
    </message>
    <message>
        <source>Ctrl+Backspace</source>
        <translation>Ctrl+Retour arrière</translation>
    </message>
    <message>
        <source>Remove one: at Treeherder only (%1)</source>
        <translation>En retirer une&#xa0;: dans Treeherder uniquement (%1)</translation>
    </message>
</context>
<context>
    <name>GridPainter</name>
    <message>
        <source>Loading jobs…</source>
        <translation>Chargement des jobs…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s), loaded when you come here</source>
        <translation>
            <numerusform>%Ln job, chargé quand vous arrivez ici</numerusform>
            <numerusform>%Ln jobs, chargés quand vous arrivez ici</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs match the filter.</source>
        <translation>Aucun job ne correspond au filtre.</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>&amp;Retrigger</source>
        <translation>&amp;Redéclencher</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>&amp;Annuler…</translation>
    </message>
    <message>
        <source>&amp;Next Failure</source>
        <translation>Échec &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Failure</source>
        <translation>Échec &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;Job</source>
        <translation>&amp;Job suivant</translation>
    </message>
    <message>
        <source>Previous J&amp;ob</source>
        <translation>Jo&amp;b précédent</translation>
    </message>
    <message>
        <source>Open &amp;Log</source>
        <translation>&amp;Ouvrir le journal</translation>
    </message>
    <message>
        <source>Open R&amp;aw Log in Browser</source>
        <translation>Ouvrir le journal br&amp;ut dans le navigateur</translation>
    </message>
    <message>
        <source>Open Pro&amp;file</source>
        <translation>Ouvrir le pro&amp;fil</translation>
    </message>
    <message>
        <source>Open Tas&amp;k in Browser</source>
        <translation>Ouvrir la tâ&amp;che dans le navigateur</translation>
    </message>
    <message>
        <source>Open in Tree&amp;herder</source>
        <translation>Ouvrir dans Tree&amp;herder</translation>
    </message>
    <message>
        <source>Copy Task I&amp;d</source>
        <translation>Copier l’&amp;ID de la tâche</translation>
    </message>
    <message>
        <source>&amp;Unpin All…</source>
        <translation>&amp;Tout désépingler…</translation>
    </message>
    <message>
        <source>Pin and File a &amp;Bug…</source>
        <translation>Épingler et si&amp;gnaler un bug…</translation>
    </message>
    <message>
        <source>Pin and Classify in Tr&amp;eeherder</source>
        <translation>Épingler et c&amp;lasser dans Treeherder</translation>
    </message>
    <message>
        <source>Copy Task I&amp;ds</source>
        <translation>Copier les &amp;ID des tâches</translation>
    </message>
    <message>
        <source>Unp&amp;in</source>
        <translation>&amp;Désépingler</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>Épi&amp;ngler</translation>
    </message>
</context>
<context>
    <name>JobGrid</name>
    <message>
        <source>[tier %1](</source>
        <translation>[tier %1](</translation>
    </message>
</context>
<context>
    <name>KeptThings</name>
    <message>
        <source>%1 is in use, or cannot be removed.</source>
        <translation>%1 est en cours d’utilisation ou impossible à supprimer.</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Those that have ended, and what was pasted for them. In %1.</source>
        <translation>Ceux qui sont terminés, et ce qui a été collé pour eux. Dans %1.</translation>
    </message>
    <message>
        <source>Pinned jobs</source>
        <translation>Jobs épinglés</translation>
    </message>
    <message>
        <source>Of every deployment. In %1.</source>
        <translation>De tous les déploiements. Dans %1.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What you have looked at, of every deployment. In %1.</source>
        <translation>Ce que vous avez consulté, de tous les déploiements. Dans %1.</translation>
    </message>
    <message>
        <source>Own jobs</source>
        <translation>Jobs personnels</translation>
    </message>
    <message>
        <source>Those that have ended, with their logs. In %1.</source>
        <translation>Ceux qui sont terminés, avec leurs journaux. Dans %1.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Pushes, jobs, tasks, failures and logs that you have seen, so that they show at once and without a network. In %1.</source>
        <translation>Les pushs, jobs, tâches, échecs et journaux que vous avez vus, pour les afficher aussitôt et sans réseau. Dans %1.</translation>
    </message>
    <message>
        <source>Drafts and created tasks</source>
        <translation>Brouillons et tâches créées</translation>
    </message>
    <message>
        <source>Drafts of tasks, and the definitions of those created last. In %1.</source>
        <translation>Les brouillons de tâches et les définitions des dernières créées. Dans %1.</translation>
    </message>
    <message>
        <source>Logs and compressed copies</source>
        <translation>Journaux et copies compressées</translation>
    </message>
    <message>
        <source>Kept only while they are looked at or sent: they go when the log is closed or Collie quits. In %1.</source>
        <translation>Gardés seulement le temps d’être consultés ou envoyés&#xa0;: ils disparaissent à la fermeture du journal ou de Collie. Dans %1.</translation>
    </message>
</context>
<context>
    <name>Landing</name>
    <message>
        <source>Landing %1</source>
        <translation>Intégration %1</translation>
    </message>
    <message>
        <source>Landing %1 on %2</source>
        <translation>Intégration %1 sur %2</translation>
    </message>
    <message>
        <source>Landed. Lando has not told the revision of the push yet.</source>
        <translation>Intégrée. Lando n’a pas encore indiqué la révision du push.</translation>
    </message>
    <message>
        <source>Submitted. Lando has not begun it yet.</source>
        <translation>Soumise. Lando ne l’a pas encore commencée.</translation>
    </message>
    <message>
        <source>In progress. Lando is about to push it.</source>
        <translation>En cours. Lando s’apprête à la pousser.</translation>
    </message>
    <message>
        <source>Deferred. Lando will try again by itself.</source>
        <translation>Différée. Lando réessaiera de lui-même.</translation>
    </message>
    <message>
        <source>Lando says: %1.</source>
        <translation>Lando dit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Failed, so that there is no push. Fix what Lando says below, and push again.</source>
        <translation>Échouée&#xa0;: il n’y a donc pas de push. Corrigez ce que Lando indique ci-dessous, puis poussez de nouveau.</translation>
    </message>
    <message>
        <source>Cancelled, so that there is no push. Push again if it is wanted after all.</source>
        <translation>Annulée&#xa0;: il n’y a donc pas de push. Poussez de nouveau si vous en avez finalement besoin.</translation>
    </message>
    <message>
        <source>This landing cannot be followed. Check its address; landings of an older Lando are not kept.</source>
        <translation>Impossible de suivre cette intégration. Vérifiez son adresse&#x202f;; les intégrations d’un ancien Lando ne sont pas conservées.</translation>
    </message>
    <message>
        <source>Lando could not be asked yet.</source>
        <translation>Lando n’a pas encore pu être interrogé.</translation>
    </message>
    <message>
        <source>Asking Lando…</source>
        <translation>Interrogation de Lando…</translation>
    </message>
    <message>
        <source>Landed as %1. Treeherder does not show the push yet; it is opened once it does.</source>
        <translation>Intégrée sous %1. Treeherder n’affiche pas encore le push&#x202f;; il s’ouvrira dès qu’il y sera.</translation>
    </message>
    <message>
        <source>Landed as %1, but Treeherder does not show the push. Check now and then, or open the revision as it is.</source>
        <translation>Intégrée sous %1, mais Treeherder n’affiche pas le push. Vérifiez de temps en temps, ou ouvrez la révision telle quelle.</translation>
    </message>
    <message>
        <source>asked for by %1, %2</source>
        <translation>demandée par %1, %2</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>demandée par %1</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation>demandée %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>en attente depuis %1</translation>
    </message>
    <message>
        <source>looking now</source>
        <translation>vérification en cours</translation>
    </message>
    <message>
        <source>looked %1, again in a moment</source>
        <translation>vérifié %1, de nouveau dans un instant</translation>
    </message>
    <message>
        <source>looked %1, again %2</source>
        <translation>vérifié %1, de nouveau %2</translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>Open &amp;Link…</source>
        <translation>&amp;Ouvrir un lien…</translation>
    </message>
    <message>
        <source>Open Link from Cl&amp;ipboard</source>
        <translation>Ouvrir le lien du presse-pap&amp;iers</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>Fo&amp;rward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;All History…</source>
        <translation>&amp;Tout l’historique…</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>&amp;Effacer l’historique…</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k to This View</source>
        <translation>Copier le lien vers &amp;cette vue</translation>
    </message>
    <message>
        <source>Copy as c&amp;ollie: Link</source>
        <translation>Copier comme lien co&amp;llie:</translation>
    </message>
    <message>
        <source>Cop&amp;y Link to Job</source>
        <translation>Copier le lien vers le job</translation>
    </message>
    <message>
        <source>Copy Link to Ta&amp;sk</source>
        <translation>Copier le lien &amp;vers la tâche</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>With Shift held: a link that opens in Collie.</source>
        <translation>Avec Maj&#xa0;: un lien qui s’ouvre dans Collie.</translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>task %1</source>
        <translation>tâche %1</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, exécution %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Push %1 of %2</source>
        <translation>Push %1 sur %2</translation>
    </message>
    <message>
        <source>Push of %2 with the commit %1</source>
        <translation>Push sur %2 contenant le commit %1</translation>
    </message>
    <message>
        <source>One push of %1</source>
        <translation>Un push sur %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pushes of a repository</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>by others than %1</source>
        <translation>par d’autres que %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>with “%1” in them</source>
        <translation>contenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>all repositories</source>
        <translation>tous les dépôts</translation>
    </message>
    <message>
        <source>Newest pushes of %1</source>
        <translation>Derniers pushs sur %1</translation>
    </message>
    <message>
        <source>Pushes of %1 %2</source>
        <comment>of a repository; which they are</comment>
        <translation>Pushs sur %1 %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation>%1, lignes %2 à %3</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>job %1</translation>
    </message>
    <message>
        <source>Log of %1 of %2</source>
        <comment>a job of a repository</comment>
        <translation>Journal de %1 sur %2</translation>
    </message>
    <message>
        <source>Push of %2 with %1</source>
        <translation>Push sur %2 contenant %1</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1, filtré</translation>
    </message>
    <message>
        <source>%1, with one job selected</source>
        <translation>%1, avec un job sélectionné</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>an artifact of a task</comment>
        <translation>%1 (%2)</translation>
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
        <translation>Dépôt %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>commits of a repository</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Landing %1</source>
        <translation>Intégration %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>Hooks of %1</source>
        <translation>Hooks de %1</translation>
    </message>
    <message>
        <source>Hook %1/%2</source>
        <translation>Hook %1/%2</translation>
    </message>
    <message>
        <source>task %1 of the index</source>
        <translation>tâche %1 de l’index</translation>
    </message>
    <message>
        <source>task group %1</source>
        <translation>groupe de tâches %1</translation>
    </message>
    <message>
        <source>%1, with one task selected</source>
        <translation>%1, avec une tâche sélectionnée</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message numerus="yes">
        <source>… %Ln byte(s) in this line; saving the log keeps them all</source>
        <translation>
            <numerusform>… %Ln octet dans cette ligne&#x202f;; le journal enregistré les garde tous</numerusform>
            <numerusform>… %Ln octets dans cette ligne&#x202f;; le journal enregistré les garde tous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogMapping</name>
    <message>
        <source>The log could not be read from %1.</source>
        <translation>Impossible de lire le journal depuis %1.</translation>
    </message>
</context>
<context>
    <name>LogPattern</name>
    <message>
        <source>Say what to look for first.</source>
        <translation>Indiquez d’abord ce qu’il faut chercher.</translation>
    </message>
    <message>
        <source>This is not a regular expression: %1, at character %2.</source>
        <translation>Ce n’est pas une expression régulière&#xa0;: %1, au caractère %2.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Line %1 of %2</source>
        <translation>Ligne %1 sur %2</translation>
    </message>
</context>
<context>
    <name>OpenTarget</name>
    <message>
        <source>This task does not report to Treeherder, so there is no push to show. Open it in the browser instead.</source>
        <translation>Cette tâche n’est pas signalée à Treeherder&#xa0;: il n’y a pas de push à afficher. Ouvrez-la plutôt dans le navigateur.</translation>
    </message>
</context>
<context>
    <name>ProgramActions</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Clavier</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>Pre&amp;miers pas</translation>
    </message>
    <message>
        <source>&amp;About Collie</source>
        <translation>&amp;À propos de Collie</translation>
    </message>
</context>
<context>
    <name>PushActions</name>
    <message>
        <source>Ran&amp;ge of Pushes…</source>
        <translation>Pla&amp;ge de pushs…</translation>
    </message>
    <message>
        <source>M&amp;y Pushes</source>
        <translation>Mes p&amp;ushs</translation>
    </message>
</context>
<context>
    <name>PushCountsText</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (%1 new)</source>
        <translation>
            <numerusform>%Ln échec (nouveaux&#xa0;: %1)</numerusform>
            <numerusform>%Ln échecs (nouveaux&#xa0;: %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% complete</source>
        <translation>%1&#xa0;% terminé</translation>
    </message>
    <message>
        <source>loading jobs…</source>
        <translation>chargement des jobs…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more commit(s)</source>
        <translation>
            <numerusform>et %Ln autre commit</numerusform>
            <numerusform>et %Ln autres commits</numerusform>
        </translation>
    </message>
    <message>
        <source>test: %1</source>
        <translation>test&#xa0;: %1</translation>
    </message>
    <message>
        <source>build: %1</source>
        <translation>build&#xa0;: %1</translation>
    </message>
    <message>
        <source>lint: %1</source>
        <translation>lint&#xa0;: %1</translation>
    </message>
    <message>
        <source>intermittent: %1</source>
        <translation>intermittent&#xa0;: %1</translation>
    </message>
    <message>
        <source>fixed by commit: %1</source>
        <translation>corrigé par un commit&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclassified</source>
        <translation>
            <numerusform>%Ln non classé</numerusform>
            <numerusform>%Ln non classés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln succeeded</source>
        <translation>
            <numerusform>%Ln réussi</numerusform>
            <numerusform>%Ln réussis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed (%1)</source>
        <translation>
            <numerusform>%Ln échec (%1)</numerusform>
            <numerusform>%Ln échecs (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushHeader</name>
    <message>
        <source>▾ actions</source>
        <translation>▾ actions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) hidden</source>
        <translation>
            <numerusform>%Ln job masqué</numerusform>
            <numerusform>%Ln jobs masqués</numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>review bot</source>
        <translation>robot de revue</translation>
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
        <translation>Dernier commit</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Pushlog of %1</source>
        <translation>Pushlog de %1</translation>
    </message>
    <message>
        <source>Failed tests</source>
        <translation>Tests en échec</translation>
    </message>
    <message>
        <source>Compare performance</source>
        <translation>Comparer les performances</translation>
    </message>
    <message>
        <source>Bugherder</source>
        <translation>Bugherder</translation>
    </message>
    <message>
        <source>Profile of the task group</source>
        <translation>Profil du groupe de tâches</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>Treeherder can only search by itself, so the other fields do not count until this one is empty.</source>
        <translation>Treeherder ne peut faire qu’une recherche seule&#xa0;: les autres champs ne comptent pas tant que celui-ci n’est pas vide.</translation>
    </message>
    <message>
        <source>Treeherder can only search by itself: empty the other fields to search.</source>
        <translation>Treeherder ne peut faire qu’une recherche seule&#xa0;: videz les autres champs pour chercher.</translation>
    </message>
    <message>
        <source>Write how many as a number from 1.</source>
        <translation>Indiquez un nombre à partir de 1.</translation>
    </message>
    <message>
        <source>Treeherder finds at most the newest %1 pushes.</source>
        <translation>Treeherder trouve au plus les %1 derniers pushs.</translation>
    </message>
    <message>
        <source>Treeherder gives at most %1 pushes at once.</source>
        <translation>Treeherder donne au plus %1 pushs à la fois.</translation>
    </message>
    <message>
        <source>A revision has 7 to 40 digits from 0 to 9 and a to f.</source>
        <translation>Une révision a de 7 à 40 chiffres, de 0 à 9 et de a à f.</translation>
    </message>
    <message>
        <source>Give one address, such as me@example.com; with a - before it, its pushes are left out.</source>
        <translation>Indiquez une adresse, par exemple moi@example.com&#x202f;; précédée d’un -, ses pushs sont exclus.</translation>
    </message>
    <message>
        <source>Write the day as 2026-01-31.</source>
        <translation>Écrivez le jour sous la forme 2026-01-31.</translation>
    </message>
    <message>
        <source>This day is before the first one.</source>
        <translation>Ce jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>line %1 ›</source>
        <translation>ligne %1 ›</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NOUVEAU</translation>
    </message>
    <message>
        <source>internal issue</source>
        <translation>problème interne</translation>
    </message>
</context>
<context>
    <name>TreeStatus</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>approval required</source>
        <translation>approbation requise</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Last known, %2: %1.</source>
        <translation>Dernier état connu, %2&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ViewLimits</name>
    <message>
        <source>search: %1</source>
        <translation>recherche&#xa0;: %1</translation>
    </message>
    <message>
        <source>push %1</source>
        <translation>push %1</translation>
    </message>
    <message>
        <source>push with %1</source>
        <translation>push contenant %1</translation>
    </message>
    <message>
        <source>author: %1</source>
        <translation>auteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>one push</source>
        <translation>un seul push</translation>
    </message>
    <message>
        <source>of all repositories</source>
        <translation>de tous les dépôts</translation>
    </message>
    <message>
        <source>no review-bot pushes</source>
        <translation>sans les pushs du robot de revue</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>pushes</comment>
        <translation>%1 au plus</translation>
    </message>
    <message>
        <source>%1 is not: %2</source>
        <translation>%1 n’est pas&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (looking…)</source>
        <translation>%1 (recherche…)</translation>
    </message>
</context>
<context>
    <name>collie::Words</name>
    <message>
        <source>The decision task&apos;s actions.json is not an object.</source>
        <translation>Le fichier actions.json de la tâche de décision n’est pas un objet.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json is of a version other than 1, which Collie does not know.</source>
        <translation>Le fichier actions.json de la tâche de décision est d’une version autre que 1, inconnue de Collie.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json has the unknown member “%1”.</source>
        <translation>Le fichier actions.json de la tâche de décision a le membre inconnu «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json has no object “variables”.</source>
        <translation>Le fichier actions.json de la tâche de décision n’a pas d’objet «&#xa0;variables&#xa0;».</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json has no list “actions”.</source>
        <translation>Le fichier actions.json de la tâche de décision n’a pas de liste «&#xa0;actions&#xa0;».</translation>
    </message>
    <message>
        <source>The decision task offers more than %1 actions.</source>
        <translation>La tâche de décision propose plus de %1 actions.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json is larger than 16 MiB.</source>
        <translation>Le fichier actions.json de la tâche de décision dépasse 16&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The decision task&apos;s actions.json</source>
        <translation>Le fichier actions.json de la tâche de décision</translation>
    </message>
    <message>
        <source>Action %1 of the decision task&apos;s actions.json</source>
        <translation>L’action %1 du fichier actions.json de la tâche de décision</translation>
    </message>
    <message>
        <source>%1 has more than %2 tag sets.</source>
        <translation>%1 a plus de %2 jeux de tags.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 figure deux fois.</translation>
    </message>
    <message>
        <source>It names a hook that the push&apos;s decision task may not use.</source>
        <translation>Elle nomme un hook que la tâche de décision du push ne peut pas utiliser.</translation>
    </message>
    <message>
        <source>Your credentials lack the scope %1.</source>
        <translation>Il manque à vos identifiants le scope %1.</translation>
    </message>
    <message>
        <source>More than %1 jobs are selected; choose fewer to see their actions.</source>
        <translation>Plus de %1 jobs sont sélectionnés&#x202f;; choisissez-en moins pour voir leurs actions.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>This task group offers no actions: it has no decision task with an actions.json, or that has expired.</source>
        <translation>Ce groupe de tâches ne propose pas d’actions&#xa0;: il n’a pas de tâche de décision avec un fichier actions.json, ou celui-ci a expiré.</translation>
    </message>
    <message>
        <source>The action “%1” is broken in this push: %2</source>
        <translation>L’action «&#xa0;%1&#xa0;» est défectueuse dans ce push&#xa0;: %2</translation>
    </message>
    <message>
        <source>The action “%1” would send more than %2 KiB, which no service takes.</source>
        <translation>L’action «&#xa0;%1&#xa0;» enverrait plus de %2&#xa0;Kio, ce qu’aucun service n’accepte.</translation>
    </message>
    <message>
        <source>The action “%1” is broken in this push: its task is not an object.</source>
        <translation>L’action «&#xa0;%1&#xa0;» est défectueuse dans ce push&#xa0;: sa tâche n’est pas un objet.</translation>
    </message>
    <message>
        <source>This task group has no actions of its own, and “%1” takes no input without them.</source>
        <translation>Ce groupe de tâches n’a pas d’actions propres et, sans elles, «&#xa0;%1&#xa0;» n’accepte pas d’entrée.</translation>
    </message>
    <message>
        <source>The decision task offers no action “%1” for this push.</source>
        <translation>La tâche de décision ne propose pas d’action «&#xa0;%1&#xa0;» pour ce push.</translation>
    </message>
    <message>
        <source>The decision task offers no action “%1” for this task.</source>
        <translation>La tâche de décision ne propose pas d’action «&#xa0;%1&#xa0;» pour cette tâche.</translation>
    </message>
    <message>
        <source>The action “%1” names a hook that the push&apos;s decision task may not use, so it is not run.</source>
        <translation>L’action «&#xa0;%1&#xa0;» nomme un hook que la tâche de décision du push ne peut pas utiliser&#x202f;; elle n’est donc pas exécutée.</translation>
    </message>
    <message>
        <source>The action “%1” creates a task that the push&apos;s decision task may not create, so it is not run.</source>
        <translation>L’action «&#xa0;%1&#xa0;» crée une tâche que la tâche de décision du push ne peut pas créer&#x202f;; elle n’est donc pas exécutée.</translation>
    </message>
    <message>
        <source>Sign in first; actions are run with your own credentials.</source>
        <translation>Connectez-vous d’abord&#x202f;; les actions s’exécutent avec vos propres identifiants.</translation>
    </message>
    <message>
        <source>Taskcluster took the action “%1” but made no task for it.</source>
        <translation>Taskcluster a accepté l’action «&#xa0;%1&#xa0;», mais n’a créé aucune tâche pour elle.</translation>
    </message>
    <message>
        <source>No longer followed.</source>
        <translation>Le suivi est arrêté.</translation>
    </message>
    <message>
        <source>No answer came, and whether it was done could not be looked up: %1 Look at task group %2 before you ask for it again.</source>
        <translation>Aucune réponse n’est arrivée, et impossible de vérifier si l’action a été faite&#xa0;: %1 Consultez le groupe de tâches %2 avant de la redemander.</translation>
    </message>
    <message>
        <source>The task graph</source>
        <translation>Le graphe de tâches</translation>
    </message>
    <message>
        <source>This form would have more than %1 fields.</source>
        <translation>Ce formulaire aurait plus de %1 champs.</translation>
    </message>
    <message>
        <source>This is nested too deeply for a form.</source>
        <translation>L’imbrication est trop profonde pour un formulaire.</translation>
    </message>
    <message>
        <source>The schema does not say what belongs here.</source>
        <translation>Le schéma ne dit pas ce qui est attendu ici.</translation>
    </message>
    <message>
        <source>A form cannot ask for what “%1” means.</source>
        <translation>Un formulaire ne peut pas demander ce que signifie «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There are no choices, or too many for a form.</source>
        <translation>Il n’y a pas de choix, ou trop pour un formulaire.</translation>
    </message>
    <message>
        <source>There are no alternatives, or too many for a form.</source>
        <translation>Il n’y a pas de variantes, ou trop pour un formulaire.</translation>
    </message>
    <message>
        <source>Alternative %1</source>
        <translation>Variante %1</translation>
    </message>
    <message>
        <source>The schema allows values of several types.</source>
        <translation>Le schéma autorise des valeurs de plusieurs types.</translation>
    </message>
    <message>
        <source>The schema names the unknown type “%1”.</source>
        <translation>Le schéma nomme le type inconnu «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The bounds of this number are beyond what a form shows.</source>
        <translation>Les limites de ce nombre dépassent ce qu’un formulaire peut afficher.</translation>
    </message>
    <message>
        <source>The schema does not say what the list holds.</source>
        <translation>Le schéma ne dit pas ce que contient la liste.</translation>
    </message>
    <message>
        <source>The schema does not say which members there are.</source>
        <translation>Le schéma ne dit pas quels membres existent.</translation>
    </message>
    <message>
        <source>The action&apos;s schema is not an object.</source>
        <translation>Le schéma de l’action n’est pas un objet.</translation>
    </message>
    <message>
        <source>This action takes no input.</source>
        <translation>Cette action n’accepte pas d’entrée.</translation>
    </message>
    <message>
        <source>The input is larger than an action takes.</source>
        <translation>L’entrée est plus grande que ce qu’une action accepte.</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>L’entrée</translation>
    </message>
    <message>
        <source>Select at least one job.</source>
        <translation>Sélectionnez au moins un job.</translation>
    </message>
    <message>
        <source>“%1” did not run on Taskcluster, so it cannot be acted on here.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas tourné sur Taskcluster&#xa0;: impossible d’agir dessus ici.</translation>
    </message>
    <message>
        <source>This push has no decision task yet, so it offers no actions. Try again when it has run.</source>
        <translation>Ce push n’a pas encore de tâche de décision et ne propose donc pas d’actions. Réessayez quand elle aura tourné.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>%1 is not wanted any more.</source>
        <translation>%1 n’est plus nécessaire.</translation>
    </message>
    <message>
        <source>There is no option %1. Did you mean %2?</source>
        <translation>Il n’y a pas d’option %1. Vouliez-vous dire %2&#x202f;?</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Il n’y a pas d’option %1.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>Il manque une valeur après %1.</translation>
    </message>
    <message>
        <source>%1 nests deeper than %2 levels.</source>
        <translation>%1 a une imbrication de plus de %2 niveaux.</translation>
    </message>
    <message>
        <source>%1 is not JSON.</source>
        <translation>%1 n’est pas du JSON.</translation>
    </message>
    <message>
        <source>%1 does not fit its schema.</source>
        <translation>%1 ne respecte pas son schéma.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 does not match “%2”.</source>
        <translation>%1 ne respecte pas «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 at %2 does not match “%3”.</source>
        <translation>%1 en %2 ne respecte pas «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The schema is unusable.</source>
        <translation>Le schéma est inutilisable.</translation>
    </message>
    <message>
        <source>%1 cannot be checked.</source>
        <translation>%1&#xa0;: vérification impossible.</translation>
    </message>
    <message>
        <source>%1 cannot be checked: its schema is unusable.</source>
        <translation>%1&#xa0;: vérification impossible, le schéma est inutilisable.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Impossible de lire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 dépasse 64&#xa0;Mio.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation>Impossible de supprimer %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 could not be understood. It was kept as %2, and a new one was begun.</source>
        <translation>%1&#xa0;: contenu incompréhensible. L’ancien fichier a été gardé sous %2, et un nouveau commencé.</translation>
    </message>
    <message>
        <source>%1 could not be understood and could not be moved out of the way.</source>
        <translation>%1&#xa0;: contenu incompréhensible, et impossible de mettre le fichier de côté.</translation>
    </message>
    <message>
        <source>Not all of %1 could be understood. A copy of it was kept as %2.</source>
        <translation>%1&#xa0;: contenu en partie incompréhensible. Une copie a été gardée sous %2.</translation>
    </message>
    <message>
        <source>Not all of %1 could be understood, and no copy could be made of it.</source>
        <translation>%1&#xa0;: contenu en partie incompréhensible, et aucune copie n’a pu en être faite.</translation>
    </message>
    <message>
        <source>%1 (default %2)</source>
        <translation>%1 (%2 par défaut)</translation>
    </message>
    <message>
        <source>%1 (may be repeated)</source>
        <translation>%1 (peut être répété)</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Operands:</source>
        <translation>Opérandes&#xa0;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Exemples&#xa0;:</translation>
    </message>
    <message>
        <source>A desktop client for Treeherder and Taskcluster</source>
        <translation>Un client de bureau pour Treeherder et Taskcluster</translation>
    </message>
    <message>
        <source>Collie shows the pushes of a repository and their jobs, follows them live through Pulse, and does what Treeherder&apos;s and Taskcluster&apos;s pages do: retrigger, cancel, backfill, add jobs, read logs and failures, create tasks, upload files.</source>
        <translation>Collie affiche les pushs d’un dépôt et leurs jobs, les suit en direct par Pulse et fait ce que font les pages de Treeherder et de Taskcluster&#xa0;: redéclencher, annuler, lancer un backfill, ajouter des jobs, lire journaux et échecs, créer des tâches, téléverser des fichiers.</translation>
    </message>
    <message>
        <source>Without an address or options it opens as it was left. Where a window is open already, that one opens what is asked for.</source>
        <translation>Sans adresse ni option, il s’ouvre comme vous l’aviez laissé. Si une fenêtre est déjà ouverte, c’est elle qui ouvre ce qui est demandé.</translation>
    </message>
    <message>
        <source>An address of Treeherder, Taskcluster, Lando or a commit, also as collie:…; the id of a task; or a revision</source>
        <translation>Une adresse de Treeherder, Taskcluster, Lando ou d’un commit, aussi sous la forme collie:…&#x202f;; l’ID d’une tâche&#x202f;; ou une révision</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Afficher cette aide</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Afficher la version</translation>
    </message>
    <message>
        <source>Open a push to try</source>
        <translation>Ouvrir un push vers try</translation>
    </message>
    <message>
        <source>Open what an address of Treeherder shows</source>
        <translation>Ouvrir ce que montre une adresse de Treeherder</translation>
    </message>
    <message>
        <source>Open a task by its id</source>
        <translation>Ouvrir une tâche par son ID</translation>
    </message>
    <message>
        <source>The language, where the settings name none</source>
        <translation>La langue, si les paramètres n’en indiquent pas</translation>
    </message>
    <message>
        <source>Which log lines are written to standard error, as collie.http.debug=true</source>
        <translation>Lignes de journal écrites sur l’erreur standard, par exemple collie.http.debug=true</translation>
    </message>
    <message>
        <source>The settings, below XDG_CONFIG_HOME where that is set. Credentials are in the system&apos;s keychain and never in files.</source>
        <translation>Les paramètres, sous XDG_CONFIG_HOME si cette variable est définie. Les identifiants sont dans le trousseau du système, jamais dans des fichiers.</translation>
    </message>
    <message>
        <source>What was seen, for the next start and for times without a network, below XDG_CACHE_HOME where that is set. It may be removed at any time.</source>
        <translation>Ce qui a été vu, pour le prochain démarrage et les moments sans réseau, sous XDG_CACHE_HOME si cette variable est définie. Peut être supprimé à tout moment.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Collie is open already but does not answer</source>
        <translation>Collie est déjà ouvert mais ne répond pas</translation>
    </message>
    <message>
        <source>The command line cannot be understood</source>
        <translation>La ligne de commande est incompréhensible</translation>
    </message>
    <message>
        <source>Open a sandbox with invented data, to look around</source>
        <translation>Ouvrir un bac à sable aux données inventées, pour explorer</translation>
    </message>
    <message>
        <source>Write pictures of the window into a folder and quit</source>
        <translation>Écrire des images de la fenêtre dans un dossier, puis quitter</translation>
    </message>
    <message>
        <source>Say what the pictures show: all, guide, or names of scenes</source>
        <translation>Indiquer ce que montrent les images&#xa0;: all, guide ou des noms de scènes</translation>
    </message>
    <message>
        <source>Try Collie without an account or a network</source>
        <translation>Essayer Collie sans compte ni réseau</translation>
    </message>
    <message>
        <source>Write the guide&apos;s pages of menus, keys and settings and quit</source>
        <translation>Écrire les pages du guide sur les menus, touches et paramètres, puis quitter</translation>
    </message>
    <message>
        <source>Open a deployment: firefox-ci, community-tc or one of your own</source>
        <translation>Ouvrir un déploiement&#xa0;: firefox-ci, community-tc ou l’un des vôtres</translation>
    </message>
    <message>
        <source>Open the deployment with this root URL of Taskcluster</source>
        <translation>Ouvrir le déploiement ayant cette URL racine de Taskcluster</translation>
    </message>
    <message>
        <source>Treeherder&apos;s address; goes with --root-url</source>
        <translation>L’adresse de Treeherder&#x202f;; va avec --root-url</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Ouvrir un dépôt</translation>
    </message>
    <message>
        <source>Open the push of a revision</source>
        <translation>Ouvrir le push d’une révision</translation>
    </message>
    <message>
        <source>Treeherder and Taskcluster with invented data, on this machine</source>
        <translation>Treeherder et Taskcluster avec des données inventées, sur cette machine</translation>
    </message>
    <message>
        <source>The sandbox answers as Treeherder, Taskcluster, Pulse, Lando and S3 do, for development and tests of programs that talk to them. It listens on this machine only. Its jobs run, actions make new ones, and uploads arrive, all in memory: what was done is gone when it ends.</source>
        <translation>Le bac à sable répond comme Treeherder, Taskcluster, Pulse, Lando et S3, pour développer et tester les programmes qui leur parlent. Il n’écoute que sur cette machine. Ses jobs tournent, les actions en créent de nouveaux et les téléversements arrivent, le tout en mémoire&#xa0;: tout disparaît quand il se termine.</translation>
    </message>
    <message>
        <source>It prints one line of JSON with its addresses and with credentials that open nothing else, and goes on until it is stopped by SIGINT or SIGTERM.</source>
        <translation>Il affiche une ligne de JSON avec ses adresses et des identifiants qui n’ouvrent rien d’autre, et continue jusqu’à ce que SIGINT ou SIGTERM l’arrête.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 for any free one</source>
        <translation>Port sur 127.0.0.1&#x202f;; 0 pour n’importe quel port libre</translation>
    </message>
    <message>
        <source>Pushes on autoland at the start</source>
        <translation>Pushs sur autoland au départ</translation>
    </message>
    <message>
        <source>Jobs of each of them</source>
        <translation>Jobs de chacun d’eux</translation>
    </message>
    <message>
        <source>The same seed invents the same data</source>
        <translation>La même graine invente les mêmes données</translation>
    </message>
    <message>
        <source>How much faster than life time passes</source>
        <translation>Combien de fois plus vite que la réalité le temps passe</translation>
    </message>
    <message>
        <source>Nothing changes on its own; actions still run</source>
        <translation>Rien ne change tout seul&#x202f;; les actions s’exécutent quand même</translation>
    </message>
    <message>
        <source>What goes wrong, as kind[=value][@path][*count]; the kinds are latency (ms), rate-limit (s), server-error (status), cut, truncate, oversize (bytes), html, wrong-types, no-symbol, no-symbol-column and huge-count</source>
        <translation>Ce qui se passe mal, sous la forme sorte[=valeur][@chemin][*nombre]&#x202f;; les sortes sont latency (ms), rate-limit (s), server-error (statut), cut, truncate, oversize (octets), html, wrong-types, no-symbol, no-symbol-column et huge-count</translation>
    </message>
    <message>
        <source>A scope that everybody has, in place of those usual at deployments; &quot;&quot; for none</source>
        <translation>Un scope que tout le monde possède, au lieu de ceux habituels des déploiements&#x202f;; &quot;&quot; pour aucun</translation>
    </message>
    <message>
        <source>Listen on ::1 in place of 127.0.0.1</source>
        <translation>Écouter sur ::1 au lieu de 127.0.0.1</translation>
    </message>
    <message>
        <source>Seconds that the server&apos;s clock is ahead</source>
        <translation>Avance de l’horloge du serveur, en secondes</translation>
    </message>
    <message>
        <source>A small tree whose jobs go on</source>
        <translation>Un petit arbre dont les jobs avancent</translation>
    </message>
    <message>
        <source>Refuse the queue&apos;s next three calls for five seconds each</source>
        <translation>Refuser les trois prochains appels à la queue pendant cinq secondes chacun</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The port cannot be listened on</source>
        <translation>Impossible d’écouter sur le port</translation>
    </message>
    <message>
        <source>this belongs to nothing before it, and only one document is taken</source>
        <translation>ceci ne se rattache à rien de ce qui précède, et un seul document est accepté</translation>
    </message>
    <message>
        <source>a text cannot begin like this; put it in quotes, and indent with spaces, not with tabs</source>
        <translation>un texte ne peut pas commencer ainsi&#x202f;; mettez-le entre guillemets, et indentez avec des espaces, pas des tabulations</translation>
    </message>
    <message>
        <source>a colon inside brackets is followed by a space, or the text is in quotes</source>
        <translation>un deux-points entre crochets ou accolades est suivi d’une espace, sinon le texte est entre guillemets</translation>
    </message>
    <message>
        <source>this line is indented with a tab; YAML takes spaces only</source>
        <translation>cette ligne est indentée avec une tabulation&#x202f;; YAML n’accepte que des espaces</translation>
    </message>
    <message>
        <source>%1 cannot be read: there is no memory.</source>
        <translation>%1&#xa0;: lecture impossible, mémoire insuffisante.</translation>
    </message>
    <message>
        <source>%1 is neither JSON nor YAML: line %2, column %3: %4.</source>
        <translation>%1 n’est ni du JSON ni du YAML&#xa0;: ligne %2, colonne %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>the bytes here are not UTF-8</source>
        <translation>les octets ici ne sont pas de l’UTF-8</translation>
    </message>
    <message>
        <source>this is a control character; write it as an escape in double quotes</source>
        <translation>ceci est un caractère de contrôle&#x202f;; écrivez-le comme échappement entre guillemets doubles</translation>
    </message>
    <message>
        <source>this text has characters of every plane of Unicode, which Collie does not take</source>
        <translation>ce texte contient des caractères de tous les plans d’Unicode, ce que Collie n’accepte pas</translation>
    </message>
    <message>
        <source>another document begins here, and only one is taken</source>
        <translation>un autre document commence ici, et un seul est accepté</translation>
    </message>
    <message>
        <source>an escape of this text is half a surrogate pair without the other half</source>
        <translation>un échappement de ce texte est la moitié d’une paire de substitution, sans l’autre moitié</translation>
    </message>
    <message>
        <source>there is no anchor &amp;%1 before this</source>
        <translation>il n’y a pas d’ancre &amp;%1 avant ceci</translation>
    </message>
    <message>
        <source>*%1 is inside of what it names, which JSON cannot hold</source>
        <translation>*%1 se trouve à l’intérieur de ce qu’il désigne, ce que JSON ne permet pas</translation>
    </message>
    <message>
        <source>the tag %1 is not one that Collie takes here</source>
        <translation>le tag %1 n’est pas accepté ici par Collie</translation>
    </message>
    <message>
        <source>a list or an object is the key here, and JSON has only texts as keys; put it in quotes if it is a text</source>
        <translation>la clé est ici une liste ou un objet, et JSON n’a que des textes pour clés&#x202f;; mettez-la entre guillemets si c’est un texte</translation>
    </message>
    <message>
        <source>the key here stands for a list or an object, and JSON has only texts as keys</source>
        <translation>la clé désigne ici une liste ou un objet, et JSON n’a que des textes pour clés</translation>
    </message>
    <message>
        <source>a text that begins with a question mark must be in quotes</source>
        <translation>un texte qui commence par un point d’interrogation doit être entre guillemets</translation>
    </message>
    <message>
        <source>the key “%1” is twice in one object, and only one of them would count</source>
        <translation>la clé «&#xa0;%1&#xa0;» figure deux fois dans un objet, et une seule compterait</translation>
    </message>
    <message>
        <source>the merge key &lt;&lt; takes an object or a list of objects, and this is neither</source>
        <translation>la clé de fusion &lt;&lt; attend un objet ou une liste d’objets, et ceci n’est ni l’un ni l’autre</translation>
    </message>
    <message>
        <source>%1 unfolds to more than %2 values.</source>
        <translation>%1 se déplie en plus de %2 valeurs.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4.</source>
        <translation>%1, ligne %2, colonne %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>the quotes that open here are never closed</source>
        <translation>les guillemets ouverts ici ne sont jamais fermés</translation>
    </message>
    <message>
        <source>it breaks off</source>
        <translation>le texte s’interrompt</translation>
    </message>
    <message>
        <source>%1 is not a number that JSON has; put it in quotes if it is a text</source>
        <translation>%1 n’est pas un nombre que JSON connaît&#x202f;; mettez-le entre guillemets si c’est un texte</translation>
    </message>
    <message>
        <source>the tag %1 is not one that Collie takes; there are !!str, !!int, !!float, !!bool, !!null, !!map and !!seq</source>
        <translation>le tag %1 n’est pas accepté par Collie&#x202f;; il y a !!str, !!int, !!float, !!bool, !!null, !!map et !!seq</translation>
    </message>
    <message>
        <source>%1 is not what its tag !!%2 says</source>
        <translation>%1 n’est pas ce que dit son tag !!%2</translation>
    </message>
    <message>
        <source>The certificate of these credentials is damaged. Copy all of them again.</source>
        <translation>Le certificat de ces identifiants est endommagé. Copiez-les de nouveau en entier.</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Le certificat</translation>
    </message>
    <message>
        <source>The keychain refused access. Allow Collie to use it, or unlock it.</source>
        <translation>Le trousseau a refusé l’accès. Autorisez Collie à l’utiliser, ou déverrouillez-le.</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Start a secret service such as GNOME Keyring or KWallet.</source>
        <translation>Ce système n’a pas de trousseau. Démarrez un service de secrets tel que GNOME Keyring ou KWallet.</translation>
    </message>
    <message>
        <source>The keychain did not work. Check that it is running and unlocked.</source>
        <translation>Le trousseau n’a pas fonctionné. Vérifiez qu’il est démarré et déverrouillé.</translation>
    </message>
    <message>
        <source>The keychain is locked or does not answer. Unlock it and try again.</source>
        <translation>Le trousseau est verrouillé ou ne répond pas. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry</source>
        <translation>L’entrée du trousseau</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry cannot be read. Sign in again.</source>
        <translation>L’entrée du trousseau est illisible. Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>%1 is not a certificate of temporary credentials. Copy all of it again, or remove it if the credentials are not temporary.</source>
        <translation>%1 n’est pas un certificat d’identifiants temporaires. Copiez-le de nouveau en entier, ou retirez-le si les identifiants ne sont pas temporaires.</translation>
    </message>
    <message>
        <source>TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN are not set in the environment.</source>
        <translation>TASKCLUSTER_CLIENT_ID et TASKCLUSTER_ACCESS_TOKEN ne sont pas définis dans l’environnement.</translation>
    </message>
    <message>
        <source>There is no Taskcluster configuration at %1.</source>
        <translation>Il n’y a pas de configuration de Taskcluster dans %1.</translation>
    </message>
    <message>
        <source>%1 is too large for a configuration.</source>
        <translation>%1 est trop volumineux pour une configuration.</translation>
    </message>
    <message>
        <source>The certificate in %1</source>
        <translation>Le certificat dans %1</translation>
    </message>
    <message>
        <source>%1 holds no client ID and access token.</source>
        <translation>%1 ne contient pas d’ID de client ni de jeton d’accès.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>The certificate in this text</source>
        <translation>Le certificat dans ce texte</translation>
    </message>
    <message>
        <source>This holds no credentials. Paste a JSON object with clientId and accessToken, or the lines that “taskcluster signin” printed.</source>
        <translation>Ceci ne contient pas d’identifiants. Collez un objet JSON avec clientId et accessToken, ou les lignes affichées par «&#xa0;taskcluster signin&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody signed in within %1 minutes. Try again.</source>
        <translation>Personne ne s’est connecté en %1 minutes. Réessayez.</translation>
    </message>
    <message>
        <source>The sign-in was given up.</source>
        <translation>La connexion a été abandonnée.</translation>
    </message>
    <message>
        <source>A newer sign-in took its place.</source>
        <translation>Une connexion plus récente a pris sa place.</translation>
    </message>
    <message>
        <source>No local port could be opened for the sign-in.</source>
        <translation>Aucun port local n’a pu être ouvert pour la connexion.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>The deployment&apos;s answer was not understood.</source>
        <translation>La réponse du déploiement est incompréhensible.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Collie waits for a sign-in at another address.</source>
        <translation>Collie attend une connexion à une autre adresse.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Vous êtes connecté</translation>
    </message>
    <message>
        <source>Collie has what it needs. You can close this page.</source>
        <translation>Collie a ce qu’il lui faut. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days.</source>
        <translation>Le bug %1 a échoué %2 en %3 jours.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, but never on %4.</source>
        <translation>Le bug %1 a échoué %2 en %3 jours, mais jamais sur %4.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, but on %4 only in other build types than %5.</source>
        <translation>Le bug %1 a échoué %2 en %3 jours, mais sur %4 seulement dans d’autres types de build que %5.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, but on %4 only in other variants.</source>
        <translation>Le bug %1 a échoué %2 en %3 jours, mais sur %4 seulement dans d’autres variantes.</translation>
    </message>
    <message>
        <source>Bug %1 failed %2 in %3 days, here too.</source>
        <translation>Le bug %1 a échoué %2 en %3 jours, ici aussi.</translation>
    </message>
    <message>
        <source>Bug %1 has not failed on other pushes in %2 days.</source>
        <translation>Le bug %1 n’a pas échoué sur d’autres pushs en %2 jours.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln fois</numerusform>
            <numerusform>%Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no failure that confirm-failures could run for.</source>
        <translation>Il n’y a aucun échec pour lequel exécuter confirm-failures.</translation>
    </message>
    <message numerus="yes">
        <source>Run confirm-failures for %n failed test job(s)?</source>
        <translation>
            <numerusform>Exécuter confirm-failures pour %n job de test en échec&#x202f;?</numerusform>
            <numerusform>Exécuter confirm-failures pour %n jobs de test en échec&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That schedules up to %n task(s), %1 for each job.</source>
        <translation>
            <numerusform>Cela planifie jusqu’à %n tâche, %1 par job.</numerusform>
            <numerusform>Cela planifie jusqu’à %n tâches, %1 par job.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each runs one failed path ten times and takes a few minutes.</source>
        <translation>Chacune exécute dix fois un chemin en échec et prend quelques minutes.</translation>
    </message>
    <message numerus="yes">
        <source>For %n failure(s) it runs already, or has run.</source>
        <translation>
            <numerusform>Pour %n échec, c’est déjà en cours ou fait.</numerusform>
            <numerusform>Pour %n échecs, c’est déjà en cours ou fait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n more failure(s) it runs already, or has run.</source>
        <translation>
            <numerusform>Pour %n échec de plus, c’est déjà en cours ou fait.</numerusform>
            <numerusform>Pour %n échecs de plus, c’est déjà en cours ou fait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other failure(s) need a look by hand: confirm-failures does not serve them.</source>
        <translation>
            <numerusform>%n autre échec demande un examen à la main&#xa0;: confirm-failures ne s’en charge pas.</numerusform>
            <numerusform>%n autres échecs demandent un examen à la main&#xa0;: confirm-failures ne s’en charge pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Intermittent</source>
        <translation>Intermittent</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastructure</translation>
    </message>
    <message numerus="yes">
        <source>It has not failed on %n other push(es).</source>
        <translation>
            <numerusform>Il n’a pas échoué sur %n autre push.</numerusform>
            <numerusform>Il n’a pas échoué sur %n autres pushs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed once on %n other push(es).</source>
        <translation>
            <numerusform>Échoué une fois sur %n autre push.</numerusform>
            <numerusform>Échoué une fois sur %n autres pushs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed %1 on %2.</source>
        <extracomment>%1 is &quot;3 times&quot;, %2 is &quot;5 other pushes&quot;.</extracomment>
        <translation>Échoué %1 sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other push(es)</source>
        <comment>Failed 3 times on 5 other pushes</comment>
        <translation>
            <numerusform>%n autre push</numerusform>
            <numerusform>%n autres pushs</numerusform>
        </translation>
    </message>
    <message>
        <source>The stacks of the crash</source>
        <translation>Les piles du plantage</translation>
    </message>
    <message>
        <source>The artifact holds no stacks of a crash. The dump beside it may be read by other programs.</source>
        <translation>L’artefact ne contient pas de piles de plantage. D’autres programmes peuvent lire le dump qui l’accompagne.</translation>
    </message>
    <message numerus="yes">
        <source>… %n more frame(s)</source>
        <translation>
            <numerusform>… %n frame de plus</numerusform>
            <numerusform>… %n frames de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>No frames are known.</source>
        <translation>Aucune frame n’est connue.</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Signature&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Raison&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a crash&apos;s reason and its address</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Assertion: %1</source>
        <translation>Assertion&#xa0;: %1</translation>
    </message>
    <message>
        <source>Thread %1, crashed</source>
        <translation>Thread %1, planté</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>Thread %1</translation>
    </message>
    <message numerus="yes">
        <source>… %n more thread(s)</source>
        <translation>
            <numerusform>… %n thread de plus</numerusform>
            <numerusform>… %n threads de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… (%n more character(s))</source>
        <translation>
            <numerusform>… (%n caractère de plus)</numerusform>
            <numerusform>… (%n caractères de plus)</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many bugs fit this line to be about it.</source>
        <translation>Trop de bugs correspondent à cette ligne pour porter sur elle.</translation>
    </message>
    <message>
        <source>Bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>Internal issue %1</source>
        <translation>Problème interne %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <comment>results of a test</comment>
        <translation>%1, attendu&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>after a number of failures</comment>
        <translation>
            <numerusform>%1, dont %n nouveau</numerusform>
            <numerusform>%1, dont %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <comment>a failure</comment>
        <translation>%1 (nouveau)</translation>
    </message>
    <message>
        <source>Crash: %1</source>
        <translation>Plantage&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (NEW)</source>
        <comment>a failure</comment>
        <translation>%1 (NOUVEAU)</translation>
    </message>
    <message>
        <source>Log, line %1</source>
        <translation>Journal, ligne %1</translation>
    </message>
    <message>
        <source>%1 (task %2, run %3): %4</source>
        <translation>%1 (tâche %2, exécution %3)&#xa0;: %4</translation>
    </message>
    <message>
        <source>Task %1, run %2: %3</source>
        <translation>Tâche %1, exécution %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Treeherder knows it.</source>
        <translation>Treeherder le connaît.</translation>
    </message>
    <message>
        <source>Treeherder knows it: %1.</source>
        <translation>Treeherder le connaît&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Treeherder has not seen it before.</source>
        <translation>Treeherder ne l’a jamais vu.</translation>
    </message>
    <message>
        <source>Only %1 of %2 failures are listed; the log has all of them.</source>
        <translation>Seuls %1 échecs sur %2 sont listés&#x202f;; le journal les contient tous.</translation>
    </message>
    <message>
        <source>No failure was found in the log of this job.</source>
        <translation>Aucun échec n’a été trouvé dans le journal de ce job.</translation>
    </message>
    <message>
        <source>Some test results could not be read; the log has all of them.</source>
        <translation>Certains résultats de tests sont illisibles&#x202f;; le journal les contient tous.</translation>
    </message>
    <message>
        <source>The test results could not be read. Open the log to see what failed.</source>
        <translation>Les résultats de tests sont illisibles. Ouvrez le journal pour voir ce qui a échoué.</translation>
    </message>
    <message>
        <source>Looking for what failed.</source>
        <translation>Recherche de ce qui a échoué.</translation>
    </message>
    <message>
        <source>Treeherder has not read the log yet. Collie looks again by itself.</source>
        <translation>Treeherder n’a pas encore lu le journal. Collie vérifie de nouveau tout seul.</translation>
    </message>
    <message>
        <source>Treeherder could not read the log. Open the log to see what failed.</source>
        <translation>Treeherder n’a pas pu lire le journal. Ouvrez-le pour voir ce qui a échoué.</translation>
    </message>
    <message>
        <source>The log is too large for Treeherder to read. Open the log to see what failed.</source>
        <translation>Le journal est trop gros pour que Treeherder le lise. Ouvrez-le pour voir ce qui a échoué.</translation>
    </message>
    <message>
        <source>This job has no log.</source>
        <translation>Ce job n’a pas de journal.</translation>
    </message>
    <message>
        <source>The task has expired: its log and artifacts are gone.</source>
        <translation>La tâche a expiré&#xa0;: son journal et ses artefacts n’existent plus.</translation>
    </message>
    <message>
        <source>The failures could not be loaded. Try again later.</source>
        <translation>Impossible de charger les échecs. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>It failed in the parent push, too.</source>
        <translation>Il a échoué aussi dans le push parent.</translation>
    </message>
    <message>
        <source>The job failed in the parent push, too; why is not known there.</source>
        <translation>Le job a échoué aussi dans le push parent&#x202f;; on ne sait pas pourquoi là-bas.</translation>
    </message>
    <message>
        <source>The job passed in the parent push.</source>
        <translation>Le job a réussi dans le push parent.</translation>
    </message>
    <message>
        <source>The job failed in the parent push, but differently.</source>
        <translation>Le job a échoué aussi dans le push parent, mais autrement.</translation>
    </message>
    <message>
        <source>It is classified: %1.</source>
        <translation>Il est classé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It passed when it ran again.</source>
        <translation>Il a réussi à une nouvelle exécution.</translation>
    </message>
    <message>
        <source>Nobody has seen it before this push.</source>
        <translation>Personne ne l’a vu avant ce push.</translation>
    </message>
    <message>
        <source>It is classified: fixed by commit.</source>
        <translation>Il est classé&#xa0;: corrigé par un commit.</translation>
    </message>
    <message>
        <source>Bug %1 may be about it. That does not prove that this push is not to blame.</source>
        <translation>Le bug %1 porte peut-être là-dessus. Cela ne prouve pas que ce push n’y est pour rien.</translation>
    </message>
    <message>
        <source>The task ended with an exception: rather the machine than the push. Retrigger it.</source>
        <translation>La tâche s’est terminée par une exception&#xa0;: plutôt la machine que le push. Redéclenchez-la.</translation>
    </message>
    <message>
        <source>Nobody classified it, and it has not passed.</source>
        <translation>Personne ne l’a classé, et il n’a pas réussi.</translation>
    </message>
    <message numerus="yes">
        <source>%n new here</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n nouveau ici</numerusform>
            <numerusform>%n nouveaux ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed in the parent push, too</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n échoué aussi dans le push parent</numerusform>
            <numerusform>%n échoués aussi dans le push parent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intermittent</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n intermittent</numerusform>
            <numerusform>%n intermittents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet known</source>
        <comment>failures</comment>
        <translation>
            <numerusform>%n encore inconnu</numerusform>
            <numerusform>%n encore inconnus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>et %n ligne de plus</numerusform>
            <numerusform>et %n lignes de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>failures</comment>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% complete</source>
        <translation>%1&#xa0;% terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) in progress</source>
        <translation>
            <numerusform>%n job en cours</numerusform>
            <numerusform>%n jobs en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s) not read yet</source>
        <translation>
            <numerusform>%n job en échec pas encore lu</numerusform>
            <numerusform>%n jobs en échec pas encore lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures of %1 %2</source>
        <comment>repository and revision</comment>
        <translation>Échecs de %1 %2</translation>
    </message>
    <message>
        <source>No failures.</source>
        <translation>Aucun échec.</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Nouveau ici</translation>
    </message>
    <message>
        <source>Failed in the parent push, too</source>
        <translation>Échoué aussi dans le push parent</translation>
    </message>
    <message>
        <source>Not yet known</source>
        <translation>Encore inconnu</translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 seconds. Check the network connection and try again.</source>
        <translation>%1 est injoignable après %2 secondes. Vérifiez la connexion réseau et réessayez.</translation>
    </message>
    <message>
        <source>%1 said nothing for %2 seconds. Check the network connection and try again.</source>
        <translation>%1 n’a rien dit pendant %2 secondes. Vérifiez la connexion réseau et réessayez.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 seconds. Check the network connection and try again.</source>
        <translation>%1 n’a pas terminé sa réponse en %2 secondes. Vérifiez la connexion réseau et réessayez.</translation>
    </message>
    <message>
        <source>%1 announced an answer of %2; at most %3 are accepted.</source>
        <translation>%1 a annoncé une réponse de %2&#x202f;; %3 au plus sont acceptés.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 that are accepted.</source>
        <translation>La réponse de %1 dépasse les %2 acceptés.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a password. Set one in the system&apos;s proxy settings.</source>
        <translation>Le proxy sur le chemin de %1 demande un mot de passe. Définissez-en un dans les paramètres de proxy du système.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read: %2.</source>
        <translation>Impossible de lire le fichier de certificat %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>Le fichier %1 ne contient pas de certificat au format PEM.</translation>
    </message>
    <message>
        <source>Files cannot be sent or fetched: the library libcurl could not be loaded. Install it (libcurl4), then start Collie again.</source>
        <translation>Impossible d’envoyer ou de récupérer des fichiers&#xa0;: la bibliothèque libcurl n’a pas pu être chargée. Installez-la (libcurl4), puis redémarrez Collie.</translation>
    </message>
    <message>
        <source>%1 changed after it was chosen. Add it again.</source>
        <translation>%1 a changé depuis sa sélection. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>Impossible d’ouvrir %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be continued.</source>
        <translation>Impossible de continuer %1.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was sent. Add it again.</source>
        <translation>%1 a raccourci pendant l’envoi. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>%1 sent another part of the file than it was asked for.</source>
        <translation>%1 a envoyé une autre partie du fichier que celle demandée.</translation>
    </message>
    <message>
        <source>%1 packed its answer in a way that was not asked for, so it cannot be read.</source>
        <translation>%1 a compressé sa réponse d’une façon non demandée&#x202f;; elle est illisible.</translation>
    </message>
    <message>
        <source>What %1 sent arrived damaged or incomplete. Try again.</source>
        <translation>Ce que %1 a envoyé est arrivé endommagé ou incomplet. Réessayez.</translation>
    </message>
    <message>
        <source>What %1 sends unpacks to far more than its compressed size makes likely, so it is not read further.</source>
        <translation>Ce que %1 envoie se décompresse en bien plus que ne le laisse prévoir sa taille compressée&#x202f;; la lecture s’arrête là.</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 that are accepted.</source>
        <translation>%1 envoie plus que les %2 acceptés.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Make room and try again.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>%1 changed while it was sent, so what arrived may be a mixture. Upload it again.</source>
        <translation>%1 a changé pendant l’envoi&#xa0;: ce qui est arrivé est peut-être un mélange. Téléversez-le de nouveau.</translation>
    </message>
    <message>
        <source>The address at %1 leads to this machine or into a private network, where Collie does not follow it from a deployment on the internet. Open it in a browser if you trust it.</source>
        <translation>L’adresse donnée par %1 mène à cette machine ou à un réseau privé, où Collie ne la suit pas depuis un déploiement sur Internet. Ouvrez-la dans un navigateur si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>%1 said nothing for too long. Check the network connection and try again.</source>
        <translation>%1 n’a rien dit depuis trop longtemps. Vérifiez la connexion réseau et réessayez.</translation>
    </message>
    <message>
        <source>%1 leads to an address that is not followed.</source>
        <translation>%1 mène à une adresse qui n’est pas suivie.</translation>
    </message>
    <message>
        <source>What %1 sent cannot be unpacked.</source>
        <translation>Impossible de décompresser ce que %1 a envoyé.</translation>
    </message>
    <message>
        <source>The request to %1 holds characters that cannot be sent.</source>
        <translation>La requête à %1 contient des caractères qui ne peuvent pas être envoyés.</translation>
    </message>
    <message>
        <source>A proxy that asks for a password cannot be used here. Set it up in the system&apos;s proxy settings, and choose those.</source>
        <translation>Un proxy qui demande un mot de passe ne peut pas être utilisé ici. Configurez-le dans les paramètres de proxy du système, et choisissez ceux-ci.</translation>
    </message>
    <message>
        <source>Enter the proxy as host:port, for example proxy.example.org:3128.</source>
        <translation>Saisissez le proxy sous la forme hôte:port, par exemple proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>No server named %1 was found. Check the address and the network connection.</source>
        <translation>Aucun serveur nommé %1 n’a été trouvé. Vérifiez l’adresse et la connexion réseau.</translation>
    </message>
    <message>
        <source>%1 refused the connection. It may be down; try again later.</source>
        <translation>%1 a refusé la connexion. Le serveur est peut-être arrêté&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified, so nothing was sent. If your network uses its own certificate authority, add its certificate file.</source>
        <translation>L’identité de %1 n’a pas pu être vérifiée&#x202f;; rien n’a donc été envoyé. Si votre réseau utilise sa propre autorité de certification, ajoutez son fichier de certificat.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the transfer was complete. Try again.</source>
        <translation>La connexion à %1&#xa0;s’est coupée avant la fin du transfert. Réessayez.</translation>
    </message>
    <message>
        <source>The answer of %1 arrived damaged or incomplete. Try again.</source>
        <translation>La réponse de %1 est arrivée endommagée ou incomplète. Réessayez.</translation>
    </message>
    <message>
        <source>The answer of %1 unpacks to more than the %2 that are accepted.</source>
        <translation>La réponse de %1, une fois décompressée, dépasse les %2 acceptés.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>The address of %1 contains a user name or password; remove it.</source>
        <translation>L’adresse de %1 contient un nom d’utilisateur ou un mot de passe&#x202f;; retirez-le.</translation>
    </message>
    <message>
        <source>“%1” is not a web address; it must begin with https.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse web&#x202f;; elle doit commencer par https.</translation>
    </message>
    <message>
        <source>%1 would be reached without encryption. Use https; plain http is for servers on this machine only.</source>
        <translation>%1 serait joint sans chiffrement. Utilisez https&#x202f;; http est réservé aux serveurs de cette machine.</translation>
    </message>
    <message>
        <source>The template takes more than %1 steps to render. Make it simpler, or give it less data.</source>
        <translation>Le modèle demande plus de %1 étapes de rendu. Simplifiez-le, ou donnez-lui moins de données.</translation>
    </message>
    <message>
        <source>The template makes more than %1 values and characters. Let it make less.</source>
        <translation>Le modèle produit plus de %1 valeurs et caractères. Faites-lui en produire moins.</translation>
    </message>
    <message>
        <source>The template or what it makes nests deeper than %1 levels.</source>
        <translation>Le modèle ou ce qu’il produit a une imbrication de plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>There is no room for the log: %1.</source>
        <translation>Il n’y a pas de place pour le journal&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The task has no run %1.</source>
        <translation>La tâche n’a pas d’exécution %1.</translation>
    </message>
    <message>
        <source>The run is not scheduled yet: the task waits for others.</source>
        <translation>L’exécution n’est pas encore planifiée&#xa0;: la tâche en attend d’autres.</translation>
    </message>
    <message>
        <source>The run has not begun yet: it waits for a worker.</source>
        <translation>L’exécution n’a pas encore commencé&#xa0;: elle attend un worker.</translation>
    </message>
    <message>
        <source>The run has begun and has written no log yet.</source>
        <translation>L’exécution a commencé et n’a pas encore écrit de journal.</translation>
    </message>
    <message>
        <source>Run %1 of the task has no log.</source>
        <translation>L’exécution %1 de la tâche n’a pas de journal.</translation>
    </message>
    <message>
        <source>The log cannot be read: its server answers with status %1.</source>
        <translation>Impossible de lire le journal&#xa0;: son serveur répond avec le statut %1.</translation>
    </message>
    <message>
        <source>The log is gone from its store.</source>
        <translation>Le journal a disparu de son stockage.</translation>
    </message>
    <message>
        <source>%1 has %2 characters; Treeherder takes at most %3.</source>
        <translation>%1 compte %2 caractères&#x202f;; Treeherder en accepte %3 au plus.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; may hold only letters, digits, - and _, and not be empty.</source>
        <translation>%1 «&#xa0;%2&#xa0;» ne peut contenir que des lettres, des chiffres, - et _, et ne doit pas rester vide.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a repository.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’un dépôt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a revision: that has 12 to 40 hex digits.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une révision&#xa0;: il y faut de 12 à 40 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>Give the job a name.</source>
        <translation>Donnez un nom au job.</translation>
    </message>
    <message>
        <source>Give the job a symbol: one to %1 characters.</source>
        <translation>Donnez un symbole au job&#xa0;: un à %1 caractères.</translation>
    </message>
    <message>
        <source>Give the group a symbol, or &quot;?&quot; for no group.</source>
        <translation>Donnez un symbole au groupe, ou &quot;?&quot; pour aucun groupe.</translation>
    </message>
    <message>
        <source>Tiers are 1, 2 and 3.</source>
        <translation>Les tiers sont 1, 2 et 3.</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Le nom</translation>
    </message>
    <message>
        <source>The symbol</source>
        <translation>Le symbole</translation>
    </message>
    <message>
        <source>The group&apos;s symbol</source>
        <translation>Le symbole du groupe</translation>
    </message>
    <message>
        <source>The group&apos;s name</source>
        <translation>Le nom du groupe</translation>
    </message>
    <message>
        <source>The product</source>
        <translation>Le produit</translation>
    </message>
    <message>
        <source>The name of who submits</source>
        <translation>Le nom de l’auteur de l’envoi</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La plateforme</translation>
    </message>
    <message>
        <source>The operating system</source>
        <translation>Le système d’exploitation</translation>
    </message>
    <message>
        <source>The architecture</source>
        <translation>L’architecture</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>La machine</translation>
    </message>
    <message>
        <source>Name at least one option, such as opt or debug.</source>
        <translation>Indiquez au moins une option, par exemple opt ou debug.</translation>
    </message>
    <message>
        <source>The option</source>
        <translation>L’option</translation>
    </message>
    <message>
        <source>This job has no push yet.</source>
        <translation>Ce job n’a pas encore de push.</translation>
    </message>
    <message>
        <source>This job is completed already; nothing comes after that.</source>
        <translation>Ce job est déjà terminé&#x202f;; rien ne vient après.</translation>
    </message>
    <message>
        <source>This job is %1; it can become %2 next, not %3.</source>
        <translation>Ce job est %1&#x202f;; il peut ensuite passer à %2, pas à %3.</translation>
    </message>
    <message>
        <source>Say how the job ended: success, testfailed, busted, exception or canceled.</source>
        <translation>Indiquez comment le job s’est terminé&#xa0;: success, testfailed, busted, exception ou canceled.</translation>
    </message>
    <message>
        <source>Only a completed job has a result.</source>
        <translation>Seul un job terminé a un résultat.</translation>
    </message>
    <message>
        <source>Only tests can be testfailed; Treeherder shows failures of anything else as busted. Submit the job as a test, or say busted.</source>
        <translation>Seuls des tests peuvent être testfailed&#x202f;; Treeherder affiche les autres échecs comme busted. Envoyez le job comme test, ou indiquez busted.</translation>
    </message>
    <message>
        <source>Treeherder shows failures of tests as testfailed. Say testfailed, or submit the job as a build or as other.</source>
        <translation>Treeherder affiche les échecs de tests comme testfailed. Indiquez testfailed, ou envoyez le job comme build ou autre.</translation>
    </message>
    <message>
        <source>What was kept of this job cannot be read any more.</source>
        <translation>Ce qui a été gardé de ce job n’est plus lisible.</translation>
    </message>
    <message>
        <source>A job without an id cannot be kept.</source>
        <translation>Un job sans ID ne peut pas être gardé.</translation>
    </message>
    <message>
        <source>The job could not be kept: %1</source>
        <translation>Impossible de garder le job&#xa0;: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of a job.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’ID d’un job.</translation>
    </message>
    <message>
        <source>No job with the id %1 was begun on this computer.</source>
        <translation>Aucun job avec l’ID %1 n’a été commencé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>What was kept of this job</source>
        <translation>Ce qui a été gardé de ce job</translation>
    </message>
    <message>
        <source>What was kept of this job belongs to another one.</source>
        <translation>Ce qui a été gardé de ce job appartient à un autre.</translation>
    </message>
    <message>
        <source>Not all completed jobs could be removed. Check that %1 can be written.</source>
        <translation>Tous les jobs terminés n’ont pas pu être supprimés. Vérifiez que %1 est accessible en écriture.</translation>
    </message>
    <message>
        <source>A new job has nothing to tell.</source>
        <translation>Un nouveau job n’a rien à signaler.</translation>
    </message>
    <message>
        <source>The queue has taken this run back, because its claim was not renewed in time or the task was cancelled. Treeherder shows what the queue made of it.</source>
        <translation>La queue a repris cette exécution, parce que sa prise en charge n’a pas été renouvelée à temps ou que la tâche a été annulée. Treeherder montre ce que la queue en a fait.</translation>
    </message>
    <message>
        <source>A broker&apos;s address looks like amqps://user@pulse.mozilla.org:5671/.</source>
        <translation>L’adresse d’un broker a la forme amqps://user@pulse.mozilla.org:5671/.</translation>
    </message>
    <message>
        <source>Leave the password out of the broker&apos;s address.</source>
        <translation>Ne mettez pas le mot de passe dans l’adresse du broker.</translation>
    </message>
    <message>
        <source>Without TLS, a broker must be on this machine; use amqps://.</source>
        <translation>Sans TLS, un broker doit être sur cette machine&#x202f;; utilisez amqps://.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 en tant que %2</translation>
    </message>
    <message>
        <source>There is no memory left.</source>
        <translation>Il n’y a plus de mémoire.</translation>
    </message>
    <message>
        <source>TLS is not available.</source>
        <translation>TLS n’est pas disponible.</translation>
    </message>
    <message>
        <source>The certificates that brokers are checked against cannot be read.</source>
        <translation>Impossible de lire les certificats servant à vérifier les brokers.</translation>
    </message>
    <message>
        <source>No name server says where %1 is. Check the network connection.</source>
        <translation>Aucun serveur de noms ne dit où est %1. Vérifiez la connexion réseau.</translation>
    </message>
    <message>
        <source>There is no connection to %1, port %2. Check the address and the network connection.</source>
        <translation>Il n’y a pas de connexion à %1, port %2. Vérifiez l’adresse et la connexion réseau.</translation>
    </message>
    <message>
        <source>The broker answered something unexpected.</source>
        <translation>Le broker a donné une réponse inattendue.</translation>
    </message>
    <message>
        <source>The broker answered nothing.</source>
        <translation>Le broker n’a rien répondu.</translation>
    </message>
    <message>
        <source>The broker&apos;s name is not known; check the address and the connection.</source>
        <translation>Le nom du broker est inconnu&#x202f;; vérifiez l’adresse et la connexion.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate was not accepted.</source>
        <translation>Le certificat du broker n’a pas été accepté.</translation>
    </message>
    <message>
        <source>The broker does not answer.</source>
        <translation>Le broker ne répond pas.</translation>
    </message>
    <message>
        <source>The connection to the broker was lost.</source>
        <translation>La connexion au broker a été perdue.</translation>
    </message>
    <message>
        <source>The connection to the broker failed: %1.</source>
        <translation>La connexion au broker a échoué&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The broker does not accept this user name and password.</source>
        <translation>Le broker n’accepte pas ce nom d’utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>The broker is short of memory or disk and takes no messages now. Try again later.</source>
        <translation>Le broker manque de mémoire ou de disque et n’accepte pas de messages pour l’instant. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The broker could not keep a message.</source>
        <translation>Le broker n’a pas pu garder un message.</translation>
    </message>
    <message>
        <source>The broker ended the connection.</source>
        <translation>Le broker a fermé la connexion.</translation>
    </message>
    <message>
        <source>You can publish to exchanges that begin with exchange/%1/ only.</source>
        <translation>Vous ne pouvez publier que vers des exchanges commençant par exchange/%1/.</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Nouvel essai dans %2&#xa0;s.</translation>
    </message>
    <message>
        <source>The connection ended.</source>
        <translation>La connexion s’est terminée.</translation>
    </message>
    <message>
        <source>%1 does not accept this user name and password.</source>
        <translation>%1 n’accepte pas ce nom d’utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>%1 does not let this user into “%2”.</source>
        <translation>%1 ne laisse pas cet utilisateur accéder à «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Live through %1, but there is no exchange %2.</source>
        <translation>En direct par %1, mais il n’y a pas d’exchange %2.</translation>
    </message>
    <message>
        <source>Emptying the queue %1 of %2.</source>
        <translation>Vidage de la file d’attente %1 de %2.</translation>
    </message>
    <message>
        <source>Looking into the queue %1 of %2; everything stays there.</source>
        <translation>Consultation de la file d’attente %1 de %2&#x202f;; tout y reste.</translation>
    </message>
    <message>
        <source>Live through %1.</source>
        <translation>En direct par %1.</translation>
    </message>
    <message>
        <source>The broker does not let this user make queues: %1</source>
        <translation>Le broker ne laisse pas cet utilisateur créer de files d’attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no queue %1.</source>
        <translation>Il n’y a pas de file d’attente %1.</translation>
    </message>
    <message>
        <source>The broker does not give the queue %1: %2</source>
        <translation>Le broker ne donne pas la file d’attente %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no exchange %1.</source>
        <translation>Il n’y a pas d’exchange %1.</translation>
    </message>
    <message>
        <source>The broker sent something unexpected.</source>
        <translation>Le broker a envoyé quelque chose d’inattendu.</translation>
    </message>
    <message>
        <source>The queue %1 was deleted.</source>
        <translation>La file d’attente %1 a été supprimée.</translation>
    </message>
    <message>
        <source>The broker deleted the queue.</source>
        <translation>Le broker a supprimé la file d’attente.</translation>
    </message>
    <message>
        <source>The broker ended the channel: %1.</source>
        <translation>Le broker a fermé le canal&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The broker ended the connection: %1.</source>
        <translation>Le broker a fermé la connexion&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Live, but the broker is short of memory or disk and takes no messages now.</source>
        <translation>En direct, mais le broker manque de mémoire ou de disque et n’accepte pas de messages pour l’instant.</translation>
    </message>
    <message>
        <source>The broker sent a message that cannot be read.</source>
        <translation>Le broker a envoyé un message illisible.</translation>
    </message>
    <message>
        <source>The broker sent a message that is too large.</source>
        <translation>Le broker a envoyé un message trop gros.</translation>
    </message>
    <message>
        <source>The broker fell silent.</source>
        <translation>Le broker s’est tu.</translation>
    </message>
    <message>
        <source>The broker has been silent for a while.</source>
        <translation>Le broker se tait depuis un moment.</translation>
    </message>
    <message>
        <source>There is no password for %1.</source>
        <translation>Il n’y a pas de mot de passe pour %1.</translation>
    </message>
    <message>
        <source>The deployment does not tell its exchanges. Type the exchange&apos;s name instead.</source>
        <translation>Le déploiement n’indique pas ses exchanges. Saisissez plutôt le nom de l’exchange.</translation>
    </message>
    <message>
        <source>The list of exchanges</source>
        <translation>La liste des exchanges</translation>
    </message>
    <message>
        <source>The list of exchanges cannot be understood.</source>
        <translation>La liste des exchanges est incompréhensible.</translation>
    </message>
    <message>
        <source>Pushes to hg.mozilla.org</source>
        <translation>Pushs vers hg.mozilla.org</translation>
    </message>
    <message>
        <source>Jobs submitted to Treeherder</source>
        <translation>Jobs envoyés à Treeherder</translation>
    </message>
    <message>
        <source>The deployment&apos;s list of references names no exchanges. Type the exchange&apos;s name instead.</source>
        <translation>La liste de références du déploiement ne nomme aucun exchange. Saisissez plutôt le nom de l’exchange.</translation>
    </message>
    <message>
        <source>The queue configuration names no sources.</source>
        <translation>La configuration de la file d’attente ne nomme aucune source.</translation>
    </message>
    <message>
        <source>The source “%1” of the queue configuration names no exchange.</source>
        <translation>La source «&#xa0;%1&#xa0;» de la configuration de la file d’attente ne nomme aucun exchange.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The list of messages is not JSON.</source>
        <translation>La liste de messages n’est pas du JSON.</translation>
    </message>
    <message>
        <source>Entry %1 of the list is not a message.</source>
        <translation>L’entrée %1 de la liste n’est pas un message.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La ligne</translation>
    </message>
    <message>
        <source>The line is not an object.</source>
        <translation>La ligne n’est pas un objet.</translation>
    </message>
    <message>
        <source>The line holds no message.</source>
        <translation>La ligne ne contient pas de message.</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Le message</translation>
    </message>
    <message>
        <source>Something follows the value.</source>
        <translation>Quelque chose suit la valeur.</translation>
    </message>
    <message>
        <source>The value nests too deeply.</source>
        <translation>La valeur a une imbrication trop profonde.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Il manque une valeur.</translation>
    </message>
    <message>
        <source>This is not a value.</source>
        <translation>Ceci n’est pas une valeur.</translation>
    </message>
    <message>
        <source>A comma is missing.</source>
        <translation>Il manque une virgule.</translation>
    </message>
    <message>
        <source>This cannot be a key.</source>
        <translation>Ceci ne peut pas être une clé.</translation>
    </message>
    <message>
        <source>A colon is missing.</source>
        <translation>Il manque un deux-points.</translation>
    </message>
    <message>
        <source>The string does not end.</source>
        <translation>La chaîne n’est pas fermée.</translation>
    </message>
    <message>
        <source>Names of characters are not understood.</source>
        <translation>Les noms de caractères ne sont pas compris.</translation>
    </message>
    <message>
        <source>The escape is incomplete.</source>
        <translation>L’échappement est incomplet.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Ceci n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>La ligne n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The line is of another format.</source>
        <translation>La ligne est dans un autre format.</translation>
    </message>
    <message>
        <source>A newer Collie wrote this recording.</source>
        <translation>Un Collie plus récent a écrit cet enregistrement.</translation>
    </message>
    <message>
        <source>%1 is not a recording, or damaged at its beginning; nothing was changed. Name another file.</source>
        <translation>%1 n’est pas un enregistrement, ou est endommagé au début&#x202f;; rien n’a été modifié. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>There is no space left for the recording %1. Free some; it goes on then.</source>
        <translation>Il n’y a plus d’espace pour l’enregistrement %1. Libérez-en&#x202f;; il reprendra alors.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be written: %2.</source>
        <translation>Impossible d’écrire l’enregistrement %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Another program records into %1. Name another file.</source>
        <translation>Un autre programme enregistre dans %1. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be continued: %2.</source>
        <translation>Impossible de continuer l’enregistrement %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be compressed: %2.</source>
        <translation>Impossible de compresser l’enregistrement %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be read: %2.</source>
        <translation>Impossible de lire l’enregistrement %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%L1 bytes from byte %L2 on are damaged; the messages in them are lost.</source>
        <translation>%L1 octets à partir de l’octet %L2 sont endommagés&#x202f;; les messages qu’ils contenaient sont perdus.</translation>
    </message>
    <message>
        <source>The server accepts connections but does not answer.</source>
        <translation>Le serveur accepte les connexions mais ne répond pas.</translation>
    </message>
    <message>
        <source>The server takes no such pattern.</source>
        <translation>Le serveur n’accepte pas ce type de motif.</translation>
    </message>
    <message>
        <source>The server ended the subscription.</source>
        <translation>Le serveur a mis fin à l’abonnement.</translation>
    </message>
    <message>
        <source>The server reports one error after the other.</source>
        <translation>Le serveur signale erreur sur erreur.</translation>
    </message>
    <message>
        <source>The connection fell silent.</source>
        <translation>La connexion s’est tue.</translation>
    </message>
    <message>
        <source>The server does not read what it is sent.</source>
        <translation>Le serveur ne lit pas ce qu’on lui envoie.</translation>
    </message>
    <message>
        <source>The server ends every connection after some hours.</source>
        <translation>Le serveur ferme chaque connexion au bout de quelques heures.</translation>
    </message>
    <message>
        <source>The server does not understand Collie.</source>
        <translation>Le serveur ne comprend pas Collie.</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read.</source>
        <translation>Le serveur a envoyé quelque chose d’illisible.</translation>
    </message>
    <message>
        <source>The server had an error of its own.</source>
        <translation>Le serveur a rencontré une erreur interne.</translation>
    </message>
    <message>
        <source>The server offers no live messages there.</source>
        <translation>Le serveur n’offre pas de messages en direct ici.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Il n’y a pas de connexion au serveur.</translation>
    </message>
    <message>
        <source>The frame</source>
        <translation>La trame</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>impossible de créer %1</translation>
    </message>
    <message>
        <source>another Collie keeps its own there</source>
        <translation>un autre Collie y garde les siens</translation>
    </message>
    <message>
        <source>Older Pulse messages are not kept on the disk: %1. The newest stay on show.</source>
        <translation>Les anciens messages Pulse ne sont pas gardés sur le disque&#xa0;: %1. Les plus récents restent affichés.</translation>
    </message>
    <message>
        <source>it is too slow</source>
        <translation>il est trop lent</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write one like “in 3 hours”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un moment. Écrivez par exemple «&#xa0;in 3 hours&#xa0;».</translation>
    </message>
    <message>
        <source>A task definition is an object.</source>
        <translation>Une définition de tâche est un objet.</translation>
    </message>
    <message>
        <source>“%1” in %2 is not a time. Write one like “in 3 hours” or 2026-11-24T04:51:27.054Z.</source>
        <translation>«&#xa0;%1&#xa0;» dans %2 n’est pas un moment. Écrivez par exemple «&#xa0;in 3 hours&#xa0;» ou 2026-11-24T04:51:27.054Z.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>La tâche</translation>
    </message>
    <message>
        <source>No failure of this time was noted as fixed by a commit, so nothing tells which jobs matter. Choose a longer time or other repositories.</source>
        <translation>Aucun échec de cette période n’a été noté comme corrigé par un commit&#xa0;: rien n’indique donc quels jobs comptent. Choisissez une période plus longue ou d’autres dépôts.</translation>
    </message>
    <message>
        <source>Only jobs that run on every push caught the failures that were noted, so nothing tells which of the others matter. Choose a longer time.</source>
        <translation>Seuls des jobs exécutés sur chaque push ont détecté les échecs notés&#xa0;: rien n’indique donc lesquels des autres comptent. Choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>None of the %1 notes of this time names the commit that fixed the failure, so nothing tells which jobs matter. Choose a longer time or other repositories.</source>
        <translation>Aucune des %1 notes de cette période ne nomme le commit qui a corrigé l’échec&#xa0;: rien n’indique donc quels jobs comptent. Choisissez une période plus longue ou d’autres dépôts.</translation>
    </message>
    <message>
        <source>There are no runnable jobs to judge. Choose a repository whose decision tasks publish runnable-jobs.json.</source>
        <translation>Il n’y a pas de jobs exécutables à évaluer. Choisissez un dépôt dont les tâches de décision publient runnable-jobs.json.</translation>
    </message>
    <message>
        <source>label-to-taskid.json is not an object.</source>
        <translation>label-to-taskid.json n’est pas un objet.</translation>
    </message>
    <message>
        <source>Choose at least one repository and between 1 and 365 days.</source>
        <translation>Choisissez au moins un dépôt et entre 1 et 365 jours.</translation>
    </message>
    <message>
        <source>The task graph is broken: %1</source>
        <translation>Le graphe de tâches est défectueux&#xa0;: %1</translation>
    </message>
    <message>
        <source>its task %1 is gone</source>
        <translation>sa tâche %1 a disparu</translation>
    </message>
    <message>
        <source>its task %1 failed</source>
        <translation>sa tâche %1 a échoué</translation>
    </message>
    <message>
        <source>its task %1 ended in an exception</source>
        <translation>sa tâche %1&#xa0;s’est terminée par une exception</translation>
    </message>
    <message>
        <source>its task %1 expires before the new tasks&apos; deadline</source>
        <translation>sa tâche %1 expire avant l’échéance des nouvelles tâches</translation>
    </message>
    <message>
        <source>This is not a plan of a task graph.</source>
        <translation>Ceci n’est pas un plan de graphe de tâches.</translation>
    </message>
    <message>
        <source>it is not an object.</source>
        <translation>ce n’est pas un objet.</translation>
    </message>
    <message>
        <source>“%1” has no task.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de tâche.</translation>
    </message>
    <message>
        <source>The task graph goes in a circle: %1.</source>
        <translation>Le graphe de tâches tourne en rond&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The decision task knows no label “%1”.</source>
        <translation>La tâche de décision ne connaît pas de label «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” needs “%2”, which the decision task does not know.</source>
        <translation>«&#xa0;%1&#xa0;» a besoin de «&#xa0;%2&#xa0;», que la tâche de décision ne connaît pas.</translation>
    </message>
    <message>
        <source>its dependencies go too deep.</source>
        <translation>ses dépendances vont trop profond.</translation>
    </message>
    <message>
        <source>has no task yet</source>
        <translation>n’a pas encore de tâche</translation>
    </message>
    <message>
        <source>%1, in the index as %2</source>
        <translation>%1, dans l’index sous %2</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>needs “%1”, which is made</source>
        <translation>a besoin de «&#xa0;%1&#xa0;», qui est créé</translation>
    </message>
    <message>
        <source>“%1” refers to &lt;%2&gt;, which it does not depend on.</source>
        <translation>«&#xa0;%1&#xa0;» se réfère à &lt;%2&gt;, dont il ne dépend pas.</translation>
    </message>
    <message>
        <source>“%1” refers to an artifact of its own, which does not exist before it has run.</source>
        <translation>«&#xa0;%1&#xa0;» se réfère à l’un de ses propres artefacts, qui n’existe pas avant son exécution.</translation>
    </message>
    <message>
        <source>“%1” needs the private artifact %2, which its worker fetches through a proxy whose address the decision task does not tell. Schedule it with an action of the decision task instead.</source>
        <translation>«&#xa0;%1&#xa0;» a besoin de l’artefact privé %2, que son worker récupère par un proxy dont la tâche de décision n’indique pas l’adresse. Planifiez-le plutôt avec une action de la tâche de décision.</translation>
    </message>
    <message>
        <source>“%1” has a reference that is neither a text nor an object.</source>
        <translation>«&#xa0;%1&#xa0;» a une référence qui n’est ni un texte ni un objet.</translation>
    </message>
    <message>
        <source>“%1” is nested too deeply to be read.</source>
        <translation>«&#xa0;%1&#xa0;» a une imbrication trop profonde pour être lu.</translation>
    </message>
    <message>
        <source>The deployment publishes no schema of tasks.</source>
        <translation>Le déploiement ne publie pas de schéma des tâches.</translation>
    </message>
    <message>
        <source>The schema of tasks</source>
        <translation>Le schéma des tâches</translation>
    </message>
    <message>
        <source>The deployment&apos;s schema of tasks is not a schema.</source>
        <translation>Le schéma des tâches du déploiement n’est pas un schéma.</translation>
    </message>
    <message>
        <source>Your credentials do not allow creating this task.</source>
        <translation>Vos identifiants ne permettent pas de créer cette tâche.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>The cache in %1 cannot be used.</source>
        <translation>Impossible d’utiliser le cache dans %1.</translation>
    </message>
    <message>
        <source>The cache was made by a newer Collie.</source>
        <translation>Le cache a été créé par un Collie plus récent.</translation>
    </message>
    <message>
        <source>The cache in %1 cannot be used: %2</source>
        <translation>Impossible d’utiliser le cache dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The cache was damaged.</source>
        <translation>Le cache était endommagé.</translation>
    </message>
    <message>
        <source>Another program holds the cache in %1. Close it to have what you look at kept.</source>
        <translation>Un autre programme occupe le cache dans %1. Fermez-le pour que ce que vous consultez soit gardé.</translation>
    </message>
    <message>
        <source>There is no room for the cache in %1. Free some, or clear the cache in the settings.</source>
        <translation>Il n’y a pas de place pour le cache dans %1. Libérez-en, ou videz le cache dans les paramètres.</translation>
    </message>
    <message>
        <source>The cache in %1 cannot be written. Check who may write there.</source>
        <translation>Impossible d’écrire le cache dans %1. Vérifiez qui peut y écrire.</translation>
    </message>
    <message>
        <source>%1 It was set aside as %2.set-aside, and another begun; nothing of yours is lost.</source>
        <translation>%1 Il a été mis de côté sous %2.set-aside, et un autre commencé&#x202f;; rien de ce qui est à vous n’est perdu.</translation>
    </message>
    <message>
        <source>The cache in %1 could not be removed. Remove it there.</source>
        <translation>Impossible de supprimer le cache dans %1. Supprimez-le à cet endroit.</translation>
    </message>
    <message>
        <source>Some logs in %1 could not be removed. Remove them there.</source>
        <translation>Certains journaux dans %1 n’ont pas pu être supprimés. Supprimez-les à cet endroit.</translation>
    </message>
    <message>
        <source>The settings could not be saved. Check that %1 can be written.</source>
        <translation>Impossible d’enregistrer les paramètres. Vérifiez que %1 est accessible en écriture.</translation>
    </message>
    <message>
        <source>The task library</source>
        <translation>La bibliothèque de tâches</translation>
    </message>
    <message>
        <source>Drafts and history cannot be kept: %1</source>
        <translation>Impossible de garder les brouillons et l’historique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Drafts and history cannot be kept in %1: another program is using it.</source>
        <translation>Impossible de garder les brouillons et l’historique dans %1&#xa0;: un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>The history</source>
        <translation>L’historique</translation>
    </message>
    <message>
        <source>The history cannot be kept in %1: another program is using it.</source>
        <translation>Impossible de garder l’historique dans %1&#xa0;: un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>The history cannot be kept: %1</source>
        <translation>Impossible de garder l’historique&#xa0;: %1</translation>
    </message>
    <message>
        <source>These credentials have expired. Sign in for new ones.</source>
        <translation>Ces identifiants ont expiré. Connectez-vous pour en obtenir de nouveaux.</translation>
    </message>
    <message>
        <source>A client ID and an access token are needed.</source>
        <translation>Il faut un ID de client et un jeton d’accès.</translation>
    </message>
    <message>
        <source>You are signed out here, but the credentials may still be in the keychain.</source>
        <translation>Vous êtes déconnecté ici, mais les identifiants sont peut-être encore dans le trousseau.</translation>
    </message>
    <message>
        <source>You are signed out here, but the client %1 could not be deleted on the server. It ends by itself when it expires.</source>
        <translation>Vous êtes déconnecté ici, mais le client %1 n’a pas pu être supprimé sur le serveur. Il prendra fin de lui-même à son expiration.</translation>
    </message>
    <message>
        <source>The answer holds no usable credentials.</source>
        <translation>La réponse ne contient pas d’identifiants utilisables.</translation>
    </message>
    <message>
        <source>The credentials are limited to scopes this action does not use.</source>
        <translation>Les identifiants sont limités à des scopes que cette action n’utilise pas.</translation>
    </message>
    <message>
        <source>The address of this request would be %1 characters long, and the server accepts %2. Use shorter names.</source>
        <translation>L’adresse de cette requête aurait %1 caractères, et le serveur en accepte %2. Utilisez des noms plus courts.</translation>
    </message>
    <message>
        <source>The sign-in has expired. Sign in again.</source>
        <translation>La connexion a expiré. Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>Sign in to make a signed link.</source>
        <translation>Connectez-vous pour créer un lien signé.</translation>
    </message>
    <message>
        <source>A signed link must be valid for a second at least.</source>
        <translation>Un lien signé doit être valable au moins une seconde.</translation>
    </message>
    <message>
        <source>The %1 service did not accept the credentials. Sign in again.</source>
        <translation>Le service %1 n’a pas accepté les identifiants. Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>The %1 service does not know this address. Check the root URL.</source>
        <translation>Le service %1 ne connaît pas cette adresse. Vérifiez l’URL racine.</translation>
    </message>
    <message>
        <source>The %1 service asks for fewer requests. Wait a little and try again.</source>
        <translation>Le service %1 demande moins de requêtes. Attendez un peu et réessayez.</translation>
    </message>
    <message>
        <source>The %1 service is in trouble (status %2). Try again later.</source>
        <translation>Le service %1 a un problème (statut %2). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The %1 service refused the request (status %2).</source>
        <translation>Le service %1 a refusé la requête (statut %2).</translation>
    </message>
    <message>
        <source>The %1 service answered with status %2, which is not expected. Check the root URL.</source>
        <translation>Le service %1 a répondu avec le statut %2, inattendu. Vérifiez l’URL racine.</translation>
    </message>
    <message>
        <source>The clock of this computer is too far from the server&apos;s. Set the clock and try again.</source>
        <translation>L’horloge de cet ordinateur est trop éloignée de celle du serveur. Réglez-la et réessayez.</translation>
    </message>
    <message>
        <source>The access token is wrong. Sign in again.</source>
        <translation>Le jeton d’accès est incorrect. Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>The credentials do not hold the scopes they were to be used with. Sign in again, with more scopes.</source>
        <translation>Les identifiants ne contiennent pas les scopes avec lesquels ils devaient être utilisés. Connectez-vous de nouveau, avec plus de scopes.</translation>
    </message>
    <message>
        <source>The server does not know this client any more. Sign in again.</source>
        <translation>Le serveur ne connaît plus ce client. Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>The server did not accept the credentials: %1</source>
        <translation>Le serveur n’a pas accepté les identifiants&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sign in to do this.</source>
        <translation>Connectez-vous pour faire cela.</translation>
    </message>
    <message>
        <source>You are not allowed to do this: the credentials lack scopes.</source>
        <translation>Vous n’êtes pas autorisé à faire cela&#xa0;: il manque des scopes aux identifiants.</translation>
    </message>
    <message>
        <source>Sign in to do this. Needed scopes:</source>
        <translation>Connectez-vous pour faire cela. Scopes nécessaires&#xa0;:</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Sign in with a client that has the missing scopes, or ask for them:</source>
        <translation>Vous n’êtes pas autorisé à faire cela. Connectez-vous avec un client qui a les scopes manquants, ou demandez-les&#xa0;:</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>The artifact was not made: %1</source>
        <translation>L’artefact n’a pas été produit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation>La réponse de %1</translation>
    </message>
    <message>
        <source>%1 does not answer as Taskcluster does. Check the root URL, or sign in to the network if it asks for that in a browser.</source>
        <translation>%1 ne répond pas comme le fait Taskcluster. Vérifiez l’URL racine, ou connectez-vous au réseau s’il le demande dans un navigateur.</translation>
    </message>
    <message>
        <source>The answer of %1 is empty. Try again.</source>
        <translation>La réponse de %1 est vide. Réessayez.</translation>
    </message>
    <message>
        <source>The queue gave no usable address for the artifact %1.</source>
        <translation>La queue n’a pas donné d’adresse utilisable pour l’artefact %1.</translation>
    </message>
    <message>
        <source>The artifact %1 is gone from its store.</source>
        <translation>L’artefact %1 a disparu de son stockage.</translation>
    </message>
    <message>
        <source>The store of the artifact %1 refused it (status %2). Try again.</source>
        <translation>Le stockage de l’artefact %1 l’a refusé (statut %2). Réessayez.</translation>
    </message>
    <message>
        <source>The artifact %1 cannot be fetched from the object service.</source>
        <translation>Impossible de récupérer l’artefact %1 depuis le service d’objets.</translation>
    </message>
    <message>
        <source>The task did not make the artifact %1: %2</source>
        <translation>La tâche n’a pas produit l’artefact %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The artifact %1 lies on another server, and Collie does not read it from there.</source>
        <translation>L’artefact %1 se trouve sur un autre serveur, et Collie ne le lit pas de là.</translation>
    </message>
    <message>
        <source>The artifact %1 is kept in a way Collie does not know.</source>
        <translation>L’artefact %1 est stocké d’une façon que Collie ne connaît pas.</translation>
    </message>
    <message>
        <source>The auth service gave an answer without scopes.</source>
        <translation>Le service auth a donné une réponse sans scopes.</translation>
    </message>
    <message>
        <source>The auth service gave no access token.</source>
        <translation>Le service auth n’a pas donné de jeton d’accès.</translation>
    </message>
    <message>
        <source>Taskcluster makes tasks for a push, pull request, release or comment as GitHub sends it; this event is none of them. Give {&quot;tasks_for&quot;: …, &quot;event&quot;: …} to say what it is.</source>
        <translation>Taskcluster crée des tâches pour un push, une pull request, une release ou un commentaire tel que GitHub l’envoie&#x202f;; cet événement n’est rien de tout cela. Donnez {&quot;tasks_for&quot;: …, &quot;event&quot;: …} pour dire ce que c’est.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>The client ID contains characters that no client of Taskcluster has.</source>
        <translation>L’ID de client contient des caractères qu’aucun client de Taskcluster n’a.</translation>
    </message>
    <message>
        <source>The request would need %1 characters to prove who you are, and the server accepts %2, because these credentials list many scopes. Sign in with fewer scopes.</source>
        <translation>La requête demanderait %1 caractères pour prouver qui vous êtes, et le serveur en accepte %2, car ces identifiants énumèrent beaucoup de scopes. Connectez-vous avec moins de scopes.</translation>
    </message>
    <message>
        <source>The signed link would be %1 characters long, and the server accepts %2. Sign in with fewer scopes.</source>
        <translation>Le lien signé aurait %1 caractères, et le serveur en accepte %2. Connectez-vous avec moins de scopes.</translation>
    </message>
    <message>
        <source>The hooks service did not say what became of the hook.</source>
        <translation>Le service hooks n’a pas dit ce qu’est devenu le hook.</translation>
    </message>
    <message>
        <source>The index named no task.</source>
        <translation>L’index n’a nommé aucune tâche.</translation>
    </message>
    <message>
        <source>The object service offers no way to upload that Collie knows.</source>
        <translation>Le service d’objets n’offre aucun moyen de téléversement que Collie connaisse.</translation>
    </message>
    <message>
        <source>The object service offers no way to download that Collie knows.</source>
        <translation>Le service d’objets n’offre aucun moyen de téléchargement que Collie connaisse.</translation>
    </message>
    <message>
        <source>This task is not claimed here.</source>
        <translation>Cette tâche n’est pas prise en charge ici.</translation>
    </message>
    <message>
        <source>“%1” is not a pool; write provisionerId/workerType.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pool&#x202f;; écrivez provisionerId/workerType.</translation>
    </message>
    <message>
        <source>Files can be attached to a task only while it waits for a worker, and this one is %1.</source>
        <translation>On ne peut joindre des fichiers à une tâche que pendant qu’elle attend un worker, et celle-ci est %1.</translation>
    </message>
    <message>
        <source>A reference needs an address that begins with https.</source>
        <translation>Une référence exige une adresse commençant par https.</translation>
    </message>
    <message>
        <source>The %1 service gave a list that is not whole (%2). Try again.</source>
        <translation>Le service %1 a donné une liste incomplète (%2). Réessayez.</translation>
    </message>
    <message>
        <source>The %1 service lists more than the %2 entries that Collie takes.</source>
        <translation>Le service %1 liste plus que les %2 entrées que Collie accepte.</translation>
    </message>
    <message>
        <source>The %1 service gave a list that does not end. Try again.</source>
        <translation>Le service %1 a donné une liste qui n’en finit pas. Réessayez.</translation>
    </message>
    <message>
        <source>The queue gave an answer without a task. Try again.</source>
        <translation>La queue a donné une réponse sans tâche. Réessayez.</translation>
    </message>
    <message>
        <source>Whether task %1 was made is not known. Look for it before you ask for another.</source>
        <translation>On ne sait pas si la tâche %1 a été créée. Cherchez-la avant d’en demander une autre.</translation>
    </message>
    <message>
        <source>The queue gave an answer without a task group.</source>
        <translation>La queue a donné une réponse sans groupe de tâches.</translation>
    </message>
    <message>
        <source>The queue did not say which tasks it cancelled.</source>
        <translation>La queue n’a pas dit quelles tâches elle a annulées.</translation>
    </message>
    <message>
        <source>“%1” is not a root URL. Give the whole address, such as https://tc.example.com.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une URL racine. Donnez l’adresse entière, par exemple https://tc.example.com.</translation>
    </message>
    <message>
        <source>The root URL of %1 must end with the host or a path; remove what follows “?” or “#”.</source>
        <translation>L’URL racine de %1 doit se terminer par l’hôte ou un chemin&#x202f;; retirez ce qui suit «&#xa0;?&#xa0;» ou «&#xa0;#&#xa0;».</translation>
    </message>
    <message>
        <source>The auth service gave no credentials for the bucket.</source>
        <translation>Le service auth n’a pas donné d’identifiants pour le bucket.</translation>
    </message>
    <message>
        <source>This deployment gives no access to a bucket named “%1”. Check its name.</source>
        <translation>Ce déploiement ne donne pas accès à un bucket nommé «&#xa0;%1&#xa0;». Vérifiez son nom.</translation>
    </message>
    <message>
        <source>An artifact needs a name.</source>
        <translation>Un artefact doit avoir un nom.</translation>
    </message>
    <message>
        <source>An artifact&apos;s name may have %1 characters; this one has %2: “%3…”. Shorten it.</source>
        <translation>Le nom d’un artefact peut avoir %1 caractères&#x202f;; celui-ci en a %2&#xa0;: «&#xa0;%3…&#xa0;». Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The queue takes names in plain ASCII only, and “%1” is not. Rename it.</source>
        <translation>La queue n’accepte que des noms en ASCII pur, et «&#xa0;%1&#xa0;» n’en est pas. Renommez-le.</translation>
    </message>
    <message>
        <source>A key in a bucket cannot begin with a slash.</source>
        <translation>Une clé dans un bucket ne peut pas commencer par une barre oblique.</translation>
    </message>
    <message>
        <source>A key in a bucket may have %1 bytes; this one has %2: “%3…”. Shorten it.</source>
        <translation>Une clé dans un bucket peut avoir %1 octets&#x202f;; celle-ci en a %2&#xa0;: «&#xa0;%3…&#xa0;». Raccourcissez-la.</translation>
    </message>
    <message>
        <source>The task is no longer ours: its claim has ended. Upload to a new task.</source>
        <translation>La tâche n’est plus la nôtre&#xa0;: sa prise en charge a pris fin. Téléversez vers une nouvelle tâche.</translation>
    </message>
    <message>
        <source>The queue does not take this artifact: another one of this name is there, or the task is no longer running.</source>
        <translation>La queue n’accepte pas cet artefact&#xa0;: il en existe un autre de ce nom, ou la tâche n’est plus en cours.</translation>
    </message>
    <message>
        <source>The queue gave a claim without credentials or end.</source>
        <translation>La queue a donné une prise en charge sans identifiants ni fin.</translation>
    </message>
    <message>
        <source>What is to be copied is not a task definition.</source>
        <translation>Ce qui doit être copié n’est pas une définition de tâche.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of tasks</comment>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for the tasks it depends on.</source>
        <translation>Attend les tâches dont elle dépend.</translation>
    </message>
    <message>
        <source>It depends on itself: it runs only once somebody schedules it.</source>
        <translation>Elle dépend d’elle-même&#xa0;: elle ne tourne qu’une fois planifiée par quelqu’un.</translation>
    </message>
    <message>
        <source>It will not run by itself, because it needs what did not complete: %1.</source>
        <translation>Elle ne tournera pas d’elle-même, car elle a besoin de ce qui n’a pas abouti&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing that it depends on holds it up: it runs once somebody schedules it.</source>
        <translation>Rien de ce dont elle dépend ne la retient&#xa0;: elle tourne dès que quelqu’un la planifie.</translation>
    </message>
    <message>
        <source>Waits for %1.</source>
        <translation>Attend %1.</translation>
    </message>
    <message>
        <source>Waits for %1 of the %2 tasks it depends on: %3.</source>
        <translation>Attend %1 des %2 tâches dont elle dépend&#xa0;: %3.</translation>
    </message>
    <message>
        <source>At best number %1 of the more than %2 tasks that wait in %3.</source>
        <translation>Au mieux numéro %1 parmi plus de %2 tâches en attente dans %3.</translation>
    </message>
    <message numerus="yes">
        <source>Next of the %Ln task(s) that wait in %1.</source>
        <translation>
            <numerusform>La prochaine, sur %Ln tâche en attente dans %1.</numerusform>
            <numerusform>La prochaine, sur %Ln tâches en attente dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number %1 of the %2 tasks that wait in %3.</source>
        <translation>Numéro %1 des %2 tâches en attente dans %3.</translation>
    </message>
    <message>
        <source>More than %1 tasks have waited longer in %2.</source>
        <translation>Plus de %1 tâches attendent depuis plus longtemps dans %2.</translation>
    </message>
    <message>
        <source>Waits for a worker of %1, where %2 are pending and %3 claimed.</source>
        <translation>Attend un worker de %1, où %2 sont en attente et %3 prises en charge.</translation>
    </message>
    <message>
        <source>Waits for a worker of %1.</source>
        <translation>Attend un worker de %1.</translation>
    </message>
    <message>
        <source>Taskcluster does not start its workers: one has to be running somewhere.</source>
        <translation>Taskcluster ne démarre pas ses workers&#xa0;: l’un d’eux doit tourner quelque part.</translation>
    </message>
    <message>
        <source>Its worker pool is being deleted: no new workers come.</source>
        <translation>Son pool de workers est en cours de suppression&#xa0;: aucun nouveau worker ne vient.</translation>
    </message>
    <message numerus="yes">
        <source>No worker yet: its pool has none running and %Ln requested.</source>
        <translation>
            <numerusform>Pas encore de worker&#xa0;: son pool n’en a aucun en marche et %Ln demandé.</numerusform>
            <numerusform>Pas encore de worker&#xa0;: son pool n’en a aucun en marche et %Ln demandés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its pool has %Ln worker(s) running and %1 requested.</source>
        <translation>
            <numerusform>Son pool a %Ln worker en marche (demandés&#xa0;: %1).</numerusform>
            <numerusform>Son pool a %Ln workers en marche (demandés&#xa0;: %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>The task has expired: Taskcluster has deleted it or soon will, and nothing can be done with it any more.</source>
        <translation>La tâche a expiré&#xa0;: Taskcluster l’a supprimée ou le fera bientôt, et il n’y a plus rien à en faire.</translation>
    </message>
    <message>
        <source>Sign in to see this: it takes %1.</source>
        <translation>Connectez-vous pour voir ceci&#xa0;: il faut %1.</translation>
    </message>
    <message>
        <source>Your sign-in lacks %1.</source>
        <translation>Il manque à votre connexion&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The queue did not say how many tasks wait. Try again.</source>
        <translation>La queue n’a pas dit combien de tâches attendent. Réessayez.</translation>
    </message>
    <message>
        <source>The queue gave an answer without the state of the task. Try again.</source>
        <translation>La queue a donné une réponse sans l’état de la tâche. Réessayez.</translation>
    </message>
    <message>
        <source>Temporary credentials cannot issue temporary credentials. Sign in with a permanent client.</source>
        <translation>Des identifiants temporaires ne peuvent pas en émettre d’autres. Connectez-vous avec un client permanent.</translation>
    </message>
    <message>
        <source>Temporary credentials must end after they begin.</source>
        <translation>Des identifiants temporaires doivent finir après leur début.</translation>
    </message>
    <message>
        <source>Temporary credentials last 31 days at most.</source>
        <translation>Des identifiants temporaires durent 31 jours au plus.</translation>
    </message>
    <message>
        <source>Named temporary credentials need another client ID than the client that issues them.</source>
        <translation>Des identifiants temporaires nommés exigent un autre ID de client que celui qui les émet.</translation>
    </message>
    <message>
        <source>Scopes and client IDs consist of printable ASCII characters only.</source>
        <translation>Les scopes et les ID de client ne comportent que des caractères ASCII imprimables.</translation>
    </message>
    <message>
        <source>A seed has 44 characters.</source>
        <translation>Une graine a 44 caractères.</translation>
    </message>
    <message>
        <source>The worker manager did not say how many workers there are. Try again.</source>
        <translation>Le service worker-manager n’a pas dit combien de workers il y a. Réessayez.</translation>
    </message>
    <message>
        <source>%1 has %L2 bytes; the queue&apos;s store takes at most %L3 (5 GiB). Split it or compress it.</source>
        <translation>%1 a %L2 octets&#x202f;; le stockage de la queue en accepte %L3 au plus (5&#xa0;Gio). Divisez-le ou compressez-le.</translation>
    </message>
    <message>
        <source>The queue gave no address to send the file to.</source>
        <translation>La queue n’a pas donné d’adresse où envoyer le fichier.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>statut %1</translation>
    </message>
    <message>
        <source>The store of the artifact %1 refused it (%2).</source>
        <translation>Le stockage de l’artefact %1 l’a refusé (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>The claim of this task has ended.</source>
        <translation>La prise en charge de cette tâche a pris fin.</translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation>a un nom qui n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Il n’y a pas de fichier ni de dossier %1.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>est illisible</translation>
    </message>
    <message>
        <source>At most %1 files can be uploaded together.</source>
        <translation>On peut téléverser %1 fichiers ensemble au plus.</translation>
    </message>
    <message>
        <source>%1 and %2 would both be called “%3”, and one of them would be lost. Give one another name.</source>
        <translation>%1 et %2&#xa0;s’appelleraient tous deux «&#xa0;%3&#xa0;», et l’un d’eux serait perdu. Donnez un autre nom à l’un d’eux.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out</source>
        <translation>
            <numerusform>%n fichier a été laissé de côté</numerusform>
            <numerusform>%n fichiers ont été laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed while it was read. Upload it again when it is complete.</source>
        <translation>%1 a changé pendant la lecture. Téléversez-le de nouveau quand il sera complet.</translation>
    </message>
    <message>
        <source>The hash of a file could not be computed.</source>
        <translation>Impossible de calculer le hachage d’un fichier.</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>is a pipe</source>
        <translation>est un tube</translation>
    </message>
    <message>
        <source>is a socket</source>
        <translation>est un socket</translation>
    </message>
    <message>
        <source>is a device</source>
        <translation>est un périphérique</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>n’est pas un fichier</translation>
    </message>
    <message>
        <source>%1 has more than %2 files. Upload an archive of them instead.</source>
        <translation>%1 a plus de %2 fichiers. Téléversez-en plutôt une archive.</translation>
    </message>
    <message>
        <source>leads back to a folder above it</source>
        <translation>ramène à un dossier situé au-dessus</translation>
    </message>
    <message>
        <source>is hidden</source>
        <translation>est masqué</translation>
    </message>
    <message>
        <source>is a link that leads nowhere</source>
        <translation>est un lien qui ne mène nulle part</translation>
    </message>
    <message>
        <source>is a link to a folder</source>
        <translation>est un lien vers un dossier</translation>
    </message>
    <message>
        <source>is a link that leads out of the folder</source>
        <translation>est un lien qui sort du dossier</translation>
    </message>
    <message>
        <source>is a link to something hidden</source>
        <translation>est un lien vers un élément masqué</translation>
    </message>
    <message>
        <source>What arrived is not complete, or not compressed as it claims. Try again.</source>
        <translation>Ce qui est arrivé est incomplet, ou n’est pas compressé comme annoncé. Réessayez.</translation>
    </message>
    <message>
        <source>The compression could not be started.</source>
        <translation>Impossible de démarrer la compression.</translation>
    </message>
    <message>
        <source>The file unpacks to more than %1, far more than its compressed size makes likely, so it was not kept.</source>
        <translation>Le fichier se décompresse en plus de %1, bien plus que ne le laisse prévoir sa taille compressée&#x202f;; il n’a donc pas été gardé.</translation>
    </message>
    <message>
        <source>The object service asked for another number of bytes than the file has.</source>
        <translation>Le service d’objets a demandé un nombre d’octets différent de celui du fichier.</translation>
    </message>
    <message>
        <source>No file can be made in %1: %2.</source>
        <translation>Impossible de créer un fichier dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no room for a compressed copy in %1.</source>
        <translation>Il n’y a pas de place pour une copie compressée dans %1.</translation>
    </message>
    <message>
        <source>There is no file %1 any more.</source>
        <translation>Il n’y a plus de fichier %1.</translation>
    </message>
    <message>
        <source>The file is packed as “%1”, which Collie cannot unpack, so it was not kept. A browser may open its address.</source>
        <translation>Le fichier est compressé en «&#xa0;%1&#xa0;», que Collie ne sait pas décompresser&#x202f;; il n’a donc pas été gardé. Un navigateur pourra peut-être ouvrir son adresse.</translation>
    </message>
    <message>
        <source>The file claims to be packed %1 times over, so it was not kept.</source>
        <translation>Le fichier prétend être compressé %1 fois de suite&#x202f;; il n’a donc pas été gardé.</translation>
    </message>
    <message>
        <source>The object service gave no hash to check the file against, so it was not kept.</source>
        <translation>Le service d’objets n’a pas donné de hachage pour vérifier le fichier&#x202f;; il n’a donc pas été gardé.</translation>
    </message>
    <message>
        <source>What arrived is not what was uploaded: its hash is another one. The file was not kept; try again.</source>
        <translation>Ce qui est arrivé n’est pas ce qui a été téléversé&#xa0;: le hachage est différent. Le fichier n’a pas été gardé&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>A prefix in a bucket cannot begin with a slash.</source>
        <translation>Un préfixe dans un bucket ne peut pas commencer par une barre oblique.</translation>
    </message>
    <message>
        <source>%1 has %L2 bytes; a bucket takes at most %L3 (5 GiB) in one upload. Split it or compress it.</source>
        <translation>%1 a %L2 octets&#x202f;; un bucket en accepte %L3 au plus (5&#xa0;Gio) en un seul téléversement. Divisez-le ou compressez-le.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a bucket.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’un bucket.</translation>
    </message>
    <message>
        <source>%1 waited too long for the bytes of the file. Try again.</source>
        <translation>%1 a attendu trop longtemps les octets du fichier. Réessayez.</translation>
    </message>
    <message>
        <source>%1 asks to send more slowly.</source>
        <translation>%1 demande d’envoyer plus lentement.</translation>
    </message>
    <message>
        <source>%1 could not store the file (%2). Try again.</source>
        <translation>%1 n’a pas pu stocker le fichier (%2). Réessayez.</translation>
    </message>
    <message>
        <source>The permission to send the file to %1 ran out before it was sent. Try again.</source>
        <translation>L’autorisation d’envoyer le fichier à %1 a expiré avant l’envoi. Réessayez.</translation>
    </message>
    <message>
        <source>%1 refused the file because this computer&apos;s clock is wrong. Set it right and try again.</source>
        <translation>%1 a refusé le fichier parce que l’horloge de cet ordinateur est fausse. Réglez-la et réessayez.</translation>
    </message>
    <message>
        <source>%1 refused the file: %2</source>
        <translation>%1 a refusé le fichier&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 does not know the place the file should go to: %2</source>
        <translation>%1 ne connaît pas l’emplacement où le fichier doit aller&#xa0;: %2</translation>
    </message>
    <message>
        <source>Another Collie keeps the list of transfers. Those of this window are forgotten when it is closed.</source>
        <translation>Un autre Collie tient la liste des transferts. Ceux de cette fenêtre sont oubliés à sa fermeture.</translation>
    </message>
    <message>
        <source>The list of transfers</source>
        <translation>La liste des transferts</translation>
    </message>
    <message>
        <source>The task&apos;s claim has ended.</source>
        <translation>La prise en charge de la tâche a pris fin.</translation>
    </message>
    <message>
        <source>This address is not understood. Give an address of Treeherder&apos;s jobs or logs, of a Taskcluster task, task group, artifact, hook or index path, or of a commit.</source>
        <translation>Cette adresse n’est pas comprise. Donnez l’adresse de jobs ou de journaux de Treeherder, d’une tâche, d’un groupe de tâches, d’un artefact, d’un hook ou d’un chemin d’index de Taskcluster, ou d’un commit.</translation>
    </message>
    <message>
        <source>Nothing that Collie can open is named here. Give an address of Treeherder or Taskcluster, the id of a task, or a revision.</source>
        <translation>Rien ici que Collie puisse ouvrir. Donnez une adresse de Treeherder ou de Taskcluster, l’ID d’une tâche ou une révision.</translation>
    </message>
    <message>
        <source>This address of Treeherder names no repository. Copy it again, with its “repo=”.</source>
        <translation>Cette adresse de Treeherder ne nomme pas de dépôt. Copiez-la de nouveau, avec son «&#xa0;repo=&#xa0;».</translation>
    </message>
    <message>
        <source>Treeherder&apos;s page “%1” is gone; the push that it was about is shown.</source>
        <translation>La page «&#xa0;%1&#xa0;» de Treeherder n’existe plus&#x202f;; le push dont elle parlait est affiché.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s page “%1” has no counterpart in Collie. Open it in the browser.</source>
        <translation>La page «&#xa0;%1&#xa0;» de Treeherder n’a pas d’équivalent dans Collie. Ouvrez-la dans le navigateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>named in a text</comment>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>The text names more than this: %1.</source>
        <translation>Le texte nomme encore autre chose&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Treeherder does not know %1.</source>
        <translation>Treeherder ne connaît pas %1.</translation>
    </message>
    <message>
        <source>Treeherder is asked too often. Wait a minute and try again.</source>
        <translation>Treeherder est trop sollicité. Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>Treeherder refused to answer. Check its address, and whether this network may use it.</source>
        <translation>Treeherder a refusé de répondre. Vérifiez son adresse, et si ce réseau a le droit de l’utiliser.</translation>
    </message>
    <message>
        <source>Treeherder did not accept the request for %1.</source>
        <translation>Treeherder n’a pas accepté la requête concernant %1.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s address leads elsewhere. Check it in the settings, or give the right one with --treeherder-url.</source>
        <translation>L’adresse de Treeherder mène ailleurs. Vérifiez-la dans les paramètres, ou donnez la bonne avec --treeherder-url.</translation>
    </message>
    <message>
        <source>Treeherder has a problem on its side (%1). Try again in a while.</source>
        <translation>Treeherder a un problème de son côté (%1). Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Treeherder answered with the unexpected status %1.</source>
        <translation>Treeherder a répondu avec le statut inattendu %1.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Il dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server sent a web page instead of data. Check Treeherder&apos;s address, or try again in a while.</source>
        <translation>Le serveur a envoyé une page web au lieu de données. Vérifiez l’adresse de Treeherder, ou réessayez dans un moment.</translation>
    </message>
    <message>
        <source>%1 is empty. Try again in a while.</source>
        <translation>%1 est vide. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>%1 arrived damaged or incomplete. Try again.</source>
        <translation>%1&#xa0;: données endommagées ou incomplètes à l’arrivée. Réessayez.</translation>
    </message>
    <message>
        <source>%1 does not have the form Collie knows. A newer Collie may understand it.</source>
        <translation>%1 n’a pas la forme que Collie connaît. Un Collie plus récent la comprendra peut-être.</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries, which no answer of Treeherder should have. Try again in a while.</source>
        <translation>%1 a plus de %2 entrées, ce qu’aucune réponse de Treeherder ne devrait avoir. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of repositories</source>
        <translation>La liste des dépôts de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of pushes</source>
        <translation>La liste des pushs de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s counts of the push</source>
        <translation>Les décomptes de Treeherder pour le push</translation>
    </message>
    <message>
        <source>Treeherder&apos;s description of the job</source>
        <translation>La description du job par Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of logs</source>
        <translation>La liste des journaux de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of errors in a log</source>
        <translation>La liste des erreurs d’un journal de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of notes</source>
        <translation>La liste des notes de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of decision tasks</source>
        <translation>La liste des tâches de décision de Treeherder</translation>
    </message>
    <message>
        <source>Bugzilla could not tell the titles of bugs (%1). Try again in a while.</source>
        <translation>Bugzilla n’a pas pu donner les titres des bugs (%1). Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Bugzilla is asked too often. Wait a minute and try again.</source>
        <translation>Bugzilla est trop sollicité. Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>Bugzilla refused to answer. Check whether this network may use it.</source>
        <translation>Bugzilla a refusé de répondre. Vérifiez si ce réseau a le droit de l’utiliser.</translation>
    </message>
    <message>
        <source>Bugzilla sent a web page instead of data. Try again in a while.</source>
        <translation>Bugzilla a envoyé une page web au lieu de données. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Bugzilla&apos;s list of bugs arrived damaged or incomplete. Try again.</source>
        <translation>La liste des bugs de Bugzilla est arrivée endommagée ou incomplète. Réessayez.</translation>
    </message>
    <message>
        <source>Bugzilla&apos;s list of bugs</source>
        <translation>La liste des bugs de Bugzilla</translation>
    </message>
    <message>
        <source>No Bugzilla is known for this deployment, so bugs have no titles here.</source>
        <translation>Aucun Bugzilla n’est connu pour ce déploiement&#xa0;: les bugs n’ont pas de titres ici.</translation>
    </message>
    <message>
        <source>This address names no commit: “%1” is not one. Give one that does, or a push.</source>
        <translation>Cette adresse ne nomme pas de commit&#xa0;: «&#xa0;%1&#xa0;» n’en est pas un. Donnez-en une qui le fait, ou un push.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of bug suggestions</source>
        <translation>La liste des suggestions de bugs de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of bugs of jobs</source>
        <translation>La liste des bugs de jobs de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of similar jobs</source>
        <translation>La liste des jobs similaires de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of measurements</source>
        <translation>La liste des mesures de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of performance frameworks</source>
        <translation>La liste des frameworks de performance de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder&apos;s list of the failures of a bug</source>
        <translation>La liste des échecs d’un bug de Treeherder</translation>
    </message>
    <message>
        <source>Treeherder could not tell %1 (it has a problem on its side, %2). Try again in a while.</source>
        <translation>Treeherder n’a pas pu donner %1 (problème de son côté, %2). Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>ce job du dépôt %1</translation>
    </message>
    <message>
        <source>which bugs the error lines of this job may be about</source>
        <comment>Treeherder could not tell …</comment>
        <translation>les bugs auxquels se rapportent peut-être les lignes d’erreur de ce job</translation>
    </message>
    <message>
        <source>what was noted about this job</source>
        <comment>Treeherder could not tell …</comment>
        <translation>ce qui a été noté sur ce job</translation>
    </message>
    <message>
        <source>the bugs of these jobs of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les bugs de ces jobs du dépôt %1</translation>
    </message>
    <message>
        <source>the measurements of this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les mesures de ce job du dépôt %1</translation>
    </message>
    <message>
        <source>its performance frameworks</source>
        <comment>Treeherder does not know …</comment>
        <translation>ses frameworks de performance</translation>
    </message>
    <message>
        <source>this push of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>ce push du dépôt %1</translation>
    </message>
    <message>
        <source>the health of this push</source>
        <comment>Treeherder could not tell …</comment>
        <translation>la santé de ce push</translation>
    </message>
    <message>
        <source>the failures of bug %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les échecs du bug %1</translation>
    </message>
    <message>
        <source>these jobs</source>
        <comment>Treeherder does not know …</comment>
        <translation>ces jobs</translation>
    </message>
    <message>
        <source>Treeherder claims to have %1 jobs here, which is more than Collie loads. Choose fewer pushes, or check Treeherder&apos;s address.</source>
        <translation>Treeherder prétend avoir %1 jobs ici, plus que Collie n’en charge. Choisissez moins de pushs, ou vérifiez l’adresse de Treeherder.</translation>
    </message>
    <message>
        <source>This address of Treeherder&apos;s log viewer names no job. Copy it again, whole.</source>
        <translation>Cette adresse du visualiseur de journaux de Treeherder ne nomme pas de job. Copiez-la de nouveau, en entier.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer holds times that Collie cannot read.</source>
        <translation>La réponse de Treeherder contient des dates que Collie ne peut pas lire.</translation>
    </message>
    <message>
        <source>Some jobs are not from Taskcluster; they can be seen but not acted on.</source>
        <translation>Certains jobs ne viennent pas de Taskcluster&#x202f;; on peut les voir, mais pas agir dessus.</translation>
    </message>
    <message>
        <source>Collie does not know the job state &quot;%1&quot; and shows such jobs as unknown.</source>
        <translation>Collie ne connaît pas l’état de job «&#xa0;%1&#xa0;» et affiche ces jobs comme inconnus.</translation>
    </message>
    <message>
        <source>Collie does not know the job result &quot;%1&quot; and shows such jobs as unknown.</source>
        <translation>Collie ne connaît pas le résultat de job «&#xa0;%1&#xa0;» et affiche ces jobs comme inconnus.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer holds no list of jobs. Check Treeherder&apos;s address, or try again in a while.</source>
        <translation>La réponse de Treeherder ne contient pas de liste de jobs. Vérifiez l’adresse de Treeherder, ou réessayez dans un moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) could not be read from Treeherder&apos;s answer and are left out.</source>
        <translation>
            <numerusform>%n job de la réponse de Treeherder est illisible et laissé de côté.</numerusform>
            <numerusform>%n jobs de la réponse de Treeherder sont illisibles et laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer about jobs lacks what Collie needs: %1. A newer Collie may understand it.</source>
        <translation>Il manque à la réponse de Treeherder sur les jobs ce dont Collie a besoin&#xa0;: %1. Un Collie plus récent la comprendra peut-être.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer about jobs is not the JSON it should be, or breaks off. Try again in a while.</source>
        <translation>La réponse de Treeherder sur les jobs n’est pas le JSON attendu, ou s’interrompt. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s answer about jobs is empty. Try again in a while.</source>
        <translation>La réponse de Treeherder sur les jobs est vide. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of jobs. Check Treeherder&apos;s address, or try again in a while.</source>
        <translation>Le serveur a envoyé une page web au lieu de jobs. Vérifiez l’adresse de Treeherder, ou réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Lando could not tell of landing %1 (%2). Try again in a while.</source>
        <translation>Lando n’a pas pu renseigner sur l’intégration %1 (%2). Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Lando knows no landing %1.</source>
        <translation>Lando ne connaît pas d’intégration %1.</translation>
    </message>
    <message>
        <source>Lando is asked too often. Wait a minute and try again.</source>
        <translation>Lando est trop sollicité. Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>Lando&apos;s address leads elsewhere. Check Lando&apos;s address in the settings.</source>
        <translation>L’adresse de Lando mène ailleurs. Vérifiez-la dans les paramètres.</translation>
    </message>
    <message>
        <source>Lando&apos;s answer about landing %1</source>
        <translation>La réponse de Lando sur l’intégration %1</translation>
    </message>
    <message>
        <source>Lando sent a web page instead of data. Check Lando&apos;s address in the settings, or try again in a while.</source>
        <translation>Lando a envoyé une page web au lieu de données. Vérifiez l’adresse de Lando dans les paramètres, ou réessayez dans un moment.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a landing in Lando.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’ID d’une intégration dans Lando.</translation>
    </message>
    <message>
        <source>“%1” is no Lando that is known here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un Lando connu ici.</translation>
    </message>
    <message>
        <source>The part “%1” of the address is not understood and was left out.</source>
        <translation>La partie «&#xa0;%1&#xa0;» de l’adresse n’est pas comprise et a été laissée de côté.</translation>
    </message>
    <message>
        <source>Treeherder&apos;s health of the push</source>
        <translation>La santé du push de Treeherder</translation>
    </message>
    <message numerus="yes">
        <source>%n of the jobs that could be added cannot be read.</source>
        <translation>
            <numerusform>%n des jobs pouvant être ajoutés est illisible.</numerusform>
            <numerusform>%n des jobs pouvant être ajoutés sont illisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of jobs that could be added is not the JSON it should be.</source>
        <translation>La liste des jobs pouvant être ajoutés n’est pas le JSON attendu.</translation>
    </message>
    <message>
        <source>The list of jobs that could be added has more than %1 entries.</source>
        <translation>La liste des jobs pouvant être ajoutés a plus de %1 entrées.</translation>
    </message>
    <message>
        <source>This push has no decision task yet; without one no job can be added.</source>
        <translation>Ce push n’a pas encore de tâche de décision&#x202f;; sans elle, aucun job ne peut être ajouté.</translation>
    </message>
    <message>
        <source>The decision task of this push does not say which jobs could be added. It may not be done yet.</source>
        <translation>La tâche de décision de ce push ne dit pas quels jobs peuvent être ajoutés. Elle n’est peut-être pas encore terminée.</translation>
    </message>
    <message>
        <source>Treeherder does not show this task: %1.</source>
        <translation>Treeherder n’affiche pas cette tâche&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>it has %n route(s) to Treeherder</source>
        <translation>
            <numerusform>elle a %n route vers Treeherder</numerusform>
            <numerusform>elle a %n routes vers Treeherder</numerusform>
        </translation>
    </message>
    <message>
        <source>its route is not understood</source>
        <translation>sa route n’est pas comprise</translation>
    </message>
    <message>
        <source>it has no extra.treeherder</source>
        <translation>elle n’a pas d’extra.treeherder</translation>
    </message>
    <message>
        <source>its extra.treeherder has an invalid %1</source>
        <translation>son extra.treeherder a un champ %1 non valide</translation>
    </message>
    <message>
        <source>A message of the queue is not understood.</source>
        <translation>Un message de la queue n’est pas compris.</translation>
    </message>
    <message>
        <source>Collie has no page “%1” of a task; the task itself is shown.</source>
        <translation>Collie n’a pas de page «&#xa0;%1&#xa0;» pour une tâche&#x202f;; la tâche elle-même est affichée.</translation>
    </message>
    <message>
        <source>Collie has no page “%1” of a task group; the group itself is shown.</source>
        <translation>Collie n’a pas de page «&#xa0;%1&#xa0;» pour un groupe de tâches&#x202f;; le groupe lui-même est affiché.</translation>
    </message>
    <message>
        <source>The server %1 is gone; its tasks are looked for at Firefox CI.</source>
        <translation>Le serveur %1 n’existe plus&#x202f;; ses tâches sont cherchées sur Firefox CI.</translation>
    </message>
    <message>
        <source>The state of the tree %1</source>
        <translation>L’état de l’arbre %1</translation>
    </message>
    <message>
        <source>A web page came where the state of the tree %1 should be. Check the address of the tree status in the settings.</source>
        <translation>Une page web est arrivée à la place de l’état de l’arbre %1. Vérifiez l’adresse de l’état des arbres dans les paramètres.</translation>
    </message>
    <message>
        <source>No address is known for this deployment that tells which trees are open.</source>
        <translation>Aucune adresse n’est connue pour ce déploiement qui dise quels arbres sont ouverts.</translation>
    </message>
    <message>
        <source>Whether the tree %1 is open could not be found out (%2). It is tried again by itself.</source>
        <translation>Impossible de savoir si l’arbre %1 est ouvert (%2). Un nouvel essai se fera automatiquement.</translation>
    </message>
    <message>
        <source>No Treeherder is known for this deployment. Name one with --treeherder-url, or in the window under Another Deployment.</source>
        <translation>Aucun Treeherder n’est connu pour ce déploiement. Indiquez-en un avec --treeherder-url, ou dans la fenêtre sous Autre déploiement.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a repository. Choose one from the list.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’un dépôt. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>No push of %1 has the revision %2 as its newest commit. Give all 40 digits to have the other commits of the pushes looked at too.</source>
        <translation>Aucun push sur %1 n’a la révision %2 comme dernier commit. Donnez les 40 chiffres pour chercher aussi parmi les autres commits des pushs.</translation>
    </message>
    <message>
        <source>No push of %1 has the revision %2. Check the revision and the repository; a push that is very new may need a minute.</source>
        <translation>Aucun push sur %1 n’a la révision %2. Vérifiez la révision et le dépôt&#x202f;; un push tout récent peut demander une minute.</translation>
    </message>
    <message>
        <source>Treeherder does not know this task (yet). Tasks appear there some seconds after they are scheduled.</source>
        <translation>Treeherder ne connaît pas (encore) cette tâche. Les tâches y apparaissent quelques secondes après leur planification.</translation>
    </message>
    <message>
        <source>its repositories</source>
        <comment>Treeherder does not know …</comment>
        <translation>ses dépôts</translation>
    </message>
    <message>
        <source>the repository %1; it may have been renamed</source>
        <comment>Treeherder does not know …</comment>
        <translation>le dépôt %1&#x202f;; il a peut-être été renommé</translation>
    </message>
    <message>
        <source>pushes of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les pushs du dépôt %1</translation>
    </message>
    <message>
        <source>%1 has no push with the revision %2 as its newest commit, where the range is to begin; check the revision and the repository.</source>
        <translation>%1 n’a pas de push avec la révision %2 comme dernier commit, là où la plage doit commencer&#x202f;; vérifiez la révision et le dépôt.</translation>
    </message>
    <message>
        <source>%1 has no push with the revision %2 as its newest commit, where the range is to end; check the revision and the repository.</source>
        <translation>%1 n’a pas de push avec la révision %2 comme dernier commit, là où la plage doit finir&#x202f;; vérifiez la révision et le dépôt.</translation>
    </message>
    <message>
        <source>More than one revision of %1 begins with %2, where the range is to begin; give more of its digits.</source>
        <translation>Plusieurs révisions de %1 commencent par %2, là où la plage doit commencer&#x202f;; donnez plus de chiffres.</translation>
    </message>
    <message>
        <source>More than one revision of %1 begins with %2, where the range is to end; give more of its digits.</source>
        <translation>Plusieurs révisions de %1 commencent par %2, là où la plage doit finir&#x202f;; donnez plus de chiffres.</translation>
    </message>
    <message>
        <source>the notes of this push of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les notes de ce push du dépôt %1</translation>
    </message>
    <message>
        <source>this task</source>
        <comment>Treeherder does not know …</comment>
        <translation>cette tâche</translation>
    </message>
    <message>
        <source>the logs of this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les journaux de ce job du dépôt %1</translation>
    </message>
    <message>
        <source>the errors of this job of the repository %1</source>
        <comment>Treeherder does not know …</comment>
        <translation>les erreurs de ce job du dépôt %1</translation>
    </message>
    <message>
        <source>a decision task of this push; without one there are no actions</source>
        <comment>Treeherder does not know …</comment>
        <translation>la tâche de décision de ce push&#x202f;; sans elle, il n’y a pas d’actions</translation>
    </message>
    <message>
        <source>The preset</source>
        <translation>Le filtre enregistré</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>jobs of pushes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 is not a regular expression: %2.</source>
        <translation>%1 n’est pas une expression régulière&#xa0;: %2.</translation>
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
            <numerusform>%Ln pushs</numerusform>
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
        <translation>dd/MM/yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>form of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>form of a time</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>%1m</source>
        <comment>minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <comment>hours and minutes</comment>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1d %2h</source>
        <comment>days and hours</comment>
        <translation>%1&#xa0;j %2&#xa0;h</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1m %2s</source>
        <comment>minutes and seconds</comment>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
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
        <translation>En pause</translation>
    </message>
    <message>
        <source>Trying again soon: %1</source>
        <translation>Nouvel essai bientôt&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation>Le fichier existe déjà</translation>
    </message>
    <message>
        <source>The file has changed since it was added</source>
        <translation>Le fichier a changé depuis son ajout</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Téléversé</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>task %1, run %2</source>
        <translation>tâche %1, exécution %2</translation>
    </message>
    <message>
        <source>S3 %1</source>
        <translation>S3 %1</translation>
    </message>
    <message>
        <source>objects of %1</source>
        <translation>objets de %1</translation>
    </message>
    <message>
        <source>a new task</source>
        <translation>une nouvelle tâche</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>tâche %1</translation>
    </message>
    <message>
        <source>in the push</source>
        <translation>dans le push</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>branche %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>il y a %1&#xa0;j</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>dans %1&#xa0;s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>dans %1&#xa0;min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>dans %1&#xa0;h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>dans %1&#xa0;j</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>Print the sign-in address only</source>
        <translation>Afficher seulement l’adresse de connexion</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>when credentials expire</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Sign in here, then come back:</source>
        <translation>Connectez-vous ici, puis revenez&#xa0;:</translation>
    </message>
    <message>
        <source>No browser could be started; copy the address into one.</source>
        <translation>Aucun navigateur n’a pu être démarré&#x202f;; copiez l’adresse dans l’un d’eux.</translation>
    </message>
    <message>
        <source>You were signed in, but the credentials cannot be kept: %1 Unlock or start the keychain, or set TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.</source>
        <translation>Vous êtes connecté, mais les identifiants ne peuvent pas être gardés&#xa0;: %1 Déverrouillez ou démarrez le trousseau, ou définissez TASKCLUSTER_CLIENT_ID et TASKCLUSTER_ACCESS_TOKEN.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>déploiement</translation>
    </message>
    <message>
        <source>scopes</source>
        <translation>scopes</translation>
    </message>
    <message>
        <source>unknown: the client lacks auth:current-scopes</source>
        <comment>the scopes of a client</comment>
        <translation>inconnus&#xa0;: il manque au client auth:current-scopes</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>scope</translation>
    </message>
    <message>
        <source>The credentials could not be kept: %1 Or set TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.</source>
        <translation>Impossible de garder les identifiants&#xa0;: %1 Ou définissez TASKCLUSTER_CLIENT_ID et TASKCLUSTER_ACCESS_TOKEN.</translation>
    </message>
    <message>
        <source>Signed in as %1 until %2.</source>
        <translation>Connecté en tant que %1, expiration&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Connecté en tant que %1.</translation>
    </message>
    <message>
        <source>Sign in through the browser and keep the credentials in the keychain</source>
        <translation>Se connecter par le navigateur et garder les identifiants dans le trousseau</translation>
    </message>
    <message>
        <source>Opens the browser at Taskcluster, waits until you have signed in there, and keeps the credentials in the keychain for later calls and for the window.</source>
        <translation>Ouvre le navigateur sur Taskcluster, attend que vous vous y soyez connecté, et garde les identifiants dans le trousseau pour les appels suivants et pour la fenêtre.</translation>
    </message>
    <message>
        <source>Sign in to Firefox CI</source>
        <translation>Se connecter à Firefox CI</translation>
    </message>
    <message>
        <source>Sign in to another deployment</source>
        <translation>Se connecter à un autre déploiement</translation>
    </message>
    <message>
        <source>Print the address only, to open it in a browser elsewhere</source>
        <translation>Afficher seulement l’adresse, pour l’ouvrir dans un navigateur ailleurs</translation>
    </message>
    <message>
        <source>Sign out; deletes the client if signing in made it</source>
        <translation>Se déconnecter&#x202f;; supprime le client si la connexion l’a créé</translation>
    </message>
    <message>
        <source>Takes the credentials of the deployment out of the keychain.</source>
        <translation>Retire du trousseau les identifiants du déploiement.</translation>
    </message>
    <message>
        <source>Sign out of Firefox CI</source>
        <translation>Se déconnecter de Firefox CI</translation>
    </message>
    <message>
        <source>Show the client in use, its expiry and scopes</source>
        <translation>Afficher le client utilisé, son expiration et ses scopes</translation>
    </message>
    <message>
        <source>Show the client in use</source>
        <translation>Afficher le client utilisé</translation>
    </message>
    <message>
        <source>The same for a script</source>
        <translation>La même chose pour un script</translation>
    </message>
    <message>
        <source>The server does not accept your credentials. Sign in with: collie-cli signin</source>
        <translation>Le serveur n’accepte pas vos identifiants. Connectez-vous avec&#xa0;: collie-cli signin</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in with: collie-cli signin</source>
        <translation>Vous n’êtes pas connecté. Connectez-vous avec&#xa0;: collie-cli signin</translation>
    </message>
    <message>
        <source>No answer came; looking up what was done before anything is sent again.</source>
        <translation>Aucune réponse n’est arrivée&#x202f;; vérification de ce qui a été fait avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>The task that the action is about</source>
        <translation>La tâche que concerne l’action</translation>
    </message>
    <message>
        <source>The task group, that is its decision task</source>
        <translation>Le groupe de tâches, donc sa tâche de décision</translation>
    </message>
    <message>
        <source>Input of the action, JSON or YAML; - is standard input</source>
        <translation>Entrée de l’action, JSON ou YAML&#x202f;; - est l’entrée standard</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITRE</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s): accepted</source>
        <translation>
            <numerusform>%n job&#xa0;: accepté</numerusform>
            <numerusform>%n jobs&#xa0;: acceptés</numerusform>
        </translation>
    </message>
    <message>
        <source>action task %1</source>
        <translation>tâche d’action %1</translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <comment>a job and why</comment>
        <translation>échec&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of the jobs could not be acted on.</source>
        <translation>
            <numerusform>L’action n’a pas pu être faite sur %n des jobs.</numerusform>
            <numerusform>L’action n’a pas pu être faite sur %n des jobs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what it is about: --task with a task&apos;s id, or --group with the decision task&apos;s id of a push.</source>
        <translation>Dites sur quoi porte l’action&#xa0;: --task avec l’ID d’une tâche, ou --group avec l’ID de la tâche de décision d’un push.</translation>
    </message>
    <message>
        <source>Ids of the jobs&apos; tasks</source>
        <translation>ID des tâches des jobs</translation>
    </message>
    <message>
        <source>Name of the action, as action list shows it</source>
        <translation>Nom de l’action, tel que l’affiche action list</translation>
    </message>
    <message>
        <source>In-tree actions</source>
        <translation>Actions du dépôt</translation>
    </message>
    <message>
        <source>What the repository offers to do with a push or a task, such as retrigger and add-new-jobs.</source>
        <translation>Ce que le dépôt propose de faire d’un push ou d’une tâche, comme retrigger et add-new-jobs.</translation>
    </message>
    <message>
        <source>List the in-tree actions of a task group, or of one of its tasks</source>
        <translation>Lister les actions du dépôt pour un groupe de tâches, ou pour l’une de ses tâches</translation>
    </message>
    <message>
        <source>The actions are those that the decision task of the push published. With --task only those are listed that may be run on that task.</source>
        <translation>Les actions sont celles que la tâche de décision du push a publiées. Avec --task, seules celles qui peuvent s’exécuter sur cette tâche sont listées.</translation>
    </message>
    <message>
        <source>List the actions of a whole push</source>
        <translation>Lister les actions d’un push entier</translation>
    </message>
    <message>
        <source>List what can be done to one of its tasks</source>
        <translation>Lister ce qu’on peut faire de l’une de ses tâches</translation>
    </message>
    <message>
        <source>Run an in-tree action, on a task or a group</source>
        <translation>Exécuter une action du dépôt sur une tâche ou un groupe</translation>
    </message>
    <message>
        <source>The input is checked against the schema of the action, and your scopes are, before anything is sent.</source>
        <translation>L’entrée est vérifiée d’après le schéma de l’action, et vos scopes aussi, avant tout envoi.</translation>
    </message>
    <message>
        <source>Run the action retrigger on a task</source>
        <translation>Exécuter l’action retrigger sur une tâche</translation>
    </message>
    <message>
        <source>Show what would be sent for a push</source>
        <translation>Afficher ce qui serait envoyé pour un push</translation>
    </message>
    <message>
        <source>Run jobs again</source>
        <translation>Relancer des jobs</translation>
    </message>
    <message>
        <source>Uses the action of the push, or where there is none creates a copy of the task.</source>
        <translation>Utilise l’action du push ou, s’il n’y en a pas, crée une copie de la tâche.</translation>
    </message>
    <message>
        <source>Run a job again</source>
        <translation>Relancer un job</translation>
    </message>
    <message>
        <source>Show what would be sent for two jobs</source>
        <translation>Afficher ce qui serait envoyé pour deux jobs</translation>
    </message>
    <message>
        <source>Cancel jobs</source>
        <translation>Annuler des jobs</translation>
    </message>
    <message>
        <source>Cancel a job that waits or runs</source>
        <translation>Annuler un job en attente ou en cours</translation>
    </message>
    <message>
        <source>Where downloads go (default here)</source>
        <translation>Où vont les téléchargements (ici par défaut)</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Remplacer les fichiers déjà présents</translation>
    </message>
    <message>
        <source>Of all artifacts, those whose name matches</source>
        <translation>Parmi tous les artefacts, ceux dont le nom correspond</translation>
    </message>
    <message>
        <source>STORAGE</source>
        <translation>STOCKAGE</translation>
    </message>
    <message>
        <source>EXPIRES</source>
        <translation>EXPIRATION</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>The task made none of the run&apos;s artifacts.</source>
        <translation>La tâche n’a produit aucun des artefacts de l’exécution.</translation>
    </message>
    <message>
        <source>No artifact of the run has a name that matches.</source>
        <translation>Aucun artefact de l’exécution n’a un nom qui correspond.</translation>
    </message>
    <message>
        <source>The run has no artifacts.</source>
        <translation>L’exécution n’a pas d’artefacts.</translation>
    </message>
    <message>
        <source>Name artifacts or give --match, not both.</source>
        <translation>Nommez des artefacts ou donnez --match, pas les deux.</translation>
    </message>
    <message>
        <source>left out: %1 was not made by the task</source>
        <translation>laissé de côté&#xa0;: la tâche n’a pas produit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n artifact(s) were left out.</source>
        <translation>
            <numerusform>%n artefact a été laissé de côté.</numerusform>
            <numerusform>%n artefacts ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Names of artifacts (default all)</source>
        <translation>Noms d’artefacts (tous par défaut)</translation>
    </message>
    <message>
        <source>Files of tasks</source>
        <translation>Fichiers des tâches</translation>
    </message>
    <message>
        <source>List the artifacts of a run</source>
        <translation>Lister les artefacts d’une exécution</translation>
    </message>
    <message>
        <source>List the artifacts of the newest run</source>
        <translation>Lister les artefacts de la dernière exécution</translation>
    </message>
    <message>
        <source>Those of the first run, with their addresses</source>
        <translation>Ceux de la première exécution, avec leurs adresses</translation>
    </message>
    <message>
        <source>Download artifacts, all unless named or matched</source>
        <translation>Télécharger des artefacts, tous sauf si des noms ou un motif sont donnés</translation>
    </message>
    <message>
        <source>Files that are there already are left alone unless --force is given.</source>
        <translation>Les fichiers déjà présents sont laissés tels quels sans --force.</translation>
    </message>
    <message>
        <source>Download one artifact</source>
        <translation>Télécharger un artefact</translation>
    </message>
    <message>
        <source>Download those whose name matches</source>
        <translation>Télécharger ceux dont le nom correspond</translation>
    </message>
    <message>
        <source>bash, zsh or fish</source>
        <translation>bash, zsh ou fish</translation>
    </message>
    <message>
        <source>Words of a command line behind the program&apos;s name; the last one is completed</source>
        <translation>Mots d’une ligne de commande après le nom du programme&#x202f;; le dernier est complété</translation>
    </message>
    <message>
        <source>There is no completion for “%1”. Choose bash, zsh or fish.</source>
        <translation>Il n’y a pas de complétion pour «&#xa0;%1&#xa0;». Choisissez bash, zsh ou fish.</translation>
    </message>
    <message>
        <source>Print the script that makes a shell complete collie-cli</source>
        <translation>Afficher le script qui permet à un shell de compléter collie-cli</translation>
    </message>
    <message>
        <source>Completed are verbs, options and their values, and names of repositories, labels, exchanges and actions that were on show in the window. No server is asked.</source>
        <translation>Sont complétés les verbes, les options et leurs valeurs, ainsi que les noms de dépôts, de labels, d’exchanges et d’actions qui ont été affichés dans la fenêtre. Aucun serveur n’est interrogé.</translation>
    </message>
    <message>
        <source>Have it in every bash</source>
        <translation>L’avoir dans chaque bash</translation>
    </message>
    <message>
        <source>Have it in every fish</source>
        <translation>L’avoir dans chaque fish</translation>
    </message>
    <message>
        <source>Print what may stand at the end of a command line</source>
        <translation>Afficher ce qui peut terminer une ligne de commande</translation>
    </message>
    <message>
        <source>Print the stacks of all threads, not only of the one that crashed</source>
        <translation>Afficher les piles de tous les threads, pas seulement de celui qui a planté</translation>
    </message>
    <message>
        <source>Crash %1</source>
        <comment>an id</comment>
        <translation>Plantage %1</translation>
    </message>
    <message>
        <source>The run has a dump of this crash and no stacks.</source>
        <translation>L’exécution a un dump de ce plantage, mais pas de piles.</translation>
    </message>
    <message>
        <source>Run %1 of the task left no crashes.</source>
        <translation>L’exécution %1 de la tâche n’a laissé aucun plantage.</translation>
    </message>
    <message>
        <source>The run left %1 crashes; these are the first %2.</source>
        <translation>L’exécution a laissé %1 plantages&#x202f;; voici les %2 premiers.</translation>
    </message>
    <message>
        <source>Print the stacks of the crashes of a run</source>
        <translation>Afficher les piles des plantages d’une exécution</translation>
    </message>
    <message>
        <source>The stacks are those that the run left as artifacts; no symbols are loaded.</source>
        <translation>Les piles sont celles que l’exécution a laissées comme artefacts&#x202f;; aucun symbole n’est chargé.</translation>
    </message>
    <message>
        <source>Print the stack of the thread that crashed</source>
        <translation>Afficher la pile du thread qui a planté</translation>
    </message>
    <message>
        <source>Print the stacks of all threads</source>
        <translation>Afficher les piles de tous les threads</translation>
    </message>
    <message>
        <source>There are no credentials, so it is not known whether yours are enough. Sign in with: collie-cli signin</source>
        <translation>Il n’y a pas d’identifiants&#xa0;: on ne sait pas si les vôtres suffisent. Connectez-vous avec&#xa0;: collie-cli signin</translation>
    </message>
    <message>
        <source>Your credentials may not list their scopes, so it is not known whether they are enough.</source>
        <translation>Vos identifiants ne peuvent pas lister leurs scopes&#xa0;: on ne sait pas s’ils suffisent.</translation>
    </message>
    <message>
        <source>No failure was found in the log.</source>
        <translation>Aucun échec n’a été trouvé dans le journal.</translation>
    </message>
    <message>
        <source>Treeherder has not read the log yet. Ask again in a minute.</source>
        <translation>Treeherder n’a pas encore lu le journal. Redemandez dans une minute.</translation>
    </message>
    <message>
        <source>What is known of these jobs is incomplete</source>
        <translation>Ce que l’on sait de ces jobs est incomplet</translation>
    </message>
    <message numerus="yes">
        <source>No failed jobs on these platforms, %n on others.</source>
        <translation>
            <numerusform>Aucun job en échec sur ces plateformes, %n sur d’autres.</numerusform>
            <numerusform>Aucun job en échec sur ces plateformes, %n sur d’autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on these platforms, %2 on others.</source>
        <extracomment>%1 is &quot;3 failed jobs&quot;, %2 how many there are on other platforms.</extracomment>
        <translation>%1 sur ces plateformes, %2 sur d’autres.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s)</source>
        <translation>
            <numerusform>%n job en échec</numerusform>
            <numerusform>%n jobs en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>No failed jobs.</source>
        <translation>Aucun job en échec.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s).</source>
        <translation>
            <numerusform>%n job en échec.</numerusform>
            <numerusform>%n jobs en échec.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intermittent job(s) left out; add --intermittent to see all.</source>
        <translation>
            <numerusform>%n job intermittent laissé de côté&#x202f;; ajoutez --intermittent pour tout voir.</numerusform>
            <numerusform>%n jobs intermittents laissés de côté&#x202f;; ajoutez --intermittent pour tout voir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures of %1</source>
        <comment>a push</comment>
        <translation>Échecs de %1</translation>
    </message>
    <message>
        <source>What the failures of a push are put together by: test (the default), job or platform</source>
        <translation>Ce qui sert à regrouper les échecs d’un push&#xa0;: test (par défaut), job ou platform</translation>
    </message>
    <message>
        <source>Of a push, only jobs whose platform matches, as in linux.*debug</source>
        <translation>Pour un push, seulement les jobs dont la plateforme correspond, par exemple linux.*debug</translation>
    </message>
    <message>
        <source>Of a push, also jobs that are classified intermittent or passed when they ran again</source>
        <translation>Pour un push, aussi les jobs classés intermittents ou qui ont réussi à une nouvelle exécution</translation>
    </message>
    <message numerus="yes">
        <source>The failures of %n job(s) could not be loaded.</source>
        <translation>
            <numerusform>Impossible de charger les échecs de %n job.</numerusform>
            <numerusform>Impossible de charger les échecs de %n jobs.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known why this job failed.</source>
        <translation>On ne sait pas pourquoi ce job a échoué.</translation>
    </message>
    <message>
        <source>It is not known why any of these jobs failed.</source>
        <translation>On ne sait pas pourquoi ces jobs ont échoué.</translation>
    </message>
    <message>
        <source>--run and --bugzilla-url are for a single task, not for a push.</source>
        <translation>--run et --bugzilla-url concernent une seule tâche, pas un push.</translation>
    </message>
    <message>
        <source>Run %1 of %2 did not fail: %3.</source>
        <translation>L’exécution %1 de %2 n’a pas échoué&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Run %1 of %2 has not ended yet: %3.</source>
        <translation>L’exécution %1 de %2 n’est pas encore terminée&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The run left no results of tests, and Treeherder does not tell of it. See its log: collie-cli log %1</source>
        <translation>L’exécution n’a pas laissé de résultats de tests, et Treeherder n’en parle pas. Voyez son journal&#xa0;: collie-cli log %1</translation>
    </message>
    <message>
        <source>--group-by, --platform, --intermittent and what names a push are not for a single task.</source>
        <translation>--group-by, --platform, --intermittent et ce qui nomme un push ne vont pas avec une seule tâche.</translation>
    </message>
    <message>
        <source>The address says which run: leave --run out.</source>
        <translation>L’adresse dit quelle exécution&#xa0;: ne mettez pas --run.</translation>
    </message>
    <message>
        <source>Id of a task; name of a repository, with one of --push, --revision and --lando; or an address of Treeherder or Taskcluster that names a task or a push</source>
        <translation>ID d’une tâche&#x202f;; nom d’un dépôt, avec --push, --revision ou --lando&#x202f;; ou une adresse de Treeherder ou de Taskcluster qui nomme une tâche ou un push</translation>
    </message>
    <message>
        <source>Print why a task failed, with the bugs it may be; or why the jobs of a push failed</source>
        <translation>Afficher pourquoi une tâche a échoué, avec les bugs possibles&#x202f;; ou pourquoi les jobs d’un push ont échoué</translation>
    </message>
    <message>
        <source>Of a task it prints what failed and the bugs that it may be. Of a push the failures of all its jobs are put together, so that the same failure on many platforms is read once.</source>
        <translation>Pour une tâche, affiche ce qui a échoué et les bugs possibles. Pour un push, les échecs de tous ses jobs sont regroupés, afin de ne lire qu’une fois le même échec sur de nombreuses plateformes.</translation>
    </message>
    <message>
        <source>Why a task failed, for a comment in a bug</source>
        <translation>Pourquoi une tâche a échoué, pour un commentaire dans un bug</translation>
    </message>
    <message>
        <source>Why the debug jobs on Linux of a push failed</source>
        <translation>Pourquoi les jobs debug sous Linux d’un push ont échoué</translation>
    </message>
    <message>
        <source>The same of the push of an address, platform by platform</source>
        <translation>De même pour le push d’une adresse, plateforme par plateforme</translation>
    </message>
    <message>
        <source>Keep the plan here; with the same file a broken run goes on where it stopped</source>
        <translation>Garder le plan ici&#x202f;; avec le même fichier, une exécution interrompue reprend où elle s’est arrêtée</translation>
    </message>
    <message>
        <source>TASK</source>
        <translation>TÂCHE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>EXÉCUTIONS</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s): cancelled</source>
        <translation>
            <numerusform>%n tâche&#xa0;: annulée</numerusform>
            <numerusform>%n tâches&#xa0;: annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <comment>a task and why</comment>
        <translation>échec&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The plan cannot be kept in %1: %2.</source>
        <translation>Impossible de garder le plan dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan</translation>
    </message>
    <message>
        <source>%1 holds a plan of another decision task.</source>
        <translation>%1 contient le plan d’une autre tâche de décision.</translation>
    </message>
    <message>
        <source>reuses %1 %2: %3</source>
        <comment>a task, its label and why</comment>
        <translation>réutilise %1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Id of a decision task</source>
        <translation>ID d’une tâche de décision</translation>
    </message>
    <message>
        <source>The task graph of a push</source>
        <translation>Le graphe de tâches d’un push</translation>
    </message>
    <message>
        <source>The graph is the one that the decision task of the push made.</source>
        <translation>Le graphe est celui que la tâche de décision du push a produit.</translation>
    </message>
    <message>
        <source>All tasks of a group</source>
        <translation>Toutes les tâches d’un groupe</translation>
    </message>
    <message>
        <source>The group of a push has the id of its decision task.</source>
        <translation>Le groupe d’un push a l’ID de sa tâche de décision.</translation>
    </message>
    <message>
        <source>List the tasks of a group</source>
        <translation>Lister les tâches d’un groupe</translation>
    </message>
    <message>
        <source>List the tasks of a push</source>
        <translation>Lister les tâches d’un push</translation>
    </message>
    <message>
        <source>Cancel every unresolved task of a group</source>
        <translation>Annuler toutes les tâches non résolues d’un groupe</translation>
    </message>
    <message>
        <source>A sealed group is cancelled as a whole, any other task by task.</source>
        <translation>Un groupe scellé est annulé en bloc, tout autre tâche par tâche.</translation>
    </message>
    <message>
        <source>Cancel what has not ended</source>
        <translation>Annuler ce qui n’est pas terminé</translation>
    </message>
    <message>
        <source>Show what would be cancelled</source>
        <translation>Afficher ce qui serait annulé</translation>
    </message>
    <message>
        <source>Create the tasks of a decision task with these labels, and what they need</source>
        <translation>Créer les tâches d’une tâche de décision ayant ces labels, et ce dont elles ont besoin</translation>
    </message>
    <message>
        <source>Tasks that the labels need are created too, unless the push or an earlier one has them already.</source>
        <translation>Les tâches dont les labels ont besoin sont créées aussi, sauf si le push ou un précédent les a déjà.</translation>
    </message>
    <message>
        <source>Show which tasks would be created</source>
        <translation>Afficher quelles tâches seraient créées</translation>
    </message>
    <message>
        <source>Create them, able to go on after a broken connection</source>
        <translation>Les créer, en pouvant reprendre après une connexion interrompue</translation>
    </message>
    <message>
        <source>Print the page of the guide about the command line</source>
        <translation>Afficher la page du guide sur la ligne de commande</translation>
    </message>
    <message>
        <source>Usage: collie-cli VERB [OPERAND…] [OPTION…]
collie-cli help VERB tells more about one.
</source>
        <translation>Utilisation&#xa0;: collie-cli VERBE [OPÉRANDE…] [OPTION…]
collie-cli help VERBE en dit plus sur l’un d’eux.
</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verbes&#xa0;:</translation>
    </message>
    <message>
        <source>General options, where they mean something:</source>
        <translation>Options générales, là où elles ont un sens&#xa0;:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Codes de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>A server that cannot be reached is given up after 20 seconds, one that says nothing after 45.
On a terminal, control characters of servers and logs are left out, but for colours; pipes and files get every byte as it is. Tables are cut to its width, and what has no room on it goes through COLLIE_PAGER, PAGER or less.
TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN and TASKCLUSTER_CERTIFICATE are used when set; NO_COLOR and CLICOLOR_FORCE are minded; QT_LOGGING_RULES chooses among the log lines.
</source>
        <translation>Un serveur injoignable est abandonné au bout de 20 secondes, un serveur muet au bout de 45.
Sur un terminal, les caractères de contrôle des serveurs et des journaux sont omis, sauf les couleurs&#x202f;; tubes et fichiers reçoivent chaque octet tel quel. Les tableaux sont coupés à sa largeur, et ce qui n’y tient pas passe par COLLIE_PAGER, PAGER ou less.
TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN et TASKCLUSTER_CERTIFICATE sont utilisées si elles sont définies&#x202f;; NO_COLOR et CLICOLOR_FORCE sont respectées&#x202f;; QT_LOGGING_RULES choisit parmi les lignes de journal.
</translation>
    </message>
    <message>
        <source>Usage: collie-cli %1 VERB [OPERAND…] [OPTION…]</source>
        <translation>Utilisation&#xa0;: collie-cli %1 VERBE [OPÉRANDE…] [OPTION…]</translation>
    </message>
    <message>
        <source>Usage: collie-cli %1</source>
        <translation>Utilisation&#xa0;: collie-cli %1</translation>
    </message>
    <message>
        <source>General options:</source>
        <translation>Options générales&#xa0;:</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>Dites quoi faire.</translation>
    </message>
    <message>
        <source>Say what to do: “%1” is the beginning of these verbs.</source>
        <translation>Dites quoi faire&#xa0;: «&#xa0;%1&#xa0;» est le début de ces verbes.</translation>
    </message>
    <message>
        <source>There is no verb “%1”. Did you mean %2?</source>
        <translation>Il n’y a pas de verbe «&#xa0;%1&#xa0;». Vouliez-vous dire %2&#x202f;?</translation>
    </message>
    <message>
        <source>There is no verb “%1”; --help lists the verbs.</source>
        <translation>Il n’y a pas de verbe «&#xa0;%1&#xa0;»&#x202f;; --help liste les verbes.</translation>
    </message>
    <message>
        <source>There is no verb “%1”; these begin with “%2”.</source>
        <translation>Il n’y a pas de verbe «&#xa0;%1&#xa0;»&#x202f;; ceux-ci commencent par «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Words of a verb or of a family, such as task create</source>
        <translation>Mots d’un verbe ou d’une famille, par exemple task create</translation>
    </message>
    <message>
        <source>Show the help of a verb, of a family, or of all</source>
        <translation>Afficher l’aide d’un verbe, d’une famille ou de tous</translation>
    </message>
    <message>
        <source>List all verbs</source>
        <translation>Lister tous les verbes</translation>
    </message>
    <message>
        <source>Show everything about one verb</source>
        <translation>Tout afficher sur un verbe</translation>
    </message>
    <message>
        <source>Show the verbs of a family</source>
        <translation>Afficher les verbes d’une famille</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>Impossible de lire l’entrée standard&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Standard input is larger than 64 MiB.</source>
        <translation>L’entrée standard dépasse 64&#xa0;Mio.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the last of a list of choices</comment>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>“%1” has no option %2. Did you mean %3?</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’option %2. Vouliez-vous dire %3&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” has no option %2. It takes general options only; collie-cli help %1 lists them.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’option %2. Il n’accepte que les options générales&#x202f;; collie-cli help %1 les liste.</translation>
    </message>
    <message>
        <source>“%1” has no option %2. It takes %3, and general options; collie-cli help %1 lists them.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’option %2. Il accepte %3 et les options générales&#x202f;; collie-cli help %1 les liste.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a task or task group: those have 22 letters, digits, - and _.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’ID d’une tâche ou d’un groupe de tâches&#xa0;: ceux-ci ont 22 lettres, chiffres, - et _.</translation>
    </message>
    <message>
        <source>--%1 takes %2.</source>
        <translation>--%1 accepte %2.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 accepte un nombre de %2 à %3.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2.</source>
        <translation>--%1 accepte un nombre à partir de %2.</translation>
    </message>
    <message>
        <source>--%1 takes a time such as 90s, 15m, 2h or 1d.</source>
        <translation>--%1 accepte une durée telle que 90s, 15m, 2h ou 1d.</translation>
    </message>
    <message>
        <source>--%1 is only for %2.</source>
        <translation>--%1 ne va qu’avec %2.</translation>
    </message>
    <message>
        <source>Choose one of --quiet and --verbose.</source>
        <translation>Choisissez soit --quiet, soit --verbose.</translation>
    </message>
    <message>
        <source>How often each job runs (default 1)</source>
        <translation>Combien de fois chaque job s’exécute (1 par défaut)</translation>
    </message>
    <message>
        <source>On how many earlier pushes (default: the action&apos;s)</source>
        <translation>Sur combien de pushs précédents (par défaut, autant que l’action)</translation>
    </message>
    <message>
        <source>That push has no decision task.</source>
        <translation>Ce push n’a pas de tâche de décision.</translation>
    </message>
    <message>
        <source>Jobs on Treeherder</source>
        <translation>Jobs sur Treeherder</translation>
    </message>
    <message>
        <source>Lists the jobs of a push, adds to them, runs them again and cancels them.</source>
        <translation>Liste les jobs d’un push, en ajoute, les relance et les annule.</translation>
    </message>
    <message>
        <source>Add jobs to a push by their labels</source>
        <translation>Ajouter des jobs à un push par leurs labels</translation>
    </message>
    <message>
        <source>The push must have a decision task that is known to Treeherder.</source>
        <translation>Le push doit avoir une tâche de décision connue de Treeherder.</translation>
    </message>
    <message>
        <source>Add a job to a push, five times</source>
        <translation>Ajouter un job à un push, cinq fois</translation>
    </message>
    <message>
        <source>Run a job on earlier pushes that did not run it</source>
        <translation>Exécuter un job sur des pushs précédents qui ne l’ont pas exécuté</translation>
    </message>
    <message>
        <source>Shows which push a failure began with.</source>
        <translation>Montre avec quel push un échec a commencé.</translation>
    </message>
    <message>
        <source>Run the job on as many earlier pushes as the action does by itself</source>
        <translation>Exécuter le job sur autant de pushs précédents que l’action le fait d’elle-même</translation>
    </message>
    <message>
        <source>Run it on five earlier pushes</source>
        <translation>L’exécuter sur cinq pushs précédents</translation>
    </message>
    <message>
        <source>How many pushes (default 10)</source>
        <translation>Combien de pushs (10 par défaut)</translation>
    </message>
    <message>
        <source>Pushes of one author</source>
        <translation>Pushs d’un auteur</translation>
    </message>
    <message>
        <source>Words that must all occur in platform, option, group, symbol or name</source>
        <translation>Mots qui doivent tous figurer dans la plateforme, l’option, le groupe, le symbole ou le nom</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GROUPE</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TYPE</translation>
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
        <translation>RÉVISION</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HEURE</translation>
    </message>
    <message>
        <source>AUTHOR</source>
        <translation>AUTEUR</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>SUJET</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>EXÉCUTION</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>PLATFORM</source>
        <translation>PLATEFORME</translation>
    </message>
    <message>
        <source>SYMBOL</source>
        <translation>SYMBOLE</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Dépôts</translation>
    </message>
    <message>
        <source>List repositories</source>
        <translation>Lister les dépôts</translation>
    </message>
    <message>
        <source>List the repositories that Treeherder knows</source>
        <translation>Lister les dépôts que Treeherder connaît</translation>
    </message>
    <message>
        <source>List pushes, newest first</source>
        <translation>Lister les pushs, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>List the three newest pushes</source>
        <translation>Lister les trois pushs les plus récents</translation>
    </message>
    <message>
        <source>List the newest pushes of one author</source>
        <translation>Lister les pushs les plus récents d’un auteur</translation>
    </message>
    <message>
        <source>List the jobs of a push</source>
        <translation>Lister les jobs d’un push</translation>
    </message>
    <message>
        <source>List the jobs of a push that have both words</source>
        <translation>Lister les jobs d’un push qui contiennent les deux mots</translation>
    </message>
    <message>
        <source>List all jobs of a push for a script</source>
        <translation>Lister tous les jobs d’un push pour un script</translation>
    </message>
    <message>
        <source>The log cannot be read back: %1.</source>
        <translation>Impossible de relire le journal&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A line of more than %1 MiB is searched, and printed, in parts.</source>
        <translation>Une ligne de plus de %1&#xa0;Mio est parcourue, et affichée, par morceaux.</translation>
    </message>
    <message>
        <source>The run goes on; with --follow its end is waited for.</source>
        <translation>L’exécution continue&#x202f;; --follow attend qu’elle se termine.</translation>
    </message>
    <message>
        <source>No line matches.</source>
        <translation>Aucune ligne ne correspond.</translation>
    </message>
    <message>
        <source>Go on while the task runs</source>
        <translation>Continuer tant que la tâche s’exécute</translation>
    </message>
    <message>
        <source>Of the log of a task, only lines that match this regular expression</source>
        <translation>Du journal d’une tâche, uniquement les lignes qui correspondent à cette expression régulière</translation>
    </message>
    <message>
        <source>Search the logs of all failed jobs of a push for this regular expression</source>
        <translation>Chercher cette expression régulière dans les journaux de tous les jobs en échec d’un push</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more line(s) match.</source>
        <extracomment>%1 is a job.</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %n autre ligne correspond.</numerusform>
            <numerusform>%1&#xa0;: %n autres lignes correspondent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) could not be searched.</source>
        <translation>
            <numerusform>%n journal n’a pas pu être parcouru.</numerusform>
            <numerusform>%n journaux n’ont pas pu être parcourus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The push has no failed jobs.</source>
        <translation>Le push n’a aucun job en échec.</translation>
    </message>
    <message>
        <source>The job is not of Taskcluster, which is where logs are read from.</source>
        <translation>Le job ne vient pas de Taskcluster, d’où sont lus les journaux.</translation>
    </message>
    <message>
        <source>The logs of a push are searched with --match RE; --run, --follow and --grep are for the log of one task, whose id has 22 letters, digits, - and _.</source>
        <translation>Les journaux d’un push se parcourent avec --match RE&#x202f;; --run, --follow et --grep servent pour le journal d’une seule tâche, dont l’ID compte 22 lettres, chiffres, - et _.</translation>
    </message>
    <message>
        <source>--match searches the logs of a push; for the log of one task there is --grep.</source>
        <translation>--match parcourt les journaux d’un push&#x202f;; pour le journal d’une seule tâche, il y a --grep.</translation>
    </message>
    <message>
        <source>--json and --markdown are for the lines that --match finds.</source>
        <translation>--json et --markdown servent pour les lignes que trouve --match.</translation>
    </message>
    <message>
        <source>--grep takes a regular expression: %1.</source>
        <translation>--grep attend une expression régulière&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Id of a task; or with --match the name of a repository, with one of --push, --revision and --lando, or an address that names a push</source>
        <translation>ID d’une tâche&#x202f;; ou, avec --match, nom d’un dépôt, avec --push, --revision ou --lando, ou adresse qui désigne un push</translation>
    </message>
    <message>
        <source>Print the log of a run, or the lines of all failed jobs of a push that match</source>
        <translation>Afficher le journal d’une exécution, ou les lignes correspondantes de tous les jobs en échec d’un push</translation>
    </message>
    <message>
        <source>On a terminal control characters of the log are left out; a pipe or a file gets every byte of it.</source>
        <translation>Sur un terminal, les caractères de contrôle du journal sont omis&#x202f;; un tube ou un fichier en reçoit chaque octet.</translation>
    </message>
    <message>
        <source>Print the lines with ERROR while the task runs</source>
        <translation>Afficher les lignes contenant ERROR pendant que la tâche s’exécute</translation>
    </message>
    <message>
        <source>Search the logs of all failed jobs of a push</source>
        <translation>Parcourir les journaux de tous les jobs en échec d’un push</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>what an example does</comment>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>VOIR AUSSI</translation>
    </message>
    <message>
        <source>Verbs of collie-cli</source>
        <translation>Verbes de collie-cli</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>General options: %1</source>
        <translation>Options générales&#xa0;: %1</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>EXEMPLES</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>SYNOPSIS</translation>
    </message>
    <message>
        <source>collie-cli %1 [OPTION…]</source>
        <translation>collie-cli %1 [OPTION…]</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>DESCRIPTION</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>COMMANDES</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>CODE DE SORTIE</translation>
    </message>
    <message>
        <source>As %1 tells, which tells of general options, variables and files as well.</source>
        <translation>Voir %1, qui décrit aussi les options générales, les variables et les fichiers.</translation>
    </message>
    <message>
        <source>collie-cli VERB [OPERAND…] [OPTION…]</source>
        <translation>collie-cli VERBE [OPÉRANDE…] [OPTION…]</translation>
    </message>
    <message>
        <source>collie-cli help [VERB]</source>
        <translation>collie-cli help [VERBE]</translation>
    </message>
    <message>
        <source>%1: see %2.</source>
        <translation>%1&#xa0;: voir %2.</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>Each verb takes those of them that mean something to it.</source>
        <translation>Chaque verbe accepte celles qui ont un sens pour lui.</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>ENVIRONNEMENT</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>FICHIERS</translation>
    </message>
    <message>
        <source>Treeherder, Taskcluster and Pulse from the command line</source>
        <translation>Treeherder, Taskcluster et Pulse en ligne de commande</translation>
    </message>
    <message>
        <source>Lists pushes and jobs, runs actions, makes and watches tasks, reads logs and failures, uploads files, listens to Pulse, and shows on Treeherder what runs on your machine.</source>
        <translation>Liste les pushs et les jobs, lance des actions, crée et surveille des tâches, lit journaux et échecs, téléverse des fichiers, écoute Pulse et montre sur Treeherder ce qui tourne sur votre machine.</translation>
    </message>
    <message>
        <source>Answers go to standard output, as text for people or, with --json, for programs; everything else goes to standard error.</source>
        <translation>Les réponses vont sur la sortie standard, en texte lisible ou, avec --json, pour des programmes&#x202f;; tout le reste va sur l’erreur standard.</translation>
    </message>
    <message>
        <source>A server that cannot be reached is given up after 20 seconds, one that says nothing after 45.</source>
        <translation>Un serveur injoignable est abandonné après 20 secondes, un serveur muet après 45.</translation>
    </message>
    <message>
        <source>On a terminal, control characters of servers and logs are left out, but for colours; pipes and files get every byte as it is. Tables are cut to the terminal&apos;s width, and what has no room on it goes through a pager.</source>
        <translation>Sur un terminal, les caractères de contrôle des serveurs et des journaux sont omis, hormis les couleurs&#x202f;; tubes et fichiers reçoivent chaque octet tel quel. Les tableaux sont coupés à la largeur du terminal, et ce qui n’y tient pas passe par un afficheur page par page.</translation>
    </message>
    <message>
        <source>The deployment, where --root-url names none</source>
        <translation>Le déploiement, à défaut de --root-url</translation>
    </message>
    <message>
        <source>Credentials, before those in the keychain</source>
        <translation>Identifiants, prioritaires sur ceux du trousseau</translation>
    </message>
    <message>
        <source>The broker, where --broker names none, and its account</source>
        <translation>Le broker, à défaut de --broker, et son compte</translation>
    </message>
    <message>
        <source>The store for uploads, where --s3-endpoint names none</source>
        <translation>Le stockage des téléversements, à défaut de --s3-endpoint</translation>
    </message>
    <message>
        <source>The pager for what has no room on the terminal; where neither is set, less</source>
        <translation>L’afficheur de ce qui ne tient pas sur le terminal&#x202f;; si aucune n’est définie, less</translation>
    </message>
    <message>
        <source>No colours, or colours also where no terminal is; --color goes before both</source>
        <translation>Aucune couleur, ou des couleurs même hors d’un terminal&#x202f;; --color prime sur les deux</translation>
    </message>
    <message>
        <source>Width of tables, in place of the terminal&apos;s</source>
        <translation>Largeur des tableaux, à la place de celle du terminal</translation>
    </message>
    <message>
        <source>The language of all texts</source>
        <translation>La langue de tous les textes</translation>
    </message>
    <message>
        <source>Credentials of Taskcluster&apos;s own command line, used where there are no others for the deployment</source>
        <translation>Identifiants de la ligne de commande propre à Taskcluster, utilisés quand il n’y en a pas d’autres pour le déploiement</translation>
    </message>
    <message>
        <source>Jobs of your own that are not completed</source>
        <translation>Vos propres jobs non terminés</translation>
    </message>
    <message>
        <source>What the window kept; names are completed from it, and nothing is written</source>
        <translation>Ce que la fenêtre a conservé&#x202f;; sert à compléter les noms, rien n’y est écrit</translation>
    </message>
    <message>
        <source>done, and seen to be done</source>
        <translation>effectué et vérifié</translation>
    </message>
    <message>
        <source>failed, or not known to be done; watch: the task, or one of the group, failed; push watch: failures are not classified</source>
        <translation>échec, ou succès non confirmé&#x202f;; watch&#xa0;: la tâche, ou une tâche du groupe, a échoué&#x202f;; push watch&#xa0;: des échecs ne sont pas classés</translation>
    </message>
    <message>
        <source>the command line cannot be understood</source>
        <translation>ligne de commande incompréhensible</translation>
    </message>
    <message>
        <source>not signed in, or credentials or a broker&apos;s password are not accepted</source>
        <translation>non connecté, ou identifiants ou mot de passe d’un broker refusés</translation>
    </message>
    <message>
        <source>the credentials lack scopes</source>
        <translation>il manque des scopes aux identifiants</translation>
    </message>
    <message>
        <source>watch: the task, or one of the group, ended in an exception, and none failed</source>
        <translation>watch&#xa0;: la tâche, ou une tâche du groupe, s’est terminée en exception, et aucune n’a échoué</translation>
    </message>
    <message>
        <source>List the names of all pages</source>
        <translation>Lister les noms de toutes les pages</translation>
    </message>
    <message>
        <source>Write all pages into a folder, as PAGE.1</source>
        <translation>Écrire toutes les pages dans un dossier, sous la forme PAGE.1</translation>
    </message>
    <message>
        <source>The date of the pages, as 2026-12-24 (else that of SOURCE_DATE_EPOCH, else none)</source>
        <translation>La date des pages, par exemple 2026-12-24 (sinon celle de SOURCE_DATE_EPOCH, sinon aucune)</translation>
    </message>
    <message>
        <source>Name of a page (default collie-cli)</source>
        <translation>Nom d’une page (collie-cli par défaut)</translation>
    </message>
    <message>
        <source>The page %1 cannot be written: %2</source>
        <translation>Impossible d’écrire la page %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>--date takes a date such as 2026-12-24.</source>
        <translation>--date attend une date comme 2026-12-24.</translation>
    </message>
    <message>
        <source>There is no page “%1”; --list names all.</source>
        <translation>Il n’y a pas de page «&#xa0;%1&#xa0;»&#x202f;; --list donne tous les noms.</translation>
    </message>
    <message>
        <source>Print a manual page, for man to show</source>
        <translation>Afficher une page de manuel, à lire avec man</translation>
    </message>
    <message>
        <source>Taskcluster&apos;s root URL (else TASKCLUSTER_ROOT_URL, else Firefox CI)</source>
        <translation>URL racine de Taskcluster (sinon TASKCLUSTER_ROOT_URL, sinon Firefox CI)</translation>
    </message>
    <message>
        <source>Treeherder&apos;s address</source>
        <translation>Adresse de Treeherder</translation>
    </message>
    <message>
        <source>Bugzilla&apos;s address, where it is not Mozilla&apos;s</source>
        <translation>Adresse de Bugzilla, si ce n’est pas celui de Mozilla</translation>
    </message>
    <message>
        <source>Trust the certificates of this PEM file as well</source>
        <translation>Faire aussi confiance aux certificats de ce fichier PEM</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>Afficher du JSON</translation>
    </message>
    <message>
        <source>Print nothing but the answer and errors</source>
        <translation>N’afficher que la réponse et les erreurs</translation>
    </message>
    <message>
        <source>Tell on standard error what is asked and answered</source>
        <translation>Indiquer sur l’erreur standard ce qui est demandé et répondu</translation>
    </message>
    <message>
        <source>When to print colours: auto (on a terminal, the default), always or never</source>
        <translation>Quand afficher des couleurs&#xa0;: auto (sur un terminal, par défaut), always ou never</translation>
    </message>
    <message>
        <source>Show the help of a verb or of a family</source>
        <translation>Afficher l’aide d’un verbe ou d’une famille</translation>
    </message>
    <message>
        <source>Print what would be sent and stop</source>
        <translation>Afficher ce qui serait envoyé et s’arrêter</translation>
    </message>
    <message>
        <source>Treeherder&apos;s id of a push</source>
        <translation>ID d’un push dans Treeherder</translation>
    </message>
    <message>
        <source>Revision of a push</source>
        <translation>Révision d’un push</translation>
    </message>
    <message>
        <source>A run, from 0 (default the newest)</source>
        <translation>Une exécution, à partir de 0 (la plus récente par défaut)</translation>
    </message>
    <message>
        <source>Compress the recording (zstd)</source>
        <translation>Compresser l’enregistrement (zstd)</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Impossible d’écrire la sortie&#xa0;: %1.</translation>
    </message>
    <message>
        <source>  missing: %1</source>
        <comment>a scope</comment>
        <translation>  manquant&#xa0;: %1</translation>
    </message>
    <message>
        <source>--pool is for jobs that are tasks, not for --way pulse.</source>
        <translation>--pool concerne les jobs qui sont des tâches, pas --way pulse.</translation>
    </message>
    <message>
        <source>Say how the job ended: --result with success, testfailed, busted, exception or canceled.</source>
        <translation>Indiquez comment le job s’est terminé&#xa0;: --result avec success, testfailed, busted, exception ou canceled.</translation>
    </message>
    <message>
        <source>The log %1 cannot be read.</source>
        <translation>Impossible de lire le journal %1.</translation>
    </message>
    <message>
        <source>--link takes a label and an address: LABEL=https://…</source>
        <translation>--link attend un libellé et une adresse&#xa0;: LABEL=https://…</translation>
    </message>
    <message>
        <source>The repository</source>
        <translation>Le dépôt</translation>
    </message>
    <message>
        <source>Name of the job, which everybody can read (default the program&apos;s)</source>
        <translation>Nom du job, lisible par tous (celui du programme par défaut)</translation>
    </message>
    <message>
        <source>Symbol of the job, at most 25 characters</source>
        <translation>Symbole du job, 25 caractères au plus</translation>
    </message>
    <message>
        <source>Symbol of the group (default none)</source>
        <translation>Symbole du groupe (aucun par défaut)</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>build, test or other (default other)</source>
        <translation>build, test ou other (other par défaut)</translation>
    </message>
    <message>
        <source>Platform that the job is shown under (default this computer&apos;s)</source>
        <translation>Plateforme sous laquelle le job est affiché (celle de cet ordinateur par défaut)</translation>
    </message>
    <message>
        <source>Name of the machine (default this computer&apos;s)</source>
        <translation>Nom de la machine (celui de cet ordinateur par défaut)</translation>
    </message>
    <message>
        <source>Options of the build, separated by commas (default opt)</source>
        <translation>Options du build, séparées par des virgules (opt par défaut)</translation>
    </message>
    <message>
        <source>1, 2 or 3 (default 1)</source>
        <translation>1, 2 ou 3 (1 par défaut)</translation>
    </message>
    <message>
        <source>Who submits the job</source>
        <translation>Qui soumet le job</translation>
    </message>
    <message>
        <source>taskcluster: as a task (default); pulse: as a message to exchange/USER/jobs</source>
        <translation>taskcluster&#xa0;: sous forme de tâche (par défaut)&#x202f;; pulse&#xa0;: sous forme de message à exchange/USER/jobs</translation>
    </message>
    <message>
        <source>Where the task waits, provisionerId/workerType (default collie/own-jobs)</source>
        <translation>Où la tâche attend, provisionerId/workerType (collie/own-jobs par défaut)</translation>
    </message>
    <message>
        <source>success, testfailed, busted, exception or canceled</source>
        <translation>success, testfailed, busted, exception ou canceled</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Journal du job</translation>
    </message>
    <message>
        <source>Something to read about the job</source>
        <translation>Quelque chose à lire sur le job</translation>
    </message>
    <message>
        <source>How far back failures count (default 90)</source>
        <translation>Nombre de jours de recul pour compter les échecs (90 par défaut)</translation>
    </message>
    <message>
        <source>Repositories, separated by commas</source>
        <translation>Dépôts, séparés par des virgules</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALEUR</translation>
    </message>
    <message>
        <source>CAUGHT</source>
        <translation>DÉTECTÉS</translation>
    </message>
    <message>
        <source>LOST IF SKIPPED</source>
        <translation>PERDUS SI OMIS</translation>
    </message>
    <message>
        <source>HOURS</source>
        <translation>HEURES</translation>
    </message>
    <message>
        <source>JOB TYPE</source>
        <translation>TYPE DE JOB</translation>
    </message>
    <message>
        <source>List job types with their value: which caught failures that nothing else did</source>
        <translation>Lister les types de job avec leur valeur&#xa0;: lesquels ont détecté des échecs que rien d’autre n’a détectés</translation>
    </message>
    <message>
        <source>A job type has value when it caught failures that no other caught.</source>
        <translation>Un type de job a de la valeur s’il a détecté des échecs qu’aucun autre n’a détectés.</translation>
    </message>
    <message>
        <source>List what caught failures on autoland in 30 days</source>
        <translation>Lister ce qui a détecté des échecs sur autoland en 30 jours</translation>
    </message>
    <message>
        <source>Say which user: --broker amqps://USER@%1/, or PULSE_USER.</source>
        <translation>Indiquez l’utilisateur&#xa0;: --broker amqps://USER@%1/, ou PULSE_USER.</translation>
    </message>
    <message>
        <source>Keep one with: collie-cli pulse password, or set PULSE_PASSWORD.</source>
        <translation>Conservez-en un avec&#xa0;: collie-cli pulse password, ou définissez PULSE_PASSWORD.</translation>
    </message>
    <message>
        <source>--bind takes EXCHANGE or EXCHANGE:PATTERN.</source>
        <translation>--bind attend EXCHANGE ou EXCHANGE:PATTERN.</translation>
    </message>
    <message>
        <source>Say what to listen to: --bind EXCHANGE[:PATTERN].</source>
        <translation>Indiquez quoi écouter&#xa0;: --bind EXCHANGE[:PATTERN].</translation>
    </message>
    <message>
        <source>There was no answer of %1 within %2 seconds. Check the address and the network connection.</source>
        <translation>Aucune réponse de %1 en %2 secondes. Vérifiez l’adresse et la connexion réseau.</translation>
    </message>
    <message numerus="yes">
        <source>Messages of %n second(s) may be missing.</source>
        <translation>
            <numerusform>Des messages de %n seconde peuvent manquer.</numerusform>
            <numerusform>Des messages de %n secondes peuvent manquer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting again until it works.</source>
        <translation>Nouvelles tentatives de connexion jusqu’à ce qu’une aboutisse.</translation>
    </message>
    <message>
        <source>Interrupted before the end was seen.</source>
        <translation>Interrompu avant d’avoir vu la fin.</translation>
    </message>
    <message>
        <source>There was no connection to %1 in that time.</source>
        <translation>Aucune connexion à %1 pendant ce temps.</translation>
    </message>
    <message>
        <source>The connection to %1 is lost, so that messages may be missing at the end.</source>
        <translation>La connexion à %1 est perdue&#x202f;; des messages peuvent manquer à la fin.</translation>
    </message>
    <message>
        <source>What to listen to; may be repeated</source>
        <translation>Ce qu’il faut écouter&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>socket (Taskcluster&apos;s, the default) or amqp (the broker)</source>
        <translation>socket (celui de Taskcluster, par défaut) ou amqp (le broker)</translation>
    </message>
    <message>
        <source>Such as amqps://user@pulse.mozilla.org:5671/ (else PULSE_URL); the password is PULSE_PASSWORD or the keychain&apos;s</source>
        <translation>Par exemple amqps://user@pulse.mozilla.org:5671/ (sinon PULSE_URL)&#x202f;; le mot de passe est PULSE_PASSWORD ou celui du trousseau</translation>
    </message>
    <message>
        <source>Most messages that wait at the broker (default 7500)</source>
        <translation>Nombre maximal de messages en attente au broker (7500 par défaut)</translation>
    </message>
    <message>
        <source>End after so many messages</source>
        <translation>S’arrêter après ce nombre de messages</translation>
    </message>
    <message>
        <source>How long, e.g. 30s, 5m, 1h</source>
        <translation>Durée, par exemple 30s, 5m, 1h</translation>
    </message>
    <message>
        <source>Record what a queue of the broker holds, in place of --bind; it stays there without --ack</source>
        <translation>Enregistrer le contenu d’une file du broker, au lieu de --bind&#x202f;; il y reste sans --ack</translation>
    </message>
    <message>
        <source>Take the messages out of the queue</source>
        <translation>Retirer les messages de la file</translation>
    </message>
    <message>
        <source>EXCHANGE</source>
        <translation>EXCHANGE</translation>
    </message>
    <message>
        <source>ROUTING KEY</source>
        <translation>CLÉ DE ROUTAGE</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) recorded</source>
        <translation>
            <numerusform>%Ln message enregistré</numerusform>
            <numerusform>%Ln messages enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are not in the recording: there was no room for them.</source>
        <translation>
            <numerusform>%n message manque à l’enregistrement, faute de place.</numerusform>
            <numerusform>%n messages manquent à l’enregistrement, faute de place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one of --bind and --queue.</source>
        <translation>Choisissez entre --bind et --queue.</translation>
    </message>
    <message>
        <source>The password cannot be read.</source>
        <translation>Impossible de lire le mot de passe.</translation>
    </message>
    <message>
        <source>Write the password to standard input.</source>
        <translation>Envoyez le mot de passe sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Where the recording goes</source>
        <translation>Où va l’enregistrement</translation>
    </message>
    <message>
        <source>Name of a queue at the broker</source>
        <translation>Nom d’une file du broker</translation>
    </message>
    <message>
        <source>Messages of Pulse</source>
        <translation>Messages de Pulse</translation>
    </message>
    <message>
        <source>Listens to exchanges, records what comes, and plays recordings.</source>
        <translation>Écoute des exchanges, enregistre ce qui arrive et rejoue les enregistrements.</translation>
    </message>
    <message>
        <source>List the exchanges of the deployment and of Treeherder</source>
        <translation>Lister les exchanges du déploiement et de Treeherder</translation>
    </message>
    <message>
        <source>Each is listed with the words of its routing keys.</source>
        <translation>Chacun est listé avec les mots de ses clés de routage.</translation>
    </message>
    <message>
        <source>List what can be listened to</source>
        <translation>Lister ce qui peut être écouté</translation>
    </message>
    <message>
        <source>Print messages as they come, one JSON object a line</source>
        <translation>Afficher les messages à mesure qu’ils arrivent, un objet JSON par ligne</translation>
    </message>
    <message>
        <source>Goes on until it is interrupted, or as long as --for and --count say.</source>
        <translation>Continue jusqu’à interruption, ou aussi longtemps que l’indiquent --for et --count.</translation>
    </message>
    <message>
        <source>Print every task that fails</source>
        <translation>Afficher chaque tâche qui échoue</translation>
    </message>
    <message>
        <source>Print the next ten messages of Treeherder</source>
        <translation>Afficher les dix prochains messages de Treeherder</translation>
    </message>
    <message>
        <source>Record messages into a file</source>
        <translation>Enregistrer les messages dans un fichier</translation>
    </message>
    <message>
        <source>A recording can be read while it grows and after a crash; pulse replay plays it.</source>
        <translation>Un enregistrement reste lisible pendant qu’il grandit et après un plantage&#x202f;; pulse replay le rejoue.</translation>
    </message>
    <message>
        <source>Record an hour of messages</source>
        <translation>Enregistrer une heure de messages</translation>
    </message>
    <message>
        <source>Print what waits in a queue; with --ack it is gone from there</source>
        <translation>Afficher ce qui attend dans une file&#x202f;; avec --ack, cela en est retiré</translation>
    </message>
    <message>
        <source>Without --ack the messages stay in the queue.</source>
        <translation>Sans --ack, les messages restent dans la file.</translation>
    </message>
    <message>
        <source>Print what waits in a queue</source>
        <translation>Afficher ce qui attend dans une file</translation>
    </message>
    <message>
        <source>Print it and take it out</source>
        <translation>L’afficher et le retirer</translation>
    </message>
    <message>
        <source>Keep a broker&apos;s password, read from standard input, in the keychain</source>
        <translation>Conserver dans le trousseau le mot de passe d’un broker, lu sur l’entrée standard</translation>
    </message>
    <message>
        <source>The password is read from standard input, so that it is in no list of processes and in no history of a shell.</source>
        <translation>Le mot de passe est lu sur l’entrée standard&#xa0;: il n’apparaît ainsi dans aucune liste de processus ni aucun historique de shell.</translation>
    </message>
    <message>
        <source>Keep the password of a broker</source>
        <translation>Conserver le mot de passe d’un broker</translation>
    </message>
    <message>
        <source>backout</source>
        <comment>what a commit is</comment>
        <translation>backout</translation>
    </message>
    <message numerus="yes">
        <source>%n more commit(s)</source>
        <translation>
            <numerusform>%n autre commit</numerusform>
            <numerusform>%n autres commits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% complete, %2 in progress. Failed: %3 lint, %4 build, %5 test; %6 intermittent, %7 fixed by commit, %8 unclassified.</source>
        <translation>%1&#xa0;% terminé, %2 en cours. En échec&#xa0;: %3 lint, %4 build, %5 test&#x202f;; %6 intermittents, %7 corrigés par un commit, %8 non classés.</translation>
    </message>
    <message>
        <source>%1 %2  push %3</source>
        <comment>repository, revision and number</comment>
        <translation>%1 %2  push %3</translation>
    </message>
    <message>
        <source>Bug %1: %2</source>
        <comment>number and title</comment>
        <translation>Bug %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>Say which push, in one way: --push ID, --revision R or --lando ID, or give its address.</source>
        <translation>Indiquez le push, d’une seule façon&#xa0;: --push ID, --revision R ou --lando ID, ou donnez son adresse.</translation>
    </message>
    <message>
        <source>The address says which push: leave --push, --revision and --lando out, or name a repository.</source>
        <translation>L’adresse désigne déjà le push&#xa0;: omettez --push, --revision et --lando, ou donnez le nom d’un dépôt.</translation>
    </message>
    <message>
        <source>Choose one of --json and --markdown.</source>
        <translation>Choisissez entre --json et --markdown.</translation>
    </message>
    <message>
        <source>--%1 takes a regular expression: %2.</source>
        <translation>--%1 attend une expression régulière&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Lando&apos;s id of the landing that made a push</source>
        <translation>ID Lando de l’intégration qui a créé un push</translation>
    </message>
    <message>
        <source>Lando&apos;s address, where it is not Mozilla&apos;s</source>
        <translation>Adresse de Lando, si ce n’est pas celui de Mozilla</translation>
    </message>
    <message>
        <source>Print Markdown, for comments in bugs and reviews</source>
        <translation>Afficher du Markdown, pour les commentaires de bugs et de revues</translation>
    </message>
    <message>
        <source>Name of a repository, with one of --push, --revision and --lando; or an address of Treeherder or Taskcluster that names the push</source>
        <translation>Nom d’un dépôt, avec --push, --revision ou --lando&#x202f;; ou adresse de Treeherder ou de Taskcluster qui désigne le push</translation>
    </message>
    <message>
        <source>Bugs are shown without titles: no Bugzilla is known for this deployment. Name it with --bugzilla-url.</source>
        <translation>Les bugs sont affichés sans titre&#xa0;: aucun Bugzilla n’est connu pour ce déploiement. Indiquez-le avec --bugzilla-url.</translation>
    </message>
    <message>
        <source>Bugs are shown without titles.</source>
        <translation>Les bugs sont affichés sans titre.</translation>
    </message>
    <message>
        <source>The push is not compared with the one before it.</source>
        <translation>Le push n’est pas comparé au précédent.</translation>
    </message>
    <message>
        <source>Pushes of a repository</source>
        <translation>Pushs d’un dépôt</translation>
    </message>
    <message>
        <source>Sort the failures of a push: new here, failed in the parent push too, intermittent, not yet known</source>
        <translation>Trier les échecs d’un push&#xa0;: nouveau ici, déjà en échec dans le push parent, intermittent, pas encore connu</translation>
    </message>
    <message>
        <source>On try nothing is compared with the push before, which is somebody else&apos;s.</source>
        <translation>Sur try, rien n’est comparé au push précédent, qui est celui de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Sort the failures of a push, for a comment in a review</source>
        <translation>Trier les échecs d’un push, pour un commentaire de revue</translation>
    </message>
    <message>
        <source>Show the commits of a push, the bugs they name and how its jobs stand</source>
        <translation>Afficher les commits d’un push, les bugs qu’ils citent et l’état de ses jobs</translation>
    </message>
    <message>
        <source>Show a push</source>
        <translation>Afficher un push</translation>
    </message>
    <message>
        <source>Show the push of a landing, for a script</source>
        <translation>Afficher le push d’une intégration, pour un script</translation>
    </message>
    <message>
        <source>The push has no jobs.</source>
        <translation>Le push n’a aucun job.</translation>
    </message>
    <message>
        <source>The push has no jobs yet. Waiting for them.</source>
        <translation>Le push n’a pas encore de jobs. En attente.</translation>
    </message>
    <message>
        <source>Looking again until Treeherder answers.</source>
        <translation>Nouvelles tentatives jusqu’à ce que Treeherder réponde.</translation>
    </message>
    <message>
        <source>Print each failure as it comes; with --json a document a line</source>
        <translation>Afficher chaque échec dès qu’il survient&#x202f;; avec --json, un document par ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) are not classified.</source>
        <translation>
            <numerusform>%n échec n’est pas classé.</numerusform>
            <numerusform>%n échecs ne sont pas classés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until all jobs of a push are complete; the exit code is 1 when failures are not classified, else 0</source>
        <translation>Attendre que tous les jobs d’un push soient terminés&#x202f;; le code de sortie est 1 si des échecs ne sont pas classés, sinon 0</translation>
    </message>
    <message>
        <source>At the end the failures are counted; with --stream each is printed as it comes.</source>
        <translation>À la fin, les échecs sont comptés&#x202f;; avec --stream, chacun est affiché dès qu’il survient.</translation>
    </message>
    <message>
        <source>Print each failure as it comes</source>
        <translation>Afficher chaque échec dès qu’il survient</translation>
    </message>
    <message>
        <source>Wait for the push of a landing, then do something</source>
        <translation>Attendre le push d’une intégration, puis faire quelque chose</translation>
    </message>
    <message>
        <source>Context of the template, JSON or YAML</source>
        <translation>Contexte du modèle, JSON ou YAML</translation>
    </message>
    <message>
        <source>Render .taskcluster.yml, or TEMPLATE, as Taskcluster does for this event of GitHub&apos;s, or for {&quot;tasks_for&quot;, &quot;event&quot;}</source>
        <translation>Évaluer .taskcluster.yml, ou TEMPLATE, comme le fait Taskcluster pour cet événement de GitHub, ou pour {&quot;tasks_for&quot;, &quot;event&quot;}</translation>
    </message>
    <message>
        <source>Render one {&quot;template&quot;, &quot;context&quot;} per line of standard input</source>
        <translation>Évaluer un {&quot;template&quot;, &quot;context&quot;} par ligne de l’entrée standard</translation>
    </message>
    <message>
        <source>--github and --context both say what the template is rendered with; give one.</source>
        <translation>--github et --context indiquent tous deux avec quoi évaluer le modèle&#x202f;; n’en donnez qu’un.</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>L’événement</translation>
    </message>
    <message>
        <source>The context</source>
        <translation>Le contexte</translation>
    </message>
    <message>
        <source>--batch reads templates and contexts from standard input only.</source>
        <translation>--batch ne lit modèles et contextes que sur l’entrée standard.</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>The template (default standard input; with --github .taskcluster.yml)</source>
        <translation>Le modèle (entrée standard par défaut&#x202f;; avec --github, .taskcluster.yml)</translation>
    </message>
    <message>
        <source>Render a JSON-e template (JSON or YAML; - is standard input)</source>
        <translation>Évaluer un modèle JSON-e (JSON ou YAML&#x202f;; - est l’entrée standard)</translation>
    </message>
    <message>
        <source>Knows all of JSON-e, and what Taskcluster adds for events of GitHub. Needs no network.</source>
        <translation>Connaît tout JSON-e, et ce que Taskcluster y ajoute pour les événements de GitHub. N’a pas besoin du réseau.</translation>
    </message>
    <message>
        <source>Render a template</source>
        <translation>Évaluer un modèle</translation>
    </message>
    <message>
        <source>Render .taskcluster.yml for an event</source>
        <translation>Évaluer .taskcluster.yml pour un événement</translation>
    </message>
    <message>
        <source>“%1” cannot be started.</source>
        <translation>Impossible de lancer «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” failed.</source>
        <translation>«&#xa0;%1&#xa0;» a échoué.</translation>
    </message>
    <message>
        <source>“%1” failed for %2 of the messages.</source>
        <translation>«&#xa0;%1&#xa0;» a échoué pour %2 des messages.</translation>
    </message>
    <message>
        <source>How much faster than it was, from 0.1, or max (default 1)</source>
        <translation>Facteur d’accélération, à partir de 0.1, ou max (1 par défaut)</translation>
    </message>
    <message>
        <source>stdout (the default), command or exchange</source>
        <translation>stdout (par défaut), command ou exchange</translation>
    </message>
    <message>
        <source>Run the command once per message, which is its standard input</source>
        <translation>Lancer la commande une fois par message, reçu sur son entrée standard</translation>
    </message>
    <message>
        <source>Queue configuration of pulse_replay</source>
        <translation>Configuration de file de pulse_replay</translation>
    </message>
    <message>
        <source>--speed takes a number from 0.1, or max.</source>
        <translation>--speed attend un nombre à partir de 0.1, ou max.</translation>
    </message>
    <message>
        <source>--to is stdout, command with a command after the file, or exchange with its name.</source>
        <translation>--to accepte stdout, command avec une commande après le fichier, ou exchange avec son nom.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file could not be read and were left out.</source>
        <translation>
            <numerusform>%n endroit du fichier n’a pas pu être lu et a été omis.</numerusform>
            <numerusform>%n endroits du fichier n’ont pas pu être lus et ont été omis.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the file is cut off.</source>
        <translation>La fin du fichier est tronquée.</translation>
    </message>
    <message>
        <source>What is beyond the first gigabyte of messages was left out.</source>
        <translation>Ce qui dépasse le premier gigaoctet de messages a été omis.</translation>
    </message>
    <message>
        <source>The queue configuration</source>
        <translation>La configuration de file</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) imported</source>
        <translation>
            <numerusform>%Ln message importé</numerusform>
            <numerusform>%Ln messages importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out</source>
        <translation>
            <numerusform>%Ln ligne omise</numerusform>
            <numerusform>%Ln lignes omises</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no messages in %1.</source>
        <translation>Il n’y a aucun message dans %1.</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>L’enregistrement</translation>
    </message>
    <message>
        <source>Where --to sends it</source>
        <translation>Où --to l’envoie</translation>
    </message>
    <message>
        <source>Messages of another tool</source>
        <translation>Messages d’un autre outil</translation>
    </message>
    <message>
        <source>Send a recording to standard output, to a command or to an exchange</source>
        <translation>Envoyer un enregistrement vers la sortie standard, une commande ou un exchange</translation>
    </message>
    <message>
        <source>Keeps the time between the messages, or as --speed says.</source>
        <translation>Respecte l’intervalle entre les messages, ou suit --speed.</translation>
    </message>
    <message>
        <source>Print a recording</source>
        <translation>Afficher un enregistrement</translation>
    </message>
    <message>
        <source>Give it to the standard input of a command</source>
        <translation>L’envoyer sur l’entrée standard d’une commande</translation>
    </message>
    <message>
        <source>Turn messages of other tools into a recording</source>
        <translation>Convertir des messages d’autres outils en enregistrement</translation>
    </message>
    <message>
        <source>Turn a file of messages into a recording</source>
        <translation>Convertir un fichier de messages en enregistrement</translation>
    </message>
    <message>
        <source>The credentials have expired. Sign in with: collie-cli signin</source>
        <translation>Les identifiants ont expiré. Connectez-vous avec&#xa0;: collie-cli signin</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Vous n’êtes pas connecté.</translation>
    </message>
    <message>
        <source>(The credentials of the Taskcluster command line are for %1.)</source>
        <translation>(Les identifiants de la ligne de commande de Taskcluster sont pour %1.)</translation>
    </message>
    <message>
        <source>How many (default 20)</source>
        <translation>Combien (20 par défaut)</translation>
    </message>
    <message>
        <source>Only those that failed</source>
        <translation>Uniquement ceux en échec</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>an age in minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>an age in hours</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>RÉSULTAT</translation>
    </message>
    <message>
        <source>AGE</source>
        <translation>ÂGE</translation>
    </message>
    <message>
        <source>CLASS</source>
        <translation>CLASSIFICATION</translation>
    </message>
    <message>
        <source>Treeherder does not show this task, so it has no similar jobs.</source>
        <translation>Treeherder n’affiche pas cette tâche&#xa0;: elle n’a donc pas de jobs similaires.</translation>
    </message>
    <message>
        <source>The task has expired, and with it what says in which repository it ran.</source>
        <translation>La tâche a expiré, et avec elle l’indication du dépôt où elle s’est exécutée.</translation>
    </message>
    <message>
        <source>List how the same job ended on other pushes, newest first</source>
        <translation>Lister comment le même job s’est terminé sur d’autres pushs, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>List the latest failures of the same job</source>
        <translation>Lister les derniers échecs du même job</translation>
    </message>
    <message>
        <source>Treeherder could not be told how the command ended.</source>
        <translation>Impossible d’indiquer à Treeherder comment la commande s’est terminée.</translation>
    </message>
    <message>
        <source>The command ended as %1; Treeherder was told.</source>
        <translation>La commande s’est terminée en %1&#x202f;; Treeherder en est informé.</translation>
    </message>
    <message>
        <source>Id of the job, as submit start printed it</source>
        <translation>ID du job, tel que submit start l’a affiché</translation>
    </message>
    <message>
        <source>Program and arguments; no shell is involved</source>
        <translation>Programme et arguments&#x202f;; sans passer par un shell</translation>
    </message>
    <message>
        <source>Jobs of your own</source>
        <translation>Vos propres jobs</translation>
    </message>
    <message>
        <source>Shows on Treeherder what runs on your machine. The jobs are public.</source>
        <translation>Montre sur Treeherder ce qui tourne sur votre machine. Les jobs sont publics.</translation>
    </message>
    <message>
        <source>Show a job of your own on Treeherder as pending; prints its id</source>
        <translation>Montrer un de vos jobs sur Treeherder comme en attente&#x202f;; affiche son ID</translation>
    </message>
    <message>
        <source>The job is shown to everybody. Its id is what submit run and submit complete take.</source>
        <translation>Le job est visible de tous. Son ID est ce qu’attendent submit run et submit complete.</translation>
    </message>
    <message>
        <source>Show a job as pending and print its id</source>
        <translation>Montrer un job comme en attente et afficher son ID</translation>
    </message>
    <message>
        <source>Show a job of your own as running</source>
        <translation>Montrer un de vos jobs sur Treeherder comme en cours</translation>
    </message>
    <message>
        <source>Say that the job has begun</source>
        <translation>Indiquer que le job a commencé</translation>
    </message>
    <message>
        <source>Show a job of your own as completed</source>
        <translation>Montrer un de vos jobs sur Treeherder comme terminé</translation>
    </message>
    <message>
        <source>Say that it succeeded, with its log</source>
        <translation>Indiquer qu’il a réussi, avec son journal</translation>
    </message>
    <message>
        <source>Run a command here and show on Treeherder how it goes</source>
        <translation>Lancer une commande ici et montrer son déroulement sur Treeherder</translation>
    </message>
    <message>
        <source>What the command prints is printed here too and becomes the log of the job.</source>
        <translation>Ce que la commande affiche est aussi affiché ici et devient le journal du job.</translation>
    </message>
    <message>
        <source>Run a test here and show it on a push</source>
        <translation>Lancer un test ici et le montrer sur un push</translation>
    </message>
    <message>
        <source>The task has not run yet.</source>
        <translation>La tâche ne s’est pas encore exécutée.</translation>
    </message>
    <message>
        <source>There is no task %1: its id is wrong, or it has expired.</source>
        <translation>Il n’y a pas de tâche %1&#xa0;: son ID est faux, ou elle a expiré.</translation>
    </message>
    <message>
        <source>not known. %1</source>
        <comment>why tasks are not known</comment>
        <translation>non connues. %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>the state of a task</comment>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>… %n autre</numerusform>
            <numerusform>… %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1/%2</source>
        <comment>a worker</comment>
        <translation>sur %1/%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>file</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorité</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>created</source>
        <translation>création</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>expiration</translation>
    </message>
    <message>
        <source>run</source>
        <translation>exécution</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>dépend de</translation>
    </message>
    <message>
        <source>needed by</source>
        <translation>requise par</translation>
    </message>
    <message>
        <source>Show a task, its runs, what it needs and what needs it, and why it waits</source>
        <translation>Afficher une tâche, ses exécutions, ce dont elle dépend et ce qui dépend d’elle, et pourquoi elle attend</translation>
    </message>
    <message>
        <source>Show a task</source>
        <translation>Afficher une tâche</translation>
    </message>
    <message>
        <source>Create under this id: creating again makes no second task</source>
        <translation>Créer sous cet ID&#xa0;: recréer ne produit pas de seconde tâche</translation>
    </message>
    <message>
        <source>Leave the dependencies out of the copy</source>
        <translation>Omettre les dépendances dans la copie</translation>
    </message>
    <message>
        <source>Leave the routes out of the copy</source>
        <translation>Omettre les routes dans la copie</translation>
    </message>
    <message>
        <source>The task definition</source>
        <translation>La définition de la tâche</translation>
    </message>
    <message>
        <source>The definition, JSON or YAML; - is standard input</source>
        <translation>La définition, JSON ou YAML&#x202f;; - est l’entrée standard</translation>
    </message>
    <message>
        <source>Tasks of Taskcluster</source>
        <translation>Tâches de Taskcluster</translation>
    </message>
    <message>
        <source>Shows, creates, runs again and cancels single tasks, groups of them, and parts of the task graph of a push.</source>
        <translation>Affiche, crée, réexécute et annule des tâches isolées, des groupes de tâches et des parties du graphe de tâches d’un push.</translation>
    </message>
    <message>
        <source>Create a task (JSON or YAML; - is standard input)</source>
        <translation>Créer une tâche (JSON ou YAML&#x202f;; - est l’entrée standard)</translation>
    </message>
    <message>
        <source>Check a definition and show what would be sent</source>
        <translation>Vérifier une définition et afficher ce qui serait envoyé</translation>
    </message>
    <message>
        <source>Create the task and print its id</source>
        <translation>Créer la tâche et afficher son ID</translation>
    </message>
    <message>
        <source>Create a copy of a task</source>
        <translation>Créer une copie d’une tâche</translation>
    </message>
    <message>
        <source>The copy is a task of its own with new times.</source>
        <translation>La copie est une tâche à part entière, avec de nouvelles dates.</translation>
    </message>
    <message>
        <source>Create a copy that nothing listens for</source>
        <translation>Créer une copie que rien n’écoute</translation>
    </message>
    <message>
        <source>Run a task again as the same task</source>
        <translation>Réexécuter une tâche, en gardant la même tâche</translation>
    </message>
    <message>
        <source>The task keeps its id and gets another run.</source>
        <translation>La tâche garde son ID et obtient une nouvelle exécution.</translation>
    </message>
    <message>
        <source>Run a task again</source>
        <translation>Réexécuter une tâche</translation>
    </message>
    <message>
        <source>Cancel a task</source>
        <translation>Annuler une tâche</translation>
    </message>
    <message>
        <source>Run a task even if its dependencies have not</source>
        <translation>Exécuter une tâche même si ses dépendances ne l’ont pas été</translation>
    </message>
    <message>
        <source>Run a task without what it waits for</source>
        <translation>Exécuter une tâche sans ce qu’elle attend</translation>
    </message>
    <message>
        <source>The task could not be resolved; it ends when its claim does.</source>
        <translation>Impossible de conclure la tâche&#x202f;; elle se terminera à la fin de sa prise en charge.</translation>
    </message>
    <message>
        <source>%1: %2 is there already; --force replaces it.</source>
        <translation>%1&#xa0;: %2 existe déjà&#x202f;; --force le remplace.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Nouvel essai.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not everything was transferred.</source>
        <translation>Tout n’a pas été transféré.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %3/s, %n left</source>
        <comment>an amount, all of it, how fast, and files</comment>
        <translation>
            <numerusform>%1 sur %2, %3/s, %n restant</numerusform>
            <numerusform>%1 sur %2, %3/s, %n restants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <comment>how far transfers are, and the time that is left</comment>
        <translation>%1, %2&#xa0;s</translation>
    </message>
    <message>
        <source>A store that speaks S3, in place of Amazon&apos;s</source>
        <translation>Un stockage compatible S3, au lieu de celui d’Amazon</translation>
    </message>
    <message>
        <source>Upload to a bucket with temporary credentials</source>
        <translation>Téléverser vers un bucket avec des identifiants temporaires</translation>
    </message>
    <message>
        <source>Upload to the object service; a name that ends with / is a prefix</source>
        <translation>Téléverser vers le service d’objets&#x202f;; un nom qui se termine par / est un préfixe</translation>
    </message>
    <message>
        <source>Upload to a task: one to claim, or without an id a new one</source>
        <translation>Téléverser vers une tâche&#xa0;: à prendre en charge, ou nouvelle si aucun ID n’est donné</translation>
    </message>
    <message>
        <source>How the artifacts&apos; names begin (default public/, which everybody can read)</source>
        <translation>Début des noms des artefacts (public/ par défaut, lisible par tous)</translation>
    </message>
    <message>
        <source>Where a new task waits, provisionerId/workerType (default collie/uploads)</source>
        <translation>Où une nouvelle tâche attend, provisionerId/workerType (collie/uploads par défaut)</translation>
    </message>
    <message>
        <source>Send text compressed</source>
        <translation>Envoyer le texte compressé</translation>
    </message>
    <message>
        <source>Upload hidden files of folders too, such as .git and .env</source>
        <translation>Téléverser aussi les fichiers cachés des dossiers, comme .git et .env</translation>
    </message>
    <message>
        <source>Upload what links in folders lead to, also outside of them</source>
        <translation>Téléverser aussi ce vers quoi mènent les liens des dossiers, même à l’extérieur</translation>
    </message>
    <message>
        <source>Say where the files go: --s3 BUCKET/PREFIX, --object PROJECT/NAME or --task.</source>
        <translation>Indiquez où vont les fichiers&#xa0;: --s3 BUCKET/PREFIX, --object PROJECT/NAME ou --task.</translation>
    </message>
    <message>
        <source>--s3 takes a bucket and a prefix: BUCKET/PREFIX.</source>
        <translation>--s3 attend un bucket et un préfixe&#xa0;: BUCKET/PREFIX.</translation>
    </message>
    <message>
        <source>--object takes a project and a name: PROJECT/NAME.</source>
        <translation>--object attend un projet et un nom&#xa0;: PROJECT/NAME.</translation>
    </message>
    <message>
        <source>--pool is for a new task, not for one that is there.</source>
        <translation>--pool concerne une nouvelle tâche, pas une tâche existante.</translation>
    </message>
    <message>
        <source>Names that begin with public/ can be read by everybody; --prefix private/ keeps the files to those with scopes.</source>
        <translation>Les noms qui commencent par public/ sont lisibles par tous&#x202f;; --prefix private/ réserve les fichiers à ceux qui ont les scopes.</translation>
    </message>
    <message>
        <source>--hidden uploads hidden files too.</source>
        <translation>--hidden téléverse aussi les fichiers cachés.</translation>
    </message>
    <message>
        <source>--follow-links uploads what links lead to.</source>
        <translation>--follow-links téléverse ce vers quoi mènent les liens.</translation>
    </message>
    <message>
        <source>left out: %1 %2</source>
        <comment>a file and why</comment>
        <translation>omis&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>There is no file to upload.</source>
        <translation>Il n’y a aucun fichier à téléverser.</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Fichiers et dossiers</translation>
    </message>
    <message>
        <source>Upload files or folders to a bucket, the object service or a task; prints their addresses</source>
        <translation>Téléverser des fichiers ou des dossiers vers un bucket, le service d’objets ou une tâche&#x202f;; affiche leurs adresses</translation>
    </message>
    <message>
        <source>Say where to by one of --s3, --object and --task.</source>
        <translation>Indiquez la destination par --s3, --object ou --task.</translation>
    </message>
    <message>
        <source>Upload to a new task</source>
        <translation>Téléverser vers une nouvelle tâche</translation>
    </message>
    <message>
        <source>Upload to a bucket</source>
        <translation>Téléverser vers un bucket</translation>
    </message>
    <message>
        <source>Claim a waiting task, attach files, complete it</source>
        <translation>Prendre en charge une tâche en attente, y joindre des fichiers, la terminer</translation>
    </message>
    <message>
        <source>The task must wait in a queue that your scopes may claim from.</source>
        <translation>La tâche doit attendre dans une file où vos scopes autorisent la prise en charge.</translation>
    </message>
    <message>
        <source>Attach a file and a folder to a task that waits</source>
        <translation>Joindre un fichier et un dossier à une tâche en attente</translation>
    </message>
    <message>
        <source>How long the URL works, e.g. 90s, 15m, 2h, 1d (default 15m)</source>
        <translation>Durée de validité de l’URL, par exemple 90s, 15m, 2h, 1d (15m par défaut)</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse.</translation>
    </message>
    <message>
        <source>An address, the id of a task or a revision, also within a text</source>
        <translation>Une adresse, l’ID d’une tâche ou une révision, même au milieu d’un texte</translation>
    </message>
    <message>
        <source>An address of the deployment</source>
        <translation>Une adresse du déploiement</translation>
    </message>
    <message>
        <source>Addresses of Treeherder and Taskcluster</source>
        <translation>Adresses de Treeherder et de Taskcluster</translation>
    </message>
    <message>
        <source>Say what an address names, and write it as others do; with --json every part that it says</source>
        <translation>Dire ce que désigne une adresse, et l’écrire comme le font les autres&#x202f;; avec --json, tous ses éléments</translation>
    </message>
    <message>
        <source>Asks no server.</source>
        <translation>N’interroge aucun serveur.</translation>
    </message>
    <message>
        <source>Say what an address names</source>
        <translation>Dire ce que désigne une adresse</translation>
    </message>
    <message>
        <source>The parts of a revision, for a script</source>
        <translation>Les éléments d’une révision, pour un script</translation>
    </message>
    <message>
        <source>Print a URL that works without credentials until it expires</source>
        <translation>Afficher une URL qui fonctionne sans identifiants jusqu’à son expiration</translation>
    </message>
    <message>
        <source>Whoever has the URL may read what your credentials may read there.</source>
        <translation>Quiconque a l’URL peut y lire ce que vos identifiants permettent de lire.</translation>
    </message>
    <message>
        <source>Make an artifact readable for a quarter of an hour</source>
        <translation>Rendre un artefact lisible pendant un quart d’heure</translation>
    </message>
    <message>
        <source>Id of a task</source>
        <translation>ID d’une tâche</translation>
    </message>
    <message>
        <source>Id of a task group, that is of its decision task</source>
        <translation>ID d’un groupe de tâches, c’est-à-dire de sa tâche de décision</translation>
    </message>
    <message>
        <source>Name of a repository, such as autoland</source>
        <translation>Nom d’un dépôt, par exemple autoland</translation>
    </message>
    <message>
        <source>Label of a task</source>
        <translation>Label d’une tâche</translation>
    </message>
    <message numerus="yes">
        <source>Looking every %n second(s) instead.</source>
        <translation>
            <numerusform>Vérification chaque seconde (%n) à la place.</numerusform>
            <numerusform>Vérification toutes les %n secondes à la place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking again until the queue answers.</source>
        <translation>Nouvelles tentatives jusqu’à ce que la queue réponde.</translation>
    </message>
    <message>
        <source>The queue&apos;s list of the group lacks the task it is named for, so that nobody knows whether the group is done. Try again.</source>
        <translation>Dans la liste du groupe que donne la queue, il manque la tâche qui lui donne son nom&#xa0;: impossible de savoir si le groupe est terminé. Réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of the group did not succeed.</source>
        <translation>
            <numerusform>%n tâche du groupe n’a pas réussi.</numerusform>
            <numerusform>%n tâches du groupe n’ont pas réussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The task did not succeed.</source>
        <translation>La tâche n’a pas réussi.</translation>
    </message>
    <message>
        <source>Id of a task, or of a decision task</source>
        <translation>ID d’une tâche, ou d’une tâche de décision</translation>
    </message>
    <message>
        <source>Wait until a task, or a decision task&apos;s group, is resolved; the exit code tells its result</source>
        <translation>Attendre qu’une tâche, ou le groupe d’une tâche de décision, soit terminé&#x202f;; le code de sortie donne son résultat</translation>
    </message>
    <message>
        <source>Looks at the queue, and at once when Pulse tells of a change.</source>
        <translation>Consulte la queue, et immédiatement quand Pulse signale un changement.</translation>
    </message>
    <message>
        <source>Wait for a task, then do something</source>
        <translation>Attendre une tâche, puis faire quelque chose</translation>
    </message>
    <message>
        <source>Wait for a whole push</source>
        <translation>Attendre un push entier</translation>
    </message>
    <message>
        <source>Collie is open already but does not answer. Close it and start again.</source>
        <translation>Collie est déjà ouvert mais ne répond pas. Fermez-le et relancez-le.</translation>
    </message>
    <message>
        <source>The list of pinned jobs</source>
        <translation>La liste des jobs épinglés</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>This Collie was built without a sandbox.</source>
        <translation>Ce Collie a été compilé sans bac à sable.</translation>
    </message>
    <message>
        <source>The last view</source>
        <translation>La dernière vue</translation>
    </message>
    <message>
        <source>There is no fault &quot;%1&quot;. Use one of: %2.</source>
        <translation>Il n’y a pas de panne «&#xa0;%1&#xa0;». Utilisez l’une de celles-ci&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form kind[=value][@path][*count].</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas de la forme kind[=value][@path][*count].</translation>
    </message>
    <message>
        <source>Port %1 of this machine cannot be used: %2. Choose another port.</source>
        <translation>Le port %1 de cette machine ne peut pas être utilisé&#xa0;: %2. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>An option&apos;s value is not a number in its range. See --help.</source>
        <translation>La valeur d’une option n’est pas un nombre dans ses bornes. Voir --help.</translation>
    </message>
</context>
<context>
    <name>collie::app::AccountController</name>
    <message>
        <source>“%1” goes on once you are signed in.</source>
        <translation>«&#xa0;%1&#xa0;» reprendra dès que vous serez connecté.</translation>
    </message>
    <message>
        <source>You will be signed in until Collie quits. %1</source>
        <translation>Vous resterez connecté jusqu’à la fermeture de Collie. %1</translation>
    </message>
    <message>
        <source>The Sandbox&apos;s Developer</source>
        <translation>Développeur du bac à sable</translation>
    </message>
    <message>
        <source>Environment Variables</source>
        <translation>Variables d’environnement</translation>
    </message>
    <message>
        <source>Taskcluster Command Line</source>
        <translation>Ligne de commande de Taskcluster</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <translation>le bac à sable</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>l’environnement</translation>
    </message>
    <message>
        <source>the Taskcluster command line</source>
        <translation>la ligne de commande de Taskcluster</translation>
    </message>
    <message>
        <source>The credentials from %1 are for %2, not for %3. Switch to that deployment first.</source>
        <translation>Les identifiants fournis par %1 sont pour %2, pas pour %3. Passez d’abord à ce déploiement.</translation>
    </message>
    <message>
        <source>The credentials from %1 were not accepted. %2</source>
        <translation>Les identifiants fournis par %1 ont été refusés. %2</translation>
    </message>
</context>
<context>
    <name>collie::app::ActivityController</name>
    <message>
        <source>Waiting for sign-in; goes on once you are signed in.</source>
        <translation>En attente de connexion&#x202f;; reprend dès que vous serez connecté.</translation>
    </message>
    <message>
        <source>The server asks us to wait for %1 s.</source>
        <translation>Le serveur demande d’attendre %1&#xa0;s.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) sent and not answered: looked up in the task group before anything is sent again.</source>
        <translation>
            <numerusform>%Ln requête envoyée sans réponse&#xa0;: recherche dans le groupe de tâches avant tout nouvel envoi.</numerusform>
            <numerusform>%Ln requêtes envoyées sans réponse&#xa0;: recherche dans le groupe de tâches avant tout nouvel envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this did cannot be undone.</source>
        <translation>Ceci ne peut pas être défait.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Ceci a déjà été défait.</translation>
    </message>
    <message>
        <source>There is nothing to undo yet.</source>
        <translation>Il n’y a encore rien à défaire.</translation>
    </message>
</context>
<context>
    <name>collie::app::AddJobsController</name>
    <message>
        <source>Schedule %1 on %2?</source>
        <comment>jobs on pushes</comment>
        <translation>Planifier %1 sur %2&#x202f;?</translation>
    </message>
    <message>
        <source>Schedule %1?</source>
        <translation>Planifier %1&#x202f;?</translation>
    </message>
    <message>
        <source>Schedule jobs</source>
        <translation>Planifier les jobs</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>Planifier %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
</context>
<context>
    <name>collie::app::AnnouncementController</name>
    <message>
        <source>%1: %2</source>
        <comment>what was asked for: how far it is</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what was asked for: how far it is. A sentence about it</comment>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>Your job %1 ended: %2</source>
        <translation>Votre job %1 est terminé&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new failure(s)</source>
        <translation>
            <numerusform>%Ln nouvel échec</numerusform>
            <numerusform>%Ln nouveaux échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>Nouvel échec&#xa0;: %1</translation>
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
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>%1 is not among the deployments you have set up. Add it in the settings first.</source>
        <translation>%1 ne fait pas partie des déploiements configurés. Ajoutez-le d’abord dans les paramètres.</translation>
    </message>
    <message>
        <source>There is no deployment named %1 in the settings.</source>
        <translation>Aucun déploiement ne porte le nom %1 dans les paramètres.</translation>
    </message>
    <message>
        <source>Opening the sandbox</source>
        <translation>Ouverture du bac à sable</translation>
    </message>
    <message>
        <source>The sandbox did not start</source>
        <translation>Le bac à sable n’a pas démarré</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Invented pushes and jobs, to try things out</source>
        <translation>Pushs et jobs fictifs, pour essayer</translation>
    </message>
    <message>
        <source>Looking for the push with this commit</source>
        <translation>Recherche du push qui contient ce commit</translation>
    </message>
    <message>
        <source>The commit was not found</source>
        <translation>Commit introuvable</translation>
    </message>
    <message>
        <source>The commit could not be looked for</source>
        <translation>La recherche du commit a échoué</translation>
    </message>
    <message>
        <source>Looking for the push of this job</source>
        <translation>Recherche du push de ce job</translation>
    </message>
    <message>
        <source>Looking for the push of this task</source>
        <translation>Recherche du push de cette tâche</translation>
    </message>
    <message>
        <source>Looking for the group of this task</source>
        <translation>Recherche du groupe de cette tâche</translation>
    </message>
    <message>
        <source>%1 was not found in the index</source>
        <translation>%1 est introuvable dans l’index</translation>
    </message>
    <message>
        <source>The task was not found</source>
        <translation>Tâche introuvable</translation>
    </message>
    <message>
        <source>Task group %1</source>
        <translation>Groupe de tâches %1</translation>
    </message>
    <message>
        <source>Open a push or a task group first.</source>
        <translation>Ouvrez d’abord un push ou un groupe de tâches.</translation>
    </message>
    <message>
        <source>Open a task group first.</source>
        <translation>Ouvrez d’abord un groupe de tâches.</translation>
    </message>
    <message>
        <source>Open a task group</source>
        <translation>Ouvrir un groupe de tâches</translation>
    </message>
    <message>
        <source>Give its id or address; it is shown with its tasks as jobs.</source>
        <translation>Donnez son ID ou son adresse&#x202f;; il est affiché avec ses tâches comme jobs.</translation>
    </message>
    <message>
        <source>Open Task or Group…</source>
        <translation>Ouvrir une tâche ou un groupe…</translation>
    </message>
    <message>
        <source>The repositories could not be loaded</source>
        <translation>Impossible de charger les dépôts</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No repositories</source>
        <translation>Aucun dépôt</translation>
    </message>
    <message>
        <source>This Treeherder shows none.</source>
        <translation>Ce Treeherder n’en affiche aucun.</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Revérifier</translation>
    </message>
</context>
<context>
    <name>collie::app::CacheController</name>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>Impossible de supprimer %1.</translation>
    </message>
</context>
<context>
    <name>collie::app::CommitsController</name>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>collie::app::DeploymentSettings</name>
    <message>
        <source>Something you began at %1 is still under way, so it goes on with its old addresses until it is opened again.</source>
        <translation>Une opération que vous avez lancée sur %1 est encore en cours&#x202f;; il garde donc ses anciennes adresses jusqu’à sa réouverture.</translation>
    </message>
    <message>
        <source>%1 was opened again with this.</source>
        <translation>%1 a été rouvert avec ces réglages.</translation>
    </message>
    <message>
        <source>What Collie remembers of it goes: its addresses, repositories at hand, the account you sign in with and the password of its Pulse broker. What is kept in files, such as transfers and logs, stays; Privacy clears it.</source>
        <translation>Ce que Collie en a mémorisé disparaît&#xa0;: adresses, dépôts à portée de main, compte de connexion et mot de passe de son broker Pulse. Ce qui est conservé dans des fichiers, comme les transferts et les journaux, reste&#x202f;; Confidentialité permet de l’effacer.</translation>
    </message>
    <message>
        <source>It is open. Whatever you began there and is not over will end, and you will be signed out. %1</source>
        <translation>Il est ouvert. Tout ce que vous y avez lancé et qui n’est pas terminé s’arrêtera, et vous serez déconnecté. %1</translation>
    </message>
    <message>
        <source>It is open. It will be closed, and you will be signed out. %1</source>
        <translation>Il est ouvert. Il sera fermé, et vous serez déconnecté. %1</translation>
    </message>
    <message>
        <source>Remove deployment</source>
        <translation>Supprimer le déploiement</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Supprimer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 supprimé.</translation>
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
            <numerusform>%Ln dépôt</numerusform>
            <numerusform>%Ln dépôts</numerusform>
        </translation>
    </message>
    <message>
        <source>The tree status</source>
        <translation>L’état de l’arbre</translation>
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
        <translation>Interrogation&#xa0;: %1…</translation>
    </message>
    <message>
        <source>%1 answered.</source>
        <translation>%1 a répondu.</translation>
    </message>
    <message>
        <source>%1 answered with %2.</source>
        <translation>%1 a répondu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 n’a pas répondu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
</context>
<context>
    <name>collie::app::DetailsController</name>
    <message>
        <source>The job does not come from Taskcluster.</source>
        <translation>Le job ne vient pas de Taskcluster.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Plantage</translation>
    </message>
    <message>
        <source>Reftest analyser</source>
        <translation>Analyseur de reftests</translation>
    </message>
    <message>
        <source>Pernosco</source>
        <translation>Pernosco</translation>
    </message>
    <message>
        <source>Task profile</source>
        <translation>Profil de la tâche</translation>
    </message>
</context>
<context>
    <name>collie::app::FailuresController</name>
    <message>
        <source>The failure was copied as Markdown.</source>
        <translation>L’échec a été copié en Markdown.</translation>
    </message>
    <message>
        <source>The failure was copied.</source>
        <translation>L’échec a été copié.</translation>
    </message>
    <message>
        <source>Neither the failure nor its task names a test that could be run here.</source>
        <translation>Ni l’échec ni sa tâche ne citent de test à lancer ici.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>This failure names no test.</source>
        <translation>Cet échec ne cite aucun test.</translation>
    </message>
    <message>
        <source>It is not known which jobs run it. %1</source>
        <translation>On ignore quels jobs l’exécutent. %1</translation>
    </message>
</context>
<context>
    <name>collie::app::FilterController</name>
    <message>
        <source>It is not known which jobs run %1. %2</source>
        <translation>On ignore quels jobs exécutent %1. %2</translation>
    </message>
    <message>
        <source>It is not known which jobs ran on %1. %2</source>
        <translation>On ignore quels jobs se sont exécutés sur %1. %2</translation>
    </message>
    <message>
        <source>Machines of jobs that were looked at are listed here.</source>
        <translation>Les machines des jobs consultés sont listées ici.</translation>
    </message>
    <message>
        <source>Looking for the tests of the push…</source>
        <translation>Recherche des tests du push…</translation>
    </message>
    <message>
        <source>It is not known which tests there are. %1</source>
        <translation>On ignore quels tests existent. %1</translation>
    </message>
</context>
<context>
    <name>collie::app::HelpController</name>
    <message>
        <source>Choose where you work</source>
        <translation>Choisissez où travailler</translation>
    </message>
    <message>
        <source>Open a deployment. The sandbox is invented: nothing you do there leaves this computer. The account button at the top right signs you in; Collie asks when that is needed.</source>
        <translation>Ouvrez un déploiement. Le bac à sable est fictif&#xa0;: rien de ce que vous y faites ne quitte cet ordinateur. Le bouton de compte, en haut à droite, vous connecte&#x202f;; Collie le demande quand c’est nécessaire.</translation>
    </message>
    <message>
        <source>Find your push</source>
        <translation>Trouvez votre push</translation>
    </message>
    <message>
        <source>Here are the pushes of the repository: a click shows the jobs of one. %1 lists your own, wherever they are; %2 takes any link, id or revision.</source>
        <translation>Voici les pushs du dépôt&#xa0;: un clic affiche les jobs de l’un d’eux. %1 liste les vôtres, où qu’ils soient&#x202f;; %2 accepte un lien, un ID ou une révision.</translation>
    </message>
    <message>
        <source>Act on a job</source>
        <translation>Agissez sur un job</translation>
    </message>
    <message>
        <source>Click a job to see what failed. %1 runs it again, %2 opens its log, and a right click offers the rest. %3 opens the guide, wherever you are.</source>
        <translation>Cliquez sur un job pour voir ce qui a échoué. %1 le relance, %2 ouvre son journal, et un clic droit propose le reste. %3 ouvre le guide, où que vous soyez.</translation>
    </message>
</context>
<context>
    <name>collie::app::HistoryController</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>no failures</source>
        <translation>aucun échec</translation>
    </message>
    <message>
        <source>Task group %1</source>
        <translation>Groupe de tâches %1</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Journal de %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln thing(s) that you have looked at here?</source>
        <translation>
            <numerusform>Oublier %Ln élément que vous avez consulté ici&#x202f;?</numerusform>
            <numerusform>Oublier %Ln éléments que vous avez consultés ici&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The links themselves stay valid.</source>
        <translation>Les liens eux-mêmes restent valables.</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Effacer l’historique</translation>
    </message>
</context>
<context>
    <name>collie::app::JobActionController</name>
    <message>
        <source>These jobs do not come from Taskcluster, so nothing can be done with them here.</source>
        <translation>Ces jobs ne viennent pas de Taskcluster&#xa0;: rien ne peut être fait avec eux ici.</translation>
    </message>
    <message>
        <source>Retrigger %1</source>
        <translation>Redéclencher %1</translation>
    </message>
    <message>
        <source>Retrigger %1, × %2</source>
        <translation>Redéclencher %1, × %2</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to cancel: %Ln job(s) already over.</source>
        <translation>
            <numerusform>Rien à annuler&#xa0;: %Ln job déjà terminé.</numerusform>
            <numerusform>Rien à annuler&#xa0;: %Ln jobs déjà terminés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>Not all of these jobs come from Taskcluster</source>
        <translation>Ces jobs ne viennent pas tous de Taskcluster</translation>
    </message>
    <message>
        <source>The jobs of this push are not loaded. Choose the push first, so that they come back.</source>
        <translation>Les jobs de ce push ne sont pas chargés. Choisissez d’abord le push pour les faire revenir.</translation>
    </message>
    <message>
        <source>None of these jobs has failed.</source>
        <translation>Aucun de ces jobs n’a échoué.</translation>
    </message>
    <message numerus="yes">
        <source>Retrigger %Ln failed job(s)</source>
        <translation>
            <numerusform>Redéclencher %Ln job en échec</numerusform>
            <numerusform>Redéclencher %Ln jobs en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>The action “%1” does not exist here.</source>
        <translation>L’action «&#xa0;%1&#xa0;» n’existe pas ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Il n’y a rien à envoyer.</translation>
    </message>
</context>
<context>
    <name>collie::app::JobPagesController</name>
    <message>
        <source>This job has no page at Treeherder.</source>
        <translation>Ce job n’a pas de page sur Treeherder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) pinned. The page is about %1.</source>
        <translation>
            <numerusform>%Ln job épinglé. La page porte sur %1.</numerusform>
            <numerusform>%Ln jobs épinglés. La page porte sur %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This job has no log.</source>
        <translation>Ce job n’a pas de journal.</translation>
    </message>
    <message>
        <source>No Bugzilla is known for this deployment, so the jobs were only pinned.</source>
        <translation>Aucun Bugzilla n’est connu pour ce déploiement&#xa0;: les jobs ont seulement été épinglés.</translation>
    </message>
</context>
<context>
    <name>collie::app::LinkController</name>
    <message>
        <source>On the clipboard: %1</source>
        <translation>Dans le presse-papiers&#xa0;: %1</translation>
    </message>
    <message>
        <source>Any link, task id or revision</source>
        <translation>Un lien, un ID de tâche ou une révision</translation>
    </message>
    <message>
        <source>Id or address of a task or task group</source>
        <translation>ID ou adresse d’une tâche ou d’un groupe de tâches</translation>
    </message>
    <message>
        <source>The clipboard holds no link. %1 uploads what it holds.</source>
        <translation>Le presse-papiers ne contient pas de lien. %1 téléverse ce qu’il contient.</translation>
    </message>
    <message>
        <source>What the clipboard holds is not a link that Collie opens. %1 uploads it.</source>
        <translation>Le contenu du presse-papiers n’est pas un lien que Collie ouvre. %1 le téléverse.</translation>
    </message>
    <message>
        <source>What it names is said here before you go there.</source>
        <translation>Ce que le lien désigne est indiqué ici avant que vous y alliez.</translation>
    </message>
    <message>
        <source>%1. Collie does not show it: Enter opens it in the browser.</source>
        <translation>%1. Collie ne l’affiche pas&#xa0;: Entrée l’ouvre dans le navigateur.</translation>
    </message>
    <message>
        <source>%1. It is at %2, which is not among the deployments you have set up.</source>
        <translation>%1. Cela se trouve sur %2, qui ne fait pas partie des déploiements configurés.</translation>
    </message>
    <message>
        <source>Add This Deployment…</source>
        <translation>Ajouter ce déploiement…</translation>
    </message>
    <message>
        <source>%1. Enter goes there.</source>
        <translation>%1. Entrée y mène.</translation>
    </message>
    <message>
        <source>%1, of %2. Enter goes there.</source>
        <translation>%1, de %2. Entrée y mène.</translation>
    </message>
    <message>
        <source>Open as Task Group</source>
        <translation>Ouvrir comme groupe de tâches</translation>
    </message>
    <message>
        <source>A page that Collie does not show: Enter opens it in the browser.</source>
        <translation>Une page que Collie n’affiche pas&#xa0;: Entrée l’ouvre dans le navigateur.</translation>
    </message>
    <message>
        <source>this view</source>
        <translation>cette vue</translation>
    </message>
    <message>
        <source>This job does not come from Taskcluster, so it has no task.</source>
        <translation>Ce job ne vient pas de Taskcluster&#xa0;: il n’a pas de tâche.</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>la tâche %1</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>Il n’existe pas de lien vers %1.</translation>
    </message>
    <message>
        <source>The collie: link to %1 was copied.</source>
        <translation>Le lien collie: vers %1 a été copié.</translation>
    </message>
    <message>
        <source>The link to %1 was copied.</source>
        <translation>Le lien vers %1 a été copié.</translation>
    </message>
    <message>
        <source>In a browser it shows more: only Collie can leave out what fits a field.</source>
        <translation>Dans un navigateur, il en montre davantage&#xa0;: seul Collie sait exclure ce qui correspond à un champ.</translation>
    </message>
    <message>
        <source>In a browser it shows more: Treeherder&apos;s page does not know all of these limits.</source>
        <translation>Dans un navigateur, il en montre davantage&#xa0;: la page de Treeherder ne connaît pas toutes ces limites.</translation>
    </message>
</context>
<context>
    <name>collie::app::LogController</name>
    <message>
        <source>The link to line %1 was copied.</source>
        <translation>Le lien vers la ligne %1 a été copié.</translation>
    </message>
    <message>
        <source>The link to lines %1 to %2 was copied.</source>
        <translation>Le lien vers les lignes %1 à %2 a été copié.</translation>
    </message>
    <message>
        <source>The log has no line %1; it ends with line %2.</source>
        <translation>Le journal n’a pas de ligne %1&#x202f;; il se termine à la ligne %2.</translation>
    </message>
    <message>
        <source>%1 does not come from Taskcluster; its logs open in the browser.</source>
        <translation>%1 ne vient pas de Taskcluster&#x202f;; ses journaux s’ouvrent dans le navigateur.</translation>
    </message>
    <message>
        <source>%1 (has not begun yet)</source>
        <translation>%1 (pas encore commencé)</translation>
    </message>
    <message>
        <source>The rest of the log could not be loaded. %1</source>
        <translation>Impossible de charger la suite du journal. %1</translation>
    </message>
</context>
<context>
    <name>collie::app::MineController</name>
    <message>
        <source>The jobs of this push are still loading. Ask again when they are there.</source>
        <translation>Les jobs de ce push sont encore en chargement. Redemandez quand ils seront là.</translation>
    </message>
    <message>
        <source>There is nothing left to confirm on this push.</source>
        <translation>Il n’y a plus rien à confirmer sur ce push.</translation>
    </message>
    <message>
        <source>Is it mine?</source>
        <translation>Est-ce de mon fait&#x202f;?</translation>
    </message>
    <message>
        <source>A failure whose run turns green is intermittent; one that stays red needs a look. What is made can be undone in Activity.</source>
        <translation>Un échec dont l’exécution passe au vert est intermittent&#x202f;; s’il reste rouge, il mérite un examen. Ce qui est créé peut être défait dans Activité.</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>Confirmer %1</translation>
    </message>
    <message>
        <source>The push is no longer on show, or loading again: nothing was scheduled.</source>
        <translation>Le push n’est plus affiché, ou se recharge&#xa0;: rien n’a été planifié.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>collie::app::MyPushesController</name>
    <message>
        <source>Treeherder does not list the repository of this push, so that it cannot be opened.</source>
        <translation>Treeherder ne liste pas le dépôt de ce push&#xa0;: impossible de l’ouvrir.</translation>
    </message>
</context>
<context>
    <name>collie::app::OwnJobsController</name>
    <message>
        <source>Reporting through Pulse needs an account at its broker; the Pulse pane takes it.</source>
        <translation>Rapporter par Pulse exige un compte sur son broker&#x202f;; il se saisit dans le volet Pulse.</translation>
    </message>
    <message>
        <source>Say which command to run.</source>
        <translation>Indiquez quelle commande lancer.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The account at the Pulse broker is gone. Enter it again in the Pulse pane.</source>
        <translation>Le compte du broker Pulse a disparu. Saisissez-le de nouveau dans le volet Pulse.</translation>
    </message>
</context>
<context>
    <name>collie::app::PinnedJobsController</name>
    <message numerus="yes">
        <source>Pinned %Ln job(s). The pane “Pinned” lists what is pinned.</source>
        <translation>
            <numerusform>%Ln job épinglé. Le volet «&#xa0;Épinglés&#xa0;» liste ce qui est épinglé.</numerusform>
            <numerusform>%Ln jobs épinglés. Le volet «&#xa0;Épinglés&#xa0;» liste ce qui est épinglé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned already. The pane “Pinned” lists what is pinned.</source>
        <translation>Déjà épinglé. Le volet «&#xa0;Épinglés&#xa0;» liste ce qui est épinglé.</translation>
    </message>
    <message numerus="yes">
        <source>Unpinned %Ln job(s). The pane “Pinned” can undo it.</source>
        <translation>
            <numerusform>%Ln job désépinglé. Le volet «&#xa0;Épinglés&#xa0;» permet de le défaire.</numerusform>
            <numerusform>%Ln jobs désépinglés. Le volet «&#xa0;Épinglés&#xa0;» permet de le défaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>Rien n’est épinglé.</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation>Tout désépingler</translation>
    </message>
    <message>
        <source>Unpin %1?</source>
        <comment>jobs</comment>
        <translation>Désépingler %1&#x202f;?</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <comment>jobs</comment>
        <translation>Désépingler %1</translation>
    </message>
    <message>
        <source>Retrigger %1</source>
        <comment>jobs</comment>
        <translation>Redéclencher %1</translation>
    </message>
    <message>
        <source>The filter hides this job.</source>
        <translation>Le filtre masque ce job.</translation>
    </message>
    <message>
        <source>Nothing to cancel: what is selected is over already.</source>
        <translation>Rien à annuler&#xa0;: ce qui est sélectionné est déjà terminé.</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>These jobs do not come from Taskcluster, so nothing can be done with them here.</source>
        <translation>Ces jobs ne viennent pas de Taskcluster&#xa0;: rien ne peut être fait avec eux ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) copied.</source>
        <translation>
            <numerusform>%Ln job copié.</numerusform>
            <numerusform>%Ln jobs copiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PresetController</name>
    <message>
        <source>Saved as “%1”. The menu View, Filter, Presets has it.</source>
        <translation>Enregistré sous «&#xa0;%1&#xa0;». À retrouver dans le menu Affichage, Filtre, Filtres enregistrés.</translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>Un filtre enregistré porte déjà ce nom.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another one.</source>
        <translation>%1 est la touche de «&#xa0;%2&#xa0;». Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Open a repository first: a link is to its pushes.</source>
        <translation>Ouvrez d’abord un dépôt&#xa0;: un lien mène à ses pushs.</translation>
    </message>
    <message>
        <source>The link of “%1” was copied.</source>
        <translation>Le lien de «&#xa0;%1&#xa0;» a été copié.</translation>
    </message>
</context>
<context>
    <name>collie::app::PrioritiesController</name>
    <message>
        <source>Asking Treeherder</source>
        <translation>Interrogation de Treeherder</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The priorities are in %1.</source>
        <translation>Les priorités sont dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of high value to %1</source>
        <translation>
            <numerusform>Ajouter %Ln job de grande valeur à %1</numerusform>
            <numerusform>Ajouter %Ln jobs de grande valeur à %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of low value to %1</source>
        <translation>
            <numerusform>Ajouter %Ln job de faible valeur à %1</numerusform>
            <numerusform>Ajouter %Ln jobs de faible valeur à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Ajouter des jobs</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of high value to %1?</source>
        <translation>
            <numerusform>Ajouter %Ln job de grande valeur à %1&#x202f;?</numerusform>
            <numerusform>Ajouter %Ln jobs de grande valeur à %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s) of low value to %1?</source>
        <translation>
            <numerusform>Ajouter %Ln job de faible valeur à %1&#x202f;?</numerusform>
            <numerusform>Ajouter %Ln jobs de faible valeur à %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>With them, the push has every job type that matters.</source>
        <translation>Avec eux, le push a tous les types de job qui comptent.</translation>
    </message>
    <message>
        <source>These are all job types of low value that the push has not run.</source>
        <translation>Ce sont tous les types de job de faible valeur que le push n’a pas exécutés.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln job(s)</source>
        <translation>
            <numerusform>Ajouter %Ln job</numerusform>
            <numerusform>Ajouter %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::PrivacySettings</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear this: %1?</source>
        <translation>Effacer ceci&#xa0;: %1&#x202f;?</translation>
    </message>
    <message>
        <source>Clear all of this?</source>
        <translation>Effacer tout ceci&#x202f;?</translation>
    </message>
    <message>
        <source>%1. This cannot be undone.</source>
        <translation>%1. Cette opération est irréversible.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cleared: %1.</source>
        <translation>Effacé&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>collie::app::PulseController</name>
    <message>
        <source>Listen to Pulse</source>
        <translation>Écouter Pulse</translation>
    </message>
    <message>
        <source>This task group</source>
        <translation>Ce groupe de tâches</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Open a repository first.</source>
        <translation>Ouvrez d’abord un dépôt.</translation>
    </message>
    <message>
        <source>This push</source>
        <translation>Ce push</translation>
    </message>
    <message>
        <source>Select a push first.</source>
        <translation>Sélectionnez d’abord un push.</translation>
    </message>
    <message>
        <source>Open a task group first.</source>
        <translation>Ouvrez d’abord un groupe de tâches.</translation>
    </message>
    <message>
        <source>There are none yet: no push of yours is on show, and you created no task.</source>
        <translation>Il n’y en a pas encore&#xa0;: aucun de vos pushs n’est affiché, et vous n’avez créé aucune tâche.</translation>
    </message>
    <message>
        <source>There are none yet: you created no task.</source>
        <translation>Il n’y en a pas encore&#xa0;: vous n’avez créé aucune tâche.</translation>
    </message>
    <message>
        <source>The jobs of your pushes on show, and the tasks you created</source>
        <translation>Les jobs de vos pushs affichés, et les tâches que vous avez créées</translation>
    </message>
    <message>
        <source>The tasks you created</source>
        <translation>Les tâches que vous avez créées</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>messages in a file</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln lost</source>
        <translation>
            <numerusform>%1, %Ln perdu</numerusform>
            <numerusform>%1, %Ln perdus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are not in %1: there was no room for them.</source>
        <translation>
            <numerusform>%Ln message n’est pas dans %1, faute de place.</numerusform>
            <numerusform>%Ln messages ne sont pas dans %1, faute de place.</numerusform>
        </translation>
    </message>
    <message>
        <source>First choose what to listen to: that is what is recorded.</source>
        <translation>Choisissez d’abord quoi écouter&#xa0;: c’est ce qui est enregistré.</translation>
    </message>
    <message>
        <source>%1 holds no messages.</source>
        <translation>%1 ne contient aucun message.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of %1 could not be read and are left out.</source>
        <translation>
            <numerusform>%Ln endroit de %1 n’a pas pu être lu et est omis.</numerusform>
            <numerusform>%Ln endroits de %1 n’ont pas pu être lus et sont omis.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds more than a gigabyte of messages. Only the first gigabyte is played.</source>
        <translation>%1 contient plus d’un gigaoctet de messages. Seul le premier gigaoctet est lu.</translation>
    </message>
</context>
<context>
    <name>collie::app::PushHealthController</name>
    <message>
        <source>Worked out from the failures of its jobs.</source>
        <translation>Déduite des échecs de ses jobs.</translation>
    </message>
    <message>
        <source>With what Treeherder itself sorts; offline, as it was %1.</source>
        <translation>Avec le tri de Treeherder lui-même&#x202f;; hors ligne, vu %1.</translation>
    </message>
    <message>
        <source>With what Treeherder itself sorts.</source>
        <translation>Avec le tri de Treeherder lui-même.</translation>
    </message>
    <message>
        <source>A push to try is not compared with the push before it.</source>
        <translation>Un push sur try n’est pas comparé au push précédent.</translation>
    </message>
    <message>
        <source>Nothing is known of the push before: %1</source>
        <translation>On ne sait rien du push précédent&#xa0;: %1</translation>
    </message>
    <message>
        <source>The failures of this push were copied as Markdown.</source>
        <translation>Les échecs de ce push ont été copiés en Markdown.</translation>
    </message>
    <message>
        <source>The filter or the choice of pushes hides this job.</source>
        <translation>Le filtre ou le choix des pushs masque ce job.</translation>
    </message>
</context>
<context>
    <name>collie::app::RepositoryController</name>
    <message>
        <source>No pushes</source>
        <translation>Aucun push</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>This job has no profile.</source>
        <translation>Ce job n’a pas de profil.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Retry Now</source>
        <translation>Réessayer maintenant</translation>
    </message>
</context>
<context>
    <name>collie::app::Screenshot</name>
    <message>
        <source>There is no such scene.</source>
        <translation>Cette scène n’existe pas.</translation>
    </message>
    <message>
        <source>%1 does not come to be seen.</source>
        <translation>%1 ne s’affiche jamais.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
</context>
<context>
    <name>collie::app::SelectedTaskController</name>
    <message>
        <source>Rerun the task</source>
        <translation>Réexécuter la tâche</translation>
    </message>
    <message>
        <source>The task runs again.</source>
        <translation>La tâche s’exécute de nouveau.</translation>
    </message>
    <message>
        <source>Schedule the task</source>
        <translation>Planifier la tâche</translation>
    </message>
    <message>
        <source>The task is scheduled.</source>
        <translation>La tâche est planifiée.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The priority of the task is not known: %1</source>
        <translation>La priorité de la tâche est inconnue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change Priority of %1</source>
        <translation>Changer la priorité de %1</translation>
    </message>
    <message>
        <source>Priority of the task:</source>
        <translation>Priorité de la tâche&#xa0;:</translation>
    </message>
    <message>
        <source>Change Priority</source>
        <translation>Changer la priorité</translation>
    </message>
    <message>
        <source>The priority is %1 already: nothing was changed.</source>
        <translation>La priorité est déjà %1&#xa0;: rien n’a été changé.</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Changer la priorité</translation>
    </message>
    <message>
        <source>The priority is %1 now.</source>
        <translation>La priorité est maintenant %1.</translation>
    </message>
    <message>
        <source>The task is over, or somebody made its priority %1 meanwhile. Look at the task again.</source>
        <translation>La tâche est terminée, ou quelqu’un a passé sa priorité à %1 entre-temps. Revérifiez la tâche.</translation>
    </message>
    <message>
        <source>Cancel Task</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Cancel the task %1?</source>
        <translation>Annuler la tâche %1&#x202f;?</translation>
    </message>
    <message>
        <source>What was done so far is lost.</source>
        <translation>Ce qui a été fait jusqu’ici est perdu.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>The task is cancelled.</source>
        <translation>La tâche est annulée.</translation>
    </message>
    <message>
        <source>Cancel Task Group</source>
        <translation>Annuler le groupe de tâches</translation>
    </message>
    <message>
        <source>Cancel every unresolved task of the group %1?</source>
        <translation>Annuler toutes les tâches non terminées du groupe %1&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel Group</source>
        <translation>Annuler le groupe</translation>
    </message>
    <message>
        <source>Cancel the group</source>
        <translation>Annuler le groupe</translation>
    </message>
    <message>
        <source>The tasks of the group are being cancelled.</source>
        <translation>Les tâches du groupe sont en cours d’annulation.</translation>
    </message>
    <message>
        <source>Cancel the group: %1</source>
        <translation>Annuler le groupe&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) cancelled.</source>
        <translation>
            <numerusform>%Ln tâche annulée.</numerusform>
            <numerusform>%Ln tâches annulées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) cancelled, %1 not: %2</source>
        <translation>
            <numerusform>%Ln tâche annulée, mais pas %1&#xa0;: %2</numerusform>
            <numerusform>%Ln tâches annulées, mais pas %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The task uses no caches.</source>
        <translation>La tâche n’utilise aucun cache.</translation>
    </message>
    <message>
        <source>Purge Caches</source>
        <translation>Purger les caches</translation>
    </message>
    <message numerus="yes">
        <source>Purge %Ln cache(s) of the worker pool %1?</source>
        <translation>
            <numerusform>Purger %Ln cache du pool de workers %1&#x202f;?</numerusform>
            <numerusform>Purger %Ln caches du pool de workers %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Before their next task, workers throw away: %1</source>
        <translation>Avant leur prochaine tâche, les workers jettent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Purge the caches</source>
        <translation>Purger les caches</translation>
    </message>
    <message>
        <source>The caches are purged.</source>
        <translation>Les caches sont purgés.</translation>
    </message>
    <message>
        <source>Purge the cache %1: %2</source>
        <translation>Purger le cache %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>collie::app::SettingsController</name>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>The proxy in the settings is not used. %1</source>
        <translation>Le proxy des paramètres n’est pas utilisé. %1</translation>
    </message>
    <message>
        <source>The certificates in the settings are not trusted. %1</source>
        <translation>Les certificats des paramètres ne sont pas reconnus. %1</translation>
    </message>
    <message numerus="yes">
        <source>Trusted: %Ln certificate(s).</source>
        <translation>
            <numerusform>Reconnu&#xa0;: %Ln certificat.</numerusform>
            <numerusform>Reconnus&#xa0;: %Ln certificats.</numerusform>
        </translation>
    </message>
    <message>
        <source>No deployment is open.</source>
        <translation>Aucun déploiement n’est ouvert.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a user at a server</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>collie::app::SingleInstance</name>
    <message>
        <source>The message</source>
        <translation>Le message</translation>
    </message>
</context>
<context>
    <name>collie::app::TaskController</name>
    <message>
        <source>Hello world</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Linux 64 test task</source>
        <translation>Tâche de test Linux 64</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Interactive copy of %1</source>
        <translation>Copie interactive de %1</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>You are not signed in. Creating the task asks you to.</source>
        <translation>Vous n’êtes pas connecté. Créer la tâche vous le demandera.</translation>
    </message>
    <message>
        <source>Only the queue can say whether %1 may create this task: the client may not ask for its scopes.</source>
        <translation>Seule la queue peut dire si %1 peut créer cette tâche&#xa0;: le client n’a pas le droit de demander ses scopes.</translation>
    </message>
    <message>
        <source>Your scopes are being looked up.</source>
        <translation>Recherche de vos scopes en cours.</translation>
    </message>
    <message>
        <source>%1 may create this task.</source>
        <translation>%1 peut créer cette tâche.</translation>
    </message>
    <message>
        <source>%1 may not create this task: the marked scopes are missing.</source>
        <translation>%1 ne peut pas créer cette tâche&#xa0;: il manque les scopes marqués.</translation>
    </message>
    <message>
        <source>Create a task</source>
        <translation>Créer une tâche</translation>
    </message>
    <message>
        <source>Create tasks</source>
        <translation>Créer des tâches</translation>
    </message>
    <message>
        <source>%1 could not be created: %2</source>
        <translation>Impossible de créer %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>collie::app::TransferController</name>
    <message>
        <source>What was pasted could not be kept in %1.</source>
        <translation>Impossible de conserver dans %1 ce qui a été collé.</translation>
    </message>
    <message>
        <source>is not a file on this computer</source>
        <translation>n’est pas un fichier de cet ordinateur</translation>
    </message>
    <message>
        <source>The task %1 could not be reported completed; it ends at its deadline.</source>
        <translation>Impossible de déclarer la tâche %1 terminée&#x202f;; elle s’arrêtera à son échéance.</translation>
    </message>
    <message>
        <source>There is no link yet.</source>
        <translation>Il n’y a pas encore de lien.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln link(s).</source>
        <translation>
            <numerusform>%Ln lien copié.</numerusform>
            <numerusform>%Ln liens copiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The link of the task was copied.</source>
        <translation>Le lien de la tâche a été copié.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 ajouté.</translation>
    </message>
    <message>
        <source>A text of more than 16 MiB is too long to be dropped. Save it to a file and drop that.</source>
        <translation>Un texte de plus de 16&#xa0;Mio est trop long pour être déposé. Enregistrez-le dans un fichier et déposez celui-ci.</translation>
    </message>
    <message>
        <source>There is no file in what was dropped.</source>
        <translation>Ce qui a été déposé ne contient aucun fichier.</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>Téléverser des fichiers</translation>
    </message>
    <message>
        <source>Download into</source>
        <translation>Télécharger dans</translation>
    </message>
    <message>
        <source>Copied. For 15 minutes whoever has this link can read %1 without signing in.</source>
        <translation>Copié. Pendant 15 minutes, quiconque a ce lien peut lire %1 sans se connecter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed</source>
        <translation>
            <numerusform>%Ln fichier en échec</numerusform>
            <numerusform>%Ln fichiers en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. Transfers shows why, and can try again.</source>
        <comment>failed, arrived</comment>
        <translation>%1, %2. Transferts indique pourquoi et permet de réessayer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln arrived</source>
        <translation>
            <numerusform>%Ln arrivé</numerusform>
            <numerusform>%Ln arrivés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Transfers shows why, and can try again.</source>
        <comment>files failed</comment>
        <translation>%1. Transferts indique pourquoi et permet de réessayer.</translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %Ln file(s).</source>
        <translation>
            <numerusform>%Ln fichier téléchargé.</numerusform>
            <numerusform>%Ln fichiers téléchargés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s) to a new task. Its link and those of its files were copied.</source>
        <translation>
            <numerusform>%Ln fichier téléversé vers une nouvelle tâche. Son lien et celui du fichier ont été copiés.</numerusform>
            <numerusform>%Ln fichiers téléversés vers une nouvelle tâche. Son lien et ceux des fichiers ont été copiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s).</source>
        <translation>
            <numerusform>%Ln fichier téléversé.</numerusform>
            <numerusform>%Ln fichiers téléversés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploaded. The link was copied.</source>
        <translation>Téléversé. Le lien a été copié.</translation>
    </message>
    <message numerus="yes">
        <source>Uploaded %Ln file(s). The links were copied.</source>
        <translation>
            <numerusform>%Ln fichier téléversé. Le lien a été copié.</numerusform>
            <numerusform>%Ln fichiers téléversés. Les liens ont été copiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::app::WatchController</name>
    <message>
        <source>Collie is still looking up which jobs this filter means. Watch it when that is known.</source>
        <translation>Collie cherche encore quels jobs désigne ce filtre. Surveillez-le quand ce sera connu.</translation>
    </message>
    <message>
        <source>A filter with a machine cannot be watched: which machine runs a job is known only once it has begun. Take the machine out of the filter first.</source>
        <translation>Un filtre avec une machine ne peut pas être surveillé&#xa0;: on ne sait sur quelle machine tourne un job qu’une fois qu’il a commencé. Retirez d’abord la machine du filtre.</translation>
    </message>
    <message>
        <source>Too much is watched already. End some watches first.</source>
        <translation>Trop d’éléments sont déjà surveillés. Arrêtez d’abord quelques surveillances.</translation>
    </message>
    <message>
        <source>Watching: %1. Collie tells you when it fails, turns green or is finished, also with its window closed.</source>
        <translation>Surveillance&#xa0;: %1. Collie vous prévient en cas d’échec, de passage au vert ou de fin, même fenêtre fermée.</translation>
    </message>
    <message>
        <source>Watching: %1. This desktop has no system tray, so Collie tells you in its window only.</source>
        <translation>Surveillance&#xa0;: %1. Ce bureau n’a pas de zone de notification&#xa0;: Collie ne vous prévient que dans sa fenêtre.</translation>
    </message>
    <message>
        <source>Collie</source>
        <translation>Collie</translation>
    </message>
    <message>
        <source>This is how Collie tells you something.</source>
        <translation>C’est ainsi que Collie vous prévient.</translation>
    </message>
    <message>
        <source>A notice was shown. If you did not see it, your desktop holds notices back.</source>
        <translation>Une notification a été affichée. Si vous ne l’avez pas vue, votre bureau retient les notifications.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so Collie tells you in its window only.</source>
        <translation>Ce bureau n’a pas de zone de notification&#xa0;: Collie ne vous prévient que dans sa fenêtre.</translation>
    </message>
</context>
<context>
    <name>collie::logs::LogFile</name>
    <message>
        <source>The log became shorter while it was read. Open it again.</source>
        <translation>Le journal a raccourci pendant sa lecture. Rouvrez-le.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place or make room.</source>
        <translation>Impossible d’écrire %1. Choisissez un autre emplacement ou libérez de la place.</translation>
    </message>
</context>
<context>
    <name>collie::models::ActivityModel</name>
    <message>
        <source>Waiting for sign-in</source>
        <translation>En attente de connexion</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
</context>
<context>
    <name>collie::models::ArchivedRows</name>
    <message>
        <source>This message is not on the disk any more.</source>
        <translation>Ce message n’est plus sur le disque.</translation>
    </message>
</context>
<context>
    <name>collie::models::BulkModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Unknown, being looked up</source>
        <translation>Inconnu, vérification en cours</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Action task</source>
        <translation>Tâche d’action</translation>
    </message>
</context>
<context>
    <name>collie::models::FailureModel</name>
    <message>
        <source>new failure</source>
        <translation>nouvel échec</translation>
    </message>
    <message>
        <source>bug %1</source>
        <translation>bug %1</translation>
    </message>
    <message>
        <source>internal issue</source>
        <translation>problème interne</translation>
    </message>
    <message>
        <source>duplicate of bug %1</source>
        <translation>doublon du bug %1</translation>
    </message>
    <message>
        <source>line %1 of the log</source>
        <translation>ligne %1 du journal</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln line(s)</source>
        <translation>
            <numerusform>Afficher %Ln ligne</numerusform>
            <numerusform>Afficher les %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Afficher tout</translation>
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
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failed jobs</source>
        <translation>Jobs en échec</translation>
    </message>
    <message>
        <source>Is it mine?</source>
        <translation>Est-ce de mon fait&#x202f;?</translation>
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
        <translation>coché pour ajout</translation>
    </message>
    <message>
        <source>can be added</source>
        <translation>peut être ajouté</translation>
    </message>
    <message>
        <source>%1 - not in this push yet; click to tick it</source>
        <translation>%1 - pas encore dans ce push&#x202f;; cliquez pour le cocher</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>a job: name, result</comment>
        <translation>%1 - %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 - %2 - %Ln min</source>
        <comment>a job: name, result, duration in minutes</comment>
        <translation>
            <numerusform>%1 - %2 - %Ln&#xa0;min</numerusform>
            <numerusform>%1 - %2 - %Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>intermittent: it passed when it ran again</source>
        <translation>intermittent&#xa0;: il a réussi à la nouvelle exécution</translation>
    </message>
</context>
<context>
    <name>collie::models::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>collie::models::OwnJobModel</name>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>Test en échec</translation>
    </message>
    <message>
        <source>Busted</source>
        <translation>Cassé</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
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
        <translation>%1&#xa0;: %2</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Reported through</source>
        <translation>Rapporté par</translation>
    </message>
</context>
<context>
    <name>collie::models::PinnedJobModel</name>
    <message>
        <source>task group</source>
        <translation>groupe de tâches</translation>
    </message>
    <message>
        <source>%1
%2
Enter or a double click shows it among the jobs of its push.</source>
        <translation>%1
%2
Entrée ou un double-clic l’affiche parmi les jobs de son push.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
</context>
<context>
    <name>collie::models::PriorityModel</name>
    <message>
        <source>High</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Always runs</source>
        <translation>Toujours exécuté</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, disparu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision tasks no longer offer it.</source>
        <translation>Les tâches de décision ne le proposent plus.</translation>
    </message>
    <message>
        <source>Without it, what these fixed would have passed unseen:</source>
        <translation>Sans lui, ce que ces commits ont corrigé serait passé inaperçu&#xa0;:</translation>
    </message>
    <message>
        <source>It caught no failure that a commit fixed.</source>
        <translation>Il n’a détecté aucun échec corrigé par un commit.</translation>
    </message>
    <message>
        <source>What it caught, job types of high value caught as well.</source>
        <translation>Ce qu’il a détecté, des types de job de grande valeur l’ont aussi détecté.</translation>
    </message>
    <message>
        <source>Job type</source>
        <translation>Type de job</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Failures caught</source>
        <translation>Échecs détectés</translation>
    </message>
    <message>
        <source>Lost if skipped</source>
        <translation>Perdus si omis</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Machine hours</source>
        <translation>Heures machine</translation>
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
        <translation>Sans groupe</translation>
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
Ce push a déjà ce job. Coché, il en obtient un de plus.</translation>
    </message>
</context>
<context>
    <name>collie::models::SimilarJobModel</name>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Classification</translation>
    </message>
</context>
<context>
    <name>collie::models::StreamModel</name>
    <message>
        <source>Nothing was heard from %1 to %2; messages of that time are missing.</source>
        <translation>Rien n’a été reçu de %1 à %2&#x202f;; les messages de cette période manquent.</translation>
    </message>
    <message>
        <source>The connection was lost from %1 to %2; messages of that time may be missing.</source>
        <translation>La connexion a été perdue de %1 à %2&#x202f;; des messages de cette période peuvent manquer.</translation>
    </message>
    <message>
        <source>again</source>
        <translation>doublon</translation>
    </message>
    <message>
        <source>redelivered</source>
        <translation>redistribué</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Routing key</source>
        <translation>Clé de routage</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>CC routes</source>
        <translation>Routes CC</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Distribution</translation>
    </message>
</context>
<context>
    <name>collie::models::TransferModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>collie::models::WatchList</name>
    <message>
        <source>%1: first failure</source>
        <translation>%1&#xa0;: premier échec</translation>
    </message>
    <message>
        <source>%1: turned green</source>
        <translation>%1&#xa0;: passé au vert</translation>
    </message>
    <message>
        <source>%1: finished, all green</source>
        <translation>%1&#xa0;: terminé, tout est vert</translation>
    </message>
    <message numerus="yes">
        <source>%1: finished, %Ln failed</source>
        <translation>
            <numerusform>%1&#xa0;: terminé, %Ln en échec</numerusform>
            <numerusform>%1&#xa0;: terminé, %Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Collie</source>
        <translation>Collie</translation>
    </message>
    <message numerus="yes">
        <source>Collie: %Ln notice(s)</source>
        <translation>
            <numerusform>Collie&#xa0;: %Ln notification</numerusform>
            <numerusform>Collie&#xa0;: %Ln notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ownjobs::OwnJobRun</name>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>Impossible d’écrire le journal %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>collie::pulse::AmqpSource</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Not listening.</source>
        <translation>Pas d’écoute en cours.</translation>
    </message>
</context>
<context>
    <name>collie::pulse::Player</name>
    <message>
        <source>a recording</source>
        <translation>un enregistrement</translation>
    </message>
    <message>
        <source>a recording of %1</source>
        <translation>un enregistrement (%1)</translation>
    </message>
    <message>
        <source>Playing %1.</source>
        <translation>Lecture en cours&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The replay has ended.</source>
        <translation>La lecture est terminée.</translation>
    </message>
    <message>
        <source>Paused in %1.</source>
        <translation>En pause&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>collie::pulse::SocketSource</name>
    <message>
        <source>The server has been silent for a while; messages may be late.</source>
        <translation>Le serveur est silencieux depuis un moment&#x202f;; des messages peuvent être en retard.</translation>
    </message>
    <message>
        <source>Live through %1.</source>
        <translation>En direct via %1.</translation>
    </message>
    <message>
        <source>Live, but a message of %1 could not be read and is left out.</source>
        <translation>En direct, mais un message de %1 n’a pas pu être lu et est omis.</translation>
    </message>
    <message>
        <source>Live, but the server refused a binding: %1</source>
        <translation>En direct, mais le serveur a refusé une liaison&#xa0;: %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Not listening.</source>
        <translation>Pas d’écoute en cours.</translation>
    </message>
    <message>
        <source>The server does not accept your credentials. Sign in again for live messages.</source>
        <translation>Le serveur refuse vos identifiants. Reconnectez-vous pour recevoir les messages en direct.</translation>
    </message>
    <message>
        <source>Live messages need you to sign in: without credentials this deployment does not give %1.</source>
        <translation>Pour les messages en direct, vous devez vous connecter&#xa0;: sans identifiants, ce déploiement ne donne pas %1.</translation>
    </message>
    <message>
        <source>Live messages need the scope %1, which you do not have. Ask for it, or use a Pulse account.</source>
        <translation>Pour les messages en direct, il faut le scope %1, que vous n’avez pas. Demandez-le, ou utilisez un compte Pulse.</translation>
    </message>
    <message>
        <source>The deployment takes no such patterns.</source>
        <translation>Le déploiement n’accepte pas ces motifs.</translation>
    </message>
    <message>
        <source>The server refused the subscription: %1</source>
        <translation>Le serveur a refusé l’abonnement&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n s.</source>
        <translation>
            <numerusform>%1 Nouvel essai dans %n&#xa0;s.</numerusform>
            <numerusform>%1 Nouvel essai dans %n&#xa0;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::scheduling::PriorityLoader</name>
    <message>
        <source>%1 of %2 job types caught all %3 that a commit fixed in %4 of the last %5.</source>
        <extracomment>%3 is &quot;1,200 failures&quot;, %4 &quot;300 pushes&quot;, %5 &quot;90 days&quot;.</extracomment>
        <translation>%1 types de job sur %2 ont détecté la totalité (%3) de ce qu’un commit a corrigé dans %4 sur les %5 écoulés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <comment>all … that a commit fixed</comment>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln push(es)</source>
        <comment>in … of the last 90 days</comment>
        <translation>
            <numerusform>%Ln push</numerusform>
            <numerusform>%Ln pushs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>of the last …</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether fewer would do is not known: proving it takes longer than a second.</source>
        <translation>On ignore si moins suffiraient&#xa0;: le prouver prend plus d’une seconde.</translation>
    </message>
    <message>
        <source>No fewer could.</source>
        <translation>Impossible avec moins.</translation>
    </message>
    <message>
        <source>The fewest that could are %1: %2 fewer.</source>
        <translation>Le minimum possible est %1&#xa0;: %2 de moins.</translation>
    </message>
    <message>
        <source>Skipping the others saves %1 of %2 machine hours and loses none of the failures.</source>
        <translation>Omettre les autres économise %1 des %2 heures machine et ne perd aucun des échecs.</translation>
    </message>
    <message>
        <source>Costs are based on %1 of %2 pushes.</source>
        <translation>Les coûts se fondent sur %1 des %2 pushs.</translation>
    </message>
    <message>
        <source>%1 of %2 notes name no revision and are left out.</source>
        <translation>%1 des %2 notes ne citent aucune révision et sont omises.</translation>
    </message>
    <message>
        <source>Listing pushes</source>
        <translation>Liste des pushs</translation>
    </message>
    <message>
        <source>There are more than %1 pushes in this time. Choose fewer days.</source>
        <translation>Il y a plus de %1 pushs sur cette période. Choisissez moins de jours.</translation>
    </message>
    <message>
        <source>Looking for failures that a commit fixed</source>
        <translation>Recherche des échecs corrigés par un commit</translation>
    </message>
    <message>
        <source>Reading notes of pushes</source>
        <translation>Lecture des notes des pushs</translation>
    </message>
    <message>
        <source>Reading which jobs can run</source>
        <translation>Lecture des jobs exécutables</translation>
    </message>
    <message>
        <source>%1 had no push in the last %2 days. Choose a longer time.</source>
        <translation>%1 n’a eu aucun push ces %2 derniers jours. Choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>None of the newest pushes of %1 tells which jobs can run; their decision tasks have no runnable-jobs.json.</source>
        <translation>Aucun des derniers pushs de %1 n’indique quels jobs sont exécutables&#x202f;; leurs tâches de décision n’ont pas de runnable-jobs.json.</translation>
    </message>
    <message>
        <source>Reading what jobs cost</source>
        <translation>Lecture du coût des jobs</translation>
    </message>
    <message>
        <source>Finding which jobs matter</source>
        <translation>Recherche des jobs qui comptent</translation>
    </message>
</context>
<context>
    <name>collie::session::Activities</name>
    <message>
        <source>Given up: another deployment was opened.</source>
        <translation>Abandonné&#xa0;: un autre déploiement a été ouvert.</translation>
    </message>
    <message>
        <source>The server does not accept your credentials. Sign in again and retry.</source>
        <translation>Le serveur refuse vos identifiants. Reconnectez-vous et réessayez.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>requests</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The action task %1 ended as %2.</source>
        <translation>La tâche d’action %1 s’est terminée en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln action task(s) ended</source>
        <translation>
            <numerusform>%1 tâche d’action terminée sur %Ln</numerusform>
            <numerusform>%1 tâches d’action terminées sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Its log says why.</source>
        <translation>Son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Its log ends: %1</source>
        <translation>Fin de son journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made %1: %2.</source>
        <translation>A créé %1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action task(s)</source>
        <translation>
            <numerusform>%Ln tâche d’action</numerusform>
            <numerusform>%Ln tâches d’action</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the jobs this has made…</source>
        <translation>Recherche des jobs ainsi créés…</translation>
    </message>
    <message>
        <source>Nothing was undone: %1</source>
        <translation>Rien n’a été défait&#xa0;: %1</translation>
    </message>
    <message>
        <source>action task %1</source>
        <translation>tâche d’action %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) already ended and cannot be undone.</source>
        <translation>
            <numerusform>%Ln job est déjà terminé et ne peut pas être défait.</numerusform>
            <numerusform>%Ln jobs sont déjà terminés et ne peuvent pas être défaits.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo: no job was made.</source>
        <translation>Il n’y a rien à défaire&#xa0;: aucun job n’a été créé.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Rien n’a été défait.</translation>
    </message>
    <message numerus="yes">
        <source>Undoing: cancelling %Ln task(s).</source>
        <translation>
            <numerusform>En train de défaire&#xa0;: annulation de %Ln tâche.</numerusform>
            <numerusform>En train de défaire&#xa0;: annulation de %Ln tâches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>Défaire «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>collie::session::ConfirmRun</name>
    <message>
        <source>No run of confirm-failures came for it.</source>
        <translation>Aucune exécution de confirm-failures n’est arrivée pour lui.</translation>
    </message>
    <message>
        <source>Is it mine? Confirm failures of %1</source>
        <translation>Est-ce de mon fait&#x202f;? Confirmer les échecs de %1</translation>
    </message>
    <message>
        <source>It was asked again.</source>
        <translation>La question a été posée de nouveau.</translation>
    </message>
    <message>
        <source>Its runs were undone.</source>
        <translation>Ses exécutions ont été défaites.</translation>
    </message>
    <message>
        <source>Nothing was scheduled.</source>
        <translation>Rien n’a été planifié.</translation>
    </message>
    <message>
        <source>Is it mine? Sign in to schedule the runs.</source>
        <translation>Est-ce de mon fait&#x202f;? Connectez-vous pour planifier les exécutions.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and its jobs</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Is it mine? %1</source>
        <translation>Est-ce de mon fait&#x202f;? %1</translation>
    </message>
    <message>
        <source>Is it mine? Nothing was scheduled: %1</source>
        <translation>Est-ce de mon fait&#x202f;? Rien n’a été planifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Is it mine? %1 %2</source>
        <translation>Est-ce de mon fait&#x202f;? %1 %2</translation>
    </message>
    <message>
        <source>Nothing was scheduled: %1</source>
        <translation>Rien n’a été planifié&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>collie::session::MyPushes</name>
    <message>
        <source>This Treeherder shows no repositories.</source>
        <translation>Ce Treeherder n’affiche aucun dépôt.</translation>
    </message>
</context>
<context>
    <name>collie::session::Notices</name>
    <message numerus="yes">
        <source>Collie: %Ln notice(s) from the quiet hours</source>
        <translation>
            <numerusform>Collie&#xa0;: %Ln notification des heures calmes</numerusform>
            <numerusform>Collie&#xa0;: %Ln notifications des heures calmes</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>et d’autres</translation>
    </message>
</context>
<context>
    <name>collie::session::OwnJobs</name>
    <message>
        <source>There is no log of this job on this computer.</source>
        <translation>Cet ordinateur n’a pas de journal de ce job.</translation>
    </message>
    <message>
        <source>The action could not be shown on Treeherder: %1</source>
        <translation>Impossible d’afficher l’action sur Treeherder&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The log stays here only: %1</source>
        <translation>Le journal reste ici uniquement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécuter %1</translation>
    </message>
    <message numerus="yes">
        <source>What was kept of %Ln of your jobs cannot be read and was left as it is: %1</source>
        <translation>
            <numerusform>Ce qui était conservé de %Ln de vos jobs est illisible et a été laissé tel quel&#xa0;: %1</numerusform>
            <numerusform>Ce qui était conservé de %Ln de vos jobs est illisible et a été laissé tel quel&#xa0;: %1</numerusform>
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
        <translation>Il n’a jamais été envoyé.</translation>
    </message>
    <message>
        <source>The command ended together with Collie.</source>
        <translation>La commande s’est terminée en même temps que Collie.</translation>
    </message>
    <message>
        <source>Treeherder could not be told: %1</source>
        <translation>Impossible d’informer Treeherder&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>collie::session::PushFinder</name>
    <message>
        <source>Landing %1 failed, so that it has no push.</source>
        <translation>L’intégration %1 a échoué&#xa0;: elle n’a donc pas de push.</translation>
    </message>
    <message>
        <source>Landing %1 was cancelled, so that it has no push.</source>
        <translation>L’intégration %1 a été annulée&#xa0;: elle n’a donc pas de push.</translation>
    </message>
    <message>
        <source>Landing %1 has no revision yet (%2). Try again when it has landed.</source>
        <translation>L’intégration %1 n’a pas encore de révision (%2). Réessayez quand elle sera effectuée.</translation>
    </message>
    <message>
        <source>%1 has no push with id %2.</source>
        <translation>%1 n’a aucun push avec l’ID %2.</translation>
    </message>
    <message>
        <source>%1 has more than one push with id %2.</source>
        <translation>%1 a plusieurs pushs avec l’ID %2.</translation>
    </message>
    <message>
        <source>The address is of %1, and the deployment that is asked has no Treeherder. Name the other with --root-url and --treeherder-url.</source>
        <translation>L’adresse est de %1, et le déploiement interrogé n’a pas de Treeherder. Indiquez l’autre avec --root-url et --treeherder-url.</translation>
    </message>
    <message>
        <source>The address is of %1, and the deployment that is asked has %2. Name the other with --root-url and --treeherder-url.</source>
        <translation>L’adresse est de %1, et le déploiement interrogé a %2. Indiquez l’autre avec --root-url et --treeherder-url.</translation>
    </message>
    <message>
        <source>The address names no push and no task.</source>
        <translation>L’adresse ne désigne ni push ni tâche.</translation>
    </message>
    <message>
        <source>Treeherder shows no push for task %1.</source>
        <translation>Treeherder n’affiche aucun push pour la tâche %1.</translation>
    </message>
    <message>
        <source>The address names the repository %1 and no push of it.</source>
        <translation>L’adresse désigne le dépôt %1, mais aucun de ses pushs.</translation>
    </message>
    <message>
        <source>%1 has no push as the address says.</source>
        <translation>%1 n’a aucun push correspondant à l’adresse.</translation>
    </message>
    <message>
        <source>%1 has more than one push as the address says. Name one of them in full.</source>
        <translation>%1 a plusieurs pushs correspondant à l’adresse. Indiquez-en un en entier.</translation>
    </message>
    <message>
        <source>“%1” is not a revision. A revision has 7 to 40 digits from 0 to 9 and a to f.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une révision. Une révision compte 7 à 40 chiffres, de 0 à 9 et de a à f.</translation>
    </message>
    <message>
        <source>%1 has no push with revision %2.</source>
        <translation>%1 n’a aucun push avec la révision %2.</translation>
    </message>
    <message>
        <source>%1 has more than one push with revision %2. Name it in full.</source>
        <translation>%1 a plusieurs pushs avec la révision %2. Indiquez-la en entier.</translation>
    </message>
</context>
<context>
    <name>collie::session::SummaryDownload</name>
    <message>
        <source>The test results could not be kept on this computer: %1.</source>
        <translation>Impossible de conserver les résultats de test sur cet ordinateur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The test results could not be read back on this computer: %1.</source>
        <translation>Impossible de relire les résultats de test sur cet ordinateur&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>collie::session::TargetFinder</name>
    <message>
        <source>Treeherder does not tell the push of the job that the address names. These are the newest pushes.</source>
        <translation>Treeherder n’indique pas le push du job que désigne l’adresse. Voici les pushs les plus récents.</translation>
    </message>
    <message>
        <source>Treeherder has no repositories.</source>
        <translation>Treeherder n’a aucun dépôt.</translation>
    </message>
    <message>
        <source>Treeherder shows no repository %1.</source>
        <translation>Treeherder n’affiche aucun dépôt %1.</translation>
    </message>
    <message>
        <source>%1, which Treeherder shows as %2</source>
        <translation>%1, que Treeherder affiche sous le nom %2</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln repositories of this Treeherder</source>
        <translation>
            <numerusform>le dépôt de ce Treeherder (%Ln)</numerusform>
            <numerusform>les %Ln dépôts de ce Treeherder</numerusform>
        </translation>
    </message>
    <message>
        <source>No push of %1 has the commit %2. A push that is very new may need a minute.</source>
        <translation>Dans %1, aucun push ne contient le commit %2. Un push très récent peut demander une minute.</translation>
    </message>
    <message>
        <source>No push of %1 ends with a commit that begins with %2. Give all 40 digits to find a commit within a push.</source>
        <translation>Dans %1, aucun push ne se termine par un commit commençant par %2. Donnez les 40 chiffres pour trouver un commit à l’intérieur d’un push.</translation>
    </message>
</context>
<context>
    <name>collie::session::TaskGroupFeed</name>
    <message>
        <source>Loading the task group %1</source>
        <translation>Chargement du groupe de tâches %1</translation>
    </message>
    <message>
        <source>The task group could not be loaded</source>
        <translation>Impossible de charger le groupe de tâches</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Pas encore de tâches</translation>
    </message>
    <message>
        <source>They appear here as soon as Taskcluster answers.</source>
        <translation>Elles apparaissent ici dès que Taskcluster répond.</translation>
    </message>
    <message>
        <source>The task group has no tasks.</source>
        <translation>Le groupe de tâches n’a aucune tâche.</translation>
    </message>
    <message>
        <source>The task that was asked for is not in this task group.</source>
        <translation>La tâche demandée n’est pas dans ce groupe de tâches.</translation>
    </message>
    <message>
        <source>Runs every task of this group that has failed once more.</source>
        <translation>Réexécute une fois chaque tâche de ce groupe qui a échoué.</translation>
    </message>
    <message>
        <source>Task group %1</source>
        <translation>Groupe de tâches %1</translation>
    </message>
    <message>
        <source>This task group</source>
        <translation>Ce groupe de tâches</translation>
    </message>
</context>
<context>
    <name>collie::session::TestJobs</name>
    <message>
        <source>the artifact store</source>
        <translation>l’entrepôt d’artefacts</translation>
    </message>
    <message>
        <source>The list of what the jobs run</source>
        <translation>La liste de ce qu’exécutent les jobs</translation>
    </message>
    <message>
        <source>The list of what the jobs run has a form that Collie does not know. A newer Collie may.</source>
        <translation>La liste de ce qu’exécutent les jobs a un format que Collie ne connaît pas. Un Collie plus récent le connaît peut-être.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>collie::session::TreeherderFeed</name>
    <message>
        <source>The range may have more pushes than these newest ones.</source>
        <translation>La plage peut contenir d’autres pushs que ces plus récents.</translation>
    </message>
    <message>
        <source>Treeherder finds at most the newest %1 pushes. Older ones may fit too.</source>
        <translation>Treeherder trouve au plus les %1 pushs les plus récents. De plus anciens peuvent aussi correspondre.</translation>
    </message>
    <message>
        <source>Loading the pushes of %1</source>
        <translation>Chargement des pushs de %1</translation>
    </message>
    <message>
        <source>The pushes could not be loaded</source>
        <translation>Impossible de charger les pushs</translation>
    </message>
    <message>
        <source>No pushes yet</source>
        <translation>Pas encore de pushs</translation>
    </message>
    <message>
        <source>They appear here as soon as Treeherder answers.</source>
        <translation>Ils apparaissent ici dès que Treeherder répond.</translation>
    </message>
    <message>
        <source>%1 has no pushes that fit.</source>
        <translation>%1 n’a aucun push correspondant.</translation>
    </message>
    <message>
        <source>The job that was asked for is in none of these pushes. Look for its task with Open Task or Group.</source>
        <translation>Le job demandé n’est dans aucun de ces pushs. Cherchez sa tâche avec Ouvrir une tâche ou un groupe.</translation>
    </message>
    <message>
        <source>Runs every job of this push that has failed once more.</source>
        <translation>Réexécute une fois chaque job de ce push qui a échoué.</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>%1 of one push</source>
        <comment>jobs</comment>
        <translation>%1 d’un push</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>jobs of pushes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>My pushes</source>
        <translation>Mes pushs</translation>
    </message>
    <message>
        <source>Failures on %1</source>
        <translation>Échecs sur %1</translation>
    </message>
    <message>
        <source>All jobs of %1</source>
        <translation>Tous les jobs de %1</translation>
    </message>
    <message>
        <source>Every job there that fails or ends in an exception</source>
        <translation>Chaque job de ce dépôt qui échoue ou se termine en exception</translation>
    </message>
    <message>
        <source>This push</source>
        <translation>Ce push</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>Select a push first.</source>
        <translation>Sélectionnez d’abord un push.</translation>
    </message>
</context>
<context>
    <name>collie::session::Watches</name>
    <message>
        <source>A watch</source>
        <translation>Une surveillance</translation>
    </message>
    <message>
        <source>The jobs shown</source>
        <translation>Les jobs affichés</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 on %2 of %3</source>
        <translation>%1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::AccountButton</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Compte</translation>
    </message>
    <message>
        <source>&amp;Sign In…</source>
        <translation>Se &amp;connecter…</translation>
    </message>
    <message>
        <source>S&amp;top Signing In</source>
        <translation>A&amp;rrêter la connexion</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>S&amp;copes…</source>
        <translation>&amp;Scopes…</translation>
    </message>
    <message>
        <source>&amp;Paste Credentials…</source>
        <translation>C&amp;oller des identifiants…</translation>
    </message>
    <message>
        <source>&amp;Import From</source>
        <translation>&amp;Importer depuis</translation>
    </message>
    <message>
        <source>Switch &amp;Deployment</source>
        <translation>Changer de dé&amp;ploiement</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Signed out of %1</source>
        <translation>Déconnecté de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not kept: gone when Collie quits</source>
        <translation>Non conservé&#xa0;: perdu à la fermeture de Collie</translation>
    </message>
    <message>
        <source>Another Deployment…</source>
        <translation>Autre déploiement…</translation>
    </message>
</context>
<context>
    <name>collie::ui::AccountPage</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>sign in sign out log in login credentials client expires</source>
        <translation>se connecter se déconnecter connexion déconnexion login identifiants client expiration</translation>
    </message>
    <message>
        <source>What signing in asks for</source>
        <translation>Ce que demande la connexion</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>One per line. You get those of them that you have. Fewer is safer, and what needs more says so. The next sign-in asks for them.</source>
        <translation>Un par ligne. Vous obtenez ceux que vous avez. Moins, c’est plus sûr, et ce qui en exige davantage le dit. La prochaine connexion les demande.</translation>
    </message>
    <message>
        <source>permissions rights authorisation</source>
        <translation>permissions droits autorisations</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Durée de validité</translation>
    </message>
    <message>
        <source>How long the credentials of the next sign-in are valid. After that you sign in again.</source>
        <translation>Combien de temps les identifiants de la prochaine connexion sont valables. Ensuite, vous vous reconnectez.</translation>
    </message>
    <message>
        <source>expiry expires lifetime days</source>
        <translation>expiration expire durée jours</translation>
    </message>
    <message>
        <source>With none named, the usual scopes are asked for.</source>
        <translation>Si aucun n’est indiqué, les scopes habituels sont demandés.</translation>
    </message>
    <message>
        <source>“%1” is not a scope: scopes are made of plain letters, digits and signs.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un scope&#xa0;: un scope se compose de lettres simples, de chiffres et de signes.</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Open a deployment first: each has an account of its own.</source>
        <translation>Ouvrez d’abord un déploiement&#xa0;: chacun a son propre compte.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Kept until Collie quits.</source>
        <translation>Conservé jusqu’à la fermeture de Collie.</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Conservé dans le trousseau.</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionDialog</name>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Nothing can be sent with this input.</source>
        <translation>Rien ne peut être envoyé avec cette saisie.</translation>
    </message>
    <message>
        <source>Sign In and Run</source>
        <translation>Se connecter et exécuter</translation>
    </message>
    <message>
        <source>See the preview for what is missing</source>
        <translation>Voir dans l’aperçu ce qui manque</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionMenu</name>
    <message>
        <source>Looking for what is offered here…</source>
        <translation>Recherche de ce qui est proposé ici…</translation>
    </message>
    <message>
        <source>All Actio&amp;ns Offered Here</source>
        <translation>&amp;Toutes les actions proposées ici</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No action exists for all of these</source>
        <translation>Aucune action n’existe pour tous ces jobs</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActionPreview</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>hook %1/%2</source>
        <translation>hook %1/%2</translation>
    </message>
    <message>
        <source>new task %1</source>
        <translation>nouvelle tâche %1</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>tâche %1</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nécessite</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Contenu envoyé</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>One; this is it.</source>
        <translation>Une seule&#xa0;: celle-ci.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln; this is the first of them.</source>
        <translation>
            <numerusform>%Ln&#x202f;; voici la première.</numerusform>
            <numerusform>%Ln&#x202f;; voici la première.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to see whether your credentials hold this.</source>
        <translation>Connectez-vous pour voir si vos identifiants le permettent.</translation>
    </message>
    <message>
        <source>Your credentials hold this.</source>
        <translation>Vos identifiants le permettent.</translation>
    </message>
    <message>
        <source>Your credentials lack: %1. Sign in with them, or ask for them.</source>
        <translation>Il manque à vos identifiants&#xa0;: %1. Connectez-vous avec ces scopes, ou demandez-les.</translation>
    </message>
    <message>
        <source>Working out what would be sent…</source>
        <translation>Calcul de ce qui serait envoyé…</translation>
    </message>
</context>
<context>
    <name>collie::ui::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Aucune activité pour l’instant</translation>
    </message>
    <message>
        <source>Retrigger or cancel jobs, and this list shows how far each request got.</source>
        <translation>Redéclenchez ou annulez des jobs&#xa0;: cette liste montre où en est chaque requête.</translation>
    </message>
    <message>
        <source>Next Failure</source>
        <translation>Échec suivant</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>actions under way, ended</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended</source>
        <translation>
            <numerusform>%Ln terminée</numerusform>
            <numerusform>%Ln terminées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::AddArtifactDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Add an artifact to “%1”</source>
        <translation>Ajouter un artefact à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Link to another artifact of the task</source>
        <translation>Lien vers un autre artefact de la tâche</translation>
    </message>
    <message>
        <source>Reference to an address</source>
        <translation>Référence vers une adresse</translation>
    </message>
    <message>
        <source>Error: why there is no file</source>
        <translation>Erreur&#xa0;: pourquoi il n’y a pas de fichier</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Le fichier manque</translation>
    </message>
    <message>
        <source>It is not a file</source>
        <translation>Ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Le fichier est trop gros</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier est illisible</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Cible</translation>
    </message>
    <message>
        <source>name of the other artifact</source>
        <translation>nom de l’autre artefact</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>M&amp;essage</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>Indiquez ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Say where it leads.</source>
        <translation>Indiquez où il mène.</translation>
    </message>
</context>
<context>
    <name>collie::ui::AgeStrip</name>
    <message>
        <source>Offline: as it was %1</source>
        <translation>Hors ligne&#xa0;: vu %1</translation>
    </message>
    <message>
        <source>The network is away, so this is what was seen then. It is asked for again as soon as the network is back.</source>
        <translation>Le réseau est absent&#xa0;: voici ce qui avait été vu alors. Ce sera redemandé dès le retour du réseau.</translation>
    </message>
</context>
<context>
    <name>collie::ui::AnnotationList</name>
    <message>
        <source>Classification or bug</source>
        <translation>Classification ou bug</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Loading the annotations</source>
        <translation>Chargement des annotations</translation>
    </message>
    <message>
        <source>Bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>Internal issue %1</source>
        <translation>Problème interne %1</translation>
    </message>
    <message>
        <source>Known to Treeherder only: nobody filed a bug yet.</source>
        <translation>Connu de Treeherder seulement&#xa0;: personne n’a encore créé de bug.</translation>
    </message>
    <message>
        <source>Open in Bugzilla</source>
        <translation>Ouvrir dans Bugzilla</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Il manque quelque chose</translation>
    </message>
    <message>
        <source>The annotations could not be loaded</source>
        <translation>Impossible de charger les annotations</translation>
    </message>
    <message>
        <source>No annotations</source>
        <translation>Aucune annotation</translation>
    </message>
    <message>
        <source>Nobody has classified this job or attached a bug to it.</source>
        <translation>Personne n’a classé ce job ni ne lui a associé de bug.</translation>
    </message>
    <message>
        <source>&amp;Open in Bugzilla</source>
        <translation>&amp;Ouvrir dans Bugzilla</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>collie::ui::Announcer</name>
    <message numerus="yes">
        <source>There is more news: %Ln.</source>
        <translation>
            <numerusform>Il y a une autre nouvelle&#xa0;: %Ln.</numerusform>
            <numerusform>Il y a d’autres nouvelles&#xa0;: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Takes effect at the next start. Also decides how numbers and dates are written.</source>
        <translation>Prend effet au prochain démarrage. Détermine aussi l’écriture des nombres et des dates.</translation>
    </message>
    <message>
        <source>translation locale English German French</source>
        <translation>traduction langue locale anglais allemand français</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As in the View menu.</source>
        <translation>Comme dans le menu Affichage.</translation>
    </message>
    <message>
        <source>theme scheme dark light contrast colour-blind</source>
        <translation>thème couleurs sombre clair contraste daltonien</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Adapté aux daltoniens</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Of the whole window; lines and rows follow.</source>
        <translation>De toute la fenêtre&#x202f;; lignes et rangées suivent.</translation>
    </message>
    <message>
        <source>font zoom large small points</source>
        <translation>police zoom grand petit points taille</translation>
    </message>
    <message>
        <source>Size of fixed-width text</source>
        <translation>Taille du texte à chasse fixe</translation>
    </message>
    <message>
        <source>Of definitions, messages and identifiers. Logs can have another one.</source>
        <translation>Des définitions, messages et identifiants. Les journaux peuvent en avoir une autre.</translation>
    </message>
    <message>
        <source>font monospace code points</source>
        <translation>police monospace chasse fixe code points</translation>
    </message>
    <message>
        <source>As other text</source>
        <translation>Comme le reste du texte</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>How close lines stand in the grid and in lists.</source>
        <translation>Espacement des lignes dans la grille et les listes.</translation>
    </message>
    <message>
        <source>spacing rows compact comfortable</source>
        <translation>espacement lignes compact confortable</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Without it nothing moves by itself: no animation, no running bar, no blinking cursor.</source>
        <translation>Sans lui, rien ne bouge de soi-même&#xa0;: ni animation, ni barre défilante, ni curseur clignotant.</translation>
    </message>
    <message>
        <source>reduced animation blink accessibility</source>
        <translation>réduit animation clignotement accessibilité</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>collie::ui::ArtifactList</name>
    <message>
        <source>Crash %1</source>
        <translation>Plantage %1</translation>
    </message>
    <message>
        <source>Show the stacks in the crash viewer</source>
        <translation>Afficher les piles dans la visionneuse de plantages</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefact</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefacts</translation>
    </message>
    <message>
        <source>Loading the artifacts</source>
        <translation>Chargement des artefacts</translation>
    </message>
    <message>
        <source>No artifacts</source>
        <translation>Aucun artefact</translation>
    </message>
    <message>
        <source>The task has expired or this run never started.</source>
        <translation>La tâche a expiré ou cette exécution n’a jamais démarré.</translation>
    </message>
    <message>
        <source>The artifacts could not be loaded</source>
        <translation>Impossible de charger les artefacts</translation>
    </message>
    <message>
        <source>No artifacts yet</source>
        <translation>Pas encore d’artefacts</translation>
    </message>
    <message>
        <source>They appear while the job runs.</source>
        <translation>Ils apparaissent pendant que le job s’exécute.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln artifact(s)</source>
        <translation>
            <numerusform>%Ln artefact</numerusform>
            <numerusform>%Ln artefacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Download %Ln Artifact(s)…</source>
        <translation>
            <numerusform>&amp;Télécharger %Ln artefact…</numerusform>
            <numerusform>&amp;Télécharger %Ln artefacts…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Télécharger…</translation>
    </message>
    <message>
        <source>Download &amp;All…</source>
        <translation>Tout télé&amp;charger…</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open in Firefox &amp;Profiler</source>
        <translation>Ouvrir dans Firefox &amp;Profiler</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy &amp;Signed Link (15 min)</source>
        <translation>Copier le lien &amp;signé (15&#xa0;min)</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Copier le nom</translation>
    </message>
</context>
<context>
    <name>collie::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Prochain essai dans %1&#xa0;s</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Nouvel essai en cours…</translation>
    </message>
</context>
<context>
    <name>collie::ui::BindingsEditor</name>
    <message>
        <source>&amp;Save As…</source>
        <translation>Enre&amp;gistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>S&amp;upprimer</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>Ce qui est écouté</translation>
    </message>
    <message>
        <source>Sets of bindings</source>
        <translation>Jeux de liaisons</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Routing key pattern</source>
        <translation>Motif de clé de routage</translation>
    </message>
    <message>
        <source>Words between dots; * is any word, # any number of words. The words above write it.</source>
        <translation>Des mots séparés par des points&#x202f;; * est un mot quelconque, # un nombre quelconque de mots. Les mots ci-dessus l’écrivent.</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Liaisons</translation>
    </message>
    <message>
        <source>S&amp;et:</source>
        <translation>&amp;Jeu&#xa0;:</translation>
    </message>
    <message>
        <source>E&amp;xchange:</source>
        <translation>E&amp;xchange&#xa0;:</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Mots&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>É&amp;couter</translation>
    </message>
    <message>
        <source>Choose a set…</source>
        <translation>Choisir un jeu…</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>Enregistrer le jeu</translation>
    </message>
    <message numerus="yes">
        <source>Name of these %Ln binding(s):</source>
        <translation>
            <numerusform>Nom de cette %Ln liaison&#xa0;:</numerusform>
            <numerusform>Nom de ces %Ln liaisons&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Listening</source>
        <translation>Arrêter l’é&amp;coute</translation>
    </message>
</context>
<context>
    <name>collie::ui::BooleanEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>collie::ui::BulkPanel</name>
    <message>
        <source>Cancel the Re&amp;st</source>
        <translation>Annuler le re&amp;ste</translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>Réessayer les é&amp;checs</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Défaire</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln accepted</source>
        <translation>
            <numerusform>%1 acceptée sur %Ln</numerusform>
            <numerusform>%1 acceptées sur %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln inconnue</numerusform>
            <numerusform>%Ln inconnues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln non envoyée</numerusform>
            <numerusform>%Ln non envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Cancel the jobs this has made</source>
        <translation>Annuler les jobs ainsi créés</translation>
    </message>
</context>
<context>
    <name>collie::ui::ButtonOverflow</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Buttons that do not fit here</source>
        <translation>Boutons qui ne tiennent pas ici</translation>
    </message>
</context>
<context>
    <name>collie::ui::CentralArea</name>
    <message>
        <source>What limits the jobs on show</source>
        <translation>Ce qui limite les jobs affichés</translation>
    </message>
</context>
<context>
    <name>collie::ui::ChipOverflow</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Filters that do not fit here</source>
        <translation>Filtres qui ne tiennent pas ici</translation>
    </message>
</context>
<context>
    <name>collie::ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
</context>
<context>
    <name>collie::ui::CommitLines</name>
    <message>
        <source>backout</source>
        <translation>backout</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>%Ln autre…</numerusform>
            <numerusform>%Ln autres…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Backs an earlier change out</source>
        <translation>Annule une modification antérieure</translation>
    </message>
    <message>
        <source>Bug %1</source>
        <translation>Bug %1</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>a bug and its title</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Only the newest commits of a push are known.</source>
        <translation>Seuls les commits les plus récents d’un push sont connus.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DeploymentsPage</name>
    <message>
        <source>Deployments</source>
        <translation>Déploiements</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As menus show it.</source>
        <translation>Tel que les menus l’affichent.</translation>
    </message>
    <message>
        <source>Taskcluster</source>
        <translation>Taskcluster</translation>
    </message>
    <message>
        <source>Its root URL.</source>
        <translation>Son URL racine.</translation>
    </message>
    <message>
        <source>address server</source>
        <translation>adresse serveur</translation>
    </message>
    <message>
        <source>Treeherder</source>
        <translation>Treeherder</translation>
    </message>
    <message>
        <source>Empty if there is none: then task groups are shown.</source>
        <translation>Vide s’il n’y en a pas&#xa0;: des groupes de tâches sont alors affichés.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>What is opened first; may be empty.</source>
        <translation>Ce qui est ouvert en premier&#x202f;; peut rester vide.</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Services associés</translation>
    </message>
    <message>
        <source>Tree status</source>
        <translation>État de l’arbre</translation>
    </message>
    <message>
        <source>Tells whether a repository is open. Empty if there is none.</source>
        <translation>Indique si un dépôt est ouvert. Vide s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>treestatus address closed</source>
        <translation>treestatus adresse fermé arbre</translation>
    </message>
    <message>
        <source>Bugzilla</source>
        <translation>Bugzilla</translation>
    </message>
    <message>
        <source>Where its bugs are. Empty if there is none.</source>
        <translation>Là où sont ses bugs. Vide s’il n’y en a pas.</translation>
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
        <translation>Ce qui intègre ses commits. Vide s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>address landing</source>
        <translation>adresse intégration</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous les déploiements</translation>
    </message>
    <message>
        <source>Each is a Taskcluster, with the Treeherder that shows it.</source>
        <translation>Chacun est un Taskcluster, avec le Treeherder qui l’affiche.</translation>
    </message>
    <message>
        <source>add remove test connection ping server firefox-ci community</source>
        <translation>ajouter supprimer tester connexion ping serveur firefox-ci community</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (ouvert)</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Nouveau déploiement</translation>
    </message>
    <message>
        <source>Enter at least the address of its Taskcluster.</source>
        <translation>Saisissez au moins l’adresse de son Taskcluster.</translation>
    </message>
    <message>
        <source>Enter an https:// address, or leave it empty.</source>
        <translation>Saisissez une adresse https://, ou laissez vide.</translation>
    </message>
    <message>
        <source>Enter the Taskcluster root URL as an https:// address.</source>
        <translation>Saisissez l’URL racine de Taskcluster sous forme d’adresse https://.</translation>
    </message>
    <message>
        <source>This deployment is in the list already.</source>
        <translation>Ce déploiement est déjà dans la liste.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 ajouté.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DetailsPanel</name>
    <message>
        <source>Retrigger</source>
        <translation>Redéclencher</translation>
    </message>
    <message>
        <source>Run this job again (R)</source>
        <translation>Exécuter de nouveau ce job (R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel this job (Del)</source>
        <translation>Annuler ce job (Suppr)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the task in the browser</source>
        <translation>Ouvrir la tâche dans le navigateur</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similaires</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefacts</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performances</translation>
    </message>
    <message>
        <source>Annotations %1</source>
        <comment>their number</comment>
        <translation>Annotations %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>No job selected</source>
        <translation>Aucun job sélectionné</translation>
    </message>
    <message>
        <source>Select a job to see its result, logs, artifacts and task.</source>
        <translation>Sélectionnez un job pour voir son résultat, ses journaux, ses artefacts et sa tâche.</translation>
    </message>
    <message>
        <source>Next Failure</source>
        <translation>Échec suivant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln job sélectionné</numerusform>
            <numerusform>%Ln jobs sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Retrigger (R) and Cancel (Del) act on all of them.</source>
        <translation>Redéclencher (R) et Annuler (Suppr) agissent sur tous.</translation>
    </message>
    <message>
        <source>Failures %1</source>
        <comment>their number</comment>
        <translation>Échecs %1</translation>
    </message>
    <message>
        <source>The task has expired: nothing can be done with it any more.</source>
        <translation>La tâche a expiré&#xa0;: plus rien ne peut être fait avec elle.</translation>
    </message>
</context>
<context>
    <name>collie::ui::DockTitle</name>
    <message>
        <source>Detach or attach this pane</source>
        <translation>Détacher ou rattacher ce volet</translation>
    </message>
    <message>
        <source>Hide this pane</source>
        <translation>Masquer ce volet</translation>
    </message>
</context>
<context>
    <name>collie::ui::DocumentEditor</name>
    <message>
        <source>Task as YAML</source>
        <translation>Tâche en YAML</translation>
    </message>
    <message>
        <source>Task as JSON</source>
        <translation>Tâche en JSON</translation>
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
        <translation>Ce texte est trop long pour une tâche.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>La tâche</translation>
    </message>
    <message>
        <source>A task is a list of names and values, as in “payload: …”.</source>
        <translation>Une tâche est une liste de noms et de valeurs, comme «&#xa0;payload: …&#xa0;».</translation>
    </message>
</context>
<context>
    <name>collie::ui::DropHint</name>
    <message>
        <source>Drop to upload</source>
        <translation>Déposer pour téléverser</translation>
    </message>
    <message>
        <source>Next you choose where it goes. Nothing is sent before that.</source>
        <translation>Vous choisissez ensuite la destination. Rien n’est envoyé avant.</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureComparison</name>
    <message>
        <source>This job</source>
        <translation>Ce job</translation>
    </message>
    <message>
        <source>Failures of this job</source>
        <translation>Échecs de ce job</translation>
    </message>
    <message>
        <source>Failures of the chosen job</source>
        <translation>Échecs du job choisi</translation>
    </message>
    <message>
        <source>In both jobs: %1</source>
        <translation>Dans les deux jobs&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, which are not compared</source>
        <translation>
            <numerusform>et %Ln autre, non comparé</numerusform>
            <numerusform>et %Ln autres, non comparés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureDelegate</name>
    <message>
        <source>Open the log at this line</source>
        <translation>Ouvrir le journal à cette ligne</translation>
    </message>
    <message>
        <source>Open bug %1 in Bugzilla</source>
        <translation>Ouvrir le bug %1 dans Bugzilla</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureHistory</name>
    <message>
        <source>This job has neither passed nor failed on other pushes yet</source>
        <translation>Ce job n’a encore ni réussi ni échoué sur d’autres pushs</translation>
    </message>
    <message numerus="yes">
        <source>This job did not fail on %Ln other push(es)</source>
        <translation>
            <numerusform>Ce job n’a pas échoué sur %Ln autre push</numerusform>
            <numerusform>Ce job n’a pas échoué sur %Ln autres pushs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This job failed on %1 of %Ln other push(es)</source>
        <translation>
            <numerusform>Ce job a échoué sur %1 de %Ln autre push</numerusform>
            <numerusform>Ce job a échoué sur %1 des %Ln autres pushs</numerusform>
        </translation>
    </message>
    <message>
        <source>› Similar</source>
        <translation>› Similaires</translation>
    </message>
    <message>
        <source>Show the same job on other pushes</source>
        <translation>Afficher le même job sur d’autres pushs</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailureTree</name>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
</context>
<context>
    <name>collie::ui::FailuresView</name>
    <message>
        <source>Looking for what failed</source>
        <translation>Recherche de ce qui a échoué</translation>
    </message>
    <message>
        <source>No failures found</source>
        <translation>Aucun échec trouvé</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>The log was not read</source>
        <translation>Le journal n’a pas été lu</translation>
    </message>
    <message>
        <source>No log</source>
        <translation>Pas de journal</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>The failures could not be loaded</source>
        <translation>Impossible de charger les échecs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
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
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looking for more…</source>
        <translation>%1 · recherche en cours…</translation>
    </message>
    <message>
        <source>The tests are from %1.</source>
        <translation>Les tests proviennent de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as the others say the same: %Ln line(s).</source>
        <translation>
            <numerusform>Omise, car les autres disent la même chose&#xa0;: %Ln ligne.</numerusform>
            <numerusform>Omises, car les autres disent la même chose&#xa0;: %Ln lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copier en &amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Run Locally</source>
        <translation>E&amp;xécuter localement</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Search Bugzilla</source>
        <translation>Chercher dans &amp;Bugzilla</translation>
    </message>
    <message>
        <source>Open the log at this failure (Enter)</source>
        <translation>Ouvrir le journal à cet échec (Entrée)</translation>
    </message>
    <message>
        <source>Copy the failure as text</source>
        <translation>Copier l’échec sous forme de texte</translation>
    </message>
    <message>
        <source>Show the jobs that run this test</source>
        <translation>Afficher les jobs qui exécutent ce test</translation>
    </message>
    <message>
        <source>Look for bugs about this failure</source>
        <translation>Chercher des bugs sur cet échec</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Open the Log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Open in Treeherder</source>
        <translation>Ouvrir dans Treeherder</translation>
    </message>
    <message>
        <source>It is not known how this runs on your machine.</source>
        <translation>On ne sait pas comment exécuter ceci sur votre machine.</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>Copier la commande&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::FieldFilterEditor</name>
    <message>
        <source>Filter of a field</source>
        <translation>Filtre sur un champ</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>Est ou n’est pas</translation>
    </message>
    <message>
        <source>Values, separated by commas</source>
        <translation>Valeurs, séparées par des virgules</translation>
    </message>
    <message>
        <source>What the jobs on show have</source>
        <translation>Valeurs des jobs affichés</translation>
    </message>
    <message>
        <source>Change Filter</source>
        <translation>Modifier le filtre</translation>
    </message>
    <message>
        <source>Add Filter</source>
        <translation>Ajouter un filtre</translation>
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
        <translation>Il n’y a rien à téléverser dans le presse-papiers&#xa0;: copiez d’abord des fichiers, une image ou un texte.</translation>
    </message>
</context>
<context>
    <name>collie::ui::FilterBar</name>
    <message>
        <source>Job filter</source>
        <translation>Filtre des jobs</translation>
    </message>
    <message>
        <source>Filter by platform, group, symbol or name</source>
        <translation>Filtrer par plateforme, groupe, symbole ou nom</translation>
    </message>
    <message>
        <source>Filter jobs by platform, group, symbol or name</source>
        <translation>Filtrer les jobs par plateforme, groupe, symbole ou nom</translation>
    </message>
    <message>
        <source>Jobs that have every word, in any order</source>
        <translation>Jobs qui contiennent tous les mots, dans n’importe quel ordre</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filtre</translation>
    </message>
    <message>
        <source>Show only jobs of a platform, a group, a test, a machine … (Shift+F)</source>
        <translation>Afficher uniquement les jobs d’une plateforme, d’un groupe, d’un test, d’une machine… (Maj+F)</translation>
    </message>
    <message>
        <source>Add a filter of a field</source>
        <translation>Ajouter un filtre sur un champ</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Réinitialiser le filtre</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>échecs</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>Afficher les échecs</translation>
    </message>
    <message>
        <source>success</source>
        <translation>succès</translation>
    </message>
    <message>
        <source>Show success</source>
        <translation>Afficher les succès</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>retry</translation>
    </message>
    <message>
        <source>Show retry</source>
        <translation>Afficher les retry</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulés</translation>
    </message>
    <message>
        <source>Show cancelled</source>
        <translation>Afficher les jobs annulés</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>remplacés</translation>
    </message>
    <message>
        <source>Show superseded</source>
        <translation>Afficher les jobs remplacés</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Show in progress</source>
        <translation>Afficher les jobs en cours</translation>
    </message>
    <message>
        <source>unscheduled</source>
        <translation>non planifiés</translation>
    </message>
    <message>
        <source>Show unscheduled</source>
        <translation>Afficher les jobs non planifiés</translation>
    </message>
    <message>
        <source>&amp;Only These</source>
        <translation>&amp;Uniquement ceux-ci</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>tier %1</translation>
    </message>
    <message>
        <source>Show jobs of tier %1</source>
        <translation>Afficher les jobs de tier %1</translation>
    </message>
    <message>
        <source>classified</source>
        <translation>classés</translation>
    </message>
    <message>
        <source>Show failures that somebody has classified</source>
        <translation>Afficher les échecs que quelqu’un a classés</translation>
    </message>
    <message>
        <source>unclassified</source>
        <translation>non classés</translation>
    </message>
    <message>
        <source>Show failures that nobody has classified, and jobs that did not fail</source>
        <translation>Afficher les échecs que personne n’a classés et les jobs qui n’ont pas échoué</translation>
    </message>
    <message>
        <source>only new</source>
        <translation>nouveaux seulement</translation>
    </message>
    <message>
        <source>Show only failures that nobody has seen before</source>
        <translation>Afficher uniquement les échecs que personne n’a encore vus</translation>
    </message>
</context>
<context>
    <name>collie::ui::FilterChip</name>
    <message>
        <source>The menu key chooses single ones</source>
        <translation>La touche Menu permet de les choisir un par un</translation>
    </message>
</context>
<context>
    <name>collie::ui::FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>Rechercher dans cette page</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Absent de cette page</translation>
    </message>
</context>
<context>
    <name>collie::ui::FirstSteps</name>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Close the first steps (Esc)</source>
        <translation>Fermer les premiers pas (Échap)</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Fermer les premiers pas</translation>
    </message>
    <message>
        <source>First steps: %1 of %2</source>
        <translation>Premiers pas&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
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
        <translation>NOUVEAU</translation>
    </message>
</context>
<context>
    <name>collie::ui::HealthTree</name>
    <message>
        <source>Failures by test</source>
        <translation>Échecs par test</translation>
    </message>
</context>
<context>
    <name>collie::ui::HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Suivant (Alt+Droite)</translation>
    </message>
    <message>
        <source>All pages (Alt+Home)</source>
        <translation>Toutes les pages (Alt+Début)</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Found in the guide</source>
        <translation>Trouvé dans le guide</translation>
    </message>
    <message>
        <source>The guide is in English.</source>
        <translation>Le guide est en anglais.</translation>
    </message>
    <message>
        <source>Search all pages (Ctrl+Shift+F)</source>
        <translation>Rechercher dans toutes les pages (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>%1 – Guide – Collie</source>
        <translation>%1 – Guide – Collie</translation>
    </message>
    <message>
        <source>Nothing in the guide has “%1”.</source>
        <translation>Rien dans le guide ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>collie::ui::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Clear History…</source>
        <translation>&amp;Effacer l’historique…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search names and addresses</source>
        <translation>Rechercher dans les noms et les adresses</translation>
    </message>
    <message>
        <source>Looked at before</source>
        <translation>Déjà consultés</translation>
    </message>
    <message>
        <source>What you look at is listed here: repositories, task groups, jobs and logs.</source>
        <translation>Ce que vous consultez est listé ici&#xa0;: dépôts, groupes de tâches, jobs et journaux.</translation>
    </message>
    <message>
        <source>Nothing you looked at has these words in its name or address.</source>
        <translation>Rien de ce que vous avez consulté ne contient ces mots dans son nom ou son adresse.</translation>
    </message>
</context>
<context>
    <name>collie::ui::IndexBrowser</name>
    <message>
        <source>Open Task</source>
        <translation>Ouvrir la tâche</translation>
    </message>
    <message>
        <source>Browse Index</source>
        <translation>Parcourir l’index</translation>
    </message>
    <message>
        <source>Path of a task, as in gecko.v2.autoland.latest.taskgraph.decision</source>
        <translation>Chemin d’une tâche, par exemple gecko.v2.autoland.latest.taskgraph.decision</translation>
    </message>
    <message>
        <source>Path in the index</source>
        <translation>Chemin dans l’index</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Espace de noms</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Nothing is indexed here.</source>
        <translation>Rien n’est indexé ici.</translation>
    </message>
</context>
<context>
    <name>collie::ui::InputEditor</name>
    <message>
        <source>Input as YAML</source>
        <translation>Saisie en YAML</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Formulaire</translation>
    </message>
    <message>
        <source>&amp;YAML</source>
        <translation>&amp;YAML</translation>
    </message>
    <message>
        <source>The input is longer than an action takes.</source>
        <translation>La saisie dépasse la longueur admise par une action.</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>La saisie</translation>
    </message>
    <message>
        <source>The input is being read.</source>
        <translation>La saisie est en cours de lecture.</translation>
    </message>
    <message>
        <source>This value does not fit into the form. Go on as YAML.</source>
        <translation>Cette valeur ne tient pas dans le formulaire. Continuez en YAML.</translation>
    </message>
    <message>
        <source>Write the input as YAML.</source>
        <translation>Écrivez la saisie en YAML.</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobFinder</name>
    <message>
        <source>Tick &amp;All</source>
        <translation>Tout &amp;cocher</translation>
    </message>
    <message>
        <source>&amp;Untick All</source>
        <translation>Tout &amp;décocher</translation>
    </message>
    <message>
        <source>Add New Jobs</source>
        <translation>Ajouter de nouveaux jobs</translation>
    </message>
    <message>
        <source>Parts of a name in any order: mochitest win debug, !asan, ^build</source>
        <translation>Parties d’un nom dans n’importe quel ordre&#xa0;: mochitest win debug, !asan, ^build</translation>
    </message>
    <message>
        <source>Find jobs</source>
        <translation>Rechercher des jobs</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Meilleures correspondances</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Par plateforme</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Par groupe</translation>
    </message>
    <message>
        <source>Order of the jobs</source>
        <translation>Ordre des jobs</translation>
    </message>
    <message>
        <source>Jobs that can be added</source>
        <translation>Jobs qui peuvent être ajoutés</translation>
    </message>
    <message>
        <source>Ticked jobs; Delete unticks</source>
        <translation>Jobs cochés&#x202f;; Suppr décoche</translation>
    </message>
    <message>
        <source>Tick every job that fits what is typed (Ctrl+A in the list)</source>
        <translation>Cocher chaque job qui correspond à la saisie (Ctrl+A dans la liste)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add jobs to %1</source>
        <translation>Ajouter des jobs à %1</translation>
    </message>
    <message>
        <source>Loading the jobs that can be added</source>
        <translation>Chargement des jobs qui peuvent être ajoutés</translation>
    </message>
    <message>
        <source>The jobs could not be loaded</source>
        <translation>Impossible de charger les jobs</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing can be added to this push</source>
        <translation>Rien ne peut être ajouté à ce push</translation>
    </message>
    <message>
        <source>No job fits</source>
        <translation>Aucun job ne correspond</translation>
    </message>
    <message>
        <source>Fewer or shorter parts find more.</source>
        <translation>Des parties moins nombreuses ou plus courtes donnent plus de résultats.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s) fit</source>
        <translation>
            <numerusform>Jobs correspondants&#xa0;: %1 sur %Ln</numerusform>
            <numerusform>Jobs correspondants&#xa0;: %1 sur %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick &amp;All %Ln</source>
        <translation>
            <numerusform>Tout &amp;cocher (%Ln)</numerusform>
            <numerusform>Tout &amp;cocher (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing ticked yet</source>
        <translation>Rien n’est encore coché</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked</source>
        <translation>
            <numerusform>%Ln job coché</numerusform>
            <numerusform>%Ln jobs cochés</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planifier</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %Ln job(s)</source>
        <translation>
            <numerusform>Planifier %Ln job</numerusform>
            <numerusform>Planifier %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::JobGridView</name>
    <message>
        <source>Push: %1, %2</source>
        <translation>Push&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>The chosen jobs, by platform and group</source>
        <translation>Les jobs choisis, par plateforme et par groupe</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Rien n’est choisi.</translation>
    </message>
    <message>
        <source>Choose in the list beside this.</source>
        <translation>Choisissez dans la liste à côté.</translation>
    </message>
    <message>
        <source>No jobs match the filter.</source>
        <translation>Aucun job ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Clear the filter, or choose others in the list.</source>
        <translation>Effacez le filtre ou choisissez-en d’autres dans la liste.</translation>
    </message>
    <message>
        <source>No jobs yet.</source>
        <translation>Pas encore de jobs.</translation>
    </message>
    <message>
        <source>They appear here as soon as they are scheduled.</source>
        <translation>Ils apparaissent ici dès qu’ils sont planifiés.</translation>
    </message>
    <message>
        <source>Hide the commits</source>
        <translation>Masquer les commits</translation>
    </message>
    <message>
        <source>Show the commits</source>
        <translation>Afficher les commits</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Double-click to show its jobs.</source>
        <translation>Double-cliquez pour afficher ses jobs.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>a group: number and result of jobs</comment>
        <translation>%1&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>Click to fold the group.</source>
        <translation>Cliquez pour replier le groupe.</translation>
    </message>
    <message>
        <source>Click to show every job.</source>
        <translation>Cliquez pour afficher chaque job.</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobIntents</name>
    <message>
        <source>%1 of %2</source>
        <comment>jobs of pushes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>Push %1</translation>
    </message>
    <message>
        <source>Nothing to cancel: what is selected is over already.</source>
        <translation>Rien à annuler&#xa0;: la sélection est déjà terminée.</translation>
    </message>
    <message>
        <source>Cancel jobs</source>
        <translation>Annuler des jobs</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <comment>jobs</comment>
        <translation>Annuler %1&#x202f;?</translation>
    </message>
    <message>
        <source>What was done so far is lost.</source>
        <translation>Le travail déjà effectué est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <translation>
            <numerusform>Annuler %Ln job</numerusform>
            <numerusform>Annuler %Ln jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Laisser tourner</translation>
    </message>
</context>
<context>
    <name>collie::ui::JobMenu</name>
    <message>
        <source>Retrigger Several Ti&amp;mes</source>
        <translation>Redéclencher &amp;plusieurs fois</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>It is not offered for this job.</source>
        <translation>Non proposé pour ce job.</translation>
    </message>
    <message>
        <source>It is not offered for all of these jobs.</source>
        <translation>Non proposé pour l’ensemble de ces jobs.</translation>
    </message>
    <message>
        <source>Only for performance tests, where it is offered.</source>
        <translation>Réservé aux tests de performances, là où c’est proposé.</translation>
    </message>
    <message>
        <source>Only for tests, where it is offered.</source>
        <translation>Réservé aux tests, là où c’est proposé.</translation>
    </message>
    <message>
        <source>Backfill…</source>
        <translation>&amp;Backfill…</translation>
    </message>
    <message>
        <source>C&amp;onfirm Failures…</source>
        <translation>Confir&amp;mer les échecs…</translation>
    </message>
    <message>
        <source>Rer&amp;un…</source>
        <translation>Rée&amp;xécuter…</translation>
    </message>
    <message>
        <source>Create Interacti&amp;ve Task…</source>
        <translation>Créer une tâche interactive…</translation>
    </message>
    <message>
        <source>&amp;Gecko Profile…</source>
        <translation>Profil Gec&amp;ko…</translation>
    </message>
    <message>
        <source>Side by Side…</source>
        <translation>Côte à côte…</translation>
    </message>
    <message>
        <source>&amp;Purge Caches…</source>
        <translation>Purger les cache&amp;s…</translation>
    </message>
    <message>
        <source>Only &amp;Jobs Like This One</source>
        <translation>Uni&amp;quement les jobs comme celui-ci</translation>
    </message>
    <message>
        <source>Name Holds: %1</source>
        <translation>Le nom contient&#xa0;: %1</translation>
    </message>
    <message>
        <source>Symbol: %1</source>
        <translation>Symbole&#xa0;: %1</translation>
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
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Show only jobs whose name holds this one</source>
        <translation>Afficher uniquement les jobs dont le nom contient celui-ci</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Show only jobs of this symbol</source>
        <translation>Afficher uniquement les jobs de ce symbole</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
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
        <translation>Machine</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>Groupe de tâches</translation>
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
        <translation>aucun pour l’instant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Machine and times could not be loaded. %1</source>
        <translation>Impossible de charger la machine et les heures. %1</translation>
    </message>
    <message>
        <source>Show only jobs that ran on this machine</source>
        <translation>Afficher uniquement les jobs exécutés sur cette machine</translation>
    </message>
    <message>
        <source>Classified by</source>
        <translation>Classé par</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>internal issue %1</source>
        <translation>problème interne %1</translation>
    </message>
    <message>
        <source>Bugs</source>
        <translation>Bugs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeyBuilder</name>
    <message>
        <source>any words</source>
        <translation>mots quelconques</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeyField</name>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeyboardSheet</name>
    <message>
        <source>%1 or %2</source>
        <comment>keys</comment>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
</context>
<context>
    <name>collie::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Treeherder&apos;s Keys</source>
        <translation>Touches de Treeherder</translation>
    </message>
    <message>
        <source>Collie&apos;s Keys</source>
        <translation>Touches de Collie</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>Treeherder&apos;s: what its page can do gets the keys it has there, the rest stays. Collie&apos;s: all keys as on the first start.</source>
        <translation>Treeherder&#xa0;: ce que sa page sait faire reprend les touches qu’il a là-bas, le reste ne change pas. Collie&#xa0;: toutes les touches comme au premier démarrage.</translation>
    </message>
    <message>
        <source>shortcuts keyboard reset default set</source>
        <translation>raccourcis clavier réinitialiser défaut jeu</translation>
    </message>
    <message>
        <source>Treeherder&apos;s keys are set.</source>
        <translation>Les touches de Treeherder sont définies.</translation>
    </message>
    <message>
        <source>All keys are Collie&apos;s own.</source>
        <translation>Toutes les touches sont celles de Collie.</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Touche de %1</translation>
    </message>
    <message>
        <source>Other key of %1</source>
        <translation>Autre touche de %1</translation>
    </message>
    <message>
        <source>Take It from There</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>shortcuts keyboard</source>
        <translation>raccourcis clavier</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”; choose another key.</source>
        <translation>%1 appartient à «&#xa0;%2&#xa0;»&#x202f;; choisissez une autre touche.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; take it from there?</source>
        <translation>%1 est la touche de «&#xa0;%2&#xa0;»&#x202f;; la lui reprendre&#x202f;?</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; give that another one first.</source>
        <translation>%1 est la touche de «&#xa0;%2&#xa0;»&#x202f;; donnez-lui-en d’abord une autre.</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>Retirer %1 de %2</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” as well; choose another key.</source>
        <translation>%1 appartient aussi à «&#xa0;%2&#xa0;»&#x202f;; choisissez une autre touche.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” as well, so it does neither.</source>
        <translation>%1 est aussi la touche de «&#xa0;%2&#xa0;»&#xa0;: elle ne déclenche donc ni l’un ni l’autre.</translation>
    </message>
</context>
<context>
    <name>collie::ui::LabelsDialog</name>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Préparer</translation>
    </message>
    <message>
        <source>Schedule Tasks from Labels</source>
        <translation>Planifier des tâches par labels</translation>
    </message>
    <message>
        <source>Id of the decision task</source>
        <translation>ID de la tâche de décision</translation>
    </message>
    <message>
        <source>One label per line</source>
        <translation>Un label par ligne</translation>
    </message>
    <message>
        <source>Labels, one per line</source>
        <translation>Labels, un par ligne</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Tasks in the order they are created</source>
        <translation>Tâches dans leur ordre de création</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Decision task:</source>
        <translation>Tâche de &amp;décision&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Labels:</source>
        <translation>&amp;Labels&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>Plan first: nothing is created before you have seen what.</source>
        <translation>Préparez d’abord&#xa0;: rien n’est créé avant que vous ayez vu quoi.</translation>
    </message>
    <message>
        <source>Give a decision task and at least one label.</source>
        <translation>Indiquez une tâche de décision et au moins un label.</translation>
    </message>
    <message>
        <source>Loading the graph…</source>
        <translation>Chargement du graphe…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %Ln task(s)</source>
        <translation>
            <numerusform>&amp;Créer %Ln tâche</numerusform>
            <numerusform>&amp;Créer %Ln tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s), in this order.</source>
        <translation>
            <numerusform>%Ln tâche.</numerusform>
            <numerusform>%Ln tâches, dans cet ordre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) that they need exist already.</source>
        <translation>
            <numerusform>%Ln tâche dont elles ont besoin existe déjà.</numerusform>
            <numerusform>%Ln tâches dont elles ont besoin existent déjà.</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créée</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>réutilisée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>All created.</source>
        <translation>Toutes créées.</translation>
    </message>
</context>
<context>
    <name>collie::ui::LandingPage</name>
    <message>
        <source>&amp;Check Now</source>
        <translation>&amp;Vérifier maintenant</translation>
    </message>
    <message>
        <source>Open the &amp;Revision</source>
        <translation>Ouvrir la &amp;révision</translation>
    </message>
    <message>
        <source>Open &amp;Lando&apos;s Page</source>
        <translation>Ouvrir la page de &amp;Lando</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Commit, the oldest first</source>
        <translation>Commit, du plus ancien au plus récent</translation>
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
        <translation>Retirer cette limite</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Limite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change this limit; the cross takes it away</source>
        <translation>Modifier cette limite&#x202f;; la croix la retire</translation>
    </message>
    <message>
        <source>Enter changes this limit, Delete takes it away</source>
        <translation>Entrée modifie cette limite, Suppr la retire</translation>
    </message>
</context>
<context>
    <name>collie::ui::LimitStrip</name>
    <message>
        <source>What limits the pushes on show</source>
        <translation>Ce qui limite les pushs affichés</translation>
    </message>
</context>
<context>
    <name>collie::ui::LinkField</name>
    <message>
        <source>Looked at before</source>
        <translation>Déjà consultés</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogHeader</name>
    <message>
        <source>Errors in this log</source>
        <translation>Erreurs de ce journal</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Erreur précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Erreur suivante</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest line on the screen (Ctrl+End)</source>
        <translation>Garder la ligne la plus récente à l’écran (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Copy a link to the selected lines</source>
        <translation>Copier un lien vers les lignes sélectionnées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln erreur</numerusform>
            <numerusform>%Ln erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>looking for errors…</source>
        <translation>recherche d’erreurs…</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>aucune erreur</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogList</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Loading the logs</source>
        <translation>Chargement des journaux</translation>
    </message>
    <message>
        <source>The logs could not be loaded</source>
        <translation>Impossible de charger les journaux</translation>
    </message>
    <message>
        <source>No logs</source>
        <translation>Aucun journal</translation>
    </message>
    <message>
        <source>They appear once the job has run.</source>
        <translation>Ils apparaissent une fois le job exécuté.</translation>
    </message>
    <message>
        <source>No address is known for this log.</source>
        <translation>Aucune adresse n’est connue pour ce journal.</translation>
    </message>
    <message>
        <source>Open in the log viewer (L)</source>
        <translation>Ouvrir dans la visionneuse de journaux (L)</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Only the first %1 were copied; save the log to have it all.</source>
        <translation>Seul le premier %1 a été copié&#x202f;; enregistrez le journal pour l’avoir en entier.</translation>
    </message>
    <message>
        <source>No log open</source>
        <translation>Aucun journal ouvert</translation>
    </message>
    <message>
        <source>Select a job and press L, or open one of its logs in the details.</source>
        <translation>Sélectionnez un job et appuyez sur L, ou ouvrez un de ses journaux dans les détails.</translation>
    </message>
    <message>
        <source>Open the Log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Loading the log</source>
        <translation>Chargement du journal</translation>
    </message>
    <message>
        <source>The log could not be loaded</source>
        <translation>Impossible de charger le journal</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes of a log</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>● live, %1</source>
        <translation>● en direct, %1</translation>
    </message>
    <message>
        <source>waiting for more, %1</source>
        <translation>en attente de la suite, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Line, 1 to %1:</source>
        <translation>Ligne, de 1 à %1&#xa0;:</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt);;All files (*)</source>
        <translation>Journaux (*.log *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation>%1 enregistré dans %2.</translation>
    </message>
    <message>
        <source>Find in the Log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next Error</source>
        <translation>Erreur suivante</translation>
    </message>
    <message>
        <source>Previous Error</source>
        <translation>Erreur précédente</translation>
    </message>
    <message>
        <source>Go to Line…</source>
        <translation>Aller à la ligne…</translation>
    </message>
    <message>
        <source>Save the Log…</source>
        <translation>Enregistrer le journal…</translation>
    </message>
    <message>
        <source>Copy Link to Lines</source>
        <translation>Copier le lien vers les lignes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;Link to Lines</source>
        <translation>Copier le &amp;lien vers les lignes</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>&amp;Aller à la ligne…</translation>
    </message>
    <message>
        <source>Next &amp;Error</source>
        <translation>Erreur &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Enregistrer sous…</translation>
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
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Show only the lines that match</source>
        <translation>Afficher uniquement les lignes qui correspondent</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <comment>matches</comment>
        <translation>%1 sur %2 pour l’instant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) so far</source>
        <translation>
            <numerusform>%Ln ligne pour l’instant</numerusform>
            <numerusform>%Ln lignes pour l’instant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>collie::ui::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Size of text in logs</source>
        <translation>Taille du texte des journaux</translation>
    </message>
    <message>
        <source>Of logs alone, in points.</source>
        <translation>Pour les journaux uniquement, en points.</translation>
    </message>
    <message>
        <source>font zoom large small points</source>
        <translation>police zoom grand petit points taille</translation>
    </message>
    <message>
        <source>As other fixed-width text</source>
        <translation>Comme le reste du texte à chasse fixe</translation>
    </message>
    <message>
        <source>Colours of programs</source>
        <translation>Couleurs des programmes</translation>
    </message>
    <message>
        <source>Show in colour what programs print in colour.</source>
        <translation>Afficher en couleur ce que les programmes affichent en couleur.</translation>
    </message>
    <message>
        <source>ansi escape colour</source>
        <translation>ansi échappement couleur</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Renvoyer les longues lignes à la ligne</translation>
    </message>
    <message>
        <source>Long lines go on below instead of scrolling sideways. What is copied and the line numbers stay the same.</source>
        <translation>Les longues lignes continuent en dessous au lieu de défiler horizontalement. Le texte copié et les numéros de ligne ne changent pas.</translation>
    </message>
    <message>
        <source>break fold width horizontal scroll</source>
        <translation>retour ligne pliage largeur défilement horizontal</translation>
    </message>
    <message>
        <source>A log opens</source>
        <translation>Un journal s’ouvre</translation>
    </message>
    <message>
        <source>If no error is found, at its beginning. The next log opens so.</source>
        <translation>À son début si aucune erreur n’est trouvée. Vaut dès le prochain journal.</translation>
    </message>
    <message>
        <source>first error end top bottom scroll</source>
        <translation>première erreur fin haut bas défilement</translation>
    </message>
    <message>
        <source>At the first error</source>
        <translation>À la première erreur</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>The system&apos;s fixed-width font</source>
        <translation>Police à chasse fixe du système</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Only fonts whose characters all have the same width.</source>
        <translation>Uniquement les polices dont tous les caractères ont la même largeur.</translation>
    </message>
    <message>
        <source>family monospace typeface</source>
        <translation>famille chasse fixe monospace police</translation>
    </message>
    <message>
        <source>The font that was chosen is not on this computer; the system&apos;s is used.</source>
        <translation>La police choisie n’est pas sur cet ordinateur&#x202f;; celle du système est utilisée.</translation>
    </message>
    <message>
        <source>Lines that are errors</source>
        <translation>Lignes d’erreur</translation>
    </message>
    <message>
        <source>Regular expressions of your own, one per line, beside the rules of Treeherder. Upper and lower case differ. The whole line is searched.</source>
        <translation>Vos propres expressions régulières, une par ligne, en plus des règles de Treeherder. Majuscules et minuscules sont distinguées. La ligne entière est examinée.</translation>
    </message>
    <message>
        <source>pattern regex regexp error failure mark</source>
        <translation>motif regex regexp erreur échec marquer</translation>
    </message>
    <message>
        <source>%1 It is not used.</source>
        <translation>%1 Elle n’est pas utilisée.</translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindow</name>
    <message>
        <source>About Collie</source>
        <translation>À propos de Collie</translation>
    </message>
    <message>
        <source>Collie %1: a native desktop client for Treeherder and Taskcluster.</source>
        <translation>Collie %1&#xa0;: un client de bureau natif pour Treeherder et Taskcluster.</translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindowActions</name>
    <message>
        <source>&amp;Repository…</source>
        <translation>&amp;Dépôt…</translation>
    </message>
    <message>
        <source>Load 10 &amp;More Pushes</source>
        <translation>Charger 10 pushs de p&amp;lus</translation>
    </message>
    <message>
        <source>Check for &amp;News Now</source>
        <translation>Chercher des &amp;nouveautés maintenant</translation>
    </message>
    <message>
        <source>&amp;Upload Files…</source>
        <translation>&amp;Téléverser des fichiers…</translation>
    </message>
    <message>
        <source>Upload from Clip&amp;board</source>
        <translation>Téléverser depuis le pr&amp;esse-papiers</translation>
    </message>
    <message>
        <source>&amp;Expand All Groups</source>
        <translation>&amp;Développer tous les groupes</translation>
    </message>
    <message>
        <source>&amp;All Loaded Pushes</source>
        <translation>Tous les pushs c&amp;hargés</translation>
    </message>
    <message>
        <source>Ac&amp;tions of the Push…</source>
        <translation>Actions &amp;du push…</translation>
    </message>
    <message>
        <source>Ne&amp;xt Details Tab</source>
        <translation>Onglet de détails suivant</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Volets</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Co&amp;uleurs</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>C&amp;ontraste élevé</translation>
    </message>
    <message>
        <source>&amp;Colour-Blind Safe</source>
        <translation>&amp;Adapté au daltonisme</translation>
    </message>
    <message>
        <source>&amp;All Tasks</source>
        <translation>Toutes les tâc&amp;hes</translation>
    </message>
    <message>
        <source>Ac&amp;tions of the Task Group…</source>
        <translation>Actions &amp;du groupe de tâches…</translation>
    </message>
</context>
<context>
    <name>collie::ui::MainWindowStatus</name>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected · %1</source>
        <translation>
            <numerusform>%Ln sélectionné · %1</numerusform>
            <numerusform>%Ln sélectionnés · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) under way</source>
        <translation>
            <numerusform>%Ln action en cours</numerusform>
            <numerusform>%Ln actions en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfert</numerusform>
            <numerusform>%Ln transferts</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading… Shown as it was %1</source>
        <translation>Chargement… Affiché tel que vu %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Live via Pulse</source>
        <translation>En direct via Pulse</translation>
    </message>
    <message>
        <source>Live via Pulse, %1</source>
        <translation>En direct via Pulse, %1</translation>
    </message>
    <message>
        <source>Polled, checked %1</source>
        <translation>Par interrogation, vérifié %1</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Pas encore de données</translation>
    </message>
    <message>
        <source>Not up to date: as it was %1</source>
        <translation>Pas à jour&#xa0;: vu %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::MessageInspector</name>
    <message>
        <source>Exchange and keys of the message</source>
        <translation>Exchange et clés du message</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Select the job of this message in the grid</source>
        <translation>Sélectionner le job de ce message dans la grille</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Open the task in the browser</source>
        <translation>Ouvrir la tâche dans le navigateur</translation>
    </message>
    <message>
        <source>Body of the message</source>
        <translation>Corps du message</translation>
    </message>
    <message>
        <source>Body of the message as it came</source>
        <translation>Corps du message tel que reçu</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arborescence</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>No message chosen</source>
        <translation>Aucun message choisi</translation>
    </message>
    <message>
        <source>Choose a message to read its body.</source>
        <translation>Choisissez un message pour lire son corps.</translation>
    </message>
    <message>
        <source>A gap</source>
        <translation>Une lacune</translation>
    </message>
    <message>
        <source>… the rest is not shown</source>
        <translation>… la suite n’est pas affichée</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>Copier la &amp;valeur</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>Copier le &amp;chemin</translation>
    </message>
    <message>
        <source>&amp;Unfold All Below</source>
        <translation>Tout &amp;déplier en dessous</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Tout &amp;replier</translation>
    </message>
</context>
<context>
    <name>collie::ui::MyPushesPane</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to go</source>
        <translation>
            <numerusform>%Ln restant</numerusform>
            <numerusform>%Ln restants</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>no jobs yet</source>
        <translation>pas encore de jobs</translation>
    </message>
    <message>
        <source>My Pushes</source>
        <translation>Mes pushs</translation>
    </message>
    <message>
        <source>Other Address…</source>
        <translation>Autre adresse…</translation>
    </message>
    <message>
        <source>Look for new pushes now</source>
        <translation>Chercher de nouveaux pushs maintenant</translation>
    </message>
    <message>
        <source>Your newest pushes in all repositories are listed here, with how they are doing. Which mail address do you push with? It is kept on this computer and sent to Treeherder only.</source>
        <translation>Vos pushs les plus récents, tous dépôts confondus, sont listés ici avec leur état. Avec quelle adresse e-mail poussez-vous&#x202f;? Elle est conservée sur cet ordinateur et envoyée à Treeherder uniquement.</translation>
    </message>
    <message>
        <source>me@example.com</source>
        <translation>moi@example.com</translation>
    </message>
    <message>
        <source>Mail address you push with</source>
        <translation>Adresse e-mail avec laquelle vous poussez</translation>
    </message>
    <message>
        <source>Show My Pushes</source>
        <translation>Afficher mes pushs</translation>
    </message>
    <message>
        <source>My pushes</source>
        <translation>Mes pushs</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Pushes of %1</source>
        <translation>Pushs de %1</translation>
    </message>
    <message>
        <source>Looking for the pushes of %1</source>
        <translation>Recherche des pushs de %1</translation>
    </message>
    <message>
        <source>Give one address, as Treeherder shows it at your pushes.</source>
        <translation>Indiquez une seule adresse, telle que Treeherder l’affiche sur vos pushs.</translation>
    </message>
    <message>
        <source>No pushes</source>
        <translation>Aucun push</translation>
    </message>
    <message>
        <source>Treeherder has none by %1. Is that the address it shows at your pushes?</source>
        <translation>Treeherder n’en a aucun de %1. Est-ce bien l’adresse qu’il affiche sur vos pushs&#x202f;?</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Jobs of tiers 1 and 2 that nobody has classified</source>
        <translation>Jobs des tiers 1 et 2 que personne n’a classés</translation>
    </message>
    <message>
        <source>Your pushes could not be loaded</source>
        <translation>Impossible de charger vos pushs</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>collie::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>For requests, transfers and web sockets. This computer itself is always reached directly, and so is a broker of Pulse.</source>
        <translation>Pour les requêtes, les transferts et les web sockets. Cet ordinateur est toujours joint directement, de même qu’un broker Pulse.</translation>
    </message>
    <message>
        <source>http socks connection firewall</source>
        <translation>http socks connexion pare-feu</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Proxy HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>Proxy SOCKS 5</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Host and port. A proxy that asks for a password works only as the system&apos;s proxy: Collie keeps none.</source>
        <translation>Hôte et port. Un proxy qui demande un mot de passe ne fonctionne que comme proxy du système&#xa0;: Collie n’en conserve aucun.</translation>
    </message>
    <message>
        <source>http socks port password</source>
        <translation>http socks port mot de passe</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>Abandonner la connexion après</translation>
    </message>
    <message>
        <source>How long a host that cannot be reached is tried, all attempts together.</source>
        <translation>Durée des essais vers un hôte injoignable, toutes tentatives confondues.</translation>
    </message>
    <message>
        <source>timeout connect seconds slow</source>
        <translation>délai connexion secondes lent</translation>
    </message>
    <message>
        <source>Give up waiting after</source>
        <translation>Abandonner l’attente après</translation>
    </message>
    <message>
        <source>How long a host that says nothing is waited for, all attempts together.</source>
        <translation>Durée d’attente d’un hôte qui ne répond pas, toutes tentatives confondues.</translation>
    </message>
    <message>
        <source>timeout answer inactivity seconds slow</source>
        <translation>délai réponse inactivité secondes lent</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Fichier de certificats</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>A PEM file whose authorities are trusted beside the system&apos;s, for networks with one of their own.</source>
        <translation>Un fichier PEM dont les autorités sont approuvées en plus de celles du système, pour les réseaux qui ont la leur.</translation>
    </message>
    <message>
        <source>ca file tls ssl authority company</source>
        <translation>ca fichier tls ssl autorité entreprise</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 Until then the system&apos;s is used.</source>
        <translation>%1 D’ici là, celui du système est utilisé.</translation>
    </message>
</context>
<context>
    <name>collie::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Éléments surveillés</translation>
    </message>
    <message>
        <source>Tells when a job, a group or a push that you watch fails, turns green or is finished.</source>
        <translation>Prévient quand un job, un groupe ou un push que vous surveillez échoue, passe au vert ou se termine.</translation>
    </message>
    <message>
        <source>notify desktop failure green finish</source>
        <translation>notification bureau échec vert fin</translation>
    </message>
    <message>
        <source>Pushes of yours and transfers</source>
        <translation>Vos pushs et transferts</translation>
    </message>
    <message>
        <source>Tells when one has ended while you look at another window.</source>
        <translation>Prévient quand l’un d’eux se termine pendant que vous regardez une autre fenêtre.</translation>
    </message>
    <message>
        <source>notify desktop upload download finish</source>
        <translation>notification bureau téléversement téléchargement fin</translation>
    </message>
    <message>
        <source>Watches…</source>
        <translation>Surveillances…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>What is watched, and which of it is told.</source>
        <translation>Ce qui est surveillé, et ce qui en est notifié.</translation>
    </message>
    <message>
        <source>watch list</source>
        <translation>surveillance liste</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>The desktop&apos;s, with every notice.</source>
        <translation>Celui du bureau, à chaque notification.</translation>
    </message>
    <message>
        <source>beep</source>
        <translation>bip</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Wait in quiet hours</source>
        <translation>Attendre pendant les heures calmes</translation>
    </message>
    <message>
        <source>What comes then is told in one notice afterwards.</source>
        <translation>Ce qui survient alors est annoncé ensuite en une seule notification.</translation>
    </message>
    <message>
        <source>do not disturb night silence</source>
        <translation>ne pas déranger nuit silence</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>By the clock of this computer.</source>
        <translation>À l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>On the next day if it is before the beginning. The same time means all day.</source>
        <translation>Le lendemain si elle précède le début. La même heure signifie toute la journée.</translation>
    </message>
    <message>
        <source>Try It</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Shows a notice now, also in quiet hours.</source>
        <translation>Affiche une notification maintenant, même pendant les heures calmes.</translation>
    </message>
    <message>
        <source>try sample</source>
        <translation>essayer exemple</translation>
    </message>
    <message>
        <source>quiet hours time</source>
        <translation>heures calmes horaire</translation>
    </message>
    <message>
        <source>“%1” is not a time of day, so there are no quiet hours.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure de la journée&#xa0;: il n’y a donc pas d’heures calmes.</translation>
    </message>
</context>
<context>
    <name>collie::ui::NumberEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
</context>
<context>
    <name>collie::ui::ObjectEditor</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
</context>
<context>
    <name>collie::ui::OwnJobsPane</name>
    <message>
        <source>Show my &amp;actions on Treeherder</source>
        <translation>Montrer mes &amp;actions sur Treeherder</translation>
    </message>
    <message>
        <source>&amp;Run Here and Report…</source>
        <translation>&amp;Exécuter ici et rapporter…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Open &amp;Task</source>
        <translation>Ouvrir la &amp;tâche</translation>
    </message>
    <message>
        <source>Each action you run from here appears as a job “Sch” on its push</source>
        <translation>Chaque action que vous lancez d’ici apparaît comme un job «&#xa0;Sch&#xa0;» sur son push</translation>
    </message>
    <message>
        <source>Own jobs</source>
        <translation>Mes jobs</translation>
    </message>
    <message>
        <source>What the command prints</source>
        <translation>Sortie de la commande</translation>
    </message>
    <message>
        <source>What the command prints appears here</source>
        <translation>La sortie de la commande apparaît ici</translation>
    </message>
    <message>
        <source>No jobs of your own yet</source>
        <translation>Pas encore de jobs à vous</translation>
    </message>
    <message>
        <source>Run a command on this computer and let Treeherder show how it goes.</source>
        <translation>Lancez une commande sur cet ordinateur et laissez Treeherder montrer son déroulement.</translation>
    </message>
    <message>
        <source>Run Here and Report…</source>
        <translation>Exécuter ici et rapporter…</translation>
    </message>
    <message>
        <source>Own Jobs</source>
        <translation>Mes jobs</translation>
    </message>
</context>
<context>
    <name>collie::ui::OwnTaskBar</name>
    <message numerus="yes">
        <source>Your task “%1”: %Ln artifact(s); drop more here</source>
        <translation>
            <numerusform>Votre tâche «&#xa0;%1&#xa0;»&#xa0;: %Ln artefact&#x202f;; déposez-en d’autres ici</numerusform>
            <numerusform>Votre tâche «&#xa0;%1&#xa0;»&#xa0;: %Ln artefacts&#x202f;; déposez-en d’autres ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Tâche %1</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add a link, a reference or an error</source>
        <translation>Ajouter un lien, une référence ou une erreur</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Report the task completed</source>
        <translation>Déclarer la tâche terminée</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Report the task failed</source>
        <translation>Déclarer la tâche en échec</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Report an exception</source>
        <translation>Déclarer une exception</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the task in the browser</source>
        <translation>Ouvrir la tâche dans le navigateur</translation>
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
        <translation>Coller des identifiants pour %1</translation>
    </message>
    <message>
        <source>Only for temporary credentials</source>
        <translation>Uniquement pour des identifiants temporaires</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>&amp;Client:</source>
        <translation>&amp;Client&#xa0;:</translation>
    </message>
    <message>
        <source>Access &amp;token:</source>
        <translation>&amp;Jeton d’accès&#xa0;:</translation>
    </message>
    <message>
        <source>C&amp;ertificate:</source>
        <translation>C&amp;ertificat&#xa0;:</translation>
    </message>
</context>
<context>
    <name>collie::ui::PerformanceList</name>
    <message>
        <source>Measurement</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mieux</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performances</translation>
    </message>
    <message>
        <source>The measurements could not be loaded</source>
        <translation>Impossible de charger les mesures</translation>
    </message>
    <message>
        <source>No measurements</source>
        <translation>Aucune mesure</translation>
    </message>
    <message>
        <source>This job measured nothing that Treeherder keeps.</source>
        <translation>Ce job n’a rien mesuré que Treeherder conserve.</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>plus bas</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>plus haut</translation>
    </message>
    <message>
        <source>Open the graph of %1</source>
        <translation>Ouvrir le graphique de %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::PinnedJobsPane</name>
    <message>
        <source>Unpin &amp;All</source>
        <translation>Tout désépin&amp;gler</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Copier en &amp;texte</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copier en &amp;Markdown</translation>
    </message>
    <message>
        <source>Open in Tree&amp;herder</source>
        <translation>Ouvrir dans Tree&amp;herder</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Désépingler</translation>
    </message>
    <message>
        <source>No pinned jobs</source>
        <translation>Aucun job épinglé</translation>
    </message>
    <message>
        <source>Select jobs and press Space, or choose Pin from their menu. They stay here until you unpin them, whatever you look at.</source>
        <translation>Sélectionnez des jobs et appuyez sur Espace, ou choisissez Épingler dans leur menu. Ils restent ici jusqu’à ce que vous les désépingliez, quoi que vous consultiez.</translation>
    </message>
    <message>
        <source>Pin the Marked Job</source>
        <translation>Épingler le job marqué</translation>
    </message>
    <message>
        <source>Pinned jobs</source>
        <translation>Jobs épinglés</translation>
    </message>
    <message numerus="yes">
        <source>Unpinned %Ln job(s).</source>
        <translation>
            <numerusform>%Ln job désépinglé.</numerusform>
            <numerusform>%Ln jobs désépinglés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Pinned (%1)</source>
        <translation>Épinglés (%1)</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>&amp;Retrigger</source>
        <translation>&amp;Redéclencher</translation>
    </message>
    <message>
        <source>&amp;Retrigger All</source>
        <translation>Tout &amp;redéclencher</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>A&amp;nnuler…</translation>
    </message>
    <message>
        <source>&amp;Cancel All…</source>
        <translation>Tout a&amp;nnuler…</translation>
    </message>
    <message>
        <source>&amp;Show in Grid</source>
        <translation>&amp;Afficher dans la grille</translation>
    </message>
</context>
<context>
    <name>collie::ui::PresetForm</name>
    <message>
        <source>No Key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Touche</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
</context>
<context>
    <name>collie::ui::PresetsDialog</name>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Défaire</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>«&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
</context>
<context>
    <name>collie::ui::PrioritiesPane</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Dim low value in the grid</source>
        <translation>E&amp;stomper la faible valeur dans la grille</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Priorités</translation>
    </message>
    <message>
        <source>&amp;Failures of</source>
        <translation>É&amp;checs de</translation>
    </message>
    <message>
        <source>Repositories, separated by commas; the first is the one whose jobs are counted</source>
        <translation>Dépôts, séparés par des virgules&#x202f;; le premier est celui dont les jobs sont comptés</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Dépôts</translation>
    </message>
    <message>
        <source>last </source>
        <translation>sur </translation>
    </message>
    <message>
        <source>Days to look back</source>
        <translation>Nombre de jours de recul</translation>
    </message>
    <message>
        <source>Low-Value Labels as &amp;JSON…</source>
        <translation>Labels de faible valeur en &amp;JSON…</translation>
    </message>
    <message>
        <source>Everything as &amp;CSV…</source>
        <translation>Tout en &amp;CSV…</translation>
    </message>
    <message>
        <source>Filter job types</source>
        <translation>Filtrer les types de job</translation>
    </message>
    <message>
        <source>Show job types of this value</source>
        <translation>Afficher les types de job de cette valeur</translation>
    </message>
    <message>
        <source>Job types and their value</source>
        <translation>Types de job et leur valeur</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Find &amp;Out</source>
        <translation>A&amp;nalyser</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>what is done; how far it is</comment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is done; how far it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Which jobs matter</source>
        <translation>Les jobs qui comptent</translation>
    </message>
    <message>
        <source>From the failures that people noted as fixed by a commit, Collie finds the job types without which one of them would have passed unseen.</source>
        <translation>À partir des échecs que des personnes ont notés comme corrigés par un commit, Collie détermine les types de job sans lesquels l’un d’eux serait passé inaperçu.</translation>
    </message>
    <message>
        <source>Find Out</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>The priorities could not be found</source>
        <translation>Impossible de déterminer les priorités</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Missing High-Value…</source>
        <translation>
            <numerusform>Ajouter %Ln manquant de grande valeur…</numerusform>
            <numerusform>Ajouter %Ln manquants de grande valeur…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Missing High-Value…</source>
        <translation>Ajouter les manquants de grande valeur…</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Skipped Low-Value…</source>
        <translation>
            <numerusform>Ajouter %Ln omis de faible valeur…</numerusform>
            <numerusform>Ajouter %Ln omis de faible valeur…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Skipped Low-Value…</source>
        <translation>Ajouter les omis de faible valeur…</translation>
    </message>
    <message>
        <source>Choose a push in the list of pushes first</source>
        <translation>Choisissez d’abord un push dans la liste des pushs</translation>
    </message>
    <message>
        <source>To push %1</source>
        <translation>Au push %1</translation>
    </message>
    <message>
        <source>Export priorities</source>
        <translation>Exporter les priorités</translation>
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
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Taille du cache</translation>
    </message>
    <message>
        <source>For each deployment. What you have not looked at for longest goes first. 0 keeps nothing.</source>
        <translation>Pour chaque déploiement. Ce que vous n’avez pas consulté depuis le plus longtemps part en premier. 0 ne garde rien.</translation>
    </message>
    <message>
        <source>disk space limit offline keep storage</source>
        <translation>disque espace limite hors ligne garder stockage</translation>
    </message>
    <message>
        <source>Keep in the cache for</source>
        <translation>Garder dans le cache pendant</translation>
    </message>
    <message>
        <source>Counted from when you looked at it last.</source>
        <translation>Compté depuis votre dernière consultation.</translation>
    </message>
    <message>
        <source>age limit offline expire old</source>
        <translation>âge limite hors ligne expiration ancien</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Conservé sur cet ordinateur</translation>
    </message>
    <message>
        <source>data disk delete clear forget file folder</source>
        <translation>données disque supprimer effacer oublier fichier dossier</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>Effacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clear All…</source>
        <translation>Tout effacer…</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>L’ensemble</translation>
    </message>
    <message>
        <source>Everything above that can be cleared. Settings and sign-in stay.</source>
        <translation>Tout ce qui peut être effacé ci-dessus. Les paramètres et la connexion restent.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Forget my credentials</source>
        <translation>Oublier mes identifiants</translation>
    </message>
    <message>
        <source>sign out log out keychain password token</source>
        <translation>se déconnecter déconnexion logout trousseau mot de passe jeton</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>They are in the system&apos;s keychain or in memory, never in a file. Signing out deletes them there and, where Collie made them, at Taskcluster. %1</source>
        <translation>Ils sont dans le trousseau du système ou en mémoire, jamais dans un fichier. La déconnexion les y supprime et, si Collie les a créés, les supprime aussi chez Taskcluster. %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseAccountDialog</name>
    <message>
        <source>Pulse account</source>
        <translation>Compte Pulse</translation>
    </message>
    <message>
        <source>With an account at the broker Collie listens there, without the detour through Taskcluster&apos;s web server. Accounts are made at pulseguardian.mozilla.org.</source>
        <translation>Avec un compte sur le broker, Collie y écoute sans le détour par le serveur web de Taskcluster. Les comptes se créent sur pulseguardian.mozilla.org.</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Utilisateur&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Use This Account</source>
        <translation>Utiliser ce compte</translation>
    </message>
    <message>
        <source>Remove Account</source>
        <translation>Retirer le compte</translation>
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
        <translation>Messages gardés en mémoire</translation>
    </message>
    <message>
        <source>How many messages the stream holds in memory. Each takes some kilobytes.</source>
        <translation>Nombre de messages que le flux garde en mémoire. Chacun prend quelques kilo-octets.</translation>
    </message>
    <message>
        <source>ring buffer size history memory stream kept</source>
        <translation>tampon circulaire taille historique mémoire flux gardés</translation>
    </message>
    <message>
        <source>Messages kept on the disk</source>
        <translation>Messages gardés sur le disque</translation>
    </message>
    <message>
        <source>How many messages you can scroll back through and filter, also after a restart; older ones go. A million takes about two gigabytes. 0 keeps none.</source>
        <translation>Nombre de messages que vous pouvez remonter et filtrer, même après un redémarrage&#x202f;; les plus anciens disparaissent. Un million prend environ deux gigaoctets. 0 n’en garde aucun.</translation>
    </message>
    <message>
        <source>archive history size disk stream kept scroll back</source>
        <translation>archive historique taille disque flux gardés remonter</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Compte…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>broker amqp address user password pulseguardian</source>
        <translation>broker amqp adresse utilisateur mot de passe pulseguardian</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Longueur de la file</translation>
    </message>
    <message>
        <source>How many messages may wait at the broker while Collie does not read; older ones are dropped. Brokers delete queues that grow too long.</source>
        <translation>Nombre de messages qui peuvent attendre sur le broker pendant que Collie ne lit pas&#x202f;; les plus anciens sont abandonnés. Les brokers suppriment les files devenues trop longues.</translation>
    </message>
    <message>
        <source>amqp limit bound</source>
        <translation>amqp limite borne</translation>
    </message>
    <message>
        <source>Open a deployment first: each has an account of its own.</source>
        <translation>Ouvrez d’abord un déploiement&#xa0;: chacun a son propre compte.</translation>
    </message>
    <message>
        <source>%1: none. Messages come through Taskcluster&apos;s web sockets.</source>
        <translation>%1&#xa0;: aucun. Les messages passent par les web sockets de Taskcluster.</translation>
    </message>
    <message>
        <source>%1: %2. The password is in the keychain.</source>
        <translation>%1&#xa0;: %2. Le mot de passe est dans le trousseau.</translation>
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
        <translation>Les jobs tels qu’ils étaient</translation>
    </message>
    <message>
        <source>Messages received, kept and dropped</source>
        <translation>Messages reçus, gardés et abandonnés</translation>
    </message>
    <message>
        <source>Marked messages</source>
        <translation>Messages marqués</translation>
    </message>
    <message>
        <source>One filter per line, at most %1. The first that fits marks a message.</source>
        <translation>Un filtre par ligne, %1 au plus. Le premier qui correspond marque un message.</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Pas d’écoute en cours</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln fit</source>
        <translation>
            <numerusform>Correspondances&#xa0;: %1 sur %Ln</numerusform>
            <numerusform>Correspondances&#xa0;: %1 sur %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln reçu</numerusform>
            <numerusform>%Ln reçus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) forgotten</source>
        <translation>
            <numerusform>%Ln plus ancien oublié</numerusform>
            <numerusform>%Ln plus anciens oubliés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln abandonné</numerusform>
            <numerusform>%Ln abandonnés</numerusform>
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
            <numerusform>%Ln en file</numerusform>
            <numerusform>%Ln en file</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Pas encore de messages</translation>
    </message>
    <message>
        <source>They appear here as soon as something happens.</source>
        <translation>Ils apparaissent ici dès que quelque chose se passe.</translation>
    </message>
    <message>
        <source>Choose Exchanges…</source>
        <translation>Choisir les exchanges…</translation>
    </message>
    <message>
        <source>Record to</source>
        <translation>Enregistrer dans</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.jsonl.zst)</source>
        <translation>Enregistrements (*.jsonl *.jsonl.zst)</translation>
    </message>
    <message>
        <source>Replay a recording</source>
        <translation>Relire un enregistrement</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl *.jsonl.zst *.json);;All files (*)</source>
        <translation>Enregistrements (*.jsonl *.jsonl.zst *.json);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseStart</name>
    <message>
        <source>Every state change of every task, as the deployment tells it.</source>
        <translation>Chaque changement d’état de chaque tâche, tel que l’annonce le déploiement.</translation>
    </message>
    <message>
        <source>Choose e&amp;xchanges…</source>
        <translation>Choisir les e&amp;xchanges…</translation>
    </message>
    <message>
        <source>Pulse, live</source>
        <translation>Pulse, en direct</translation>
    </message>
</context>
<context>
    <name>collie::ui::PulseToolRow</name>
    <message>
        <source>Listen…</source>
        <translation>Écouter…</translation>
    </message>
    <message>
        <source>Choose what to listen to</source>
        <translation>Choisir ce qu’il faut écouter</translation>
    </message>
    <message>
        <source>Mark messages that fit certain filters…</source>
        <translation>Marquer les messages qui correspondent à certains filtres…</translation>
    </message>
    <message>
        <source>Follow the newest message (Ctrl+End)</source>
        <translation>Suivre le message le plus récent (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>Freeze what is shown; messages go on coming in</source>
        <translation>Figer l’affichage&#x202f;; les messages continuent d’arriver</translation>
    </message>
    <message>
        <source>Forget the messages shown</source>
        <translation>Oublier les messages affichés</translation>
    </message>
    <message>
        <source>Record what comes in to a file…</source>
        <translation>Enregistrer dans un fichier ce qui arrive…</translation>
    </message>
    <message>
        <source>Replay a recording…</source>
        <translation>Relire un enregistrement…</translation>
    </message>
    <message>
        <source>Pulse account…</source>
        <translation>Compte Pulse…</translation>
    </message>
    <message>
        <source>Filter: text  -not  /regex/  state:failed  label:mochitest</source>
        <translation>Filtre&#xa0;: texte  -exclu  /regex/  state:failed  label:mochitest</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Filtrer les messages</translation>
    </message>
    <message>
        <source>Looked for in every column and in the body.&lt;br&gt;Fields: exchange, key, cc, task, label, state, body, redelivered, duplicate.</source>
        <translation>Recherché dans chaque colonne et dans le corps.&lt;br&gt;Champs&#xa0;: exchange, key, cc, task, label, state, body, redelivered, duplicate.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln binding(s)</source>
        <translation>
            <numerusform>%Ln liaison</numerusform>
            <numerusform>%Ln liaisons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln new</source>
        <translation>
            <numerusform>+%Ln nouveau</numerusform>
            <numerusform>+%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>End the recording: %1</source>
        <translation>Arrêter l’enregistrement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushHealthPane</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln intermittent</source>
        <translation>
            <numerusform>%Ln intermittent</numerusform>
            <numerusform>%Ln intermittents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in progress</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Push Health</source>
        <translation>Santé du push</translation>
    </message>
    <message>
        <source>&amp;Is It Mine?</source>
        <translation>&amp;Est-ce de mon fait&#x202f;?</translation>
    </message>
    <message>
        <source>Run confirm-failures for every failed test job that it serves</source>
        <translation>Lancer confirm-failures pour chaque job de test en échec qu’il prend en charge</translation>
    </message>
    <message>
        <source>&amp;Retrigger</source>
        <translation>&amp;Redéclencher</translation>
    </message>
    <message>
        <source>Run the failed jobs of this test again</source>
        <translation>Exécuter de nouveau les jobs de ce test qui ont échoué</translation>
    </message>
    <message>
        <source>C&amp;onfirm Failures</source>
        <translation>C&amp;onfirmer les échecs</translation>
    </message>
    <message>
        <source>Run the failed paths of these jobs ten times each</source>
        <translation>Exécuter dix fois chacun des chemins en échec de ces jobs</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>É&amp;pingler</translation>
    </message>
    <message>
        <source>Keep these jobs among the pinned ones</source>
        <translation>Garder ces jobs parmi les épinglés</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Show the jobs that run this test</source>
        <translation>Afficher les jobs qui exécutent ce test</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copier en &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy what is known of these failures, for a bug or a review</source>
        <translation>Copier ce que l’on sait de ces échecs, pour un bug ou une revue</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>Re&amp;vérifier</translation>
    </message>
    <message>
        <source>Ask again for what could not be loaded</source>
        <translation>Redemander ce qui n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>No push</source>
        <translation>Aucun push</translation>
    </message>
    <message>
        <source>Choose a push in the list of pushes: what failed there is sorted here.</source>
        <translation>Choisissez un push dans la liste des pushs&#xa0;: ce qui y a échoué est trié ici.</translation>
    </message>
    <message>
        <source>Newest Push</source>
        <translation>Push le plus récent</translation>
    </message>
    <message>
        <source>Looking at the failures of %1</source>
        <translation>Examen des échecs de %1</translation>
    </message>
    <message>
        <source>No failed tests on this push</source>
        <translation>Aucun test en échec sur ce push</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) in progress.</source>
        <translation>
            <numerusform>%Ln job en cours.</numerusform>
            <numerusform>%Ln jobs en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln failed job(s) looked at</source>
        <translation>
            <numerusform>Jobs en échec examinés&#xa0;: %1 sur %Ln</numerusform>
            <numerusform>Jobs en échec examinés&#xa0;: %1 sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The failures could not be loaded</source>
        <translation>Impossible de charger les échecs</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a test and its jobs</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushListView</name>
    <message>
        <source>Pushes</source>
        <translation>Pushs</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushMenu</name>
    <message>
        <source>It is not offered here.</source>
        <translation>Non proposé ici.</translation>
    </message>
    <message>
        <source>&amp;Add New Jobs…</source>
        <translation>Ajouter de &amp;nouveaux jobs…</translation>
    </message>
    <message>
        <source>Trigger &amp;Missing Jobs…</source>
        <translation>Déclencher les jobs &amp;manquants…</translation>
    </message>
    <message>
        <source>&amp;Retrigger All Failed…</source>
        <translation>&amp;Redéclencher tous les jobs en échec…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retrigger %Ln Failed Job(s)…</source>
        <translation>
            <numerusform>&amp;Redéclencher %Ln job en échec…</numerusform>
            <numerusform>&amp;Redéclencher %Ln jobs en échec…</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these jobs has failed.</source>
        <translation>Aucun de ces jobs n’a échoué.</translation>
    </message>
    <message>
        <source>&amp;Cancel All…</source>
        <translation>Tout ann&amp;uler…</translation>
    </message>
    <message>
        <source>&amp;Hide Commits</source>
        <translation>Masquer les &amp;commits</translation>
    </message>
    <message>
        <source>S&amp;how Commits</source>
        <translation>Afficher les &amp;commits</translation>
    </message>
    <message>
        <source>Only This A&amp;uthor&apos;s Pushes</source>
        <translation>Uni&amp;quement les pushs de cet auteur</translation>
    </message>
    <message>
        <source>Set as &amp;Top of Range</source>
        <translation>Définir comme &amp;haut de la plage</translation>
    </message>
    <message>
        <source>Set as &amp;Bottom of Range</source>
        <translation>Définir comme &amp;bas de la plage</translation>
    </message>
    <message>
        <source>Hide Re&amp;view-Bot Pushes</source>
        <translation>Masquer les pushs du robot de re&amp;vue</translation>
    </message>
    <message>
        <source>Treeherder can only search by itself: end the search first.</source>
        <translation>Treeherder ne peut que chercher seul&#xa0;: terminez d’abord la recherche.</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Cop&amp;y Revision</source>
        <translation>Co&amp;pier la révision</translation>
    </message>
    <message>
        <source>Open &amp;in Treeherder</source>
        <translation>Ouvrir dans Tre&amp;eherder</translation>
    </message>
    <message>
        <source>&amp;Expand Push</source>
        <translation>&amp;Développer le push</translation>
    </message>
    <message>
        <source>Collapse &amp;Push</source>
        <translation>Réduire le pu&amp;sh</translation>
    </message>
    <message>
        <source>E&amp;xpand All Groups</source>
        <translation>Développer tous les &amp;groupes</translation>
    </message>
    <message>
        <source>Co&amp;llapse All Groups</source>
        <translation>Rédu&amp;ire tous les groupes</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>&amp;Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>collie::ui::PushPane</name>
    <message>
        <source>+ Range</source>
        <translation>+ Plage</translation>
    </message>
    <message>
        <source>Say which pushes are listed: author, dates, revisions… (Ctrl+Shift+R)</source>
        <translation>Indiquer quels pushs sont listés&#xa0;: auteur, dates, révisions… (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Range of pushes</source>
        <translation>Plage de pushs</translation>
    </message>
    <message>
        <source>Load older pushes of the range</source>
        <translation>Charger des pushs plus anciens de la plage</translation>
    </message>
    <message>
        <source>Load 10 More</source>
        <translation>Charger 10 de plus</translation>
    </message>
    <message>
        <source>Load 10 more pushes (Ctrl+M)</source>
        <translation>Charger 10 pushs de plus (Ctrl+M)</translation>
    </message>
    <message>
        <source>No task group loaded</source>
        <translation>Aucun groupe de tâches chargé</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>No pushes loaded</source>
        <translation>Aucun push chargé</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln push(es)</source>
        <translation>
            <numerusform>%Ln push</numerusform>
            <numerusform>Les %Ln pushs</numerusform>
        </translation>
    </message>
    <message>
        <source>Task Group</source>
        <translation>Groupe de tâches</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>Pushs</translation>
    </message>
    <message>
        <source>Show every task of the group (Esc)</source>
        <translation>Afficher toutes les tâches du groupe (Échap)</translation>
    </message>
    <message>
        <source>Show the jobs of every loaded push (Esc)</source>
        <translation>Afficher les jobs de tous les pushs chargés (Échap)</translation>
    </message>
    <message>
        <source>No task group to show.
Open one by its id or address.</source>
        <translation>Aucun groupe de tâches à afficher.
Ouvrez-en un par son ID ou son adresse.</translation>
    </message>
    <message>
        <source>No pushes to show.
Choose a repository, or another range of pushes.</source>
        <translation>Aucun push à afficher.
Choisissez un dépôt ou une autre plage de pushs.</translation>
    </message>
    <message numerus="yes">
        <source>Load %Ln More of the Range</source>
        <translation>
            <numerusform>Charger %Ln de plus de la plage</numerusform>
            <numerusform>Charger %Ln de plus de la plage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::RangePanel</name>
    <message>
        <source>Hide review-bot pushes</source>
        <translation>Masquer les pushs du robot de revue</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Plus récents</translation>
    </message>
    <message>
        <source>Range of pushes</source>
        <translation>Plage de pushs</translation>
    </message>
    <message>
        <source>Revision:</source>
        <translation>Révision&#xa0;:</translation>
    </message>
    <message>
        <source>newest or any commit</source>
        <translation>la plus récente ou un commit</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>Auteur&#xa0;:</translation>
    </message>
    <message>
        <source>me@example.com, or -reviewbot</source>
        <translation>moi@example.com, ou -reviewbot</translation>
    </message>
    <message>
        <source>Search in commits:</source>
        <translation>Chercher dans les commits&#xa0;:</translation>
    </message>
    <message>
        <source>words, bug numbers</source>
        <translation>mots, numéros de bug</translation>
    </message>
    <message>
        <source>From change:</source>
        <translation>De la modification&#xa0;:</translation>
    </message>
    <message>
        <source>oldest push</source>
        <translation>push le plus ancien</translation>
    </message>
    <message>
        <source>To change:</source>
        <translation>À la modification&#xa0;:</translation>
    </message>
    <message>
        <source>newest push</source>
        <translation>push le plus récent</translation>
    </message>
    <message>
        <source>Since:</source>
        <translation>Depuis&#xa0;:</translation>
    </message>
    <message>
        <source>2026-01-31</source>
        <translation>2026-01-31</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Jusqu’au&#xa0;:</translation>
    </message>
    <message>
        <source>2026-01-31, that day included</source>
        <translation>2026-01-31, ce jour compris</translation>
    </message>
    <message>
        <source>How many:</source>
        <translation>Combien&#xa0;:</translation>
    </message>
    <message>
        <source>%1, or %2 of a range</source>
        <translation>%1, ou %2 pour une plage</translation>
    </message>
    <message>
        <source>Range of Pushes</source>
        <translation>Plage de pushs</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close the range panel</source>
        <translation>Fermer le panneau de plage</translation>
    </message>
    <message>
        <source>Show these pushes (Enter)</source>
        <translation>Afficher ces pushs (Entrée)</translation>
    </message>
    <message>
        <source>Show the newest pushes of the repository</source>
        <translation>Afficher les pushs les plus récents du dépôt</translation>
    </message>
</context>
<context>
    <name>collie::ui::RelatedTaskList</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No task.</source>
        <translation>Aucune tâche.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tasks; their number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 or more</source>
        <comment>tasks; their number</comment>
        <translation>%1 %2 ou plus</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
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
        <translation>Rejouer un seul message</translation>
    </message>
    <message>
        <source>End the replay</source>
        <translation>Arrêter la relecture</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Show the jobs as they were at that moment, instead of the messages</source>
        <translation>Afficher les jobs tels qu’ils étaient à ce moment, au lieu des messages</translation>
    </message>
    <message>
        <source>Position in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Vitesse de relecture</translation>
    </message>
    <message>
        <source>REPLAY  %1</source>
        <translation>RELECTURE  %1</translation>
    </message>
    <message>
        <source>What is shown is of the past. Nothing can be triggered from it.</source>
        <translation>Ce qui est affiché appartient au passé. Rien ne peut en être déclenché.</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Suspendre la relecture</translation>
    </message>
    <message>
        <source>Go on with the replay</source>
        <translation>Reprendre la relecture</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 sur %3</translation>
    </message>
</context>
<context>
    <name>collie::ui::RepositoryMenu</name>
    <message>
        <source>Reposi&amp;tories at Hand</source>
        <translation>Dépôts à portée de &amp;main</translation>
    </message>
    <message>
        <source>Pinned repository %1</source>
        <translation>Dépôt épinglé %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::RepositorySwitcher</name>
    <message>
        <source>Choose a repository</source>
        <translation>Choisir un dépôt</translation>
    </message>
    <message>
        <source>Find a repository</source>
        <translation>Rechercher un dépôt</translation>
    </message>
    <message>
        <source>Ctrl+P pins the marked repository, Alt+Up and Alt+Down move a pinned one.</source>
        <translation>Ctrl+P épingle le dépôt marqué, Alt+Haut et Alt+Bas déplacent un dépôt épinglé.</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Dépôts</translation>
    </message>
    <message>
        <source>Space pins or unpins, Alt+Up and Alt+Down move a pinned one</source>
        <translation>Espace épingle ou désépingle, Alt+Haut et Alt+Bas déplacent un dépôt épinglé</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Désépingler %1</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Épingler %1</translation>
    </message>
    <message>
        <source>Failures that nobody has classified: not known yet</source>
        <translation>Échecs que personne n’a classés&#xa0;: pas encore connus</translation>
    </message>
    <message>
        <source>No failures that nobody has classified</source>
        <translation>Aucun échec que personne n’a classé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) that nobody has classified</source>
        <translation>
            <numerusform>%Ln échec que personne n’a classé</numerusform>
            <numerusform>%Ln échecs que personne n’a classés</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>Nine repositories are pinned, one for each key. Unpin one of them first.</source>
        <translation>Neuf dépôts sont épinglés, un par touche. Désépinglez-en d’abord un.</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>É&amp;pingler</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Dé&amp;sépingler</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>&amp;Open Pushlog in Browser</source>
        <translation>&amp;Ouvrir le pushlog dans le navigateur</translation>
    </message>
</context>
<context>
    <name>collie::ui::ResultStrip</name>
    <message>
        <source>Results of this job over pushes</source>
        <translation>Résultats de ce job au fil des pushs</translation>
    </message>
</context>
<context>
    <name>collie::ui::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Ajouter à %1</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1, entrée %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nom de %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::RunHereDialog</name>
    <message>
        <source>&amp;Run and Report</source>
        <translation>&amp;Exécuter et rapporter</translation>
    </message>
    <message>
        <source>&amp;Show What Is Sent</source>
        <translation>&amp;Afficher ce qui est envoyé</translation>
    </message>
    <message>
        <source>Run here and report</source>
        <translation>Exécuter ici et rapporter</translation>
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
        <translation>Autre</translation>
    </message>
    <message>
        <source>A Taskcluster task</source>
        <translation>Une tâche Taskcluster</translation>
    </message>
    <message>
        <source>A Pulse message</source>
        <translation>Un message Pulse</translation>
    </message>
    <message>
        <source>./mach test dom/example</source>
        <translation>./mach test dom/example</translation>
    </message>
    <message>
        <source>Where the command runs</source>
        <translation>Où la commande s’exécute</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>aucun groupe</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>&amp;Commande</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Re&amp;pository</source>
        <translation>Dé&amp;pôt</translation>
    </message>
    <message>
        <source>Re&amp;vision</source>
        <translation>Ré&amp;vision</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>&amp;Symbole</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groupe</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>&amp;Tier</translation>
    </message>
    <message>
        <source>P&amp;latform</source>
        <translation>P&amp;lateforme</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Options</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Report thro&amp;ugh</source>
        <translation>&amp;Rapporter par</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Contenu envoyé</translation>
    </message>
</context>
<context>
    <name>collie::ui::SavePresetDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save Filter as Preset</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>collie::ui::ScheduleStrip</name>
    <message>
        <source>Untick All</source>
        <translation>Tout décocher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked to be added</source>
        <translation>
            <numerusform>%Ln job coché pour ajout</numerusform>
            <numerusform>%Ln jobs cochés pour ajout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ticked to be added to %1</source>
        <comment>pushes</comment>
        <translation>
            <numerusform>%Ln job coché pour ajout à %1</numerusform>
            <numerusform>%Ln jobs cochés pour ajout à %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %Ln job(s)</source>
        <translation>
            <numerusform>Planifier %Ln job</numerusform>
            <numerusform>Planifier %Ln jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them through the push&apos;s own action (Ctrl+Return)</source>
        <translation>Les ajouter par l’action propre au push (Ctrl+Entrée)</translation>
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
        <translation>Les scopes de %1 ne sont pas encore connus.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln scope(s).</source>
        <translation>
            <numerusform>%1 a %Ln scope.</numerusform>
            <numerusform>%1 a %Ln scopes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a scope</source>
        <translation>Rechercher un scope</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Tout copier</translation>
    </message>
</context>
<context>
    <name>collie::ui::SeenViewModel</name>
    <message>
        <source>1,234 failed, under way</source>
        <translation>1&#x202f;234 en échec, en cours</translation>
    </message>
    <message>
        <source>task group</source>
        <translation>groupe de tâches</translation>
    </message>
    <message>
        <source>59 min ago</source>
        <translation>il y a 59&#xa0;min</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>dépôt</translation>
    </message>
    <message>
        <source>push</source>
        <translation>push</translation>
    </message>
    <message>
        <source>job</source>
        <translation>job</translation>
    </message>
    <message>
        <source>log</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
</context>
<context>
    <name>collie::ui::SettingRow</name>
    <message>
        <source>Back to Default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>%1: back to default</source>
        <translation>%1&#xa0;: valeur par défaut</translation>
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
        <translation> Mo</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <comment>behind their number</comment>
        <translation> Kio/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
</context>
<context>
    <name>collie::ui::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>No setting has “%1” in it.</source>
        <translation>Aucun paramètre ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>collie::ui::SignInStrip</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Address for signing in</source>
        <translation>Adresse de connexion</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. If it did not open, copy this address into one on this computer.</source>
        <translation>Terminez la connexion dans votre navigateur. S’il ne s’est pas ouvert, copiez cette adresse dans un navigateur de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>collie::ui::SimilarJobsView</name>
    <message>
        <source>&amp;Failures only</source>
        <translation>Éc&amp;hecs uniquement</translation>
    </message>
    <message>
        <source>Load &amp;More</source>
        <translation>Charger la &amp;suite</translation>
    </message>
    <message>
        <source>Similar jobs</source>
        <translation>Jobs similaires</translation>
    </message>
    <message>
        <source>It has not failed.</source>
        <translation>Il n’a pas échoué.</translation>
    </message>
    <message>
        <source>Looking for the same job on other pushes</source>
        <translation>Recherche du même job sur d’autres pushs</translation>
    </message>
    <message>
        <source>There are no older ones.</source>
        <translation>Il n’y en a pas de plus anciens.</translation>
    </message>
    <message>
        <source>No similar jobs</source>
        <translation>Aucun job similaire</translation>
    </message>
    <message>
        <source>This job did not run on other pushes that Treeherder remembers.</source>
        <translation>Ce job ne s’est pas exécuté sur d’autres pushs dont Treeherder se souvient.</translation>
    </message>
    <message>
        <source>It did not fail on other pushes.</source>
        <translation>Il n’a pas échoué sur d’autres pushs.</translation>
    </message>
    <message>
        <source>Choose a failed job to see what failed in both.</source>
        <translation>Choisissez un job en échec pour voir ce qui a échoué dans les deux.</translation>
    </message>
    <message>
        <source>Similar jobs could not be loaded</source>
        <translation>Impossible de charger les jobs similaires</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No more could be loaded. %1</source>
        <translation>Impossible d’en charger davantage. %1</translation>
    </message>
    <message>
        <source>The chosen job</source>
        <translation>Le job choisi</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>It did not fail here.</source>
        <translation>Il n’a pas échoué ici.</translation>
    </message>
    <message>
        <source>Loading what failed…</source>
        <translation>Chargement de ce qui a échoué…</translation>
    </message>
    <message>
        <source>&amp;Show on Its Push</source>
        <translation>Afficher &amp;dans son push</translation>
    </message>
    <message>
        <source>&amp;Copy Task ID</source>
        <translation>&amp;Copier l’ID de la tâche</translation>
    </message>
    <message>
        <source>Copy &amp;Revision</source>
        <translation>Copier la &amp;révision</translation>
    </message>
</context>
<context>
    <name>collie::ui::StartPage</name>
    <message>
        <source>Welcome to Collie</source>
        <translation>Bienvenue dans Collie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Pushes, jobs and what you do about them, in one window.
Which deployment do you work with?</source>
        <translation>Les pushs, les jobs et ce que vous en faites, dans une seule fenêtre.
Avec quel déploiement travaillez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Or one of your own:</source>
        <translation>Ou l’un des vôtres&#xa0;:</translation>
    </message>
    <message>
        <source>https://treeherder.example.org, or empty for none</source>
        <translation>https://treeherder.example.org, ou vide s’il n’y en a pas</translation>
    </message>
    <message>
        <source>Taskcluster &amp;root URL:</source>
        <translation>URL &amp;racine de Taskcluster&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Treeherder URL:</source>
        <translation>URL de &amp;Treeherder&#xa0;:</translation>
    </message>
    <message>
        <source>Enter the Taskcluster root URL as an https:// address.</source>
        <translation>Saisissez l’URL racine de Taskcluster sous forme d’adresse https://.</translation>
    </message>
    <message>
        <source>Enter the Treeherder URL as an https:// address, or leave it empty.</source>
        <translation>Saisissez l’URL de Treeherder sous forme d’adresse https://, ou laissez vide.</translation>
    </message>
</context>
<context>
    <name>collie::ui::StreamView</name>
    <message>
        <source>The message</source>
        <translation>Le message</translation>
    </message>
    <message>
        <source>Pulse messages</source>
        <translation>Messages Pulse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the &amp;Job</source>
        <translation>Afficher le &amp;job</translation>
    </message>
    <message>
        <source>&amp;Open Task in Browser</source>
        <translation>&amp;Ouvrir la tâche dans le navigateur</translation>
    </message>
    <message>
        <source>&amp;Copy Messages as JSON</source>
        <translation>&amp;Copier les messages en JSON</translation>
    </message>
    <message>
        <source>Copy &amp;Body</source>
        <translation>Copier le cor&amp;ps</translation>
    </message>
    <message>
        <source>Copy Routing &amp;Key</source>
        <translation>Copier la c&amp;lé de routage</translation>
    </message>
    <message>
        <source>Copy &amp;Task Id</source>
        <translation>Copier l’&amp;ID de la tâche</translation>
    </message>
    <message>
        <source>Only This &amp;Exchange</source>
        <translation>Uniquement cet &amp;exchange</translation>
    </message>
    <message>
        <source>Only This T&amp;ask</source>
        <translation>Uniquement cette &amp;tâche</translation>
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
        <translation>Définition de la tâche</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find in the definition</source>
        <translation>Rechercher dans la définition</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>… the rest is not shown</source>
        <translation>… la suite n’est pas affichée</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskEditor</name>
    <message>
        <source>&amp;New From</source>
        <translation>&amp;Nouvelle à partir de</translation>
    </message>
    <message>
        <source>&amp;Sent Before</source>
        <translation>Déjà en&amp;voyées</translation>
    </message>
    <message>
        <source>Keep &amp;dependencies</source>
        <translation>Garder les &amp;dépendances</translation>
    </message>
    <message>
        <source>Keep &amp;routes</source>
        <translation>Garder les &amp;routes</translation>
    </message>
    <message>
        <source>Sho&amp;w Task</source>
        <translation>A&amp;fficher la tâche</translation>
    </message>
    <message>
        <source>&amp;Create Task</source>
        <translation>&amp;Créer la tâche</translation>
    </message>
    <message>
        <source>Create Task</source>
        <translation>Créer une tâche</translation>
    </message>
    <message>
        <source>The copy waits for the tasks the original waited for</source>
        <translation>La copie attend les tâches que l’original attendait</translation>
    </message>
    <message>
        <source>The copy is indexed and reported where the original was</source>
        <translation>La copie est indexée et signalée là où l’original l’était</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What is wrong with the task</source>
        <translation>Ce qui ne va pas dans la tâche</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Scopes needed</source>
        <translation>Scopes nécessaires</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Contenu envoyé</translation>
    </message>
    <message>
        <source>Restored what was not sent last time.</source>
        <translation>Ce qui n’avait pas été envoyé la dernière fois a été rétabli.</translation>
    </message>
    <message>
        <source>You have this scope</source>
        <translation>Vous avez ce scope</translation>
    </message>
    <message>
        <source>You do not have this scope</source>
        <translation>Vous n’avez pas ce scope</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>%1 créée.</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskMenu</name>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <source>&amp;Add New Jobs…</source>
        <translation>Ajouter de &amp;nouveaux jobs…</translation>
    </message>
    <message>
        <source>Find jobs that can be added, and add them</source>
        <translation>Rechercher des jobs qui peuvent être ajoutés, et les ajouter</translation>
    </message>
    <message>
        <source>&amp;Show What Can Be Added</source>
        <translation>&amp;Afficher ce qui peut être ajouté</translation>
    </message>
    <message>
        <source>Show the jobs that could be added as hollow cells, to be ticked by a click</source>
        <translation>Afficher les jobs qui pourraient être ajoutés sous forme de cases vides, à cocher d’un clic</translation>
    </message>
    <message>
        <source>Schedule Tasks from &amp;Labels…</source>
        <translation>Planifier des tâches par &amp;labels…</translation>
    </message>
    <message>
        <source>Create tasks of a decision task&apos;s graph, with what they depend on</source>
        <translation>Créer des tâches du graphe d’une tâche de décision, avec ce dont elles dépendent</translation>
    </message>
    <message>
        <source>&amp;Create Task…</source>
        <translation>&amp;Créer une tâche…</translation>
    </message>
    <message>
        <source>Write a task and create it</source>
        <translation>Écrire une tâche et la créer</translation>
    </message>
    <message>
        <source>&amp;Open Task or Group…</source>
        <translation>&amp;Ouvrir une tâche ou un groupe…</translation>
    </message>
    <message>
        <source>Show a task or a task group by its id</source>
        <translation>Afficher une tâche ou un groupe de tâches par son ID</translation>
    </message>
    <message>
        <source>&amp;Browse Index…</source>
        <translation>&amp;Parcourir l’index…</translation>
    </message>
    <message>
        <source>Find tasks by their namespace in the index</source>
        <translation>Trouver des tâches par leur espace de noms dans l’index</translation>
    </message>
    <message>
        <source>Re&amp;trigger by Copy…</source>
        <translation>&amp;Redéclencher par copie…</translation>
    </message>
    <message>
        <source>Create the selected job&apos;s task once more</source>
        <translation>Créer une nouvelle fois la tâche du job sélectionné</translation>
    </message>
    <message>
        <source>&amp;Edit and Create…</source>
        <translation>&amp;Modifier et créer…</translation>
    </message>
    <message>
        <source>Change a copy of the selected job&apos;s task and create it</source>
        <translation>Modifier une copie de la tâche du job sélectionné et la créer</translation>
    </message>
    <message>
        <source>Create &amp;Interactive Copy…</source>
        <translation>Créer une copie &amp;interactive…</translation>
    </message>
    <message>
        <source>A copy of the task to log in to</source>
        <translation>Une copie de la tâche à laquelle se connecter</translation>
    </message>
    <message>
        <source>&amp;Rerun Task</source>
        <translation>Réé&amp;xécuter la tâche</translation>
    </message>
    <message>
        <source>Another run of the same task</source>
        <translation>Une autre exécution de la même tâche</translation>
    </message>
    <message>
        <source>Schedule Task &amp;Now</source>
        <translation>Planifier la tâche maintenan&amp;t</translation>
    </message>
    <message>
        <source>Schedule the task although what it depends on is not done</source>
        <translation>Planifier la tâche bien que ce dont elle dépend ne soit pas terminé</translation>
    </message>
    <message>
        <source>Change &amp;Priority…</source>
        <translation>Modi&amp;fier la priorité…</translation>
    </message>
    <message>
        <source>P&amp;urge Caches…</source>
        <translation>Purger les cache&amp;s…</translation>
    </message>
    <message>
        <source>Make workers throw away the caches that the task uses</source>
        <translation>Faire jeter aux workers les caches que la tâche utilise</translation>
    </message>
    <message>
        <source>Cancel Tas&amp;k…</source>
        <translation>Ann&amp;uler la tâche…</translation>
    </message>
    <message>
        <source>Cancel Task &amp;Group…</source>
        <translation>Annuler le &amp;groupe de tâches…</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskOverview</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Task Group</source>
        <translation>Ouvrir le groupe de tâches</translation>
    </message>
    <message>
        <source>Copy Task ID</source>
        <translation>Copier l’ID de la tâche</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
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
        <translation>Environnement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>Groupe de tâches</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Ordonnanceur</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>%1 pending, %2 claimed</source>
        <translation>%1 en attente, %2 prises en charge</translation>
    </message>
    <message>
        <source>Its place</source>
        <translation>Sa place</translation>
    </message>
    <message>
        <source>%1 at best</source>
        <translation>%1 au mieux</translation>
    </message>
    <message>
        <source>behind the first %1</source>
        <translation>derrière les %1 premières</translation>
    </message>
    <message>
        <source>no longer in the list</source>
        <translation>n’est plus dans la liste</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>%1 running, %2 requested, %3 stopping (%4)</source>
        <translation>%1 en marche, %2 demandés, %3 en arrêt (%4)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <comment>retries</comment>
        <translation>%1 sur %2 restantes</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Nouvelles tentatives</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskRuns</name>
    <message>
        <source>%1, ended: %2</source>
        <translation>%1, fin&#xa0;: %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifiée</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Loading the runs</source>
        <translation>Chargement des exécutions</translation>
    </message>
    <message>
        <source>The runs could not be loaded</source>
        <translation>Impossible de charger les exécutions</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Pas encore d’exécutions</translation>
    </message>
    <message>
        <source>The first one comes once the task is scheduled.</source>
        <translation>La première arrive une fois la tâche planifiée.</translation>
    </message>
</context>
<context>
    <name>collie::ui::TaskView</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Dépendances</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Find in the Definition</source>
        <translation>Rechercher dans la définition</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Requise par</translation>
    </message>
    <message>
        <source>Loading the task</source>
        <translation>Chargement de la tâche</translation>
    </message>
    <message>
        <source>The task has expired</source>
        <translation>La tâche a expiré</translation>
    </message>
    <message>
        <source>No task definition</source>
        <translation>Aucune définition de tâche</translation>
    </message>
    <message>
        <source>The task has expired, or the job does not come from Taskcluster.</source>
        <translation>La tâche a expiré, ou le job ne vient pas de Taskcluster.</translation>
    </message>
    <message>
        <source>The task could not be loaded</source>
        <translation>Impossible de charger la tâche</translation>
    </message>
    <message>
        <source>The definition could not be loaded. %1</source>
        <translation>Impossible de charger la définition. %1</translation>
    </message>
</context>
<context>
    <name>collie::ui::TextEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
</context>
<context>
    <name>collie::ui::ToolBars</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>collie::ui::TransferView</name>
    <message>
        <source>Copy Links</source>
        <translation>Copier les liens</translation>
    </message>
    <message>
        <source>Copy the links of what was uploaded</source>
        <translation>Copier les liens de ce qui a été téléversé</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>How many move at once, and how fast</source>
        <translation>Combien de transferts à la fois, et à quelle vitesse</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Forget all that are over</source>
        <translation>Oublier tous ceux qui sont terminés</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Download under a name that is free</source>
        <translation>Télécharger sous un nom libre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>No transfers yet</source>
        <translation>Pas encore de transferts</translation>
    </message>
    <message>
        <source>Drop files here, paste an image or a text, or download artifacts of a job.</source>
        <translation>Déposez des fichiers ici, collez une image ou un texte, ou téléchargez les artefacts d’un job.</translation>
    </message>
    <message>
        <source>Upload Files…</source>
        <translation>Téléverser des fichiers…</translation>
    </message>
    <message>
        <source>Choose files to upload</source>
        <translation>Choisir les fichiers à téléverser</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Hold the selected ones</source>
        <translation>Suspendre les transferts sélectionnés</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on with the selected ones</source>
        <translation>Reprendre les transferts sélectionnés</translation>
    </message>
    <message>
        <source>Give the selected ones up</source>
        <translation>Abandonner les transferts sélectionnés</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Begin the selected ones again</source>
        <translation>Recommencer les transferts sélectionnés</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Forget the selected ones</source>
        <translation>Oublier les transferts sélectionnés</translation>
    </message>
    <message>
        <source>As &amp;Text</source>
        <translation>En &amp;texte</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>En &amp;Markdown</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Simultanés</translation>
    </message>
    <message>
        <source>Each way, all together</source>
        <translation>Par sens, au total</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1&#xa0;Mio/s</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existe déjà.</translation>
    </message>
    <message>
        <source>%1 has changed since it was added: its size, time or content is another.</source>
        <translation>%1 a changé depuis son ajout&#xa0;: sa taille, sa date ou son contenu est différent.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Upload It As It Is Now</source>
        <translation>Téléverser dans son état actuel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfert</numerusform>
            <numerusform>%Ln transferts</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Copy Link as &amp;Markdown</source>
        <translation>Copier le lien en &amp;Markdown</translation>
    </message>
    <message>
        <source>Open &amp;Task</source>
        <translation>Ouvrir la &amp;tâche</translation>
    </message>
    <message>
        <source>Copy T&amp;ask Link</source>
        <translation>Copier le lien vers la tâc&amp;he</translation>
    </message>
</context>
<context>
    <name>collie::ui::TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Transfers at once</source>
        <translation>Transferts simultanés</translation>
    </message>
    <message>
        <source>How many uploads and downloads move at the same time; the others wait.</source>
        <translation>Nombre de téléversements et de téléchargements en même temps&#x202f;; les autres attendent.</translation>
    </message>
    <message>
        <source>parallel concurrent limit</source>
        <translation>parallèle simultané limite</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>For all transfers together, in each direction.</source>
        <translation>Pour l’ensemble des transferts, dans chaque sens.</translation>
    </message>
    <message>
        <source>bandwidth speed limit bytes per second</source>
        <translation>bande passante vitesse limite octets par seconde</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Réseau…</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Transfers go through the same proxy as everything else.</source>
        <translation>Les transferts passent par le même proxy que tout le reste.</translation>
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
        <translation>&amp;Afficher Collie</translation>
    </message>
    <message>
        <source>&amp;Watches…</source>
        <translation>&amp;Surveillances…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Collie: %Ln watch(es)</source>
        <translation>
            <numerusform>Collie&#xa0;: %Ln surveillance</numerusform>
            <numerusform>Collie&#xa0;: %Ln surveillances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collie::ui::TreeStatusButton</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>approval required</source>
        <translation>approbation requise</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>approbation</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>The tree %1: %2</source>
        <translation>L’arbre %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open Tree Status &amp;Page</source>
        <translation>Ouvrir la &amp;page d’état de l’arbre</translation>
    </message>
    <message>
        <source>&amp;Check Again</source>
        <translation>&amp;Revérifier</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
</context>
<context>
    <name>collie::ui::UploadFileList</name>
    <message>
        <source>Take &amp;hidden files too</source>
        <translation>Inclure aussi les fichiers &amp;cachés</translation>
    </message>
    <message>
        <source>Take what &amp;links lead to</source>
        <translation>Inclure ce vers quoi mènent les lie&amp;ns</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Files to upload</source>
        <translation>Fichiers à téléverser</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>omis&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a file; why it is left out</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, at the end of the list</source>
        <translation>
            <numerusform>et %Ln autre, en fin de liste</numerusform>
            <numerusform>et %Ln autres, en fin de liste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many files are left out; which</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>collie::ui::UploadSheet</name>
    <message>
        <source>&amp;Keep the task open for more files</source>
        <translation>&amp;Garder la tâche ouverte pour d’autres fichiers</translation>
    </message>
    <message>
        <source>Send &amp;text compressed</source>
        <translation>Envoyer le te&amp;xte compressé</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Téléverser</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Upload %Ln file(s), %1</source>
        <comment>their size</comment>
        <translation>
            <numerusform>Télé&amp;verser %Ln fichier, %1</numerusform>
            <numerusform>Télé&amp;verser %Ln fichiers, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Buckets and folders of your scopes</source>
        <translation>Buckets et dossiers de vos scopes</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>un autre</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>S3, with temporary credentials</source>
        <translation>S3, avec des identifiants temporaires</translation>
    </message>
    <message>
        <source>Object service</source>
        <translation>Service d’objets</translation>
    </message>
    <message>
        <source>A new task of your own</source>
        <translation>Une nouvelle tâche à vous</translation>
    </message>
    <message>
        <source>A task that waits for a worker</source>
        <translation>Une tâche qui attend un worker</translation>
    </message>
    <message>
        <source>Your task “%1”</source>
        <translation>Votre tâche «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Files uploaded with Collie</source>
        <translation>Fichiers téléversés avec Collie</translation>
    </message>
    <message>
        <source>one that no worker serves</source>
        <translation>une file qu’aucun worker ne sert</translation>
    </message>
    <message>
        <source>as your scopes allow it</source>
        <translation>selon ce qu’autorisent vos scopes</translation>
    </message>
    <message>
        <source>Everybody (public/)</source>
        <translation>Tout le monde (public/)</translation>
    </message>
    <message>
        <source>Those who have the scope (private/)</source>
        <translation>Ceux qui ont le scope (private/)</translation>
    </message>
    <message>
        <source>Other people&apos;s tasks take no files: only those who claimed a task may add artifacts to it.</source>
        <translation>Les tâches d’autrui n’acceptent pas de fichiers&#xa0;: seul celui qui a pris en charge une tâche peut y ajouter des artefacts.</translation>
    </message>
    <message>
        <source>&amp;Where to</source>
        <translation>&amp;Destination</translation>
    </message>
    <message>
        <source>Your &amp;scopes name</source>
        <translation>Vos &amp;scopes citent</translation>
    </message>
    <message>
        <source>&amp;Bucket</source>
        <translation>&amp;Bucket</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>Task &amp;queue</source>
        <translation>&amp;File de tâches</translation>
    </message>
    <message>
        <source>Task &amp;id</source>
        <translation>ID de la &amp;tâche</translation>
    </message>
    <message>
        <source>&amp;Expires after</source>
        <translation>&amp;Expire après</translation>
    </message>
    <message>
        <source>&amp;Readable by</source>
        <translation>&amp;Lisible par</translation>
    </message>
    <message>
        <source>Taskcluster gives credentials for an hour to a bucket and folder that your scopes name. How long files stay is the bucket&apos;s own rule.</source>
        <translation>Taskcluster donne pour une heure des identifiants pour un bucket et un dossier que citent vos scopes. La durée de conservation des fichiers dépend de la règle du bucket.</translation>
    </message>
    <message>
        <source>Needs the scope to upload objects of the project.</source>
        <translation>Nécessite le scope permettant de téléverser des objets du projet.</translation>
    </message>
    <message>
        <source>Collie makes a small task, claims it, adds the files and reports it completed.</source>
        <translation>Collie crée une petite tâche, la prend en charge, ajoute les fichiers et la déclare terminée.</translation>
    </message>
    <message>
        <source>Collie claims the task in a worker&apos;s place, adds the files and reports it completed. Needs the scopes of a worker of its pool.</source>
        <translation>Collie prend en charge la tâche à la place d’un worker, ajoute les fichiers et la déclare terminée. Nécessite les scopes d’un worker de son pool.</translation>
    </message>
    <message>
        <source>The files are added to this task; it stays yours until you report it.</source>
        <translation>Les fichiers sont ajoutés à cette tâche&#x202f;; elle reste à vous jusqu’à ce que vous la déclariez.</translation>
    </message>
    <message>
        <source>⚠ Everybody on the Internet can read public/ artifacts, without signing in.</source>
        <translation>⚠ Tout le monde sur Internet peut lire les artefacts public/, sans se connecter.</translation>
    </message>
    <message>
        <source>Name the bucket.</source>
        <translation>Indiquez le bucket.</translation>
    </message>
    <message>
        <source>Name the project of the objects.</source>
        <translation>Indiquez le projet des objets.</translation>
    </message>
    <message>
        <source>A task queue is named provisioner/worker-type.</source>
        <translation>Une file de tâches se nomme provisioner/worker-type.</translation>
    </message>
    <message>
        <source>Name the task by its id, which has 22 characters.</source>
        <translation>Désignez la tâche par son ID, long de 22 caractères.</translation>
    </message>
    <message>
        <source>Every file needs a name.</source>
        <translation>Chaque fichier doit avoir un nom.</translation>
    </message>
</context>
<context>
    <name>collie::ui::VariantEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
</context>
<context>
    <name>collie::ui::WatchMenu</name>
    <message>
        <source>&amp;Watch</source>
        <translation>Surv&amp;eiller</translation>
    </message>
    <message>
        <source>This &amp;Job</source>
        <translation>Ce &amp;job</translation>
    </message>
    <message>
        <source>This &amp;Group</source>
        <translation>Ce &amp;groupe</translation>
    </message>
    <message>
        <source>The Whole &amp;Push</source>
        <translation>Le &amp;push entier</translation>
    </message>
    <message>
        <source>Whatever the &amp;Filter Shows</source>
        <translation>Ce que montre le &amp;filtre</translation>
    </message>
    <message>
        <source>&amp;All Watches…</source>
        <translation>Toutes les &amp;surveillances…</translation>
    </message>
    <message>
        <source>The Whole &amp;Task Group</source>
        <translation>Le groupe de &amp;tâches entier</translation>
    </message>
</context>
<context>
    <name>collie::ui::WatchesDialog</name>
    <message>
        <source>Watches</source>
        <translation>Surveillances</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>Premier échec</translation>
    </message>
    <message>
        <source>Turns green</source>
        <translation>Passe au vert</translation>
    </message>
    <message>
        <source>Finishes</source>
        <translation>Se termine</translation>
    </message>
    <message>
        <source>Watch a job, all that belongs to it or whatever the filter shows from the Jobs menu; Collie tells you when it fails first, turns green or is finished, also while its window is closed.</source>
        <translation>Surveillez un job, tout ce qui lui est lié ou ce que montre le filtre depuis le menu Jobs&#x202f;; Collie vous prévient à son premier échec, quand il passe au vert ou se termine, même fenêtre fermée.</translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation>&amp;Arrêter la surveillance</translation>
    </message>
</context>
<context>
    <name>collie::ui::YamlEditor</name>
    <message>
        <source>Write it as YAML.</source>
        <translation>Écrivez-le en YAML.</translation>
    </message>
    <message>
        <source>This is longer than a field takes. Write the whole input as YAML instead.</source>
        <translation>C’est plus long que ce qu’un champ accepte. Écrivez plutôt toute la saisie en YAML.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
</context>
</TS>
