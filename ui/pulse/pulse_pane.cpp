#include "ui/pulse/pulse_pane.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/message_inspector.h"
#include "ui/pulse/pulse_tool_row.h"
#include "ui/pulse/stream_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

using Kind = pulse::SourceState::Kind;

constexpr int countsMs = 100;

} // namespace

PulsePane::PulsePane(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new QWidget(this))
    , m_dot(new PlainLabel(m_header))
    , m_state(new PlainLabel(m_header))
    , m_tools(new PulseToolRow(this))
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
    m_jobs->setClock(clock);
    layOut();
    m_countsLater.setSingleShot(true);
    m_countsLater.setInterval(countsMs);
    connect(&m_countsLater, &QTimer::timeout, this, &PulsePane::showCounts);
    connectControls();
    setBindings({});
    showState();
    showCounts();
    showPause();
}

Pane PulsePane::make(Theme &theme, const Clock &clock) {
    auto *pane = new PulsePane(theme, clock);
    pane->setWindowTitle(tr("Pulse"));
    return {.id = QStringLiteral("pulse"),
            .key = QKeySequence(Qt::ALT | Qt::Key_4),
            .page = QStringLiteral("pulse"),
            .widget = pane,
            .header = pane->header()};
}

PulsePane::~PulsePane() {
    setModel(nullptr);
    setReplayJobs(nullptr, nullptr);
}

void PulsePane::layOut() {
    m_state->setObjectName(QStringLiteral("pulseState"));
    m_banner->setObjectName(QStringLiteral("pulseBanner"));
    m_inspector->setObjectName(QStringLiteral("messageInspector"));
    m_jobs->setObjectName(QStringLiteral("replayedJobs"));
    m_counts->setObjectName(QStringLiteral("messageCounts"));
    auto *head = new QHBoxLayout(m_header);
    head->setContentsMargins(8, 0, 0, 0);
    head->setSpacing(4);
    head->addWidget(m_dot);
    head->addWidget(m_state, 1);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    m_jobs->setAccessibleName(tr("Jobs as they were"));
    m_counts->setContentsMargins(8, 2, 8, 2);
    m_counts->setAccessibleName(tr("Messages received, kept and dropped"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_replay);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_counts);
    m_replay->hide();
}

void PulsePane::connectControls() {
    connect(m_tools, &PulseToolRow::bindingsRequested, this, &PulsePane::openBindings);
    connect(m_start, &PulseStart::moreRequested, this, &PulsePane::openBindings);
    connect(m_empty, &EmptyState::actionTriggered, this, &PulsePane::openBindings);
    connect(m_start, &PulseStart::chosen, this, &PulsePane::bindingsChosen);
    connect(m_tools, &PulseToolRow::filterSettled, this, &PulsePane::applyFilter);
    connect(m_tools, &PulseToolRow::highlightsRequested, this, &PulsePane::editHighlights);
    connect(m_tools, &PulseToolRow::followToggled, m_view, &StreamView::setFollowing);
    connect(m_view, &StreamView::followingChanged, m_tools, &PulseToolRow::setFollowing);
    connect(m_tools, &PulseToolRow::pauseToggled, this, [this](bool paused) {
        if (m_model)
            m_model->setPaused(paused);
        showPause();
    });
    connect(m_tools, &PulseToolRow::clearRequested, this, [this] {
        if (m_model)
            m_model->clear();
    });
    connect(m_tools, &PulseToolRow::accountRequested, this, &PulsePane::accountRequested);
    connect(m_tools, &PulseToolRow::recordToggled, this, &PulsePane::toggleRecording);
    connect(m_tools, &PulseToolRow::replayRequested, this, &PulsePane::askForReplay);
    connect(m_view, &StreamView::currentMessageChanged, this, &PulsePane::showMessage);
    connect(m_view, &StreamView::filterRequested, m_tools, &PulseToolRow::setFilterText);
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
    showPause();
    m_inspector->showNothing();
    applyFilter();
    showCounts();
}

void PulsePane::setBindings(const QVector<pulse::Binding> &bindings) {
    m_offer.bindings = bindings;
    m_tools->setBindings(bindings);
    showPage();
}

void PulsePane::setCatalogue(const QVector<pulse::Exchange> &exchanges) {
    m_offer.catalogue = exchanges;
    m_offer.catalogueProblem.clear();
    if (m_editor)
        m_editor->setCatalogue(exchanges);
}

void PulsePane::setCatalogueProblem(const QString &sentence) {
    m_offer.catalogueProblem = sentence;
    if (m_editor)
        m_editor->setCatalogueProblem(sentence);
}

void PulsePane::setSets(const QVector<pulse::BindingSet> &offered, const QVector<pulse::BindingSet> &saved) {
    m_offer.sets = offered;
    m_offer.saved = saved;
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
    m_editor->setCatalogue(m_offer.catalogue);
    if (!m_offer.catalogueProblem.isEmpty())
        m_editor->setCatalogueProblem(m_offer.catalogueProblem);
    m_editor->setSets(m_offer.sets, m_offer.saved);
    m_editor->setBindings(m_offer.bindings);
    connect(m_editor, &BindingsEditor::chosen, this, &PulsePane::bindingsChosen);
    connect(m_editor, &BindingsEditor::setsChanged, this, &PulsePane::setsChanged);
    m_editor->show();
    return m_editor;
}

void PulsePane::applyFilter() {
    const Result<models::StreamFilter> filter = models::StreamFilter::parse(m_tools->filterText());
    m_tools->setFilterColour(filter ? QColor() : m_theme.statusColour(treeherder::JobStatus::Busted));
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
    ask->setLabelText(models::plainText(tr("One filter per line, at most %1. The first that fits marks a message.")
                                            .arg(models::formatCount(models::HighlightRules::most))));
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
        parts.append(
            tr("%1 of %Ln fit", nullptr, models::pluralOf(counts.kept)).arg(models::formatCount(counts.shown)));
    parts.append(tr("%Ln received", nullptr, models::pluralOf(static_cast<qint64>(counts.received))));
    if (counts.evicted > 0)
        parts.append(tr("%Ln older one(s) forgotten", nullptr, models::pluralOf(static_cast<qint64>(counts.evicted))));
    if (m_flow.dropped > 0)
        parts.append(tr("%Ln dropped", nullptr, models::pluralOf(static_cast<qint64>(m_flow.dropped))));
    parts.append(tr("%1/s", "messages a second")
                     .arg(m_flow.perSecond < 10 ? QLocale().toString(m_flow.perSecond, 'f', 1)
                                                : models::formatCount(qRound64(m_flow.perSecond))));
    parts.append(tr("%Ln queued", nullptr, models::pluralOf(static_cast<qint64>(m_flow.queueDepth))));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void PulsePane::showPause() {
    const bool paused = m_model && m_model->isPaused();
    m_tools->setPaused(paused ? std::optional(m_model->counts().whilePaused) : std::nullopt);
}

void PulsePane::showPage() {
    // Those of earlier runs are no reason not to offer a start.
    const bool any =
        m_model && (m_model->counts().received > 0 || (m_model->counts().kept > 0 && !m_offer.bindings.isEmpty()));
    if (m_replayStatus && m_replay->showsJobs()) {
        m_pages->setCurrentWidget(m_jobs);
    } else if (any || m_replayStatus) {
        m_pages->setCurrentWidget(m_split);
    } else {
        if (m_sourceState.kind == Kind::Connecting)
            m_empty->presentBusy(tr("Connecting"));
        else
            m_empty->present(tr("No messages yet"), tr("They appear here as soon as something happens."),
                             tr("Choose Exchanges…"));
        m_pages->setCurrentWidget(m_offer.bindings.isEmpty() ? static_cast<QWidget *>(m_start) : m_empty);
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
    m_recording = !sentence.isEmpty();
    m_tools->setRecording(sentence);
}

void PulsePane::toggleRecording() {
    if (m_recording) {
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
    m_tools->setReplaying(status.has_value());
    showState();
    showPage();
}

} // namespace collie::ui
