#include "ui/tasks/labels_dialog.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/slugid.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr QSize labelsSize(760, 600);
constexpr int labelsHeight = 96; ///< Pixels.

} // namespace

LabelsDialog::LabelsDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_decision(new QLineEdit(this))
    , m_labels(new QPlainTextEdit(this))
    , m_steps(new QTreeWidget(this))
    , m_message(new PlainLabel(this))
    , m_plan(new QPushButton(tr("&Plan"), this))
    , m_create(new QPushButton(this)) {
    m_plan->setObjectName(QStringLiteral("planButton"));
    setObjectName(QStringLiteral("labelsDialog"));
    setWindowTitle(tr("Schedule Tasks from Labels"));
    resize(labelsSize);
    useFixedFont(m_decision);
    m_decision->setAccessibleName(tr("Id of the decision task"));
    useFixedFont(m_labels);
    m_labels->setFixedHeight(labelsHeight);
    m_labels->setTabChangesFocus(true);
    m_labels->setPlaceholderText(tr("One label per line"));
    m_labels->setAccessibleName(tr("Labels, one per line"));
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setColumnCount(4);
    m_steps->setHeaderLabels({tr("Task"), tr("Id"), tr("State"), tr("Why")});
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAccessibleName(tr("Tasks in the order they are created"));
    m_message->setWordWrap(true);
    m_plan->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->addRow(tr("&Decision task:"), m_decision);
    form->addRow(tr("&Labels:"), m_labels);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_plan);
    buttons->addWidget(close);
    buttons->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    connect(m_decision, &QLineEdit::textChanged, this, &LabelsDialog::inputChanged);
    connect(m_labels, &QPlainTextEdit::textChanged, this, &LabelsDialog::inputChanged);
    connect(m_plan, &QPushButton::clicked, this,
            [this] { Q_EMIT planRequested(m_decision->text().trimmed(), labels()); });
    connect(m_create, &QPushButton::clicked, this, &LabelsDialog::createRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&theme, &Theme::changed, this, [this] { say(m_message->text(), m_isProblem); });
    inputChanged();
}

QStringList LabelsDialog::labels() const {
    QStringList found;
    const QStringList lines = m_labels->toPlainText().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString label = line.trimmed();
        if (!label.isEmpty() && !found.contains(label))
            found.append(label);
    }
    return found;
}

void LabelsDialog::begin(const QString &decisionTaskId, const QStringList &wanted) {
    m_decision->setText(decisionTaskId);
    m_labels->setPlainText(wanted.join(QLatin1Char('\n')));
    inputChanged();
    show();
    raise();
    activateWindow();
    if (decisionTaskId.isEmpty())
        m_decision->setFocus(Qt::OtherFocusReason);
    else
        m_labels->setFocus(Qt::OtherFocusReason);
}

/// The plan on show is not that of the new input.
void LabelsDialog::inputChanged() {
    const bool complete = slugidToBytes(m_decision->text().trimmed()).has_value() && !labels().isEmpty();
    m_plan->setEnabled(complete);
    m_plan->setDefault(complete);
    m_create->setEnabled(false);
    m_create->setText(tr("&Create"));
    m_steps->clear();
    say(complete ? tr("Plan first: nothing is created before you have seen what.")
                 : tr("Give a decision task and at least one label."),
        false);
}

void LabelsDialog::setPlanning() {
    m_plan->setEnabled(false);
    say(tr("Loading the graph…"), false);
}

void LabelsDialog::setPlan(const QVector<Step> &planned) {
    m_steps->clear();
    for (int i = 0; i < planned.size(); ++i) {
        new QTreeWidgetItem(m_steps);
        setStep(i, planned.at(i));
    }
    const auto made = std::count_if(planned.begin(), planned.end(),
                                    [](const Step &step) { return step.state != Step::State::Reused; });
    const int tasks = models::pluralOf(made);
    m_plan->setEnabled(true);
    m_create->setText(tr("&Create %Ln task(s)", nullptr, tasks));
    m_create->setEnabled(made > 0);
    m_create->setDefault(true);
    const QString order = tr("%Ln task(s), in this order.", nullptr, tasks);
    say(made == planned.size() ? order
                               : models::joinSentences(order, tr("%Ln task(s) that they need exist already.", nullptr,
                                                                 models::pluralOf(planned.size() - made))),
        false);
}

void LabelsDialog::setStep(int index, const Step &step) {
    QTreeWidgetItem *item = m_steps->topLevelItem(index);
    if (item == nullptr)
        return;
    item->setText(0, step.label);
    item->setText(1, step.taskId);
    item->setToolTip(0, models::plainText(step.label));
    item->setText(3, step.because);
    switch (step.state) {
    case Step::State::Waiting:
        item->setText(2, tr("waiting"));
        item->setIcon(2, symbolIcon(QStringLiteral("clock")));
        break;
    case Step::State::Sending:
        item->setText(2, tr("sending"));
        item->setIcon(2, symbolIcon(QStringLiteral("activity")));
        break;
    case Step::State::Created:
        item->setText(2, tr("created"));
        item->setIcon(2, symbolIcon(QStringLiteral("check")));
        break;
    case Step::State::Reused:
        item->setText(2, tr("reused"));
        item->setIcon(2, symbolIcon(QStringLiteral("info")));
        break;
    case Step::State::Failed:
        item->setText(2, tr("failed"));
        item->setToolTip(2, models::plainText(step.problem));
        item->setIcon(2, symbolIcon(QStringLiteral("warning")));
        break;
    }
    m_create->setEnabled(false);
}

void LabelsDialog::setProblem(const QString &problem, bool canResume) {
    m_plan->setEnabled(true);
    m_create->setEnabled(canResume);
    if (canResume)
        m_create->setText(tr("&Resume"));
    say(problem, true);
}

void LabelsDialog::setDone() {
    m_plan->setEnabled(true);
    m_create->setEnabled(false);
    say(tr("All created."), false);
}

void LabelsDialog::say(const QString &sentence, bool isProblem) {
    m_isProblem = isProblem;
    m_message->setText(sentence);
    QPalette palette;
    palette.setColor(QPalette::WindowText,
                     isProblem ? m_theme.statusColour(treeherder::JobStatus::Busted) : m_theme.mutedText());
    m_message->setPalette(palette);
}

} // namespace collie::ui
