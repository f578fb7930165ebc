#include "ui/settings/network_page.h"

#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "ui/settings/preference_rows.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace collie::ui {

namespace preferences = storage::preferences;

NetworkPage::NetworkPage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("network"), tr("Network"), parent)
    , m_settings(settings) {
    addChoice(*this, settings, preferences::proxyKind,
              {.id = {},
               .name = tr("Proxy"),
               .help = tr("For requests, transfers and web sockets. This computer itself is always reached directly, "
                          "and so is a broker of Pulse."),
               .keywords = tr("http socks connection firewall")},
              {{QStringLiteral("system"), tr("As the system has it")},
               {QStringLiteral("none"), tr("None")},
               {QStringLiteral("http"), tr("HTTP proxy")},
               {QStringLiteral("socks5"), tr("SOCKS 5 proxy")}});
    m_address = addText(
        *this, settings, preferences::proxyAddress,
        {.id = {},
         .name = tr("Proxy address"),
         .help =
             tr("Host and port. A proxy that asks for a password works only as the system's proxy: Collie keeps none."),
         .keywords = tr("http socks port password")},
        QStringLiteral("proxy.example.org:3128"));
    settings.follow(preferences::proxyKind, this, [this](const QString &kind) {
        m_address->editor()->setEnabled(kind == u"http" || kind == u"socks5");
    });
    addCaFile();
    addNumber(*this, settings, preferences::connectSeconds,
              {.id = {},
               .name = tr("Give up connecting after"),
               .help = tr("How long a host that cannot be reached is tried, all attempts together."),
               .keywords = tr("timeout connect seconds slow")},
              Unit::Seconds);
    addNumber(*this, settings, preferences::answerSeconds,
              {.id = {},
               .name = tr("Give up waiting after"),
               .help = tr("How long a host that says nothing is waited for, all attempts together."),
               .keywords = tr("timeout answer inactivity seconds slow")},
              Unit::Seconds);
}

void NetworkPage::addCaFile() {
    auto *editor = new QWidget;
    auto *path = new QLineEdit(editor);
    auto *choose = new QPushButton(tr("Choose…"), editor);
    path->setObjectName(QStringLiteral("caFilePath"));
    choose->setObjectName(QStringLiteral("caFileChoose"));
    path->setPlaceholderText(tr("None"));
    path->setAccessibleName(tr("File of certificates"));
    choose->setAutoDefault(false);
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(path, 1);
    layout->addWidget(choose);
    editor->setFocusProxy(path);
    m_certificates =
        addSetting({.id = preferences::caFile.name,
                    .name = tr("Certificates"),
                    .help = tr("A PEM file whose authorities are trusted beside the system's, for networks "
                               "with one of their own."),
                    .keywords = tr("ca file tls ssl authority company")},
                   editor, SettingRow::Width::Whole);
    connect(path, &QLineEdit::editingFinished, this,
            [this, path] { m_settings.set(preferences::caFile, path->text().trimmed()); });
    connect(choose, &QPushButton::clicked, this, &NetworkPage::chooseCaFile);
    connect(m_certificates, &SettingRow::resetRequested, this, [this] { m_settings.reset(preferences::caFile); });
    m_settings.follow(preferences::caFile, this, [this, path](const QString &kept) {
        path->setText(kept);
        m_certificates->setChanged(!kept.isEmpty());
    });
}

void NetworkPage::chooseCaFile() {
    auto *dialog =
        new QFileDialog(this, tr("File of certificates"), QFileInfo(m_settings.get(preferences::caFile)).absolutePath(),
                        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_settings.set(preferences::caFile, path); });
    dialog->open();
}

void NetworkPage::setProxyProblem(const QString &sentence) {
    m_address->setMessage(sentence.isEmpty() ? QString() : tr("%1 Until then the system's is used.").arg(sentence));
}

void NetworkPage::setCertificates(const QString &sentence) {
    m_certificates->setMessage(sentence);
}

} // namespace collie::ui
