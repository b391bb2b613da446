# Writes the header of inquit_embed: cmake -DOUTPUT=… -DINPUTS=a,b -P write_embedded.cmake
get_filename_component(stem ${OUTPUT} NAME_WE)
string(MAKE_C_IDENTIFIER ${stem} space)
string(REPLACE "," ";" inputs "${INPUTS}")

set(views "")
set(rows "")
set(count 0)
foreach(input IN LISTS inputs)
  get_filename_component(name ${input} NAME)
  string(MAKE_C_IDENTIFIER ${name} identifier)
  file(SIZE ${input} size)
  file(READ ${input} hex HEX)
  # 40 bytes a line; every byte is an escape, so none runs into the next.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f]){40})" "\\1\"\n    \"" bytes "${bytes}")
  string(APPEND views
    "inline constexpr std::string_view ${identifier}{\n    \"${bytes}\",\n    ${size}};\n\n")
  string(APPEND rows "    {\"${name}\", ${identifier}},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE ${OUTPUT} "// Made by scripts/embed.cmake; do not edit.
#pragma once

#include <array>
#include <string_view>

namespace inquit::embedded::${space} {

struct File {
    std::string_view name, content;
};

${views}inline constexpr std::array<File, ${count}> files{{
${rows}}};

}  // namespace inquit::embedded::${space}
")
