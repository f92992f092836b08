"""The register of policy standards: filter, clause, 文号, how each was verified, which contradict one another."""

from pages.shared import asked, guard, register, show

show.heading("政策标准", "看板用来判定的全部标准：谁定的、哪一条、什么时候起、核实到什么程度、和谁矛盾。")
with guard.faults():
    catalogue = asked.catalogue()
found = register.found(catalogue, register.filters(catalogue))
guard.nothing(found, "没有符合条件的标准。请放宽辖区、指标、核实，或减少查找的字。")
show.section(
    f"共 {len(found)} 条", "可作判定依据的在前；标“未核”的没有见到可靠来源，不作默认依据。点一行，在下方看全文和矛盾。"
)
opened = register.table(found, catalogue) or found[0]
show.section(register.subject_of(opened, catalogue))
register.full(opened, catalogue)
