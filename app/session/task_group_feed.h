#pragma once

#include "app/session/feed.h"
#include "app/session/task_group_loader.h"

namespace collie::session {

/// One task group as the queue tells of it, shown as a push whose jobs are its tasks; Treeherder is asked nothing.
class TaskGroupFeed final : public Feed {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskGroupFeed)
  public:
    /// \param deployment,clock  outlive the feed. \param interval  between two listings.
    TaskGroupFeed(DeploymentSession &deployment, const Clock &clock, const QString &taskGroupId,
                  std::chrono::milliseconds interval, QObject *parent = nullptr);
    ~TaskGroupFeed() override;

    void start(const treeherder::PushQuery &query) override;
    void loadMore(int) override {}
    /// A group that is told of live needs no looks.
    void setLive(bool live) override;
    void refresh() override { m_loader.load(); }
    void setHidden(bool hidden) override { m_loader.setHidden(hidden); }
    void rest() override;
    [[nodiscard]] bool isLoading() const override { return !hasPushes(); }

    [[nodiscard]] QVector<pulse::Binding> bindings() const override;
    void take(const QVector<pulse::Message> &messages) override;

    [[nodiscard]] const QString &taskGroupId() const { return m_loader.taskGroupId(); }
    [[nodiscard]] Texts texts() const override;
    [[nodiscard]] QString nameOf(const QString &revision) const override;
    [[nodiscard]] QString nameOfJobs(qsizetype jobs, qsizetype pushes) const override;
    [[nodiscard]] bool isNamedBy(const QString &taskId) const override { return taskId == taskGroupId(); }
    [[nodiscard]] QUrl pageOf(const treeherder::Push &push) const override;
    [[nodiscard]] QVector<pulse::BindingSet> bindingSets(const QVector<pulse::Binding> &mine) const override;
    [[nodiscard]] QVector<Listening> listenings(const std::optional<treeherder::Push> &shown) const override;
    [[nodiscard]] QVector<pulse::Binding> ownBindings(const QString &) const override { return {}; }

    [[nodiscard]] FindGroup findGroup(qint64 pushId) const override;
    [[nodiscard]] Future<actions::Offer> offersFor(qint64 pushId) override;
    [[nodiscard]] Future<treeherder::JobDetails> detailsOf(const treeherder::Job &job) override;
    [[nodiscard]] Future<QVector<treeherder::LogUrl>> logsOf(const treeherder::Job &job) override;
    [[nodiscard]] Future<treeherder::RunnableCatalogue> runnableOf(qint64 pushId) override;

  protected:
    void look() override { m_loader.load(); }
    [[nodiscard]] bool looks() const override { return !m_live; }

  private:
    TaskGroupLoader m_loader;
    bool m_live = false;
};

} // namespace collie::session
