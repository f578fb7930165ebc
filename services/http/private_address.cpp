#include "services/http/private_address.h"

#include <array>

namespace collie::http {

bool isPrivateAddress(const QHostAddress &address) {
    bool isIpv4 = false;
    // Also of an IPv4 address that is written as an IPv6 one.
    const QHostAddress plain(address.toIPv4Address(&isIpv4));
    const QHostAddress &judged = isIpv4 ? plain : address;
    if (!judged.isGlobal())
        return true;
    // Qt counts these as global.
    static const std::array inside{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
                                   QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
                                   QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
                                   QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")),
                                   QHostAddress::parseSubnet(QStringLiteral("fc00::/7"))};
    for (const auto &subnet : inside) {
        if (judged.isInSubnet(subnet))
            return true;
    }
    return false;
}

} // namespace collie::http
