"""Make LibreOffice's files small: parts and namespaces that say nothing of the cells are left out."""

import re
import subprocess
import sys
from pathlib import Path

folder = Path(sys.argv[1])
subprocess.run(["zip", "-qd", str(folder / "office.ods"), "Thumbnails/*", "Configurations2/*", "meta.xml"], check=False)
flat = folder / "office.fods"
text = flat.read_text(encoding="utf-8")
for tag in ("settings", "meta", "scripts", "font-face-decls", "master-styles", "styles"):
    text = re.sub(rf"<office:{tag}\b.*?</office:{tag}>", "", text, flags=re.DOTALL)
text = re.sub(r"<style:page-layout\b.*?</style:page-layout>", "", text, flags=re.DOTALL)
for name in re.findall(r" xmlns:(\w+)=", text):
    if text.count(f"<{name}:") + text.count(f" {name}:") == 0:
        text = re.sub(rf' xmlns:{name}="[^"]*"', "", text)
flat.write_text(text, encoding="utf-8")
