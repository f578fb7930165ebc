#include "ui/help/find_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace collie::ui {
namespace {

QToolButton *findButton(const char *name, const QString &icon, const QString &text, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(symbolIcon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_nothing(new PlainLabel(this)) {
    m_field->setObjectName(QStringLiteral("guideFind"));
    m_field->setPlaceholderText(tr("Find on this page"));
    m_field->setAccessibleName(tr("Find on this page"));
    m_field->setClearButtonEnabled(true);
    QToolButton *previous = findButton("guideFindPrevious", QStringLiteral("previous"), tr("Previous place"), this);
    QToolButton *next = findButton("guideFindNext", QStringLiteral("next"), tr("Next place"), this);
    QToolButton *close = findButton("guideFindClose", QStringLiteral("close"), tr("Close"), this);
    previous->setToolTip(tr("Previous place (Shift+F3)"));
    next->setToolTip(tr("Next place (F3)"));
    close->setToolTip(tr("Close (Esc)"));
    m_nothing->setObjectName(QStringLiteral("guideNotFound"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_field, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(close);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { Q_EMIT wanted(false); });
    connect(m_field, &QLineEdit::textEdited, m_nothing, &QLabel::clear);
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT wanted(false); });
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT wanted(true); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open() {
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::setFound(bool found) {
    m_nothing->setText(found || m_field->text().isEmpty() ? QString() : tr("Not on this page"));
}

} // namespace collie::ui
