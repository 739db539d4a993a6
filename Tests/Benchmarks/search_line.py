"""What a search takes on a slow line: keys typed into the box of a page, and the page of results."""

import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

# Bits in a second, and milliseconds until an answer begins.
SPEED, LATENCY = 400_000, 400
PAUSE_OF_KEYS = 150
# Milliseconds after which nothing more is expected.
PATIENCE, QUIET = 60_000, 1_500
BOX = "header [data-find] input"
# Of each key when it was pressed, and of each list what was asked and when it was shown.
WATCH_BOX = """selector => {
  window.keys = [];
  window.lists = [];
  const input = document.querySelector(selector), list = input.closest("[data-find]").querySelector("[role=listbox]");
  input.addEventListener("keydown", () => keys.push(performance.now()));
  new MutationObserver(() => {
    const all = list.hidden ? null : list.querySelector("[role=option]:last-child");
    const asked = all && /#q=(.*)$/.exec(all.href)?.[1];
    if (asked && lists.at(-1)?.asked !== asked) lists.push({ asked, at: performance.now() });
  }).observe(list, { childList: true, attributes: true });
}"""
# When all rows of the page of results stood there, and when all had their texts.
WATCH_PAGE = """
  window.shown = {};
  new MutationObserver(() => {
    const lines = [...document.querySelectorAll(".results > li .line")];
    if (lines.length < 10) return;
    shown.rows ??= performance.now();
    if (lines.every((line) => line.textContent)) shown.texts ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
"""


class Traffic:
    """Counts what a page asks for, as it is seen in the browser; what its memory still holds costs nothing."""

    def __init__(self, session):
        self.requests, self.running, self.most = {}, set(), 0
        session.on("Network.requestWillBeSent", self.begin)
        session.on("Network.requestServedFromCache", lambda event: self.forget(event["requestId"]))
        session.on("Network.loadingFinished", lambda event: self.end(event["requestId"], event["encodedDataLength"]))
        session.on("Network.loadingFailed", lambda event: self.end(event["requestId"], 0))

    def begin(self, event):
        url = event["request"]["url"]
        if not url.startswith("http"):
            return
        self.requests[event["requestId"]] = [url, 0]
        self.running.add(event["requestId"])
        self.most = max(self.most, len(self.running))

    def end(self, request, size):
        self.running.discard(request)
        if request in self.requests:
            self.requests[request][1] = size

    def forget(self, request):
        self.running.discard(request)
        self.requests.pop(request, None)

    @property
    def bytes(self):
        """How many, by sorts of files: those of the search by their names without numbers, all others together."""
        sizes = Counter()
        for url, size in self.requests.values():
            of_search = re.search(r"/search/([a-z]+)|/assets/search-(engine)", url)
            sizes[of_search[1] or of_search[2] if of_search else "page"] += size
        return sizes


@dataclass(frozen=True)
class Typed:
    """Seconds from the first key to a list and from the last key to the list of all that was typed."""

    first: float
    last: float
    requests: int
    most: int
    bytes: Counter


@dataclass(frozen=True)
class Shown:
    """Seconds from the address to ten rows and to their texts; with the bytes of the page itself."""

    rows: float
    texts: float
    requests: int
    most: int
    bytes: Counter


@contextmanager
def visit(browser):
    """A page in a new browser, what it asks for, and a call that makes its line slow."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")

    def slow():
        session.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": LATENCY, "downloadThroughput": SPEED / 8, "uploadThroughput": SPEED / 8})
        return Traffic(session)

    yield page, slow
    context.close()


def rest(page, traffic):
    """Waits until nothing has been asked for in a while."""
    count, quiet = -1, 0
    while quiet < QUIET:
        quiet = 0 if traffic.running or len(traffic.requests) != count else quiet + 100
        count = len(traffic.requests)
        page.wait_for_timeout(100)


def typed(browser, url, question):
    """Types a question into the box of a page that is there already."""
    with visit(browser) as (page, slow):
        page.goto(url)
        page.evaluate(WATCH_BOX, BOX)
        traffic = slow()
        page.focus(BOX)
        page.keyboard.type(question, delay=PAUSE_OF_KEYS)
        asked = quote(question, safe="")
        page.wait_for_function("asked => lists.some((list) => list.asked === asked)", arg=asked, timeout=PATIENCE)
        rest(page, traffic)
        keys, lists = page.evaluate("[keys, lists]")
        last = next(shown["at"] for shown in lists if shown["asked"] == asked)
        return Typed((lists[0]["at"] - keys[0]) / 1000, (last - keys[-1]) / 1000, len(traffic.requests), traffic.most, traffic.bytes)


def shown(browser, url, question):
    """Opens the page of results in a browser that has seen nothing."""
    with visit(browser) as (page, slow):
        page.add_init_script(WATCH_PAGE)
        traffic = slow()
        page.goto(f"{url}#q={quote(question, safe='')}")
        page.wait_for_function("() => shown.texts", timeout=PATIENCE)
        rest(page, traffic)
        times = page.evaluate("shown")
        return Shown(times["rows"] / 1000, times["texts"] / 1000, len(traffic.requests), traffic.most, traffic.bytes)
