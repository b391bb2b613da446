# inquit_embed(TARGET OUTPUT_HEADER FILES…): files as constexpr string_views in one header.
#
#   inquit_embed(inquit_web web/assets.h pages/article.html style.css)
#
# TARGET may then `#include "web/assets.h"`, which has, in namespace inquit::embedded::assets (the header's
# stem), a view per file named after it (article_html, style_css) and `files`, an array of {name, content}
# in the order given. Any bytes are well, NUL too. Relative files are taken from the caller's folder.
set(INQUIT_EMBED_WRITER ${CMAKE_CURRENT_LIST_DIR}/write_embedded.cmake)

function(inquit_embed target header)
  set(output ${PROJECT_BINARY_DIR}/generated/${header})
  set(inputs)
  foreach(file IN LISTS ARGN)
    get_filename_component(path ${file} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
    list(APPEND inputs ${path})
  endforeach()
  string(REPLACE ";" "," joined "${inputs}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DINPUTS=${joined} -P ${INQUIT_EMBED_WRITER}
    DEPENDS ${inputs} ${INQUIT_EMBED_WRITER}
    COMMENT "Embedding into ${header}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  # As a system folder: clang warns of literals over 64 KiB, which both compilers take well.
  target_include_directories(${target} SYSTEM PRIVATE ${PROJECT_BINARY_DIR}/generated)
endfunction()
