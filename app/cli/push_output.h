#pragma once

#include "app/session/push_finder.h"
#include "services/base/json.h"
#include "services/failures/job_tally.h"
#include "services/treeherder/bugzilla_client.h"

namespace collie::cli {

/// A push with what there is to say of it.
struct PushStory {
    session::NamedPush push;
    QUrl page; ///< At Treeherder; empty for none.
    failures::JobTally tally;
    QHash<qint64, treeherder::BugTitle> titles; ///< Of the bugs that its commits name, as far as they are known.
};

/// Of kinds "lint", "build" and "test", and of all.
[[nodiscard]] Json tallyToJson(const failures::JobTally &tally);
/// "62% complete, 14 in progress. Failed: 1 lint, 0 build, 3 test; 2 intermittent, 1 fixed by commit, 4 unclassified."
[[nodiscard]] QString tallyToText(const failures::JobTally &tally);

/// The bugs that the commits of a push name, each once.
[[nodiscard]] QVector<qint64> bugsOf(const treeherder::Push &push);
[[nodiscard]] Json pushToJson(const PushStory &story);
[[nodiscard]] QString pushToText(const PushStory &story);
[[nodiscard]] QString pushToMarkdown(const PushStory &story);

} // namespace collie::cli
