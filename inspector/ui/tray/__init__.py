"""The import tray: pictures of a folder, a stick or a telephone are looked over and sent to where they belong."""
