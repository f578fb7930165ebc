#include "app/sandbox/world/job_catalogue.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace collie::sandbox {

namespace {

/// Which suites a platform runs.
enum Family : unsigned { Desktop = 1, Android = 2, Performance = 4, Sanitizer = 8, Headless = 16 };

struct TestPlatform {
    const char *name;
    const char *options; ///< Separated by blanks.
    unsigned family;
    quint8 tier;
};

constexpr std::array testPlatforms{
    TestPlatform{"linux2404-64", "opt debug", Desktop | Headless, 1},
    TestPlatform{"linux2404-64-shippable", "opt", Desktop | Performance, 1},
    TestPlatform{"linux2404-64-devedition", "opt", Desktop, 1},
    TestPlatform{"linux2404-64-asan", "opt", Desktop | Sanitizer, 1},
    TestPlatform{"linux2404-64-tsan", "opt", Desktop | Sanitizer, 1},
    TestPlatform{"linux2404-64-ccov", "opt", Desktop, 3},
    TestPlatform{"linux2404-64-nightlyasrelease", "opt", Desktop, 2},
    TestPlatform{"linux2404-32", "debug", Desktop, 2},
    TestPlatform{"linux2204-64-wayland", "opt debug", Desktop, 2},
    TestPlatform{"linux2204-64-wayland-shippable", "opt", Desktop | Performance, 2},
    TestPlatform{"macosx1015-64", "debug", Desktop, 1},
    TestPlatform{"macosx1015-64-shippable", "opt", Desktop | Performance, 1},
    TestPlatform{"macosx1470-64", "opt debug", Desktop, 1},
    TestPlatform{"macosx1470-64-shippable", "opt", Desktop | Performance, 1},
    TestPlatform{"macosx1500-aarch64", "opt debug", Desktop, 1},
    TestPlatform{"macosx1500-aarch64-shippable", "opt", Desktop | Performance, 1},
    TestPlatform{"windows11-32-24h2", "opt debug", Desktop, 1},
    TestPlatform{"windows11-32-24h2-shippable", "opt", Desktop, 1},
    TestPlatform{"windows11-64-24h2", "opt debug", Desktop | Headless, 1},
    TestPlatform{"windows11-64-24h2-shippable", "opt", Desktop | Performance, 1},
    TestPlatform{"windows11-64-24h2-nightlyasrelease", "opt", Desktop | Sanitizer, 1},
    TestPlatform{"windows11-64-24h2-ccov", "opt", Desktop, 3},
    TestPlatform{"windows10-64-2009-qr", "opt debug", Desktop, 2},
    TestPlatform{"windows10-64-2009-shippable-qr", "opt", Desktop | Performance, 2},
    TestPlatform{"android-em-14-x86_64", "opt debug", Android, 1},
    TestPlatform{"android-em-14-x86_64-shippable", "opt", Android, 1},
    TestPlatform{"android-hw-a55-14-0-aarch64-shippable", "opt", Android | Performance, 2},
    TestPlatform{"android-hw-p6-13-0-aarch64-shippable", "opt", Android | Performance, 2},
};

struct BuildPlatform {
    const char *name;
    const char *options;
    const char *symbol;
};

constexpr std::array buildPlatforms{
    BuildPlatform{"linux64", "opt debug", "B"},
    BuildPlatform{"linux64-shippable", "opt", "N"},
    BuildPlatform{"linux64-asan", "opt", "B"},
    BuildPlatform{"linux64-tsan", "opt", "B"},
    BuildPlatform{"linux64-ccov", "opt", "B"},
    BuildPlatform{"linux64-noopt", "debug", "B"},
    BuildPlatform{"linux64-devedition", "opt", "N"},
    BuildPlatform{"linux64-aarch64", "opt", "B"},
    BuildPlatform{"linux32", "opt debug", "B"},
    BuildPlatform{"macosx64", "opt debug", "B"},
    BuildPlatform{"macosx64-shippable", "opt", "N"},
    BuildPlatform{"macosx64-aarch64", "opt", "B"},
    BuildPlatform{"win32", "opt debug", "B"},
    BuildPlatform{"win64", "opt debug", "B"},
    BuildPlatform{"win64-shippable", "opt", "N"},
    BuildPlatform{"win64-asan", "opt", "B"},
    BuildPlatform{"win64-aarch64", "opt", "B"},
    BuildPlatform{"android-5-0-armv7", "opt", "B"},
    BuildPlatform{"android-5-0-aarch64", "opt debug", "B"},
    BuildPlatform{"android-5-0-x86_64", "opt debug", "B"},
};

struct Suite {
    const char *name;
    const char *testType;
    const char *groupName, *groupSymbol;
    const char *symbol; ///< Before the chunk's number.
    int chunks;         ///< 1 has no number.
    unsigned families;
    quint32 medianSeconds;
};

constexpr auto mochitests = "Mochitests";
constexpr auto reftests = "Reftests";
constexpr auto webPlatform = "Web platform tests";
constexpr auto talos = "Talos performance tests";
constexpr auto browsertime = "Browsertime performance tests on Firefox";

constexpr std::array suites{
    Suite{"mochitest-plain", "mochitest", mochitests, "M", "", 9, Desktop | Android, 1300},
    Suite{"mochitest-browser-chrome", "mochitest", mochitests, "M", "bc", 18, Desktop, 1700},
    Suite{"mochitest-devtools-chrome", "mochitest", mochitests, "M", "dt", 10, Desktop, 1500},
    Suite{"mochitest-chrome-1proc", "mochitest", mochitests, "M", "c", 3, Desktop, 900},
    Suite{"mochitest-a11y-1proc", "mochitest", mochitests, "M", "a11y", 1, Desktop, 700},
    Suite{"mochitest-media", "mochitest", mochitests, "M", "mda", 4, Desktop | Android, 1100},
    Suite{"mochitest-webgl1-core", "mochitest", mochitests, "M", "gl1c", 1, Desktop | Android, 600},
    Suite{"mochitest-webgl2-ext", "mochitest", mochitests, "M", "gl2e", 4, Desktop, 1200},
    Suite{"mochitest-plain-gpu", "mochitest", mochitests, "M", "gpu", 1, Desktop, 400},
    Suite{"mochitest-remote", "mochitest", mochitests, "M", "remote", 1, Desktop, 500},
    Suite{"browser-screenshots", "mochitest", mochitests, "M", "ss", 1, Headless, 500},
    Suite{"reftest", "reftest", reftests, "R", "R", 8, Desktop | Android, 1400},
    Suite{"crashtest", "crashtest", reftests, "R", "C", 4, Desktop | Android, 800},
    Suite{"jsreftest", "reftest", reftests, "R", "J", 5, Desktop | Android, 1300},
    Suite{"xpcshell", "xpcshell", "XPCShell tests", "X", "X", 12, Desktop | Android, 1200},
    Suite{"web-platform-tests", "web-platform-tests", webPlatform, "W", "wpt", 24, Desktop | Android, 1900},
    Suite{"web-platform-tests-reftest", "web-platform-tests", webPlatform, "W", "Wr", 8, Desktop | Android, 1500},
    Suite{"web-platform-tests-crashtest", "web-platform-tests", webPlatform, "W", "Wc", 1, Desktop | Android, 500},
    Suite{"web-platform-tests-print-reftest", "web-platform-tests", webPlatform, "W", "Wp", 1, Desktop, 500},
    Suite{"web-platform-tests-wdspec", "web-platform-tests", "Web platform tests WebDriver", "Wd", "Wd", 4, Desktop,
          1300},
    Suite{"web-platform-tests-canvas", "web-platform-tests", webPlatform, "W", "cnv", 2, Desktop, 900},
    Suite{"marionette-integration", "marionette", "Marionette tests", "Mn", "Mn", 3, Desktop, 900},
    Suite{"firefox-ui-functional", "firefox-ui", "Firefox functional tests", "Fxfn-l", "en-US", 1, Desktop, 700},
    Suite{"telemetry-tests-client", "telemetry-tests", "Telemetry tests", "tt", "c", 1, Desktop, 500},
    Suite{"gtest-1proc", "gtest", "GTests", "GTest", "g", 1, Desktop, 700},
    Suite{"cppunittest-1proc", "cppunittest", "C++ unit tests", "cpp", "u", 1, Desktop | Android, 300},
    Suite{"jittest-1proc", "jittest", "JIT tests", "Jit", "Jit", 5, Desktop | Android, 900},
    Suite{"valgrind", "valgrind", "Valgrind", "V", "V", 2, Sanitizer, 2100},
    Suite{"geckoview-junit", "junit", "Geckoview junit tests", "gv-junit", "gv", 4, Android, 1500},
    Suite{"talos-chrome", "talos", talos, "T", "c", 1, Performance, 900},
    Suite{"talos-dromaeojs", "talos", talos, "T", "d", 1, Performance, 1100},
    Suite{"talos-g5", "talos", talos, "T", "g5", 1, Performance, 1300},
    Suite{"talos-other", "talos", talos, "T", "o", 1, Performance, 1200},
    Suite{"talos-svgr", "talos", talos, "T", "s", 1, Performance, 800},
    Suite{"talos-tp5o", "talos", talos, "T", "tp", 1, Performance, 1500},
    Suite{"talos-webgl", "talos", talos, "T", "gl", 1, Performance, 600},
    Suite{"browsertime-speedometer3", "raptor", browsertime, "Btime", "sp3", 1, Performance, 700},
    Suite{"browsertime-motionmark", "raptor", browsertime, "Btime", "mm", 1, Performance, 1300},
    Suite{"browsertime-jetstream2", "raptor", browsertime, "Btime", "js2", 1, Performance, 1200},
    Suite{"browsertime-tp6", "raptor", browsertime, "Btime", "tp6-", 16, Performance, 1600},
};

struct Check {
    const char *label, *groupName, *groupSymbol, *symbol;
};

constexpr std::array checks{
    Check{"source-test-mozlint-eslint", "JavaScript checks", "js", "ES"},
    Check{"source-test-mozlint-stylelint", "JavaScript checks", "js", "SL"},
    Check{"source-test-node-newtab-unit-tests", "JavaScript checks", "js", "newtab"},
    Check{"source-test-mozlint-ruff", "Python checks", "py3", "ruff"},
    Check{"source-test-mozlint-black", "Python checks", "py3", "black"},
    Check{"source-test-python-mozbase-linux2404", "Python checks", "py3", "mb"},
    Check{"source-test-python-tryselect", "Python checks", "py3", "try"},
    Check{"source-test-mozlint-clippy", "unknown", "?", "clippy"},
    Check{"source-test-mozlint-rustfmt", "unknown", "?", "rustfmt"},
    Check{"source-test-mozlint-yaml", "unknown", "?", "yaml"},
    Check{"source-test-mozlint-codespell", "unknown", "?", "spell"},
    Check{"source-test-mozlint-clang-format", "C and C++ checks", "cpp", "format"},
    Check{"source-test-clang-tidy", "C and C++ checks", "cpp", "tidy"},
    Check{"source-test-doc-generate", "unknown", "?", "Doc"},
    Check{"source-test-taskgraph-tests", "unknown", "?", "tg"},
};

/// Ways to run a test that no push takes on its own.
constexpr std::array variants{"swr", "nofis", "headless", "wayland", "inc-origin-init", "http3", "vt", "dmabuf"};

QStringList optionsOf(const char *options) {
    return QString::fromLatin1(options).split(u' ');
}

} // namespace

JobCatalogue::JobCatalogue(World &world, int runnable) {
    const auto most = static_cast<size_t>(runnable);
    JobType decision;
    decision.platform = QStringLiteral("gecko-decision");
    decision.option = QStringLiteral("opt");
    decision.groupName = QStringLiteral("unknown");
    decision.groupSymbol = QStringLiteral("?");
    decision.label = QStringLiteral("Gecko Decision Task");
    decision.symbol = QStringLiteral("D");
    decision.kind = QStringLiteral("decision-task");
    decision.medianSeconds = 170;
    m_decisionType = world.addType(decision);
    m_firstType = quint32(world.types().size());
    addChecks(world);
    addBuilds(world);
    addTests(world);
    addVariants(world, most);
    m_endOfTypes = quint32(world.types().size());
    writeRunnableJobs(world, most);
}

quint32 JobCatalogue::actionType(World &world, const QString &title, const QString &symbol) {
    const QString label = QStringLiteral("Action: ") + title;
    if (const std::optional<quint32> known = world.typeOf(label))
        return *known;
    JobType type;
    type.platform = QStringLiteral("gecko-decision");
    type.option = QStringLiteral("opt");
    type.groupName = QStringLiteral("action-callback");
    type.groupSymbol = QStringLiteral("AC");
    type.label = label;
    type.symbol = symbol;
    type.kind = QStringLiteral("action-callback");
    type.medianSeconds = 60;
    return world.addType(type);
}

void JobCatalogue::addBuilds(World &world) {
    for (const BuildPlatform &platform : buildPlatforms) {
        for (const QString &option : optionsOf(platform.options)) {
            JobType type;
            type.platform = QString::fromLatin1(platform.name);
            type.option = option;
            type.groupName = QStringLiteral("unknown");
            type.groupSymbol = QStringLiteral("?");
            type.label = QStringLiteral("build-%1/%2").arg(type.platform, option);
            type.symbol = QString::fromLatin1(platform.symbol);
            type.kind = QStringLiteral("build");
            type.medianSeconds = option == u"debug" ? 2400 : 3000;
            m_sets.push_back({.types = {world.addType(type)}, .always = true});
        }
    }
}

void JobCatalogue::addChecks(World &world) {
    for (const Check &check : checks) {
        JobType type;
        type.platform = QStringLiteral("lint");
        type.option = QStringLiteral("opt");
        type.groupName = QString::fromLatin1(check.groupName);
        type.groupSymbol = QString::fromLatin1(check.groupSymbol);
        type.label = QString::fromLatin1(check.label);
        type.symbol = QString::fromLatin1(check.symbol);
        type.kind = QStringLiteral("source-test");
        type.medianSeconds = 420;
        m_sets.push_back({.types = {world.addType(type)}, .always = true});
    }
}

void JobCatalogue::addTests(World &world) {
    for (const TestPlatform &platform : testPlatforms) {
        for (const QString &option : optionsOf(platform.options)) {
            for (const Suite &suite : suites) {
                if ((suite.families & platform.family) == 0)
                    continue;
                JobSet set;
                for (int chunk = 1; chunk <= suite.chunks; ++chunk) {
                    const QString number = suite.chunks == 1 ? QString() : QString::number(chunk);
                    JobType type;
                    type.platform = QString::fromLatin1(platform.name);
                    type.option = option;
                    type.groupName = QString::fromLatin1(suite.groupName);
                    type.groupSymbol = QString::fromLatin1(suite.groupSymbol);
                    type.label = QStringLiteral("test-%1/%2-%3%4")
                                     .arg(type.platform, option, QString::fromLatin1(suite.name),
                                          number.isEmpty() ? QString() : u'-' + number);
                    type.symbol = QString::fromLatin1(suite.symbol) + number;
                    type.kind = QStringLiteral("test");
                    type.testType = QString::fromLatin1(suite.testType);
                    type.tier = platform.tier;
                    type.medianSeconds = option == u"debug" ? suite.medianSeconds * 3 / 2 : suite.medianSeconds;
                    set.types.push_back(world.addType(type));
                }
                m_sets.push_back(std::move(set));
            }
        }
    }
}

void JobCatalogue::addVariants(World &world, size_t most) {
    const auto plain = world.types();
    for (const char *name : variants) {
        const QString variant = QString::fromLatin1(name);
        for (const JobType &of : plain) {
            if (world.types().size() >= m_firstType + most)
                return;
            if (of.testType.isEmpty())
                continue;
            JobType type = of;
            // Before the number of the chunk: test-linux2404-64/opt-reftest-swr-3
            const qsizetype dash = type.label.lastIndexOf(u'-');
            const bool isChunk = dash > 0 && type.label.mid(dash + 1).toInt() > 0;
            type.label.insert(isChunk ? dash : type.label.size(), u'-' + variant);
            type.groupSymbol += u'-' + variant;
            type.groupName += QStringLiteral(", ") + variant;
            type.tier = 2;
            static_cast<void>(world.addType(type));
        }
    }
}

std::optional<quint32> JobCatalogue::buildOf(const World &world, quint32 index) {
    const JobType &type = world.types()[index];
    if (type.testType.isEmpty())
        return std::nullopt;
    struct Family {
        const char *test, *build;
    };
    static constexpr std::array families{Family{"linux2404-32", "linux32"}, Family{"linux", "linux64"},
                                         Family{"macosx", "macosx64"},      Family{"windows11-32", "win32"},
                                         Family{"windows", "win64"},        Family{"android", "android-5-0-x86_64"}};
    QString platform = QStringLiteral("linux64");
    for (const Family &family : families) {
        if (type.platform.startsWith(QLatin1String(family.test))) {
            platform = QString::fromLatin1(family.build);
            break;
        }
    }
    for (const char *special : {"-shippable", "-asan", "-tsan", "-ccov", "-devedition"}) {
        const auto build =
            type.platform.contains(QLatin1String(special))
                ? world.typeOf(QStringLiteral("build-%1%2/%3").arg(platform, QLatin1String(special), type.option))
                : std::nullopt;
        if (build)
            return build;
    }
    return world.typeOf(QStringLiteral("build-%1/%2").arg(platform, type.option));
}

quint32 JobCatalogue::variantType(World &world, quint32 index, const QString &label, const QString &symbol) {
    JobType type = world.types()[index];
    type.label += label;
    type.symbol += symbol;
    const std::optional<quint32> known = world.typeOf(type.label);
    return known ? *known : world.addType(type);
}

void JobCatalogue::writeRunnableJobs(const World &world, size_t most) {
    m_runnableJobs = "{";
    for (size_t i = m_firstType; i < std::min(world.types().size(), m_firstType + most); ++i) {
        const JobType &type = world.types()[i];
        m_runnableJobs += (i == m_firstType ? "" : ",\n") + ('"' + type.label.toUtf8()) + "\":{\"platform\":\"" +
                          type.platform.toUtf8() + "\",\"groupName\":\"" + type.groupName.toUtf8() +
                          "\",\"groupSymbol\":\"" + type.groupSymbol.toUtf8() + "\",\"symbol\":\"" +
                          type.symbol.toUtf8() + "\",\"collection\":{\"" + type.option.toUtf8() + "\":true}}";
    }
    m_runnableJobs += "}";
}

} // namespace collie::sandbox
