#include "ui/pulse/stream_delegate.h"

#include "models/pulse/stream_model.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QPainter>

namespace collie::ui {
namespace {

using models::StreamModel;
using Column = StreamModel::Column;

constexpr int markWidth = 4;  ///< Pixels.
constexpr float tint = 0.14F; ///< Of a marked row's ground.

treeherder::JobStatus statusOf(const QString &state) {
    if (state == QLatin1String("completed"))
        return treeherder::JobStatus::Success;
    if (state == QLatin1String("failed"))
        return treeherder::JobStatus::TestFailed;
    return treeherder::jobStatusFromName(state);
}

} // namespace

StreamDelegate::StreamDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

QColor StreamDelegate::ruleColour(int rule, const Theme &theme) {
    constexpr int hueStep = 67; // Degrees; neighbours are far apart and the circle closes late.
    return QColor::fromHsl((210 + rule * hueStep) % 360, 200, theme.isDark() ? 150 : 110);
}

QString StreamDelegate::ruleMark(int rule) {
    return QString(QChar(static_cast<char16_t>(u'①' + rule)));
}

void StreamDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = static_cast<Column>(index.column());
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    if (index.data(StreamModel::IsGapRole).toBool()) {
        option->font.setItalic(true);
        if (!selected)
            option->palette.setColor(QPalette::Text, m_theme.statusColour(treeherder::JobStatus::Exception));
        return;
    }
    const int rule = index.data(StreamModel::HighlightRole).toInt();
    if (column == Column::Time) {
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        if (rule >= 0)
            option->text = ruleMark(rule) + u' ' + option->text;
        if (!selected)
            option->palette.setColor(QPalette::Text, m_theme.mutedText());
    } else if (column == Column::RoutingKey || column == Column::Cc) {
        option->textElideMode = Qt::ElideMiddle;
    } else if (column == Column::State) {
        const auto status = statusOf(option->text);
        option->palette.setColor(selected ? QPalette::HighlightedText : QPalette::Text,
                                 selected ? m_theme.statusColourOnSelection(status) : m_theme.statusColour(status));
        option->font.setBold(option->text == QLatin1String("failed") || option->text == QLatin1String("exception"));
    }
    if (rule >= 0 && !selected) {
        QColor ground = ruleColour(rule, m_theme);
        ground.setAlphaF(tint);
        option->backgroundBrush = ground;
    }
}

void StreamDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const int rule = index.data(StreamModel::HighlightRole).toInt();
    if (rule >= 0 && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(markWidth, option.rect.height())),
                          ruleColour(rule, m_theme));
}

} // namespace collie::ui
