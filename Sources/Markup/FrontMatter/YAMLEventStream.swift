internal import CYaml
internal import Source

/// The events of a block of YAML, read one after another from libyaml, which Yams brings along.
///
/// Yams itself is not called: composing a tree expands aliases, hashes them and drops where things end.
/// Events are read in linear time, tell both ends, and stop where we stop.
final class YAMLEventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  let places: YAMLPlaces

  /// Starts to read bytes that must be UTF-8.
  init(_ text: SourceText, block: Range<Int>) {
    places = YAMLPlaces(text, block: block)
    input = .allocate(capacity: block.count)
    _ = input.initialize(fromContentsOf: text.bytes[block])
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let start = places.offset(ofCharacter: event.start_mark.index)
    let end = max(start, places.offset(ofCharacter: event.end_mark.index))
    if hasAnchorOrTag(event) { throw YAMLFailure(.reservedSign, at: start) }
    return YAMLEvent(kind: try kind(of: event, at: start), range: start..<end)
  }

  private func kind(of event: yaml_event_t, at offset: Int) throws(YAMLFailure) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_STREAM_END_EVENT: .streamEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_SCALAR_EVENT: scalar(event)
    case YAML_SEQUENCE_START_EVENT: .listStart
    case YAML_SEQUENCE_END_EVENT: .listEnd
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: throw YAMLFailure(.reservedSign, at: offset)
    }
  }

  private func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let scalar = event.data.scalar
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length).text
    return switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .scalar(text, style: .singleQuoted)
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .scalar(text, style: .doubleQuoted)
    case YAML_LITERAL_SCALAR_STYLE: .scalar(text, style: .literal)
    case YAML_FOLDED_SCALAR_STYLE: .scalar(text, style: .folded)
    default: .scalar(text, style: .plain)
    }
  }

  private func hasAnchorOrTag(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil || event.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
    default: false
    }
  }

  private func failure() -> YAMLFailure {
    let state = parser.pointee
    let words = state.problem.map { String(cString: $0) } ?? "out of memory"
    if state.error == YAML_READER_ERROR {
      return YAMLFailure(YAMLProblem(libyaml: words), at: places.offset(ofByte: state.problem_offset))
    }
    let context = state.context.map { _ in places.offset(ofCharacter: state.context_mark.index) }
    return YAMLFailure(
      YAMLProblem(libyaml: words), at: places.offset(ofCharacter: state.problem_mark.index),
      contextOffset: context)
  }
}
