#include "ui/widgets/menu_heading.h"

#include "models/text/plain_text.h"

#include <QMenu>

namespace collie::ui {

QAction *addMenuHeading(QMenu &menu, const QString &about) {
    QAction *heading = menu.addAction(models::plainCaption(about));
    heading->setObjectName(QStringLiteral("about"));
    heading->setEnabled(false);
    menu.addSeparator();
    return heading;
}

} // namespace collie::ui
