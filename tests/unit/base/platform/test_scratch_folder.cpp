#include "services/base/platform/scratch_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;

class TestScratchFolder : public QObject {
    Q_OBJECT
    QByteArray m_before = qgetenv("TMPDIR");
    std::unique_ptr<QTemporaryDir> m_temporary;

    QStringList left() const { return QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

  private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        qputenv("TMPDIR", m_temporary->path().toLocal8Bit());
    }
    void cleanup() { qputenv("TMPDIR", m_before); }

    void goesWithItsObject() {
        {
            const ScratchFolder folder;
            QVERIFY(folder.isValid());
            QVERIFY(QFile(folder.filePath(QStringLiteral("spool"))).open(QIODevice::WriteOnly));
            QCOMPARE(left().size(), 1);
        }
        QCOMPARE(left(), QStringList());
    }

    void whatAKilledProcessLeftIsRemoved() {
        // As it stands there when nobody holds it any more.
        const QString dead = m_temporary->filePath(QStringLiteral("collie-scratch-dead01"));
        QVERIFY(QDir().mkpath(dead));
        QVERIFY(QFile(dead + QStringLiteral("/spool")).open(QIODevice::WriteOnly));
        const QString foreign = m_temporary->filePath(QStringLiteral("somebody-else"));
        QVERIFY(QDir().mkpath(foreign));
        const ScratchFolder alive;
        const ScratchFolder next;
        QVERIFY(!QFile::exists(dead));
        QVERIFY(QFile::exists(alive.path()));
        QVERIFY(QFile::exists(next.path()));
        QVERIFY(QFile::exists(foreign));
    }

    void linksAreNotFollowed() {
        const QTemporaryDir precious;
        QVERIFY(QFile(precious.filePath(QStringLiteral("file"))).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(precious.path(), m_temporary->filePath(QStringLiteral("collie-scratch-link01"))));
        const ScratchFolder folder;
        QVERIFY(QFile::exists(precious.filePath(QStringLiteral("file"))));
    }
};

QTEST_GUILESS_MAIN(TestScratchFolder)
#include "test_scratch_folder.moc"
