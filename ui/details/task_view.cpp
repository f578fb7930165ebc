#include "ui/details/task_view.h"

#include "ui/widgets/empty_state.h"

#include <QFontDatabase>

namespace collie::ui {
namespace {
/// Characters shown; longer definitions would stall the layout of the text.
constexpr qsizetype maxCharacters = 512 * 1024;
} // namespace

TaskView::TaskView(Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_empty(new EmptyState(theme, this)) {
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Task definition"));
    m_empty->setObjectName(QStringLiteral("noTask"));
    addWidget(m_empty);
    addWidget(m_text);
}

void TaskView::setLoading() {
    m_text->clear();
    m_empty->presentBusy(tr("Loading the task"));
    setCurrentWidget(m_empty);
}

void TaskView::setTask(const Result<Json> &task) {
    if (!task) {
        if (task.error().kind == ErrorKind::NotFound)
            m_empty->present(tr("No task definition"), tr("The task has expired, or the job does not come from "
                                                          "Taskcluster."));
        else
            m_empty->present(tr("The task could not be loaded"), task.error().message);
        setCurrentWidget(m_empty);
        return;
    }
    QString text = QString::fromUtf8(toJsonBytes(*task, 2));
    if (text.size() > maxCharacters)
        text = text.left(maxCharacters) + QStringLiteral("\n") + tr("… the rest is not shown");
    m_text->setPlainText(text);
    setCurrentWidget(m_text);
}

} // namespace collie::ui
