"""The curriculum vitae: `content/cv.yaml`."""

from __future__ import annotations

from typing import Any

from frontis.diagnostics import Origin
from frontis.door.cv import CURRICULUM
from frontis.door.reading import Reading, is_missing
from frontis.model.cv import CurriculumVitae, CvSection
from frontis.text.slugs import slug
from frontis.yaml_tree import Mapping, Node


def read_curriculum(node: Node | None, reading: Reading) -> CurriculumVitae | None:
    """The sections in the order of the file, or None where there is no file or nothing in it."""
    if node is None or is_missing(node):
        return None
    if not isinstance(node, Mapping):
        hint = "write the names of sections, such as 'education:', each with its list below"
        reading.error("wrong-type", "cv.yaml must have sections", node.origin, hint)
        return None
    sections: list[CvSection] = []
    for key, found in CURRICULUM.read(node, reading).items():
        sections += _own(found) if key == "sections" else [CvSection(key=key, title=None, items=found)]
    return CurriculumVitae(origin=Origin("content/cv.yaml"), sections=tuple(each for each in sections if each.items))


def _own(found: Any) -> list[CvSection]:
    return [CvSection(key=slug(title.plain) or "section", title=title, items=items) for title, items in found]
