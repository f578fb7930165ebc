#pragma once

#include <QMessageBox>
#include <QWidget>

namespace collie::test {

/// The question that a window, or a dialog of it, has open; null for none.
inline QMessageBox *openQuestion(const QWidget &window) {
    const auto boxes = window.findChildren<QMessageBox *>(QStringLiteral("question"));
    for (QMessageBox *box : boxes) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

} // namespace collie::test
