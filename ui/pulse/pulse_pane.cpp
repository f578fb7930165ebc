#include "ui/pulse/pulse_pane.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/message_inspector.h"
#include "ui/pulse/stream_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

using Kind = pulse::SourceState::Kind;

constexpr int countsMs = 100;
constexpr int typingMs = 150; ///< A filter is applied when the person has paused for so long.

void setUp(QToolButton *button, const QString &icon, const QString &text, const QString &tip) {
    button->setIcon(symbolIcon(icon));
    button->setText(text);
    button->setToolTip(models::plainText(tip));
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace

PulsePane::PulsePane(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new QWidget(this))
    , m_dot(new PlainLabel(m_header))
    , m_state(new PlainLabel(m_header))
    , m_bind(new QToolButton(this))
    , m_filter(new QLineEdit(this))
    , m_highlight(new QToolButton(this))
    , m_follow(new QToolButton(this))
    , m_pause(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_record(new QToolButton(this))
    , m_play(new QToolButton(this))
    , m_account(new QToolButton(this))
    , m_replay(new ReplayBar(theme, this))
    , m_banner(new Banner(theme, clock, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new PulseStart(theme, m_pages))
    , m_empty(new EmptyState(theme, m_pages))
    , m_split(new QSplitter(Qt::Horizontal, m_pages))
    , m_view(new StreamView(theme, m_split))
    , m_jobs(new JobGridView(theme, m_pages))
    , m_inspector(new MessageInspector(theme, m_split))
    , m_counts(new PlainLabel(this)) {
    auto *head = new QHBoxLayout(m_header);
    head->setContentsMargins(8, 0, 0, 0);
    head->setSpacing(4);
    head->addWidget(m_dot);
    head->addWidget(m_state, 1);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QWidget(this);
    buildToolRow(row);
    m_split->addWidget(m_view);
    m_split->addWidget(m_inspector);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_jobs);
    m_jobs->setFrameShape(QFrame::NoFrame);
    m_jobs->setClock(clock);
    m_jobs->setAccessibleName(tr("Jobs as they were"));
    m_counts->setContentsMargins(8, 2, 8, 2);
    m_counts->setAccessibleName(tr("Messages received, kept and dropped"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(row);
    layout->addWidget(m_replay);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_counts);
    m_replay->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    m_countsLater.setSingleShot(true);
    m_countsLater.setInterval(countsMs);
    connect(&m_countsLater, &QTimer::timeout, this, &PulsePane::showCounts);
    connectControls();
    setBindings({});
    showState();
    showCounts();
    showPause();
}

PulsePane::~PulsePane() {
    setModel(nullptr);
    setReplayJobs(nullptr, nullptr);
}

void PulsePane::buildToolRow(QWidget *row) {
    setUp(m_bind, QStringLiteral("pulse"), tr("Listen…"), tr("Choose what to listen to"));
    setUp(m_highlight, QStringLiteral("highlight"), {}, tr("Mark messages that fit certain filters…"));
    setUp(m_follow, QStringLiteral("follow"), {}, tr("Follow the newest message (Ctrl+End)"));
    setUp(m_pause, QStringLiteral("pause"), {}, tr("Freeze what is shown; messages go on coming in"));
    setUp(m_clear, QStringLiteral("clear"), {}, tr("Forget the messages shown"));
    setUp(m_record, QStringLiteral("record"), {}, tr("Record what comes in to a file…"));
    setUp(m_play, QStringLiteral("play"), {}, tr("Replay a recording…"));
    setUp(m_account, QStringLiteral("key"), {}, tr("Pulse account…"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_pause->setCheckable(true);
    m_record->setCheckable(true);
    m_filter->setPlaceholderText(tr("Filter: text  -not  /regex/  state:failed  label:mochitest"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(symbolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setAccessibleName(tr("Filter messages"));
    m_filter->setToolTip(tr("Looked for in every column and in the body.<br>Fields: exchange, key, cc, task, label, "
                            "state, body, redelivered, duplicate."));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(m_bind);
    layout->addWidget(m_filter, 1);
    for (QToolButton *button : {m_highlight, m_follow, m_pause, m_clear, m_record, m_play, m_account})
        layout->addWidget(button);
}

void PulsePane::connectControls() {
    connect(m_bind, &QToolButton::clicked, this, &PulsePane::openBindings);
    connect(m_start, &PulseStart::moreRequested, this, &PulsePane::openBindings);
    connect(m_start, &PulseStart::chosen, this, &PulsePane::bindingsChosen);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, &PulsePane::applyFilter);
    connect(&m_typing, &QTimer::timeout, this, &PulsePane::applyFilter);
    connect(m_highlight, &QToolButton::clicked, this, &PulsePane::editHighlights);
    connect(m_follow, &QToolButton::toggled, m_view, &StreamView::setFollowing);
    connect(m_view, &StreamView::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (m_model)
            m_model->setPaused(paused);
        showPause();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        if (m_model)
            m_model->clear();
    });
    connect(m_account, &QToolButton::clicked, this, &PulsePane::accountRequested);
    connect(m_record, &QToolButton::clicked, this, &PulsePane::toggleRecording);
    connect(m_play, &QToolButton::clicked, this, &PulsePane::askForReplay);
    connect(m_view, &StreamView::currentMessageChanged, this, &PulsePane::showMessage);
    connect(m_view, &StreamView::filterRequested, m_filter, &QLineEdit::setText);
    connect(m_view, &StreamView::taskRequested, this, &PulsePane::taskRequested);
    connect(m_view, &StreamView::jobRequested, this, &PulsePane::jobRequested);
    connect(m_inspector, &MessageInspector::taskRequested, this, &PulsePane::taskRequested);
    connect(m_inspector, &MessageInspector::jobRequested, this, &PulsePane::jobRequested);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_wayOut == WayOut::SignIn)
            Q_EMIT signInRequested();
        else
            Q_EMIT tryAgainRequested();
    });
    connect(m_replay, &ReplayBar::jobsToggled, this, &PulsePane::showPage);
    connect(&m_theme, &Theme::changed, this, &PulsePane::showState);
}

void PulsePane::setModel(models::StreamModel *model) {
    if (m_model != nullptr)
        m_model->disconnect(this);
    m_model = model;
    m_view->setStreamModel(model);
    if (model == nullptr)
        return;
    connect(model, &models::StreamModel::countsChanged, this, [this] {
        if (!m_countsLater.isActive())
            m_countsLater.start();
    });
    const QSignalBlocker quiet(m_pause);
    m_pause->setChecked(model->isPaused());
    m_inspector->showNothing();
    applyFilter();
    showCounts();
}

void PulsePane::setBindings(const QVector<pulse::Binding> &bindings) {
    m_bindings = bindings;
    m_bind->setText(bindings.isEmpty() ? tr("Listen…")
                                       : models::formatCountOf(bindings.size(), tr("binding"), tr("bindings")));
    QStringList lines;
    for (const pulse::Binding &binding : bindings.mid(0, 20))
        lines.append(QStringLiteral("%1  %2").arg(binding.exchange, binding.pattern));
    m_bind->setToolTip(lines.isEmpty() ? tr("Choose what to listen to") : models::plainText(lines.join(u'\n')));
    showPage();
}

void PulsePane::setCatalogue(const QVector<pulse::Exchange> &exchanges) {
    m_catalogue = exchanges;
    m_catalogueProblem.clear();
    if (m_editor)
        m_editor->setCatalogue(exchanges);
}

void PulsePane::setCatalogueProblem(const QString &sentence) {
    m_catalogueProblem = sentence;
    if (m_editor)
        m_editor->setCatalogueProblem(sentence);
}

void PulsePane::setSets(const QVector<pulse::BindingSet> &offered, const QVector<pulse::BindingSet> &saved) {
    m_offered = offered;
    m_saved = saved;
    if (m_editor)
        m_editor->setSets(offered, saved);
}

void PulsePane::setStartChoices(const QVector<PulseStart::Choice> &choices) {
    m_start->setChoices(choices);
}

BindingsEditor *PulsePane::openBindings() {
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return m_editor;
    }
    Q_EMIT editorOpening();
    m_editor = new BindingsEditor(window());
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setCatalogue(m_catalogue);
    if (!m_catalogueProblem.isEmpty())
        m_editor->setCatalogueProblem(m_catalogueProblem);
    m_editor->setSets(m_offered, m_saved);
    m_editor->setBindings(m_bindings);
    connect(m_editor, &BindingsEditor::chosen, this, &PulsePane::bindingsChosen);
    connect(m_editor, &BindingsEditor::setsChanged, this, &PulsePane::setsChanged);
    m_editor->show();
    return m_editor;
}

void PulsePane::applyFilter() {
    m_typing.stop();
    const Result<models::StreamFilter> filter = models::StreamFilter::parse(m_filter->text());
    QPalette colours = palette();
    if (!filter)
        colours.setColor(QPalette::Text, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_filter->setPalette(colours);
    m_filterProblem = filter ? QString() : filter.error().message;
    if (filter && m_model)
        m_model->setFilter(*filter);
    showCounts();
}

void PulsePane::setHighlights(const QStringList &filters) {
    const Result<models::HighlightRules> rules = models::HighlightRules::parse(filters);
    if (m_model && rules)
        m_model->setHighlightRules(*rules);
    else if (!rules)
        showProblem(rules.error().message);
}

void PulsePane::editHighlights() {
    auto *ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setOption(QInputDialog::UsePlainTextEditForTextInput);
    ask->setWindowTitle(tr("Marked messages"));
    ask->setLabelText(models::plainText(tr("One filter a line, at most %1. A message is marked by the first that fits.")
                                            .arg(models::HighlightRules::most)));
    ask->setTextValue(m_model ? m_model->highlightRules().texts().join(u'\n') : QString());
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QStringList filters = text.split(u'\n', Qt::SkipEmptyParts);
        setHighlights(filters);
        if (models::HighlightRules::parse(filters))
            Q_EMIT highlightsChanged(filters);
    });
    ask->open();
}

void PulsePane::setState(const pulse::SourceState &state, WayOut wayOut) {
    m_sourceState = state;
    m_wayOut = wayOut;
    showState();
    showPage();
}

void PulsePane::showState() {
    using Status = treeherder::JobStatus;
    QString mark = QStringLiteral("○");
    QColor colour = m_theme.mutedText();
    switch (m_sourceState.kind) {
    case Kind::Idle:
    case Kind::Connecting:
    case Kind::Stopped:
        break;
    case Kind::Live:
        mark = QStringLiteral("●");
        colour = m_theme.statusColour(m_replayStatus ? Status::UserCancel : Status::Success);
        break;
    case Kind::Stale:
    case Kind::Reconnecting:
        mark = QStringLiteral("▲");
        colour = m_theme.statusColour(Status::TestFailed);
        break;
    case Kind::Refused:
        mark = QStringLiteral("✕");
        colour = m_theme.statusColour(Status::Busted);
        break;
    }
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    m_dot->setPalette(own);
    m_dot->setText(mark);
    m_state->setText(m_sourceState.sentence.isEmpty() ? tr("Not listening") : m_sourceState.sentence);
    m_state->setToolTip(models::plainText(m_state->text()));
    if (m_sourceState.kind == Kind::Refused) {
        m_banner->present(Banner::Kind::Problem, m_sourceState.sentence);
        m_banner->setAction(m_wayOut == WayOut::SignIn     ? tr("Sign In")
                            : m_wayOut == WayOut::TryAgain ? tr("Try Again")
                                                           : QString());
    } else if (m_sourceState.kind == Kind::Reconnecting) {
        m_banner->present(Banner::Kind::Info, m_sourceState.sentence);
        m_banner->setRetryAt(m_sourceState.since + m_sourceState.retryIn.count());
        m_banner->setAction(tr("Try Now"));
    } else {
        m_banner->dismiss();
    }
}

void PulsePane::showProblem(const QString &sentence) {
    m_banner->present(Banner::Kind::Problem, sentence);
    m_banner->setAction({});
}

void PulsePane::setFlow(const Flow &flow) {
    m_flow = flow;
    showCounts();
}

void PulsePane::showCounts() {
    showPause();
    showPage();
    if (!m_filterProblem.isEmpty())
        m_counts->setText(m_filterProblem);
    if (!m_model || !m_filterProblem.isEmpty())
        return;
    const models::StreamModel::Counts counts = m_model->counts();
    QStringList parts;
    if (!m_model->filter().isEmpty())
        parts.append(tr("%1 of %2 fit").arg(models::formatCount(counts.shown), models::formatCount(counts.kept)));
    parts.append(tr("%1 received").arg(models::formatCount(static_cast<qint64>(counts.received))));
    if (counts.evicted > 0)
        parts.append(tr("%1 older ones forgotten").arg(models::formatCount(static_cast<qint64>(counts.evicted))));
    if (m_flow.dropped > 0)
        parts.append(tr("%1 dropped").arg(models::formatCount(static_cast<qint64>(m_flow.dropped))));
    parts.append(tr("%1/s").arg(m_flow.perSecond < 10 ? QString::number(m_flow.perSecond, 'f', 1)
                                                      : models::formatCount(qRound64(m_flow.perSecond))));
    parts.append(tr("%1 queued").arg(models::formatCount(static_cast<qint64>(m_flow.queueDepth))));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void PulsePane::showPause() {
    const bool paused = m_model && m_model->isPaused();
    m_pause->setToolButtonStyle(paused ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_pause->setIcon(symbolIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setText(paused ? tr("+%1 new").arg(models::formatCount(static_cast<qint64>(m_model->counts().whilePaused)))
                            : QString());
}

void PulsePane::showPage() {
    const bool any = m_model && m_model->counts().received > 0;
    if (m_replayStatus && m_replay->showsJobs()) {
        m_pages->setCurrentWidget(m_jobs);
    } else if (any || m_replayStatus) {
        m_pages->setCurrentWidget(m_split);
    } else {
        if (m_sourceState.kind == Kind::Connecting)
            m_empty->presentBusy(tr("Connecting"));
        else
            m_empty->present(tr("No messages yet"), tr("They appear here as soon as something happens."));
        m_pages->setCurrentWidget(m_bindings.isEmpty() ? static_cast<QWidget *>(m_start) : m_empty);
    }
}

void PulsePane::showMessage() {
    const int row = m_view->currentRow();
    if (m_model && row >= 0)
        m_inspector->showMessage(m_model->rowAt(row));
    else
        m_inspector->showNothing();
}

void PulsePane::setRecording(const QString &sentence) {
    m_record->setChecked(!sentence.isEmpty());
    m_record->setToolButtonStyle(sentence.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_record->setText(sentence);
    m_record->setToolTip(sentence.isEmpty() ? tr("Record what comes in to a file…")
                                            : models::plainText(tr("End the recording: %1").arg(sentence)));
}

void PulsePane::toggleRecording() {
    // The button shows what is, not what was asked for.
    const bool recording = !m_record->isChecked();
    m_record->setChecked(recording);
    if (recording) {
        Q_EMIT recordingEndRequested();
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Record to"), {}, tr("Recordings (*.jsonl *.jsonl.zst)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, &PulsePane::recordRequested);
    dialog->open();
}

void PulsePane::askForReplay() {
    auto *dialog = new QFileDialog(this, tr("Replay a recording"), {},
                                   tr("Recordings (*.jsonl *.jsonl.zst *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PulsePane::replayRequested);
    dialog->open();
}

void PulsePane::setReplayJobs(models::JobGridModel *jobs, models::PushListModel *pushes) {
    m_jobs->setPushListModel(pushes);
    m_jobs->setGridModel(jobs);
}

void PulsePane::setReplay(const std::optional<ReplayStatus> &status) {
    m_replayStatus = status;
    m_replay->setVisible(status.has_value());
    if (status)
        m_replay->setStatus(*status);
    m_record->setEnabled(!status);
    m_bind->setEnabled(!status);
    showState();
    showPage();
}

} // namespace collie::ui
