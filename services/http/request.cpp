#include "services/http/request.h"

namespace collie::http {

QByteArray headerValue(const Headers &headers, const QByteArray &name) {
    for (const Header &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

} // namespace collie::http
