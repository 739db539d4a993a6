internal import Source

/// The names that drawings may use: those that draw, and those that say something about what is drawn.
///
/// Left out is what runs a program, loads a file, holds a page, leads elsewhere or moves.
enum SVGNames {
  /// What a prefix stands for.
  enum Space {
    case svg, xlink, xml
    /// A program's notes for itself, which browsers pass over.
    case editor
  }

  static let svg = "http://www.w3.org/2000/svg"

  /// What a name space means; nil for one in which an element could do more than draw.
  ///
  /// Browsers pass over the elements and attributes of all spaces but a few.
  static func space(_ name: String) -> Space? {
    switch name {
    case svg: .svg
    case "http://www.w3.org/1999/xlink": .xlink
    case "http://www.w3.org/XML/1998/namespace": .xml
    case _ where working.contains(name): nil
    default: .editor
    }
  }

  /// The spaces of pages, formulas, events and bindings.
  private static let working: Set<String> = [
    "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events",
    "http://www.w3.org/2001/XInclude", "http://www.w3.org/2000/xmlns/", "http://www.mozilla.org/xbl",
    "http://www.w3.org/ns/xbl",
  ]

  static let programs: Set<String> = ["script", "handler", "listener"]

  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "image", "title", "desc", "metadata", "style",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood",
    "feFuncA",
    "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
  ]

  /// Attributes that only say something, so that their values may be any.
  static func isWords(_ name: String) -> Bool {
    words.contains(name) || name.startsWithBytes(of: "aria-") || name.startsWithBytes(of: "data-")
  }

  private static let words: Set<String> = [
    "id", "class", "role", "lang", "version", "baseProfile", "type", "media", "title", "tabindex",
    "focusable", "font-family", "systemLanguage",
    // What draw.io writes, which no browser reads.
    "host", "content", "agent", "etag", "modified",
  ]

  static let attributes: Set<String> = [
    // Places and sizes.
    "viewBox", "preserveAspectRatio", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
    "rx", "ry",
    "fx", "fy", "fr", "d", "points", "pathLength", "dx", "dy", "rotate", "textLength", "lengthAdjust",
    "startOffset",
    "method", "spacing", "side", "transform", "transform-origin", "transform-box", "zoomAndPan",
    "enable-background",
    "refX", "refY", "orient", "markerWidth", "markerHeight", "markerUnits", "offset", "gradientUnits",
    "gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits", "patternTransform",
    "clipPathUnits",
    "maskUnits", "maskContentUnits", "filterUnits", "primitiveUnits", "contentStyleType",
    // Filters.
    "in", "in2", "result", "mode", "values", "operator", "k1", "k2", "k3", "k4", "stdDeviation", "edgeMode",
    "radius",
    "tableValues", "slope", "intercept", "amplitude", "exponent", "flood-color", "flood-opacity",
    // How something looks.
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color",
    "color-interpolation", "color-interpolation-filters", "color-rendering", "shape-rendering",
    "text-rendering",
    "image-rendering", "vector-effect", "paint-order", "display", "visibility", "overflow", "clip",
    "clip-path",
    "clip-rule", "mask", "mask-type", "filter", "marker", "marker-start", "marker-mid", "marker-end",
    "stop-color",
    "stop-opacity", "solid-color", "solid-opacity", "mix-blend-mode", "isolation", "pointer-events",
    // Text.
    "font", "font-size", "font-size-adjust", "font-stretch", "font-style", "font-variant", "font-weight",
    "kerning",
    "letter-spacing", "word-spacing", "line-height", "text-anchor", "text-align", "text-decoration",
    "text-overflow",
    "text-indent", "white-space", "writing-mode", "direction", "unicode-bidi", "dominant-baseline",
    "alignment-baseline", "baseline-shift", "glyph-orientation-vertical", "glyph-orientation-horizontal",
  ]
}
