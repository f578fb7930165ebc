#include "tests/support/named.h"
#include "ui/widgets/button_overflow.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace collie;

/// A bar whose buttons fold into a menu where it is narrow.
class TestButtonOverflow final : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> m_bar;
    std::vector<QToolButton *> m_buttons;

    QToolButton *more() { return test::named<QToolButton>(m_bar, "moreButtons"); }
    QStringList shown() {
        QStringList texts;
        for (const QToolButton *button : m_buttons) {
            if (!button->isHidden())
                texts.append(button->text());
        }
        return texts;
    }
    /// As it is when a person opens it.
    QList<QAction *> folded() {
        Q_EMIT more()->menu()->aboutToShow();
        return more()->menu()->actions();
    }
    int wholeWidth() const {
        int width = 0;
        for (const QToolButton *button : m_buttons)
            width += button->sizeHint().width();
        return width;
    }
    void resizeTo(int width) {
        m_bar->resize(width, m_bar->height());
        QCoreApplication::sendPostedEvents();
    }

  private Q_SLOTS:
    void init() {
        m_bar = std::make_unique<QWidget>();
        m_bar->setMinimumWidth(1);
        auto *layout = new QHBoxLayout(m_bar.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->setSizeConstraint(QLayout::SetNoConstraint);
        m_buttons.clear();
        for (const char *text : {"Herd", "Bark at the sheep", "Rest"}) {
            auto *button = new QToolButton(m_bar.get());
            button->setText(QLatin1String(text));
            layout->addWidget(button);
            m_buttons.push_back(button);
        }
        new ui::ButtonOverflow(*m_bar, m_buttons);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void theLastGoFirst() {
        resizeTo(wholeWidth());
        QCOMPARE(shown().size(), 3);
        QVERIFY(more()->isHidden());
        resizeTo(wholeWidth() - 1);
        QCOMPARE(shown(), (QStringList{QStringLiteral("Herd"), QStringLiteral("Bark at the sheep")}));
        QVERIFY(more()->isVisible());
        QVERIFY(!more()->accessibleName().isEmpty());
        resizeTo(m_buttons[0]->sizeHint().width() + more()->sizeHint().width());
        QCOMPARE(shown(), QStringList{QStringLiteral("Herd")});
        resizeTo(wholeWidth());
        QCOMPARE(shown().size(), 3);
        QVERIFY(more()->isHidden());
    }

    void aLongerTextFoldsToo() {
        resizeTo(wholeWidth());
        m_buttons[0]->setText(QStringLiteral("Herd all of them home"));
        QTRY_VERIFY(shown().size() < 3 && more()->isVisible());
    }

    void whatIsFoldedCanBeUsed() {
        int barks = 0;
        connect(m_buttons[1], &QToolButton::clicked, this, [&barks] { ++barks; });
        m_buttons[2]->setEnabled(false);
        resizeTo(m_buttons[0]->sizeHint().width() + more()->sizeHint().width());
        const QList<QAction *> entries = folded();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0)->text(), QStringLiteral("Bark at the sheep"));
        QVERIFY(!entries.at(1)->isEnabled());
        entries.at(0)->trigger();
        QCOMPARE(barks, 1);
    }

    void aMenuStaysAMenu() {
        auto *menu = new QMenu(m_buttons[2]);
        menu->addAction(QStringLiteral("In the sun"));
        m_buttons[2]->setMenu(menu);
        resizeTo(m_buttons[0]->sizeHint().width() + more()->sizeHint().width());
        QCOMPARE(folded().at(1)->menu(), menu);
        QCOMPARE(folded().at(1)->text(), QStringLiteral("Rest"));
    }
};

QTEST_MAIN(TestButtonOverflow)
#include "test_button_overflow.moc"
