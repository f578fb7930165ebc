#pragma once

#include <QList>
#include <QStyledItemDelegate>

namespace collie::ui {

class Theme;

/// Paints results in their colours, as everywhere; what failed is heavy. GUI thread.
class ResultDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultDelegate)
  public:
    /// \param theme  must outlive the delegate. \param columns  that are painted so; others as usual.
    /// \param statusRole  role of the model with the treeherder::JobStatus of a row, as int.
    ResultDelegate(const Theme &theme, QList<int> columns, int statusRole, QObject *parent = nullptr);

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

  private:
    const Theme &m_theme;
    const QList<int> m_columns;
    const int m_statusRole;
};

} // namespace collie::ui
