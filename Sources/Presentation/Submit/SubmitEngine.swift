/// The scripts of a form. They judge what is typed and write the file of the page as the program does, so they come
/// with it and not with a theme.
///
/// A theme draws the form; the scripts find its parts by their `data-` attributes.
enum SubmitEngine {
  /// In the order in which they need each other.
  static let scripts = [
    PackageResources.submit_text_js, PackageResources.submit_check_js, PackageResources.submit_yaml_js,
    PackageResources.submit_fields_js, PackageResources.submit_load_js, PackageResources.submit_draft_js,
    PackageResources.submit_photo_js, PackageResources.submit_page_js, PackageResources.submit_wait_js,
    PackageResources.submit_show_js,
  ].map { CompactScript($0).bytes }

  /// What forms load once somebody begins to write, or goes on: photos, other drafts, odd days, what
  /// the steps miss, consent, what is sent and its receipt. Forms with fields that wait for answers load it at once.
  static let more = Bundle.script(
    "submit-more",
    joining: [
      PackageResources.submit_grow_js, PackageResources.submit_zip_js,
      PackageResources.submit_keep_js, PackageResources.submit_picture_js,
      PackageResources.submit_right_js, PackageResources.submit_drafts_js, PackageResources.submit_receipt_js,
      PackageResources.submit_copy_js, PackageResources.submit_days_js, PackageResources.submit_consent_js,
      PackageResources.submit_asked_js, PackageResources.submit_steps_js,
    ].map { CompactScript($0).bytes })

  /// What forms load when somebody goes to a long text: it reads what other programs copy.
  static let pasting = Bundle.script(
    "submit-paste",
    joining: [
      PackageResources.submit_unseen_js, PackageResources.submit_lists_js, PackageResources.submit_layout_js,
      PackageResources.submit_signs_js, PackageResources.submit_notes_js, PackageResources.submit_lines_js,
      PackageResources.submit_inert_js,
      PackageResources.submit_html_js, PackageResources.submit_table_js, PackageResources.submit_shape_js,
      PackageResources.submit_plain_js, PackageResources.submit_paste_js,
    ].map { CompactScript($0).bytes })

  /// What forms load when they are to change a page that is there.
  static let changing = Bundle.script(
    "submit-change",
    joining: [
      PackageResources.submit_words_js, PackageResources.submit_differences_js,
      PackageResources.submit_change_js,
    ].map { CompactScript($0).bytes })

  /// What forms load only when it is wanted.
  static let later = [more, pasting, changing]
}
