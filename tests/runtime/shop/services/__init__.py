"""The services of all entities, in one value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shop.services.agent import AgentServiceBase
    from shop.services.booking import BookingServiceBase
    from shop.services.device import DeviceServiceBase
    from shop.services.document import DocumentServiceBase
    from shop.services.folder import FolderServiceBase
    from shop.services.kitchen_sink import KitchenSinkServiceBase
    from shop.services.leaflet import LeafletServiceBase
    from shop.services.member import MemberServiceBase
    from shop.services.membership import MembershipServiceBase
    from shop.services.memo import MemoServiceBase
    from shop.services.preference import PreferenceServiceBase
    from shop.services.project import ProjectServiceBase
    from shop.services.reminder import ReminderServiceBase
    from shop.services.stamp import StampServiceBase
    from shop.services.team import TeamServiceBase
    from shop.services.ticket import TicketServiceBase
    from shop.services.ticket_task import TicketTaskServiceBase
    from shop.services.voucher import VoucherServiceBase

__all__ = ["Services"]


@dataclass(frozen=True, slots=True)
class Services:
    """One service for each entity. `create_services` in the package's `app` makes them."""

    agent: "AgentServiceBase"
    booking: "BookingServiceBase"
    device: "DeviceServiceBase"
    document: "DocumentServiceBase"
    folder: "FolderServiceBase"
    kitchen_sink: "KitchenSinkServiceBase"
    leaflet: "LeafletServiceBase"
    member: "MemberServiceBase"
    membership: "MembershipServiceBase"
    memo: "MemoServiceBase"
    preference: "PreferenceServiceBase"
    project: "ProjectServiceBase"
    reminder: "ReminderServiceBase"
    stamp: "StampServiceBase"
    team: "TeamServiceBase"
    ticket: "TicketServiceBase"
    ticket_task: "TicketTaskServiceBase"
    voucher: "VoucherServiceBase"
