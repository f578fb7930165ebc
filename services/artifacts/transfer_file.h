#pragma once

#include "services/artifacts/transfer_store.h"

#include <QString>

namespace collie::artifacts {

/// Keeps transfers in one JSON file. One thread.
class TransferFile final : public TransferStore {
  public:
    /// \param path  of the file; it and its folder are made on the first save.
    explicit TransferFile(QString path)
        : m_path(std::move(path)) {}

    [[nodiscard]] QVector<Transfer> load() override;
    /// Of those that are over, the newest 200 are kept.
    [[nodiscard]] Result<void> save(const QVector<Transfer> &transfers) override;

  private:
    QString m_path;
};

} // namespace collie::artifacts
