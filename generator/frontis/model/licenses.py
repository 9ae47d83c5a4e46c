"""The licence under which a work may be used, by its identifier in SPDX or by its address."""

from __future__ import annotations

import re
from typing import Self

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.text.patterns import regex

_CREATIVE_COMMONS = "https://creativecommons.org/"
_BY_ID = regex(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)")
_BY_ADDRESS = regex(r"https?://(?:www\.)?creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/.*)?", re.IGNORECASE)
_PUBLIC_DOMAIN = regex(r"https?://(?:www\.)?creativecommons\.org/publicdomain/zero/1\.0(?:/.*)?", re.IGNORECASE)
_ADDRESS = regex(r"https?://(?:www\.)?([^\s/?#]+\.[^\s/?#]+(?:/\S*)?)", re.IGNORECASE)
_OTHERS = {
    "MIT": "https://opensource.org/license/mit",
    "APACHE-2.0": "https://www.apache.org/licenses/LICENSE-2.0",
    "BSD-2-CLAUSE": "https://opensource.org/license/bsd-2-clause",
    "BSD-3-CLAUSE": "https://opensource.org/license/bsd-3-clause",
    "MPL-2.0": "https://www.mozilla.org/MPL/2.0/",
    "GPL-2.0": "https://www.gnu.org/licenses/old-licenses/gpl-2.0.html",
    "GPL-3.0": "https://www.gnu.org/licenses/gpl-3.0.html",
    "LGPL-3.0": "https://www.gnu.org/licenses/lgpl-3.0.html",
    "AGPL-3.0": "https://www.gnu.org/licenses/agpl-3.0.html",
    "ODBL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
}
_SPELLED = {"APACHE-2.0": "Apache-2.0", "BSD-2-CLAUSE": "BSD-2-Clause", "BSD-3-CLAUSE": "BSD-3-Clause"} | {
    "ODBL-1.0": "ODbL-1.0"
}


class License(Struct, frozen=True):
    """A licence with the address that stands for it."""

    name: str
    """As people say it: `CC BY 4.0`, `MIT`; of an unknown one its address without `https://`."""
    url: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `CC-BY-4.0`, `CC BY 4.0`, `CC0`, `MIT`, or an address. Raises `Unreadable` for anything else."""
        given = text.strip()
        if match := _BY_ADDRESS.fullmatch(given):
            return cls._of_creative_commons(match[1].upper(), match[2])
        if _PUBLIC_DOMAIN.fullmatch(given):
            return cls._public_domain()
        if match := _ADDRESS.fullmatch(given):
            return cls(match[1].rstrip("/"), given)
        spdx = re.sub(r"[\s_]+", "-", given.upper()).removesuffix("-ONLY").removesuffix("-OR-LATER")
        if match := _BY_ID.fullmatch(spdx):
            return cls._of_creative_commons(match[1], match[2])
        if spdx in ("CC0", "CC0-1.0", "CC-0", "CC-ZERO"):
            return cls._public_domain()
        if spdx in _OTHERS:
            return cls(_SPELLED.get(spdx, spdx), _OTHERS[spdx])
        raise Unreadable(f"'{text}' is no licence that is known", "write 'CC-BY-4.0', 'CC0-1.0', 'MIT' or its address")

    @classmethod
    def _of_creative_commons(cls, elements: str, version: str) -> Self:
        return cls(f"CC {elements} {version}", f"{_CREATIVE_COMMONS}licenses/{elements.lower()}/{version}/")

    @classmethod
    def _public_domain(cls) -> Self:
        return cls("CC0 1.0", f"{_CREATIVE_COMMONS}publicdomain/zero/1.0/")

    def __str__(self) -> str:
        return self.name
