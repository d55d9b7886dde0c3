# SPDX-License-Identifier: GPL-3.0-or-later
# How everything is compiled: C++20, warnings as errors, and the sanitizers of the presets asan and tsan.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Only targets with Q_OBJECT ask for moc; nothing here uses widgets' forms.
set(CMAKE_AUTOMOC OFF)
set(CMAKE_AUTOUIC OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

set(RECORDSDESK_SANITIZE "" CACHE STRING "Sanitizers: empty, 'address,undefined' or 'thread'")
if(RECORDSDESK_SANITIZE)
  add_compile_options(-fsanitize=${RECORDSDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${RECORDSDESK_SANITIZE})
  if(RECORDSDESK_SANITIZE STREQUAL "thread")
    # The generated QML cache loader uses atomic_thread_fence, which this sanitizer cannot model and warns about.
    add_compile_options(-Wno-tsan)
  endif()
endif()

option(RECORDSDESK_FUZZ "Fuzz targets of tests/fuzz; needs clang (preset fuzz, tools/fuzz)" OFF)
if(RECORDSDESK_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# For targets that hold only what Qt generates from QML, and for the rest.
set(RECORDSDESK_GENERATED_WARNINGS -Wall -Wextra -Wpedantic -Werror)
set(RECORDSDESK_WARNINGS
    ${RECORDSDESK_GENERATED_WARNINGS} -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Optimised, GCC 12 warns without cause: -Wrestrict about std::string (GCC bug 105329), -Wmaybe-uninitialized about
  # the destructors of temporaries that hold JSON. The sanitizers and clang-tidy look for what these would find.
  list(APPEND RECORDSDESK_WARNINGS -Wuseless-cast -Wno-restrict -Wno-maybe-uninitialized)
endif()
set(RECORDSDESK_QT_DEFINITIONS
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
    QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060500)
