"""Where the secret key of badges may lie, and that nothing of it is anywhere else."""

import subprocess
from base64 import b64decode, b64encode, urlsafe_b64encode

import pytest

USAGE = 2
ADDRESS = "ana.madeup@valley.example"


def test_the_secret_key_is_only_for_its_owner(given):
    assert given.key.stat().st_mode & 0o7777 == 0o600
    for mode in (0o640, 0o604, 0o666, 0o400):
        given.key.chmod(mode)
        assert f"chmod 600 {given.key}" in given.run("badge", "sign", code=USAGE)
    given.key.chmod(0o600)
    assert "already" in given.run("badge", "keygen", code=USAGE)
    given.key.write_text("no key")
    assert "is not a key" in given.run("badge", "sign", code=USAGE)
    given.key.unlink()
    assert "There is no key" in given.run("badge", "sign", code=USAGE)
    given.key.symlink_to("/etc/passwd")
    assert "There is no key" in given.run("badge", "sign", code=USAGE)


@pytest.mark.parametrize("place", ["Content/my.key", "public/my.key", "my.key", "badges/my.key"])
def test_a_secret_key_that_others_would_get_is_refused(given, place):
    path = given.root / place
    said = given.run("badge", "keygen", "--key", path, code=USAGE)
    assert "would get into the site" in said if place.split("/")[0] in ("Content", "public") else "git would take it in" in said
    assert not path.exists()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(given.key.read_bytes())
    path.chmod(0o600)
    given.run("badge", "sign", "--key", path, code=USAGE)


def test_a_secret_key_that_git_passes_over_may_lie_in_the_site(given):
    subprocess.run(["git", "init", "-q", given.root], check=True)
    path = given.root / "my.key"
    said = given.run("badge", "keygen", "--key", path, code=USAGE)
    assert f"{path} is nobody else's to see, and in the folder of the site git would take it in. Keep it in another folder, or" in said
    assert "name it in .gitignore" in said and not path.exists()
    (given.root / ".gitignore").write_text("*.key\n", "utf-8")
    given.run("badge", "keygen", "--key", path)
    assert path.stat().st_mode & 0o7777 == 0o600


def test_a_key_does_not_start_before_the_last_one(given):
    before = given.files()
    new = given.home / "new.key"
    said = given.run("badge", "keygen", "--key", new, day="2026-01-31", code=USAGE)
    assert "2026-02-01" in said and "2026-01-31" in said
    assert not new.exists()
    assert given.files() == before


def secret_forms(key):
    """The secret bytes of a key in every form in which they could stand somewhere."""
    lines = key.read_text("ascii").splitlines()
    seed = b64decode(lines[1])[-32:]
    return [seed, seed.hex().encode(), seed.hex().upper().encode(), lines[1].encode(), lines[1][-43:].encode(),
            b64encode(seed).rstrip(b"="), urlsafe_b64encode(seed).rstrip(b"=")]


def test_the_secret_key_is_nowhere(district):
    (district.badges).mkdir()
    recipients = district.home / "addresses.csv"
    recipients.write_text(f"badge,email\nstories/ana.md,{ADDRESS}\n", "utf-8")
    said = district.run("badge", "keygen")
    said += district.run("badge", "sign", "--recipients", recipients)
    said += district.run("badge", "revoke", district.number("team"))
    said += district.run("badge", "sign") + district.run("build", "--verbose", "--timings", "-o", district.root / "public")
    said += district.run("badge", "verify", district.badges / f"{district.number('ana')}.txt")
    district.key.chmod(0o644)
    said += district.run("badge", "sign", code=USAGE)
    district.key.chmod(0o600)
    everything = [said.encode()] + [file.read_bytes() for file in district.root.rglob("*") if file.is_file()]
    assert len(everything) > 50
    for form in secret_forms(district.key) + [ADDRESS.encode(), ADDRESS.split("@")[0].encode()]:
        assert form in district.key.read_bytes() + recipients.read_bytes() or len(form) in (32, 43, 64)
        assert not [1 for text in everything if form in text], form
