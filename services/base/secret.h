#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace collie {

/// Bytes nobody may see: access tokens and certificates. Has no QDebug operator and no conversion to QString, compares
/// in constant time and overwrites its memory when it goes. The bytes are read with reveal(), and only where they are
/// sent, signed with or stored in the keychain.
class Secret final {
  public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The bytes; the view is valid while this object is unchanged.
    [[nodiscard]] QByteArrayView reveal() const { return m_bytes; }

    friend bool operator==(const Secret &left, const Secret &right);
    friend bool operator!=(const Secret &left, const Secret &right) { return !(left == right); }

  private:
    void scrub();
    QByteArray m_bytes; ///< Never shared with another QByteArray, so that scrubbing reaches the only copy.
};

/// Keeps this process's memory out of core dumps and away from other processes' debuggers. Called first thing in
/// main().
void forbidCoreDumps();

} // namespace collie
