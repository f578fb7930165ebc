#include "ui/pushes/my_pushes_pane.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/clock.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {

using models::MyPush;

namespace {

enum MyPushColumn { SubjectColumn, RepositoryColumn, StateColumn, AgeColumn };
constexpr int myPushId = Qt::UserRole;
constexpr int myPushRevision = Qt::UserRole + 1;
constexpr int myPushTime = Qt::UserRole + 2; ///< Seconds since the epoch.
constexpr int betweenAgesMs = 20'000;
constexpr qsizetype longestSubject = 500; ///< Characters: others wrote it, and no row is wider.

/// How the push is doing; empty where that is not known.
QString stateText(const std::optional<treeherder::PushStatus> &status) {
    if (!status)
        return {};
    QStringList parts;
    if (status->failed > 0)
        parts.append(MyPushesPane::tr("%Ln failed", nullptr, status->failed));
    if (const int open = status->running + status->pending; open > 0)
        parts.append(MyPushesPane::tr("%Ln to go", nullptr, open));
    if (parts.isEmpty())
        return status->isDone() ? MyPushesPane::tr("done") : MyPushesPane::tr("no jobs yet");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

MyPushesPane::MyPushesPane(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_head(makeHead())
    , m_pages(new QStackedWidget(this))
    , m_question(makeQuestion())
    , m_empty(new EmptyState(theme, m_pages))
    , m_failure(new PlainLabel(this)) {
    setWindowTitle(tr("My Pushes"));
    m_failure->setObjectName(QStringLiteral("myPushesFailure"));
    m_failure->setWordWrap(true);
    m_failure->setContentsMargins(8, 4, 8, 4);
    m_failure->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_failure);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_question);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeList());
    connect(m_empty, &EmptyState::actionTriggered, this, &MyPushesPane::refreshRequested);
    connect(&m_theme, &Theme::changed, this, &MyPushesPane::recolour);
    recolour();
    m_ageTimer = startTimer(betweenAgesMs, Qt::VeryCoarseTimer);
    setAddress({});
}

Pane MyPushesPane::make(Theme &theme, const Clock &clock) {
    return {.id = QStringLiteral("my-pushes"),
            .page = QStringLiteral("watching-a-push"),
            .widget = new MyPushesPane(theme, clock),
            .needsTreeherder = true};
}

QWidget *MyPushesPane::makeHead() {
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 4, 8, 4);
    m_whose = new PlainLabel(head);
    m_whose->setObjectName(QStringLiteral("myPushesWhose"));
    m_change = new QToolButton(head);
    m_change->setObjectName(QStringLiteral("myPushesChange"));
    m_change->setText(tr("Other Address…"));
    m_change->setAutoRaise(true);
    m_refresh = new QToolButton(head);
    m_refresh->setObjectName(QStringLiteral("myPushesRefresh"));
    m_refresh->setIcon(symbolIcon(QStringLiteral("retrigger")));
    m_refresh->setAutoRaise(true);
    m_refresh->setToolTip(tr("Look for new pushes now"));
    m_refresh->setAccessibleName(tr("Look for new pushes now"));
    row->addWidget(m_whose);
    row->addWidget(m_change);
    row->addStretch(1);
    row->addWidget(m_refresh);
    connect(m_change, &QToolButton::clicked, this, &MyPushesPane::ask);
    connect(m_refresh, &QToolButton::clicked, this, &MyPushesPane::refreshRequested);
    return head;
}

QWidget *MyPushesPane::makeQuestion() {
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto *about =
        new PlainLabel(tr("Your newest pushes in all repositories are listed here, with how they are doing. Which mail "
                          "address do you push with? It is kept on this computer and sent to Treeherder only."),
                       page);
    about->setWordWrap(true);
    m_field = new QLineEdit(page);
    m_field->setObjectName(QStringLiteral("myPushesAddress"));
    m_field->setPlaceholderText(tr("me@example.com"));
    m_field->setAccessibleName(tr("Mail address you push with"));
    m_field->installEventFilter(this);
    m_problem = new PlainLabel(page);
    m_problem->setObjectName(QStringLiteral("myPushesProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_show = new QPushButton(tr("Show My Pushes"), page);
    m_show->setObjectName(QStringLiteral("myPushesShow"));
    layout->addWidget(about);
    layout->addWidget(m_field);
    layout->addWidget(m_problem);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_field, &QLineEdit::returnPressed, this, &MyPushesPane::give);
    connect(m_field, &QLineEdit::textChanged, m_problem, &QWidget::hide);
    connect(m_show, &QPushButton::clicked, this, &MyPushesPane::give);
    return page;
}

QWidget *MyPushesPane::makeList() {
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("myPushes"));
    m_list->setAccessibleName(tr("My pushes"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderLabels({tr("Push"), tr("Repository"), tr("Jobs"), tr("Age")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(SubjectColumn, QHeaderView::Stretch);
    for (const int column : {RepositoryColumn, StateColumn, AgeColumn})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) {
        Q_EMIT pushChosen(row->text(RepositoryColumn), row->data(SubjectColumn, myPushRevision).toString());
    });
    return m_list;
}

void MyPushesPane::setAddress(const QString &address) {
    m_address = address;
    m_whose->setText(tr("Pushes of %1").arg(address));
    m_list->clear();
    m_failure->hide();
    if (address.isEmpty()) {
        ask();
        return;
    }
    m_empty->presentBusy(tr("Looking for the pushes of %1").arg(address));
    endQuestion();
}

void MyPushesPane::ask() {
    m_head->hide();
    m_problem->hide();
    m_field->setText(m_address);
    m_field->selectAll();
    m_pages->setCurrentWidget(m_question);
    if (isVisible() && !m_address.isEmpty())
        m_field->setFocus(Qt::OtherFocusReason);
}

/// What is known is on show.
void MyPushesPane::endQuestion() {
    const bool hadFocus = m_question->isAncestorOf(focusWidget());
    m_head->show();
    m_pages->setCurrentWidget(m_list->topLevelItemCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (hadFocus)
        m_list->setFocus(Qt::OtherFocusReason);
}

void MyPushesPane::give() {
    const QString address = m_field->text().trimmed();
    const bool isOne = !address.isEmpty() &&
                       std::none_of(address.begin(), address.end(), [](QChar c) { return c.isSpace() || c == u','; }) &&
                       !address.startsWith(u'-');
    m_problem->setText(isOne ? QString() : tr("Give one address, as Treeherder shows it at your pushes."));
    m_problem->setVisible(!isOne);
    if (!isOne)
        return;
    if (address == m_address)
        endQuestion();
    else
        Q_EMIT addressGiven(address);
}

void MyPushesPane::setPushes(const QVector<MyPush> &pushes) {
    m_failure->hide();
    const auto idOf = [](const QTreeWidgetItem *row) { return row->data(SubjectColumn, myPushId).toLongLong(); };
    const qint64 current = m_list->currentItem() == nullptr ? 0 : idOf(m_list->currentItem());
    bool isSame = m_list->topLevelItemCount() == pushes.size();
    for (int row = 0; isSame && row < pushes.size(); ++row)
        isSame = idOf(m_list->topLevelItem(row)) == pushes[row].push.id;
    if (!isSame) {
        m_list->clear();
        for (qsizetype i = 0; i < pushes.size(); ++i)
            new QTreeWidgetItem(m_list);
    }
    for (int row = 0; row < pushes.size(); ++row) {
        fill(*m_list->topLevelItem(row), pushes[row]);
        if (!isSame && pushes[row].push.id == current)
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
    showAges();
    if (pushes.isEmpty())
        m_empty->present(tr("No pushes"),
                         tr("Treeherder has none by %1. Is that the address it shows at your pushes?").arg(m_address),
                         tr("Look Again"));
    // Whoever is just writing another address is left in peace.
    if (m_pages->currentWidget() != m_question)
        endQuestion();
}

void MyPushesPane::fill(QTreeWidgetItem &row, const MyPush &mine) const {
    const QString subject = mine.push.subject();
    row.setText(SubjectColumn,
                subject.isEmpty() ? models::shortRevision(mine.push.revision) : subject.left(longestSubject));
    row.setToolTip(SubjectColumn, models::plainText(subject + u'\n' + mine.push.revision));
    row.setData(SubjectColumn, myPushId, mine.push.id);
    row.setData(SubjectColumn, myPushRevision, mine.push.revision);
    row.setText(RepositoryColumn, mine.repository);
    row.setText(StateColumn, stateText(mine.status));
    row.setForeground(StateColumn, mine.status && mine.status->failed > 0
                                       ? m_theme.statusColour(treeherder::JobStatus::TestFailed)
                                       : m_theme.mutedText());
    row.setToolTip(StateColumn, tr("Jobs of tiers 1 and 2 that nobody has classified"));
    row.setData(AgeColumn, myPushTime, mine.push.pushTimestamp);
    row.setToolTip(AgeColumn, models::plainText(exactTime(mine.push.pushTimestamp)));
}

void MyPushesPane::showAges() {
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        item->setText(AgeColumn, relativeTime(item->data(AgeColumn, myPushTime).toLongLong(), m_clock.nowMs()));
    }
}

void MyPushesPane::showFailure(const QString &sentence) {
    if (m_list->topLevelItemCount() == 0) {
        m_empty->present(tr("Your pushes could not be loaded"), sentence, tr("Try Again"));
        return;
    }
    m_failure->setText(sentence);
    m_failure->show();
}

void MyPushesPane::focusContent() {
    if (m_pages->currentWidget() == m_question)
        m_field->setFocus(Qt::ShortcutFocusReason);
    else
        m_list->setFocus(Qt::ShortcutFocusReason);
}

bool MyPushesPane::eventFilter(QObject *watched, QEvent *event) {
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    // The address that is known stays; without one there is nothing to go back to.
    if (watched == m_field && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        !m_address.isEmpty()) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            endQuestion();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MyPushesPane::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_ageTimer)
        QWidget::timerEvent(event);
    else if (isVisible())
        showAges();
}

void MyPushesPane::recolour() {
    QPalette wrong = palette();
    wrong.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_problem->setPalette(wrong);
    m_failure->setPalette(wrong);
}

} // namespace collie::ui
