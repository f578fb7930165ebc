#include "ui/filters/presets_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace collie::ui {

namespace {
constexpr QSize presetsSize(460, 320); ///< Pixels, at first.
} // namespace

PresetsDialog::PresetsDialog(PresetForm::Check check, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_form(new PresetForm(std::move(check), this))
    , m_change(named("presetChange", new QPushButton(tr("&Change"), this)))
    , m_copy(named("presetCopy", new QPushButton(tr("Copy &Link"), this)))
    , m_remove(named("presetRemove", new QPushButton(tr("&Delete"), this)))
    , m_deleted(new PlainLabel(this))
    , m_undo(named("presetUndo", new QPushButton(tr("&Undo"), this))) {
    setObjectName(QStringLiteral("presetsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presets"));
    m_list->setObjectName(QStringLiteral("presetList"));
    m_list->setAccessibleName(windowTitle());
    m_deleted->setObjectName(QStringLiteral("presetDeleted"));
    m_deleted->setWordWrap(true);
    offerUndo({});
    auto *deleted = new QHBoxLayout;
    deleted->addWidget(m_deleted, 1);
    deleted->addWidget(m_undo);
    auto *close = named("presetsClose", new QPushButton(tr("Close"), this));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_change);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addLayout(deleted);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    resize(presetsSize);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_list, &QListWidget::currentRowChanged, this, &PresetsDialog::showChosen);
    connect(m_change, &QPushButton::clicked, this, &PresetsDialog::change);
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT linkRequested(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, &PresetsDialog::remove);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_list->setFocus(Qt::MouseFocusReason);
        Q_EMIT undoRequested();
    });
    showChosen();
}

QPushButton *PresetsDialog::named(const char *name, QPushButton *button) {
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

void PresetsDialog::setPresets(const QVector<models::FilterPreset> &presets) {
    const int row = m_presets.isEmpty() ? 0 : m_list->currentRow();
    const models::FilterPreset before = m_presets.value(row);
    {
        const QSignalBlocker blocker(m_list);
        m_presets = presets;
        m_list->clear();
        for (const models::FilterPreset &preset : presets)
            m_list->addItem(preset.key.isEmpty()
                                ? preset.name
                                : tr("%1 (%2)").arg(preset.name, QKeySequence(preset.key, QKeySequence::PortableText)
                                                                     .toString(QKeySequence::NativeText)));
        m_list->setCurrentRow(std::min(row, static_cast<int>(presets.size()) - 1));
        choose(before.name);
    }
    offerUndo({});
    // What is being written about it stays when others change.
    if (chosen().isEmpty() || chosen() != before.name || m_presets.at(m_list->currentRow()).key != before.key)
        showChosen();
}

void PresetsDialog::offerUndo(const QString &deleted) {
    m_deleted->setText(deleted.isEmpty() ? QString() : tr("Deleted “%1”.").arg(deleted));
    m_deleted->setVisible(!deleted.isEmpty());
    m_undo->setVisible(!deleted.isEmpty());
}

void PresetsDialog::choose(const QString &preset) {
    const auto found = std::find_if(m_presets.begin(), m_presets.end(),
                                    [&preset](const models::FilterPreset &each) { return each.name == preset; });
    if (found != m_presets.end())
        m_list->setCurrentRow(static_cast<int>(found - m_presets.begin()));
}

QString PresetsDialog::chosen() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_presets.at(row).name;
}

void PresetsDialog::showChosen() {
    const int row = m_list->currentRow();
    for (QWidget *each : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_change),
                          static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_remove)})
        each->setEnabled(row >= 0);
    m_form->present(chosen(), row < 0 ? QString() : m_presets.at(row).key);
}

void PresetsDialog::remove() {
    const QString preset = chosen();
    // With the next one chosen, a second click of a double click would take that away too.
    m_list->setCurrentRow(-1);
    Q_EMIT removeRequested(preset);
    // The button that had the focus is disabled now. Reached by any other reason, the list chooses its first row.
    m_list->setFocus(Qt::MouseFocusReason);
}

void PresetsDialog::change() {
    if (m_form->isRight())
        Q_EMIT changeRequested(chosen(), m_form->name(), m_form->key());
}

} // namespace collie::ui
