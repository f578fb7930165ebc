#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/shown_texts.h"
#include "ui/details/details_panel.h"
#include "ui/job_intents.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/settings/settings_window.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>

using namespace collie;
using namespace collie::test;

/// The whole window in a language with longer texts: whatever it says by itself is translated and has its room, with
/// every pane in front once, and in a language that is written from the right everything changes sides.
class TestWindowPseudo final : public WindowFixture {
    Q_OBJECT

    std::unique_ptr<PseudoTranslator> m_language;

    void startIn(Qt::LayoutDirection direction) {
        QApplication::setLayoutDirection(direction);
        m_language = std::make_unique<PseudoTranslator>();
        startAll({.pushes = 2, .jobsPerPush = 120, .speed = 40, .frozen = true});
        openSandbox();
        window().resize(1000, 640);
        window().grid()->selectNextFailure();
        QTRY_VERIFY_WITH_TIMEOUT(!window().pane<ui::DetailsPanel>()->title().isEmpty(), patience);
    }

    /// What servers said, names, addresses, keys and times; the words of the field for results are not translated.
    static bool isData(const ShownText &shown) {
        static const QRegularExpression data(QStringLiteral(
            "\\A(\\[\\d+\\] |Collie|Sandbox|autoland|127\\.0\\.0\\.1|Firefox CI|Community TC|English|Deutsch|Français"
            "|testfailed|busted|exception|success|retry|usercancel|superseded|running|pending|unscheduled|completed"
            "|not classified|fixed by commit|expected fail|intermittent|infra|intermittent needs bugid"
            "|(Linux|Windows|OS X|macOS|Android) .*"         // Platforms.
            "|\\S+\\([^()\\s]+\\)|[\\w.-]*/[\\w./-]+"        // Symbols, and names of jobs.
            "|https?://\\S+|[\\w.-]+\\.(org|com)(:\\d+)?"    // Addresses.
            "|[\\w-]{22}|[0-9a-f]{12,40}|[\\w.+-]+@[\\w.-]+" // Ids, revisions and authors.
            "|[\\d: -]+ [A-Z]{3,4}|Esc|Del|Left|Right|Space|((Ctrl|Shift|Alt)\\+)+\\S+"
            "|[\\s·–▾()-]+)*\\z"));
        const QString outside = ShownTexts::outside(shown.text);
        return data.match(outside).hasMatch() || shown.place.contains(QStringLiteral("setting:logs/font_family"));
    }

    /// All of them, where QVERIFY2 would cut them off.
    static bool tellsNone(QStringList faults) {
        faults.removeDuplicates();
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        return faults.isEmpty();
    }

    /// Each pane once in front. \param look  called for each.
    void inEachPane(const std::function<void(QDockWidget &)> &look) {
        const auto docks = window().findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(docks.size() > 5);
        for (QDockWidget *dock : docks) {
            window().showPane(dock->widget());
            QCoreApplication::sendPostedEvents();
            look(*dock);
        }
    }

  private Q_SLOTS:
    void cleanup() {
        stopAll();
        m_language.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void whatTheWindowSaysIsTranslatedAndHasItsRoom() {
        startIn(Qt::LeftToRight);
        QStringList found, faults;
        inEachPane([&](QDockWidget &) {
            found += ShownTexts(window()).untranslated(isData);
            faults += ShownTexts::clipped(window());
        });
        QVERIFY(tellsNone(faults));
        QVERIFY(tellsNone(found));
    }

    void menusAreTranslated() {
        startIn(Qt::LeftToRight);
        ui::JobGridView &grid = *window().grid();
        const QRect cell = grid.visualRect(grid.currentIndex());
        QContextMenuEvent event(QContextMenuEvent::Mouse, cell.center(), grid.viewport()->mapToGlobal(cell.center()));
        QApplication::sendEvent(grid.viewport(), &event);
        window().intents()->openPushMenu(firstPush());
        for (const char *name : {"jobMenu", "pushMenu"}) {
            auto *menu = window().findChild<QMenu *>(QLatin1String(name));
            QVERIFY2(menu != nullptr, name);
            QVERIFY(tellsNone(ShownTexts(*menu).untranslated(isData)));
        }
    }

    void settingsAreTranslated() {
        startIn(Qt::LeftToRight);
        window().actions()->program.settings->trigger();
        QTRY_VERIFY(window().findChild<ui::SettingsWindow *>() != nullptr);
        auto *settings = window().findChild<ui::SettingsWindow *>();
        const QStringList found = ShownTexts(*settings).untranslated(isData);
        QVERIFY(tellsNone(found));
        auto *sections = settings->findChild<QListWidget *>(QStringLiteral("settingsSections"));
        for (int row = 0; row < sections->count(); ++row) {
            sections->setCurrentRow(row);
            // Some texts come a moment later, and the rows make room for them.
            QTRY_VERIFY2(ShownTexts::clipped(*settings).isEmpty(),
                         qPrintable(ShownTexts::clipped(*settings).join(u'\n')));
        }
        settings->close();
    }

    void everythingChangesSides() {
        startIn(Qt::RightToLeft);
        const auto middleOf = [this](const QWidget *widget) {
            return widget->mapTo(&window(), widget->rect().center()).x();
        };
        QVERIFY(middleOf(window().pane<ui::PushPane>()) > middleOf(window().grid()));
        // Jobs stay where a click finds them.
        const QAbstractItemModel *jobs = window().grid()->model();
        QVERIFY(jobs->rowCount() > 0);
        const QModelIndex first = jobs->index(0, 0);
        window().grid()->scrollTo(first);
        const QRect cell = window().grid()->visualRect(first);
        QCOMPARE(window().grid()->indexAt(cell.center()), first);
        QVERIFY(window().grid()->viewport()->rect().contains(cell.center()));
        QStringList faults;
        inEachPane([&](QDockWidget &) { faults += ShownTexts::clipped(window()); });
        QVERIFY(tellsNone(faults));
    }
};

QTEST_MAIN(TestWindowPseudo)
#include "test_window_pseudo.moc"
