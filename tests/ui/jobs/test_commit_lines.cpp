#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "ui/jobs/commit_lines.h"

#include <QFontMetrics>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace collie;
using ui::CommitLines;
using ui::CommitPart;
using Kind = ui::CommitPart::Kind;

namespace {

constexpr qint64 pushId = 7;
constexpr int width = 1200;
const QString revision = QStringLiteral("4d2c1ef6fbf4aa0123456789abcdef0123456789");

treeherder::Commit commitOf(const QString &comments) {
    return {revision, QStringLiteral("Omar Kela <okela@example.com>"), comments};
}

ui::PushLinks someLinks() {
    return {.commitUrl = [](const QString &id) { return QUrl(QStringLiteral("https://hg.example/rev/") + id); },
            .moreUrl =
                [](const treeherder::Push &push) {
                    return QUrl(QStringLiteral("https://hg.example/pushloghtml?changeset=") + push.revision);
                },
            .bugUrl = [](qint64 bug) { return QUrl(QStringLiteral("https://bugs.example/%1").arg(bug)); },
            .bugTitle = [](qint64 bug) { return bug == 1958689 ? QStringLiteral("Nested frames") : QString(); }};
}

} // namespace

class TestCommitLines final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void aLineHasEverything();
    void authorsAreWholeWhereThereIsRoom();
    void backoutsAreMarked();
    void whatDoesNotFitIsInTheToolTip();
    void atMostTwentyThenALink();
    void onlyWebAddressesAreOpened();
    void withoutLinksNothingIsActive();
    void foldedTakesNoRoom();
    void newCommitsAreTold();

  private:
    void push(const QVector<treeherder::Commit> &commits, int count);
    [[nodiscard]] const ui::CommitLine &line(int number, int lineWidth = width) const {
        return m_lines->lines(pushId, lineWidth).at(static_cast<size_t>(number));
    }
    [[nodiscard]] CommitLines::Place placeOf(int number, Kind kind, int lineWidth = width) const;

    std::unique_ptr<models::JobStore> m_store;
    std::unique_ptr<models::PushListModel> m_pushes;
    std::unique_ptr<CommitLines> m_lines;
};

void TestCommitLines::init() {
    m_lines.reset();
    m_pushes.reset();
    m_store = std::make_unique<models::JobStore>();
    m_pushes = std::make_unique<models::PushListModel>(*m_store);
    m_lines = std::make_unique<CommitLines>();
    m_lines->setFont(QFont());
    m_lines->setPushes(m_pushes.get());
    m_lines->setLinks(someLinks());
}

void TestCommitLines::push(const QVector<treeherder::Commit> &commits, int count) {
    treeherder::Push push;
    push.id = pushId;
    push.revision = revision;
    push.commits = commits;
    push.revisionCount = count;
    m_pushes->apply({push});
    m_lines->setUnfolded(pushId, true);
}

CommitLines::Place TestCommitLines::placeOf(int number, Kind kind, int lineWidth) const {
    const auto &parts = line(number, lineWidth).parts;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == kind)
            return {pushId, number, static_cast<int>(i)};
    }
    return {pushId, number, 1000};
}

void TestCommitLines::aLineHasEverything() {
    push({commitOf(QStringLiteral("Bug 1958689 - Rework the tree. r=htanabe\n\n"
                                  "Differential Revision: https://phabricator.example/D212345"))},
         1);
    QCOMPARE(m_lines->lineCount(pushId), 1);
    QString text;
    int end = 0;
    for (const CommitPart &part : line(0).parts) {
        QVERIFY(part.x >= end);
        end = part.x + part.width;
        text += part.text + QLatin1Char('|');
    }
    QVERIFY(end <= width);
    QCOMPARE(text, QStringLiteral("4d2c1ef6fbf4||Bug 1958689| - Rework the tree. r=htanabe|D212345|Omar Kela|"));
    QCOMPARE(m_lines->toolTip(placeOf(0, Kind::Bug)),
             QStringLiteral("Bug 1958689 - Nested frames\nBug 1958689 - Rework the tree. r=htanabe"));
    QCOMPARE(m_lines->toolTip(placeOf(0, Kind::Author)), QStringLiteral("Omar Kela <okela@example.com>"));

    QStringList asked;
    connect(m_lines.get(), &CommitLines::linkActivated, this, [&](const QUrl &url) { asked.append(url.toString()); });
    connect(m_lines.get(), &CommitLines::copyRequested, this, [&](const QString &id) { asked.append(id); });
    for (size_t i = 0; i < line(0).parts.size(); ++i)
        m_lines->activate({pushId, 0, static_cast<int>(i)});
    QCOMPARE(asked, (QStringList{QStringLiteral("https://hg.example/rev/") + revision, revision,
                                 QStringLiteral("https://bugs.example/1958689"),
                                 QStringLiteral("https://phabricator.example/D212345")}));
}

void TestCommitLines::authorsAreWholeWhereThereIsRoom() {
    // Widths are rounded: some text is wider by less than a pixel than what is reserved for it.
    QStringList names{QStringLiteral("ada@example.org")};
    for (int i = 1; i < 18; ++i)
        names.append(QStringLiteral("Omar Kela ") + QString(i, u'j'));
    QVector<treeherder::Commit> commits;
    for (const QString &name : names)
        commits.append({revision, name, QStringLiteral("One")});
    push(commits, static_cast<int>(commits.size()));
    for (int i = 0; i < names.size(); ++i)
        QCOMPARE(line(i).parts.back().text, names.at(i));
}

void TestCommitLines::backoutsAreMarked() {
    push({commitOf(QStringLiteral("Backed out changeset 4d2c1ef6fbf4 (bug 1951111) for bustage")),
          commitOf(QStringLiteral("Bug 2 - Something else"))},
         2);
    QVERIFY(line(0).isBackout);
    QVERIFY(!line(1).isBackout);
    QVERIFY(placeOf(0, Kind::Backout).part < 1000);
    QVERIFY(placeOf(1, Kind::Backout).part == 1000);
}

void TestCommitLines::whatDoesNotFitIsInTheToolTip() {
    const QString subject = QStringLiteral("Bug 12 - ") + QString(300, QLatin1Char('w')) + QStringLiteral(" bug 13");
    push({commitOf(subject + QStringLiteral("\n\nDifferential Revision: https://phabricator.example/D9"))}, 1);
    for (const int narrow : {1200, 700, 400, 200, 60}) {
        int end = 0;
        for (const CommitPart &part : line(0, narrow).parts) {
            QVERIFY2(part.x >= end, qPrintable(QString::number(narrow)));
            end = part.x + part.width;
            // Kerning may make a piece a pixel longer than it is beside its neighbour.
            QVERIFY(part.kind != Kind::Subject || QFontMetrics(QFont()).horizontalAdvance(part.text) <= part.width + 1);
        }
        QVERIFY(narrow < 400 || end <= narrow);
    }
    // The second bug is cut off with the rest, the review is not.
    const auto &parts = line(0, 700).parts;
    QCOMPARE(std::count_if(parts.begin(), parts.end(), [](const CommitPart &part) { return part.kind == Kind::Bug; }),
             1);
    QVERIFY(placeOf(0, Kind::Review, 700).part < 1000);
    QCOMPARE(m_lines->toolTip(placeOf(0, Kind::Subject, 700)), subject);
}

void TestCommitLines::atMostTwentyThenALink() {
    push(QVector<treeherder::Commit>(20, commitOf(QStringLiteral("Bug 1 - One"))), 1234);
    QCOMPARE(m_lines->lineCount(pushId), 21);
    QCOMPARE(m_lines->lines(pushId, width).size(), size_t{21});
    QVERIFY(line(20).parts.front().text.startsWith(QStringLiteral("1,214 more")));
    QSignalSpy opened(m_lines.get(), &CommitLines::linkActivated);
    m_lines->activate(placeOf(20, Kind::More));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), someLinks().moreUrl(m_pushes->pushAt(0)));
}

void TestCommitLines::onlyWebAddressesAreOpened() {
    ui::PushLinks links = someLinks();
    links.commitUrl = [](const QString &) { return QUrl(QStringLiteral("file:///etc/passwd")); };
    links.bugUrl = [](qint64) { return QUrl(QStringLiteral("javascript:alert(1)")); };
    m_lines->setLinks(links);
    push({commitOf(QStringLiteral("Bug 1 - One"))}, 1);
    const QSignalSpy opened(m_lines.get(), &CommitLines::linkActivated);
    for (const Kind kind : {Kind::Revision, Kind::Bug}) {
        QVERIFY(!m_lines->isActive(placeOf(0, kind)));
        m_lines->activate(placeOf(0, kind));
    }
    QCOMPARE(opened.size(), 0);
}

void TestCommitLines::withoutLinksNothingIsActive() {
    m_lines->setLinks({});
    push({commitOf(QStringLiteral("Bug 1 - One"))}, 30);
    for (const Kind kind : {Kind::Revision, Kind::Bug})
        QVERIFY(!m_lines->isActive(placeOf(0, kind)));
    QVERIFY(!m_lines->isActive(placeOf(1, Kind::More)));
    QVERIFY(m_lines->isActive(placeOf(0, Kind::Copy)));
    QCOMPARE(m_lines->toolTip(placeOf(0, Kind::Bug)), QStringLiteral("Bug 1\nBug 1 - One"));
}

void TestCommitLines::foldedTakesNoRoom() {
    QVERIFY(!m_lines->canUnfold(pushId));
    push({commitOf(QStringLiteral("Bug 1 - One"))}, 1);
    QVERIFY(m_lines->canUnfold(pushId));
    m_lines->setUnfolded(pushId, false);
    QCOMPARE(m_lines->lineCount(pushId), 0);
    QVERIFY(m_lines->lines(pushId, width).empty());
    QVERIFY(!m_lines->placeAt(pushId, {40, 5}, width, 20));
    // A push that is gone keeps its state for when it comes back.
    m_lines->setUnfolded(pushId, true);
    m_pushes->clear();
    QCOMPARE(m_lines->lineCount(pushId), 0);
    push({commitOf(QStringLiteral("Bug 1 - One"))}, 1);
    QCOMPARE(m_lines->lineCount(pushId), 1);
}

void TestCommitLines::newCommitsAreTold() {
    push({commitOf(QStringLiteral("Bug 1 - One"))}, 1);
    QCOMPARE(line(0).parts.at(3).text, QStringLiteral(" - One"));
    QSignalSpy changed(m_lines.get(), &CommitLines::changed);
    push({commitOf(QStringLiteral("Bug 1 - Another"))}, 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(line(0).parts.at(3).text, QStringLiteral(" - Another"));
    // Counts change all the time.
    m_pushes->setJobsLoaded(pushId);
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestCommitLines)
#include "test_commit_lines.moc"
