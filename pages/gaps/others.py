"""The remaining domains: volunteers and organisations, burdens, digital services, size of communities."""

from pages.shared.domains import gap_page, other_domains

gap_page("pages/gaps/others.py", "其他指标", "社会力量、减负、智慧社区等其余指标。", other_domains())
