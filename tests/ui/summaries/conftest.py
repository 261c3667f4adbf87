"""The demo school's months for these tests; see tests/ui/reporting.py."""

from tests.ui.reporting import enrolled, office, reporting, vault_thread

__all__ = ["enrolled", "office", "reporting", "vault_thread"]
