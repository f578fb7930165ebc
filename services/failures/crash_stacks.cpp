#include "services/failures/crash_stacks.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <algorithm>
#include <limits>

namespace collie::failures {

namespace {

constexpr qsizetype mostThreads = 500;
constexpr qsizetype mostFrames = 200; ///< Of a thread: an endless recursion has thousands.
constexpr qsizetype longestCrashText = 1'000;

QString crashTextOf(const Json &object, const char *key) {
    const QString text = stringMember(object, key).left(longestCrashText);
    QString plain;
    for (const QChar c : text)
        plain += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u' ') : c;
    return plain.simplified();
}

int smallNumber(const Json &object, const char *key, int fallback) {
    const qint64 number = integerMember(object, key, fallback);
    return number < 0 || number > std::numeric_limits<int>::max() ? fallback : static_cast<int>(number);
}

/// "hg:hg.mozilla.org/mozilla-central:dom/base/Foo.cpp:0123456789ab" is the path in it, and
/// "s3:gecko-generated-sources:0123…/ipc/ipdl/PFoo.cpp:" the path behind the hash.
QString pathInTree(const QString &file) {
    const QStringList parts = file.split(u':');
    if (parts.size() != 4)
        return file;
    if (parts.first() == u"s3")
        return parts.at(2).mid(parts.at(2).indexOf(u'/') + 1);
    return parts.first() == u"hg" || parts.first() == u"git" ? parts.at(2) : file;
}

CrashFrame frameOf(const Json &object, const QString &module) {
    return {.module = module,
            .function = crashTextOf(object, "function"),
            .file = pathInTree(crashTextOf(object, "file")),
            .line = smallNumber(object, "line", 0),
            .offset = crashTextOf(object, "module_offset")};
}

void addFrames(const Json &frames, CrashThread &thread) {
    const auto add = [&thread](const Json &object, const Json &physical) {
        if (!object.is_object())
            return;
        if (thread.frames.size() < mostFrames)
            thread.frames.append(frameOf(object, crashTextOf(physical, "module")));
        else
            ++thread.moreFrames;
    };
    for (const Json &frame : frames) {
        if (!frame.is_object())
            continue;
        for (const Json &inlined : arrayMember(frame, "inlines"))
            add(inlined, frame);
        add(frame, frame);
    }
}

CrashThread threadOf(const Json &object, int number) {
    CrashThread thread{.number = number, .name = crashTextOf(object, "thread_name"), .frames = {}, .moreFrames = 0};
    addFrames(arrayMember(object, "frames"), thread);
    return thread;
}

} // namespace

const CrashThread *CrashStacks::crashed() const {
    const auto found = std::find_if(threads.begin(), threads.end(),
                                    [this](const CrashThread &thread) { return thread.number == crashingThread; });
    return found == threads.end() ? nullptr : &*found;
}

Result<CrashStacks> readCrashStacks(QByteArrayView bytes) {
    const Result<Json> document = parseJson(bytes, Words::tr("The stacks of the crash"), 50);
    if (!document)
        return failure(document.error());
    const Json &info = objectMember(*document, "crash_info");
    const Json &threads = arrayMember(*document, "threads");
    const Json &own = objectMember(*document, "crashing_thread");
    if (info.empty() && threads.empty() && own.empty())
        return failure(ErrorKind::BadResponse,
                       Words::tr("The artifact holds no stacks of a crash. The dump beside it may be read by other "
                                 "programs."));
    CrashStacks crash;
    crash.signature = crashTextOf(*document, "signature");
    crash.reason = crashTextOf(info, "type");
    crash.address = crashTextOf(info, "address");
    crash.assertion = crashTextOf(info, "assertion");
    crash.crashingThread = smallNumber(info, "crashing_thread", smallNumber(own, "threads_index", -1));
    int number = 0;
    for (const Json &thread : threads) {
        // The one that crashed is kept, however many stand before it.
        if (crash.threads.size() < mostThreads || number == crash.crashingThread)
            crash.threads.append(threadOf(thread, number));
        else
            ++crash.moreThreads;
        ++number;
    }
    if (!own.empty() && crash.crashed() == nullptr) {
        crash.crashingThread = std::max(0, crash.crashingThread);
        crash.threads.prepend(threadOf(own, crash.crashingThread));
    }
    return crash;
}

QString stackText(const CrashThread &thread) {
    QStringList lines;
    for (const CrashFrame &frame : thread.frames) {
        QString line = QStringLiteral("#%1").arg(lines.size(), -3);
        line += frame.module.isEmpty() ? QStringLiteral("?") : frame.module;
        line += QLatin1String("  ");
        if (!frame.function.isEmpty())
            line += frame.function;
        else
            line += frame.offset.isEmpty() ? QStringLiteral("?") : frame.offset;
        if (!frame.file.isEmpty())
            line += frame.line > 0 ? QStringLiteral("  [%1:%2]").arg(frame.file, QString::number(frame.line))
                                   : QStringLiteral("  [%1]").arg(frame.file);
        lines.append(line);
    }
    if (thread.moreFrames > 0)
        lines.append(Words::tr("… %n more frame(s)", nullptr, static_cast<int>(thread.moreFrames)));
    if (lines.isEmpty())
        lines.append(Words::tr("No frames are known."));
    return lines.join(u'\n') + u'\n';
}

QString crashText(const CrashStacks &crash, bool allThreads) {
    QString text;
    const auto say = [&text](const QString &line, const QString &value) {
        if (!value.isEmpty())
            text += line.arg(value) + u'\n';
    };
    say(Words::tr("Signature: %1"), crash.signature);
    say(Words::tr("Reason: %1"),
        crash.address.isEmpty()
            ? crash.reason
            : Words::tr("%1 at %2", "a crash's reason and its address").arg(crash.reason, crash.address));
    say(Words::tr("Assertion: %1"), crash.assertion);
    const CrashThread *crashed = crash.crashed();
    for (const CrashThread &thread : crash.threads) {
        if (crashed != nullptr && &thread != crashed && !allThreads)
            continue;
        const QString name = thread.name.isEmpty()
                                 ? QString::number(thread.number)
                                 : QStringLiteral("%1 (%2)").arg(QString::number(thread.number), thread.name);
        text +=
            u'\n' + (&thread == crashed ? Words::tr("Thread %1, crashed") : Words::tr("Thread %1")).arg(name) + u'\n';
        text += stackText(thread);
    }
    if (crash.moreThreads > 0 && (allThreads || crashed == nullptr))
        text += u'\n' + Words::tr("… %n more thread(s)", nullptr, static_cast<int>(crash.moreThreads)) + u'\n';
    return text;
}

} // namespace collie::failures
