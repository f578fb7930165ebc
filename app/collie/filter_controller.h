#pragma once

#include "app/collie/feature.h"
#include "app/collie/wanted_filter.h"
#include "app/session/field_lookup.h"
#include "app/session/latest_question.h"
#include "models/jobs/field_choice.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace collie::ui {
class FieldFilterEditor;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

struct OpenDeployment;

/// Which jobs are shown, by their fields: the editor of a field, the chips above the grid, and what has to be looked up
/// for tests and machines before a field says anything. While that is looked up, the jobs are shown as before. Whoever
/// sets another filter than by the bar does it here, and asks here which one is wanted. GUI thread.
class FilterController final : public QObject, public Feature, public WantedFilter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterController)
  public:
    /// Both outlive the controller.
    FilterController(ui::MainWindow &window, OpenDeployment &open, QObject *parent = nullptr);
    ~FilterController() override;

    void show(RepositoryController *view) override;

    [[nodiscard]] models::JobFilter wanted() const override;
    void apply(const models::JobFilter &filter) override;

  Q_SIGNALS:
    /// wanted() is another.
    void changed();
    /// A term left wanted() because nothing could be found out for it, before changed() tells.
    void gaveUp();

  private:
    /// A term about tests or machines, and whether the filter has it yet.
    struct Lookup {
        std::unique_ptr<session::FieldLookup> of;
        bool isApplied = false;
    };
    void openEditor();
    void editLimit(const QString &id);
    void removeLimit(const QString &id);
    void suggest(models::ChoiceField field);
    void suggestTests();
    void choose(const models::FieldChoice &choice);
    void setFilter(const models::JobFilter &filter);
    void follow();
    void lookUp(const models::FieldTerm &term, bool isApplied);
    void takeFound(const session::FieldLookup *lookup);
    void giveUp(const session::FieldLookup *lookup, const Error &error);
    void drop(const std::function<bool(const Lookup &)> &which);
    void dropPending();
    void look();
    void showLimits();
    [[nodiscard]] const Lookup *lookupOf(const models::FieldTerm &term) const;
    [[nodiscard]] const Lookup *pendingOf(const QString &id) const;

    ui::MainWindow &m_window;
    OpenDeployment &m_open;
    ui::FieldFilterEditor *m_editor;
    QPointer<session::Feed> m_feed;
    std::vector<Lookup> m_lookups;
    QString m_edited;       ///< The limit that is being changed; empty while one is added.
    QStringList m_machines; ///< Those that details were shown of, the newest first.
    session::LatestQuestion m_manifests;
    QTimer m_again; ///< Jobs begin on machines, and decision tasks leave their lists, without anybody telling.
};

} // namespace collie::app
