#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::test {

/// A link or picture in a page of Markdown.
struct DocLink {
    QString target; ///< As written: "tour.md#look", "pictures/log-light.png", "https://…".
    bool isPicture = false;
    int line = 0;
};

/// Those of a page, without what stands in code. \param text  of the page.
[[nodiscard]] QVector<DocLink> linksOf(const QString &text);

/// What links to the headings of a page are called, in the order of the headings: "Find out why" is "find-out-why".
[[nodiscard]] QStringList anchorsOf(const QString &text);

/// Which links and pictures of a page lead nowhere: a file that is not there or is outside the project, or a heading
/// that its page does not have. Addresses of the web are not asked. \param root  the project's folder. \param path
/// relative to it, "docs/tour.md". \return "path:line: why", one an entry.
[[nodiscard]] QStringList linkObjections(const QString &root, const QString &path);

} // namespace collie::test
