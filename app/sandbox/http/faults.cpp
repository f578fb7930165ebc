#include "app/sandbox/http/faults.h"

#include "services/base/words.h"

#include <QRegularExpression>

#include <array>

namespace collie::sandbox {

namespace {

constexpr qint64 defaultOversizeBytes = qint64(2) * 1024 * 1024 * 1024;
constexpr qint64 defaultHugeCount = 10'000'000;

struct NamedKind {
    const char *name;
    Fault::Kind kind;
};

constexpr std::array kinds{
    NamedKind{"latency", Fault::Kind::Latency},
    NamedKind{"rate-limit", Fault::Kind::RateLimit},
    NamedKind{"server-error", Fault::Kind::ServerError},
    NamedKind{"cut", Fault::Kind::Cut},
    NamedKind{"truncate", Fault::Kind::Truncate},
    NamedKind{"oversize", Fault::Kind::Oversize},
    NamedKind{"html", Fault::Kind::Html},
    NamedKind{"wrong-types", Fault::Kind::WrongTypes},
    NamedKind{"no-symbol", Fault::Kind::NoSymbol},
    NamedKind{"no-symbol-column", Fault::Kind::NoSymbolColumn},
    NamedKind{"huge-count", Fault::Kind::HugeCount},
};

Result<Fault::Kind> kindOf(const QString &name) {
    QStringList known;
    for (const NamedKind &entry : kinds) {
        if (name == QLatin1String(entry.name))
            return entry.kind;
        known.append(QLatin1String(entry.name));
    }
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("There is no fault \"%1\". Use one of: %2.").arg(name, known.join(u", ")));
}

void applyTo(FaultPlan &plan, const Fault &fault) {
    switch (fault.kind) {
    case Fault::Kind::Latency:
        plan.latencyMs += fault.value;
        break;
    case Fault::Kind::RateLimit:
        plan.retryAfterSeconds = fault.value;
        break;
    case Fault::Kind::ServerError:
        plan.errorStatus = fault.value > 0 ? int(fault.value) : 500;
        break;
    case Fault::Kind::Cut:
        plan.cut = true;
        plan.cutAtOnce = fault.value != 0;
        break;
    case Fault::Kind::Truncate:
        plan.truncate = true;
        break;
    case Fault::Kind::Oversize:
        plan.oversizeBytes = fault.value > 0 ? fault.value : defaultOversizeBytes;
        break;
    case Fault::Kind::Html:
        plan.html = true;
        break;
    case Fault::Kind::WrongTypes:
        plan.wrongTypes = true;
        break;
    case Fault::Kind::NoSymbol:
        plan.noSymbol = true;
        break;
    case Fault::Kind::NoSymbolColumn:
        plan.noSymbolColumn = true;
        break;
    case Fault::Kind::HugeCount:
        plan.hugeCount = fault.value > 0 ? fault.value : defaultHugeCount;
        break;
    }
}

Result<Fault> fromJson(const Json &entry) {
    if (!entry.is_object())
        return failure(ErrorKind::InvalidArgument, QStringLiteral("A fault is an object with the member \"kind\"."));
    const Result<Fault::Kind> kind = kindOf(stringMember(entry, "kind"));
    if (!kind)
        return failure(kind.error());
    return Fault{.kind = *kind,
                 .pathPrefix = stringMember(entry, "path").toUtf8(),
                 .remaining = int(integerMember(entry, "count", -1)),
                 .value = integerMember(entry, "value")};
}

} // namespace

void Faults::clear() {
    m_faults.clear();
    m_clockSkewSeconds = 0;
}

FaultPlan Faults::take(const QByteArray &path) {
    FaultPlan plan;
    for (Fault &fault : m_faults) {
        if (fault.remaining == 0 || !path.startsWith(fault.pathPrefix))
            continue;
        if (fault.remaining > 0)
            --fault.remaining;
        applyTo(plan, fault);
    }
    return plan;
}

Result<Fault> Faults::parse(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("^(?<kind>[a-z-]+)(=(?<value>\\d+))?(@(?<path>[^*]+))?(\\*(?<count>\\d+))?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("\"%1\" is not of the form kind[=value][@path][*count].").arg(text));
    const Result<Fault::Kind> kind = kindOf(match.captured(QStringLiteral("kind")));
    if (!kind)
        return failure(kind.error());
    const QString count = match.captured(QStringLiteral("count"));
    return Fault{.kind = *kind,
                 .pathPrefix = match.captured(QStringLiteral("path")).toUtf8(),
                 .remaining = count.isEmpty() ? -1 : count.toInt(),
                 .value = match.captured(QStringLiteral("value")).toLongLong()};
}

Result<void> Faults::apply(const Json &document) {
    if (!document.is_object())
        return failure(ErrorKind::InvalidArgument,
                       QStringLiteral("Send an object with the members \"faults\" and \"clockSkew\"."));
    if (const auto list = document.find("faults"); list != document.end()) {
        if (!list->is_array())
            return failure(ErrorKind::InvalidArgument, QStringLiteral("\"faults\" is an array."));
        std::vector<Fault> faults;
        for (const Json &entry : *list) {
            const Result<Fault> fault = fromJson(entry);
            if (!fault)
                return failure(fault.error());
            faults.push_back(*fault);
        }
        m_faults = std::move(faults);
    }
    m_clockSkewSeconds = integerMember(document, "clockSkew", m_clockSkewSeconds);
    return {};
}

} // namespace collie::sandbox
