"""Debian's Firefox by WebDriver BiDi (W3C), which it speaks itself: Playwright only drives a Firefox of its own."""

import itertools
import json
import re
import subprocess
from contextlib import contextmanager

from websockets.sync.client import connect


class Firefox:
    """One tab of a running Firefox."""

    def __init__(self, socket):
        self.socket, self.numbers = socket, itertools.count(1)
        self.call("session.new", capabilities={})
        self.tab = self.call("browsingContext.getTree")["contexts"][0]["context"]

    def call(self, method, **parameters):
        """Sends a command and returns what it gives; events in between are passed over."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def open(self, url):
        self.call("browsingContext.navigate", context=self.tab, url=url, wait="complete")

    def evaluate(self, expression):
        """The value of an expression, or of what it promises, by way of JSON."""
        result = self.call(
            "script.evaluate", expression=f"Promise.resolve({expression}).then(JSON.stringify)",
            target={"context": self.tab}, awaitPromise=True)
        assert result["type"] == "success", result
        return json.loads(result["result"].get("value", "null"))

    def type(self, text):
        """Types into what has the focus."""
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self.call("input.performActions", context=self.tab, actions=[{"type": "key", "id": "keys", "actions": keys}])


@contextmanager
def firefox(profile):
    """A Firefox without a window, with a profile of its own."""
    command = ["firefox-esr", "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", str(profile)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        try:
            address = next(m[1] for m in (re.search(r"BiDi listening on (\S+)", line) for line in process.stderr) if m)
            with connect(f"{address}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
