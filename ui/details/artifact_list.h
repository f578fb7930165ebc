#pragma once

#include "services/base/clock.h"
#include "services/base/result.h"
#include "ui/details/links.h"

#include <QStackedWidget>
#include <QTreeWidget>

namespace collie::ui {

class EmptyState;
class Theme;

/// The artifacts of one run: name, type, size, expiry; sortable; one, many or all can be fetched. GUI thread.
class ArtifactList final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArtifactList)
  public:
    ArtifactList(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setLoading();
    void setArtifacts(const Result<QVector<ArtifactLink>> &artifacts);
    /// Selects the artifact of this name and no other; of the next list that comes when none is here yet.
    void select(const QString &name);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

  Q_SIGNALS:
    void linkActivated(const QUrl &url);
    /// The person wants these on this machine.
    void downloadRequested(const QStringList &names);
    /// An address that works without signing in is wanted.
    void signedLinkRequested(const QString &name);

  private:
    void openMenu(const QPoint &at);
    [[nodiscard]] QStringList names(bool onlySelected) const;

    const Clock &m_clock;
    QString m_wanted; ///< To be selected once it is there; empty for none.
    QTreeWidget *m_list;
    EmptyState *m_empty;
};

} // namespace collie::ui
