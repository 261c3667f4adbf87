"""The demo school's months for these tests; see tests/ui/reporting.py."""

from tests.ui.reporting import demo_folder, enrolled, office, reporting, vault_thread

__all__ = ["demo_folder", "enrolled", "office", "reporting", "vault_thread"]
