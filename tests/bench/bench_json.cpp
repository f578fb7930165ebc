// How fast documents are read whose shapes cost most: 60 MB of empty objects in one list, and one object of a million
// members.
#include "services/base/json.h"
#include "tests/bench/bench.h"

#include <QElapsedTimer>

using namespace collie;

namespace {

constexpr qsizetype flatBytes = 60'000'000;
constexpr int memberCount = 1'000'000;

QByteArray flatDocument() {
    QByteArray document = "[{}";
    document.reserve(flatBytes + 8);
    while (document.size() < flatBytes)
        document += ",{}";
    return document + "]";
}

QByteArray wideDocument() {
    QByteArray document = "{\"first\":0";
    for (int i = 0; i < memberCount; ++i)
        document +=
            ",\"test-linux2404-64/opt-mochitest-plain-" + QByteArray::number(i) + "\":\"fx6cNhE5QOqzQyZkYpW7Hg\"";
    return document + "}";
}

/// MB/s of the first reading, as a program does it that has just got the document.
double readRate(const QByteArray &document, std::size_t children) {
    QElapsedTimer timer;
    timer.start();
    const Result<Json> read = parseJson(document, QStringLiteral("The document"));
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!read || read->size() != children)
        bench::giveUp("The document is not read.");
    return static_cast<double>(document.size()) / 1e6 / seconds;
}

} // namespace

int main(int argc, char **argv) {
    bench::Bench bench;
    bench.add({"json.flat_mb_per_s", "MB/s", ">= 100"}, [] {
        const QByteArray document = flatDocument();
        return readRate(document, static_cast<std::size_t>(document.size() / 3));
    });
    bench.add({"json.wide_mb_per_s", "MB/s", "-"}, [] { return readRate(wideDocument(), memberCount + 1); });
    return bench.run(argc, argv);
}
