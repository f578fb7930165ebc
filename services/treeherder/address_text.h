#pragma once

#include "services/base/result.h"
#include "services/treeherder/address.h"

namespace collie::treeherder {

/// Reads what people copy: an address, also with words, brackets, quotes or a full stop around it, without its scheme,
/// broken over lines, encoded twice or as "collie:…"; without any, the id of a task or a revision within a text.
///
/// Of Treeherder: the jobs view and the log viewer (treeherder.md §1.2), also in their old forms "/#/jobs?…" and
/// "/logviewer.html#?…", with parameters that begin with "filter-", and with those that only viewUrl() writes. Of
/// Taskcluster: the pages of tasks, groups, logs, artifacts, hooks and the index, the same in the API, the stores of
/// artifacts (*.taskcluster-artifacts.net), and the pages of the old tools.taskcluster.net. Of hosts of repositories:
/// commits and ranges of them, of hg and of git. Of Lando: a landing.
/// \return InvalidArgument with what is wrong with another text. Nothing is left out in silence: see notes. Where a
/// text names several things it is the first of them, and a note names the others.
[[nodiscard]] Result<Address> parseAddress(const QString &text);

/// The page of what an address names, for a browser; parseAddress() reads all of it again but the notes. Whatever is at
/// its default is left out. What Treeherder has no word for stands in parameters that it ignores: "not_<field>" (none
/// of the values may fit), "whole" (fields whose values may hold blanks), and the words of its API (treeherder.md
/// §2.2). \param address  a job's log needs its job; a task without its run is shown by its newest. \return empty for a
/// bare revision, which has no page, and where `site` or a needed name is missing.
[[nodiscard]] QUrl viewUrl(const Address &address);

/// The same page as an address that Collie opens: "collie://treeherder.mozilla.org/jobs?…".
/// \param page  http or https. \return empty for an empty page.
[[nodiscard]] QUrl collieUrl(const QUrl &page);

} // namespace collie::treeherder
