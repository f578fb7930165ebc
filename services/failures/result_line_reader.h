#pragma once

#include "services/failures/jsonl_lines.h"
#include "services/failures/result_line.h"

#include <QByteArray>
#include <QByteArrayView>

#include <simdjson.h>

namespace collie::failures {

/// Reads JSON lines about tests from pieces that are cut anywhere. Memory is bounded. One thread at a time.
class ResultLineReader final {
  public:
    /// \param take  called with each line (const ResultLine &) that could be read.
    template <class TakeLine>
    void append(QByteArrayView bytes, const TakeLine &take) {
        m_lines.append(bytes, readThen(take));
    }
    /// The end has come; the last line may lack its line break.
    template <class TakeLine>
    void finish(const TakeLine &take) {
        m_lines.finish(readThen(take));
    }
    /// Lines that are too long, no JSON object, without an action, or about a test without its name.
    [[nodiscard]] qint64 badLines() const { return m_badLines + m_lines.tooLong(); }

  private:
    template <class TakeLine>
    [[nodiscard]] auto readThen(const TakeLine &take) {
        return [this, &take](QByteArrayView line, qsizetype readable) {
            if (read(line, readable))
                take(m_line);
            else
                ++m_badLines;
        };
    }

    [[nodiscard]] bool read(QByteArrayView line, qsizetype readable);
    [[nodiscard]] simdjson::error_code parse(QByteArrayView line, qsizetype readable);
    [[nodiscard]] simdjson::error_code readMember(std::string_view key, simdjson::ondemand::value &value);
    [[nodiscard]] simdjson::error_code readKnown(simdjson::ondemand::value &value);
    [[nodiscard]] bool isComplete() const;

    JsonlLines m_lines;
    QByteArray m_padded;   ///< A line behind which not enough can be read.
    QByteArray m_repaired; ///< A line with texts that are no Unicode.
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    ResultLine m_line;
    bool m_hasAction = false;
    qint64 m_badLines = 0;
};

} // namespace collie::failures
