"""`check`: the catalogue agrees with itself, every receipt is readable, the current edition is whole."""

from pathlib import Path

import metrics
from catalogue.agreement import disagreements
from catalogue.faults import UserFault
from catalogue.places import register_of
from catalogue.places_agreement import place_faults
from catalogue.reading import CATALOGUE_FOLDER, CatalogueFault, read_catalogue
from loaders.mapping.layout_faults import layout_faults
from loaders.mapping.layouts import SHIPPED
from loaders.receiving.receipt_faults import receipt_faults
from workflow.taking import layouts_folder


def check_everything(data: Path) -> list[CatalogueFault]:
    """Every fault, each with the file and key it stands at; empty when all is well."""
    declared, faults = read_catalogue(CATALOGUE_FOLDER)
    if declared is not None:
        register = register_of(data)
        faults = [*faults, *disagreements(declared, lambda code: register.place(code) is not None)]
        faults += [*place_faults(register), *layout_faults(declared, register, SHIPPED, layouts_folder(data))]
    faults += [CatalogueFault("received", "", found, "收件完好") for found in receipt_faults(data)]
    if metrics.editions(data):
        try:
            metrics.open_edition(data)
        except UserFault as broken:
            faults.append(CatalogueFault("editions/current.json", "", str(broken), "当前版本完好"))
    return faults
