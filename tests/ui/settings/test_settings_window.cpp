#include "ui/settings/settings_window.h"

#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "tests/support/small_screen.h"
#include "ui/settings/lines_edit.h"
#include "ui/settings/preference_rows.h"
#include "ui/widgets/fixed_font.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace collie;
using storage::Preference;
using storage::Settings;
using test::named;

namespace {

const Preference<int> count{.name = QStringLiteral("one/count"), .fallback = 3, .allowed = {.least = 1, .most = 16}};
const Preference<bool> flag{.name = QStringLiteral("one/flag"), .fallback = false};
const Preference<QString> choice{.name = QStringLiteral("two/choice"),
                                 .fallback = QStringLiteral("a"),
                                 .allowed = {{QStringLiteral("a"), QStringLiteral("b")}}};
const Preference<QString> text{.name = QStringLiteral("two/text")};
const Preference<qint64> rate{.name = QStringLiteral("two/rate"), .fallback = 0, .allowed = {.least = 0}};

} // namespace

class TestSettingsWindow final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("collie.ini")));
        m_window = std::make_unique<ui::SettingsWindow>(nullptr);
        auto *one = new ui::SettingsPage(QStringLiteral("one"), QStringLiteral("First"));
        ui::addNumber(*one, *m_settings, count,
                      {.id = {},
                       .name = QStringLiteral("Sheep at once"),
                       .help = QStringLiteral("How many are herded."),
                       .keywords = QStringLiteral("parallel")});
        one->addHeading(QStringLiteral("Noise"));
        ui::addSwitch(*one, *m_settings, flag,
                      {.id = {}, .name = QStringLiteral("Bark"), .help = QStringLiteral("Loud.")});
        auto *two = new ui::SettingsPage(QStringLiteral("two"), QStringLiteral("Second"));
        ui::addChoice(
            *two, *m_settings, choice,
            {.id = {}, .name = QStringLiteral("Coat"), .help = QStringLiteral("Smooth or rough.")},
            {{QStringLiteral("a"), QStringLiteral("Smooth")}, {QStringLiteral("b"), QStringLiteral("Rough")}});
        ui::addText(*two, *m_settings, text,
                    {.id = {}, .name = QStringLiteral("Name"), .help = QStringLiteral("What it is called.")});
        ui::addRate(*two, *m_settings, rate,
                    {.id = {}, .name = QStringLiteral("Pace"), .help = QStringLiteral("Of the herd, parallel.")});
        m_window->addPage(one);
        m_window->addPage(two);
        m_window->show();
        test::activate(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void everyClickInTheSectionsIsOfOne() {
        const QRect first = sections()->visualItemRect(sections()->item(0));
        const QRect last = sections()->visualItemRect(sections()->item(1));
        for (int y = first.top(); y <= last.bottom(); ++y)
            QVERIFY2(sections()->itemAt(first.center().x(), y) != nullptr, qPrintable(QString::number(y)));
    }

    void theFirstSectionIsOnShow() {
        QVERIFY(row("one/count")->isVisible());
        QVERIFY(!row("two/choice")->isVisible());
        QCOMPARE(sections()->count(), 2);
        chooseSection(1);
        QVERIFY(!row("one/count")->isVisible());
        QVERIFY(row("two/choice")->isVisible());
        chooseSection(0);
        QVERIFY(row("one/count")->isVisible());
    }

    void daysAreCounted() {
        const Preference<int> days{
            .name = QStringLiteral("one/days"), .fallback = 7, .allowed = {.least = 1, .most = 90}};
        auto *page = m_window->findChild<ui::SettingsPage *>(QStringLiteral("page:one"));
        const ui::SettingRow *added = ui::addNumber(
            *page, *m_settings, days, {.id = {}, .name = QStringLiteral("Kept for"), .help = {}}, ui::Unit::Days);
        auto *field = qobject_cast<QSpinBox *>(added->editor());
        QVERIFY(field != nullptr);
        QCOMPARE(field->text(), QStringLiteral("7 days"));
        // Elsewhere, and by hand.
        m_settings->set(days, 1);
        QCOMPARE(field->text(), QStringLiteral("1 day"));
        field->setValue(30);
        QCOMPARE(field->text(), QStringLiteral("30 days"));
        m_settings->reset(days);
        QCOMPARE(field->text(), QStringLiteral("7 days"));
    }

    void textOfAnySizeIsShownWhole() {
        const QFont before = QApplication::font();
        auto *lines = new ui::LinesEdit(4);
        auto *page = m_window->findChild<ui::SettingsPage *>(QStringLiteral("page:one"));
        page->addSetting({.id = QStringLiteral("one/lines"), .name = QStringLiteral("Lines"), .help = {}}, lines,
                         ui::SettingRow::Width::Whole);
        const QLabel *title = nullptr, *heading = nullptr;
        const auto labels = page->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QLabel *label : labels) {
            title = label->text() == u"First" ? label : title;
            heading = label->text() == u"Noise" ? label : heading;
        }
        QVERIFY(title != nullptr && heading != nullptr);
        for (const int points : {24, 9, 20}) {
            QFont font = before;
            font.setPointSize(points);
            QApplication::setFont(font);
            ui::setFixedFontSize(points);
            QTRY_COMPARE(heading->font().pointSize(), points);
            QVERIFY(heading->font().weight() == QFont::DemiBold);
            QTRY_VERIFY(qAbs(title->font().pointSizeF() - points * 1.4) < 0.5);
            m_window->resize(10, 10);
            auto *area = m_window->findChild<QScrollArea *>();
            const auto needed = [area] { return area->widget()->minimumSizeHint().width(); };
            QTRY_VERIFY(area->widget()->width() >= needed());
            // Aside is scrolled but where all of it side by side is too wide for a small screen.
            const auto beside = [&] { return m_window->width() - area->viewport()->width(); };
            QTRY_VERIFY2(area->viewport()->width() >= needed() ||
                             (points > 9 && beside() + needed() > test::smallScreen.width()),
                         qPrintable(QString::number(area->viewport()->width())));
            QVERIFY(m_window->width() <= test::smallScreen.width());
            const QScrollBar *aside = area->horizontalScrollBar();
            QTRY_COMPARE(area->viewport()->width() + aside->maximum(), area->widget()->width());
            QTRY_COMPARE(aside->isVisible(), aside->maximum() > 0);
            QTRY_VERIFY(lines->height() >= 4 * lines->fontMetrics().lineSpacing());
        }
        QApplication::setFont(before);
        ui::setFixedFontSize(0);
    }

    void changesTakeEffectAtOnceAndLeadBack() {
        auto *number = named<QSpinBox>(m_window, "setting:one/count");
        auto *reset = named<QToolButton>(m_window, "reset:one/count");
        QCOMPARE(number->value(), 3);
        QVERIFY(!reset->isVisible());
        number->setFocus();
        QTest::keyClick(number, Qt::Key_Up);
        QTest::keyClick(number, Qt::Key_Up);
        QCOMPARE(m_settings->get(count), 5);
        QVERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(m_settings->get(count), 3);
        QCOMPARE(number->value(), 3);
        QVERIFY(!reset->isVisible());
        QVERIFY2(number->hasFocus(), "the focus does not go with the button");
        // The whole number counts, not what is typed of it so far.
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("12"));
        QCOMPARE(m_settings->get(count), 3);
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(m_settings->get(count), 12);
        QVERIFY2(m_window->isVisible(), "Enter closes nothing");
    }

    void everyKindOfRowWrites() {
        QTest::mouseClick(named<QCheckBox>(m_window, "setting:one/flag"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(m_settings->get(flag), true);
        chooseSection(1);
        auto *box = named<QComboBox>(m_window, "setting:two/choice");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_settings->get(choice), QStringLiteral("b"));
        auto *field = named<QLineEdit>(m_window, "setting:two/text");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral(" Rex "));
        QVERIFY(m_settings->get(text).isEmpty());
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(m_settings->get(text), QStringLiteral("Rex"));
        auto *pace = named<QSpinBox>(m_window, "setting:two/rate");
        QCOMPARE(pace->text(), QStringLiteral("No limit"));
        pace->setFocus();
        pace->selectAll();
        QTest::keyClicks(pace, QStringLiteral("250"));
        QTest::keyClick(pace, Qt::Key_Return);
        QCOMPARE(m_settings->get(rate), 250 * 1024);
    }

    void whatOthersChangeIsShown() {
        m_settings->set(count, 9);
        m_settings->set(rate, qint64(100));
        QCOMPARE(named<QSpinBox>(m_window, "setting:one/count")->value(), 9);
        QVERIFY(named<QToolButton>(m_window, "reset:one/count")->isVisible());
        // Less than the field can say is no "No limit", and is not changed by being shown.
        QCOMPARE(named<QSpinBox>(m_window, "setting:two/rate")->value(), 1);
        QCOMPARE(m_settings->get(rate), 100);
    }

    void theSearchNarrowsEverySection_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a name") << QStringLiteral("bark") << QStringList{QStringLiteral("one/flag")};
        QTest::newRow("a keyword, and help elsewhere")
            << QStringLiteral("PARALLEL") << QStringList{QStringLiteral("one/count"), QStringLiteral("two/rate")};
        QTest::newRow("two words") << QStringLiteral("parallel  herd")
                                   << QStringList{QStringLiteral("one/count"), QStringLiteral("two/rate")};
        QTest::newRow("with the section") << QStringLiteral("second name") << QStringList{QStringLiteral("two/text")};
        QTest::newRow("nothing") << QStringLiteral("wolf") << QStringList();
    }

    void theSearchNarrowsEverySection() {
        QFETCH(QString, words);
        QFETCH(QStringList, found);
        for (int round = 0; round < 2; ++round) {
            QTest::keyClicks(search(), words);
            QStringList shown;
            for (const char *id : {"one/count", "one/flag", "two/choice", "two/text", "two/rate"}) {
                if (row(id)->isVisible())
                    shown.append(QLatin1String(id));
            }
            QCOMPARE(shown, found);
            // Each stands under the title of its section.
            QCOMPARE(named(m_window, "page:one")->isVisible(), !found.filter(QStringLiteral("one/")).isEmpty());
            QCOMPARE(named(m_window, "page:two")->isVisible(), !found.filter(QStringLiteral("two/")).isEmpty());
            QCOMPARE(named(m_window, "settingsNothing")->isVisible(), found.isEmpty());
            QTest::keyClick(search(), Qt::Key_Escape);
            QVERIFY(m_window->isVisible());
            QVERIFY(search()->text().isEmpty());
            QVERIFY(row("one/count")->isVisible() && row("one/flag")->isVisible() && !row("two/rate")->isVisible());
        }
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY2(!m_window->isVisible(), "without a search Escape closes");
    }

    void headingsGoWithTheirRows() {
        const auto labels = named(m_window, "page:one")->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(labels.size(), 2);
        QTest::keyClicks(search(), QStringLiteral("sheep"));
        QVERIFY(labels.at(0)->isVisible());
        QVERIFY(!labels.at(1)->isVisible());
    }

    void aSectionChosenEndsTheSearch() {
        QTest::keyClicks(search(), QStringLiteral("parallel"));
        // The one that is current already, too.
        chooseSection(0);
        QVERIFY(search()->text().isEmpty());
        QVERIFY(row("one/flag")->isVisible() && !row("two/rate")->isVisible());
        QTest::keyClicks(search(), QStringLiteral("parallel"));
        chooseSection(1);
        QVERIFY(search()->text().isEmpty());
        QVERIFY(row("two/text")->isVisible() && !row("one/count")->isVisible());
    }

    void enterLeadsToWhatWasFound() {
        search()->setFocus();
        QTest::keyClicks(search(), QStringLiteral("coat"));
        QTest::keyClick(search(), Qt::Key_Return);
        QVERIFY(named<QComboBox>(m_window, "setting:two/choice")->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search()->hasFocus());
    }

    void aSettingIsLedTo() {
        m_window->showAny(QStringLiteral("two/text"));
        QVERIFY(row("two/text")->isVisible());
        QVERIFY(named<QLineEdit>(m_window, "setting:two/text")->hasFocus());
        m_window->showAny(QStringLiteral("one"));
        QVERIFY(row("one/count")->isVisible());
        m_window->showAny(QStringLiteral("nowhere"));
        QVERIFY(row("one/count")->isVisible());
    }

    void scrollingPastAFieldChangesNothing() {
        auto *number = named<QSpinBox>(m_window, "setting:one/count");
        search()->setFocus();
        QWheelEvent wheel(QPointF(5, 5), number->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(number, &wheel);
        QCOMPARE(m_settings->get(count), 3);
        QVERIFY(!number->hasFocus());
    }

    void screenReadersHearNameAndHelp() {
        QCOMPARE(named<QSpinBox>(m_window, "setting:one/count")->accessibleName(), QStringLiteral("Sheep at once"));
        QCOMPARE(named<QSpinBox>(m_window, "setting:one/count")->accessibleDescription(),
                 QStringLiteral("How many are herded."));
    }

  private:
    QLineEdit *search() { return named<QLineEdit>(m_window, "settingsSearch"); }
    QListWidget *sections() { return named<QListWidget>(m_window, "settingsSections"); }
    ui::SettingRow *row(const char *id) {
        return m_window->findChild<ui::SettingRow *>(QStringLiteral("row:") + QLatin1String(id));
    }
    void chooseSection(int index) {
        const QRect place = sections()->visualItemRect(sections()->item(index));
        QTest::mouseClick(sections()->viewport(), Qt::LeftButton, {}, place.center());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ui::SettingsWindow> m_window;
};

QTEST_MAIN(TestSettingsWindow)
#include "test_settings_window.moc"
