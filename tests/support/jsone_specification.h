#pragma once

#include "services/base/json.h"

#include <QString>
#include <QVector>

namespace collie::test {

/// One case of the JSON-e specification.
struct JsoneCase {
    QString name; ///< "section / title / number"
    Json context;
    Json document;
    Json result; ///< Meaningless when there is an error.
    Json error;  ///< null: none; true: any; else the exact text.
};

/// When the cases were made: 2017-01-19T16:27:20.974Z.
constexpr qint64 jsoneNowMs = 1'484'843'240'974;

/// All cases of the shared data; ends the program when one cannot be read.
[[nodiscard]] QVector<JsoneCase> jsoneSpecification();

} // namespace collie::test
