#pragma once

#include "services/base/clock.h"
#include "services/storage/upload_choices.h"
#include "services/transfers/file_collection.h"
#include "services/transfers/transfer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace collie::ui {

class OptionalRows;
class Theme;
class UploadFileList;

/// Asks where dropped files go, and says what that means: who can read them and when they are gone. Opened beside the
/// window, never waited for. GUI thread.
class UploadSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UploadSheet)
  public:
    /// A task whose claim is held.
    struct ClaimedTask {
        QString taskId;
        int runId = 0;
        QString title;
    };

    /// What there is to upload, and where it can go.
    struct Offer {
        transfers::FileCollection files;
        storage::UploadChoices choices;           ///< Of the last time.
        QVector<ClaimedTask> tasks = {};          ///< Beside the other targets.
        QVector<transfers::S3Target> places = {}; ///< Buckets and folders that the person's scopes name.
    };
    /// Opens on the last target; where that needs a bucket and none is known, on the first place the scopes name, and
    /// without one on a task of one's own, which asks for nothing.
    UploadSheet(Theme &theme, const Clock &clock, const Offer &offer, QWidget *parent = nullptr);

    /// Shows other files: those collected again as collectAgain() asked.
    void setFiles(const transfers::FileCollection &files);

    /// Chooses a claimed task as the target.
    void chooseTask(const QString &taskId);

    [[nodiscard]] QString problem() const { return m_problem->text(); }

  Q_SIGNALS:
    /// The person wants more of what was dropped, or less.
    void collectAgain(const collie::transfers::CollectOptions &options);
    /// The person agreed. \param choices  to be remembered.
    void uploadRequested(const collie::transfers::UploadRequest &request,
                         const collie::storage::UploadChoices &choices);

  private:
    /// What the first list offers; the claimed tasks come last, each with its place among them.
    enum class Where { S3, Object, NewTask, WaitingTask, ClaimedTask };
    void fillTargets(const Offer &offer);
    void usePlace();
    void buildForm();
    void applyChoices(const storage::UploadChoices &choices);
    void showTarget();
    void showColours();
    void showVisibility();
    void confirm();
    [[nodiscard]] Where where() const;
    [[nodiscard]] const ClaimedTask &chosenClaim() const;
    [[nodiscard]] bool isTask() const;
    [[nodiscard]] QString explanationOf(Where where) const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] transfers::UploadTarget chosenTarget() const;

    Theme &m_theme;
    const Clock &m_clock;
    QVector<ClaimedTask> m_tasks;
    UploadFileList *m_files;
    QComboBox *m_target;
    QLabel *m_explanation; ///< What the target is and what it needs.
    OptionalRows *m_form;
    QLabel *m_why;
    QComboBox *m_places;
    QLineEdit *m_bucket;
    QLineEdit *m_s3Prefix;
    QLineEdit *m_project;
    QLineEdit *m_objectPrefix;
    QLineEdit *m_title;
    QLineEdit *m_queue;
    QLineEdit *m_waitingTask;
    QCheckBox *m_keepOpen;
    QSpinBox *m_expiry;
    QComboBox *m_visibility;
    QLabel *m_warning;
    QCheckBox *m_gzip;
    QLabel *m_problem;
    QPushButton *m_upload;
};

} // namespace collie::ui
