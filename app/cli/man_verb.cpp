#include "app/cli/invocation.h"
#include "app/cli/man_pages.h"
#include "app/cli/output.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace collie::cli {

namespace options {
constexpr Flag listPages("list", QT_TRANSLATE_NOOP("collie::Words", "List the names of all pages"));
constexpr TextOption pagesFolder("to", "FOLDER",
                                 QT_TRANSLATE_NOOP("collie::Words", "Write all pages into a folder, as PAGE.1"),
                                 Completes::Folder);
constexpr TextOption pagesDate("date", "DATE",
                               QT_TRANSLATE_NOOP("collie::Words", "The date of the pages, as 2026-12-24 (else that of "
                                                                  "SOURCE_DATE_EPOCH, else none)"));
} // namespace options

namespace {

constexpr Operand pageName{.name = "PAGE",
                           .help = QT_TRANSLATE_NOOP("collie::Words", "Name of a page (default collie-cli)"),
                           .count = Operand::Count::Maybe};

/// Of whoever builds, so that two builds of the same make the same. \return an invalid one where nobody says.
/// https://reproducible-builds.org/specs/source-date-epoch/
QDate dateOf(const Invocation &invocation) {
    if (invocation.isSet(options::pagesDate))
        return QDate::fromString(invocation.text(options::pagesDate), Qt::ISODate);
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? utcFromSeconds(seconds).date() : QDate();
}

ExitCode writePages(const QVector<ManPage> &pages, const QString &folder) {
    for (const ManPage &page : pages) {
        QSaveFile file(QDir(folder).filePath(page.name() + QStringLiteral(".1")));
        if (!file.open(QIODevice::WriteOnly) || file.write(page.bytes()) < 0 || !file.commit()) {
            printTrouble(Words::tr("The page %1 cannot be written: %2").arg(file.fileName(), file.errorString()));
            return Failed;
        }
    }
    return Done;
}

ExitCode printPage(const Invocation &invocation) {
    const QDate date = dateOf(invocation);
    if (invocation.isSet(options::pagesDate) && !date.isValid()) {
        printTrouble(Words::tr("--date takes a date such as 2026-12-24."));
        return Usage;
    }
    const QVector<ManPage> pages = manPages(date);
    if (invocation.isSet(options::pagesFolder))
        return writePages(pages, invocation.text(options::pagesFolder));
    if (invocation.isSet(options::listPages)) {
        for (const ManPage &page : pages)
            printLine(page.name());
        return Done;
    }
    const QString name = invocation.operands().value(0, QStringLiteral("collie-cli"));
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&name](const ManPage &each) { return each.name() == name; });
    if (page == pages.end()) {
        printTrouble(Words::tr("There is no page “%1”; --list names all.").arg(name));
        return Usage;
    }
    printData(page->bytes());
    return Done;
}

const VerbFamily manVerbs{
    {.name = "man",
     .operands = {pageName},
     .options = {options::listPages, options::pagesFolder, options::pagesDate},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print a manual page, for man to show"),
     .asks = Asks::Nobody,
     .runAlone = printPage,
     .isHidden = true},
};

} // namespace
} // namespace collie::cli
