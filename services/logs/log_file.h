#pragma once

#include "services/base/async.h"
#include "services/logs/log_text.h"

#include <QObject>

namespace collie::logs {

/// A log in a spool file, which may still be growing. The file is mapped, never read into memory; its lines are found
/// on a pool thread, the first ones first. Lives on one thread.
class LogFile final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFile)
  public:
    /// \param path  of a file that only grows as long as this lives.
    explicit LogFile(const QString &path, QObject *parent = nullptr);

    /// More may have come: looks, and reads on.
    void refresh();
    /// Nothing more will come once what is there has been read. Looks as refresh() does.
    void setComplete();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What is known by now.
    [[nodiscard]] const LogText &text() const { return m_text; }
    /// All of it is known and nothing will follow.
    [[nodiscard]] bool isComplete() const { return m_complete && !m_reading; }

    /// Copies what is known to another file, on a pool thread; replaces it.
    /// \return bytes written; Storage with a sentence when it cannot be written.
    [[nodiscard]] Future<qint64> saveAs(const QString &path) const;

  Q_SIGNALS:
    /// text() has more lines.
    void grown();
    /// text() has every line the file had when it was looked at.
    void indexed();
    void failed(const collie::Error &error);

  private:
    struct Step {
        std::shared_ptr<const LogMapping> mapping;
        LogIndexPart part;
    };
    void read(bool again);
    void take(const Result<Step> &step);

    QString m_path;
    LogText m_text;
    qint64 m_stepBytes;
    bool m_complete = false;
    bool m_reading = false;
    bool m_again = false; ///< The file is to be looked at once more.
    CancelGuard m_step;
};

} // namespace collie::logs
