#pragma once

#include "services/pulse/binding.h"

#include <QString>
#include <QVector>

namespace collie::pulse {

/// Bindings under a name, to be chosen again.
struct BindingSet {
    QString name;
    QVector<Binding> bindings;

    friend bool operator==(const BindingSet &, const BindingSet &) = default;
};

} // namespace collie::pulse
