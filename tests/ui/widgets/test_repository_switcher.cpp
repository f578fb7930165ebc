#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/widgets/repository_menu.h"
#include "ui/widgets/repository_switcher.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using ui::RepositoryMenu;
using ui::RepositorySwitcher;

namespace {

const QString autoland = QStringLiteral("autoland");
const QString central = QStringLiteral("mozilla-central");
const QString tryRepository = QStringLiteral("try");

treeherder::Repository repository(const QString &name, const QString &group) {
    treeherder::Repository made;
    made.name = name;
    made.groupName = group;
    return made;
}

} // namespace

/// The list of repositories: those at hand first, pinned by mouse and by keys.
class TestRepositorySwitcher final : public QObject {
    Q_OBJECT

    [[nodiscard]] QTreeWidget *list() const { return m_switcher->list(); }
    [[nodiscard]] QLineEdit *field() const { return test::named<QLineEdit>(m_switcher, "repositoryFilter"); }

    /// "Pinned: try, autoland" for each section.
    [[nodiscard]] QStringList sections() const {
        QStringList all;
        for (int i = 0; i < list()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *section = list()->topLevelItem(i);
            QStringList names;
            for (int child = 0; child < section->childCount(); ++child) {
                if (!section->child(child)->isHidden())
                    names.append(section->child(child)->text(0));
            }
            if (!section->isHidden())
                all.append(section->text(0) + QStringLiteral(": ") + names.join(QStringLiteral(", ")));
        }
        return all;
    }

    [[nodiscard]] QTreeWidgetItem *row(const QString &section, const QString &name) const {
        for (QTreeWidgetItem *item : list()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)) {
            if (item->parent() != nullptr && item->parent()->text(0) == section)
                return item;
        }
        return nullptr;
    }

    void clickPin(const QString &section, const QString &name) {
        QTreeWidgetItem *item = row(section, name);
        list()->scrollToItem(item);
        const QRect pin = list()->visualRect(
            list()->model()->index(item->parent()->indexOfChild(item), 3, list()->model()->index(indexOf(item), 0)));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, pin.center());
    }
    [[nodiscard]] int indexOf(QTreeWidgetItem *item) const { return list()->indexOfTopLevelItem(item->parent()); }

    std::unique_ptr<QMainWindow> m_window;
    RepositorySwitcher *m_switcher = nullptr;
    RepositoryMenu *m_menu = nullptr;

  private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QMainWindow>();
        m_switcher = new RepositorySwitcher(m_window.get());
        m_window->setCentralWidget(m_switcher);
        m_menu = new RepositoryMenu(*m_switcher, m_window.get());
        m_window->menuBar()->addMenu(m_menu);
        m_switcher->setRepositories({repository(autoland, QStringLiteral("development")),
                                     repository(central, QStringLiteral("development")),
                                     repository(tryRepository, QStringLiteral("try"))});
        m_window->resize(500, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        test::activate(m_window.get());
    }

    void thoseAtHandComeFirst() {
        m_switcher->setAtHand({tryRepository, QStringLiteral("gone")}, {autoland, tryRepository, central});
        QCOMPARE(sections(),
                 (QStringList{QStringLiteral("Pinned: try, gone"), QStringLiteral("Recent: autoland, mozilla-central"),
                              QStringLiteral("development: autoland, mozilla-central"), QStringLiteral("try: try")}));
        QCOMPARE(row(QStringLiteral("Pinned"), tryRepository)->text(2), QStringLiteral("Ctrl+1"));
        m_switcher->openList();
        QTest::keyClicks(field(), QStringLiteral("central"));
        QCOMPARE(sections(), (QStringList{QStringLiteral("Recent: mozilla-central"),
                                          QStringLiteral("development: mozilla-central")}));
        QSignalSpy chosen(m_switcher, &RepositorySwitcher::repositoryChosen);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), central);
    }

    void countsAreShownAndSaid() {
        m_switcher->setAtHand({autoland}, {tryRepository});
        m_switcher->setUnclassified(autoland, 1234);
        const QTreeWidgetItem *pinned = row(QStringLiteral("Pinned"), autoland);
        QCOMPARE(pinned->text(1), QStringLiteral("1,234"));
        const QString said = pinned->data(0, Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(QStringLiteral("Ctrl+1")) && said.contains(QStringLiteral("1,234 failures")),
                 qPrintable(said));
        QCOMPARE(row(QStringLiteral("Recent"), tryRepository)->text(1), QStringLiteral("–"));
        QVERIFY(row(QStringLiteral("development"), autoland)->text(1).isEmpty());
        m_switcher->setUnclassified(autoland, std::nullopt);
        QCOMPARE(pinned->text(1), QStringLiteral("–"));
    }

    void theMousePinsAndUnpins() {
        m_switcher->openList();
        QSignalSpy pins(m_switcher, &RepositorySwitcher::pinnedByPerson);
        QSignalSpy chosen(m_switcher, &RepositorySwitcher::repositoryChosen);
        clickPin(QStringLiteral("try"), tryRepository);
        QCOMPARE(m_switcher->pinned(), QStringList{tryRepository});
        clickPin(QStringLiteral("development"), autoland);
        QCOMPARE(m_switcher->pinned(), (QStringList{tryRepository, autoland}));
        clickPin(QStringLiteral("Pinned"), tryRepository);
        QCOMPARE(m_switcher->pinned(), QStringList{autoland});
        // What is unpinned is at hand still.
        QVERIFY(row(QStringLiteral("Recent"), tryRepository) != nullptr);
        QCOMPARE(pins.size(), 3);
        QCOMPARE(chosen.size(), 0);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(0, 0, list()->model()->index(0, 0))).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), autoland);
    }

    void keysPinAndMove() {
        m_switcher->setCurrent(central);
        m_switcher->openList();
        QTest::keyClick(field(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(m_switcher->pinned(), QStringList{central});
        QTest::keyClicks(field(), QStringLiteral("auto"));
        QTest::keyClick(field(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(m_switcher->pinned(), (QStringList{central, autoland}));
        QTest::keyClick(field(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_switcher->pinned(), (QStringList{autoland, central}));
        QTest::keyClick(field(), Qt::Key_Up, Qt::AltModifier); // It is the first already.
        QCOMPARE(m_switcher->pinned(), (QStringList{autoland, central}));
        QTest::keyClick(field(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_switcher->pinned(), (QStringList{central, autoland}));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(m_switcher->pinned(), QStringList{central});
        // Letters in the list are looked for.
        field()->clear();
        list()->setFocus();
        QTest::keyClicks(list(), QStringLiteral("t"));
        QCOMPARE(field()->text(), QStringLiteral("t"));
    }

    void aMenuPinsAndMoves() {
        m_switcher->setAtHand({autoland, central}, {});
        m_switcher->openList();
        const auto choose = [this](const QString &name, const char *entry) {
            QTreeWidgetItem *item = row(QStringLiteral("Pinned"), name);
            Q_EMIT list()->customContextMenuRequested(list()->visualItemRect(item).center());
            auto *menu = test::named<QMenu>(m_switcher, "repositoryMenu");
            for (QAction *action : menu->actions()) {
                if (action->text().remove(u'&') == QLatin1String(entry) && action->isEnabled())
                    action->trigger();
            }
            menu->close();
            QTRY_VERIFY(test::named<QMenu>(m_switcher, "repositoryMenu") == nullptr);
        };
        choose(central, "Move Up");
        QCOMPARE(m_switcher->pinned(), (QStringList{central, autoland}));
        choose(central, "Move Up");
        QCOMPARE(m_switcher->pinned(), (QStringList{central, autoland}));
        choose(central, "Move Down");
        QCOMPARE(m_switcher->pinned(), (QStringList{autoland, central}));
        choose(autoland, "Unpin");
        QCOMPARE(m_switcher->pinned(), QStringList{central});
    }

    void nineHaveKeys() {
        QVector<treeherder::Repository> many;
        QStringList names;
        for (int i = 1; i <= 10; ++i) {
            names.append(QStringLiteral("repo%1").arg(i));
            many.append(repository(names.constLast(), QStringLiteral("all")));
        }
        m_switcher->setRepositories(many);
        m_switcher->setAtHand(names.mid(0, 9), {});
        QSignalSpy chosen(m_switcher, &RepositorySwitcher::repositoryChosen);
        QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("repo9"));
        m_switcher->openList();
        QSignalSpy said(m_switcher, &RepositorySwitcher::said);
        clickPin(QStringLiteral("all"), QStringLiteral("repo10"));
        QCOMPARE(m_switcher->pinned().size(), 9);
        QCOMPARE(said.size(), 1);
    }

    void aMenuOpensThePushlog() {
        treeherder::Repository hg = repository(autoland, QStringLiteral("all"));
        hg.dvcsType = QStringLiteral("hg");
        hg.url = QUrl(QStringLiteral("https://hg.example/autoland"));
        treeherder::Repository git = repository(central, QStringLiteral("all"));
        git.dvcsType = QStringLiteral("git");
        git.url = QUrl(QStringLiteral("https://git.example/o/r"));
        m_switcher->setRepositories({hg, git, repository(tryRepository, QStringLiteral("all"))});
        QSignalSpy pages(m_switcher, &RepositorySwitcher::pageRequested);
        QSignalSpy chosen(m_switcher, &RepositorySwitcher::repositoryChosen);
        for (const auto &[name, page] :
             {std::pair(autoland, "https://hg.example/autoland/pushloghtml"),
              std::pair(central, "https://git.example/o/r/commits"), std::pair(tryRepository, "")}) {
            m_switcher->openList();
            Q_EMIT list()->customContextMenuRequested(
                list()->visualItemRect(row(QStringLiteral("all"), name)).center());
            QMenu *menu = test::named<QMenu>(m_switcher, "repositoryMenu");
            QVERIFY(menu != nullptr);
            for (QAction *action : menu->actions()) {
                if (action->text().contains(QStringLiteral("Pushlog")))
                    action->trigger();
            }
            delete menu;
            QCOMPARE(pages.isEmpty() ? QString() : pages.takeFirst().constFirst().toUrl().toString(),
                     QString::fromLatin1(page));
        }
        QVERIFY(chosen.isEmpty());
    }

    void keysFollowTheOrder() {
        QVERIFY(!m_menu->menuAction()->isVisible());
        QSignalSpy chosen(m_switcher, &RepositorySwitcher::repositoryChosen);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 0);
        m_switcher->setAtHand({autoland, tryRepository}, {central});
        QVERIFY(m_menu->menuAction()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().constFirst().toString(), tryRepository);
        m_switcher->setAtHand({tryRepository}, {autoland, central});
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(chosen.takeFirst().constFirst().toString(), tryRepository);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 0);
        // A recent one, whose entry goes while it acts.
        connect(m_switcher, &RepositorySwitcher::repositoryChosen, this,
                [this](const QString &name) { m_switcher->setAtHand({tryRepository}, {name}); });
        for (QAction *action : m_menu->actions()) {
            if (action->text() == central)
                action->trigger();
        }
        QCOMPARE(chosen.takeFirst().constFirst().toString(), central);
        QCOMPARE(m_switcher->recent(), QStringList{central});
    }
};

QTEST_MAIN(TestRepositorySwitcher)
#include "test_repository_switcher.moc"
