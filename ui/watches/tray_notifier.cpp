#include "ui/watches/tray_notifier.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"

#include <QApplication>

namespace collie::ui {
namespace {
constexpr int shownMs = 10'000;
} // namespace

TrayNotifier::TrayNotifier(QObject *parent)
    : QObject(parent) {
    m_shown.setSingleShot(true);
    connect(&m_shown, &QTimer::timeout, this, &TrayNotifier::showSymbol);
    m_icon.setIcon(applicationIcon());
    m_icon.setToolTip(tr("Collie"));
    connect(m_menu.addAction(tr("&Show Collie")), &QAction::triggered, this, &TrayNotifier::openRequested);
    connect(m_menu.addAction(tr("&Watches…")), &QAction::triggered, this, &TrayNotifier::watchesRequested);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("&Quit")), &QAction::triggered, this, &TrayNotifier::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotifier::noticeClicked);
}

TrayNotifier::~TrayNotifier() {
    m_icon.hide();
}

bool TrayNotifier::isAvailable() {
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayNotifier::setWatching(int watches) {
    m_watches = watches;
    m_icon.setToolTip(watches == 0 ? tr("Collie") : tr("Collie: %Ln watch(es)", nullptr, watches));
    showSymbol();
}

void TrayNotifier::showSymbol() {
    m_icon.setVisible((m_watches > 0 || m_shown.isActive()) && isAvailable());
}

void TrayNotifier::notify(const QString &title, const QString &text, bool bad) {
    if (m_sounds)
        QApplication::beep();
    if (!isAvailable())
        return;
    m_shown.start(shownMs);
    showSymbol();
    m_icon.showMessage(models::plainNotice(title), models::plainNotice(text),
                       bad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, shownMs);
}

} // namespace collie::ui
