#include "ui/logs/log_header.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

#include <utility>

namespace collie::ui {
namespace {

QToolButton *logButton(const QString &icon, const QString &text, const QString &tooltip, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setText(text);
    button->setToolTip(models::plainText(tooltip));
    button->setAccessibleName(tooltip);
    if (!icon.isEmpty())
        button->setIcon(symbolIcon(icon));
    return button;
}

} // namespace

LogHeader::LogHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(this))
    , m_state(new PlainLabel(this))
    , m_errorCount(logButton({}, {}, tr("Errors in this log"), this))
    , m_previousError(logButton(QStringLiteral("previous"), tr("Previous"), tr("Previous error"), this))
    , m_nextError(logButton(QStringLiteral("next"), tr("Next"), tr("Next error"), this))
    , m_follow(logButton({}, tr("Follow"), tr("Keep the newest line on the screen (Ctrl+End)"), this))
    , m_find(logButton(QStringLiteral("search"), tr("Find"), tr("Find in the log"), this))
    , m_save(logButton(QStringLiteral("artifact"), tr("Save"), tr("Save the log"), this))
    , m_link(logButton(QStringLiteral("copy"), tr("Link"), tr("Copy a link to the selected lines"), this)) {
    m_title->setObjectName(QStringLiteral("logTitle"));
    m_state->setObjectName(QStringLiteral("logState"));
    m_follow->setObjectName(QStringLiteral("followLog"));
    m_errorCount->setObjectName(QStringLiteral("logErrorCount"));
    m_nextError->setObjectName(QStringLiteral("nextLogError"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(4);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setMinimumWidth(80);
    m_follow->setCheckable(true);
    for (QToolButton *button : {m_find, m_save, m_link})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_errorCount->setToolButtonStyle(Qt::ToolButtonTextOnly);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_state);
    for (QWidget *each : {m_errorCount, m_previousError, m_nextError, m_follow, m_find, m_save, m_link})
        layout->addWidget(each);
    connect(m_errorCount, &QToolButton::clicked, this, &LogHeader::nextErrorRequested);
    connect(m_nextError, &QToolButton::clicked, this, &LogHeader::nextErrorRequested);
    connect(m_previousError, &QToolButton::clicked, this, &LogHeader::previousErrorRequested);
    connect(m_follow, &QToolButton::toggled, this, &LogHeader::followToggled);
    connect(m_find, &QToolButton::clicked, this, &LogHeader::findRequested);
    connect(m_save, &QToolButton::clicked, this, &LogHeader::saveRequested);
    connect(m_link, &QToolButton::clicked, this, &LogHeader::linkRequested);
}

void LogHeader::tellKeys(const QAction &previous, const QAction &next, const QAction &find, const QAction &save,
                         const QAction &link) {
    for (const auto &[button, action] : {std::pair(m_previousError, &previous), std::pair(m_nextError, &next),
                                         std::pair(m_find, &find), std::pair(m_save, &save), std::pair(m_link, &link)})
        PaneKeys::tellKey(button, action, button->accessibleName());
}

void LogHeader::showTitle(const QString &title) {
    m_title->setText(title);
    m_title->setToolTip(models::plainText(title));
}

void LogHeader::setErrors(qsizetype count, bool searching) {
    const bool any = count > 0;
    m_errorCount->setText(any         ? tr("%Ln error(s)", nullptr, models::pluralOf(count))
                          : searching ? tr("looking for errors…")
                                      : tr("no errors"));
    QPalette own = palette();
    if (any)
        own.setColor(QPalette::ButtonText, m_theme.statusColour(treeherder::JobStatus::TestFailed));
    m_errorCount->setPalette(own);
    for (QToolButton *button : {m_errorCount, m_previousError, m_nextError})
        button->setEnabled(any);
}

void LogHeader::showControls(bool shown, bool linkable) {
    m_state->setVisible(shown);
    for (QToolButton *button : {m_errorCount, m_previousError, m_nextError, m_follow, m_find, m_save})
        button->setVisible(shown);
    m_link->setVisible(shown && linkable);
}

} // namespace collie::ui
