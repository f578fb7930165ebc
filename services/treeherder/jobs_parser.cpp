#include "services/treeherder/jobs_parser.h"

#include "services/base/words.h"
#include "services/treeherder/jobs_page_reader.h"

namespace collie::treeherder {

Result<JobsPage> parseJobsPage(const QByteArray &bytes) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    const auto first = std::find_if_not(bytes.begin(), bytes.end(), isSpace);
    if (first == bytes.end())
        return failure(ErrorKind::BadResponse,
                       Words::tr("Treeherder's answer about jobs is empty. Try again in a while."));
    if (*first == '<') {
        return failure(ErrorKind::BadResponse, Words::tr("The server sent a web page instead of jobs. Check "
                                                         "Treeherder's address, or try again in a while."));
    }
    return JobsPageReader(bytes).read();
}

} // namespace collie::treeherder
