"""Forms in and out: the four file formats, repairs, from rows to a `Form`, and back to a workbook."""
