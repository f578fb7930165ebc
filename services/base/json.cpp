#include "services/base/json.h"

#include "services/base/json_reader.h"
#include "services/base/words.h"

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace collie {

Result<Json> parseJson(QByteArrayView bytes, const QString &what, int maxDepth) {
    return parseJson(bytes, what, {}, maxDepth);
}

Result<Json> parseJson(QByteArrayView bytes, const QString &what, const std::function<bool()> &isCancelled,
                       int maxDepth) {
    JsonBuilder builder(maxDepth, isCancelled);
    if (JsonReader(bytes, builder).read())
        return builder.take();
    if (builder.isCancelled())
        return failure(ErrorKind::Cancelled, Words::tr("%1 is not wanted any more.").arg(what));
    if (builder.isTooDeep())
        return failure(ErrorKind::TooLarge,
                       Words::tr("%1 nests deeper than %2 levels.").arg(what, QString::number(maxDepth)));
    return failure(ErrorKind::BadResponse, Words::tr("%1 is not JSON.").arg(what));
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
