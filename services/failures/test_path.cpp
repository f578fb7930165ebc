#include "services/failures/test_path.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace collie::failures {
namespace {

constexpr qsizetype mostNameLength = 1000;
const QString wptFolder = QStringLiteral("testing/web-platform/tests/");
const QString mozillaWptFolder = QStringLiteral("testing/web-platform/mozilla/tests/");
const QString mozillaWptName = QStringLiteral("_mozilla/");

/// The name alone; a leading slash stays, since it tells web-platform-tests.
QString bareName(const QString &test) {
    static const QRegularExpression reference(QStringLiteral("\\s+[=!]=\\s.*$"));
    static const QRegularExpression marionetteMethod(QStringLiteral("\\.py [\\w.]+$"));
    static const QRegularExpression checkout(
        QStringLiteral("^.*(?:checkouts/gecko|/tests/reftest/tests|mochitests/content/(?:browser|chrome|a11y))/"));
    static const QRegularExpression host(QStringLiteral("^\\w+://[^/]*/(?:tests/)?"));
    static const QRegularExpression manifest(QStringLiteral("^[^?]*\\.(?:toml|ini|list):"));
    QString name = test.left(mostNameLength).trimmed();
    name.replace(u'\\', u'/');
    name.remove(reference);
    if (marionetteMethod.match(name).hasMatch())
        name.truncate(name.lastIndexOf(QLatin1String(".py ")) + 3);
    name.remove(checkout);
    name.remove(host);
    name.remove(manifest);
    return name;
}

/// Where the variant begins; the end when there is none.
qsizetype variantOf(const QString &name) {
    const auto at = std::find_if(name.begin(), name.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    return at - name.begin();
}

QString withoutVariant(const QString &name) {
    return name.left(variantOf(name));
}

/// The file that a web-platform-test is made from: several pages may come from one.
QString scriptOfGenerated(QString path) {
    static const QRegularExpression generated(QStringLiteral("\\.(any|window|worker)(?:\\.[a-z-]+)*\\.html$"));
    if (const auto match = generated.match(path); match.hasMatch()) {
        path.truncate(match.capturedStart());
        path += u'.' + match.captured(1) + QLatin1String(".js");
    }
    return path;
}

/// Folders of a web-platform-test that its manifest is named by.
QString wptManifestOf(const QString &name) {
    qsizetype depth = 3;
    if (name.startsWith(u"/_mozilla/"))
        ++depth;
    if (name.startsWith(u"/webdriver/") || name.startsWith(u"/_mozilla/webdriver/"))
        ++depth;
    QStringList parts = name.split(u'/', Qt::SkipEmptyParts);
    parts.removeLast();
    return parts.isEmpty() ? QString() : u'/' + parts.mid(0, depth).join(u'/');
}

} // namespace

QString testKey(const QString &test) {
    QString name = bareName(test).toLower();
    if (name.startsWith(u'/'))
        name.remove(0, 1);
    for (const QString &folder : {wptFolder, mozillaWptFolder, mozillaWptName}) {
        if (name.startsWith(folder))
            name.remove(0, folder.size());
    }
    return name;
}

int samenessOfTests(const QString &key, const QString &other) {
    if (key.isEmpty() || other.isEmpty())
        return 0;
    if (key == other)
        return 2;
    const qsizetype end = variantOf(key);
    const qsizetype otherEnd = variantOf(other);
    if (end < key.size() && otherEnd < other.size() && QStringView(key).mid(end) != QStringView(other).mid(otherEnd))
        return 0;
    const bool isLonger = end > otherEnd;
    const QStringView longer = isLonger ? QStringView(key).left(end) : QStringView(other).left(otherEnd);
    const QStringView shorter = isLonger ? QStringView(other).left(otherEnd) : QStringView(key).left(end);
    if (shorter.isEmpty() || !longer.endsWith(shorter))
        return 0;
    const qsizetype before = longer.size() - shorter.size();
    return before == 0 || longer[before - 1] == u'/' ? 1 : 0;
}

QString fileOfTest(const QString &key) {
    const QString path = withoutVariant(key);
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString lastPartOf(const QString &test) {
    return fileOfTest(bareName(test));
}

bool isPathOfTest(const QString &text) {
    const bool isOdd =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint() || c == u'\\'; });
    return !isOdd && text.size() <= mostNameLength && text.contains(u'/') && !text.startsWith(u'/') &&
           !text.startsWith(u'-') && !text.endsWith(u'/') && !text.contains(QLatin1String("//")) &&
           !text.split(u'/').contains(QStringLiteral(".."));
}

QString sourcePath(const QString &test) {
    QString path = withoutVariant(bareName(test));
    if (path.startsWith(u'/')) {
        path.remove(0, 1);
        if (path.startsWith(mozillaWptName))
            path = mozillaWptFolder + path.mid(mozillaWptName.size());
        else
            path.prepend(wptFolder);
    }
    if (path.startsWith(wptFolder) || path.startsWith(mozillaWptFolder))
        path = scriptOfGenerated(path);
    return isPathOfTest(path) ? path : QString();
}

QString testPathOf(const Failure &failure) {
    return sourcePath(failure.test);
}

QString filterPathOf(const Failure &failure) {
    if (!sourcePath(failure.group).isEmpty())
        return failure.group;
    const QString path = testPathOf(failure);
    if (path.startsWith(wptFolder))
        return wptManifestOf(u'/' + path.mid(wptFolder.size()));
    if (path.startsWith(mozillaWptFolder))
        return wptManifestOf(u'/' + mozillaWptName + path.mid(mozillaWptFolder.size()));
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

} // namespace collie::failures
