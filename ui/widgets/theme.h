#pragma once

#include "ui/widgets/theme_colours.h"

#include <QObject>

class QApplication;

namespace collie::ui {

/// The colours of the application, and how close it sets its lines. One is made by the composition root and handed by
/// reference to every view; views repaint on changed(). GUI thread.
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)
  public:
    /// System takes surfaces and text from the desktop's palette; HighContrast and ColourBlind are light or dark as the
    /// desktop is.
    enum class Scheme { System, Light, Dark, HighContrast, ColourBlind };
    Q_ENUM(Scheme)

    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// Emits changed() when it is another one; a Theme that was applied re-colours the application as well.
    void setScheme(Scheme scheme);
    /// How close lines stand in the grid and in lists.
    enum class Density { Comfortable, Compact };
    [[nodiscard]] Density density() const { return m_density; }
    /// Emits changed() when it is another one.
    void setDensity(Density density);
    /// Light text on a dark surface.
    [[nodiscard]] bool isDark() const { return m_colours.dark; }

    /// Text in the colour of a state, at least 4.5:1 on surface(), hover() and raisedSurface().
    [[nodiscard]] QColor statusColour(treeherder::JobStatus status) const;
    /// The same on selection().
    [[nodiscard]] QColor statusColourOnSelection(treeherder::JobStatus status) const;
    /// Chips and bars, at least 3:1 on surface().
    [[nodiscard]] QColor statusFill(treeherder::JobStatus status) const;
    /// Text on statusFill(), at least 4.5:1.
    [[nodiscard]] QColor chipTextColour(treeherder::JobStatus status) const;

    [[nodiscard]] QColor surface() const { return m_colours.surface; }
    [[nodiscard]] QColor raisedSurface() const { return m_colours.raisedSurface; }
    [[nodiscard]] QColor hover() const { return m_colours.hover; }
    [[nodiscard]] QColor selection() const { return m_colours.selection; }
    [[nodiscard]] QColor hairline() const { return m_colours.hairline; }
    [[nodiscard]] QColor text() const { return m_colours.text; }
    [[nodiscard]] QColor mutedText() const { return m_colours.mutedText; }
    [[nodiscard]] QColor accent() const { return m_colours.accent; }

    /// For Qt's own widgets; under Scheme::System the desktop's own palette, with what cannot be read mended.
    [[nodiscard]] QPalette palette() const;
    /// Gives the application this palette and keeps it in step: with setScheme(), and with the desktop under
    /// Scheme::System. `application` must outlive the theme.
    void applyTo(QApplication &application);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    void changed();

  private:
    void derive();
    void pushPalette();
    void mendDesktop();

    Scheme m_scheme = Scheme::System;
    Density m_density = Density::Comfortable;
    QPalette m_desktop; ///< As the desktop has it.
    ThemeColours m_colours;
    QApplication *m_application = nullptr;
    bool m_applying = false;
    QPalette m_mends; ///< What is other than m_desktop in the application under Scheme::System.
};

/// The name a scheme is kept under: "high-contrast".
[[nodiscard]] QString schemeName(Theme::Scheme scheme);
/// \return System for a name that is not known.
[[nodiscard]] Theme::Scheme schemeOfName(const QString &name);

} // namespace collie::ui
