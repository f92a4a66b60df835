"""Objects that AWS's own services put into buckets, many with one request: a trail has a digest for every quiet hour.

Each is as an S3 PutObject would leave it, at a time of its own.
"""

import base64
import json

from moto_clock import let_it_be  # isort: skip  (before moto)

from moto.core.exceptions import ServiceException
from moto.s3.models import s3_backends
from moto.s3.utils import metadata_from_headers

PATH = "/jikimi/deposits"


def takes_deposits(application):
    """WSGI middleware."""

    def answer(environ, start_response):
        if environ["PATH_INFO"] != PATH:
            return application(environ, start_response)
        said = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        backend = s3_backends[environ["HTTP_X_MOTO_ACCOUNT_ID"]]["aws"]
        failed = [put(backend, **parcel) for parcel in json.loads(said)]
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(failed).encode()]

    return answer


def put(backend, bucket, key, body, headers, atMs=None):
    """Returns AWS's error code where that failed."""
    let_it_be(atMs)
    try:
        made = backend.put_object(
            bucket, key, base64.b64decode(body), storage="STANDARD", encryption="AES256"
        )
    except ServiceException as error:
        return error.code
    made.set_metadata(metadata_from_headers(headers))
    made.set_acl(backend.get_bucket(bucket).acl)
    return None
