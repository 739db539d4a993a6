#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/vfs.h>
#include <sys/wait.h>
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

// Turns a process that has just been made into a program. Only gives an answer, the value of `errno`, if that fails.
// It shares its memory with us until then, and so may do nothing but call the system.
static int become(char *const arguments[], char *const variables[], const char *folder, const int descriptors[3],
                  pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGTERM) != 0) return errno;
  // Whoever ended before that was not heard.
  if (getppid() != parent) return ESRCH;
  for (int standard = 0; standard < 3; standard++) {
    int code = descriptors[standard] == standard ? fcntl(standard, F_SETFD, 0) : dup2(descriptors[standard], standard);
    if (code < 0) return errno;
  }
  // A program that goes on after us, such as a browser, must not keep our port. Kernels before 5.11 cannot help it.
  close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
  if (folder != NULL && chdir(folder) != 0) return errno;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(arguments[0], arguments, variables);
  return errno;
}

int laurel_start(pid_t *process, char *const arguments[], char *const variables[], const char *folder,
                 const int descriptors[3]) {
  // No signal may be handled in the memory that both have.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  volatile int fault = 0;
  pid_t parent = getpid();
  pid_t child = vfork();
  if (child == 0) {
    fault = become(arguments, variables, folder, descriptors, parent);
    _exit(127);
  }
  if (child < 0) fault = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child > 0 && fault != 0) waitpid(child, NULL, 0);
  *process = child;
  return fault;
}
