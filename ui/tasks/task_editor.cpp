#include "ui/tasks/task_editor.h"

#include "models/text/plain_text.h"
#include "ui/tasks/document_editor.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr QSize editorSize(1120, 720);

QLabel *plainLabel(QWidget *parent) {
    auto *label = new PlainLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *headline(const QString &text, QWidget *parent) {
    QLabel *label = plainLabel(parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setText(text);
    return label;
}

QToolButton *menuButton(const QString &text, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

TaskEditor::TaskEditor(Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_title(headline({}, this))
    , m_templates(menuButton(tr("&New From"), this))
    , m_history(menuButton(tr("&Sent Before"), this))
    , m_dependencies(new QCheckBox(tr("Keep &dependencies"), this))
    , m_routes(new QCheckBox(tr("Keep &routes"), this))
    , m_editor(new DocumentEditor(this))
    , m_times(plainLabel(this))
    , m_problems(plainLabel(this))
    , m_scopes(new QListWidget(this))
    , m_verdict(plainLabel(this))
    , m_request(new QPlainTextEdit(this))
    , m_state(plainLabel(this))
    , m_show(new QPushButton(tr("Sho&w Task"), this))
    , m_create(new QPushButton(tr("&Create Task"), this)) {
    m_templates->setObjectName(QStringLiteral("templatesButton"));
    m_history->setObjectName(QStringLiteral("historyButton"));
    setObjectName(QStringLiteral("taskEditor"));
    setWindowTitle(tr("Create Task"));
    resize(editorSize);
    m_dependencies->setToolTip(tr("The copy waits for the tasks the original waited for"));
    m_routes->setToolTip(tr("The copy is indexed and reported where the original was"));
    m_create->setDefault(true);
    m_show->hide();
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_show->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_templates);
    top->addWidget(m_history);
    auto *switches = new QHBoxLayout;
    switches->addWidget(m_dependencies);
    switches->addWidget(m_routes);
    switches->addStretch(1);
    auto *parts = new QSplitter(this);
    parts->addWidget(m_editor);
    parts->addWidget(buildPreview());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_show);
    buttons->addWidget(close);
    buttons->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(switches);
    layout->addWidget(parts, 1);
    layout->addLayout(buttons);
    connect(m_editor, &DocumentEditor::edited, this, &TaskEditor::changed);
    connect(m_editor->yaml(), &QPlainTextEdit::textChanged, this, &TaskEditor::updateButton);
    connect(m_editor->json(), &QPlainTextEdit::textChanged, this, &TaskEditor::updateButton);
    connect(m_dependencies, &QCheckBox::toggled, this, &TaskEditor::switchesChanged);
    connect(m_routes, &QCheckBox::toggled, this, &TaskEditor::switchesChanged);
    connect(m_create, &QPushButton::clicked, this, &TaskEditor::createRequested);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT taskRequested(m_sentId); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&theme, &Theme::changed, this, &TaskEditor::recolour);
    setTemplates({});
    setHistory({});
    recolour();
}

QWidget *TaskEditor::buildPreview() {
    auto *preview = new QWidget(this);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(4);
    m_problems->setObjectName(QStringLiteral("taskProblems"));
    m_problems->setAccessibleName(tr("What is wrong with the task"));
    useFixedFont(m_times);
    m_times->setAccessibleName(tr("Times"));
    useFixedFont(m_scopes);
    m_scopes->setAccessibleName(tr("Scopes needed"));
    m_scopes->setSelectionMode(QAbstractItemView::NoSelection);
    m_request->setReadOnly(true);
    useFixedFont(m_request);
    m_request->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_request->setTabChangesFocus(true);
    m_request->setAccessibleName(tr("What is sent"));
    layout->addWidget(m_problems);
    layout->addWidget(headline(tr("Times"), preview));
    layout->addWidget(m_times);
    layout->addWidget(headline(tr("Scopes needed"), preview));
    layout->addWidget(m_scopes, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(headline(tr("What is sent"), preview));
    layout->addWidget(m_request, 2);
    return preview;
}

void TaskEditor::fill(QToolButton &button, const QVector<Choice> &choices,
                      void (TaskEditor::*chosen)(const QString &)) {
    button.menu()->clear();
    button.setEnabled(!choices.isEmpty());
    for (const Choice &choice : choices) {
        QAction *action = button.menu()->addAction(models::plainCaption(choice.title));
        connect(action, &QAction::triggered, this, [this, chosen, id = choice.id] { Q_EMIT(this->*chosen)(id); });
    }
}

void TaskEditor::setTemplates(const QVector<Choice> &templates) {
    fill(*m_templates, templates, &TaskEditor::templateChosen);
}

void TaskEditor::setHistory(const QVector<Choice> &sent) {
    fill(*m_history, sent, &TaskEditor::historyChosen);
}

void TaskEditor::begin(const QString &title, const Json &document, bool isCopy) {
    m_title->setText(title);
    m_dependencies->setVisible(isCopy);
    m_routes->setVisible(isCopy);
    m_state->clear();
    m_show->hide();
    m_sending = false;
    m_editor->setDocument(document);
    changed();
    show();
    raise();
    activateWindow();
    m_editor->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void TaskEditor::restore(const QString &title, const QString &text) {
    begin(title, Json::object(), false);
    m_editor->setText(text);
    m_state->setText(tr("Restored what was not sent last time."));
}

Json TaskEditor::document() const {
    return m_editor->document();
}

void TaskEditor::changed() {
    m_ready = false;
    if (!m_editor->problem().isEmpty()) {
        setAssessment({.times = {}, .problems = {m_editor->problem()}, .scopes = {}, .verdict = {}, .request = {}});
        return;
    }
    updateButton();
    Q_EMIT documentChanged(m_editor->document(), m_editor->text());
}

void TaskEditor::setAssessment(const TaskAssessment &assessment) {
    m_problems->setText(assessment.problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!assessment.problems.isEmpty());
    QStringList times;
    for (const TaskAssessment::Time &time : assessment.times) {
        const QString name = (time.name + QLatin1Char(':')).leftJustified(10);
        times.append(time.typed == time.exact ? name + time.exact
                                              : QStringLiteral("%1%2 (%3)").arg(name, time.exact, time.typed));
    }
    m_times->setText(times.join(QLatin1Char('\n')));
    m_scopes->clear();
    bool allHeld = true;
    for (const TaskAssessment::Scope &scope : assessment.scopes) {
        auto *item = new QListWidgetItem(scope.scope, m_scopes);
        if (!scope.held)
            continue;
        item->setIcon(symbolIcon(*scope.held ? QStringLiteral("check") : QStringLiteral("warning")));
        item->setToolTip(*scope.held ? tr("You have this scope") : tr("You do not have this scope"));
        allHeld = allHeld && *scope.held;
    }
    m_verdict->setText(assessment.verdict);
    m_verdict->setVisible(!assessment.verdict.isEmpty());
    m_request->setPlainText(assessment.request.is_null() ? QString()
                                                         : QString::fromUtf8(toJsonBytes(assessment.request, 2)));
    m_ready = assessment.problems.isEmpty() && !assessment.request.is_null() && allHeld;
    updateButton();
}

void TaskEditor::updateButton() {
    m_create->setEnabled(m_ready && !m_sending && !m_editor->isReading());
}

void TaskEditor::setSending() {
    m_sending = true;
    m_state->setText(tr("Sending…"));
    m_show->hide();
    updateButton();
}

void TaskEditor::setSent(const QString &taskId) {
    m_sending = false;
    m_sentId = taskId;
    m_state->setText(tr("Created %1.").arg(taskId));
    m_show->show();
    updateButton();
}

void TaskEditor::setFailed(const QString &problem) {
    m_sending = false;
    m_state->setText(problem);
    updateButton();
}

void TaskEditor::recolour() {
    QPalette problem;
    problem.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_problems->setPalette(problem);
    QPalette muted;
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    m_state->setPalette(muted);
}

} // namespace collie::ui
