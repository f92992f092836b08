"""What a file really is, told by its content and never by its name, and the bytes a reader can open."""

import io
import re
import struct
import zipfile
from typing import Literal

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from catalogue.faults import FileRefused

Kind = Literal["xlsx", "xlsb", "ods", "fods", "xls", "xml2003", "html", "mhtml", "text"]

#: The password Excel and WPS use for "protected" books they open without asking. No other is ever tried.
DEFAULT_PASSWORD = "VelvetSweatshop"

ENCRYPTED = "文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后另存，再次提交。"
DAMAGED = "文件已损坏或不完整，无法打开。请重新导出或向报送单位索取原件。"
EMPTY = "文件是空的（0 字节或没有任何内容）。请核对后重新提交。"
UNKNOWN = "不是能够识别的表格文件（支持 xlsx、xlsm、xlsb、xls、et、ods、XML 表格、网页表格、csv、tsv）。"
_OTHERS = (
    (b"%PDF", "这是 PDF 文件，不是表格。请提交 Excel、WPS 表格或 csv 文件。"),
    (b"\x89PNG", "这是图片，不是表格。请提交 Excel、WPS 表格或 csv 文件。"),
    (b"\xff\xd8\xff", "这是图片，不是表格。请提交 Excel、WPS 表格或 csv 文件。"),
    (b"GIF8", "这是图片，不是表格。请提交 Excel、WPS 表格或 csv 文件。"),
    (b"Rar!", "这是 RAR 压缩包。请解压后提交其中的表格。"),
    (b"7z\xbc\xaf", "这是 7z 压缩包。请解压后提交其中的表格。"),
    (b"\x1f\x8b", "这是 gzip 压缩包。请解压后提交其中的表格。"),
    (b"ID;P", "这是 SYLK 文件（.slk），不能直接读取。请在 Excel 或 WPS 中打开后另存为 xlsx 再提交。"),
    (b"TABLE\r\n0,1\r\n", "这是 DIF 文件，不能直接读取。请在 Excel 或 WPS 中打开后另存为 xlsx 再提交。"),
    (b"TABLE\n0,1\n", "这是 DIF 文件，不能直接读取。请在 Excel 或 WPS 中打开后另存为 xlsx 再提交。"),
    (b"{\\rtf", "这是 RTF 文档，不是表格。请提交 Excel、WPS 表格或 csv 文件。"),
)
#: What msoffcrypto's parsers let through on damaged input.
_PARSER_ERRORS = (
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    TypeError,
    ValueError,
)
_WRITTEN = re.compile(r"[\t\r\n -~\u2010-\u206f\u2100-\u22ff\u2460-\u25ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: First record of a worksheet stream kept without an OLE container (BIFF2 to BIFF5).
_BARE_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")


def _zip_kind(data: bytes) -> Kind:
    """The kind of a zip container, by the parts it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
        raise FileRefused(DAMAGED) from error
    lowered = {name.lower().replace("\\", "/") for name in names}
    if "xl/workbook.bin" in lowered:
        return "xlsb"
    if any(name.startswith("xl/") and name.endswith(".xml") for name in lowered):
        return "xlsx"
    if "content.xml" in lowered:
        return "ods"
    if any(name.startswith("word/") for name in lowered):
        raise FileRefused("这是 Word 文档，不是表格。请提交 Excel、WPS 表格或 csv 文件。")
    if any(name.startswith("index/") and name.endswith(".iwa") for name in lowered) or "index.zip" in lowered:
        raise FileRefused("这是苹果 Numbers 表格，不能直接读取。请在 Numbers 中导出为 xlsx 后提交。")
    if any(name.startswith("ppt/") for name in lowered):
        raise FileRefused("这是演示文稿，不是表格。请提交 Excel、WPS 表格或 csv 文件。")
    if "[content_types].xml" in lowered:
        raise FileRefused(DAMAGED)
    raise FileRefused("这是压缩包，里面没有工作簿。请解压后提交其中的表格。")


def _opened(data: bytes) -> bytes:
    """An OLE file's content, decrypted if it is protected with the default password only."""
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        if not office.is_encrypted():
            return data
        office.load_key(password=DEFAULT_PASSWORD)
        out = io.BytesIO()
        office.decrypt(out)
    except (FileFormatError, OSError):
        return data
    except (InvalidKeyError, DecryptionError, ParseError) as error:
        raise FileRefused(ENCRYPTED) from error
    except _PARSER_ERRORS as error:
        raise FileRefused(DAMAGED) from error
    return out.getvalue()


def _marked_up(start: bytes) -> Kind | None:
    """The kind of a text file that opens with a tag; UTF-16 is looked through by dropping its zero bytes."""
    head = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith(b"mime-version:"):
        return "mhtml"
    if not head.startswith(b"<"):
        return None
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and b"<html" not in head:
        return "xml2003"
    if b"<office:document" in head and b"opendocument" in head:
        return "fods"
    if head.startswith(b"<?xml") and not any(tag in head for tag in (b"<html", b"<table")):
        raise FileRefused(UNKNOWN)
    if any(tag in head for tag in (b"<html", b"<table", b"<!doctype html", b"<body", b"<meta", b"<frameset")):
        return "html"
    return None


def is_ole(data: bytes) -> bool:
    """Whether the bytes open like an OLE container."""
    return data.startswith(_OLE)


def wide_encoding(data: bytes) -> str | None:
    """utf-16-le or utf-16-be for two-byte text without a mark at its start: nearly all Chinese, ASCII or full-width."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: min(len(data), 4096) & ~1].decode(encoding, "replace")
        if len(_WRITTEN.findall(text)) >= 0.98 * len(text):
            return encoding
    return None


def open_container(data: bytes) -> tuple[Kind, bytes]:
    """(what the file is, the bytes to read); raises FileRefused with the reason in Chinese."""
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise FileRefused(EMPTY)
    for magic, reason in _OTHERS:
        if data.startswith(magic):
            raise FileRefused(reason)
    if data.startswith(_OLE):
        opened = _opened(data)
        return (_zip_kind(opened), opened) if opened.startswith(b"PK") else ("xls", opened)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data), data
    if data.startswith(_BARE_BIFF):
        return "xls", data
    marked = _marked_up(data[:8192])
    if marked:
        return marked, data
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")) and wide_encoding(data) is None:
        raise FileRefused(UNKNOWN)
    return "text", data
