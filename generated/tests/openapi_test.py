"""What the API says of itself is what `openapi.json` says, which clients are made from."""

import json
import pathlib

from stratagen.runtime.testing import Api

DOCUMENT = pathlib.Path(__file__).resolve().parents[1] / "openapi.json"


def test_the_api_is_what_its_document_says(api: Api) -> None:
    said = json.loads(json.dumps(api.app.openapi()))
    kept = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    assert said["paths"].keys() == kept["paths"].keys()
    for path in kept["paths"]:
        assert said["paths"][path] == kept["paths"][path], path
    for name in kept["components"]["schemas"]:
        assert said["components"]["schemas"].get(name) == kept["components"]["schemas"][name], name
    assert said == kept
