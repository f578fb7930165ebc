#include "tests/support/named.h"
#include "ui/details/performance_list.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using treeherder::PerformanceDatum;
using ui::PerformanceList;

namespace {

PerformanceDatum datum(qint64 id, const QString &suite, double value, const QString &unit = {}) {
    PerformanceDatum made;
    made.id = id;
    made.suite = suite;
    made.value = value;
    made.unit = unit;
    made.frameworkId = 13;
    return made;
}

QUrl graphOf(const PerformanceDatum &datum) {
    return datum.id == 3 ? QUrl() : QUrl(QStringLiteral("https://th.example.org/graphs?id=%1").arg(datum.id));
}

} // namespace

class TestPerformanceList final : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    std::unique_ptr<PerformanceList> m_view;

    [[nodiscard]] QTreeWidget &list() const { return *test::named<QTreeWidget>(m_view, "performance"); }
    [[nodiscard]] QStringList column(int number) const {
        QStringList cells;
        for (int row = 0; row < list().topLevelItemCount(); ++row)
            cells.append(list().topLevelItem(row)->text(number));
        return cells;
    }
    void show(const QHash<int, QString> &frameworks = {}) {
        m_view->setValues(QVector<PerformanceDatum>{datum(1, QStringLiteral("b"), 1'234.5, QStringLiteral("ms")),
                                                    datum(2, QStringLiteral("a"), 0.00412, QStringLiteral("s")),
                                                    datum(3, QStringLiteral("c"), 0)},
                          frameworks, graphOf);
    }

  private Q_SLOTS:
    void init() {
        m_view = std::make_unique<PerformanceList>(m_theme);
        m_view->resize(800, 200);
        m_view->show();
    }

    void valuesAreReadable() {
        show({{13, QStringLiteral("browsertime")}});
        QCOMPARE(column(0), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(column(1),
                 (QStringList{QStringLiteral("0.00412 s"), QStringLiteral("1,234.50 ms"), QStringLiteral("0.00")}));
        QCOMPARE(column(3).constFirst(), QStringLiteral("browsertime"));
        list().sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(column(0).constFirst(), QStringLiteral("b"));
    }

    void aValueOpensItsGraph() {
        show();
        QSignalSpy opened(m_view.get(), &PerformanceList::linkActivated);
        for (int row = 0; row < 3; ++row) {
            list().setCurrentItem(list().topLevelItem(row));
            QTest::keyClick(&list(), Qt::Key_Return);
        }
        QCOMPARE(opened.size(), 2);
        QVERIFY(opened.at(0).at(0).toUrl().toString().endsWith(QStringLiteral("id=2")));
    }

    void whatIsMarkedStaysWhenNamesCome() {
        show();
        list().setCurrentItem(list().topLevelItem(1));
        show({{13, QStringLiteral("browsertime")}});
        QCOMPARE(list().currentItem()->text(0), QStringLiteral("b"));
        m_view->clear();
        QCOMPARE(list().topLevelItemCount(), 0);
    }

    void whyThereIsNothingIsSaid() {
        const auto *empty = test::named<ui::EmptyState>(m_view, "noPerformance");
        m_view->setValues(failure(ErrorKind::Network, QStringLiteral("No answer came.")), {}, graphOf);
        QCOMPARE(empty->sentence(), QStringLiteral("No answer came."));
        m_view->setValues(QVector<PerformanceDatum>(), {}, graphOf);
        QCOMPARE(empty->title(), QStringLiteral("No measurements"));
        QVERIFY(empty->isVisible());
    }
};

QTEST_MAIN(TestPerformanceList)
#include "test_performance_list.moc"
