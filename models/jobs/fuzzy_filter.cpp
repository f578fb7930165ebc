#include "models/jobs/fuzzy_filter.h"

#include <QList>

#include <algorithm>
#include <optional>
#include <tuple>

namespace collie::models {

namespace {

// As in fzf: what a letter is worth, where it stands and how far from the one before.
constexpr int letterWorth = 16;
constexpr int startBonus = 8;    ///< Begins a part of the text.
constexpr int closeBonus = 4;    ///< Right after the letter before.
constexpr int gapCost = 3;       ///< A gap...
constexpr int gapLetterCost = 1; ///< ...and each letter in it after the first.
constexpr int alsoWorth = 12;    ///< A letter of a word found beside the label.
/// Letters strewn over a label mean nothing: a match must be worth this much a letter.
constexpr int leastWorth = 8;
constexpr int noMatch = -1;

char16_t folded(char16_t unit) {
    return QChar(unit).toLower().unicode();
}

quint64 letterBit(char16_t unit) {
    return quint64{1} << (unit % 64);
}

bool isWordUnit(char16_t unit) {
    return QChar(unit).isLetterOrNumber();
}

/// Whether a part of the text begins here: after a separator, or where digits begin or end.
bool beginsPart(std::u16string_view text, size_t at) {
    if (at == 0)
        return true;
    const char16_t before = text[at - 1];
    if (!isWordUnit(before))
        return true;
    return (before >= u'0' && before <= u'9') != (text[at] >= u'0' && text[at] <= u'9');
}

struct WordPlace {
    size_t at = 0;
    int score = noMatch;
};

/// The best place where the text holds the word whole.
WordPlace placeOfWhole(std::u16string_view text, std::u16string_view word, int worth) {
    WordPlace best;
    const auto length = static_cast<int>(word.size());
    for (size_t at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + 1)) {
        const size_t end = at + word.size();
        const bool endsPart = end == text.size() || beginsPart(text, end) || !isWordUnit(text[end]);
        const int score = worth * length + closeBonus * (length - 1) + (beginsPart(text, at) ? startBonus : 0) +
                          (endsPart ? closeBonus : 0);
        if (score > best.score)
            best = {at, score};
    }
    return best;
}

/// The letters of a word in order, from the end of the first such match backwards, so that the match is short.
/// \param positions  filled in ascending order when not null.
int scoreOfLetters(std::u16string_view text, std::u16string_view word, std::vector<int> *positions) {
    size_t next = 0;
    size_t end = 0;
    for (; end < text.size() && next < word.size(); ++end)
        next += text[end] == word[next] ? 1 : 0;
    if (next < word.size())
        return noMatch;
    std::vector<int> places(word.size());
    for (size_t at = end, left = word.size(); left > 0;) {
        --at;
        if (text[at] == word[left - 1])
            places[--left] = static_cast<int>(at);
    }
    int score = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        const int gap = i == 0 ? 0 : places[i] - places[i - 1] - 1;
        score += letterWorth + (beginsPart(text, static_cast<size_t>(places[i])) ? startBonus : 0);
        if (i > 0)
            score += gap == 0 ? closeBonus : -gapCost - gapLetterCost * (gap - 1);
    }
    if (score < leastWorth * static_cast<int>(word.size()))
        return noMatch;
    if (positions != nullptr)
        *positions = std::move(places);
    return score;
}

} // namespace

void FuzzyFilter::setTexts(const std::vector<Text> &texts) {
    m_entries.clear();
    m_entries.reserve(texts.size());
    m_characters.clear();
    const auto append = [this](const QString &text) {
        for (const QChar unit : text)
            m_characters.push_back(folded(unit.unicode()));
    };
    for (const Text &text : texts) {
        Entry entry;
        entry.label = static_cast<quint32>(m_characters.size());
        append(text.label);
        entry.also = static_cast<quint32>(m_characters.size());
        append(text.also);
        entry.end = static_cast<quint32>(m_characters.size());
        for (quint32 at = entry.label; at < entry.end; ++at)
            entry.letters |= letterBit(m_characters[at]);
        m_entries.push_back(entry);
    }
}

std::u16string_view FuzzyFilter::labelOf(const Entry &entry) const {
    return std::u16string_view(m_characters).substr(entry.label, entry.also - entry.label);
}

std::u16string_view FuzzyFilter::alsoOf(const Entry &entry) const {
    return std::u16string_view(m_characters).substr(entry.also, entry.end - entry.also);
}

std::vector<FuzzyFilter::Term> FuzzyFilter::termsOf(QStringView pattern) {
    std::vector<Term> terms;
    const auto words = pattern.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QStringView word : words) {
        Term term;
        if (word.startsWith(QLatin1Char('!')))
            term.kind = Term::Kind::Absent;
        else if (word.startsWith(QLatin1Char('\'')))
            term.kind = Term::Kind::Whole;
        else if (word.startsWith(QLatin1Char('^')))
            term.kind = Term::Kind::Prefix;
        if (term.kind != Term::Kind::Fuzzy)
            word = word.mid(1);
        else if (word.size() > 1 && word.endsWith(QLatin1Char('$')))
            term.kind = Term::Kind::Suffix;
        if (term.kind == Term::Kind::Suffix)
            word.chop(1);
        // A sign alone is the beginning of something still being typed.
        if (word.isEmpty())
            continue;
        for (const QChar unit : word) {
            term.word.push_back(folded(unit.unicode()));
            term.letters |= letterBit(term.word.back());
        }
        if (term.kind == Term::Kind::Absent)
            term.letters = 0;
        terms.push_back(std::move(term));
    }
    return terms;
}

int FuzzyFilter::score(const Term &term, std::u16string_view label, std::u16string_view also) {
    const std::u16string_view word = term.word;
    switch (term.kind) {
    case Term::Kind::Absent:
        return label.find(word) == std::u16string_view::npos && also.find(word) == std::u16string_view::npos ? 0
                                                                                                             : noMatch;
    case Term::Kind::Prefix:
        return label.starts_with(word) ? letterWorth * static_cast<int>(word.size()) : noMatch;
    case Term::Kind::Suffix:
        return label.ends_with(word) ? letterWorth * static_cast<int>(word.size()) : noMatch;
    case Term::Kind::Whole:
    case Term::Kind::Fuzzy:
        break;
    }
    int best = std::max(placeOfWhole(label, word, letterWorth).score, placeOfWhole(also, word, alsoWorth).score);
    if (best == noMatch && term.kind == Term::Kind::Fuzzy)
        best = scoreOfLetters(label, word, nullptr);
    return best;
}

std::vector<FuzzyFilter::Match> FuzzyFilter::find(QStringView pattern) const {
    const std::vector<Term> terms = termsOf(pattern);
    quint64 letters = 0;
    for (const Term &term : terms)
        letters |= term.letters;
    std::vector<Match> matches;
    matches.reserve(m_entries.size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if ((letters & ~entry.letters) != 0)
            continue;
        int total = 0;
        bool fits = true;
        for (const Term &term : terms) {
            const int worth = score(term, labelOf(entry), alsoOf(entry));
            fits = worth != noMatch;
            if (!fits)
                break;
            total += worth;
        }
        if (fits)
            matches.push_back({static_cast<quint32>(i), total});
    }
    if (terms.empty())
        return matches;
    const auto length = [this](quint32 text) { return m_entries[text].also - m_entries[text].label; };
    std::sort(matches.begin(), matches.end(), [&](const Match &a, const Match &b) {
        if (a.score != b.score)
            return a.score > b.score;
        return std::tuple(length(a.text), a.text) < std::tuple(length(b.text), b.text);
    });
    return matches;
}

std::vector<int> FuzzyFilter::positions(quint32 text, QStringView pattern) const {
    const Entry &entry = m_entries.at(text);
    const std::u16string_view label = labelOf(entry);
    std::vector<int> hits;
    const auto run = [&hits](size_t at, size_t length) {
        for (size_t i = at; i < at + length; ++i)
            hits.push_back(static_cast<int>(i));
    };
    for (const Term &term : termsOf(pattern)) {
        const std::u16string_view word = term.word;
        if (term.kind == Term::Kind::Absent)
            continue;
        if (term.kind == Term::Kind::Prefix && label.starts_with(word)) {
            run(0, word.size());
        } else if (term.kind == Term::Kind::Suffix && label.ends_with(word)) {
            run(label.size() - word.size(), word.size());
        } else if (const WordPlace place = placeOfWhole(label, word, letterWorth); place.score != noMatch) {
            run(place.at, word.size());
        } else if (std::vector<int> letters; term.kind == Term::Kind::Fuzzy &&
                                             placeOfWhole(alsoOf(entry), word, alsoWorth).score == noMatch &&
                                             scoreOfLetters(label, word, &letters) != noMatch) {
            hits.insert(hits.end(), letters.begin(), letters.end());
        }
    }
    std::sort(hits.begin(), hits.end());
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
    return hits;
}

} // namespace collie::models
