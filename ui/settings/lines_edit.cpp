#include "ui/settings/lines_edit.h"

#include "ui/widgets/fixed_font.h"

namespace collie::ui {
namespace {

constexpr int aroundLines = 12; ///< Pixels of frame and margins.
constexpr int leastWidth = 200;

} // namespace

LinesEdit::LinesEdit(int lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines) {
    useFixedFont(this);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinesEdit::sizeHint() const {
    return {leastWidth, m_lines * fontMetrics().lineSpacing() + aroundLines};
}

} // namespace collie::ui
