#include "app/collie/pulse_controller.h"

#include "app/collie/repository_controller.h"
#include "app/session/deployment_session.h"
#include "models/text/text_format.h"
#include "ui/main_window.h"
#include "ui/pulse/pulse_pane.h"

#include <QFileInfo>

// Recordings: written while one listens, and played.
namespace collie::app {

void PulseController::connectRecording() {
    using ui::PulsePane;
    connect(&m_pane, &PulsePane::recordRequested, this, &PulseController::record);
    connect(&m_pane, &PulsePane::recordingEndRequested, &m_recorder, &pulse::Recorder::stop);
    connect(&m_recorder, &pulse::Recorder::written, this, [this](quint64 messages, qint64) {
        const QString written =
            tr("%1 in %2", "messages in a file")
                .arg(models::formatCount(static_cast<qint64>(messages)), QFileInfo(m_recorder.path()).fileName());
        m_pane.setRecording(
            m_recordingLost == 0
                ? written
                : tr("%1, %Ln lost", nullptr, models::pluralOf(static_cast<qint64>(m_recordingLost))).arg(written));
    });
    connect(&m_recorder, &pulse::Recorder::lost, this, [this](quint64 messages) { m_recordingLost = messages; });
    connect(&m_recorder, &pulse::Recorder::stalled, &m_pane, &PulsePane::showProblem);
    connect(&m_recorder, &pulse::Recorder::resumed, this, &PulseController::showPaneState);
    connect(&m_recorder, &pulse::Recorder::finished, this, [this] {
        m_pane.setRecording({});
        if (m_recordingLost > 0)
            m_pane.showProblem(tr("%Ln message(s) are not in %1: there was no room for them.", nullptr,
                                  models::pluralOf(static_cast<qint64>(m_recordingLost)))
                                   .arg(QFileInfo(m_recorder.path()).fileName()));
    });
}

void PulseController::record(const QString &path) {
    if (!m_paneSource) {
        m_pane.showProblem(tr("First choose what to listen to: that is what is recorded."));
        return;
    }
    m_recordingLost = 0;
    const pulse::Recorder::Options options{.compress = path.endsWith(QStringLiteral(".zst"))};
    if (const Result<void> started = m_recorder.start(*m_paneSource, path, options); !started)
        m_pane.showProblem(started.error().message);
    else
        m_pane.setRecording(
            tr("%1 in %2", "messages in a file").arg(models::formatCount(0), QFileInfo(path).fileName()));
}

void PulseController::dropPaneSource() {
    // What was received is written before the file is closed.
    if (m_recorder.isRecording())
        m_recorder.stop();
    m_paneSource.reset();
}

void PulseController::connectReplay() {
    connect(&m_pane, &ui::PulsePane::replayRequested, this, &PulseController::openReplay);
    const ui::ReplayBar *bar = m_pane.replayBar();
    connect(bar, &ui::ReplayBar::closeRequested, this, &PulseController::endReplay);
    const auto onPlayer = [this](auto act) {
        return [this, act] {
            if (m_replay) {
                act(m_replay->player());
                m_pane.setReplay(m_replay->status());
            }
        };
    };
    connect(bar, &ui::ReplayBar::playRequested, this, onPlayer([](pulse::Player &player) { player.resume(); }));
    connect(bar, &ui::ReplayBar::pauseRequested, this, onPlayer([](pulse::Player &player) { player.pause(); }));
    connect(bar, &ui::ReplayBar::stepRequested, this, onPlayer([](pulse::Player &player) { player.step(); }));
    connect(bar, &ui::ReplayBar::seekRequested, this, [this](qint64 atMs) {
        if (m_replay)
            m_replay->player().seek(atMs);
    });
    connect(bar, &ui::ReplayBar::speedRequested, this, [this](double speed) {
        if (m_replay)
            m_replay->setSpeed(speed);
    });
}

void PulseController::openReplay(const QString &path) {
    const Future<pulse::Recording> loaded = runOnPool([path] { return pulse::loadRecording(path); });
    m_loading.ask(loaded, this, [this, path](const Result<pulse::Recording> &recording) {
        if (recording)
            showReplay(*recording, path);
        else
            m_pane.showProblem(recording.error().message);
    });
}

void PulseController::showReplay(pulse::Recording recording, const QString &path) {
    const QString name = QFileInfo(path).fileName();
    if (recording.messages.isEmpty()) {
        m_pane.showProblem(tr("%1 holds no messages.").arg(name));
        return;
    }
    const qint64 bad = recording.problemCount;
    const bool tooLarge = recording.tooLarge;
    endReplay();
    m_replay = std::make_unique<ReplaySession>(std::move(recording), name, m_deployment.queue, m_clock,
                                               m_repository == nullptr ? nullptr : &m_repository->feed());
    m_pane.setModel(&m_replay->stream());
    m_pane.setReplayJobs(&m_replay->jobs(), &m_replay->pushes());
    connect(m_replay.get(), &ReplaySession::changed, this, [this] {
        m_pane.setReplay(m_replay->status());
        m_pane.setState(m_replay->player().state(), ui::PulsePane::WayOut::None);
    });
    m_pane.setReplay(m_replay->status());
    m_replay->start();
    if (bad > 0)
        m_pane.showProblem(
            tr("%Ln place(s) of %1 could not be read and are left out.", nullptr, models::pluralOf(bad)).arg(name));
    else if (tooLarge)
        m_pane.showProblem(
            tr("%1 holds more than a gigabyte of messages. Only the first gigabyte is played.").arg(name));
}

void PulseController::endReplay() {
    if (!m_replay)
        return;
    m_pane.setReplayJobs(nullptr, nullptr);
    m_pane.setModel(&m_stream);
    m_replay.reset();
    m_pane.setReplay(std::nullopt);
    m_pane.setState({}, ui::PulsePane::WayOut::None);
    showPaneState();
}

} // namespace collie::app
