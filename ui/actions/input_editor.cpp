#include "ui/actions/input_editor.h"

#include "models/text/text_format.h"
#include "services/actions/input_form.h"
#include "services/actions/input_schema.h"
#include "services/base/yaml.h"
#include "ui/actions/schema_form.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace collie::ui {

namespace {

/// An action's input has at most 256 KiB; a text beyond this is not even read.
constexpr qsizetype maxYamlLength = 256 * 1024;
constexpr qsizetype mostReadHere = 64 * 1024; ///< Bytes; more are read on a pool thread.

} // namespace

InputEditor::InputEditor(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabWidget(this))
    , m_formPage(new QWidget(m_tabs))
    , m_noForm(new PlainLabel(m_formPage))
    , m_form(new SchemaForm(m_formPage))
    , m_yaml(new QPlainTextEdit(m_tabs))
    , m_message(new PlainLabel(this)) {
    auto *page = new QVBoxLayout(m_formPage);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_noForm);
    page->addWidget(m_form, 1);
    m_noForm->setWordWrap(true);
    m_noForm->setMargin(8);
    m_yaml->setObjectName(QStringLiteral("inputYaml"));
    m_yaml->setAccessibleName(tr("Input as YAML"));
    useFixedFont(m_yaml);
    m_yaml->setTabChangesFocus(true);
    m_yaml->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_tabs->setObjectName(QStringLiteral("inputTabs"));
    m_tabs->addTab(m_formPage, tr("&Form"));
    m_tabs->addTab(m_yaml, tr("&YAML"));
    m_tabs->setDocumentMode(true);
    m_message->setObjectName(QStringLiteral("inputProblem"));
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_message);
    connect(m_form, &SchemaForm::edited, this, &InputEditor::takeForm);
    connect(m_yaml, &QPlainTextEdit::textChanged, this, &InputEditor::takeYaml);
    connect(&theme, &Theme::changed, this, &InputEditor::recolour);
    recolour();
}

void InputEditor::begin(const Json &schema, const Json &value) {
    forgetReading();
    m_schema = schema;
    m_value = value;
    m_form->setForm(actions::formOf(schema));
    const QSignalBlocker blocker(m_yaml);
    m_yaml->setPlainText(QString::fromUtf8(toYamlBytes(m_value)));
    showInForm();
    if (!m_form->reasonForNone().isEmpty())
        m_tabs->setCurrentWidget(m_yaml);
    check({});
}

void InputEditor::takeForm() {
    forgetReading();
    m_value = m_form->value();
    const QSignalBlocker blocker(m_yaml);
    m_yaml->setPlainText(QString::fromUtf8(toYamlBytes(m_value)));
    check(m_form->problem());
    Q_EMIT changed();
}

void InputEditor::takeYaml() {
    forgetReading();
    const QString text = m_yaml->toPlainText();
    const QByteArray bytes = text.toUtf8();
    if (text.size() > maxYamlLength) {
        check(tr("The input is longer than an action takes."));
        Q_EMIT changed();
    } else if (bytes.size() <= mostReadHere) {
        take(parseYaml(bytes, tr("The input")));
    } else {
        check(tr("The input is being read."));
        Q_EMIT changed();
        const Future<Json> read = runOnPool([bytes] { return parseYaml(bytes, tr("The input")); });
        m_reading = CancelGuard(read);
        onDone(read, this, [this, generation = m_generation](const Result<Json> &done) {
            if (generation == m_generation)
                take(done);
        });
    }
}

void InputEditor::take(const Result<Json> &read) {
    if (read) {
        m_value = *read;
        showInForm();
        check({});
    } else {
        check(read.error().message);
    }
    Q_EMIT changed();
}

void InputEditor::forgetReading() {
    ++m_generation;
    m_reading.cancel();
}

void InputEditor::showInForm() {
    const bool shown = m_form->setValue(m_value);
    const QString reason = m_form->reasonForNone();
    m_form->setVisible(shown && reason.isEmpty());
    m_noForm->setVisible(!m_form->isVisibleTo(m_formPage));
    m_noForm->setText(reason.isEmpty() ? tr("This value does not fit into the form. Go on as YAML.")
                                       : models::joinSentences(reason, tr("Write the input as YAML.")));
}

/// \param unread  why what is on show could not be read at all.
void InputEditor::check(const QString &unread) {
    m_problem = unread;
    if (m_problem.isEmpty()) {
        if (const Result<void> checked = actions::checkInput(m_value, m_schema); !checked)
            m_problem = checked.error().message;
    }
    m_message->setText(m_problem);
    m_message->setVisible(!m_problem.isEmpty());
}

void InputEditor::recolour() {
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_message->setPalette(palette);
}

} // namespace collie::ui
