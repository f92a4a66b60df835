"""Lets each request to moto happen at the time its `x-jikimi-now-ms` header names: accounts live in times of their own.

Must be imported before moto, which takes `datetime` and `time` by name. Threads without a request see the real time.
"""

import datetime
import threading
import time

_request = threading.local()
_real_time = time.time
_RealDatetime = datetime.datetime
_RealDate = datetime.date


def _now():
    return getattr(_request, "now", None) or _real_time()


class _Lookalike(type(_RealDatetime)):
    """Code that checks for a datetime must accept both the real and the virtual class."""

    def __instancecheck__(cls, value):
        return isinstance(value, cls._real)

    def __subclasscheck__(cls, other):
        return issubclass(other, cls._real)


class _Datetime(_RealDatetime, metaclass=_Lookalike):
    _real = _RealDatetime

    @classmethod
    def now(cls, tz=None):
        return _RealDatetime.fromtimestamp(_now(), tz)

    @classmethod
    def today(cls):
        return _RealDatetime.fromtimestamp(_now())

    @classmethod
    def utcnow(cls):
        return _RealDatetime.fromtimestamp(_now(), datetime.timezone.utc).replace(tzinfo=None)


class _Date(_RealDate, metaclass=_Lookalike):
    _real = _RealDate

    @classmethod
    def today(cls):
        return _RealDatetime.fromtimestamp(_now()).date()


time.time = _now
datetime.datetime = _Datetime
datetime.date = _Date


def let_it_be(ms):
    """The time for the rest of this thread's request; `None` is the real one."""
    _request.now = None if ms is None else int(ms) / 1000


def at_the_time_of_the_request(application):
    """WSGI middleware."""

    def timed(environ, start_response):
        let_it_be(environ.get("HTTP_X_JIKIMI_NOW_MS"))
        return application(environ, start_response)

    return timed
