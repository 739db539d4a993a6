"""What the tests of hosts share: a site with every sort of old address, and Debian's Apache and nginx on this machine."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import project

SETTINGS = "title: Rivers\nurl: http://127.0.0.1{folder}\nhost: {host}\n"
PAGES = {
    "index.md": "---\ntitle: Rivers\n---\nWelcome. [A](new/a%20page.md), [B](new/größe%20100%25.md), [C](third.md), [D](t%25%7BHTTP_HOST%7D%24%7BHOME%7D$1.md)\n",
    "new/a page.md": "---\ntitle: A page\naliases: [old/deep/name.html, /blog/2019/story/, bare/words, Old Words.html]\n---\nA.\n",
    "new/größe 100%.md": "---\ntitle: Size\naliases: ['straße/alt 50%.html', 'cost$1.html', 'a+b(c)#x/.html', \"o'clock.html\"]\n---\nB.\n",
    # What servers would take for variables of their own.
    "t%{HTTP_HOST}${HOME}$1.md": "---\ntitle: T\naliases: ['a${HOME}%{ENV}b.html', 'a;b{c}.html', '(x)[y]^z.html', '%1.html', 'plus+.html']\n---\n",
    "third.md": "---\ntitle: Third\naliases: [new.html]\n---\nC.\n",
}
# Old addresses, and where they lead.
MOVES = {
    "old/deep/name.html": "new/a page.html", "old/deep/name": "new/a page.html", "blog/2019/story/": "new/a page.html",
    "blog/2019/story/index.html": "new/a page.html", "bare/words": "new/a page.html", "bare/words.html": "new/a page.html",
    "Old Words.html": "new/a page.html", "straße/alt 50%.html": "new/größe 100%.html", "cost$1.html": "new/größe 100%.html",
    **dict.fromkeys(["a${HOME}%{ENV}b.html", "a;b{c}.html", "(x)[y]^z.html", "%1.html", "plus+.html"], "t%{HTTP_HOST}${HOME}$1.html"),
    "o'clock.html": "new/größe 100%.html", "new.html": "third.html",
}


def write_site(site, pages=PAGES, **settings):
    content = site / "Content"
    for name, text in {"_site.yml": SETTINGS.format(**settings), **pages}.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return site


def build(site, output, *options, code=0):
    result = subprocess.run(
        [project.LAUREL, "build", "-s", str(site), "-o", str(output), *options], capture_output=True, encoding="utf-8",
        env={k: v for k, v in os.environ.items() if k != "GITHUB_ACTIONS"})
    assert result.returncode == code, result.stdout + result.stderr
    return result.stdout


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A web server of Debian that serves a folder until it is stopped."""

    def __init__(self, command, port, log):
        self.port, self.log = port, log
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        while self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.02)
        raise AssertionError(self.process.stderr.read().decode() + (log.read_text() if log.exists() else ""))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.process.stderr.close()

    def get(self, path, **headers):
        """The answer to a path with its signs as they are, and what it holds."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", quote(path, safe="/?%" if headers.pop("raw", False) else "/"), headers=headers)
        answer = connection.getresponse()
        answer.text = answer.read()
        connection.close()
        return answer


def start_apache(top, work, override="FileInfo"):
    """Apache that shows the folder `top`, with the rights in it that shared hosts give."""
    port, log = free_port(), work / "apache.log"
    modules = "mpm_event authz_core mime dir alias rewrite headers".split()
    (work / "apache.conf").write_text("\n".join([
        *(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in modules),
        f"ServerRoot {work}", f"PidFile {work}/apache.pid", f"ErrorLog {log}", f"Listen 127.0.0.1:{port}",
        "ServerName 127.0.0.1", "User www-data", "Group www-data", "TypesConfig /etc/mime.types", f'DocumentRoot "{top}"',
        f'<Directory "{top}">', f"  AllowOverride {override}", "  Options FollowSymLinks", "  Require all granted",
        "  DirectoryIndex index.html", "</Directory>", ""]), "utf-8")
    return Server([shutil.which("apache2"), "-DFOREGROUND", "-f", str(work / "apache.conf")], port, log)


def start_nginx(top, work, snippet):
    """nginx that shows the folder `top`, with the snippet of a site in the block of its server."""
    return run_nginx(f'listen 80; root "{top}"; include "{snippet}";', work)


def start_nginx_with(block, top, work):
    """nginx with the block of a server as a guide gives it, for the folder `top` in the place of that of the guide."""
    prepare(work)
    return run_nginx(re.fullmatch(r"server \{(.*)\}\s*", block.replace("/srv/www", str(top)), re.DOTALL)[1], work)


def run_nginx(server, work):
    port, log = free_port(), work / "nginx.log"
    (work / "server.conf").write_text(f"""
        daemon off; master_process off; pid {work}/nginx.pid; error_log {log};
        events {{}}
        http {{
          access_log off; client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
          uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
          server {{ {server.replace("listen 80;", f"listen 127.0.0.1:{port};")} }}
        }}
        """, "utf-8")
    return Server([shutil.which("nginx"), "-c", str(work / "server.conf"), "-e", str(log)], port, log)


def prepare(work):
    """Makes the folder of a server, which gives its rights away and has to be able to read what is beside it."""
    work.mkdir(exist_ok=True)
    for place in [work, *work.parents]:
        if place != Path("/tmp") and str(place).startswith("/tmp/"):
            place.chmod(0o755)


def start(host, top, folder, work):
    prepare(work)
    return start_apache(top, work) if host == "apache" else start_nginx(top, work, top / folder / "nginx.conf")
