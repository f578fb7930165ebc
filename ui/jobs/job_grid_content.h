#pragma once

#include "ui/jobs/cell_pixmaps.h"
#include "ui/jobs/glyph_text.h"
#include "ui/jobs/grid_layout.h"

#include <QSet>

#include <memory>
#include <utility>

namespace collie::ui {

class CommitLines;

/// What the grid knows beside the model: which rows are selected, which groups are open, how wide texts are. GUI
/// thread.
class JobGridContent final : public GridContent {
  public:
    /// \param commits  must outlive this.
    JobGridContent(const QFont &font, const CommitLines &commits);

    /// \param model  may be null; must outlive its use here.
    void setModel(const models::JobGridModel *model);
    [[nodiscard]] const models::JobGridModel *model() const { return m_model; }
    void setFont(const QFont &font);
    /// Regular weight and the heavier one of chips and running jobs.
    [[nodiscard]] GlyphShaper &regular() { return *m_regular; }
    [[nodiscard]] GlyphShaper &bold() { return *m_bold; }
    /// The symbol of a row in the weight of its status; an empty one for rows the model does not have.
    [[nodiscard]] const GlyphText &symbol(int row, bool bold);
    /// Symbol ids mean other texts now.
    void forgetSymbols();

    /// Takes note of the jobs that share their symbol with another of their group, where the model's filter wants to
    /// see them; call it when the model's structure or filter is another. \return whether they are others now.
    bool readDuplicates();

    void setAllExpanded(bool expanded);
    [[nodiscard]] bool allExpanded() const { return m_allExpanded; }
    void setExpanded(quint64 groupKey, bool expanded);
    /// All groups of a push that are in the model; one that comes later is as allExpanded() says.
    void setPushExpanded(qint64 pushId, bool expanded);
    /// The groups that are not as allExpanded() says, by their keys.
    [[nodiscard]] const QSet<quint64> &exceptions() const { return m_exceptions; }
    void setExceptions(const QSet<quint64> &groupKeys) { m_exceptions = groupKeys; }

    /// Selected rows stay visible in collapsed groups: what a person picked does not vanish because it passed.
    void resetSelection(int rowCount);
    void setSelected(int first, int last, bool selected);
    [[nodiscard]] bool isSelected(int row) const;
    [[nodiscard]] int selectedCount() const { return m_selectedCount; }
    /// The row when just one is selected, else -1.
    [[nodiscard]] int onlySelected() const;
    void setCurrentRow(int row) { m_currentRow = row; }
    [[nodiscard]] int currentRow() const { return m_currentRow; }

    /// Jobs that an action just made: marked, and visible in collapsed groups.
    void setHighlighted(const QSet<models::JobRow> &jobs) { m_highlighted = jobs; }
    [[nodiscard]] const QSet<models::JobRow> &highlighted() const { return m_highlighted; }
    [[nodiscard]] bool isHighlighted(int row) const;

    [[nodiscard]] CellBadge badge(int row) const;
    /// Jobs of these names are drawn muted, unless they failed.
    void setDimmed(const QSet<QString> &names);
    [[nodiscard]] bool isDimmed(int row) const;
    /// The opening of a group in two parts: its symbol, and "[tier 2](" or "(".
    struct Head {
        GlyphText symbol;
        GlyphText rest;
        int width = 0;
    };
    /// In regular weight. The reference holds until the next call.
    [[nodiscard]] const Head &head(const models::JobGridModel::Group &group) const;
    /// Shapers whose ids are counts: id 24 is "+24".
    [[nodiscard]] GlyphShaper &counts(bool bold) const { return bold ? *m_boldCounts : *m_regularCounts; }
    [[nodiscard]] const GlyphText &count(int count, bool bold) const;

    [[nodiscard]] Cell cell(int row) const override;
    [[nodiscard]] int headWidth(const models::JobGridModel::Group &group) const override;
    [[nodiscard]] int countWidth(int count) const override;
    [[nodiscard]] int endWidth() const override { return m_endWidth; }
    [[nodiscard]] bool isExpanded(quint64 groupKey) const override;
    [[nodiscard]] int commitLines(qint64 pushId) const override;

  private:
    [[nodiscard]] bool has(int row) const;
    [[nodiscard]] bool isDuplicate(int row) const;
    [[nodiscard]] static CellBadge badgeOf(int classification, bool isIntermittent);
    [[nodiscard]] int symbolWidth(quint32 symbolId) const;

    const CommitLines &m_commits;
    const models::JobGridModel *m_model = nullptr;
    GridMetrics m_metrics;
    // Shaping is a cache: asking for a width fills it.
    std::unique_ptr<GlyphShaper> m_regular;
    std::unique_ptr<GlyphShaper> m_bold;
    std::unique_ptr<GlyphShaper> m_regularCounts;
    std::unique_ptr<GlyphShaper> m_boldCounts;
    mutable QHash<std::pair<QString, int>, Head> m_heads;
    mutable std::vector<int> m_symbolWidths;
    mutable std::vector<int> m_headWidths;  ///< By symbol and tier.
    mutable std::vector<int> m_countWidths; ///< By count, of small ones.
    QSet<QString> m_dimmed;
    enum class Dim : quint8 { Unknown, No, Yes };
    mutable std::vector<Dim> m_dimmedTypes; ///< By type of job.
    std::vector<quint8> m_duplicates;       ///< By row; empty while they are counted like all others.
    int m_endWidth = 0;
    bool m_allExpanded = false;
    QSet<quint64> m_exceptions; ///< Groups that are not as m_allExpanded says.
    QSet<models::JobRow> m_highlighted;
    std::vector<quint8> m_selected;
    int m_selectedCount = 0;
    int m_currentRow = -1;
};

} // namespace collie::ui
