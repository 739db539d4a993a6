internal import Source

/// The names that HTML knows. What stands between `<` and `>` and has another one was not meant as HTML.
///
/// Source: WHATWG, "HTML Living Standard", indices of elements and of attributes, with those that are obsolete.
enum HTMLNames {
  static let elements: Set<String> = words(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button
    canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
    figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins
    kbd keygen label legend li link main map mark marquee math menu menuitem meta meter nav nobr noframes noscript object
    ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section
    select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead
    time title tr track tt u ul var video wbr xmp
    """)

  /// The attributes that are written without a value, with the one by which other programs read Markdown in an element.
  static let switches: Set<String> = words(
    """
    allowfullscreen async autofocus autoplay checked compact controls default defer disabled download formnovalidate
    hidden inert ismap itemscope loop multiple muted nohref noresize noshade novalidate nowrap open playsinline readonly
    required reversed scoped selected setup webkitallowfullscreen mozallowfullscreen allowtransparency markdown
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.utf8.split(whereSeparator: \.isSpace).map(\.text))
  }
}
