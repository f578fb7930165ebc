#include "tests/support/focus_walk.h"
#include "tests/ui/widgets/every_dialog.h"
#include "ui/widgets/application_style.h"
#include "ui/widgets/focus_ring.h"

#include <QApplication>
#include <QTest>

using namespace collie;
using ui::Theme;

/// Whoever has no mouse sees where the keys go, in every dialog.
class TestFocusOfDialogs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theFocusIsSeen_data() {
        QTest::addColumn<test::MakeDialog>("make");
        for (const auto &[name, make] : test::everyDialog())
            QTest::newRow(name) << make;
    }
    void theFocusIsSeen() {
        QFETCH(const test::MakeDialog, make);
        const ui::FocusRing ring(*qApp);
        test::DialogSurroundings surroundings;
        surroundings.theme.applyTo(*qApp);
        ui::ApplicationStyle::setRowGap(0);
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        dialog->setParent(nullptr, Qt::Window);
        dialog->show();
        test::activate(dialog.get());
        QStringList faults;
        for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark, Theme::Scheme::HighContrast}) {
            surroundings.theme.setScheme(scheme);
            QCoreApplication::sendPostedEvents();
            if (QApplication::focusWidget() == nullptr)
                QTest::keyClick(dialog.get(), Qt::Key_Tab);
            const test::FocusWalk walk(*dialog);
            QVERIFY(!walk.met.isEmpty());
            for (const QString &each : walk.unseen)
                faults.append(ui::schemeName(scheme) + QStringLiteral(" unseen: ") + each);
            for (const QString &each : walk.lost)
                faults.append(ui::schemeName(scheme) + QStringLiteral(" lost after: ") + each);
        }
        surroundings.theme.setScheme(Theme::Scheme::System);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestFocusOfDialogs)
#include "test_focus_of_dialogs.moc"
