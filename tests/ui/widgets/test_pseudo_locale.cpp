#include "tests/support/pseudo_translator.h"
#include "tests/support/shown_texts.h"
#include "tests/ui/widgets/every_dialog.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace collie;

/// What opens beside the main window, in a language with longer texts: all of them are translated, none is clipped, and
/// in a language that is written from the right nothing breaks.
class TestPseudoLocale final : public QObject {
    Q_OBJECT

    /// What the dialogs are filled with by the tests, fonts and addresses.
    static bool isData(const test::ShownText &shown) {
        static const QRegularExpression given(
            QStringLiteral(
                "\\A(bark|herd|brings them home\\.|times|loud|word|pace|walk|trot|(3 )?sheep|names|way|anything|"
                "wool|address|new task|english|deutsch|français|public/|https://.*|.*example\\.org.*)\\z"),
            QRegularExpression::CaseInsensitiveOption);
        return given.match(test::ShownTexts::outside(shown.text).trimmed()).hasMatch() ||
               shown.place.contains(QStringLiteral("setting:logs/font_family"));
    }

    /// A dialog, or a section of the settings in their window.
    static std::unique_ptr<QWidget> shownBy(const test::MakeDialog &make, test::DialogSurroundings &surroundings) {
        surroundings.window.resize(1000, 700);
        surroundings.window.show(); // Some open within it.
        std::unique_ptr<QWidget> made(make(surroundings));
        if (auto *page = qobject_cast<ui::SettingsPage *>(made.get())) {
            auto settings = std::make_unique<ui::SettingsWindow>(nullptr);
            settings->addPage(page);
            static_cast<void>(made.release());
            made = std::move(settings);
        }
        made->show();
        return made;
    }

  private Q_SLOTS:
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void textsAreLongerAndKeepTheirPlaces() {
        QCOMPARE(test::PseudoTranslator::spoken(QStringLiteral("&Add %1 of %Ln<b>c</b>")),
                 QStringLiteral("\u27e6&Àdd %1 öf %Ln<b>ç</b>~~~~\u27e7"));
    }

    void allIsTranslated_data() {
        QTest::addColumn<test::MakeDialog>("make");
        for (const auto &[name, make] : test::everyDialog())
            QTest::newRow(name) << make;
    }
    void allIsTranslated() {
        QFETCH(const test::MakeDialog, make);
        const test::PseudoTranslator language;
        test::DialogSurroundings surroundings;
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        const test::ShownTexts texts(*dialog);
        QVERIFY(!texts.all().isEmpty());
        const QStringList found = texts.untranslated(isData);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void nothingIsClipped_data() { allIsTranslated_data(); }
    void nothingIsClipped() {
        QFETCH(const test::MakeDialog, make);
        const test::PseudoTranslator language;
        test::DialogSurroundings surroundings;
        const std::unique_ptr<QWidget> dialog = shownBy(make, surroundings);
        QVERIFY(QTest::qWaitForWindowExposed(dialog->window()));
        QCoreApplication::sendPostedEvents();
        const QStringList faults = test::ShownTexts::clipped(*dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void nothingBreaksFromRightToLeft_data() { allIsTranslated_data(); }
    void nothingBreaksFromRightToLeft() {
        QFETCH(const test::MakeDialog, make);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const test::PseudoTranslator language;
        test::DialogSurroundings surroundings;
        const std::unique_ptr<QWidget> dialog = shownBy(make, surroundings);
        QVERIFY(QTest::qWaitForWindowExposed(dialog->window()));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
        const QStringList faults = test::ShownTexts::clipped(*dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestPseudoLocale)
#include "test_pseudo_locale.moc"
