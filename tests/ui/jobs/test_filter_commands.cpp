#include "ui/jobs/filter_actions.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/filter_commands.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace collie;
using models::JobFilter;
using treeherder::JobStatus;

/// What menus and keys make of the filter as a whole.
class TestFilterCommands final : public QObject {
    Q_OBJECT

    struct Window {
        Window()
            : bar(new ui::FilterBar(theme, &widget))
            , actions(&widget)
            , commands(actions, *bar, &widget) {
            actions.fill(menu);
        }
        ui::Theme theme;
        QWidget widget;
        ui::FilterBar *bar;
        ui::FilterActions actions;
        QMenu menu;
        ui::FilterCommands commands;
    };
    std::unique_ptr<Window> m_window;

    QStringList statuses() const {
        QStringList names;
        for (size_t i = 0; i < m_window->bar->filter().statuses.size(); ++i) {
            if (m_window->bar->filter().statuses.test(i))
                names.append(treeherder::jobStatusName(static_cast<JobStatus>(i)));
        }
        return names;
    }
    QAction *single(const QString &name) const {
        for (QAction *action : m_window->actions.results->actions()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    }

  private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { m_window.reset(); }

    void allFailuresAreTreeherders() {
        const QSignalSpy spy(m_window->bar, &ui::FilterBar::filterChanged);
        m_window->actions.allFailures->trigger();
        QCOMPARE(statuses().join(u' '), QStringLiteral("testfailed busted exception retry usercancel"));
        QVERIFY(m_window->bar->filter().showClassified && m_window->bar->filter().showUnclassified);
        // Pressed again it goes back, and so does one after the other.
        m_window->actions.allFailures->trigger();
        QCOMPARE(m_window->bar->filter(), JobFilter());
        m_window->actions.onlyUnclassified->trigger();
        m_window->actions.allFailures->trigger();
        QVERIFY(m_window->bar->filter().showClassified);
        QCOMPARE(spy.count(), 4);
    }

    void onlyOneKind_data() {
        QTest::addColumn<QString>("statuses");
        QTest::addColumn<bool>("classified");
        QTest::addColumn<bool>("unclassified");
        QTest::newRow("unclassified") << QStringLiteral("testfailed busted exception") << false << true;
        QTest::newRow("classified") << QStringLiteral("testfailed busted exception") << true << false;
        QTest::newRow("superseded") << QStringLiteral("superseded") << true << true;
    }
    void onlyOneKind() {
        QFETCH(QString, statuses);
        QFETCH(bool, classified);
        QFETCH(bool, unclassified);
        const QHash<QByteArray, QAction *> actions{{"unclassified", m_window->actions.onlyUnclassified},
                                                   {"classified", m_window->actions.onlyClassified},
                                                   {"superseded", m_window->actions.onlySuperseded}};
        QAction *action = actions.value(QTest::currentDataTag());
        action->trigger();
        QCOMPARE(this->statuses().join(u' '), statuses);
        QCOMPARE(m_window->bar->filter().showClassified, classified);
        QCOMPARE(m_window->bar->filter().showUnclassified, unclassified);
        action->trigger();
        QCOMPARE(m_window->bar->filter(), JobFilter());
    }

    void singleResultsFollowTheFilter() {
        QVERIFY(single(QStringLiteral("busted"))->isChecked());
        QVERIFY(!single(QStringLiteral("superseded"))->isChecked());
        single(QStringLiteral("busted"))->trigger();
        single(QStringLiteral("superseded"))->trigger();
        QVERIFY(!statuses().contains(QStringLiteral("busted")));
        QVERIFY(statuses().contains(QStringLiteral("superseded")));
        m_window->bar->setFilter({});
        QVERIFY(single(QStringLiteral("busted"))->isChecked());
        m_window->actions.allJobs->trigger();
        QVERIFY(statuses().contains(QStringLiteral("unscheduled")));
        QVERIFY(single(QStringLiteral("unscheduled"))->isChecked());
    }

    void duplicatesAndProgress() {
        m_window->actions.duplicates->trigger();
        QVERIFY(m_window->bar->filter().showsDuplicates);
        m_window->actions.toggleInProgress->trigger();
        QVERIFY(!statuses().contains(QStringLiteral("running")) && !statuses().contains(QStringLiteral("pending")));
        m_window->actions.toggleInProgress->trigger();
        QVERIFY(statuses().contains(QStringLiteral("running")) && statuses().contains(QStringLiteral("pending")));
        m_window->actions.clear->trigger();
        QCOMPARE(m_window->bar->filter(), JobFilter());
        QVERIFY(!m_window->actions.duplicates->isChecked());
    }

    void everythingIsInTheMenu() {
        QList<QAction *> reached = m_window->menu.actions();
        for (qsizetype i = 0; i < reached.size(); ++i) {
            if (const QMenu *below = reached.at(i)->menu())
                reached += below->actions();
        }
        for (QAction *action : m_window->actions.all())
            QVERIFY2(reached.contains(action), qPrintable(action->text()));
        QVERIFY(reached.contains(m_window->actions.managePresets));
    }
};

QTEST_MAIN(TestFilterCommands)
#include "test_filter_commands.moc"
