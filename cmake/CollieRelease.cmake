# What an optimised build is compiled and linked with beside what all are: hardening, and what keeps the programs small.
# packaging/check_programs.py looks whether it is in the programs that are packed.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)

option(COLLIE_RELOCATABLE "Programs find their libraries in ../lib, as in the archive that holds Qt" OFF)

# Programs that are one file call their own functions directly; parts that are shared libraries have to show theirs.
if(NOT BUILD_SHARED_LIBS)
    set(CMAKE_CXX_VISIBILITY_PRESET hidden)
endif()

if(CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$" AND NOT COLLIE_SANITIZE)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)

    # Code that waits for people, the disk or the network is made small; what works on much data is made fast.
    set(COLLIE_SMALL_OPTIONS -Os)
    set(COLLIE_PAINTS_OPTIONS -O2)

    set(hardening -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -Wformat -Wformat-security)
    foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "COLLIE_HAS${flag}" has)
        check_cxx_compiler_flag(${flag} ${has})
        if(${has})
            list(APPEND hardening ${flag})
        endif()
    endforeach()
    list(APPEND hardening -ffunction-sections -fdata-sections)
    # Tests are not packed, and are not optimised, which _FORTIFY_SOURCE is only for.
    define_property(TARGET PROPERTY COLLIE_UNHARDENED INITIALIZE_FROM_VARIABLE COLLIE_UNHARDENED)
    target_compile_options(collie_options INTERFACE
        "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:COLLIE_UNHARDENED>>>:${hardening}>")

    foreach(flag IN ITEMS -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed -Wl,--gc-sections)
        add_link_options(${flag})
    endforeach()
    # Tables of addresses take a tenth of the room; glibc takes it since 2.36, and a linker says so in the program since
    # GNU's 2.38, which the mold of Debian 12 does not.
    if(COLLIE_LINKER STREQUAL "bfd")
        check_linker_flag(CXX -Wl,-z,pack-relative-relocs COLLIE_HAS_PACKED_RELOCATIONS)
        if(COLLIE_HAS_PACKED_RELOCATIONS)
            add_link_options(-Wl,-z,pack-relative-relocs)
        endif()
    endif()
endif()

if(COLLIE_RELOCATABLE)
    # RPATH, not RUNPATH: it is for what the libraries need as well.
    set(CMAKE_INSTALL_RPATH "$ORIGIN/../lib")
    add_link_options(-Wl,--disable-new-dtags)
endif()
