#include "tests/support/translation_rule.h"

#include <QRegularExpression>

#include <algorithm>

// Apart from its test, because moc does not read past strings with quotes in them.

namespace collie::test {

namespace {

/// Reads C++ as far as it takes to tell strings from the rest, and which call they are in.
class Scanner final {
  public:
    explicit Scanner(const QString &source)
        : m_source(source) {}

    QVector<SourceText> run() {
        while (m_at < m_source.size()) {
            if (!skipRest())
                step();
        }
        return m_texts;
    }

  private:
    [[nodiscard]] bool isHere(QStringView what) const { return QStringView(m_source).mid(m_at).startsWith(what); }

    /// Comments, preprocessor lines, raw strings and characters. \return false where none begins here.
    bool skipRest() {
        static constexpr QStringView beginnings(u"/#R'");
        if (!beginnings.contains(m_source.at(m_at)))
            return false;
        if (isHere(u"//") || (isHere(u"#") && isFirstInLine()))
            return skipTo(QStringLiteral("\n"));
        if (isHere(u"/*"))
            return skipTo(QStringLiteral("*/"));
        if (isHere(u"R\"") && !isWord(m_at - 1)) {
            const qsizetype open = m_source.indexOf(u'(', m_at);
            return skipTo(u')' + m_source.mid(m_at + 2, open - m_at - 2) + u'"');
        }
        if (!isHere(u"'"))
            return false;
        if (isInNumber()) { // 1'000
            ++m_at;
            return true;
        }
        m_at += isHere(u"'\\") ? 3 : 2;
        return skipTo(QStringLiteral("'"));
    }

    [[nodiscard]] bool isInNumber() const {
        qsizetype begin = m_at;
        while (isWord(begin - 1) || (begin > 0 && m_source.at(begin - 1) == u'\''))
            --begin;
        return begin < m_at && m_source.at(begin).isDigit();
    }

    [[nodiscard]] bool isFirstInLine() const {
        const qsizetype begin = m_source.lastIndexOf(u'\n', m_at) + 1;
        return QStringView(m_source).mid(begin, m_at - begin).trimmed().isEmpty();
    }

    [[nodiscard]] bool isWord(qsizetype at) const {
        return at >= 0 && (m_source.at(at).isLetterOrNumber() || m_source.at(at) == u'_');
    }

    bool skipTo(const QString &end) {
        const qsizetype found = m_source.indexOf(end, m_at);
        m_at = found < 0 ? m_source.size() : found + end.size();
        return true;
    }

    void step() {
        const QChar c = m_source.at(m_at);
        if (c == u'"') {
            takeText();
            return;
        }
        if (c == u';' || c == u'{' || c == u'}')
            m_statement = m_at;
        if (c == u'(' || c == u'{' || c == u'[')
            m_in.append(nameBefore(m_at));
        else if ((c == u')' || c == u'}' || c == u']') && !m_in.isEmpty())
            m_in.removeLast();
        ++m_at;
    }

    [[nodiscard]] QString nameBefore(qsizetype at) const {
        qsizetype begin = at;
        while (begin > 0 && (isWord(begin - 1) || m_source.at(begin - 1) == u':'))
            --begin;
        return m_source.mid(begin, at - begin);
    }

    void takeText() {
        m_line += static_cast<int>(QStringView(m_source).mid(m_counted, m_at - m_counted).count(u'\n'));
        m_counted = m_at;
        SourceText found{.line = m_line, .in = m_in};
        static const QRegularExpression wrapper(
            QStringLiteral("(?:(?:QStringLiteral|QLatin1String|QString|QByteArray)\\(|\\bu8?|\\s)+\\z"));
        found.before = m_source.mid(m_statement, m_at - m_statement).remove(wrapper);
        static const QRegularExpression gap(QStringLiteral("\\G(?:\\s|//[^\\n]*\\n|u8?(?=\"))*"));
        while (m_at < m_source.size() && m_source.at(m_at) == u'"') {
            for (++m_at; m_at < m_source.size() && m_source.at(m_at) != u'"'; ++m_at) {
                if (m_source.at(m_at) == u'\\')
                    found.text += m_source.at(m_at++);
                found.text += m_source.at(m_at);
            }
            ++m_at;
            const qsizetype next = gap.match(m_source, m_at).capturedEnd();
            if (next < m_source.size() && m_source.at(next) == u'"')
                m_at = next;
        }
        const qsizetype next = gap.match(m_source, m_at).capturedEnd();
        found.hasMoreBehind = next < m_source.size() && m_source.at(next) == u',';
        m_texts.append(found);
    }

    const QString &m_source;
    qsizetype m_at = 0;
    qsizetype m_counted = 0; ///< Up to where m_line has counted.
    int m_line = 1;
    qsizetype m_statement = 0; ///< Where the one at hand begins: at the end of the one before it.
    QStringList m_in;
    QVector<SourceText> m_texts;
};

bool isIn(const SourceText &text, const QRegularExpression &names) {
    return std::any_of(text.in.cbegin(), text.in.cend(),
                       [&names](const QString &name) { return names.match(name).hasMatch(); });
}

bool isTranslated(const SourceText &text) {
    static const QRegularExpression names(
        QStringLiteral("(?:^|:)(?:tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP|QT_TRANSLATE_NOOP3)$"));
    return isIn(text, names);
}

/// What no person reads as a sentence, by the call it is given to, or by what it looks like.
bool isForPrograms(const QString &path, const SourceText &text) {
    static const QRegularExpression names(QStringLiteral(
        "^(?:\\w+::)*(?:logMilestone|Q_LOGGING_CATEGORY|static_assert|setObjectName|QRegularExpression|contains|"
        "startsWith|"
        "endsWith|indexOf|remove|replace|Json|setRawHeader|property|setProperty|setStyleSheet|findChild)$"));
    static const QRegularExpression statement(QStringLiteral(
        "\\bq(?:C?(?:Debug|Info|Warning|Critical)|Fatal)\\(|\\b(?:detail|key)\\s*=\\s*$|\"\\]\\s*=\\s*$|[=!]=\\s*$"));
    // Escapes are of patterns and of headers, angle brackets of markup; addresses have no blanks.
    static const QRegularExpression form(
        QStringLiteral("\\\\\\\\|\\\\r\\\\n|</?[a-z!][^>]*>|^[a-z]+:?//?\\S*$|^[A-Z][\\w-]+: [a-z]+[=/]|"
                       "^[A-Z0-9_]+(?:, [A-Z0-9_]+)*$|^[a-z]+/[a-z]+; charset="));
    if (isIn(text, names) || statement.match(text.before).hasMatch() || form.match(text.text).hasMatch())
        return true;
    // Verbs, their examples, and the words of a choice are what people type.
    static const QRegularExpression typed(
        QStringLiteral("(?:\\{|\\.(?:name|term|line)\\s*=)\\s*$|\\bChoiceOption\\b|\\bPreset\\b"));
    return (path.startsWith(QLatin1String("app/cli/")) || path.endsWith(QLatin1String("program_record.cpp"))) &&
           typed.match(text.before).hasMatch();
}

/// Files of words that others chose, or that are for others, each with its reason.
bool isExempt(const QString &path) {
    static const QStringList exempt{
        QStringLiteral("services/jsone/"), // JSON-e's own words for faults, as its tests ask for.
        QStringLiteral("services/treeherder/platform_names.cpp"), // Treeherder's names of platforms.
        QStringLiteral("services/treeherder/classification.cpp"), // Treeherder's names of classifications.
        QStringLiteral("services/logs/log_errors.cpp"),           // Patterns for lines of logs.
        QStringLiteral("services/storage/cache_database.cpp"),    // SQL.
        QStringLiteral("services/storage/cache_reader.cpp"),      // SQL.
        QStringLiteral("services/http/call.cpp"),                 // Lines of the log.
        QStringLiteral("services/scheduling/draft.cpp"),          // Tasks to begin with, which are sent.
        QStringLiteral("app/sandbox/"),                           // What servers answer, in place of real ones.
        QStringLiteral("app/cli/guide_page.cpp"),                 // A page of the guide, which is English.
        QStringLiteral("app/collie/menu_lines.cpp"),              // The same.
        QStringLiteral("app/collie/reference_pages.cpp"),         // The same.
        QStringLiteral("app/collie/screenshot"),                  // What is done for the guide's pictures.
    };
    return path != QLatin1String("app/sandbox/main.cpp") &&
           std::any_of(exempt.cbegin(), exempt.cend(), [&](const QString &each) { return path.startsWith(each); });
}

/// Single texts, each with its reason.
bool isExempt(const SourceText &text) {
    static const QStringList exempt{
        QStringLiteral("Firefox CI"), // Names of deployments.
        QStringLiteral("Community TC"),
        QStringLiteral("fixed by commit"), // Treeherder's name of a classification.
        QStringLiteral("400 Bad Request"), // HTTP.
        QStringLiteral("404 Not Found"),
        QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"), // The form of a date in HTTP.
        QStringLiteral("Hawk id=\\\""),                    // A header's value.
        QStringLiteral("SELECT sqlite_version()"),         // SQL.
        QStringLiteral("leaked N"),                        // Of a pattern.
        QStringLiteral(".ad l"),                           // Troff.
        QStringLiteral("application crashed"),             // As lines of logs have it.
        QStringLiteral("Test started but never finished"),
        QStringLiteral("profile uploaded in (profile_"),
        QStringLiteral("not the gzip stream it claims to be"), // For the log: details of errors.
        QStringLiteral("the gzip stream breaks off"),
        QStringLiteral("no status"),
        QStringLiteral("no task id"),
        QStringLiteral("too many runs"),
        QStringLiteral("no such run"),
        QStringLiteral("The environment"), // Of an error that nobody is told.
        QStringLiteral("collie-cli: %1"),  // The program's name.
        QStringLiteral("collie-cli %1 VERB"),
        QStringLiteral("  # %1\\n  collie-cli %2\\n"),
        QStringLiteral("Accept-Encoding: gzip, identity;q=0.5"), // HTTP.
        QStringLiteral("New task"),                              // The key of a draft.
        QStringLiteral("**Full log:** %1\\n"),                   // For a bug, and the log of a job: others read it.
        QStringLiteral("\\nTask group: "),
        QStringLiteral("\\nAction task: "),
        QStringLiteral("%1 could not be started: %2"), // The log of a job.
        QStringLiteral("Cancelled by hand."),
        QStringLiteral("The command crashed or was killed."),
        QStringLiteral("Exit code %1."),
        QStringLiteral("[%1 bytes more were printed and are left out here]"),
        QStringLiteral("Collie: %1"), // The job of an action, and its log.
        QStringLiteral("The action task ended as %1."),
        QStringLiteral("The action task could not be followed."),
        QStringLiteral("Not all of what failed could be loaded."), // Said in an EnglishScope only, as the next ones.
        QStringLiteral("It could not be scheduled."),
        QStringLiteral("It could not be loaded."),
        QStringLiteral("The stacks could not be read."),
        QStringLiteral("./mach test"),                        // A command.
        QStringLiteral("Made by Collie when you signed in."), // Sent, and read by others.
        QStringLiteral("Holds files that somebody uploaded with Collie. No worker runs it."),
        QStringLiteral("Uploaded files"),
        QStringLiteral("Run outside CI and reported by Collie."),
        QStringLiteral("something that no scope can satisfy"), // In the place of a scope, which programs read.
        QStringLiteral("job type,value,failures caught,runs,machine hours,lost by skipping,runnable,"
                       "revisions lost by skipping\\r\\n"), // The heads of a table for programs.
    };
    if (text.text.startsWith(QLatin1String("subscription PulseMessages("))) // GraphQL.
        return true;
    return exempt.contains(text.text);
}

/// Several words, as a sentence has them; not a path, a key or a list of values.
bool isSentence(const QString &text) {
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{2,}[,;:.”)]? +[(“]?[A-Za-z]+ ?|"
                                                         "[a-z]{2,}[:,]? %[L1-9n]|%[1-9n] [a-z]{2,}"));
    return words.match(text).hasMatch();
}

/// Whatever is given to these is read by a person.
bool isShown(const SourceText &text) {
    static const QRegularExpression sinks(QStringLiteral(
        "^(?:setText|setWindowTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setAccessibleName|"
        "setAccessibleDescription|setTitle|setLabelText|setInformativeText|addAction|addMenu|addSection|addTab|addRow|"
        "QLabel|PlainLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|failure|printLine|"
        "printRemark)$"));
    static const QRegularExpression member(QStringLiteral("\\bmessage\\s*\\+?=\\s*$"));
    static const QRegularExpression letters(QStringLiteral("[A-Za-z]{2,}"));
    const QStringList around =
        text.in.filter(QRegularExpression(QStringLiteral("^(?!QStringLiteral$|QLatin1String$)")));
    const bool isGiven = !around.isEmpty() && sinks.match(around.constLast()).hasMatch();
    return (isGiven || member.match(text.before).hasMatch()) && letters.match(text.text).hasMatch();
}

QString unescaped(const QString &literal) {
    static const QRegularExpression escape(QStringLiteral("\\\\(?:u([0-9a-fA-F]{4})|(.))"));
    QString text;
    qsizetype done = 0;
    for (auto escapes = escape.globalMatch(literal); escapes.hasNext();) {
        const auto found = escapes.next();
        text += QStringView(literal).mid(done, found.capturedStart() - done);
        done = found.capturedEnd();
        const QString code = found.captured(1), sign = found.captured(2);
        if (!code.isEmpty())
            text += QChar(code.toUShort(nullptr, 16));
        else
            text += sign == u"n" ? QStringLiteral("\n") : sign;
    }
    text += QStringView(literal).mid(done);
    return text;
}

} // namespace

QVector<SourceText> sourceTexts(const QString &source) {
    return Scanner(source).run();
}

QStringList translationObjections(const QString &path, const QString &source) {
    QStringList objections;
    if (isExempt(path))
        return objections;
    const QVector<SourceText> texts = sourceTexts(source);
    for (const SourceText &text : texts) {
        const auto object = [&](const QString &why) {
            objections.append(QStringLiteral("%1:%2: %3: \"%4\"").arg(path).arg(text.line).arg(why, text.text));
        };
        if (isTranslated(text)) {
            // What stands behind or before a number says so to the translator.
            static const QRegularExpression affix(QStringLiteral("^(?:setPrefix|setSuffix)$"));
            const bool isPiece = text.text.startsWith(u' ') || text.text.endsWith(u' ');
            if (isPiece && !text.hasMoreBehind && !isIn(text, affix))
                object(QStringLiteral("a piece of a sentence"));
        } else if (!isForPrograms(path, text) && !isExempt(text) && (isSentence(text.text) || isShown(text))) {
            object(QStringLiteral("not translated"));
        }
    }
    return objections;
}

QStringList translatedTexts(const QString &source) {
    static const QRegularExpression comment(QStringLiteral("^\\s*//.*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression call(
        QStringLiteral("\\b(?:(?:tr|QT_TR_NOOP)\\(|(?:translate|QT_TRANSLATE_NOOP)\\(\\s*\"[^\"]*\",)\\s*"
                       "((?:\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*)+)"));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]++|\\\\.)*+)\""));
    QStringList texts;
    const QString code = QString(source).remove(comment);
    for (auto calls = call.globalMatch(code); calls.hasNext();) {
        QString text;
        const QString literals = calls.next().captured(1);
        for (auto parts = literal.globalMatch(literals); parts.hasNext();)
            text += parts.next().captured(1);
        texts.append(unescaped(text));
    }
    return texts;
}

} // namespace collie::test
