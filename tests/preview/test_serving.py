"""The preview as a browser meets it: what it serves, to whom, and how it begins and ends."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from apart import apart
from previewed import Preview, previewed
from programs import program
from site_under_test import SiteMaker, demonstration_in, site_in
from tornado.websocket import websocket_connect

from frontis.errors import WrongUsage
from frontis.output.manifest import MANIFEST
from frontis.preview.media_types import media_type
from frontis.preview.ports import bound

WORK = "- {title: A Work, year: 2019, id: a-work}\n"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of a small site, for those who only ask."""
    with previewed(site_in(tmp_path_factory.mktemp("serving"), "minimal").folder) as preview:
        yield preview


def test_it_serves_exactly_what_a_build_writes(tmp_path: Path) -> None:
    here = demonstration_in(tmp_path)
    built = here.build().files
    with previewed(here.folder) as preview:
        different = [path for path, content in built.items() if preview.get("/" + quote(path)).built != content]
    assert different == [MANIFEST]


def test_it_writes_nothing_into_the_site(site: SiteMaker) -> None:
    here = site("minimal")
    before = sorted(here.folder.rglob("*"))
    with previewed(here.folder) as preview:
        here.write({"content/publications.yaml": WORK})
        preview.until(lambda: "A Work" in preview.text("/publications/"))
    new = [path.relative_to(here.folder).as_posix() for path in set(here.folder.rglob("*")).difference(before)]
    assert [path for path in new if not path.startswith((".frontis", "content/"))] == []


def test_a_page_that_is_missing_gets_the_sites_own_words(running: Preview) -> None:
    answer = running.get("/nothing/here")
    assert (answer.status, answer.built) == (404, running.get("/404.html").built)
    assert running.get("/publications", "HEAD").headers["Location"] == "/publications/"
    assert running.get("/assets/").status == 404


def test_the_base_path_is_that_of_the_published_site(site: SiteMaker) -> None:
    here = site("minimal")
    here.write({"site.yaml": "title: T\nurl: https://a.example/lab/site/\nprofile: {name: A B}\n"})
    with previewed(here.folder) as preview:
        assert preview.url.endswith("/lab/site/")
        assert preview.get("/lab/site/").status == 200
        assert preview.get("/").headers["Location"] == "/lab/site/"
        assert preview.get("/livereload.js").status == 200


def test_nothing_is_kept_by_browsers_and_parts_can_be_asked_for(site: SiteMaker) -> None:
    here = site("minimal").write({"content/files/film.mp4": bytes(range(100))})
    with previewed(here.folder) as preview:
        part = preview.get("/files/film.mp4", Range="bytes=10-19")
        assert (part.status, part.body) == (206, bytes(range(10, 20)))
        assert preview.get("/files/film.mp4", Range="bytes=-5").body == bytes(range(95, 100))
        assert preview.get("/files/film.mp4", Range="bytes=200-").status == 416
        assert preview.get("/files/film.mp4", Range="bytes=9-2").status == 200
        assert preview.get("/files/film.mp4", Range=f"bytes=0-{'9' * 5000}").status == 200
        assert preview.get("/", "HEAD").headers["Cache-Control"] == "no-store"
        assert preview.get("/", "HEAD").body == b""


def test_a_film_is_known_by_one_mark_whatever_part_of_it_is_asked_for(site: SiteMaker) -> None:
    here = site("minimal").write({"content/files/film.mp4": bytes(range(100))})
    with previewed(here.folder) as preview:
        mark = preview.get("/files/film.mp4").headers["Etag"]
        assert preview.get("/files/film.mp4", Range="bytes=10-19").headers["Etag"] == mark
        assert preview.get("/files/film.mp4", Range="bytes=10-19", If_Range=mark).status == 206
        assert preview.get("/files/film.mp4", Range="bytes=10-19", If_Range='"another"').body == bytes(range(100))
        same = preview.get("/files/film.mp4", Range="bytes=10-19", If_None_Match=mark)
        assert (same.status, same.body) == (304, b"")
        assert "Etag" not in preview.get("/").headers


def test_a_client_that_only_says_hello_is_told_to_reload(site: SiteMaker) -> None:
    here = site("minimal")

    async def told(host: str) -> list[dict[str, object]]:
        socket = await websocket_connect(f"ws://{host}/livereload")
        await socket.write_message('{"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}')
        hello = json.loads(await socket.read_message() or "")
        here.write({"content/publications.yaml": WORK})
        async with asyncio.timeout(20):
            return [hello, json.loads(await socket.read_message() or "")]

    with previewed(here.folder) as preview:
        hello, reload = apart(lambda: asyncio.run(told(preview.host)))
    assert hello["protocols"] == ["http://livereload.com/protocols/official-7"]
    assert (reload["command"], reload["path"]) == ("reload", "/")


def test_style_sheets_and_scripts_are_kept_by_browsers_until_they_change(site: SiteMaker) -> None:
    here = site("minimal")
    with previewed(here.folder) as preview:
        page = preview.get("/").page.root
        (sheet,) = (link.get("href", "") for link in page.iter("link") if link.get("rel") == "stylesheet")
        scripts = [script.get("src", "") for script in page.iter("script") if script.get("src")]
        for address in (sheet, *scripts):
            assert "immutable" in preview.get(address).headers["Cache-Control"], address
        settings = (here.folder / "site.yaml").read_text()
        here.write({"site.yaml": f"{settings}\ntheme_options: {{accent: '#7a1f1f'}}\n"})
        preview.until(lambda: f'"{sheet}"' not in preview.text("/"))
        assert preview.get(sheet).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "address", ["https://cdn.example.org/lib.js", "//cdn.example.org/lib.js", "lib.js", "/none.css"]
)
def test_what_is_none_of_the_sites_files_keeps_its_address(site: SiteMaker, address: str) -> None:
    home = f'{{% extends "home.html" %}}{{% block head_extra %}}<script src="{address}"></script>{{% endblock %}}'
    here = site("minimal").write({"themes/mine/theme.yaml": "parent: folio", "themes/mine/templates/home.html": home})
    here.write({"site.yaml": (here.folder / "site.yaml").read_text() + "\ntheme: mine\n"})
    with previewed(here.folder) as preview:
        assert f'<script src="{address}">' in preview.text("/")


def test_texts_name_their_encoding() -> None:
    assert media_type("a/index.html") == "text/html; charset=utf-8"
    assert media_type("feed.xml") == "application/xml; charset=utf-8"
    assert media_type("x.PDF") == "application/pdf"
    assert media_type("CNAME") == "application/octet-stream"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_page_finds_the_socket_where_it_was_found(running: Preview, host: str) -> None:
    scripts = running.get("/", Host=f"{host}:8000").page.root.iter("script")
    assert any(script.get("src", "").endswith(f"&host={host}&port=8000") for script in scripts)


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example:80", "192.0.2.1"])
def test_a_request_for_another_host_is_refused(running: Preview, host: str) -> None:
    paths = ("/", "/livereload.js", "/livereload", "/livereload/diagnostics", "/nothing")
    assert {running.get(path, Host=host).status for path in paths} == {421}


@pytest.mark.parametrize(
    ("origin", "status"), [("http://{host}", 101), ("http://evil.example", 403), ("null", 403), ("https://{host}", 403)]
)
def test_the_socket_is_open_to_its_own_pages_alone(running: Preview, origin: str, status: int) -> None:
    host, port = running.host.split(":")
    with socket.create_connection((host, int(port))) as client:
        client.sendall(
            f"GET /livereload HTTP/1.1\r\nHost: {running.host}\r\nOrigin: {origin.format(host=running.host)}\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode()
        )
        assert int(client.recv(100).split()[1]) == status


def test_drafts_are_shown_on_demand_and_marked(site: SiteMaker) -> None:
    works = "- {title: A, id: half, draft: true}\n- {title: B, id: later, publish: 2027-01-01}\n- {title: C, id: out}\n"
    here = site("minimal").write({"content/publications.yaml": works})
    with previewed(here.folder) as preview:
        assert [preview.get(f"/publications/{name}/").status for name in ("half", "later", "out")] == [404, 404, 200]
    with previewed(here.folder, "--drafts") as preview:
        pages = [preview.get(f"/publications/{name}/").page for name in ("half", "later", "out")]
        assert [page.text.count("Draft") for page in pages] == [1, 1, 0]
        assert preview.get("/publications/").page.text.count("Draft") == 2


def test_only_reading_is_allowed(running: Preview) -> None:
    assert {running.get("/", method).status for method in ("POST", "PUT", "DELETE", "OPTIONS")} == {405}
    assert running.get("/forcereload").status == 404


def test_a_host_without_a_name_is_not_every_address_of_the_machine() -> None:
    with pytest.raises(WrongUsage):
        bound("", 0)


def test_a_port_that_is_taken_gives_way_to_the_next(site: SiteMaker) -> None:
    here = site("minimal")
    with previewed(here.folder) as first:
        port = int(first.host.split(":")[1])
        with previewed(here.folder, "--port", str(port)) as second:
            assert int(second.host.split(":")[1]) > port
            assert f"port {port} is taken" in second.messages[0]


def test_another_host_than_loopback_warns(site: SiteMaker) -> None:
    with previewed(site("minimal").folder, "--host", "0.0.0.0") as preview:
        assert preview.messages[0].strip().endswith("others in your network can see the preview")
        assert preview.get("/", Host="evil.example").status == 421
    with previewed(site("minimal").folder, "--host", "0.0.0.0", "--drafts") as preview:
        assert preview.messages[0].strip().endswith("others in your network can see the preview, drafts included")


@pytest.mark.parametrize(("options", "opened"), [(["--open"], True), ([], False)])
def test_the_browser_is_opened_on_demand(
    site: SiteMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], opened: bool
) -> None:
    noted = tmp_path / "address"
    browser = program(tmp_path / "browser", f'printf "%s" "$*" > {noted}.new && mv {noted}.new {noted}')
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    here = site("minimal")
    here.write({"site.yaml": "title: T\nurl: https://a.example/lab/\nprofile: {name: A B}\n"})
    with previewed(here.folder, *options, "--port", "0") as preview:
        if opened:
            preview.until(noted.exists)
            assert noted.read_text() == preview.url
        assert preview.get("/lab/").status == 200
    assert noted.exists() == opened


def test_ctrl_c_ends_it_without_a_word(site: SiteMaker) -> None:
    with previewed(site("minimal").folder) as preview:
        said = list(preview.messages)
        assert preview.interrupt() == 130
    assert preview.messages == said
