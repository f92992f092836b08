"""Three colours and neutrals, told apart by every common kind of colour blindness, and the pattern that goes with each.

Blue and orange are of Okabe & Ito's set, darkened to a contrast of at least 4.5:1 on white; the accent is the
dashboard's own. What is not judged has no colour: white inside a grey outline.
"""

MET = "#1F5F99"
SHORT = "#C2500A"
ACCENT = "#8C1D2C"
INK = "#1F2328"
MUTED = "#5B6470"
RULE = "#D5D9DE"
BLANK = "#FFFFFF"

FILL = {"met": MET, "short": SHORT, "undetermined": BLANK, "no_data": BLANK, "no_standard": "#C9CED6"}
OUTLINE = {"met": MET, "short": SHORT, "undetermined": MUTED, "no_data": MUTED, "no_standard": "#9AA2AD"}
#: The second cue inside a bar: met is solid, short is hatched, undetermined is dotted.
PATTERN = {"met": "", "short": "/", "undetermined": ".", "no_data": "", "no_standard": ""}
FONT = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
