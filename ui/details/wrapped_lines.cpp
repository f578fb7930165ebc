#include "ui/details/wrapped_lines.h"

#include "ui/widgets/fixed_font.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>

#include <cmath>

namespace collie::ui {

WrappedLines::WrappedLines(QWidget *parent)
    : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    useFixedFont(this);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void WrappedLines::setLines(const QString &text) {
    if (text == toPlainText())
        return;
    setPlainText(text);
    fitHeight();
}

void WrappedLines::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void WrappedLines::changeEvent(QEvent *event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void WrappedLines::fitHeight() {
    // The document counts lines only of what has been painted; asking for a block lays it out.
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += document()->documentLayout()->blockBoundingRect(block).height();
    setFixedHeight(static_cast<int>(std::ceil(height)));
}

} // namespace collie::ui
