#pragma once

#include "services/base/clock.h"
#include "services/base/result.h"
#include "services/treeherder/failure_types.h"

#include <QStackedWidget>
#include <QTreeWidget>

namespace collie::ui {

class EmptyState;
class Theme;

/// What people and programs noted about a job: how they classified it, with which bugs, who and when; newest first.
/// GUI thread.
class AnnotationList final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnnotationList)
  public:
    AnnotationList(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setLoading();
    /// Each of these once after setLoading(). What could not be loaded is said in the list's last row, or in its place.
    void setNotes(const Result<QVector<treeherder::JobNote>> &notes);
    void setBugs(const Result<QVector<treeherder::JobBug>> &bugs);
    /// The title of a bug on show; those without one are private or not known yet.
    void setBugTitle(qint64 bugId, const QString &title);
    /// How many there are; -1 while that is not known.
    [[nodiscard]] int count() const;

  Q_SIGNALS:
    void bugRequested(qint64 bugId);
    /// count() is another.
    void countChanged();

  private:
    void answered();
    /// \param texts  of the first three columns. \param bugId  Bugzilla's; 0 for none.
    void addRow(const QStringList &texts, const QDateTime &when, qint64 bugId);
    void openMenu(const QPoint &at);
    [[nodiscard]] QString textOf(const QTreeWidgetItem &item) const;

    const Clock &m_clock;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    int m_open = 0;    ///< Answers that have not come.
    int m_count = 0;   ///< Rows that are annotations.
    QString m_problem; ///< Why something is missing.
};

} // namespace collie::ui
