"""HTML that authors write in pages and posts, cleaned by an allow list."""

from __future__ import annotations

from frontis.text.addresses import is_remote, is_safe
from frontis.text.mathml import ATTRIBUTES as MATH_ATTRIBUTES
from frontis.text.mathml import ELEMENTS as MATH
from frontis.text.printing import Resolve

_FLOW = """
    a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl
    dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp
    section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr
"""
_ATTRIBUTES = {
    "a": "href hreflang title",
    "abbr": "title",
    "audio": "src controls loop muted preload",
    "blockquote": "cite",
    "col": "span",
    "colgroup": "span",
    "del": "cite datetime",
    "details": "open name",
    "img": "src srcset alt title width height loading decoding",
    "ins": "cite datetime",
    "li": "value",
    "ol": "start reversed type",
    "pre": "tabindex",
    "q": "cite",
    "source": "src srcset type media sizes width height",
    "td": "colspan rowspan headers",
    "th": "colspan rowspan headers scope abbr",
    "time": "datetime",
    "track": "src kind srclang label default",
    "video": "src controls loop muted preload poster width height playsinline",
}
_EVERYWHERE = frozenset(
    ["id", "class", "title", "lang", "dir", "role", "aria-label", "aria-hidden", "aria-describedby"]
)
_LOADED = frozenset(["src", "poster"])
"""What a browser asks for by itself, which must not lie on another site."""
_ADDRESSES = _LOADED | {"href", "cite"}


def sanitised(html: str, resolve: Resolve) -> str:
    """The HTML with nothing but allowed elements, attributes and addresses, each address resolved."""
    from nh3 import clean  # only where an author writes HTML

    def attribute(element: str, name: str, value: str) -> str | None:
        if name == "srcset" or (name in _LOADED and is_remote(value.strip())):
            return None
        if name in _ADDRESSES:
            return resolve(value) if is_safe(value.strip()) else None
        return value

    attributes = {name: set(names.split()) for name, names in _ATTRIBUTES.items()}
    attributes |= {name: set(MATH_ATTRIBUTES) for name in MATH}
    return clean(
        html,
        tags=set(_FLOW.split()) | MATH,
        attributes=attributes | {"*": set(_EVERYWHERE)},
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )
