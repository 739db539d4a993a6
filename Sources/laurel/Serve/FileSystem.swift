internal import CFileSystem
internal import Source

/// What keeps the files of a folder.
enum FileSystem {
  /// Whether others may change files without this machine being told: those of a network, of the machine around this one,
  /// or of a program.
  static func mayBeOfOthers(at folder: DiskPath) -> Bool {
    kindsOfOthers.contains(folder.withCString(laurel_file_system_kind))
  }

  /// By the numbers of linux/magic.h: 9p (`/mnt/c` of WSL), NFS, SMB in its three forms, FUSE, Ceph, AFS, and the shared
  /// folders of VirtualBox (fs/vboxsf) and VMware (vmhgfs).
  private static let kindsOfOthers: Set<UInt> = [
    0x0102_1997, 0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x00C3_6400, 0x5346_414F,
    0x786F_4256, 0xBACB_ACBC,
  ]
}
