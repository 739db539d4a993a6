/// Every name that a template may use, but for the names of fields (`field.situation`) and words (`words.home`).
///
/// Names of HTML are written with three braces, all others with two.
package enum TemplateName: String, CaseIterable, Sendable {
  // What every page has.
  case site, words, root, header, footer, main, navigation, canonical, description, language, feeds
  case openGraph = "open_graph"
  case openGraphImage = "open_graph_image"
  case structuredData = "structured_data"
  case documentTitle = "document_title"
  case isHome = "is_home"
  case isSearch = "is_search"
  case tagsURL = "tags_url"
  case footerText = "footer_text"
  case darkLogo = "logo_dark"
  case isRightToLeft = "is_right_to_left"
  case isLong = "is_long"

  /// The attributes that say in which language something is, where that is not the page's.
  case lang
  /// The same for the label of a thing that holds others in other languages.
  case labelLang = "label_lang"

  case stylesheet, style, script, search, icon, favicon, logo, accent, contact, phone, license
  case accentInk = "accent_ink"
  case kindID = "kind_id"

  // What pages, entries of lists and values have.
  case title, summary, url, label, name, kind, value, text, html, image, email, link, note, publisher
  case date, updated, day, iso, tags, count, before, after, body, amount, forms
  case isCurrent = "is_current"
  case isUnfiltered = "is_unfiltered"

  // A page of the content.
  case field, facts, sections, sources, backlinks, reason, subject, breadcrumbs, anchor, level, toc, siblings
  case readNext = "read_next"
  case titleAnchor = "title_anchor"
  case editURL = "edit_url"
  case backlinkField = "backlink_field"
  case isEmpty = "is_empty"
  case isUpright = "is_upright"
  case isWide = "is_wide"
  case isTransparent = "is_transparent"
  case source, width, height, alternative, caption, credit
  case event, begins, ends, calendar, byline
  case lastDay = "last_day"
  case record, fields, items, inline, blocks, bars, depth, initial
  case squareFill = "square_fill"
  case portraitFill = "portrait_fill"
  case wideFill = "wide_fill"
  case isFull = "is_full"
  case sourceSet = "srcset"
  case focusX = "focus_x"
  case focusY = "focus_y"

  // People who are recognized.
  case face, medal, person, people, years, names, award, year, tint, role, workplace, form, feed, gaps,
    downloads, closes, change
  case isNamed = "is_named"
  case isPerson = "is_person"

  // What is printed, or shown on a screen in a hallway.
  case certificates, issuer, honoree, post, code, path, fit, verification, signatures, prints
  case poster, card, size, lines, top
  case serial = "number"
  case viewBox = "view_box"

  // Drawings.
  case icons, rest, length
  case linkGraph = "link_graph"
  case leadsHere = "leads_here"
  case leadsTo = "leads_to"
  case leadsBack = "leads_back"
  case curveBefore = "curve_before"
  case curveAfter = "curve_after"

  // Generated pages.
  case entries, listing, groups, kinds, folders, newest, letters, columns, rows, cells, previous, next
  case links, filters, options, tokens, pager, orders, gathered, single
  case homeSections = "home_sections"

  // The home page.
  case dateline, counts, lead, beside, index, voice, figures, unit, cards, latest, call, all, map,
    anniversaries
  case countLang = "count_lang"

  // What other sites share.
  case origin, districts
  case isShared = "is_shared"
  case sharedOn = "shared_on"

  // Lists of pages.
  case hasLinks = "has_links"
  case isSaid = "is_said"
  case isUpcoming = "is_upcoming"
  case isPast = "is_past"
  case isHidden = "is_hidden"
  case state
  case captions, transcript
  case isNumber = "is_number"
  case pageNumber = "page_number"
  case pageCount = "page_count"

  // Forms.
  case help, described, mode, repository, line, area, list, select, checks, picture, others, guide, consent,
    preview, sending, upload, delivery, outcome, steps, position
  case lastStep = "last_step"
  case holdsText = "holds_text"
  case isRequired = "is_required"
  case onlyIf = "only_if"
  case textID = "text_id"
  case otherName = "other_name"
  case formData = "form_data"
  case badges
  case hasBadges = "has_badges"
  case verificationData = "verification_data"
  case pageStyle = "page_style"
  case pageScript = "page_script"
  case laterScripts = "later_scripts"
  case chosenImages = "chosen_images"
  case hasMedia = "has_media"

  /// The place of the name among all.
  var number: Int { Self.numbers[rawValue] ?? 0 }

  /// The numbers of all names by what templates call them.
  static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1.rawValue, $0) })
}
