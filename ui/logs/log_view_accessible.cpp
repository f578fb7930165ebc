#include "ui/logs/log_view_accessible.h"

#include "models/text/text_format.h"
#include "ui/logs/log_view.h"

#include <QCoreApplication>

namespace collie::ui {

namespace {

QAccessibleInterface *makeLogInterface(const QString &, QObject *object) {
    auto *view = qobject_cast<LogView *>(object);
    return view != nullptr ? new LogViewAccessible(view) : nullptr;
}

} // namespace

void LogViewAccessible::install() {
    static const bool installed = [] {
        QAccessible::installFactory(makeLogInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

LogViewAccessible::LogViewAccessible(LogView *view)
    : QAccessibleWidget(view, QAccessible::EditableText) {}

LogView *LogViewAccessible::view() const {
    return qobject_cast<LogView *>(object());
}

void *LogViewAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State LogViewAccessible::state() const {
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString LogViewAccessible::text(QAccessible::Text which) const {
    if (which == QAccessible::Value)
        return view()->shownText();
    if (which == QAccessible::Description)
        return QCoreApplication::translate("LogView", "Line %1 of %2")
            .arg(models::formatCount(view()->caret().line + 1), models::formatCount(view()->rowCount()));
    return QAccessibleWidget::text(which);
}

void LogViewAccessible::selection(int, int *start, int *end) const {
    *start = *end = 0;
}

int LogViewAccessible::cursorPosition() const {
    return view()->shownCaret();
}

void LogViewAccessible::setCursorPosition(int position) {
    const auto breaks = view()->shownText().left(position).count(u'\n');
    view()->goToLine(view()->firstShownLine() + breaks);
}

QString LogViewAccessible::text(int start, int end) const {
    return view()->shownText().mid(start, end - start);
}

int LogViewAccessible::characterCount() const {
    return static_cast<int>(view()->shownText().size());
}

QRect LogViewAccessible::characterRect(int offset) const {
    const auto breaks = view()->shownText().left(offset).count(u'\n');
    const QRect row = view()->lineRect(view()->firstShownLine() + breaks);
    return {view()->viewport()->mapToGlobal(row.topLeft()), row.size()};
}

int LogViewAccessible::offsetAtPoint(const QPoint &) const {
    return view()->shownCaret();
}

QString LogViewAccessible::attributes(int, int *start, int *end) const {
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace collie::ui
