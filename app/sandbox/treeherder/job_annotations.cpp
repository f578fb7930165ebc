#include "app/sandbox/treeherder/job_annotations.h"

#include "services/base/utc.h"

#include <QDateTime>

#include <algorithm>

namespace collie::sandbox {

namespace {

enum Class : quint8 { Fixed = 2, Expected = 3, Intermittent = 4, Infra = 5, Auto = 7 };
constexpr auto sheriff = "sheriff@example.com";
constexpr auto autoclassifier = "autoclassifier";
constexpr qint64 sheriffSeconds = 900;
/// Treeherder's ids of internal issues about bugs that people named.
constexpr qint64 firstNamedId = 90'000'000;
/// Ids of notes: of what was said first, and of what was said later.
constexpr qint64 notesPerJob = 100;

std::string whenText(const Annotation &said) {
    return utcFromSeconds(said.atSeconds).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz000")).toStdString();
}

qint64 noteId(quint32 job, size_t which) {
    return (qint64(job) + 1) * notesPerJob + qint64(which);
}

} // namespace

QString JobAnnotations::fixingRevision(quint32 push) const {
    for (size_t i = push + 1; i < m_world.pushes().size(); ++i) {
        if (m_world.pushes()[i].repository == m_world.pushes()[push].repository)
            return m_world.pushes()[i].revision;
    }
    return {};
}

QString JobAnnotations::text(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (job.classification == Class::Expected)
        return QStringLiteral("Expected until the reference is updated");
    if (job.classification == Class::Infra)
        return QStringLiteral("The worker lost its network");
    if (job.classification != Class::Fixed)
        return {};
    const QString revision = fixingRevision(job.push);
    if (revision.isEmpty() || index % 11 == 10)
        return QStringLiteral("Fixed by the backout");
    switch (index % 3) {
    case 0:
        return revision;
    case 1:
        return revision.left(12);
    default:
        return QStringLiteral("%1/rev/%2")
            .arg(m_world.repositories[m_world.pushes()[job.push].repository].url, revision.left(12));
    }
}

std::optional<Annotation> JobAnnotations::invented(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    const quint8 what = job.classification;
    if (job.state != treeherder::JobState::Completed || what < Class::Fixed || what > Class::Auto)
        return std::nullopt;
    if (what > Class::Infra && what != Class::Auto)
        return std::nullopt;
    return Annotation{.classification = what,
                      .atSeconds = qint64(job.ended) + sheriffSeconds,
                      .who = QString::fromLatin1(what == Class::Auto ? autoclassifier : sheriff),
                      .text = text(index)};
}

std::vector<Annotation> JobAnnotations::notes(quint32 index) const {
    std::vector<Annotation> said = m_world.annotationsOf(index);
    if (!said.empty())
        return said;
    if (const auto first = invented(index)) {
        if (exampleOf(m_world.types()[m_world.jobs()[index].type]) == ExampleCase::Classified)
            said.push_back({.classification = Class::Infra,
                            .atSeconds = first->atSeconds - sheriffSeconds / 2,
                            .who = QStringLiteral("second.sheriff@example.com"),
                            .text = QStringLiteral("The machine, I think <at first sight>")});
        said.push_back(*first);
    }
    return said;
}

std::vector<JobAnnotations::AttachedBug> JobAnnotations::attached(quint32 index) const {
    std::vector<AttachedBug> bugs;
    for (const Annotation &said : m_world.annotationsOf(index)) {
        if (said.bug)
            bugs.push_back({said.bug, firstNamedId + *said.bug, said});
    }
    const JobType &type = m_world.types()[m_world.jobs()[index].type];
    const auto first = bugs.empty() && m_world.annotationsOf(index).empty() ? invented(index) : std::nullopt;
    if (!first || (first->classification != Class::Intermittent && first->classification != Class::Auto))
        return bugs;
    const KnownBug *bug = &m_book.openOf(KnownTests::ofType(type.testType).front());
    for (const StoryLine &line : m_stories.of(index).lines) {
        if (!line.openRecent.empty()) {
            bug = line.openRecent.front();
            break;
        }
    }
    bugs.push_back({bug->id, bug->internalId, *first});
    if (exampleOf(type) == ExampleCase::Classified) {
        const KnownBug &internal = m_book.internalOf(KnownTests::ofType(type.testType).front());
        bugs.push_back({internal.id, internal.internalId, *first});
    }
    return bugs;
}

Json JobAnnotations::ofPush(quint32 push) const {
    Json list = Json::array();
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const Job &job = m_world.jobs()[index];
        size_t which = 0;
        for (const Annotation &said : notes(index))
            list.push_back(Json{{"id", noteId(index, which++)},
                                {"job", Json{{"task_id", m_world.taskId(index).toStdString()},
                                             {"job_type_name", m_world.types()[job.type].label.toStdString()},
                                             {"result", World::resultName(job.result)},
                                             {"duration", (job.ended - job.started) / 60}}},
                                {"failure_classification_name", classificationNames.at(said.classification - 1U)},
                                {"created", whenText(said)},
                                {"who", said.who.toStdString()},
                                {"text", said.text.toStdString()}});
    }
    return list;
}

Json JobAnnotations::ofJob(quint32 index) const {
    Json list = Json::array();
    size_t which = 0;
    for (const Annotation &said : notes(index))
        list.push_back(Json{{"id", noteId(index, which++)},
                            {"job_id", World::jobId(index)},
                            {"failure_classification_id", said.classification},
                            {"created", whenText(said)},
                            {"who", said.who.toStdString()},
                            {"text", said.text.toStdString()}});
    return list;
}

Json JobAnnotations::bugs(std::span<const quint32> jobs) const {
    Json list = Json::array();
    for (const quint32 index : jobs) {
        for (const AttachedBug &bug : attached(index))
            list.push_back(Json{{"job_id", World::jobId(index)},
                                {"bug_id", bug.id ? Json(*bug.id) : Json(nullptr)},
                                {"bug_internal_id", bug.internalId},
                                {"created", whenText(bug.said)},
                                {"who", bug.said.who.toStdString()}});
    }
    return list;
}

bool JobAnnotations::hasBug(quint32 index, qint64 bug) const {
    const std::vector<AttachedBug> bugs = attached(index);
    return std::any_of(bugs.begin(), bugs.end(), [bug](const AttachedBug &one) { return one.id == bug; });
}

} // namespace collie::sandbox
