#pragma once

#include "services/http/answer_keeper.h"
#include "services/http/file_keeper.h"

#include <QFile>
#include <QHash>
#include <QList>
#include <QMap>
#include <QPair>

namespace collie::test {

/// Keeps answers and files in memory, and remembers all that it was given.
class RecordingKeeper final : public http::AnswerKeeper, public http::FileKeeper {
  public:
    using Key = QPair<CacheKind, QUrl>;

    void keep(CacheKind kind, const QUrl &url, const QByteArray &body) override {
        given.append({{kind, url}, body});
        kept.insert({kind, url}, {.body = body, .keptMs = nowMs});
    }
    Future<std::optional<Answer>> find(CacheKind kind, const QUrl &url) override {
        ++questions;
        const auto found = kept.constFind({kind, url});
        return readyFuture<std::optional<Answer>>(found == kept.constEnd() ? std::nullopt : std::optional(*found));
    }
    void keepFile(const QUrl &url, const QString &path) override {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            files.insert(url, file.readAll());
    }
    Future<bool> findFile(const QUrl &url, const QString &path) override {
        QFile file(path);
        const auto found = files.constFind(url);
        return readyFuture<bool>(found != files.constEnd() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                                 file.write(*found) == found->size());
    }

    [[nodiscard]] bool holds(CacheKind kind, const QUrl &url, const QByteArray &body) const {
        const auto found = kept.constFind({kind, url});
        return found != kept.constEnd() && found->body == body;
    }
    /// Whether something of this kind has this in its address.
    [[nodiscard]] bool hasKind(CacheKind kind, const QString &part = {}) const {
        for (auto entry = kept.cbegin(); entry != kept.cend(); ++entry) {
            if (entry.key().first == kind && entry.key().second.toString().contains(part))
                return true;
        }
        return false;
    }

    QMap<Key, Answer> kept;
    QHash<QUrl, QByteArray> files;
    QList<QPair<Key, QByteArray>> given; ///< Everything, in its order.
    qint64 nowMs = 1'750'000'000'000;    ///< When what comes now is kept.
    int questions = 0;
};

} // namespace collie::test
