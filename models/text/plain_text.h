#pragma once

#include <QString>

namespace collie::models {

// Text of others (names, labels, messages, descriptions from the network or from files) on its way to a place of Qt's
// that would obey markup or mnemonics in it. Every tooltip, message box, menu entry and button goes through here,
// labels through ui::PlainLabel; a test reads the sources and names what does not.

/// Text for what guesses whether it is given markup: tooltips, message boxes, labels that Qt makes by itself. It is
/// shown letter for letter, lines and spaces kept, long lines wrapped. Pass each text through once: what comes out may
/// be markup. \param text  at most the first 2,000 characters are shown.
[[nodiscard]] QString plainText(const QString &text);

/// Text for menu entries, buttons, check boxes and tabs, where an ampersand would be a key: one line of at most 80
/// characters, shown letter for letter.
[[nodiscard]] QString plainCaption(const QString &text);

/// Text for notifications of the desktop. Some desktops read a little markup in them and others show it, so that
/// neither escaped nor plain text is right on both: angle brackets become their look-alikes ‹ and ›, and no ampersand
/// begins an entity.
[[nodiscard]] QString plainNotice(const QString &text);

} // namespace collie::models
