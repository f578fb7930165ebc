#define PCRE2_CODE_UNIT_WIDTH 8

#include "services/logs/log_pattern.h"

#include "services/logs/required_texts.h"
#include "services/logs/text_finder.h"

#include <QCoreApplication>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>

#include <pcre2.h>

namespace collie::logs {
namespace {

/// Steps one search in one line may take; enough for any sane expression on a line of a megabyte.
constexpr std::uint32_t mostSteps = 4'000'000;
constexpr size_t firstStack = 64 * 1024; ///< Bytes.
constexpr size_t lastStack = 64 * 1024 * 1024;

struct FreeMatchData {
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};
struct FreeMatchContext {
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};
struct FreeStack {
    void operator()(pcre2_jit_stack *stack) const { pcre2_jit_stack_free(stack); }
};

/// What a search writes into; one a thread, since compiled expressions are shared.
struct Workplace {
    std::unique_ptr<pcre2_match_data, FreeMatchData> data{pcre2_match_data_create(1, nullptr)};
    std::unique_ptr<pcre2_match_context, FreeMatchContext> context{pcre2_match_context_create(nullptr)};
    std::unique_ptr<pcre2_jit_stack, FreeStack> stack{pcre2_jit_stack_create(firstStack, lastStack, nullptr)};
    Workplace() {
        pcre2_set_match_limit(context.get(), mostSteps);
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }
};

bool isAscii(QByteArrayView text) {
    std::uint64_t all = 0, some = 0;
    const char *at = text.data();
    qsizetype left = text.size();
    for (; left >= qsizetype{sizeof some}; left -= sizeof some, at += sizeof some) {
        std::memcpy(&some, at, sizeof some);
        all |= some;
    }
    for (; left > 0; --left, ++at)
        all |= static_cast<std::uint64_t>(*at & '\x80');
    return (all & 0x8080808080808080U) == 0;
}

QString sentence(int code) {
    std::array<PCRE2_UCHAR, 256> text{};
    pcre2_get_error_message(code, text.data(), text.size());
    return QString::fromUtf8(reinterpret_cast<const char *>(text.data()));
}

} // namespace

/// A compiled expression.
struct LogPattern::Expression {
    struct FreeCode {
        void operator()(pcre2_code *code) const { pcre2_code_free(code); }
    };
    /// What it was compiled to.
    struct Program {
        explicit Program(pcre2_code *compiled)
            : code(compiled) {}

        std::unique_ptr<pcre2_code, FreeCode> code;
        bool isMachineCode = false; ///< Otherwise matching is slower, and the same.
    };

    explicit Expression(Program any)
        : anyBytes(std::move(any)) {}

    /// The fastest for a line that is looked at from a place on.
    [[nodiscard]] const Program &programFor(QByteArrayView line, qint64 from) const {
        if (ascii && isAscii(line))
            return *ascii;
        const bool isWithinCharacter = from < line.size() && (static_cast<uchar>(line[from]) & 0xC0U) == 0x80U;
        return utf8 && !isWithinCharacter && simdjson::validate_utf8(line.data(), static_cast<size_t>(line.size()))
                   ? *utf8
                   : anyBytes;
    }

    /// For lines that are not UTF-8, and places within a character. Not as machine code: PCRE2 10.42 makes some that
    /// finds no character beyond ASCII for \W, \D and \S.
    Program anyBytes;
    std::optional<Program> utf8 = {};
    std::optional<Program> ascii = {}; ///< Twice as fast; not for all expressions.
    std::vector<TextFinder> required = {};
};

const std::vector<TextFinder> &LogPattern::required() const {
    static const std::vector<TextFinder> none;
    return m_expression ? m_expression->required : none;
}

Result<LogPattern> LogPattern::compile(const QString &text, Options options) {
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       QCoreApplication::translate("LogPattern", "Say what to look for first."));
    LogPattern pattern;
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    if (!options.regularExpression && (plain || options.caseSensitive)) {
        pattern.m_literal = std::make_shared<TextFinder>(bytes, !options.caseSensitive);
        return pattern;
    }
    std::uint32_t flags = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
    flags |= options.caseSensitive ? 0 : PCRE2_CASELESS;
    flags |= options.regularExpression ? PCRE2_NEVER_BACKSLASH_C : PCRE2_LITERAL;
    int problem = 0;
    size_t where = 0;
    const auto compiled = [&](std::uint32_t how) {
        return pcre2_compile(reinterpret_cast<PCRE2_SPTR>(bytes.constData()), static_cast<size_t>(bytes.size()), how,
                             &problem, &where, nullptr);
    };
    pcre2_code *code = compiled(flags);
    if (code == nullptr)
        return failure(
            ErrorKind::InvalidArgument,
            QCoreApplication::translate("LogPattern", "This is not a regular expression: %1, at character %2.")
                .arg(sentence(problem),
                     QString::number(QString::fromUtf8(bytes.first(static_cast<qsizetype>(where))).size() + 1)));
    const auto expression = std::make_shared<Expression>(Expression::Program(code));
    const auto add = [&](std::optional<Expression::Program> &program, std::uint32_t how) {
        pcre2_code *made = compiled(how);
        if (made == nullptr)
            return;
        program.emplace(made);
        // Where there is no compiler for this machine, it is done without.
        program->isMachineCode = pcre2_jit_compile(made, PCRE2_JIT_COMPLETE) == 0;
    };
    add(expression->utf8, flags & ~PCRE2_MATCH_INVALID_UTF);
    if (options.regularExpression) {
        if (plain)
            add(expression->ascii, flags & ~(PCRE2_UTF | PCRE2_MATCH_INVALID_UTF));
        for (const QByteArray &one : requiredTexts(bytes, options.caseSensitive))
            expression->required.emplace_back(one, !options.caseSensitive);
    }
    pattern.m_expression = expression;
    return pattern;
}

std::optional<LogPattern::Match> LogPattern::find(QByteArrayView line, qint64 from) const {
    if (m_literal) {
        const qint64 at = m_literal->find(line, from);
        return at < 0 ? std::nullopt : std::optional(Match{at, m_literal->length()});
    }
    thread_local const Workplace workplace;
    const auto *subject = reinterpret_cast<PCRE2_SPTR>(line.data());
    if (subject == nullptr)
        subject = reinterpret_cast<PCRE2_SPTR>("");
    const Expression::Program &program = m_expression->programFor(line, from);
    const auto match = program.isMachineCode ? pcre2_jit_match : pcre2_match;
    const int found = match(program.code.get(), subject, static_cast<size_t>(line.size()), static_cast<size_t>(from), 0,
                            workplace.data.get(), workplace.context.get());
    if (found < 0)
        return std::nullopt;
    const size_t *range = pcre2_get_ovector_pointer(workplace.data.get());
    // \K may put the beginning behind the end.
    const auto begin = static_cast<qint64>(std::min(range[0], range[1]));
    return Match{begin, static_cast<qint64>(range[1]) - begin};
}

} // namespace collie::logs
