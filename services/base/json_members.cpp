#include "services/base/json_members.h"

#include <utility>

namespace collie {

const Json *findMember(const Json &object, const char *key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

Json *findMember(Json &object, const char *key) {
    return const_cast<Json *>(findMember(std::as_const(object), key));
}

const Json &objectMember(const Json &object, const char *key) {
    static const Json none = Json::object();
    const Json *found = findMember(object, key);
    return found != nullptr && found->is_object() ? *found : none;
}

const Json &arrayMember(const Json &object, const char *key) {
    static const Json none = Json::array();
    const Json *found = findMember(object, key);
    return found != nullptr && found->is_array() ? *found : none;
}

bool boolMember(const Json &object, const char *key) {
    const Json *found = findMember(object, key);
    return found != nullptr && found->is_boolean() && found->get<bool>();
}

QStringList stringsOf(const Json &array) {
    QStringList strings;
    if (!array.is_array())
        return strings;
    for (const Json &entry : array) {
        if (entry.is_string())
            strings.append(QString::fromStdString(entry.get_ref<const std::string &>()));
    }
    return strings;
}

QStringList stringsMember(const Json &object, const char *key) {
    return stringsOf(arrayMember(object, key));
}

Json stringsToJson(const QStringList &strings) {
    Json array = Json::array();
    for (const QString &string : strings)
        array.push_back(string.toStdString());
    return array;
}

QDateTime timeMember(const Json &object, const char *key) {
    return QDateTime::fromString(stringMember(object, key), Qt::ISODateWithMs).toUTC();
}

std::string timeText(const QDateTime &time) {
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs).toStdString() : std::string();
}

std::string timeText(qint64 msSinceEpoch) {
    return timeText(QDateTime::fromMSecsSinceEpoch(msSinceEpoch));
}

} // namespace collie
