#include "tests/support/text_rule.h"

#include <QRegularExpression>
#include <QVector>

// Apart from its test, because moc does not read past raw strings with quotes in them.

namespace collie::test {

namespace {

/// Where a text reaches a widget: one argument list of one call.
struct TextCall {
    QString name;
    QStringList arguments;
    int line = 0;
};

/// Arguments of the call whose parenthesis opens before `from`, as written with spaces made one; none where it never
/// closes.
QStringList argumentsAt(const QString &source, qsizetype from) {
    QStringList arguments{QString()};
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = from; i < source.size(); ++i) {
        const QChar c = source.at(i);
        if (quoted) {
            if (c == u'\\')
                arguments.last() += source.at(i++);
            else
                quoted = c != u'"';
        } else if (c == u'"') {
            quoted = true;
        } else if (QStringView(u"([{").contains(c)) {
            ++depth;
        } else if (QStringView(u")]}").contains(c) && depth-- == 0) {
            for (QString &argument : arguments)
                argument = argument.simplified();
            return arguments;
        } else if (c == u',' && depth == 0) {
            arguments.append(QString());
            continue;
        }
        arguments.last() += source.at(i);
    }
    return {};
}

QVector<TextCall> callsOf(const QString &source, const QRegularExpression &names) {
    QVector<TextCall> calls;
    auto matches = names.globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto line = static_cast<int>(source.left(match.capturedStart()).count(u'\n')) + 1;
        calls.append({match.captured(1), argumentsAt(source, match.capturedEnd()), line});
    }
    return calls;
}

const QString ownText = QStringLiteral(
    R"re((?:tr\((?:"(?:[^"\\]|\\.)*"\s*)+(?:,\s*nullptr,(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)?\)|Q(?:StringLiteral|Latin1String)\((?:"(?:[^"\\]|\\.)*"\s*)+\)|QString\(\)|QString::number\(.*\)|formatCount\([^()]*\)|button->text\(\)|button->toolTip\(\)|\{\}))re");
const QString numbersOnly =
    QStringLiteral(R"re((?:\.arg\((?:[\w.>-]*formatCount(?:Of)?\(.*\)|[\w.]+\.size\(\)|i|mebibytes)\))?)re");

/// A text of the program's own, with nothing but numbers put in, or one that went through a helper.
bool isSafe(const QString &argument, QStringView helper) {
    static const QRegularExpression own(
        QStringLiteral("^(?:[^?\"]*\\? )?%1%2(?: : (?:[^?\"]*\\? )?%1%2)*$").arg(ownText, numbersOnly));
    static const QRegularExpression choice(QStringLiteral(R"(^([^?"]*) \? (.*) : (.*)$)"));
    const QString bare = QString(argument).remove(QStringLiteral("models::"));
    if (bare.startsWith(helper) || own.match(bare).hasMatch())
        return true;
    const auto either = choice.match(bare);
    return either.hasMatch() && isSafe(either.captured(2), helper) && isSafe(either.captured(3), helper);
}

} // namespace

QStringList textObjections(const QString &path, const QString &source) {
    QStringList objections;
    const auto object = [&](int line, const QString &why) {
        objections.append(QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(why));
    };
    static const QRegularExpression labels(QStringLiteral(
        R"re(\b(QLabel|QMessageBox)\((?!parent\))|\bQMessageBox::(?:information|question|warning|critical|about)\()re"));
    if (!path.endsWith(u"plain_label.cpp") && !path.endsWith(u"plain_message_box.cpp")) {
        for (const TextCall &call : callsOf(source, labels))
            object(call.line, QStringLiteral("labels are PlainLabel, message boxes PlainMessageBox"));
    }
    static const QRegularExpression tips(
        QStringLiteral(R"re(\b(setToolTip|setWhatsThis|setInformativeText|setLabelText|showText)\()re"));
    for (const TextCall &call : callsOf(source, tips)) {
        // Items name the column first, QToolTip the place; the text is the first argument that is none of these.
        const int at = call.arguments.size() > 1 ? 1 : 0;
        if (!isSafe(call.arguments.value(at), u"plainText("))
            object(call.line,
                   QStringLiteral("%1(%2) is not models::plainText()").arg(call.name, call.arguments.value(at)));
    }
    static const QRegularExpression captions(QStringLiteral(
        R"re((?:\b|(?=->))(addAction|addMenu|addSection|setTitle|addTab|addButton|QPushButton|QCheckBox|QRadioButton|QGroupBox|->addRow)\()re"));
    // A name alone is a widget, an action or a text that is judged where the name gets it.
    static const QRegularExpression noText(QStringLiteral(R"re(^(?:\w+|label\(.*\)|new .*|\w+::\w+)?$)re"));
    for (const TextCall &call : callsOf(source, captions)) {
        const bool afterIcon = call.name == u"addTab" || call.arguments.value(0).startsWith(u"symbolIcon(") ||
                               call.arguments.value(0).endsWith(u"->icon()");
        const QString text = call.arguments.value(afterIcon ? 1 : 0);
        if (!noText.match(text).hasMatch() && !isSafe(text, u"plainCaption("))
            object(call.line, QStringLiteral("%1(%2) is not models::plainCaption()").arg(call.name, text));
    }
    // A model's tooltip is shown by Qt as it is. The grid's view shows its own, and screen readers read the model's.
    if (path.startsWith(u"models/") && !path.endsWith(u"job_grid_model_data.cpp")) {
        static const QRegularExpression roles(
            QStringLiteral(R"re(case Qt::ToolTipRole:(.*?)(?:\n    case |\n    default|\n    \}\n))re"),
            QRegularExpression::DotMatchesEverythingOption);
        auto matches = roles.globalMatch(source);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (!match.captured(1).contains(QStringLiteral("plainText(")))
                object(static_cast<int>(source.left(match.capturedStart()).count(u'\n')) + 1,
                       QStringLiteral("a tooltip that is not plainText()"));
        }
    }
    return objections;
}

} // namespace collie::test
