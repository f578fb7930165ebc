#include "services/base/yaml.h"

#include "services/base/json_reader.h"
#include "services/base/words.h"
#include "services/base/yaml_reader.h"
#include "services/base/yaml_writer.h"

namespace collie {

Result<Json> parseYaml(QByteArrayView bytes, const QString &what, int maxDepth) {
    JsonBuilder builder(maxDepth);
    // JSON that names a key twice is read again for the line it stands in.
    if (JsonReader(bytes, builder).read() && !builder.hasSameKeyTwice())
        return builder.take();
    if (builder.isTooDeep())
        return failure(ErrorKind::TooLarge,
                       Words::tr("%1 nests deeper than %2 levels.").arg(what, QString::number(maxDepth)));
    return YamlReader(bytes, what, maxDepth).read();
}

QByteArray toYamlBytes(const Json &document) {
    return QByteArray::fromStdString(YamlWriter().write(document));
}

} // namespace collie
