"""Serves moto on a free loopback port, prints that port, and leaves when the process that started it does."""

import logging
import os
import sys
import threading

from moto_clock import at_the_time_of_the_request  # isort: skip  (before moto)

from moto_deposits import takes_deposits  # isort: skip
from moto_leftovers import take_leftovers_away  # isort: skip
from moto.ec2.models.security_groups import SecurityGroupBackend
from moto.iam.models import IAMBackend
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from moto_connections import LastingHandler
from moto_once import work_out_once
from werkzeug.serving import make_server


def only_policies_in_use(details):
    """AWS tells of its own managed policies only where they are attached; moto tells of all 1,500."""

    def answer(self, policy_filter):
        found = details(self, policy_filter)
        policies = found["managed_policies"]
        found["managed_policies"] = [
            policy
            for policy in policies
            if policy.attachment_count or not policy.arn.startswith("arn:aws:iam::aws:")
        ]
        return found

    return answer


def members_let_each_other_in(create):
    """A VPC's default group lets its own members in; moto's lets nobody in."""

    def created(self, *args, **named):
        group = create(self, *args, **named)
        if group.is_default:
            itself = [{"GroupId": group.id}]
            self.authorize_security_group_ingress(
                group.id, "-1", None, None, [], source_groups=itself, vpc_id=group.vpc_id
            )
        return group

    return created


def leave_with_parent():
    # Standard input is a pipe from the parent: it ends when the parent closes it or dies, however it dies.
    sys.stdin.buffer.read()
    os._exit(0)


IAMBackend.get_account_authorization_details = only_policies_in_use(
    IAMBackend.get_account_authorization_details
)
SecurityGroupBackend.create_security_group = members_let_each_other_in(
    SecurityGroupBackend.create_security_group
)
take_leftovers_away()
work_out_once()
logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = make_server(
    "127.0.0.1",
    0,
    takes_deposits(at_the_time_of_the_request(DomainDispatcherApplication(create_backend_app))),
    threaded=True,
    request_handler=LastingHandler,
)
threading.Thread(target=leave_with_parent, daemon=True).start()
print(server.server_port, flush=True)
server.serve_forever()
