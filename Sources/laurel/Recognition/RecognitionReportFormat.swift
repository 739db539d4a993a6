internal import ArgumentParser
internal import Markup
internal import Source

/// The forms in which a report on recognition can be had.
enum RecognitionReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
  /// A page of its own, which belongs to no site.
  case html

  func render(_ report: RecognitionReport) -> String {
    switch self {
    case .text: Self.text(report)
    case .csv: Self.csv(report)
    case .html: Self.html(report)
    }
  }

  private static func text(_ report: RecognitionReport) -> String {
    let tables = report.tables.map { table in
      TextTable(
        [[table.label] + report.columns] + (table.rows + [report.total]).map { [$0.label] + $0.cells }
      )
      .text
    }
    return ([report.heading] + tables + report.remarks).joined(separator: "\n\n").printableLines + "\n"
  }

  private static func csv(_ report: RecognitionReport) -> String {
    let rows = report.tables.flatMap { table in
      (table.rows + [report.total]).map { [table.label, $0.label] + $0.cells }
    }
    return ([["table", "group"] + report.columns] + rows).map { CSVText.row($0.map(\.printable)) }.joined()
  }

  private static func html(_ report: RecognitionReport) -> String {
    var html = HTMLBuffer()
    html.append(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="robots" content="noindex">
      <title>
      """)
    html.append(text: report.heading.utf8)
    html.append(
      """
      </title>
      <style>
      body { font: 1rem/1.5 sans-serif; color: #1d1d1d; background: #fff; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100%; margin: 2rem 0 }
      caption { text-align: start; font-weight: bold; font-size: 1.2rem }
      th, td { text-align: start; padding: .25rem .5rem; border-bottom: 1px solid #777 }
      tbody th { overflow-wrap: anywhere }
      td, th + th { text-align: end; font-variant-numeric: tabular-nums }
      </style>
      </head>
      <body>
      <main>
      <h1>
      """)
    html.append(text: report.heading.utf8)
    html.append("</h1>\n")
    for remark in report.remarks {
      html.append("<p>")
      html.append(text: remark.utf8)
      html.append("</p>\n")
    }
    for table in report.tables { append(table, of: report, to: &html) }
    html.append("</main>\n</body>\n</html>\n")
    return html.bytes.text
  }

  private static func append(
    _ table: RecognitionReport.Table, of report: RecognitionReport, to html: inout HTMLBuffer
  ) {
    html.append("<table>\n<caption>")
    html.append(text: table.label.utf8)
    html.append("</caption>\n<thead>\n<tr>")
    for column in ["Group"] + report.columns {
      html.append("<th scope=\"col\">")
      html.append(text: column.utf8)
      html.append("</th>")
    }
    html.append("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows + [report.total] {
      html.append("<tr><th scope=\"row\">")
      html.append(text: row.label.utf8)
      html.append("</th>")
      for cell in row.cells {
        html.append("<td>")
        html.append(text: cell.utf8)
        html.append("</td>")
      }
      html.append("</tr>\n")
    }
    html.append("</tbody>\n</table>\n")
  }
}

extension RecognitionReport {
  fileprivate var heading: String { "Recognition: \(site), \(day)" }

  fileprivate var columns: [String] { ["recognized", "staff", "share"] }

  /// What is to be known of the numbers.
  fileprivate var remarks: [String] {
    [
      "A person counts once in each group, and so does a team. Numbers below \(bound), and those by which they could be "
        + "worked out, are not shown."
    ]
  }
}

extension RecognitionReport.Row {
  /// The cells beside the name of the group.
  fileprivate var cells: [String] {
    [
      recognized.map { String($0) } ?? "not shown", staff.map { String($0) } ?? "",
      share.map { "\($0)%" } ?? "",
    ]
  }
}
