# Compiler settings shared by every target, as one interface library.
add_library(inquit_flags INTERFACE)

target_compile_options(inquit_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-qual
  -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference
  -Wdouble-promotion -Wextra-semi -Wundef -Wmissing-declarations)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(inquit_flags INTERFACE
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast)
  # When it optimises, gcc 12 reports null dereferences, overlapping copies and uninitialised strings inside its
  # own inlined library headers (string + string is enough). The Debug build, clang and the sanitizers keep watch.
  target_compile_options(inquit_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:
    -Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized>)
endif()
if(INQUIT_WERROR)
  target_compile_options(inquit_flags INTERFACE -Werror)
endif()

# Hardening. The sanitizers bring their own checks and clash with _FORTIFY_SOURCE.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_compile_options(inquit_flags INTERFACE -fstack-protector-strong -fstack-clash-protection)
target_compile_definitions(inquit_flags INTERFACE
  $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2> $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_link_options(inquit_flags INTERFACE -pie -Wl,-z,relro,-z,now)

set(INQUIT_SANITIZE "" CACHE STRING "Sanitizers, as in address,undefined or thread")
if(INQUIT_SANITIZE)
  add_compile_options(-fsanitize=${INQUIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${INQUIT_SANITIZE})
endif()
