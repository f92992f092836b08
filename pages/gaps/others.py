"""The remaining domains of the catalogue, so that no indicator is out of reach: size of communities."""

from pages.shared.domains import gap_page, other_domains

gap_page("pages/gaps/others.py", "其他指标", "社区规模等其余指标。", other_domains())
