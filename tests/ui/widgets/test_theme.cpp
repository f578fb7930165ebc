#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using ui::Theme;
using ui::ThemeColours;

class TestTheme final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void contrastOfKnownColours();
    void textIsReadable_data();
    void textIsReadable();
    void statesDiffer_data();
    void statesDiffer();
    void chipsKeepTreeherdersColours();
    void changedIsEmittedOnce();
    void applicationFollowsScheme();
    void systemFollowsDesktop();
};

namespace {

void addSchemes() {
    QTest::addColumn<ThemeColours>("colours");
    QPalette darkDesktop(QColor(0x30, 0x30, 0x30));
    darkDesktop.setColor(QPalette::Base, QColor(0x20, 0x22, 0x25));
    darkDesktop.setColor(QPalette::Text, QColor(0xdd, 0xdd, 0xdd));
    darkDesktop.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    QTest::newRow("light") << ThemeColours::light();
    QTest::newRow("dark") << ThemeColours::darkColours();
    QTest::newRow("high contrast, light") << ThemeColours::highContrast(false);
    QTest::newRow("high contrast, dark") << ThemeColours::highContrast(true);
    QTest::newRow("colour-blind, light") << ThemeColours::colourBlind(false);
    QTest::newRow("colour-blind, dark") << ThemeColours::colourBlind(true);
    QTest::newRow("system, light") << ThemeColours::fromDesktop(QPalette(QColor(0xef, 0xef, 0xef)));
    QTest::newRow("system, dark") << ThemeColours::fromDesktop(darkDesktop);
}

} // namespace

void TestTheme::contrastOfKnownColours() {
    QCOMPARE(ui::contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(ui::contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(ui::contrastRatio(QColor(0x75, 0x75, 0x75), Qt::white) - 4.6) < 0.05);
}

void TestTheme::textIsReadable_data() {
    addSchemes();
}

void TestTheme::textIsReadable() {
    QFETCH(ThemeColours, colours);
    const auto surfaces = {colours.surface, colours.raisedSurface, colours.hover, colours.selection};
    for (const QColor &background : surfaces) {
        QVERIFY(ui::contrastRatio(colours.text, background) >= 4.5);
        QVERIFY(ui::contrastRatio(colours.mutedText, background) >= 4.5);
        QVERIFY(ui::contrastRatio(colours.accent, background) >= 3.0);
    }
    for (size_t i = 0; i < treeherder::jobStatusCount; ++i) {
        QVERIFY(ui::contrastRatio(colours.chipText.at(i), colours.statusFill.at(i)) >= 4.5);
        QVERIFY(ui::contrastRatio(colours.statusFill.at(i), colours.surface) >= 3.0);
        QVERIFY(ui::contrastRatio(colours.statusTextOnSelection.at(i), colours.selection) >= 4.5);
        for (const QColor &background : {colours.surface, colours.raisedSurface, colours.hover})
            QVERIFY2(ui::contrastRatio(colours.statusText.at(i), background) >= 4.5, qPrintable(QString::number(i)));
    }
    const QPalette palette = colours.palette();
    QVERIFY(ui::contrastRatio(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(ui::contrastRatio(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
    QVERIFY(ui::contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    QVERIFY(ui::contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
}

void TestTheme::statesDiffer_data() {
    addSchemes();
}

void TestTheme::statesDiffer() {
    QFETCH(ThemeColours, colours);
    // Unknown may look like pending, and what can be added has a frame; every other pair must not.
    for (size_t a = 0; a < static_cast<size_t>(treeherder::JobStatus::Unknown); ++a)
        for (size_t b = 0; b < a; ++b)
            QVERIFY(colours.statusText.at(a) != colours.statusText.at(b));
}

void TestTheme::chipsKeepTreeherdersColours() {
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QCOMPARE(theme.statusFill(treeherder::JobStatus::TestFailed), QColor(0xdd, 0x66, 0x02));
    QCOMPARE(theme.statusFill(treeherder::JobStatus::Busted), QColor(0xb7, 0x4c, 0x4c));
    QCOMPARE(theme.statusFill(treeherder::JobStatus::Exception), QColor(0x9a, 0x7d, 0xa6));
    QCOMPARE(theme.statusFill(treeherder::JobStatus::Success), QColor(0x02, 0x82, 0x33));
    // Hue kept where text had to become darker.
    const QColor text = theme.statusColour(treeherder::JobStatus::TestFailed);
    QVERIFY(qAbs(text.hslHue() - QColor(0xdd, 0x66, 0x02).hslHue()) <= 2);
}

void TestTheme::changedIsEmittedOnce() {
    Theme theme;
    const QSignalSpy spy(&theme, &Theme::changed);
    theme.setScheme(Theme::Scheme::Dark);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(spy.count(), 1);
    QVERIFY(theme.isDark());
    theme.setScheme(Theme::Scheme::Light);
    QVERIFY(!theme.isDark());
}

void TestTheme::applicationFollowsScheme() {
    Theme theme;
    theme.applyTo(*qApp);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), theme.surface());
    theme.setScheme(Theme::Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
    theme.setScheme(Theme::Scheme::System);
}

void TestTheme::systemFollowsDesktop() {
    Theme theme;
    theme.applyTo(*qApp);
    const QSignalSpy spy(&theme, &Theme::changed);
    QPalette palette(QColor(0x30, 0x30, 0x30));
    palette.setColor(QPalette::Base, QColor(0x11, 0x12, 0x13));
    QApplication::setPalette(palette);
    QTRY_VERIFY(spy.count() > 0);
    QCOMPARE(theme.surface(), QColor(0x11, 0x12, 0x13));
    QVERIFY(theme.isDark());
    QApplication::setPalette(QPalette());
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
