#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

#include <array>
#include <utility>

namespace collie::ui {

namespace {

size_t at(treeherder::JobStatus status) {
    return static_cast<size_t>(status);
}

struct SchemeName {
    Theme::Scheme scheme;
    const char *name;
};
constexpr std::array<SchemeName, 5> schemeNames{{{Theme::Scheme::System, "system"},
                                                 {Theme::Scheme::Light, "light"},
                                                 {Theme::Scheme::Dark, "dark"},
                                                 {Theme::Scheme::HighContrast, "high-contrast"},
                                                 {Theme::Scheme::ColourBlind, "colour-blind"}}};

bool isDarkPalette(const QPalette &palette) {
    return luminance(palette.color(QPalette::Active, QPalette::Base)) < 0.18;
}

} // namespace

QString schemeName(Theme::Scheme scheme) {
    for (const SchemeName &each : schemeNames) {
        if (each.scheme == scheme)
            return QString::fromLatin1(each.name);
    }
    return {};
}

Theme::Scheme schemeOfName(const QString &name) {
    for (const SchemeName &each : schemeNames) {
        if (name == QLatin1String(each.name))
            return each.scheme;
    }
    return Theme::Scheme::System;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_desktop(QGuiApplication::palette()) {
    derive();
}

void Theme::setScheme(Scheme scheme) {
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    pushPalette();
    derive();
    Q_EMIT changed();
}

void Theme::setDensity(Density density) {
    if (std::exchange(m_density, density) != density)
        Q_EMIT changed();
}

QColor Theme::statusColour(treeherder::JobStatus status) const {
    return m_colours.statusText.at(at(status));
}

QColor Theme::statusColourOnSelection(treeherder::JobStatus status) const {
    return m_colours.statusTextOnSelection.at(at(status));
}

QColor Theme::statusFill(treeherder::JobStatus status) const {
    return m_colours.statusFill.at(at(status));
}

QColor Theme::chipTextColour(treeherder::JobStatus status) const {
    return m_colours.chipText.at(at(status));
}

QPalette Theme::palette() const {
    return m_scheme == Scheme::System ? ThemeColours::mendsOf(m_desktop).resolve(m_desktop) : m_colours.palette();
}

void Theme::applyTo(QApplication &application) {
    if (m_application != &application) {
        m_application = &application;
        application.installEventFilter(this);
    }
    pushPalette();
    derive();
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_application && event->type() == QEvent::ApplicationPaletteChange && !m_applying &&
        m_scheme == Scheme::System) {
        if (QGuiApplication::palette().resolveMask() == m_mends.resolveMask()) {
            pushPalette(); // It is the desktop that changed, beneath what is mended of it.
        } else {
            m_desktop = QGuiApplication::palette();
            derive();
        }
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::pushPalette() {
    if (m_application == nullptr)
        return;
    const QScopedValueRollback guard(m_applying, true);
    // An empty palette lets the desktop's own show through: that is where its colours can be read.
    QApplication::setPalette(QPalette());
    m_desktop = QGuiApplication::palette();
    derive();
    if (m_scheme == Scheme::System)
        mendDesktop();
    else
        QApplication::setPalette(m_colours.palette());
}

void Theme::mendDesktop() {
    m_mends = ThemeColours::mendsOf(m_desktop);
    if (m_mends.resolveMask() != 0)
        QApplication::setPalette(m_mends);
}

void Theme::derive() {
    switch (m_scheme) {
    case Scheme::System:
        m_colours = ThemeColours::fromDesktop(m_desktop);
        break;
    case Scheme::Light:
        m_colours = ThemeColours::light();
        break;
    case Scheme::Dark:
        m_colours = ThemeColours::darkColours();
        break;
    case Scheme::HighContrast:
        m_colours = ThemeColours::highContrast(isDarkPalette(m_desktop));
        break;
    case Scheme::ColourBlind:
        m_colours = ThemeColours::colourBlind(isDarkPalette(m_desktop));
        break;
    }
}

} // namespace collie::ui
