#include "ui/settings/settings_window.h"

#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace collie::ui {
namespace {

constexpr QSize firstWindowSize(860, 620);
constexpr int sectionsWidth = 168;    ///< Pixels.
constexpr int mostMinimumWidth = 800; ///< Pixels; of the window: a small screen.
constexpr int margin = 12, gap = 8;   ///< Pixels.
constexpr int rowRoom = 8;            ///< Pixels.

class RoomyRows final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, rowRoom);
    }
};

} // namespace

SettingsWindow::SettingsWindow(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_sections(new QListWidget(this))
    , m_area(new QScrollArea(this))
    , m_nothing(new PlainLabel(this)) {
    setWindowTitle(tr("Settings"));
    setObjectName(QStringLiteral("settings"));
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    resize(firstWindowSize);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_sections->setObjectName(QStringLiteral("settingsSections"));
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setMinimumWidth(sectionsWidth);
    // As wide as their titles in whatever size of text.
    m_sections->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sections->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setFrameShape(QFrame::NoFrame);
    // Room within the rows: what is between them would take no click.
    m_sections->setItemDelegate(new RoomyRows(m_sections));
    auto *content = new QWidget(m_area);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 0, 16, 16);
    m_column->setSpacing(32);
    m_nothing->setObjectName(QStringLiteral("settingsNothing"));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    m_area->setWidget(content);
    content->installEventFilter(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto *below = new QHBoxLayout;
    below->setSpacing(gap);
    below->addWidget(m_sections);
    below->addWidget(m_area, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addLayout(below, 1);

    connect(m_search, &QLineEdit::textChanged, this, &SettingsWindow::search);
    // Enter leads to what was found.
    connect(m_search, &QLineEdit::returnPressed, this, &SettingsWindow::focusFirstRow);
    connect(m_sections, &QListWidget::currentRowChanged, this, [this] { leaveSearch(); });
    connect(m_sections, &QListWidget::itemClicked, this, [this] { leaveSearch(); });
    for (const QKeySequence &key : {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_Comma)}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this] {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->selectAll();
        });
    }
    search({});
}

void SettingsWindow::addPage(SettingsPage *page) {
    m_pages.append(page);
    // Above the stretch and the sentence.
    m_column->insertWidget(m_column->count() - 2, page);
    connect(page, &SettingsPage::settingRequested, this, &SettingsWindow::showSetting);
    m_sections->addItem(page->title());
    if (m_sections->currentRow() < 0)
        m_sections->setCurrentRow(0);
    search(m_search->text());
}

void SettingsWindow::showPage(const QString &id) {
    int found = 0;
    for (int i = 0; i < m_pages.size(); ++i)
        found = m_pages.at(i)->id() == id ? i : found;
    m_search->clear();
    m_sections->setCurrentRow(found);
}

void SettingsWindow::showSetting(const QString &id) {
    for (SettingsPage *page : std::as_const(m_pages)) {
        SettingRow *row = page->row(id);
        if (row == nullptr)
            continue;
        showPage(page->id());
        row->focusEditor();
        // Once the layout knows where it is.
        QTimer::singleShot(0, row, [this, row] { m_area->ensureWidgetVisible(row); });
        return;
    }
}

void SettingsWindow::showAny(const QString &id) {
    const bool isPage =
        std::any_of(m_pages.begin(), m_pages.end(), [&id](const SettingsPage *page) { return page->id() == id; });
    if (isPage)
        showPage(id);
    else
        showSetting(id);
}

void SettingsWindow::leaveSearch() {
    m_search->clear();
    search({});
    m_area->ensureVisible(0, 0);
}

void SettingsWindow::search(const QString &text) {
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    int found = 0;
    for (int i = 0; i < m_pages.size(); ++i) {
        const int rows = m_pages.at(i)->filter(words);
        found += rows;
        m_pages.at(i)->setVisible(words.isEmpty() ? i == m_sections->currentRow() : rows > 0);
        // Where nothing was found is still a way out of the search.
        const bool isMuted = !words.isEmpty() && rows == 0;
        m_sections->item(i)->setData(Qt::ForegroundRole,
                                     isMuted ? QVariant(palette().brush(QPalette::PlaceholderText)) : QVariant());
    }
    // What was found is of several.
    if (QListWidgetItem *current = m_sections->currentItem())
        current->setSelected(words.isEmpty());
    m_nothing->setText(tr("No setting has “%1” in it.").arg(text.trimmed()));
    m_nothing->setVisible(!words.isEmpty() && found == 0);
}

void SettingsWindow::focusFirstRow() {
    for (const SettingsPage *page : std::as_const(m_pages)) {
        for (SettingRow *row : page->rows()) {
            if (row->isVisible()) {
                row->focusEditor();
                return;
            }
        }
    }
}

void SettingsWindow::hideEvent(QHideEvent *event) {
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT closed();
}

void SettingsWindow::fitWidth() {
    const int wanted = m_area->widget()->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width();
    const int beside = std::max(m_sections->sizeHint().width(), m_sections->minimumWidth()) + gap + 2 * margin;
    const int room = mostMinimumWidth - beside;
    m_area->setMinimumWidth(std::min(wanted, room));
    m_area->setHorizontalScrollBarPolicy(wanted > room ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

bool SettingsWindow::event(QEvent *event) {
    // The sections have another width.
    if (event->type() == QEvent::LayoutRequest)
        fitWidth();
    return QDialog::event(event);
}

bool SettingsWindow::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_area->widget() && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return QDialog::eventFilter(watched, event);
}

void SettingsWindow::changeEvent(QEvent *event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        search(m_search->text());
}

void SettingsWindow::keyPressEvent(QKeyEvent *event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    } else if (!isEnter) {
        // Enter belongs to the editors: there is nothing to confirm.
        QDialog::keyPressEvent(event);
    }
}

} // namespace collie::ui
