#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::ui {

/// What stands below one heading of a page, without what is below the next.
struct GuideSection {
    QString title;  ///< The heading; of what stands below the first one, that of the page.
    QString anchor; ///< Of the heading, as links have it: "retrigger-all-that-failed".
    int level = 1;  ///< Of the heading: 1 for the page's own.
    QString text;   ///< Without marks.
};

/// A page of the guide.
struct GuidePage {
    QString name = {};     ///< That of its file without ".md": "pulse".
    QString title = {};    ///< Its first heading.
    QString markdown = {}; ///< All of it.
    QVector<GuideSection> sections = {};
};

/// A section that a search has found.
struct GuideHit {
    QString page;
    QString anchor;
    QString title;   ///< Of the page, and of the section where that has one of its own.
    QString snippet; ///< The words around the first that was looked for.
};

/// The guide for users: pages in Markdown that the program brings along, so that it is read without a network. Reads
/// them once, a few hundred kilobytes. One thread.
class Guide final {
  public:
    static constexpr int mostHits = 50;

    /// \param folder  of the pages, "index.md" among them, and of their "pictures".
    explicit Guide(const QString &folder = builtIn());
    /// The folder within the program.
    [[nodiscard]] static QString builtIn();

    /// Index first, then those it links to in the order of its links, then the others by name. Empty where the folder
    /// has no index.
    [[nodiscard]] const QVector<GuidePage> &pages() const { return m_pages; }
    /// The page of that name; null for none.
    [[nodiscard]] const GuidePage *page(const QString &name) const;
    /// Sections that hold every word, those first whose titles do. \param words  parted by spaces; case does not
    /// matter. \return at most mostHits; none for no words.
    [[nodiscard]] QVector<GuideHit> search(const QString &words) const;
    /// The file of a picture. \param reference  as pages have it, "pictures/pulse-light.png"; \param dark  whether the
    /// one for dark colours is wanted, where there is one.
    /// \return empty where there is none, and for what is no picture of the guide.
    [[nodiscard]] QString pictureFile(const QString &reference, bool dark) const;

    /// What a link to a heading has behind its "#": small letters, digits and hyphens, as on the pages of forges.
    [[nodiscard]] static QString anchorOf(const QString &heading);

  private:
    QString m_folder;
    QVector<GuidePage> m_pages;
};

} // namespace collie::ui
