#include "ui/pulse/key_builder.h"

#include "models/text/plain_text.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"

#include <QHash>

#include <algorithm>

namespace collie::ui {

KeyBuilder::KeyBuilder(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void KeyBuilder::setExchange(const pulse::Exchange &exchange) {
    QHash<QString, QString> values;
    for (const Field &field : m_fields)
        values.insert(field.name, field.edit->text());
    m_fields.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_exchange = exchange;
    for (const pulse::Exchange::Word &word : exchange.words) {
        // What has one value only, and the end that is reserved, are nothing to choose.
        if (!word.constant.isEmpty() || word.name == QLatin1String("reserved"))
            continue;
        auto *edit = new QLineEdit(values.value(word.name), this);
        useFixedFont(edit);
        edit->setPlaceholderText(word.multiple ? tr("any words") : tr("any"));
        edit->setClearButtonEnabled(true);
        edit->setAccessibleName(word.name);
        edit->setToolTip(models::plainText(word.summary));
        connect(edit, &QLineEdit::textChanged, this, [this] { Q_EMIT patternChanged(pattern()); });
        m_form->addRow(new PlainLabel(word.name, this), edit);
        m_fields.push_back({word.name, edit});
    }
    Q_EMIT patternChanged(pattern());
}

QString KeyBuilder::pattern() const {
    if (m_exchange.words.isEmpty())
        return QStringLiteral("#");
    QHash<QString, QString> values;
    for (const Field &field : m_fields) {
        const QString value = field.edit->text().trimmed();
        if (!value.isEmpty())
            values.insert(field.name, value);
    }
    return values.isEmpty() ? QStringLiteral("#") : m_exchange.patternFor(values);
}

QLineEdit *KeyBuilder::field(const QString &word) const {
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const Field &each) { return each.name == word; });
    return found == m_fields.end() ? nullptr : found->edit;
}

} // namespace collie::ui
