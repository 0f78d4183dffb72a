#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has the CloudEvents SDK read every entry of a registry, and a JSON Schema accept it.

usage: cloudevents_check.py REGISTRY [SCHEMA]
"""

import json
import pathlib
import sys

import jsonschema
from cloudevents.core.formats.json import JSONFormat


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    validator = None
    if schema and schema.exists():
        definition = json.loads(schema.read_text("utf8"))
        kind = jsonschema.validators.validator_for(definition)
        validator = kind(definition, format_checker=kind.FORMAT_CHECKER)
    count = 0
    for path in sorted((folder / "Events").glob("*.ndjson")):
        for number, line in enumerate(path.read_text("utf8").split("\n")[:-1], 1):
            event = JSONFormat().read(None, line)
            entry = json.loads(line)
            read = {
                "id": event.get_id(), "source": event.get_source(), "type": event.get_type(),
                "subject": event.get_subject(), "data": event.get_data(),
                "recordedtime": event.get_extension("recordedtime"),
            }
            for name, value in read.items():
                if value != entry[name]:
                    sys.exit(f"{path}:{number}: the SDK reads another {name}: {value}")
            if validator:
                for error in validator.iter_errors(entry):
                    sys.exit(f"{path}:{number}: {error.message}")
            count += 1
    if not count:
        sys.exit("no entries")
    print(f"{count} entries read by the CloudEvents SDK"
          + (", accepted by the schema" if validator else "; no schema here, not checked with one"))


if __name__ == "__main__":
    main()
