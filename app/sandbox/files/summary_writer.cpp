#include "app/sandbox/files/summary_writer.h"

namespace collie::sandbox {

namespace {
constexpr qint64 startMs = 3, greenMs = 250;
}

void SummaryWriter::say(Json record) {
    record["time"] = m_ms;
    m_out += toJsonBytes(record) + '\n';
}

void SummaryWriter::pass(const std::string &test, const std::string &group) {
    start(test, group);
    m_ms += greenMs;
    say({{"action", "test_end"}, {"test", test}, {"group", group}, {"status", "PASS"}});
}

void SummaryWriter::fail(const std::vector<StoryTest> &failures) {
    const StoryTest &last = failures.back();
    const std::string test = last.path.toStdString();
    start(test, last.manifest.toStdString());
    if (!m_printsLate) {
        tellAll(failures);
        end(last, last.message.toStdString());
        return;
    }
    end(last, "xpcshell return code: 0");
    const std::string replay = "replaying full log for " + test;
    say({{"action", "group_start"}, {"name", replay}});
    tellAll(failures);
    say({{"action", "group_end"}, {"name", replay}});
}

void SummaryWriter::start(const std::string &test, const std::string &group) {
    m_ms += startMs;
    say({{"action", "test_start"}, {"test", test}, {"group", group}});
}

void SummaryWriter::end(const StoryTest &last, const std::string &message) {
    m_ms += last.durationMs;
    // A test that crashed has no end.
    if (last.crashId.isEmpty())
        say({{"action", "test_end"},
             {"test", last.path.toStdString()},
             {"group", last.manifest.toStdString()},
             {"status", last.status == u"TIMEOUT" ? "TIMEOUT" : "FAIL"},
             {"expected", "PASS"},
             {"message", message}});
}

void SummaryWriter::tellAll(const std::vector<StoryTest> &failures) {
    for (const StoryTest &failure : failures) {
        if (!failure.crashId.isEmpty())
            say({{"action", "crash"},
                 {"test", failure.path.toStdString()},
                 {"group", failure.manifest.toStdString()},
                 {"signature", failure.crashSignature.toStdString()}});
        else if (!failure.subtest.isEmpty() || m_printsLate)
            say({{"action", "test_status"},
                 {"test", failure.path.toStdString()},
                 {"subtest", failure.subtest.isEmpty() ? Json(nullptr) : Json(failure.subtest.toStdString())},
                 {"status", failure.status.toStdString()},
                 {"expected", failure.expected.toStdString()},
                 {"message", failure.message.toStdString()}});
    }
}

} // namespace collie::sandbox
