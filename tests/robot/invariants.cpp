#include "tests/robot/invariants.h"
#include "tests/support/named.h"

#include "models/text/text_format.h"
#include "tests/robot/pictures.h"
#include "tests/support/grid_model.h"
#include "tests/support/open_question.h"
#include "ui/actions/job_menu.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMap>
#include <QRegularExpression>
#include <QTreeWidget>

#include <malloc.h>
#include <unistd.h>

namespace collie::robot {
namespace {

constexpr int warmAfter = 300; ///< Events, after which caches are filled.
/// Bytes; the sandbox in this process keeps all it ever made.
constexpr qint64 mostGrowth = 64LL * 1024 * 1024;
constexpr qsizetype mostBodyShown = 600; ///< Bytes.
constexpr int mostUnasked = 10;          ///< Events in which what was confirmed goes out.
#ifdef COLLIE_ROBOT_SANITIZED
constexpr bool isSanitized = true; ///< What is freed is kept aside then.
#else
constexpr bool isSanitized = false;
#endif
constexpr qsizetype mostMoreWindows = 60; ///< Those that are kept for the next time.

qint64 residentBytes() {
    ::malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/// The widget that the keys go to now, and its window.
QString keyTaker() {
    const QWidget *focus = QApplication::focusWidget(), *window = QApplication::activeWindow();
    const auto nameOf = [](const QWidget *widget) {
        return widget == nullptr ? QStringLiteral("nothing")
                                 : QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    };
    return QStringLiteral("%1 in %2").arg(nameOf(focus), nameOf(window));
}

QSet<models::JobRow> asSet(const QVector<models::JobRow> &rows) {
    return {rows.begin(), rows.end()};
}

} // namespace

Invariants::Invariants(World &world)
    : m_world(world)
    , m_begun(&world.activities(), &QAbstractItemModel::rowsInserted)
    , m_windows(QApplication::topLevelWidgets().size()) {
    m_models.lookForModels();
}

QStringList Invariants::check(const Gesture &gesture) {
    QStringList faults;
    if (!gesture.problem.isEmpty())
        faults.append(gesture.problem);
    m_models.lookForModels();
    checkSelection(gesture, faults);
    checkDetails(faults);
    if (gesture.rested)
        checkArtifacts(faults);
    checkLog(gesture, faults);
    checkMenus(faults);
    checkQuestion(gesture, faults);
    checkActivities(gesture, faults);
    checkRequests(gesture, faults);
    if (gesture.rested)
        checkWindows(faults);
    faults += Pictures::faults(m_world.window(), m_turn);
    faults += ModelWatch::takeFaults();
    if (++m_turn == warmAfter)
        m_warmBytes = residentBytes();
    return faults;
}

/// "3 jobs", "build-linux64 (12)": the row tells jobs of one name apart.
QString Invariants::named(const QSet<models::JobRow> &rows) const {
    if (rows.size() != 1)
        return models::formatJobCount(rows.size());
    const auto job = m_world.job(*rows.cbegin());
    return QStringLiteral("%1 (%2)")
        .arg(job ? job->typeName : QStringLiteral("a job that is gone"))
        .arg(*rows.cbegin());
}

/// Grid, selection model, status bar and menu agree on what is marked.
void Invariants::checkSelection(const Gesture &gesture, QStringList &faults) {
    const ui::JobGridView &grid = m_world.grid();
    const QVector<models::JobRow> selected = grid.selectedJobs();
    if (grid.selectedCount() != selected.size())
        faults.append(
            QStringLiteral("selection: %1 are counted, %2 are marked").arg(grid.selectedCount()).arg(selected.size()));
    const models::JobGridModel *model = test::gridModel(grid);
    QSet<models::JobRow> known;
    if (model != nullptr && grid.selectionModel() != nullptr) {
        for (const QModelIndex &index : grid.selectionModel()->selectedIndexes())
            known.insert(model->storeRow(index.row()));
    }
    if (known != asSet(selected))
        faults.append(QStringLiteral("selection: the grid marks other jobs than its selection has"));
    if (gesture.selection && *gesture.selection != known)
        faults.append(QStringLiteral("gesture: %1 must be selected after it, not %2")
                          .arg(named(*gesture.selection), named(known)));
    const QString jobs = models::formatJobCount(model != nullptr ? model->structure().jobCount : 0);
    const QString counts =
        selected.isEmpty() ? jobs : QStringLiteral("%1 selected · %2").arg(models::formatCount(selected.size()), jobs);
    if (const QString shown = test::named<QLabel>(m_world.window().status(), "countsText")->text(); shown != counts)
        faults.append(QStringLiteral("status: the status bar says “%1”, not “%2”").arg(shown, counts));
    const ui::MainWindowActions *actions = m_world.window().actions();
    if (actions->jobs.retrigger->isEnabled() != !selected.isEmpty() ||
        actions->jobs.openLog->isEnabled() != (selected.size() == 1))
        faults.append(
            QStringLiteral("actions: what the menus offer does not fit %1 selected jobs").arg(selected.size()));
}

/// The details are those of the one job that is marked, at once.
void Invariants::checkDetails(QStringList &faults) {
    const ui::DetailsPanel &details = *m_world.window().pane<ui::DetailsPanel>();
    const QVector<models::JobRow> selected = m_world.grid().selectedJobs();
    const auto job = selected.size() == 1 ? m_world.job(selected.constFirst()) : std::nullopt;
    if (!job) {
        if (!details.title().isEmpty())
            faults.append(QStringLiteral("details: %1 is shown while %2 jobs are selected")
                              .arg(details.title())
                              .arg(selected.size()));
        return;
    }
    if (details.title() != job->typeName)
        faults.append(QStringLiteral("details: “%1” is shown, “%2” is selected").arg(details.title(), job->typeName));
    else if (!job->taskId.isEmpty() && (details.summary()->value(QStringLiteral("Task")) != job->taskId ||
                                        details.summary()->value(QStringLiteral("Run")) != QString::number(job->runId)))
        faults.append(QStringLiteral("details: task %1 is shown, %2 is selected")
                          .arg(details.summary()->value(QStringLiteral("Task")), job->taskId));
}

/// After a rest the artifacts have come.
void Invariants::checkArtifacts(QStringList &faults) {
    const QVector<models::JobRow> selected = m_world.grid().selectedJobs();
    const auto job = selected.size() == 1 ? m_world.job(selected.constFirst()) : std::nullopt;
    const QTreeWidget *list = m_world.window().pane<ui::DetailsPanel>()->artifacts()->list();
    const QTreeWidgetItem *first = job ? list->topLevelItem(0) : nullptr;
    if (first == nullptr)
        return;
    // The row of a crash stands for its files.
    if (first->childCount() > 0)
        first = first->child(0);
    QString address;
    constexpr int roles = 4;
    for (int role = Qt::UserRole; role < Qt::UserRole + roles && address.isEmpty(); ++role)
        address = first->data(0, role).toUrl().toString();
    if (!address.contains(QStringLiteral("/%1/runs/%2/").arg(job->taskId).arg(job->runId)))
        faults.append(
            QStringLiteral("artifacts: %1 is offered for %2 run %3").arg(address, job->taskId).arg(job->runId));
}

void Invariants::checkLog(const Gesture &gesture, QStringList &faults) {
    const auto job = gesture.log ? m_world.job(*gesture.log) : std::nullopt;
    if (!job)
        return;
    const ui::LogPanel *log = m_world.window().pane<ui::LogPanel>();
    const QString title = test::named<QLabel>(log->header(), "logTitle")->text();
    if (!log->isVisible() || !title.contains(job->typeName))
        faults.append(QStringLiteral("log: that of %1 was asked for, “%2” is shown; the keys go to %3")
                          .arg(job->typeName, log->isVisible() ? title : QStringLiteral("no log"), keyTaker()));
}

/// What a menu acts on is what is marked.
void Invariants::checkMenus(QStringList &faults) {
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const auto *menu = qobject_cast<const ui::JobMenu *>(window);
        if (menu != nullptr && menu->isVisible() && asSet(menu->jobs()) != asSet(m_world.grid().selectedJobs()))
            faults.append(QStringLiteral("menu: it acts on %1 jobs, %2 are selected")
                              .arg(menu->jobs().size())
                              .arg(m_world.grid().selectedCount()));
    }
}

void Invariants::checkQuestion(const Gesture &gesture, QStringList &faults) {
    if (gesture.question) {
        const QMessageBox *box = test::openQuestion(m_world.window());
        const QString asked = box != nullptr ? box->text() : QString();
        // Those that look something up before they ask may come only now, and take the key of this gesture.
        const bool isEarlier =
            asked.startsWith(QLatin1String("Purge ")) || asked.startsWith(QLatin1String("Cancel every "));
        if (asked != *gesture.question && !isEarlier)
            faults.append(QStringLiteral("question: “%1” is asked, not “%2”").arg(asked, *gesture.question));
    }
    if (gesture.activity.isEmpty())
        return;
    const models::ActivityModel &activities = m_world.activities();
    const QString newest = activities.rowCount() > 0 ? activities.at(0).title : QString();
    if (newest != gesture.activity)
        faults.append(QStringLiteral("activity: “%1” is begun, not “%2”").arg(newest, gesture.activity));
}

/// Nothing is begun but by the gesture that asks for it.
void Invariants::checkActivities(const Gesture &gesture, QStringList &faults) {
    const models::ActivityModel &activities = m_world.activities();
    if (!m_begun.isEmpty() && !gesture.mayConfirm && activities.rowCount() > 0) {
        const QString begun = activities.at(0).title;
        // What there is to undo is asked first, and a server that answers late is part of the game.
        const bool isLate = begun.startsWith(QLatin1String("Undo ")) && m_sinceConfirmed <= mostUnasked;
        if (!isLate)
            faults.append(QStringLiteral("activity: “%1” is begun without a gesture").arg(begun));
    }
    m_begun.clear();
}

/// Nothing is sent that nobody asked for.
void Invariants::checkRequests(const Gesture &gesture, QStringList &faults) {
    if (gesture.mayConfirm || m_world.isBusy())
        m_sinceConfirmed = 0;
    else if (!m_world.isAsking())
        ++m_sinceConfirmed;
    const QVector<SentRequest> sent = m_world.takeSent();
    static const QRegularExpression aboutTask(QStringLiteral("^/(?:api/queue/v1/task|s3/artifacts-public)/([^/]+)"));
    for (const SentRequest &request : sent) {
        const QString taskId = aboutTask.match(QString::fromUtf8(request.path)).captured(1);
        // A task that a gesture has made is claimed, given its log and ended when its turn has come.
        if (m_madeTasks.contains(taskId))
            continue;
        // The job that stands for an action comes when the action was accepted.
        const bool isMade = request.method == "PUT" && !taskId.isEmpty();
        const bool standsForAction = isMade && request.body.contains(R"("name":"Collie: )");
        if (isMade && (standsForAction || m_sinceConfirmed <= mostUnasked))
            m_madeTasks.insert(taskId);
        if (standsForAction)
            continue;
        if (m_sinceConfirmed > mostUnasked)
            faults.append(QStringLiteral("request: %1 %2 was sent without a gesture: %3")
                              .arg(QString::fromLatin1(request.method), QString::fromLatin1(request.path),
                                   QString::fromUtf8(request.body.left(mostBodyShown))));
    }
    // A long series, such as the tasks of a group that are cancelled one by one; a rest waits for its end.
    if (!sent.isEmpty())
        m_sinceConfirmed = 0;
    if (gesture.rested && !m_world.isBusy())
        m_sinceConfirmed = mostUnasked;
}

/// Whatever was opened is gone again, but for a few windows that are kept for the next time.
void Invariants::checkWindows(QStringList &faults) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    if (windows.size() <= m_windows + mostMoreWindows)
        return;
    QMap<QString, int> counts;
    for (const QWidget *window : windows)
        ++counts[QString::fromLatin1(window->metaObject()->className())];
    QStringList all;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        all.append(QStringLiteral("%1 %2").arg(each.value()).arg(each.key()));
    faults.append(QStringLiteral("windows: %1 more than at the beginning: %2")
                      .arg(windows.size() - m_windows)
                      .arg(all.join(QStringLiteral(", "))));
}

QStringList Invariants::checkEveryPicture() const {
    return Pictures::allFaults(m_world.window());
}

qint64 Invariants::growth() const {
    return m_warmBytes == 0 ? 0 : residentBytes() - m_warmBytes;
}

QStringList Invariants::checkMemory() {
    if (isSanitized || growth() <= mostGrowth)
        return {};
    return {QStringLiteral("memory: %1 MiB more than after %2 events").arg(growth() / 1024 / 1024).arg(warmAfter)};
}

} // namespace collie::robot
