#pragma once

#include "services/transfers/file_collection.h"
#include "services/transfers/transfer.h"

#include <QCheckBox>
#include <QLabel>
#include <QTreeWidget>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class Theme;

/// The files of an upload with the names they get, what is left out of what was dropped and why, and how more of it can
/// be had. GUI thread.
class UploadFileList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UploadFileList)
  public:
    explicit UploadFileList(const Theme &theme, QWidget *parent = nullptr);

    void setFiles(const transfers::FileCollection &files);
    /// The files with the names the person gave them.
    [[nodiscard]] QVector<transfers::UploadItem> namedItems() const;

  Q_SIGNALS:
    /// The person wants more of what was dropped, or less.
    void collectAgain(const collie::transfers::CollectOptions &options);

  private:
    void showLeftOut(const QVector<transfers::LeftOutFile> &leftOut);
    void showColours();

    const Theme &m_theme;
    QVector<transfers::UploadItem> m_items;
    QTreeWidget *m_files;
    QLabel *m_leftOut;
    QCheckBox *m_hidden;
    QCheckBox *m_followLinks;
};

} // namespace collie::ui
