internal import Markup
internal import Source

/// Amazon S3, which reads no file of a site: each file is sent with what is to be said of it. So this is a list of
/// commands, for a person to read and run, and it is not published.
///
/// Sources: docs.aws.amazon.com, "Configuring a webpage redirect" and the reference of the command `aws s3`.
enum S3Host: HostWriter {
  static let names = ["s3.sh"]
  static let needsFolder = false
  static let remark: String? =
    "s3.sh sends the site to a bucket of S3: sh s3.sh NAME-OF-BUCKET. S3 by itself sends none of the headers for safety."

  static func files(_ rules: HostRules) -> [OutputFile] {
    let lasting = rules.lasting.map { files in
      let star = if case .folder = files { "*" } else { "" }
      return quoted(files.path + star)
    }
    let excluded = (HostRules.inner + ["SHA256SUMS"]).map { " --exclude \(quoted($0))" }.joined()
    let kept = lasting.map { " --include \($0)" }.joined()
    let unkept = lasting.map { " --exclude \($0)" }.joined()
    let text = """
      #!/bin/sh
      # Written by Laurel. Sends the site to a bucket that publishes it: sh s3.sh NAME-OF-BUCKET
      # It needs the command aws, and a bucket that is set up as a web site. What lasts comes first, deletions come last.
      set -eu
      bucket=$1
      cd "$(dirname "$0")"
      aws s3 website "s3://$bucket" --index-document index.html --error-document \(HostRules.notFound)
      aws s3 cp . "s3://$bucket" --recursive --exclude "*"\(kept) --cache-control \(quoted(HostRules.forAYear))
      aws s3 sync . "s3://$bucket"\(excluded)\(unkept) --cache-control \(quoted(HostRules.revalidated))

      """
    let moves = rules.moves.filter { $0.sort == .file }.map { move in
      let target = quoted("/" + URLBytes.encodePath(move.to))
      return "aws s3 cp \(quoted("./" + move.from)) \"s3://$bucket/\"\(quoted(move.from)) --cache-control "
        + "\(quoted(HostRules.revalidated)) --website-redirect \(target)\n"
    }
    let end =
      "aws s3 sync . \"s3://$bucket\"\(excluded) --size-only --delete --cache-control \(quoted(HostRules.revalidated))\n"
    return [OutputFile(path: names[0], text: text + moves.joined() + end)]
  }

  /// A text as the shell takes it as it is.
  private static func quoted(_ text: String) -> String {
    "'\(text.parts(separatedBy: "'").joined(separator: "'\\''"))'"
  }
}
