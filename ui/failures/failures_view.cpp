#include "ui/failures/failures_view.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/failures/failure_history.h"
#include "ui/failures/failure_tree.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace collie::ui {

using failures::Failure;
using failures::JobFailures;
using models::FailureModel;
using State = JobFailures::State;

namespace {

QString titleFor(State state) {
    switch (state) {
    case State::Asking:
        return FailuresView::tr("Looking for what failed");
    case State::Known:
        return FailuresView::tr("No failures found");
    case State::NotParsed:
        return FailuresView::tr("Not read yet");
    case State::ParsingFailed:
    case State::TooLarge:
        return FailuresView::tr("The log was not read");
    case State::NoLog:
        return FailuresView::tr("No log");
    case State::TaskExpired:
        return FailuresView::tr("Expired");
    case State::Failed:
        return FailuresView::tr("The failures could not be loaded");
    }
    return {};
}

QString countText(const JobFailures &found) {
    const qint64 count = std::max<qint64>(found.failureCount, found.failures.size());
    QString text = FailuresView::tr("%Ln failure(s)", nullptr, models::pluralOf(count));
    if (found.newCount > 0)
        text = FailuresView::tr("%1, %2", "failures, new ones")
                   .arg(text, FailuresView::tr("%Ln new", nullptr, models::pluralOf(found.newCount)));
    return found.state == State::Asking ? FailuresView::tr("%1 · looking for more…").arg(text) : text;
}

QString countTip(const JobFailures &found) {
    QStringList lines;
    if (!found.artifact.isEmpty())
        lines.append(FailuresView::tr("The tests are from %1.").arg(found.artifact));
    if (found.hiddenLines > 0)
        lines.append(FailuresView::tr("Left out, as the others say the same: %Ln line(s).", nullptr,
                                      models::pluralOf(found.hiddenLines)));
    return lines.join(u'\n');
}

} // namespace

FailuresView::FailuresView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new FailureModel(this))
    , m_tree(new FailureTree(theme, *m_model, this))
    , m_history(new FailureHistory(theme, this))
    , m_empty(new EmptyState(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_strip(new QWidget(this))
    , m_sentence(new PlainLabel(m_strip))
    , m_helpButton(new QToolButton(m_strip))
    , m_count(new PlainLabel(this))
    , m_menu(new QMenu(this))
    , m_heading(new MenuHeading(*m_menu)) {
    m_empty->setObjectName(QStringLiteral("noFailures"));
    m_sentence->setObjectName(QStringLiteral("failureSentence"));
    m_helpButton->setObjectName(QStringLiteral("failureHelp"));
    m_count->setObjectName(QStringLiteral("failureCount"));
    m_menu->setObjectName(QStringLiteral("failureMenu"));
    makeActions();
    layOut();
    connect(m_tree, &FailureTree::logLineRequested, this, &FailuresView::logLineRequested);
    connect(m_tree, &FailureTree::bugRequested, this, &FailuresView::bugRequested);
    connect(m_tree, &FailureTree::linkActivated, this, &FailuresView::linkActivated);
    connect(m_history, &FailureHistory::similarRequested, this, &FailuresView::similarRequested);
    connect(m_tree, &FailureTree::customContextMenuRequested, this, &FailuresView::openMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FailuresView::chooseTarget);
    connect(m_helpButton, &QToolButton::clicked, this, &FailuresView::giveHelp);
    connect(m_empty, &EmptyState::actionTriggered, this, &FailuresView::giveHelp);
    // What was chosen in the menu is done after it has closed.
    connect(m_menu, &QMenu::aboutToHide, this, &FailuresView::chooseTarget, Qt::QueuedConnection);
    const auto recolour = [this, &theme] {
        QPalette palette = m_helpButton->palette();
        palette.setColor(QPalette::ButtonText, theme.accent());
        m_helpButton->setPalette(palette);
    };
    connect(&theme, &Theme::changed, this, recolour);
    recolour();
    clear();
}

void FailuresView::makeActions() {
    auto *keys = new PaneKeys(this, tr("Failures"));
    const auto make = [keys](const char *name, const QString &text, const QString &icon, const QKeySequence &key) {
        QAction *action = keys->add(name, text, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
        if (!icon.isEmpty())
            action->setIcon(symbolIcon(icon));
        return action;
    };
    m_log = make("failureLog", tr("&Log"), QStringLiteral("log"), {});
    m_copyText = make("copyFailure", tr("&Copy"), QStringLiteral("copy"), QKeySequence::Copy);
    m_copyMarkdown = make("copyFailureMarkdown", tr("Copy as &Markdown"), {}, Qt::CTRL | Qt::ALT | Qt::Key_C);
    m_run = make("runFailure", tr("&Run Locally"), QStringLiteral("copy"), Qt::CTRL | Qt::ALT | Qt::Key_R);
    m_filter = make("filterFailure", tr("&Filter"), {}, Qt::CTRL | Qt::ALT | Qt::Key_F);
    m_search = make("searchFailure", tr("&Search Bugzilla"), QStringLiteral("search"), Qt::CTRL | Qt::ALT | Qt::Key_B);
    m_log->setToolTip(tr("Open the log at this failure (Enter)"));
    PaneKeys::tellKey(m_copyText, m_copyText, tr("Copy the failure as text"));
    m_filter->setToolTip(tr("Show the jobs that run this test"));
    m_search->setToolTip(tr("Look for bugs about this failure"));
    connect(m_log, &QAction::triggered, this, [this] { Q_EMIT logLineRequested(m_targetLine); });
    connect(m_copyText, &QAction::triggered, this, [this] { Q_EMIT copyRequested(*m_target, false); });
    connect(m_copyMarkdown, &QAction::triggered, this, [this] { Q_EMIT copyRequested(*m_target, true); });
    connect(m_run, &QAction::triggered, this, [this] { Q_EMIT runLocallyRequested(*m_target); });
    connect(m_filter, &QAction::triggered, this, [this] { Q_EMIT filterRequested(*m_target); });
    connect(m_search, &QAction::triggered, this, [this] { Q_EMIT searchRequested(*m_target); });
    m_menu->addAction(m_heading);
    m_menu->addSeparator();
    m_menu->addActions({m_log, m_copyText, m_copyMarkdown, m_run, m_filter, m_search});
}

void FailuresView::layOut() {
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(12, 4, 4, 4);
    strip->setSpacing(8);
    m_sentence->setWordWrap(true);
    m_helpButton->setAutoRaise(true);
    m_helpButton->hide();
    strip->addWidget(m_sentence, 1);
    strip->addWidget(m_helpButton, 0, Qt::AlignTop);

    auto *tools = new QToolBar(this);
    tools->setIconSize({16, 16});
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *copies = new QMenu(tools);
    copies->addActions({m_copyText, m_copyMarkdown});
    auto *copy = new QToolButton(tools);
    copy->setDefaultAction(m_copyText);
    copy->setMenu(copies);
    copy->setPopupMode(QToolButton::MenuButtonPopup);
    copy->setAutoRaise(true);
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addAction(m_log);
    tools->addWidget(copy);
    tools->addSeparator();
    tools->addActions({m_run, m_filter, m_search});

    auto *list = new QWidget(m_pages);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 4, 0);
    head->setSpacing(8);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(tools);
    auto *page = new QVBoxLayout(list);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_strip);
    page->addLayout(head);
    page->addWidget(m_tree, 1);
    page->addWidget(m_history);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void FailuresView::showLoading() {
    clear();
    m_empty->presentBusy(titleFor(State::Asking));
}

void FailuresView::clear() {
    // A menu about the job that was on show would act on the next one.
    m_menu->close();
    m_model->clear();
    m_history->setJobs({}, 0, 0);
    m_empty->present({});
    m_pages->setCurrentWidget(m_empty);
    m_help = Help::None;
    chooseTarget();
}

void FailuresView::showFailures(const JobFailures &found) {
    m_tree->showFailures(found);
    showState(found);
    // The current row may tell of more.
    chooseTarget();
}

FailuresView::Help FailuresView::helpFor(const JobFailures &found) {
    switch (found.state) {
    case State::Asking:
        return Help::None;
    case State::Known:
        return found.failures.isEmpty() || found.failureCount > found.failures.size() ? Help::OpenLog : Help::None;
    case State::ParsingFailed:
    case State::TooLarge:
        return Help::OpenLog;
    case State::NoLog:
    case State::TaskExpired:
        return Help::OpenTreeherder;
    case State::NotParsed:
    case State::Failed:
        return Help::LookAgain;
    }
    return Help::None;
}

void FailuresView::showState(const JobFailures &found) {
    m_help = helpFor(found);
    const QString help = m_help == Help::LookAgain        ? tr("Look Again")
                         : m_help == Help::OpenLog        ? tr("Open the Log")
                         : m_help == Help::OpenTreeherder ? tr("Open in Treeherder")
                                                          : QString();
    const bool isEmpty = found.failures.isEmpty();
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    if (isEmpty && found.state == State::Asking)
        m_empty->presentBusy(titleFor(found.state));
    else if (isEmpty)
        m_empty->present(titleFor(found.state), found.sentence(), help);
    // While answers come the head says so: a strip that comes and goes would move the rows.
    m_sentence->setText(found.state == State::Asking ? QString() : found.sentence());
    m_strip->setVisible(!m_sentence->text().isEmpty());
    m_helpButton->setText(help);
    m_helpButton->setVisible(!help.isEmpty());
    m_count->setText(countText(found));
    m_count->setToolTip(models::plainText(countTip(found)));
}

void FailuresView::giveHelp() {
    switch (m_help) {
    case Help::LookAgain:
        // The click is answered at once; what is found takes its time.
        m_empty->presentBusy(titleFor(State::Asking));
        m_sentence->setText(titleFor(State::Asking));
        m_helpButton->hide();
        Q_EMIT lookAgainRequested();
        break;
    case Help::OpenLog:
        Q_EMIT logLineRequested(-1);
        break;
    case Help::OpenTreeherder:
        Q_EMIT treeherderRequested();
        break;
    case Help::None:
        break;
    }
}

void FailuresView::chooseTarget() {
    // What the open menu is about stays, whatever answers come.
    if (m_menu->isVisible())
        return;
    const QModelIndex current = m_tree->currentIndex();
    m_target = m_model->failureAt(current);
    m_targetLine = -1;
    if (m_target) {
        const qint64 line = current.data(FailureModel::LineNumberRole).toLongLong();
        m_targetLine = line >= 0 ? line : m_target->lineNumber();
    }
    for (QAction *action : {m_log, m_copyText, m_copyMarkdown, m_search})
        action->setEnabled(m_target.has_value());
    const QString command = m_target && m_command ? m_command(*m_target) : QString();
    m_run->setEnabled(!command.isEmpty());
    m_run->setToolTip(command.isEmpty() ? tr("It is not known how this runs on your machine.")
                                        : models::plainText(tr("Copy the command: %1").arg(command)));
    m_filter->setEnabled(m_target && !(m_target->test.isEmpty() && m_target->group.isEmpty()));
}

void FailuresView::openMenu(const QPoint &at) {
    const QModelIndex index = m_tree->indexAt(at);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    chooseTarget();
    if (!m_target)
        return;
    m_heading->setAbout(m_target->test.isEmpty() ? m_target->line() : m_target->test);
    m_menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void FailuresView::setHistory(const QVector<treeherder::SimilarJob> &jobs, qint64 ownPush, qint64 nowMs) {
    m_history->setJobs(jobs, ownPush, nowMs);
}

void FailuresView::setHistoryPushes(const QVector<treeherder::Push> &pushes) {
    m_history->setPushes(pushes);
}

void FailuresView::setLinkFinder(models::LinkFinder finder) {
    m_model->setLinkFinder(std::move(finder));
    m_tree->viewport()->update();
}

void FailuresView::setWordFinder(models::WordFinder finder) {
    m_model->setWordFinder(std::move(finder));
    m_tree->viewport()->update();
}

void FailuresView::setCommandFinder(std::function<QString(const Failure &)> finder) {
    m_command = std::move(finder);
    chooseTarget();
}

} // namespace collie::ui
