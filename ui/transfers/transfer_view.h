#pragma once

#include "models/transfers/transfer_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"
#include "ui/transfers/drop_content.h"

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>

#include <array>

namespace collie::ui {

class EmptyState;
class OwnTaskBar;
class Theme;

/// Uploads and downloads: how far each is, what can be done about it, and what only the person can decide. GUI thread.
class TransferView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferView)
  public:
    using Ids = QVector<transfers::TransferId>;
    enum class Action { Pause, Resume, Cancel, Retry, Remove };

    TransferView(Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// \param model  not owned; outlives the view or is replaced; null for nothing.
    void setModel(models::TransferModel *model);

    /// Line of buttons, to be placed above the view. Belongs to it until it is given another parent.
    [[nodiscard]] QWidget *header() const { return m_bar; }
    [[nodiscard]] QTreeView *list() const { return m_list; }
    [[nodiscard]] OwnTaskBar *ownTasks() const { return m_tasks; }
    [[nodiscard]] QToolButton *button(Action action) const { return m_buttons[static_cast<size_t>(action)]; }
    /// What the menu of limits shows as chosen. \param bytesPerSecond  0 for no limit.
    void setLimits(int atOnce, qint64 bytesPerSecond);
    /// Of the selected rows, or of all when none is.
    void copyLinks(bool markdown);

  Q_SIGNALS:
    void uploadRequested();
    void actionRequested(collie::ui::TransferView::Action action, const QVector<collie::transfers::TransferId> &ids);
    void answered(collie::transfers::TransferId id, collie::transfers::TransferAnswer answer);
    void clearRequested();
    /// How many move at once, and how fast all together; 0 for as fast as it goes.
    void limitsChosen(int atOnce, qint64 bytesPerSecond);
    /// The task that has an uploaded file: to be opened, or its address copied.
    void taskRequested(const QString &taskId, bool copy);
    /// The file of a download, or the link of an upload.
    void openRequested(const QUrl &url);
    /// The clipboard has this many links now.
    void linksCopied(int count);

  private:
    void buildBar();
    void buildLimits();
    void buildQuestion();
    void showWhatThereIs();
    void showButtons();
    void showQuestion();
    void openMenu(const QPoint &at);
    [[nodiscard]] Ids selected() const;

    Theme &m_theme;
    QPointer<models::TransferModel> m_model;
    QWidget *m_bar;
    std::array<QToolButton *, 5> m_buttons{};
    QToolButton *m_copy;
    QToolButton *m_limits;
    QToolButton *m_clear;
    QFrame *m_question;
    QLabel *m_questionText;
    QToolButton *m_proceed;
    QToolButton *m_keepBoth;
    QToolButton *m_giveUp;
    OwnTaskBar *m_tasks;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTreeView *m_list;
    int m_atOnce = 3;
    qint64 m_bytesPerSecond = 0;
};

} // namespace collie::ui
