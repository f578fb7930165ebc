#pragma once

#include "services/base/async.h"

#include <functional>
#include <memory>

namespace collie::cli {

/// Asks `count` questions, at most `most` at once and in their order. One thread.
/// \param ask   puts question number i.
/// \param take  gets its answer; in whatever order they come.
/// \return when all are answered; does not fail of itself.
template <class T>
[[nodiscard]] Future<void> inTurns(QObject *context, qsizetype count, qsizetype most,
                                   std::function<Future<T>(qsizetype)> ask,
                                   std::function<void(qsizetype, const Result<T> &)> take) {
    struct Work {
        std::function<Future<T>(qsizetype)> ask;
        std::function<void(qsizetype, const Result<T> &)> take;
        std::function<void()> next;
        Promise<void> done;
        qsizetype begun = 0, open = 0;
    };
    const auto work = std::make_shared<Work>();
    work->ask = std::move(ask);
    work->take = std::move(take);
    work->next = [context, count, most, weak = std::weak_ptr<Work>(work)] {
        const auto self = weak.lock();
        while (self->open < most && self->begun < count) {
            const qsizetype number = self->begun++;
            ++self->open;
            // Whoever waits for an answer keeps the work alive.
            onDone<T>(self->ask(number), context, [self, number](const Result<T> &answer) {
                --self->open;
                self->take(number, answer);
                self->next();
            });
        }
        if (self->open == 0)
            self->done.finish({});
    };
    work->next();
    return work->done.future();
}

} // namespace collie::cli
