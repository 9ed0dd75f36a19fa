# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the package again with its seed and compares the folders file by file and byte by byte.
file(REMOVE_RECURSE ${MADE})
execute_process(COMMAND ${PROGRAM} ${SEED} ${MADE} RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "make-demo-city failed: ${failed}")
endif()

file(GLOB_RECURSE made_files RELATIVE ${MADE} ${MADE}/*)
file(GLOB_RECURSE committed_files RELATIVE ${COMMITTED} ${COMMITTED}/*)
list(SORT made_files)
list(SORT committed_files)
if(NOT made_files STREQUAL committed_files)
  message(FATAL_ERROR "other files: made ${made_files}, committed ${committed_files}")
endif()

foreach(name IN LISTS made_files)
  file(SHA256 ${MADE}/${name} made_hash)
  file(SHA256 ${COMMITTED}/${name} committed_hash)
  if(NOT made_hash STREQUAL committed_hash)
    message(FATAL_ERROR "data/demo-city/${name} is not what the generator makes with seed ${SEED}; made: ${MADE}/${name}")
  endif()
endforeach()
