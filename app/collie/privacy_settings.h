#pragma once

#include "app/collie/kept_things.h"

#include <QObject>

namespace collie::ui {
class PrivacyPage;
}

namespace collie::app {

/// The section of what is kept: measures it whenever it is shown, and clears it. GUI thread.
class PrivacySettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrivacySettings)
  public:
    /// \param page  owns this; made with the kinds of the same things, in their order.
    PrivacySettings(std::vector<KeptThings> things, ui::PrivacyPage &page);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void measure();
    void askToClear(const QStringList &ids);
    void clear(const QStringList &ids);
    void endClearing(const KeptThings &things, const Result<void> &cleared);

    std::vector<KeptThings> m_things;
    ui::PrivacyPage &m_page;
    int m_underWay = 0;   ///< Kinds that are being cleared.
    QStringList m_gone;   ///< Their titles, since the last question.
    QStringList m_failed; ///< Why others stay.
};

} // namespace collie::app
