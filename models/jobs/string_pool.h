#pragma once

#include "services/treeherder/hash_pool.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace collie::models {

/// Distinct strings, each with a small number. Numbers stay the same until clear(). Number 0 is the empty string.
class StringPool final {
  public:
    StringPool() { clear(); }

    /// The number of `text`, new when it was not there.
    quint32 intern(const QString &text);
    /// The number of `text` when it is there.
    [[nodiscard]] std::optional<quint32> find(const QString &text) const;
    [[nodiscard]] const QString &text(quint32 id) const { return m_texts.at(static_cast<qsizetype>(id)); }
    [[nodiscard]] qsizetype size() const { return m_texts.size(); }
    /// Bytes held: characters, list and hash.
    [[nodiscard]] qint64 memoryBytes() const;
    void clear();

  private:
    QStringList m_texts;
    treeherder::HashPool m_ids;
};

} // namespace collie::models
