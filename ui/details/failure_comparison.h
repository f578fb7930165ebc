#pragma once

#include "services/failures/job_failures.h"

#include <QLabel>
#include <QListWidget>
#include <QWidget>

namespace collie::ui {

/// The failures of two runs of one job side by side; those that both have are marked. GUI thread.
class FailureComparison final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureComparison)
  public:
    explicit FailureComparison(QWidget *parent = nullptr);

    void setOwn(const failures::JobFailures &own);
    /// \param title  which run it is.
    void setOther(const QString &title, const failures::JobFailures &other);
    /// Says in place of the other run's failures why they are not there.
    void setOtherText(const QString &title, const QString &sentence);

  private:
    struct Side {
        QLabel *title;
        QListWidget *list;
        QVector<failures::Failure> failures = {};
        QString sentence = {}; ///< In place of failures.
    };
    [[nodiscard]] Side makeSide(const QString &name);
    void fill(Side &side, const Side &against);
    void refill();

    Side m_own;
    Side m_other;
};

} // namespace collie::ui
