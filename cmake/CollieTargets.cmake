set(CMAKE_AUTOMOC ON)
# No moc reads what a library is linked for, so none waits until it is compiled.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
list(APPEND CMAKE_AUTOMOC_MOC_OPTIONS -DQT_NO_KEYWORDS)

# Where CMake's unity builds are on, sources of one folder are compiled together, at most a dozen at a time where
# nothing else is said: a new file makes only its own folder compile anew, and what is anonymous needs a name of its own
# in its folder only. What is mostly built whole takes more of them at once, which reads their headers fewer times.
function(collie_group_sources target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    set(most 12)
    if(CMAKE_UNITY_BUILD_BATCH_SIZE)
        set(most ${CMAKE_UNITY_BUILD_BATCH_SIZE})
    endif()
    foreach(source IN LISTS sources)
        cmake_path(GET source PARENT_PATH folder)
        cmake_path(GET folder FILENAME folder)
        math(EXPR part "0${count_${folder}} / ${most}")
        math(EXPR count_${folder} "0${count_${folder}} + 1")
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${part}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

# collie_compile(target options headers libraries...): how the sources of a library are compiled.
function(collie_compile target options headers)
    collie_group_sources(${target})
    target_link_libraries(${target} PRIVATE ${ARGN} collie_options)
    target_compile_options(${target} PRIVATE ${options})
    if(headers)
        target_precompile_headers(${target} PRIVATE ${headers})
    endif()
endfunction()

# collie_library(name [PAINTS|SMALL] [LINK libs...] [SMALL_FOLDERS folders...] [BULK_FOLDERS folders...]): a library of
# every .cpp below the current folder. What it is optimised for: PAINTS works on what is visible, SMALL waits for others,
# as what is in SMALL_FOLDERS does; what is in BULK_FOLDERS works on much data.
function(collie_library name)
    cmake_parse_arguments(ARG "PAINTS;SMALL" "" "LINK;PRECOMPILE;SMALL_FOLDERS;BULK_FOLDERS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    set(objects "")
    foreach(kind IN ITEMS SMALL BULK)
        if(ARG_${kind}_FOLDERS AND COLLIE_${kind}_OPTIONS)
            string(TOLOWER "${name}_${kind}" part)
            list(JOIN ARG_${kind}_FOLDERS "|" folders)
            set(some ${sources})
            list(FILTER some INCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/(${folders})/")
            list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/(${folders})/")
            add_library(${part} OBJECT ${some})
            collie_compile(${part} "${COLLIE_${kind}_OPTIONS}" "${ARG_PRECOMPILE}" ${ARG_LINK})
            target_include_directories(${part} PUBLIC "${CMAKE_SOURCE_DIR}")
            list(APPEND objects "$<TARGET_OBJECTS:${part}>")
        endif()
    endforeach()
    set(options "")
    if(ARG_PAINTS)
        set(options "${COLLIE_PAINTS_OPTIONS}")
    elseif(ARG_SMALL)
        set(options "${COLLIE_SMALL_OPTIONS}")
    endif()
    add_library(${name} ${sources} ${objects})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC ${ARG_LINK})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    collie_compile(${name} "${options}" "${ARG_PRECOMPILE}")
endfunction()

# What most sources of the programs and tests read, compiled once per target that lists it.
set(collie_common_headers
    <QtCore/QString> <QtCore/QHash> <QtCore/QUrl> <QtCore/QDateTime> <QtCore/QFutureWatcher> <QtCore/QPromise>
    <QtCore/QTimer> <functional> <memory> <vector> <tl/expected.hpp>)

# collie_executable(name folder [LINK libs...]): a program of every .cpp in a folder.
function(collie_executable name folder)
    cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    add_executable(${name} ${sources})
    collie_group_sources(${name})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} collie_options)
    target_compile_options(${name} PRIVATE ${COLLIE_SMALL_OPTIONS})
    target_precompile_headers(${name} PRIVATE ${collie_common_headers})
endfunction()

# Programs under test speak English, whatever the desktop does.
set(collie_test_environment
    "LC_ALL=C.UTF-8"
    "LANGUAGE="
    "QT_QPA_PLATFORM=offscreen"
    "QT_FORCE_STDERR_LOGGING=1"
    # Of where a piece of memory comes from, ten calls are enough; thirty take a tenth of the time.
    "ASAN_OPTIONS=detect_leaks=1:malloc_context_size=10"
    "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0"
    "TSAN_OPTIONS=ignore_noninstrumented_modules=1:suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp:print_suppressions=0")

# The sandbox of every test is held to what a real deployment publishes, where that is at hand.
set(collie_references "${COLLIE_SHARED_DATA}/taskcluster/references.json")
if(EXISTS "${collie_references}")
    list(APPEND collie_test_environment "COLLIE_SANDBOX_REFERENCES=${collie_references}")
else()
    message(STATUS "The sandbox is not checked against Taskcluster's schemas: there is no ${collie_references}")
endif()

# collie_test_group(target sources...): one program of several tests, each in a namespace of its own; its first argument
# names the test to run. What they include is read before. A third of a build with its tests is saved by it.
function(collie_test_group target)
    set(includes "")
    set(bodies "")
    foreach(source IN LISTS ARGN)
        file(STRINGS "${source}" lines REGEX "^#include")
        list(FILTER lines EXCLUDE REGEX "\\.moc\"$")
        list(APPEND includes ${lines})
        cmake_path(GET source STEM name)
        file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
        string(APPEND bodies "namespace ${name} {\n#include \"${path}\"\n}\n")
    endforeach()
    list(REMOVE_DUPLICATES includes)
    list(JOIN includes "\n" includes)
    file(CONFIGURE OUTPUT "groups/${target}.cpp" CONTENT "${includes}\n#include \"tests/support/grouped.h\"\n${bodies}" @ONLY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN})
    set_source_files_properties(${ARGN} PROPERTIES HEADER_FILE_ONLY ON)
    add_executable(${target} "${CMAKE_CURRENT_BINARY_DIR}/groups/${target}.cpp" ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What is anonymous in a test is included here, once.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

# collie_tests(folder [LINK libs...] [NEEDS programs...]): Qt Test programs of every test_*.cpp below a folder. A file
# tests/unit/http/test_x.cpp becomes the test unit.http.test_x. With unity builds the tests of a folder are compiled
# together by the first letter of their names (behind window_ and job_); the program of test_x is
# bin/tests/unit_http_m_z with the argument test_x. Without, each is a program bin/tests/unit_http_test_x.
function(collie_tests folder)
    cmake_parse_arguments(ARG "" "" "LINK;NEEDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" "${folder}/test_*.cpp")
    # All tests of a folder are compiled alike, so they share one precompiled header.
    file(CONFIGURE OUTPUT "${folder}_headers.cpp" CONTENT "")
    add_library(${folder}_test_headers OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${folder}_headers.cpp")
    target_link_libraries(${folder}_test_headers PRIVATE ${ARG_LINK} collie_options Qt6::Test)
    set_target_properties(${folder}_test_headers PROPERTIES UNITY_BUILD OFF AUTOMOC OFF)
    target_precompile_headers(${folder}_test_headers PRIVATE <QtTest/QtTest> ${collie_common_headers})
    # What is tested is optimised; the tests themselves compile in two thirds of the time without.
    target_compile_options(${folder}_test_headers PRIVATE -O0)
    # Programs read them, which are compiled with -fPIE where libraries are with -fPIC.
    set_target_properties(${folder}_test_headers PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    if(CMAKE_POSITION_INDEPENDENT_CODE)
        target_compile_options(${folder}_test_headers PRIVATE ${CMAKE_CXX_COMPILE_OPTIONS_PIE})
    endif()
    set(programs "")
    foreach(source IN LISTS sources)
        cmake_path(GET source PARENT_PATH place)
        cmake_path(GET source STEM name)
        string(REPLACE "/" "." test_name "${place}/${name}")
        string(REPLACE "/" "_" target "${place}")
        set(argument "")
        if(CMAKE_UNITY_BUILD)
            string(REGEX REPLACE "^test_(window_|job_)?" "" rest "${name}")
            foreach(letters IN ITEMS a_l m_z)
                string(REPLACE "_" "-" range "${letters}")
                if(rest MATCHES "^[${range}]")
                    string(APPEND target "_${letters}")
                endif()
            endforeach()
            set(argument ${name})
        else()
            string(APPEND target "_${name}")
        endif()
        list(APPEND programs ${target})
        set_property(GLOBAL PROPERTY program_of_${test_name} ${target})
        list(APPEND sources_of_${target} "${source}")
        add_test(NAME ${test_name} COMMAND ${target} ${argument})
        set_tests_properties(${test_name} PROPERTIES
            TIMEOUT 300
            SKIP_REGULAR_EXPRESSION "^SKIP   : .*::initTestCase"
            ENVIRONMENT "${collie_test_environment}")
    endforeach()
    list(REMOVE_DUPLICATES programs)
    foreach(target IN LISTS programs)
        if(CMAKE_UNITY_BUILD)
            collie_test_group(${target} ${sources_of_${target}})
        else()
            add_executable(${target} ${sources_of_${target}})
        endif()
        set_target_properties(${target} PROPERTIES
            UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
        target_link_libraries(${target} PRIVATE ${ARG_LINK} collie_options Qt6::Test)
        target_compile_options(${target} PRIVATE -O0)
        target_precompile_headers(${target} REUSE_FROM ${folder}_test_headers)
        # The tests include what moc makes of them, so this is empty.
        set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp" PROPERTIES
            SKIP_PRECOMPILE_HEADERS ON)
        if(ARG_NEEDS)
            add_dependencies(${target} ${ARG_NEEDS})
        endif()
    endforeach()
endfunction()
