#pragma once

#include "models/jobs/job_filter.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace collie::ui {

class ChipOverflow;
class FilterChip;
class Theme;

/// One line to type in and small switches for results, tiers and classification. What is shown follows while one
/// types. GUI thread.
class FilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
  public:
    /// \param theme  must outlive the bar.
    explicit FilterBar(Theme &theme, QWidget *parent = nullptr);

    /// Shows a filter; does not emit filterChanged().
    void setFilter(const models::JobFilter &filter);
    /// As typed and switched, text still within its delay included.
    [[nodiscard]] models::JobFilter filter() const;
    /// The same as the person would do it: filterChanged() tells it, where it is another one.
    void apply(const models::JobFilter &filter);
    /// The button that adds a field to the filter.
    [[nodiscard]] QToolButton *addButton() const { return m_add; }
    /// Puts the cursor into the line and selects what is there.
    void focusText();
    /// Pixels at which every switch is shown; with less, the last ones move into a menu.
    [[nodiscard]] int fullWidth() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

  public Q_SLOTS:
    void clearText();
    /// Back to what Treeherder shows to begin with.
    void reset();

  Q_SIGNALS:
    /// At most once per 30 ms of typing; at once for switches.
    void filterChanged(const collie::models::JobFilter &filter);
    /// The person wants no filter but the default one, also where the bar showed that already.
    void wasReset();
    /// The bar shows a filter, whoever set it.
    void shown();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    struct StatusChip {
        FilterChip *chip = nullptr;
        std::vector<treeherder::JobStatus> statuses;
    };

    void addStatusChips();
    void openStatusMenu(const StatusChip &entry, const QPoint &at);
    void addTierChips();
    void addClassificationChips();
    FilterChip *addChip(const QString &text, std::function<QColor()> colourOf, const QString &accessibleName);
    void addGap();
    [[nodiscard]] int widthWithoutChips() const;
    void toggleStatus(const StatusChip &entry, bool on);
    void toggleTier(int tier, bool on);
    void toggleClassification(bool classified, bool on);
    void toggleNewFailures(bool on);
    void showFilter();
    void tell();

    Theme &m_theme;
    QHBoxLayout *m_row;
    ChipOverflow *m_overflow;
    QLineEdit *m_text;
    QToolButton *m_add;
    QToolButton *m_reset;
    std::vector<StatusChip> m_statusChips;
    std::vector<FilterChip *> m_tierChips;
    FilterChip *m_classified = nullptr;
    FilterChip *m_unclassified = nullptr;
    FilterChip *m_newFailures = nullptr;
    models::JobFilter m_filter;
    models::JobFilter m_told;
    QTimer m_typing;
};

} // namespace collie::ui
