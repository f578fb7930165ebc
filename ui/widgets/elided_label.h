#pragma once

#include "ui/widgets/plain_label.h"

namespace collie::ui {

/// A line of text that gives way where there is no room for all of it: it ends in "…" then, and its tooltip tells it
/// whole. GUI thread.
class ElidedLabel final : public PlainLabel {
    Q_OBJECT
  public:
    using PlainLabel::PlainLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

  private:
    [[nodiscard]] bool isCut() const;
};

} // namespace collie::ui
