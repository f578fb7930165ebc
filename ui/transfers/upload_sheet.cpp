#include "ui/transfers/upload_sheet.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "services/transfers/content_type.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

using Target = storage::UploadChoices::Target;

constexpr int sheetWidth = 560; ///< Pixels.
constexpr int filesHeight = 140;
constexpr int mostDays = 366;
/// Not remembered as the others are: another task waits next time.
constexpr int waitingTarget = 50;
/// Target numbers at and above this one are claimed tasks.
constexpr int firstClaimedTask = 100;

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
    , m_files(new QTreeWidget(this))
    , m_leftOut(wrappedLabel(this))
    , m_hidden(new QCheckBox(tr("Take &hidden files too"), this))
    , m_followLinks(new QCheckBox(tr("Take what &links lead to"), this))
    , m_target(new QComboBox(this))
    , m_explanation(wrappedLabel(this))
    , m_form(new QFormLayout)
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
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Upload"));
    prepareFiles();
    fillTargets(offer);
    buildForm();
    applyChoices(offer.choices);
    setFiles(offer.files);
    connect(m_target, &QComboBox::currentIndexChanged, this, &UploadSheet::showTarget);
    connect(m_places, &QComboBox::activated, this, &UploadSheet::usePlace);
    connect(m_visibility, &QComboBox::currentIndexChanged, this, &UploadSheet::showVisibility);
    connect(m_upload, &QPushButton::clicked, this, &UploadSheet::confirm);
    showTarget();
    resize(sheetWidth, sizeHint().height());
}

void UploadSheet::prepareFiles() {
    m_files->setHeaderLabels({tr("Name"), tr("Size")});
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAccessibleName(tr("Files to upload"));
    m_files->setMinimumHeight(filesHeight);
    m_files->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_files->header()->setStretchLastSection(false);
    m_files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_upload->setDefault(true);
    m_hidden->setObjectName(QStringLiteral("hiddenFiles"));
    m_followLinks->setObjectName(QStringLiteral("followLinks"));
    for (const QCheckBox *box : {m_hidden, m_followLinks})
        connect(box, &QCheckBox::toggled, this, [this] {
            Q_EMIT collectAgain({.hidden = m_hidden->isChecked(), .followLinks = m_followLinks->isChecked()});
        });
}

void UploadSheet::setFiles(const transfers::FileCollection &files) {
    const QLocale locale(QLocale::English);
    m_items = files.items;
    m_files->clear();
    qint64 bytes = 0;
    QList<QTreeWidgetItem *> rows;
    for (const transfers::UploadItem &item : files.items) {
        auto *row = new QTreeWidgetItem({item.name, locale.formattedDataSize(item.size)});
        row->setFlags(row->flags() | Qt::ItemIsEditable);
        row->setToolTip(0, models::plainText(item.file));
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        rows.append(row);
        bytes += item.size;
    }
    for (const transfers::LeftOutFile &one : files.leftOut) {
        auto *row = new QTreeWidgetItem({one.name, tr("left out: %1").arg(one.reason)});
        row->setDisabled(true);
        rows.append(row);
    }
    m_files->addTopLevelItems(rows);
    m_files->resizeColumnToContents(1);
    m_upload->setText(
        tr("&Upload %1, %2")
            .arg(models::formatCountOf(files.items.size(), tr("file"), tr("files")), locale.formattedDataSize(bytes)));
    m_upload->setEnabled(!files.items.isEmpty());
    showLeftOut(files.leftOut);
}

void UploadSheet::showLeftOut(const QVector<transfers::LeftOutFile> &leftOut) {
    using Remedy = transfers::LeftOutFile::Remedy;
    constexpr qsizetype mostNamed = 3;
    QStringList named;
    for (const transfers::LeftOutFile &one : leftOut.mid(0, mostNamed))
        named.append(QStringLiteral("%1 %2").arg(one.name, one.reason));
    if (leftOut.size() > mostNamed)
        named.append(tr("and %1 more, at the end of the list").arg(leftOut.size() - mostNamed));
    m_leftOut->setText(tr("%1: %2.").arg(transfers::leftOutCount(leftOut), named.join(QStringLiteral("; "))));
    m_leftOut->setVisible(!leftOut.isEmpty());
    const auto offers = [&leftOut](Remedy remedy) {
        return std::any_of(leftOut.begin(), leftOut.end(),
                           [remedy](const transfers::LeftOutFile &one) { return one.remedy == remedy; });
    };
    // What was checked can be unchecked again.
    m_hidden->setVisible(m_hidden->isChecked() || offers(Remedy::Hidden));
    m_followLinks->setVisible(m_followLinks->isChecked() || offers(Remedy::FollowLinks));
}

void UploadSheet::fillTargets(const Offer &offer) {
    for (const transfers::S3Target &place : offer.places)
        m_places->addItem(place.bucket + u'/' + place.prefix, QStringList{place.bucket, place.prefix});
    m_places->setObjectName(QStringLiteral("s3Places"));
    m_places->setAccessibleName(tr("Buckets and folders of your scopes"));
    m_places->setPlaceholderText(tr("another one"));
    m_target->setAccessibleName(tr("Where to"));
    m_target->addItem(tr("S3, with temporary credentials"), int(Target::S3));
    m_target->addItem(tr("Object service"), int(Target::Object));
    m_target->addItem(tr("A new task of your own"), int(Target::NewTask));
    m_target->addItem(tr("A task that waits for a worker"), waitingTarget);
    for (int i = 0; i < m_tasks.size(); ++i)
        m_target->addItem(tr("Your task “%1”").arg(m_tasks.at(i).title), firstClaimedTask + i);
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
    m_expiry->setSuffix(tr(" days"));
    m_visibility->addItem(tr("Everybody (public/)"), true);
    m_visibility->addItem(tr("Who has the scope (private/)"), false);
    m_why->setText(tr("Other people's tasks take no files: only who claimed a task may add artifacts to it."));

    m_form->addRow(tr("&Where to"), m_target);
    m_form->addRow(QString(), m_explanation);
    m_form->addRow(tr("Your &scopes name"), m_places);
    m_form->addRow(tr("&Bucket"), m_bucket);
    m_form->addRow(tr("&Folder"), m_s3Prefix);
    m_form->addRow(tr("&Project"), m_project);
    m_form->addRow(tr("&Folder"), m_objectPrefix);
    m_form->addRow(tr("T&itle"), m_title);
    m_form->addRow(tr("Task &queue"), m_queue);
    m_form->addRow(tr("Task &id"), m_waitingTask);
    m_form->addRow(tr("&Gone after"), m_expiry);
    m_form->addRow(tr("&Readable by"), m_visibility);
    m_form->addRow(QString(), m_warning);
    m_form->addRow(QString(), m_keepOpen);
    m_form->addRow(QString(), m_gzip);
    for (const QLineEdit *field : {m_bucket, m_s3Prefix, m_project, m_objectPrefix, m_title, m_queue, m_waitingTask})
        connect(field, &QLineEdit::textChanged, m_problem, &QLabel::clear);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_upload, QDialogButtonBox::ActionRole);
    connect(buttons->addButton(QDialogButtonBox::Cancel), &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_files, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(m_hidden);
    layout->addWidget(m_followLinks);
    layout->addLayout(m_form);
    layout->addWidget(m_why);
    layout->addWidget(m_problem);
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
    for (QLabel *label : {m_warning, m_problem, m_leftOut})
        label->setPalette(loud);
}

void UploadSheet::applyChoices(const storage::UploadChoices &choices) {
    const bool nowhere = choices.bucket.isEmpty() && m_places->count() == 0;
    const Target target = choices.target == Target::S3 && nowhere ? Target::NewTask : choices.target;
    m_target->setCurrentIndex(m_target->findData(int(target)));
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
            m_target->setCurrentIndex(m_target->findData(firstClaimedTask + i));
    }
}

bool UploadSheet::isTask() const {
    const int target = m_target->currentData().toInt();
    return target == int(Target::NewTask) || target >= waitingTarget;
}

void UploadSheet::showTarget() {
    const int target = m_target->currentData().toInt();
    m_problem->clear();
    const auto showRows = [this](std::initializer_list<QWidget *> fields, bool visible) {
        for (QWidget *field : fields)
            m_form->setRowVisible(field, visible);
    };
    showRows({m_bucket, m_s3Prefix}, target == int(Target::S3));
    showRows({m_places}, target == int(Target::S3) && m_places->count() > 0);
    showRows({m_project, m_objectPrefix}, target == int(Target::Object));
    showRows({m_title, m_queue}, target == int(Target::NewTask));
    showRows({m_waitingTask}, target == waitingTarget);
    if (target == int(Target::S3))
        m_explanation->setText(tr("Taskcluster gives credentials for an hour to a bucket and folder that your scopes "
                                  "name. How long files stay is the bucket's own rule."));
    else if (target == int(Target::Object))
        m_explanation->setText(tr("Needs the scope to upload objects of the project."));
    else if (target == int(Target::NewTask))
        m_explanation->setText(tr("Collie makes a small task, claims it, adds the files and reports it completed."));
    else if (target == waitingTarget)
        m_explanation->setText(tr("Collie claims the task in a worker's place, adds the files and reports it "
                                  "completed. Needs the scopes of a worker of its pool."));
    else
        m_explanation->setText(tr("The files are added to this task; it stays yours until you report it."));
    // What a bucket keeps it decides itself.
    showRows({m_expiry}, target != int(Target::S3));
    showRows({m_visibility}, isTask());
    showRows({m_keepOpen}, isTask() && target < firstClaimedTask);
    // The object service keeps bytes as they are.
    showRows({m_gzip}, target != int(Target::Object));
    showVisibility();
}

void UploadSheet::showVisibility() {
    const bool open = isTask() && m_visibility->currentData().toBool();
    m_form->setRowVisible(m_warning, open);
    m_warning->setText(tr("⚠ Everybody on the Internet can read public/ artifacts, without signing in."));
}

QString UploadSheet::missing() const {
    const int target = m_target->currentData().toInt();
    if (target == int(Target::S3) && m_bucket->text().trimmed().isEmpty())
        return tr("Say which bucket.");
    if (target == int(Target::Object) && m_project->text().trimmed().isEmpty())
        return tr("Say of which project the objects are.");
    const QString queue = m_queue->text().trimmed();
    if (target == int(Target::NewTask) && !queue.isEmpty() && queue.count(u'/') != 1)
        return tr("A task queue is named provisioner/worker-type.");
    if (target == waitingTarget && !isSlugid(m_waitingTask->text().trimmed()))
        return tr("Say which task: its id has 22 characters.");
    const QVector<transfers::UploadItem> named = namedItems();
    for (const transfers::UploadItem &item : named) {
        if (item.name.isEmpty())
            return tr("Every file needs a name.");
    }
    const Result<void> distinct = transfers::checkDistinctNames(named);
    return distinct ? QString() : distinct.error().message;
}

QVector<transfers::UploadItem> UploadSheet::namedItems() const {
    QVector<transfers::UploadItem> named = m_items;
    for (int i = 0; i < named.size(); ++i)
        named[i].name = m_files->topLevelItem(i)->text(0).trimmed();
    return named;
}

transfers::UploadTarget UploadSheet::chosenTarget() const {
    const int target = m_target->currentData().toInt();
    if (target == int(Target::S3))
        return transfers::S3Target{m_bucket->text().trimmed(), withSlash(m_s3Prefix->text())};
    if (target == int(Target::Object))
        return transfers::ObjectTarget{m_project->text().trimmed(), withSlash(m_objectPrefix->text())};
    transfers::TaskTarget task;
    task.prefix = m_visibility->currentData().toBool() ? QStringLiteral("public/") : QStringLiteral("private/");
    if (target == int(Target::NewTask)) {
        task.taskQueueId = m_queue->text().trimmed();
        task.title = m_title->text().trimmed();
        task.resolveWhenDone = !m_keepOpen->isChecked();
    } else if (target == waitingTarget) {
        task.taskId = m_waitingTask->text().trimmed();
        task.resolveWhenDone = !m_keepOpen->isChecked();
    } else {
        task.taskId = m_tasks.at(target - firstClaimedTask).taskId;
        task.runId = m_tasks.at(target - firstClaimedTask).runId;
    }
    return task;
}

void UploadSheet::confirm() {
    const QString lacking = missing();
    m_problem->setText(lacking);
    if (!lacking.isEmpty())
        return;
    transfers::UploadRequest request{.items = namedItems(), .target = chosenTarget(), .expires = {}};
    for (transfers::UploadItem &item : request.items)
        item.gzip = m_gzip->isVisibleTo(this) && m_gzip->isChecked() && transfers::isTextType(item.contentType);
    request.expires = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).addDays(m_expiry->value());
    storage::UploadChoices choices;
    const int target = m_target->currentData().toInt();
    choices.target = target >= waitingTarget ? Target::NewTask : static_cast<Target>(target);
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
