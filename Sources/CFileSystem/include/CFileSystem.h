#ifndef LAUREL_CFILESYSTEM_H
#define LAUREL_CFILESYSTEM_H

/// Exchanges two paths in one step (`renameat2` with `RENAME_EXCHANGE`).
/// Returns 0, or the value of `errno`.
int laurel_exchange(const char *left, const char *right);

/// Writes everything that the file system of the open file `descriptor` still holds in memory to the disk.
/// Returns 0, or the value of `errno`.
int laurel_sync_file_system(int descriptor);

#endif
