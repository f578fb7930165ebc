#include "ui/settings/settings_page.h"

#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QFontInfo>

#include <utility>

namespace collie::ui {
namespace {

constexpr qreal titleSize = 1.4; ///< Of that of other text.

QLabel *headingLabel(const QString &text, QWidget *page) {
    auto *label = new PlainLabel(text, page);
    // Nothing but the weight is its own: the size follows that of the application.
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

} // namespace

SettingsPage::SettingsPage(QString id, QString title, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_title(std::move(title))
    , m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("page:") + m_id);
    setAccessibleName(m_title);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
    m_heading = headingLabel(m_title, this);
    m_layout->addWidget(m_heading);
    sizeHeading();
}

void SettingsPage::sizeHeading() {
    QFont large = m_heading->font();
    large.setPointSizeF(QFontInfo(font()).pointSizeF() * titleSize);
    m_heading->setFont(large);
}

void SettingsPage::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeHeading();
}

SettingRow *SettingsPage::addSetting(const SettingText &text, QWidget *editor, SettingRow::Width width) {
    auto *row = new SettingRow(text, editor, width, this);
    m_layout->addWidget(row);
    m_rows.append(row);
    return row;
}

void SettingsPage::addHeading(const QString &text) {
    QLabel *label = headingLabel(text, this);
    m_layout->addSpacing(8);
    m_layout->addWidget(label);
    m_headings.append({label, m_rows.size()});
}

int SettingsPage::filter(const QStringList &words) {
    int shown = 0;
    QVector<bool> isShown;
    for (SettingRow *row : std::as_const(m_rows)) {
        isShown.append(row->matches(words, m_title));
        row->setVisible(isShown.constLast());
        shown += isShown.constLast() ? 1 : 0;
    }
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        const qsizetype end = i + 1 < m_headings.size() ? m_headings.at(i + 1).firstRow : m_rows.size();
        const QVector<bool> below = isShown.mid(m_headings.at(i).firstRow, end - m_headings.at(i).firstRow);
        m_headings.at(i).label->setVisible(below.contains(true));
    }
    return shown;
}

SettingRow *SettingsPage::row(const QString &id) const {
    for (SettingRow *row : m_rows) {
        if (row->id() == id)
            return row;
    }
    return nullptr;
}

} // namespace collie::ui
