#pragma once

#include <QString>
#include <QStringList>

namespace collie::test {

/// Where a source gives text to a tooltip, a label, a message box, a menu or a button past the helpers of
/// models/text/plain_text.h, ui/widgets/plain_label.h and ui/widgets/plain_message_box.h. Texts of the program's own,
/// and ones with numbers in them, need none. \param path  relative to the project, "ui/jobs/job_finder.cpp". \param
/// source  its text. \return "path:line: why", one an entry.
[[nodiscard]] QStringList textObjections(const QString &path, const QString &source);

} // namespace collie::test
