# COLLIE_COMMIT: what this is built from, twelve digits, and COLLIE_DAY, the day of it as 2026-12-24; from git, or from
# packaging/commit.txt, which `git archive` fills. Empty where neither knows.
file(READ "${CMAKE_SOURCE_DIR}/packaging/commit.txt" COLLIE_COMMIT)
set(COLLIE_DAY "")
if(COLLIE_COMMIT MATCHES "^([0-9a-f]+) ([0-9-]+)\n")
    set(COLLIE_DAY "${CMAKE_MATCH_2}")
    string(SUBSTRING "${CMAKE_MATCH_1}" 0 12 COLLIE_COMMIT)
else()
    set(COLLIE_COMMIT "")
    find_package(Git QUIET)
    if(GIT_FOUND AND EXISTS "${CMAKE_SOURCE_DIR}/.git")
        execute_process(COMMAND "${GIT_EXECUTABLE}" rev-parse --short=12 HEAD
            WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE COLLIE_COMMIT
            OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        execute_process(COMMAND "${GIT_EXECUTABLE}" log -1 --format=%cs
            WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE COLLIE_DAY
            OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        # Read anew after each commit.
        execute_process(COMMAND "${GIT_EXECUTABLE}" rev-parse --git-path logs/HEAD
            WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE log OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        cmake_path(ABSOLUTE_PATH log BASE_DIRECTORY "${CMAKE_SOURCE_DIR}")
        if(EXISTS "${log}")
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${log}")
        endif()
    endif()
endif()
