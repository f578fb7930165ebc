#include "ui/help/guide.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

// Outside any namespace, as the macro demands; needed because the pages are in a static library.
static void registerGuide() {
    Q_INIT_RESOURCE(guide);
}

namespace collie::ui {
namespace {

constexpr int snippetBefore = 40; ///< Letters before the word that was found.
constexpr int snippetLength = 140;
const QString indexName = QStringLiteral("index");

/// A line of Markdown as it is read, without what marks it.
QString unmarked(QString line) {
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression ruler(QStringLiteral("^[\\s|:-]+$"));
    static const QRegularExpression marks(QStringLiteral("^\\s*(?:#+|>|[-*+]|\\d+\\.)\\s+|\\*\\*|`"));
    static const QRegularExpression stressed(QStringLiteral("(?<![\\w*`])\\*(?=\\S)([^*]+)(?<=\\S)\\*(?!\\w)"));
    static const QRegularExpression escaped(QStringLiteral("\\\\([!-/:-@\\[-`{-~])"));
    if (ruler.match(line).hasMatch())
        return {};
    line.replace(link, QStringLiteral("\\1"));
    line.remove(marks);
    line.replace(stressed, QStringLiteral("\\1"));
    line.replace(u'|', u' ');
    return line.replace(escaped, QStringLiteral("\\1")).simplified();
}

QVector<GuideSection> sectionsOf(const QString &markdown) {
    static const QRegularExpression heading(QStringLiteral("^(#{1,6})\\s+(.*)$"));
    QVector<GuideSection> sections;
    bool isCode = false;
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("```"))) {
            isCode = !isCode;
            continue;
        }
        const auto head = heading.match(line);
        if (!isCode && head.hasMatch()) {
            const QString title = unmarked(head.captured(2));
            QString anchor = Guide::anchorOf(title);
            const auto same = std::count_if(sections.cbegin(), sections.cend(), [&](const GuideSection &each) {
                return Guide::anchorOf(each.title) == anchor;
            });
            if (same > 0)
                anchor += QStringLiteral("-%1").arg(same);
            sections.append({title, anchor, static_cast<int>(head.capturedLength(1)), {}});
        } else if (!sections.isEmpty()) {
            const QString text = isCode ? line.simplified() : unmarked(line);
            if (!text.isEmpty())
                sections.last().text += (sections.last().text.isEmpty() ? QString() : QStringLiteral(" ")) + text;
        }
    }
    return sections;
}

GuidePage readPage(const QDir &folder, const QString &name) {
    QFile file(folder.filePath(name + QStringLiteral(".md")));
    GuidePage page{.name = name};
    if (!file.open(QIODevice::ReadOnly))
        return page;
    page.markdown = QString::fromUtf8(file.readAll());
    page.sections = sectionsOf(page.markdown);
    page.title = page.sections.isEmpty() ? name : page.sections.constFirst().title;
    return page;
}

/// Names of the pages that a page links to, in the order of the links.
QStringList linkedFrom(const GuidePage &page) {
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z0-9-]+)\\.md(?:#[^)]*)?\\)"));
    QStringList names;
    for (auto links = link.globalMatch(page.markdown); links.hasNext();)
        names.append(links.next().captured(1));
    names.removeDuplicates();
    return names;
}

bool holdsAll(const QString &text, const QStringList &words) {
    return std::all_of(words.cbegin(), words.cend(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString snippetOf(const QString &text, const QStringList &words) {
    qsizetype first = text.size();
    for (const QString &word : words) {
        if (const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
            first = std::min(first, at);
    }
    if (first == text.size())
        first = 0;
    // From the beginning of a word to the end of one.
    qsizetype from = std::max<qsizetype>(0, first - snippetBefore);
    if (from > 0)
        from = std::min(first, text.indexOf(u' ', from) + 1);
    qsizetype to = std::min(text.size(), from + snippetLength);
    if (to < text.size())
        to = std::max(first, text.lastIndexOf(u' ', to));
    return (from > 0 ? QStringLiteral("…") : QString()) + text.mid(from, to - from) +
           (to < text.size() ? QStringLiteral("…") : QString());
}

} // namespace

Guide::Guide(const QString &folder)
    : m_folder(folder) {
    const QDir pages(folder);
    if (!pages.exists(indexName + QStringLiteral(".md")))
        return;
    m_pages.append(readPage(pages, indexName));
    QStringList names = linkedFrom(m_pages.constFirst());
    const QStringList files = pages.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(3));
    names.removeDuplicates();
    names.removeAll(indexName);
    for (const QString &name : std::as_const(names)) {
        if (pages.exists(name + QStringLiteral(".md")))
            m_pages.append(readPage(pages, name));
    }
}

QString Guide::builtIn() {
    registerGuide();
    return QStringLiteral(":/guide");
}

const GuidePage *Guide::page(const QString &name) const {
    const auto found =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&name](const GuidePage &page) { return page.name == name; });
    return found == m_pages.cend() ? nullptr : &*found;
}

QVector<GuideHit> Guide::search(const QString &words) const {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return {};
    std::array<QVector<GuideHit>, 2> found; // By title, then by text.
    for (const GuidePage &page : m_pages) {
        for (const GuideSection &section : page.sections) {
            const bool isTitled = holdsAll(section.title, wanted);
            if (!isTitled && !holdsAll(section.title + u' ' + section.text, wanted))
                continue;
            const QString title =
                section.title == page.title ? page.title : page.title + QStringLiteral(": ") + section.title;
            found.at(isTitled ? 0 : 1).append({page.name, section.anchor, title, snippetOf(section.text, wanted)});
        }
    }
    return (found.front() + found.back()).mid(0, mostHits);
}

QString Guide::pictureFile(const QString &reference, bool dark) const {
    static const QRegularExpression picture(QStringLiteral("^pictures/([a-z0-9-]+)-light\\.png$"));
    const auto match = picture.match(reference);
    if (!match.hasMatch())
        return {};
    const QString path = m_folder + QStringLiteral("/pictures/") + match.captured(1);
    const QString darkOne = path + QStringLiteral("-dark.png");
    const QString lightOne = path + QStringLiteral("-light.png");
    if (dark && QFile::exists(darkOne))
        return darkOne;
    return QFile::exists(lightOne) ? lightOne : QString();
}

QString Guide::anchorOf(const QString &heading) {
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

} // namespace collie::ui
