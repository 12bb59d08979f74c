"""The tables of the directory, shaped after Open Referral UK (HSDS-UK 3.0)."""

from directory.records.area import ServiceArea
from directory.records.contact import Contact, Phone
from directory.records.cost import CostOption
from directory.records.entry import ServiceEntry, ServiceWord
from directory.records.loaded import DirectoryLoad
from directory.records.location import Address, Location, ServiceAtLocation
from directory.records.organisation import Organisation
from directory.records.schedule import Schedule
from directory.records.service import Service
from directory.records.taxonomy import Attribute, TaxonomyTerm

__all__ = [
    "Address",
    "Attribute",
    "Contact",
    "CostOption",
    "DirectoryLoad",
    "Location",
    "Organisation",
    "Phone",
    "Schedule",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceEntry",
    "ServiceWord",
    "TaxonomyTerm",
]
