#include "ui/help/guide_view.h"

#include "ui/widgets/theme.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int pageMargin = 16; ///< Pixels around the text.
constexpr int cellRoom = 4;    ///< Likewise around that of a cell.

/// A picture alone on its line: what it shows, and its file.
const QString pictureLine = QStringLiteral("^!\\[([^\\]]*)\\]\\(([^)]*)\\)$");

/// What a picture shows stands below it too: not everybody sees it.
QString withCaptions(QString markdown) {
    static const QRegularExpression alone(pictureLine, QRegularExpression::MultilineOption);
    return markdown.replace(alone, QStringLiteral("![\\1](\\2)\n\n*\\1*"));
}

} // namespace

GuideView::GuideView(const Theme &theme, const Guide &guide, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
    , m_guide(guide) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(pageMargin);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT linkActivated(url.toString()); });
    // The colours of links are of the text, which takes them when it is made; the palette comes through the event loop.
    connect(
        &theme, &Theme::changed, this,
        [this] {
            const int place = verticalScrollBar()->value();
            render();
            verticalScrollBar()->setValue(place);
        },
        Qt::QueuedConnection);
}

void GuideView::showPage(const GuidePage &page, const QString &anchor) {
    m_page = page;
    setAccessibleName(page.title);
    render();
    goTo(anchor);
}

void GuideView::render() {
    setMarkdown(withCaptions(m_page.markdown));
    ruleTables();
    fitPictures();
}

/// Hairlines and room, as tables have elsewhere in the window.
void GuideView::ruleTables() {
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setCellSpacing(0);
        format.setCellPadding(cellRoom);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(m_theme.hairline());
        format.setBorderCollapse(true);
        table->setFormat(format);
    }
}

void GuideView::goTo(const QString &anchor) {
    QTextCursor cursor(document());
    const auto wanted = std::find_if(m_page.sections.cbegin(), m_page.sections.cend(),
                                     [&anchor](const GuideSection &each) { return each.anchor == anchor; });
    // Markdown read by Qt has no anchors, but the headings are those of the sections, in the same order.
    auto headings = wanted == m_page.sections.cend() ? 0 : wanted - m_page.sections.cbegin();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && headings-- == 0) {
            cursor.setPosition(block.position());
            break;
        }
    }
    setTextCursor(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - pageMargin);
}

bool GuideView::find(const QString &text, bool backward) {
    if (text.isEmpty())
        return false;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (QTextEdit::find(text, flags))
        return true;
    const QTextCursor before = textCursor();
    QTextCursor around(document());
    if (backward)
        around.movePosition(QTextCursor::End);
    setTextCursor(around);
    if (QTextEdit::find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

void GuideView::mark(const QString &words) {
    const QTextCursor from = textCursor();
    QTextCursor first;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        const QTextCursor found = document()->find(word, from);
        if (!found.isNull() && (first.isNull() || found.position() < first.position()))
            first = found;
    }
    if (!first.isNull())
        setTextCursor(first);
}

QVariant GuideView::loadResource(int type, const QUrl &name) {
    // Nothing else is loaded: pages have pictures of the guide, and no styles.
    return type == QTextDocument::ImageResource ? QVariant(picture(name.toString())) : QVariant();
}

void GuideView::resizeEvent(QResizeEvent *event) {
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitPictures();
}

void GuideView::fitPictures() {
    static const QRegularExpression alone(pictureLine, QRegularExpression::MultilineOption);
    bool hasAny = false;
    for (auto pictures = alone.globalMatch(m_page.markdown); pictures.hasNext();) {
        const QString name = pictures.next().captured(2);
        document()->addResource(QTextDocument::ImageResource, QUrl(name), picture(name));
        hasAny = true;
    }
    if (hasAny)
        document()->markContentsDirty(0, document()->characterCount());
}

/// As wide as it is, or as there is room; sharp on any screen.
QImage GuideView::picture(const QString &reference) const {
    const QString file = m_guide.pictureFile(reference, m_theme.isDark());
    if (file.isEmpty())
        return {};
    QImage image(file);
    if (image.isNull())
        return image;
    const qreal ratio = devicePixelRatioF();
    // A page with a picture will have a scroll bar, which may not be there yet.
    const QScrollBar *bar = verticalScrollBar();
    const int taken = bar->isVisible() ? 0 : bar->sizeHint().width();
    const int room = std::max(64, viewport()->width() - taken - 2 * pageMargin);
    const int shown = std::min(room, image.width());
    const int dots = qRound(shown * ratio);
    if (dots < image.width())
        image =
            image.convertToFormat(QImage::Format_ARGB32_Premultiplied).scaledToWidth(dots, Qt::SmoothTransformation);
    image.setDevicePixelRatio(static_cast<qreal>(image.width()) / shown);
    return image;
}

} // namespace collie::ui
