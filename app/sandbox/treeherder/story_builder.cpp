#include "app/sandbox/treeherder/story_builder.h"

#include <QUuid>

#include <array>

namespace collie::sandbox {

namespace {

constexpr std::array signatures{"mozilla::dom::ContentParent::ActorDestroy",
                                "mozilla::layers::CompositorBridgeChild::GetSharedInstance",
                                "js::gc::GCRuntime::collect", "mozilla::net::Http3Session::ProcessOutput"};

QString stackOf(const KnownTest &test) {
    return QStringLiteral("@%1:42:12\nasync*Tester_execTest@chrome://mochikit/content/browser-test.js:1134:34\n"
                          "nextTest/<@chrome://mochikit/content/browser-test.js:1056:9\n")
        .arg(QString::fromLatin1(test.path));
}

} // namespace

StoryBuilder::StoryBuilder(const BugBook &book, qint64 firstLine, quint64 seed)
    : m_book(book)
    , m_seed(seed) {
    m_story.firstLine = firstLine;
}

void StoryBuilder::setNew(bool isNew, bool isTry) {
    m_isNew = isNew;
    m_isTry = isTry;
}

StoryTest StoryBuilder::told(const KnownTest &test) const {
    return {.path = QString::fromLatin1(test.path),
            .manifest = QString::fromLatin1(test.manifest),
            .subtest = QString::fromUtf8(test.subtest),
            .message = QString::fromUtf8(test.message),
            .durationMs = int(300 + m_seed % 44'000)};
}

void StoryBuilder::fail(const KnownTest &test) {
    StoryTest one = told(test);
    one.stack = stackOf(test);
    add(test, std::move(one));
}

void StoryBuilder::failSubtest(const KnownTest &test, const QString &subtest, const QString &message) {
    StoryTest one = told(test);
    one.subtest = subtest;
    one.message = message;
    add(test, std::move(one));
}

void StoryBuilder::timeOut(const KnownTest &test) {
    StoryTest one = told(test);
    one.subtest.clear();
    one.status = QStringLiteral("TIMEOUT");
    one.message = QStringLiteral("Test timed out");
    one.durationMs = 370'000;
    add(test, std::move(one));
}

void StoryBuilder::crash(const KnownTest &test) {
    const auto uuid = [this](quint32 part) {
        return QUuid(quint32(m_seed), quint16(m_seed >> 32), quint16(0x4000U | ((m_seed >> 48) & 0x0fffU)), 0x9a, 0x3c,
                     uchar(part), 0x11, 0x52, 0x77, 0xe0, 0x4f)
            .toString(QUuid::WithoutBraces);
    };
    StoryTest one = told(test);
    one.subtest.clear();
    one.status = QStringLiteral("CRASH");
    one.crashSignature = QString::fromLatin1(signatures[m_seed % signatures.size()]);
    one.crashId = uuid(quint32(m_story.tests.size()));
    one.message = QStringLiteral("application crashed [@ %1]").arg(one.crashSignature);
    note(QStringLiteral("mozcrash INFO | Saved minidump as /builds/worker/workspace/build/blobber_upload_dir/%1.dmp")
             .arg(one.crashId));
    note(QStringLiteral("crashed process | %1").arg(one.crashId));
    one.stack = QStringLiteral("#00: %1 [dom/ipc/ContentParent.cpp:1873]\n#01: mozilla::ipc::IProtocol::"
                               "DestroySubtree [ipc/glue/ProtocolUtils.cpp:612]\n#02: NS_ProcessNextEvent "
                               "[xpcom/threads/nsThreadUtils.cpp:480]\n")
                    .arg(one.crashSignature);
    const QString path = one.path, message = one.message;
    one.lineNumber = m_story.firstLine + m_story.logged.size();
    m_story.tests.push_back(std::move(one));
    errorLine(&test, QStringLiteral("PROCESS-CRASH | %1 | %2").arg(path, message), path, KnownTests::fileName(test));
}

void StoryBuilder::finish(const KnownTest &test) {
    const QString path = QString::fromLatin1(test.path);
    const QString what = qstrcmp(test.testType, "xpcshell") == 0
                             ? QStringLiteral("xpcshell return code: 0")
                             : QStringLiteral("finished in %1ms").arg(300 + m_seed % 44'000);
    errorLine(&test, QStringLiteral("TEST-UNEXPECTED-FAIL | %1 | %2").arg(path, what), path,
              KnownTests::fileName(test));
}

void StoryBuilder::add(const KnownTest &test, StoryTest one) {
    one.lineNumber = m_story.firstLine + m_story.logged.size();
    const QString what = one.subtest.isEmpty()   ? one.message
                         : one.message.isEmpty() ? one.subtest
                                                 : one.subtest + QStringLiteral(" - ") + one.message;
    errorLine(&test, QStringLiteral("TEST-UNEXPECTED-%1 | %2 | %3").arg(one.status, one.path, what), one.path,
              one.path.section(u'/', -1));
    for (const QString &frame : one.stack.split(u'\n', Qt::SkipEmptyParts))
        note(frame);
    m_story.tests.push_back(std::move(one));
}

void StoryBuilder::line(const QString &text, const QString &term, std::vector<const KnownBug *> bugs) {
    errorLine(nullptr, text, {}, term);
    m_story.lines.back().openRecent = std::move(bugs);
}

void StoryBuilder::note(const QString &text) {
    m_story.logged.append(QStringLiteral("INFO - ") + text);
}

void StoryBuilder::errorLine(const KnownTest *test, const QString &text, const QString &pathEnd, const QString &term) {
    StoryLine line{.search = text,
                   .term = term,
                   .pathEnd = pathEnd,
                   .lineNumber = m_story.firstLine + m_story.logged.size(),
                   .counter = m_isNew ? 0 : 1 + int(m_seed % 40),
                   // The server counts no lines of try, so that it cannot say this there.
                   .isNew = m_isNew && !m_isTry};
    m_story.logged.append(QStringLiteral("ERROR - ") + text);
    if (test && m_bugs == Bugs::TooMany)
        line.openRecent = m_book.tooMany();
    else if (test && m_bugs == Bugs::Internal)
        line.openRecent = {&m_book.internalOf(*test)};
    else if (test && m_bugs != Bugs::None && !m_isNew) {
        for (const KnownBug *bug : m_book.ofTest(*test)) {
            if (!bug->id || (bug->isOpen() && m_bugs == Bugs::OnlyResolved))
                continue;
            (bug->isOpen() ? line.openRecent : line.allOthers).push_back(bug);
        }
    }
    m_story.lines.push_back(std::move(line));
}

FailureStory StoryBuilder::take(bool hasExitLine, qint64 lastStepLine) {
    m_story.hasExitLine = hasExitLine;
    if (hasExitLine)
        m_story.lines.push_back({.search = QStringLiteral("[taskcluster:error] exit status 1"),
                                 .term = QStringLiteral("[taskcluster:error] exit status 1"),
                                 .lineNumber = lastStepLine + m_story.logged.size() + 1,
                                 .counter = 9'999});
    return std::move(m_story);
}

} // namespace collie::sandbox
