"""The page that verifies badges and certificates: in the browser, from the disk and over HTTP, without asking anybody."""

import random
import re
import shutil
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import badged
import sites as finished

ENGINE = Path(__file__).resolve().parents[2] / "Sources/Presentation/Badges/Engine"
TODAY = "2026-06-01"
# RFC 8032, 7.1: keys, messages and signatures.
VECTORS = [
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
]
FITS = "cases => cases.map(parts => Laurel.badge.fits(...parts.map(part => new Uint8Array(part))))"
CHECK = """async ([bytes, changes, today]) => {
  const data = { ...JSON.parse(document.querySelector("[data-known]").textContent), ...changes };
  try { return (await Laurel.badge.check(new Uint8Array(bytes), data, today)).title; } catch (error) { return error.fault; }
}"""


@pytest.fixture(scope="session")
def valley(pytestconfig, tmp_path_factory):
    """A made-up district with badges, built and served; one of its badges was taken back."""
    district = badged.District(tmp_path_factory.mktemp("badges"))
    shutil.copytree(finished.ROOT / "Themes", district.root / "Themes")
    district.tell("gone", "The team that is gone", "team", 2026)
    district.begin()
    district.gone = district.number("gone")
    district.baked = (district.badges / f"{district.gone}.txt").read_bytes()
    district.run("badge", "revoke", district.gone)
    site = finished.Site("badges", district.build(), {})
    server = finished.serve(site.folder)
    site.ways = {"file": site.folder.as_uri() + "/", "http": f"http://127.0.0.1:{server.server_port}/"}
    site.district = district
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture
def opened(valley, way, visit):
    visitor = visit(valley, way)
    visitor.page.clock.set_fixed_time(TODAY)
    visitor.open("verify.html")
    yield visitor
    visitor.check()


def base64(content):
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def verdict(page):
    page.wait_for_selector(".verdict p")
    return page.locator(".verdict").inner_text()


def look_up(page, typed):
    page.evaluate("document.querySelector('.verdict').replaceChildren()")
    page.get_by_label("A number").fill(typed)
    page.get_by_role("button", name="Look it up").click()
    return verdict(page)


def choose(page, name, content):
    page.evaluate("document.querySelector('.verdict').replaceChildren()")
    page.get_by_label("A badge").set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})
    return verdict(page)


def test_a_number_leads_to_its_recognition(opened, valley):
    number, page = valley.district.number("ana"), opened.page
    for typed in (number, number.lower().replace("-", " "), number.replace("-", "").replace("0", "o").replace("1", "l")):
        said = look_up(page, typed)
        assert "Ana Madeup: The Lantern & Friends Award 2026" in said and "Compare it with the paper" in said
    assert "lists no recognition with the number ZZZZ-ZZZZ" in look_up(page, "zzzz-zzzz")
    assert "no recognition" in look_up(page, number[:3])
    gone = look_up(page, valley.district.gone)
    assert "The team that is gone" in gone and "was taken back" in gone
    look_up(page, number)
    page.locator(".verdict a").click()
    assert page.url.endswith("/stories/ana.html")


def test_what_is_typed_is_shown_as_it_is(opened):
    # In capitals, "ß" would be two signs.
    assert opened.page.get_by_label("A number").evaluate("field => getComputedStyle(field).textTransform") == "none"


def test_an_address_brings_a_number_along(valley, way, visit):
    visitor = visit(valley, way)
    visitor.page.goto(valley.url(way, "verify.html") + "#" + valley.district.number("team"))
    assert "The made-up team" in verdict(visitor.page)
    visitor.check()


@pytest.mark.parametrize("ending", ["svg", "png", "txt"])
def test_a_badge_holds(opened, valley, ending):
    number = valley.district.number("ana")
    said = choose(opened.page, f"badge.{ending}", (valley.folder / f"badges/{number}.{ending}").read_bytes())
    assert "The badge holds." in said
    assert "Made-up Valley Schools signed it on March 1, 2026" in said
    assert "and not the picture" in said
    assert "Ana Madeup" in said and "What this does not show" in said


def test_a_badge_can_be_dropped(opened, valley):
    content = (valley.folder / f"badges/{valley.district.number('ana')}.txt").read_text("ascii")
    opened.page.evaluate("""text => {
      const given = new DataTransfer();
      given.items.add(new File([text], "badge.txt"));
      for (const type of ["dragover", "drop"]) document.querySelector("[data-drop]").dispatchEvent(new DragEvent(type, { dataTransfer: given, cancelable: true, bubbles: true }));
    }""", content)
    assert "The badge holds." in verdict(opened.page)


def test_each_badge_that_does_not_hold_is_told_why(opened, valley, tmp_path):
    (tmp_path / "else").mkdir()
    other = badged.District(tmp_path / "else")
    other.write("_site.yml", badged.SETTINGS.replace("valley.example", "river.example").replace("Valley Schools", "River Schools"))
    other.begin()
    page, number = opened.page, valley.district.number("ana")
    whole = (valley.folder / f"badges/{number}.png").read_bytes()
    cases = {
        "It was taken back": valley.district.baked,
        "not given by this site, but by Made-up River Schools": (other.badges / f"{other.number('ana')}.txt").read_bytes(),
        "damaged or changed": whole[:60] + bytes([whole[60] ^ 1]) + whole[61:],
        "There is no badge in this file": b"nothing",
        "too large": b"x" * (9 << 20),
    }
    for reason, content in cases.items():
        said = choose(page, "badge", content)
        assert "The badge does not hold." in said and reason in said, said


def test_the_page_says_the_same_as_the_command(opened, valley):
    """One changed byte anywhere, other days, other keys."""
    page, number = opened.page, valley.district.number("ana")
    token = (valley.folder / f"badges/{number}.txt").read_bytes()
    data = page.evaluate("JSON.parse(document.querySelector('[data-known]').textContent)")

    def check(bytes_=token, today=TODAY, **changes):
        return page.evaluate(CHECK, [list(bytes_), changes, today])

    def with_key(**changes):
        return {name: {**key, **changes} for name, key in data["keys"].items()}

    assert check() == "The Lantern & Friends Award 2026"
    assert check(today="2026-02-27") == "not_yet" and check(today="2026-02-28") == "The Lantern & Friends Award 2026"
    assert check(keys=with_key(**{"from": "2026-03-02"})) == "key_not_yet"
    assert check(keys=with_key(until="2026-02-28")) == "changed_list"
    newer = Ed25519PrivateKey.from_private_bytes(bytes(32))
    message = base64(b'{"alg":"EdDSA","kid":"newer"}') + "." + data["list"].split(".")[1]
    signed = message + "." + base64(newer.sign(message.encode()))
    keys = {**with_key(until="2026-02-28"), "newer": {"x": base64(newer.public_key().public_bytes_raw()), "from": "2026-02-28"}}
    assert check(keys=keys, list=signed) == "key_expired"
    assert check(keys={}) == "changed_list"
    assert check(did="did:web:elsewhere.example") == "unknown_issuer"
    dice = random.Random(15)
    for _ in range(60):
        at = dice.randrange(len(token.strip()))
        changed = token[:at] + bytes([token[at] ^ dice.randrange(1, 128)]) + token[at + 1:]
        assert check(changed) in ("no_badge", "changed", "unknown_issuer", "unknown_key"), at
        place = dice.randrange(len(data["list"]))
        sign = "A" if data["list"][place] != "A" else "B"
        assert check(list=data["list"][:place] + sign + data["list"][place + 1:]) == "changed_list", place


def test_signatures_fit_as_the_standard_says(valley, visit):
    page = visit(valley).open("verify.html")
    dice = random.Random(8032)
    cases, expected = [], []
    for parts in VECTORS:
        cases.append([list(bytes.fromhex(part)) for part in parts])
        expected.append(True)
    for length in [0, 1, 63, 64, 47, 48, 111, 112, 127, 128, 129, 300, 1023]:
        secret = Ed25519PrivateKey.from_private_bytes(dice.randbytes(32))
        message = dice.randbytes(length)
        parts = [secret.public_key().public_bytes_raw(), message, secret.sign(message)]
        cases.append([list(part) for part in parts])
        expected.append(True)
        for part in (0, 2) if not length else (0, 1, 2):
            changed = [list(other) for other in parts]
            changed[part][dice.randrange(len(changed[part]))] ^= 1 << dice.randrange(8)
            cases.append(changed)
            expected.append(False)
        # The order of the curve more than the number that was meant is the same number, and no signature.
        order = 2**252 + 27742317777372353535851937790883648493
        more = (int.from_bytes(parts[2][32:], "little") + order).to_bytes(32, "little")
        cases.append([list(parts[0]), list(message), list(parts[2][:32] + more)])
        expected.append(False)
    cases += [[[0] * 31, [], [0] * 64], [[255] * 32, [], [0] * 64], [[], [], []]]
    expected += [False, False, False]
    assert page.evaluate(FITS, cases) == expected


def test_each_reason_has_its_sentence(valley, visit):
    page = visit(valley).open("verify.html")
    sentences = page.evaluate("JSON.parse(document.querySelector('[data-known]').textContent).sentences")
    named = {name for file in ENGINE.glob("*.js") for name in re.findall(r'fault\("(\w+)"', file.read_text("utf-8"))}
    assert len(named) == 12
    for name in named:
        assert sentences[name].endswith("."), name


@pytest.mark.parametrize("mode", [("light", 1280), ("dark", 1280), ("light", 320)])
@pytest.mark.parametrize("state", ["empty", "good", "bad"])
def test_axe_finds_nothing_in_any_state(valley, visit, mode, state):
    visitor = visit(valley, color_scheme=mode[0], width=mode[1], bypass_csp=True)
    page = visitor.open("verify.html")
    if state != "empty":
        look_up(page, valley.district.number("ana") if state == "good" else "ZZZZ-ZZZZ")
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async () => (await axe.run(document, { rules: { 'target-size': { enabled: true } }, preload: false })).violations")
    assert not found, found
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visitor.check()


def test_the_page_of_somebody_leads_to_the_badge(valley, visit):
    visitor = visit(valley)
    link = visitor.open("stories/ana.html").get_by_role("link", name="Badge of Ana Madeup")
    assert (valley.folder / "stories" / link.get_attribute("href")).resolve() == (valley.folder / f"badges/{valley.district.number('ana')}.svg").resolve()
    for name in ("ben", "gone"):
        assert not visitor.open(f"stories/{name}.html").get_by_role("link", name="Badge of").count()
    visitor.check()


def test_without_javascript_the_list_of_all_pages_stands_in(valley, visit):
    visitor = visit(valley, java_script_enabled=False)
    page = visitor.open("verify.html")
    assert page.locator("noscript a").get_attribute("href") == "a-z.html"
    assert not page.locator("[data-verify]").is_visible()


def test_our_own_site_knows_its_numbers_and_takes_no_badges(both_sites, visit):
    visitor = visit(both_sites["ours"])
    page = visitor.open("verify.html")
    assert not page.locator("[type=file]").count()
    assert "no recognition" in look_up(page, "0000-0000")
    visitor.check()
