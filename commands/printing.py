"""Findings as lines at a prompt: of a return, and of a framework."""

from collections.abc import Sequence

from data.findings import Finding


def print_findings(findings: Sequence[Finding], file: str = "") -> None:
    """One finding a line, with tabs between its parts. file: named first, where there are many."""
    for finding in findings:
        parts = (finding.severity, finding.sheet, finding.where, finding.what, finding.to_do)
        named = (file, *parts) if file else parts
        # What a finding quotes from a cell may hold tabs and line breaks of its own.
        print("\t".join(" ".join(part.split()) for part in named))
