#include "tests/support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTest>

namespace {

constexpr int maxSourceLines = 600;
constexpr int mostMembers = 25; ///< Of a class of ui.

/// Top-level folders from the highest to the lowest: each may include itself and what comes after it.
const QStringList layers{QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("models"),
                         QStringLiteral("services")};

/// Folders of services from the lowest to the highest: each may include itself and what comes before it.
const QStringList serviceOrder{
    QStringLiteral("base"),        QStringLiteral("http"),       QStringLiteral("credentials"),
    QStringLiteral("taskcluster"), QStringLiteral("treeherder"), QStringLiteral("jsone"),
    QStringLiteral("actions"),     QStringLiteral("scheduling"), QStringLiteral("pulse"),
    QStringLiteral("transfers"),   QStringLiteral("logs"),       QStringLiteral("failures"),
    QStringLiteral("ownjobs"),     QStringLiteral("storage"),    QStringLiteral("about")};

/// Where the whole of the system may be spoken to, so that a port has one place.
const QString platform = QStringLiteral("services/base/platform/");

struct Source {
    QString path;                ///< Relative to the project, "services/http/request.h".
    QStringList includes;        ///< Quoted ones, as written.
    QStringList system;          ///< Headers of the operating system.
    QStringList classes;         ///< Whose members are defined here.
    QHash<QString, int> members; ///< Of the classes at the margin: how many data members each has.
    QStringList cited;           ///< Pages with the facts of a comment: "treeherder.md" or "treeherder.md 2.5".
    int lines = 0;
};

QVector<Source> readSources(const QDir &root) {
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"));
    static const QRegularExpression page(QStringLiteral("(?<![\\w/-])([a-z-]+\\.md)(?: §([0-9]+(?:\\.[0-9]+)*))?"));
    static const QRegularExpression ofSystem(QStringLiteral(
        "^((sys|net|netinet|arpa|linux)/"
        ".*|(unistd|fcntl|dirent|sched|netdb|poll|signal|termios|malloc|pwd|dlfcn|pthread)\\.h|csignal)$"));
    // Such a definition begins at the margin: "void JobStore::apply(" or "JobStore::JobStore(".
    static const QRegularExpression member(
        QStringLiteral("^(?:[A-Za-z_\\[][^;={}()]*?\\b)?((?:[a-z]\\w*::)*[A-Z]\\w*)::(?:~?\\w+|operator[^(]*)\\("));
    static const QRegularExpression classHead(QStringLiteral("^(?:class|struct) (\\w+)[^;]*$"));
    static const QRegularExpression dataMember(
        QStringLiteral("^    (?! |using |friend |static |return |Q_)[^()/]*[ *&](\\w+)(\\{[^;]*\\}| = [^;]*)?;"));
    QVector<Source> sources;
    for (const QString &layer : layers) {
        QDirIterator files(root.filePath(layer), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("Cannot read %s", qPrintable(file.fileName()));
            Source source{.path = root.relativeFilePath(file.fileName()),
                          .includes = {},
                          .system = {},
                          .classes = {},
                          .members = {},
                          .cited = {}};
            QString inClass;
            while (!file.atEnd()) {
                ++source.lines;
                const QString line = QString::fromUtf8(file.readLine());
                if (const auto head = classHead.match(line); head.hasMatch())
                    inClass = head.captured(1);
                else if (line.startsWith(u'}'))
                    inClass.clear();
                else if (!inClass.isEmpty() && dataMember.match(line).hasMatch())
                    ++source.members[inClass];
                // Names of pages in the code itself are for the program to open.
                const qsizetype comment = line.indexOf(QLatin1String("//"));
                for (auto pages = page.globalMatch(comment < 0 ? QString() : line.mid(comment)); pages.hasNext();) {
                    const auto cited = pages.next();
                    source.cited.append((cited.captured(1) + u' ' + cited.captured(2)).trimmed());
                }
                if (const auto defined = member.match(line); defined.hasMatch())
                    source.classes.append(defined.captured(1));
                const auto match = include.match(line);
                if (match.hasMatch() && layers.contains(match.captured(1).section(u'/', 0, 0)))
                    source.includes.append(match.captured(1));
                else if (match.hasMatch() && ofSystem.match(match.captured(1)).hasMatch())
                    source.system.append(match.captured(1));
            }
            sources.append(source);
        }
    }
    return sources;
}

/// Why `from` may not include `to`; empty when it may.
QString objection(const QString &from, const QString &to) {
    const QString fromLayer = from.section(u'/', 0, 0);
    const QString toLayer = to.section(u'/', 0, 0);
    if (layers.indexOf(toLayer) < layers.indexOf(fromLayer))
        return QStringLiteral("%1 is above %2").arg(toLayer, fromLayer);
    const QString fromFolder = from.section(u'/', 1, 1);
    const QString toFolder = to.section(u'/', 1, 1);
    if (fromLayer == u"services" && toLayer == u"services") {
        if (!serviceOrder.contains(fromFolder) || !serviceOrder.contains(toFolder))
            return QStringLiteral("a folder of services is not in the order");
        if (serviceOrder.indexOf(toFolder) > serviceOrder.indexOf(fromFolder))
            return QStringLiteral("services/%1 comes after services/%2").arg(toFolder, fromFolder);
        if (fromFolder == u"jsone" && toFolder != u"jsone" && toFolder != u"base")
            return QStringLiteral("JSON-e depends on base only");
    }
    if (fromLayer == u"app" && toLayer == u"app" && fromFolder != toFolder &&
        !(toFolder == u"session" && (fromFolder == u"collie" || fromFolder == u"cli")) &&
        !(fromFolder == u"collie" && toFolder == u"sandbox"))
        return QStringLiteral("programs share the session alone, except that the window runs the sandbox in-process");
    if (fromLayer == u"app" && fromFolder == u"session" && toLayer == u"ui")
        return QStringLiteral("the session knows no widget");
    if (fromLayer == u"app" && fromFolder == u"sandbox" && toLayer != u"app" && toLayer != u"services")
        return QStringLiteral("the sandbox uses services only");
    return {};
}

/// A cycle of includes as "a -> b -> a"; empty when there is none.
QString findCycle(const QHash<QString, QStringList> &graph) {
    QSet<QString> done;
    QStringList path;
    const std::function<QString(const QString &)> visit = [&](const QString &node) -> QString {
        if (done.contains(node))
            return {};
        if (const qsizetype at = path.indexOf(node); at >= 0)
            return (path.mid(at) << node).join(QStringLiteral(" -> "));
        path.append(node);
        for (const QString &next : graph.value(node)) {
            if (const QString cycle = visit(next); !cycle.isEmpty())
                return cycle;
        }
        path.removeLast();
        done.insert(node);
        return {};
    };
    for (auto it = graph.cbegin(); it != graph.cend(); ++it) {
        if (const QString cycle = visit(it.key()); !cycle.isEmpty())
            return cycle;
    }
    return {};
}

} // namespace

/// The direction of dependencies (app, ui, models, services; the order inside services), no include cycle, no class in
/// three sources, none of ui with too many members, no source too long.
class TestIncludeRule final : public QObject {
    Q_OBJECT

  private:
    QVector<Source> m_sources;

  private Q_SLOTS:
    void initTestCase() {
        m_sources = readSources(QDir(collie::test::projectFolder()));
        QVERIFY(m_sources.size() > 20);
    }

    void objectsToBackEdges() {
        QVERIFY(!objection(QStringLiteral("services/http/a.h"), QStringLiteral("models/jobs/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("models/jobs/a.h"), QStringLiteral("ui/jobs/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("ui/jobs/a.h"), QStringLiteral("app/collie/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("services/base/a.h"), QStringLiteral("services/http/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("services/jsone/a.h"), QStringLiteral("services/http/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("app/cli/a.h"), QStringLiteral("app/collie/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("app/session/a.h"), QStringLiteral("app/cli/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("app/session/a.h"), QStringLiteral("ui/jobs/b.h")).isEmpty());
        QVERIFY(!objection(QStringLiteral("app/sandbox/world/a.h"), QStringLiteral("models/jobs/b.h")).isEmpty());
        QVERIFY(objection(QStringLiteral("app/cli/a.h"), QStringLiteral("app/session/b.h")).isEmpty());
        QVERIFY(objection(QStringLiteral("services/actions/a.h"), QStringLiteral("services/jsone/b.h")).isEmpty());
        QVERIFY(objection(QStringLiteral("ui/jobs/a.h"), QStringLiteral("services/treeherder/b.h")).isEmpty());
    }

    void seesCycles() {
        QHash<QString, QStringList> graph{{QStringLiteral("a"), {QStringLiteral("b")}},
                                          {QStringLiteral("b"), {QStringLiteral("c")}}};
        QVERIFY(findCycle(graph).isEmpty());
        graph[QStringLiteral("c")] = {QStringLiteral("a")};
        QVERIFY(!findCycle(graph).isEmpty());
    }

    void everyIncludePointsDown() {
        QStringList objections;
        for (const Source &source : std::as_const(m_sources)) {
            for (const QString &include : source.includes) {
                if (const QString why = objection(source.path, include); !why.isEmpty())
                    objections.append(QStringLiteral("%1 includes %2: %3").arg(source.path, include, why));
            }
        }
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }

    void noIncludeCycle() {
        QHash<QString, QStringList> graph;
        for (const Source &source : std::as_const(m_sources))
            graph.insert(source.path, source.includes);
        const QString cycle = findCycle(graph);
        QVERIFY2(cycle.isEmpty(), qPrintable(cycle));
    }

    /// A .cpp counts with its header: what one of a pair needs, the pair needs.
    void noCircleOfPairs() {
        const auto pairOf = [](const QString &path) { return path.left(path.lastIndexOf(u'.')); };
        QHash<QString, QStringList> graph;
        for (const Source &source : std::as_const(m_sources)) {
            QStringList &needs = graph[pairOf(source.path)];
            for (const QString &include : source.includes) {
                if (pairOf(include) != pairOf(source.path))
                    needs.append(pairOf(include));
            }
        }
        const QString cycle = findCycle(graph);
        QVERIFY2(cycle.isEmpty(), qPrintable(cycle));
    }

    /// A class that wants a third file wants to be two classes.
    void noClassIsInThreeSources() {
        QHash<QString, QSet<QString>> sourcesOf;
        for (const Source &source : std::as_const(m_sources)) {
            // Classes of one name in different folders are different ones.
            for (const QString &name : source.classes)
                sourcesOf[source.path.section(u'/', 0, -2) + u' ' + name].insert(source.path);
        }
        QVERIFY(sourcesOf.size() > 300);
        QVERIFY(sourcesOf.contains(QStringLiteral("ui MainWindow")));
        QStringList spread;
        for (auto it = sourcesOf.cbegin(); it != sourcesOf.cend(); ++it) {
            if (it.value().size() > 2)
                spread.append(QStringLiteral("%1: %2").arg(it.key(), it.value().values().join(u' ')));
        }
        QVERIFY2(spread.isEmpty(), qPrintable(spread.join(u'\n')));
    }

    void noWidgetHasTooManyMembers() {
        QStringList tooMany;
        int counted = 0;
        for (const Source &source : std::as_const(m_sources)) {
            if (!source.path.startsWith(u"ui/") || !source.path.endsWith(u".h"))
                continue;
            for (auto it = source.members.cbegin(); it != source.members.cend(); ++it) {
                counted += it.value();
                if (it.value() > mostMembers)
                    tooMany.append(QStringLiteral("%1: %2 has %3").arg(source.path, it.key()).arg(it.value()));
            }
        }
        QVERIFY(counted > 400);
        QVERIFY2(tooMany.isEmpty(), qPrintable(tooMany.join(u'\n')));
    }

    void theSystemIsSpokenToInOnePlace() {
        QStringList elsewhere;
        for (const Source &source : std::as_const(m_sources)) {
            if (!source.system.isEmpty() && !source.path.startsWith(platform))
                elsewhere.append(QStringLiteral("%1: %2").arg(source.path, source.system.join(u' ')));
        }
        QVERIFY2(elsewhere.isEmpty(), qPrintable(elsewhere.join(u'\n')));
    }

    void everyCitedPageIsThere() {
        const QDir docs(QDir(collie::test::projectFolder()).filePath(QStringLiteral("docs")));
        QHash<QString, QString> pages;
        QStringList missing;
        for (const Source &source : std::as_const(m_sources)) {
            for (const QString &cited : source.cited) {
                const QString name = cited.section(u' ', 0, 0);
                if (!pages.contains(name)) {
                    QString &page = pages[name];
                    for (const char *folder : {"protocols/", "guide/"}) {
                        QFile file(docs.filePath(QLatin1String(folder) + name));
                        if (page.isEmpty() && file.open(QIODevice::ReadOnly))
                            page = QString::fromUtf8(file.readAll());
                    }
                }
                // A cited section is a heading with its number.
                const QString number = QRegularExpression::escape(cited.section(u' ', 1));
                const QRegularExpression heading(QStringLiteral("^#+ %1[. ]").arg(number),
                                                 QRegularExpression::MultilineOption);
                const QString &page = pages[name];
                if (page.isEmpty() || (!number.isEmpty() && !heading.match(page).hasMatch()))
                    missing.append(QStringLiteral("%1 cites %2").arg(source.path, cited));
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void noSourceIsTooLong() {
        QStringList tooLong;
        for (const Source &source : std::as_const(m_sources)) {
            if (source.lines > maxSourceLines)
                tooLong.append(QStringLiteral("%1: %2 lines").arg(source.path).arg(source.lines));
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestIncludeRule)
#include "test_include_rule.moc"
