"""Does what the guide about sticks says, and compares what is printed with what stands there."""

import os
import re
import subprocess
from pathlib import Path

import project

BLOCK = re.compile(r"```(sh|text)\n(.*?)```", re.DOTALL)


def test_the_guide_does_what_it_says(tmp_path):
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs/laurel").symlink_to(project.LAUREL)
    clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
    variables = {**clean, "PATH": f"{tmp_path}/programs:{os.environ['PATH']}", "SOURCE_DATE_EPOCH": "1798761600"}
    site = tmp_path / "ours"
    subprocess.run([project.LAUREL, "init", site, "--title", "Made-up District", "--receiver", "office@example.org"], check=True, capture_output=True)
    (site / "stick").mkdir()
    guide = (project.ROOT / "Content/guides/usb-stick.md").read_text("utf-8")
    printed, compared = None, 0
    for language, text in BLOCK.findall(guide):
        if language == "sh":
            done = subprocess.run(["bash", "-e", "-c", text], cwd=site, env=variables, capture_output=True, text=True)
            assert done.returncode == 0, f"{text}\n{done.stdout}{done.stderr}"
            printed = done.stdout
        elif "No space left" not in text:
            assert printed == text
            compared += 1
    assert compared == 3
    assert "More of it." in Path(site / "stick/teachers/site/index.html").read_text("utf-8")
    assert not (site / "stick/teachers/UPDATE.txt").exists() and not (site / "small.zip").exists()
