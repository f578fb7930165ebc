#include "services/taskcluster/answer_credentials.h"

#include <utility>

namespace collie::taskcluster {

Secret takeSecret(Json &object, const char *key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_string())
        return {};
    auto &text = found->get_ref<std::string &>();
    Secret secret{QByteArrayView(text)};
    text.assign(text.size(), '\0');
    return secret;
}

Result<credentials::Credentials> takeCredentials(Json &answer) {
    const auto member = answer.is_object() ? answer.find("credentials") : answer.end();
    credentials::Credentials out;
    if (member != answer.end() && member->is_object())
        out = {.clientId = stringMember(*member, "clientId"),
               .accessToken = takeSecret(*member, "accessToken"),
               .certificate = takeSecret(*member, "certificate")};
    if (out.isEmpty())
        return failure(ErrorKind::BadResponse, QStringLiteral("The answer holds no usable credentials."));
    return out;
}

std::shared_ptr<ApiClient> clientWith(const ApiClient &api, credentials::Credentials credentials) {
    // This machine's; where it is wrong, the client learns by how much from the first answer.
    static const Clock clock;
    auto client = std::make_shared<ApiClient>(api.http(), api.rootUrl(), clock);
    client->setCredentials(std::move(credentials));
    return client;
}

} // namespace collie::taskcluster
