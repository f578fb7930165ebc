#include "app/collie/reference_pages.h"

#include "app/collie/application.h"
#include "app/collie/menu_lines.h"
#include "app/collie/settings_controller.h"
#include "services/base/words.h"
#include "services/failures/markdown.h"
#include "ui/jobs/grid_keys.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/settings/settings_window.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/pane_keys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSpinBox>
#include <QTimeEdit>

#include <utility>

namespace collie::app {
namespace {

/// An entry of the menu bar, as a row of its menu's table.
struct MenuEntry {
    QString menu;  ///< "View"
    QString title; ///< "Panes › Pulse"
    QString id;    ///< What menuLine() is asked for.
    QString keys;
    QString line; ///< What it does.
};

void addRow(QString &page, const QStringList &cells) {
    page += u'|';
    for (const QString &each : cells)
        page += QStringLiteral(" %1 |").arg(failures::markdownCell(each));
    page += u'\n';
}

void addTable(QString &page, const QString &title, const QStringList &headers) {
    page += QStringLiteral("\n## %1\n\n").arg(title);
    addRow(page, headers);
    page += u'|' + QStringLiteral(" --- |").repeated(headers.size()) + u'\n';
}

/// Spelt alike on every computer.
QString keyNamesOf(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::PortableText));
    return keys.join(QStringLiteral(" or "));
}

/// As it stands in the menu, without the mark of its letter.
QString titleOf(const QAction &action) {
    return action.text().remove(u'&');
}

/// \param path  titles from the menu on. A menu that has a line is an entry, whatever is in it by then.
void collectEntries(const QMenu &menu, const QStringList &path, QVector<MenuEntry> &entries) {
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        const QString title = titleOf(*action);
        const QMenu *below = action->menu();
        QString id = below == nullptr ? action->objectName() : below->objectName();
        if (id.isEmpty())
            id = path.join(u'/') + u'/' + ui::actionTitle(*action);
        const QString line = menuLine(*action, id);
        if (below != nullptr && line.isEmpty()) {
            collectEntries(*below, path + QStringList{title}, entries);
            continue;
        }
        const bool onlyTells = line.isEmpty() && !action->isEnabled() && action->objectName().isEmpty();
        if (action->isSeparator() || title.isEmpty() || onlyTells)
            continue;
        entries.append({.menu = path.constFirst(),
                        .title = (path.mid(1) + QStringList{title}).join(QStringLiteral(" › ")),
                        .id = id,
                        .keys = keyNamesOf(*action),
                        .line = line});
    }
}

QVector<MenuEntry> menuEntries(Application &application) {
    QVector<MenuEntry> entries;
    const QList<QAction *> menus = application.window().menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->menu() != nullptr)
            collectEntries(*menu->menu(), {titleOf(*menu)}, entries);
    }
    return entries;
}

QString menuPage(Application &application) {
    ui::MainWindow &window = application.window();
    QString page = QStringLiteral(
        "# Menus and keys\n\n"
        "Every entry of the menu bar with its key, and the keys that are in no menu. Single letters act where no text "
        "is being typed. Settings, Keys changes each of them; the keys here are those that Collie comes with.\n");
    QString menu;
    for (const MenuEntry &entry : menuEntries(application)) {
        if (std::exchange(menu, entry.menu) != entry.menu)
            addTable(page, entry.menu,
                     {QStringLiteral("Entry"), QStringLiteral("Key"), QStringLiteral("What it does")});
        addRow(page, {entry.title, entry.keys, entry.line});
    }
    addTable(page, QStringLiteral("In the grid"), {QStringLiteral("Key"), QStringLiteral("What it does")});
    for (const auto &[key, what] : ui::gridKeys(*window.actions()->jobs.classify))
        addRow(page, {key, what});
    const auto parts = window.findChildren<ui::PaneKeys *>();
    for (const ui::PaneKeys *part : parts) {
        addTable(page, QStringLiteral("While the focus is in: %1").arg(part->title()),
                 {QStringLiteral("Key"), QStringLiteral("What it does")});
        for (const QAction *action : part->actions()) {
            if (!action->shortcuts().isEmpty())
                addRow(page, {keyNamesOf(*action), ui::actionTitle(*action)});
        }
    }
    return page;
}

/// What an editor shows, in English; empty where it shows no value.
QString shownValue(const QWidget &editor) {
    if (const auto *box = qobject_cast<const QCheckBox *>(&editor))
        return box->isChecked() ? QStringLiteral("on") : QStringLiteral("off");
    if (const auto *choice = qobject_cast<const QComboBox *>(&editor))
        return choice->currentText();
    if (const auto *number = qobject_cast<const QSpinBox *>(&editor)) {
        if (number->value() == number->minimum() && !number->specialValueText().isEmpty())
            return number->specialValueText();
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        return number->prefix() + english.toString(number->value()) + number->suffix();
    }
    if (const auto *time = qobject_cast<const QTimeEdit *>(&editor))
        return time->time().toString(QStringLiteral("HH:mm"));
    const auto *line = qobject_cast<const QLineEdit *>(&editor);
    if (line != nullptr || qobject_cast<const QPlainTextEdit *>(&editor) != nullptr)
        return line == nullptr || line->text().isEmpty() ? QStringLiteral("empty") : line->text();
    const auto *field = editor.findChild<const QLineEdit *>();
    return field == nullptr ? QString() : shownValue(*field);
}

/// Without the place on this computer that a line of help ends with.
QString helpOf(const ui::SettingRow &row) {
    static const QRegularExpression place(QStringLiteral(" In (?:/|[A-Z]:).*\\.$"));
    return QString(row.text().help).remove(place);
}

void appendSection(QString &page, const ui::SettingsPage &section) {
    addTable(page, section.title(),
             {QStringLiteral("Setting"), QStringLiteral("Default"), QStringLiteral("What it does")});
    // Those of deployments are about the one that is chosen in the list.
    const bool hasDefaults = section.id() != QLatin1String("deployments");
    for (const ui::SettingRow *row : section.rows())
        addRow(page, {row->text().name, hasDefaults ? shownValue(*row->editor()) : QString(), helpOf(*row)});
}

QString settingsPage(Application &application) {
    QString page = QStringLiteral(
        "# Settings\n\n"
        "File, Settings… (Ctrl+,) shows all of them, with a search field above. What is changed holds at once, also "
        "in other windows; where something differs from its default, Back to Default stands beside it.\n");
    application.preferences().openSettings();
    auto *window = application.window().findChild<ui::SettingsWindow *>();
    const QVector<ui::SettingsPage *> sections = window->pages();
    for (const ui::SettingsPage *section : sections) {
        if (section->id() != QLatin1String("keys"))
            appendSection(page, *section);
        else
            page += QStringLiteral("\n## %1\n\nThe keys of everything in [Menus and keys](menus-and-keys.md), up to "
                                   "two each. “Treeherder's Keys” takes those of Treeherder's page for what that does; "
                                   "“Collie's Keys” puts all back.\n")
                        .arg(section->title());
        page += QStringLiteral("\n![%1, in the settings](pictures/settings-%2-light.png)\n")
                    .arg(section->title(), section->id());
    }
    window->close();
    return page;
}

} // namespace

QVector<ReferencePage> referencePages(Application &application) {
    return {{QStringLiteral("menus-and-keys.md"), menuPage(application).toUtf8()},
            {QStringLiteral("settings.md"), settingsPage(application).toUtf8()}};
}

QStringList entriesWithoutLine(Application &application) {
    QStringList missing;
    for (const MenuEntry &entry : menuEntries(application)) {
        if (entry.line.isEmpty())
            missing.append(entry.id);
    }
    return missing;
}

QString writeReferencePages(Application &application, const QString &folder) {
    if (!QDir().mkpath(folder))
        return Words::tr("The folder %1 could not be made.").arg(folder);
    for (const ReferencePage &page : referencePages(application)) {
        QSaveFile file(QDir(folder).filePath(page.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(page.text) != page.text.size() || !file.commit())
            return Words::tr("%1 could not be written: %2").arg(file.fileName(), file.errorString());
    }
    return {};
}

} // namespace collie::app
