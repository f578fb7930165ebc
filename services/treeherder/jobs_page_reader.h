#pragma once

#include "services/base/result.h"
#include "services/treeherder/hash_pool.h"
#include "services/treeherder/jobs_page.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace collie::treeherder {

/// Reads one page for parseJobsPage(). Goes over the document twice: Treeherder names the columns after the rows.
class JobsPageReader final {
  public:
    explicit JobsPageReader(const QByteArray &bytes);
    [[nodiscard]] Result<JobsPage> read();

  private:
    enum class Column : quint8 {
        Other,
        // Numbers
        Id,
        PushId,
        Tier,
        Classification,
        Duration,
        RunId,
        // Texts
        State,
        Result,
        Platform,
        PlatformOption,
        GroupName,
        GroupSymbol,
        TypeName,
        Symbol,
        LastModified,
        TaskId,
        Guid,
    };
    struct ColumnName {
        std::string_view name;
        Column column;
        bool isRequired;
    };
    /// What became of a row or a cell.
    enum class Reading { Good, Wrong, Broken };
    static constexpr quint32 noText = 0;   ///< The string "".
    static constexpr quint32 noSymbol = 1; ///< The string "?".

    [[nodiscard]] static constexpr quint32 bit(Column column) { return quint32{1} << static_cast<unsigned>(column); }
    [[nodiscard]] static constexpr bool isNumber(Column column) { return column < Column::State; }
    [[nodiscard]] static const std::vector<ColumnName> &columnNames();
    [[nodiscard]] static Column columnOf(std::string_view name);
    [[nodiscard]] static QStringList namesOfMissing(quint32 seenColumns);

    /// The bytes with room behind them, as simdjson wants it: it reads beyond the end.
    [[nodiscard]] simdjson::padded_string_view padded();
    [[nodiscard]] simdjson::error_code readFrame();
    [[nodiscard]] simdjson::error_code readColumnNames(simdjson::ondemand::value &names);
    [[nodiscard]] simdjson::error_code readRows();
    [[nodiscard]] Reading readRow(simdjson::ondemand::value &row);
    [[nodiscard]] Reading readArrayRow(simdjson::ondemand::array &cells);
    [[nodiscard]] Reading readObjectRow(simdjson::ondemand::object &members);
    [[nodiscard]] Reading readCell(Column column, simdjson::ondemand::value &cell);
    [[nodiscard]] Reading takeNumber(Column column, qint64 number);
    [[nodiscard]] Reading takeText(Column column, std::string_view text);
    [[nodiscard]] Reading takeNumberText(Column column, std::string_view text);
    [[nodiscard]] Reading takeOdd(Column column);
    void takeTask(Column column, std::string_view text);
    /// Whether an error says only that a value is not of the type asked for, and the document is whole.
    [[nodiscard]] static bool isAboutValue(simdjson::error_code error);
    [[nodiscard]] std::optional<std::string_view> plainString(simdjson::ondemand::value &cell) const;
    void finishRow();
    void takeState(std::string_view word);
    void takeResult(std::string_view word);
    quint32 intern(std::string_view text);
    quint32 intern(Column column, std::string_view text);
    [[nodiscard]] quint32 internType(const JobBatch::Type &type);
    void warn(const QString &sentence);
    void warnUnknown(const QString &sentence, std::string_view word);
    [[nodiscard]] tl::unexpected<Error> broken(simdjson::error_code error) const;

    const QByteArray m_bytes;
    const bool m_hasEscapes;        ///< Hardly ever: then no text has to be looked through for them.
    simdjson::padded_string m_copy; ///< Of bytes that have no room behind them.
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    JobsPage m_page;
    std::vector<Column> m_columns;
    bool m_hasColumns = false;
    bool m_hasResults = false;
    quint32 m_seenSomewhere = 0; ///< Bit per Column: named by the page, or a member of some row.
    qint64 m_wrongRows = 0;
    JobBatch::Row m_row; ///< The row being read, likewise the next two.
    JobBatch::Type m_type;
    quint32 m_rowColumns = 0;
    std::vector<std::string_view> m_texts; ///< As batch.strings, but in the bytes or the parser's buffer.
    struct Text {
        std::string_view text;
        quint32 number = noText;
    };
    std::array<Text, 32> m_lastTexts;          ///< By Column: what the row before had there, which is often the same.
    static constexpr size_t usualSlots = 8192; // A page of 2,000 jobs has nearly as many types.
    HashPool m_textPool{usualSlots};
    HashPool m_typePool{usualSlots};
};

} // namespace collie::treeherder
