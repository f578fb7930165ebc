#include "ui/details/failure_comparison.h"

#include "models/text/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

namespace collie::ui {

namespace {

/// More would not be compared by eye, nor laid out in time.
constexpr qsizetype mostCompared = 200;
constexpr qsizetype longestText = 1'000;

/// What tells a failure from the others, first.
QString textOf(const failures::Failure &failure) {
    const QString text = failure.test.isEmpty() ? failure.line()
                                                : failure.test + QStringLiteral(" · ") +
                                                      (failure.subtest.isEmpty() ? failure.message : failure.subtest);
    return text.left(longestText).simplified();
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
    layout->addWidget(m_own.list, 1, 0);
    layout->addWidget(m_other.list, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
}

FailureComparison::Side FailureComparison::makeSide(const QString &name) {
    Side side{.title = new PlainLabel(this), .list = new QListWidget(this)};
    side.title->setObjectName(name + QStringLiteral("Title"));
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

void FailureComparison::setOwn(const failures::JobFailures &own) {
    m_own.failures = own.failures.mid(0, mostCompared);
    m_own.sentence = own.failures.isEmpty() ? own.sentence() : QString();
    refill();
}

void FailureComparison::setOther(const QString &title, const failures::JobFailures &other) {
    m_other.title->setText(title);
    m_other.failures = other.failures.mid(0, mostCompared);
    m_other.sentence = other.failures.isEmpty() ? other.sentence() : QString();
    refill();
}

void FailureComparison::setOtherText(const QString &title, const QString &sentence) {
    m_other.title->setText(title);
    m_other.failures.clear();
    m_other.sentence = sentence;
    refill();
}

void FailureComparison::refill() {
    fill(m_own, m_other);
    fill(m_other, m_own);
}

void FailureComparison::fill(Side &side, const Side &against) {
    side.list->clear();
    if (side.failures.isEmpty()) {
        auto *item = new QListWidgetItem(side.sentence, side.list);
        item->setFlags(Qt::NoItemFlags);
        return;
    }
    const QVector<qsizetype> common = failures::commonFailures(side.failures, against.failures);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (qsizetype index = 0; index < side.failures.size(); ++index) {
        const bool isCommon = common.contains(index);
        const QString line = textOf(side.failures.at(index));
        auto *item = new QListWidgetItem((isCommon ? QStringLiteral("= ") : QStringLiteral("   ")) + line, side.list);
        item->setToolTip(models::plainText(isCommon ? tr("In both jobs: %1").arg(line) : line));
        if (isCommon)
            item->setFont(bold);
    }
}

} // namespace collie::ui
