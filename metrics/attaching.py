"""The register file that an edition reads its places from, attached to the edition's connection; then the door shut."""

from pathlib import Path

import duckdb

from catalogue.faults import StoreBroken

#: What a register file holds, in the order it is made; an edition reads them through views.
RELATIONS = ("place_span", "place", "place_count")


def use_register(con: duckdb.DuckDBPyConnection, register: Path) -> None:
    """A new edition's views of the register, and which file it is."""
    _attach(con, register)
    con.execute(f"CREATE TABLE register_file AS SELECT '{register.name}' AS file").fetchall()
    for name in RELATIONS:
        con.execute(f"CREATE VIEW {name} AS SELECT * FROM register.{name}").fetchall()


def attach_register(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """The register file an edition names, beside it; older editions carry their register themselves."""
    if "register_file" in tables_of(con):
        for (name,) in con.execute("SELECT file FROM register_file").fetchall():
            register = path.parent / Path(str(name)).name
            if not register.is_file():
                con.close()
                raise StoreBroken(
                    f"版本文件 {path.name} 所用的地名册 {register.name} 不见了。请从备份找回，或运行 build。"
                )
            _attach(con, register)


def _attach(con: duckdb.DuckDBPyConnection, register: Path) -> None:
    said = str(register).replace("'", "''")
    con.execute(f"ATTACH '{said}' AS register (READ_ONLY)").fetchall()


def shut(con: duckdb.DuckDBPyConnection) -> None:
    """From here on nothing outside the files that are open can be reached."""
    con.execute("SET enable_external_access = false").fetchall()


def tables_of(con: duckdb.DuckDBPyConnection) -> set[str]:
    return {str(name) for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
