#pragma once

#include "app/cli/help.h"
#include "app/cli/option.h"
#include "app/cli/verb.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace collie::cli {

/// One command line, understood: which verb, its operands and options.
class Invocation final {
  public:
    /// \param arguments  without the program's name. With --help the verb is "help", with --version it is "version".
    /// \return what is wrong with the command line, where that is so; every operand and option is checked.
    [[nodiscard]] static tl::expected<Invocation, Misuse> parse(const QStringList &arguments);

    [[nodiscard]] const Verb &verb() const { return *m_verb; }
    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    /// Whether an option was given. One that the verb does not take never is.
    [[nodiscard]] bool isSet(const Option &option) const { return m_values.contains(QLatin1String(option.name)); }
    /// The last value given.
    [[nodiscard]] QString text(const TextOption &option) const { return valueOf(option); }
    /// All values given, in order.
    [[nodiscard]] QStringList list(const ListOption &option) const {
        return m_values.value(QLatin1String(option.name));
    }
    [[nodiscard]] qint64 number(const NumberOption &option) const;
    [[nodiscard]] std::chrono::seconds time(const TimeOption &option) const;
    [[nodiscard]] bool json() const { return isSet(options::json); }

  private:
    [[nodiscard]] QString valueOf(const Option &option) const;
    [[nodiscard]] Result<void> checkOperands() const;
    [[nodiscard]] Result<void> checkOptions() const;
    [[nodiscard]] Result<void> checkConditions() const;
    [[nodiscard]] bool holds(const Condition &condition) const;

    const Verb *m_verb = nullptr;
    QStringList m_operands;
    QMap<QString, QStringList> m_values; ///< By name, so that of several mistakes the same one is told each time.
};

} // namespace collie::cli
