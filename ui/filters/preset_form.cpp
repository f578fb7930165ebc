#include "ui/filters/preset_form.h"

#include "models/jobs/filter_preset.h"
#include "ui/widgets/key_field.h"
#include "ui/widgets/plain_label.h"

#include <QFormLayout>
#include <QToolButton>

#include <utility>

namespace collie::ui {

PresetForm::PresetForm(Check check, QWidget *parent)
    : QWidget(parent)
    , m_check(std::move(check))
    , m_name(new QLineEdit(this))
    , m_key(new QKeySequenceEdit(this))
    , m_problem(new PlainLabel(this)) {
    m_name->setObjectName(QStringLiteral("presetName"));
    m_name->setMaxLength(models::FilterPresets::longestName);
    m_key->setObjectName(QStringLiteral("presetKey"));
    m_problem->setObjectName(QStringLiteral("presetProblem"));
    m_problem->setWordWrap(true);
    auto *noKey = new QToolButton(this);
    noKey->setObjectName(QStringLiteral("presetNoKey"));
    noKey->setText(tr("No Key"));
    auto *keys = new QHBoxLayout;
    keys->setSpacing(4);
    keys->addWidget(m_key, 1);
    keys->addWidget(noKey);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addRow(tr("&Name"), m_name);
    auto *keyLabel = new PlainLabel(tr("&Key"), this);
    keyLabel->setBuddy(m_key);
    nameKeys(*m_key, tr("Key"));
    layout->addRow(keyLabel, keys);
    layout->addRow(m_problem);
    connect(noKey, &QToolButton::clicked, m_key, &QKeySequenceEdit::clear);
    connect(m_name, &QLineEdit::textChanged, this, &PresetForm::edited);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &pressed) {
        // One key switches at once; a second one after it would have to be waited for.
        if (pressed.count() > 1)
            m_key->setKeySequence(QKeySequence(pressed[0]));
        Q_EMIT edited();
    });
}

void PresetForm::present(const QString &preset, const QString &key) {
    m_preset = preset;
    m_name->setText(preset);
    m_key->setKeySequence(QKeySequence(key, QKeySequence::PortableText));
    m_problem->clear();
    m_name->selectAll();
}

QString PresetForm::name() const {
    return m_name->text().simplified();
}

QString PresetForm::key() const {
    return m_key->keySequence().toString(QKeySequence::PortableText);
}

bool PresetForm::isRight() {
    const QString problem = name().isEmpty() ? tr("Give it a name.") : m_check(m_preset, name(), key());
    m_problem->setText(problem);
    return problem.isEmpty();
}

} // namespace collie::ui
