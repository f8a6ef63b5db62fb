"""The window: pages, dialogs, models and widgets. Every edit it makes goes through `operations`."""
