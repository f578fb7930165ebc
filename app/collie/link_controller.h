#pragma once

#include "app/collie/command_line.h"
#include "app/collie/trail_controller.h"
#include "services/base/clock.h"
#include "services/base/deployment.h"
#include "services/treeherder/repository.h"
#include "ui/links/link_field.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QVector>

#include <functional>
#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

class FilterController;
class HistoryController;
class RepositoryController;
struct OpenDeployment;

/// Links: the field that takes them, the clipboard, and copying them; with the trail of what they led to. GUI thread.
class LinkController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkController)
  public:
    /// What addresses can be of.
    struct Known {
        QVector<Deployment> deployments;
        QVector<treeherder::Repository> repositories; ///< Of the deployment that is open.
    };

    /// \param window,clock  outlive the controller. \param known  asked for each text.
    LinkController(ui::MainWindow &window, const Clock &clock, std::function<Known()> known, QObject *parent = nullptr);

    /// The deployment whose history completes, and whose tasks ids name. \param open  null for none: it lives until the
    /// next call, its features too.
    void setDeployment(OpenDeployment *open);
    /// What is on show now. \param view  null for nothing: it lives until the next call.
    void show(RepositoryController *view);
    /// Opens the field for a task or a task group.
    void askForTask();
    [[nodiscard]] TrailController &trail() { return m_trail; }

  Q_SIGNALS:
    /// The person wants to see what an address names. To be heard through the event loop: what tells of it goes with
    /// what is on show.
    void lineWanted(const collie::app::CommandLine &line);

  private:
    /// What a text leads to.
    struct Found {
        ui::LinkField::Finding finding;
        std::optional<session::OpenTarget> target = {}; ///< What is opened here.
        QUrl page = {};                                 ///< What is opened in the browser.
        bool isMissing = false;                         ///< It is of a deployment that the person does not have.
    };

    [[nodiscard]] Found find(const QString &text) const;
    [[nodiscard]] Found findTarget(const session::OpenTarget &target) const;
    [[nodiscard]] Found findPage(const QString &text, const QString &why) const;
    void openField();
    void paste();
    void go(const QString &text);
    void act(const QString &text);
    void openTarget(const session::OpenTarget &target);
    void showViews();
    void copyView(bool asCollie);
    void copyJob();
    void copyTask();
    void copy(const treeherder::Address &address, const QString &what, bool asCollie);
    [[nodiscard]] std::optional<treeherder::Job> currentJob() const;

    ui::MainWindow &m_window;
    const std::function<Known()> m_known;
    ui::LinkField *m_field; ///< The window's.
    TrailController m_trail;
    OpenDeployment *m_open = nullptr;
    FilterController *m_filters = nullptr; ///< Of m_open.
    QPointer<HistoryController> m_history;
    RepositoryController *m_view = nullptr;
};

} // namespace collie::app
