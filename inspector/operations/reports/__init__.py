"""Reports: drafted from a period's data, edited by the office, issued, put together for a meeting, archived."""
