#include "app/collie/help_controller.h"

#include "app/collie/help_pages.h"
#include "services/storage/preferences.h"
#include "ui/account/account_button.h"
#include "ui/account/start_page.h"
#include "ui/help/first_steps.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/repository_switcher.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace collie::app {
namespace {

/// The keys of an action as the person has them, for a sentence; what its menu calls it where it has none.
QString keysOf(const QAction &action) {
    return action.shortcuts().isEmpty() ? ui::actionTitle(action) : ui::shortcutText(action);
}

} // namespace

HelpController::HelpController(ui::MainWindow &window, storage::Settings &settings,
                               std::function<void(const QUrl &)> openLink, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_openLink(std::move(openLink))
    , m_steps(new ui::FirstSteps(window.theme(), &window)) {
    const ui::ProgramActions &program = window.actions()->program;
    connect(program.guide, &QAction::triggered, this, [this] {
        // Of a pane that floats, where that has the keys.
        const QWidget *focus = QApplication::focusWidget();
        openGuide(helpPageFor(focus != nullptr ? focus : m_window.focusWidget()));
    });
    connect(program.firstSteps, &QAction::triggered, this, [this] {
        begin();
        m_steps->takeKeys();
    });
    connect(m_steps, &ui::FirstSteps::ended, this, &HelpController::endTour);
    connect(&window, &ui::MainWindow::closing, this, [this] {
        if (m_steps->step() >= 0)
            endTour();
        if (m_guide)
            m_guide->close();
    });
    // Keys of other windows are theirs: what none of them has a use for comes by here.
    QApplication::instance()->installEventFilter(this);
}

HelpController::~HelpController() = default;

bool HelpController::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto *widget = static_cast<QWidget *>(watched);
    // An event that nobody takes goes up to the window that it was meant for.
    if (!widget->isWindow() || widget == &m_window)
        return QObject::eventFilter(watched, event);
    const QKeySequence key(static_cast<const QKeyEvent *>(event)->keyCombination());
    if (!m_window.actions()->program.guide->shortcuts().contains(key))
        return QObject::eventFilter(watched, event);
    // A window with nothing in it that takes keys has them itself.
    const QWidget *focus = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : widget;
    const QString page = widget == m_guide.get() ? QString() : helpPageFor(focus);
    // A list that has dropped down would stay over it.
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    openGuide(page);
    return true;
}

void HelpController::openGuide(const QString &page) {
    if (!m_guide) {
        m_guide = std::make_unique<ui::HelpWindow>(m_window.theme(), ui::Guide());
        connect(m_guide.get(), &ui::HelpWindow::linkActivated, this, [this](const QUrl &url) { m_openLink(url); });
    }
    m_guide->showPage(page);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

void HelpController::offerFirstSteps() {
    // Whoever has a deployment from before has been through their first start.
    if (!m_settings.get(storage::preferences::firstStepsSeen) && m_settings.lastDeployment().isEmpty())
        begin();
}

void HelpController::begin() {
    const ui::MainWindowActions &actions = *m_window.actions();
    const auto deployment = [this]() -> QWidget * {
        ui::StartPage *start = m_window.startPage();
        return start->isVisible() ? start->choices() : static_cast<QWidget *>(m_window.accountButton());
    };
    const auto pushes = [this]() -> QWidget * {
        QWidget *list = m_window.pane<ui::PushPane>();
        return list->isVisible() ? list : static_cast<QWidget *>(m_window.repositories());
    };
    m_steps->begin(
        {{tr("Choose where you work"),
          tr("Open a deployment. The sandbox is invented: nothing you do there leaves this computer. The account "
             "button at "
             "the top right signs you in; Collie asks when that is needed."),
          deployment},
         {tr("Find your push"),
          tr("Here are the pushes of the repository: a click shows the jobs of one. %1 lists your own, wherever they "
             "are; "
             "%2 takes any link, id or revision.")
              .arg(keysOf(*actions.pushes.mine), keysOf(*actions.links.open)),
          pushes},
         {tr("Act on a job"),
          tr("Click a job to see what failed. %1 runs it again, %2 opens its log, and a right click offers the rest. "
             "%3 "
             "opens the guide, wherever you are.")
              .arg(keysOf(*actions.jobs.retrigger), keysOf(*actions.jobs.openLog), keysOf(*actions.program.guide)),
          [this] { return m_window.grid(); }}});
}

void HelpController::placeOpened() {
    if (m_steps->step() == 0)
        m_steps->showStep(1);
    else
        m_steps->refresh();
}

void HelpController::endTour() {
    m_settings.set(storage::preferences::firstStepsSeen, true);
}

} // namespace collie::app
