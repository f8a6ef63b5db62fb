"""A content read by tests: its texts by kind of part."""

from inspector.paper.content import Content, Heading, Paragraph, Pictures, Table


def paragraphs(content: Content) -> list[str]:
    """The running texts."""
    return ["".join(it.text for it in part.spans) for part in content.parts if isinstance(part, Paragraph)]


def headings(content: Content) -> list[str]:
    """The headings of all levels."""
    return [part.text for part in content.parts if isinstance(part, Heading)]


def tables(content: Content) -> list[Table]:
    """The tables: the findings, the slip's."""
    return [part for part in content.parts if isinstance(part, Table)]


def captions(content: Content) -> list[str]:
    """What stands under the photos."""
    return [it.caption for part in content.parts if isinstance(part, Pictures) for row in part.rows for it in row]
