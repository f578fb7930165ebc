#include "ui/jobs/job_grid_content.h"

#include "models/text/text_format.h"
#include "services/treeherder/failure_types.h"
#include "ui/jobs/commit_lines.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace collie::ui {

using models::JobGridModel;

JobGridContent::JobGridContent(const QFont &font, const CommitLines &commits)
    : m_commits(commits) {
    setFont(font);
}

void JobGridContent::setModel(const JobGridModel *model) {
    m_model = model;
    m_exceptions.clear();
    m_currentRow = -1;
    resetSelection(model != nullptr ? model->rowCount() : 0);
    forgetSymbols();
}

void JobGridContent::setFont(const QFont &font) {
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    m_regular = std::make_unique<GlyphShaper>(font);
    m_bold = std::make_unique<GlyphShaper>(bold);
    m_regularCounts = std::make_unique<GlyphShaper>(font);
    m_boldCounts = std::make_unique<GlyphShaper>(bold);
    m_heads.clear();
    m_endWidth = GridMetrics::up4(static_cast<int>(std::ceil(m_regular->text(QStringLiteral(")")).width)));
    m_symbolWidths.clear();
    m_headWidths.clear();
    m_countWidths.clear();
    m_dimmedTypes.clear();
}

void JobGridContent::forgetSymbols() {
    m_regular->forgetIds();
    m_bold->forgetIds();
    m_symbolWidths.clear();
    m_headWidths.clear();
}

const GlyphText &JobGridContent::symbol(int row, bool bold) {
    static const GlyphText nothing;
    if (!has(row))
        return nothing;
    return (bold ? m_bold : m_regular)->byId(m_model->symbolIdAt(row), [this](quint32 id) {
        return m_model->symbolText(id);
    });
}

void JobGridContent::setAllExpanded(bool expanded) {
    m_allExpanded = expanded;
    m_exceptions.clear();
}

void JobGridContent::setExpanded(quint64 groupKey, bool expanded) {
    if (expanded == m_allExpanded)
        m_exceptions.remove(groupKey);
    else
        m_exceptions.insert(groupKey);
}

void JobGridContent::setPushExpanded(qint64 pushId, bool expanded) {
    if (m_model == nullptr)
        return;
    const JobGridModel::Structure &structure = m_model->structure();
    for (const JobGridModel::PushBlock &push : structure.pushes) {
        const int end = push.pushId == pushId ? push.firstPlatform + push.platformCount : push.firstPlatform;
        for (int i = push.firstPlatform; i < end; ++i) {
            const JobGridModel::Platform &platform = structure.platforms.at(static_cast<size_t>(i));
            for (int group = platform.firstGroup; group < platform.firstGroup + platform.groupCount; ++group)
                setExpanded(structure.groups.at(static_cast<size_t>(group)).key, expanded);
        }
    }
}

bool JobGridContent::isExpanded(quint64 groupKey) const {
    return (!m_exceptions.isEmpty() && m_exceptions.contains(groupKey)) != m_allExpanded;
}

int JobGridContent::commitLines(qint64 pushId) const {
    return m_commits.lineCount(pushId);
}

void JobGridContent::resetSelection(int rowCount) {
    m_selected.assign(static_cast<size_t>(std::max(rowCount, 0)), 0);
    m_selectedCount = 0;
}

void JobGridContent::setSelected(int first, int last, bool selected) {
    const int end = std::min(last + 1, static_cast<int>(m_selected.size()));
    for (int row = std::max(first, 0); row < end; ++row) {
        // A range may run over what is not a job yet, which cannot be selected.
        if (selected && m_model->isRunnableAt(row))
            continue;
        quint8 &flag = m_selected[static_cast<size_t>(row)];
        m_selectedCount += static_cast<int>(selected) - flag;
        flag = selected ? 1 : 0;
    }
}

bool JobGridContent::isSelected(int row) const {
    return row >= 0 && static_cast<size_t>(row) < m_selected.size() && m_selected[static_cast<size_t>(row)] != 0;
}

int JobGridContent::onlySelected() const {
    if (m_selectedCount != 1)
        return -1;
    return static_cast<int>(std::find(m_selected.begin(), m_selected.end(), 1) - m_selected.begin());
}

bool JobGridContent::has(int row) const {
    return m_model != nullptr && row >= 0 && row < m_model->rowCount();
}

bool JobGridContent::isHighlighted(int row) const {
    return !m_highlighted.isEmpty() && has(row) && m_highlighted.contains(m_model->storeRow(row));
}

CellBadge JobGridContent::badge(int row) const {
    return has(row) ? badgeOf(m_model->classificationAt(row), m_model->isIntermittentAt(row)) : CellBadge::None;
}

CellBadge JobGridContent::badgeOf(int classification, bool isIntermittent) {
    switch (treeherder::classificationMark(classification)) {
    case treeherder::ClassificationMark::Star:
        return CellBadge::Star;
    case treeherder::ClassificationMark::OutlineStar:
        return CellBadge::OutlineStar;
    case treeherder::ClassificationMark::None:
        break;
    }
    return isIntermittent ? CellBadge::Mitten : CellBadge::None;
}

void JobGridContent::setDimmed(const QSet<QString> &names) {
    m_dimmed = names;
    m_dimmedTypes.clear();
}

bool JobGridContent::isDimmed(int row) const {
    if (m_dimmed.isEmpty() || !has(row) || treeherder::isFailure(m_model->statusAt(row)))
        return false;
    const auto type = static_cast<size_t>(m_model->typeIdAt(row));
    if (type >= m_dimmedTypes.size())
        m_dimmedTypes.resize(type + 64, Dim::Unknown);
    if (m_dimmedTypes[type] == Dim::Unknown)
        m_dimmedTypes[type] = m_dimmed.contains(m_model->nameOfType(static_cast<quint32>(type))) ? Dim::Yes : Dim::No;
    return m_dimmedTypes[type] == Dim::Yes;
}

int JobGridContent::symbolWidth(quint32 symbolId) const {
    if (symbolId >= m_symbolWidths.size())
        m_symbolWidths.resize(static_cast<size_t>(symbolId) + 64, 0);
    int &width = m_symbolWidths[symbolId];
    if (width == 0) {
        // The heavier weight always: a job that fails must not push its neighbours aside.
        const auto textOf = [this](quint32 id) { return m_model->symbolText(id); };
        const qreal text = std::max(m_bold->byId(symbolId, textOf).width, m_regular->byId(symbolId, textOf).width);
        width = std::max(GridMetrics::up4(static_cast<int>(std::ceil(text)) + 2 * m_metrics.cellPadding), 16);
    }
    return width;
}

GridContent::Cell JobGridContent::cell(int row) const {
    if (!has(row))
        return {};
    const JobGridModel::Look look = m_model->lookAt(row);
    const bool hasBadge = badgeOf(look.classification, look.isIntermittent) != CellBadge::None;
    return {symbolWidth(look.symbolId) + (hasBadge ? m_metrics.badgeWidth : 0), look.status,
            look.isTicked || isDuplicate(row) || isSelected(row) || row == m_currentRow || isHighlighted(row)};
}

/// Jobs of one symbol stand side by side in their group.
bool JobGridContent::readDuplicates() {
    std::vector<quint8> duplicates;
    if (m_model != nullptr && m_model->filter().showsDuplicates) {
        duplicates.assign(static_cast<size_t>(m_model->rowCount()), 0);
        for (const JobGridModel::Group &group : m_model->structure().groups) {
            for (int row = group.firstRow + 1; row < group.firstRow + group.count; ++row) {
                if (m_model->symbolIdAt(row) == m_model->symbolIdAt(row - 1))
                    duplicates[static_cast<size_t>(row)] = duplicates[static_cast<size_t>(row - 1)] = 1;
            }
        }
    }
    if (duplicates == m_duplicates)
        return false;
    m_duplicates = std::move(duplicates);
    return true;
}

bool JobGridContent::isDuplicate(int row) const {
    return static_cast<size_t>(row) < m_duplicates.size() && m_duplicates[static_cast<size_t>(row)] != 0;
}

const JobGridContent::Head &JobGridContent::head(const JobGridModel::Group &group) const {
    const std::pair key(group.symbol, group.tier);
    if (const auto known = m_heads.constFind(key); known != m_heads.constEnd())
        return *known;
    constexpr qsizetype maxHeads = 5000;
    if (m_heads.size() >= maxHeads)
        m_heads.clear();
    Head head;
    head.symbol = m_regular->text(group.symbol);
    head.rest = m_regular->text(group.tier == 1 ? QStringLiteral("(")
                                                : QCoreApplication::translate("JobGrid", "[tier %1](").arg(group.tier));
    head.width =
        GridMetrics::up4(static_cast<int>(std::ceil(head.symbol.width + head.rest.width)) + m_metrics.cellPadding);
    return *m_heads.insert(key, head);
}

const GlyphText &JobGridContent::count(int count, bool bold) const {
    const auto textOf = [](quint32 id) { return QLatin1Char('+') + models::formatCount(id); };
    return counts(bold).byId(static_cast<quint32>(count), textOf);
}

int JobGridContent::headWidth(const JobGridModel::Group &group) const {
    constexpr size_t tiers = 4;
    if (group.symbolId == 0 || group.tier < 0 || static_cast<size_t>(group.tier) >= tiers)
        return head(group).width;
    const size_t key = group.symbolId * tiers + static_cast<size_t>(group.tier);
    if (key >= m_headWidths.size())
        m_headWidths.resize(key + 64 * tiers, 0);
    if (m_headWidths[key] == 0)
        m_headWidths[key] = head(group).width;
    return m_headWidths[key];
}

int JobGridContent::countWidth(int number) const {
    // As with symbols, the heavier weight decides.
    const auto widthOf = [this](int wanted) {
        return GridMetrics::up4(static_cast<int>(std::ceil(count(wanted, true).width)) + 2 * m_metrics.cellPadding);
    };
    constexpr int mostKept = 1000;
    if (number < 0 || number >= mostKept)
        return widthOf(number);
    m_countWidths.resize(mostKept, 0);
    int &width = m_countWidths[static_cast<size_t>(number)];
    if (width == 0)
        width = widthOf(number);
    return width;
}

} // namespace collie::ui
