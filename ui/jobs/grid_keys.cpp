#include "ui/jobs/grid_keys.h"

#include "ui/widgets/key_bindings.h"

#include <QAction>
#include <QCoreApplication>

namespace collie::ui {
namespace {

struct GridKeys {
    Q_DECLARE_TR_FUNCTIONS(GridKeys)
};

} // namespace

KeyboardSheet::Keys gridKeys(const QAction &classify) {
    // Classifying needs Treeherder's own sign-in (treeherder.md §1.3).
    const QString there = classify.shortcuts().isEmpty() ? actionTitle(classify) : shortcutText(classify);
    return {{GridKeys::tr("Arrows"), GridKeys::tr("Go to the next job")},
            {GridKeys::tr("Enter, Double Click"), GridKeys::tr("Open the log")},
            {GridKeys::tr("Shift+Arrows"), GridKeys::tr("Select a range")},
            {GridKeys::tr("Ctrl+Click"), GridKeys::tr("Add to the selection")},
            {GridKeys::tr("Drag"), GridKeys::tr("Select what the frame touches")},
            {GridKeys::tr("Ctrl+A"), GridKeys::tr("Select every job in view")},
            {GridKeys::tr("Ctrl+Enter"), GridKeys::tr("Save a classification: at Treeherder only (%1)").arg(there)},
            {GridKeys::tr("Ctrl+Backspace"), GridKeys::tr("Remove one: at Treeherder only (%1)").arg(there)}};
}

} // namespace collie::ui
