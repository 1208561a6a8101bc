"""The configurations we ship for hosts, started on this machine; and what a host that knows nothing of us sends."""

from __future__ import annotations

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from coursekit.hosts import FOR_EVER, FRAME, HEADERS, WORKER, policy

CONFIGURATIONS = Path(__file__).parent.parent.parent / "scripts" / "hosts"
PLACE = "/var/www/hoc-tap"
GUIDE = (CONFIGURATIONS.parent.parent / "HOSTING.md").read_text("utf-8")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Host:
    """A server on a free port of this machine."""

    port: int

    def get(self, path: str, accept: str = "gzip", **more: str) -> Answer:
        """Ask for a path of the site."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={"Accept-Encoding": accept, **more})
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def nginx(folder: Path, site: Path, port: int) -> list[str]:
    """Its shipped configuration for a site of ours, inside the least that nginx needs; the command that starts it."""
    text = (CONFIGURATIONS / "nginx.conf").read_text("utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace(PLACE, str(site))
    rooms = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if Path("/proc/self").stat().st_uid == 0 else ""
    around = f"daemon off; {user} pid {folder}/pid; error_log {folder}/error.log; events {{}}"
    (folder / "main.conf").write_text(f"{around}\nhttp {{ access_log off; {rooms}\n{text}\n}}\n", "utf-8")
    return ["nginx", "-p", str(folder), "-e", f"{folder}/error.log", "-c", f"{folder}/main.conf"]


def caddy(folder: Path, site: Path, port: int) -> list[str]:
    """The same for Caddy."""
    text = (CONFIGURATIONS / "Caddyfile").read_text("utf-8")
    text = text.replace(":80 {", f"http://127.0.0.1:{port} {{").replace(PLACE, str(site))
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
    return ["caddy", "run", "--config", str(folder / "Caddyfile")]


SERVERS = {"nginx": nginx, "caddy": caddy}


@pytest.fixture(scope="module")
def published(build_site):
    """The small site with its packed copies."""
    return build_site(copies=True)


@pytest.fixture(scope="module", params=SERVERS)
def server(request, published, tmp_path_factory):
    """Each server with its shipped configuration, the small site below /hoc-tap/."""
    if not shutil.which(request.param, path="/usr/sbin:/usr/bin:/usr/local/bin"):
        pytest.skip(f"{request.param} is not installed")
    folder, port = tmp_path_factory.mktemp(request.param), free_port()
    command = SERVERS[request.param](folder, published.folder, port)
    command[0] = shutil.which(request.param, path="/usr/sbin:/usr/bin:/usr/local/bin") or request.param
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={"HOME": str(folder)})
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                break
        assert started.poll() is None, started.stdout.read().decode()
        time.sleep(0.05)
    yield Host(port)
    started.terminate()
    started.wait(10)


def hashed(site, pattern: str) -> str:
    """A file of the site by a pattern of its path."""
    return next(path for path in site.files() if re.fullmatch(pattern, path))


def test_every_file_has_its_type(server, published) -> None:
    types = {
        "": "text/html; charset=utf-8",
        "en/lessons/first/": "text/html; charset=utf-8",
        hashed(published, r"assets/site\.vi\.\w+\.js"): r"(text|application)/javascript; charset=utf-8",
        hashed(published, r"assets/print\.\w+\.css"): "text/css; charset=utf-8",
        hashed(published, r"assets/icon\.\w+\.svg"): r"image/svg\+xml(; charset=utf-8)?",
        hashed(published, r"assets/app\.vi\.\w+\.webmanifest"): r"application/manifest\+json(; charset=utf-8)?",
        "offline/vi/common.json": r"application/json(; charset=utf-8)?",
    }
    for path, wanted in types.items():
        answer = server.get(f"/hoc-tap/{path}")
        assert answer.status == 200, path
        told = answer.headers.get("content-type", "")
        assert re.fullmatch(wanted, told, re.IGNORECASE), (path, told)


def test_the_copies_that_the_build_packed_are_sent_to_who_takes_them(server, published) -> None:
    for path in ("lessons/first/index.html", "assets/search.vi.js"):
        address = f"/hoc-tap/{path.removesuffix('index.html')}"
        packed, plain = server.get(address), server.get(address, "identity")
        whole = published.files()[path]
        assert packed.headers["content-encoding"] == "gzip"
        assert packed.body == published.copies()[f"{path}.gz"]
        assert gzip.decompress(packed.body) == plain.body == whole
        assert "content-encoding" not in plain.headers
        assert "accept-encoding" in packed.headers["vary"].lower()
        assert server.get(f"/hoc-tap/{path}.gz").status == 404


def test_what_may_be_kept_how_long(server, published) -> None:
    rules = {
        hashed(published, r"assets/site\.vi\.\w+\.js"): FOR_EVER,
        hashed(published, r"assets/search/vi\.\w+/t0\.js"): FOR_EVER,
        "sw.js": WORKER,
        "assets/saved.js": WORKER,
        "lessons/first/": "no-cache",
        "assets/search.vi.js": "no-cache",
        "assets/search/core.vi.js": "no-cache",
        "offline/vi/common.json": "no-cache",
    }
    assert {path: server.get(f"/hoc-tap/{path}").headers["cache-control"] for path in rules} == rules


def test_a_page_that_did_not_change_is_not_sent_again(server) -> None:
    first = server.get("/hoc-tap/lessons/first/")
    again = server.get("/hoc-tap/lessons/first/", **{"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["lessons/first/", "sw.js", "no-such-page/"])
def test_the_security_headers_come_with_every_answer(server, path) -> None:
    found = server.get(f"/hoc-tap/{path}").headers
    assert {name: found[name.lower()] for name in HEADERS} == HEADERS
    assert found["content-security-policy"] == FRAME


@pytest.mark.parametrize("path", ["no-such-page/", "en/lessons/no/such/page/", "_headers", "outputs.json"])
def test_a_wrong_address_below_the_folder_is_answered_with_our_page(server, published, path) -> None:
    answer = server.get(f"/hoc-tap/{path}", "identity")
    assert answer.status == 404
    assert answer.body == published.files()["404.html"]
    assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"


def test_an_address_without_its_last_slash_is_completed(server) -> None:
    answer = server.get("/hoc-tap/lessons/first")
    assert answer.status in (301, 302, 308)
    assert answer.headers["location"].endswith("/hoc-tap/lessons/first/")


# The headers file


def test_the_headers_file_says_the_same_to_hosts_that_read_it(published) -> None:
    text = published.text("_headers")
    rules = dict(re.findall(r"^(/\S+)\n((?:  .+\n)+)", text, re.MULTILINE))
    for name, value in HEADERS.items():
        assert f"  {name}: {value}\n" in rules["/*"]
    assert FRAME in rules["/*"]
    assert rules["/sw.js"] == f"  Cache-Control: {WORKER}\n"
    for path in published.files():
        rule = next(
            (
                rule
                for start, rule in rules.items()
                if path == start[1:] or start == f"/{path}".rpartition("/")[0] + "/*"
            ),
            "",
        )
        is_hashed = re.match(r"assets/(.+/)?[\w.-]*\.[0-9a-f]{8}[./]", path) and not path.endswith((".br", ".gz"))
        assert (FOR_EVER in rule) == bool(is_hashed), path


def test_every_inline_script_of_every_page_is_in_the_policy_of_the_headers_file_and_of_its_page(published) -> None:
    told = published.text("_headers")
    for path, content in published.files().items():
        text = content.decode("utf-8", "ignore") if path.endswith(".html") else ""
        if "<script>" in text:
            own = re.search(r"http-equiv=content-security-policy content=\"([^\"]+)\"", text)[1]
            hashes = re.findall(r"'sha256-[^']+'", own)
            assert len(hashes) == text.count("<script>"), path
            assert own == policy(hashes)
            assert all(one in told for one in hashes)


# A host that knows nothing of the copies


def test_the_guide_says_what_a_host_that_packs_nothing_costs(shipped) -> None:
    (told,) = re.findall(r"about ([\d.]+) times", GUIDE)
    pages = [path for path in shipped.files() if re.fullmatch(r"(en/)?lessons/.+/index\.html", path)]
    raw = sum(len(shipped.files()[path]) for path in pages)
    packed = sum(len(gzip.compress(shipped.files()[path], 9, mtime=0)) for path in pages)
    assert abs(raw / packed - float(told)) < 0.3
