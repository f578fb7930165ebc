// The functions of libcurl that Collie calls, each passed on to the library, which is loaded at the first of them: it
// brings some thirty libraries along, a third of what the dynamic linker would do before the first window is painted.

#include "services/http/curl_library.h"

#include "services/base/logging.h"

#include <QLibrary>

#include <curl/curl.h>

#include <cstdarg>

// Macros of the header that check types; here are the functions themselves.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

#ifdef __clang__
// Enumerations of C are of a type that stays as it is on the way.
#pragma clang diagnostic ignored "-Wvarargs"
#endif

namespace {

/// libcurl 7.x and 8.x have the same functions under the same version of the library.
QLibrary &library() {
    static QLibrary curl = [] {
        QLibrary loading(QStringLiteral("curl"), 4);
        if (!loading.load()) // As distributions with another TLS library call it.
            loading.setFileNameAndVersion(QStringLiteral("curl-gnutls"), 4);
        if (!loading.load())
            qCCritical(collie::logHttp).noquote() << loading.errorString();
        collie::logMilestone("transfers loaded");
        return QLibrary(loading.fileName());
    }();
    return curl;
}

/// Options are numbered by the type of what comes behind them (curl.h, CURLOPTTYPE).
constexpr int typeFactor = 10'000;

template <class Function>
Function *find(const char *name) {
    return reinterpret_cast<Function *>(library().resolve(name));
}

} // namespace

#define COLLIE_PASS_ON(name, ...)                                                                                      \
    static auto *const function = find<decltype(name)>(#name);                                                         \
    return function(__VA_ARGS__)

namespace collie::http {

bool isCurlThere() {
    static const bool isThere = find<decltype(curl_easy_init)>("curl_easy_init") != nullptr;
    return isThere;
}

} // namespace collie::http

extern "C" {

CURLcode curl_global_init(long flags) {
    COLLIE_PASS_ON(curl_global_init, flags);
}

CURL *curl_easy_init(void) {
    COLLIE_PASS_ON(curl_easy_init, );
}

void curl_easy_cleanup(CURL *handle) {
    COLLIE_PASS_ON(curl_easy_cleanup, handle);
}

/// What comes behind the option is of the type that its number tells.
CURLcode curl_easy_setopt(CURL *handle, CURLoption option, ...) {
    va_list list;
    va_start(list, option);
    CURLcode code = CURLE_UNKNOWN_OPTION;
    static auto *const function = find<decltype(curl_easy_setopt)>("curl_easy_setopt");
    switch (option / typeFactor * typeFactor) {
    case CURLOPTTYPE_LONG:
        code = function(handle, option, va_arg(list, long));
        break;
    case CURLOPTTYPE_OFF_T:
        code = function(handle, option, va_arg(list, curl_off_t));
        break;
    default: // Pointers to objects or functions.
        code = function(handle, option, va_arg(list, void *));
        break;
    }
    va_end(list);
    return code;
}

CURLcode curl_easy_getinfo(CURL *handle, CURLINFO info, ...) {
    va_list list;
    va_start(list, info);
    static auto *const function = find<decltype(curl_easy_getinfo)>("curl_easy_getinfo");
    const CURLcode code = function(handle, info, va_arg(list, void *));
    va_end(list);
    return code;
}

CURLcode curl_easy_pause(CURL *handle, int bitmask) {
    COLLIE_PASS_ON(curl_easy_pause, handle, bitmask);
}

const char *curl_easy_strerror(CURLcode code) {
    COLLIE_PASS_ON(curl_easy_strerror, code);
}

CURLM *curl_multi_init(void) {
    COLLIE_PASS_ON(curl_multi_init, );
}

/// As curl_easy_setopt().
CURLMcode curl_multi_setopt(CURLM *multi, CURLMoption option, ...) {
    va_list list;
    va_start(list, option);
    static auto *const function = find<decltype(curl_multi_setopt)>("curl_multi_setopt");
    const CURLMcode code = option / typeFactor * typeFactor == CURLOPTTYPE_LONG
                               ? function(multi, option, va_arg(list, long))
                               : function(multi, option, va_arg(list, void *));
    va_end(list);
    return code;
}

CURLMcode curl_multi_cleanup(CURLM *multi) {
    COLLIE_PASS_ON(curl_multi_cleanup, multi);
}

CURLMcode curl_multi_add_handle(CURLM *multi, CURL *handle) {
    COLLIE_PASS_ON(curl_multi_add_handle, multi, handle);
}

CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *handle) {
    COLLIE_PASS_ON(curl_multi_remove_handle, multi, handle);
}

CURLMcode curl_multi_perform(CURLM *multi, int *running) {
    COLLIE_PASS_ON(curl_multi_perform, multi, running);
}

CURLMcode curl_multi_poll(CURLM *multi, struct curl_waitfd extra[], unsigned int extraCount, int timeoutMs,
                          int *ready) {
    COLLIE_PASS_ON(curl_multi_poll, multi, extra, extraCount, timeoutMs, ready);
}

CURLMcode curl_multi_wakeup(CURLM *multi) {
    COLLIE_PASS_ON(curl_multi_wakeup, multi);
}

CURLMsg *curl_multi_info_read(CURLM *multi, int *left) {
    COLLIE_PASS_ON(curl_multi_info_read, multi, left);
}

curl_version_info_data *curl_version_info(CURLversion stamp) {
    COLLIE_PASS_ON(curl_version_info, stamp);
}

struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text) {
    COLLIE_PASS_ON(curl_slist_append, list, text);
}

void curl_slist_free_all(struct curl_slist *list) {
    COLLIE_PASS_ON(curl_slist_free_all, list);
}

} // extern "C"
