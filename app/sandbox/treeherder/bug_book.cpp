#include "app/sandbox/treeherder/bug_book.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::sandbox {

namespace {

/// Of each test: one open, one fixed, one duplicate, one incomplete, one internal issue.
constexpr size_t perTest = 5;
constexpr size_t internalPlace = 4;
constexpr int tooManyCount = 24;
constexpr qint64 firstTestBug = 1'600'001, firstOfTooMany = 1'480'001, firstInternalId = 16;

QString intermittent(const KnownTest &test, const QString &what) {
    return QStringLiteral("Intermittent %1 | %2").arg(QString::fromLatin1(test.path), what);
}

Json nullableNumber(const std::optional<qint64> &number) {
    return number ? Json(*number) : Json(nullptr);
}

size_t placeOf(const KnownTest &test) {
    return size_t(&test - KnownTests::all().data()) * perTest;
}

} // namespace

Json KnownBug::suggestion() const {
    return Json{{"id", nullableNumber(id)},
                {"status", status.toStdString()},
                {"resolution", resolution.toStdString()},
                {"summary", summary.toStdString()},
                {"dupe_of", nullableNumber(duplicateOf)},
                {"crash_signature", crashSignature.toStdString()},
                {"keywords", keywords.toStdString()},
                {"whiteboard", whiteboard.toStdString()},
                {"internal_id", internalId},
                {"occurrences", occurrences ? Json(*occurrences) : Json(nullptr)}};
}

BugBook::BugBook(const World &world)
    : m_world(world) {
    const QString keyword = QStringLiteral("intermittent-failure");
    qint64 internal = firstInternalId;
    qint64 id = firstTestBug;
    for (const KnownTest &test : KnownTests::all()) {
        const qint64 open = id;
        KnownBug bug{.id = open,
                     .internalId = internal++,
                     .summary = intermittent(test, QString::fromLatin1(test.message)),
                     .status = QStringLiteral("NEW"),
                     .keywords = keyword,
                     .whiteboard = open % 3 == 0 ? QStringLiteral("[stockwell unknown]") : QString()};
        m_bugs.push_back(bug);
        const auto resolved = [&](const char *how, const QString &what) {
            bug = {.id = ++id,
                   .internalId = internal++,
                   .summary = intermittent(test, what),
                   .status = QStringLiteral("RESOLVED"),
                   .resolution = QString::fromLatin1(how),
                   .keywords = keyword};
        };
        resolved("FIXED", QString::fromLatin1(test.message));
        m_bugs.push_back(bug);
        resolved("DUPLICATE", QStringLiteral("application crashed [@ mozilla::dom::ContentParent::ActorDestroy]"));
        bug.duplicateOf = open;
        bug.crashSignature = QStringLiteral("[@ mozilla::dom::ContentParent::ActorDestroy]");
        m_bugs.push_back(bug);
        resolved("INCOMPLETE", QStringLiteral("Test timed out"));
        m_bugs.push_back(bug);
        m_bugs.push_back({.internalId = internal++,
                          .summary = QStringLiteral("%1 | %2").arg(QString::fromLatin1(test.path),
                                                                   QString::fromLatin1(test.message)),
                          .occurrences = int(open % 5)});
        id += 37;
    }
    for (int i = 0; i < tooManyCount; ++i)
        m_bugs.push_back({.id = firstOfTooMany + i,
                          .internalId = internal++,
                          .summary = QStringLiteral("Intermittent Last test finished | application timed out after %1 "
                                                    "seconds with no output")
                                         .arg(300 + i * 10),
                          .status = QStringLiteral("NEW"),
                          .keywords = keyword});
}

std::vector<const KnownBug *> BugBook::ofTest(const KnownTest &test) const {
    std::vector<const KnownBug *> bugs;
    bugs.reserve(perTest);
    for (size_t i = 0; i < perTest; ++i)
        bugs.push_back(&m_bugs[placeOf(test) + i]);
    return bugs;
}

const KnownBug &BugBook::openOf(const KnownTest &test) const {
    return m_bugs[placeOf(test)];
}

const KnownBug &BugBook::internalOf(const KnownTest &test) const {
    return m_bugs[placeOf(test) + internalPlace];
}

std::vector<const KnownBug *> BugBook::tooMany() const {
    std::vector<const KnownBug *> bugs;
    for (size_t i = KnownTests::all().size() * perTest; i < m_bugs.size(); ++i)
        bugs.push_back(&m_bugs[i]);
    return bugs;
}

const KnownBug *BugBook::find(qint64 id) const {
    const auto found =
        std::find_if(m_bugs.begin(), m_bugs.end(), [id](const KnownBug &bug) { return bug.id == std::optional(id); });
    return found == m_bugs.end() ? nullptr : &*found;
}

std::optional<KnownBug> BugBook::namedByCommit(qint64 id) const {
    static const QRegularExpression part(QStringLiteral("^Part \\d+: ")), reviewers(QStringLiteral("[ .]*\\br=\\S+$"));
    const QRegularExpression name(QStringLiteral("\\bbug %1\\b").arg(id), QRegularExpression::CaseInsensitiveOption);
    for (const Push &push : m_world.pushes()) {
        for (const Commit &commit : push.commits) {
            const QString line = commit.comments.section(u'\n', 0, 0);
            if (!line.contains(name))
                continue;
            QString summary = line.section(QStringLiteral(" - "), 1);
            summary.remove(part).remove(reviewers);
            if (summary.isEmpty())
                summary = QStringLiteral("Make it work as the specification says");
            return KnownBug{.id = id, .summary = summary, .status = QStringLiteral("ASSIGNED")};
        }
    }
    return std::nullopt;
}

Json BugBook::bugzilla(const QStringList &ids, const QStringList &fields) const {
    Json bugs = Json::array();
    for (const QString &text : ids) {
        const qint64 id = text.trimmed().toLongLong();
        std::optional<KnownBug> bug;
        if (const KnownBug *known = find(id))
            bug = *known;
        else if (!isPrivate(id))
            bug = namedByCommit(id);
        if (!bug)
            continue;
        Json document{{"id", id},
                      {"summary", bug->summary.toStdString()},
                      {"status", bug->status.toStdString()},
                      {"resolution", bug->resolution.toStdString()},
                      {"dupe_of", nullableNumber(bug->duplicateOf)},
                      {"is_open", bug->isOpen()}};
        Json chosen = fields.isEmpty() ? document : Json::object();
        for (const QString &field : fields) {
            if (const auto member = document.find(field.toStdString()); member != document.end())
                chosen[field.toStdString()] = *member;
        }
        bugs.push_back(chosen);
    }
    return Json{{"bugs", bugs}, {"faults", Json::array()}};
}

} // namespace collie::sandbox
