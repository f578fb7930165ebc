#pragma once

#include "services/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QVector>

namespace collie::failures {

/// A call on the stack of a thread. What is not known is empty.
struct CrashFrame {
    QString module;   ///< "libxul.so"
    QString function; ///< Plain text; empty where there are no symbols.
    QString file;     ///< Path in the source tree.
    int line = 0;     ///< From 1; 0 unknown.
    QString offset;   ///< Within the module, "0x1234"; where no function is known.
};

/// A thread of the program that crashed.
struct CrashThread {
    int number = 0;
    QString name;
    QVector<CrashFrame> frames; ///< The innermost call first; inlined calls are frames of their own.
    int moreFrames = 0;         ///< That were left out.
};

/// What the stack walker made of a crash dump, the artifact `<uuid>.json` (failures.md §3).
struct CrashStacks {
    QString signature;       ///< "mozilla::dom::Foo::Bar"
    QString reason;          ///< "SIGSEGV / SEGV_MAPERR"
    QString address;         ///< "0x0000000000000018"
    QString assertion;       ///< The message of a failed assertion.
    int crashingThread = -1; ///< Its number; -1 unknown.
    QVector<CrashThread> threads;
    int moreThreads = 0; ///< That were left out.

    /// Null when it is not known.
    [[nodiscard]] const CrashThread *crashed() const;
};

/// Reads it; of very many threads and frames the first, of long texts the beginning. Any thread.
/// \return BadResponse for what is no such document.
[[nodiscard]] Result<CrashStacks> readCrashStacks(QByteArrayView bytes);

/// "#0  libxul.so  mozilla::dom::Foo::Bar  [dom/base/Foo.cpp:12]" and so on, a line a frame.
[[nodiscard]] QString stackText(const CrashThread &thread);
/// Reason, signature and the stack of the crashing thread, or of all threads, as plain text of several lines. Where it
/// is not known which thread crashed, all are written.
[[nodiscard]] QString crashText(const CrashStacks &crash, bool allThreads);

} // namespace collie::failures
