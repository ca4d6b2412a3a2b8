"""Bewaart vertaalde sjablonen; een bedorven bestand telt als een bestand dat er niet is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from .schijf import schrijf_heel

_KENMERK = 32


class Sjabloongeheugen(BytecodeCache):
    """In: de map. Jinja kijkt zelf of een sjabloon veranderd is, maar niet of het bewaarde bestand nog heel is; wij wel.

    Zonder die hash kan een bedorven bestand Python laten vastlopen, want het bevat code.
    """

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.map.mkdir(parents=True, exist_ok=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Vult de emmer, als het bestand er is en heel is."""
        try:
            ruw = self._pad(bucket).read_bytes()
        except OSError:
            return
        if hashlib.sha256(ruw[_KENMERK:]).digest() == ruw[:_KENMERK]:
            bucket.bytecode_from_string(ruw[_KENMERK:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Bewaart de code met haar hash ervoor."""
        code, pad = bucket.bytecode_to_string(), self._pad(bucket)
        schrijf_heel(pad, hashlib.sha256(code).digest() + code)

    def _pad(self, bucket: Bucket) -> Path:
        return self.map / f"{bucket.key}.sjabloon"
