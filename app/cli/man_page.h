#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace collie::cli {

/// One manual page, in the macros of man(7) that groff and mandoc know, written from its beginning to its end. Texts
/// are plain, and are escaped here; the bytes are ASCII.
class ManPage final {
  public:
    /// \param name  "collie-cli-task"; its section is 1. \param summary  for whatis and apropos. \param date  of the
    /// texts; none where it is not valid.
    ManPage(const QString &name, const QString &summary, const QDate &date);

    void beginSection(const QString &title);
    void beginSubsection(const QString &title);
    void addParagraph(const QString &text);
    /// A command line, by itself in a paragraph.
    void addSynopsis(const QString &line);
    /// A term in bold letters, its value in italics, and what they mean. Either may be empty, not both.
    void addTerm(const QString &term, const QString &value, const QString &meaning);
    /// A command line with what it does before it.
    void addExample(const QString &line, const QString &what);
    /// Other pages of section 1.
    void addSeeAlso(const QStringList &names);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

  private:
    [[nodiscard]] static QByteArray escaped(const QString &text);
    void addLine(const QByteArray &line);
    void addText(const QString &text);

    QString m_name;
    QByteArray m_bytes;
    bool m_isFirst = true; ///< What comes next is the first of its section.
};

} // namespace collie::cli
