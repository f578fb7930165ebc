#include "ui/central_area.h"

#include "ui/account/sign_in_strip.h"
#include "ui/account/start_page.h"
#include "ui/jobs/job_grid_accessible.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/pushes/landing_page.h"
#include "ui/pushes/limit_strip.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace collie::ui {

namespace {

/// A view that has spoken to screen readers before they know its kind stays nameless to them.
JobGridView *makeGrid(Theme &theme, QWidget *parent) {
    JobGridAccessible::install();
    return new JobGridView(theme, parent);
}

} // namespace

CentralArea::CentralArea(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_signIn(new SignInStrip(theme, this))
    , m_problem(new Banner(theme, clock, this))
    , m_notice(new Banner(theme, clock, this))
    , m_schedule(new ScheduleStrip(theme, this))
    , m_jobLimits(new LimitStrip(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(theme, m_pages))
    , m_emptyState(new EmptyState(theme, m_pages))
    , m_landing(new LandingPage(theme, m_pages))
    , m_grid(makeGrid(theme, m_pages)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_signIn);
    layout->addWidget(m_problem);
    layout->addWidget(m_notice);
    layout->addWidget(m_schedule);
    m_jobLimits->setObjectName(QStringLiteral("jobLimits"));
    m_jobLimits->setAccessibleName(tr("What limits the jobs on show"));
    layout->addWidget(m_jobLimits);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_emptyState);
    m_pages->addWidget(m_landing);
    m_pages->addWidget(m_grid);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setClock(clock);
    connect(m_emptyState, &EmptyState::actionTriggered, this, &CentralArea::problemActionRequested);
}

void CentralArea::showStart() {
    m_pages->setCurrentWidget(m_start);
}

void CentralArea::showLanding() {
    m_pages->setCurrentWidget(m_landing);
    m_landing->setFocus(Qt::OtherFocusReason);
}

void CentralArea::showGrid() {
    m_pages->setCurrentWidget(m_grid);
}

void CentralArea::showLoading(const QString &what) {
    m_emptyState->presentBusy(what);
    m_pages->setCurrentWidget(m_emptyState);
}

void CentralArea::showProblem(const QString &title, const QString &sentence, const QString &action) {
    m_emptyState->present(title, sentence, action);
    m_pages->setCurrentWidget(m_emptyState);
}

} // namespace collie::ui
