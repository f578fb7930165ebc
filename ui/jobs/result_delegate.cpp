#include "ui/jobs/result_delegate.h"

#include "services/treeherder/job.h"
#include "ui/widgets/theme.h"

#include <utility>

namespace collie::ui {

ResultDelegate::ResultDelegate(const Theme &theme, QList<int> columns, int statusRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_columns(std::move(columns))
    , m_statusRole(statusRole) {}

void ResultDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    // The colours of results are made for this ground.
    option->palette.setColor(QPalette::Highlight, m_theme.selection());
    option->palette.setColor(QPalette::HighlightedText, m_theme.text());
    if (!m_columns.contains(index.column()))
        return;
    const auto status = static_cast<treeherder::JobStatus>(index.data(m_statusRole).toInt());
    option->palette.setColor(QPalette::Text, m_theme.statusColour(status));
    option->palette.setColor(QPalette::HighlightedText, m_theme.statusColourOnSelection(status));
    if (treeherder::isFailure(status))
        option->font.setWeight(QFont::Bold);
}

} // namespace collie::ui
