"""`laurel doctor`: what it says of a finished folder, by the host that is to publish it."""

import subprocess

import pytest

import hosting
import project


def doctor(folder, *options, code):
    result = subprocess.run(
        [project.LAUREL, "doctor", str(folder), *options], capture_output=True, encoding="utf-8", errors="replace")
    assert result.returncode == code, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture
def built(tmp_path):
    plain = {name: text.replace(", 'plus+.html'", "") for name, text in hosting.PAGES.items()}
    hosting.build(hosting.write_site(tmp_path / "site", plain, host="none", folder="/teachers/"), tmp_path / "out")
    return tmp_path / "out"


def test_a_site_as_it_was_built_is_fine(built, tmp_path):
    assert doctor(built, code=0).startswith("Nothing to put right: ")
    for host in ["apache", "nginx", "iis", "s3", "netlify", "cloudflare", "github"]:
        folder = tmp_path / host
        hosting.build(tmp_path / "site", folder, "--host", host)
        assert doctor(folder, "--host", host, code=0).startswith(f"Nothing to put right for {host}: "), host


def test_a_name_that_iis_does_not_show_is_told(tmp_path):
    site = hosting.write_site(tmp_path / "site", host="iis", folder="/teachers/")
    hosting.build(site, tmp_path / "out")
    assert "plus+.html has a + in its name, which IIS refuses" in doctor(tmp_path / "out", code=1)


def test_the_host_is_known_by_its_files(built, tmp_path):
    hosting.build(tmp_path / "site", tmp_path / "out", "--host", "iis")
    assert "Nothing to put right for iis" in doctor(built, code=0)


def test_says_what_is_missing_changed_or_of_others(built):
    (built / "third.html").unlink()
    (built / "index.html").write_text("other")
    (built / "notes.txt").write_text("mine")
    told = doctor(built, code=1)
    assert "third.html is missing: the folder is not whole. Build the site again.\n" in told
    assert "index.html was changed after Laurel wrote it. Build the site again, with --force if nobody needs that.\n" in told
    assert "notes.txt was not written by Laurel, and would be published with the site.\n" in told
    assert "To put right: 3. " in told


def test_says_which_files_of_a_host_are_missing(built):
    told = doctor(built, "--host", "cloudflare", code=1)
    assert "_headers is missing, which Cloudflare Pages reads. Build with --host cloudflare.\n" in told
    assert ".nojekyll is missing, which GitHub Pages reads" in doctor(built, "--host", "github", code=1)


def test_names_that_github_and_iis_do_not_show(built):
    (built / "_private").mkdir()
    (built / "_private/a.html").write_text("x")
    assert "_private/a.html has a name that starts with _" in doctor(built, "--host", "github", code=1)
    (built / "bin").mkdir()
    (built / "bin/c++.pdf").write_text("x")
    told = doctor(built, "--host", "iis", code=1)
    assert "bin/c++.pdf has a + in its name" in told and "bin/c++.pdf lies in a folder" in told


def test_limits_of_cloudflare_and_github(built):
    with (built / "film.mp4").open("wb") as file:
        file.truncate(101 << 20)
    assert "film.mp4 has 101 MiB. Cloudflare Pages takes files of 25 MiB at most." in doctor(
        built, "--host", "cloudflare", code=1)
    with (built / "film.mp4").open("wb") as file:
        file.truncate(1100 << 20)
    told = doctor(built, "--host", "github", code=1)
    assert "GitHub Pages takes files of 100 MiB at most." in told and "GitHub Pages takes 1024 MiB at most." in told
    (built / "film.mp4").unlink()
    (built / "many").mkdir()
    for number in range(20_000):
        (built / f"many/{number}").touch()
    assert "files. Cloudflare Pages takes 20000 at most." in doctor(built, "--host", "cloudflare", code=1)
    (built / "_redirects").write_text("/a /b 301\n" * 2001)
    assert "_redirects has 2001 rules. Cloudflare Pages reads 2000 at most." in doctor(
        built, "--host", "cloudflare", code=1)
    (built / "web.config").write_bytes(b" " * (250 << 10) + b" ")
    assert "web.config has 250 KiB. IIS reads 250 KiB at most." in doctor(built, "--host", "iis", code=1)


def test_rules_of_headers_and_old_addresses_are_counted_and_not_their_lines(tmp_path):
    """A rule of headers has lines below it; an old address is a line with an ending, and one without."""
    aliases = ", ".join(f"old/{number}.html" for number in range(1000))
    pages = {"index.md": f"---\ntitle: Rivers\naliases: [{aliases}]\n---\nText.\n"}
    hosting.build(hosting.write_site(tmp_path / "site", pages, host="cloudflare", folder="/"), tmp_path / "out")
    out = tmp_path / "out"
    assert len((out / "_redirects").read_text().splitlines()) == 2000
    doctor(out, "--host", "cloudflare", code=0)
    rules = (out / "_headers").read_text() + "# a remark\n\n"
    few = len([line for line in rules.splitlines() if line.startswith("/")])
    for count, told in {100: False, 101: True}.items():
        (out / "_headers").write_text(rules + "".join(f"/a{n}.css\n  A: b\n  C: d\n" for n in range(count - few)))
        said = "_headers has 101 rules. Cloudflare Pages reads 100 at most."
        assert (said in doctor(out, "--host", "cloudflare", code=1)) == told


def test_an_address_at_github_that_is_not_that_of_the_pages(built):
    (built / "CNAME").write_text("www.example.org\n")
    told = doctor(built, "--host", "github", code=1)
    assert "CNAME says www.example.org, and the pages are for another address" in told


def test_what_is_no_finished_site_is_refused(tmp_path):
    assert "holds no finished site" in doctor(tmp_path, code=2)
    assert "holds no finished site" in doctor(tmp_path / "nowhere", code=2)
    (tmp_path / ".laurel").write_text("x")
    assert "holds no finished site" in doctor(tmp_path, code=2)
