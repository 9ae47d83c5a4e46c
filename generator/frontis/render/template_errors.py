"""What goes wrong in templates, told with template and line."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError

from frontis.diagnostics import Diagnostic, Origin, did_you_mean, error
from frontis.render.environment import public_names
from frontis.text.patterns import regex
from frontis.theme.find import Theme, names

CAUGHT = (TemplateError, KeyError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What a template can raise; a bug of Frontis itself raises the same, and is raised again."""
UNKNOWN_TAG = regex(r"unknown tag '(\w+)'")
UNKNOWN_NAME = regex(r"^'(\w+)' is undefined$")
UNKNOWN_FIELD = regex(r"^'([\w.]+)\.(\w+) object' has no attribute '(\w+)'$")
TAGS = (
    "autoescape", "block", "call", "elif", "else", "endblock", "endcall", "endfor", "endif", "endmacro", "endset",
    "endwith", "extends", "filter", "for", "from", "if", "import", "include", "macro", "raw", "set", "with",
)  # fmt: skip
"""The words that may begin a statement of Jinja."""


def diagnostic(problem: Exception, theme: Theme) -> Diagnostic:
    """The problem at the template's line. Raises it again when no template is to blame."""
    origin = _origin(problem, theme)
    if origin is None:
        raise problem
    return error("template", _message(problem), origin, _missing(problem, theme) or _hint(problem))


def _missing(problem: Exception, theme: Theme) -> str | None:
    """Where a template that isn't there would have come from, or the one that was meant."""
    if not isinstance(problem, TemplateNotFound):
        return None
    wanted = str(problem.name)
    first, _, rest = wanted.partition("/")
    if rest and first in names(None) and first not in dict(theme.folders):
        return f"the theme '{theme.name}' does not build on '{first}': write 'parent: {first}' into its theme.yaml"
    known = theme.files("templates")
    return did_you_mean(wanted, [*known, *(f"{name}/{path}" for name, _ in theme.folders for path in known)])


def in_file(problem: TemplateSyntaxError | UnicodeDecodeError, name: str) -> Diagnostic:
    """What keeps a template from being read at all; `name` is its path in the site."""
    if isinstance(problem, TemplateSyntaxError):
        return error("template", _message(problem), Origin(name, problem.lineno), _hint(problem))
    return error("encoding", "the template is not in UTF-8", Origin(name), "save it again with the encoding UTF-8")


def _origin(problem: Exception, theme: Theme) -> Origin | None:
    if isinstance(problem, TemplateSyntaxError):
        return Origin(_relative(problem.filename or problem.name or "", theme), problem.lineno)
    if isinstance(problem, TemplateNotFound):
        return _last_template_line(problem, theme) or Origin(f"themes/{theme.name}/templates/{problem.name}")
    return _last_template_line(problem, theme)


def _last_template_line(problem: Exception, theme: Theme) -> Origin | None:
    """Jinja rewrites tracebacks so that frames of templates bear the template's file and line."""
    folders = tuple(str(folder) for _, folder in theme.folders)
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        if frame.filename.startswith(folders):
            return Origin(_relative(frame.filename, theme), frame.lineno or 1)
    return None


def _relative(filename: str, theme: Theme) -> str:
    for name, folder in theme.folders:
        if filename.startswith(str(folder)):
            return f"themes/{name}/{filename[len(str(folder)) + 1 :]}"
    return filename


def _message(problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"there is no template '{problem.name}'"
    if isinstance(problem, KeyError):
        return f"there are no interface words for {problem.args[0]!r}" if problem.args else "a name is missing"
    return (getattr(problem, "message", None) or str(problem)).strip().rstrip(".") or type(problem).__name__


def _hint(problem: Exception) -> str:
    found = UNKNOWN_TAG.search(str(problem))
    if found and found[1] not in TAGS and (meant := did_you_mean(found[1], TAGS)):
        return meant
    if isinstance(problem, UndefinedError):
        return _known_instead(problem) or "what templates may use is listed in the documentation for theme authors"
    if isinstance(problem, SecurityError):
        return "templates run in a sandbox and can't reach what lies behind the site's own values"
    return "the documentation for theme authors shows how templates are written"


def _known_instead(problem: UndefinedError) -> str | None:
    """The name that was meant, of those that stand where the unknown one does."""
    message = problem.message or ""
    if found := UNKNOWN_NAME.match(message):
        return did_you_mean(found[1], _names_in_sight(problem))
    if found := UNKNOWN_FIELD.match(message):
        fields = _fields(found[1], found[2])
        return did_you_mean(found[3], fields) or (f"what it has: {', '.join(fields)}" if fields else None)
    return None


def _names_in_sight(problem: UndefinedError) -> Iterable[str]:
    """What the template sees; Jinja leaves its names where it leaves its line, in the rewritten traceback."""
    seen: list[str] = []
    for frame, _ in traceback.walk_tb(problem.__traceback__):
        if "__jinja_exception__" in frame.f_globals:
            seen = [name for name in frame.f_locals if not name.startswith("_")]
    return seen


def _fields(module: str, name: str) -> list[str]:
    """What a value of that class offers to templates."""
    kind = getattr(sys.modules.get(module), name, None)
    return sorted(name for name in public_names(kind) if not callable(getattr(kind, name, None))) if kind else []
