"""Made pictures are kept whole, whoever writes beside."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from frontis.render.picture_store import PictureStore


def test_what_was_kept_stays_where_it_is_when_no_more_can_be_kept(tmp_path: Path) -> None:
    store = PictureStore(tmp_path / "kept")
    first = store.put("first", b"1")
    in_the_way = tmp_path / "kept" / PictureStore(tmp_path / "other").put("second", b"2").name
    (in_the_way / "full").mkdir(parents=True)
    second = store.put("second", b"2")
    assert store.get("first") == first and first.read_bytes() == b"1"
    assert store.get("second") == second and second.read_bytes() == b"2"


def test_one_picture_under_several_names_is_kept_once(tmp_path: Path) -> None:
    store, content = PictureStore(tmp_path), b"picture" * 100_000
    with ThreadPoolExecutor(8) as pool:
        files = set(pool.map(lambda _: store.put("same", content), range(200)))
    assert [file.parent for file in files] == [tmp_path]
    assert [file.read_bytes() == content for file in tmp_path.iterdir()] == [True]
