#pragma once

#include <QWidgetAction>

class QMenu;

namespace collie::ui {

class PlainLabel;

/// The first line of a menu that is opened on something: says on what, or on how many, its entries act. It cannot be
/// chosen and yet reads as well as what can, which a disabled entry does not. GUI thread.
class MenuHeading final : public QWidgetAction {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MenuHeading)
  public:
    explicit MenuHeading(QMenu &menu);
    /// \param about  plain text.
    void setAbout(const QString &about);

  private:
    PlainLabel *m_label;
};

/// Adds one, and a line below it. \param about  plain text. \return owned by the menu.
MenuHeading *addMenuHeading(QMenu &menu, const QString &about);

} // namespace collie::ui
