#include "app/collie/view_limits.h"

#include <QCoreApplication>

#include <array>

namespace collie::app {

namespace {

using models::JobField;
using treeherder::PushQuery;

struct ViewLimitTexts {
    Q_DECLARE_TR_FUNCTIONS(ViewLimits)
};

constexpr qsizetype revisionDigits = 12;

/// A text of a query that limits it.
struct TextLimit {
    const char *id;
    QString PushQuery::*text;
};
constexpr std::array<TextLimit, 7> textLimits{{{"revision", &PushQuery::revision},
                                               {"commitRevision", &PushQuery::commitRevision},
                                               {"author", &PushQuery::author},
                                               {"fromChange", &PushQuery::fromChange},
                                               {"toChange", &PushQuery::toChange},
                                               {"startDate", &PushQuery::startDate},
                                               {"endDate", &PushQuery::endDate}}};

/// For people; %1 is the value.
QString limitText(const QString &id) {
    if (id == QLatin1String("revision"))
        return ViewLimitTexts::tr("push %1");
    if (id == QLatin1String("commitRevision"))
        return ViewLimitTexts::tr("push with %1");
    if (id == QLatin1String("author"))
        return ViewLimitTexts::tr("author: %1");
    if (id == QLatin1String("fromChange"))
        return ViewLimitTexts::tr("from %1");
    if (id == QLatin1String("toChange"))
        return ViewLimitTexts::tr("up to %1");
    return id == QLatin1String("startDate") ? ViewLimitTexts::tr("since %1") : ViewLimitTexts::tr("until %1");
}

bool isRevision(const QString &id) {
    return id == QLatin1String("revision") || id == QLatin1String("commitRevision") ||
           id == QLatin1String("fromChange") || id == QLatin1String("toChange");
}

QString fieldText(JobField field) {
    switch (field) {
    case JobField::Name:
        return ViewLimitTexts::tr("job name: %1");
    case JobField::Symbol:
        return ViewLimitTexts::tr("symbol: %1");
    case JobField::GroupName:
        return ViewLimitTexts::tr("group name: %1");
    case JobField::GroupSymbol:
        return ViewLimitTexts::tr("group: %1");
    case JobField::Test:
        return ViewLimitTexts::tr("test: %1");
    case JobField::Platform:
        break;
    }
    return ViewLimitTexts::tr("platform: %1");
}

QString fieldId(qsizetype place) {
    return QStringLiteral("field%1").arg(place);
}

const QString classificationId = QStringLiteral("classification");
const QString pushesId = QStringLiteral("pushes");

} // namespace

QVector<ui::LimitStrip::Limit> limitsOf(const PushQuery &query, const models::JobFilter &filter) {
    QVector<ui::LimitStrip::Limit> limits;
    for (const TextLimit &each : textLimits) {
        const QString &text = query.*each.text;
        const QString id = QString::fromLatin1(each.id);
        if (!text.isEmpty())
            limits.append({id, limitText(id).arg(isRevision(id) ? text.left(revisionDigits) : text)});
    }
    if (!query.ids.isEmpty())
        limits.append({pushesId, query.ids.size() == 1 ? ViewLimitTexts::tr("one push")
                                                       : ViewLimitTexts::tr("%1 pushes").arg(query.ids.size())});
    for (qsizetype i = 0; i < filter.fields.size(); ++i)
        limits.append(
            {fieldId(i), fieldText(filter.fields[i].field).arg(filter.fields[i].values.join(QStringLiteral(", ")))});
    if (!filter.classifications.all()) {
        QStringList numbers;
        for (size_t n = 1; n < filter.classifications.size(); ++n) {
            if (filter.classifications.test(n))
                numbers.append(QString::number(n));
        }
        limits.append({classificationId, ViewLimitTexts::tr("classification: %1").arg(numbers.join(u", "))});
    }
    return limits;
}

PushQuery withoutLimit(PushQuery query, const QString &id) {
    for (const TextLimit &each : textLimits) {
        if (id == QLatin1String(each.id))
            (query.*each.text).clear();
    }
    if (id == pushesId)
        query.ids.clear();
    // A range was wanted whole; what is left need not be one.
    query.count = PushQuery().count;
    return query;
}

models::JobFilter withoutLimit(models::JobFilter filter, const QString &id) {
    for (qsizetype i = 0; i < filter.fields.size(); ++i) {
        if (id == fieldId(i)) {
            filter.fields.removeAt(i);
            return filter;
        }
    }
    if (id == classificationId)
        filter.classifications.set();
    return filter;
}

} // namespace collie::app
