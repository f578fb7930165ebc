#pragma once

#include "tests/screen_reader/heard.h"

#include <QDBusConnection>
#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>
#include <utility>

namespace collie::test {

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
    [[nodiscard]] Accessible parent(const Accessible &of) const;
    [[nodiscard]] QString name(const Accessible &of) const;
    [[nodiscard]] QString description(const Accessible &of) const;
    /// What is written in it; empty for what holds no text.
    [[nodiscard]] QString text(const Accessible &of) const;
    /// "push button", "text": the protocol's own words.
    [[nodiscard]] QString role(const Accessible &of) const;
    [[nodiscard]] bool isFocused(const Accessible &of) const { return hasState(of, focused); }
    /// What of the program labels it, beside its own name.
    [[nodiscard]] QStringList labels(const Accessible &of) const;
    /// Where it is among its likes, from 1, and how many there are; 0 and 0 where that cannot be said.
    [[nodiscard]] std::pair<int, int> position(const Accessible &of) const;
    /// What Orca says when the focus comes to it: label or name, kind, states and description, in its order and its
    /// words, as formatting.py and speech_generator.py of Orca 43 have it.
    [[nodiscard]] QString speech(const Accessible &of) const;
    /// What Orca has read out wherever the focus was, oldest first: notifications that came to be seen.
    [[nodiscard]] QStringList announcements();

    /// What has the keys, as the program told last; null for none. Nothing is walked: that takes seconds in a large
    /// window, and popups are no part of one.
    [[nodiscard]] Accessible focus() const;
    /// Whether something of this role whose name begins so has come to be seen, and is seen still. Of the role
    /// "notification", it is read out wherever the focus is.
    [[nodiscard]] bool hasCome(const QString &role, const QString &name) const;
    /// "button “Sandbox”": for messages.
    [[nodiscard]] QString describe(const Accessible &of) const;

    /// Presses and lets go of a key. \param key  "Tab", "Return", "ctrl+l": modifiers are ctrl, shift and alt.
    void press(const QString &key) const;
    /// Types letters, one key each.
    void type(const QString &text) const;

  private:
    explicit ScreenReader(const QDBusConnection &bus);

    // Numbers of the protocol (AtspiStateType).
    static constexpr int checked = 4;
    static constexpr int expandable = 9;
    static constexpr int expanded = 10;
    static constexpr int focused = 12;
    static constexpr int selectable = 22;
    static constexpr int selected = 23;
    static constexpr int sensitive = 24;
    static constexpr int checkable = 41;

    [[nodiscard]] bool hasState(const Accessible &of, int state) const;
    [[nodiscard]] QVariant property(const Accessible &of, const QString &interface, const QString &name) const;
    [[nodiscard]] QVariantList call(const Accessible &of, const QString &interface, const QString &method,
                                    const QVariantList &arguments = {}) const;
    void sendKey(int code, const QString &text, uint kind) const;

    QDBusConnection m_bus;
    std::unique_ptr<Heard> m_heard;
    QStringList m_announced;
};

} // namespace collie::test
