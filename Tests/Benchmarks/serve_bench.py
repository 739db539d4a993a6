"""From saving a page to seeing it in a real browser, beside `hugo server` on the same pages:
python3 serve_bench.py LAUREL [--pages N ...] [--saves N]"""

import argparse
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import contestants
import generate

PAGE = 123
SECONDS_UNTIL_MISSED = 10
# The median of each sort, in milliseconds.
SORTS = {"a word": "Saved {}.", "a heading": "## Saved {}"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port):
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.05)


def measure(page, address, file, saves):
    """The medians over some saves of each sort. The moment is seen by the page itself, with the clock of this machine.

    A server may miss a save while it is at work on the one before. Then the file is saved again, and the time goes on.
    """
    original = file.read_text("utf-8")
    page.goto(address)
    medians = {}
    for sort, words in SORTS.items():
        spans = []
        for number in range(saves + 1):
            text = words.format(f"{sort} {number}")
            start = time.time()
            file.write_text(original + f"\n{text}\n", "utf-8")
            again = start + SECONDS_UNTIL_MISSED
            while True:
                if time.time() > again:
                    file.write_text(original + f"\n{text}\n", "utf-8")
                    again += SECONDS_UNTIL_MISSED
                try:
                    if text.lstrip("# ") in page.evaluate("document.body?.textContent ?? ''"):
                        break
                except Exception as error:  # noqa: BLE001
                    # The page is being loaded anew.
                    if "context" not in str(error) and "navigat" not in str(error):
                        raise
            spans.append((time.time() - start) * 1000)
            time.sleep(0.4)
        medians[sort] = (statistics.median(spans[1:]), max(spans[1:]))
    return medians


def sites(laurel, folder, count):
    """The command, the address of the page and its file, by the name of the program."""
    generate.write(folder / "pages", count, contestants.SEED)
    contestants.write_hugo(folder / "hugo", count)
    path = generate.name(PAGE)
    ports = free_port(), free_port()
    return {
        "Laurel": ([laurel, "serve", "-s", folder / "pages", "-p", str(ports[0])],
                   ports[0], f"{path}.html", folder / f"pages/{path}.md"),
        "Hugo": ([contestants.hugo(), "server", "-s", folder / "hugo", "--port", str(ports[1])],
                 ports[1], f"{path}/", folder / f"hugo/content/{path}.md"),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("laurel")
    parser.add_argument("--pages", type=int, nargs="+", default=[2000, 10000])
    parser.add_argument("--saves", type=int, default=15)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        for count in options.pages:
            with tempfile.TemporaryDirectory() as folder:
                for name, (command, port, path, file) in sites(options.laurel, Path(folder), count).items():
                    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    wait_for(port)
                    page = browser.new_page()
                    for sort, (median, worst) in measure(page, f"http://127.0.0.1:{port}/{path}", file, options.saves).items():
                        print(f"{count} pages, {name}, {sort}: {median:.0f} ms (worst {worst:.0f})", flush=True)
                    page.close()
                    server.terminate()
                    server.wait()
        browser.close()


if __name__ == "__main__":
    main()
