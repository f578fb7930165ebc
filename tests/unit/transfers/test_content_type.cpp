#include "services/transfers/content_type.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::transfers;

class TestContentType : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

  private Q_SLOTS:
    void contentTypes_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *title, const char *name, const QByteArray &bytes, const char *type) {
            QTest::newRow(title) << QString::fromLatin1(name) << bytes << QByteArray(type);
        };
        const char *utf8 = "text/plain; charset=utf-8";
        row("text", "a.txt", "x", utf8);
        row("log", "a.log", "x", utf8);
        row("TypeScript", "app.ts", "export const x: number = 1;\n", utf8);
        row("TypeScript module", "x.mts", "export const x = 1;\n", utf8);
        row("TypeScript for CommonJS", "x.cts", "export = 1;\n", utf8);
        row("TypeScript, upper case", "APP.TS", "let x;\n", utf8);
        row("film", "a.ts", 'G' + QByteArray(187, '\x01') + 'G' + QByteArray(187, '\0'), "video/mp2t");
        row("film of a camera", "A.MTS", 'G' + QByteArray(187, '\x01') + 'G' + QByteArray(187, '\0'), "video/mp2t");
        row("crash", "crash.dmp", "MDMP....", "application/octet-stream");
        row("WebAssembly", "m.wasm", QByteArray("\0asm\1\0\0\0", 8), "application/wasm");
        row("JSON", "a.json", "{}", "application/json");
        row("source map", "a.js.map", "{}", "application/json");
        row("JSON lines", "a.jsonl", "{}\n{}\n", "application/x-ndjson");
        row("JavaScript", "a.mjs", "export {}", "text/javascript; charset=utf-8");
        row("module of Go", "go.mod", "module x\n", utf8);
        row("text by the name of a song", "notes.mp3", "just text\n", utf8);
        row("web page", "a.html", "<!doctype html><p>x", "text/html; charset=utf-8");
        row("png by name", "a.png", "x", "image/png");
        row("png by content", "picture", QByteArray("\x89PNG\r\n\x1a\n0000", 12), "image/png");
        row("nothing", "zero", {}, utf8);
        row("bytes", "noise", QByteArray("\x01\x00\xff\xfe\x00", 5), "application/octet-stream");
        row("Latin-1", "latin1.txt", "\xf4t\xe9\n", "text/plain");
        row("Latin-1 later", "later.txt", QByteArray(3'000'000, 'x') + "\xe9\n", "text/plain");
        row("cut off in a character", "cut.txt", "caf\xc3", "text/plain");
        row("a character over two pieces", "over.log", QByteArray(1024 * 1024 - 1, 'x') + "\xc3\xa9", utf8);
        row("UTF-16, little end first", "utf16.txt", QByteArray("\xff\xfeh\0i\0", 6), "text/plain; charset=utf-16");
        row("UTF-16, big end first", "utf16be.log", QByteArray("\xfe\xff\0h\0i", 6), "text/plain; charset=utf-16");
        row("UTF-16 without a name", "unnamed", QByteArray("\xff\xfeh\0i\0", 6), "text/plain; charset=utf-16");
        row("UTF-16 without its mark", "bare.txt", QByteArray("h\0i\0", 4), "text/plain");
        row("UTF-32", "utf32.txt", QByteArray("\xff\xfe\0\0h\0\0\0", 8), "text/plain");
        row("UTF-8 with a mark", "mark.txt", "\xef\xbb\xbfhi", utf8);
    }
    void contentTypes() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, type);
        const QString path = write(name, bytes);
        QCOMPARE(withCharset(mediaTypeOf(path), path), type);
    }

    void aTypeThatIsKnownStaysAsItIs() {
        const QString path = write(QStringLiteral("given.txt"), "\xe9");
        QCOMPARE(withCharset("text/plain; charset=latin1", path), QByteArray("text/plain; charset=latin1"));
        QCOMPARE(withCharset("application/json", path), QByteArray("application/json"));
    }

    void textTypes() {
        QVERIFY(isTextType("text/plain; charset=utf-8"));
        QVERIFY(isTextType("application/json"));
        QVERIFY(isTextType("application/vnd.x+json"));
        QVERIFY(!isTextType("image/png"));
        QVERIFY(!isTextType("application/octet-stream"));
    }
};

QTEST_GUILESS_MAIN(TestContentType)
#include "test_content_type.moc"
