#include "ui/account/sign_in_strip.h"

#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace collie::ui {
namespace {
constexpr int edgeWidth = 4; ///< As the banner's, pixels.
} // namespace

SignInStrip::SignInStrip(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_sentence(new PlainLabel(this))
    , m_address(new QLineEdit(this))
    , m_copy(new QPushButton(symbolIcon(QStringLiteral("copy")), tr("Copy"), this))
    , m_open(new QPushButton(symbolIcon(QStringLiteral("external")), tr("Open Again"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(QStringLiteral("signInStrip"));
    m_sentence->setWordWrap(true);
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address for signing in"));
    m_cancel->setObjectName(QStringLiteral("cancelSignIn"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(edgeWidth + 8, 8, 8, 9);
    layout->setSpacing(4);
    layout->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(m_copy);
    row->addWidget(m_open);
    row->addWidget(m_cancel);
    layout->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_url); });
    connect(m_cancel, &QPushButton::clicked, this, &SignInStrip::cancelRequested);
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
    hide();
}

void SignInStrip::present(const QUrl &url, const QString &why) {
    m_url = url;
    const QString next = tr("Finish the sign-in in your browser. If it did not open, copy this address into one on "
                            "this computer.");
    m_sentence->setText(models::joinSentences(why, next));
    m_address->setText(QString::fromLatin1(url.toEncoded()));
    m_address->setCursorPosition(0);
    setVisible(!url.isEmpty());
}

void SignInStrip::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raisedSurface());
    painter.fillRect(QRect(0, 0, edgeWidth, height()), m_theme.accent());
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.hairline());
    QFrame::paintEvent(event);
}

} // namespace collie::ui
