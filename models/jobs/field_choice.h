#pragma once

#include "models/jobs/field_values.h"
#include "models/jobs/job_filter.h"
#include "services/base/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace collie::models {

/// What a person can name when they limit the jobs by a field: the fields of FieldTerm, and those that a filter holds
/// as sets.
enum class ChoiceField {
    Name,
    Symbol,
    GroupName,
    GroupSymbol,
    Platform,
    Tier,
    Classification,
    Result,
    Test,
    Machine,
};

/// "platform is not linux, windows": a field, what it has to be like, and whether it must not be.
struct FieldChoice {
    ChoiceField field = ChoiceField::Name;
    QStringList values = {}; ///< Of which one must fit.
    bool isNegated = false;  ///< None may fit.
    friend bool operator==(const FieldChoice &, const FieldChoice &) = default;
};

/// In the order in which they are offered.
[[nodiscard]] const QVector<ChoiceField> &choiceFields();
/// For people: "job name".
[[nodiscard]] QString choiceFieldName(ChoiceField field);
/// The field of a term; nothing for tier, classification and result.
[[nodiscard]] std::optional<JobField> jobFieldOf(ChoiceField field);
[[nodiscard]] ChoiceField choiceFieldOf(JobField field);
/// The words that tier, classification or result can be; empty for the others, which can be anything. Their counts are
/// 0.
[[nodiscard]] QVector<FieldValue> choiceWords(ChoiceField field);

/// A choice as it stands in a filter: what is said of one field and one direction is one term.
[[nodiscard]] FieldChoice choiceOf(const FieldTerm &term);
/// What the filter says of classifications, the shorter way around.
[[nodiscard]] FieldChoice classificationChoice(const JobFilter &filter);

/// The filter with a choice added. Values of a field that is named already join those; tier, classification and result
/// are set to the values, or lose them where the choice is negated. A term whose values changed loses what was looked
/// up for it. \return InvalidArgument with a sentence for a choice without values, for a word that the field does not
/// have, and where nothing would be left to show.
[[nodiscard]] Result<JobFilter> withChoice(JobFilter filter, const FieldChoice &choice);

/// The filter without any term of this field.
[[nodiscard]] JobFilter withoutField(JobFilter filter, JobField field);

/// What only jobs fit whose name holds the name of a job, as longer ones may.
[[nodiscard]] QVector<FieldTerm> termsLikeName(const treeherder::Job &job);
/// What only jobs of its symbol in its group fit.
[[nodiscard]] QVector<FieldTerm> termsLikeSymbol(const treeherder::Job &job);

} // namespace collie::models
