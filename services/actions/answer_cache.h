#pragma once

#include "services/base/async.h"

#include <QHash>
#include <QString>
#include <QVector>

#include <functional>

namespace collie::actions {

/// Answers that do not change, asked for once: whoever asks while the first request is under way waits for the same
/// answer. Failures are not kept. Belongs to the object whose thread uses it.
template <class T>
class AnswerCache final {
  public:
    /// \param capacity  most answers kept; when there are more, all are forgotten.
    explicit AnswerCache(qsizetype capacity)
        : m_capacity(capacity) {}
    Q_DISABLE_COPY_MOVE(AnswerCache)

    /// The answer for `key`. \param load  asks for it. \param owner  who has this cache as a member.
    [[nodiscard]] Future<T> get(const QString &key, QObject *owner, const std::function<Future<T>()> &load) {
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
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
        if (answer) {
            if (m_known.size() >= m_capacity)
                m_known.clear();
            m_known.insert(key, *answer);
        }
        for (const Promise<T> &promise : m_waiting.take(key))
            promise.finish(answer);
    }

    qsizetype m_capacity;
    QHash<QString, T> m_known;
    QHash<QString, QVector<Promise<T>>> m_waiting;
};

} // namespace collie::actions
