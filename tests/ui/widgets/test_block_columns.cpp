#include "ui/widgets/block_columns.h"

#include <QLabel>
#include <QTest>

#include <memory>

using namespace collie;

/// Blocks stand side by side where there is room, in their order, and none covers another.
class TestBlockColumns final : public QObject {
    Q_OBJECT

    static constexpr int blockWidth = 100;
    static constexpr int blockHeight = 50;

    [[nodiscard]] int columns() const {
        QVector<int> starts;
        for (const QLabel *block : m_blocks) {
            if (!starts.contains(block->x()))
                starts.append(block->x());
        }
        return static_cast<int>(starts.size());
    }
    void resize(int width) { m_columns->resize(width, m_columns->heightForWidth(width)); }

  private Q_SLOTS:
    void init() {
        m_columns = std::make_unique<ui::BlockColumns>();
        m_blocks.clear();
        for (int i = 0; i < 5; ++i) {
            auto *block = new QLabel;
            block->setMinimumSize(blockWidth, blockHeight);
            m_columns->addBlock(block);
            m_blocks.append(block);
        }
        m_columns->show();
    }

    void asManyColumnsAsThereIsRoomFor_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("expected");
        QTest::newRow("too narrow") << blockWidth / 2 << 1;
        QTest::newRow("one") << blockWidth + 20 << 1;
        QTest::newRow("two") << 2 * blockWidth + 50 << 2;
        QTest::newRow("three") << 3 * blockWidth + 90 << 3;
        QTest::newRow("all") << 5 * blockWidth + 200 << 5;
    }
    void asManyColumnsAsThereIsRoomFor() {
        QFETCH(const int, width);
        QFETCH(const int, expected);
        resize(width);
        QCOMPARE(columns(), expected);
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            const QRect place = m_blocks.at(i)->geometry();
            QVERIFY(m_columns->rect().contains(place) || width < blockWidth);
            for (qsizetype other = 0; other < i; ++other) {
                const QRect before = m_blocks.at(other)->geometry();
                QVERIFY(!before.intersects(place));
                QVERIFY(before.left() < place.left() || before.top() < place.top());
            }
        }
    }

    void fewerColumnsAreHigher() {
        QVERIFY(m_columns->heightForWidth(blockWidth) > 5 * blockHeight);
        QCOMPARE(m_columns->heightForWidth(100 * blockWidth), blockHeight);
        QCOMPARE(m_columns->minimumSizeHint().width(), blockWidth);
    }

    void fromTheRightWhereThatIsRead() {
        m_columns->setLayoutDirection(Qt::RightToLeft);
        resize(3 * blockWidth + 90);
        QCOMPARE(m_blocks.constFirst()->geometry().right(), m_columns->rect().right());
        QVERIFY(m_blocks.constLast()->x() < m_blocks.constFirst()->x());
    }

    void aBlockThatGrowsMovesTheOthers() {
        resize(blockWidth);
        m_blocks.constFirst()->setText(QStringLiteral("a\n").repeated(3 * blockHeight / 10));
        QVERIFY(m_blocks.constFirst()->sizeHint().height() > 3 * blockHeight);
        QTRY_VERIFY(m_blocks.at(1)->y() > 3 * blockHeight);
    }

  private:
    std::unique_ptr<ui::BlockColumns> m_columns;
    QVector<QLabel *> m_blocks;
};

QTEST_MAIN(TestBlockColumns)
#include "test_block_columns.moc"
