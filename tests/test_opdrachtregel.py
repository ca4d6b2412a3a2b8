"""De opdrachten: wie iets verkeerd intikt, leest in het Nederlands hoe het wel moet."""

from __future__ import annotations

import pytest

from macros.cli import main

ENGELS = ("usage", "options", "arguments", "error", "show this", "required", "positional")


def _lees(capsys: pytest.CaptureFixture[str], *woorden: str) -> tuple[object, str]:
    with pytest.raises(SystemExit) as einde:
        main(list(woorden))
    gezegd = capsys.readouterr()
    return einde.value.code, gezegd.out + gezegd.err


@pytest.mark.parametrize("woorden", [(), ("haal-op",), ("regios",), ("taal", "een", "twee"), ("links", "--snel"), ("bouwen",)])
def test_verkeerd_ingetikt(capsys: pytest.CaptureFixture[str], woorden: tuple[str, ...]) -> None:
    afloop, tekst = _lees(capsys, *woorden)
    assert afloop == 2
    assert "Gebruik: start.py" in tekst
    assert not [woord for woord in ENGELS if woord in tekst]


@pytest.mark.parametrize("opdracht", ["controleer", "bijwerken", "regio", "links", "regios", "haal-op", "schemas", "taal"])
def test_uitleg_van_een_opdracht(capsys: pytest.CaptureFixture[str], opdracht: str) -> None:
    afloop, tekst = _lees(capsys, opdracht, "--help")
    assert afloop == 0
    assert f"Gebruik: start.py {opdracht}" in tekst
    assert not [woord for woord in ENGELS if woord in tekst]
