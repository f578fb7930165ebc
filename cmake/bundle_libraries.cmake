# Run by `cmake --install`: puts Qt's plugins and the libraries of programs and plugins beside the installed programs.
# Takes: programs, plugins and translations (folders of Qt), loaded (libraries that are loaded at run time).
cmake_policy(VERSION 3.25)
set(prefix "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")

set(wanted platforms/libqxcb platforms/libqoffscreen platforms/libqwayland-generic platforms/libqwayland-egl
    xcbglintegrations/libqxcb-egl-integration xcbglintegrations/libqxcb-glx-integration
    imageformats/libqsvg imageformats/libqjpeg imageformats/libqgif imageformats/libqico iconengines/libqsvgicon
    platforminputcontexts/libcomposeplatforminputcontextplugin platforminputcontexts/libibusplatforminputcontextplugin
    platformthemes/libqxdgdesktopportal networkinformation/libqnetworkmanager
    sqldrivers/libqsqlite tls/libqopensslbackend tls/libqcertonlybackend
    wayland-shell-integration/libxdg-shell wayland-decoration-client/libbradient)
set(modules "")
foreach(plugin IN LISTS wanted)
    if(EXISTS "${plugins}/${plugin}.so")
        cmake_path(GET plugin PARENT_PATH folder)
        file(INSTALL "${plugins}/${plugin}.so" DESTINATION "${prefix}/plugins/${folder}")
        list(APPEND modules "${plugins}/${plugin}.so")
    endif()
endforeach()
foreach(needed platforms/libqxcb sqldrivers/libqsqlite tls/libqopensslbackend imageformats/libqsvg)
    if(NOT "${plugins}/${needed}.so" IN_LIST modules)
        message(FATAL_ERROR "The archive needs Qt's plugin ${needed}.so in ${plugins}.")
    endif()
endforeach()
foreach(language de fr)
    if(EXISTS "${translations}/qtbase_${language}.qm")
        file(INSTALL "${translations}/qtbase_${language}.qm" DESTINATION "${prefix}/translations")
    endif()
endforeach()
file(WRITE "${prefix}/bin/qt.conf" "[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n")

set(executables "")
foreach(program IN LISTS programs)
    if(EXISTS "${prefix}/bin/${program}")
        list(APPEND executables "${prefix}/bin/${program}")
    endif()
endforeach()

# Every desktop has these; they belong to its kernel, drivers, fonts, X server and bus, or are newer where it is newer.
set(of_desktop
    "^ld-linux" "^libc\\.so" "^libm\\.so" "^libdl\\.so" "^librt\\.so" "^libpthread\\.so" "^libresolv\\.so"
    "^libgcc_s\\." "^libstdc\\+\\+\\."
    "^libGL\\." "^libGLX\\." "^libEGL\\." "^libOpenGL\\." "^libGLdispatch\\." "^libdrm\\." "^libgbm\\." "^libvulkan\\."
    "^libX11" "^libxcb\\.so" "^libXau\\." "^libXdmcp\\." "^libbsd\\." "^libmd\\."
    "^libwayland-" "^libfontconfig\\." "^libfreetype\\." "^libexpat\\." "^libz\\.so" "^libpng16\\." "^libbrotli"
    "^libglib-2" "^libgobject-2" "^libgio-2" "^libgmodule-2" "^libgthread-2" "^libpcre2-8\\." "^libffi\\."
    "^libmount\\." "^libblkid\\." "^libselinux\\." "^libuuid\\."
    # Qt takes the system's OpenSSL where there is one, and two of them in one process do not agree.
    "^libssl\\." "^libcrypto\\."
    "^libdbus-1\\." "^libsystemd\\." "^libcap\\." "^libgcrypt\\." "^libgpg-error\\." "^liblzma\\." "^liblz4\\.")
# The default folders of libraries are where Qt is found on this machine; what the programs were built with comes first.
file(GET_RUNTIME_DEPENDENCIES
    RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR missing
    EXECUTABLES ${executables} MODULES ${modules} LIBRARIES ${loaded}
    PRE_EXCLUDE_REGEXES ${of_desktop})
if(missing)
    message(FATAL_ERROR "These libraries are not found: ${missing}")
endif()
foreach(library IN LISTS loaded)
    # By the name it is loaded by.
    execute_process(COMMAND readelf -d "${library}" OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCH "soname: \\[([^]]+)\\]" text "${text}")
    file(REAL_PATH "${library}" file)
    cmake_path(GET file PARENT_PATH folder)
    list(APPEND libraries "${folder}/${CMAKE_MATCH_1}")
endforeach()
list(REMOVE_DUPLICATES libraries)
list(SORT libraries)

set(list "")
foreach(library IN LISTS libraries)
    cmake_path(GET library FILENAME name)
    # One file of the name that programs ask for, no links: it survives every way of unpacking.
    file(REAL_PATH "${library}" file)
    file(MAKE_DIRECTORY "${prefix}/lib")
    file(COPY_FILE "${file}" "${prefix}/lib/${name}" ONLY_IF_DIFFERENT)
    # The terms it may be passed on by.
    foreach(known "${library}" "${file}" "/usr${library}" "/usr${file}")
        string(REGEX REPLACE "^/usr/" "/" short "${known}")
        execute_process(COMMAND dpkg-query -S "${known}" "${short}" OUTPUT_VARIABLE owner ERROR_QUIET)
        if(owner MATCHES "^([^:,]+)")
            set(package "${CMAKE_MATCH_1}")
            if(EXISTS "/usr/share/doc/${package}/copyright")
                file(REAL_PATH "/usr/share/doc/${package}/copyright" terms)
                file(MAKE_DIRECTORY "${prefix}/share/doc/collie/licences")
                file(COPY_FILE "${terms}" "${prefix}/share/doc/collie/licences/${package}.txt")
            endif()
            break()
        endif()
    endforeach()
endforeach()
