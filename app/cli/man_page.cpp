#include "app/cli/man_page.h"

#include "services/base/words.h"

#include <QByteArrayList>
#include <QStringList>

namespace collie::cli {
namespace {

constexpr qsizetype longestSourceLine = 76;

} // namespace

/// groff_char(7): what else these characters would be printed as. Names in prose have a minus too, and a line would be
/// broken behind a hyphen.
QByteArray ManPage::escaped(const QString &text) {
    QByteArray bytes;
    const QList<uint> characters = text.toUcs4();
    for (const uint each : characters) {
        switch (each) {
        case '\\':
            bytes += "\\e";
            break;
        case '-':
            bytes += "\\-";
            break;
        case '\'':
            bytes += "\\(aq";
            break;
        case '"':
            bytes += "\\(dq";
            break;
        case '`':
            bytes += "\\(ga";
            break;
        case '^':
            bytes += "\\(ha";
            break;
        case '~':
            bytes += "\\(ti";
            break;
        default:
            if (each < 0x20 || each == 0x7f)
                bytes += ' ';
            else if (each < 0x7f)
                bytes += static_cast<char>(each);
            else
                bytes += "\\[u" + QByteArray::number(each, 16).toUpper().rightJustified(4, '0') + ']';
        }
    }
    return bytes;
}

ManPage::ManPage(const QString &name, const QString &summary, const QDate &date)
    : m_name(name) {
    addLine(".TH " + escaped(name.toUpper()) + " 1 \"" + date.toString(Qt::ISODate).toLatin1() +
            "\" \"Collie " COLLIE_VERSION "\" \"Collie\"");
    // A line that is filled up or a word that is broken cannot be searched for, nor copied.
    addLine(".nh");
    addLine(".na");
    beginSection(Words::tr("NAME"));
    addLine(escaped(name) + " \\- " + escaped(summary));
}

void ManPage::addLine(const QByteArray &line) {
    m_bytes += line + '\n';
}

/// In lines of the source: none may begin as a request does.
void ManPage::addText(const QString &text) {
    QByteArray line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        QByteArray bytes = escaped(word);
        if (!line.isEmpty() && line.size() + 1 + bytes.size() > longestSourceLine) {
            addLine(line);
            line.clear();
        }
        if (line.isEmpty() && bytes.startsWith('.'))
            bytes.prepend("\\&");
        line += line.isEmpty() ? bytes : ' ' + bytes;
    }
    if (!line.isEmpty())
        addLine(line);
}

void ManPage::beginSection(const QString &title) {
    addLine(".SH \"" + escaped(title) + '"');
    m_isFirst = true;
}

void ManPage::beginSubsection(const QString &title) {
    addLine(".SS \"" + escaped(title) + '"');
    m_isFirst = true;
}

void ManPage::addParagraph(const QString &text) {
    if (!m_isFirst)
        addLine(".PP");
    m_isFirst = false;
    addText(text);
}

void ManPage::addSynopsis(const QString &line) {
    if (!m_isFirst)
        addLine(".PP");
    m_isFirst = false;
    addLine("\\fB" + escaped(line.section(u' ', 0, 0)) + "\\fR " + escaped(line.section(u' ', 1)));
}

void ManPage::addTerm(const QString &term, const QString &value, const QString &meaning) {
    m_isFirst = false;
    addLine(".TP");
    QByteArrayList parts;
    if (!term.isEmpty())
        parts.append("\\fB" + escaped(term) + "\\fR");
    if (!value.isEmpty())
        parts.append("\\fI" + escaped(value) + "\\fR");
    addLine(parts.join(' '));
    addText(meaning);
}

void ManPage::addExample(const QString &line, const QString &what) {
    addParagraph(Words::tr("%1:", "what an example does").arg(what));
    addLine(".PP");
    addLine(".RS 4");
    addLine(".nf");
    addLine(escaped(line));
    addLine(".fi");
    addLine(".RE");
}

void ManPage::addSeeAlso(const QStringList &names) {
    beginSection(Words::tr("SEE ALSO"));
    for (qsizetype i = 0; i < names.size(); ++i)
        addLine("\\fB" + escaped(names.at(i)) + "\\fR(1)" + (i + 1 < names.size() ? "," : ""));
}

} // namespace collie::cli
