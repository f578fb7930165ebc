#include "ui/settings/notifications_page.h"

#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "ui/settings/preference_rows.h"

#include <QPushButton>
#include <QSignalBlocker>

namespace collie::ui {
namespace {

namespace preferences = storage::preferences;

const QString hourForm = QStringLiteral("HH:mm");

} // namespace

NotificationsPage::NotificationsPage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("notifications"), tr("Notifications"), parent)
    , m_settings(settings) {
    addSwitch(*this, settings, preferences::tellsWatches,
              {.id = {},
               .name = tr("What is watched"),
               .help = tr("Tells when a job, a group or a push that you watch fails, turns green or is finished."),
               .keywords = tr("notify desktop failure green finish")});
    addSwitch(*this, settings, preferences::tellsEnds,
              {.id = {},
               .name = tr("Pushes of yours and transfers"),
               .help = tr("Tells when one has ended while you look at another window."),
               .keywords = tr("notify desktop upload download finish")});
    auto *watches = new QPushButton(tr("Watches…"));
    watches->setAutoDefault(false);
    connect(watches, &QPushButton::clicked, this, &NotificationsPage::watchesRequested);
    addSetting({.id = QStringLiteral("notifications/rules"),
                .name = tr("Rules"),
                .help = tr("What is watched, and which of it is told."),
                .keywords = tr("watch list")},
               watches);
    addSwitch(*this, settings, preferences::noticeSound,
              {.id = {}, .name = tr("Sound"), .help = tr("The desktop's, with every notice."), .keywords = tr("beep")});
    addHeading(tr("Quiet hours"));
    addSwitch(*this, settings, preferences::hasQuietHours,
              {.id = {},
               .name = tr("Wait in quiet hours"),
               .help = tr("What comes then is told in one notice afterwards."),
               .keywords = tr("do not disturb night silence")});
    QTimeEdit *from =
        addTime(preferences::quietFrom, {.id = {}, .name = tr("From"), .help = tr("By the clock of this computer.")});
    QTimeEdit *to =
        addTime(preferences::quietTo,
                {.id = {},
                 .name = tr("To"),
                 .help = tr("On the next day if it is before the beginning. The same time means all day.")});
    settings.follow(preferences::hasQuietHours, this, [from, to](bool has) {
        from->setEnabled(has);
        to->setEnabled(has);
    });
    auto *attempt = new QPushButton(tr("Try It"));
    attempt->setAutoDefault(false);
    connect(attempt, &QPushButton::clicked, this, &NotificationsPage::tryRequested);
    m_try = addSetting({.id = QStringLiteral("notifications/try"),
                        .name = tr("Test"),
                        .help = tr("Shows a notice now, also in quiet hours."),
                        .keywords = tr("try sample")},
                       attempt);
}

QTimeEdit *NotificationsPage::addTime(const storage::Preference<QString> &preference, const SettingText &text) {
    auto *edit = new QTimeEdit;
    edit->setDisplayFormat(hourForm);
    edit->setKeyboardTracking(false);
    SettingText named = text;
    named.id = preference.name;
    named.keywords = tr("quiet hours time");
    SettingRow *row = addSetting(named, edit);
    connect(edit, &QTimeEdit::timeChanged, this,
            [this, preference](QTime time) { m_settings.set(preference, time.toString(hourForm)); });
    connect(row, &SettingRow::resetRequested, this, [this, preference] { m_settings.reset(preference); });
    m_settings.follow(preference, this, [edit, row, preference](const QString &kept) {
        const QSignalBlocker silent(edit);
        const QTime time = QTime::fromString(kept, hourForm);
        edit->setTime(time.isValid() ? time : QTime::fromString(preference.fallback, hourForm));
        row->setChanged(kept != preference.fallback);
        row->setMessage(time.isValid() ? QString()
                                       : tr("“%1” is not a time of day, so there are no quiet hours.").arg(kept));
    });
    return edit;
}

void NotificationsPage::setTried(const QString &sentence) {
    m_try->setMessage(sentence);
}

} // namespace collie::ui
