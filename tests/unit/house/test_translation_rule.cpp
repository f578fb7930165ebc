#include "tests/support/places.h"
#include "tests/support/translation_rule.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QStringList>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using collie::test::translatedTexts;
using collie::test::translationObjections;

namespace {

/// All that people read is in these. \param visit  gets the path in the project, and the text.
void forEachSource(const std::function<void(const QString &path, const QString &source)> &visit) {
    const QDir root(collie::test::projectFolder());
    for (const char *folder : {"services", "models", "ui", "app"}) {
        QDirIterator files(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            visit(root.relativeFilePath(file.fileName()),
                  file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
        }
    }
}

} // namespace

/// Whatever a person reads goes through tr() or Words::tr(), as whole sentences.
class TestTranslationRule final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void objectsToEnglish_data() {
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const QString &source) { QTest::newRow(name) << source; };
        row("sentence", QStringLiteral("return failure(kind, QStringLiteral(\"There is no task %1.\").arg(id));"));
        row("in two parts", QStringLiteral("x = QStringLiteral(\"There is \"\n      \"no task.\");"));
        row("UTF-16", QStringLiteral("return u\"There is no task\"_qs;"));
        row("of Latin-1", QStringLiteral("return QLatin1String(\"not a task\");"));
        row("behind a number", QStringLiteral("QStringLiteral(\"%1 jobs\").arg(count)"));
        row("before one", QStringLiteral("QStringLiteral(\"Bug %1\").arg(id)"));
        row("one word of an error", QStringLiteral("Error{.kind = kind, .message = QStringLiteral(\"Cancelled.\")}"));
        row("one word of a button", QStringLiteral("new QPushButton(QStringLiteral(\"Close\"), this);"));
        row("one word of a label", QStringLiteral("m_label->setText(ok ? tr(\"Yes\") : QStringLiteral(\"No\"));"));
        row("in a translated text", QStringLiteral("tr(\"Waits for %1.\").arg(QStringLiteral(\"a task that runs\"));"));
        row("behind a quotation mark", QStringLiteral("text += u'\"'; say(\"It is closed\");"));
        row("behind a number with marks", QStringLiteral("if (size > 1'000'000)\n    say(\"It is large\");"));
        row("behind a comment", QStringLiteral("say( // It's \"this\":\n    \"It is large\");"));
        row("a piece before", QStringLiteral("text += tr(\" It says: %1\").arg(words);"));
        row("a piece behind", QStringLiteral("text = tr(\"It says: \") + words;"));
    }
    void objectsToEnglish() {
        QFETCH(QString, source);
        const QStringList objections = translationObjections(QStringLiteral("ui/x.cpp"), source);
        QVERIFY2(objections.size() == 1, qPrintable(objections.join(u'\n')));
        QVERIFY2(objections.constFirst().startsWith(QLatin1String("ui/x.cpp:")), qPrintable(objections.constFirst()));
    }

    void takesTheRest_data() {
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const QString &source) { QTest::newRow(name) << source; };
        row("translated", QStringLiteral("label->setText(tr(\"There is \"\n    \"no task %1.\").arg(id));"));
        row("by a service", QStringLiteral("return failure(kind, Words::tr(\"There is no task.\"));"));
        row("by another", QStringLiteral("QCoreApplication::translate(\"LogPattern\", \"Say what to look for.\")"));
        row("later", QStringLiteral("{.text = QT_TRANSLATE_NOOP(\"collie::Words\", \"There is no task\")}"));
        row("with a remark", QStringLiteral("tr(\"%n more\", \"of the jobs before it\", count)"));
        row("a unit", QStringLiteral("field.setSuffix(tr(\" s\", \"behind a number of seconds\"));"));
        row("log", QStringLiteral("qCWarning(logApp) << \"it is gone;\" << (a ? \"look again\" : \"give up\");"));
        row("detail", QStringLiteral("Error{.detail = QStringLiteral(\"no such run\")}"));
        row("pattern", QStringLiteral("static const QRegularExpression form(QStringLiteral(\"bug of (\\\\d+)\"));"));
        row("compared", QStringLiteral("if (text.contains(QLatin1String(\"Bad mac of it\")) || x == u\"to be\")"));
        row("sent", QStringLiteral("Json{{\"description\", \"Made by the tests.\"}, {\"a\", 1}}"));
        row("an address", QStringLiteral("edit->setPlaceholderText(QStringLiteral(\"https://host.example\"));"));
        row("a name", QStringLiteral("list->setObjectName(QStringLiteral(\"list of jobs\"));"));
        row("a comment", QStringLiteral("// It says \"there is no task\".\nx = 1;"));
        row("an include", QStringLiteral("#include \"it is in/here.h\""));
    }
    void takesTheRest() {
        QFETCH(QString, source);
        QCOMPARE(translationObjections(QStringLiteral("ui/x.cpp"), source), QStringList());
    }

    void findsWhatTranslatorsGet() {
        const QStringList texts = translatedTexts(
            QStringLiteral("/// As tr(\"…\").\nx = tr(\"There is \"\n    \"no “%1”.\", \"a remark\");\n"
                           "y = {QT_TRANSLATE_NOOP(\"collie::Words\", \"One \\\"two\\\"\\nthree\\u2026\")};"));
        QCOMPARE(texts, (QStringList{QStringLiteral("There is no “%1”."), QStringLiteral("One \"two\"\nthree…")}));
    }

    void everyTextIsTranslated() {
        QStringList objections;
        qsizetype translated = 0;
        forEachSource([&](const QString &path, const QString &source) {
            translated += translatedTexts(source).size();
            objections += translationObjections(path, source);
        });
        QVERIFY(translated > 2'000);
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }

    void everyTextIsInEveryLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("French") << QStringLiteral("fr");
    }
    void everyTextIsInEveryLanguage() {
        QFETCH(QString, language);
        const QDir root(collie::test::projectFolder());
        QFile file(root.filePath(QStringLiteral("resources/translations/collie_%1.ts").arg(language)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QString> known;
        QStringList missing;
        QString text;
        for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
            if (xml.isStartElement() && xml.name() == u"source") {
                text = xml.readElementText();
                known.insert(text);
            } else if (xml.isStartElement() && xml.name() == u"translation") {
                const bool isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
                const QString said = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                if (!isFinished || said.trimmed().isEmpty())
                    missing.append(text);
            }
        }
        forEachSource([&](const QString &path, const QString &source) {
            for (const QString &each : translatedTexts(source)) {
                if (!known.contains(each))
                    missing.append(path + QLatin1String(": ") + each);
            }
        });
        QVERIFY2(missing.isEmpty(), qPrintable(QLatin1String("packaging/dev translate\n") + missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslationRule)
#include "test_translation_rule.moc"
