"""The window's parts, one by one."""
