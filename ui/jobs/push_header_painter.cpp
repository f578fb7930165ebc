#include "ui/jobs/push_header_painter.h"

#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "ui/jobs/commit_lines.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>

namespace collie::ui {

using models::PushListModel;
using treeherder::JobStatus;

namespace {

constexpr int gap = 12;
constexpr int margin = 8;
constexpr int menuPadding = 6;
constexpr int menuInset = 2;
constexpr int foldSignWidth = 20;
constexpr int headerBadgePadding = 6;
constexpr int headerBadgeMost = 160;

const QString foldedSign = QStringLiteral("\u25b8");
const QString unfoldedSign = QStringLiteral("\u25be");

QString menuLabel() {
    return QCoreApplication::translate("PushHeader", "\u25be actions");
}

} // namespace

void PushHeaderPainter::setFont(const QFont &font) {
    m_font = font;
    m_bold = font;
    m_bold.setWeight(QFont::Bold);
    m_fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        m_fixed.setPointSizeF(font.pointSizeF());
    else
        m_fixed.setPixelSize(font.pixelSize());
}

QRect PushHeaderPainter::menuRect(const QRect &rect) const {
    const int width = QFontMetrics(m_font).horizontalAdvance(menuLabel()) + 2 * menuPadding;
    return {rect.right() - margin / 2 - width + 1, rect.top() + menuInset, width, rect.height() - 2 * menuInset};
}

QRect PushHeaderPainter::foldRect(const QRect &rect) {
    return {rect.left() + menuInset, rect.top() + menuInset, foldSignWidth, rect.height() - 2 * menuInset};
}

std::optional<HeaderSign> PushHeaderPainter::signAt(const QRect &rect, const QModelIndex &push, qint64 pushId,
                                                    QPoint point) const {
    const QRect menu = menuRect(rect);
    if (menu.contains(point))
        return HeaderSign{pushId, HeaderSign::Kind::Menu};
    if (foldRect(rect).contains(point) && m_commits.canUnfold(pushId))
        return HeaderSign{pushId, HeaderSign::Kind::Fold};
    const QRect left(rect.topLeft(), QPoint(menu.left() - 1, rect.bottom()));
    if (push.isValid() && left.contains(point) && point.x() >= paintCounts(nullptr, left, push))
        return HeaderSign{pushId, HeaderSign::Kind::Counts};
    return std::nullopt;
}

void PushHeaderPainter::paintSign(QPainter &painter, const QRect &rect, const QString &text, bool hovered) const {
    if (hovered) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.hover());
        painter.drawRoundedRect(rect, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setFont(m_font);
    painter.setPen(hovered ? m_theme.text() : m_theme.mutedText());
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

int PushHeaderPainter::paintBadge(QPainter &painter, const QRect &room, const QString &text) const {
    const QFontMetrics metrics(m_font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, headerBadgeMost);
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

void PushHeaderPainter::paint(QPainter &painter, const QRect &whole, const QModelIndex &push, qint64 pushId,
                              qint64 nowMs, const std::optional<HeaderSign> &hovered) const {
    painter.fillRect(whole, m_theme.raisedSurface());
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(whole.left(), whole.bottom() + 1 - hair, whole.width(), hair), m_theme.hairline());
    painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), hair), m_theme.hairline());
    const QRect menu = menuRect(whole);
    paintSign(painter, menu, menuLabel(), hovered == HeaderSign{pushId, HeaderSign::Kind::Menu});
    if (m_commits.canUnfold(pushId))
        paintSign(painter, foldRect(whole), m_commits.isUnfolded(pushId) ? unfoldedSign : foldedSign,
                  hovered == HeaderSign{pushId, HeaderSign::Kind::Fold});
    const QRect rect(whole.topLeft(), QPoint(menu.left() - 1, whole.bottom()));

    int x = foldRect(whole).right() + 1 + menuInset;
    int right = rect.right() - margin;
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour, bool elide) {
        const QFontMetrics metrics(font);
        const int room = right - x;
        if (room < (elide ? 40 : metrics.horizontalAdvance(text)))
            return;
        const QString shown = elide ? metrics.elidedText(text, Qt::ElideRight, room) : text;
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(x, rect.top(), room, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += metrics.horizontalAdvance(shown) + gap;
    };
    if (!push.isValid()) {
        draw(QStringLiteral("Push %1").arg(pushId), m_bold, m_theme.text(), true);
        return;
    }
    right = paintCounts(&painter, rect, push) - gap;
    draw(models::shortAuthor(push.data(PushListModel::AuthorRole).toString()), m_bold, m_theme.text(), false);
    draw(relativeTime(push.data(PushListModel::TimestampRole).toLongLong(), nowMs), m_font, m_theme.mutedText(), false);
    draw(models::shortRevision(push.data(PushListModel::RevisionRole).toString()), m_fixed, m_theme.mutedText(), false);
    const auto badge = [&](const QString &text) {
        const int width = paintBadge(painter, {x, rect.top(), right - x, rect.height()}, text);
        x += width > 0 ? width + gap : 0;
    };
    badge(push.data(PushListModel::BranchRole).toString());
    if (push.data(PushListModel::ReviewBotRole).toBool())
        badge(QCoreApplication::translate("PushHeader", "review bot"));
    draw(push.data(PushListModel::SubjectRole).toString(), m_font, m_theme.text(), true);
}

int PushHeaderPainter::paintCounts(QPainter *painter, const QRect &rect, const QModelIndex &push) const {
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
    if (!push.data(PushListModel::JobsLoadedRole).toBool()) {
        draw(QStringLiteral("loading jobs\u2026"), m_font, m_theme.mutedText(), 0);
        return x;
    }
    const int least = QFontMetrics(m_font).horizontalAdvance(QStringLiteral("100%"));
    draw(QStringLiteral("%1%").arg(push.data(PushListModel::PercentCompleteRole).toInt()), m_font, m_theme.mutedText(),
         least);
    const auto count = [&](int role, const QString &word, const QFont &font, const QColor &colour) {
        if (const int value = push.data(role).toInt(); value > 0)
            draw(QStringLiteral("%1 %2").arg(models::formatCount(value), word), font, colour, 0);
    };
    const int news = push.data(PushListModel::NewFailuresRole).toInt();
    const QString failed =
        news > 0 ? QStringLiteral("failed (%1 new)").arg(models::formatCount(news)) : QStringLiteral("failed");
    count(PushListModel::PendingRole, QStringLiteral("pending"), m_font, m_theme.statusColour(JobStatus::Pending));
    count(PushListModel::RunningRole, QStringLiteral("running"), m_font, m_theme.statusColour(JobStatus::Running));
    count(PushListModel::FailedRole, failed, m_bold, m_theme.statusColour(JobStatus::TestFailed));
    return x;
}

} // namespace collie::ui
