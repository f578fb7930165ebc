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

    /// The failures at the left.
    void setOwn(const failures::JobFailures &own);
    /// Says in their place why there are none.
    void setOwnText(const QString &sentence);
    /// \param title  which run it is.
    void setOther(const QString &title, const failures::JobFailures &other);
    /// Says in place of the other run's failures why they are not there.
    void setOtherText(const QString &title, const QString &sentence);

  private:
    struct Side {
        QLabel *title;
        QLabel *note; ///< In place of the list.
        QListWidget *list;
        QVector<failures::Failure> failures = {};
        qint64 notListed = 0; ///< Failures beyond them.
        QString sentence = {};
    };
    [[nodiscard]] Side makeSide(const QString &name);
    static void take(Side &side, const failures::JobFailures &found);
    static void takeText(Side &side, const QString &sentence);
    static void fill(const Side &side, const Side &against);
    void refill();

    Side m_own;
    Side m_other;
};

} // namespace collie::ui
