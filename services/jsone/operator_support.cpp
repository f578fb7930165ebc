#include "services/jsone/operator_support.h"

#include "services/jsone/text.h"

#include <algorithm>

namespace collie::jsone {

namespace {

std::size_t wordEnd(std::string_view text, std::size_t at) {
    if (at >= text.size() || !text::isWordStart(text[at]))
        return at;
    while (at < text.size() && text::isWord(text[at]))
        ++at;
    return at;
}

bool endsInBinder(std::string_view key, const Binder &binder) {
    BoundNames ignored;
    for (std::size_t at = key.find(binder.word); at != std::string_view::npos; at = key.find(binder.word, at + 1)) {
        if (readBinder(key.substr(at), binder, ignored))
            return true;
    }
    return false;
}

bool isAllowed(std::string_view key, std::initializer_list<std::string_view> known, const Binder *binder) {
    const std::string_view *last = binder == nullptr ? known.end() - 1 : known.end();
    const auto isPart = [key](std::string_view word) { return key.find(word) != std::string_view::npos; };
    return std::any_of(known.begin(), last, isPart) ||
           (binder == nullptr ? key.ends_with(*last) : endsInBinder(key, *binder));
}

} // namespace

bool readBinder(std::string_view key, const Binder &binder, BoundNames &bound) {
    if (!key.starts_with(binder.word) || key.size() <= binder.word.size() || key[binder.word.size()] != '(')
        return false;
    std::size_t at = binder.word.size() + 1;
    for (std::size_t count = 0; count < binder.most; ++count) {
        if (count > 0) {
            if (at < key.size() && key[at] == ')' && count >= binder.fewest)
                break;
            if (at >= key.size() || key[at] != ',')
                return false;
            ++at;
            at += text::leadingSpace(key.substr(at));
        }
        const std::size_t end = wordEnd(key, at);
        if (end == at)
            return false;
        bound.names[count] = key.substr(at, end - at);
        at = end;
    }
    return key.substr(at) == ")";
}

bool checkProperties(const TemplateObject &object, std::initializer_list<std::string_view> known, const Binder *binder,
                     Session &session) {
    // Nothing beside the operator itself: no need to sort.
    if (object.size() == 1)
        return true;
    std::string unknown;
    for (const TemplateObject::Member *member : object.sorted()) {
        if (!isAllowed(member->first, known, binder)) {
            unknown += ' ';
            unknown += member->first;
        }
    }
    if (unknown.empty())
        return true;
    failTemplate(session, std::string(*known.begin()) + " has undefined properties:" + unknown);
    return false;
}

Value failTemplate(Session &session, std::string message) {
    return session.fail(FaultName::Template, std::move(message));
}

} // namespace collie::jsone
