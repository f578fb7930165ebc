#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

class QCommandLineParser;

namespace collie {

/// An option as it is typed: "--port", "-h". \param name  without dashes.
[[nodiscard]] QString dashed(const QString &name);

/// What is wrong with the options of a command line that QCommandLineParser::parse() did not understand, as a sentence;
/// errorText() is in English unless Qt has translations of its own.
/// \param options  what the parser knows; the hidden ones are not suggested.
/// \param arguments  what it parsed, the program's name first.
[[nodiscard]] QString optionMistake(const QCommandLineParser &parser, const QList<QCommandLineOption> &options,
                                    const QStringList &arguments);

} // namespace collie
