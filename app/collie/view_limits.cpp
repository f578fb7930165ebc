#include "app/collie/view_limits.h"

#include "models/text/text_format.h"

#include <QCoreApplication>

#include <array>

namespace collie::app {

namespace {

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
constexpr std::array<TextLimit, 8> textLimits{{{"search", &PushQuery::search},
                                               {"revision", &PushQuery::revision},
                                               {"commitRevision", &PushQuery::commitRevision},
                                               {"author", &PushQuery::author},
                                               {"fromChange", &PushQuery::fromChange},
                                               {"toChange", &PushQuery::toChange},
                                               {"startDate", &PushQuery::startDate},
                                               {"endDate", &PushQuery::endDate}}};

/// For people; %1 is the value.
QString queryText(const QString &id) {
    if (id == QLatin1String("search"))
        return ViewLimitTexts::tr("search: %1");
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

QString fieldId(qsizetype place) {
    return QStringLiteral("field%1").arg(place);
}

const QString classificationId = QStringLiteral("classification");
const QString pushesId = QStringLiteral("pushes");
const QString repositoriesId = QStringLiteral("allRepositories");
const QString countId = QStringLiteral("count");

} // namespace

QVector<ui::LimitStrip::Limit> limitsOf(const PushQuery &query) {
    QVector<ui::LimitStrip::Limit> limits;
    for (const TextLimit &each : textLimits) {
        const QString &text = query.*each.text;
        const QString id = QString::fromLatin1(each.id);
        if (!text.isEmpty())
            limits.append({id, queryText(id).arg(isRevision(id) ? text.left(revisionDigits) : text)});
    }
    if (!query.ids.isEmpty())
        limits.append({pushesId, query.ids.size() == 1 ? ViewLimitTexts::tr("one push")
                                                       : models::formatPushCount(query.ids.size())});
    if (query.allRepositories)
        limits.append({repositoriesId, ViewLimitTexts::tr("of all repositories")});
    if (query.hidesReviewBot)
        limits.append({reviewBotLimit(), ViewLimitTexts::tr("no review-bot pushes")});
    if (query.count != PushQuery::defaultCount)
        limits.append({countId, ViewLimitTexts::tr("at most %1", "pushes").arg(models::formatCount(query.count))});
    return limits;
}

QString limitText(const models::FieldChoice &choice, bool isPending) {
    const QString form = choice.isNegated ? ViewLimitTexts::tr("%1 is not: %2") : ViewLimitTexts::tr("%1: %2");
    const QString text = form.arg(models::choiceFieldName(choice.field), choice.values.join(QStringLiteral(", ")));
    return isPending ? ViewLimitTexts::tr("%1 (looking…)").arg(text) : text;
}

QVector<ui::LimitStrip::Limit> limitsOf(const models::JobFilter &filter) {
    QVector<ui::LimitStrip::Limit> limits;
    for (qsizetype i = 0; i < filter.fields.size(); ++i)
        limits.append({.id = fieldId(i), .text = limitText(models::choiceOf(filter.fields.at(i))), .isEditable = true});
    if (!filter.classifications.all())
        limits.append(
            {.id = classificationId, .text = limitText(models::classificationChoice(filter)), .isEditable = true});
    return limits;
}

std::optional<models::FieldChoice> limitChoice(const models::JobFilter &filter, const QString &id) {
    for (qsizetype i = 0; i < filter.fields.size(); ++i) {
        if (id == fieldId(i))
            return models::choiceOf(filter.fields.at(i));
    }
    return id == classificationId ? std::optional(models::classificationChoice(filter)) : std::nullopt;
}

QString reviewBotLimit() {
    return QStringLiteral("reviewBot");
}

PushQuery withoutLimit(PushQuery query, const QString &id) {
    for (const TextLimit &each : textLimits) {
        if (id == QLatin1String(each.id))
            (query.*each.text).clear();
    }
    if (id == pushesId)
        query.ids.clear();
    if (id == repositoriesId)
        query.allRepositories = false;
    if (id == reviewBotLimit())
        query.hidesReviewBot = false;
    if (id == countId)
        query.count = PushQuery::defaultCount;
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
