#include "services/taskcluster/answer_credentials.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <utility>

namespace collie::taskcluster {

Secret takeSecret(Json &object, const char *key) {
    Json *found = findMember(object, key);
    if (found == nullptr || !found->is_string())
        return {};
    auto &text = found->get_ref<std::string &>();
    Secret secret{QByteArrayView(text)};
    text.assign(text.size(), '\0');
    return secret;
}

Result<credentials::Credentials> takeCredentials(Json &answer) {
    Json *member = findMember(answer, "credentials");
    credentials::Credentials out;
    if (member != nullptr && member->is_object())
        out = {.clientId = stringMember(*member, "clientId"),
               .accessToken = takeSecret(*member, "accessToken"),
               .certificate = takeSecret(*member, "certificate")};
    if (out.isEmpty())
        return failure(ErrorKind::BadResponse, Words::tr("The answer holds no usable credentials."));
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
