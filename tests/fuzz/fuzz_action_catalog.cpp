#include "services/actions/action_catalog.h"
#include "services/actions/input_schema.h"

#include <cstdint>

using namespace collie;

/// An actions.json: what is accepted can be matched, and its schemas can be asked for defaults and used for a check.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const auto catalog =
        actions::ActionCatalog::parse(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!catalog)
        return 0;
    const QVector<actions::Action> all = catalog->relevant(Json{{"kind", "test"}});
    for (const actions::Action &action : all) {
        const Json input = actions::defaultInput(action.schema);
        static_cast<void>(actions::checkInput(input, action.schema));
    }
    return 0;
}
