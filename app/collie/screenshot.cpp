#include "app/collie/screenshot.h"

#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

#include <QDir>
#include <QTimer>

namespace collie::app {
namespace {
constexpr int deadlineMs = 30'000;
constexpr int quietMs = 200;
} // namespace

Screenshot::Screenshot(Application &application, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_folder(folder) {
    connect(&application, &Application::repositoryOpened, this, &Screenshot::watchRepository);
    QTimer::singleShot(deadlineMs, this, [this] {
        if (!m_taken)
            Q_EMIT finished(tr("The window did not fill in time."));
    });
}

void Screenshot::watchRepository() {
    RepositoryController *repository = m_application.repository();
    connect(repository, &RepositoryController::jobsPainted, this, &Screenshot::selectFailure);
    connect(&repository->details(), &DetailsController::loaded, this, &Screenshot::take);
}

void Screenshot::selectFailure() {
    m_application.window().grid()->selectNextFailure();
}

void Screenshot::take() {
    if (std::exchange(m_taken, true))
        return;
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT finished(tr("The folder %1 could not be made.").arg(m_folder));
        return;
    }
    takeOne({{ui::Theme::Scheme::Light, QStringLiteral("main-light.png")},
             {ui::Theme::Scheme::Dark, QStringLiteral("main-dark.png")}});
}

void Screenshot::takeOne(QVector<Picture> left) {
    if (left.isEmpty()) {
        Q_EMIT finished({});
        return;
    }
    const Picture next = left.takeFirst();
    m_application.theme().setScheme(next.scheme);
    // Widgets take up a new palette through the event loop.
    QTimer::singleShot(quietMs, this, [this, next, left] {
        const QString path = QDir(m_folder).filePath(next.name);
        if (m_application.window().grab().save(path))
            takeOne(left);
        else
            Q_EMIT finished(tr("%1 could not be written.").arg(path));
    });
}

} // namespace collie::app
