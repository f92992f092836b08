"""Digital services of communities against their targets."""

from pages.shared.domains import gap_page

gap_page("pages/gaps/smart.py", "智慧社区", "政务自助服务覆盖多少社区，在用的信息平台有多少个。", ("智慧社区",))
