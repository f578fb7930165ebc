#pragma once

#include "models/priorities/priority_filter.h"
#include "models/priorities/priority_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace collie::ui {

class EmptyState;
class Theme;

/// Which job types matter: their value, what they caught, what they cost and what would be lost by skipping them. GUI
/// thread.
class PrioritiesPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrioritiesPane)
  public:
    enum class Format { Json, Csv };

    explicit PrioritiesPane(Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// \param repositories  whose failures are looked at, the one whose pushes cost first.
    void setQuery(const QStringList &repositories, int days);
    [[nodiscard]] QStringList repositories() const;
    [[nodiscard]] int days() const;

    /// Nothing was found out yet.
    void showNothing();
    /// Says how far the reading is. \param of  0 while it is not known.
    void showProgress(const QString &what, int done, int of);
    void showFailure(const QString &sentence);
    /// \param summary  plain text: what the priorities rest on and what they come to.
    void showPriorities(const scheduling::JobPriorities &priorities, const QString &summary);
    /// Says how many jobs the two buttons would add to which push; 0 switches a button off.
    void setSchedulable(int missingHighValue, int skippedLowValue, const QString &push);

    [[nodiscard]] models::PriorityModel &model() { return m_model; }
    [[nodiscard]] QTreeView *list() const { return m_list; }
    [[nodiscard]] QCheckBox *dimSwitch() const { return m_dim; }

  Q_SIGNALS:
    void computeRequested();
    void stopRequested();
    /// The person chose where to. \param format  by the menu's entry.
    void exportRequested(collie::ui::PrioritiesPane::Format format, const QString &path);
    void dimChanged(bool dim);
    void scheduleMissingRequested();
    void scheduleSkippedRequested();

  private:
    [[nodiscard]] QWidget *buildControls();
    [[nodiscard]] QWidget *buildFilters();
    [[nodiscard]] QWidget *buildScheduling();
    void buildList();
    void chooseExport(Format format);
    void setBusy(bool busy);

    models::PriorityModel m_model;
    models::PriorityFilter m_filter;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_page;
    QLineEdit *m_repositories;
    QSpinBox *m_days;
    QToolButton *m_compute;
    QToolButton *m_export;
    QLineEdit *m_text;
    QLabel *m_summary;
    QTreeView *m_list;
    QCheckBox *m_dim;
    QToolButton *m_missing;
    QToolButton *m_skipped;
    bool m_busy = false;
};

} // namespace collie::ui
