"""Leaves bytecode beside the source where Listen is installed for editing.

In every other installation pip does so: without it each start compiles some 200 modules, if the
environment keeps Python from writing bytecode itself, as container images often do.
"""

from compileall import compile_dir
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bytecode(BuildHookInterface):  # type: ignore[misc,type-arg]
    """Compiles the package when an editable wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile what the wheel will point to."""
        if version == "editable":
            compile_dir(Path(self.root) / "listen", quiet=1)
