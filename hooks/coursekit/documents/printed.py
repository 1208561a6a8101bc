"""A page with an imported text as one of its views, for print."""

from __future__ import annotations

from coursekit.html_tree import Node


def viewed(root: Node, part: str) -> Node:
    """The page's tree with the text alone, the notes alone, or both; a page without a text as it is.

    A paragraph's section gives its name to the heading in it, where there is one: print links to headings.
    """
    if not any(child.tag == "fieldset" for child in root.elements()):
        return root
    root.children = [kept for child in root.children for kept in _kept(child, part)]
    return root


def _kept(child: Node | str, part: str) -> list[Node | str]:
    if isinstance(child, str):
        return [] if part == "text" else [child]
    if child.tag == "fieldset" or (part == "notes" and child.has_class("said")):
        return []
    if child.has_class("pair"):
        return list(_of_pair(child, part))
    if child.has_class("said"):  # its footnotes are printed where they are called; where the text is from, after it
        return [child, child.elements()[-1]]
    return [] if part == "text" else [child]


def _of_pair(pair: Node, part: str) -> list[Node]:
    """The heading, the text and the note of a paragraph, as far as they are wanted."""
    name, found = pair.attributes.get("id", ""), list[Node]()
    number = next((link.text() for link in pair.walk() if link.attributes.get("href") == f"#{name}"), "")
    if part == "" and all(child.tag != "h2" for child in pair.elements()):
        found.append(Node("h2", {"id": name}, [number]))
    for child in pair.elements():
        if child.has_class("said") and part != "notes":
            found.append(_said(child, name, part))
        elif child.tag == "h2" and part != "text":
            found.append(Node("h2", {"id": name}, child.children))
        elif not child.has_class("said") and part != "text":
            found.append(child)
    return found


def _said(node: Node, name: str, part: str) -> Node:
    """The text without its box, which would be kept on one page: beside notes it is set off, alone it runs on.

    Alone, a paragraph's number is its heading, so that the two stay together; beside notes the note has a heading.
    """
    children: list[Node | str] = []
    for child in node.elements():
        is_number = child.attributes.get("href") == f"#{name}"
        if not is_number:
            children.append(child)
        elif part == "text":
            children.append(Node("h2", {"id": name}, [child.text()]))
    return Node("div" if part == "text" else "blockquote", children=children)
