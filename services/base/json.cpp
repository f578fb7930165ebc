#include "services/base/json.h"

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace collie {

Result<Json> parseJson(QByteArrayView bytes, const QString &what, int maxDepth) {
    bool tooDeep = false;
    const Json::parser_callback_t watchDepth = [&](int depth, Json::parse_event_t, Json &) {
        tooDeep = tooDeep || depth > maxDepth;
        return !tooDeep;
    };
    Json document = Json::parse(bytes.begin(), bytes.end(), watchDepth, false);
    if (tooDeep)
        return failure(ErrorKind::TooLarge, QStringLiteral("%1 nests deeper than %2 levels.").arg(what).arg(maxDepth));
    if (document.is_discarded())
        return failure(ErrorKind::BadResponse, QStringLiteral("%1 is not JSON.").arg(what));
    return document;
}

QByteArray toJsonBytes(const Json &document, int indent) {
    const std::string text = document.dump(indent, ' ', false, Json::error_handler_t::replace);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString stringMember(const Json &object, const char *key) {
    if (!object.is_object())
        return {};
    const auto member = object.find(key);
    if (member == object.end() || !member->is_string())
        return {};
    return QString::fromStdString(member->get_ref<const std::string &>());
}

qint64 integerMember(const Json &object, const char *key, qint64 fallback) {
    if (!object.is_object())
        return fallback;
    const auto member = object.find(key);
    if (member == object.end() || !member->is_number_integer())
        return fallback;
    return member->get<qint64>();
}

} // namespace collie
