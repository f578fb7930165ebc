#include "ui/logs/log_panel.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/logs/log_header.h"
#include "ui/logs/log_search_bar.h"
#include "ui/logs/log_view.h"
#include "ui/logs/log_view_accessible.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

/// The one behind a line, the first after the last; nothing when there is none.
std::optional<qint64> nextOf(const QVector<quint32> &lines, qint64 line) {
    if (lines.isEmpty())
        return std::nullopt;
    const auto behind = std::upper_bound(lines.begin(), lines.end(), line);
    return behind == lines.end() ? lines.constFirst() : *behind;
}

std::optional<qint64> previousOf(const QVector<quint32> &lines, qint64 line) {
    if (lines.isEmpty())
        return std::nullopt;
    const auto at = std::lower_bound(lines.begin(), lines.end(), line);
    return at == lines.begin() ? lines.constLast() : *std::prev(at);
}

/// A view that has spoken to screen readers before they know its kind stays nameless to them.
LogView *makeView(Theme &theme, QWidget *parent) {
    LogViewAccessible::install();
    return new LogView(theme, parent);
}

} // namespace

LogPanel::LogPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new LogHeader(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, m_pages))
    , m_page(new QWidget(m_pages))
    , m_bar(new LogSearchBar(theme, m_page))
    , m_view(makeView(theme, m_page))
    , m_keys(new PaneKeys(this, tr("Log"))) {
    m_bar->setObjectName(QStringLiteral("logSearchBar"));
    connectHeader();
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_bar);
    page->addWidget(m_view, 1);
    m_bar->hide();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_view);
    makeKeys();

    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_offersLog ? Q_EMIT logWanted() : Q_EMIT retryRequested(); });
    connect(m_bar, &LogSearchBar::patternChanged, this, &LogPanel::search);
    connect(m_bar, &LogSearchBar::nextRequested, this, &LogPanel::goToNextMatch);
    connect(m_bar, &LogSearchBar::previousRequested, this, &LogPanel::goToPreviousMatch);
    connect(m_bar, &LogSearchBar::filterToggled, this, &LogPanel::applyFilter);
    connect(m_bar, &LogSearchBar::closed, this, &LogPanel::closeSearch);
    connect(&m_search, &logs::LogSearch::changed, this, &LogPanel::showMatches);
    connect(&m_search, &logs::LogSearch::finished, this, &LogPanel::showMatches);
    connect(&m_errorSearch, &logs::LogSearch::changed, this, &LogPanel::showErrors);
    connect(&m_errorSearch, &logs::LogSearch::finished, this, &LogPanel::showErrors);
    connect(m_view, &LogView::followingChanged, m_header, &LogHeader::setFollowing);
    connect(m_view, &LogView::caretMoved, this, &LogPanel::showMatches);
    connect(m_view, &LogView::copyCutShort, this, [this] {
        Q_EMIT said(tr("Only the first %1 were copied; save the log to have it all.")
                        .arg(models::formatSize(LogView::copyBytes)));
    });
    connect(&m_theme, &Theme::changed, this, &LogPanel::showErrors);
    showNothing();
}

Pane LogPanel::make(Theme &theme, const Clock &) {
    auto *pane = new LogPanel(theme);
    pane->setWindowTitle(tr("Log"));
    return {.id = QStringLiteral("log"),
            .key = QKeySequence(Qt::ALT | Qt::Key_5),
            .page = QStringLiteral("why-did-it-fail"),
            .widget = pane,
            .header = pane->header()};
}

QWidget *LogPanel::header() const {
    return m_header;
}

void LogPanel::connectHeader() {
    connect(m_header, &LogHeader::nextErrorRequested, this, &LogPanel::goToNextError);
    connect(m_header, &LogHeader::previousErrorRequested, this, &LogPanel::goToPreviousError);
    connect(m_header, &LogHeader::followToggled, m_view, &LogView::setFollowing);
    connect(m_header, &LogHeader::findRequested, this, &LogPanel::openSearch);
    connect(m_header, &LogHeader::saveRequested, this, &LogPanel::askWhereToSave);
    connect(m_header, &LogHeader::linkRequested, this, &LogPanel::requestLink);
}

void LogPanel::requestLink() {
    const auto [first, last] = m_view->selectedLines();
    Q_EMIT linkRequested(first, last);
}

/// Lets go of the log; the page that says why comes in its place.
void LogPanel::giveUp() {
    m_search.clear();
    m_errorSearch.clear();
    m_view->setLog(nullptr);
    m_log.clear();
    m_known.clear();
    m_errors.clear();
    m_goesToFirstError = false;
    m_offersLog = false;
    m_pages->setCurrentWidget(m_empty);
    m_header->showControls(false, false);
}

void LogPanel::showNothing() {
    giveUp();
    m_header->showTitle({});
    m_empty->present(tr("No log open"), tr("Select a job and press L, or open one of its logs in the details."),
                     tr("Open the Log"));
    m_offersLog = true;
}

void LogPanel::showLoading(const QString &title) {
    giveUp();
    m_header->showTitle(title);
    m_empty->presentBusy(tr("Loading the log"));
}

void LogPanel::showProblem(const QString &sentence, bool canRetry) {
    giveUp();
    m_empty->present(tr("The log could not be loaded"), sentence, canRetry ? tr("Try Again") : QString());
}

void LogPanel::showLog(logs::LogFile *log, const QString &title, bool linkable) {
    m_known.clear();
    m_errors.clear();
    m_log = log;
    m_linkable = linkable;
    m_header->showTitle(title);
    m_view->setLog(log);
    connect(log, &logs::LogFile::grown, this, &LogPanel::showState);
    connect(log, &logs::LogFile::indexed, this, &LogPanel::showState);
    m_errorSearch.start(*log, logs::errorMatcher(m_errorPatterns));
    m_pages->setCurrentWidget(m_page);
    m_header->showControls(true, linkable);
    if (!m_bar->isHidden() && !m_bar->field()->text().isEmpty())
        m_bar->repeat();
    showErrors();
    showState();
    if (m_opensAtEnd)
        m_view->setFollowing(true);
}

void LogPanel::setErrorPatterns(const QVector<logs::LogPattern> &patterns) {
    m_errorPatterns = patterns;
    if (m_log)
        m_errorSearch.start(*m_log, logs::errorMatcher(m_errorPatterns));
}

void LogPanel::setFeed(Feed feed, qint64 available, qint64 expected) {
    const bool begins = feed == Feed::Live && m_feed != Feed::Live;
    m_feed = feed;
    m_available = available;
    m_expected = expected;
    m_header->setGrowing(m_log && feed != Feed::Complete);
    if (begins)
        m_view->setFollowing(true);
    showState();
}

void LogPanel::showState() {
    if (!m_log)
        return;
    const QString lines = tr("%Ln line(s)", nullptr, models::pluralOf(m_log->text().lineCount()));
    QString state;
    switch (m_feed) {
    case Feed::Loading:
        state =
            m_expected > 0
                ? tr("%1 of %2", "bytes of a log").arg(models::formatSize(m_available), models::formatSize(m_expected))
                : models::formatSize(m_available);
        break;
    case Feed::Live:
        state = tr("● live, %1").arg(lines);
        break;
    case Feed::Waiting:
        state = tr("waiting for more, %1").arg(lines);
        break;
    case Feed::Complete:
        state = tr("%1, %2", "lines, size").arg(lines, models::formatSize(m_log->text().size()));
        break;
    }
    m_header->setState(state);
}

void LogPanel::setKnownErrors(const QVector<logs::KnownError> &errors) {
    m_known = errors;
    showErrors();
}

void LogPanel::showErrors() {
    if (!m_log)
        return;
    QVector<quint32> lines = m_errorSearch.lines();
    for (const logs::KnownError &known : std::as_const(m_known)) {
        // What is not here yet is placed once it is.
        if (known.line < m_log->text().lineCount())
            lines.append(static_cast<quint32>(logs::lineOfKnownError(m_log->text(), known)));
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    m_errors = lines;
    m_view->setErrors(lines);
    m_header->setErrors(lines.size(), m_errorSearch.isRunning());
    seekFirstError();
}

void LogPanel::beginAtFirstError() {
    m_goesToFirstError = !m_opensAtEnd;
    seekFirstError();
}

void LogPanel::seekFirstError() {
    if (!m_goesToFirstError || m_errors.isEmpty())
        return;
    // The search comes from the top: before it has found something, an earlier error may still turn up.
    if (m_errorSearch.lines().isEmpty() && m_errorSearch.isRunning())
        return;
    m_goesToFirstError = false;
    if (m_view->caret().line == 0 && m_view->firstShownLine() == 0 && !m_view->hasSelection())
        m_view->goToLine(m_errors.constFirst());
}

void LogPanel::goToNextError() {
    if (const auto line = nextOf(m_errors, m_view->caret().line))
        m_view->goToLine(*line);
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPanel::goToPreviousError() {
    if (const auto line = previousOf(m_errors, m_view->caret().line))
        m_view->goToLine(*line);
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPanel::openSearch() {
    if (!m_log)
        return;
    m_bar->show();
    const QString selected = m_view->hasSelection() ? m_view->selectedText().left(200) : QString();
    m_bar->begin(selected.contains(u'\n') ? QString() : selected);
}

void LogPanel::closeSearch() {
    m_bar->filterButton()->setChecked(false);
    m_bar->hide();
    m_search.clear();
    m_view->setMarked(std::nullopt);
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPanel::search(const std::optional<logs::LogPattern> &pattern) {
    if (!m_log)
        return;
    m_view->setMarked(pattern);
    m_goesToFirstMatch = pattern.has_value();
    if (pattern)
        m_search.start(*m_log, *pattern);
    else
        m_search.clear();
    showMatches();
}

void LogPanel::showMatches() {
    const QVector<quint32> &lines = m_search.lines();
    const qint64 caret = m_view->caret().line;
    if (m_bar->filterButton()->isChecked())
        applyFilter(true);
    const auto at = std::lower_bound(lines.begin(), lines.end(), caret);
    // The nearest one ahead is shown as soon as it is known, while the person still types.
    const bool wraps = !m_search.isRunning() && !lines.isEmpty();
    if (m_goesToFirstMatch && (at != lines.end() || wraps)) {
        m_goesToFirstMatch = false;
        m_view->goToLine(at != lines.end() ? *at : lines.constFirst());
        m_view->showMatch();
        return;
    }
    const bool here = at != lines.end() && *at == caret;
    m_bar->setCount(lines.size(), here ? at - lines.begin() : -1, m_search.isRunning());
}

void LogPanel::applyFilter(bool only) {
    if (only && !m_bar->field()->text().isEmpty())
        m_view->setFilter(m_search.lines());
    else
        m_view->setFilter(std::nullopt);
}

void LogPanel::goToNextMatch() {
    // Before anything is found, the first that is will do.
    m_goesToFirstMatch = m_goesToFirstMatch && m_search.lines().isEmpty();
    if (const auto line = nextOf(m_search.lines(), m_view->caret().line)) {
        m_view->goToLine(*line);
        m_view->showMatch();
    }
}

void LogPanel::goToPreviousMatch() {
    // Before anything is found, the first that is will do.
    m_goesToFirstMatch = m_goesToFirstMatch && m_search.lines().isEmpty();
    if (const auto line = previousOf(m_search.lines(), m_view->caret().line)) {
        m_view->goToLine(*line);
        m_view->showMatch();
    }
}

void LogPanel::askForLine() {
    if (!m_log || m_log->text().lineCount() == 0)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to line"));
    dialog->setLabelText(models::plainText(tr("Line, 1 to %1:").arg(models::formatCount(m_log->text().lineCount()))));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, static_cast<int>(std::min<qint64>(m_log->text().lineCount(), INT_MAX)));
    dialog->setIntValue(static_cast<int>(std::min<qint64>(m_view->caret().line + 1, INT_MAX)));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int line) {
        m_view->goToLine(line - 1);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void LogPanel::askWhereToSave() {
    if (!m_log)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the log"), {}, tr("Logs (*.log *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("log"));
    dialog->selectFile(QStringLiteral("live_backing.log"));
    connect(dialog, &QFileDialog::fileSelected, this, &LogPanel::saveTo);
    dialog->open();
}

void LogPanel::saveTo(const QString &path) {
    if (!m_log)
        return;
    onDone(m_log->saveAs(path), this, [this, path](const Result<qint64> &saved) {
        Q_EMIT said(saved ? tr("Saved %1 to %2.").arg(models::formatSize(*saved), path) : saved.error().message);
    });
}

void LogPanel::makeKeys() {
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, auto what) {
        QAction *action = m_keys->add(id, text, {key});
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    QAction *find = add("findInLog", tr("Find in the Log"), Qt::CTRL | Qt::Key_F, &LogPanel::openSearch);
    QAction *next = add("nextLogMatch", tr("Next Match"), Qt::Key_F3, &LogPanel::goToNextMatch);
    QAction *previous =
        add("previousLogMatch", tr("Previous Match"), Qt::SHIFT | Qt::Key_F3, &LogPanel::goToPreviousMatch);
    QAction *nextError = add("nextErrorInLog", tr("Next Error"), Qt::Key_F8, &LogPanel::goToNextError);
    QAction *previousError =
        add("previousErrorInLog", tr("Previous Error"), Qt::SHIFT | Qt::Key_F8, &LogPanel::goToPreviousError);
    static_cast<void>(add("goToLogLine", tr("Go to Line…"), Qt::CTRL | Qt::Key_G, &LogPanel::askForLine));
    QAction *save = add("saveLog", tr("Save the Log…"), Qt::CTRL | Qt::Key_S, &LogPanel::askWhereToSave);
    QAction *link = add("copyLogLink", tr("Copy Link to Lines"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] {
        if (m_linkable)
            requestLink();
    });
    m_header->tellKeys(*previousError, *nextError, *find, *save, *link);
    m_bar->tellKeys(*previous, *next);
    connect(m_pages, &QStackedWidget::currentChanged, this, &LogPanel::enableKeys);
    enableKeys();
}

void LogPanel::enableKeys() {
    for (QAction *action : m_keys->actions())
        action->setEnabled(m_pages->currentWidget() == m_page);
}

bool LogPanel::closesSearch(const QKeyEvent &event) const {
    return m_pages->currentWidget() == m_page && event.key() == Qt::Key_Escape && !m_bar->isHidden();
}

bool LogPanel::event(QEvent *event) {
    // The window uses the key for its own; here it is about the log.
    if (event->type() == QEvent::ShortcutOverride && closesSearch(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LogPanel::keyPressEvent(QKeyEvent *event) {
    if (closesSearch(*event))
        closeSearch();
    else
        QWidget::keyPressEvent(event);
}

void LogPanel::contextMenuEvent(QContextMenuEvent *event) {
    if (!m_log)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(symbolIcon(QStringLiteral("copy")), tr("&Copy"), m_view, &LogView::copy);
    copy->setEnabled(m_view->hasSelection());
    if (m_linkable)
        menu->addAction(tr("Copy &Link to Lines"), this, &LogPanel::requestLink);
    menu->addAction(tr("Select &All"), m_view, &LogView::selectAll);
    menu->addSeparator();
    menu->addAction(symbolIcon(QStringLiteral("search")), tr("&Find…"), this, &LogPanel::openSearch);
    menu->addAction(tr("&Go to Line…"), this, &LogPanel::askForLine);
    menu->addAction(tr("Next &Error"), this, &LogPanel::goToNextError)->setEnabled(!m_errors.isEmpty());
    menu->addAction(tr("&Save As…"), this, &LogPanel::askWhereToSave);
    menu->popup(event->globalPos());
}

} // namespace collie::ui
