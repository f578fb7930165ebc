#pragma once

#include "models/jobs/job_filter.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <vector>

namespace collie::models {

/// A filter that a person gave a name.
struct FilterPreset {
    QString name;
    QString key = {}; ///< As QKeySequence::PortableText; empty for none.
    JobFilter filter = {};
    friend bool operator==(const FilterPreset &, const FilterPreset &) = default;
};

/// Whether two filters say the same: the order of their terms and what was looked up for them do not count.
[[nodiscard]] bool saysTheSame(const JobFilter &left, const JobFilter &right);

/// The filters that a person keeps, as they are in the settings. What cannot be read, as of a newer Collie, keeps its
/// place and is written again as it was, and so is what nobody changed.
class FilterPresets final {
  public:
    static constexpr qsizetype longestName = 60; ///< Characters.

    FilterPresets() = default;
    /// \param kept  one JSON object each.
    explicit FilterPresets(const QStringList &kept);

    [[nodiscard]] QStringList kept() const;
    /// Those that can be read, in order.
    [[nodiscard]] QVector<FilterPreset> all() const;
    /// Nothing for a name that none has; case does not count.
    [[nodiscard]] std::optional<FilterPreset> find(const QString &name) const;

    /// Adds a preset, or puts it in the place of the one of that name.
    void put(const FilterPreset &preset);
    /// Another name and key for the preset of a name; nothing happens where there is none.
    void change(const QString &name, const QString &newName, const QString &newKey);
    /// What remove() took away, as it was kept. It means nothing where nothing was.
    struct Removed {
        size_t place = 0;
        QString text = {};
    };
    Removed remove(const QString &name);
    /// Puts back what was taken away, where it was. \return what is back; nothing where another one has its name by
    /// now.
    std::optional<FilterPreset> putBack(const Removed &removed);

  private:
    struct Entry {
        QString text; ///< As it is kept.
        std::optional<FilterPreset> preset;
    };
    [[nodiscard]] std::vector<Entry>::iterator entryOf(const QString &name);
    [[nodiscard]] static Entry entryFor(const FilterPreset &preset);

    std::vector<Entry> m_entries;
};

} // namespace collie::models
