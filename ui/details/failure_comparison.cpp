#include "ui/details/failure_comparison.h"

#include "models/failures/shown_text.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace collie::ui {

namespace {

/// More would not be compared by eye, nor laid out in time.
constexpr qsizetype mostCompared = 200;
constexpr qsizetype longestText = 1'000;

/// A failure as one line that tells it from the others.
QString comparedLine(const failures::Failure &failure) {
    const QString text = failure.test.isEmpty() ? failure.line()
                                                : failure.test + QStringLiteral(" · ") +
                                                      (failure.subtest.isEmpty() ? failure.message : failure.subtest);
    return models::headOf(text, longestText).simplified();
}

} // namespace

FailureComparison::FailureComparison(QWidget *parent)
    : QWidget(parent)
    , m_own(makeSide(QStringLiteral("own")))
    , m_other(makeSide(QStringLiteral("other"))) {
    m_own.title->setText(tr("This job"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_own.title, 0, 0);
    layout->addWidget(m_other.title, 0, 1);
    for (const auto &[side, column] : {std::pair(m_own, 0), std::pair(m_other, 1)}) {
        layout->addWidget(side.note, 1, column, Qt::AlignTop);
        layout->addWidget(side.list, 2, column);
    }
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    refill();
}

FailureComparison::Side FailureComparison::makeSide(const QString &name) {
    Side side{.title = new PlainLabel(this), .note = new PlainLabel(this), .list = new QListWidget(this)};
    side.title->setObjectName(name + QStringLiteral("Title"));
    side.note->setObjectName(name + QStringLiteral("Note"));
    side.note->setWordWrap(true);
    side.list->setObjectName(name + QStringLiteral("Failures"));
    side.list->setAccessibleName(name == u"own" ? tr("Failures of this job") : tr("Failures of the chosen job"));
    side.list->setFrameShape(QFrame::NoFrame);
    side.list->setUniformItemSizes(true);
    side.list->setTextElideMode(Qt::ElideRight);
    side.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    side.title->setFont(bold);
    return side;
}

void FailureComparison::take(Side &side, const failures::JobFailures &found) {
    side.failures = found.failures.mid(0, mostCompared);
    side.notListed = std::max<qint64>(found.failureCount, found.failures.size()) - side.failures.size();
    side.sentence = found.failures.isEmpty() ? found.sentence() : QString();
}

void FailureComparison::takeText(Side &side, const QString &sentence) {
    side.failures.clear();
    side.notListed = 0;
    side.sentence = sentence;
}

void FailureComparison::setOwn(const failures::JobFailures &own) {
    take(m_own, own);
    refill();
}

void FailureComparison::setOwnText(const QString &sentence) {
    takeText(m_own, sentence);
    refill();
}

void FailureComparison::setOther(const QString &title, const failures::JobFailures &other) {
    m_other.title->setText(title);
    take(m_other, other);
    refill();
}

void FailureComparison::setOtherText(const QString &title, const QString &sentence) {
    m_other.title->setText(title);
    takeText(m_other, sentence);
    refill();
}

void FailureComparison::refill() {
    fill(m_own, m_other);
    fill(m_other, m_own);
}

void FailureComparison::fill(const Side &side, const Side &against) {
    side.note->setText(side.sentence);
    side.note->setVisible(!side.sentence.isEmpty());
    const QVector<qsizetype> common = failures::commonFailures(side.failures, against.failures);
    QFont bold = side.list->font();
    bold.setWeight(QFont::DemiBold);
    // Rows that are there stay, with what is marked in them and where the person reads.
    const auto set = [list = side.list](int row, const QString &text, const QString &tip, const QFont &font) {
        QListWidgetItem *item = list->item(row);
        if (item == nullptr)
            item = new QListWidgetItem(list);
        item->setText(text);
        item->setToolTip(models::plainText(tip));
        item->setFont(font);
    };
    int rows = 0;
    for (qsizetype index = 0; index < side.failures.size(); ++index) {
        const bool isCommon = common.contains(index);
        const QString line = comparedLine(side.failures.at(index));
        set(rows++, (isCommon ? QStringLiteral("= ") : QStringLiteral("   ")) + line,
            isCommon ? tr("In both jobs: %1").arg(line) : line, isCommon ? bold : side.list->font());
    }
    if (side.notListed > 0)
        set(rows++, tr("and %Ln more, which are not compared", nullptr, models::pluralOf(side.notListed)), {},
            side.list->font());
    while (side.list->count() > rows)
        delete side.list->takeItem(side.list->count() - 1);
}

} // namespace collie::ui
