# COLLIE_COMMIT: what this is built from, twelve digits; from git, or from packaging/commit.txt, which `git archive`
# fills. Empty where neither knows.
file(READ "${CMAKE_SOURCE_DIR}/packaging/commit.txt" COLLIE_COMMIT)
if(COLLIE_COMMIT MATCHES "^[0-9a-f]+\n")
    string(SUBSTRING "${COLLIE_COMMIT}" 0 12 COLLIE_COMMIT)
else()
    set(COLLIE_COMMIT "")
    find_package(Git QUIET)
    if(GIT_FOUND AND EXISTS "${CMAKE_SOURCE_DIR}/.git")
        execute_process(COMMAND "${GIT_EXECUTABLE}" rev-parse --short=12 HEAD
            WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE COLLIE_COMMIT
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
