# Sources of one folder are compiled together, at most a dozen at a time: a new file makes only its own folder compile anew.
function(collie_group_sources target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(SORT sources)
    set(group "")
    set(last "")
    foreach(source IN LISTS sources)
        get_filename_component(folder "${source}" DIRECTORY)
        if(NOT folder STREQUAL last)
            string(MAKE_C_IDENTIFIER "${folder}" group)
            string(REGEX REPLACE ".*_([a-z]+)$" "\\1" group "${group}")
            set(last "${folder}")
            set(index 0)
        endif()
        math(EXPR part "${index} / 12")
        math(EXPR index "${index} + 1")
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${group}_${part}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

# collie_moc(output source [options...]): what moc makes of one file. It reads that file and nothing else, which is enough for
# what Collie says to it; AUTOMOC has it read all that is included too, which took a quarter of a build.
function(collie_moc output source)
    get_filename_component(folder "${output}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${output}" COMMAND Qt6::moc --no-notes -DQT_NO_KEYWORDS ${ARGN} -o "${output}" "${source}"
        DEPENDS "${source}" COMMENT "" VERBATIM)
endfunction()

# collie_moc_headers(target): the meta-objects of all headers of a target, compiled as one.
function(collie_moc_headers target)
    get_target_property(headers ${target} SOURCES)
    list(FILTER headers INCLUDE REGEX "\\.h$")
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc/${target}")
    set(outputs "")
    set(content "")
    foreach(header IN LISTS headers)
        cmake_path(ABSOLUTE_PATH header BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
        file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${header}")
        get_filename_component(place "${path}" DIRECTORY)
        collie_moc("${folder}/${path}.moc" "${header}" -p "${place}")
        list(APPEND outputs "${folder}/${path}.moc")
        string(APPEND content "#include \"${path}.moc\"\n")
    endforeach()
    file(CONFIGURE OUTPUT "${folder}/mocs.cpp" CONTENT "${content}" @ONLY)
    set_source_files_properties(${outputs} PROPERTIES HEADER_FILE_ONLY ON)
    set_source_files_properties("${folder}/mocs.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${outputs} "${folder}/mocs.cpp")
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# collie_library(name [LINK libs...]): a library of every .cpp below the current folder.
function(collie_library name)
    cmake_parse_arguments(ARG "" "" "LINK;PRECOMPILE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    add_library(${name} ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    collie_group_sources(${name})
    collie_moc_headers(${name})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE collie_options)
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    if(ARG_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${ARG_PRECOMPILE})
    endif()
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
    collie_moc_headers(${name})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} collie_options)
    target_precompile_headers(${name} PRIVATE ${collie_common_headers})
endfunction()

set(collie_test_environment
    "QT_QPA_PLATFORM=offscreen"
    "QT_FORCE_STDERR_LOGGING=1"
    "ASAN_OPTIONS=detect_leaks=1"
    "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")

# The sandbox of every test is held to what a real deployment publishes, where that is at hand.
set(collie_references "${COLLIE_SHARED_DATA}/taskcluster/references.json")
if(EXISTS "${collie_references}")
    list(APPEND collie_test_environment "COLLIE_SANDBOX_REFERENCES=${collie_references}")
else()
    message(STATUS "The sandbox is not checked against Taskcluster's schemas: there is no ${collie_references}")
endif()

# collie_moc_source(target source): for a program of one source that includes the .moc of its own name.
function(collie_moc_source target source)
    get_filename_component(name "${source}" NAME_WE)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc/${target}")
    file(MAKE_DIRECTORY "${folder}")
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    set(script "${CMAKE_SOURCE_DIR}/cmake/MocSource.cmake")
    add_custom_command(OUTPUT "${folder}/${name}.moc"
        COMMAND "${CMAKE_COMMAND}" -DMOC=$<TARGET_FILE:Qt6::moc> "-DSOURCE=${source}" "-DOUTPUT=${folder}/${name}.moc" -P "${script}"
        DEPENDS "${source}" "${script}" COMMENT "" VERBATIM)
    target_sources(${target} PRIVATE "${folder}/${name}.moc")
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# collie_test_group(target sources...): one program of several tests, test_*.cpp below the current folder. Its first argument
# names the test to run.
function(collie_test_group target)
    set(group "${CMAKE_CURRENT_BINARY_DIR}/groups/${target}.cpp")
    list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" OUTPUT_VARIABLE sources)
    add_custom_command(OUTPUT "${group}"
        COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${group}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DTESTS=${sources}"
                -P "${CMAKE_SOURCE_DIR}/cmake/GroupTests.cmake"
        DEPENDS ${sources} "${CMAKE_SOURCE_DIR}/cmake/GroupTests.cmake" COMMENT "" VERBATIM)
    add_executable(${target} "${group}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What is anonymous in a test is included here, once.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
    foreach(source IN LISTS ARGN)
        collie_moc_source(${target} "${source}")
    endforeach()
endfunction()

# collie_tests(folder [LINK libs...] [NEEDS programs...]): Qt Test programs of every test_*.cpp below a folder. A file
# tests/unit/http/test_x.cpp becomes the test unit.http.test_x. With unity builds the tests of a folder are compiled together,
# half a dozen at a time, which takes a third of the time; the program of each is bin/tests/unit_http_0 with the argument
# test_x. Without, each is a program bin/tests/unit_http_test_x.
function(collie_tests folder)
    cmake_parse_arguments(ARG "" "" "LINK;NEEDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" "${folder}/test_*.cpp")
    # All tests of a folder are compiled alike, so they share one precompiled header.
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${folder}_headers.cpp" CONTENT "")
    add_library(${folder}_test_headers OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${folder}_headers.cpp")
    target_link_libraries(${folder}_test_headers PRIVATE ${ARG_LINK} collie_options Qt6::Test)
    set_target_properties(${folder}_test_headers PROPERTIES UNITY_BUILD OFF)
    target_precompile_headers(${folder}_test_headers PRIVATE <QtTest/QtTest> ${collie_common_headers})
    # What is tested is optimised; the tests themselves compile in two thirds of the time without.
    target_compile_options(${folder}_test_headers PRIVATE -O0)
    set(programs "")
    foreach(source IN LISTS sources)
        get_filename_component(place "${source}" DIRECTORY)
        get_filename_component(name "${source}" NAME_WE)
        string(REPLACE "/" "." test_name "${place}/${name}")
        string(REPLACE "/" "_" target "${place}")
        if(CMAKE_UNITY_BUILD)
            list(LENGTH members_${target} count)
            math(EXPR part "${count} / 6")
            list(APPEND members_${target} "${source}")
            list(APPEND members_of_${target}_${part} "${source}")
            string(APPEND target "_${part}")
            add_test(NAME ${test_name} COMMAND ${target} ${name})
        else()
            string(APPEND target "_${name}")
            set(members_of_${target} "${source}")
            add_test(NAME ${test_name} COMMAND ${target})
        endif()
        list(APPEND programs ${target})
        set_tests_properties(${test_name} PROPERTIES
            TIMEOUT 300
            SKIP_REGULAR_EXPRESSION "^SKIP   : .*::initTestCase"
            ENVIRONMENT "${collie_test_environment}")
    endforeach()
    list(REMOVE_DUPLICATES programs)
    foreach(target IN LISTS programs)
        if(CMAKE_UNITY_BUILD)
            collie_test_group(${target} ${members_of_${target}})
        else()
            add_executable(${target} "${members_of_${target}}")
            collie_moc_source(${target} "${members_of_${target}}")
        endif()
        set_target_properties(${target} PROPERTIES
            UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
        target_link_libraries(${target} PRIVATE ${ARG_LINK} collie_options Qt6::Test)
        target_compile_options(${target} PRIVATE -O0)
        target_precompile_headers(${target} REUSE_FROM ${folder}_test_headers)
        if(ARG_NEEDS)
            add_dependencies(${target} ${ARG_NEEDS})
        endif()
    endforeach()
endfunction()
