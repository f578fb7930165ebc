#include "models/failures/failure_rows.h"

#include "models/failures/shown_text.h"
#include "models/text/text_format.h"
#include "services/failures/shown_lines.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <tuple>
#include <utility>

namespace collie::models {

using failures::ErrorLine;
using failures::Failure;
using Kind = FailureRow::Kind;

namespace {

constexpr qsizetype longestCompared = 2000; ///< Of a line that a test is looked for in.
constexpr qsizetype longestSummary = 160;   ///< Of a message that needs no row of its own.
constexpr qsizetype longestText = 64 * 1024;
constexpr qsizetype mostLines = 50; ///< Error lines of one failure.

struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(FailureText)
};

/// What a line says of a test, without the name of the test.
QString afterTest(const QString &line, const QString &test) {
    const QString head = headOf(line, longestCompared);
    const QString name = QStringLiteral("| %1 | ").arg(test);
    const qsizetype at = test.isEmpty() ? -1 : head.indexOf(name);
    return at < 0 ? head : head.mid(at + name.size());
}

QString messageOf(const Failure &failure) {
    if (!failure.message.isEmpty())
        return failure.message;
    if (!failure.crashSignature.isEmpty())
        return FailureText::tr("crashed in %1").arg(failure.crashSignature);
    return failure.lines.isEmpty() ? QString() : afterTest(failure.lines.first().text, failure.test);
}

QString statusOf(const Failure &failure) {
    if (failure.kind == Failure::Kind::Crash)
        return FailureText::tr("crashed");
    if (failure.status.isEmpty())
        return {};
    const QString status = shownLine(failure.status);
    return failure.expected.isEmpty() ? FailureText::tr("got %1").arg(status)
                                      : FailureText::tr("expected %1, got %2").arg(shownLine(failure.expected), status);
}

QString durationText(qint64 ms) {
    constexpr qint64 shortest = 100; // Below it tenths of a second say nothing.
    constexpr qint64 minute = 60'000;
    constexpr qint64 halfATenth = 50;
    // Start and end of the same moment were not measured.
    if (ms <= 0)
        return {};
    if (ms < shortest)
        return FailureText::tr("%1 ms", "milliseconds").arg(ms);
    return ms < minute - halfATenth
               ? FailureText::tr("%1 s", "seconds").arg(QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1))
               : formatDurationSeconds((ms + halfATenth) / 1000);
}

/// What the row of a failure does not say: the message beyond its first line, and the stack.
QString restOf(const Failure &failure) {
    QString text = headOf(messageOf(failure), longestText).trimmed();
    const qsizetype end = text.indexOf(u'\n');
    if ((end < 0 ? text.size() : end) <= longestSummary)
        text = end < 0 ? QString() : text.mid(end + 1);
    const QString stack = headOf(failure.stack, longestText);
    if (!stack.trimmed().isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) + stack;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return headOf(text, longestText);
}

/// \param inGroup  the test is named above.
FailureRow rowOf(const Failure &failure, qsizetype index, bool inGroup) {
    FailureRow row;
    row.failures = {index};
    row.inGroup = inGroup;
    row.test = shownLine(failure.test);
    row.subtest = shownLine(failure.subtest);
    row.status = statusOf(failure);
    row.duration = durationText(failure.durationMs);
    row.lineNumber = failure.lineNumber();
    row.isNew = failure.isNew;
    const QString message = shownLine(messageOf(failure));
    const QString name = inGroup ? row.subtest : row.test;
    if (!name.isEmpty()) {
        row.title = name;
        row.message = inGroup || row.subtest.isEmpty() ? message
                      : message.isEmpty()              ? row.subtest
                                                       : row.subtest + QStringLiteral(" - ") + message;
    } else {
        row.title = message.isEmpty() ? row.status : message;
        row.titleIsLine = true;
    }
    row.key = (name.isEmpty() ? u'M' : u'T') + row.title;
    return row;
}

FailureRow groupOf(const QVector<qsizetype> &members, const QVector<Failure> &failures) {
    FailureRow row = rowOf(failures.at(members.first()), members.first(), false);
    row.kind = Kind::Group;
    row.failures = members;
    row.subtest.clear();
    row.message.clear();
    row.duration.clear();
    row.count = members.size();
    const auto all = [&](auto &&holds) {
        return std::all_of(members.begin(), members.end(), [&](qsizetype each) { return holds(failures.at(each)); });
    };
    row.isNew = !all([](const Failure &each) { return !each.isNew; });
    if (all([](const Failure &each) { return !each.subtest.isEmpty(); }))
        row.status = FailureText::tr("%Ln subtest(s)", nullptr, pluralOf(row.count));
    else if (all([](const Failure &each) { return each.kind == Failure::Kind::Line; }))
        row.status = FailureText::tr("%Ln line(s)", nullptr, pluralOf(row.count));
    else
        row.status = FailureText::tr("%Ln failure(s)", nullptr, pluralOf(row.count));
    return row;
}

/// Two of the same name are told apart by their order. No title holds the control character.
void makeUnique(QVector<FailureRow> &rows) {
    QHash<QString, int> seen;
    for (FailureRow &row : rows) {
        if (const int before = seen[row.key]++; before > 0)
            row.key += QStringLiteral("\x1f%1").arg(before);
    }
}

FailureRow noteRow(const QString &key, const QString &title) {
    FailureRow row;
    row.kind = Kind::Note;
    row.key = key;
    row.title = title;
    return row;
}

void addText(QVector<FailureRow> &rows, const Failure &failure) {
    FailureRow row;
    row.kind = Kind::Text;
    row.key = QStringLiteral("text");
    row.text = restOf(failure);
    if (row.text.isEmpty())
        return;
    row.count = row.text.count(u'\n') + 1;
    row.lineNumber = failure.lineNumber();
    rows.append(row);
}

void addLines(QVector<FailureRow> &rows, const Failure &failure, const FailureRow &parent) {
    qint64 beyond = 0;
    for (const ErrorLine &line : failure.lines) {
        // What the failure's own row says is not said again.
        const QString shown = shownLine(line.text);
        if (shown.isEmpty() || (line == failure.lines.first() &&
                                (failure.message.isEmpty() || shown.contains(headOf(shownLine(failure.message), 80)))))
            continue;
        if (rows.size() >= mostLines) {
            ++beyond;
            continue;
        }
        FailureRow row;
        row.kind = Kind::Line;
        row.key = u'L' + shown;
        row.title = shown;
        row.titleIsLine = true;
        row.lineNumber = line.lineNumber;
        row.failures = parent.failures;
        rows.append(row);
    }
    if (beyond > 0)
        rows.append(noteRow(QStringLiteral("lines"),
                            FailureText::tr("and %Ln more line(s) in the log", nullptr, pluralOf(beyond))));
}

QString bugStatus(const treeherder::Bug &bug) {
    if (!bug.id)
        return bug.occurrences ? FailureText::tr("seen %Ln time(s) in 7 days", nullptr, pluralOf(*bug.occurrences))
                               : FailureText::tr("not filed");
    // "NEW", as Bugzilla calls most of them, would be taken for a new failure.
    return bug.isOpen() ? FailureText::tr("open") : FailureText::tr("resolved %1").arg(shownLine(bug.resolution));
}

void addBugRows(QVector<FailureRow> &rows, const QVector<treeherder::Bug> &bugs, const QString &line) {
    QSet<QString> known;
    for (const FailureRow &row : std::as_const(rows))
        known.insert(row.key);
    for (const treeherder::Bug &bug : bugs) {
        FailureRow row;
        row.kind = Kind::Bug;
        row.key = QStringLiteral("bug %1 %2").arg(bug.id.value_or(0)).arg(bug.internalId);
        row.bug = bug;
        row.title = shownLine(bug.summary);
        row.status = bugStatus(bug);
        row.message = line;
        if (known.contains(row.key))
            continue;
        known.insert(row.key);
        rows.append(row);
    }
}

void addBugs(QVector<FailureRow> &rows, const Failure &failure, bool showsOthers) {
    if (failure.hasTooManyBugs)
        rows.append(
            noteRow(QStringLiteral("bugs"),
                    FailureText::tr(
                        "So many bugs fit this line that most are about something else. Search Bugzilla instead.")));
    const QString line = shownLine(failure.lines.isEmpty() ? failure.message : failure.lines.first().text);
    addBugRows(rows, failure.bugs, line);
    const bool isAnyOpen =
        std::any_of(failure.bugs.begin(), failure.bugs.end(), [](const treeherder::Bug &bug) { return bug.isOpen(); });
    if (failure.others.isEmpty())
        return;
    if (showsOthers || !isAnyOpen)
        addBugRows(rows, failure.others, line);
    if (!isAnyOpen)
        return;
    FailureRow row;
    row.kind = Kind::MoreBugs;
    row.key = QStringLiteral("more");
    row.count = failure.others.size();
    row.title = showsOthers ? FailureText::tr("Show fewer bugs")
                            : FailureText::tr("Show %Ln more bug(s)", nullptr, pluralOf(row.count));
    rows.append(row);
}

} // namespace

bool FailureRow::looksLike(const FailureRow &other) const {
    const auto all = [](const FailureRow &row) {
        return std::tie(row.kind, row.key, row.title, row.titleIsLine, row.test, row.subtest, row.message, row.text,
                        row.status, row.duration, row.lineNumber, row.count, row.isNew, row.bug);
    };
    return all(*this) == all(other);
}

QVector<FailureRow> failureRows(const QVector<Failure> &failures) {
    QHash<QString, QVector<qsizetype>> byTest;
    for (qsizetype i = 0; i < failures.size(); ++i) {
        if (!failures.at(i).test.isEmpty())
            byTest[failures.at(i).test].append(i);
    }
    QVector<FailureRow> rows;
    for (qsizetype i = 0; i < failures.size(); ++i) {
        const QVector<qsizetype> members = byTest.value(failures.at(i).test);
        if (members.size() < 2)
            rows.append(rowOf(failures.at(i), i, false));
        else if (members.first() == i)
            rows.append(groupOf(members, failures));
    }
    makeUnique(rows);
    return rows;
}

QVector<FailureRow> detailRows(const FailureRow &parent, const QVector<Failure> &failures, bool showsOthers) {
    QVector<FailureRow> rows;
    if (parent.kind == Kind::Group) {
        QVector<Failure> members;
        for (const qsizetype each : parent.failures) {
            rows.append(rowOf(failures.at(each), each, true));
            members.append(failures.at(each));
        }
        addBugs(rows, mergedFailure(members), showsOthers);
    } else if (parent.kind == Kind::Failure) {
        const Failure &failure = failures.at(parent.failures.first());
        addText(rows, failure);
        addLines(rows, failure, parent);
        // Bugs are about a test: its group has them.
        if (!parent.inGroup)
            addBugs(rows, failure, showsOthers);
    }
    makeUnique(rows);
    for (FailureRow &row : rows) {
        if (row.failures.isEmpty())
            row.failures = parent.failures;
    }
    return rows;
}

Failure mergedFailure(const QVector<Failure> &failures) {
    Failure merged = failures.first();
    if (failures.size() == 1)
        return merged;
    merged.subtest.clear();
    merged.stack.clear();
    merged.durationMs = -1;
    QStringList messages;
    for (const Failure &each : failures) {
        QStringList parts{each.subtest, messageOf(each)};
        parts.removeAll(QString());
        messages.append(parts.join(QStringLiteral(" - ")));
        if (&each == &failures.first())
            continue;
        merged.isNew = merged.isNew || each.isNew;
        merged.hasTooManyBugs = merged.hasTooManyBugs || each.hasTooManyBugs;
        merged.lines += each.lines;
        merged.bugs += each.bugs;
        merged.others += each.others;
    }
    merged.message = messages.join(u'\n');
    return merged;
}

} // namespace collie::models
