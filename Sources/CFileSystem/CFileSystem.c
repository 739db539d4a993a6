#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>

int laurel_exchange(const char *left, const char *right) {
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int laurel_sync_file_system(int descriptor) {
  return syncfs(descriptor) == 0 ? 0 : errno;
}

unsigned long laurel_file_system_kind(const char *path) {
  struct statfs status;
  // The field is signed and as long as a register; the numbers have 32 bits.
  return statfs(path, &status) == 0 ? (unsigned long)status.f_type & 0xFFFFFFFFUL : 0;
}

int laurel_pipe(int descriptors[2]) {
  return pipe2(descriptors, O_CLOEXEC) == 0 ? 0 : errno;
}

int laurel_start_in(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}
