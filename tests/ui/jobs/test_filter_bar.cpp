#include "tests/support/menu_click.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/filter_chip.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace collie;
using models::JobFilter;
using treeherder::JobStatus;
using ui::FilterChip;

class TestFilterBar final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void startsAsTreeherderDoes();
    void typingTellsOnceForManyKeys();
    void escapeClears();
    void statusChips_data();
    void statusChips();
    void partOfTheFailures();
    void aMenuOfSingleResults();
    void allFailuresAndSingleOnesTwice();
    void applyTellsOnce();
    void oneTierMustStay();
    void oneClassificationMustStay();
    void onlyNewFailures();
    void setFilterIsSilent();
    void resetShowsOnlyWhenNeeded();
    void focusSelectsTheText();
    void everythingHasAName();
    void whatHasNoRoomIsInTheMenu();

  private:
    [[nodiscard]] FilterChip *chip(const QString &text) const;
    [[nodiscard]] QLineEdit *line() const { return m_bar->findChild<QLineEdit *>(); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::FilterBar> m_bar;
};

void TestFilterBar::init() {
    m_bar.reset();
    m_theme = std::make_unique<ui::Theme>();
    m_bar = std::make_unique<ui::FilterBar>(*m_theme);
    m_bar->resize(m_bar->fullWidth(), 32);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

FilterChip *TestFilterBar::chip(const QString &text) const {
    const auto chips = m_bar->findChildren<FilterChip *>();
    for (FilterChip *candidate : chips) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void TestFilterBar::startsAsTreeherderDoes() {
    QCOMPARE(m_bar->filter(), JobFilter());
    QVERIFY(chip(QStringLiteral("failures"))->isChecked());
    QVERIFY(!chip(QStringLiteral("superseded"))->isChecked());
    QVERIFY(!chip(QStringLiteral("unscheduled"))->isChecked());
    QVERIFY(!chip(QStringLiteral("tier 3"))->isChecked());
}

void TestFilterBar::typingTellsOnceForManyKeys() {
    const QSignalSpy spy(m_bar.get(), &ui::FilterBar::filterChanged);
    QTest::keyClicks(line(), QStringLiteral("linux bc"));
    QCOMPARE(m_bar->filter().text, QStringLiteral("linux bc"));
    QTRY_VERIFY(!spy.isEmpty());
    QTRY_COMPARE(spy.last().first().value<JobFilter>().text, QStringLiteral("linux bc"));
    QVERIFY(spy.count() <= 8);
    m_bar->clearText();
    QCOMPARE(spy.last().first().value<JobFilter>().text, QString());
}

void TestFilterBar::escapeClears() {
    const QSignalSpy spy(m_bar.get(), &ui::FilterBar::filterChanged);
    JobFilter filter;
    filter.text = QStringLiteral("bc");
    m_bar->setFilter(filter);
    QTest::keyClick(line(), Qt::Key_Escape);
    QCOMPARE(line()->text(), QString());
    QCOMPARE(spy.count(), 1);
}

void TestFilterBar::statusChips_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVector<JobStatus>>("statuses");
    using Statuses = QVector<JobStatus>;
    QTest::newRow("failures") << QStringLiteral("failures")
                              << Statuses{JobStatus::TestFailed, JobStatus::Busted, JobStatus::Exception};
    QTest::newRow("success") << QStringLiteral("success") << Statuses{JobStatus::Success};
    QTest::newRow("retry") << QStringLiteral("retry") << Statuses{JobStatus::Retry};
    QTest::newRow("cancelled") << QStringLiteral("cancelled") << Statuses{JobStatus::UserCancel};
    QTest::newRow("superseded") << QStringLiteral("superseded") << Statuses{JobStatus::Superseded};
    QTest::newRow("in progress") << QStringLiteral("in progress") << Statuses{JobStatus::Running, JobStatus::Pending};
    QTest::newRow("unscheduled") << QStringLiteral("unscheduled") << Statuses{JobStatus::Unscheduled};
}

void TestFilterBar::statusChips() {
    QFETCH(QString, text);
    QFETCH(QVector<JobStatus>, statuses);
    const QSignalSpy spy(m_bar.get(), &ui::FilterBar::filterChanged);
    const auto before = m_bar->filter().statuses;
    QTest::mouseClick(chip(text), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    auto expected = before;
    for (const JobStatus status : statuses)
        expected.flip(static_cast<size_t>(status));
    QVERIFY(m_bar->filter().statuses == expected);
    QTest::keyClick(chip(text), Qt::Key_Space);
    QVERIFY(m_bar->filter().statuses == before);
    QCOMPARE(spy.count(), 2);
}

void TestFilterBar::partOfTheFailures() {
    JobFilter filter;
    filter.statuses.reset(static_cast<size_t>(JobStatus::Busted));
    m_bar->setFilter(filter);
    FilterChip *failures = chip(QStringLiteral("failures"));
    QVERIFY(failures->isPartial());
    QTest::mouseClick(failures, Qt::LeftButton);
    QVERIFY(m_bar->filter().statuses.test(static_cast<size_t>(JobStatus::Busted)));
    QVERIFY(!failures->isPartial());
    QVERIFY(failures->isChecked());
}

void TestFilterBar::aMenuOfSingleResults() {
    FilterChip *failures = chip(QStringLiteral("failures"));
    const QSignalSpy spy(m_bar.get(), &ui::FilterBar::filterChanged);
    const auto before = m_bar->filter().statuses;
    // The arrow at its end opens the menu and switches nothing.
    QTest::mouseClick(failures, Qt::LeftButton, {}, QPoint(failures->width() - 4, failures->height() / 2));
    auto *menu = m_bar->findChild<QMenu *>(QStringLiteral("statusMenu"));
    QVERIFY(menu != nullptr && menu->isVisible());
    QVERIFY(spy.isEmpty());
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("testfailed"));
    QVERIFY(menu->actions().constFirst()->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_bar->filter().statuses.test(size_t(JobStatus::TestFailed)));
    QVERIFY(failures->isPartial());
    QTRY_VERIFY(m_bar->findChild<QMenu *>(QStringLiteral("statusMenu")) == nullptr);
    // So does the menu key, on chips of one result too.
    FilterChip *success = chip(QStringLiteral("success"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, success->rect().center(),
                            success->mapToGlobal(success->rect().center()));
    QCoreApplication::sendEvent(success, &event);
    menu = m_bar->findChild<QMenu *>(QStringLiteral("statusMenu"));
    QVERIFY(menu != nullptr);
    menu->findChild<QAction *>(QStringLiteral("onlyThese"))->trigger();
    QCOMPARE(m_bar->filter().statuses.count(), 1U);
    QVERIFY(m_bar->filter().statuses.test(size_t(JobStatus::Success)));
    const QSignalSpy reset(m_bar.get(), &ui::FilterBar::wasReset);
    m_bar->apply(JobFilter()); // Chosen otherwise, the default is a filter like others.
    QCOMPARE(reset.count(), 0);
    m_bar->reset();
    QVERIFY(m_bar->filter().statuses == before);
    QCOMPARE(reset.count(), 1);
}

void TestFilterBar::allFailuresAndSingleOnesTwice() {
    FilterChip *failures = chip(QStringLiteral("failures"));
    const auto before = m_bar->filter().statuses;
    const auto without = [&before](std::initializer_list<JobStatus> gone) {
        auto left = before;
        for (const JobStatus status : gone)
            left.reset(size_t(status));
        return left;
    };
    const auto none = without({JobStatus::TestFailed, JobStatus::Busted, JobStatus::Exception});
    const auto menu = [this] { return m_bar->findChild<QMenu *>(QStringLiteral("statusMenu")); };
    for (int round = 0; round < 2; ++round) {
        // By mouse: the chip itself is all of them, its arrow is one by one.
        QTest::mouseClick(failures, Qt::LeftButton, {}, QPoint(8, failures->height() / 2));
        QVERIFY(m_bar->filter().statuses == none);
        QTest::mouseClick(failures, Qt::LeftButton, {}, QPoint(8, failures->height() / 2));
        QVERIFY(m_bar->filter().statuses == before);
        for (const bool on : {false, true}) {
            QTest::mouseClick(failures, Qt::LeftButton, {}, QPoint(failures->width() - 4, failures->height() / 2));
            QVERIFY(menu() != nullptr);
            QAction *busted = menu()->actions().at(1);
            QCOMPARE(busted->text(), QStringLiteral("busted"));
            QCOMPARE(busted->isChecked(), !on);
            test::clickEntry(menu(), busted);
            QVERIFY(m_bar->filter().statuses == (on ? before : without({JobStatus::Busted})));
            QCOMPARE(failures->isPartial(), !on);
            QTRY_VERIFY(menu() == nullptr);
        }
        // By keys.
        failures->setFocus(Qt::TabFocusReason);
        QTest::keyClick(failures, Qt::Key_Space);
        QVERIFY(m_bar->filter().statuses == none);
        QTest::keyClick(failures, Qt::Key_Space);
        for (const bool on : {false, true}) {
            QTest::keyClick(failures, Qt::Key_Down, Qt::AltModifier);
            QVERIFY(menu() != nullptr);
            for (int step = 0; step < 3; ++step)
                QTest::keyClick(menu(), Qt::Key_Down);
            QTest::keyClick(menu(), Qt::Key_Return);
            QVERIFY(m_bar->filter().statuses == (on ? before : without({JobStatus::Exception})));
            QTRY_VERIFY(menu() == nullptr);
        }
        // Escape leaves all as it is.
        QTest::keyClick(failures, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(menu(), Qt::Key_Escape);
        QTRY_VERIFY(menu() == nullptr);
        QVERIFY(m_bar->filter().statuses == before);
    }
}

void TestFilterBar::applyTellsOnce() {
    const QSignalSpy spy(m_bar.get(), &ui::FilterBar::filterChanged);
    const QSignalSpy shown(m_bar.get(), &ui::FilterBar::shown);
    JobFilter filter;
    filter.showsDuplicates = true;
    m_bar->apply(filter);
    m_bar->apply(filter);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_bar->filter(), filter);
    m_bar->setFilter({});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(shown.count(), 3);
}

void TestFilterBar::oneTierMustStay() {
    QTest::mouseClick(chip(QStringLiteral("tier 2")), Qt::LeftButton);
    QVERIFY(!m_bar->filter().tiers.test(2));
    QTest::mouseClick(chip(QStringLiteral("tier 1")), Qt::LeftButton);
    QVERIFY(m_bar->filter().tiers.test(1));
    QVERIFY(chip(QStringLiteral("tier 1"))->isChecked());
    QTest::mouseClick(chip(QStringLiteral("tier 3")), Qt::LeftButton);
    QVERIFY(m_bar->filter().tiers.test(3));
}

void TestFilterBar::oneClassificationMustStay() {
    QTest::mouseClick(chip(QStringLiteral("classified")), Qt::LeftButton);
    QVERIFY(!m_bar->filter().showClassified);
    QTest::mouseClick(chip(QStringLiteral("unclassified")), Qt::LeftButton);
    QVERIFY(m_bar->filter().showClassified);
    QVERIFY(!m_bar->filter().showUnclassified);
    QVERIFY(chip(QStringLiteral("classified"))->isChecked());
}

void TestFilterBar::onlyNewFailures() {
    FilterChip *news = chip(QStringLiteral("only new"));
    QVERIFY(!news->isChecked());
    QTest::mouseClick(chip(QStringLiteral("unclassified")), Qt::LeftButton);
    QTest::mouseClick(news, Qt::LeftButton);
    decltype(JobFilter::classifications) six;
    six.set(6);
    QVERIFY(m_bar->filter().classifications == six);
    QVERIFY(news->isChecked());
    // They are unclassified: without these nothing would be shown.
    QVERIFY(m_bar->filter().showUnclassified);
    QTest::mouseClick(news, Qt::LeftButton);
    QVERIFY(m_bar->filter().classifications.all());
    // As an address or a watch gives it.
    JobFilter filter;
    filter.classifications = six;
    m_bar->setFilter(filter);
    QVERIFY(news->isChecked());
    filter.classifications.set(4);
    m_bar->setFilter(filter);
    QVERIFY(!news->isChecked());
    QVERIFY(m_bar->filter().classifications == filter.classifications);
}

void TestFilterBar::setFilterIsSilent() {
    const QSignalSpy spy(m_bar.get(), &ui::FilterBar::filterChanged);
    JobFilter filter;
    filter.text = QStringLiteral("mochitest");
    filter.tiers.set(3);
    m_bar->setFilter(filter);
    QCOMPARE(m_bar->filter(), filter);
    QCOMPARE(line()->text(), filter.text);
    QVERIFY(chip(QStringLiteral("tier 3"))->isChecked());
    QCOMPARE(spy.count(), 0);
}

void TestFilterBar::resetShowsOnlyWhenNeeded() {
    auto *reset = m_bar->findChild<QToolButton *>(QStringLiteral("resetFilter"));
    QVERIFY(!reset->isVisible());
    QTest::mouseClick(chip(QStringLiteral("success")), Qt::LeftButton);
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(m_bar->filter(), JobFilter());
    QVERIFY(!reset->isVisible());
}

void TestFilterBar::focusSelectsTheText() {
    JobFilter filter;
    filter.text = QStringLiteral("bc");
    m_bar->setFilter(filter);
    m_bar->focusText();
    QVERIFY(line()->hasFocus());
    QCOMPARE(line()->selectedText(), filter.text);
}

void TestFilterBar::everythingHasAName() {
    const auto chips = m_bar->findChildren<FilterChip *>();
    QCOMPARE(chips.size(), 13);
    for (const FilterChip *candidate : chips)
        QVERIFY(!candidate->accessibleName().isEmpty());
    QVERIFY(!line()->accessibleName().isEmpty());
}

void TestFilterBar::whatHasNoRoomIsInTheMenu() {
    auto *more = m_bar->findChild<QToolButton *>(QStringLiteral("moreFilters"));
    QVERIFY(more->isHidden());
    m_bar->resize(m_bar->fullWidth() / 2, 32);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(chip(QStringLiteral("failures"))->isVisible());
    FilterChip *last = chip(QStringLiteral("only new"));
    QVERIFY(!last->isVisible());
    const auto chips = m_bar->findChildren<FilterChip *>();
    for (const FilterChip *each : chips)
        QVERIFY2(each->isHidden() || each->width() == each->sizeHint().width(), qPrintable(each->text()));

    Q_EMIT more->menu()->aboutToShow();
    const auto entries = more->menu()->actions();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [](const QAction *each) { return each->text() == QStringLiteral("only new"); });
    QVERIFY(entry != entries.end());
    QVERIFY(!(*entry)->isChecked());
    QSignalSpy changed(m_bar.get(), &ui::FilterBar::filterChanged);
    (*entry)->trigger();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_bar->filter().classifications.all());

    m_bar->resize(m_bar->fullWidth(), 32);
    QTRY_VERIFY(more->isHidden());
    QVERIFY(last->isVisible());
}

QTEST_MAIN(TestFilterBar)
#include "test_filter_bar.moc"
