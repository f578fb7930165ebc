#include "app/sandbox/lando/landings.h"

#include "services/base/json_members.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace collie::sandbox {
namespace {

constexpr double stepMs = 8000;
/// Ids of landings that are there without anybody having handed them in.
constexpr int landingExample = 1, failingExample = 2, cancelledExample = 3;
const QString tryName = QStringLiteral("try");

HttpReply refuseLanding(const char *sentence, int status) {
    return HttpReply::json(Json{{"status", status}, {"title", sentence}, {"detail", sentence}}, status);
}

/// "Name <mail>", parted.
std::pair<QString, QString> partsOf(const QString &author) {
    const qsizetype mail = author.lastIndexOf(u'<');
    return {author.left(mail).trimmed(), author.mid(mail + 1).chopped(author.endsWith(u'>') ? 1 : 0)};
}

Json revisionOf(const Commit &commit) {
    const auto [name, mail] = partsOf(commit.author);
    return Json{{"author_name", name.toStdString()},
                {"author_email", mail.toStdString()},
                {"commit_message", commit.comments.toStdString()},
                {"url", commit.comments.section(QStringLiteral("Differential Revision: "), 1).trimmed().toStdString()}};
}

} // namespace

Landings::Landings(World &world, PushGenerator &generator, Simulation &simulation, double speed, bool frozen)
    : m_world(world)
    , m_generator(generator)
    , m_simulation(simulation)
    , m_pause(std::max(20, int(stepMs / speed)))
    , m_frozen(frozen) {}

HttpReply Landings::answer(const HttpRequest &request, const QStringList &path) {
    bool isNumber = false;
    const int id = path.value(0).toInt(&isNumber);
    // As Lando does, which wants the slash.
    if (path.size() == 1 && isNumber) {
        HttpReply reply = HttpReply::text("", 301);
        reply.addHeader("Location", request.path + '/');
        return reply;
    }
    if (path.size() != 2 || !path[1].isEmpty() || !isNumber)
        return refuseLanding("Not Found", 404);
    if (id >= landingExample && id <= cancelledExample && m_all.count(id) == 0)
        begin(id, m_world.repositoryNamed(tryName).value_or(0),
              id == failingExample     ? Outcome::Fails
              : id == cancelledExample ? Outcome::IsCancelled
                                       : Outcome::Lands);
    const auto found = m_all.find(id);
    if (found == m_all.end())
        return refuseLanding("Not Found", 404);
    return HttpReply::json(describe(id, found->second, request.origin()));
}

HttpReply Landings::control(const HttpRequest &request) {
    const Json asked = request.body.isEmpty()
                           ? Json::object()
                           : parseJson(request.body, QStringLiteral("What is to land")).value_or(Json());
    if (!asked.is_object())
        return refuseLanding("Send an object", 400);
    int id = 0;
    if (const Json *known = findMember(asked, "id"); known != nullptr && known->is_number_integer()) {
        id = known->get<int>();
        if (m_all.count(id) == 0)
            return refuseLanding("There is no such landing", 404);
        goOn(id);
    } else {
        const QString name = stringMember(asked, "repository"), outcome = stringMember(asked, "outcome");
        const auto repository = m_world.repositoryNamed(name.isEmpty() ? tryName : name);
        if (!repository)
            return refuseLanding("There is no such repository", 404);
        id = m_nextId++;
        begin(id, *repository,
              outcome == u"failed"      ? Outcome::Fails
              : outcome == u"cancelled" ? Outcome::IsCancelled
                                        : Outcome::Lands);
    }
    return HttpReply::json(Json{{"id", id}, {"status", statusOf(m_all.at(id))}});
}

void Landings::begin(int id, quint32 repository, Outcome outcome) {
    m_all.emplace(
        id, Landing{.outcome = outcome, .createdMs = m_simulation.nowMs(), .push = m_generator.inventPush(repository)});
    if (!m_frozen)
        QTimer::singleShot(m_pause, this, [this, id] { goOn(id); });
}

void Landings::goOn(int id) {
    Landing &landing = m_all.at(id);
    if (isAtEnd(landing))
        return;
    if (landing.step == Step::Submitted && landing.outcome == Outcome::IsCancelled) {
        landing.step = Step::Over;
        return;
    }
    landing.step = static_cast<Step>(static_cast<int>(landing.step) + 1);
    // Treeherder shows the push a while after it has landed.
    if (landing.step == Step::Pushed)
        m_simulation.land(landing.push);
    if (!m_frozen)
        QTimer::singleShot(m_pause, this, [this, id] { goOn(id); });
}

bool Landings::isAtEnd(const Landing &landing) {
    return landing.step == Step::Pushed || (landing.step == Step::Over && landing.outcome != Outcome::Lands);
}

const char *Landings::statusOf(const Landing &landing) {
    if (landing.step == Step::Submitted)
        return "SUBMITTED";
    if (landing.step == Step::InProgress)
        return "IN_PROGRESS";
    switch (landing.outcome) {
    case Outcome::Lands:
        return "LANDED";
    case Outcome::Fails:
        return "FAILED";
    case Outcome::IsCancelled:
        return "CANCELLED";
    }
    return "";
}

Json Landings::describe(int id, const Landing &landing, const QString &origin) const {
    const bool isOver = landing.step == Step::Over || landing.step == Step::Pushed;
    const bool hasLanded = isOver && landing.outcome == Outcome::Lands;
    Json revisions = Json::array();
    for (auto commit = landing.push.commits.rbegin(); commit != landing.push.commits.rend(); ++commit)
        revisions.push_back(revisionOf(*commit));
    const char *error = isOver && landing.outcome == Outcome::Fails
                            ? "Problem while applying patch in revision 1:\n\nChecking patch "
                              "browser/base/content/browser.js...\nerror: while searching for:\n  gBrowser.init();\n"
                              "error: patch failed: browser/base/content/browser.js:12"
                            : "";
    return Json{{"id", id},
                {"status", statusOf(landing)},
                {"commit_id", hasLanded ? Json(landing.push.revision.toStdString()) : Json(nullptr)},
                {"error", error},
                {"created_at", timeText(landing.createdMs)},
                {"requester", landing.push.author.toStdString()},
                {"url", QStringLiteral("%1/lando/landings/%2/").arg(origin, QString::number(id)).toStdString()},
                {"revisions", revisions}};
}

} // namespace collie::sandbox
