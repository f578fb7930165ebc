#include "ui/links/link_field.h"

#include "models/text/plain_text.h"
#include "ui/links/seen_view_columns.h"
#include "ui/links/seen_view_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int mostWidth = 760; ///< Pixels.
constexpr int linkMargin = 8;
constexpr int mostRows = 8; ///< Seen at once.

bool isOurKey(const QKeyEvent &event) {
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    default:
        return false;
    }
}

} // namespace

LinkField::LinkField(Theme &theme, const Clock &clock, QWidget *window)
    : QFrame(window)
    , m_window(*window)
    , m_model(new SeenViewModel(clock, this))
    , m_text(new QLineEdit(this))
    , m_sentence(new PlainLabel(this))
    , m_action(new QPushButton(this))
    , m_views(new QTreeView(this)) {
    setObjectName(QStringLiteral("linkField"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    hide();
    layOut(theme);
    m_text->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_chosen.clear();
        m_model->setSearch(text);
        choose({});
        place();
    });
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(subject()); });
    connect(m_views, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        choose(index.data(SeenViewModel::AddressRole).toString());
        go();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LinkField::chooseAgain);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { focusMoved(now); });
}

LinkField::~LinkField() {
    // What is in it gives the focus back when it goes, after this.
    disconnect(qApp, nullptr, this, nullptr);
}

void LinkField::layOut(Theme &theme) {
    m_text->setObjectName(QStringLiteral("linkText"));
    m_text->setClearButtonEnabled(true);
    m_sentence->setObjectName(QStringLiteral("linkFinding"));
    m_sentence->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("linkAction"));
    m_action->setAutoDefault(true);
    m_action->hide();
    m_views->setObjectName(QStringLiteral("linkViews"));
    m_views->setAccessibleName(tr("Looked at before"));
    m_views->setModel(m_model);
    arrangeSeenViews(*m_views, theme);
    m_views->setHeaderHidden(true);
    m_views->setFrameShape(QFrame::NoFrame);
    m_views->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The keys stay in the line: up and down choose from there.
    m_views->setFocusPolicy(Qt::NoFocus);
    auto *found = new QHBoxLayout;
    found->setSpacing(8);
    found->addWidget(m_sentence, 1);
    found->addWidget(m_action);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(linkMargin, linkMargin, linkMargin, linkMargin);
    all->setSpacing(8);
    all->addWidget(m_text);
    all->addLayout(found);
    all->addWidget(m_views);
}

void LinkField::open(const QString &hint, const QString &text) {
    QWidget *focused = QApplication::focusWidget();
    if (!isVisible() && focused != nullptr && focused->window() == m_window.window())
        m_before = focused;
    m_text->setPlaceholderText(hint);
    m_text->setAccessibleName(hint);
    m_text->setText(text);
    choose({});
    m_text->selectAll();
    m_model->updateAges();
    show();
    raise();
    place();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void LinkField::leave() {
    if (!isVisible())
        return;
    QWidget *before = m_before;
    m_before.clear();
    hide();
    if (before != nullptr && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

void LinkField::setViews(const QVector<storage::SeenView> &views) {
    m_model->setViews(views);
}

void LinkField::setOffer(const QString &address, const QString &name) {
    m_model->setOffer(address, name);
}

void LinkField::setFinding(const Finding &finding) {
    m_canGo = finding.canGo;
    m_sentence->setText(finding.sentence);
    // Screen readers read it out while the line has the keys.
    m_text->setAccessibleDescription(finding.sentence);
    m_action->setText(models::plainCaption(finding.action));
    m_action->setVisible(!finding.action.isEmpty());
    if (isVisible())
        place();
}

QString LinkField::subject() const {
    return m_chosen.isEmpty() ? m_text->text() : m_chosen;
}

/// \param address  of a row; empty for the text.
void LinkField::choose(const QString &address) {
    m_chosen = address;
    const int row = address.isEmpty() ? -1 : m_model->rowOf(address);
    m_views->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    Q_EMIT subjectChanged(subject());
}

/// The rows are others; the one that was chosen stays so where it is still there.
void LinkField::chooseAgain() {
    if (!m_chosen.isEmpty())
        choose(m_model->rowOf(m_chosen) < 0 ? QString() : m_chosen);
    place();
}

void LinkField::go() {
    if (m_canGo)
        Q_EMIT wanted(subject());
}

/// From the line to the first row and back again.
void LinkField::step(int rows) {
    const int from = m_views->currentIndex().isValid() ? m_views->currentIndex().row() : -1;
    const int to = std::min(from + rows, m_model->rowCount() - 1);
    choose(to < 0 ? QString() : m_model->index(to, 0).data(SeenViewModel::AddressRole).toString());
}

void LinkField::place() {
    if (isHidden())
        return;
    const int rows = std::min(m_model->rowCount(), mostRows);
    m_views->setVisible(rows > 0);
    m_views->setFixedHeight(std::max(1, rows * m_views->sizeHintForRow(0)));
    const int width = std::min(mostWidth, m_window.width() - 4 * linkMargin);
    // A label that breaks its lines does not ask for their height by itself.
    const int beside = m_action->isHidden() ? 0 : m_action->sizeHint().width() + 8;
    m_sentence->setFixedHeight(
        std::max(0, m_sentence->heightForWidth(width - 2 * linkMargin - beside - 2 * frameWidth())));
    layout()->activate();
    const int height = layout()->minimumSize().height();
    setGeometry((m_window.width() - width) / 2, 4 * linkMargin, width, height);
}

void LinkField::focusMoved(const QWidget *now) {
    // Another window takes the keys for a while; somebody who clicks elsewhere in this one is done here.
    if (isVisible() && now != nullptr && now->window() == m_window.window() && !isAncestorOf(now))
        hide();
}

bool LinkField::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_window && event->type() == QEvent::Resize)
        place();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_text || !isKey || !isOurKey(*static_cast<QKeyEvent *>(event)))
        return QFrame::eventFilter(watched, event);
    // The window uses some of these for its own.
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_PageUp:
        step(-mostRows);
        break;
    case Qt::Key_PageDown:
        step(mostRows);
        break;
    default:
        go();
    }
    return true;
}

} // namespace collie::ui
