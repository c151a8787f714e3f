"""The page: scene, library and code in one HTML file, which needs no network and runs no more."""

import base64
import hashlib
import json
from importlib.resources import files
from pathlib import Path
from string import Template

from graph.extras import needed
from queries.view.colours import colours
from queries.view.scene import Scene

SCRIPTS = (
    "start",
    "details",
    "filters",
    "plots",
    "graph",
    "pointer",
    "timeline",
    "matrix",
    "search",
    "page",
)
_LIBRARY = ("bokeh.min.js", "bokeh-api.min.js")


def html(scene: Scene) -> str:
    """The page as one text; the same for the same scene. UsageError without the extra `view`."""
    folder = files("queries.view") / "page"
    read = {name: (folder / name).read_text(encoding="utf-8") for name in _parts()}
    library = "\n".join(_library())
    code = "\n".join(read[f"{name}.js"] for name in SCRIPTS)
    return Template(read["page.html"]).substitute(
        policy=_policy(library, code),
        style=read["page.css"],
        scene=_data(scene),
        library=library,
        code=code,
    )


def _parts() -> list[str]:
    return ["page.html", "page.css", *(f"{name}.js" for name in SCRIPTS)]


def _library() -> list[str]:
    """BokehJS as its Python package ships it."""
    with needed("view"):
        from bokeh.util.paths import bokehjs_path

    folder = Path(bokehjs_path()) / "js"
    texts = ((folder / name).read_text(encoding="utf-8") for name in _LIBRARY)
    return [text.partition("//# sourceMappingURL")[0] for text in texts]


def _policy(*scripts: str) -> str:
    """No network, and no scripts but these; styles are set by the library as it runs."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _data(scene: Scene) -> str:
    """The scene as JSON in ASCII that no text in it can end."""
    fields = {**scene.model_dump(exclude_defaults=True), "colours": colours()}
    text = json.dumps(fields, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
