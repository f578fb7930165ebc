#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <vector>

namespace collie::models {

/// Finds the texts a person means with a few letters, best first, in a few milliseconds among ten thousands. Words are
/// separated by spaces and all must fit: a word fits a label that holds its letters in order, better the closer they
/// stand together and the more of them begin a part of it. Beside the label there are words that name the same thing,
/// which must hold a word whole. 'word must be there whole, !word must not be there, ^word begins and word$ ends the
/// label. Case counts nowhere. Any thread, one at a time.
class FuzzyFilter final {
  public:
    struct Text {
        QString label;
        QString also; ///< "Linux 24.04 x64 opt M(bc1)"
    };
    struct Match {
        quint32 text = 0; ///< Into what setTexts() was given.
        int score = 0;
    };

    void setTexts(const std::vector<Text> &texts);
    [[nodiscard]] size_t size() const { return m_entries.size(); }
    /// By score, then the shorter label, then the order of setTexts(). Every text, in that order, for no words.
    [[nodiscard]] std::vector<Match> find(QStringView pattern) const;
    /// Which characters of the label the words hit, ascending; empty for what hit beside it only.
    [[nodiscard]] std::vector<int> positions(quint32 text, QStringView pattern) const;

  private:
    struct Entry {
        quint64 letters = 0; ///< A bit for each that label or other words hold.
        quint32 label = 0;   ///< Into m_characters.
        quint32 also = 0;
        quint32 end = 0;
    };
    struct Term {
        enum class Kind { Fuzzy, Whole, Absent, Prefix, Suffix };
        Kind kind = Kind::Fuzzy;
        std::u16string word;
        quint64 letters = 0;
    };

    [[nodiscard]] static std::vector<Term> termsOf(QStringView pattern);
    [[nodiscard]] static int score(const Term &term, std::u16string_view label, std::u16string_view also);
    [[nodiscard]] std::u16string_view labelOf(const Entry &entry) const;
    [[nodiscard]] std::u16string_view alsoOf(const Entry &entry) const;

    std::vector<Entry> m_entries;
    std::u16string m_characters; ///< Lower case: each label followed by its other words.
};

} // namespace collie::models
