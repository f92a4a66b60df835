"""Answers many requests on one connection. Werkzeug's own server closes it after each, which takes longer than most answers."""

from html import escape
from io import BytesIO

from moto.moto_server.werkzeug_app import MotoRequestHandler

BODILESS = {204, 304}


class LastingHandler(MotoRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body leave in one packet.
    wbufsize = -1
    disable_nagle_algorithm = True

    def log_request(self, *_):
        pass

    def run_wsgi(self):
        self.environ = environ = self.make_environ()
        if environ.get("HTTP_TRANSFER_ENCODING"):
            return super().run_wsgi()
        # What is left unread of one request would be taken for the next.
        said = self.rfile.read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = BytesIO(said)
        try:
            status, headers, body = answer(self.server.app, environ)
        except Exception as error:
            status = "500 Internal Server Error"
            headers = [("Content-Type", "text/html")]
            body = f"<title>{status}</title><p>{escape(repr(error))}</p>".encode()
        self.write(status, headers, body)

    def write(self, status, headers, body):
        code, _, reason = status.partition(" ")
        is_head = self.command == "HEAD"
        has_body = not is_head and int(code) not in BODILESS
        self.send_response_only(int(code), reason)
        for name, value in headers:
            low = name.lower()
            if low == "connection" or (has_body and low == "content-length"):
                continue
            self.send_header(name, value)
        if not any(name.lower() == "date" for name, _ in headers):
            self.send_header("Date", self.date_time_string())
        if has_body:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if has_body:
            self.wfile.write(body)


def answer(application, environ):
    told = []

    def start_response(status, headers, exc_info=None):
        if exc_info and told:
            raise exc_info[1].with_traceback(exc_info[2])
        told[:] = [status, headers]
        return parts.append

    parts = []
    result = application(environ, start_response)
    try:
        parts.extend(result)
    finally:
        if hasattr(result, "close"):
            result.close()
    status, headers = told
    return status, headers, b"".join(parts)
