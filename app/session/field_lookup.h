#pragma once

#include "app/session/feed.h"
#include "models/jobs/job_filter.h"

#include <QObject>
#include <QSet>

#include <map>
#include <optional>

namespace collie::session {

/// Finds out which jobs on show a term about a test or a machine means: neither is known of a job that is loaded. Every
/// push is asked about by itself, those that come later too. GUI thread.
class FieldLookup final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldLookup)
  public:
    /// \param deployment,feed  outlive the lookup. \param term  of JobField::Test or Machine; what it names already
    /// stays in it.
    FieldLookup(DeploymentSession &deployment, const Feed &feed, models::FieldTerm term, QObject *parent = nullptr);

    /// The term with what was found for it so far.
    [[nodiscard]] const models::FieldTerm &term() const { return m_term; }
    /// Whether anything is known yet, also that no job is meant.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// Takes in what a term that asks for the same names already.
    void add(const models::FieldTerm &known);
    /// Whether a term asks for the same.
    [[nodiscard]] bool isOf(const models::FieldTerm &term) const;

    /// Asks about the pushes on show that nothing is known of yet; which machines run what changes, so that is asked
    /// for all of them. What is under way already is not asked again.
    void look();

  Q_SIGNALS:
    /// term() says more than before, or isKnown() came true.
    void found();
    /// None of the pushes could be asked about.
    void failed(const collie::Error &error);

  private:
    void lookForTests();
    void askTests(qint64 pushId);
    void lookForMachines();
    void settle();

    DeploymentSession &m_deployment;
    const Feed &m_feed;
    models::FieldTerm m_term;
    bool m_isKnown = false;
    QSet<qint64> m_asked;                   ///< Pushes whose list was read.
    QVector<qint64> m_waiting;              ///< Pushes whose list is to be read.
    std::map<qint64, CancelGuard> m_asking; ///< By push; machines by number.
    std::optional<Error> m_error;           ///< The last one since look().
};

} // namespace collie::session
