#include "app/cli/output.h"
#include "app/cli/pulse_listener.h"
#include "models/text/text_format.h"
#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/pulse/queue_bindings.h"

#include <QDateTime>

#include <utility>

namespace collie::cli {

namespace {

using taskcluster::Queue;
using taskcluster::TaskStatus;

/// Between two looks while Pulse helps, without its help, and the pause that lets a burst of messages cause one look
/// only. The list of a group costs more than the state of a task.
constexpr std::chrono::seconds lookEvery{30};
constexpr std::chrono::seconds lookAtTaskEvery{5};
constexpr std::chrono::seconds lookAtGroupEvery{15};
constexpr std::chrono::milliseconds settle{300};

/// Waits for the end of a task, or of a group, told by Pulse and looked up at the queue.
class TaskWatch final : public QObject {
  public:
    TaskWatch(Session &session, PulseListener &listener, pulse::Source &source, QString id, bool isGroup)
        : QObject(&session)
        , m_queue(session.queue())
        , m_listener(listener)
        , m_id(std::move(id))
        , m_isGroup(isGroup) {
        m_settle.setSingleShot(true);
        connect(&m_settle, &QTimer::timeout, this, &TaskWatch::look);
        connect(&m_poll, &QTimer::timeout, this, &TaskWatch::look);
        m_poll.start(lookEvery);
        // What happened before the bindings were in place is only known to the queue.
        connect(&source, &pulse::Source::stateChanged, this, [this](const pulse::SourceState &state) {
            if (state.kind == pulse::SourceState::Kind::Live)
                look();
            else if (state.kind == pulse::SourceState::Kind::Refused)
                lookAlone();
        });
        look();
    }

    [[nodiscard]] QVector<pulse::Binding> bindings() const {
        return m_isGroup ? pulse::taskGroupBindings(m_id) : pulse::taskBindings(m_id);
    }

    bool take(const QVector<pulse::Message> &batch) {
        for (const pulse::Message &message : batch) {
            const Result<Json> body = pulse::parsePayload(message);
            if (!body || !body->is_object())
                continue;
            const Json status = body->value("status", Json::object()), task = body->value("task", Json::object());
            const Json tags = task.is_object() ? task.value("tags", Json::object()) : Json::object();
            const QString label = stringMember(tags, "label");
            const QString name = label.isEmpty() ? stringMember(status, "taskId") : label;
            printLine(printable(QStringLiteral("%1  %2  %3")
                                    .arg(localTime(QDateTime::fromMSecsSinceEpoch(message.receivedAt)),
                                         QString::fromUtf8(message.exchange).section(u'/', -1).mid(5), name)));
        }
        m_settle.start(settle);
        return true;
    }

  private:
    /// Goes on without live messages, which not everybody may have.
    void lookAlone() {
        const std::chrono::seconds every = m_isGroup ? lookAtGroupEvery : lookAtTaskEvery;
        printRemark(Words::tr("Looking every %n second(s) instead.", nullptr, static_cast<int>(every.count())));
        m_poll.start(every);
        look();
    }
    void look() {
        if (m_looking)
            return;
        m_looking = true;
        if (m_isGroup)
            onDone(m_queue.listTaskGroup(m_id), this, [this](const Result<QVector<taskcluster::GroupTask>> &tasks) {
                if (looked(tasks ? nullptr : &tasks.error()))
                    judge(*tasks);
            });
        else
            onDone(m_queue.status(m_id), this, [this](const Result<TaskStatus> &status) {
                if (looked(status ? nullptr : &status.error()) && status->isResolved())
                    finish(status->state, status->state == u"completed" ? 0 : 1);
            });
    }
    /// What came of a look: the first must succeed, and only what passes by itself is waited for later on.
    /// \return whether there is something to judge.
    bool looked(const Error *error) {
        m_looking = false;
        if (!error) {
            m_seen = true;
            m_toldTrouble = false;
            return true;
        }
        if (!m_seen || !http::isWorthAnotherTry(*error)) {
            m_listener.end(failure(*error));
        } else if (!std::exchange(m_toldTrouble, true)) {
            printTrouble(models::joinSentences(error->message, Words::tr("Looking again until the queue answers.")));
        }
        return false;
    }
    void judge(const QVector<taskcluster::GroupTask> &tasks) {
        int failed = 0, exceptions = 0;
        bool ownSeen = false;
        for (const taskcluster::GroupTask &task : tasks) {
            if (!task.status.isResolved())
                return;
            ownSeen = ownSeen || task.status.taskId == m_id;
            failed += task.status.state == u"failed" ? 1 : 0;
            exceptions += task.status.state == u"exception" ? 1 : 0;
        }
        // The group has at least the task it is named for: a list without it is not the whole group.
        if (!ownSeen)
            return m_listener.end(
                failure(ErrorKind::BadResponse,
                        Words::tr("The queue's list of the group lacks the task it is named for, so that nobody "
                                  "knows whether the group is done. Try again.")));
        const QString state = failed > 0       ? QStringLiteral("failed")
                              : exceptions > 0 ? QStringLiteral("exception")
                                               : QStringLiteral("completed");
        finish(state, failed + exceptions);
    }
    void finish(const QString &state, int unsuccessful) {
        printLine(state);
        if (state == u"completed")
            return m_listener.end({});
        const QString text = m_isGroup ? Words::tr("%n task(s) of the group did not succeed.", nullptr, unsuccessful)
                                       : Words::tr("The task did not succeed.");
        m_listener.end(failure(Error{.kind = ErrorKind::Server,
                                     .message = text,
                                     .code = state == u"exception" ? QStringLiteral("TaskException") : QString()}));
    }

    Queue &m_queue;
    PulseListener &m_listener;
    QString m_id;
    bool m_isGroup;
    bool m_looking = false;
    bool m_seen = false;        ///< The queue has answered once.
    bool m_toldTrouble = false; ///< That it does not answer now.
    QTimer m_settle, m_poll;
};

Future<void> watchTask(Session &session) {
    const QString id = session.invocation().operands().first();
    return andThen(sourceOf(session), &session, [&session, id](pulse::Source *source) {
        return andThen(session.queue().status(id), &session, [&session, id, source](const TaskStatus &status) {
            // The queue can be asked just as well; a broker that was named is to be used.
            const bool named = session.invocation().text(options::source) == u"amqp";
            auto *listener = new PulseListener(session, *source, {.needsConnection = named, .mayBeStopped = false});
            // A decision task has the id of its group, and it is the group that people wait for.
            auto *watch = new TaskWatch(session, *listener, *source, id, status.taskGroupId == id);
            return listener->run(watch->bindings(),
                                 [watch](const QVector<pulse::Message> &batch) { return watch->take(batch); });
        });
    });
}

constexpr Operand watchedTask{.name = "TASKID|GROUP",
                              .help = QT_TRANSLATE_NOOP("collie::Words", "Id of a task, or of a decision task"),
                              .isTaskId = true};

const VerbFamily watchVerb{
    {.name = "watch",
     .operands = {watchedTask},
     .options = {options::source, options::broker},
     .conditions = {{.option = "broker", .with = "source", .value = "amqp"}},
     .summary = QT_TRANSLATE_NOOP(
         "collie::Words", "Wait until a task, or a decision task's group, is resolved; the exit code tells its result"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Looks at the queue, and at once when Pulse tells of a change."),
     .examples = {{"watch TASKID && echo green",
                   QT_TRANSLATE_NOOP("collie::Words", "Wait for a task, then do something")},
                  {"watch GROUP", QT_TRANSLATE_NOOP("collie::Words", "Wait for a whole push")}},
     .run = watchTask},
};

} // namespace

} // namespace collie::cli
