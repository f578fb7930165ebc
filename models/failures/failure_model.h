#pragma once

#include "models/failures/failure_rows.h"
#include "services/failures/job_failures.h"

#include <QAbstractItemModel>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace collie::models {

/// A part of a line: a link, or a word that is set off.
struct LineSpan {
    int start = 0;
    int length = 0;
    QUrl url = {}; ///< Of a link.
    friend bool operator==(const LineSpan &, const LineSpan &) = default;
};

/// The links in a line, or in a text of several; from left to right.
using LinkFinder = std::function<QVector<LineSpan>(const QString &line)>;
/// The words that a bug's summary has in common with a line, as parts of the summary.
using WordFinder = std::function<QVector<LineSpan>(const QString &line, const QString &summary)>;

/// The failures of a job as a tree: failures, or tests with several of them, and below each its text, its lines in the
/// log and the bugs that may be about it. What is already there stays when more is known. GUI thread.
class FailureModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureModel)
  public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int, FailureRow::Kind
        TestRole,                    ///< QString, path of the test or its manifest
        SubtestRole,                 ///< QString
        TitleIsLineRole,             ///< bool: DisplayRole is a line of the log
        MessageRole,                 ///< QString, one line
        StatusRole,                  ///< QString: "expected PASS, got FAIL"; of a bug "resolved FIXED"
        DurationRole,                ///< QString: "12.4 s"; empty when it was not measured
        IsNewRole,                   ///< bool
        LineNumberRole,              ///< qint64, from 0; -1 unknown
        LineCountRole,               ///< int, lines of a text; failures of a group
        TextRole,                    ///< QString, what is shown of a text
        FoldRole,                    ///< QString, what unfolds or folds a text; empty when there is nothing to unfold
        BugIdRole,                   ///< qint64, Bugzilla's; 0 for an internal issue
        DuplicateOfRole,             ///< qint64, Bugzilla's; 0 for none
        IsResolvedRole,              ///< bool: a bug that is struck through
        LinksRole,                   ///< QVector<LineSpan>, links in DisplayRole
        MessageLinksRole,            ///< QVector<LineSpan>, links in MessageRole
        BoldRole,                    ///< QVector<LineSpan>, words of DisplayRole that are set off
    };

    explicit FailureModel(QObject *parent = nullptr);
    ~FailureModel() override;

    /// Rows that tell of the same stay, whatever is new about them.
    void setFailures(const failures::JobFailures &found);
    void clear();
    /// Called for what is painted, with at most a few thousand characters.
    void setLinkFinder(LinkFinder finder) { m_linkFinder = std::move(finder); }
    void setWordFinder(WordFinder finder) { m_wordFinder = std::move(finder); }

    /// What a row is about; of a group all its failures in one.
    [[nodiscard]] std::optional<failures::Failure> failureAt(const QModelIndex &index) const;
    /// Unfolds or folds the text of a row, or the bugs beyond the likely ones; nothing on other rows.
    void toggle(const QModelIndex &index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

  private:
    struct Node;
    [[nodiscard]] Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node) const;
    [[nodiscard]] std::unique_ptr<Node> grown(const FailureRow &row, Node &parent) const;
    /// Makes the rows below a node those that are wanted.
    void fit(Node &parent, const QVector<FailureRow> &wanted);
    void removeOthers(Node &parent, const QVector<FailureRow> &wanted);
    void insert(Node &parent, int at, const QVector<FailureRow> &rows);
    void moveUp(Node &parent, const QString &key, int to);
    void update(Node &node, const FailureRow &row);
    [[nodiscard]] QVector<LineSpan> linksIn(const QString &line) const;

    QVector<failures::Failure> m_failures;
    std::unique_ptr<Node> m_root;
    LinkFinder m_linkFinder;
    WordFinder m_wordFinder;
};

} // namespace collie::models
