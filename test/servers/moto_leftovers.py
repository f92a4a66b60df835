"""What AWS takes away with an instance or a gateway and moto leaves: it would hold back whatever it is in."""

from moto.ec2.models.instances import Instance
from moto.ec2.models.nat_gateways import NatGatewayBackend


def interfaces_end_with_their_instance(prep_nics):
    """An interface made at launch is deleted on termination, unless the launch says otherwise."""

    def prepared(self, nic_spec, *args, **named):
        wanted = nic_spec or [{"DeviceIndex": 0}]
        for nic in wanted:
            if "NetworkInterfaceId" not in nic:
                nic.setdefault("DeleteOnTermination", True)
        return prep_nics(self, wanted, *args, **named)

    return prepared


def gateways_let_go_of_their_address(delete):
    def deleted(self, *args, **named):
        gateway = delete(self, *args, **named)
        for address in self.addresses:
            if address.eni is gateway._eni:
                self.disassociate_address(address=address.public_ip)
        self.enis.pop(gateway._eni.id, None)
        return gateway

    return deleted


def take_leftovers_away():
    Instance.prep_nics = interfaces_end_with_their_instance(Instance.prep_nics)
    NatGatewayBackend.delete_nat_gateway = gateways_let_go_of_their_address(
        NatGatewayBackend.delete_nat_gateway
    )
