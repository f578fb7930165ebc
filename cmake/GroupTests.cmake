# cmake -DOUTPUT=file -DROOT=folder "-DTESTS=sources" -P GroupTests.cmake: a source that holds several tests, each in a namespace
# of its own, and a main() that runs the one its first argument names.
set(includes "")
set(bodies "")
set(choices "")
foreach(test IN LISTS TESTS)
    file(STRINGS "${test}" lines REGEX "^#include")
    list(FILTER lines EXCLUDE REGEX "\\.moc\"$")
    list(APPEND includes ${lines})
    get_filename_component(name "${test}" NAME_WE)
    file(RELATIVE_PATH path "${ROOT}" "${test}")
    string(APPEND bodies "namespace ${name} {\n#include \"${path}\"\n}\n")
    string(APPEND choices "    if (name == \"${name}\")\n        return ${name}::main(argc - 1, argv + 1);\n")
endforeach()
list(REMOVE_DUPLICATES includes)
list(JOIN includes "\n" includes)
file(WRITE "${OUTPUT}" "// Everything is read out here; what the tests include themselves is nothing then.
${includes}
#include <cstdio>
#include <string_view>

#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_APPLESS_MAIN
#define QTEST_MAIN(Test)               \\
    int main(int argc, char **argv) {  \\
        QApplication app(argc, argv);  \\
        Test test;                     \\
        return QTest::qExec(&test, argc, argv); \\
    }
#define QTEST_GUILESS_MAIN(Test)          \\
    int main(int argc, char **argv) {     \\
        QCoreApplication app(argc, argv); \\
        Test test;                        \\
        return QTest::qExec(&test, argc, argv); \\
    }
#define QTEST_APPLESS_MAIN(Test)      \\
    int main(int argc, char **argv) { \\
        Test test;                    \\
        return QTest::qExec(&test, argc, argv); \\
    }

${bodies}
int main(int argc, char **argv) {
    const std::string_view name = argc > 1 ? argv[1] : \"\";
${choices}    std::fputs(\"The first argument names the test to run.\\n\", stderr);
    return 2;
}
")
