#include "app/collie/screenshot.h"

#include "app/collie/application.h"
#include "app/collie/palette_picture.h"
#include "app/collie/repository_controller.h"
#include "ui/account/account_button.h"
#include "ui/main_window.h"

#include <QDir>

#include <utility>

namespace collie::app {
namespace {

constexpr int deadlineMs = 30'000; ///< For each step.
constexpr int lookMs = 50;
constexpr int mostQuiet = 10; ///< Looks; what is asked first may be followed by what it was asked for.
constexpr int repaintMs = 200;

} // namespace

Screenshot::Screenshot(Application &application, const QString &folder, const QString &scenes, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_folder(folder)
    , m_isSmall(scenes == QLatin1String("guide"))
    , m_scenes(screenshotScenes(scenes)) {
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &Screenshot::look);
    connect(
        &application, &Application::repositoryOpened, this,
        [this] {
            if (!m_stage)
                begin();
        },
        Qt::QueuedConnection);
    m_waiting.start();
    m_look.start();
}

void Screenshot::begin() {
    m_stage.emplace(m_application);
    // What needs credentials is pictured as it is with them.
    Q_EMIT m_application.window().accountButton()->importRequested(QStringLiteral("sandbox"));
}

void Screenshot::end(const QString &problem) {
    m_look.stop();
    // Not from within: whoever hears it may delete this.
    QMetaObject::invokeMethod(
        this, [this, problem] { Q_EMIT finished(problem); }, Qt::QueuedConnection);
}

void Screenshot::look() {
    if (m_scenes.isEmpty()) {
        end(tr("There is no such scene."));
        return;
    }
    const QString name = m_scene < 0 ? QStringLiteral("main") : m_scenes.at(m_scene).name;
    if (m_waiting.hasExpired(deadlineMs)) {
        end(tr("%1 does not come to be seen.").arg(name));
        return;
    }
    m_quiet = m_stage && m_stage->isQuiet() ? m_quiet + 1 : 0;
    if (m_quiet < mostQuiet)
        return;
    m_quiet = 0;
    if (m_scene < 0) {
        next();
    } else if (m_step < m_scenes.at(m_scene).steps.size()) {
        m_waiting.start();
        m_scenes.at(m_scene).steps.at(m_step++)(*m_stage);
    } else if (m_scenes.at(m_scene).shown(*m_stage) != nullptr) {
        take();
    }
}

void Screenshot::next() {
    if (!QDir().mkpath(m_folder)) {
        end(tr("The folder %1 could not be made.").arg(m_folder));
        return;
    }
    if (++m_scene == m_scenes.size()) {
        end({});
        return;
    }
    m_step = 0;
    m_waiting.start();
    m_stage->clear(m_scenes.at(m_scene).window);
}

void Screenshot::take() {
    m_look.stop();
    takeOne({ui::Theme::Scheme::Light, ui::Theme::Scheme::Dark});
}

void Screenshot::takeOne(QVector<ui::Theme::Scheme> left) {
    if (left.isEmpty()) {
        m_look.start();
        next();
        return;
    }
    const ui::Theme::Scheme scheme = left.takeFirst();
    m_application.theme().setScheme(scheme);
    // Widgets take up a new palette through the event loop.
    QTimer::singleShot(repaintMs, this, [this, scheme, left] {
        const ScreenshotScene &scene = m_scenes.at(m_scene);
        const QString file = QStringLiteral("%1-%2.png").arg(scene.name, ui::schemeName(scheme));
        const QString path = QDir(m_folder).filePath(file);
        QWidget *shown = scene.shown(*m_stage);
        if (shown != nullptr && save(*shown, path))
            takeOne(left);
        else
            end(tr("%1 could not be written.").arg(path));
    });
}

bool Screenshot::save(QWidget &shown, const QString &path) const {
    const QPixmap picture = shown.grab();
    constexpr int smallest = 0; // Of Qt's "quality" for PNG, which loses nothing: the best compression.
    return m_isSmall ? withPalette(picture.toImage()).save(path, "PNG", smallest) : picture.save(path);
}

} // namespace collie::app
