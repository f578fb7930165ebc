#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace collie {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of Qt's; the second of a kind ends the process at once. What the
/// parent had ignored (nohup) stays ignored. One object per process.
class StopSignals final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignals)
  public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

  Q_SIGNALS:
    /// Somebody asked this process to end.
    void stopRequested();

  private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace collie
