// From the bytes of a full-task-graph.json of 20,000 tasks, 60 MB, to the plan of a quarter of its labels and all they
// need, and the most memory that takes. The tasks look like those of Gecko: tests that need a build and its signing,
// builds that need toolchains, which the index may hold.
#include "services/base/json.h"
#include "services/scheduling/task_graph.h"
#include "tests/bench/bench.h"

#include <QElapsedTimer>
#include <QFile>

using namespace collie;
using scheduling::TaskGraph;
using scheduling::TaskGraphPlan;

namespace {

constexpr int toolchains = 400, builds = 800, tests = 18'000;
constexpr int tasks = toolchains + 2 * builds + tests;
constexpr qsizetype graphBytes = 60'000'000;

Json textReference(const std::string &text) {
    return Json{{"task-reference", text}};
}

Json fetches(const std::string &edge) {
    Json list = Json::array();
    for (const char *name : {"public/build/target.tar.xz", "public/build/target.crashreporter-symbols.zip",
                             "public/build/target.test_packages.json"})
        list.push_back(Json{{"artifact", name}, {"extract", true}, {"task", "<" + edge + ">"}});
    return list;
}

Json definition(const std::string &label, const std::string &edge) {
    Json environment{{"ACCESSIBILITY_TEST", "1"},
                     {"MOZHARNESS_SCRIPT", "desktop_unittest.py"},
                     {"TASKCLUSTER_DECISION", textReference("<decision>")}};
    for (int i = 0; i < 6; ++i)
        environment["MOZ_FETCHES_SETTING_" + std::to_string(i)] = "value " + std::to_string(i) + " of " + label;
    if (!edge.empty()) {
        environment["INSTALLER_URL"] = Json{{"artifact-reference", "<" + edge + "/public/build/target.tar.xz>"}};
        environment["MOZ_FETCHES"] = textReference(toJsonBytes(fetches(edge)).toStdString());
    }
    Json command =
        Json::array({"/builds/worker/bin/run-task", "--gecko-checkout=/builds/worker/checkouts/gecko", "--"});
    command.push_back(textReference("test-linux.sh --installer-url=<decision> --total-chunk=20 --suite=" + label));
    return Json{{"created", Json{{"relative-datestamp", "0 seconds"}}},
                {"deadline", Json{{"relative-datestamp", "1 day"}}},
                {"expires", Json{{"relative-datestamp", "1 year"}}},
                {"extra", Json{{"index", Json{{"rank", 1'790'000'000}}},
                               {"treeherder", Json{{"collection", Json{{"opt", true}}},
                                                   {"groupName", "Mochitests"},
                                                   {"groupSymbol", "M"},
                                                   {"machine", Json{{"platform", "linux2404-64"}}},
                                                   {"symbol", "bc1"},
                                                   {"tier", 1}}}}},
                {"metadata", Json{{"description", "A task of a graph"},
                                  {"name", label},
                                  {"owner", "someone@example.com"},
                                  {"source", "https://hg.example.com/integration/autoland/file/taskcluster"}}},
                {"payload", Json{{"artifacts", Json::array({Json{{"name", "public/logs"}, {"type", "directory"}}})},
                                 {"command", command},
                                 {"env", environment},
                                 {"maxRunTime", 5'400}}},
                {"priority", "low"},
                {"provisionerId", "gecko-t"},
                {"retries", 5},
                {"routes", Json::array({"tc-treeherder.v2.autoland.revision.1795495887203"})},
                {"scopes", Json::array({"queue:scheduler-id:gecko-level-3"})},
                {"tags", Json{{"kind", "test"}, {"label", label}}},
                {"workerType", "t-linux-docker"}};
}

class GraphText final {
  public:
    void add(const std::string &label, const std::string &edge, const Json &dependencies, const Json &optimization) {
        Json attributes{{"kind", "test"}, {"run_on_projects", Json::array({"all"})}, {"chunk", 1}};
        Json entry{{"attributes", attributes},
                   {"dependencies", dependencies},
                   {"description", "A task of a graph"},
                   {"if_dependencies", Json::array()},
                   {"kind", "test"},
                   {"label", label},
                   {"optimization", optimization},
                   {"soft_dependencies", Json::array()},
                   {"task", definition(label, edge)}};
        // So that all of them come to the size of the whole.
        QByteArray text = toJsonBytes(entry);
        if (const qsizetype missing = graphBytes / tasks - text.size() - 80; missing > 0) {
            entry["attributes"]["test_manifests"] = std::string(size_t(missing), 'm');
            text = toJsonBytes(entry);
        }
        m_text += (m_text.size() > 1 ? ",\n" : "\n") + toJsonBytes(Json(label)) + ": " + text;
    }
    [[nodiscard]] QByteArray take() { return std::move(m_text += "\n}\n"); }

  private:
    QByteArray m_text = "{";
};

QByteArray graphText() {
    GraphText graph;
    const auto numbered = [](const char *kind, int number) { return kind + std::to_string(number); };
    for (int i = 0; i < toolchains; ++i)
        graph.add(numbered("toolchain-linux64-", i), {}, Json::object(),
                  Json{{"index-search", Json::array({numbered("gecko.cache.level-3.toolchains.v3.", i)})}});
    for (int i = 0; i < builds; ++i) {
        Json needs = Json::object();
        for (int j = 0; j < 12; ++j)
            needs[numbered("toolchain-", j)] = numbered("toolchain-linux64-", (i + j * 31) % toolchains);
        graph.add(numbered("build-linux2404-64/opt-", i), {}, needs, nullptr);
        graph.add(numbered("build-signing-linux2404-64/opt-", i), "build",
                  Json{{"build", numbered("build-linux2404-64/opt-", i)}}, nullptr);
    }
    for (int i = 0; i < tests; ++i)
        graph.add(numbered("test-linux2404-64/opt-mochitest-browser-chrome-", i), "build",
                  Json{{"build", numbered("build-linux2404-64/opt-", i % builds)},
                       {"build-signing", numbered("build-signing-linux2404-64/opt-", i % builds)}},
                  Json{{"test", nullptr}});
    return graph.take();
}

double residentPeakMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    bench::giveUp("The memory in use is not known here.");
}

bench::Values measure() {
    const QByteArray text = graphText();
    QStringList wanted;
    for (int i = 0; i < tests; i += 4)
        wanted.append(QStringLiteral("test-linux2404-64/opt-mochitest-browser-chrome-%1").arg(i));
    QElapsedTimer timer;
    timer.start();
    Result<Json> document = parseJson(text, QStringLiteral("The task graph"));
    if (!document)
        bench::giveUp(document.error().message.toStdString());
    const Result<TaskGraph> graph = TaskGraph::parse(std::move(*document));
    if (!graph || graph->labels().size() != tasks)
        bench::giveUp("The task graph is not read.");
    const Result<TaskGraphPlan> plan = graph->plan(
        wanted, {.decisionTaskId = QStringLiteral("DecisionTaskIdIsThis00"),
                 .decisionTask = Json{{"taskGroupId", "DecisionTaskIdIsThis00"}, {"schedulerId", "gecko-3"}},
                 .rootUrl = QStringLiteral("https://tc.example.com"),
                 .nowMs = 1'795'495'887'203});
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!plan || plan->tasks.size() < wanted.size() + builds / 4)
        bench::giveUp("The labels are not planned.");
    std::fprintf(stderr, "%.1f MB, %lld tasks planned\n", static_cast<double>(text.size()) / 1e6,
                 static_cast<long long>(plan->tasks.size()));
    return {{"taskgraph.20k_ms", milliseconds}, {"taskgraph.20k_rss_mb", residentPeakMb()}};
}

} // namespace

int main(int argc, char **argv) {
    bench::Bench bench;
    bench.add({{"taskgraph.20k_ms", "ms", "<= 1500"}, {"taskgraph.20k_rss_mb", "MB", "<= 600"}}, measure);
    return bench.run(argc, argv);
}
