internal import Glibc

/// The three streams that every process is started with.
enum StandardStreams {
  /// Takes the places of those that are closed, so that no file of ours is opened in one of them, into which this process
  /// or one that it starts would print.
  ///
  /// What is read or printed there fails as it did.
  static func holdClosed() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // What is opened gets the lowest number that is free.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
