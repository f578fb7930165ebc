#include "ui/details/result_strip.h"

#include "models/failures/similar_job_model.h"
#include "models/text/plain_text.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace collie::ui {

using models::SimilarJobModel;
using treeherder::JobStatus;

namespace {

constexpr int barWidth = 8;
constexpr int barGap = 4;
constexpr int stripHeight = 24;
constexpr int lowBar = 8;

JobStatus statusAt(const QAbstractItemModel &model, int row) {
    return static_cast<JobStatus>(model.index(row, 0).data(SimilarJobModel::StatusRole).toInt());
}

} // namespace

ResultStrip::ResultStrip(Theme &theme, const QAbstractItemModel &model, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model) {
    setObjectName(QStringLiteral("resultStrip"));
    setAccessibleName(tr("Results of this job over pushes"));
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_current = -1;
        update();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { update(); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { update(); });
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void ResultStrip::setCurrentRow(int row) {
    m_current = row;
    update();
}

QSize ResultStrip::sizeHint() const {
    constexpr int bars = 20;
    return {bars * (barWidth + barGap), stripHeight};
}

QSize ResultStrip::minimumSizeHint() const {
    return {barWidth + barGap, stripHeight};
}

int ResultStrip::shownRows() const {
    return std::min(m_model.rowCount(), (width() + barGap) / (barWidth + barGap));
}

QRect ResultStrip::barOf(int row) const {
    const bool isTall = treeherder::isFailure(statusAt(m_model, row));
    const int height = isTall ? stripHeight - 4 : lowBar;
    const int x = (shownRows() - 1 - row) * (barWidth + barGap);
    return {x, stripHeight - 2 - height, barWidth, height};
}

int ResultStrip::rowAt(const QPoint &point) const {
    const int place = point.x() / (barWidth + barGap);
    const int row = shownRows() - 1 - place;
    return point.x() >= 0 && row >= 0 ? row : -1;
}

void ResultStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    for (int row = 0; row < shownRows(); ++row) {
        const QRect bar = barOf(row);
        painter.fillRect(bar, m_theme.statusFill(statusAt(m_model, row)));
        if (row == m_current) {
            painter.setPen(m_theme.text());
            painter.drawRect(bar.adjusted(-2, -2, 1, 1));
            painter.setPen(Qt::NoPen);
        }
    }
}

void ResultStrip::mousePressEvent(QMouseEvent *event) {
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT rowClicked(row);
}

bool ResultStrip::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    QStringList parts;
    for (const int column : {SimilarJobModel::Result, SimilarJobModel::Revision, SimilarJobModel::Author,
                             SimilarJobModel::Started, SimilarJobModel::Classification})
        parts.append(m_model.index(row, column).data().toString());
    parts.removeAll(QString());
    QToolTip::showText(help->globalPos(), models::plainText(parts.join(QStringLiteral(" · "))), this);
    return true;
}

} // namespace collie::ui
