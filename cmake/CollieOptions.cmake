# Warnings, Qt strictness, sanitizers and ccache, carried by one INTERFACE target that every target of ours links.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON) # A shared library calls its own, not one that a program compiled otherwise.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(COLLIE_LINKER "" CACHE STRING "The linker, e.g. bfd; empty for the quickest that is installed")

find_program(COLLIE_CCACHE ccache)
if(COLLIE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness lets ccache keep what includes a precompiled header; with the base folder and without the hash of
    # the build folder, several checkouts share what is kept.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${COLLIE_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    else()
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
    endif()
endif()

# More than a hundred programs are linked, so that it has to be quick. Debian 12's mold now and then makes a program that
# cannot be loaded: with thread-local data, RELRO may begin in a page that is not in it; and without RELRO it may not come to
# an end. 2.30 has neither fault, and gold, part of Debian 12's binutils, has neither.
set(linker "${COLLIE_LINKER}")
find_program(COLLIE_MOLD mold)
find_program(COLLIE_GOLD ld.gold)
if(NOT linker AND COLLIE_MOLD)
    execute_process(COMMAND "${COLLIE_MOLD}" --version OUTPUT_VARIABLE moldVersion)
    string(REGEX MATCH "[0-9]+(\\.[0-9]+)+" moldVersion "${moldVersion}")
    if(moldVersion VERSION_GREATER_EQUAL 2.30)
        set(linker mold)
    endif()
endif()
if(NOT linker AND COLLIE_GOLD AND NOT COLLIE_SANITIZE) # It warns of a hundred names in AddressSanitizer's library.
    set(linker gold)
endif()
if(linker)
    add_link_options(-fuse-ld=${linker})
endif()

add_library(collie_options INTERFACE)
# A folder that sets the variable may convert numbers without a word.
define_property(TARGET PROPERTY COLLIE_LAX_CONVERSIONS INITIALIZE_FROM_VARIABLE COLLIE_LAX_CONVERSIONS)
target_compile_options(collie_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow
    "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:COLLIE_LAX_CONVERSIONS>>>:-Wconversion>")
target_compile_definitions(collie_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    COLLIE_VERSION="${PROJECT_VERSION}")
# Qt's lists write through a class that the object is not of: QArrayDataPointer's operator-> casts to it in every Qt before
# May 2026. A compiler that goes by types may leave out what was appended, and GCC 14 does.
target_compile_options(collie_options INTERFACE -fno-strict-aliasing)
if(COLLIE_WERROR)
    target_compile_options(collie_options INTERFACE -Werror)
endif()
if(COLLIE_SANITIZE)
    target_compile_options(collie_options INTERFACE -fsanitize=${COLLIE_SANITIZE} -fno-omit-frame-pointer)
    if(COLLIE_SANITIZE MATCHES "undefined")
        target_compile_options(collie_options INTERFACE -fno-sanitize-recover=undefined)
        if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
            target_compile_options(
                collie_options INTERFACE -fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizer_ignore.txt)
        endif()
    endif()
    target_link_options(collie_options INTERFACE -fsanitize=${COLLIE_SANITIZE})
    target_compile_definitions(collie_options INTERFACE QT_FORCE_ASSERTS)
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        # Line tables are enough for a sanitizer's report, and code that is not optimised compiles in two fifths of the time.
        # What reads whole answers gets a little, but not for ThreadSanitizer, whose tests need no speed.
        set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
        if(NOT COLLIE_SANITIZE STREQUAL "thread")
            set(COLLIE_BULK_OPTIONS -O1)
        endif()
    endif()
endif()
if(COLLIE_FUZZERS)
    target_compile_options(collie_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_include_directories(collie_options INTERFACE "${CMAKE_SOURCE_DIR}")
include(CollieRelease)
