"""Workbooks as received: receipts and what lies beside them, withdrawals, corrections, notes."""
