"""Runs the command that says what a remark means: explain, with a name and with a sentence."""

from writing import USAGE, WritingTest

BROKEN = "A link leads nowhere\n"


class ExplainTest(WritingTest):
    """laurel explain with what a report says."""

    def setUp(self):
        super().setUp()
        self.write("stories/a.md", "---\ntitle: A\nsummary: S\nlevel: school\naudience: [coaches]\ntext: Long enough.\n---\n"
                   "See [this](../schools/lincon.md).\n")

    def explain(self, *words, **options):
        return self.run_laurel("explain", *words, **options)

    def test_a_name_is_explained_anywhere(self):
        self.assertTrue(self.explain("broken-link", source=False).stdout.startswith(BROKEN))
        message = self.explain("brokn-link", source=False, code=USAGE).stderr
        self.assertIn("Did you mean 'broken-link'?", message)

    def test_a_line_of_a_report_is_known_by_the_name_in_it(self):
        for line in (
            "Content/a.md:4:5: error: there is no page or file 'x' [broken-link]", "[broken-link]",
            "there is no page or file '[x] of y' [broken-link]", "there is no page or file 'x'\nRead more: laurel explain broken-link",
            "broken-link: The page or file that a link names is not on the site.",
        ):
            with self.subTest(line):
                self.assertTrue(self.explain(line, source=False).stdout.startswith(BROKEN))

    def test_a_sentence_is_looked_for_among_the_remarks_of_the_site(self):
        for sentence in (
            "there is no page or file '../schools/lincon.md'", "There  is no page or file", "did you mean '../schools/lincoln.md'?",
        ):
            with self.subTest(sentence):
                self.assertTrue(self.explain(sentence).stdout.startswith(BROKEN))

    def test_words_without_quotes_are_one_sentence(self):
        self.assertTrue(self.explain("there", "is", "no", "page", "or", "file").stdout.startswith(BROKEN))

    def test_a_sentence_that_nobody_says_is_told(self):
        message = self.explain("my hovercraft is full of eels", code=USAGE).stderr
        self.assertIn("No remark on this site says 'my hovercraft is full of eels'.", message)
        self.assertIn("square brackets", message)
