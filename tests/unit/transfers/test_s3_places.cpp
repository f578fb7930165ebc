#include "services/transfers/s3_places.h"

#include <QTest>

using namespace collie::transfers;

class TestS3Places : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void onlyScopesThatNameABucketCount() {
        const QStringList scopes{QStringLiteral("*"),
                                 QStringLiteral("auth:aws-s3:*"),
                                 QStringLiteral("auth:aws-s3:read-write:*"),
                                 QStringLiteral("auth:aws-s3:read-write:open*"),
                                 QStringLiteral("auth:aws-s3:read-only:only/read/*"),
                                 QStringLiteral("auth:aws-s3:read-write:bucket/me/*"),
                                 QStringLiteral("auth:aws-s3:read-write:bucket/me/"),
                                 QStringLiteral("auth:aws-s3:read-write:bucket/you*"),
                                 QStringLiteral("auth:aws-s3:read-write:whole/*"),
                                 QStringLiteral("auth:aws-s3:read-write:/x"),
                                 QStringLiteral("auth:aws-s3:read-write:b//x")};
        QCOMPARE(s3PlacesOf(scopes), (QVector<S3Target>{{QStringLiteral("bucket"), QStringLiteral("me/")},
                                                        {QStringLiteral("bucket"), QStringLiteral("you/")},
                                                        {QStringLiteral("whole"), QString()}}));
    }
};

QTEST_APPLESS_MAIN(TestS3Places)
#include "test_s3_places.moc"
