internal import Source

extension ForeignName {
  /// All names of other programs that mean something here, as `plain` gives them. It is the one list of them: whoever adds a
  /// name that hides a page adds it here.
  static let table: [String: ForeignName] = {
    var table: [String: ForeignName] = [:]
    func add(_ names: String, _ meaning: Meaning, isEveryday: Bool = false) {
      for name in names.parts(separatedBy: " ") {
        table[name] = ForeignName(meaning, isEveryday: isEveryday)
      }
    }
    add("draft isdraft draftpost draftpage", .field("draft"))
    add(
      "publish publishdate publishon publishat publishfrom pubdate pubdatetime publicationdate publishedat publisheddate "
        + "publishedon datepublished releasedate golive golivedate",
      .field("publish"))
    add(
      "expires expirydate expirationdate expiration expire expiry expireson expiresat unpublish unpublishdate unpublishon "
        + "unpublishat publishuntil visibleuntil validuntil",
      .field("expires"))
    // Where capital letters are all that differs, it is ours.
    for name in ["title", "summary", "tags", "keywords", "language", "updated"] { add(name, .field(name)) }
    add("alias", .field("aliases"))
    add("description excerpt abstract teaser lead subtitle tagline", .field("summary"))
    add("lang locale", .field("language"))
    add(
      "lastmod lastmodified lastmodifiedat modified modifieddate updatedat updateddate lastupdated lastupdate",
      .field("updated"))
    add("categories category topics labels", .like("tags"))
    add("date", .field("date"))
    add("created createdat createddate datecreated", .like("date"))
    add("taxonomies", .taxonomies)
    add(
      "hidden ishidden unlisted isunlisted private isprivate headless unpublished notpublished donotpublish "
        + "dontpublish nopublish neverpublish",
      .hides)
    add(
      "hide exclude excluded protected expired unfinished notfinished notready underconstruction incomplete membersonly "
        + "loginrequired requireslogin wip workinprogress ignore ignored skip trash trashed deleted isdeleted "
        + "secret confidential restricted internal hidefrompublic disabled isdisabled",
      .hides, isEveryday: true)
    add("published ispublished public ispublic visible isvisible dgpublish discoverable", .shows)
    add(
      "listed islisted render routable enabled isenabled active isactive live islive online isonline show shown "
        + "display released approved isapproved ready isready finished publicado publicada publico publica "
        + "publie publiee veroffentlicht offentlich pubblicato",
      .shows, isEveryday: true)
    add(
      "embargo embargoed embargodate embargountil embargoeduntil hideuntil hiddenuntil scheduled scheduledfor "
        + "scheduledat",
      .embargo)
    add(
      "status poststatus visibility workflow workflowstate reviewstate publicationstate publishstate "
        + "stream estado statut zustand situacao trangthai visibilidad visibilite sichtbarkeit 状态 狀態",
      .stage)
    add("state stage phase", .stage, isEveryday: true)
    add("access accesslevel visibleto restrictedto", .access, isEveryday: true)
    add("type posttype pagetype layout", .sort, isEveryday: true)
    add("build", .building)
    add("password postpassword pagepassword passwordhash", .password)
    add("cascade", .cascade)
    add("params extra eleventycomputed hero banner", .parts)
    add("permalink redirectfrom url slug oldurl", .address)
    add(
      "navexclude navhidden eleventyexcludefromcollections hiddeninhomelist hiddeninsinglelist hiddeninrss "
        + "searchhidden searchexclude hidefromsearch hidefrommenu hideinmenu hideinnav noindex",
      .menus, isEveryday: true)
    add(
      "template weight order position sidebarposition sidebarlabel sidebarclassname sidebar "
        + "pagetitle navtitle navorder haschildren parent grandparent linktitle menu menus toc "
        + "showtoc hidetitle hidemeta hidesummary hidetableofcontents tocmindepth tocmaxheadinglevel math mermaid "
        + "comments commentid disqus id uid uuid guid cssclass cssclasses classes class style theme image images "
        + "thumbnail cover featuredimage heroimage icon color outline aside editlink editurl customediturl "
        + "pagination paginationnext paginationprev prev next eleventynavigation sitemap robots insearchindex "
        + "pagefind head resources outputs markup iscjklanguage translationkey slugify sortby "
        + "insertanchorlinks pagetemplate authorid cspell dgpath dghome dgpinned publisher",
      .layout)
    return table
  }()
}
