#include "ui/jobs/push_header_painter.h"

#include "models/failures/shown_text.h"
#include "models/pushes/push_counts_text.h"
#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "ui/jobs/commit_lines.h"
#include "ui/jobs/copy_sign.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace collie::ui {

using models::PushCount;
using models::PushListModel;
using treeherder::JobStatus;

namespace {

constexpr int gap = 12;
constexpr int margin = 8;
constexpr int menuPadding = 6;
constexpr int menuInset = 2;
constexpr int foldSignWidth = 20;
constexpr int copyWidth = 20;
constexpr int headerBadgePadding = 6;
constexpr int headerBadgeMost = 160;
constexpr int leastSubject = 40;
constexpr qsizetype mostShown = 500; ///< Characters: others wrote it, and no header is wider.

const QString foldedSign = QStringLiteral("\u25b8");
const QString unfoldedSign = QStringLiteral("\u25be");

QString menuLabel() {
    return QCoreApplication::translate("PushHeader", "\u25be actions");
}

QString hiddenText(int jobs) {
    return jobs > 0 ? QCoreApplication::translate("PushHeader", "%Ln job(s) hidden", nullptr, jobs)
                    : QCoreApplication::translate("PushHeader", "collapsed");
}

} // namespace

void PushHeaderPainter::setFont(const QFont &font) {
    m_font = font;
    m_bold = font;
    m_bold.setWeight(QFont::Bold);
    m_fixed = fixedFontLike(font);
}

QRect PushHeaderPainter::menuRect(const QRect &rect) const {
    const int width = QFontMetrics(m_font).horizontalAdvance(menuLabel()) + 2 * menuPadding;
    return {rect.right() - margin / 2 - width + 1, rect.top() + menuInset, width, rect.height() - 2 * menuInset};
}

QRect PushHeaderPainter::foldRect(const QRect &rect) {
    return {rect.left() + menuInset, rect.top() + menuInset, foldSignWidth, rect.height() - 2 * menuInset};
}

std::optional<HeaderSign> PushHeaderPainter::signAt(const QRect &rect, const PushHeader &header, QPoint point) const {
    if (menuRect(rect).contains(point))
        return HeaderSign{header.pushId, HeaderSign::Kind::Menu};
    if (foldRect(rect).contains(point) && m_commits.canUnfold(header.pushId))
        return HeaderSign{header.pushId, HeaderSign::Kind::Fold};
    const QRect beside = besideMenu(rect);
    if (!header.push.isValid() || !beside.contains(point))
        return std::nullopt;
    const int counts = paintCounts(nullptr, beside, header);
    if (point.x() >= counts)
        return HeaderSign{header.pushId, HeaderSign::Kind::Counts};
    if (titleIn(titleRoom(rect, counts), header.push, header.nowMs).copy.contains(point))
        return HeaderSign{header.pushId, HeaderSign::Kind::Copy};
    return std::nullopt;
}

QRect PushHeaderPainter::besideMenu(const QRect &rect) const {
    return {rect.topLeft(), QPoint(menuRect(rect).left() - 1, rect.bottom())};
}

QRect PushHeaderPainter::titleRoom(const QRect &rect, int counts) {
    const int left = foldRect(rect).right() + 1 + menuInset;
    return {left, rect.top(), counts - gap - left, rect.height()};
}

PushHeaderPainter::Title PushHeaderPainter::titleIn(const QRect &room, const QModelIndex &push, qint64 nowMs) const {
    Title title;
    title.end = room.left();
    const int right = room.left() + room.width();
    const auto place = [&](const QString &text, const QFont &font, const QColor &colour) {
        const int width = QFontMetrics(font).horizontalAdvance(text);
        if (width == 0 || title.end + width > right)
            return false;
        title.pieces.append({text, font, colour, QRect(title.end, room.top(), width, room.height())});
        title.end += width + gap;
        return true;
    };
    place(models::shortAuthor(models::headOf(push.data(PushListModel::AuthorRole).toString(), mostShown)), m_bold,
          m_theme.text());
    place(relativeTime(push.data(PushListModel::TimestampRole).toLongLong(), nowMs), m_font, m_theme.mutedText());
    const QString revision = models::shortRevision(push.data(PushListModel::RevisionRole).toString());
    if (place(revision, m_fixed, m_theme.mutedText()) && title.end - gap + copyWidth <= right) {
        title.copy = {title.end - gap, room.top() + menuInset, copyWidth, room.height() - 2 * menuInset};
        title.end = title.copy.right() + 1 + gap / 2;
    }
    return title;
}

void PushHeaderPainter::paintSign(QPainter &painter, const QRect &rect, const QString &text, bool hovered) const {
    if (hovered)
        paintSignGround(painter, rect);
    painter.setFont(m_font);
    painter.setPen(hovered ? m_theme.text() : m_theme.mutedText());
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void PushHeaderPainter::paintSignGround(QPainter &painter, const QRect &rect) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.hover());
    painter.drawRoundedRect(rect, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

int PushHeaderPainter::paintBadge(QPainter &painter, const QRect &room, const QString &text) const {
    const QFontMetrics metrics(m_font);
    const QString shown = metrics.elidedText(models::headOf(text, mostShown), Qt::ElideMiddle, headerBadgeMost);
    const int width = metrics.horizontalAdvance(shown) + 2 * headerBadgePadding;
    if (text.isEmpty() || width > room.width())
        return 0;
    const QRect rect(room.left(), room.top() + menuInset + 1, width, room.height() - 2 * menuInset - 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.mutedText(), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_font);
    painter.setPen(m_theme.text());
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, shown);
    return width;
}

void PushHeaderPainter::paint(QPainter &painter, const QRect &whole, const PushHeader &header,
                              const std::optional<HeaderSign> &hovered) const {
    const QModelIndex &push = header.push;
    const qint64 pushId = header.pushId;
    painter.fillRect(whole, m_theme.raisedSurface());
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(whole.left(), whole.bottom() + 1 - hair, whole.width(), hair), m_theme.hairline());
    painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), hair), m_theme.hairline());
    paintSign(painter, menuRect(whole), menuLabel(), hovered == HeaderSign{pushId, HeaderSign::Kind::Menu});
    if (m_commits.canUnfold(pushId))
        paintSign(painter, foldRect(whole), m_commits.isUnfolded(pushId) ? unfoldedSign : foldedSign,
                  hovered == HeaderSign{pushId, HeaderSign::Kind::Fold});
    const QRect rect = besideMenu(whole);
    const int counts = paintCounts(&painter, rect, header);
    const QRect room = titleRoom(whole, counts);
    const int right = room.left() + room.width();
    const auto paintText = [&](const QString &text, const QFont &font, const QColor &colour, const QRect &place) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
    };
    const auto paintRest = [&](const QString &text, const QFont &font, int from) {
        const QRect place(from, room.top(), right - from, room.height());
        const QString head = models::headOf(text, mostShown);
        if (place.width() >= leastSubject)
            paintText(QFontMetrics(font).elidedText(head, Qt::ElideRight, place.width()), font, m_theme.text(), place);
    };
    if (!push.isValid())
        return paintRest(QCoreApplication::translate("PushHeader", "Push %1").arg(pushId), m_bold, room.left());

    const Title title = titleIn(room, push, header.nowMs);
    for (const Piece &piece : title.pieces)
        paintText(piece.text, piece.font, piece.colour, piece.rect);
    if (!title.copy.isEmpty()) {
        const bool isHovered = hovered == HeaderSign{pushId, HeaderSign::Kind::Copy};
        if (isHovered)
            paintSignGround(painter, title.copy);
        paintCopySign(painter, title.copy, isHovered ? m_theme.text() : m_theme.mutedText(),
                      isHovered ? m_theme.hover() : m_theme.raisedSurface());
    }
    int x = title.end;
    const auto badge = [&](const QString &text) {
        const int width = paintBadge(painter, {x, rect.top(), right - x, rect.height()}, text);
        x += width > 0 ? width + gap : 0;
    };
    badge(push.data(PushListModel::BranchRole).toString());
    if (push.data(PushListModel::ReviewBotRole).toBool())
        badge(QCoreApplication::translate("PushHeader", "review bot"));
    paintRest(push.data(PushListModel::SubjectRole).toString(), m_font, x);
}

int PushHeaderPainter::paintCounts(QPainter *painter, const QRect &rect, const PushHeader &header) const {
    const QModelIndex &push = header.push;
    int x = rect.right() - margin;
    // From the right edge to the left, so that the last column lines up from push to push.
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour, int least) {
        const int width = qMax(QFontMetrics(font).horizontalAdvance(text), least);
        if (painter != nullptr) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRect(x - width, rect.top(), width, rect.height()),
                              Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text);
        }
        x -= width + gap;
    };
    const auto count = [&](int value, const QString &text, const QFont &font, JobStatus status) {
        if (value > 0)
            draw(text, font, m_theme.statusColour(status), 0);
    };
    if (push.isValid() && !push.data(PushListModel::JobsLoadedRole).toBool()) {
        draw(models::jobsLoadingText(), m_font, m_theme.mutedText(), 0);
    } else if (push.isValid()) {
        const int least = QFontMetrics(m_font).horizontalAdvance(models::formatPercent(100));
        draw(models::formatPercent(push.data(PushListModel::PercentCompleteRole).toInt()), m_font, m_theme.mutedText(),
             least);
        const int news = push.data(PushListModel::NewFailuresRole).toInt();
        const int pending = push.data(PushListModel::PendingRole).toInt();
        const int running = push.data(PushListModel::RunningRole).toInt();
        const int failed = push.data(PushListModel::FailedRole).toInt();
        count(pending, models::pushCountText(PushCount::Pending, pending), m_font, JobStatus::Pending);
        count(running, models::pushCountText(PushCount::Running, running), m_font, JobStatus::Running);
        count(failed,
              news > 0 ? models::failedWithNewText(failed, news) : models::pushCountText(PushCount::Failed, failed),
              m_bold, JobStatus::TestFailed);
    }
    if (header.hiddenJobs)
        draw(hiddenText(*header.hiddenJobs), m_font, m_theme.mutedText(), 0);
    return x;
}

} // namespace collie::ui
