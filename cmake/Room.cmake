# SPDX-License-Identifier: GPL-3.0-or-later
# A room is a folder of src/ and one static library of that name:
#   room(records SOURCES Chart.cpp ... USES domain)
# Headers are included as "records/Chart.h". tests/architecture checks the arrows between rooms.
function(room name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_compile_options(${name} PRIVATE ${RECORDSDESK_WARNINGS})
  target_compile_definitions(${name} PRIVATE ${RECORDSDESK_QT_DEFINITIONS})
  target_link_libraries(${name} PUBLIC ${ARG_USES} PRIVATE ${ARG_LINKS})
endfunction()

# A Qt Test: unit_test(tst_time SOURCES tst_time.cpp USES domain support). Runs without a screen.
function(unit_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;USES;ENVIRONMENT" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_options(${name} PRIVATE ${RECORDSDESK_WARNINGS})
  if(RECORDSDESK_SANITIZE MATCHES "undefined")
    # What is looked at is what the tests call; their own checks, instrumented, are a third of that build.
    target_compile_options(${name} PRIVATE -fno-sanitize=undefined)
  endif()
  target_compile_definitions(${name} PRIVATE ${RECORDSDESK_QT_DEFINITIONS} SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_USES})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
                       "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;${ARG_ENVIRONMENT}")
endfunction()
