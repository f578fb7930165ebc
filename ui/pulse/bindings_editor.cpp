#include "ui/pulse/bindings_editor.h"

#include "models/text/plain_text.h"
#include "ui/pulse/key_builder.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr QSize firstSize(640, 640);
constexpr const char *usualExchange = "exchange/taskcluster-queue/v1/task-completed";

} // namespace

BindingsEditor::BindingsEditor(QWidget *parent)
    : QDialog(parent)
    , m_sets(new QComboBox(this))
    , m_keep(new QPushButton(tr("&Save As…"), this))
    , m_delete(new QPushButton(tr("&Delete"), this))
    , m_exchange(new QComboBox(this))
    , m_description(new PlainLabel(this))
    , m_words(new KeyBuilder(this))
    , m_pattern(new QLineEdit(QStringLiteral("#"), this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this)) {
    setWindowTitle(tr("What to listen to"));
    setUpParts();
    layOut();
    resize(firstSize);
    connect(m_sets, &QComboBox::activated, this, &BindingsEditor::useSet);
    connect(m_sets, &QComboBox::currentIndexChanged, this, &BindingsEditor::updateButtons);
    connect(m_keep, &QPushButton::clicked, this, &BindingsEditor::keepSet);
    connect(m_delete, &QPushButton::clicked, this, &BindingsEditor::deleteSet);
    connect(m_exchange, &QComboBox::currentTextChanged, this, &BindingsEditor::chooseExchange);
    connect(m_words, &KeyBuilder::patternChanged, m_pattern, &QLineEdit::setText);
    connect(m_pattern, &QLineEdit::textChanged, this, &BindingsEditor::updateButtons);
    connect(m_pattern, &QLineEdit::returnPressed, this, &BindingsEditor::addBinding);
    connect(m_add, &QPushButton::clicked, this, &BindingsEditor::addBinding);
    connect(m_remove, &QPushButton::clicked, this, &BindingsEditor::removeBindings);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &BindingsEditor::updateButtons);
    connect(m_listen, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_bindings);
        accept();
    });
    fillSets();
    updateButtons();
}

void BindingsEditor::setUpParts() {
    m_sets->setAccessibleName(tr("Sets of bindings"));
    m_sets->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_exchange->setEditable(true);
    m_exchange->setInsertPolicy(QComboBox::NoInsert);
    useFixedFont(m_exchange);
    m_exchange->setAccessibleName(tr("Exchange"));
    m_exchange->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_exchange->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_exchange->completer()->setFilterMode(Qt::MatchContains);
    m_exchange->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_description->setWordWrap(true);
    useFixedFont(m_pattern);
    m_pattern->setAccessibleName(tr("Routing key pattern"));
    m_pattern->setToolTip(tr("Words between dots; * is any word, # any number of words. The words above write it."));
    useFixedFont(m_list);
    m_list->setAccessibleName(tr("Bindings"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
}

QLayout *BindingsEditor::buildForm() {
    auto *sets = new QHBoxLayout;
    sets->addWidget(m_sets, 1);
    sets->addWidget(m_keep);
    sets->addWidget(m_delete);
    auto *words = new QScrollArea(this);
    words->setWidgetResizable(true);
    words->setFrameShape(QFrame::NoFrame);
    words->setFocusPolicy(Qt::NoFocus); // The fields in it take it, and come into sight by it.
    words->setWidget(m_words);
    auto *pattern = new QHBoxLayout;
    pattern->addWidget(m_pattern, 1);
    pattern->addWidget(m_add);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    // A row that is a layout makes no buddy by itself.
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new PlainLabel(text, this);
        made->setBuddy(buddy);
        return made;
    };
    form->addRow(label(tr("S&et:"), m_sets), sets);
    form->addRow(tr("E&xchange:"), m_exchange);
    form->addRow(QString(), m_description);
    m_wordsLabel = new PlainLabel(tr("Words:"), this);
    form->addRow(m_wordsLabel, words);
    form->addRow(label(tr("&Pattern:"), m_pattern), pattern);
    return form;
}

void BindingsEditor::layOut() {
    QLayout *form = buildForm();
    auto *list = new QHBoxLayout;
    list->addWidget(m_list, 1);
    list->addWidget(m_remove, 0, Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_listen = buttons->addButton(tr("&Listen"), QDialogButtonBox::AcceptRole);
    m_listen->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form, 3);
    layout->addLayout(list, 2);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void BindingsEditor::setCatalogue(const QVector<pulse::Exchange> &exchanges) {
    m_catalogue = exchanges;
    const QString typed = m_exchange->currentText();
    {
        const QSignalBlocker quiet(m_exchange);
        m_exchange->clear();
        for (const pulse::Exchange &exchange : exchanges)
            m_exchange->addItem(exchange.exchange);
        // People come for the ends of tasks more often than for anything else.
        m_exchange->setCurrentText(!typed.isEmpty() ? typed : QString::fromLatin1(usualExchange));
    }
    chooseExchange();
}

void BindingsEditor::setCatalogueProblem(const QString &sentence) {
    m_description->setText(sentence);
}

QString BindingsEditor::exchangeText() const {
    return m_exchange->currentText().trimmed();
}

void BindingsEditor::chooseExchange() {
    const QString name = exchangeText();
    const auto found = std::find_if(m_catalogue.begin(), m_catalogue.end(),
                                    [&](const pulse::Exchange &each) { return each.exchange == name; });
    const pulse::Exchange exchange = found == m_catalogue.end() ? pulse::Exchange{} : *found;
    m_words->setExchange(exchange);
    m_wordsLabel->setVisible(!m_words->isEmpty());
    // The first paragraph says what it is; the rest is for people who publish to it.
    m_description->setText(exchange.description.section(QStringLiteral("\n\n"), 0, 0).simplified());
    updateButtons();
}

void BindingsEditor::addBinding() {
    const pulse::Binding binding{.exchange = exchangeText(), .pattern = m_pattern->text().trimmed()};
    if (binding.exchange.isEmpty() || binding.pattern.isEmpty() || m_bindings.contains(binding) ||
        m_bindings.size() >= mostBindings)
        return;
    m_bindings.append(binding);
    showBindings();
}

void BindingsEditor::removeBindings() {
    QVector<pulse::Binding> kept;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isSelected())
            kept.append(m_bindings.at(row));
    }
    m_bindings = kept;
    showBindings();
}

void BindingsEditor::setBindings(const QVector<pulse::Binding> &bindings) {
    m_bindings = bindings.mid(0, mostBindings);
    m_listening = m_listening || !m_bindings.isEmpty();
    showBindings();
}

void BindingsEditor::showBindings() {
    m_list->clear();
    for (const pulse::Binding &binding : m_bindings) {
        auto *item = new QListWidgetItem(QStringLiteral("%1  %2").arg(binding.exchange, binding.pattern), m_list);
        item->setToolTip(models::plainText(item->text()));
    }
    updateButtons();
}

void BindingsEditor::setSets(const QVector<pulse::BindingSet> &offered, const QVector<pulse::BindingSet> &saved) {
    m_offered = offered;
    m_saved = saved;
    fillSets();
}

void BindingsEditor::fillSets() {
    const QSignalBlocker quiet(m_sets);
    m_sets->clear();
    m_sets->addItem(tr("Choose a set…"));
    for (const QVector<pulse::BindingSet> *group : {&m_offered, &m_saved}) {
        if (!group->isEmpty())
            m_sets->insertSeparator(m_sets->count());
        for (const pulse::BindingSet &set : *group) {
            m_sets->addItem(set.name, QVariant::fromValue(static_cast<const void *>(&set)));
            m_sets->setItemData(m_sets->count() - 1, group == &m_saved, Qt::UserRole + 1);
        }
    }
    m_sets->setCurrentIndex(0);
    updateButtons();
}

void BindingsEditor::useSet(int index) {
    const auto *set = static_cast<const pulse::BindingSet *>(m_sets->itemData(index).value<const void *>());
    if (set != nullptr)
        setBindings(set->bindings);
}

void BindingsEditor::keepSet() {
    auto *ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save the set"));
    ask->setLabelText(tr("Name of these %Ln binding(s):", nullptr, static_cast<int>(m_bindings.size())));
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const QString trimmed = name.simplified().left(100);
        if (trimmed.isEmpty())
            return;
        m_saved.removeIf([&](const pulse::BindingSet &set) { return set.name == trimmed; });
        m_saved.append({.name = trimmed, .bindings = m_bindings});
        fillSets();
        m_sets->setCurrentIndex(m_sets->findText(trimmed));
        Q_EMIT setsChanged(m_saved);
    });
    ask->open();
}

void BindingsEditor::deleteSet() {
    const QString name = m_sets->currentText();
    m_saved.removeIf([&](const pulse::BindingSet &set) { return set.name == name; });
    fillSets();
    Q_EMIT setsChanged(m_saved);
}

void BindingsEditor::updateButtons() {
    if (m_listen == nullptr)
        return;
    m_add->setEnabled(!exchangeText().isEmpty() && !m_pattern->text().trimmed().isEmpty() &&
                      m_bindings.size() < mostBindings);
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_keep->setEnabled(!m_bindings.isEmpty());
    m_delete->setEnabled(m_sets->currentData(Qt::UserRole + 1).toBool());
    m_listen->setEnabled(m_listening || !m_bindings.isEmpty());
    m_listen->setText(m_bindings.isEmpty() && m_listening ? tr("&Stop Listening") : tr("&Listen"));
}

} // namespace collie::ui
