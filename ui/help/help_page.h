#pragma once

#include <QString>
#include <QWidget>

namespace collie::ui {

inline constexpr char helpPageProperty[] = "helpPage";

/// Says which page of the guide is about a part of the window. \param page  its name, "pulse".
inline void setHelpPage(QWidget *part, const QString &page) {
    part->setProperty(helpPageProperty, page);
}

/// What setHelpPage() said of this part; empty for nothing.
[[nodiscard]] inline QString helpPage(const QWidget *part) {
    return part->property(helpPageProperty).toString();
}

} // namespace collie::ui
