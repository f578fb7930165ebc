#include "models/jobs/field_values.h"

#include "services/treeherder/platform_names.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace collie::models {

namespace {

std::vector<int> jobsByType(const JobStore &store) {
    std::vector<int> counts(store.typeCount(), 0);
    for (JobRow job = 0; job < store.size(); ++job) {
        if (!store.isRunnableAt(job))
            ++counts[store.typeAt(job)];
    }
    return counts;
}

/// As an entry in a list; empty for none.
QString valueOf(const JobStore &store, const treeherder::JobBatch::Type &type, JobField field) {
    const auto unless = [&store](quint32 id, QLatin1String standIn) {
        return store.text(id) == standIn ? QString() : store.text(id);
    };
    switch (field) {
    case JobField::Name:
        return store.text(type.typeName);
    case JobField::Symbol:
        return unless(type.symbol, QLatin1String("?"));
    case JobField::GroupName:
        return unless(type.groupName, QLatin1String("unknown"));
    case JobField::GroupSymbol:
        return unless(type.groupSymbol, QLatin1String("?"));
    case JobField::Platform: {
        const QString &option = store.text(type.platformOption);
        const QString name = treeherder::platformDisplayName(store.text(type.platform));
        return option.isEmpty() ? name : name + QLatin1Char(' ') + option;
    }
    case JobField::Test:
    case JobField::Machine:
        break;
    }
    return {};
}

} // namespace

QVector<FieldValue> valuesOf(const JobStore &store, JobField field) {
    QHash<QString, int> counts;
    const std::vector<int> jobs = jobsByType(store);
    for (quint32 type = 0; type < store.typeCount(); ++type) {
        const QString text = jobs[type] > 0 ? valueOf(store, store.type(type), field) : QString();
        if (!text.isEmpty())
            counts[text] += jobs[type];
    }
    QVector<FieldValue> values;
    values.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        values.append({it.key(), it.value()});
    std::sort(values.begin(), values.end(), [](const FieldValue &a, const FieldValue &b) {
        return std::tie(b.count, a.text) < std::tie(a.count, b.text);
    });
    return values;
}

} // namespace collie::models
