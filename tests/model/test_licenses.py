"""Licences by their identifiers and addresses."""

from __future__ import annotations

import pytest

from frontis.diagnostics import Unreadable
from frontis.model.licenses import License

CC = "https://creativecommons.org/"
KNOWN = [
    ("CC-BY-4.0", "CC BY 4.0", f"{CC}licenses/by/4.0/"),
    ("cc by-nc-sa 4.0", "CC BY-NC-SA 4.0", f"{CC}licenses/by-nc-sa/4.0/"),
    ("CC0", "CC0 1.0", f"{CC}publicdomain/zero/1.0/"),
    ("CC0-1.0", "CC0 1.0", f"{CC}publicdomain/zero/1.0/"),
    ("http://creativecommons.org/licenses/by-nd/3.0/deed.de", "CC BY-ND 3.0", f"{CC}licenses/by-nd/3.0/"),
    ("https://creativecommons.org/publicdomain/zero/1.0", "CC0 1.0", f"{CC}publicdomain/zero/1.0/"),
    ("MIT", "MIT", "https://opensource.org/license/mit"),
    ("apache-2.0", "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    ("GPL-3.0-or-later", "GPL-3.0", "https://www.gnu.org/licenses/gpl-3.0.html"),
    ("https://www.acm.org/publications/policies/x", "acm.org/publications/policies/x",
     "https://www.acm.org/publications/policies/x"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "name", "url"), KNOWN)
def test_a_licence_has_a_name_and_an_address(written: str, name: str, url: str) -> None:
    assert License.parse(written) == License(name, url)


@pytest.mark.parametrize(
    "written", ["", "CC-BY", "CC-SA-4.0", "all rights reserved", "javascript:alert(1)", "https://"]
)
def test_what_is_none_is_refused_with_examples(written: str) -> None:
    with pytest.raises(Unreadable) as refused:
        License.parse(written)
    assert "CC-BY-4.0" in str(refused.value.hint)
