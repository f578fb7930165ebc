#include "ui/settings/transfers_page.h"

#include "services/storage/preferences.h"
#include "ui/settings/preference_rows.h"

#include <QPushButton>

namespace collie::ui {

TransfersPage::TransfersPage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("transfers"), tr("Transfers"), parent) {
    namespace preferences = storage::preferences;
    addNumber(*this, settings, preferences::transfersAtOnce,
              {.id = {},
               .name = tr("Transfers at once"),
               .help = tr("How many uploads and downloads move at the same time; the others wait."),
               .keywords = tr("parallel concurrent limit")});
    addRate(*this, settings, preferences::transferRate,
            {.id = {},
             .name = tr("Rate"),
             .help = tr("For all transfers together, in each direction."),
             .keywords = tr("bandwidth speed limit bytes per second")});
    auto *network = new QPushButton(tr("Network…"));
    network->setAutoDefault(false);
    connect(network, &QPushButton::clicked, this, [this] { Q_EMIT settingRequested(preferences::proxyKind.name); });
    addSetting({.id = QStringLiteral("transfers/proxy"),
                .name = tr("Proxy"),
                .help = tr("Transfers go through the same proxy as everything else."),
                .keywords = {}},
               network);
}

} // namespace collie::ui
