#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tree_status_button.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace collie;
using collie::ui::Theme;
using collie::ui::TreeStatusButton;
using Access = treeherder::TreeState::Access;

class TestTreeStatusButton final : public QObject {
    Q_OBJECT

    static TreeStatusButton::Content content(const std::optional<Access> &access) {
        return {.tree = QStringLiteral("firefox-main"),
                .access = access,
                .about = access ? QString() : QStringLiteral("The server did not answer."),
                .reason = QStringLiteral("Merge day: <b>bump</b>"),
                .message = QStringLiteral("Opens later.")};
    }
    static QMenu *menuOf(const TreeStatusButton &button) {
        QMenu *open = nullptr;
        for (QMenu *menu : button.findChildren<QMenu *>()) {
            if (menu->isVisible())
                open = menu;
        }
        return open;
    }
    static QAction *entry(const QMenu *menu, const QString &text) {
        for (QAction *action : menu->actions()) {
            if (action->isEnabled() && QString(action->text()).remove(u'&').contains(text))
                return action;
        }
        return nullptr;
    }

  private Q_SLOTS:
    void isThereOnlyWithATree() {
        Theme theme;
        TreeStatusButton button(theme);
        QVERIFY(button.isHidden());
        button.present(content(Access::Open));
        QVERIFY(!button.isHidden());
        button.present({});
        QVERIFY(button.isHidden());
    }

    void aWrongAddressLeadsToTheSettings() {
        Theme theme;
        TreeStatusButton button(theme);
        button.show();
        QSignalSpy wanted(&button, &TreeStatusButton::settingsRequested);
        TreeStatusButton::Content wrong = content({});
        for (const bool isWrong : {false, true}) {
            wrong.isAddressWrong = isWrong;
            button.present(wrong);
            QTest::mouseClick(&button, Qt::LeftButton);
            QMenu *menu = menuOf(button);
            QVERIFY(menu != nullptr);
            QAction *settings = entry(menu, QStringLiteral("Settings"));
            QCOMPARE(settings != nullptr, isWrong);
            if (settings != nullptr)
                settings->trigger();
            menu->close();
        }
        QCOMPARE(wanted.size(), 1);
    }

    void statesDifferInWordMarkAndColour_data() {
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::newRow("light") << Theme::Scheme::Light;
        QTest::newRow("dark") << Theme::Scheme::Dark;
        QTest::newRow("high contrast") << Theme::Scheme::HighContrast;
        QTest::newRow("colour-blind") << Theme::Scheme::ColourBlind;
        QTest::newRow("desktop") << Theme::Scheme::System;
    }
    void statesDifferInWordMarkAndColour() {
        QFETCH(Theme::Scheme, scheme);
        Theme theme;
        TreeStatusButton button(theme);
        theme.setScheme(scheme);
        QSet<QString> words;
        QList<QImage> marks;
        for (const std::optional<Access> access : {std::optional(Access::Open), std::optional(Access::ApprovalRequired),
                                                   std::optional(Access::Closed), std::optional<Access>()}) {
            button.present(content(access));
            words.insert(button.text());
            const QColor ink = button.palette().color(QPalette::ButtonText);
            QVERIFY(ui::contrastRatio(ink, theme.raisedSurface()) >= 4.5);
            QVERIFY(ui::contrastRatio(ink, theme.hover()) >= 4.5);
            // Without its colour.
            const QImage mark =
                button.icon().pixmap(button.iconSize()).toImage().convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!mark.isNull());
            QVERIFY(!marks.contains(mark));
            marks.append(mark);
        }
        QCOMPARE(words.size(), 4);
    }

    void saysWhyAsPlainText() {
        Theme theme;
        TreeStatusButton button(theme);
        button.present(content(Access::Closed));
        QVERIFY(button.accessibleName().contains(QStringLiteral("firefox-main: closed")));
        QVERIFY(button.accessibleDescription().contains(QStringLiteral("Merge day: <b>bump</b>\nOpens later.")));
        QVERIFY(!button.toolTip().contains(QStringLiteral("<b>bump</b>")));
        button.present(content({}));
        QVERIFY(button.accessibleName().contains(QStringLiteral("unknown")));
        QVERIFY(button.toolTip().contains(QStringLiteral("did not answer")));
    }

    void menuTellsAndLeadsOn() {
        Theme theme;
        TreeStatusButton button(theme);
        button.present(content(Access::Closed));
        button.show();
        QSignalSpy pages(&button, &TreeStatusButton::pageRequested);
        QSignalSpy looks(&button, &TreeStatusButton::refreshRequested);
        for (int time = 0; time < 2; ++time) {
            QTest::mouseClick(&button, Qt::LeftButton);
            QMenu *menu = menuOf(button);
            QVERIFY(menu != nullptr);
            auto *reason = test::named<QLabel>(menu, "treeReason");
            QCOMPARE(reason->text(), QStringLiteral("Merge day: <b>bump</b>"));
            QCOMPARE(reason->textFormat(), Qt::PlainText);
            test::clickEntry(menu, entry(menu, QStringLiteral("Page")));
            QCOMPARE(pages.count(), time + 1);
            QTRY_VERIFY(menuOf(button) == nullptr);
        }
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        QMenu *menu = menuOf(button);
        QVERIFY(menu != nullptr);
        // What cannot be chosen is passed by.
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(looks.count(), 1);
    }
};

QTEST_MAIN(TestTreeStatusButton)
#include "test_tree_status_button.moc"
