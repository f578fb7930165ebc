#pragma once

#include "services/base/async.h"
#include "services/taskcluster/s3_credentials.h"
#include "services/transfers/sigv4.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <map>
#include <optional>

namespace collie::transfers {

/// The key to a prefix of a bucket, and where the bucket is.
struct S3Ticket {
    sigv4::Key key;
    QByteArray region;
};

/// Opens buckets with auth.awsS3Credentials. Credentials are kept until shortly before they expire and are then fetched
/// anew; the region of a bucket is learned once. One thread.
class S3Access final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(S3Access)
  public:
    /// Credentials this close to their end are not used: a request may wait a while before it is sent.
    static constexpr std::chrono::minutes spare{5};

    /// \param endpoint  of a store that speaks S3, for buckets by path; empty for Amazon's.
    explicit S3Access(taskcluster::ApiClient &api, QUrl endpoint = {}, QObject *parent = nullptr);

    /// \return what auth.awsS3Credentials says when it refuses. Calls for the same prefix share one request.
    [[nodiscard]] Future<S3Ticket> ticket(const QString &bucket, const QString &prefix);
    /// What ticket() would give without asking anybody; nothing where it has to.
    [[nodiscard]] std::optional<S3Ticket> knownTicket(const QString &bucket, const QString &prefix) const;
    /// The store said they have expired: the next ticket has others.
    void forget(const QString &bucket, const QString &prefix);
    /// The store said where the bucket is.
    void setRegion(const QString &bucket, const QByteArray &region);

    /// Where an object is, without a signature.
    [[nodiscard]] QUrl urlOf(const QString &bucket, const QString &key, const QByteArray &region) const;
    /// The time to sign with.
    [[nodiscard]] QDateTime now() const;
    /// A store refused a request because its clock is another one: requests are signed by the store's from now on.
    /// \return whether its answer tells the time.
    bool learnTime(const http::Headers &headers, const QByteArray &body);

  private:
    using Place = QPair<QString, QString>; ///< Bucket and prefix.
    [[nodiscard]] static S3Ticket ticketOf(const taskcluster::S3Credentials &credentials, const QByteArray &region);
    /// What is kept and does not expire soon; null for none.
    [[nodiscard]] const taskcluster::S3Credentials *usable(const Place &place) const;
    /// Empty where it has to be asked for.
    [[nodiscard]] QByteArray knownRegion(const QString &bucket) const;
    [[nodiscard]] Future<QByteArray> region(const QString &bucket);
    [[nodiscard]] Future<taskcluster::S3Credentials> credentials(const Place &place);

    taskcluster::ApiClient &m_api;
    QUrl m_endpoint;
    qint64 m_aheadMs = 0; ///< How far the store's clock is ahead of the deployment's.
    QHash<QString, QByteArray> m_regions;
    std::map<Place, taskcluster::S3Credentials> m_credentials;
    std::map<Place, Future<taskcluster::S3Credentials>> m_asked;
};

/// The region a store's answer names: in a header, or in the XML of a refusal. Empty when it names none.
[[nodiscard]] QByteArray regionOf(const http::Headers &headers, const QByteArray &body);

} // namespace collie::transfers
