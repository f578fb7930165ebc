#pragma once

#include "services/base/async.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace collie::app {

struct SettingsContext;

/// A kind of things that Collie keeps on this computer, for the person to see and to clear.
struct KeptThings {
    QString id;                          ///< "drafts"
    QString title;                       ///< For people: "Drafts and created tasks".
    QString what;                        ///< One line: what it is, and where.
    std::function<QStringList()> paths;  ///< Files and folders now, there or not. Any thread.
    std::function<Future<void>()> clear; ///< Called on the GUI thread; null where it goes by itself.
};

/// What is kept of drafts, own jobs, transfers, pins and logs. \param context  outlives what is returned.
[[nodiscard]] std::vector<KeptThings> keptThings(const SettingsContext &context);

} // namespace collie::app
