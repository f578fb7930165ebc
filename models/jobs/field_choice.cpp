#include "models/jobs/field_choice.h"

#include "services/treeherder/failure_types.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bitset>

namespace collie::models {

namespace {

struct FieldChoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(FieldChoice)
};

constexpr int lastClassification = 8;
constexpr int lastTier = 3;

/// Those that a person may want to see: a job is never Unknown for long, and Runnable is none yet.
constexpr std::array<treeherder::JobStatus, 10> chosenStatuses{
    treeherder::JobStatus::TestFailed, treeherder::JobStatus::Busted,  treeherder::JobStatus::Exception,
    treeherder::JobStatus::Success,    treeherder::JobStatus::Retry,   treeherder::JobStatus::UserCancel,
    treeherder::JobStatus::Superseded, treeherder::JobStatus::Running, treeherder::JobStatus::Pending,
    treeherder::JobStatus::Unscheduled};

tl::unexpected<Error> refuse(const QString &sentence) {
    return failure(ErrorKind::InvalidArgument, sentence);
}

/// The place in a bitset of what a person wrote; nothing for what the field does not have.
std::optional<size_t> bitOf(ChoiceField field, const QString &value) {
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (field == ChoiceField::Tier)
        return isNumber && number >= 1 && number <= lastTier ? std::optional(static_cast<size_t>(number))
                                                             : std::nullopt;
    if (field == ChoiceField::Result) {
        for (const treeherder::JobStatus status : chosenStatuses) {
            if (treeherder::jobStatusName(status) == value.toLower())
                return static_cast<size_t>(status);
        }
        return std::nullopt;
    }
    for (int id = 1; id <= lastClassification; ++id) {
        if ((isNumber && number == id) || treeherder::classificationName(id).compare(value, Qt::CaseInsensitive) == 0)
            return static_cast<size_t>(id);
    }
    return std::nullopt;
}

/// Sets the bits that a choice names, or takes them away. \return a sentence where that cannot be.
template <size_t size>
QString choose(std::bitset<size> &bits, const FieldChoice &choice) {
    std::bitset<size> named;
    for (const QString &value : choice.values) {
        const auto bit = bitOf(choice.field, value);
        if (!bit)
            return FieldChoiceTexts::tr("“%1” is not a %2.").arg(value, choiceFieldName(choice.field));
        named.set(*bit);
    }
    const std::bitset<size> left = choice.isNegated ? bits & ~named : named;
    if (left.none())
        return FieldChoiceTexts::tr("That would leave no job.");
    bits = left;
    return {};
}

} // namespace

const QVector<ChoiceField> &choiceFields() {
    static const QVector<ChoiceField> fields{ChoiceField::Name,           ChoiceField::Symbol,   ChoiceField::GroupName,
                                             ChoiceField::GroupSymbol,    ChoiceField::Platform, ChoiceField::Tier,
                                             ChoiceField::Classification, ChoiceField::Result,   ChoiceField::Test,
                                             ChoiceField::Machine};
    return fields;
}

QString choiceFieldName(ChoiceField field) {
    switch (field) {
    case ChoiceField::Name:
        return FieldChoiceTexts::tr("job name");
    case ChoiceField::Symbol:
        return FieldChoiceTexts::tr("symbol");
    case ChoiceField::GroupName:
        return FieldChoiceTexts::tr("group name");
    case ChoiceField::GroupSymbol:
        return FieldChoiceTexts::tr("group");
    case ChoiceField::Platform:
        return FieldChoiceTexts::tr("platform");
    case ChoiceField::Tier:
        return FieldChoiceTexts::tr("tier");
    case ChoiceField::Classification:
        return FieldChoiceTexts::tr("classification");
    case ChoiceField::Result:
        return FieldChoiceTexts::tr("result");
    case ChoiceField::Test:
        return FieldChoiceTexts::tr("test");
    case ChoiceField::Machine:
        break;
    }
    return FieldChoiceTexts::tr("machine");
}

std::optional<JobField> jobFieldOf(ChoiceField field) {
    switch (field) {
    case ChoiceField::Name:
        return JobField::Name;
    case ChoiceField::Symbol:
        return JobField::Symbol;
    case ChoiceField::GroupName:
        return JobField::GroupName;
    case ChoiceField::GroupSymbol:
        return JobField::GroupSymbol;
    case ChoiceField::Platform:
        return JobField::Platform;
    case ChoiceField::Test:
        return JobField::Test;
    case ChoiceField::Machine:
        return JobField::Machine;
    case ChoiceField::Tier:
    case ChoiceField::Classification:
    case ChoiceField::Result:
        break;
    }
    return std::nullopt;
}

ChoiceField choiceFieldOf(JobField field) {
    const auto &all = choiceFields();
    return *std::find_if(all.begin(), all.end(), [field](ChoiceField each) { return jobFieldOf(each) == field; });
}

QVector<FieldValue> choiceWords(ChoiceField field) {
    QVector<FieldValue> words;
    if (field == ChoiceField::Tier) {
        for (int tier = 1; tier <= lastTier; ++tier)
            words.append({QString::number(tier)});
    } else if (field == ChoiceField::Classification) {
        for (int id = 1; id <= lastClassification; ++id)
            words.append({treeherder::classificationName(id)});
    } else if (field == ChoiceField::Result) {
        for (const treeherder::JobStatus status : chosenStatuses)
            words.append({treeherder::jobStatusName(status)});
    }
    return words;
}

FieldChoice choiceOf(const FieldTerm &term) {
    return {.field = choiceFieldOf(term.field), .values = term.values, .isNegated = term.isNegated};
}

FieldChoice classificationChoice(const JobFilter &filter) {
    FieldChoice choice{.field = ChoiceField::Classification};
    const auto on = filter.classifications.count() - (filter.classifications.test(0) ? 1 : 0);
    choice.isNegated = on > lastClassification / 2;
    for (int id = 1; id <= lastClassification; ++id) {
        if (filter.classifications.test(static_cast<size_t>(id)) != choice.isNegated)
            choice.values.append(treeherder::classificationName(id));
    }
    return choice;
}

Result<JobFilter> withChoice(JobFilter filter, const FieldChoice &choice) {
    if (choice.values.isEmpty())
        return refuse(
            FieldChoiceTexts::tr("Write what the %1 is, or choose it below.").arg(choiceFieldName(choice.field)));
    QString problem;
    if (choice.field == ChoiceField::Tier)
        problem = choose(filter.tiers, choice);
    else if (choice.field == ChoiceField::Result)
        problem = choose(filter.statuses, choice);
    else if (choice.field == ChoiceField::Classification)
        problem = choose(filter.classifications, choice);
    if (!problem.isEmpty())
        return refuse(problem);
    const auto field = jobFieldOf(choice.field);
    if (!field)
        return filter;
    FieldTerm added{.field = *field, .values = choice.values, .isNegated = choice.isNegated};
    added.values.removeDuplicates();
    for (FieldTerm &term : filter.fields) {
        if (term.field != *field || term.isNegated != choice.isNegated)
            continue;
        QStringList joined = term.values + added.values;
        joined.removeDuplicates();
        if (joined != term.values)
            term = {.field = *field, .values = joined, .isNegated = term.isNegated};
        return filter;
    }
    filter.fields.append(added);
    return filter;
}

JobFilter withoutField(JobFilter filter, JobField field) {
    filter.fields.removeIf([field](const FieldTerm &term) { return term.field == field; });
    return filter;
}

QVector<FieldTerm> termsLikeName(const treeherder::Job &job) {
    return {{.field = JobField::Name, .values = {job.typeName}}};
}

QVector<FieldTerm> termsLikeSymbol(const treeherder::Job &job) {
    return {{.field = JobField::Symbol, .values = {job.symbol}},
            {.field = JobField::GroupSymbol, .values = {job.groupSymbol}}};
}

} // namespace collie::models
