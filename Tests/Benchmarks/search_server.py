"""Serves a folder as web hosts do, and counts what is fetched."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote


class Server:
    """Bytes are those of the files, without heads."""

    def __init__(self, folder):
        self.bytes = self.requests = 0
        counter = self

        class Handler(SimpleHTTPRequestHandler):
            # Keeps connections open, of which a browser makes six to a host.
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def copyfile(self, source, output):
                data = source.read()
                counter.bytes += len(data)
                counter.requests += 1
                output.write(data)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def reset(self):
        self.bytes = self.requests = 0

    def path(self, url):
        """The address within the folder."""
        return unquote(url.removeprefix(self.url)).split("#")[0]
