#include "ui/settings/keys_page.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/key_field.h"
#include "ui/widgets/keyboard_sheet.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

QString spelt(const QKeySequence &key) {
    return key.toString(QKeySequence::NativeText);
}

QString titleOf(const QAction &action) {
    return models::plainText(actionTitle(action));
}

} // namespace

KeysPage::KeysPage(KeyBindings &keys, QWidget *parent)
    : SettingsPage(QStringLiteral("keys"), tr("Keys"), parent)
    , m_keys(keys) {
    addSets();
    QString menu;
    for (qsizetype i = 0; i < keys.entries().size(); ++i) {
        if (keys.entries().at(i).menu != menu)
            addHeading(menu = keys.entries().at(i).menu);
        addRow(i);
        show(i);
    }
    connect(&keys, &KeyBindings::changed, this, [this] {
        // What another action has may be free now.
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            show(i);
    });
}

void KeysPage::addSets() {
    auto *editor = new QWidget;
    auto *treeherder = new QPushButton(tr("Treeherder's Keys"), editor);
    auto *collie = new QPushButton(tr("Collie's Keys"), editor);
    treeherder->setObjectName(QStringLiteral("treeherderKeys"));
    collie->setObjectName(QStringLiteral("collieKeys"));
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QPushButton *button : {treeherder, collie}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_sets = addSetting({.id = QStringLiteral("keys/sets"),
                         .name = tr("All keys"),
                         .help = tr("Treeherder's: what its page can do gets the keys it has there, the rest stays. "
                                    "Collie's: all keys as on the first start."),
                         .keywords = tr("shortcuts keyboard reset default set")},
                        editor, SettingRow::Width::Whole);
    connect(treeherder, &QPushButton::clicked, this, [this] {
        m_keys.useTreeherders();
        m_sets->setMessage(tr("Treeherder's keys are set."));
    });
    connect(collie, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        m_sets->setMessage(tr("All keys are Collie's own."));
    });
}

void KeysPage::addRow(qsizetype entry) {
    const KeyBindings::Entry &its = m_keys.entries().at(entry);
    const QString id = its.action->objectName();
    const QString title = titleOf(*its.action);
    auto *editor = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    Row row{};
    for (int place = 0; place < KeyBindings::mostKeys; ++place) {
        auto *field = new KeyField(editor);
        field->setObjectName(QStringLiteral("key%1:%2").arg(place + 1).arg(id));
        nameKeys(*field, place == 0 ? tr("Key of %1").arg(title) : tr("Other key of %1").arg(title));
        auto *removal = new QToolButton(editor);
        removal->setObjectName(QStringLiteral("removeKey%1:%2").arg(place + 1).arg(id));
        removal->setIcon(symbolIcon(QStringLiteral("close")));
        removal->setAutoRaise(true);
        removal->setFocusPolicy(Qt::StrongFocus);
        connect(field, &KeyField::entered, this,
                [this, entry, place](const QKeySequence &key) { enter(entry, place, key); });
        connect(removal, &QToolButton::clicked, this, [this, entry, place] {
            const KeyBindings::Entry &of = m_keys.entries().at(entry);
            QList<QKeySequence> keys = of.action->shortcuts();
            if (place < keys.size()) {
                keys.removeAt(place);
                m_rows.at(entry).fields.at(place)->setFocus(Qt::OtherFocusReason);
                m_keys.setKeys(of, keys);
            }
        });
        line->addWidget(field);
        line->addWidget(removal);
        row.fields.append(field);
        row.removals.append(removal);
    }
    row.take = new QPushButton(tr("Take It from There"), editor);
    row.take->setObjectName(QStringLiteral("takeKey:") + id);
    row.take->setAutoDefault(false);
    row.take->hide();
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(row.take, 0, Qt::AlignLeft);
    editor->setFocusProxy(row.fields.constFirst());
    row.row = addSetting({.id = QStringLiteral("keys/") + id,
                          .name = title,
                          .help = {},
                          .keywords = its.menu + u' ' + tr("shortcuts keyboard")},
                         editor);
    connect(row.row, &SettingRow::resetRequested, this, [this, entry] { m_keys.reset(m_keys.entries().at(entry)); });
    connect(row.take, &QPushButton::clicked, this, [this, entry] {
        const Row &mine = m_rows.at(entry);
        mine.fields.at(mine.place)->setFocus(Qt::OtherFocusReason);
        m_keys.take(m_keys.entries().at(entry), mine.place, mine.wanted);
    });
    m_rows.append(row);
}

void KeysPage::enter(qsizetype entry, int place, const QKeySequence &key) {
    const KeyBindings::Entry &its = m_keys.entries().at(entry);
    if (const QString fixed = m_keys.fixedHolder(key); !fixed.isEmpty()) {
        show(entry);
        m_rows.at(entry).row->setMessage(
            tr("%1 belongs to “%2”; choose another key.").arg(spelt(key), models::plainText(fixed)));
        return;
    }
    const QAction *holder = m_keys.holder(key, its.action);
    if (holder == nullptr) {
        m_keys.take(its, place, key);
        show(entry); // Where it is one of its keys already, nothing has changed.
        return;
    }
    Row &row = m_rows[entry];
    const bool canTake = m_keys.entryOf(holder) != nullptr;
    show(entry);
    row.wanted = key;
    row.place = place;
    row.row->setMessage(
        canTake ? tr("%1 is the key of “%2”; take it from there?").arg(spelt(key), titleOf(*holder))
                : tr("%1 is the key of “%2”; give that another one first.").arg(spelt(key), titleOf(*holder)));
    row.take->setVisible(canTake);
}

void KeysPage::show(qsizetype entry) {
    const KeyBindings::Entry &its = m_keys.entries().at(entry);
    const Row &row = m_rows.at(entry);
    const QList<QKeySequence> keys = its.action->shortcuts();
    QStringList names;
    for (int place = 0; place < row.fields.size(); ++place) {
        const QKeySequence key = keys.value(place);
        row.fields.at(place)->showKey(key);
        row.removals.at(place)->setEnabled(!key.isEmpty());
        row.removals.at(place)->setAccessibleName(tr("Remove %1 from %2").arg(spelt(key), titleOf(*its.action)));
        if (!key.isEmpty())
            names.append(spelt(key));
    }
    row.row->setHelp(names.isEmpty() ? tr("No key") : eitherKey(names));
    row.row->setChanged(keys != its.standard);
    row.row->setMessage({});
    row.take->hide();
    for (const QKeySequence &key : keys) {
        if (const QString fixed = m_keys.fixedHolder(key); !fixed.isEmpty())
            row.row->setMessage(
                tr("%1 belongs to “%2” as well; choose another key.").arg(spelt(key), models::plainText(fixed)));
        if (const QAction *other = m_keys.holder(key, its.action))
            row.row->setMessage(
                tr("%1 is the key of “%2” as well, so it does neither.").arg(spelt(key), titleOf(*other)));
    }
}

} // namespace collie::ui
