#include "tests/support/named.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace collie;
using scheduling::JobPriorities;
using scheduling::JobType;
using scheduling::JobValue;
using ui::PrioritiesPane;

namespace {

JobPriorities sample() {
    JobPriorities priorities;
    priorities.failures = {QStringLiteral("0123456789abcdef")};
    const auto add = [&priorities](const char *label, JobValue value) {
        JobType type;
        type.labels = {QString::fromLatin1(label)};
        type.value = value;
        if (value == JobValue::High)
            type.failures = type.lostBySkipping = {0};
        priorities.types.append(type);
    };
    add("build-a", JobValue::Always);
    add("test-a", JobValue::High);
    add("test-b", JobValue::Low);
    return priorities;
}

} // namespace

class TestPrioritiesPane final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_pane.reset();
        m_theme = std::make_unique<ui::Theme>();
        m_pane = std::make_unique<PrioritiesPane>(*m_theme);
        m_pane->resize(1100, 320);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void beginsWithTheOneStep() {
        QSignalSpy compute(m_pane.get(), &PrioritiesPane::computeRequested);
        QVERIFY(test::named<ui::EmptyState>(m_pane, "noPriorities")->isVisible());
        QVERIFY(!test::named<ui::EmptyState>(m_pane, "noPriorities")->sentence().isEmpty());
        QTest::mouseClick(test::named<ui::EmptyState>(m_pane, "noPriorities")->findChild<QPushButton *>(),
                          Qt::LeftButton);
        QCOMPARE(compute.count(), 1);
    }

    void asksForWhatIsWritten() {
        m_pane->setQuery({QStringLiteral("autoland"), QStringLiteral("mozilla-central")}, 90);
        auto *repositories = m_pane->findChild<QLineEdit *>(QStringLiteral("repositories"));
        QCOMPARE(repositories->text(), QStringLiteral("autoland, mozilla-central"));
        repositories->setText(QStringLiteral(" try ; autoland,"));
        QCOMPARE(m_pane->repositories(), (QStringList{QStringLiteral("try"), QStringLiteral("autoland")}));
        QCOMPARE(m_pane->days(), 90);
    }

    void canBeStopped() {
        QSignalSpy stop(m_pane.get(), &PrioritiesPane::stopRequested);
        m_pane->showProgress(QStringLiteral("Reading notes"), 3, 1200);
        QVERIFY(test::named<ui::EmptyState>(m_pane, "noPriorities")->title().contains(QStringLiteral("3 of 1,200")));
        QTest::mouseClick(button("compute"), Qt::LeftButton);
        QCOMPARE(stop.count(), 1);
        m_pane->showFailure(QStringLiteral("No failure was noted."));
        QCOMPARE(test::named<ui::EmptyState>(m_pane, "noPriorities")->sentence(),
                 QStringLiteral("No failure was noted."));
    }

    void showsAndFilters() {
        m_pane->showPriorities(sample(), QStringLiteral("1 of 2 job types."));
        QVERIFY(m_pane->list()->isVisible());
        QCOMPARE(test::named<QLabel>(m_pane, "prioritiesSummary")->text(), QStringLiteral("1 of 2 job types."));
        QAbstractItemModel *rows = m_pane->list()->model();
        QCOMPARE(rows->rowCount(), 3);
        // What would be lost comes first.
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("test-a"));
        for (QCheckBox *box : m_pane->findChildren<QCheckBox *>()) {
            if (box->text() == QStringLiteral("Always runs"))
                box->click();
        }
        QCOMPARE(rows->rowCount(), 2);
        QTest::keyClicks(filter(), QStringLiteral("-B"));
        QCOMPARE(rows->rowCount(), 1);
        m_pane->showNothing();
        QVERIFY(!m_pane->list()->isVisible());
    }

    void offersWhatCanBeAdded() {
        m_pane->showPriorities(sample(), {});
        QSignalSpy missing(m_pane.get(), &PrioritiesPane::scheduleMissingRequested);
        QSignalSpy skipped(m_pane.get(), &PrioritiesPane::scheduleSkippedRequested);
        m_pane->setSchedulable(32, 0, QStringLiteral("0123456789ab"));
        QToolButton *add = nullptr;
        QToolButton *addSkipped = nullptr;
        for (QToolButton *each : m_pane->findChildren<QToolButton *>()) {
            if (each->text().contains(QStringLiteral("Missing")))
                add = each;
            if (each->text().contains(QStringLiteral("Skipped")))
                addSkipped = each;
        }
        QVERIFY(add != nullptr && addSkipped != nullptr);
        QCOMPARE(add->text(), QStringLiteral("Add 32 Missing High-Value…"));
        QVERIFY(!addSkipped->isEnabled());
        add->click();
        addSkipped->click();
        QCOMPARE(missing.count(), 1);
        QCOMPARE(skipped.count(), 0);
    }

    void tellsWhatToDim() {
        m_pane->showPriorities(sample(), {});
        QSignalSpy dim(m_pane.get(), &PrioritiesPane::dimChanged);
        m_pane->dimSwitch()->click();
        QCOMPARE(dim.count(), 1);
        QVERIFY(dim.at(0).at(0).toBool());
    }

    void exportsByMenu() {
        QVERIFY(!button("export")->isEnabled());
        m_pane->showPriorities(sample(), {});
        QVERIFY(button("export")->isEnabled());
        QSignalSpy exported(m_pane.get(), &PrioritiesPane::exportRequested);
        button("export")->menu()->actions().at(1)->trigger();
        auto *dialog = m_pane->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(QStringLiteral("/tmp/x.csv"));
        dialog->reject();
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported.at(0).at(1).toString(), QStringLiteral("/tmp/x.csv"));
    }

    void everythingHasAName() {
        m_pane->showPriorities(sample(), {});
        for (const QWidget *widget : m_pane->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto *abstract = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (abstract != nullptr && !abstract->text().isEmpty()) ||
                         qobject_cast<const QLabel *>(widget) != nullptr,
                     widget->metaObject()->className());
        }
    }

  private:
    QToolButton *button(const char *name) const { return m_pane->findChild<QToolButton *>(QLatin1String(name)); }
    QLineEdit *filter() const {
        for (QLineEdit *each : m_pane->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == QStringLiteral("Filter job types"))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<PrioritiesPane> m_pane;
};

QTEST_MAIN(TestPrioritiesPane)
#include "test_priorities_pane.moc"
