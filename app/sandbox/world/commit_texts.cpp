#include "app/sandbox/world/commit_texts.h"

#include <array>
#include <vector>

namespace collie::sandbox {

namespace {

constexpr std::array names{"Ada Njord",     "Bela Kovats",    "Chiara Lund",     "Dmitri Vale",   "Esme Okafor",
                           "Farid Haddad",  "Greta Solberg",  "Hiro Tanabe",     "Ines Carvalho", "Jonas Weide",
                           "Kaja Brandt",   "Leander Roux",   "Mirela Petku",    "Nils Aaberg",   "Oona Makela",
                           "Priya Chandra", "Quentin Mallow", "Rosa Villanueva", "Sven Holter",   "Tova Lindqvist"};

constexpr std::array verbs{"Fix",   "Remove",       "Add",  "Rework",   "Simplify",
                           "Cache", "Stop leaking", "Test", "Document", "Guard against a null in"};

constexpr std::array things{"the tab strip's overflow arrows",
                            "session restore after a crash",
                            "WebGPU buffer mapping",
                            "font fallback for emoji sequences",
                            "the accessibility tree of nested frames",
                            "cookie partitioning on redirects",
                            "the about:processes table",
                            "wasm tail calls on ARM64",
                            "grid baseline alignment",
                            "the network cache's index writer",
                            "scroll anchoring in flex containers",
                            "picture-in-picture on Wayland",
                            "the permissions doorhanger",
                            "garbage collection of detached windows",
                            "the printing preview's margins",
                            "IndexedDB key ranges",
                            "the devtools' animation inspector",
                            "HTTP/3 stream priorities",
                            "temporal duration rounding",
                            "the download panel's progress"};

constexpr std::array reviewGroups{
    "webidl",         "layout-reviewers", "necko-reviewers", "accessibility-reviewers", "tabbrowser-reviewers",
    "jsapi-reviewers"};

const std::vector<CommitTexts::Person> &people() {
    static const std::vector<CommitTexts::Person> all = [] {
        std::vector<CommitTexts::Person> list;
        for (const char *name : names) {
            const QString full = QString::fromLatin1(name);
            const QString nick = full.left(1).toLower() + full.section(u' ', 1).toLower();
            list.push_back({.name = full, .mail = nick + QStringLiteral("@example.com"), .nick = nick});
        }
        return list;
    }();
    return all;
}

} // namespace

const CommitTexts::Person &CommitTexts::person(Random &random) {
    return random.oneOf(people());
}

QString CommitTexts::message(Random &random, const Person &author, quint32 bug, int part, int parts) {
    const QString which = parts > 1 ? QStringLiteral("Part %1: ").arg(part) : QString();
    QString reviewers = person(random).nick;
    while (reviewers == author.nick)
        reviewers = person(random).nick;
    if (random.chance(0.3))
        reviewers += u',' + QString::fromLatin1(random.oneOf(reviewGroups));
    const QString verb = QString::fromLatin1(random.oneOf(verbs));
    const QString thing = QString::fromLatin1(random.oneOf(things));
    return QStringLiteral("Bug %1 - %2%3 %4. r=%5\n\nDifferential Revision: "
                          "https://phabricator.services.mozilla.com/D%6")
        .arg(bug)
        .arg(which, verb, thing, reviewers)
        .arg(random.between(230'000, 289'999));
}

QString CommitTexts::tryMessage(Random &random) {
    constexpr std::array queries{"'mochitest-browser-chrome 'linux", "'web-platform-tests 'debug", "'xpcshell !android",
                                 "'build 'opt | 'debug"};
    return QStringLiteral("Fuzzy query=%1\n\nPushed via `mach try fuzzy`")
        .arg(QString::fromLatin1(random.oneOf(queries)));
}

} // namespace collie::sandbox
