#include "ui/pushes/range_fields.h"

#include "models/text/text_format.h"

#include <QDate>

#include <algorithm>

namespace collie::ui {

using treeherder::PushQuery;

namespace {

constexpr qsizetype fewestDigits = 7;
constexpr qsizetype mostDigits = 40;
constexpr qsizetype longestText = 300; ///< Characters of an author or a search.

const QString dayForm = QStringLiteral("yyyy-MM-dd");

bool isRevisionText(const QString &text) {
    return text.size() >= fewestDigits && text.size() <= mostDigits &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QDate dayOf(const QString &text) {
    return QDate::fromString(text, dayForm);
}

bool isRevisionField(RangeField field) {
    return field == RangeField::Revision || field == RangeField::FromChange || field == RangeField::ToChange;
}

} // namespace

RangeFields::RangeFields(const PushQuery &query)
    : m_hidesReviewBot(query.hidesReviewBot) {
    set(RangeField::Revision, query.revision.isEmpty() ? query.commitRevision : query.revision);
    set(RangeField::Author, query.author);
    set(RangeField::Search, query.search);
    set(RangeField::FromChange, query.fromChange);
    set(RangeField::ToChange, query.toChange);
    set(RangeField::StartDate, query.startDate);
    set(RangeField::EndDate, query.endDate);
    if (query.count != PushQuery::defaultCount)
        set(RangeField::Count, QString::number(query.count));
}

void RangeFields::set(RangeField field, const QString &text) {
    QString &place = m_texts[static_cast<size_t>(field)];
    place = text.trimmed().left(longestText);
    if (isRevisionField(field))
        place = place.toLower();
}

bool RangeFields::hasLimits() const {
    return std::any_of(rangeFields.begin(), rangeFields.end(), [this](RangeField field) {
        return field != RangeField::Search && field != RangeField::Count && !text(field).isEmpty();
    });
}

bool RangeFields::isUsed(RangeField field) const {
    if (field == RangeField::Count)
        return true;
    // What is searched for goes before: the others can be emptied only while they can be used.
    const bool searches = !text(RangeField::Search).isEmpty();
    return field == RangeField::Search ? searches || !hasLimits() : !searches;
}

QString RangeFields::reason() const {
    if (!text(RangeField::Search).isEmpty())
        return tr("Treeherder can only search by itself, so the other fields do not count until this one is empty.");
    return hasLimits() ? tr("Treeherder can only search by itself: empty the other fields to search.") : QString();
}

QString RangeFields::countProblem() const {
    const QString &written = text(RangeField::Count);
    if (written.isEmpty())
        return {};
    bool isNumber = false;
    const int count = written.toInt(&isNumber);
    if (!isNumber || count < 1)
        return tr("Write how many as a number from 1.");
    if (!text(RangeField::Search).isEmpty() && count > PushQuery::mostFound)
        return tr("Treeherder finds at most the newest %1 pushes.").arg(models::formatCount(PushQuery::mostFound));
    if (count > PushQuery::mostCount)
        return tr("Treeherder gives at most %1 pushes at once.").arg(models::formatCount(PushQuery::mostCount));
    return {};
}

QString RangeFields::problem(RangeField field) const {
    const QString &written = text(field);
    if (written.isEmpty() || !isUsed(field))
        return {};
    switch (field) {
    case RangeField::Revision:
    case RangeField::FromChange:
    case RangeField::ToChange:
        return isRevisionText(written) ? QString() : tr("A revision has 7 to 40 digits from 0 to 9 and a to f.");
    case RangeField::Author:
        return std::any_of(written.begin(), written.end(), [](QChar c) { return c.isSpace() || c == u','; }) ||
                       written == u"-"
                   ? tr("Give one address, such as me@example.com; with a - before it, its pushes are left out.")
                   : QString();
    case RangeField::StartDate:
    case RangeField::EndDate:
        if (!dayOf(written).isValid())
            return tr("Write the day as 2026-01-31.");
        return field == RangeField::EndDate && dayOf(text(RangeField::StartDate)).isValid() &&
                       dayOf(written) < dayOf(text(RangeField::StartDate))
                   ? tr("This day is before the first one.")
                   : QString();
    case RangeField::Count:
        return countProblem();
    case RangeField::Search:
        break;
    }
    return {};
}

PushQuery RangeFields::query() const {
    PushQuery query;
    if (!text(RangeField::Count).isEmpty())
        query.count = text(RangeField::Count).toInt();
    query.search = text(RangeField::Search);
    if (!query.search.isEmpty())
        return query;
    query.revision = text(RangeField::Revision);
    query.author = text(RangeField::Author);
    query.fromChange = text(RangeField::FromChange);
    query.toChange = text(RangeField::ToChange);
    query.startDate = text(RangeField::StartDate);
    query.endDate = text(RangeField::EndDate);
    query.hidesReviewBot = m_hidesReviewBot;
    return query;
}

} // namespace collie::ui
