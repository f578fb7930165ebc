#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVector>

namespace collie::logs {

/// How a program wanted some of its text to look.
struct AnsiStyle {
    /// A colour of the terminal's palette (0 to 255), `rgbFlag` | 0xrrggbb, or `none`.
    using Colour = qint32;
    static constexpr Colour none = -1;
    static constexpr Colour rgbFlag = 0x1000000;

    Colour foreground = none;
    Colour background = none;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool inverse = false;
    bool operator==(const AnsiStyle &) const = default;
};

/// A line as text to show: without escape sequences, and with the styles they asked for.
struct AnsiText {
    struct Span {
        qsizetype from = 0;
        qsizetype length = 0;
        AnsiStyle style;
    };
    QString text;
    QVector<Span> spans; ///< Ascending, of styles that are not the default.
};

/// Turns a line's bytes into text. What is not UTF-8 becomes U+FFFD; tabs stay; other control characters, and
/// characters that would turn or break the line, become visible stand-ins, so that a line stays one line. Styles (SGR)
/// begin anew with each line; all other escape sequences are left out.
[[nodiscard]] AnsiText decodeAnsi(QByteArrayView line);

} // namespace collie::logs
