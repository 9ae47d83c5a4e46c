"""The library that sets formulas is imported without what it doesn't need, and harms nobody who needs that."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
sys.path[:] = {path}
{before}
from frontis.text.math import mathml
print("<mi>x</mi>" in mathml("x^2"), "importlib.metadata" in sys.modules, "urllib.request" in sys.modules)
import urllib.request, latex2mathml.tokenizer
print(callable(urllib.request.urlopen))
"""


def said(before: str = "") -> list[str]:
    """What a new process says that sets a formula and then imports the rest."""
    program = PROGRAM.format(path=sys.path, before=before)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_a_formula_is_set_without_what_fetches_pages_and_that_can_be_imported_afterwards() -> None:
    assert said() == ["True", "False", "False", "True"]


@pytest.mark.parametrize("before", ["import urllib.request", "import latex2mathml.converter, urllib.request"])
def test_what_is_there_already_stays(before: str) -> None:
    formula_is_set, _, request_is_there, request_works = said(before)
    assert (formula_is_set, request_is_there, request_works) == ("True", "True", "True")


def test_a_version_of_it_that_needs_more_is_imported_whole() -> None:
    needy = """
import importlib.abc
class Needy(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        request = sys.modules.get("urllib.request")
        if name == "xml.sax.saxutils" and request and not hasattr(request, "urlopen"):
            raise ImportError("no urlopen")
sys.meta_path.insert(0, Needy())
"""
    assert said(needy) == ["True", "True", "True", "True"]
