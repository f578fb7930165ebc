#include "ui/details/performance_list.h"

#include "models/text/plain_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>

#include <cmath>
#include <utility>

namespace collie::ui {
namespace {

enum PerformanceColumn { Measurement, Value, Better, Framework };
constexpr int graphRole = Qt::UserRole;
constexpr int valueRole = Qt::UserRole + 1;
constexpr int datumRole = Qt::UserRole + 2; ///< Id of the measurement.

/// Sorts values by what they are.
class PerformanceItem final : public QTreeWidgetItem {
  public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem &other) const override {
        const int column = treeWidget() != nullptr ? treeWidget()->sortColumn() : Measurement;
        if (column == Value)
            return data(Value, valueRole).toDouble() < other.data(Value, valueRole).toDouble();
        return text(column).compare(other.text(column), Qt::CaseInsensitive) < 0;
    }
};

QString nameOf(const treeherder::PerformanceDatum &datum) {
    QStringList parts{datum.suite};
    if (!datum.test.isEmpty())
        parts.append(datum.test);
    return (parts + datum.extraOptions).join(QLatin1Char(' '));
}

QString valueText(const treeherder::PerformanceDatum &datum) {
    // Two digits say nothing of what is a small part of one.
    const double size = std::abs(datum.value);
    const QLocale locale;
    const QString number =
        size > 0 && size < 0.1 ? locale.toString(datum.value, 'g', 3) : locale.toString(datum.value, 'f', 2);
    return datum.unit.isEmpty() ? number : number + QLatin1Char(' ') + datum.unit;
}

} // namespace

PerformanceList::PerformanceList(Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(theme, this)) {
    m_list->setObjectName(QStringLiteral("performance"));
    m_list->setHeaderLabels({tr("Measurement"), tr("Value"), tr("Better"), tr("Framework")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(Measurement, Qt::AscendingOrder);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Measurement, QHeaderView::Stretch);
    m_list->header()->resizeSection(Value, 136);
    m_list->header()->resizeSection(Better, 88);
    m_list->header()->resizeSection(Framework, 120);
    m_list->setAccessibleName(tr("Performance"));
    m_empty->setObjectName(QStringLiteral("noPerformance"));
    addWidget(m_empty);
    addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QUrl graph = item->data(Measurement, graphRole).toUrl(); !graph.isEmpty())
            Q_EMIT linkActivated(graph);
    });
}

void PerformanceList::clear() {
    m_list->clear();
}

void PerformanceList::setValues(const Result<QVector<treeherder::PerformanceDatum>> &values,
                                const QHash<int, QString> &frameworks,
                                const std::function<QUrl(const treeherder::PerformanceDatum &)> &graphOf) {
    const QTreeWidgetItem *current = m_list->currentItem();
    const QVariant marked = current == nullptr ? QVariant() : current->data(Measurement, datumRole);
    const int scrolledTo = m_list->verticalScrollBar()->value();
    m_list->clear();
    setCurrentWidget(m_empty);
    if (!values) {
        m_empty->present(tr("The measurements could not be loaded"), values.error().message);
        return;
    }
    if (values->isEmpty()) {
        m_empty->present(tr("No measurements"), tr("This job measured nothing that Treeherder keeps."));
        return;
    }
    QList<QTreeWidgetItem *> items;
    for (const treeherder::PerformanceDatum &datum : *values) {
        auto *item = new PerformanceItem(QStringList{nameOf(datum), valueText(datum),
                                                     datum.lowerIsBetter ? tr("lower") : tr("higher"),
                                                     frameworks.value(datum.frameworkId)});
        const QUrl graph = graphOf(datum);
        item->setData(Measurement, graphRole, graph);
        item->setData(Measurement, datumRole, datum.id);
        if (!graph.isEmpty())
            item->setIcon(Measurement, symbolIcon(QStringLiteral("external")));
        item->setToolTip(
            Measurement,
            models::plainText(graph.isEmpty() ? nameOf(datum) : tr("Open the graph of %1").arg(nameOf(datum))));
        item->setData(Value, valueRole, datum.value);
        item->setTextAlignment(Value, Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    m_list->setSortingEnabled(false);
    m_list->addTopLevelItems(items);
    m_list->setSortingEnabled(true);
    setCurrentWidget(m_list);
    for (QTreeWidgetItem *item : std::as_const(items)) {
        if (marked.isValid() && item->data(Measurement, datumRole) == marked)
            m_list->setCurrentItem(item);
    }
    m_list->verticalScrollBar()->setValue(scrolledTo);
}

} // namespace collie::ui
