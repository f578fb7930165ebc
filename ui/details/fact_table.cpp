#include "ui/details/fact_table.h"

#include "models/failures/shown_text.h"
#include "models/text/plain_text.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

namespace collie::ui {

namespace {

constexpr qsizetype longestValue = 2'000;
/// Of what is done here; no link leads there.
const QString commandAddress = QStringLiteral("command:");

QString shownValue(const QString &value) {
    return value.size() > longestValue ? models::headOf(value, longestValue) + u'…' : value;
}

} // namespace

FactTable::FactTable(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QGridLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(4);
    m_layout->setColumnStretch(1, 1);
    connect(&m_theme, &Theme::changed, this, &FactTable::recolour);
}

FactTable::Row &FactTable::row(const QString &name) {
    Row &found = m_rows[name];
    if (found.name != nullptr)
        return found;
    found.name = new PlainLabel(name, this);
    found.value = new PlainLabel(this);
    found.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                         Qt::LinksAccessibleByKeyboard);
    found.value->setWordWrap(true);
    found.name->setBuddy(found.value);
    const int at = static_cast<int>(m_rows.size()) - 1;
    m_layout->addWidget(found.name, at, 0, Qt::AlignLeft | Qt::AlignTop);
    m_layout->addWidget(found.value, at, 1, Qt::AlignTop);
    connect(found.value, &QLabel::linkActivated, this, [this, name](const QString &link) {
        if (link == commandAddress)
            m_rows.value(name).command();
        else
            Q_EMIT linkActivated(QUrl(link));
    });
    recolour();
    return found;
}

void FactTable::present(Row &row, const QString &value, const QString &tooltip) {
    row.plain = value;
    row.name->setVisible(!value.isEmpty());
    row.value->setVisible(!value.isEmpty());
    row.value->setToolTip(models::plainText(tooltip));
    row.value->setAccessibleName(row.name->text());
}

void FactTable::setText(const QString &name, const QString &value, const QString &tooltip) {
    Row &target = row(name);
    target.address.clear();
    target.value->setTextFormat(Qt::PlainText);
    const QString shown = shownValue(value);
    target.value->setText(shown);
    present(target, shown, tooltip);
}

void FactTable::setCode(const QString &name, const QString &value, const QString &tooltip) {
    setText(name, value, tooltip);
    useFixedFont(row(name).value);
}

void FactTable::setLink(const QString &name, const QString &value, const QUrl &url) {
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")) {
        setText(name, value);
        return;
    }
    Row &target = row(name);
    // The one label with markup: it is written here, and what others wrote is escaped in it.
    target.value->setTextFormat(Qt::RichText);
    target.address = QString::fromLatin1(url.toEncoded());
    present(target, shownValue(value), target.address);
    showLink(target);
}

void FactTable::setCommand(const QString &name, const QString &value, const QString &tooltip,
                           const std::function<void()> &command) {
    if (value.isEmpty()) {
        setText(name, value);
        return;
    }
    Row &target = row(name);
    target.value->setTextFormat(Qt::RichText);
    target.address = commandAddress;
    target.command = command;
    present(target, shownValue(value), tooltip);
    showLink(target);
}

void FactTable::showLink(const Row &row) {
    row.value->setText(QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>")
                           .arg(row.address.toHtmlEscaped(), m_theme.accent().name(), row.plain.toHtmlEscaped()));
}

void FactTable::setValueColour(const QString &name, const QColor &colour) {
    QPalette own;
    if (colour.isValid())
        own.setColor(QPalette::WindowText, colour);
    row(name).value->setPalette(own);
}

void FactTable::clear() {
    for (Row &each : m_rows)
        present(each, {}, {});
}

QString FactTable::value(const QString &name) const {
    return m_rows.value(name).plain;
}

void FactTable::recolour() {
    QPalette muted;
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    for (const Row &each : std::as_const(m_rows)) {
        each.name->setPalette(muted);
        if (!each.address.isEmpty())
            showLink(each);
    }
}

} // namespace collie::ui
