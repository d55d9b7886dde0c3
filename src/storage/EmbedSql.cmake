# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the statements and migrations of sql/ into one header:
#   cmake -D SQL_FOLDER=.. -D HEADER=.. -P EmbedSql.cmake
set(constants "")
set(table "")
set(count 0)
file(GLOB statements "${SQL_FOLDER}/*.sql")
list(SORT statements)
foreach(file IN LISTS statements)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND constants "inline constexpr const char* ${name} = R\"sql(${text})sql\";\n")
  string(APPEND table "    Text{\"${name}\", ${name}},\n")
  math(EXPR count "${count} + 1")
endforeach()

# The chart archive is a database of its own, with statements of its own.
set(archive_table "")
set(archive_count 0)
file(GLOB archived "${SQL_FOLDER}/archive/*.sql")
list(SORT archived)
foreach(file IN LISTS archived)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND constants "inline constexpr const char* ${name} = R\"sql(${text})sql\";\n")
  if(NOT name STREQUAL "archive_schema")
    string(APPEND archive_table "    Text{\"${name}\", ${name}},\n")
    math(EXPR archive_count "${archive_count} + 1")
  endif()
endforeach()

set(migrations "")
set(version 0)
file(GLOB files "${SQL_FOLDER}/migrations/*.sql")
list(SORT files)
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME_WE)
  math(EXPR version "${version} + 1")
  if(NOT name MATCHES "^0*${version}_")
    message(FATAL_ERROR "${file}: the migrations are numbered 0001, 0002 ... without gaps")
  endif()
  file(READ "${file}" text)
  string(APPEND migrations "    Text{\"${name}\", R\"sql(${text})sql\"},\n")
endforeach()

file(WRITE "${HEADER}.new" "// SPDX-License-Identifier: GPL-3.0-or-later
// Made from src/storage/sql by EmbedSql.cmake.
#pragma once

#include <array>

namespace storage::sql {

struct Text
{
    const char* name;
    const char* text;
};

${constants}
/// Every statement, for the test that prepares them all.
inline constexpr std::array<Text, ${count}> statements{{
${table}}};

/// Every statement of the chart archive.
inline constexpr std::array<Text, ${archive_count}> archive_statements{{
${archive_table}}};

/// Migration number i + 1 at index i.
inline constexpr std::array<Text, ${version}> migrations{{
${migrations}}};

} // namespace storage::sql
")
file(RENAME "${HEADER}.new" "${HEADER}")
