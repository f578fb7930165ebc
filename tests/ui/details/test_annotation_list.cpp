#include "services/base/utc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "ui/details/annotation_list.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using treeherder::JobBug;
using treeherder::JobNote;
using ui::AnnotationList;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;
constexpr int fixedByCommit = 2;

JobNote note(const QString &text, qint64 secondsAgo = 60) {
    JobNote made;
    made.failureClassificationId = fixedByCommit;
    made.created = utcFromMs(nowMs - secondsAgo * 1000);
    made.who = QStringLiteral("sheriff@example.com");
    made.text = text;
    return made;
}

JobBug bug(std::optional<qint64> id, qint64 secondsAgo = 3'600) {
    JobBug made;
    made.bugId = id;
    made.internalId = 7;
    made.created = utcFromMs(nowMs - secondsAgo * 1000);
    made.who = QStringLiteral("autoclassifier");
    return made;
}

Error failed() {
    return {.kind = ErrorKind::Network, .message = QStringLiteral("No answer came. Check the connection.")};
}

} // namespace

class TestAnnotationList final : public QObject {
    Q_OBJECT

    test::FakeClock m_clock{nowMs};
    ui::Theme m_theme;
    std::unique_ptr<AnnotationList> m_view;

    [[nodiscard]] QTreeWidget &list() const { return *test::named<QTreeWidget>(m_view, "annotations"); }
    [[nodiscard]] const ui::EmptyState &empty() const { return *test::named<ui::EmptyState>(m_view, "noAnnotations"); }
    [[nodiscard]] QString row(int number) const {
        QStringList cells;
        for (int column = 0; column < list().columnCount(); ++column)
            cells.append(list().topLevelItem(number)->text(column));
        return cells.join(u'|');
    }

  private Q_SLOTS:
    void init() {
        m_view = std::make_unique<AnnotationList>(m_theme, m_clock);
        m_view->resize(900, 300);
        m_view->show();
        m_view->setLoading();
    }

    void notesAndBugsAreOneListNewestFirst() {
        QSignalSpy counted(m_view.get(), &AnnotationList::countChanged);
        m_view->setBugs(QVector<JobBug>{bug(1'789'012), bug(std::nullopt, 7'200)});
        QCOMPARE(m_view->count(), -1);
        m_view->setNotes(QVector<JobNote>{note(QStringLiteral("abc123"))});
        QCOMPARE(m_view->count(), 3);
        QCOMPARE(counted.size(), 1);
        QCOMPARE(row(0), QStringLiteral("fixed by commit|abc123|sheriff@example.com|1 min ago"));
        QCOMPARE(row(1), QStringLiteral("Bug 1789012||autoclassifier|1 h ago"));
        QVERIFY(row(2).startsWith(QStringLiteral("Internal issue 7|Known to Treeherder only")));
        m_view->setBugTitle(1'789'012, QStringLiteral("Intermittent a.js"));
        QCOMPARE(list().topLevelItem(1)->text(1), QStringLiteral("Intermittent a.js"));
        QSignalSpy wanted(m_view.get(), &AnnotationList::bugRequested);
        for (int each = 0; each < 3; ++each) {
            list().setCurrentItem(list().topLevelItem(each));
            QTest::keyClick(&list(), Qt::Key_Return);
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toLongLong(), 1'789'012);
    }

    void noneIsSaid() {
        m_view->setNotes(QVector<JobNote>());
        m_view->setBugs(QVector<JobBug>());
        QCOMPARE(m_view->count(), 0);
        QCOMPARE(empty().title(), QStringLiteral("No annotations"));
    }

    void whatCouldNotBeLoadedIsNotTakenForNothing() {
        m_view->setNotes(failure(failed()));
        m_view->setBugs(QVector<JobBug>());
        QCOMPARE(empty().sentence(), failed().message);
        // Half of it is shown, and said to be half.
        m_view->setLoading();
        m_view->setNotes(failure(failed()));
        m_view->setBugs(QVector<JobBug>{bug(12)});
        QCOMPARE(m_view->count(), 1);
        QCOMPARE(list().topLevelItemCount(), 2);
        QVERIFY(row(1).contains(failed().message));
        m_view->setLoading();
        m_view->setNotes(QVector<JobNote>{note({})});
        m_view->setBugs(QVector<JobBug>());
        QCOMPARE(list().topLevelItemCount(), 1);
    }

    void aLongNoteIsOneLineAndCopiedWhole() {
        const QString text = QStringLiteral("<b>first</b>\nsecond ") + QString(100'000, u'x');
        m_view->setNotes(QVector<JobNote>{note(text)});
        m_view->setBugs(QVector<JobBug>());
        QTreeWidgetItem *item = list().topLevelItem(0);
        QCOMPARE(item->text(1), QStringLiteral("<b>first</b>"));
        QVERIFY(!item->toolTip(1).contains(QStringLiteral("<b>")));
        QVERIFY(item->toolTip(1).size() < 3'000);
        Q_EMIT list().customContextMenuRequested(list().visualItemRect(item).center());
        auto *menu = test::named<QMenu>(m_view, "annotationMenu");
        QVERIFY(menu != nullptr);
        menu->actions().constLast()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("fixed by commit · %1 · sheriff@example.com").arg(text));
    }
};

QTEST_MAIN(TestAnnotationList)
#include "test_annotation_list.moc"
