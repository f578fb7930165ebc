#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace collie::app {

class Application;

/// A page of the guide that is made from the window itself, so that it cannot tell anything else than that does.
struct ReferencePage {
    QString name; ///< Of the file: "settings.md".
    QByteArray text;
};

/// What every menu entry and key does, and every setting with its default. The same on each computer, in English where
/// English is installed. \param application  on settings of its own, with nothing open. GUI thread.
[[nodiscard]] QVector<ReferencePage> referencePages(Application &application);

/// Titles of the entries of the menu bar for which menuLine() has nothing, by what that is asked for. GUI thread.
[[nodiscard]] QStringList entriesWithoutLine(Application &application);

/// Writes the pages. \param folder  made when it is not there. \return what went wrong; empty for nothing.
[[nodiscard]] QString writeReferencePages(Application &application, const QString &folder);

} // namespace collie::app
