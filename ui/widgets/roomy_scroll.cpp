#include "ui/widgets/roomy_scroll.h"

namespace collie::ui {

RoomyScroll::RoomyScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    // The keys are for what is in it.
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

QSize RoomyScroll::sizeHint() const {
    return widget()->sizeHint();
}

QSize RoomyScroll::minimumSizeHint() const {
    constexpr QSize least(160, 80); // Pixels.
    return widget()->minimumSizeHint().expandedTo(widget()->minimumSize()).boundedTo(least);
}

} // namespace collie::ui
