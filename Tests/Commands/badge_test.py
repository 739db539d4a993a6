"""Runs the commands about badges, and has others verify what they sign: openbadgeslib."""

import json
import subprocess
from base64 import urlsafe_b64decode
from urllib.parse import quote

import pytest
from openbadgeslib.ob2 import OB2VerificationError, OB2Verifier
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier
from openbadgeslib.verify import verify_badge

import badged

PROBLEMS, USAGE = 1, 2
ADDRESS = "ana.madeup@valley.example"


def test_badges_are_signed_once_for_all_who_agreed(district):
    assert "2 signed, 0 as before" in district.begin()
    before = district.files()
    assert len(district.numbers) == 2
    with pytest.raises(AssertionError):
        district.number("ben")
    assert "0 signed, 2 as before" in district.run("badge", "sign", day="2026-04-01")
    assert district.files() == before


def test_a_page_is_signed_alone(district):
    district.run("badge", "keygen")
    assert "1 signed" in district.run("badge", "sign", "Content/stories/ana.md")
    assert "can have a badge" in district.run("badge", "sign", "stories/ben.md", code=USAGE)
    assert "has no file" in district.run("badge", "sign", "stories/nobody.md", code=USAGE)


def test_two_signings_of_one_site_are_the_same(tmp_path):
    first, second = [badged.District(tmp_path / name) for name in ("a", "b") if (tmp_path / name).mkdir() is None]
    first.begin()
    second.run("badge", "keygen", "--key", second.home / "other.key")
    for name in ("did.json", "status.txt"):
        (second.badges / name).write_bytes((first.badges / name).read_bytes())
    second.run("badge", "sign", "--key", first.key, day="2026-03-01")
    assert second.files() == first.files()


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_another_program_verifies_the_badges_of_the_site(given, ending):
    built = given.build()
    for name in ("ana", "team"):
        number = given.number(name)
        result = verify_badge((built / f"badges/{number}.{ending}").read_bytes(), resolve_did=True, check_status=True, download=badged.fetch_from(built))
        assert (result.valid, result.trusted, result.reason) == (True, True, None)
        assert result.issuer_did == badged.DID
        assert result.credential.achievement.name == "The Lantern & Friends Award"


def test_another_program_verifies_the_hosted_assertions(given):
    built = given.build()
    for number in given.numbers:
        document = (built / f"badges/2.0/{number}.json").read_text("utf-8")
        assertion = OB2Verifier(download=badged.fetch_from(built)).verify_hosted(document, check_revocation=True)
        assert assertion.badge.endswith("/badges/2.0/awards/the-lantern-friends-award.json")
        with pytest.raises(OB2VerificationError):
            OB2Verifier(download=badged.fetch_from(built)).verify_hosted(document.replace("stories/", "tales/").replace(number, number[::-1]))


def test_what_a_badge_points_at_is_on_the_site(given):
    built = given.build()
    number = given.number("ana")
    part = (built / f"badges/{number}.txt").read_text("ascii").split(".")[1]
    badge = json.loads(urlsafe_b64decode(part + "=="))
    achievement = badge["credentialSubject"]["achievement"]
    fetch = badged.fetch_from(built)
    for url in (badge["id"], badge["evidence"][0]["id"], achievement["criteria"]["id"], achievement["image"]["id"]):
        assert fetch(url)
    hosted = json.loads(fetch(achievement["id"]))
    del hosted["@context"]
    assert hosted == achievement
    assert json.loads(fetch(badged.URL + "badges/profile.json"))["id"] == badge["issuer"]["id"]


def test_one_changed_byte_fails(given):
    built = given.build()
    number = given.number("ana")
    for ending in ("txt", "svg", "png"):
        file = built / f"badges/{number}.{ending}"
        assert "holds" in given.run("badge", "verify", file)
        whole = file.read_bytes()
        at = whole.find(b"eyJ") + 400
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        assert "does not hold" in given.run("badge", "verify", file, code=PROBLEMS)
        if ending != "txt":
            result = verify_badge(file.read_bytes(), resolve_did=True, download=badged.fetch_from(built))
            assert not result.valid
        file.write_bytes(whole)
    status = built / "badges/status.txt"
    whole = status.read_bytes()
    status.write_bytes(whole[:500] + bytes([whole[500] ^ 1]) + whole[501:])
    assert "list of badges" in given.run("badge", "verify", built / f"badges/{number}.svg", "-s", built, code=PROBLEMS)
    result = verify_badge((built / f"badges/{number}.svg").read_bytes(), resolve_did=True, check_status=True, download=badged.fetch_from(built))
    assert not result.valid


@pytest.mark.parametrize("name", ["{number}.txt", "status.txt"])
def test_a_badge_that_was_changed_does_not_go_out(given, name):
    file = given.badges / name.format(number=given.number("ana"))
    whole = file.read_bytes()
    file.write_bytes(whole[:500] + bytes([whole[500] ^ 1]) + whole[501:])
    assert f"{file} is not as it was signed" in given.run("build", "-o", given.home / "out", code=USAGE)
    assert not (given.home / "out").exists()


def test_nobody_is_signed_whom_the_site_does_not_name(district):
    district.tell("cleo", "Cleo Madeup", "person", 2026, "consent: { date: 2026-01-01, scope: [badge] }\n")
    district.run("badge", "keygen")
    subprocess.run([badged.project.LAUREL, "optout", "add", "-s", district.root], input=b"Ana Madeup\n", check=True, capture_output=True)
    assert "1 signed" in district.run("badge", "sign")
    assert district.numbers == [district.number("team")]
    assert "can have a badge" in district.run("badge", "sign", "stories/ana.md", code=USAGE)
    assert "can have a badge" in district.run("badge", "sign", "stories/cleo.md", code=USAGE)


def test_what_is_proved_is_told(given):
    said = given.run("badge", "verify", given.build() / f"badges/{given.number('ana')}.svg")
    assert "not the picture" in said


def test_who_no_longer_agrees_has_no_badge_on_the_site(given):
    number = given.number("ana")
    given.tell("ana", "A teacher", "team", 2026)
    page = given.root / "Content/stories/ana.md"
    page.write_text(page.read_text("utf-8").replace("honoree_is: team", "honoree_is: person\nconsent: { date: 2026-01-01, scope: [name] }"), "utf-8")
    built = given.build()
    assert not [file for file in built.rglob("*") if number in file.name]
    assert f"laurel badge revoke {number}" in given.run("badge", "sign")


def test_times_are_told_apart(given):
    baked = given.build() / f"badges/{given.number('ana')}.svg"
    early = given.run("badge", "verify", baked, day="2026-02-20", code=PROBLEMS)
    assert "valid from 2026-03-01 on, and today is 2026-02-20. Look whether the clock" in early
    ring = given.badges / "did.json"
    whole = ring.read_text("utf-8")
    ring.write_text(whole.replace('"2026-02-01"', '"2026-05-01"'), "utf-8")
    assert "dated before 2026-05-01" in given.run("badge", "verify", baked, code=PROBLEMS)
    ring.write_text(whole, "utf-8")
    given.run("badge", "keygen", "--key", given.home / "new.key", day="2026-02-15")
    assert "dated after 2026-02-15, when the key that signed it was last used" in given.run("badge", "verify", baked, code=PROBLEMS)


def test_a_new_key_leaves_old_badges_true(given):
    new = given.home / "new.key"
    given.tell("late", "The late team", "team", 2026)
    assert "stay true" in given.run("badge", "keygen", "--key", new, day="2026-05-01")
    assert "last used on 2026-05-01" in given.run("badge", "sign", code=USAGE)
    given.run("badge", "sign", "--key", new, day="2026-05-02")
    built = given.build()
    keys = json.loads((built / "badges/did.json").read_text("utf-8"))["verificationMethod"]
    assert [(key["signsFrom"], key.get("signsUntil")) for key in keys] == [("2026-05-01", None), ("2026-02-01", "2026-05-01")]
    for name in ("ana", "late"):
        baked = built / f"badges/{given.number(name)}.svg"
        assert "holds" in given.run("badge", "verify", baked)
        assert verify_badge(baked.read_bytes(), resolve_did=True, check_status=True, download=badged.fetch_from(built)).valid


def test_a_key_of_others_signs_nothing(given, tmp_path):
    (tmp_path / "else").mkdir()
    other = badged.District(tmp_path / "else")
    other.begin()
    assert "does not list the key" in given.run("badge", "sign", "--key", other.key, code=USAGE)
    baked = other.build() / f"badges/{other.number('ana')}.svg"
    assert "a key that this site does not list" in given.run("badge", "verify", baked, code=PROBLEMS)
    with pytest.raises(OB3VerificationError):
        OB3Verifier.for_issuer_did(badged.DID, badged.fetch_from(given.build())).verify(
            (other.badges / f"{other.number('ana')}.txt").read_text("ascii").strip())


def test_an_address_becomes_a_digest(district):
    district.run("badge", "keygen")
    recipients = district.home / "addresses.csv"
    recipients.write_text(f"badge,email\nstories/ana.md,{ADDRESS}\n", "utf-8")
    district.run("badge", "sign", "--recipients", recipients)
    built = district.build()
    baked = built / f"badges/{district.number('ana')}.svg"
    assert "was given to that address" in district.run("badge", "verify", baked, "--recipient", ADDRESS)
    assert "was not given to" in district.run("badge", "verify", baked, "--recipient", "b" + ADDRESS, code=PROBLEMS)
    document = (built / f"badges/2.0/{district.number('ana')}.json").read_text("utf-8")
    assert OB2Verifier(download=badged.fetch_from(built)).verify_hosted(document, expected_recipient=ADDRESS)
    with pytest.raises(OB2VerificationError):
        OB2Verifier(download=badged.fetch_from(built)).verify_hosted(document, expected_recipient="b" + ADDRESS)
    assert len(json.loads(document)["recipient"]["salt"]) == 32
    team = built / f"badges/{district.number('team')}.svg"
    assert "names no mail address" in district.run("badge", "verify", team, "--recipient", ADDRESS, code=PROBLEMS)


def test_the_table_of_addresses_is_kept_from_git(district):
    district.run("badge", "keygen")
    table = district.badges / "recipients.csv"
    table.write_text(f"badge,email\nstories/ana.md,{ADDRESS}\n", "utf-8")
    assert "git would take it in" in district.run("badge", "sign", code=USAGE)
    subprocess.run(["git", "init", "-q", district.root], check=True)
    (district.root / ".gitignore").write_text("badges/recipients.csv\n", "utf-8")
    assert "2 signed" in district.run("badge", "sign")
    assert not list(district.build().rglob("recipients*"))
    table.write_text(f"badge,email\nstories/nobody.md,{ADDRESS}\n", "utf-8")
    said = district.run("badge", "sign", code=USAGE)
    assert "line 2" in said and ADDRESS not in said


def test_what_is_missing_is_told(district):
    assert "laurel badge keygen" in district.run("badge", "sign", code=USAGE)
    district.begin()
    district.write("_site.yml", badged.SETTINGS.replace("valley.example", "river.example"))
    assert "Put the old url back" in district.run("badge", "sign", code=USAGE)
    district.write("_site.yml", "title: Made-up Valley\n")
    assert "gives no badges" in district.run("badge", "sign", code=USAGE)
    assert not (district.build() / "badges").exists()
    assert "no folder badges" in district.run("badge", "verify", district.key, "-s", district.home, code=USAGE)


def test_without_the_program_badges_are_drawings(district, tmp_path):
    programs = tmp_path / "programs"
    programs.mkdir()
    said = district.begin(PATH=str(programs))
    assert "install librsvg2-bin" in said
    assert not list(district.badges.glob("*.png"))
    built = district.build()
    assert "holds" in district.run("badge", "verify", built / f"badges/{district.number('ana')}.svg")
    tokens = {name: text for name, text in district.files().items() if name.endswith(".txt")}
    assert "install" not in district.run("badge", "sign")
    assert len(list(district.badges.glob("*.png"))) == 2
    assert {name: text for name, text in district.files().items() if name.endswith(".txt")} == tokens


def test_hostile_files_are_no_badges(given):
    number = given.number("ana")
    whole = (given.badges / f"{number}.png").read_bytes()
    files = {
        "empty": b"", "binary": bytes(range(256)) * 40, "dots": b"." * 100_000, "svg": b"<svg>" * 50_000,
        "length": whole[:33] + b"\xff\xff\xff\xff" + whole[37:], "cut": whole[:len(whole) // 2],
        "deep": b"e30." + b"W1tbW1tb" * 20_000 + b".AA",
        "large": b"<svg>" + b" " * (9 << 20),
    }
    for name, content in files.items():
        file = given.home / quote(name)
        file.write_bytes(content)
        assert "does not hold" in given.run("badge", "verify", file, code=PROBLEMS)
