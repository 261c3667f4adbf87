"""`python -m ui` opens the desktop program. Knows nothing else."""

from __future__ import annotations

import sys

from ui.programs.desktop import main

if __name__ == "__main__":
    sys.exit(main())
