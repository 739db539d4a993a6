#ifndef LAUREL_CFILESYSTEM_H
#define LAUREL_CFILESYSTEM_H

#include <spawn.h>

/// Exchanges two paths in one step (`renameat2` with `RENAME_EXCHANGE`).
/// Returns 0, or the value of `errno`.
int laurel_exchange(const char *left, const char *right);

/// Writes everything that the file system of the open file `descriptor` still holds in memory to the disk.
/// Returns 0, or the value of `errno`.
int laurel_sync_file_system(int descriptor);

/// The number of the kind of file system that keeps `path` (`statfs`), or 0 if that cannot be told.
unsigned long laurel_file_system_kind(const char *path);

/// Makes a pipe that no process inherits (`pipe2` with `O_CLOEXEC`).
/// Returns 0, or the value of `errno`.
int laurel_pipe(int descriptors[2]);

/// Adds to what is done before a process starts that it works in a folder.
/// Returns 0, or the value of `errno`.
int laurel_start_in(posix_spawn_file_actions_t *actions, const char *folder);

#endif
