// Prints one JSON object: how fast pages of jobs are parsed and stored, what a stored job costs, and how long a filter
// by text or by fields over 100,000 jobs takes. The jobs look like a busy repository's: 20 pushes of 5,000 jobs, 1,500
// labels.
#include "models/jobs/field_values.h"
#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "services/treeherder/jobs_parser.h"
#include "tests/bench/bench.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;
using models::JobFilter;
using models::JobGridModel;
using models::JobStore;

namespace {

constexpr int jobCount = 100'000;
constexpr int pageSize = 2'000;
constexpr int pushCount = 20;
constexpr int labelCount = 1'500;
constexpr int repetitions = 7;

struct Label {
    QByteArray platform, option, groupName, groupSymbol, name, symbol;
};

std::vector<Label> makeLabels() {
    const std::vector<const char *> platforms{"linux2404-64",
                                              "linux1804-64-qr",
                                              "linux1804-64-asan-qr",
                                              "windows11-64-24h2",
                                              "windows10-64-2009-qr",
                                              "macosx1470-64",
                                              "macosx1500-aarch64",
                                              "android-em-14-x86_64",
                                              "lint",
                                              "linux64"};
    const std::vector<const char *> options{"opt", "debug", "asan", "tsan"};
    const std::vector<std::vector<const char *>> suites{
        {"Mochitests", "M", "mochitest-plain"},
        {"Mochitests with fission", "M-fis", "mochitest-browser-chrome"},
        {"Web platform tests", "W", "web-platform-tests"},
        {"Reftests", "R", "reftest"},
        {"Xpcshell tests", "X", "xpcshell"},
        {"unknown", "?", "build"}};
    std::vector<Label> labels;
    for (int i = 0; i < labelCount; ++i) {
        const auto n = static_cast<size_t>(i);
        const auto &suite = suites[(n / 7) % suites.size()];
        Label label{platforms[n % platforms.size()], options[(n / 10) % options.size()], suite[0], suite[1], {}, {}};
        label.symbol = QByteArray::number(1 + i / 60);
        label.name = "test-" + label.platform + '/' + label.option + '-' + suite[2] + '-' + label.symbol + '-' +
                     QByteArray::number(i);
        labels.push_back(label);
    }
    return labels;
}

QByteArray makeRow(qint64 id, qint64 pushId, const Label &label, QRandomGenerator &random) {
    const quint32 dice = random.bounded(100U);
    const char *result = dice < 90 ? "success" : dice < 93 ? "testfailed" : dice < 94 ? "busted" : "unknown";
    const char *state = dice < 94 ? "completed" : dice < 97 ? "running" : "pending";
    const QByteArray revision = QByteArray(32, 'a') + QByteArray::number(pushId).rightJustified(8, '0');
    UuidBytes task{};
    for (quint8 &byte : task)
        byte = static_cast<quint8>(random.bounded(256));
    return "[1," + QByteArray::number(id) + ",\"" + label.groupName + "\",\"" + label.groupSymbol + "\",\"" +
           label.name + "\",\"" + label.symbol + "\",\"2026-08-01T10:2" + QByteArray::number(id % 10) + ":30." +
           QByteArray::number(id % 1'000'000).rightJustified(6, '0') + "\",\"" + label.platform + "\"," +
           QByteArray::number(pushId) + ",\"" + revision + "\",\"" + result + "\",\"" + revision + "\",\"" + state +
           "\",1,\"" + slugidFromBytes(task).toLatin1() + "\",0," + QByteArray::number(1 + random.bounded(90)) + ",\"" +
           label.option + "\"]";
}

std::vector<QByteArray> makePages() {
    const std::vector<Label> labels = makeLabels();
    QRandomGenerator random(7);
    std::vector<QByteArray> pages;
    for (int first = 0; first < jobCount; first += pageSize) {
        QByteArray page = "{\"count\":100000,\"next\":null,\"previous\":null,\"results\":[";
        for (int i = first; i < first + pageSize; ++i) {
            const auto label = static_cast<size_t>(random.bounded(labelCount));
            page += (i == first ? "" : ",") +
                    makeRow(500'000'000 + i, 1'400'000 + i / (jobCount / pushCount), labels[label], random);
        }
        page +=
            "],\"job_property_names\":[\"failure_classification_id\",\"id\",\"job_group_name\",\"job_group_symbol\","
            "\"job_type_name\",\"job_type_symbol\",\"last_modified\",\"platform\",\"push_id\",\"push_revision\","
            "\"result\",\"signature\",\"state\",\"tier\",\"task_id\",\"retry_id\",\"duration\",\"platform_option\"]}";
        pages.push_back(page);
    }
    return pages;
}

void ingest(const std::vector<QByteArray> &pages, JobStore &store) {
    for (const QByteArray &page : pages) {
        const auto parsed = treeherder::parseJobsPage(page);
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().message));
        store.apply(parsed->batch);
    }
    if (store.size() != jobCount)
        qFatal("%d jobs", store.size());
}

/// The best of some runs: what else the machine does only ever adds.
template <class Function>
double bestMs(Function function) {
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        function(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return *std::min_element(times.begin(), times.end());
}

/// The 200 jobs a poll brings, with a new result each time.
treeherder::JobBatch changedJobs(const JobStore &store, int generation) {
    treeherder::JobBatch batch;
    QRandomGenerator random(static_cast<quint32>(generation) + 1);
    for (int i = 0; i < 200; ++i) {
        const treeherder::Job job = store.job(random.bounded(jobCount));
        treeherder::JobBatch::Row row;
        row.id = job.id;
        row.pushId = job.pushId;
        row.type = static_cast<quint32>(batch.types.size());
        row.state = treeherder::JobState::Completed;
        row.result = job.result == treeherder::JobResult::Busted ? treeherder::JobResult::Success
                                                                 : treeherder::JobResult::Busted;
        const auto first = static_cast<quint32>(batch.strings.size());
        batch.strings += {job.platform, job.platformOption, job.groupName, job.groupSymbol, job.typeName, job.symbol};
        batch.types.push_back({first, first + 1, first + 2, first + 3, first + 4, first + 5});
        batch.rows.push_back(row);
    }
    return batch;
}

/// A term of each field, and the same negated. Some are met by many jobs, some by few.
std::vector<std::pair<const char *, models::FieldTerm>> fieldTerms(const JobStore &store) {
    using models::FieldTerm;
    using models::JobField;
    QSet<QString> names;
    QHash<qint64, QSet<QString>> namesOfPush;
    QSet<qint64> jobIds;
    for (models::JobRow job = 0; job < store.size(); job += 10)
        jobIds.insert(store.idAt(job));
    for (quint32 type = 0; type < store.typeCount(); type += 10)
        names.insert(store.text(store.type(type).typeName));
    // Every push runs the test in other chunks.
    for (quint32 push = 0; push < store.pushCount(); ++push) {
        for (quint32 type = push; type < store.typeCount(); type += 5)
            namesOfPush[store.pushIdOfIndex(push)].insert(store.text(store.type(type).typeName));
    }
    const QStringList symbols{QStringLiteral("7"), QStringLiteral("12"), QStringLiteral("19")};
    std::vector<std::pair<const char *, FieldTerm>> terms{
        {"name", {.field = JobField::Name, .values = {QStringLiteral("reftest"), QStringLiteral("-chrome-1")}}},
        {"symbol", {.field = JobField::Symbol, .values = symbols}},
        {"group name", {.field = JobField::GroupName, .values = {QStringLiteral("mochitests")}}},
        {"group symbol", {.field = JobField::GroupSymbol, .values = {QStringLiteral("m-fis")}}},
        {"platform", {.field = JobField::Platform, .values = {QStringLiteral("linux"), QStringLiteral("debug")}}},
        {"test", {.field = JobField::Test, .values = {QStringLiteral("a/b.js")}, .names = names}},
        {"test by push", {.field = JobField::Test, .values = {QStringLiteral("a/b.js")}, .namesOfPush = namesOfPush}},
        {"machine", {.field = JobField::Machine, .values = {QStringLiteral("t-7")}, .jobIds = jobIds}}};
    for (size_t i = 0, count = terms.size(); i < count; ++i) {
        terms.push_back(terms[i]);
        terms.back().second.isNegated = true;
    }
    return terms;
}

/// Milliseconds for each of fieldTerms(), ascending. Between two of them everything is shown again, which is not
/// counted.
std::vector<double> fieldFilterMs(const JobStore &store, JobGridModel &model) {
    std::vector<double> times;
    for (const auto &[name, term] : fieldTerms(store)) {
        double best = 1e9;
        for (int i = 0; i < repetitions; ++i) {
            model.setFilter({});
            JobFilter filter;
            filter.fields = {term};
            QElapsedTimer timer;
            timer.start();
            model.setFilter(filter);
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::fprintf(stderr, "filter by %s%s: %d jobs, %.2f ms\n", term.isNegated ? "no " : "", name, model.rowCount(),
                     best);
        times.push_back(best);
    }
    model.setFilter({});
    std::sort(times.begin(), times.end());
    return times;
}

double completionMs(const JobStore &store) {
    double worst = 0;
    for (int field = 0; field <= static_cast<int>(models::JobField::Machine); ++field)
        worst = std::max(worst, bestMs([&](int) { (void)valuesOf(store, static_cast<models::JobField>(field)); }));
    return worst;
}

bench::Values storeNumbers(const std::vector<QByteArray> &pages) {
    JobStore store;
    ingest(pages, store);
    JobGridModel model(store);
    QVector<qint64> pushes;
    for (int i = 0; i < pushCount; ++i)
        pushes.append(1'400'000 + pushCount - 1 - i);
    model.setPushes(pushes);

    const std::vector<const char *> texts{"mochitest", "linux debug", "w", "xpcshell 12", "", "m-fis windows", "asan"};
    const double filterMs = bestMs([&](int i) {
        JobFilter filter;
        filter.text = QLatin1String(texts[static_cast<size_t>(i)]);
        model.setFilter(filter);
    });
    model.setFilter({});
    const std::vector<double> fieldMs = fieldFilterMs(store, model);
    std::fprintf(stderr, "slowest field filter %.2f ms, completion %.2f ms\n", fieldMs.back(), completionMs(store));
    const double updateMs = bestMs([&](int i) { store.apply(changedJobs(store, i)); });
    JobFilter successes;
    successes.statuses.reset(static_cast<size_t>(treeherder::JobStatus::Busted));
    model.setFilter(successes);
    const double reshapeMs = bestMs([&](int i) { store.apply(changedJobs(store, 100 + i)); });
    std::fprintf(stderr, "200 changed jobs: %.2f ms repainted, %.2f ms where they come and go\n", updateMs, reshapeMs);
    return {{"jobs.bytes_per_job", static_cast<double>(store.memoryBytes()) / jobCount},
            {"jobs.filter_100k_ms", filterMs},
            {"jobs.field_filter_100k_ms", fieldMs.back()}};
}

} // namespace

int main(int argc, char **argv) {
    const std::vector<QByteArray> pages = makePages();
    bench::Bench bench;
    bench.add({"jobs.ingest_per_s", "jobs/s", ">= 1500000"}, [&pages] {
        return jobCount / bestMs([&](int) {
                   JobStore store;
                   ingest(pages, store);
               }) *
               1e3;
    });
    bench.add({{"jobs.bytes_per_job", "B", "<= 96"},
               {"jobs.filter_100k_ms", "ms", "<= 5"},
               {"jobs.field_filter_100k_ms", "ms", "<= 5"}},
              [&pages] { return storeNumbers(pages); });
    return bench.run(argc, argv);
}
