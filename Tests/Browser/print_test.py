"""Pages on paper hold all of their text on a sane number of sheets."""

import re
import subprocess
import unicodedata

CHARACTERS_ON_A_SPARSE_SHEET = 900
WIDTH_OF_A4_WITHOUT_MARGINS = 717
# Text that is read from the right comes out of a PDF in another order than it went in.
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff]")


def squeezed(text):
    """A text without blanks, hyphens and ligatures, which paper changes, and without the addresses that it adds."""
    plain = re.sub(r"[\s\u00ad\u200b\u2010-]", "", unicodedata.normalize("NFKC", text)).casefold()
    return re.sub(r"\(https?://[^()]*\)", "", plain)


def test_paper_holds_the_whole_text(site, visit, tmp_path):
    """One page of each kind and sort, on Letter and on A4."""
    visitor = visit(site, width=WIDTH_OF_A4_WITHOUT_MARGINS)
    for address in site.examples.values():
        page = visitor.open(address)
        page.emulate_media(media="print")
        texts = visitor.probe("texts(false)") + visitor.probe("paragraphs()")
        # Where a row goes on on the next sheet, the texts of its cells take turns.
        texts += " ".join(visitor.probe("texts(true)")).split()
        texts = {squeezed(t) for t in texts if not FROM_THE_RIGHT.search(t)}
        for scroller in visitor.probe("scrollers()"):
            visitor.note(f"{scroller} is cut off on paper")
        for size in ("Letter", "A4"):
            file = tmp_path / "page.pdf"
            margin = {side: "0.4in" for side in ("top", "bottom", "left", "right")}
            page.pdf(path=file, format=size, margin=margin)
            # The order in which the text was drawn; -layout would mix columns.
            command = ["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"]
            sheets = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
            printed = squeezed("".join(sheets))
            for text in texts:
                if text not in printed:
                    visitor.note(f"not on {size}: {text[:80]}")
            most = 2 + len(printed) // CHARACTERS_ON_A_SPARSE_SHEET
            if not 1 <= len(sheets) <= most:
                visitor.note(f"{len(sheets)} sheets of {size} for {len(printed)} characters")
            if empty := [n for n, sheet in enumerate(sheets, 1) if not sheet.strip()]:
                visitor.note(f"empty sheets of {size}: {empty}")
    visitor.check()
