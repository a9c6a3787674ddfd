"""The illustrative board: what its agencies would have counted, and the workbooks they send."""
