#pragma once

#include "services/logs/log_file.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

namespace collie::test {

/// A log in a temporary file, which grows as the test says.
class Spool final {
  public:
    explicit Spool(QByteArrayView content = {}, bool complete = true) {
        if (!m_file.open())
            qFatal("No place for a temporary file.");
        write(content);
        log = std::make_unique<logs::LogFile>(m_file.fileName());
        if (complete)
            finish();
        else
            refresh();
    }
    /// More is written; the log is told.
    void append(QByteArrayView content) {
        write(content);
        refresh();
    }
    /// Nothing more will be.
    void finish() {
        QSignalSpy indexed(log.get(), &logs::LogFile::indexed);
        log->setComplete();
        wait(indexed);
    }
    [[nodiscard]] const logs::LogText &text() const { return log->text(); }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

    std::unique_ptr<logs::LogFile> log;

  private:
    void write(QByteArrayView content) {
        m_file.write(content.data(), content.size());
        m_file.flush();
    }
    void refresh() {
        QSignalSpy indexed(log.get(), &logs::LogFile::indexed);
        log->refresh();
        wait(indexed);
    }
    static void wait(QSignalSpy &indexed) { QVERIFY(indexed.count() > 0 || indexed.wait(20'000)); }

    QTemporaryFile m_file;
};

} // namespace collie::test
