#include "tests/screen_reader/heard.h"

namespace collie::test {

void Heard::stateChanged(const QDBusMessage &message) {
    const QVariantList values = message.arguments();
    const QString state = values.value(0).toString();
    const bool isOn = values.value(1).toInt() == 1;
    const Accessible of{message.service(), message.path()};
    if (state == QLatin1String("focused") && isOn) {
        focus = of;
    } else if (state == QLatin1String("showing")) {
        shown.removeAll(of);
        if (isOn) {
            shown.append(of);
            arrivals.append(of);
        }
    }
}

} // namespace collie::test
