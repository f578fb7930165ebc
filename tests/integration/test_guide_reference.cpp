#include "app/collie/application.h"
#include "app/collie/reference_pages.h"
#include "tests/support/committed_page.h"
#include "tests/support/program_options.h"
#include "ui/main_window.h"

#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace collie;

/// The pages of the guide that are made from the window: kept as they are made, the same in another place, and with
/// everything the window has.
class TestGuideReference final : public QObject {
    Q_OBJECT

    QVector<app::ReferencePage> m_pages;
    QStringList m_withoutLine;

    /// As of a first start on this computer.
    static std::unique_ptr<app::Application> firstStart(const QTemporaryDir &folder) {
        return std::make_unique<app::Application>(*qApp, test::optionsIn(folder));
    }

    QString page(const char *name) const {
        for (const app::ReferencePage &each : m_pages) {
            if (each.name == QLatin1String(name))
                return QString::fromUtf8(each.text);
        }
        return {};
    }

  private Q_SLOTS:
    void initTestCase() {
        // The developer's own keychain is none of a test's business.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        const QTemporaryDir folder;
        const auto application = firstStart(folder);
        m_pages = app::referencePages(*application);
        m_withoutLine = app::entriesWithoutLine(*application);
        QCOMPARE(m_pages.size(), 2);
    }

    void theKeptPagesAreThese() {
        for (const app::ReferencePage &each : std::as_const(m_pages)) {
            const QString difference = test::differenceFromKept(each.name, each.text);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    void everyEntryOfTheMenusHasALine() { QCOMPARE(m_withoutLine, QStringList()); }

    void everyMenuAndItsKeysAreThere() {
        const QTemporaryDir folder;
        const auto application = firstStart(folder);
        const QString text = page("menus-and-keys.md");
        for (const QAction *menu : application->window().menuBar()->actions())
            QVERIFY2(text.contains(QStringLiteral("\n## %1\n").arg(menu->text().remove(u'&'))),
                     qPrintable(menu->text()));
        const QList<QAction *> actions = application->window().QWidget::actions();
        for (const QAction *action : actions) {
            // Those of repositories come and go; their menu is an entry.
            if (action->shortcuts().isEmpty() || action->objectName().startsWith(QLatin1String("pinnedRepository")))
                continue;
            const QString key = action->shortcut().toString(QKeySequence::PortableText);
            QVERIFY2(text.contains(QStringLiteral("| %1 |").arg(key)) ||
                         text.contains(QStringLiteral("| %1 or ").arg(key)),
                     qPrintable(action->objectName()));
        }
    }

    void theyDoNotDependOnLanguageAndPlace() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QTemporaryDir folder;
        const auto application = firstStart(folder);
        const QVector<app::ReferencePage> others = app::referencePages(*application);
        QLocale::setDefault(before);
        QCOMPARE(others.size(), m_pages.size());
        for (qsizetype i = 0; i < others.size(); ++i) {
            QCOMPARE(others.at(i).text, m_pages.at(i).text);
            QVERIFY(!others.at(i).text.contains(folder.path().toUtf8()));
            QVERIFY(!others.at(i).text.contains(QDir::tempPath().toUtf8()));
        }
    }

    void writesThemIntoAFolder() {
        const QTemporaryDir folder;
        const auto application = firstStart(folder);
        const QString place = folder.filePath(QStringLiteral("a/guide"));
        QCOMPARE(app::writeReferencePages(*application, place), QString());
        QFile file(place + QStringLiteral("/settings.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), page("settings.md"));
        // A file is no folder.
        QVERIFY(!app::writeReferencePages(*application, file.fileName()).isEmpty());
    }
};

QTEST_MAIN(TestGuideReference)
#include "test_guide_reference.moc"
