#include "services/scheduling/priority_export.h"

#include "services/base/json_members.h"

namespace collie::scheduling {

namespace {

QString csvField(QString text) {
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

QString revisionsOf(const JobPriorities &priorities, const std::vector<quint32> &failures) {
    QStringList revisions;
    for (const quint32 failure : failures)
        revisions.append(priorities.failures.at(failure));
    return revisions.join(u' ');
}

} // namespace

QString jobValueName(JobValue value) {
    switch (value) {
    case JobValue::High:
        return QStringLiteral("high");
    case JobValue::Low:
        return QStringLiteral("low");
    case JobValue::Always:
        return QStringLiteral("always");
    }
    return {};
}

Json setaDocument(const JobPriorities &priorities, const QDate &date, JobValue value) {
    Json byDate = Json::object();
    byDate[date.toString(Qt::ISODate).toStdString()] = stringsToJson(priorities.labels(value));
    return Json{{"jobtypes", std::move(byDate)}};
}

QByteArray prioritiesCsv(const JobPriorities &priorities) {
    QString text = QStringLiteral("job type,value,failures caught,runs,machine hours,lost by skipping,runnable,"
                                  "revisions lost by skipping\r\n");
    for (const JobType &type : priorities.types) {
        const QStringList fields{type.labels.join(u' '),
                                 jobValueName(type.value),
                                 QString::number(type.failures.size()),
                                 QString::number(type.cost.runs, 'f', 0),
                                 QString::number(type.cost.machineHours, 'f', 2),
                                 QString::number(type.lostBySkipping.size()),
                                 type.isRunnable ? QStringLiteral("yes") : QStringLiteral("no"),
                                 revisionsOf(priorities, type.lostBySkipping)};
        QStringList quoted;
        for (const QString &field : fields)
            quoted.append(csvField(field));
        text += quoted.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace collie::scheduling
