#include "ui/tasks/document_editor.h"

#include "services/base/yaml.h"
#include "ui/widgets/fixed_font.h"

#include <QSignalBlocker>

namespace collie::ui {
namespace {

constexpr int documentSettleMs = 120; ///< A pause in typing.

QPlainTextEdit *makeText(const QString &name, QWidget *parent) {
    auto *text = new QPlainTextEdit(parent);
    useFixedFont(text);
    text->setAccessibleName(name);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    return text;
}

/// Replaces a text without telling anybody; the cursor keeps its place as far as there is one.
void replaceText(QPlainTextEdit &edit, const QByteArray &text) {
    const QSignalBlocker blocker(&edit);
    const int position = edit.textCursor().position();
    edit.setPlainText(QString::fromUtf8(text));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(std::min(position, edit.document()->characterCount() - 1));
    edit.setTextCursor(cursor);
}

} // namespace

DocumentEditor::DocumentEditor(QWidget *parent)
    : QTabWidget(parent)
    , m_yaml(makeText(tr("Task as YAML"), this))
    , m_json(makeText(tr("Task as JSON"), this)) {
    setDocumentMode(true);
    addTab(m_yaml, tr("&YAML"));
    addTab(m_json, tr("&JSON"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(documentSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &DocumentEditor::read);
    connect(m_yaml, &QPlainTextEdit::textChanged, this, &DocumentEditor::readSoon);
    connect(m_json, &QPlainTextEdit::textChanged, this, &DocumentEditor::readSoon);
    // What could not be read in one tab is not what the other one shows.
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (!m_problem.isEmpty() && !m_reading)
            readSoon();
    });
}

QString DocumentEditor::text() const {
    return (currentWidget() == m_json ? m_json : m_yaml)->toPlainText();
}

void DocumentEditor::setDocument(const Json &document) {
    m_settle.stop();
    m_guard.cancel();
    ++m_generation;
    m_reading = false;
    m_document = document;
    m_problem.clear();
    replaceText(*m_yaml, toYamlBytes(document));
    replaceText(*m_json, toJsonBytes(document, 2));
}

void DocumentEditor::setText(const QString &yaml) {
    setCurrentWidget(m_yaml);
    m_yaml->setPlainText(yaml);
}

void DocumentEditor::readSoon() {
    m_reading = true;
    m_settle.start();
}

void DocumentEditor::read() {
    const bool fromYaml = currentWidget() != m_json;
    const QString typed = text();
    const int generation = ++m_generation;
    if (typed.size() > maxLength) {
        take(failure(ErrorKind::TooLarge, tr("This text is too long for a task.")), fromYaml);
        return;
    }
    const auto future = runOnPool([bytes = typed.toUtf8(), fromYaml]() -> Result<Json> {
        Result<Json> document = fromYaml ? parseYaml(bytes, tr("The task")) : parseJson(bytes, tr("The task"));
        if (document && !document->is_object())
            return failure(ErrorKind::InvalidArgument, tr("A task is a list of names and values, as in “payload: …”."));
        return document;
    });
    m_guard = CancelGuard(future);
    onDone(future, this, [this, generation, fromYaml](const Result<Json> &document) {
        if (generation == m_generation && !m_settle.isActive())
            take(document, fromYaml);
    });
}

void DocumentEditor::take(const Result<Json> &document, bool fromYaml) {
    m_reading = false;
    m_problem = document ? QString() : document.error().message;
    if (document) {
        m_document = *document;
        if (fromYaml)
            replaceText(*m_json, toJsonBytes(m_document, 2));
        else
            replaceText(*m_yaml, toYamlBytes(m_document));
    }
    Q_EMIT edited();
}

} // namespace collie::ui
