#include "ui/jobs/commit_lines.h"

#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "services/treeherder/commit_message.h"
#include "ui/jobs/grid_metrics.h"
#include "ui/widgets/fixed_font.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

namespace collie::ui {

using Kind = CommitPart::Kind;
using models::PushListModel;
using treeherder::CommitMessage;

namespace {

constexpr qsizetype mostCommits = 20;
constexpr int commitGap = 12;
constexpr int leftOfCommits = 28;
constexpr int copySignWidth = 20;
constexpr int backoutPadding = 4;

/// Others wrote it: only what a browser shows is opened.
QUrl webAddress(const QUrl &url) {
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && !url.host().isEmpty() ? url : QUrl();
}

/// Puts the pieces of one commit side by side.
class CommitLineBuilder final {
  public:
    CommitLineBuilder(const QFont &font, const QFont &fixed, int width)
        : m_metrics(font)
        , m_fixed(fixed)
        , m_right(width - GridMetrics().margin) {}

    void addRevision(const QString &revision, const QUrl &url) {
        const QString text = models::shortRevision(revision);
        add({.kind = Kind::Revision, .text = text, .whole = revision, .url = url}, m_fixed.horizontalAdvance(text));
        add({.kind = Kind::Copy, .text = {}, .whole = revision}, copySignWidth);
        m_x += commitGap / 2;
    }
    void addAuthor(const QString &author) {
        const QString name = treeherder::splitAuthor(author).name;
        const int whole = m_metrics.horizontalAdvance(name);
        const int width = std::min(whole, (m_right - m_x) / 4);
        if (name.isEmpty() || width < leastWidth)
            return;
        m_right -= width;
        m_author = {.kind = Kind::Author,
                    .x = m_right,
                    .width = width,
                    // In no more room than its own, rounded, a text may be cut.
                    .text = width < whole ? m_metrics.elidedText(name, Qt::ElideRight, width) : name,
                    .whole = author};
        m_right -= commitGap;
    }
    void addBackout(const QString &text) {
        m_line.isBackout = true;
        add({.kind = Kind::Backout, .text = text, .whole = {}}, m_metrics.horizontalAdvance(text) + 2 * backoutPadding);
        m_x += commitGap / 2;
    }
    /// Keeps room for what follows the subject. Without a review nothing is added.
    void addSubject(const CommitMessage &message, const PushLinks &links) {
        const QString &review = message.phabricator.id;
        const int reviewWidth = review.isEmpty() ? 0 : m_metrics.horizontalAdvance(review);
        const int end = m_right - (review.isEmpty() ? 0 : reviewWidth + commitGap);
        const QString &subject = message.subject;
        const QString shown = m_metrics.elidedText(subject, Qt::ElideRight, std::max(end - m_x, 0));
        // What the dots stand for cannot be told from a part of it: a bug is a link only when it is there whole.
        const qsizetype visible = shown == subject ? subject.size() : shown.size() - 1;
        qsizetype from = 0;
        for (const treeherder::NamedBug &bug : message.bugs) {
            if (bug.start < from || bug.start + bug.length > visible)
                continue;
            addText({.kind = Kind::Subject, .text = subject.mid(from, bug.start - from), .whole = subject}, end);
            const QUrl url = links.bugUrl ? webAddress(links.bugUrl(bug.id)) : QUrl();
            addText({.kind = Kind::Bug,
                     .text = subject.mid(bug.start, bug.length),
                     .whole = subject,
                     .url = url,
                     .bug = bug.id},
                    end);
            from = bug.start + bug.length;
        }
        addText({.kind = Kind::Subject, .text = shown.mid(from), .whole = subject}, end);
        if (review.isEmpty() || m_x + reviewWidth > m_right)
            return;
        m_x += commitGap;
        add({.kind = Kind::Review,
             .text = review,
             .whole = message.phabricator.url.toDisplayString(),
             .url = webAddress(message.phabricator.url)},
            reviewWidth);
    }
    void addMore(const QString &text, const QUrl &url) {
        add({.kind = Kind::More, .text = text, .whole = url.toDisplayString(), .url = url},
            m_metrics.horizontalAdvance(text));
    }
    [[nodiscard]] CommitLine take() {
        if (m_author.width > 0)
            m_line.parts.push_back(std::move(m_author));
        return std::move(m_line);
    }

  private:
    static constexpr int leastWidth = 40;

    void add(CommitPart part, int width) {
        part.x = m_x;
        part.width = width;
        m_x += width;
        m_line.parts.push_back(std::move(part));
    }
    /// Letters of two texts may stand closer than the texts do: the last one gives way.
    void addText(CommitPart part, int end) {
        const int width = std::min(m_metrics.horizontalAdvance(part.text), end - m_x);
        if (width > 0)
            add(std::move(part), width);
    }

    QFontMetrics m_metrics;
    QFontMetrics m_fixed;
    CommitLine m_line;
    CommitPart m_author;
    int m_x = leftOfCommits;
    int m_right;
};

} // namespace

CommitLines::CommitLines(QObject *parent)
    : QObject(parent) {}

void CommitLines::setFont(const QFont &font) {
    m_font = font;
    m_fixed = fixedFontLike(font);
    m_layouts.clear();
}

void CommitLines::setPushes(const PushListModel *pushes) {
    if (m_pushes != nullptr)
        m_pushes->disconnect(this);
    m_pushes = pushes;
    if (pushes != nullptr) {
        connect(pushes, &QAbstractItemModel::rowsInserted, this, &CommitLines::pushesChanged);
        connect(pushes, &QAbstractItemModel::modelReset, this, &CommitLines::pushesChanged);
        connect(pushes, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &, const QModelIndex &, const QVector<int> &roles) {
                    // Counts change all the time; commits hardly ever.
                    if (roles.isEmpty() || roles.contains(PushListModel::CommitSubjectsRole))
                        pushesChanged();
                });
        connect(pushes, &QObject::destroyed, this, [this, pushes] {
            if (m_pushes == pushes)
                m_pushes = nullptr;
        });
    }
    pushesChanged();
}

void CommitLines::setLinks(const PushLinks &links) {
    m_links = links;
    pushesChanged();
}

void CommitLines::pushesChanged() {
    m_layouts.clear();
    m_hovered.reset();
    Q_EMIT changed();
}

const treeherder::Push *CommitLines::pushOf(qint64 pushId) const {
    const int row = m_pushes != nullptr ? m_pushes->rowOfPush(pushId) : -1;
    return row >= 0 ? &m_pushes->pushAt(row) : nullptr;
}

bool CommitLines::canUnfold(qint64 pushId) const {
    const treeherder::Push *push = pushOf(pushId);
    return push != nullptr && !push->commits.isEmpty();
}

void CommitLines::setUnfolded(qint64 pushId, bool unfolded) {
    if (unfolded)
        m_unfolded.insert(pushId);
    else
        m_unfolded.remove(pushId);
    m_layouts.remove(pushId);
    m_hovered.reset();
}

int CommitLines::lineCount(qint64 pushId) const {
    const treeherder::Push *push = isUnfolded(pushId) ? pushOf(pushId) : nullptr;
    if (push == nullptr || push->commits.isEmpty())
        return 0;
    const auto shown = static_cast<int>(std::min(push->commits.size(), mostCommits));
    return shown + (push->revisionCount > shown || push->commits.size() > shown ? 1 : 0);
}

const std::vector<CommitLine> &CommitLines::lines(qint64 pushId, int width) const {
    Layout &layout = m_layouts[pushId];
    const treeherder::Push *push = isUnfolded(pushId) ? pushOf(pushId) : nullptr;
    if (layout.width == width || push == nullptr)
        return layout.lines;
    layout.width = width;
    layout.lines.clear();
    const qsizetype shown = std::min(push->commits.size(), mostCommits);
    for (const treeherder::Commit &commit : push->commits.first(shown)) {
        const CommitMessage message = treeherder::readCommitMessage(commit.comments);
        CommitLineBuilder line(m_font, m_fixed, width);
        line.addRevision(commit.revision, m_links.commitUrl ? webAddress(m_links.commitUrl(commit.revision)) : QUrl());
        line.addAuthor(commit.author);
        if (message.isBackout)
            line.addBackout(tr("backout"));
        line.addSubject(message, m_links);
        layout.lines.push_back(line.take());
    }
    if (const qint64 more = std::max<qint64>(push->revisionCount, push->commits.size()) - shown; more > 0) {
        CommitLineBuilder line(m_font, m_fixed, width);
        line.addMore(tr("%Ln more\u2026", nullptr, models::pluralOf(more)),
                     m_links.moreUrl ? webAddress(m_links.moreUrl(*push)) : QUrl());
        layout.lines.push_back(line.take());
    }
    return layout.lines;
}

std::optional<CommitLines::Place> CommitLines::placeAt(qint64 pushId, QPoint point, int width, int lineHeight) const {
    const std::vector<CommitLine> &all = lines(pushId, width);
    const int line = point.y() < 0 ? -1 : point.y() / lineHeight;
    if (line < 0 || line >= static_cast<int>(all.size()))
        return std::nullopt;
    const auto &parts = all[static_cast<size_t>(line)].parts;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (point.x() >= parts[i].x && point.x() < parts[i].x + parts[i].width)
            return Place{pushId, line, static_cast<int>(i)};
    }
    return std::nullopt;
}

const CommitPart *CommitLines::partAt(const Place &place) const {
    const auto layout = m_layouts.constFind(place.pushId);
    if (layout == m_layouts.constEnd() || static_cast<size_t>(place.line) >= layout->lines.size())
        return nullptr;
    const auto &parts = layout->lines[static_cast<size_t>(place.line)].parts;
    return static_cast<size_t>(place.part) < parts.size() ? &parts[static_cast<size_t>(place.part)] : nullptr;
}

QString CommitLines::toolTip(const Place &place) const {
    const CommitPart *part = partAt(place);
    if (part == nullptr)
        return {};
    switch (part->kind) {
    case Kind::Revision:
    case Kind::Subject:
    case Kind::Review:
    case Kind::Author:
        return part->whole;
    case Kind::Copy:
        return tr("Copy %1").arg(part->whole);
    case Kind::Backout:
        return tr("Backs an earlier change out");
    case Kind::Bug: {
        const QString title = m_links.bugTitle ? m_links.bugTitle(part->bug) : QString();
        const QString bug = tr("Bug %1").arg(part->bug);
        return (title.isEmpty() ? bug : tr("%1 - %2", "a bug and its title").arg(bug, title)) + QLatin1Char('\n') +
               part->whole;
    }
    case Kind::More:
        return part->url.isEmpty() ? tr("Only the newest commits of a push are known.") : part->whole;
    }
    return {};
}

bool CommitLines::isActive(const Place &place) const {
    const CommitPart *part = partAt(place);
    return part != nullptr && (part->kind == Kind::Copy || !part->url.isEmpty());
}

void CommitLines::copyRevision(qint64 pushId) {
    if (const treeherder::Push *push = pushOf(pushId); push != nullptr && !push->revision.isEmpty())
        Q_EMIT copyRequested(push->revision);
}

void CommitLines::activate(const Place &place) {
    const CommitPart *part = partAt(place);
    if (part == nullptr)
        return;
    if (part->kind == Kind::Copy)
        Q_EMIT copyRequested(part->whole);
    else if (!part->url.isEmpty())
        Q_EMIT linkActivated(part->url);
}

} // namespace collie::ui
