// What Collie makes of YAML, for the judges: one request and one answer a line.
//   {"yaml": TEXT}   is answered with {"json": VALUE} or {"error": SENTENCE}
//   {"json": VALUE}  with {"yaml": TEXT}
#include "services/base/yaml.h"

#include <QFile>

#include <cstdio>

using namespace collie;

int main() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    while (true) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return 0;
        const Result<Json> request = parseJson(line, QStringLiteral("The line"), 300);
        Json answer = Json::object();
        if (request && request->is_object() && request->contains("yaml") && request->at("yaml").is_string()) {
            const auto &text = request->at("yaml").get_ref<const std::string &>();
            const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
            const Result<Json> read = parseYaml(bytes, QStringLiteral("The text"));
            if (read)
                answer["json"] = *read;
            else
                answer["error"] = read.error().message.toStdString();
        } else if (request && request->is_object() && request->contains("json")) {
            answer["yaml"] = toYamlBytes(request->at("json")).toStdString();
        } else {
            answer["error"] = "A line must be an object with the member yaml, a text, or json.";
        }
        std::puts(toJsonBytes(answer).constData());
    }
}
