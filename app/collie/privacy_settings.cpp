#include "app/collie/privacy_settings.h"

#include "models/text/text_format.h"
#include "ui/settings/privacy_page.h"
#include "ui/widgets/question.h"

#include <QDirIterator>
#include <QEvent>
#include <QFileInfo>

#include <numeric>
#include <utility>

namespace collie::app {
namespace {

/// Bytes in files and folders. \thread any
qint64 sizeOf(const QStringList &paths) {
    qint64 bytes = 0;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        bytes += file.isFile() ? file.size() : 0;
        if (!file.isDir())
            continue;
        QDirIterator below(path, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (below.hasNext()) {
            below.next();
            bytes += below.fileInfo().size();
        }
    }
    return bytes;
}

} // namespace

PrivacySettings::PrivacySettings(std::vector<KeptThings> things, ui::PrivacyPage &page)
    : QObject(&page)
    , m_things(std::move(things))
    , m_page(page) {
    connect(&page, &ui::PrivacyPage::clearRequested, this, &PrivacySettings::askToClear);
    page.installEventFilter(this);
}

bool PrivacySettings::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_page && event->type() == QEvent::Show)
        measure();
    return QObject::eventFilter(watched, event);
}

void PrivacySettings::measure() {
    for (const KeptThings &each : m_things) {
        const auto size = runOnPool([paths = each.paths]() -> Result<qint64> { return sizeOf(paths()); });
        onDone(size, this,
               [this, id = each.id](const Result<qint64> &bytes) { m_page.setSize(id, bytes.value_or(0)); });
    }
}

void PrivacySettings::askToClear(const QStringList &ids) {
    QStringList titles;
    for (const KeptThings &each : m_things) {
        if (ids.contains(each.id))
            titles.append(each.title);
    }
    ui::ask(m_page.window(),
            {.title = tr("Clear"),
             .text = titles.size() == 1 ? tr("Clear this: %1?").arg(titles.constFirst()) : tr("Clear all of this?"),
             .explanation = tr("%1. This cannot be undone.").arg(titles.join(QStringLiteral(", "))),
             .yes = tr("Clear"),
             .destroys = true},
            this, [this, ids] { clear(ids); });
}

void PrivacySettings::clear(const QStringList &ids) {
    m_gone.clear();
    m_failed.clear();
    for (const KeptThings &each : m_things) {
        if (!ids.contains(each.id) || !each.clear)
            continue;
        ++m_underWay;
        onDone(each.clear(), this, [this, each](const Result<void> &cleared) { endClearing(each, cleared); });
    }
}

void PrivacySettings::endClearing(const KeptThings &things, const Result<void> &cleared) {
    if (cleared)
        m_gone.append(things.title);
    else
        m_failed.append(tr("%1: %2").arg(things.title, cleared.error().message));
    if (--m_underWay > 0)
        return;
    QStringList sentences;
    if (!m_gone.isEmpty())
        sentences.append(tr("Cleared: %1.").arg(m_gone.join(QStringLiteral(", "))));
    sentences += m_failed;
    m_page.say(std::accumulate(sentences.cbegin(), sentences.cend(), QString(), models::joinSentences));
    measure();
}

} // namespace collie::app
