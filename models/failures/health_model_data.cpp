// What HealthModel answers to views, by role.
#include "models/failures/health_model.h"
#include "models/jobs/job_names.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"

namespace collie::models {

namespace {

constexpr qsizetype mostJobsInTip = 30;

/// What a line says beside the test that it is listed under.
QString shownMessage(const QString &line) {
    constexpr int partsBefore = 2;
    const QString message = line.startsWith(QLatin1String("TEST-UNEXPECTED"))
                                ? line.section(QLatin1String(" | "), partsBefore).trimmed()
                                : QString();
    return message.isEmpty() ? line : message;
}

} // namespace

QVariant HealthModel::text(const Node &node, int column) const {
    if (column == Jobs) {
        QStringList names;
        for (const HealthChip &chip : node.chips)
            names.append(platformOf(chip.job) + u' ' + symbolOf(chip.job));
        return names.join(QLatin1String(", "));
    }
    if (column == Outcome)
        return node.outcome ? failures::outcomeName(node.outcome->outcome) : QString();
    switch (node.kind) {
    case Kind::Section:
        return tr("%1 (%2)", "a verdict and how many failures have it")
            .arg(failures::verdictName(node.verdict), formatCount(static_cast<qint64>(node.children.size())));
    case Kind::Entry:
        return node.entry.test;
    case Kind::Line:
        return shownMessage(node.line.text);
    }
    Q_UNREACHABLE();
}

QString HealthModel::toolTip(const Node &node, int column) const {
    if (node.kind == Kind::Section)
        return {};
    QStringList lines;
    if (column == Outcome) {
        if (node.outcome)
            lines = {failures::outcomeName(node.outcome->outcome), node.outcome->note};
    } else if (column == Jobs) {
        for (const HealthChip &chip : node.chips.mid(0, mostJobsInTip))
            lines.append(chip.job.typeName);
        if (node.chips.size() > mostJobsInTip)
            lines.append(tr("and %Ln more", nullptr, pluralOf(node.chips.size() - mostJobsInTip)));
    } else if (node.kind == Kind::Line) {
        lines = {node.line.text};
    } else {
        lines = {node.entry.test, node.entry.reason};
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant HealthModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::ToolTipRole:
        return plainText(toolTip(node, index.column()));
    case KindRole:
        return static_cast<int>(node.kind);
    case CountRole:
        return static_cast<int>(node.children.size());
    case ReasonRole:
        return node.entry.reason;
    case IsNewRole:
        return node.line.isNew;
    case ChipsRole:
        return QVariant::fromValue(node.chips);
    case OutcomeRole:
        return node.outcome ? QVariant(static_cast<int>(node.outcome->outcome)) : QVariant();
    case NoteRole:
        return node.outcome ? node.outcome->note : QString();
    default:
        return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Failure:
        return tr("Failure");
    case Jobs:
        return tr("Failed jobs");
    case Outcome:
        return tr("Is it mine?");
    default:
        return {};
    }
}

} // namespace collie::models
