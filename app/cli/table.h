#pragma once

#include "services/base/json.h"
#include "services/treeherder/job.h"

#include <QString>
#include <QVector>

#include <initializer_list>

namespace collie::cli {

/// What a colour says about a job or a task.
enum class Shade {
    Plain,
    Good,
    Failed,    ///< A test failed.
    Broken,    ///< Something else failed.
    Exception, ///< It was not the job's fault.
    Running,
    Again, ///< Its work is done by another run.
    Faint, ///< Nothing has happened yet, or will happen.
};
[[nodiscard]] Shade shadeOf(treeherder::JobStatus status);
/// \param state  of a task or a run, in the queue's words.
[[nodiscard]] Shade shadeOfState(QStringView state);

/// What stands in a table: text of anybody.
struct Cell {
    // Most cells are nothing but text.
    Cell(QString says) // NOLINT(google-explicit-constructor)
        : text(std::move(says)) {}
    Cell(QString says, Shade looks)
        : text(std::move(says))
        , shade(looks) {}

    QString text;
    Shade shade = Shade::Plain;
};
using TableRows = QVector<QVector<Cell>>;

/// A column of a table. \see told() for the title.
struct TableColumn {
    enum class Cut { Allowed, Never };
    TableColumn(const char *named, Cut cutting = Cut::Allowed) // NOLINT(google-explicit-constructor)
        : title(named)
        , cut(cutting) {}

    const char *title;
    Cut cut; ///< Whether its cells may be made shorter for the width of the terminal: an id is of no use then.
};

/// Writes rows as columns for people: as wide as needed, two spaces between, the last one unpadded. On a terminal they
/// are cut to its width, and many go through the pager. \param below  a text behind them.
void printTable(std::initializer_list<TableColumn> columns, const TableRows &rows, const QString &below = {});
/// Writes a list: its entries as JSON, or the rows.
void printList(bool json, const Json &entries, std::initializer_list<TableColumn> columns, const TableRows &rows);

} // namespace collie::cli
