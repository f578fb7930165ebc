#include "app/collie/appearance_settings.h"

#include "services/storage/preferences.h"
#include "ui/widgets/application_style.h"
#include "ui/widgets/fixed_font.h"

#include <QApplication>

#include <algorithm>

namespace collie::app {

namespace preferences = storage::preferences;
using ui::Theme;

namespace {

constexpr int comfortableGap = 4; ///< Pixels more for every row of a list.

} // namespace

AppearanceSettings::AppearanceSettings(QApplication &application, storage::Settings &settings, Theme &theme,
                                       QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_focusRing(application)
    , m_desktopFont(QApplication::font()) {
    settings.follow(preferences::scheme, this,
                    [&theme](const QString &name) { theme.setScheme(ui::schemeOfName(name)); });
    settings.follow(preferences::density, this, [&theme](const QString &name) {
        const bool isCompact = name == u"compact";
        theme.setDensity(isCompact ? Theme::Density::Compact : Theme::Density::Comfortable);
        ui::ApplicationStyle::setRowGap(isCompact ? 0 : comfortableGap);
    });
    settings.follow(preferences::fontPoints, this, [this](int) { applyFonts(); });
    settings.follow(preferences::fixedFontPoints, this, [this](int) { applyFonts(); });
    settings.follow(preferences::motion, this, [this](const QString &) { applyMotion(); });
    connect(&m_desktopMotion, &DesktopMotion::changed, this, &AppearanceSettings::applyMotion);
    theme.applyTo(application);
    // The menu of the window chooses it too.
    connect(&theme, &Theme::changed, this, [this, &theme] {
        if (theme.scheme() != ui::schemeOfName(m_settings.get(preferences::scheme)))
            m_settings.set(preferences::scheme, ui::schemeName(theme.scheme()));
    });
}

AppearanceSettings::~AppearanceSettings() {
    if (QApplication::font() != m_desktopFont)
        QApplication::setFont(m_desktopFont);
    ui::setFixedFontSize(0);
    ui::ApplicationStyle::setStill(false);
}

void AppearanceSettings::applyMotion() {
    ui::ApplicationStyle::setStill(m_settings.get(preferences::motion) == u"none" || !m_desktopMotion.isWanted());
}

void AppearanceSettings::applyFonts() {
    const int points = m_settings.get(preferences::fontPoints);
    const int fixed = m_settings.get(preferences::fixedFontPoints);
    QFont font = m_desktopFont;
    if (points > 0)
        font.setPointSize(std::max(points, ui::leastFontPoints));
    if (QApplication::font() != font)
        QApplication::setFont(font);
    const int wanted = fixed > 0 ? fixed : points;
    ui::setFixedFontSize(wanted > 0 ? std::max(wanted, ui::leastFontPoints) : 0);
}

} // namespace collie::app
