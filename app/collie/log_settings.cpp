#include "app/collie/log_settings.h"

#include "services/storage/preferences.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/widgets/fixed_font.h"

#include <QFontDatabase>

#include <algorithm>

namespace collie::app {

namespace preferences = storage::preferences;

LogSettings::LogSettings(storage::Settings &settings, ui::LogPanel &panel, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_panel(panel) {
    settings.follow(preferences::logFontFamily, this, [this](const QString &) { applyFont(); });
    for (const auto &points : {preferences::logFontPoints, preferences::fixedFontPoints, preferences::fontPoints})
        settings.follow(points, this, [this](int) { applyFont(); });
    settings.follow(preferences::logColours, this, [this](bool shown) { m_panel.view()->setColoured(shown); });
    settings.follow(preferences::logWrap, this, [this](bool wraps) { m_panel.view()->setWrapping(wraps); });
    settings.follow(preferences::logOpensAt, this, [this](const QString &at) { m_panel.setOpensAtEnd(at == u"end"); });
    settings.follow(preferences::logErrorPatterns, this, [this](const QStringList &texts) {
        m_panel.setErrorPatterns(logs::readErrorPatterns(texts).usable);
    });
}

void LogSettings::applyFont() {
    QFont font = ui::fixedFont();
    // Logs are laid out in cells: a font of many widths, or one that is gone, will not do.
    const QString family = m_settings.get(preferences::logFontFamily);
    if (!family.isEmpty() && QFontDatabase::isFixedPitch(family))
        font.setFamily(family);
    if (const int points = m_settings.get(preferences::logFontPoints); points > 0)
        font.setPointSize(std::max(points, ui::leastFontPoints));
    m_panel.view()->setFont(font);
}

} // namespace collie::app
