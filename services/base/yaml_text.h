#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace collie {

/// A text of YAML as libyaml, which knows YAML 1.1, reads it right: escapes of surrogate pairs, as JSON has them, and
/// the characters that are the end of a line in 1.1 only pass through it as characters of plane 16, and come back from
/// there.
class YamlText final {
  public:
    /// From 0, in characters.
    struct Place {
        int line = 0;
        int column = 0;
    };

    /// \param original  UTF-8; must live as long as this. A byte order mark at its beginning is left out.
    explicit YamlText(QByteArrayView original);

    /// What YAML does not take as it is.
    enum class Fault {
        None,
        Encoding, ///< Bytes that are not UTF-8.
        Control,  ///< A character that must be an escape.
        Planes,   ///< Its characters leave no plane free.
    };
    [[nodiscard]] Fault fault() const { return m_fault; }
    /// Where it is; to be asked where there is one.
    [[nodiscard]] Place faultPlace() const { return placeOf(m_characters); }

    /// What libyaml is to read.
    [[nodiscard]] const QByteArray &prepared() const { return m_prepared; }
    /// Where a character of prepared() stands in the original.
    [[nodiscard]] Place placeOf(std::size_t index) const;
    /// Whether a question mark stands right before this character of prepared(): inside brackets libyaml takes it for
    /// the sign of a key, YAML 1.2 for the beginning of a text.
    [[nodiscard]] bool followsQuestionMark(std::size_t index) const;
    /// The text that a scalar of prepared() stands for; nothing when it holds half a surrogate pair.
    [[nodiscard]] std::optional<std::string> restored(std::string_view scalar, bool isDoubleQuoted) const;

  private:
    void choosePlane();
    void prepare();

    QByteArrayView m_original;
    QByteArray m_prepared;
    char32_t m_plane = 0;                  ///< Its first character.
    QByteArray m_escape;                   ///< What "\\u" becomes before half a pair: "\\U0010".
    std::size_t m_characters = 0;          ///< Of m_prepared.
    std::vector<std::size_t> m_lengthened; ///< Where in m_prepared escapes end that were made longer.
    std::vector<std::size_t> m_afterQuestionMark;
    Fault m_fault = Fault::None;
};

} // namespace collie
