#pragma once

#include "services/base/result.h"
#include "ui/details/details_panel.h"

#include <QTreeWidget>

namespace collie::ui {

/// The artifacts of one run: name, type, size, expiry; sortable. GUI thread.
class ArtifactList final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArtifactList)
  public:
    ArtifactList(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setLoading();
    void setArtifacts(const Result<QVector<DetailsPanel::ArtifactLink>> &artifacts);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

  Q_SIGNALS:
    void linkActivated(const QUrl &url);

  private:
    void openMenu(const QPoint &at);

    const Clock &m_clock;
    QTreeWidget *m_list;
    EmptyState *m_empty;
};

} // namespace collie::ui
