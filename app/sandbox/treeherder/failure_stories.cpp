#include "app/sandbox/treeherder/failure_stories.h"

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;
using Bugs = StoryBuilder::Bugs;

namespace {

constexpr qsizetype longLine = 1024 * 1024;

FailureStory::Log logOf(ExampleCase which) {
    switch (which) {
    case ExampleCase::LogPending:
        return FailureStory::Log::Pending;
    case ExampleCase::LogFailed:
        return FailureStory::Log::Failed;
    case ExampleCase::LogTooLarge:
        return FailureStory::Log::TooLarge;
    case ExampleCase::NoLog:
        return FailureStory::Log::None;
    default:
        return FailureStory::Log::Parsed;
    }
}

FailureStory::Told toldOf(ExampleCase which, quint64 dice) {
    switch (which) {
    case ExampleCase::None:
        return dice % 4 == 0 ? FailureStory::Told::BySummary : FailureStory::Told::ByErrorSummary;
    case ExampleCase::Summary:
        return FailureStory::Told::BySummary;
    case ExampleCase::OnlyLines:
    case ExampleCase::TooManyBugs:
    case ExampleCase::NoTest:
    case ExampleCase::NoLog:
    case ExampleCase::BuildFailed:
    case ExampleCase::ServerError:
        return FailureStory::Told::Not;
    default:
        return FailureStory::Told::ByErrorSummary;
    }
}

} // namespace

bool FailureStories::isFailed(const Job &job) {
    return job.state == JobState::Completed && (job.result == JobResult::TestFailed || job.result == JobResult::Busted);
}

QStringList FailureStories::manifests(const JobType &type) {
    QStringList all;
    if (type.testType.isEmpty())
        return all;
    for (const KnownTest &test : KnownTests::ofType(type.testType)) {
        if (const QString manifest = QString::fromLatin1(test.manifest); !all.contains(manifest))
            all.append(manifest);
    }
    return all;
}

const KnownTest &FailureStories::testOf(const Job &job, quint32 which) const {
    const auto tests = KnownTests::ofType(m_world.types()[job.type].testType);
    // Half of them as others of the push, half of them as the same job elsewhere.
    const quint64 seed = World::hashOf(job) % 2 == 0 ? quint64(m_world.pushes()[job.push].id) : job.type;
    return tests[(seed + which) % tests.size()];
}

FailureStory FailureStories::of(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (!isFailed(job))
        return {};
    const JobType &type = m_world.types()[job.type];
    const quint64 hash = World::hashOf(job);
    const qint64 lastStep = linesBefore + steps(job) - 1;
    StoryBuilder story(m_book, lastStep + 1 - stepsAfter, hash);
    const ExampleCase example = exampleOf(type);
    if (example != ExampleCase::None)
        tellExample(story, job, example);
    else if (type.testType.isEmpty())
        tellCheck(story, job);
    else
        tell(story, job);
    FailureStory told = story.take(example == ExampleCase::None && hash % 2 == 0, lastStep);
    told.log = logOf(example);
    told.told = toldOf(example, hash / 64);
    return told;
}

void FailureStories::tell(StoryBuilder &story, const Job &job) const {
    const quint64 hash = World::hashOf(job);
    story.setNew(hash % 100 < World::newPercent, m_world.repositories[m_world.pushes()[job.push].repository].isTry);
    const KnownTest &test = testOf(job, 0), &other = testOf(job, 1);
    const auto dice = int(hash / 100 % 20);
    if (dice == 16)
        return story.line(
            QStringLiteral("TEST-UNEXPECTED-FAIL | leakcheck | default 1184 bytes leaked (Mutex, nsTArray_base)"),
            QStringLiteral("leakcheck"));
    if (dice == 17)
        story.suggest(Bugs::TooMany);
    if (dice == 18)
        story.suggest(Bugs::Internal);
    if (dice == 19)
        story.suggest(Bugs::OnlyResolved);
    if (dice == 10 || dice == 11)
        return story.timeOut(test);
    if (dice == 12 || dice == 13)
        return story.crash(test);
    story.fail(test);
    if (dice >= 7 && dice < 10) {
        story.failSubtest(test, QStringLiteral("cleanup"),
                          QStringLiteral("A promise chain failed to handle a "
                                         "rejection"));
        story.finish(test);
    }
    if (dice == 14 || dice == 15)
        story.fail(other);
    if (dice == 19)
        story.line(QStringLiteral("Force-terminating active process(es)."));
}

void FailureStories::tellCheck(StoryBuilder &story, const Job &job) const {
    const JobType &type = m_world.types()[job.type];
    if (type.kind == u"build") {
        story.line(QStringLiteral("/builds/worker/checkouts/gecko/dom/base/Element.cpp:1184:17: error: no member named "
                                  "'GetShadowRootForBindings' in 'mozilla::dom::Element'"),
                   QStringLiteral("Element.cpp"));
        story.note(QStringLiteral("1 error generated."));
        story.line(QStringLiteral("gmake[4]: *** [/builds/worker/checkouts/gecko/config/rules.mk:678: Element.o] "
                                  "Error 1"));
        story.line(QStringLiteral("Return code: 2"));
        return;
    }
    story.line(QStringLiteral("TEST-UNEXPECTED-ERROR | browser/components/tabbrowser/content/tabbrowser.js:%1:7 | "
                              "'index' is assigned a value but never used. (no-unused-vars)")
                   .arg(100 + World::hashOf(job) % 900),
               QStringLiteral("tabbrowser.js"));
}

void FailureStories::tellExample(StoryBuilder &story, const Job &job, ExampleCase which) const {
    const auto tests = KnownTests::ofType(m_world.types()[job.type].testType);
    const KnownTest &test = tests[size_t(which) % tests.size()];
    if (tellHostile(story, test, which))
        return;
    switch (which) {
    case ExampleCase::Summary:
        story.fail(tests[0]);
        story.failSubtest(tests[0], QStringLiteral("mute state"),
                          QStringLiteral("Muted attribute is present - false == true"));
        story.timeOut(tests[1]);
        return;
    case ExampleCase::ErrorSummary:
        story.fail(tests[0]);
        story.fail(tests[1]);
        return;
    case ExampleCase::Crash:
        return story.crash(tests[4]);
    case ExampleCase::BuildFailed:
        return tellCheck(story, job);
    case ExampleCase::NewLines:
    case ExampleCase::NewFailure:
        story.setNew(true, true);
        story.fail(tests[0]);
        story.setNew(false, true);
        return story.fail(tests[1]);
    case ExampleCase::TooManyBugs:
        story.suggest(Bugs::TooMany);
        return story.fail(test);
    case ExampleCase::InternalIssue:
        story.suggest(Bugs::Internal);
        return story.fail(test);
    case ExampleCase::ResolvedBugs:
        story.suggest(Bugs::OnlyResolved);
        return story.fail(test);
    case ExampleCase::NeedsBug:
        story.suggest(Bugs::None);
        return story.fail(test);
    case ExampleCase::GenericLines:
        story.fail(test);
        return story.finish(test);
    case ExampleCase::NoTest:
        story.line(QStringLiteral("Automation Error: mozprocess timed out after 1000 seconds running"),
                   QStringLiteral("Automation Error: mozprocess"), m_book.tooMany());
        return story.line(QStringLiteral("Force-terminating active process(es)."));
    case ExampleCase::Performance:
        story.fail(test);
        return story.note(QStringLiteral("profile uploaded in profile_speedometer3.zip"));
    default:
        return story.fail(test);
    }
}

bool FailureStories::tellHostile(StoryBuilder &story, const KnownTest &test, ExampleCase which) const {
    if (which == ExampleCase::Html) {
        story.add(test, {.path = QStringLiteral("dom/base/test/test_<b>markup</b>.html"),
                         .manifest = QStringLiteral("dom/base/test/<i>mochitest</i>.toml"),
                         .subtest = QStringLiteral("<img src=\"http://127.0.0.1:1/x.png\">"),
                         .message = QStringLiteral("<a href=\"https://example.com/\">click</a> &amp; <script>alert(1)"
                                                   "</script>"),
                         .stack = QStringLiteral("<table><tr><td>@a.js:1:1</table>")});
        return true;
    }
    if (which != ExampleCase::LongLine)
        return false;
    story.fail(test);
    story.add(test, {.path = QString::fromLatin1(test.path),
                     .manifest = QString::fromLatin1(test.manifest),
                     .message = QStringLiteral("got data:image/png;base64,") + QString(longLine, u'A')});
    return true;
}

} // namespace collie::sandbox
