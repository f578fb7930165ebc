#include "tests/support/activate.h"
#include "ui/pushes/limit_chip.h"
#include "ui/pushes/limit_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace collie;

/// Where the keys go is seen, also where what had them goes away.
class TestFocusRing final : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    std::unique_ptr<ui::FocusRing> m_ring;
    std::unique_ptr<QWidget> m_window;
    QStackedWidget *m_pages = nullptr;
    QListWidget *m_list = nullptr;
    ui::EmptyState *m_empty = nullptr;
    ui::LimitStrip *m_limits = nullptr;

    /// The ring that is seen around it.
    static bool isRinged(const QWidget &widget) {
        const auto *ring = widget.findChild<QWidget *>(QStringLiteral("qt_focusRing"), Qt::FindDirectChildrenOnly);
        return ring != nullptr && ring->isVisible();
    }

  private Q_SLOTS:
    void init() {
        m_ring = std::make_unique<ui::FocusRing>(*qApp);
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_limits = new ui::LimitStrip(m_theme, m_window.get());
        m_pages = new QStackedWidget(m_window.get());
        m_list = new QListWidget(m_pages);
        m_empty = new ui::EmptyState(m_theme, m_pages);
        m_pages->addWidget(m_list);
        m_pages->addWidget(m_empty);
        layout->addWidget(m_limits);
        layout->addWidget(m_pages);
        layout->addWidget(new QLineEdit(m_window.get()));
        m_list->addItems({QStringLiteral("Bark"), QStringLiteral("Herd")});
        m_window->show();
        test::activate(m_window.get());
        m_list->setFocus(Qt::TabFocusReason);
    }
    void cleanup() {
        m_window.reset();
        m_ring.reset();
    }

    void aListIsMarkedUnlessItIsClicked() {
        QVERIFY(isRinged(*m_list));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton);
        QVERIFY(!isRinged(*m_list));
    }

    void theKeysStayWhereAListEmpties() {
        m_empty->present(QStringLiteral("No sheep"));
        m_pages->setCurrentWidget(m_empty);
        QCOMPARE(QApplication::focusWidget(), m_empty);
        QVERIFY(isRinged(*m_empty));
        // The next Tab goes on from there.
        QTest::keyClick(m_empty, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_window->findChild<QLineEdit *>());
        QVERIFY(!isRinged(*m_empty));
    }

    void theListHasThemAgainWhenItFills() {
        m_empty->present(QStringLiteral("No sheep"));
        m_pages->setCurrentWidget(m_empty);
        m_pages->setCurrentWidget(m_list);
        QCOMPARE(QApplication::focusWidget(), m_list);
        QVERIFY(isRinged(*m_list));
    }

    void theStepThatIsOfferedHasThem() {
        m_empty->present(QStringLiteral("No sheep"), {}, QStringLiteral("Whistle"));
        m_pages->setCurrentWidget(m_empty);
        QCOMPARE(QApplication::focusWidget(), m_empty->findChild<QPushButton *>());
        QVERIFY(!isRinged(*m_empty));
    }

    void theLastChipLeavesThemToSomethingElse() {
        m_limits->setLimits({{.id = QStringLiteral("a"), .text = QStringLiteral("author: shepherd")}});
        auto *chip = m_limits->findChild<ui::LimitChip *>();
        chip->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), chip);
        m_limits->setLimits({});
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now != nullptr && now != chip && now->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(QApplication::focusWidget(), now);
    }
};

QTEST_MAIN(TestFocusRing)
#include "test_focus_ring.moc"
