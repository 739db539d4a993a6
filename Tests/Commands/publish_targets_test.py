"""Which targets `laurel publish` takes, and that whoever does what a refusal says gets on."""

import os
import shutil
import subprocess

import pytest

from publishing import Publishing, tree


@pytest.fixture(params=["rsync", "rclone"])
def ours(request, tmp_path):
    return Publishing(tmp_path, request.param)


@pytest.fixture
def one(tmp_path):
    return Publishing(tmp_path, "rsync")


def test_a_name_of_a_target_is_no_option(one):
    """No program is even started."""
    env = {**os.environ, "PATH": str(one.folder / "bin")}
    (one.folder / "bin").mkdir()
    for name in "rsync", "rclone", "ssh":
        (one.folder / "bin" / name).write_text(f"#!/bin/sh\n/usr/bin/touch '{one.folder}/ran'\n")
        (one.folder / "bin" / name).chmod(0o755)
    for target in [
        "x@-oProxyCommand=sh:/p", "-oProxyCommand=sh@host:/p", "--rsh=sh", "-e", "-e sh:x", "x@host -oProxyCommand=sh:/p", "x@ho'st:/p",
        "x@:p", "@host:p", "x y@host:p", "x@host,y:p", "a/b@host:p", ":local,nounc=true:/p", ":sftp,ssh=sh:/p", "x,ssh=sh:p", 'x,ssh="sh -c":p',
        ":-x:p", "-x:p", " x:p", ":x", "x$(y):p", "x@host\n:p", "x@host:p\n", "x@[::1]:p", "x\ty:p", "x=y:p",
    ]:
        done = subprocess.run(
            [*one.command(target="")[:2], "-s", str(one.site), "--", target], capture_output=True, encoding="utf-8", env=env)
        assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, (target, done)
        assert "is no target" in done.stderr or "is no plain name" in done.stderr, (target, done.stderr)
    assert not (one.folder / "ran").exists()


@pytest.mark.parametrize("target", [":local:", ":local:.", ":local:..", ":local:public", ":local:x/y"])
def test_a_folder_of_this_machine_is_named_from_the_top(one, target):
    for option in [], ["--force"]:
        assert "does not say from the top which folder of this machine is meant" in one.run(*option, target=target, code=2)


def test_a_folder_of_this_machine_is_none_of_the_site_by_any_way(one):
    for place in "/", one.built, one.site, one.site / "Content", one.folder:
        assert "is the finished site or a folder of its sources" in one.run("--force", target=f":local:{place}", code=2), place


@pytest.mark.parametrize("way", ["rsync", "rclone"])
def test_a_mark_that_is_too_large_is_not_fetched(tmp_path, way):
    ours = Publishing(tmp_path, way)
    ours.run()
    with open(ours.place / ".laurel", "r+b") as mark:
        mark.truncate((128 << 20) + 1)
    (tmp_path / "passing").mkdir()
    limits = ["/bin/sh", "-c", 'ulimit -f 200000; exec "$@"', "sh"]
    done = subprocess.run([*limits, *ours.command()], capture_output=True, encoding="utf-8", env={**os.environ, "TMPDIR": str(tmp_path / "passing")})
    assert done.returncode == 2 and "/.laurel was changed" in done.stderr, done


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_get_no_files(tmp_path, closed):
    """Else what the program says of mistakes is taken for names of files there."""
    ours = Publishing(tmp_path, "rclone")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/rclone").write_text("#!/bin/sh\necho a word >&2\nexec /usr/bin/rclone \"$@\"\n")
    (tmp_path / "bin/rclone").chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path}/bin:/usr/bin:/bin"}
    subprocess.run(["/bin/sh", "-c", f'"$@" {closed}', "sh", *ours.command()], env=env)
    assert tree(ours.place) == tree(ours.built)


@pytest.mark.parametrize("target", ["pat@example.org@www.example.org:teachers/x y", "pat@www-1.example.org:", "school.2_b:www", ":local:/x"])
def test_plain_names_reach_the_program_as_they_are(one, target):
    (one.folder / "bin").mkdir()
    for name in "rsync", "rclone":
        (one.folder / "bin" / name).write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{one.folder}/asked'\nexit 1\n")
        (one.folder / "bin" / name).chmod(0o755)
    env = {**os.environ, "PATH": f"{one.folder}/bin:/usr/bin:/bin"}
    done = subprocess.run(one.command(target=target), capture_output=True, env=env)
    asked = (one.folder / "asked").read_text().splitlines()
    assert done.returncode == 3 and asked[asked.index("--") + 1] == target


SYSTEM = [".DS_Store", "Thumbs.db", "desktop.ini", "._index.html", "p/Thumbs.db", "lost+found/#123", "System Volume Information/IndexerVolumeGuid",
          "$RECYCLE.BIN/S-1/desktop.ini", ".Trashes/501/x", ".Spotlight-V100/x", ".fseventsd/x"]


def test_what_systems_put_there_is_nothing(ours):
    for name in SYSTEM:
        (ours.place / name).parent.mkdir(parents=True, exist_ok=True)
        (ours.place / name).write_text("of the system")
    ours.run()
    ours.write(2)
    ours.run()
    ours.run("--force")
    assert ours.is_whole() == set(SYSTEM)
    assert all((ours.place / name).read_text() == "of the system" for name in SYSTEM)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs the right to be somebody else")
def test_a_folder_of_a_disk_that_nobody_may_read_is_passed_over(ours):
    for place in [ours.folder, *ours.folder.parents]:
        if str(place).startswith("/tmp/"):
            place.chmod(0o755)
    (ours.place / "lost+found").mkdir(parents=True)
    subprocess.run(["chown", "-R", "65534:65534", ours.place], check=True)
    (ours.place / "lost+found").chmod(0o700)
    shutil.chown(ours.place / "lost+found", 0, 0)
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/nonexistent", "TMPDIR=/tmp"]
    done = subprocess.run([*nobody, *ours.command()], capture_output=True, encoding="utf-8", cwd="/")
    assert done.returncode == 0, done.stderr
    assert tree(ours.place, without=()) == tree(ours.built, without=())


@pytest.mark.skipif(os.geteuid() != 0, reason="needs the right to mount a file system")
def test_a_finished_site_on_a_disk_that_is_only_read_is_sent(ours):
    stick = ours.folder / "stick"
    stick.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", stick], capture_output=True).returncode != 0:
        pytest.skip("needs the right to mount a file system")
    try:
        shutil.copytree(ours.built, stick / "public")
        subprocess.run(["mount", "-o", "remount,ro", stick], check=True)
        ours.run("-o", str(stick / "public"))
    finally:
        subprocess.run(["umount", stick], check=True)
    assert tree(ours.place, without=()) == tree(ours.built, without=())


def test_whoever_does_what_a_refusal_says_gets_on(ours):
    """The page that a host puts there, other files, a list that was changed, and a finished site that was changed."""
    ours.place.mkdir(parents=True)
    (ours.place / "index.html").write_text("This host is new.")
    (ours.place / "news.txt").write_text("theirs")
    told = ours.run(code=2)
    assert "files of others where the site has files: index.html. Move them away first, or name another place." in told
    (ours.place / "index.html").rename(ours.folder / "index.html")
    assert "or use --force to send the site beside them" in ours.run(code=2)
    ours.run("--force")
    assert ours.is_whole() == {"news.txt"}
    ours.run()

    (ours.place / ".laurel").write_text("changed")
    for options in [], ["--force"]:
        assert "Move all files out of that folder, and put back later what is not of the site" in ours.run(*options, code=2)
    ours.place.rename(ours.folder / "moved")
    ours.place.mkdir()
    ours.run()
    (ours.folder / "moved/news.txt").rename(ours.place / "news.txt")
    assert "Files: 0 sent, 0 removed." in ours.run()
    assert ours.is_whole() == {"news.txt"}

    (ours.built / "index.html").write_text("changed")
    assert "Build the site again, with --force if nobody needs what was changed." in ours.run(code=2)
    build = [ours.command()[0], "build", "-q", "-s", str(ours.site)]
    assert subprocess.run(build, capture_output=True).returncode == 2
    assert subprocess.run([*build, "--force"], capture_output=True).returncode == 0
    ours.run()
    assert ours.is_whole() == {"news.txt"}
