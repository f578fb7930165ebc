#include "ui/transfers/own_task_bar.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <functional>

namespace collie::ui {
namespace {

/// One task: takes drops, and shows that it would.
class TaskRow final : public QFrame {
  public:
    TaskRow(Theme &theme, std::function<void(const DropContent &)> onDrop, QWidget *parent)
        : QFrame(parent)
        , m_theme(theme)
        , m_onDrop(std::move(onDrop)) {
        setAcceptDrops(true);
    }

  protected:
    void dragEnterEvent(QDragEnterEvent *event) override {
        if (!holdsContent(*event->mimeData()))
            return;
        event->setDropAction(Qt::CopyAction);
        event->accept();
        m_hovered = true;
        update();
    }
    void dragLeaveEvent(QDragLeaveEvent *) override {
        m_hovered = false;
        update();
    }
    void dropEvent(QDropEvent *event) override {
        m_hovered = false;
        update();
        const DropContent content = contentOf(*event->mimeData());
        event->setDropAction(Qt::CopyAction);
        event->accept();
        if (!content.isEmpty())
            m_onDrop(content);
    }
    void paintEvent(QPaintEvent *event) override {
        QFrame::paintEvent(event);
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, m_theme.hairline());
        if (m_hovered) {
            painter.setPen(QPen(m_theme.accent(), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

  private:
    Theme &m_theme;
    std::function<void(const DropContent &)> m_onDrop;
    bool m_hovered = false;
};

QToolButton *outcomeButton(const QString &text, const QString &tooltip, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(models::plainText(tooltip));
    button->setAutoRaise(true);
    return button;
}

} // namespace

OwnTaskBar::OwnTaskBar(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void OwnTaskBar::setTasks(const QVector<taskcluster::OwnTask> &tasks) {
    // A row may be in the middle of its own drop or click.
    for (QWidget *old : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_layout->removeWidget(old);
        old->hide();
        old->setObjectName({});
        old->deleteLater();
    }
    bool any = false;
    for (const taskcluster::OwnTask &task : tasks) {
        if (task.state != taskcluster::OwnTask::State::Claimed)
            continue;
        any = true;
        auto *row = new TaskRow(
            m_theme, [this, id = task.taskId](const DropContent &content) { Q_EMIT dropped(id, content); }, this);
        row->setObjectName(task.taskId);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(8, 2, 4, 2);
        auto *name = new PlainLabel(row);
        name->setText(tr("Your task “%1”: %Ln artifact(s); drop more here", nullptr, models::pluralOf(task.artifacts))
                          .arg(task.title));
        name->setToolTip(models::plainText(tr("Task %1").arg(task.taskId)));
        row->setAccessibleName(name->text());
        layout->addWidget(name, 1);
        const auto addOutcome = [&](const QString &text, const QString &tooltip, taskcluster::TaskOutcome outcome) {
            QToolButton *button = outcomeButton(text, tooltip, row);
            layout->addWidget(button);
            connect(button, &QToolButton::clicked, this,
                    [this, id = task.taskId, outcome] { Q_EMIT reportRequested(id, outcome); });
        };
        QToolButton *add = outcomeButton(tr("Add…"), tr("Add a link, a reference or an error"), row);
        layout->addWidget(add);
        connect(add, &QToolButton::clicked, this,
                [this, id = task.taskId, title = task.title] { Q_EMIT addRequested(id, title); });
        addOutcome(tr("Complete"), tr("Report the task completed"), taskcluster::TaskOutcome::Completed);
        addOutcome(tr("Fail"), tr("Report the task failed"), taskcluster::TaskOutcome::Failed);
        addOutcome(tr("Exception"), tr("Report an exception"), taskcluster::TaskOutcome::Exception);
        QToolButton *open = outcomeButton(tr("Open"), tr("Open the task in the browser"), row);
        open->setIcon(symbolIcon(QStringLiteral("external")));
        layout->addWidget(open);
        connect(open, &QToolButton::clicked, this, [this, link = task.link] { Q_EMIT linkActivated(link); });
        m_layout->addWidget(row);
    }
    setVisible(any);
}

QWidget *OwnTaskBar::row(const QString &taskId) const {
    return findChild<QWidget *>(taskId, Qt::FindDirectChildrenOnly);
}

} // namespace collie::ui
