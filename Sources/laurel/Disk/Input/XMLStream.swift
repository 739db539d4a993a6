internal import CExpat
internal import Source

/// Who is told what stands in a file of XML, in its order.
protocol XMLListener: AnyObject {
  /// - Parameter line: where the element begins, counted from 1.
  func start(_ name: String, _ attributes: [String: String], line: Int)
  func end(_ name: String)
  /// A piece of a text, which may come in many.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads XML piece by piece by the library expat, however long it is.
///
/// Declarations are refused at their first sign, so no entity can be made to grow and no file is named. Whoever listens
/// keeps only what is needed, so the length of the file costs time and no memory.
final class XMLStream {
  private let parser: XML_Parser
  private let listener: any XMLListener
  private var depth = 0
  private var fault: XMLFault.Reason?

  /// No program that we read from writes anything deeper.
  private static let depthLimit = 400
  private static let pieceLength = 256 << 10

  /// Reads all that some file holds.
  static func read(_ file: borrowing OpenFile, to listener: any XMLListener) throws {
    let stream = try XMLStream(listener)
    while true {
      let piece = try file.read(atMost: pieceLength)
      try stream.take(piece, isLast: piece.count < pieceLength)
      if piece.count < pieceLength { return }
    }
  }

  static func read(_ bytes: [UInt8], to listener: any XMLListener) throws {
    let stream = try XMLStream(listener)
    for start in stride(from: 0, to: bytes.count, by: pieceLength) {
      try stream.take(Array(bytes[start...].prefix(pieceLength)), isLast: false)
    }
    try stream.take([], isLast: true)
  }

  private init(_ listener: any XMLListener) throws {
    guard let parser = XML_ParserCreate(nil) else { throw XMLFault(.form, line: 1) }
    self.parser = parser
    self.listener = listener
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { stream, name, attributes in XMLStream.of(stream).start(name, attributes) },
      { stream, name in XMLStream.of(stream).end(name) })
    XML_SetCharacterDataHandler(parser) { stream, bytes, count in
      XMLStream.of(stream).text(bytes, count)
    }
    XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in
      XMLStream.of(stream).stop(.declaration)
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Signs that XML does not allow are read as blanks: people paste them, and they mean nothing.
  private func take(_ piece: [UInt8], isLast: Bool) throws {
    let readable = piece.map { $0 < 0x20 && !$0.isSpace || $0 == 0x0B || $0 == 0x0C ? 0x20 : $0 }
    let isFine = readable.withUnsafeBytes { bytes in
      XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), isLast ? 1 : 0)
    }
    if isFine != XML_STATUS_OK || fault != nil {
      throw XMLFault(fault ?? .form, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLStream {
    // It is what was given to the parser, which the stream outlives.
    Unmanaged<XMLStream>.fromOpaque(pointer!).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard fault == nil, let name else { return }
    depth += 1
    if depth > Self.depthLimit { return stop(.depth(limit: Self.depthLimit)) }
    var values: [String: String] = [:]
    var place = 0
    while let key = attributes?[place], let value = attributes?[place + 1] {
      values[String(cString: key)] = String(cString: value)
      place += 2
    }
    listener.start(String(cString: name), values, line: Int(XML_GetCurrentLineNumber(parser)))
  }

  private func end(_ name: UnsafePointer<XML_Char>?) {
    guard fault == nil, let name else { return }
    depth -= 1
    listener.end(String(cString: name))
  }

  private func text(_ bytes: UnsafePointer<XML_Char>?, _ count: CInt) {
    guard fault == nil, let bytes else { return }
    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      listener.text(UnsafeBufferPointer(start: $0, count: Int(count)))
    }
  }

  private func stop(_ reason: XMLFault.Reason) {
    fault = fault ?? reason
    _ = XML_StopParser(parser, 0)
  }
}

/// Why a file cannot be read as XML, and in which line that shows.
struct XMLFault: Error, Hashable {
  enum Reason: Hashable {
    case form, declaration
    case depth(limit: Int)
  }

  let reason: Reason
  let line: Int

  init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}
