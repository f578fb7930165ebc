#pragma once

#include "services/treeherder/treeherder_client.h"

#include <QCoreApplication>
#include <QString>

#include <array>

namespace collie::ui {

enum class RangeField { Revision, Author, Search, FromChange, ToChange, StartDate, EndDate, Count };
inline constexpr std::array rangeFields{RangeField::Revision,   RangeField::Author,   RangeField::Search,
                                        RangeField::FromChange, RangeField::ToChange, RangeField::StartDate,
                                        RangeField::EndDate,    RangeField::Count};

/// What a person writes to say which pushes to list, field by field, and what Treeherder can make of it (treeherder.md
/// §2.2). All sentences are for people.
class RangeFields final {
    Q_DECLARE_TR_FUNCTIONS(RangeFields)
  public:
    RangeFields() = default;
    /// As it would be written. What has no field, such as ids, is left out.
    explicit RangeFields(const treeherder::PushQuery &query);

    /// \param text  as it is typed; white space around it does not count.
    void set(RangeField field, const QString &text);
    [[nodiscard]] const QString &text(RangeField field) const { return m_texts[static_cast<size_t>(field)]; }
    void setHidesReviewBot(bool hides) { m_hidesReviewBot = hides; }
    [[nodiscard]] bool hidesReviewBot() const { return m_hidesReviewBot; }

    /// What is wrong with a field that is used: a sentence; empty for nothing.
    [[nodiscard]] QString problem(RangeField field) const;
    /// Whether a field has a meaning beside the others: Treeherder searches alone. What is not used may stand there.
    [[nodiscard]] bool isUsed(RangeField field) const;
    /// Likewise the tick that leaves out the review bot.
    [[nodiscard]] bool isBotUsed() const { return text(RangeField::Search).isEmpty(); }
    /// Why some fields are not used; empty when all are.
    [[nodiscard]] QString reason() const;

    /// What it asks for; sensible only where no field has a problem.
    [[nodiscard]] treeherder::PushQuery query() const;

  private:
    [[nodiscard]] QString countProblem() const;
    [[nodiscard]] bool hasLimits() const;

    std::array<QString, rangeFields.size()> m_texts;
    bool m_hidesReviewBot = false;
};

} // namespace collie::ui
