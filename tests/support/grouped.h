// For a program of several tests: read after all they include, before the tests themselves, once. A test says what it
// says for a program of its own, QTEST_MAIN(Test); here that adds it to those the program knows.
#pragma once

#include <QTest>
// What moc writes of a test is in the test's namespace, the headers that it includes are not.
#if __has_include(<QtCore/qtmochelpers.h>)
#include <QtCore/qtmochelpers.h>
#endif
#if __has_include(<QtCore/qxptype_traits.h>)
#include <QtCore/qxptype_traits.h>
#endif

#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace collie::test {

using Run = int (*)(int argc, char **argv);

/// Of each test of this program, by its file's name without the ending.
inline std::map<std::string, Run> &grouped() {
    static std::map<std::string, Run> runs;
    return runs;
}

inline bool addToGroup(const char *file, Run run) {
    return grouped().emplace(std::filesystem::path(file).stem().string(), run).second;
}

template <class Application, class Test>
int runGrouped(int argc, char **argv) {
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// A test that makes its application itself.
template <class Test>
int runBare(int argc, char **argv) {
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace collie::test

#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_APPLESS_MAIN
#define QTEST_MAIN(Test)                                                                                               \
    const bool isInGroup = collie::test::addToGroup(__FILE__, collie::test::runGrouped<QApplication, Test>);
#define QTEST_GUILESS_MAIN(Test)                                                                                       \
    const bool isInGroup = collie::test::addToGroup(__FILE__, collie::test::runGrouped<QCoreApplication, Test>);
#define QTEST_APPLESS_MAIN(Test) const bool isInGroup = collie::test::addToGroup(__FILE__, collie::test::runBare<Test>);

int main(int argc, char **argv) {
    const auto found = collie::test::grouped().find(argc > 1 ? argv[1] : "");
    if (found != collie::test::grouped().end())
        return found->second(argc - 1, argv + 1);
    std::fputs("The first argument names the test to run:\n", stderr);
    for (const auto &each : collie::test::grouped())
        std::fprintf(stderr, "  %s\n", each.first.c_str());
    return 2;
}
