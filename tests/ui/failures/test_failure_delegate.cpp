#include "models/failures/failure_model.h"
#include "tests/support/activate.h"
#include "tests/ui/failures/failure_samples.h"
#include "ui/failures/failure_row_layout.h"
#include "ui/failures/failure_tree.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QTest>
#include <QToolTip>

#include <array>

using namespace collie;
using ui::Theme;
using What = ui::FailureTarget::What;

namespace {

enum class Look { Plain, Hovered, Selected, Focused, Disabled };
constexpr std::array looks{Look::Plain, Look::Hovered, Look::Selected, Look::Focused, Look::Disabled};

/// What most of a picture is filled with.
QColor groundOf(const QImage &picture) {
    QHash<QRgb, int> counts;
    QRgb most = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            if (++counts[pixel] > counts.value(most))
                most = pixel;
        }
    }
    return QColor(most);
}

int inkIn(const QImage &picture, double contrast) {
    const QColor ground = groundOf(picture);
    int pixels = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            pixels += ui::contrastRatio(picture.pixelColor(x, y), ground) >= contrast ? 1 : 0;
    }
    return pixels;
}

} // namespace

class TestFailureDelegate final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_theme.applyTo(*qApp);
        m_model = std::make_unique<models::FailureModel>();
        m_model->setWordFinder([](const QString &, const QString &summary) {
            const int at = static_cast<int>(summary.indexOf(u' '));
            return QVector<models::LineSpan>{{at + 1, static_cast<int>(summary.size()) - at - 1, {}}};
        });
        m_model->setLinkFinder([](const QString &line) {
            const int at = static_cast<int>(line.indexOf(QStringLiteral("http://example.org/p")));
            return at < 0 ? QVector<models::LineSpan>()
                          : QVector<models::LineSpan>{{at, 20, QUrl(QStringLiteral("http://example.org/p"))}};
        });
        m_tree = std::make_unique<ui::FailureTree>(m_theme, *m_model);
        m_tree->resize(900, 600);
        m_tree->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tree.get()));
        test::activate(m_tree.get());
        m_tree->showFailures(test::failuresOf("browser/base/a_test.js", 4210));
        m_tree->expandAll();
    }
    void cleanup() {
        m_tree.reset();
        m_model.reset();
        m_theme.setScheme(Theme::Scheme::System);
    }

    void textIsReadInEveryLook_data() {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Theme::Scheme::Light);
        QTest::newRow("dark") << int(Theme::Scheme::Dark);
        QTest::newRow("high contrast") << int(Theme::Scheme::HighContrast);
        QTest::newRow("colour-blind") << int(Theme::Scheme::ColourBlind);
    }

    void textIsReadInEveryLook() {
        QFETCH(int, scheme);
        m_theme.setScheme(static_cast<Theme::Scheme>(scheme));
        QCoreApplication::sendPostedEvents();
        int rows = 0;
        for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
            const int plain = inkIn(picture(index, Look::Plain), 3);
            QVERIFY2(plain > 20, qPrintable(index.data().toString()));
            for (const Look look : looks) {
                // What is disabled is pale on purpose, yet it is there.
                const QImage seen = picture(index, look);
                const int ink = inkIn(seen, look == Look::Disabled ? 2 : 3);
                QVERIFY2(ink * 2 > plain, qPrintable(QStringLiteral("%1, look %2: %3 of %4 on %5")
                                                         .arg(index.data().toString())
                                                         .arg(int(look))
                                                         .arg(ink)
                                                         .arg(plain)
                                                         .arg(groundOf(seen).name())));
            }
            ++rows;
        }
        QVERIFY(rows >= 10);
    }

    void groundsAreTheThemes() {
        m_theme.setScheme(Theme::Scheme::Light);
        QCoreApplication::sendPostedEvents();
        const QModelIndex index = m_model->index(0, 0);
        QCOMPARE(groundOf(picture(index, Look::Plain)), m_theme.surface());
        QCOMPARE(groundOf(picture(index, Look::Hovered)), m_theme.hover());
        QCOMPARE(groundOf(picture(index, Look::Selected)), m_theme.selection());
        QCOMPARE(groundOf(picture(index, Look::Focused)), m_theme.selection());
    }

    void clicksAreWhereTheTextIs() {
        const QModelIndex top = m_model->index(0, 0);
        const QRect row = m_tree->visualRect(top);
        // The line's link stands at the right edge, in the second line.
        const QPoint link(row.right() - 14, row.bottom() - 10);
        const QPoint hit = test::pointOf(*m_tree, top, What::LogLine);
        QVERIFY(hit.x() > row.center().x());
        QCOMPARE(targetAt(top, link), (ui::FailureTarget{.what = What::LogLine, .number = 4210}));
        QCOMPARE(targetAt(top, {row.right() - 14, row.top() + 8}), ui::FailureTarget());
        QCOMPARE(targetAt(top, {16, row.top() + 10}).what, What::Chevron);
    }

    void whatCameIsSaidLongerThanHowLongItTook() {
        ui::FailureRowLayout layout(m_tree->font());
        const auto texts = [&](int rowWidth) {
            QStringList all;
            const QVector<ui::FailureRun> runs = layout.runs(QRect(0, 0, rowWidth, 50), m_model->index(0, 0), true);
            for (const ui::FailureRun &run : runs)
                all.append(run.text);
            return all;
        };
        const QString came = QStringLiteral("expected PASS, got FAIL"), took = QStringLiteral("12.4 s");
        QVERIFY(texts(900).contains(came) && texts(900).contains(took));
        int narrow = 900;
        while (narrow > 0 && texts(narrow).contains(took))
            --narrow;
        QVERIFY(texts(narrow).contains(came));
    }

    void rowsGrowWithTheFont() {
        const QModelIndex top = m_model->index(0, 0);
        const int before = m_tree->visualRect(top).height();
        QFont large = m_tree->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_tree->setFont(large);
        QTRY_VERIFY(m_tree->visualRect(top).height() > before * 3 / 2);
    }

    void markupIsNoMarkupInTips() {
        const QPoint at = test::pointOf(*m_tree, m_model->index(0, 0), What::Nothing);
        QHelpEvent help(QEvent::ToolTip, at, m_tree->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_tree->viewport(), &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;one")));
        const QPoint link = test::pointOf(*m_tree, m_model->index(0, 0), What::LogLine);
        QHelpEvent other(QEvent::ToolTip, link, m_tree->viewport()->mapToGlobal(link));
        QCoreApplication::sendEvent(m_tree->viewport(), &other);
        QTRY_COMPARE(QToolTip::text(), QStringLiteral("Open the log at this line"));
    }

  private:
    [[nodiscard]] ui::FailureTarget targetAt(const QModelIndex &index, QPoint point) const {
        QStyleOptionViewItem option;
        option.font = m_tree->font();
        option.widget = m_tree.get();
        option.rect = m_tree->visualRect(index);
        return qobject_cast<const ui::FailureDelegate *>(m_tree->itemDelegate())->targetAt(option, index, point);
    }

    /// Without the edges, where frames are.
    QImage picture(const QModelIndex &index, Look look) {
        m_tree->setEnabled(look != Look::Disabled);
        m_tree->selectionModel()->clear();
        if (look == Look::Selected || look == Look::Focused || look == Look::Disabled)
            m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        if (look == Look::Focused)
            m_tree->setFocus();
        else
            m_tree->clearFocus();
        m_tree->scrollTo(index);
        const QRect rect = m_tree->visualRect(index);
        const QPoint pointer = look == Look::Hovered ? rect.center() : QPoint(-1, -1);
        QHoverEvent hover(look == Look::Hovered ? QEvent::HoverMove : QEvent::HoverLeave, pointer, pointer, pointer);
        QCoreApplication::sendEvent(m_tree->viewport(), &hover);
        return m_tree->viewport()->grab(rect.adjusted(4, 3, -4, -3)).toImage();
    }

    Theme m_theme;
    std::unique_ptr<models::FailureModel> m_model;
    std::unique_ptr<ui::FailureTree> m_tree;
};

QTEST_MAIN(TestFailureDelegate)
#include "test_failure_delegate.moc"
