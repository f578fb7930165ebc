#pragma once

#include "models/pulse/stream_rows.h"
#include "services/base/result.h"
#include "services/logs/text_finder.h"

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace collie::models {

/// Which messages are shown. Words are ANDed; each is looked for in every column and in the body, without regard to the
/// case of ASCII letters:
///   text  "two words"  -not  /regular expression/  field:value  field:/expression/
/// Fields: exchange, key, cc, task, label, state, body, redelivered, duplicate (both yes or no). Thread-safe once made.
class StreamFilter final {
  public:
    StreamFilter() = default;
    /// \return InvalidArgument with a sentence for an expression that is none.
    [[nodiscard]] static Result<StreamFilter> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The mark of a gap fits every filter: what is missing might have fitted.
    [[nodiscard]] bool matches(const StreamRow &row) const;

    friend bool operator==(const StreamFilter &a, const StreamFilter &b) { return a.m_text == b.m_text; }

  private:
    enum class Field { Any, Exchange, Key, Cc, Task, Label, State, Body, Redelivered, Duplicate };
    struct Term {
        Field field = Field::Any;
        bool negated = false;
        bool isExpression = false;
        bool flag = false; ///< With Redelivered and Duplicate: what is wanted.
        logs::TextFinder finder;
        QRegularExpression expression;
    };
    [[nodiscard]] static Result<Term> parseTerm(QStringView word);
    [[nodiscard]] static bool fits(const Term &term, const StreamRow &row);
    [[nodiscard]] static bool fitsText(const Term &term, QByteArrayView text);

    QString m_text;
    std::vector<Term> m_terms;
};

} // namespace collie::models
