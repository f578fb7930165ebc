#include "ui/widgets/elided_label.h"

#include "models/text/plain_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocumentFragment>
#include <QToolTip>

namespace collie::ui {

QSize ElidedLabel::minimumSizeHint() const {
    constexpr int leastLetters = 6;
    const QSize whole = PlainLabel::minimumSizeHint();
    const QMargins margins = contentsMargins();
    const int least = margins.left() + margins.right() + leastLetters * fontMetrics().averageCharWidth();
    return {qMin(whole.width(), least), whole.height()};
}

bool ElidedLabel::isCut() const {
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool ElidedLabel::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip || !isCut())
        return PlainLabel::event(event);
    const QString more =
        Qt::mightBeRichText(toolTip()) ? QTextDocumentFragment::fromHtml(toolTip()).toPlainText() : toolTip();
    const QString whole = more.isEmpty() ? text() : text() + u'\n' + more;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), models::plainText(whole), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *event) {
    if (!isCut())
        return PlainLabel::paintEvent(event);
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, palette(),
                          isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()),
                          foregroundRole());
}

} // namespace collie::ui
