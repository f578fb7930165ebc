#include "ui/actions/action_preview.h"

#include "models/text/text_format.h"
#include "services/base/yaml.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace collie::ui {

namespace {

constexpr qsizetype maxShownScopes = 12;

QLabel *factLabel(QWidget *parent, const QString &name) {
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString scopeLines(const QStringList &scopes) {
    QStringList lines = scopes.mid(0, maxShownScopes);
    if (scopes.size() > maxShownScopes)
        lines.append(ActionPreview::tr("and %Ln more", nullptr, models::pluralOf(scopes.size() - maxShownScopes)));
    return lines.join(u'\n');
}

QString targetOf(const actions::PreparedAction &prepared) {
    using Kind = actions::Action::Kind;
    switch (prepared.action.kind) {
    case Kind::Hook:
        return ActionPreview::tr("hook %1/%2").arg(prepared.action.hookGroupId, prepared.action.hookId);
    case Kind::Task:
    case Kind::Copy:
        return ActionPreview::tr("new task %1").arg(prepared.ownTaskId);
    case Kind::Cancel:
        return ActionPreview::tr("task %1").arg(prepared.request.taskId);
    }
    return {};
}

} // namespace

ActionPreview::ActionPreview(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_target(factLabel(this, QStringLiteral("previewTarget")))
    , m_scopes(factLabel(this, QStringLiteral("previewScopes")))
    , m_verdict(factLabel(this, QStringLiteral("previewVerdict")))
    , m_requests(factLabel(this, QStringLiteral("previewRequests")))
    , m_payload(new QPlainTextEdit(this)) {
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    for (QLabel *label : {m_target, m_scopes})
        useFixedFont(label);
    form->addRow(tr("Sent to"), m_target);
    form->addRow(tr("Needs"), m_scopes);
    form->addRow(QString(), m_verdict);
    form->addRow(tr("Requests"), m_requests);
    m_payload->setObjectName(QStringLiteral("previewPayload"));
    m_payload->setAccessibleName(tr("What is sent"));
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setLineWrapMode(QPlainTextEdit::NoWrap);
    useFixedFont(m_payload);
    form->addRow(tr("Payload"), m_payload);
    connect(&theme, &Theme::changed, this, &ActionPreview::recolour);
    presentBusy();
}

void ActionPreview::present(const actions::PreparedAction &prepared, int requests) {
    m_target->setText(targetOf(prepared));
    m_scopes->setText(prepared.authorizedScopes.isEmpty() ? QString::fromUtf8(toYamlBytes(prepared.scopes)).trimmed()
                                                          : scopeLines(prepared.authorizedScopes));
    m_requests->setText(requests == 1 ? tr("One; this is it.")
                                      : tr("%Ln; this is the first of them.", nullptr, requests));
    m_payload->setPlainText(QString::fromUtf8(toYamlBytes(prepared.payload)));
    if (!prepared.scopesKnown)
        setVerdict(tr("Sign in to see whether your credentials hold this."), false);
    else if (prepared.missingScopes.isEmpty())
        setVerdict(tr("Your credentials hold this."), false);
    else
        setVerdict(tr("Your credentials lack: %1. Sign in with them, or ask for them.")
                       .arg(prepared.missingScopes.mid(0, maxShownScopes).join(QStringLiteral(", "))),
                   true);
}

void ActionPreview::presentBusy() {
    setVerdict(tr("Working out what would be sent…"), false);
}

void ActionPreview::presentProblem(const QString &problem) {
    for (QLabel *label : {m_target, m_scopes, m_requests})
        label->setText(QStringLiteral("–"));
    m_payload->clear();
    setVerdict(problem, true);
}

void ActionPreview::setVerdict(const QString &text, bool bad) {
    m_verdict->setText(text);
    m_bad = bad;
    recolour();
}

void ActionPreview::recolour() {
    QPalette colours = m_verdict->palette();
    colours.setColor(QPalette::WindowText,
                     m_bad ? m_theme.statusColour(treeherder::JobStatus::Busted) : m_theme.mutedText());
    m_verdict->setPalette(colours);
}

} // namespace collie::ui
