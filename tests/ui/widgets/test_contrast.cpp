#include "tests/support/activate.h"
#include "tests/support/painted_texts.h"
#include "tests/ui/widgets/every_dialog.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace collie;
using ui::Theme;

/// Every text of every dialog stands out from what is really behind it, at least 4.5:1, and every picture 3:1, in every
/// scheme.
class TestContrast final : public QObject {
    Q_OBJECT

    Theme m_theme;

  private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }
    void cleanup() {
        m_theme.setScheme(Theme::Scheme::System);
        QApplication::setPalette(QPalette());
    }

    void paleTextIsFound() {
        QPushButton button(QStringLiteral("Bark"));
        button.resize(200, 60);
        QVERIFY2(test::paleTexts(button).isEmpty(), qPrintable(test::paleTexts(button).join(u'\n')));
        QPalette palette = button.palette();
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::Button).darker(130));
        button.setPalette(palette);
        const QStringList pale = test::paleTexts(button).filter(QStringLiteral("Bark"));
        QCOMPARE(pale.size(), 1);
    }

    void dialogs_data() {
        QTest::addColumn<test::MakeDialog>("make");
        for (const auto &[name, make] : test::everyDialog())
            QTest::newRow(name) << make;
    }
    void dialogs() {
        QFETCH(const test::MakeDialog, make);
        test::DialogSurroundings surroundings;
        surroundings.theme.applyTo(*qApp);
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        dialog->setParent(nullptr, Qt::Window);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog->window()));
        QVERIFY(!test::PaintedTexts(*dialog).all().isEmpty());
        QStringList faults;
        for (const Theme::Scheme scheme : {Theme::Scheme::System, Theme::Scheme::Light, Theme::Scheme::Dark,
                                           Theme::Scheme::HighContrast, Theme::Scheme::ColourBlind}) {
            surroundings.theme.setScheme(scheme);
            QCoreApplication::sendPostedEvents();
            const QStringList pale = test::paleTexts(*dialog);
            for (const QString &each : pale)
                faults.append(ui::schemeName(scheme) + QStringLiteral(": ") + each);
        }
        surroundings.theme.setScheme(Theme::Scheme::System);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
