#include "ui/transfers/upload_file_list.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {
constexpr int filesHeight = 140; ///< Pixels, at least.
} // namespace

UploadFileList::UploadFileList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_files(new QTreeWidget(this))
    , m_leftOut(new PlainLabel(this))
    , m_hidden(new QCheckBox(tr("Take &hidden files too"), this))
    , m_followLinks(new QCheckBox(tr("Take what &links lead to"), this)) {
    m_files->setObjectName(QStringLiteral("filesToUpload"));
    m_files->setHeaderLabels({tr("Name"), tr("Size")});
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAccessibleName(tr("Files to upload"));
    m_files->setMinimumHeight(filesHeight);
    m_files->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_files->header()->setStretchLastSection(false);
    m_files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_leftOut->setWordWrap(true);
    m_hidden->setObjectName(QStringLiteral("hiddenFiles"));
    m_followLinks->setObjectName(QStringLiteral("followLinks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_files, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(m_hidden);
    layout->addWidget(m_followLinks);
    for (const QCheckBox *box : {m_hidden, m_followLinks})
        connect(box, &QCheckBox::toggled, this, [this] {
            Q_EMIT collectAgain({.hidden = m_hidden->isChecked(), .followLinks = m_followLinks->isChecked()});
        });
    connect(&theme, &Theme::changed, this, &UploadFileList::showColours);
    showColours();
}

void UploadFileList::setFiles(const transfers::FileCollection &files) {
    m_items = files.items;
    m_files->clear();
    QList<QTreeWidgetItem *> rows;
    for (const transfers::UploadItem &item : files.items) {
        auto *row = new QTreeWidgetItem({item.name, models::formatSize(item.size)});
        row->setFlags(row->flags() | Qt::ItemIsEditable);
        row->setToolTip(0, models::plainText(item.file));
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        rows.append(row);
    }
    for (const transfers::LeftOutFile &one : files.leftOut) {
        auto *row = new QTreeWidgetItem({one.name, tr("left out: %1").arg(one.reason)});
        row->setDisabled(true);
        rows.append(row);
    }
    m_files->addTopLevelItems(rows);
    m_files->resizeColumnToContents(1);
    showLeftOut(files.leftOut);
}

void UploadFileList::showLeftOut(const QVector<transfers::LeftOutFile> &leftOut) {
    using Remedy = transfers::LeftOutFile::Remedy;
    constexpr qsizetype mostNamed = 3;
    QStringList named;
    for (const transfers::LeftOutFile &one : leftOut.mid(0, mostNamed))
        named.append(tr("%1 %2", "a file; why it is left out").arg(one.name, one.reason));
    if (leftOut.size() > mostNamed)
        named.append(tr("and %Ln more, at the end of the list", nullptr, models::pluralOf(leftOut.size() - mostNamed)));
    m_leftOut->setText(tr("%1: %2.", "how many files are left out; which")
                           .arg(transfers::leftOutCount(leftOut), named.join(QStringLiteral("; "))));
    m_leftOut->setVisible(!leftOut.isEmpty());
    const auto offers = [&leftOut](Remedy remedy) {
        return std::any_of(leftOut.begin(), leftOut.end(),
                           [remedy](const transfers::LeftOutFile &one) { return one.remedy == remedy; });
    };
    // What was checked can be unchecked again.
    m_hidden->setVisible(m_hidden->isChecked() || offers(Remedy::Hidden));
    m_followLinks->setVisible(m_followLinks->isChecked() || offers(Remedy::FollowLinks));
}

void UploadFileList::showColours() {
    QPalette loud;
    loud.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::TestFailed));
    m_leftOut->setPalette(loud);
}

QVector<transfers::UploadItem> UploadFileList::namedItems() const {
    QVector<transfers::UploadItem> named = m_items;
    for (int i = 0; i < named.size(); ++i)
        named[i].name = m_files->topLevelItem(i)->text(0).trimmed();
    return named;
}

} // namespace collie::ui
