#include "app/collie/link_controller.h"

#include "app/collie/filter_controller.h"
#include "app/collie/history_controller.h"
#include "app/collie/repository_controller.h"
#include "app/session/link_text.h"
#include "app/session/view_address.h"
#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "services/treeherder/address_text.h"
#include "ui/account/account_button.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <numeric>
#include <utility>

namespace collie::app {

using session::OpenTarget;
using treeherder::Address;

namespace {

constexpr qsizetype longestLink = 16'000; ///< Characters; longer texts are no links, and take time to look at.

QString clipboardText() {
    const QString text = QGuiApplication::clipboard()->text();
    return text.size() > longestLink ? QString() : text.trimmed();
}

bool isShiftHeld() {
    return QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
}

/// Whether something limits it that Treeherder's page does not read (treeherder.md §1.2).
bool isWiderInBrowser(const Address &address) {
    const treeherder::PushQuery &query = address.query;
    const bool isOfMachine =
        std::any_of(address.fields.cbegin(), address.fields.cend(),
                    [](const Address::Field &field) { return field.name == QLatin1String("machine_name"); });
    return address.kind == Address::Kind::Jobs &&
           (isOfMachine || !query.ids.isEmpty() || !query.search.isEmpty() || !query.commitRevision.isEmpty() ||
            query.pushTimestampGte || query.pushTimestampLte || (query.hidesReviewBot && !query.author.isEmpty()));
}

} // namespace

LinkController::LinkController(ui::MainWindow &window, const Clock &clock, std::function<Known()> known,
                               QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_known(std::move(known))
    , m_field(new ui::LinkField(window.theme(), clock, &window))
    , m_trail(window) {
    const ui::LinkActions &links = window.actions()->links;
    connect(links.open, &QAction::triggered, this, &LinkController::openField);
    connect(links.paste, &QAction::triggered, this, &LinkController::paste);
    connect(links.copyView, &QAction::triggered, this, [this] { copyView(isShiftHeld()); });
    connect(links.copyCollieView, &QAction::triggered, this, [this] { copyView(true); });
    connect(links.copyJob, &QAction::triggered, this, &LinkController::copyJob);
    connect(links.copyTask, &QAction::triggered, this, &LinkController::copyTask);
    connect(m_field, &ui::LinkField::subjectChanged, this,
            [this](const QString &subject) { m_field->setFinding(find(subject).finding); });
    connect(m_field, &ui::LinkField::wanted, this, &LinkController::go);
    connect(m_field, &ui::LinkField::actionWanted, this, &LinkController::act);
}

void LinkController::setDeployment(OpenDeployment *open) {
    m_field->leave();
    m_open = open;
    m_history = open == nullptr ? nullptr : open->features.find<HistoryController>();
    m_filters = open == nullptr ? nullptr : open->features.find<FilterController>();
    m_trail.setFilters(m_filters);
    if (m_history) {
        connect(m_history, &HistoryController::viewsChanged, this, &LinkController::showViews);
        connect(m_history, &HistoryController::addressWanted, this, &LinkController::go);
    }
    showViews();
}

void LinkController::show(RepositoryController *view) {
    m_view = view;
    m_trail.show(view);
    m_window.actions()->links.setViewOpen(view != nullptr);
}

void LinkController::showViews() {
    m_field->setViews(m_history ? m_history->views() : QVector<storage::SeenView>());
}

void LinkController::openField() {
    const QString held = clipboardText();
    const Found found = held.isEmpty() ? Found() : find(held);
    m_field->setOffer(found.finding.canGo ? held : QString(), tr("On the clipboard: %1").arg(found.finding.sentence));
    m_field->open(tr("Any link, task id or revision"));
}

void LinkController::askForTask() {
    openField();
    m_field->open(tr("Id or address of a task or task group"));
}

void LinkController::paste() {
    const QString held = clipboardText();
    if (!held.isEmpty() && find(held).finding.canGo) {
        m_field->setOffer({}, {});
        m_field->open(tr("Any link, task id or revision"), held);
        return;
    }
    const QString key = m_window.actions()->pasteToUpload->shortcut().toString(QKeySequence::NativeText);
    m_window.notify(held.isEmpty()
                        ? tr("The clipboard holds no link. %1 uploads what it holds.").arg(key)
                        : tr("What the clipboard holds is not a link that Collie opens. %1 uploads it.").arg(key));
}

LinkController::Found LinkController::find(const QString &text) const {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {.finding = {.sentence = tr("What it names is said here before you go there.")}};
    const Result<OpenTarget> target = session::parseOpenTarget(trimmed);
    if (!target)
        return findPage(trimmed, target.error().message);
    Found found = findTarget(*target);
    if (!target->notes.isEmpty())
        found.finding.sentence = std::accumulate(target->notes.cbegin(), target->notes.cend(), found.finding.sentence,
                                                 models::joinSentences);
    return found;
}

LinkController::Found LinkController::findTarget(const OpenTarget &target) const {
    const Known known = m_known();
    const QString what = session::describe(target, known.repositories);
    if (session::opensInBrowser(target))
        return {.finding = {.sentence = tr("%1. Collie does not show it: Enter opens it in the browser.").arg(what),
                            .canGo = true},
                .page = treeherder::viewUrl(target)};
    QVector<Deployment> deployments = known.deployments;
    if (m_open != nullptr)
        deployments.prepend(m_open->session.deployment);
    const auto home = std::find_if(deployments.cbegin(), deployments.cend(),
                                   [&target](const Deployment &each) { return target.mayBeOf(each); });
    if (home == deployments.cend() && target.kind != Address::Kind::Commit)
        return {.finding = {.sentence = tr("%1. It is at %2, which is not among the deployments you have set up.")
                                            .arg(what, target.site.host()),
                            .action = tr("Add This Deployment…")},
                .isMissing = true};
    Found found{.finding = {.sentence = tr("%1. Enter goes there.").arg(what), .canGo = true}, .target = target};
    if (m_open != nullptr && home != deployments.cend() && *home != m_open->session.deployment)
        found.finding.sentence = tr("%1, of %2. Enter goes there.").arg(what, home->title);
    // An id alone does not say whether the task is meant, or the group that is named for it.
    if (target.kind == Address::Kind::Task && target.site.isEmpty() && !target.taskId.isEmpty())
        found.finding.action = tr("Open as Task Group");
    return found;
}

/// Pages without a counterpart here, of servers that the person uses.
LinkController::Found LinkController::findPage(const QString &text, const QString &why) const {
    const QUrl url(text);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    QVector<Deployment> deployments = m_known().deployments;
    if (m_open != nullptr)
        deployments.append(m_open->session.deployment);
    const bool isKnown = isWeb && std::any_of(deployments.cbegin(), deployments.cend(), [&url](const Deployment &each) {
                             return session::isAt(url, each.treeherderUrl) || session::isAt(url, each.rootUrl);
                         });
    if (!isKnown)
        return {.finding = {.sentence = why}};
    return {
        .finding = {.sentence = tr("A page that Collie does not show: Enter opens it in the browser."), .canGo = true},
        .page = url};
}

void LinkController::go(const QString &text) {
    const Found found = find(text);
    if (!found.finding.canGo) {
        // Of an earlier version, or of a deployment that has been taken away since.
        if (m_field->isVisible())
            m_field->setFinding(found.finding);
        else
            m_window.notify(found.finding.sentence);
        return;
    }
    m_field->leave();
    if (found.target)
        openTarget(*found.target);
    else
        Q_EMIT m_window.pane<ui::DetailsPanel>()->linkActivated(found.page);
}

void LinkController::act(const QString &text) {
    const Found found = find(text);
    m_field->leave();
    if (found.isMissing) {
        Q_EMIT m_window.accountButton()->customDeploymentRequested();
    } else if (found.target) {
        OpenTarget group = *found.target;
        group.taskGroupId = group.groupId.isEmpty() ? group.taskId : group.groupId;
        openTarget(group);
    }
}

void LinkController::openTarget(const OpenTarget &target) {
    CommandLine line;
    line.target = target;
    Q_EMIT lineWanted(line);
}

std::optional<treeherder::Job> LinkController::currentJob() const {
    const auto row = m_view == nullptr ? std::nullopt : m_window.grid()->currentJob();
    return row ? std::optional(m_view->feed().store().job(*row)) : std::nullopt;
}

void LinkController::copyView(bool asCollie) {
    if (m_view == nullptr)
        return;
    session::Feed &feed = m_view->feed();
    session::View view{.repository = feed.repository(),
                       .taskGroupId = m_view->target().taskGroupId,
                       .query = feed.query(),
                       .filter = m_filters->wanted(), // The bar lacks a test that is still being looked up.
                       .groupsExpanded = m_window.grid()->allGroupsExpanded(),
                       .collapsedPushes = feed.jobs().collapsedPushes().values()};
    const QVector<qint64> chosen = m_window.pane<ui::PushPane>()->list()->selectedPushIds();
    const int row = chosen.size() == 1 ? feed.pushes().rowOfPush(chosen.constFirst()) : -1;
    if (!chosen.isEmpty() && !view.repository.isEmpty()) {
        view.query = {};
        if (row >= 0)
            view.query.revision = feed.pushes().pushAt(row).revision;
        else
            view.query.ids = chosen;
    }
    copy(session::viewAddress(feed.deployment(), view, currentJob().value_or(treeherder::Job())), tr("this view"),
         asCollie);
}

void LinkController::copyJob() {
    const std::optional<treeherder::Job> job = currentJob();
    if (!job)
        return;
    const session::Feed &feed = m_view->feed();
    const int push = feed.pushes().rowOfPush(job->pushId);
    copy(session::jobAddress(feed.deployment(), feed.repository(),
                             push < 0 ? QString() : feed.pushes().pushAt(push).revision, *job),
         job->typeName, isShiftHeld());
}

void LinkController::copyTask() {
    const std::optional<treeherder::Job> job = currentJob();
    if (!job)
        return;
    if (job->taskId.isEmpty())
        return m_window.notify(tr("This job does not come from Taskcluster, so it has no task."));
    copy(session::taskAddress(m_view->feed().deployment(), job->taskId, job->runId),
         tr("task %1").arg(models::shortenMiddle(job->taskId, 12)), isShiftHeld());
}

void LinkController::copy(const Address &address, const QString &what, bool asCollie) {
    const QUrl page = treeherder::viewUrl(address);
    if (page.isEmpty())
        return m_window.notify(tr("There is no link to %1.").arg(what));
    const QUrl link = asCollie ? treeherder::collieUrl(page) : page;
    QGuiApplication::clipboard()->setText(QString::fromLatin1(link.toEncoded()));
    QString said =
        asCollie ? tr("The collie: link to %1 was copied.").arg(what) : tr("The link to %1 was copied.").arg(what);
    const bool isNegated = std::any_of(address.fields.cbegin(), address.fields.cend(),
                                       [](const Address::Field &field) { return field.isNegated; });
    if (isNegated && !asCollie)
        said =
            models::joinSentences(said, tr("In a browser it shows more: only Collie can leave out what fits a field."));
    else if (isWiderInBrowser(address) && !asCollie)
        said = models::joinSentences(
            said, tr("In a browser it shows more: Treeherder's page does not know all of these limits."));
    m_window.notify(said);
}

} // namespace collie::app
