#include "ui/jobs/chip_overflow.h"

#include "models/text/plain_text.h"
#include "ui/jobs/filter_chip.h"

#include <QMenu>
#include <QToolButton>

namespace collie::ui {

ChipOverflow::ChipOverflow(QWidget *parent)
    : QObject(parent)
    , m_button(new QToolButton(parent)) {
    m_button->setObjectName(QStringLiteral("moreFilters"));
    m_button->setText(tr("More"));
    m_button->setAccessibleName(tr("More filters"));
    m_button->setToolTip(tr("Filters that do not fit here"));
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_button);
    m_button->setMenu(menu);
    m_button->hide();
    connect(menu, &QMenu::aboutToShow, this, &ChipOverflow::fillMenu);
}

void ChipOverflow::add(FilterChip *chip) {
    m_chips.push_back(chip);
}

int ChipOverflow::fullWidth() const {
    int width = 0;
    for (const FilterChip *chip : m_chips)
        width += chip->sizeHint().width();
    return width;
}

void ChipOverflow::fit(int room) {
    int needed = fullWidth();
    const bool crowded = needed > room;
    if (crowded)
        needed += m_button->sizeHint().width();
    for (auto chip = m_chips.rbegin(); chip != m_chips.rend(); ++chip) {
        const bool hidden = needed > room;
        (*chip)->setHidden(hidden);
        if (hidden)
            needed -= (*chip)->sizeHint().width();
    }
    m_button->setVisible(crowded);
}

void ChipOverflow::fillMenu() {
    QMenu *menu = m_button->menu();
    menu->clear();
    for (FilterChip *chip : m_chips) {
        if (!chip->isHidden())
            continue;
        QAction *entry = menu->addAction(models::plainCaption(chip->text()));
        entry->setCheckable(true);
        entry->setChecked(chip->isChecked());
        entry->setToolTip(models::plainText(chip->accessibleName()));
        connect(entry, &QAction::triggered, chip, &FilterChip::click);
    }
}

} // namespace collie::ui
