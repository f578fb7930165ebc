#include "ui/widgets/announcer.h"

#include "ui/widgets/spoken_sentence.h"

#include <QAccessible>
#include <QTest>

using namespace collie;

/// What is read out wherever the focus is.
class TestAnnouncer final : public QObject {
    Q_OBJECT

    /// What a screen reader finds when it is told that one of them came to be seen.
    static QStringList saidIn(const QWidget &window) {
        QStringList said;
        for (auto *sentence : window.findChildren<ui::SpokenSentence *>()) {
            if (const QString text = QAccessible::queryAccessibleInterface(sentence)->text(QAccessible::Name);
                !text.isEmpty())
                said.append(text);
        }
        return said;
    }

  private Q_SLOTS:
    void aSentenceIsANotificationOfTheWindow() {
        QWidget window;
        ui::Announcer announcer(window);
        announcer.say(QStringLiteral("The sheep are home."));
        QTRY_COMPARE(saidIn(window), QStringList{QStringLiteral("The sheep are home.")});
        const QAccessibleInterface *told =
            QAccessible::queryAccessibleInterface(window.findChild<ui::SpokenSentence *>());
        QCOMPARE(told->role(), QAccessible::Notification);
        QCOMPARE(told->parent()->object(), &window);
        QVERIFY(!told->state().invisible && !told->state().focusable);
    }

    void whatComesTogetherIsSaidTogetherAndOnce() {
        QWidget window;
        ui::Announcer announcer(window);
        for (const char *sentence : {"One.", "Two.", "One.", ""})
            announcer.say(QLatin1String(sentence));
        QTRY_COMPARE(saidIn(window), QStringList{QStringLiteral("One.\nTwo.")});
        // A flood is counted instead of read; the sentence before may not have been read yet, and stays.
        for (int i = 0; i < 50; ++i)
            announcer.say(QString::number(i));
        QTRY_COMPARE(saidIn(window).size(), 2);
        const QString said = saidIn(window).filter(QStringLiteral("One.")).size() == 1
                                 ? saidIn(window).filter(QStringLiteral("46")).value(0)
                                 : QString();
        QVERIFY2(said.count(u'\n') == 4, qPrintable(said));
    }
};

QTEST_MAIN(TestAnnouncer)
#include "test_announcer.moc"
