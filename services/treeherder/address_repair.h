#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

/// Addresses as mails, chats and terminals leave them.
namespace collie::treeherder {

/// Without characters that nobody sees, and with the lines joined that an address was broken over.
[[nodiscard]] QString withJoinedLines(const QString &text);

/// The addresses in a text, in their order, without what sentences put around them. People leave the scheme out, as
/// browsers show addresses without it; hosts of one word are none then, but for this machine.
[[nodiscard]] QStringList addressesIn(const QString &text);
/// The text without its addresses.
[[nodiscard]] QString withoutAddresses(QString text);

/// What an address may mean, the likeliest first: as it stands, then without what HTML and a second encoding did to it.
/// Each is https, or http to this machine, also where it was written as http or as "collie:…".
[[nodiscard]] QVector<QUrl> readingsOf(const QString &address);

} // namespace collie::treeherder
