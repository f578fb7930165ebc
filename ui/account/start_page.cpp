#include "ui/account/start_page.h"

#include "models/text/plain_text.h"
#include "services/storage/settings.h"
#include "services/storage/typed_address.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr int columnWidth = 560; ///< Pixels.

QLabel *textLabel(const QString &text, QWidget *parent) {
    auto *label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Welcome to Collie"));
    auto *page = new QWidget(this);
    auto *outer = new QHBoxLayout(page);
    auto *column = new QWidget(page);
    column->setFixedWidth(columnWidth);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    m_choices = new QWidget(column);
    m_rootUrl = new QLineEdit(column);
    m_treeherderUrl = new QLineEdit(column);
    m_problem = textLabel({}, column);
    m_open = new QPushButton(tr("Open"), column);
    m_open->setObjectName(QStringLiteral("openCustom"));

    auto *mark = new PlainLabel(column);
    mark->setPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    QLabel *title = textLabel(tr("Welcome to Collie"), column);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() * 1.4);
    title->setFont(bold);
    QLabel *lead = textLabel(
        tr("Pushes, jobs and what you do about them, in one window.\nWhich deployment do you work with?"), column);
    QLabel *custom = textLabel(tr("Or one of your own:"), column);
    m_muted = {lead, custom};
    m_rootUrl->setPlaceholderText(QStringLiteral("https://taskcluster.example.org"));
    m_treeherderUrl->setPlaceholderText(tr("https://treeherder.example.org, or empty for none"));
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("Taskcluster &root URL:"), m_rootUrl);
    form->addRow(tr("&Treeherder URL:"), m_treeherderUrl);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(8);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 32, 0, 32);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(mark);
    layout->addWidget(title);
    layout->addWidget(lead);
    layout->addWidget(m_choices);
    layout->addSpacing(12);
    layout->addWidget(custom);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(m_open, 0, Qt::AlignRight);
    layout->addStretch(2);
    setWidget(page);

    connect(m_open, &QPushButton::clicked, this, &StartPage::submit);
    connect(m_rootUrl, &QLineEdit::returnPressed, this, &StartPage::submit);
    connect(m_treeherderUrl, &QLineEdit::returnPressed, this, &StartPage::submit);
    connect(&m_theme, &Theme::changed, this, &StartPage::recolour);
    recolour();
}

void StartPage::setChoices(const QVector<Choice> &choices) {
    qDeleteAll(m_choices->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_muted.resize(2);
    auto *layout = static_cast<QVBoxLayout *>(m_choices->layout());
    for (const Choice &choice : choices) {
        auto *row = new QWidget(m_choices);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(12);
        auto *button = new QPushButton(models::plainCaption(choice.title), row);
        button->setObjectName(QStringLiteral("choice:") + choice.id);
        button->setFixedWidth(152);
        button->setAccessibleDescription(choice.description);
        QLabel *description = textLabel(choice.description, row);
        m_muted.append(description);
        line->addWidget(button);
        line->addWidget(description, 1);
        layout->addWidget(row);
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] { Q_EMIT chosen(id); });
    }
    recolour();
}

void StartPage::focusCustom() {
    m_rootUrl->setFocus(Qt::OtherFocusReason);
}

void StartPage::submit() {
    Deployment deployment;
    deployment.rootUrl = storage::typedAddress(m_rootUrl->text());
    deployment.treeherderUrl = storage::typedAddress(m_treeherderUrl->text());
    QString problem;
    if (!storage::isDeploymentAddress(deployment.rootUrl))
        problem = tr("Enter the Taskcluster root URL as an https:// address.");
    else if (deployment.hasTreeherder() && !storage::isDeploymentAddress(deployment.treeherderUrl))
        problem = tr("Enter the Treeherder URL as an https:// address, or leave it empty.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    deployment.name = deployment.rootUrl.authority();
    deployment.title = deployment.rootUrl.host();
    Q_EMIT customChosen(deployment);
}

void StartPage::recolour() {
    QPalette muted;
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    for (QLabel *label : m_muted)
        label->setPalette(muted);
    QPalette problem;
    problem.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_problem->setPalette(problem);
}

} // namespace collie::ui
