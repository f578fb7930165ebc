#include "ui/pushes/range_panel.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {

using treeherder::PushQuery;

namespace {

QLabel *sentenceLabel(const QString &name, QWidget *parent) {
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->hide();
    return label;
}

void say(QLabel &label, const QString &sentence) {
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
}

} // namespace

RangePanel::RangePanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_reason(sentenceLabel(QStringLiteral("rangeReason"), this))
    , m_bot(new QCheckBox(tr("Hide review-bot pushes"), this))
    , m_show(new QPushButton(tr("Show"), this))
    , m_newest(new QPushButton(tr("Newest"), this))
    , m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("rangePanel"));
    setAccessibleName(tr("Range of pushes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    auto *form = new QGridLayout;
    form->setSpacing(4);
    form->setColumnStretch(1, 1);
    layout->addLayout(form);
    addField(*form, RangeField::Revision, "rangeRevision", tr("Revision:"), tr("newest or any commit"));
    addField(*form, RangeField::Author, "rangeAuthor", tr("Author:"), tr("me@example.com, or -reviewbot"));
    addField(*form, RangeField::Search, "rangeSearch", tr("Search in commits:"), tr("words, bug numbers"));
    form->addWidget(m_reason, form->rowCount(), 0, 1, 2);
    addField(*form, RangeField::FromChange, "rangeFrom", tr("From change:"), tr("oldest push"));
    addField(*form, RangeField::ToChange, "rangeTo", tr("To change:"), tr("newest push"));
    addField(*form, RangeField::StartDate, "rangeSince", tr("Since:"), tr("2026-01-31"));
    addField(*form, RangeField::EndDate, "rangeUntil", tr("Until:"), tr("2026-01-31, that day included"));
    addField(*form, RangeField::Count, "rangeCount", tr("How many:"),
             tr("%1, or %2 of a range")
                 .arg(models::formatCount(PushQuery::defaultCount), models::formatCount(PushQuery::rangeCount)));
    m_bot->setObjectName(QStringLiteral("rangeReviewBot"));
    layout->addWidget(m_bot);
    layout->addWidget(makeButtons());
    connect(m_bot, &QCheckBox::toggled, this, &RangePanel::check);
    connect(&m_theme, &Theme::changed, this, &RangePanel::recolour);
    recolour();
    hide();
}

QWidget *RangePanel::makeHead() {
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto *title = new PlainLabel(tr("Range of Pushes"), head);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    row->addWidget(title, 1);
    m_close->setObjectName(QStringLiteral("rangeClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(symbolIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the range panel"));
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &RangePanel::close);
    return head;
}

QWidget *RangePanel::makeButtons() {
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    m_show->setObjectName(QStringLiteral("rangeShow"));
    m_show->setToolTip(tr("Show these pushes (Enter)"));
    m_newest->setObjectName(QStringLiteral("rangeNewest"));
    m_newest->setToolTip(tr("Show the newest pushes of the repository"));
    row->addStretch(1);
    row->addWidget(m_newest);
    row->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, &RangePanel::apply);
    connect(m_newest, &QPushButton::clicked, this, [this] {
        present({});
        Q_EMIT newestRequested();
    });
    return buttons;
}

void RangePanel::addField(QGridLayout &form, RangeField field, const char *name, const QString &label,
                          const QString &hint) {
    Row &made = row(field);
    made.edit = new QLineEdit(this);
    made.edit->setObjectName(QLatin1String(name));
    made.edit->setPlaceholderText(hint);
    made.problem = sentenceLabel(QLatin1String(name) + QStringLiteral("Problem"), this);
    auto *caption = new PlainLabel(label, this);
    caption->setBuddy(made.edit);
    const int line = form.rowCount();
    form.addWidget(caption, line, 0);
    form.addWidget(made.edit, line, 1);
    form.addWidget(made.problem, line + 1, 0, 1, 2);
    connect(made.edit, &QLineEdit::textChanged, this, &RangePanel::check);
    connect(made.edit, &QLineEdit::returnPressed, this, &RangePanel::apply);
}

void RangePanel::open(const PushQuery &query) {
    present(query);
    show();
    row(query.search.isEmpty() ? RangeField::Revision : RangeField::Search).edit->setFocus(Qt::OtherFocusReason);
}

void RangePanel::follow(const PushQuery &query) {
    if (isHidden() || query == m_presented)
        return;
    const RangeFields before(m_presented);
    const bool isWriting = std::any_of(rangeFields.begin(), rangeFields.end(),
                                       [&](RangeField field) { return m_fields.text(field) != before.text(field); });
    // What was written is what is shown now, mostly.
    if (!isWriting || m_fields.query() == query)
        present(query);
}

void RangePanel::close() {
    hide();
    Q_EMIT closed();
}

void RangePanel::present(const PushQuery &query) {
    m_presented = query;
    const RangeFields fields(query);
    m_isFilling = true;
    for (const RangeField field : rangeFields)
        row(field).edit->setText(fields.text(field));
    m_bot->setChecked(fields.hidesReviewBot());
    m_isFilling = false;
    check();
}

void RangePanel::check() {
    if (m_isFilling)
        return;
    for (const RangeField field : rangeFields)
        m_fields.set(field, row(field).edit->text());
    m_fields.setHidesReviewBot(m_bot->isChecked());
    const QString reason = m_fields.reason();
    for (const RangeField field : rangeFields) {
        QLineEdit *edit = row(field).edit;
        const bool isUsed = m_fields.isUsed(field);
        edit->setEnabled(isUsed);
        edit->setToolTip(isUsed ? QString() : models::plainText(reason));
        showProblem(field);
    }
    m_bot->setEnabled(m_fields.isBotUsed());
    m_bot->setToolTip(m_fields.isBotUsed() ? QString() : models::plainText(reason));
    say(*m_reason, reason);
    m_show->setEnabled(std::all_of(rangeFields.begin(), rangeFields.end(),
                                   [this](RangeField field) { return m_fields.problem(field).isEmpty(); }));
}

void RangePanel::showProblem(RangeField field) {
    const QString problem = m_fields.problem(field);
    say(*row(field).problem, problem);
    // A screen reader reads it with the field.
    row(field).edit->setAccessibleDescription(m_fields.isUsed(field) ? problem : m_fields.reason());
}

void RangePanel::apply() {
    for (const RangeField field : rangeFields) {
        if (!m_fields.problem(field).isEmpty()) {
            row(field).edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    Q_EMIT applied(m_fields.query());
}

bool RangePanel::event(QEvent *event) {
    // Escape has a meaning for the window too, which the panel goes before.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void RangePanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void RangePanel::recolour() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    m_reason->setPalette(muted);
    QPalette wrong = palette();
    wrong.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    for (const Row &each : m_rows)
        each.problem->setPalette(wrong);
}

} // namespace collie::ui
