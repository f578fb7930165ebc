#include "ui/pulse/pulse_tool_row.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace collie::ui {
namespace {

constexpr int typingMs = 150; ///< A filter is applied when the person has paused for so long.

void setUp(QToolButton *button, const QString &icon, const QString &text, const QString &tip) {
    button->setIcon(symbolIcon(icon));
    button->setText(text);
    button->setToolTip(models::plainText(tip));
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace

PulseToolRow::PulseToolRow(QWidget *parent)
    : QWidget(parent)
    , m_bind(new QToolButton(this))
    , m_filter(new QLineEdit(this))
    , m_highlight(new QToolButton(this))
    , m_follow(new QToolButton(this))
    , m_pause(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_record(new QToolButton(this))
    , m_play(new QToolButton(this))
    , m_account(new QToolButton(this)) {
    setUp(m_bind, QStringLiteral("pulse"), tr("Listen…"), tr("Choose what to listen to"));
    setUp(m_highlight, QStringLiteral("highlight"), {}, tr("Mark messages that fit certain filters…"));
    setUp(m_follow, QStringLiteral("follow"), {}, tr("Follow the newest message (Ctrl+End)"));
    setUp(m_pause, QStringLiteral("pause"), {}, tr("Freeze what is shown; messages go on coming in"));
    setUp(m_clear, QStringLiteral("clear"), {}, tr("Forget the messages shown"));
    setUp(m_record, QStringLiteral("record"), {}, tr("Record what comes in to a file…"));
    setUp(m_play, QStringLiteral("play"), {}, tr("Replay a recording…"));
    setUp(m_account, QStringLiteral("key"), {}, tr("Pulse account…"));
    m_filter->setObjectName(QStringLiteral("messageFilter"));
    m_pause->setObjectName(QStringLiteral("pauseStream"));
    m_clear->setObjectName(QStringLiteral("clearStream"));
    m_record->setObjectName(QStringLiteral("recordStream"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_pause->setCheckable(true);
    m_record->setCheckable(true);
    m_filter->setPlaceholderText(tr("Filter: text  -not  /regex/  state:failed  label:mochitest"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(symbolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setAccessibleName(tr("Filter messages"));
    m_filter->setToolTip(tr("Looked for in every column and in the body.<br>Fields: exchange, key, cc, task, label, "
                            "state, body, redelivered, duplicate."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(m_bind);
    layout->addWidget(m_filter, 1);
    for (QToolButton *button : {m_highlight, m_follow, m_pause, m_clear, m_record, m_play, m_account})
        layout->addWidget(button);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connectButtons();
    setBindings({});
}

void PulseToolRow::connectButtons() {
    const auto settled = [this] {
        m_typing.stop();
        Q_EMIT filterSettled();
    };
    connect(m_bind, &QToolButton::clicked, this, &PulseToolRow::bindingsRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, settled);
    connect(&m_typing, &QTimer::timeout, this, settled);
    connect(m_highlight, &QToolButton::clicked, this, &PulseToolRow::highlightsRequested);
    connect(m_follow, &QToolButton::toggled, this, &PulseToolRow::followToggled);
    connect(m_pause, &QToolButton::toggled, this, &PulseToolRow::pauseToggled);
    connect(m_clear, &QToolButton::clicked, this, &PulseToolRow::clearRequested);
    connect(m_account, &QToolButton::clicked, this, &PulseToolRow::accountRequested);
    connect(m_play, &QToolButton::clicked, this, &PulseToolRow::replayRequested);
    connect(m_record, &QToolButton::clicked, this, [this](bool checked) {
        // The button shows what is, not what was asked for.
        m_record->setChecked(!checked);
        Q_EMIT recordToggled();
    });
}

void PulseToolRow::setBindings(const QVector<pulse::Binding> &bindings) {
    m_bind->setText(bindings.isEmpty() ? tr("Listen…")
                                       : tr("%Ln binding(s)", nullptr, models::pluralOf(bindings.size())));
    QStringList lines;
    for (const pulse::Binding &binding : bindings.mid(0, 20))
        lines.append(QStringLiteral("%1  %2").arg(binding.exchange, binding.pattern));
    m_bind->setToolTip(lines.isEmpty() ? tr("Choose what to listen to") : models::plainText(lines.join(u'\n')));
}

void PulseToolRow::setPaused(std::optional<quint64> waiting) {
    const QSignalBlocker quiet(m_pause);
    m_pause->setChecked(waiting.has_value());
    m_pause->setToolButtonStyle(waiting ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_pause->setIcon(symbolIcon(waiting ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setText(waiting ? tr("+%Ln new", nullptr, models::pluralOf(static_cast<qint64>(*waiting))) : QString());
}

void PulseToolRow::setRecording(const QString &sentence) {
    m_record->setChecked(!sentence.isEmpty());
    m_record->setToolButtonStyle(sentence.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_record->setText(sentence);
    m_record->setToolTip(sentence.isEmpty() ? tr("Record what comes in to a file…")
                                            : models::plainText(tr("End the recording: %1").arg(sentence)));
}

void PulseToolRow::setReplaying(bool replaying) {
    m_record->setEnabled(!replaying);
    m_bind->setEnabled(!replaying);
}

void PulseToolRow::setFilterColour(const QColor &problem) {
    QPalette colours = palette();
    if (problem.isValid())
        colours.setColor(QPalette::Text, problem);
    m_filter->setPalette(colours);
}

} // namespace collie::ui
