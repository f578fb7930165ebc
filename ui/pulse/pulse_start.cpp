#include "ui/pulse/pulse_start.h"

#include "models/text/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

namespace collie::ui {
namespace {
constexpr int buttonWidth = 320; ///< Pixels.
constexpr int buttonHeight = 36;
} // namespace

PulseStart::PulseStart(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new PlainLabel(tr("Every state change of every task, as the deployment tells it."), this))
    , m_rows(new QVBoxLayout)
    , m_more(new QPushButton(tr("Choose e&xchanges…"), this)) {
    auto *title = new PlainLabel(tr("Pulse, live"), this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    for (QLabel *label : std::initializer_list<QLabel *>{title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_more->setObjectName(QStringLiteral("chooseExchanges"));
    m_more->setFlat(true);
    m_more->setAutoDefault(true);
    m_rows->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(m_sentence);
    layout->addLayout(m_rows);
    layout->addWidget(m_more, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setAccessibleName(title->text());
    setAccessibleDescription(m_sentence->text());
    connect(m_more, &QPushButton::clicked, this, &PulseStart::moreRequested);
    connect(&m_theme, &Theme::changed, this, &PulseStart::recolour);
    recolour();
}

void PulseStart::setChoices(const QVector<Choice> &choices) {
    if (choices == m_choices)
        return;
    m_choices = choices;
    // Buttons stay the same where they can: a focus on one is kept.
    while (m_buttons.size() > choices.size()) {
        delete m_buttons.takeLast();
        delete m_sentences.takeLast();
    }
    while (m_buttons.size() < choices.size()) {
        const qsizetype number = m_buttons.size();
        auto *button = new QPushButton(this);
        auto *sentence = new PlainLabel(this);
        button->setObjectName(QStringLiteral("pulseChoice%1").arg(number + 1));
        button->setFixedSize(buttonWidth, buttonHeight);
        button->setAutoDefault(true); // Enter presses it too.
        sentence->setAlignment(Qt::AlignCenter);
        connect(button, &QPushButton::clicked, this, [this, number] { Q_EMIT chosen(m_choices.at(number).bindings); });
        m_rows->addWidget(button, 0, Qt::AlignHCenter);
        m_rows->addWidget(sentence, 0, Qt::AlignHCenter);
        m_buttons.append(button);
        m_sentences.append(sentence);
        // The tab order is that of the eye.
        setTabOrder(button, m_more);
        if (number > 0)
            setTabOrder(m_buttons.at(number - 1), button);
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const Choice &choice = choices.at(i);
        m_buttons.at(i)->setText(models::plainCaption(choice.title));
        m_buttons.at(i)->setEnabled(!choice.bindings.isEmpty());
        m_buttons.at(i)->setAccessibleDescription(choice.sentence);
        m_sentences.at(i)->setText(choice.sentence);
    }
    recolour();
}

void PulseStart::recolour() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    m_sentence->setPalette(muted);
    for (QLabel *label : m_sentences)
        label->setPalette(muted);
}

} // namespace collie::ui
