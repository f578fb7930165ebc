#include "ui/settings/privacy_page.h"

#include "models/text/text_format.h"
#include "services/storage/preferences.h"
#include "ui/settings/preference_rows.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

namespace collie::ui {
namespace {

QPushButton *clearButton(const QString &text) {
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

PrivacyPage::PrivacyPage(storage::Settings &settings, const QVector<Kind> &kinds, QWidget *parent)
    : SettingsPage(QStringLiteral("privacy"), tr("Privacy"), parent) {
    namespace preferences = storage::preferences;
    addNumber(*this, settings, preferences::cacheMegabytes,
              {.id = {},
               .name = tr("Size of the cache"),
               .help = tr("For each deployment. What you have not looked at for longest goes first. 0 keeps nothing."),
               .keywords = tr("disk space limit offline keep storage")},
              Unit::Megabytes);
    addNumber(*this, settings, preferences::cacheDays,
              {.id = {},
               .name = tr("Keep in the cache for"),
               .help = tr("Counted from when you looked at it last."),
               .keywords = tr("age limit offline expire old")},
              Unit::Days);
    addHeading(tr("Kept on this computer"));
    const QString keywords = tr("data disk delete clear forget file folder");
    for (const Kind &kind : kinds) {
        auto *editor = new QWidget;
        auto *size = new PlainLabel(tr("…"), editor);
        size->setObjectName(QStringLiteral("size:") + kind.id);
        QPushButton *clear = clearButton(tr("Clear…"));
        clear->setObjectName(QStringLiteral("clear:") + kind.id);
        clear->setAccessibleName(tr("Clear: %1").arg(kind.title));
        clear->setVisible(kind.canClear);
        auto *layout = new QHBoxLayout(editor);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addStretch(1);
        layout->addWidget(size);
        layout->addWidget(clear);
        addSetting(
            {.id = QStringLiteral("privacy/") + kind.id, .name = kind.title, .help = kind.what, .keywords = keywords},
            editor);
        connect(clear, &QPushButton::clicked, this, [this, id = kind.id] { Q_EMIT clearRequested({id}); });
        m_lines.append({kind.id, size, kind.canClear ? clear : nullptr});
    }
    QPushButton *all = clearButton(tr("Clear All…"));
    m_all = addSetting({.id = QStringLiteral("privacy/all"),
                        .name = tr("All of it"),
                        .help = tr("Everything above that can be cleared. Settings and sign-in stay."),
                        .keywords = keywords},
                       all);
    connect(all, &QPushButton::clicked, this, [this] {
        QStringList ids;
        for (const Line &line : std::as_const(m_lines)) {
            if (line.clear != nullptr)
                ids.append(line.id);
        }
        Q_EMIT clearRequested(ids);
    });
    addHeading(tr("Credentials"));
    QPushButton *signOut = clearButton(tr("Sign Out"));
    m_credentials = addSetting({.id = QStringLiteral("privacy/credentials"),
                                .name = tr("Forget my credentials"),
                                .help = {},
                                .keywords = tr("sign out log out keychain password token")},
                               signOut);
    connect(signOut, &QPushButton::clicked, this, &PrivacyPage::signOutRequested);
    setCredentials({}, false);
}

void PrivacyPage::setSize(const QString &id, qint64 bytes) {
    for (const Line &line : std::as_const(m_lines)) {
        if (line.id != id)
            continue;
        line.size->setText(bytes == 0 ? tr("nothing") : models::formatSize(bytes));
        if (line.clear != nullptr)
            line.clear->setEnabled(bytes > 0);
    }
}

void PrivacyPage::setCredentials(const QString &sentence, bool canForget) {
    m_credentials->setHelp(
        tr("They are in the system's keychain or in memory, never in a file. Signing out deletes them there and, where "
           "Collie made them, at Taskcluster. %1")
            .arg(sentence)
            .trimmed());
    m_credentials->editor()->setEnabled(canForget);
}

void PrivacyPage::say(const QString &sentence) {
    m_all->setMessage(sentence);
}

} // namespace collie::ui
