"""Makes a finished site and its bundle, and asks what `laurel bundle` and `laurel verify` say of them."""

import os
import subprocess
import zipfile

import project

FINE, PROBLEMS, USAGE, FAULT = range(4)


def laurel(*arguments, before=(), **environment):
    clean = {k: v for k, v in os.environ.items() if k not in ("GITHUB_ACTIONS", "SOURCE_DATE_EPOCH")}
    return subprocess.run([*before, project.LAUREL, *arguments], capture_output=True, encoding="utf-8", errors="replace",
                          env={**clean, **environment})


def tree(folder):
    return {str(path.relative_to(folder)): path.is_file() and path.read_bytes() for path in sorted(folder.rglob("*"))}


def told(done, code, *words):
    assert done.returncode == code and all(word in done.stdout + done.stderr for word in words), done
    return done


def finished(tmp_path):
    """A finished site in Spanish with a name that is not ASCII."""
    content = tmp_path / "site/Content"
    (content / "años").mkdir(parents=True)
    (content / "_site.yml").write_text("title: Niños & <más>\nlanguage: es\n", "utf-8")
    for number in range(12):
        (content / f"años/página {number}.md").write_text(f"# Página {number}\n\nPalabras {number}. " + "más " * 300, "utf-8")
    build(tmp_path / "site")
    return tmp_path / "site"


def build(site):
    assert laurel("build", "-s", site).returncode == FINE


def bundle(site, output, *options, **more):
    return laurel("bundle", site, "-o", output, *options, **more)


def unpacked(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
