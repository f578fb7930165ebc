#pragma once

#include "app/sandbox/world/random.h"

#include <QString>

namespace collie::sandbox {

/// Invented people and the commit messages they write.
class CommitTexts final {
  public:
    struct Person {
        QString name, mail, nick;
    };
    [[nodiscard]] static const Person &person(Random &random);
    /// "Bug 1234567 - Part 2: … r=…"
    /// \param part, parts  which commit of how many; no "Part" for a single one.
    [[nodiscard]] static QString message(Random &random, const Person &author, quint32 bug, int part, int parts);
    /// What the tip of a try push says.
    [[nodiscard]] static QString tryMessage(Random &random);
};

} // namespace collie::sandbox
