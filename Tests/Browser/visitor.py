"""Opens the pages of a site, and remembers everything that goes wrong on the way."""

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")


class Visitor:
    """A page of the browser that visits one site by one way."""

    def __init__(self, context, site, way):
        self.site, self.way, self.address = site, way, None
        self.troubles = []
        context.add_init_script(PROBES)
        self.page = context.new_page()
        self.page.on("console", self.console)
        self.page.on("pageerror", lambda error: self.note(f"error in a script: {error}"))
        self.page.on("requestfailed", self.failed)
        self.page.on("request", self.request)
        self.page.on("response", self.response)

    def note(self, trouble):
        """Remembers a trouble with the page on which it was met."""
        self.troubles.append(f"{self.address}: {trouble}")

    def console(self, message):
        if message.type in ("error", "warning"):
            self.note(f"console: {message.text}")

    def request(self, request):
        # What the page has made itself, such as a picture that was chosen, is asked of nobody.
        if not request.url.startswith((self.site.ways[self.way], "blob:", "about:")):
            self.note(f"asks for something outside of the site: {request.url}")

    def failed(self, request):
        # What a page asked for when one leaves it is given up by the browser, and what its scripts will ask for is not loaded
        # where no scripts run. What else the policy of a page forbids is told in the console, too.
        if request.failure not in ("net::ERR_ABORTED", "csp"):
            self.note(f"failed: {request.url} {request.failure}")

    def response(self, response):
        if response.status >= 400:
            self.note(f"{response.status}: {response.url}")

    def open(self, address):
        """Goes to a page of the site."""
        self.address = address
        self.page.goto(self.site.url(self.way, address))
        return self.page

    def probe(self, call):
        """Asks one of the functions in probes.js."""
        return self.page.evaluate(f"probes.{call}")

    def accessible(self):
        """What axe finds wrong with the page is nothing. It is judged from its top: a link that is half under the bar, which stays
        while one scrolls, is no small one."""
        self.page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
        self.settled()
        self.page.evaluate(AXE_SCRIPT)
        found = self.page.evaluate(
            "async () => (await axe.run(document, { preload: false, rules: { 'target-size': { enabled: true } } })).violations")
        wrong = [f"{rule['id']}: {node['html'][:200]} ({node['failureSummary']})" for rule in found for node in rule["nodes"]]
        assert not wrong, "\n" + "\n".join(wrong)

    def settled(self):
        """Waits until the page has been painted twice."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def check(self):
        """Fails with everything that went wrong."""
        assert not self.troubles, "\n" + "\n".join(self.troubles)
