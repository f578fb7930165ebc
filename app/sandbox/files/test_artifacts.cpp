#include "app/sandbox/files/test_artifacts.h"

#include "app/sandbox/files/summary_writer.h"
#include "services/base/json.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

const QString testInfo = QStringLiteral("public/test_info/");
const QString machineProfile = QStringLiteral("public/test_info/profile_resource-usage.json");
const QString testSummary = QStringLiteral("public/test_info/summary.jsonl");
constexpr int groupMs = 31'400;

QString errorSummaryName(const JobType &type) {
    return testInfo + type.testType + QStringLiteral("_errorsummary.log");
}

QString testProfileName(const StoryTest &test) {
    return testInfo + QStringLiteral("profile_%1.json").arg(test.path.section(u'/', -1));
}

/// Text, or null for an empty one.
Json textOrNull(const QString &text) {
    return text.isEmpty() ? Json(nullptr) : Json(text.toStdString());
}

QByteArray asLine(const Json &document) {
    return toJsonBytes(document) + '\n';
}

/// Manifests of a job, with whether all its tests were as expected.
std::vector<std::pair<QString, bool>> groupsOf(const JobType &type, const FailureStory &story) {
    std::vector<std::pair<QString, bool>> groups;
    const auto failed = [&story](const QString &manifest) {
        return std::any_of(story.tests.begin(), story.tests.end(),
                           [&manifest](const StoryTest &test) { return test.manifest == manifest; });
    };
    for (const QString &manifest : FailureStories::manifests(type))
        groups.emplace_back(manifest, !failed(manifest));
    for (const StoryTest &test : story.tests) {
        if (!FailureStories::manifests(type).contains(test.manifest))
            groups.emplace_back(test.manifest, false);
    }
    return groups;
}

Json frame(int number, const char *module, const std::string &function, const char *file, int line, const char *trust) {
    return Json{{"frame", number},
                {"module", module},
                {"function", function},
                {"file", file},
                {"line", line},
                {"offset", "0x00007f3c5a1b2c3d"},
                {"module_offset", "0x0000000000b2c3d"},
                {"missing_symbols", false},
                {"trust", trust}};
}

} // namespace

std::vector<Artifact> TestArtifacts::list(quint32 index) const {
    const JobType &type = m_world.types()[m_world.jobs()[index].type];
    const QByteArray json = "application/json";
    std::vector<Artifact> all{{machineProfile, json}};
    if (type.testType.isEmpty())
        return all;
    const FailureStory story = m_stories.of(index);
    if (story.told != FailureStory::Told::Not)
        all.push_back({errorSummaryName(type), "text/plain"});
    if (story.told == FailureStory::Told::BySummary && !story.tests.empty())
        all.push_back({testSummary, "application/jsonl"});
    if (exampleOf(type) == ExampleCase::Performance && !story.tests.empty())
        all.push_back({testProfileName(story.tests.front()), json});
    if (const StoryTest *crashed = story.crash()) {
        all.push_back({testInfo + crashed->crashId + QStringLiteral(".dmp"), "application/octet-stream"});
        all.push_back({testInfo + crashed->crashId + QStringLiteral(".extra"), "text/plain"});
        all.push_back({testInfo + crashed->crashId + QStringLiteral(".json"), json});
    }
    return all;
}

std::optional<QByteArray> TestArtifacts::content(quint32 index, const QString &name) const {
    if (!name.startsWith(testInfo))
        return std::nullopt;
    const JobType &type = m_world.types()[m_world.jobs()[index].type];
    const FailureStory story = m_stories.of(index);
    if (name == errorSummaryName(type)) {
        const QByteArray whole = errorSummary(index, story);
        return exampleOf(type) == ExampleCase::Truncated ? whole.left(whole.lastIndexOf("\"message\"") + 14) : whole;
    }
    if (name == testSummary)
        return summary(index, story);
    if (const StoryTest *crashed = story.crash(); crashed && name.startsWith(testInfo + crashed->crashId)) {
        if (name.endsWith(u".json"))
            return crash(*crashed);
        return name.endsWith(u".extra") ? crashExtra(index, *crashed)
                                        : QByteArray("MDMP\x93\xa7\x00\x00", 8) + QByteArray(4096, '\0');
    }
    return profile(index);
}

QByteArray TestArtifacts::errorSummary(quint32 index, const FailureStory &story) const {
    const JobType &type = m_world.types()[m_world.jobs()[index].type];
    Json names = Json::array();
    for (const auto &[group, isGood] : groupsOf(type, story))
        names.push_back(group.toStdString());
    QByteArray out = asLine(Json{{"action", "test_groups"}, {"line", 2}, {"groups", names}});
    for (const StoryTest &test : story.tests) {
        if (test.crashId.isEmpty()) {
            out += asLine(Json{{"action", "test_result"},
                               {"test", test.path.toStdString()},
                               {"subtest", textOrNull(test.subtest)},
                               {"group", test.manifest.toStdString()},
                               {"status", test.status.toStdString()},
                               {"expected", test.expected.toStdString()},
                               {"message", textOrNull(test.message)},
                               {"stack", textOrNull(test.stack)},
                               {"known_intermittent", Json::array()},
                               {"duration", test.durationMs},
                               {"line", test.lineNumber}});
            continue;
        }
        out += asLine(Json{{"action", "crash"},
                           {"test", test.path.toStdString()},
                           {"group", test.manifest.toStdString()},
                           {"signature", "[@ " + test.crashSignature.toStdString() + "]"},
                           {"stackwalk_stdout", "Thread 0 (crashed)\n" + test.stack.toStdString()},
                           {"minidump_path", "/tmp/" + test.crashId.toStdString() + ".dmp"},
                           {"line", test.lineNumber}});
    }
    // What no test is to blame for is told as the log has it.
    if (story.tests.empty()) {
        for (const StoryLine &line : story.lines)
            out += asLine(Json{{"action", "log"},
                               {"level", "ERROR"},
                               {"message", line.search.toStdString()},
                               {"line", line.lineNumber}});
    }
    for (const auto &[group, isGood] : groupsOf(type, story))
        out += asLine(Json{{"action", "group_result"},
                           {"group", group.toStdString()},
                           {"status", isGood ? "OK" : "ERROR"},
                           {"duration", groupMs},
                           {"line", FailureStories::steps(m_world.jobs()[index])}});
    return out;
}

QByteArray TestArtifacts::summary(quint32 index, const FailureStory &story) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    SummaryWriter writer(type.testType == u"xpcshell", qint64(job.started) * 1000);
    for (const auto &[group, isGood] : groupsOf(type, story)) {
        const std::string name = group.toStdString();
        writer.say({{"action", "group_start"}, {"name", name}});
        writer.pass(name.substr(0, name.rfind('/') + 1) + "test_green.html", name);
        std::vector<StoryTest> ofTest;
        for (const StoryTest &test : story.tests) {
            if (test.manifest != group)
                continue;
            if (!ofTest.empty() && ofTest.front().path != test.path) {
                writer.fail(ofTest);
                ofTest.clear();
            }
            ofTest.push_back(test);
        }
        if (!ofTest.empty())
            writer.fail(ofTest);
        writer.say({{"action", "group_end"}, {"name", name}});
    }
    return writer.take();
}

QByteArray TestArtifacts::profile(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    return asLine(Json{{"meta", Json{{"version", 31},
                                     {"preprocessedProfileVersion", 49},
                                     {"product", m_world.types()[job.type].label.toStdString()},
                                     {"startTime", qint64(job.started) * 1000},
                                     {"interval", 100},
                                     {"categories", Json::array({Json{{"name", "Other"}, {"color", "grey"}}})}}},
                       {"libs", Json::array()},
                       {"threads", Json::array()},
                       {"counters", Json::array()}});
}

QByteArray TestArtifacts::crash(const StoryTest &test) {
    const std::string function = test.crashSignature.toStdString();
    const Json crashed = Json::array(
        {frame(0, "libxul.so", function, "dom/ipc/ContentParent.cpp", 1873, "context"),
         frame(1, "libxul.so", "mozilla::ipc::IProtocol::DestroySubtree", "ipc/glue/ProtocolUtils.cpp", 612, "cfi"),
         frame(2, "libxul.so", "nsThread::ProcessNextEvent(bool, bool*)", "xpcom/threads/nsThread.cpp", 1199, "cfi"),
         frame(3, "libxul.so", "NS_ProcessNextEvent(nsIThread*, bool)", "xpcom/threads/nsThreadUtils.cpp", 480, "cfi"),
         frame(4, "firefox", "main", "browser/app/nsBrowserApp.cpp", 411, "cfi")});
    const Json waiting =
        Json::array({frame(0, "libc.so.6", "__futex_abstimed_wait_common64", "", 0, "context"),
                     frame(1, "libxul.so", "mozilla::CondVar::Wait", "xpcom/threads/CondVar.cpp", 41, "scan")});
    const auto thread = [](const char *name, int id, const Json &frames) {
        return Json{{"thread_name", name}, {"thread_id", id}, {"frame_count", frames.size()}, {"frames", frames}};
    };
    const Json threads = Json::array({thread("MainThread", 1001, crashed), thread("IPC I/O Parent", 1002, waiting),
                                      thread("Socket Thread", 1003, waiting)});
    Json own = threads[0];
    own["threads_index"] = 0;
    return asLine(Json{{"status", "OK"},
                       {"pid", 1001},
                       {"signature", function},
                       {"crash_info", Json{{"type", "SIGSEGV / SEGV_MAPERR"},
                                           {"address", "0x0000000000000018"},
                                           {"crashing_thread", 0},
                                           {"assertion", nullptr}}},
                       {"crashing_thread", own},
                       {"system_info", Json{{"os", "Linux"}, {"cpu_arch", "amd64"}, {"cpu_count", 4}}},
                       {"threads", threads},
                       {"thread_count", threads.size()}});
}

QByteArray TestArtifacts::crashExtra(quint32 index, const StoryTest &test) const {
    const Job &job = m_world.jobs()[index];
    return asLine(Json{{"ProductName", "Firefox"},
                       {"ReleaseChannel", "default"},
                       {"ProcessType", "content"},
                       {"CrashTime", std::to_string(qint64(job.started) + test.durationMs / 1000)},
                       {"URL", test.path.toStdString()}});
}

} // namespace collie::sandbox
