# The translations in resources/translations, compiled into the resource :/translations of every program.
option(COLLIE_TRANSLATIONS "Compile the translations; without, all texts are English and know no plural" ON)
if(COLLIE_TRANSLATIONS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
endif()

# collie_add_translations(library): every program that is linked with the library, directly or not, has the resource.
function(collie_add_translations library)
    if(NOT COLLIE_TRANSLATIONS)
        return()
    endif()
    file(GLOB texts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/translations/*.ts")
    set(compiled "")
    set(entries "")
    foreach(text IN LISTS texts)
        cmake_path(GET text STEM name)
        set(file "${CMAKE_BINARY_DIR}/translations/${name}.qm")
        add_custom_command(OUTPUT "${file}" COMMAND Qt6::lrelease -silent "${text}" -qm "${file}" DEPENDS "${text}"
            COMMENT "Compiling the translation ${name}" VERBATIM)
        list(APPEND compiled "${file}")
        string(APPEND entries "<file>${name}.qm</file>\n")
    endforeach()
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/translations")
    set(list "${CMAKE_BINARY_DIR}/translations/translations.qrc")
    file(CONFIGURE OUTPUT "${list}" CONTENT "<RCC><qresource prefix=\"/translations\">\n@entries@</qresource></RCC>\n" @ONLY)
    set(source "${CMAKE_BINARY_DIR}/translations/translations.cpp")
    add_custom_command(OUTPUT "${source}" COMMAND Qt6::rcc --name translations "${list}" -o "${source}"
        DEPENDS "${list}" ${compiled} COMMENT "Packing the translations" VERBATIM)
    add_library(collie_translations OBJECT "${source}")
    set_target_properties(collie_translations PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
    target_link_libraries(collie_translations PRIVATE Qt6::Core)
    # As an object of the program: of a library it would be taken only if something named it.
    target_sources(${library} INTERFACE
        "$<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:collie_translations>>")
endfunction()
