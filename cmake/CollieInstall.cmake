# Where things go: programs, desktop entry, icons, AppStream's description, man pages and completions. Components:
# collie, cli and sandbox, which are packages of Debian, and bundle, which only the archive with its Qt has.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME collie)
set(packaging "${CMAKE_SOURCE_DIR}/packaging")

install(TARGETS collie RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT collie)
install(TARGETS collie-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT cli)
if(TARGET collie-sandbox)
    install(TARGETS collie-sandbox RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT sandbox)
endif()

# The desktop offers the sandbox only where it is built in.
file(READ "${packaging}/collie.desktop" desktop)
if(NOT COLLIE_SANDBOX)
    string(REPLACE "sandbox;" "" desktop "${desktop}")
    string(REGEX REPLACE "\n\\[Desktop Action sandbox\\].*" "" desktop "${desktop}")
endif()
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/packaging/collie.desktop" CONTENT "${desktop}" @ONLY)
install(FILES "${CMAKE_BINARY_DIR}/packaging/collie.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT collie)
install(FILES "${packaging}/collie.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT collie)

set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
foreach(size 16 22 24 32 48 64 128 256 512)
    install(FILES "${packaging}/icons/collie-${size}.png"
        DESTINATION "${icons}/${size}x${size}/apps" RENAME collie.png COMPONENT collie)
endforeach()
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/collie.svg" DESTINATION "${icons}/scalable/apps" COMPONENT collie)
install(FILES "${packaging}/icons/collie-symbolic.svg" DESTINATION "${icons}/symbolic/apps" COMPONENT collie)

# What collie-cli writes of itself: pages of all three programs, and what shells complete. In English on every machine.
# A sanitized one is not installed, and what its sanitizer says is for tests.
if(NOT CMAKE_CROSSCOMPILING AND NOT COLLIE_SANITIZE)
    set(written "${CMAKE_BINARY_DIR}/packaging")
    set(cli "${CMAKE_COMMAND}" -E env LC_ALL=C.UTF-8 LANGUAGE=en HOME=/nonexistent $<TARGET_FILE:collie-cli>)
    set(date "")
    if(COLLIE_DAY)
        set(date --date "${COLLIE_DAY}")
    endif()
    add_custom_command(OUTPUT "${written}/written.stamp"
        COMMAND "${CMAKE_COMMAND}" -E rm -rf "${written}/man"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${written}/man"
        COMMAND ${cli} man --to "${written}/man" ${date}
        COMMAND ${cli} completion bash > "${written}/completion.bash"
        COMMAND ${cli} completion zsh > "${written}/completion.zsh"
        COMMAND ${cli} completion fish > "${written}/completion.fish"
        COMMAND "${CMAKE_COMMAND}" -E touch "${written}/written.stamp"
        DEPENDS collie-cli COMMENT "Writing man pages and completions" VERBATIM)
    add_custom_target(collie_pages ALL DEPENDS "${written}/written.stamp")
    set(pages "collie:collie.1" "cli:collie-cli*.1")
    if(TARGET collie-sandbox)
        list(APPEND pages "sandbox:collie-sandbox.1")
    endif()
    foreach(page IN LISTS pages)
        string(REPLACE ":" ";" page "${page}")
        list(GET page 0 component)
        list(GET page 1 pattern)
        install(DIRECTORY "${written}/man/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT ${component}
            FILES_MATCHING PATTERN "${pattern}")
    endforeach()
    install(FILES "${written}/completion.bash" RENAME collie-cli COMPONENT cli
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    set(COLLIE_ZSH_FOLDER "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" CACHE STRING "Where zsh looks for completions")
    install(FILES "${written}/completion.zsh" RENAME _collie-cli COMPONENT cli DESTINATION "${COLLIE_ZSH_FOLDER}")
    install(FILES "${written}/completion.fish" RENAME collie-cli.fish COMPONENT cli
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()

if(COLLIE_RELOCATABLE)
    include(CollieBundle)
endif()
