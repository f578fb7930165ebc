#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace collie {

/// A folder for files that nobody needs once this object, or its process, has ended. It is removed with the object; one
/// that a killed process left behind is removed when the next is made, which a lock on each tells from those in use.
class ScratchFolder final {
  public:
    ScratchFolder();
    ~ScratchFolder();
    Q_DISABLE_COPY_MOVE(ScratchFolder)

    /// Whether it could be made.
    [[nodiscard]] bool isValid() const { return m_lock >= 0; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString filePath(const QString &name) const;

    /// The paths of this user's folders, of every program that runs now or was killed.
    [[nodiscard]] static QStringList all();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_lock = -1; ///< Descriptor of the folder.
};

} // namespace collie
