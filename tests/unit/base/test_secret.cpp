#include "services/base/secret.h"

#include <QDebug>
#include <QString>
#include <QTest>

#include <type_traits>

using namespace collie;

// What would show a secret must not compile.
static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_constructible_v<QString, Secret>);
template <class T>
concept Printable = requires(QDebug stream, const T &value) {
    stream << value;
};
static_assert(!Printable<Secret>);

class TestSecret final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void holdsItsBytes() {
        const Secret secret("token");
        QCOMPARE(secret.reveal().toByteArray(), QByteArray("token"));
        QVERIFY(!secret.isEmpty());
        QVERIFY(Secret().isEmpty());
        QVERIFY(secret == Secret("token"));
        QVERIFY(secret != Secret("tokem"));
        QVERIFY(secret != Secret("token2"));
    }

    void copiesAreIndependent() {
        Secret original("token");
        Secret copy(original);
        QVERIFY(copy.reveal().data() != original.reveal().data());
        original = Secret("other");
        QCOMPARE(copy.reveal().toByteArray(), QByteArray("token"));
        const Secret moved(std::move(copy));
        QCOMPARE(moved.reveal().toByteArray(), QByteArray("token"));
        Secret assigned;
        assigned = moved;
        QVERIFY(assigned == moved);
        QVERIFY(assigned.reveal().data() != moved.reveal().data());
    }

    void doesNotShareTheCallersBuffer() {
        QByteArray source("token-that-is-longer-than-any-small-buffer");
        const Secret secret(source);
        source.fill('x');
        QCOMPARE(secret.reveal().toByteArray(), QByteArray("token-that-is-longer-than-any-small-buffer"));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"
