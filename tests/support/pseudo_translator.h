#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTranslator>

#include <cstring>

namespace collie::test {

/// Where a translated text begins and ends.
constexpr QChar pseudoBegin(0x27e6);
constexpr QChar pseudoEnd(0x27e7);

/// A language that nobody speaks: every text keeps its meaning to the eye, but is accented, two fifths longer and
/// between brackets. What is on show without the brackets is not translated, what shows only one of them is clipped.
class PseudoTranslator final : public QTranslator {
    Q_DISABLE_COPY_MOVE(PseudoTranslator)
  public:
    /// Speaks it until it is destroyed.
    explicit PseudoTranslator(QObject *parent = nullptr)
        : QTranslator(parent) {
        QCoreApplication::installTranslator(this);
    }
    ~PseudoTranslator() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int number) const override {
        Q_UNUSED(number)
        // No texts: which way the window is laid out, names of keys that are read again, and forms of dates.
        const bool isText = std::strcmp(source, "QT_LAYOUT_DIRECTION") != 0 && std::strcmp(context, "QShortcut") != 0 &&
                            (comment == nullptr || std::strncmp(comment, "form of a ", 10) != 0);
        return isText ? spoken(QString::fromUtf8(source)) : QString();
    }

    /// \param text  with its %1 and %n, ampersands and tags, which stay.
    [[nodiscard]] static QString spoken(const QString &text) {
        static const QString plain = QStringLiteral("aceinouyACEINOUY");
        static const QString accented = QStringLiteral("àçéîñöüýÀÇÉÎÑÖÜÝ");
        QString said(pseudoBegin);
        int letters = 0;
        bool isInTag = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            isInTag = c == u'<' || (isInTag && c != u'>');
            const bool isPlace =
                i > 0 && (text.at(i - 1) == u'%' || (text.at(i - 1) == u'L' && i > 1 && text.at(i - 2) == u'%'));
            const qsizetype letter = isInTag || isPlace ? -1 : plain.indexOf(c);
            said += letter < 0 ? c : accented.at(letter);
            letters += c.isLetter() && !isInTag ? 1 : 0;
        }
        constexpr int inTen = 4;
        return said + QString((letters * inTen + 9) / 10, u'~') + pseudoEnd;
    }
};

} // namespace collie::test
