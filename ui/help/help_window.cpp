#include "ui/help/help_window.h"

#include "models/text/plain_text.h"
#include "ui/help/find_bar.h"
#include "ui/help/guide_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace collie::ui {
namespace {

constexpr QSize firstSizeOfHelp(980, 720);
constexpr int sideWidth = 280; ///< Pixels, at first.
constexpr int mostSteps = 200; ///< Back and forward.
constexpr int mostZoom = 12;   ///< Points more than the window's font.
constexpr int leastZoom = -4;
constexpr int pageRole = Qt::UserRole;
constexpr int anchorRole = Qt::UserRole + 1;

QToolButton *pageButton(const char *name, const QString &icon, const QString &tip, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    if (!icon.isEmpty())
        button->setIcon(symbolIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(models::plainText(tip));
    button->setAccessibleName(tip);
    return button;
}

} // namespace

HelpWindow::HelpWindow(const Theme &theme, Guide guide)
    : QDialog(nullptr, Qt::Window)
    , m_guide(std::move(guide))
    , m_back(pageButton("guideBack", {}, tr("Back (Alt+Left)"), this))
    , m_forward(pageButton("guideForward", {}, tr("Forward (Alt+Right)"), this))
    , m_home(pageButton("guideHome", QStringLiteral("help"), tr("All pages (Alt+Home)"), this))
    , m_search(new QLineEdit(this))
    , m_side(new QStackedWidget(this))
    , m_contents(new QTreeWidget(m_side))
    , m_hits(new QListWidget(m_side))
    , m_nothing(new PlainLabel(m_side))
    , m_language(new PlainLabel(this))
    , m_view(new GuideView(theme, m_guide, this))
    , m_find(new FindBar(this)) {
    setObjectName(QStringLiteral("guide"));
    // It stays beside questions of the main window, so it is no child of that; and the program ends without it.
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowIcon(applicationIcon());
    resize(firstSizeOfHelp);
    layOut();
    addKeys();
    fillContents();
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_home, &QToolButton::clicked, this, [this] { showPage({}); });
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { openHit(m_hits->item(0)); });
    connect(m_hits, &QListWidget::itemClicked, this, [this](QListWidgetItem *hit) { openHit(hit); });
    connect(m_hits, &QListWidget::itemActivated, this, [this](QListWidgetItem *hit) { openHit(hit); });
    const auto open = [this](const QTreeWidgetItem *item) {
        showPage(item->data(0, pageRole).toString(), item->data(0, anchorRole).toString());
    };
    connect(m_contents, &QTreeWidget::itemClicked, this, open);
    connect(m_contents, &QTreeWidget::itemActivated, this, open);
    connect(m_view, &GuideView::linkActivated, this, &HelpWindow::followLink);
    connect(m_find, &FindBar::wanted, this,
            [this](bool backward) { m_find->setFound(m_view->find(m_find->text(), backward)); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    search({});
    showPage({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::layOut() {
    m_back->setArrowType(Qt::LeftArrow);
    m_forward->setArrowType(Qt::RightArrow);
    m_search->setObjectName(QStringLiteral("guideSearch"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(QStringLiteral("guideContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_hits->setObjectName(QStringLiteral("guideHits"));
    m_hits->setAccessibleName(tr("Found in the guide"));
    m_hits->setWordWrap(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(QStringLiteral("guideNothing"));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_nothing->setMargin(16);
    m_nothing->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("guidePage"));
    m_find->setObjectName(QStringLiteral("guideFindBar"));
    // In a window whose words have been translated, and only there, this sentence is another one.
    const char *sentence = QT_TR_NOOP("The guide is in English.");
    m_language->setText(tr(sentence));
    m_language->setVisible(m_language->text() != QLatin1String(sentence));
    m_language->setContentsMargins(16, 4, 16, 8);
    m_language->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *page : std::initializer_list<QWidget *>{m_contents, m_hits, m_nothing})
        m_side->addWidget(page);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_hits->setFrameShape(QFrame::NoFrame);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 8, 8, 8);
    bar->setSpacing(4);
    bar->addWidget(m_search, 1);
    for (QToolButton *button : {m_back, m_forward, m_home})
        bar->addWidget(button);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_side, 1);
    auto *right = new QWidget(this);
    auto *page = new QVBoxLayout(right);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_view, 1);
    page->addWidget(m_find);
    page->addWidget(m_language);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(right);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(1, 1);
    split->setSizes({sideWidth, firstSizeOfHelp.width() - sideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
}

void HelpWindow::addKeys() {
    const auto add = [this](const QList<QKeySequence> &keys, const auto &act) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    add({Qt::ALT | Qt::Key_Left}, [this] { step(-1); });
    add({Qt::ALT | Qt::Key_Right}, [this] { step(1); });
    add({Qt::ALT | Qt::Key_Home}, [this] { showPage({}); });
    add({Qt::CTRL | Qt::Key_F}, [this] { m_find->open(); });
    add({Qt::Key_F3}, [this] { Q_EMIT m_find->wanted(false); });
    add({Qt::SHIFT | Qt::Key_F3}, [this] { Q_EMIT m_find->wanted(true); });
    add({Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { zoom(1); });
    add({Qt::CTRL | Qt::Key_Minus}, [this] { zoom(-1); });
    add({Qt::CTRL | Qt::Key_0}, [this] { zoom(-m_zoom); });
    m_search->setToolTip(tr("Search all pages (Ctrl+Shift+F)"));
}

void HelpWindow::fillContents() {
    for (const GuidePage &page : m_guide.pages()) {
        auto *item = new QTreeWidgetItem(m_contents, {page.title});
        item->setData(0, pageRole, page.name);
        for (const GuideSection &section : page.sections) {
            if (section.level != 2)
                continue;
            auto *below = new QTreeWidgetItem(item, {section.title});
            below->setData(0, pageRole, page.name);
            below->setData(0, anchorRole, section.anchor);
        }
    }
}

void HelpWindow::showPage(const QString &name, const QString &anchor) {
    if (m_guide.pages().isEmpty())
        return;
    const GuidePage *page = m_guide.page(name);
    go({.page = page != nullptr ? page->name : m_guide.pages().constFirst().name, .anchor = anchor});
}

QString HelpWindow::pageName() const {
    return m_view->pageName();
}

void HelpWindow::go(const Place &place) {
    if (m_at >= 0) {
        Place &here = m_trail[m_at];
        here.scrolled = m_view->verticalScrollBar()->value();
        if (here.page != place.page || here.anchor != place.anchor)
            ++m_at;
    } else {
        m_at = 0;
    }
    m_trail.resize(m_at);
    m_trail.append(place);
    if (m_trail.size() > mostSteps) {
        m_trail.removeFirst();
        --m_at;
    }
    showPlace(place);
}

void HelpWindow::step(int by) {
    if (m_at + by < 0 || m_at + by >= m_trail.size())
        return;
    m_trail[m_at].scrolled = m_view->verticalScrollBar()->value();
    m_at += by;
    showPlace(m_trail.at(m_at));
    m_view->verticalScrollBar()->setValue(m_trail.at(m_at).scrolled);
}

void HelpWindow::showPlace(const Place &place) {
    const GuidePage *page = m_guide.page(place.page);
    m_view->showPage(*page, place.anchor);
    setWindowTitle(tr("%1 – Guide – Collie").arg(page->title));
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_trail.size());
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_contents->topLevelItem(i);
        if (item->data(0, pageRole).toString() != place.page)
            continue;
        QTreeWidgetItem *at = item;
        for (int j = 0; j < item->childCount(); ++j)
            at = item->child(j)->data(0, anchorRole).toString() == place.anchor ? item->child(j) : at;
        item->setExpanded(true);
        m_contents->setCurrentItem(at);
    }
}

void HelpWindow::search(const QString &words) {
    m_hits->clear();
    const QVector<GuideHit> hits = m_guide.search(words);
    for (const GuideHit &hit : hits) {
        auto *item = new QListWidgetItem(hit.title + u'\n' + hit.snippet, m_hits);
        item->setData(pageRole, hit.page);
        item->setData(anchorRole, hit.anchor);
    }
    m_nothing->setText(tr("Nothing in the guide has “%1”.").arg(words.trimmed()));
    m_side->setCurrentWidget(words.trimmed().isEmpty() ? static_cast<QWidget *>(m_contents)
                             : hits.isEmpty()          ? static_cast<QWidget *>(m_nothing)
                                                       : m_hits);
}

void HelpWindow::openHit(QListWidgetItem *hit) {
    if (hit == nullptr)
        return;
    m_hits->setCurrentItem(hit);
    showPage(hit->data(pageRole).toString(), hit->data(anchorRole).toString());
    m_view->mark(m_search->text());
}

void HelpWindow::followLink(const QString &link) {
    static const QRegularExpression ofPage(QStringLiteral("^(?:([a-z0-9-]+)\\.md)?(?:#(.*))?$"));
    const auto match = ofPage.match(link);
    const QString page = match.captured(1).isEmpty() ? pageName() : match.captured(1);
    if (match.hasMatch() && m_guide.page(page) != nullptr)
        showPage(page, match.captured(2));
    else if (link.startsWith(QLatin1String("https://")))
        Q_EMIT linkActivated(QUrl(link));
}

void HelpWindow::zoom(int by) {
    const int wanted = std::clamp(m_zoom + by, leastZoom, mostZoom);
    if (wanted > m_zoom)
        m_view->zoomIn(wanted - m_zoom);
    else if (wanted < m_zoom)
        m_view->zoomOut(m_zoom - wanted);
    m_zoom = wanted;
}

void HelpWindow::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && !m_find->isHidden())
        Q_EMIT m_find->closed();
    else if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

} // namespace collie::ui
