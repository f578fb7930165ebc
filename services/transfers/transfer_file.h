#pragma once

#include "services/base/kept_file.h"
#include "services/transfers/transfer_store.h"

#include <QString>

#include <memory>

namespace collie::transfers {

/// Keeps transfers in one JSON file, which one program at a time uses: two would do the same work twice. One thread.
class TransferFile final : public TransferStore {
  public:
    /// \param path  of the file; it and its folder are made on the first save.
    explicit TransferFile(QString path)
        : m_file(std::move(path)) {}

    /// A file that makes no sense is kept aside. With another program at it nothing is loaded, nor saved later.
    [[nodiscard]] QVector<Transfer> load() override;
    /// Of those that are over, the newest 200 are kept. Why one failed is kept in the words in which it was said, since
    /// they name what no kind of error tells: a store's answer, a file.
    [[nodiscard]] Result<void> save(const QVector<Transfer> &transfers) override;

    /// What load() met, for the person; empty when all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

  private:
    [[nodiscard]] QVector<Transfer> readAll();

    KeptFile m_file;
    std::unique_ptr<QLockFile> m_lock; ///< Held from load() on.
    bool m_usedByAnother = false;
    QString m_problem;
};

} // namespace collie::transfers
