"""Copies the whole of a document as LibreOffice does it, and prints what the clipboard would hold, as JSON.

Runs with the Python that Debian's python3-uno belongs to: copying.py DOCUMENT FOLDER. Nobody sees a window, and nothing waits for
a clock: the office is asked until it answers or has ended.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.connection import NoConnectException

OFFICE = "uno:pipe,name={};urp;StarOffice.ComponentContext"


def started(office, pipe):
    """What the office offers, once it is there."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    while office.poll() is None:
        try:
            return resolver.resolve(OFFICE.format(pipe))
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice ended before it answered")


def copied(document, context):
    """The whole document as HTML and as a plain text."""
    create = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
    opened = create("com.sun.star.frame.Desktop").loadComponentFromURL(document.as_uri(), "_blank", 0, ())
    controller = opened.CurrentController
    create("com.sun.star.frame.DispatchHelper").executeDispatch(controller.Frame, ".uno:SelectAll", "", 0, ())
    selection = controller.getTransferable()
    given = {flavor.MimeType.split(";")[0]: flavor for flavor in selection.getTransferDataFlavors()}
    html = selection.getTransferData(given["text/html"])
    return {"html": bytes(getattr(html, "value", html)).decode("utf-8"), "plain": str(selection.getTransferData(given["text/plain"]))}


def main(document, folder):
    pipe = f"copying-{folder.stat().st_ino}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        print(json.dumps(copied(document, started(office, pipe))))
    finally:
        subprocess.run(["kill", "-KILL", "--", f"-{office.pid}"])
        office.wait()


main(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute())
