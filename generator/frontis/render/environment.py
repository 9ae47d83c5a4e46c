"""The Jinja environment of a build, one for each language: sandboxed, autoescaping, strict about names."""

from __future__ import annotations

import marshal
from collections.abc import Callable, MutableMapping
from itertools import islice
from types import CodeType, MethodType
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Template, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from frontis.render.printing import Printing
from frontis.render.sources import Sources
from frontis.render.texts import Texts
from frontis.theme.find import Place, Theme

try:
    from markupsafe._speedups import _escape_inner as _escaped  # `escape`, but no Markup, which takes longer to make
except ImportError:  # another version

    def _escaped(s: str, /) -> str:
        return str(escape(s))


PLACE = ":"
"""Between the place of a folder and a name, in the name of a template that another one of that name extends."""


class Open(dict[type, frozenset[str]]):
    """What templates may read of values of Frontis and of loops, by type: all but names with an underscore first.

    Not where a record stands, though, its `origin`: that changes with every line above it, and no page shows it.
    """

    def __missing__(self, kind: type) -> frozenset[str]:
        ours = (kind is LoopContext or kind.__module__.startswith("frontis.")) and not issubclass(kind, str)
        self[kind] = public_names(kind) - {"origin"} if ours else frozenset()
        return self[kind]


def public_names(kind: type) -> frozenset[str]:
    """What values of a class have under names without an underscore first, also what only their making gives them."""
    return frozenset(name for name in {*dir(kind), *getattr(kind, "__annotations__", ())} if name[0] != "_")


class Sandbox(SandboxedEnvironment):
    """Jinja's sandbox with a short way for macros and the values of the contract, which templates use most."""

    code_generator_class = Printing

    def __init__(self, templates: Templates, finished: Callable[[object], object], **options: Any) -> None:
        super().__init__(loader=templates, finalize=finished, **options)
        self._finished = finished
        self._templates = templates
        self._open = Open()
        self._known: dict[tuple[str | Template, str | None], Template] = {}

    def printed(self, value: object) -> str:
        """What a template prints of a value into HTML: a text escaped, HTML as it is, anything else when finished."""
        if type(value) is str:
            return _escaped(value)
        return value if type(value) is Markup else escape(self._finished(value))

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # as Jinja calls it
    ) -> Template:
        """Each template once: none changes while an environment is there."""
        known = self._known.get((name, parent))
        if known is None:
            known = self._known[name, parent] = super().get_template(name, parent, globals)
        return known

    def join_path(self, template: str, parent: str) -> str:
        """The template that another one means: a copy that extends its own name means the one that it stands for."""
        return self._templates.below(template, parent)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The environment's own globals for all templates: Jinja compares them each time a template imports another."""
        return super().make_globals(d) if d else self.globals

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute: at once where it is open to templates."""
        if attribute in self._open[type(obj)]:
            return getattr(obj, attribute)
        return self._looked_up(obj, attribute)

    def _looked_up(self, obj: Any, attribute: str) -> Any:
        """Any other: what an imported template, a namespace or an option holds is harmless too."""
        if type(obj) in (TemplateModule, Namespace) and attribute[0] != "_" and hasattr(obj, attribute):
            return getattr(obj, attribute)
        if type(obj) is dict and attribute in obj and not hasattr(dict, attribute):
            return obj[attribute]
        if self._open[type(obj)] and attribute[0] != "_":
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The item; filters ask for attributes by this way too (`map(attribute="name")`)."""
        if type(argument) is str and self._open[type(obj)]:
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """What the callable gives. A macro, or a function of the contract, is harmless and needs no context."""
        kind = type(obj)
        if kind is Macro:
            args = (context.eval_ctx, *args)
        elif not self._open[type(obj.__self__) if kind is MethodType else kind]:
            return super().call(context, obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)  # Jinja gives these two along, for callables that ask for the context
        kwargs.pop("_loop_vars", None)
        return obj(*args, **kwargs)


class Templates(BaseLoader):
    """Finds templates in the theme, then its parents; `NAME/base.html` names a theme's own, to extend it."""

    def __init__(self, theme: Theme, sources: Sources) -> None:
        self._theme = theme
        self._sources = sources
        self._below: dict[tuple[str, str], str] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        """The text of a template, and its file."""
        place, inner = self._found(template) or (0, template)
        content = self._sources[place].get(inner)
        if content is None:
            raise TemplateNotFound(inner)
        return content.decode(), str(self._theme.template_file((place, inner))), None

    def below(self, name: str, parent: str) -> str:
        """The name of the template that `parent` means by `name`: the next one, where that is its own."""
        key = (name, parent)
        if key not in self._below:
            meant, above = self._found(name), self._found(parent)
            if meant and above and meant[1] == above[1]:
                meant = self._theme.template(name, above, self._is_there)
                self._below[key] = f"{meant[0]}{PLACE}{meant[1]}" if meant else name
            else:
                self._below[key] = name
        return self._below[key]

    def _found(self, name: str) -> Place | None:
        place, mark, inner = name.partition(PLACE)
        return (int(place), inner) if mark and place.isdigit() else self._theme.template(name, None, self._is_there)

    def _is_there(self, place: Place) -> bool:
        """Among what was there when the build began: files may come and go while it renders."""
        return place[1] in self._sources[place[0]]


class Compiled(BytecodeCache):
    """The templates' code, compiled once for the languages of a build, and for all builds of one process."""

    def __init__(self, codes: dict[str, tuple[str, CodeType | None]] | None = None) -> None:
        self._codes = {} if codes is None else codes

    def __len__(self) -> int:
        return len(self._codes)

    def packed(self, start: int) -> bytes:
        """The code that came after the first `start` templates, for another process of this build."""
        return marshal.dumps(dict(islice(self._codes.items(), start, None)))

    def take(self, packed: bytes) -> None:
        """Takes over what another process of this build has packed."""
        self._codes.update(marshal.loads(packed))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes what another language has left."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leaves what was compiled for the others."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)


def environment(
    theme: Theme, sources: Sources, texts: Texts, compiled: Compiled | None = None, *, marks: bool = False
) -> Sandbox:
    """The environment for the templates of a theme; with `marks`, words in other languages are marked as such."""
    made = Sandbox(
        Templates(theme, sources),
        texts.marked if marks else texts.finished,
        autoescape=lambda name: name is None or not name.endswith((".css", ".js", ".txt")),
        undefined=StrictUndefined,
        bytecode_cache=compiled,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    if marks:
        from frontis.render.marking import IN_TAG, Marking, in_tag  # only for sites of several languages

        made.add_extension(Marking)
        made.filters[IN_TAG] = in_tag
    return made
