#pragma once

#include "services/base/result.h"

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <vector>

namespace collie::logs {

class TextFinder;

/// What to look for in the lines of a log. Immutable, cheap to copy, usable from any thread. Bytes that are not UTF-8
/// match nothing but do no harm.
class LogPattern final {
  public:
    struct Options {
        bool regularExpression = false; ///< Perl's syntax.
        bool caseSensitive = false;
        bool operator==(const Options &) const = default;
    };
    /// Where it was found: bytes.
    struct Match {
        qint64 from = 0;
        qint64 length = 0;
    };

    /// \return InvalidArgument with a sentence for an empty text and for an expression that is none.
    [[nodiscard]] static Result<LogPattern> compile(const QString &text, Options options);

    /// The fixed text behind it; null for an expression.
    [[nodiscard]] const TextFinder *literal() const { return m_literal.get(); }
    /// Of an expression: texts of which one is in every line it fits; none when nothing is known.
    [[nodiscard]] const std::vector<TextFinder> &required() const;
    /// The first match at or behind `from`. \param line  one line without its break. A match that takes more work than
    /// is sane counts as none.
    [[nodiscard]] std::optional<Match> find(QByteArrayView line, qint64 from = 0) const;

  private:
    struct Expression;
    std::shared_ptr<const TextFinder> m_literal;
    std::shared_ptr<const Expression> m_expression;
};

} // namespace collie::logs
