#pragma once

#include <QByteArray>
#include <QIODevice>

namespace collie::http {

/// A request body that can be read once. Qt Network sends a request again by itself, a POST too, when the server closes
/// the connection before it answered (QHttpNetworkConnectionChannel, state "waiting"); it rewinds the body for that and
/// gives up with ContentReSendError when it cannot. Only HttpClient decides what is sent twice.
class OneShotBody final : public QIODevice {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OneShotBody)
  public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    [[nodiscard]] bool isSequential() const override { return false; }
    /// Always refused.
    bool seek(qint64 position) override;

  protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

  private:
    QByteArray m_body;
    qint64 m_offset = 0;
};

} // namespace collie::http
