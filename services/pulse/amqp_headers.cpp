#include "services/pulse/amqp_headers.h"

namespace collie::pulse {

namespace {

/// Deeper nesting than anybody sends; what is below is left out.
constexpr int deepestHeader = 16;

QByteArray bytesIn(const amqp_bytes_t &bytes) {
    return QByteArray(static_cast<const char *>(bytes.bytes), qsizetype(bytes.len));
}

Json jsonOf(const amqp_table_t &table, int depth);

Json jsonOf(const amqp_field_value_t &field, int depth) {
    const auto &value = field.value;
    switch (amqp_field_value_kind_t(field.kind)) {
    case AMQP_FIELD_KIND_BOOLEAN:
        return value.boolean != 0;
    case AMQP_FIELD_KIND_I8:
        return value.i8;
    case AMQP_FIELD_KIND_U8:
        return value.u8;
    case AMQP_FIELD_KIND_I16:
        return value.i16;
    case AMQP_FIELD_KIND_U16:
        return value.u16;
    case AMQP_FIELD_KIND_I32:
        return value.i32;
    case AMQP_FIELD_KIND_U32:
        return value.u32;
    case AMQP_FIELD_KIND_I64:
        return value.i64;
    case AMQP_FIELD_KIND_U64:
    case AMQP_FIELD_KIND_TIMESTAMP:
        return value.u64;
    case AMQP_FIELD_KIND_F32:
        return value.f32;
    case AMQP_FIELD_KIND_F64:
        return value.f64;
    case AMQP_FIELD_KIND_UTF8:
    case AMQP_FIELD_KIND_BYTES:
        return QString::fromUtf8(bytesIn(value.bytes)).toStdString();
    case AMQP_FIELD_KIND_ARRAY: {
        Json array = Json::array();
        for (int i = 0; i < value.array.num_entries && depth < deepestHeader; ++i)
            array.push_back(jsonOf(value.array.entries[i], depth + 1));
        return array;
    }
    case AMQP_FIELD_KIND_TABLE:
        return depth < deepestHeader ? jsonOf(value.table, depth + 1) : Json::object();
    case AMQP_FIELD_KIND_DECIMAL:
    case AMQP_FIELD_KIND_VOID:
        break;
    }
    return nullptr;
}

Json jsonOf(const amqp_table_t &table, int depth) {
    Json object = Json::object();
    for (int i = 0; i < table.num_entries; ++i)
        object[QString::fromUtf8(bytesIn(table.entries[i].key)).toStdString()] = jsonOf(table.entries[i].value, depth);
    return object;
}

} // namespace

std::shared_ptr<const MessageProperties> propertiesOf(const amqp_basic_properties_t &properties) {
    MessageProperties found;
    if (properties._flags & AMQP_BASIC_CONTENT_TYPE_FLAG)
        found.contentType = bytesIn(properties.content_type);
    if (properties._flags & AMQP_BASIC_CONTENT_ENCODING_FLAG)
        found.contentEncoding = bytesIn(properties.content_encoding);
    if (properties._flags & AMQP_BASIC_HEADERS_FLAG) {
        found.headers = jsonOf(properties.headers, 0);
        found.headers.erase("CC");
        found.headers.erase("BCC");
    }
    const bool usual = (found.contentType.isEmpty() || found.contentType == "application/json") &&
                       (found.contentEncoding.isEmpty() || found.contentEncoding.toLower() == "utf-8") &&
                       found.headers.empty();
    return usual ? nullptr : std::make_shared<const MessageProperties>(std::move(found));
}

AmqpHeaders::AmqpHeaders(const QList<QByteArray> &cc, const Json &headers) {
    Json all = headers.is_object() ? headers : Json::object();
    if (!cc.isEmpty()) {
        Json routes = Json::array();
        for (const QByteArray &route : cc)
            routes.push_back(route.toStdString());
        all["CC"] = std::move(routes);
    }
    m_table = tableOf(all, 0);
}

amqp_bytes_t AmqpHeaders::keep(QByteArray bytes) {
    QByteArray &kept = m_texts.emplace_back(std::move(bytes));
    return {size_t(kept.size()), kept.data()};
}

amqp_field_value_t AmqpHeaders::valueOf(const Json &json, int depth) {
    amqp_field_value_t field{};
    field.kind = AMQP_FIELD_KIND_VOID;
    if (json.is_boolean()) {
        field.kind = AMQP_FIELD_KIND_BOOLEAN;
        field.value.boolean = json.get<bool>() ? 1 : 0;
    } else if (json.is_number_integer()) {
        field.kind = AMQP_FIELD_KIND_I64;
        field.value.i64 = json.get<qint64>();
    } else if (json.is_number()) {
        field.kind = AMQP_FIELD_KIND_F64;
        field.value.f64 = json.get<double>();
    } else if (json.is_string()) {
        field.kind = AMQP_FIELD_KIND_UTF8;
        field.value.bytes = keep(QByteArray::fromStdString(json.get<std::string>()));
    } else if (json.is_array() && depth < deepestHeader) {
        std::vector<amqp_field_value_t> entries;
        for (const Json &one : json)
            entries.push_back(valueOf(one, depth + 1));
        std::vector<amqp_field_value_t> &kept = m_arrays.emplace_back(std::move(entries));
        field.kind = AMQP_FIELD_KIND_ARRAY;
        field.value.array = {int(kept.size()), kept.data()};
    } else if (json.is_object() && depth < deepestHeader) {
        field.kind = AMQP_FIELD_KIND_TABLE;
        field.value.table = tableOf(json, depth + 1);
    }
    return field;
}

amqp_table_t AmqpHeaders::tableOf(const Json &object, int depth) {
    std::vector<amqp_table_entry_t> entries;
    for (const auto &[key, value] : object.items()) {
        amqp_table_entry_t entry{};
        entry.key = keep(QByteArray::fromStdString(key));
        entry.value = valueOf(value, depth);
        entries.push_back(entry);
    }
    std::vector<amqp_table_entry_t> &kept = m_tables.emplace_back(std::move(entries));
    return {int(kept.size()), kept.data()};
}

} // namespace collie::pulse
