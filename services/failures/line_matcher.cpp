#include "services/failures/line_matcher.h"

#include "services/failures/stable_text.h"
#include "services/failures/test_path.h"

#include <algorithm>
#include <tuple>

namespace collie::failures {
namespace {

constexpr qsizetype mostOfMessage = 600;
/// Characters by which lines of a harness are known: logs cut them.
constexpr qsizetype mostOfHarnessLine = 200;
/// Crashes that a line without a test is compared with.
constexpr qsizetype mostCrashes = 200;
/// Shorter messages fit by chance.
constexpr qsizetype leastOfMessage = 16;

QString beginningOf(const QString &text) {
    return text.left(mostOfMessage).trimmed().section(u'\n', 0, 0).simplified();
}

} // namespace

QString saidOf(const Failure &failure) {
    const QString subtest = beginningOf(failure.subtest);
    const QString message = beginningOf(failure.message);
    return subtest.isEmpty() || message.isEmpty() ? subtest + message : subtest + QLatin1String(" - ") + message;
}

LineMatcher::LineMatcher(const QVector<Failure> &failures) {
    for (const Failure &failure : failures) {
        const qsizetype index = m_known.size();
        const bool isCrash = failure.kind == Failure::Kind::Crash;
        m_known.append({failure.kind, testKey(failure.test), saidOf(failure), beginningOf(failure.subtest),
                        failure.status, failure.crashSignature, failure.crashId,
                        isCrash ? stableText(failure.message) : QString(), 0});
        m_byFile[fileOfTest(m_known.last().key)].append(index);
        if (isCrash && m_crashes.size() < mostCrashes)
            m_crashes.append(index);
        if (failure.kind == Failure::Kind::Line)
            m_byLine[stableText(failure.line()).left(mostOfHarnessLine)].append(index);
    }
}

qsizetype LineMatcher::take(const LineParts &line) {
    qsizetype index = line.test.isEmpty() ? ofHarness(line.text) : ofTest(line);
    if (index < 0)
        index = ofCrash(line);
    if (index >= 0)
        ++m_known[index].lineCount;
    return index;
}

qsizetype LineMatcher::firstOfTest(qsizetype index) const {
    const QString &key = m_known[index].key;
    if (key.isEmpty())
        return index;
    for (const qsizetype other : m_byFile.value(fileOfTest(key))) {
        if (m_known[other].key == key)
            return other;
    }
    return index;
}

int LineMatcher::textFit(const Known &known, const QString &said) {
    if (known.said.isEmpty() || said.isEmpty())
        return known.said == said ? 1 : 0;
    if (known.said == said)
        return 4;
    if (said.startsWith(known.said) || (said.size() >= leastOfMessage && known.said.startsWith(said)))
        return 3;
    if (!known.subtest.isEmpty() && said.startsWith(known.subtest))
        return 2;
    return known.said.size() >= leastOfMessage && said.contains(known.said) ? 1 : 0;
}

qsizetype LineMatcher::ofTest(const LineParts &line) const {
    const QString key = testKey(line.test);
    const QString said = beginningOf(line.message);
    using Fit = std::tuple<int, int, bool, bool, qsizetype, qsizetype>;
    qsizetype best = -1;
    Fit bestFit;
    for (const qsizetype index : m_byFile.value(fileOfTest(key))) {
        const Known &known = m_known[index];
        const int sameness = samenessOfTests(known.key, key);
        if (sameness == 0)
            continue;
        const bool isSameCrash = !line.signature.isEmpty() && line.signature == known.signature;
        const int text = isSameCrash ? 4 : textFit(known, said);
        // Of equal failures each gets its line; what fits none by its words is about the first.
        const Fit fit{sameness,
                      text,
                      line.isCrash == (known.kind == Failure::Kind::Crash),
                      line.status == known.status,
                      text == 0 ? 0 : -known.lineCount,
                      text == 0 ? 0 : known.said.size()};
        if (best < 0 || fit > bestFit) {
            best = index;
            bestFit = fit;
        }
    }
    return best;
}

qsizetype LineMatcher::ofHarness(const QString &text) const {
    const QVector<qsizetype> same = m_byLine.value(stableText(text).left(mostOfHarnessLine));
    const auto least = std::min_element(same.begin(), same.end(), [this](qsizetype a, qsizetype b) {
        return m_known[a].lineCount < m_known[b].lineCount;
    });
    return least == same.end() ? -1 : *least;
}

/// Lines around a crash tell its reason, its signature or its dump without the test.
qsizetype LineMatcher::ofCrash(const LineParts &line) const {
    const QString reason = m_crashes.isEmpty() || !line.test.isEmpty() ? QString() : stableText(line.message);
    for (const qsizetype index : m_crashes) {
        const Known &crash = m_known[index];
        const bool isSameDump =
            !line.crashId.isEmpty() && line.crashId.compare(crash.crashId, Qt::CaseInsensitive) == 0;
        const bool isSameSignature = line.isCrash && !line.signature.isEmpty() && line.signature == crash.signature;
        const bool isSameReason = std::min(reason.size(), crash.reason.size()) >= leastOfMessage &&
                                  (crash.reason.contains(reason) || reason.contains(crash.reason));
        if (isSameDump || isSameSignature || isSameReason)
            return index;
    }
    return -1;
}

} // namespace collie::failures
