#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/help/first_steps.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::ui;

/// The tour: where it stands, what its buttons do, and that it is in nobody's way.
class TestFirstSteps final : public QObject {
    Q_OBJECT

    QRect placeOf(const QWidget *widget) { return QRect(widget->mapTo(m_window.get(), QPoint()), widget->size()); }
    QWidget *pointer() { return m_window->findChild<QWidget *>(QStringLiteral("pointerFrame")); }
    QString text(const char *name) { return test::named<QLabel>(m_window, name)->text(); }
    void click(const char *name) { QTest::mouseClick(test::named<QAbstractButton>(m_window, name), Qt::LeftButton); }
    void begin() {
        m_steps->begin({{QStringLiteral("One"), QStringLiteral("At the button."), [this] { return m_button; }},
                        {QStringLiteral("Two"), QStringLiteral("At the list."), [this] { return m_list; }},
                        {QStringLiteral("Three"), QStringLiteral("At nothing."), [] { return nullptr; }}});
    }

  private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_button = new QPushButton(QStringLiteral("Here"), m_window.get());
        m_button->setGeometry(700, 10, 120, 30);
        m_list = new QLineEdit(m_window.get());
        m_list->setGeometry(0, 50, 300, 500);
        m_steps = new FirstSteps(m_theme, m_window.get());
        m_window->show();
        test::activate(m_window.get());
        m_list->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void itStandsBesideWhatItIsAbout() {
        QVERIFY(!m_steps->isVisible() && !pointer()->isVisible());
        begin();
        QCOMPARE(m_steps->step(), 0);
        QCOMPARE(text("firstStepsTitle"), QStringLiteral("One"));
        QVERIFY(text("firstStepsCount").contains(QStringLiteral("1 of 3")));
        for (QWidget *control : {m_button, m_list}) {
            QTRY_VERIFY(placeOf(pointer()).contains(placeOf(control).intersected(m_window->rect())));
            QTRY_VERIFY(m_window->rect().contains(placeOf(m_steps)));
            QVERIFY(!placeOf(m_steps).intersects(placeOf(control)));
            click("firstStepsNext");
        }
        QCOMPARE(m_steps->step(), 2);
        QVERIFY(!pointer()->isVisible());
        QVERIFY(m_window->rect().contains(placeOf(m_steps)));
    }

    void itFollowsWhatItPointsAt() {
        begin();
        m_button->move(100, 300);
        QTRY_COMPARE(placeOf(pointer()).center(), placeOf(m_button).center());
        QTRY_VERIFY(!placeOf(m_steps).intersects(placeOf(m_button)));
        m_button->hide();
        QTRY_VERIFY(!pointer()->isVisible());
        QVERIFY(m_steps->isVisible());
        m_button->show();
        QTRY_VERIFY(pointer()->isVisible());
        m_window->resize(420, 500);
        QTRY_VERIFY(m_window->rect().contains(placeOf(m_steps)));
    }

    void itTakesNoKeysUnlessAsked() {
        begin();
        QVERIFY(m_list->hasFocus());
        m_steps->takeKeys();
        QVERIFY(m_steps->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_steps->step(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Back.
        QCOMPARE(m_steps->step(), 0);
        QSignalSpy ended(m_steps, &FirstSteps::ended);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!m_steps->isVisible() && !pointer()->isVisible());
        QVERIFY(m_list->hasFocus());
        QCOMPARE(m_steps->step(), -1);
    }

    void theLastStepAndTheCrossEndIt() {
        QSignalSpy ended(m_steps, &FirstSteps::ended);
        begin();
        for (int i = 0; i < 3; ++i)
            click("firstStepsNext");
        QCOMPARE(ended.size(), 1);
        QVERIFY(!m_steps->isVisible());
        begin();
        QCOMPARE(m_steps->step(), 0);
        QVERIFY(!test::named<QAbstractButton>(m_window, "firstStepsBack")->isEnabled());
        click("firstStepsClose");
        QCOMPARE(ended.size(), 2);
        QVERIFY(!m_steps->isVisible() && !pointer()->isVisible());
    }

    void screenReadersHearTheStep() {
        begin();
        QCOMPARE(m_steps->accessibleName(), QStringLiteral("First steps: 1 of 3. One"));
        QCOMPARE(m_steps->accessibleDescription(), QStringLiteral("At the button."));
        QVERIFY(!test::named<QAbstractButton>(m_window, "firstStepsClose")->accessibleName().isEmpty());
    }

  private:
    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    QWidget *m_button = nullptr;
    QWidget *m_list = nullptr;
    FirstSteps *m_steps = nullptr;
};

QTEST_MAIN(TestFirstSteps)
#include "test_first_steps.moc"
