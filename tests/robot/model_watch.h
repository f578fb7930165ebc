#pragma once

#include <QAbstractItemModelTester>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace collie::robot {

/// Puts a QAbstractItemModelTester on every model that a view shows, proxies and what is below them included, and
/// collects what the testers find.
class ModelWatch final {
  public:
    ModelWatch();
    ~ModelWatch();
    Q_DISABLE_COPY_MOVE(ModelWatch)

    /// Finds models that have come since the last call.
    void lookForModels();
    /// What was found since the last call.
    [[nodiscard]] static QStringList takeFaults();

  private:
    void watch(QAbstractItemModel *model);

    std::vector<std::pair<QPointer<QAbstractItemModel>, std::unique_ptr<QAbstractItemModelTester>>> m_testers;
};

} // namespace collie::robot
