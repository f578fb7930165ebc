#include "ui/widgets/repository_menu.h"

#include "models/text/plain_text.h"
#include "ui/widgets/repository_switcher.h"
#include "ui/widgets/window_action.h"

#include <utility>

namespace collie::ui {

RepositoryMenu::RepositoryMenu(RepositorySwitcher &switcher, QWidget *window)
    : QMenu(tr("Reposi&tories at Hand"), window)
    , m_switcher(switcher)
    , m_separator(nullptr) {
    setObjectName(QStringLiteral("repositoriesAtHand"));
    for (int place = 0; place < RepositorySwitcher::mostPinned; ++place) {
        QAction *action = windowAction(window, QStringLiteral("pinnedRepository%1").arg(place + 1), {}, {},
                                       {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place))});
        connect(action, &QAction::triggered, this, [this, place] {
            if (place < m_switcher.pinned().size())
                m_switcher.choose(m_switcher.pinned().at(place));
        });
        addAction(action);
        m_pinned.append(action);
    }
    m_separator = addSeparator();
    connect(&switcher, &RepositorySwitcher::atHandChanged, this, &RepositoryMenu::fill);
    fill();
}

void RepositoryMenu::fill() {
    const QStringList &pinned = m_switcher.pinned();
    for (qsizetype place = 0; place < m_pinned.size(); ++place) {
        // Without a name the sheet of keys says what the key is for.
        m_pinned.at(place)->setText(place < pinned.size() ? models::plainCaption(pinned.at(place))
                                                          : tr("Pinned repository %1").arg(place + 1));
        m_pinned.at(place)->setVisible(place < pinned.size());
    }
    for (QAction *action : std::exchange(m_recent, {})) {
        removeAction(action);
        action->deleteLater(); // It may be the one that was chosen just now.
    }
    for (const QString &name : m_switcher.recent()) {
        QAction *action = addAction(models::plainCaption(name));
        connect(action, &QAction::triggered, this, [this, name] { m_switcher.choose(name); });
        m_recent.append(action);
    }
    m_separator->setVisible(!pinned.isEmpty() && !m_recent.isEmpty());
    menuAction()->setVisible(!pinned.isEmpty() || !m_recent.isEmpty());
}

} // namespace collie::ui
