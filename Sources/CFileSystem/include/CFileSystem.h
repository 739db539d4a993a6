#ifndef LAUREL_CFILESYSTEM_H
#define LAUREL_CFILESYSTEM_H

#include <sys/types.h>

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

/// Starts a program that is asked to end (`SIGTERM`) when the thread that started it ends, however that comes about.
/// No signal is held off from it. The thread has to stay until the program has ended.
///
/// `arguments` are its path and what it is told, `variables` its environment; both end with null. It works in `folder`, or
/// where we do if that is null. `descriptors` are the open files that become its input, its output and its messages.
/// Returns 0, or the value of `errno`.
int laurel_start(pid_t *process, char *const arguments[], char *const variables[], const char *folder,
                 const int descriptors[3]);

#endif
