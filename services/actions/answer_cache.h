#pragma once

#include "services/base/async.h"

#include <QCache>
#include <QHash>
#include <QString>
#include <QVector>

#include <functional>
#include <utility>

namespace collie::actions {

/// Answers that do not change, asked for once: whoever asks while the first request is under way waits for the same
/// answer. Failures are not kept, and of too many answers those that were asked for last stay. Belongs to the object
/// whose thread uses it.
template <class T>
class AnswerCache final {
  public:
    using Cost = std::function<qsizetype(const T &)>;

    /// \param capacity  most answers kept, or the most that they may cost together. \param cost  of one; 1 without it.
    explicit AnswerCache(qsizetype capacity, Cost cost = {})
        : m_known(capacity)
        , m_cost(std::move(cost)) {}
    Q_DISABLE_COPY_MOVE(AnswerCache)

    /// The answer for `key`. \param load  asks for it. \param owner  who has this cache as a member.
    [[nodiscard]] Future<T> get(const QString &key, QObject *owner, const std::function<Future<T>()> &load) {
        if (const T *known = m_known.object(key))
            return readyFuture<T>(*known);
        const Promise<T> promise;
        const bool isFirst = !m_waiting.contains(key);
        m_waiting[key].append(promise);
        if (isFirst)
            onDone(load(), owner, [this, key](const Result<T> &answer) { settle(key, answer); });
        return promise.future();
    }

  private:
    void settle(const QString &key, const Result<T> &answer) {
        if (answer)
            m_known.insert(key, new T(*answer), m_cost ? m_cost(*answer) : 1);
        for (const Promise<T> &promise : m_waiting.take(key))
            promise.finish(answer);
    }

    QCache<QString, T> m_known;
    Cost m_cost;
    QHash<QString, QVector<Promise<T>>> m_waiting;
};

} // namespace collie::actions
