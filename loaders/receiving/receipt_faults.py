"""Whether what was received still lies there as it was: the part of `check` that looks at receipts."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from loaders.receiving.receipts import received, sha256_of


def receipt_faults(data: Path) -> list[str]:
    """What is wrong with the receipts on disk, in Chinese, one sentence each: files missing, changed or unreadable."""
    faults = []
    for one in received(data):
        kept = one.folder / one.receipt.file
        if not kept.is_file() or sha256_of(kept) != one.receipt.sha256:
            faults.append(f"收件夹 {one.folder.name}：原文件“{one.receipt.file}”缺失或被改动，与收件指纹不符。")
        try:
            pq.read_table(one.observations)
        except (OSError, pa.ArrowException):
            faults.append(f"收件夹 {one.folder.name}：observations.parquet 读不出来；请撤回后重新导入原文件。")
    return faults
