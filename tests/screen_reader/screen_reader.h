#pragma once

#include <QDBusConnection>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>

namespace collie::test {

/// A thing on the screen as a screen reader knows it.
struct Accessible {
    QString service; ///< The program's name on the bus.
    QString path;

    [[nodiscard]] bool isNull() const { return path.isEmpty(); }
    friend bool operator==(const Accessible &, const Accessible &) = default;
};

/// Reads programs over AT-SPI, the bus of screen readers, and types as a person at the keyboard. It knows nothing else
/// of them. Source: the D-Bus interfaces org.a11y.atspi.*, https://gitlab.gnome.org/GNOME/at-spi2-core, xml/. One
/// thread.
class ScreenReader final {
  public:
    /// Asks the session bus for that of screen readers. \return nothing where there is none.
    [[nodiscard]] static std::optional<ScreenReader> start();

    /// The program of this name; null until it is there.
    [[nodiscard]] Accessible program(const QString &name) const;
    [[nodiscard]] QVector<Accessible> children(const Accessible &of) const;
    [[nodiscard]] QString name(const Accessible &of) const;
    /// "push button", "text": the protocol's own words.
    [[nodiscard]] QString role(const Accessible &of) const;
    [[nodiscard]] bool isShowing(const Accessible &of) const { return hasState(of, showing); }
    [[nodiscard]] bool isFocused(const Accessible &of) const { return hasState(of, focused); }

    /// The first below `root`, from the top, that is on the screen and is as wanted; null for none. The wanted role
    /// is compared whole; \param name  by its beginning.
    [[nodiscard]] Accessible find(const Accessible &root, const QString &role, const QString &name) const;
    /// What has the keys; null for none.
    [[nodiscard]] Accessible focus(const Accessible &root) const;
    /// "button “Sandbox”": for messages.
    [[nodiscard]] QString describe(const Accessible &of) const;

    /// Presses and lets go of a key. \param key  "Tab", "Return", "ctrl+l": modifiers are ctrl, shift and alt.
    void press(const QString &key) const;

  private:
    explicit ScreenReader(const QDBusConnection &bus)
        : m_bus(bus) {}

    // Numbers of the protocol (AtspiStateType).
    static constexpr int focused = 12;
    static constexpr int showing = 25;

    [[nodiscard]] bool hasState(const Accessible &of, int state) const;
    [[nodiscard]] QVariant property(const Accessible &of, const QString &interface, const QString &name) const;
    [[nodiscard]] QVariantList call(const Accessible &of, const QString &interface, const QString &method,
                                    const QVariantList &arguments = {}) const;
    [[nodiscard]] Accessible firstWhere(const Accessible &root, const std::function<bool(const Accessible &)> &fits,
                                        int &patience) const;
    void sendKey(int code, const QString &text, uint kind) const;

    QDBusConnection m_bus;
};

} // namespace collie::test
