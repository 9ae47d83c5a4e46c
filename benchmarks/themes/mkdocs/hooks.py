"""What MkDocs' templates need besides: who the site is about, and all works with the newest first."""

import json
from pathlib import Path
from typing import Any

ABOUT = json.loads((Path(__file__).parent / "about.json").read_text(encoding="utf-8"))


def on_env(env: Any, config: Any, files: Any) -> Any:
    """After all pages are read, and before the first is written."""
    pages = [file.page for file in files.documentation_pages()]
    works = [page for page in pages if "venue" in page.meta]
    works.sort(key=lambda page: (str(page.meta["date"]), page.meta["key"]), reverse=True)
    env.globals.update(
        about=ABOUT, works=works, years=sorted({str(work.meta["date"])[:4] for work in works}, reverse=True)
    )
    return env
