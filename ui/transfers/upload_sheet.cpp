#include "ui/transfers/upload_sheet.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "services/base/utc.h"
#include "services/transfers/content_type.h"
#include "ui/transfers/optional_rows.h"
#include "ui/transfers/upload_file_list.h"
#include "ui/widgets/day_count.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roomy_scroll.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

using Target = storage::UploadChoices::Target;

constexpr int sheetWidth = 560; ///< Pixels.
constexpr int mostDays = 366;
constexpr int claimRole = Qt::UserRole + 1; ///< Of the list of targets: place of a claimed task.

QString withSlash(QString prefix) {
    prefix = prefix.trimmed();
    while (prefix.startsWith(u'/'))
        prefix.remove(0, 1);
    if (!prefix.isEmpty() && !prefix.endsWith(u'/'))
        prefix += u'/';
    return prefix;
}

QLabel *wrappedLabel(QWidget *parent) {
    auto *label = new PlainLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

UploadSheet::UploadSheet(Theme &theme, const Clock &clock, const Offer &offer, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_tasks(offer.tasks)
    , m_files(new UploadFileList(theme, this))
    , m_target(new QComboBox(this))
    , m_explanation(wrappedLabel(this))
    , m_form(new OptionalRows)
    , m_why(wrappedLabel(this))
    , m_places(new QComboBox(this))
    , m_bucket(new QLineEdit(this))
    , m_s3Prefix(new QLineEdit(this))
    , m_project(new QLineEdit(this))
    , m_objectPrefix(new QLineEdit(this))
    , m_title(new QLineEdit(this))
    , m_queue(new QLineEdit(this))
    , m_waitingTask(new QLineEdit(this))
    , m_keepOpen(new QCheckBox(tr("&Keep the task open for more files"), this))
    , m_expiry(new QSpinBox(this))
    , m_visibility(new QComboBox(this))
    , m_warning(wrappedLabel(this))
    , m_gzip(new QCheckBox(tr("Send &text compressed"), this))
    , m_problem(wrappedLabel(this))
    , m_upload(new QPushButton(this)) {
    m_upload->setObjectName(QStringLiteral("uploadButton"));
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_warning->setObjectName(QStringLiteral("publicWarning"));
    m_expiry->setObjectName(QStringLiteral("expiry"));
    m_visibility->setObjectName(QStringLiteral("visibility"));
    m_gzip->setObjectName(QStringLiteral("gzip"));
    m_keepOpen->setObjectName(QStringLiteral("keepOpen"));
    m_waitingTask->setObjectName(QStringLiteral("waitingTask"));
    m_title->setObjectName(QStringLiteral("taskTitle"));
    m_project->setObjectName(QStringLiteral("project"));
    m_s3Prefix->setObjectName(QStringLiteral("s3Prefix"));
    m_bucket->setObjectName(QStringLiteral("bucket"));
    m_target->setObjectName(QStringLiteral("target"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Upload"));
    m_upload->setDefault(true);
    fillTargets(offer);
    buildForm();
    applyChoices(offer.choices);
    setFiles(offer.files);
    connect(m_files, &UploadFileList::collectAgain, this, &UploadSheet::collectAgain);
    connect(m_target, &QComboBox::currentIndexChanged, this, &UploadSheet::showTarget);
    connect(m_places, &QComboBox::activated, this, &UploadSheet::usePlace);
    connect(m_visibility, &QComboBox::currentIndexChanged, this, &UploadSheet::showVisibility);
    connect(m_upload, &QPushButton::clicked, this, &UploadSheet::confirm);
    showTarget();
    resize(sheetWidth, sizeHint().height());
}

void UploadSheet::setFiles(const transfers::FileCollection &files) {
    m_files->setFiles(files);
    qint64 bytes = 0;
    for (const transfers::UploadItem &item : files.items)
        bytes += item.size;
    m_upload->setText(tr("&Upload %Ln file(s), %1", "their size", models::pluralOf(files.items.size()))
                          .arg(models::formatSize(bytes)));
    m_upload->setEnabled(!files.items.isEmpty());
}

void UploadSheet::fillTargets(const Offer &offer) {
    for (const transfers::S3Target &place : offer.places)
        m_places->addItem(place.bucket + u'/' + place.prefix, QStringList{place.bucket, place.prefix});
    m_places->setObjectName(QStringLiteral("s3Places"));
    m_places->setAccessibleName(tr("Buckets and folders of your scopes"));
    m_places->setPlaceholderText(tr("another one"));
    m_target->setAccessibleName(tr("Where to"));
    m_target->addItem(tr("S3, with temporary credentials"), int(Where::S3));
    m_target->addItem(tr("Object service"), int(Where::Object));
    m_target->addItem(tr("A new task of your own"), int(Where::NewTask));
    m_target->addItem(tr("A task that waits for a worker"), int(Where::WaitingTask));
    for (int i = 0; i < m_tasks.size(); ++i) {
        m_target->addItem(tr("Your task “%1”").arg(m_tasks.at(i).title), int(Where::ClaimedTask));
        m_target->setItemData(m_target->count() - 1, i, claimRole);
    }
}

void UploadSheet::usePlace() {
    const QStringList place = m_places->currentData().toStringList();
    m_bucket->setText(place.value(0));
    m_s3Prefix->setText(place.value(1));
}

void UploadSheet::buildForm() {
    m_title->setText(tr("Files uploaded with Collie"));
    m_queue->setPlaceholderText(tr("one that no worker serves"));
    m_s3Prefix->setPlaceholderText(tr("as your scopes allow it"));
    m_expiry->setRange(1, mostDays);
    countDays(*m_expiry);
    m_visibility->addItem(tr("Everybody (public/)"), true);
    m_visibility->addItem(tr("Those who have the scope (private/)"), false);
    m_why->setText(tr("Other people's tasks take no files: only those who claimed a task may add artifacts to it."));

    m_form->add(tr("&Where to"), m_target);
    m_form->add(QString(), m_explanation);
    m_form->add(tr("Your &scopes name"), m_places);
    m_form->add(tr("&Bucket"), m_bucket);
    m_form->add(tr("&Folder"), m_s3Prefix);
    m_form->add(tr("&Project"), m_project);
    m_form->add(tr("&Folder"), m_objectPrefix);
    m_form->add(tr("T&itle"), m_title);
    m_form->add(tr("Task &queue"), m_queue);
    m_form->add(tr("Task &id"), m_waitingTask);
    m_form->add(tr("&Expires after"), m_expiry);
    m_form->add(tr("&Readable by"), m_visibility);
    m_form->add(QString(), m_warning);
    m_form->add(QString(), m_keepOpen);
    m_form->add(QString(), m_gzip);
    for (const QLineEdit *field : {m_bucket, m_s3Prefix, m_project, m_objectPrefix, m_title, m_queue, m_waitingTask})
        connect(field, &QLineEdit::textChanged, m_problem, &QLabel::clear);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_upload, QDialogButtonBox::ActionRole);
    connect(buttons->addButton(QDialogButtonBox::Cancel), &QPushButton::clicked, this, &QDialog::reject);
    auto *parts = new QWidget(this);
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_files, 1);
    column->addLayout(m_form);
    column->addWidget(m_why);
    column->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(new RoomyScroll(parts, this), 1);
    layout->addWidget(buttons);
    connect(&m_theme, &Theme::changed, this, &UploadSheet::showColours);
    showColours();
}

void UploadSheet::showColours() {
    QPalette muted;
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    QPalette loud;
    loud.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::TestFailed));
    for (QLabel *label : {m_explanation, m_why})
        label->setPalette(muted);
    for (QLabel *label : {m_warning, m_problem})
        label->setPalette(loud);
}

void UploadSheet::applyChoices(const storage::UploadChoices &choices) {
    const bool nowhere = choices.bucket.isEmpty() && m_places->count() == 0;
    const Target target = choices.target == Target::S3 && nowhere ? Target::NewTask : choices.target;
    m_target->setCurrentIndex(m_target->findData(int(target == Target::S3       ? Where::S3
                                                     : target == Target::Object ? Where::Object
                                                                                : Where::NewTask)));
    m_bucket->setText(choices.bucket);
    m_s3Prefix->setText(choices.s3Prefix);
    if (choices.bucket.isEmpty())
        usePlace();
    else
        m_places->setCurrentIndex(m_places->findText(choices.bucket + u'/' + withSlash(choices.s3Prefix)));
    m_project->setText(choices.projectId);
    m_objectPrefix->setText(choices.objectPrefix);
    m_queue->setText(choices.taskQueueId);
    m_expiry->setValue(choices.expiryDays);
    m_visibility->setCurrentIndex(choices.isPublic ? 0 : 1);
    m_gzip->setChecked(choices.gzip);
}

void UploadSheet::chooseTask(const QString &taskId) {
    for (int i = 0; i < m_tasks.size(); ++i) {
        if (m_tasks.at(i).taskId == taskId)
            m_target->setCurrentIndex(m_target->findData(i, claimRole));
    }
}

UploadSheet::Where UploadSheet::where() const {
    return static_cast<Where>(m_target->currentData().toInt());
}

const UploadSheet::ClaimedTask &UploadSheet::chosenClaim() const {
    return m_tasks.at(m_target->currentData(claimRole).toInt());
}

bool UploadSheet::isTask() const {
    return where() != Where::S3 && where() != Where::Object;
}

QString UploadSheet::explanationOf(Where where) const {
    switch (where) {
    case Where::S3:
        return tr("Taskcluster gives credentials for an hour to a bucket and folder that your scopes name. How long "
                  "files stay is the bucket's own rule.");
    case Where::Object:
        return tr("Needs the scope to upload objects of the project.");
    case Where::NewTask:
        return tr("Collie makes a small task, claims it, adds the files and reports it completed.");
    case Where::WaitingTask:
        return tr("Collie claims the task in a worker's place, adds the files and reports it completed. Needs the "
                  "scopes of a worker of its pool.");
    case Where::ClaimedTask:
        return tr("The files are added to this task; it stays yours until you report it.");
    }
    return {};
}

void UploadSheet::showTarget() {
    const Where to = where();
    m_problem->clear();
    const auto showRows = [this](std::initializer_list<QWidget *> fields, bool visible) {
        for (QWidget *field : fields)
            m_form->setShown(field, visible);
    };
    showRows({m_bucket, m_s3Prefix}, to == Where::S3);
    showRows({m_places}, to == Where::S3 && m_places->count() > 0);
    showRows({m_project, m_objectPrefix}, to == Where::Object);
    showRows({m_title, m_queue}, to == Where::NewTask);
    showRows({m_waitingTask}, to == Where::WaitingTask);
    m_explanation->setText(explanationOf(to));
    // What a bucket keeps it decides itself.
    showRows({m_expiry}, to != Where::S3);
    showRows({m_visibility}, isTask());
    showRows({m_keepOpen}, isTask() && to != Where::ClaimedTask);
    // The object service keeps bytes as they are.
    showRows({m_gzip}, to != Where::Object);
    showVisibility();
}

void UploadSheet::showVisibility() {
    const bool open = isTask() && m_visibility->currentData().toBool();
    m_form->setShown(m_warning, open);
    m_warning->setText(tr("⚠ Everybody on the Internet can read public/ artifacts, without signing in."));
}

QString UploadSheet::missing() const {
    const Where to = where();
    if (to == Where::S3 && m_bucket->text().trimmed().isEmpty())
        return tr("Name the bucket.");
    if (to == Where::Object && m_project->text().trimmed().isEmpty())
        return tr("Name the project of the objects.");
    const QString queue = m_queue->text().trimmed();
    if (to == Where::NewTask && !queue.isEmpty() && queue.count(u'/') != 1)
        return tr("A task queue is named provisioner/worker-type.");
    if (to == Where::WaitingTask && !isSlugid(m_waitingTask->text().trimmed()))
        return tr("Name the task by its id, which has 22 characters.");
    const QVector<transfers::UploadItem> named = m_files->namedItems();
    for (const transfers::UploadItem &item : named) {
        if (item.name.isEmpty())
            return tr("Every file needs a name.");
    }
    const Result<void> distinct = transfers::checkDistinctNames(named);
    return distinct ? QString() : distinct.error().message;
}

transfers::UploadTarget UploadSheet::chosenTarget() const {
    transfers::TaskTarget task;
    task.prefix = m_visibility->currentData().toBool() ? QStringLiteral("public/") : QStringLiteral("private/");
    switch (where()) {
    case Where::S3:
        return transfers::S3Target{m_bucket->text().trimmed(), withSlash(m_s3Prefix->text())};
    case Where::Object:
        return transfers::ObjectTarget{m_project->text().trimmed(), withSlash(m_objectPrefix->text())};
    case Where::NewTask:
        task.taskQueueId = m_queue->text().trimmed();
        task.title = m_title->text().trimmed();
        task.resolveWhenDone = !m_keepOpen->isChecked();
        break;
    case Where::WaitingTask:
        task.taskId = m_waitingTask->text().trimmed();
        task.resolveWhenDone = !m_keepOpen->isChecked();
        break;
    case Where::ClaimedTask:
        task.taskId = chosenClaim().taskId;
        task.runId = chosenClaim().runId;
        break;
    }
    return task;
}

void UploadSheet::confirm() {
    const QString lacking = missing();
    m_problem->setText(lacking);
    if (!lacking.isEmpty())
        return;
    transfers::UploadRequest request{.items = m_files->namedItems(), .target = chosenTarget(), .expires = {}};
    for (transfers::UploadItem &item : request.items)
        item.gzip = m_gzip->isVisibleTo(this) && m_gzip->isChecked() && transfers::isTextType(item.contentType);
    request.expires = utcFromMs(m_clock.nowMs()).addDays(m_expiry->value());
    storage::UploadChoices choices;
    // Which task waits or is claimed is another one next time.
    choices.target = where() == Where::S3 ? Target::S3 : where() == Where::Object ? Target::Object : Target::NewTask;
    choices.bucket = m_bucket->text().trimmed();
    choices.s3Prefix = m_s3Prefix->text().trimmed();
    choices.projectId = m_project->text().trimmed();
    choices.objectPrefix = m_objectPrefix->text().trimmed();
    choices.taskQueueId = m_queue->text().trimmed();
    choices.expiryDays = m_expiry->value();
    choices.isPublic = m_visibility->currentData().toBool();
    choices.gzip = m_gzip->isChecked();
    Q_EMIT uploadRequested(request, choices);
    accept();
}

} // namespace collie::ui
