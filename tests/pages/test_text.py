"""No data reaches a call that reads markdown or HTML except through the one escape."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.shared.text import clean, inert, shown

ROOT = Path(__file__).parents[2]
SCRIPTS = [ROOT / "dashboard.py", *sorted((ROOT / "pages").rglob("*.py"))]

#: Streamlit calls whose text is read as markdown, with the arguments that are (positions, then names).
MARKDOWN = {"label", "body", "help", "text", "title", "value", "delta", "name", "placeholder", "caption"}
CALLS = set(
    (
        "markdown write metric caption error warning info success header subheader title text_input selectbox radio "
        "checkbox toggle button download_button link_button page_link tabs expander popover toast status spinner "
        "table segmented_control pills multiselect number_input slider select_slider text_area dialog"
    ).split()
)
#: Functions whose result may go into such a call: the escape, and the manual that ships with the program.
SAFE = {"shown", "manual_text"}
#: Arguments that Streamlit does not read as markdown.
PLAIN_ARGUMENTS = {
    "key",
    "format_func",
    "on_change",
    "query_params",
    "icon",
    "width",
    "value",
    "args",
    "kwargs",
    "options",
}


def streamlit_calls(tree: ast.AST) -> list[tuple[str, ast.Call]]:
    """Every `st.<name>(…)` or `column.<name>(…)` call."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute))
    return [
        (call.func.attr, call) for call in calls if isinstance(call.func.value, ast.Name) and call.func.value.id == "st"
    ]


def literal(node: ast.expr, constants: set[str]) -> bool:
    """Words the program wrote itself: a constant, an f-string of safe parts, or what a safe function returns."""
    if isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id in constants):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAFE:
        return True
    if isinstance(node, ast.JoinedStr):
        return all(literal(v.value if isinstance(v, ast.FormattedValue) else v, constants) for v in node.values)
    if isinstance(node, ast.ListComp):
        return literal(node.elt, constants)
    if isinstance(node, ast.IfExp):
        return literal(node.body, constants) and literal(node.orelse, constants)
    return False


def safe_names(tree: ast.AST) -> set[str]:
    """Names that only ever hold safe text: assigned from a literal or a safe call in this very file."""
    names = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and literal(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    unsafe = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and not literal(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return names - unsafe


#: What hands its own label on, and every caller of it passes a constant (checked below).
HINT = {"typed": 3, "several": 4}
HANDING = {"choose", "switch", "one_of", "several", "slide", "typed", "turned", "unfolded"}
_WIDGETS = ["selectbox", "segmented_control", "select_slider", "radio", "text_input", "toggle", "expander"]
HANDED_ON = {("choices.py", widget, "label") for widget in (*_WIDGETS, "multiselect")}
HANDED_ON |= {("choices.py", widget, "placeholder") for widget in ("text_input", "multiselect")}


def unescaped(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = safe_names(tree)
    found = []
    for name, call in streamlit_calls(tree):
        if name not in CALLS:
            continue
        read = call.args[:1] if name != "metric" else call.args
        read += [k.value for k in call.keywords if k.arg not in PLAIN_ARGUMENTS and k.arg in MARKDOWN]
        for argument in read:
            handed = isinstance(argument, ast.Name) and (path.name, name, argument.id) in HANDED_ON
            is_page = name == "page_link" and argument is (call.args[0] if call.args else None)
            if not (handed or is_page or literal(argument, names)):
                found.append(f"{path.name}:{call.lineno} st.{name}({ast.unparse(argument)})")
    return found


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_data_reaches_markdown_only_through_the_escape(path: Path) -> None:
    assert unescaped(path) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_html_is_made_of_literals_and_inert_text(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    made = {"boxes", "heads", "lead", "lines", "whole"}
    for name, call in streamlit_calls(tree):
        assert name != "html" or isinstance(call.args[0], ast.Constant | ast.JoinedStr), ast.unparse(call)
    for written in ast.walk(tree):
        if not isinstance(written, ast.JoinedStr) or not any(
            "<" in str(p.value) for p in written.values if isinstance(p, ast.Constant)
        ):
            continue
        for part in (p.value for p in written.values if isinstance(p, ast.FormattedValue)):
            safe = isinstance(part, ast.Call) and getattr(part.func, "id", "") in {"inert", "pieces", "sent", "fetched"}
            assert safe or (isinstance(part, ast.Name) and part.id in made), ast.unparse(written)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_markup_is_let_through(path: Path) -> None:
    assert "unsafe_allow_html" not in path.read_text("utf-8")


def test_labels_of_choices_are_constants() -> None:
    for path in SCRIPTS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or path.name == "choices.py":
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in HANDING:
                handed = [node.args[0], *node.args[HINT.get(called, len(node.args)) :]]
                assert all(isinstance(word, ast.Constant) for word in handed), f"{path.name}:{node.lineno}"


def test_the_lint_itself_finds_data_in_markdown(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("import streamlit as st\nst.error(fault)\nst.caption(f'{name}')\nst.metric('数', figure)\n", "utf-8")
    assert len(unescaped(bad)) == 3


@given(st.text())
def test_every_ascii_mark_is_escaped_and_nothing_else_changes(text: str) -> None:
    out = shown(text)
    assert out.replace("\\", "").replace("\u2060", "") == clean(text).replace("\\", "")
    assert "\n" not in out and "![" not in out and "~~" not in out


@given(st.text())
def test_inert_text_cannot_open_a_tag_or_leave_an_attribute(text: str) -> None:
    assert not set("<>\"'") & set(inert(text))
