#include "services/base/english_scope.h"

#include <atomic>

namespace collie {

namespace {

thread_local int openScopes = 0;
std::atomic<bool> isForeign = false; // Other threads translate, too.

} // namespace

EnglishScope::EnglishScope() {
    ++openScopes;
}

EnglishScope::~EnglishScope() {
    --openScopes;
}

bool EnglishScope::changesLanguage() {
    return openScopes > 0 && isForeign;
}

void EnglishScope::setProgramLanguage(const QString &code) {
    isForeign = code != QLatin1String("en");
}

} // namespace collie
