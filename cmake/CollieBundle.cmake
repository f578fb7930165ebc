# The archive that runs where it is unpacked: the programs with Qt and what else they link, but for what every desktop
# has and what has to fit its drivers, fonts and services (cmake/bundle_libraries.cmake). Made by CPack.
set(bundle "${CMAKE_CURRENT_LIST_DIR}/bundle_libraries.cmake")
set(plugins "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS}")
install(CODE "
    set(plugins \"${plugins}\")
    set(translations \"${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}\")
    set(programs collie collie-cli collie-sandbox)
    set(loaded \"${CURL_LIBRARIES}\")
    include(\"${bundle}\")"
    COMPONENT bundle)
install(FILES "${CMAKE_SOURCE_DIR}/packaging/archive.txt" DESTINATION . RENAME README.txt COMPONENT bundle)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/collie" COMPONENT bundle)

set(CPACK_GENERATOR TZST)
set(CPACK_PACKAGE_NAME collie)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" system)
set(CPACK_PACKAGE_FILE_NAME "collie-${PROJECT_VERSION}-${system}")
set(CPACK_STRIP_FILES ON)
include(CPack)
