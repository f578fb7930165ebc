#pragma once

#include "services/treeherder/tree_status_client.h"

#include <QMenu>
#include <QToolButton>

#include <optional>

namespace collie::ui {

class Theme;

/// Beside the repository: whether its tree is open, by a mark, a word and a colour; the menu tells why. Hidden while
/// there is nothing to tell. GUI thread.
class TreeStatusButton final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeStatusButton)
  public:
    /// What is known; all text is plain.
    struct Content {
        QString tree;                                             ///< "firefox-autoland"; empty hides the button.
        std::optional<treeherder::TreeState::Access> access = {}; ///< Unset: not known, which is never shown as open.
        QString about = {}; ///< Why it is not known, and what it was when. Empty while it is known.
        QString reason = {};
        QString message = {};        ///< Of the day.
        bool isAddressWrong = false; ///< Why it is not known is mended in the settings.
    };

    explicit TreeStatusButton(Theme &theme, QWidget *parent = nullptr);

    void present(const Content &content);

  Q_SIGNALS:
    /// The person wants the tree's page.
    void pageRequested();
    /// It is to be asked at once.
    void refreshRequested();
    /// Where the address of the tree status is set is to be shown.
    void settingsRequested();

  private:
    void openMenu();
    void recolour();
    [[nodiscard]] QColor colour() const;

    Theme &m_theme;
    Content m_content;
};

} // namespace collie::ui
