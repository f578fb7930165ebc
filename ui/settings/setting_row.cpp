#include "ui/settings/setting_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int editorWidth = 272; ///< Pixels, where it stands beside the name.

QLabel *rowText(const QString &text, QPalette::ColorRole role, QWidget *row) {
    auto *label = new PlainLabel(text, row);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

} // namespace

SettingRow::SettingRow(const SettingText &text, QWidget *editor, Width width, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_editor(editor)
    , m_help(rowText(text.help, QPalette::PlaceholderText, this))
    , m_message(rowText({}, QPalette::WindowText, this))
    , m_reset(new QToolButton(this)) {
    setObjectName(QStringLiteral("row:") + text.id);
    editor->setParent(this);
    if (editor->objectName().isEmpty())
        editor->setObjectName(QStringLiteral("setting:") + text.id);
    if (editor->focusPolicy() == Qt::WheelFocus)
        editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
    editor->setAccessibleName(text.name);
    editor->setAccessibleDescription(text.help);
    auto *name = rowText(text.name, QPalette::WindowText, this);
    name->setBuddy(editor);
    m_message->setObjectName(QStringLiteral("message:") + text.id);
    m_message->hide();
    m_reset->setObjectName(QStringLiteral("reset:") + text.id);
    m_reset->setText(tr("Back to Default"));
    m_reset->setAccessibleName(tr("%1: back to default").arg(text.name));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    // Its room stays, so that nothing jumps when the first change is made.
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_reset->hide();

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(name, 0, 0);
    layout->addWidget(m_reset, 0, 2, Qt::AlignTop);
    if (width == Width::Beside) {
        editor->setMinimumWidth(editorWidth);
        layout->addWidget(editor, 0, 1, Qt::AlignTop);
        layout->addWidget(m_help, 1, 0, 1, 3);
        layout->addWidget(m_message, 2, 0, 1, 3);
    } else {
        layout->addWidget(m_help, 1, 0, 1, 3);
        layout->addWidget(editor, 2, 0, 1, 3);
        layout->addWidget(m_message, 3, 0, 1, 3);
    }
    connect(m_reset, &QToolButton::clicked, this, [this] {
        // The button goes with the change, and the focus would go anywhere.
        focusEditor();
        Q_EMIT resetRequested();
    });
}

bool SettingRow::eventFilter(QObject *watched, QEvent *event) {
    // Whoever scrolls past a field does not mean to change it.
    if (watched == m_editor && event->type() == QEvent::Wheel && !m_editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool SettingRow::matches(const QStringList &words, const QString &pageTitle) const {
    const QString all = m_text.name + u'\n' + m_text.help + u'\n' + m_text.keywords + u'\n' + pageTitle;
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::setChanged(bool changed) {
    m_reset->setVisible(changed);
}

void SettingRow::setHelp(const QString &help) {
    m_text.help = help;
    m_help->setText(help);
    m_editor->setAccessibleDescription(help);
}

void SettingRow::setMessage(const QString &sentence) {
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

QString SettingRow::message() const {
    return m_message->text();
}

void SettingRow::focusEditor() {
    QWidget *target = m_editor;
    if (target->focusPolicy() == Qt::NoFocus && target->focusProxy() == nullptr) {
        const QList<QWidget *> parts = m_editor->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if ((part->focusPolicy() & Qt::TabFocus) != 0 && part->isEnabled() && !part->isHidden()) {
                target = part;
                break;
            }
        }
    }
    target->setFocus(Qt::OtherFocusReason);
}

} // namespace collie::ui
