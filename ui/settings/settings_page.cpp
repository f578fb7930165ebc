#include "ui/settings/settings_page.h"

#include "ui/widgets/plain_label.h"

#include <utility>

namespace collie::ui {
namespace {

QLabel *headingLabel(const QString &text, qreal size, QWidget *page) {
    auto *label = new PlainLabel(text, page);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() * size);
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
    m_layout->addWidget(headingLabel(m_title, 1.4, this));
}

SettingRow *SettingsPage::addSetting(const SettingText &text, QWidget *editor, SettingRow::Width width) {
    auto *row = new SettingRow(text, editor, width, this);
    m_layout->addWidget(row);
    m_rows.append(row);
    return row;
}

void SettingsPage::addHeading(const QString &text) {
    QLabel *label = headingLabel(text, 1.0, this);
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
