#pragma once

#include "services/storage/preference.h"

// What the person may choose in the settings window, by its sections. Whoever lives by one of these follows it
// (Settings::follow()), so that a change takes effect at once.

namespace collie::storage::preferences {

/// Scopes that signing in asks for; none for those that Account asks for by itself.
inline const Preference<QStringList> signInScopes{.name = QStringLiteral("account/scopes")};
/// How long the client that signing in makes is good for, in days.
inline const Preference<int> signInDays{
    .name = QStringLiteral("account/days"), .fallback = 7, .allowed = {.least = 1, .most = 366}};

/// How many transfers move at once.
inline const Preference<int> transfersAtOnce{
    .name = QStringLiteral("transfers/at_once"), .fallback = 3, .allowed = {.least = 1, .most = 16}};
/// Bytes a second for all transfers together in each direction; 0 for no limit.
inline const Preference<qint64> transferRate{
    .name = QStringLiteral("transfers/bytes_per_second"), .fallback = 0, .allowed = {.least = 0}};

/// How many messages the stream of the Pulse pane keeps in memory.
inline const Preference<int> streamMessages{.name = QStringLiteral("pulse/stream_messages"),
                                            .fallback = 50'000,
                                            .allowed = {.least = 1'000, .most = 1'000'000}};
/// How many messages of the stream are kept on the disk, where older ones are read from; 0 for none.
inline const Preference<int> streamMessagesOnDisk{.name = QStringLiteral("pulse/stream_messages_on_disk"),
                                                  .fallback = 1'000'000,
                                                  .allowed = {.least = 0, .most = 10'000'000}};
/// How many messages may wait for Collie in its queue at a broker; older ones are dropped then.
inline const Preference<int> brokerQueueLength{
    .name = QStringLiteral("pulse/queue_length"), .fallback = 7'500, .allowed = {.least = 100, .most = 100'000}};

/// How much of what was seen is kept for later, in megabytes for each deployment, half of it for logs; 0 for nothing.
inline const Preference<int> cacheMegabytes{
    .name = QStringLiteral("cache/megabytes"), .fallback = 2'000, .allowed = {.least = 0, .most = 1'000'000}};
/// After how many days without a look at it that goes.
inline const Preference<int> cacheDays{
    .name = QStringLiteral("cache/days"), .fallback = 30, .allowed = {.least = 1, .most = 3'650}};

/// Through what the network is reached.
inline const Preference<QString> proxyKind{
    .name = QStringLiteral("network/proxy"),
    .fallback = QStringLiteral("system"),
    .allowed = {{QStringLiteral("system"), QStringLiteral("none"), QStringLiteral("http"), QStringLiteral("socks5")}}};
/// "host:port" of the proxy, where it is one of the person's own. Never a password.
inline const Preference<QString> proxyAddress{.name = QStringLiteral("network/proxy_address")};
/// Path of a PEM file whose certificates are trusted beside the system's; empty for none.
inline const Preference<QString> caFile{.name = QStringLiteral("network/ca_file")};
/// Seconds after which a host that cannot be reached is given up, all attempts together.
inline const Preference<int> connectSeconds{
    .name = QStringLiteral("network/connect_seconds"), .fallback = 18, .allowed = {.least = 5, .most = 120}};
/// Seconds after which a host that says nothing is given up, all attempts together.
inline const Preference<int> answerSeconds{
    .name = QStringLiteral("network/answer_seconds"), .fallback = 40, .allowed = {.least = 10, .most = 600}};

/// What Collie speaks: a code of languages(), or the desktop's language. Takes effect at the next start.
inline const Preference<QString> language{
    .name = QStringLiteral("appearance/language"),
    .fallback = QStringLiteral("system"),
    .allowed = {{QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr")}}};
/// The colours, by the names of ui::schemeName().
inline const Preference<QString> scheme{
    .name = QStringLiteral("window/scheme"),
    .fallback = QStringLiteral("system"),
    .allowed = {{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                 QStringLiteral("high-contrast"), QStringLiteral("colour-blind")}}};
/// Size of all text, in points; 0 for the desktop's.
inline const Preference<int> fontPoints{
    .name = QStringLiteral("appearance/font_points"), .fallback = 0, .allowed = {.least = 0, .most = 24}};
/// Size of text in a fixed-width font, in points; 0 for that of other text.
inline const Preference<int> fixedFontPoints{
    .name = QStringLiteral("appearance/fixed_font_points"), .fallback = 0, .allowed = {.least = 0, .most = 24}};
/// Whether something may move by itself: as the desktop has it, or never.
inline const Preference<QString> motion{.name = QStringLiteral("appearance/motion"),
                                        .fallback = QStringLiteral("system"),
                                        .allowed = {{QStringLiteral("system"), QStringLiteral("none")}}};
/// How close lines stand in the grid and in lists, tables and trees.
inline const Preference<QString> density{.name = QStringLiteral("appearance/density"),
                                         .fallback = QStringLiteral("comfortable"),
                                         .allowed = {{QStringLiteral("comfortable"), QStringLiteral("compact")}}};

/// Whether what is watched is told, and whether that a push or a batch of transfers has ended is.
inline const Preference<bool> tellsWatches{.name = QStringLiteral("notifications/watches"), .fallback = true};
inline const Preference<bool> tellsEnds{.name = QStringLiteral("notifications/ends"), .fallback = true};
/// Whether a notice makes a sound.
inline const Preference<bool> noticeSound{.name = QStringLiteral("notifications/sound"), .fallback = false};
/// Whether notices wait in the hours between two times of the day, "HH:mm" where the person is.
inline const Preference<bool> hasQuietHours{.name = QStringLiteral("notifications/quiet_hours"), .fallback = false};
inline const Preference<QString> quietFrom{.name = QStringLiteral("notifications/quiet_from"),
                                           .fallback = QStringLiteral("22:00")};
inline const Preference<QString> quietTo{.name = QStringLiteral("notifications/quiet_to"),
                                         .fallback = QStringLiteral("07:00")};

/// Family of the font of logs; empty for the system's fixed-width font.
inline const Preference<QString> logFontFamily{.name = QStringLiteral("logs/font_family")};
/// Its size in points; 0 for that of other fixed-width text.
inline const Preference<int> logFontPoints{
    .name = QStringLiteral("logs/font_points"), .fallback = 0, .allowed = {.least = 0, .most = 24}};
/// Whether the colours that programs ask for are shown.
inline const Preference<bool> logColours{.name = QStringLiteral("logs/colours"), .fallback = true};
/// Whether lines of a log that are wider than the screen go on in its next row.
inline const Preference<bool> logWrap{.name = QStringLiteral("logs/wrap"), .fallback = false};
/// Where a log opens.
inline const Preference<QString> logOpensAt{.name = QStringLiteral("logs/opens_at"),
                                            .fallback = QStringLiteral("first_error"),
                                            .allowed = {{QStringLiteral("first_error"), QStringLiteral("end")}}};
/// Regular expressions of the person's own for lines that tell an error.
inline const Preference<QStringList> logErrorPatterns{.name = QStringLiteral("logs/error_patterns")};

/// Keys of an action (the place is for its id) where they are others than Collie's own: portable text, parted by "; ",
/// or "none".
inline const Preference<QString> keys{.name = QStringLiteral("keys/%1")};

/// Whether the tour of the first start has been seen.
inline const Preference<bool> firstStepsSeen{.name = QStringLiteral("window/first_steps"), .fallback = false};

/// QWidget::saveGeometry() of the settings window; empty when unknown.
inline const Preference<QByteArray> settingsGeometry{.name = QStringLiteral("window/settings_geometry")};

} // namespace collie::storage::preferences
