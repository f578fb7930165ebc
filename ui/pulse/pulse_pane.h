#pragma once

#include "models/jobs/job_grid_model.h"
#include "models/pulse/stream_model.h"
#include "models/pushes/push_list_model.h"
#include "services/pulse/binding_set.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/pulse/source.h"
#include "ui/pane.h"
#include "ui/pulse/pulse_start.h"
#include "ui/pulse/replay_bar.h"

#include <QLabel>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace collie::ui {

class Banner;
class BindingsEditor;
class EmptyState;
class JobGridView;
class MessageInspector;
class PulseToolRow;
class StreamView;
class Theme;

/// The Pulse stream: what is listened to, the messages as they come, one of them in full, and the controls of recording
/// and replay. Shows a model and emits what the person asks for. GUI thread.
class PulsePane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulsePane)
  public:
    /// What the person can do about a source that does not work.
    enum class WayOut { None, SignIn, TryAgain };
    /// How the stream is doing; shown below it.
    struct Flow {
        double perSecond = 0;
        quint64 queueDepth = 0; ///< Received, not yet shown.
        quint64 dropped = 0;    ///< Received, but there was no room.
    };

    PulsePane(Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);
    ~PulsePane() override;

    /// \param model  not owned; null for none.
    void setModel(models::StreamModel *model);
    void setState(const pulse::SourceState &state, WayOut wayOut);
    void setFlow(const Flow &flow);
    void setBindings(const QVector<pulse::Binding> &bindings);
    void setCatalogue(const QVector<pulse::Exchange> &exchanges);
    void setCatalogueProblem(const QString &sentence);
    void setSets(const QVector<pulse::BindingSet> &offered, const QVector<pulse::BindingSet> &saved);
    /// What can be listened to with one click while nothing is.
    void setStartChoices(const QVector<PulseStart::Choice> &choices);
    void setHighlights(const QStringList &filters);
    /// \param sentence  where it is recorded to and how much; empty when nothing is recorded.
    void setRecording(const QString &sentence);
    /// Marks the stream as a replay; nothing for live.
    void setReplay(const std::optional<ReplayStatus> &status);
    /// The jobs as a replay tells them, to be looked at only. \param jobs,pushes  not owned; null for none.
    void setReplayJobs(models::JobGridModel *jobs, models::PushListModel *pushes);
    /// A sentence about what went wrong, above the stream.
    void showProblem(const QString &sentence);

    /// Goes into the title bar of the pane.
    [[nodiscard]] QWidget *header() const { return m_header; }
    [[nodiscard]] StreamView *view() const { return m_view; }
    [[nodiscard]] ReplayBar *replayBar() const { return m_replay; }
    /// Opens the editor of bindings, or brings it to the front. \return it, while it is open.
    BindingsEditor *openBindings();

  Q_SIGNALS:
    /// The editor is about to open: what it offers should be brought up to date.
    void editorOpening();
    void bindingsChosen(const QVector<collie::pulse::Binding> &bindings);
    void setsChanged(const QVector<collie::pulse::BindingSet> &saved);
    void highlightsChanged(const QStringList &filters);
    void signInRequested();
    void accountRequested();
    void tryAgainRequested();
    void taskRequested(const QString &taskId);
    void jobRequested(const QString &taskId, int runId);
    /// \param path  of a new file.
    void recordRequested(const QString &path);
    void recordingEndRequested();
    void replayRequested(const QString &path);

  private:
    /// What the editor of bindings shows.
    struct Offer {
        QVector<pulse::Binding> bindings; ///< Listened to.
        QVector<pulse::Exchange> catalogue;
        QString catalogueProblem; ///< A sentence; empty for none.
        QVector<pulse::BindingSet> sets;
        QVector<pulse::BindingSet> saved;
    };
    void layOut();
    void connectControls();
    void applyFilter();
    void editHighlights();
    void showState();
    void showCounts();
    void showPause();
    void showPage();
    void showMessage();
    void toggleRecording();
    void askForReplay();

    Theme &m_theme;
    QPointer<models::StreamModel> m_model;
    pulse::SourceState m_sourceState;
    WayOut m_wayOut = WayOut::None;
    bool m_recording = false;
    QString m_filterProblem; ///< Of what is typed; empty when it is a filter.
    Flow m_flow;
    Offer m_offer;
    std::optional<ReplayStatus> m_replayStatus;
    QPointer<BindingsEditor> m_editor;
    QWidget *m_header;
    QLabel *m_dot;
    QLabel *m_state;
    PulseToolRow *m_tools;
    ReplayBar *m_replay;
    Banner *m_banner;
    QStackedWidget *m_pages;
    PulseStart *m_start; ///< While nothing is listened to.
    EmptyState *m_empty;
    QSplitter *m_split;
    StreamView *m_view;
    JobGridView *m_jobs; ///< Of a replay.
    MessageInspector *m_inspector;
    QLabel *m_counts;
    QTimer m_countsLater; ///< Numbers that change sixty times a second cannot be read.
};

} // namespace collie::ui
