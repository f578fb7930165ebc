#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <chrono>

namespace collie::http {

/// Which servers could be reached a moment ago, as the calls of one HttpClient saw it. One thread.
class Reachability final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reachability)
  public:
    /// After so long without a connection, or without a word on it, whoever has something else to show shows it.
    static constexpr std::chrono::milliseconds patience{1'500};

    explicit Reachability(QObject *parent = nullptr)
        : QObject(parent) {}

    /// No connection came about, or none within `patience`. \param server  as serverOf() has it.
    void noteAway(const QString &server);
    /// The server said something.
    void noteReached(const QString &server);
    /// A connection stands and nothing is heard on it, which a slow server looks like, and a network that is gone:
    /// tries whether another connection comes about. \param proxy  on the way to `url`.
    void doubt(const QUrl &url, const QNetworkProxy &proxy);

    /// Whether it was away so short a time ago that waiting for it again is of no use.
    [[nodiscard]] bool isAway(const QString &server) const;

  Q_SIGNALS:
    /// Told each time it is found to be away.
    void wentAway(const QString &server);
    /// It answers, having been away.
    void returned(const QString &server);

  private:
    QHash<QString, QElapsedTimer> m_away; ///< Since it was last found to be; until it answers.
};

} // namespace collie::http
