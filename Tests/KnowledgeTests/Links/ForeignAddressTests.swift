import Knowledge
import Source
import Support
import Testing

@Suite struct ForeignAddressTests {
  private func site(_ text: String) async -> UnderstoodSite {
    await TestSite([
      ("_site.yml", "title: Rivers\n"), ("index.md", "# Home\n"), ("h/x.md", "# X\n\n\(text)\n"),
      ("practices/one.md", "# One\n\n## Step\n"), ("h/only.md", "# Only\n"),
      ("_posts/2020-05-03-news.md", "# News\n"),
      ("h/_posts/2021-05-03-more.md", "# More\n"), ("files/plan.pdf", "pdf"),
      ("files/bus photo.png", "640x480"),
    ]).understood()
  }

  @Test(arguments: [
    ("{{ site.baseurl }}/practices/one", "practices/one.md", "../practices/one.md"),
    ("{{site.baseurl}}/practices/one/#step", "practices/one.md#step", "../practices/one.md#step"),
    ("{{ site.url }}{{ site.baseurl }}/practices/one.html", "practices/one.md", "../practices/one.md"),
    ("{{ .Site.BaseURL }}practices/one/", "practices/one.md", "../practices/one.md"),
    ("{{ site.baseurl }}{% link practices/one.md %}", "practices/one.md", "../practices/one.md"),
    ("{% link practices/one.md %}#step", "practices/one.md#step", "../practices/one.md#step"),
    ("{%- link practices/one.md -%}", "practices/one.md", "../practices/one.md"),
    ("{{ '/practices/one' | relative_url }}", "practices/one.md", "../practices/one.md"),
    ("{{ \"practices/one.md\" | absolute_url }}", "practices/one.md", "../practices/one.md"),
    ("{{ '/files/plan.pdf' | prepend: site.baseurl }}", "files/plan.pdf", "../files/plan.pdf"),
    ("{% post_url 2020-05-03-news %}", "_posts/2020-05-03-news.md", "../_posts/2020-05-03-news.md"),
    ("{% post_url 2021-05-03-more %}", "h/_posts/2021-05-03-more.md", "_posts/2021-05-03-more.md"),
    ("{{< ref \"only.md\" >}}", "h/only.md", "only.md"), ("{{< relref \"only\" >}}", "h/only.md", "only.md"),
    ("{{< relref \"one.md#step\" >}}", "practices/one.md#step", "../practices/one.md#step"),
    ("{{% ref \"practices/one\" %}}", "practices/one.md", "../practices/one.md"),
    ("{{< relref path=\"/practices/one.md\" >}}", "practices/one.md", "../practices/one.md"),
    ("{% page \"/practices/one/\" %}", "practices/one.md", "../practices/one.md"),
    ("{% link \"practices/one#step\" %}", "practices/one.md#step", "../practices/one.md#step"),
    ("{{ url_for('/practices/one') }}", "practices/one.md", "../practices/one.md"),
    ("{{ get_url(path=\"@/practices/one.md\") }}", "practices/one.md", "../practices/one.md"),
    ("{% link \"https://example.org/a\" %}", "-", "https://example.org/a"),
    ("{{ site.baseurl }}", "index.md", "../index.md"), ("{{ base_url }}/", "index.md", "../index.md"),
  ])
  func codeThatSaysWhereItLeadsIsALink(code: String, target: String, written: String) async {
    let result = await site("[one two](①\(code)) there")
    #expect(result.links(on: "h/x.md") == [target])
    #expect(result.problems.count == 1 && result.problems[0].hasPrefix("① foreign-code: '\(code)' is code"))
    let fixes = result.remarks.diagnostics.filter { $0.severity > .note }.flatMap(\.fixes)
    #expect(fixes.allSatisfy(\.isSafe) && fixes.flatMap(\.edits).map(\.replacement) == [written])
  }

  @Test func aPictureIsFoundToo() async {
    let result = await site(
      "![A bus]({{ site.baseurl }}/files/bus photo.png)\n\n![A bus]({{ site.url }}/files/bus%20photo.png)")
    #expect(result.links(on: "h/x.md") == ["files/bus photo.png"])
    #expect(
      result.remarks.diagnostics.filter { $0.severity > .note }.flatMap(\.fixes).flatMap(\.edits).map(
        \.replacement) == [
          "../files/bus%20photo.png"
        ])
  }

  @Test(arguments: [
    ("{{ site.baseurl }}/gone", "broken-link: there is no page or file '{{ site.baseurl }}/gone'"),
    ("{% link gone.md %}", "broken-link: there is no page or file '{% link gone.md %}'"),
    ("{{< ref \"gone\" >}}", "broken-link: there is no page or file '{{< ref \"gone\" >}}'"),
  ])
  func codeThatLeadsNowhereIsTold(code: String, remark: String) async {
    #expect(await site("[one two](①\(code))").problems == ["① " + remark])
  }

  @Test(arguments: [
    "{{ page.next }}", "{% include x.html %}", "{{ 'x' }}", "{{ site.posts[0].url }}", "{{< icon x >}}",
  ])
  func otherCodeIsTextThatIsTold(code: String) async {
    let result = await site("[one two](\(code)) there")
    #expect(result.links(on: "h/x.md") == [])
    #expect(result.remarks.of("foreign-code").count == 1)
  }
}
