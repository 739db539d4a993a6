"""The program and the engine see the same words: 100,000 of them, in fourteen alphabets."""

import random
import re
import shutil

import pytest

import packed
import sites as finished

ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz'’", "de": "abcdefghijklmnoprstuvwzäöüß", "es": "abcdefghijlmnopqrstuvzáéíóúüñ",
    "fr": "abcdefghijlmnopqrstuvxàâçéèêëîïôœùûÿæ’", "pl": "abcdefghijklmnoprstuwyząćęłńóśźż", "tr": "abcçdefgğhıijklmnoöprsştuüvyzİI",
    "vi": "abcdeghiklmnopqrstuvxyăâđêôơưạảấầẩẫậắằ", "el": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐς", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئَُِّْ", "he": "אבגדהוזחטיכלמנסעפצקרשתםןףץךְִֵ", "hi": "अआइईउऊएकखगघचछजटडतदनपबमयरलवशसहािीुूेैोौ्ंँ",
    "th": "กขคงจชซญดตถทนบปผพมยรลวสหอะาิีึืุูเแโใไ่้", "ja": "あいうえおかきくけこさしすせそアイウエオカキクケコ日本語学校先生ガギグー",
}
PAGES, WORDS = 200, 500


def words_of(blob):
    """The words of a file of words: a length, then steps that keep a part of the word before."""
    data = packed.unpacked(blob)
    length = shift = at = 0
    while True:
        length |= (data[at] & 127) << shift
        at, shift = at + 1, shift + 7
        if data[at - 1] < 128:
            break
    word = ""
    for step in re.findall(r"[@-_][^@-_]*", data[at:at + length].decode("utf-8")):
        word = word[:ord(step[0]) - 64] + step[1:]
        yield word


@pytest.fixture(scope="module")
def many_words(pytestconfig, tmp_path_factory):
    """A site of made-up words, a language to a page."""
    chance, folder = random.Random(2026), tmp_path_factory.mktemp("words")
    (folder / "source/Content").mkdir(parents=True)
    texts = []
    for number in range(PAGES):
        language = list(ALPHABETS)[number % len(ALPHABETS)]
        letters = ALPHABETS[language]
        words = ["".join(chance.choices(letters, k=chance.randint(1, 12))) for _ in range(WORDS)]
        words = [word.upper() if chance.random() < 0.1 else word.capitalize() if chance.random() < 0.2 else word for word in words]
        texts.append(" ".join(words))
        (folder / f"source/Content/p{number}.md").write_text(
            f"---\ntitle: Words\nlang: {language}\n---\n\nx {texts[-1]}\n", "utf-8")
    shutil.copytree(finished.ROOT / "Themes", folder / "source/Themes")
    (folder / "source/Content/_site.yml").write_text("title: Words\nsmart_punctuation: false\n", "utf-8")
    site = finished.build(pytestconfig.getoption("laurel"), "words", folder / "source", folder / "site")
    site.ways["file"] = site.folder.as_uri() + "/"
    return site, texts


def test_both_see_the_same_words(many_words, visit):
    """Every word of the index is one that the engine sees in the texts, and the other way round."""
    site, texts = many_words
    visitor = visit(site)
    page = visitor.open("p0.html")
    page.evaluate("() => Laurel.search('x')")
    seen = set()
    for text in texts:
        seen |= set(page.evaluate("text => Laurel.words(text).flatMap(({ word, parts, joined }) => [word, ...parts, joined ?? word])", text))
    indexed = {w for file in sorted((site.folder / "search").glob("words-*.js")) if "index" not in file.name
               for w in words_of(file.read_text("utf-8"))}
    locale = (finished.ROOT / "Themes/default/locales/en.yml").read_text("utf-8")
    made = re.findall(r"^(?:a_to_z|accessibility)(?:_description)?: (.*)$", locale, re.M)
    others = " ".join(["Words x Page Home home index Index", *made, *(f"p{number}" for number in range(PAGES))])
    known = set(page.evaluate("text => Laurel.words(text).map(({ word }) => word)", others))
    assert len(seen) > 60_000
    assert (sorted(seen - indexed)[:20], sorted(indexed - seen - known)[:20]) == ([], [])
    visitor.check()
