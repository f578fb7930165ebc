#include "ui/widgets/empty_state.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace collie::ui {
namespace {
constexpr int progressWidth = 160; ///< Pixels.
} // namespace

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_action(new QPushButton(this)) {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&m_theme, &Theme::changed, this, &EmptyState::recolour);
    recolour();
    present({});
}

void EmptyState::present(const QString &title, const QString &sentence, const QString &action) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_progress->hide();
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::presentBusy(const QString &title) {
    present(title);
    m_progress->show();
}

void EmptyState::recolour() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    m_sentence->setPalette(muted);
}

} // namespace collie::ui
