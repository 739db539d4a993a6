"""Takes badges back: what was taken back stays so, whatever becomes of the files that say it."""

import pytest
from openbadgeslib.verify import verify_badge

import badged

PROBLEMS, USAGE = 1, 2


def test_a_badge_that_was_taken_back_fails_without_a_network(given):
    number, other = given.number("ana"), given.number("team")
    baked = given.build(given.home / "before") / f"badges/{number}.svg"
    assert "1 taken back, 0 were before" in given.run("badge", "revoke", number)
    assert "It was taken back" in given.run("badge", "verify", baked, code=PROBLEMS)
    built = given.build()
    result = verify_badge(baked.read_bytes(), resolve_did=True, check_status=True, download=badged.fetch_from(built))
    assert not result.valid and "revocation" in result.reason
    assert verify_badge((built / f"badges/{other}.svg").read_bytes(), resolve_did=True, check_status=True, download=badged.fetch_from(built)).valid
    assert not [file for file in built.rglob("*") if number in file.name]
    after = given.files()
    assert "0 taken back, 1 were before" in given.run("badge", "revoke", number)
    assert "Not signed again, because they were taken back: 1." in given.run("badge", "sign")
    assert given.files() == after
    assert "has not given" in given.run("badge", "revoke", "0000-0000", code=USAGE)


def test_an_old_list_gives_no_badge_back(given):
    number = given.number("ana")
    old = (given.badges / "status.txt").read_bytes()
    baked = given.build(given.home / "before") / f"badges/{number}.svg"
    token = (given.badges / f"{number}.txt").read_bytes()
    given.run("badge", "revoke", number)
    (given.badges / f"{number}.txt").write_bytes(token)
    (given.badges / "status.txt").write_bytes(old)
    for said in (given.run("build", "-o", given.home / "out", code=USAGE), given.run("badge", "verify", baked, code=USAGE)):
        assert f"laurel badge revoke {number}" in said and "holds" not in said
    assert not (given.home / "out").exists()
    assert "0 taken back, 1 were before" in given.run("badge", "revoke", number)
    assert "It was taken back" in given.run("badge", "verify", baked, code=PROBLEMS)
    (given.badges / "status.txt").write_bytes(old)
    given.run("badge", "sign")
    assert "It was taken back" in given.run("badge", "verify", baked, code=PROBLEMS)
    given.build()


def test_numbers_are_taken_as_people_write_them(given):
    ana, team = given.number("ana"), given.number("team")
    assert "1 taken back, 0 were before" in given.run("badge", "revoke", ana.lower(), ana)
    assert "1 taken back, 0 were before" in given.run("badge", "revoke", team.replace("-", " ").replace("0", "o").replace("1", "l"))
    assert given.numbers == []
    assert "0 taken back, 1 were before" in given.run("badge", "revoke", ana.replace("-", ""))


def lose(notes, how):
    """Loses the notes of what was taken back, as a wrong hand or a wrong merge does."""
    if how == "gone":
        notes.unlink()
    else:
        notes.write_text({"empty": "", "without rows": "number,place,day\n", "without its first line": "".join(notes.read_text("utf-8").splitlines(True)[1:])}[how], "utf-8")


@pytest.mark.parametrize("how", ["gone", "empty", "without rows", "without its first line"])
def test_what_the_list_says_stays_without_the_notes(given, how):
    number, notes = given.number("ana"), given.badges / "revoked.csv"
    baked = given.build(given.home / "before") / f"badges/{number}.svg"
    token = (given.badges / f"{number}.txt").read_bytes()
    given.run("badge", "revoke", number)
    whole, signed = notes.read_bytes(), (given.badges / "status.txt").read_bytes()
    lose(notes, how)
    said = given.run("badge", "sign", day="2026-07-01")
    assert "badges/revoked.csv lacks 1 of the badges that were taken back: they stay so by badges/status.txt" in said
    assert "Not signed again, because they were taken back: 1." in said
    assert "0 signed, 1 as before" in said and number not in given.numbers
    assert (given.badges / "status.txt").read_bytes() == signed
    # Its file comes back as well, from an earlier version.
    (given.badges / f"{number}.txt").write_bytes(token)
    given.run("badge", "sign")
    assert "It was taken back" in given.run("badge", "verify", baked, code=PROBLEMS)
    built = given.build()
    assert not [file for file in built.rglob("*") if number in file.name]
    assert not verify_badge(baked.read_bytes(), resolve_did=True, check_status=True, download=badged.fetch_from(built)).valid
    (given.badges / f"{number}.txt").unlink()
    # The number puts it right.
    said = given.run("badge", "revoke", number)
    assert "0 taken back, 1 were before" in said and "lacks" not in said
    assert notes.read_bytes().splitlines()[1].split(b",")[:2] == whole.splitlines()[1].split(b",")[:2]
    assert (given.badges / "status.txt").read_bytes() == signed


def test_taking_back_another_and_a_new_key_keep_what_the_list_says(given):
    ana, team = given.number("ana"), given.number("team")
    before = given.build(given.home / "before")
    given.run("badge", "revoke", ana)
    (given.badges / "revoked.csv").unlink()
    said = given.run("badge", "revoke", team)
    assert "1 taken back, 0 were before" in said and "lacks 1 of the badges" in said
    (given.badges / "revoked.csv").unlink()
    assert "lacks 2 of the badges" in given.run("badge", "keygen", "--key", given.home / "new.key", day="2026-06-02")
    given.run("badge", "sign", "--key", given.home / "new.key", day="2026-06-03")
    for number in (ana, team):
        assert "It was taken back" in given.run("badge", "verify", before / f"badges/{number}.svg", code=PROBLEMS)


def test_a_list_that_was_changed_is_not_signed_over(given):
    number, status = given.number("ana"), given.badges / "status.txt"
    given.run("badge", "revoke", number)
    whole = status.read_bytes()
    for changed in (whole[:500] + bytes([whole[500] ^ 1]) + whole[501:], whole[:300], b"<<<<<<< HEAD\n" + whole):
        status.write_bytes(changed)
        for command in (["sign"], ["revoke", number], ["keygen", "--key", given.home / "new.key"]):
            assert f"{status} is not as it was signed" in given.run("badge", *command, code=USAGE)
        assert status.read_bytes() == changed and not (given.home / "new.key").exists()


def test_without_the_list_the_notes_say_it_and_without_both_nothing_is_signed(given):
    number, status, notes = given.number("ana"), given.badges / "status.txt", given.badges / "revoked.csv"
    baked = given.build(given.home / "before") / f"badges/{number}.svg"
    given.run("badge", "revoke", number)
    status.unlink()
    given.run("badge", "sign")
    assert "It was taken back" in given.run("badge", "verify", baked, code=PROBLEMS)
    for left in (None, ""):
        status.unlink(missing_ok=True)
        notes.unlink(missing_ok=True)
        if left is not None:
            notes.write_text(left, "utf-8")
        assert f"{status} is missing" in given.run("badge", "sign", code=USAGE)
        assert not status.exists()


def test_where_every_badge_was_taken_back_none_is_given_again(given):
    for number in given.numbers:
        given.run("badge", "revoke", number)
    for name in ("status.txt", "revoked.csv"):
        (given.badges / name).unlink()
    before = given.files()
    for command in (["sign"], ["keygen", "--key", given.home / "new.key"]):
        assert "status.txt is missing" in given.run("badge", *command, code=USAGE)
    assert given.files() == before


def test_without_the_keys_no_new_list_is_begun(given):
    given.run("badge", "revoke", given.number("ana"))
    (given.badges / "did.json").unlink()
    before = given.files()
    said = given.run("badge", "keygen", "--key", given.home / "new.key", code=USAGE)
    assert f"{given.badges / 'did.json'} is not as it was signed" in said
    assert given.files() == before and not (given.home / "new.key").exists()


def test_a_list_of_an_earlier_key_is_signed_anew(given):
    """As if the computer had stopped in the middle of `laurel badge keygen`."""
    status, new = given.badges / "status.txt", given.home / "new.key"
    old = status.read_bytes()
    given.run("badge", "keygen", "--key", new, day="2026-05-01")
    status.write_bytes(old)
    assert "is not as it was signed" in given.run("build", "-o", given.home / "out", code=USAGE)
    given.run("badge", "sign", "--key", new)
    given.build()
