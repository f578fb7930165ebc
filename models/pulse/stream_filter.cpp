#include "models/pulse/stream_filter.h"

#include "services/base/words.h"

#include <algorithm>
#include <array>

namespace collie::models {
namespace {

/// Above that a body is searched only so far by an expression: a backtracking one could take for ever.
constexpr qsizetype mostForExpression = 256 * 1024;

/// The words of a filter: split at spaces outside of quotes and expressions; quotes are dropped, expressions kept.
QStringList wordsOf(const QString &text) {
    QStringList words;
    QString word;
    bool quoted = false;
    bool expression = false;
    bool any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool beginsValue = word.isEmpty() || word == QLatin1String("-") || word.endsWith(u':');
        if (expression) {
            word += c;
            if (c == u'\\' && i + 1 < text.size())
                word += text.at(++i);
            else if (c == u'/')
                expression = false;
        } else if (c == u'"' && (quoted || beginsValue)) {
            quoted = !quoted;
            any = true;
        } else if (c.isSpace() && !quoted) {
            if (!word.isEmpty() || any)
                words.append(word);
            word.clear();
            any = false;
        } else {
            expression = c == u'/' && beginsValue && !quoted && text.indexOf(u'/', i + 1) > 0;
            word += c;
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

Result<StreamFilter::Term> StreamFilter::parseTerm(QStringView word) {
    constexpr std::array<std::pair<QLatin1String, Field>, 10> fields{
        {{QLatin1String("exchange"), Field::Exchange},
         {QLatin1String("key"), Field::Key},
         {QLatin1String("cc"), Field::Cc},
         {QLatin1String("task"), Field::Task},
         {QLatin1String("label"), Field::Label},
         {QLatin1String("state"), Field::State},
         {QLatin1String("body"), Field::Body},
         {QLatin1String("redelivered"), Field::Redelivered},
         {QLatin1String("duplicate"), Field::Duplicate},
         {QLatin1String("route"), Field::Cc}}};
    Term term;
    if (word.size() > 1 && word.front() == u'-') {
        term.negated = true;
        word = word.mid(1);
    }
    for (const auto &[name, field] : fields) {
        if (word.size() > name.size() && word.startsWith(name) && word.at(name.size()) == u':') {
            term.field = field;
            word = word.mid(name.size() + 1);
            break;
        }
    }
    if (term.field == Field::Redelivered || term.field == Field::Duplicate) {
        term.flag = word == QLatin1String("yes") || word == QLatin1String("true");
        return term;
    }
    if (word.size() > 2 && word.front() == u'/' && word.back() == u'/') {
        term.isExpression = true;
        term.expression =
            QRegularExpression(word.mid(1, word.size() - 2).toString(),
                               QRegularExpression::CaseInsensitiveOption | QRegularExpression::DontCaptureOption);
        if (!term.expression.isValid())
            return failure(
                ErrorKind::InvalidArgument,
                Words::tr("%1 is not a regular expression: %2.").arg(word.toString(), term.expression.errorString()));
        term.expression.optimize();
        return term;
    }
    term.finder = logs::TextFinder(word.toUtf8(), true);
    return term;
}

Result<StreamFilter> StreamFilter::parse(const QString &text) {
    StreamFilter filter;
    filter.m_text = text.trimmed();
    for (const QString &word : wordsOf(filter.m_text)) {
        Result<Term> term = parseTerm(word);
        if (!term)
            return failure(term.error());
        filter.m_terms.push_back(std::move(*term));
    }
    return filter;
}

bool StreamFilter::matches(const StreamRow &row) const {
    return row.isGap || std::all_of(m_terms.begin(), m_terms.end(),
                                    [&](const Term &term) { return fits(term, row) != term.negated; });
}

bool StreamFilter::fitsText(const Term &term, QByteArrayView text) {
    if (!term.isExpression)
        return term.finder.isIn(text);
    return term.expression.match(QString::fromUtf8(text.first(std::min(text.size(), mostForExpression)))).hasMatch();
}

bool StreamFilter::fits(const Term &term, const StreamRow &row) {
    switch (term.field) {
    case Field::Any:
        // Task, label and state are parts of these.
        return fitsText(term, row.routingKey()) || fitsText(term, row.exchange()) || fitsText(term, row.cc()) ||
               fitsText(term, row.payload);
    case Field::Exchange:
        return fitsText(term, row.exchange());
    case Field::Key:
        return fitsText(term, row.routingKey());
    case Field::Cc:
        return fitsText(term, row.cc());
    case Field::Task:
        return fitsText(term, taskIdOf(row));
    case Field::Label:
        return fitsText(term, labelOf(row));
    case Field::State:
        return fitsText(term, stateOf(row));
    case Field::Body:
        return fitsText(term, row.payload);
    case Field::Redelivered:
        return row.redelivered == term.flag;
    case Field::Duplicate:
        return row.duplicate == term.flag;
    }
    return false;
}

} // namespace collie::models
