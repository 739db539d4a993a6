"""A first run of `laurel publish` that is stopped at each of its steps, and who ends with whom."""

import os
import shutil
import signal
import subprocess
import time

import pytest

from publishing import Publishing, tree

LIST = ".laurel-unfinished"


@pytest.fixture(params=["rsync", "rclone"])
def ours(request, tmp_path):
    return Publishing(tmp_path, request.param)


def program(ours, script):
    """A program in the place of the one that carries files: the first lines of a script of the shell, and the place of the real one."""
    folder = ours.folder / "bin"
    folder.mkdir(exist_ok=True)
    (folder / ours.way).write_text(f"#!/bin/sh\nreal={shutil.which(ours.way)}\n{script}\n")
    (folder / ours.way).chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}


def stopped_at(ours, number, moment):
    """Runs until the carrying program is called for the given time; False if it is not."""
    count = ours.folder / "count"
    count.unlink(missing_ok=True)
    variables = program(ours, f"""
        echo >> '{count}'
        [ $(wc -l < '{count}') = {number} ] || exec $real "$@"
        {moment}
        kill -9 0""")
    process = subprocess.Popen(ours.command(), start_new_session=True, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return process.wait() == -signal.SIGKILL


# The middle of a call: rsync is stopped before a file gets its name; rclone writes over what is there.
INSIDE = {
    "rsync": 'strace -f -qq -o /dev/null -e inject=rename,renameat:signal=KILL:when=1 $real "$@"',
    "rclone": """touch "{folder}/now"; $real "$@"
        find "{place}" -type f -cnewer "{folder}/now" 2>/dev/null | head -1 | while read -r file; do truncate -s 100 "$file"; done""",
}
MOMENTS = {"before": "", "after": '$real "$@"', "inside": INSIDE}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_first_run_that_was_stopped_goes_on(ours, moment):
    if moment == "inside" and not shutil.which("strace"):
        pytest.skip("needs the program strace")
    act = MOMENTS[moment]
    if moment == "inside":
        act = act[ours.way].format(place=ours.place, folder=ours.folder)
    steps = 0
    while stopped_at(ours, steps + 1, act):
        steps += 1
        # The second run is stopped there, too, and the third one is not.
        stopped_at(ours, steps, act)
        ours.run()
        assert tree(ours.place, without=()) == tree(ours.built, without=()), steps
        shutil.rmtree(ours.place)
    assert steps >= (5 if ours.way == "rsync" else 6)


def test_what_is_left_of_the_list_is_not_taken_for_a_file_of_others(ours):
    for name, half in {f"{LIST}.Ab12Cd": True, f"{LIST}.1a2b3c4d.partial": True, LIST: False}.items():
        if (".partial" in name) == (ours.way == "rclone") or not half:
            ours.place.mkdir(parents=True)
            (ours.place / name).write_text("Laurel wrote the files th")
            ours.run()
            assert tree(ours.place, without=()) == tree(ours.built, without=()), name
            shutil.rmtree(ours.place)


def test_a_copy_that_a_person_made_is_no_leftover(ours):
    """After a run that was stopped, too: its list says what may be left, and names no copy."""
    ours.run()
    copies = [".index.html.backup", ".stays.html.sample"]
    for name in copies:
        (ours.place / name).write_text("theirs")
    (ours.place / LIST).write_bytes((ours.place / ".laurel").read_bytes())
    ours.write(2)
    ours.run()
    assert {name: (ours.place / name).read_text() for name in copies} == dict.fromkeys(copies, "theirs")


def test_a_list_that_is_replaced_is_not_lost(ours):
    """A run of one version is stopped behind its pages, and that of the next one while it writes over a list of what may be there."""
    ours.run()
    ours.write(2)
    assert stopped_at(ours, {"rsync": 6, "rclone": 5}[ours.way], '$real "$@"')
    assert "Home 2" in (ours.place / "index.html").read_text()
    ours.write(3)
    assert stopped_at(ours, {"rsync": 5, "rclone": 4}[ours.way], '$real "$@"')
    newest = max(ours.place.glob(f"{LIST}*"), key=lambda file: file.stat().st_ctime_ns)
    newest.write_bytes(newest.read_bytes()[:100])
    # The site is again as the finished run has sent it.
    ours.write(1)
    ours.run()
    assert tree(ours.place, without=()) == tree(ours.built, without=())


def running(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_what_carries_files_ends_with_laurel(ours, sign):
    """Only Laurel gets the signal."""
    mark, survived = ours.folder / "started", ours.folder / "survived"
    variables = program(ours, f"echo $$ > '{mark}.new'; mv '{mark}.new' '{mark}'; sleep 20; echo > '{survived}'")
    # Tests that run in the background may have been told not to hear Ctrl-C.
    command = ["env", "--default-signal=INT,TERM", *ours.command()]
    process = subprocess.Popen(command, start_new_session=True, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not mark.exists():
        assert process.poll() is None
        time.sleep(0.01)
    carrier = int(mark.read_text())
    assert running(carrier)
    process.send_signal(sign)
    assert process.wait() == -sign
    while running(carrier):
        time.sleep(0.01)
    assert not survived.exists()
